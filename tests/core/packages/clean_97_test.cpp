// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/packages/compound.hpp"
#include "core/packages/office_97.hpp"
#include "core/packages/plain_file.hpp"
#include "packages/packed.hpp"

namespace report {
namespace {

std::string rich(std::string const& text, CleanFor purpose = CleanFor::reading) {
    auto const clean = clean_file(text, CleanFormat::rich_text, purpose);
    return clean ? clean->bytes : clean.error().code;
}

TEST(CleanRichText, TheClerksWordsStay) {
    std::string const text =
        "{\\rtf1\\ansi{\\fonttbl{\\f0 Times New Roman;}}\\pard Xin ch\\'e0o \\{1\\} "
        "\\u7857?\\par{\\field{\\*\\fldinst  PAGE }{\\fldrslt 1}}\\trowd\\cell\\row}";
    EXPECT_EQ(rich(text), text);
}

TEST(CleanRichText, WhatFetchesShowsWhatItShowedLast) {
    for (auto const* code :
         {"INCLUDETEXT may.invalid", "includepicture may.invalid", "DDEAUTO a may.invalid",
          "LINK a may.invalid", "INCL{\\b UDETEXT} may.invalid", "\\'49NCLUDETEXT may.invalid",
          "HYPERLINK \"vnd.sun.star.script:may.invalid\"", "{\\*\\x}DATABASE may.invalid"})
        EXPECT_EQ(rich("{\\rtf1{\\field{\\*\\fldinst " + std::string(code) + "}{\\fldrslt 12}}}"),
                  "{\\rtf1{\\field{}{\\fldrslt 12}}}")
            << code;
    EXPECT_EQ(rich("{\\rtf1{\\shp{\\sp{\\sn pibName}{\\sv may.invalid}}{\\sp{\\sn a}{\\sv 1}}}}"),
              "{\\rtf1{\\shp{}{\\sp{\\sn a}{\\sv 1}}}}");
    EXPECT_EQ(
        rich(
            "{\\rtf1{\\sp{\\sn p\\'69bName}{\\sv may.invalid}}{\\sp{\\sn fillBlipName}{\\sv x}}a}"),
        "{\\rtf1{}a}");
    EXPECT_EQ(
        rich("{\\rtf1{\\*\\template may.invalid}{\\object\\objautlink\\objupdate{\\*\\objdata 01}"
             "{\\result a}}}"),
        "{\\rtf1{}{\\object{}{\\result a}}}");
    EXPECT_EQ(rich("{\\rtf1 a{\\pict\\bin4 }}}}}b}"), "{\\rtf1 a{}b}");
    // What is left out does not make one command of two halves.
    EXPECT_EQ(rich("{\\rtf1{\\s{\\pict}p{\\s{\\pict}n pibName}{\\sv may.invalid}}}").find("\\sp"),
              std::string::npos);
}

TEST(CleanRichText, DepthAndParagraphsAreBounded) {
    EXPECT_EQ(rich("{\\rtf1" + std::string(300, '{') + std::string(300, '}') + "}"),
              "clean.too_deep");
    std::string paragraphs;
    for (int i = 0; i < 50'001; ++i) paragraphs += "\\par";
    EXPECT_EQ(rich("{\\rtf1" + paragraphs + "}"), "clean.too_many_paragraphs");
    EXPECT_EQ(rich("{\\rtf1 cut{\\field{\\*\\fldinst INCLUDETEXT may.invalid"),
              "{\\rtf1 cut{\\field{}}}");
    EXPECT_EQ(rich("}"), "clean.broken");
    EXPECT_EQ(rich("{\\rtf1 cut {\\b off"), "{\\rtf1 cut {\\b off}}");
}

TEST(CleanRichText, OnlyCellsAreCountedAsCellsAndOnlyWhatIsDrawnAsShapes) {
    PackageLimits limits;
    limits.cells = limits.paragraphs = limits.shapes = 3;
    auto const code = [&](std::string const& body) {
        auto const clean =
            clean_file("{\\rtf1" + body + "}", CleanFormat::rich_text, CleanFor::reading, limits);
        return clean ? std::string() : clean.error().code;
    };
    auto const times = [](std::string const& one, int count) {
        std::string all;
        for (int i = 0; i < count; ++i) all += one;
        return all;
    };
    EXPECT_EQ(code(times("\\b x\\b0 y", 40)), "");
    for (auto const* cell : {"\\cell", "\\nestcell"}) {
        EXPECT_EQ(code(times(cell, 3)), "") << cell;
        EXPECT_NE(code(times(cell, 4)), "") << cell;
    }
    for (auto const* end : {"\\par", "\\line"}) {
        EXPECT_EQ(code(times(end, 3)), "") << end;
        EXPECT_EQ(code(times(end, 4)), "clean.too_many_paragraphs") << end;
    }
    limits.paragraphs = 100;
    EXPECT_EQ(code(times("\\cell", 4)), "clean.too_many_cells");
    EXPECT_EQ(code(times("\\par", 4)), "");
    for (auto const* shape : {"{\\shp a}", "{\\do a}", "{\\object a}", "{\\pict 00}"}) {
        EXPECT_EQ(code(times(shape, 3)), "") << shape;
        EXPECT_NE(code(times(shape, 4)), "") << shape;
    }
}

TEST(PlainFile, LinesAndTheirLengthAreBounded) {
    PackageLimits limits;
    limits.lines = 3;
    limits.line = 5;
    auto const code = [&](std::string const& text) {
        auto const problem = too_much_text(text, limits);
        return problem ? problem->code : "";
    };
    EXPECT_EQ(code("a\r\nb\r\nc\r\n"), "");
    EXPECT_EQ(code("a\nb\n\nc\n"), "clean.too_many_lines");
    EXPECT_EQ(code("một hai"), "clean.long_line");
    EXPECT_EQ(code("ộộộộộ"), "") << "letters, not bytes";
    EXPECT_EQ(too_much_text(std::string(7'000'000, 'a'))->arguments.at(1).second, "7.000.000");
}

/// A compound file with one stream of 4096 bytes.
std::string compound(std::string const& name, std::string const& content) {
    std::string file(512 * 12, '\0');
    auto const put = [&](std::size_t at, std::size_t value, std::size_t size) {
        for (std::size_t i = 0; i < size; ++i)
            file[at + i] = static_cast<char>(static_cast<unsigned char>(value >> 8U * i));
    };
    file.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    put(30, 9, 2);
    put(32, 6, 2);
    put(48, 1, 4);
    put(56, 4096, 4);
    put(60, 0xFFFFFFFE, 4);
    put(68, 0xFFFFFFFE, 4);
    for (std::size_t i = 1; i < 109; ++i) put(76 + 4 * i, 0xFFFFFFFF, 4);
    for (std::size_t i = 0; i < 128; ++i) put(512 + 4 * i, i > 1 && i < 9 ? i + 1 : 0xFFFFFFFE, 4);
    auto const entry = [&](std::size_t at, std::string const& called, unsigned type) {
        for (std::size_t i = 0; i < called.size(); ++i) file[at + 2 * i] = called[i];
        put(at + 64, 2 * called.size() + 2, 2);
        put(at + 66, type, 1);
        put(at + 116, type == 2 ? 2 : 0xFFFFFFFE, 4);
        put(at + 120, type == 2 ? 4096 : 0, 4);
    };
    entry(1024, "Root Entry", 5);
    entry(1152, name, 2);
    file.replace(1536, content.size(), content);
    return file;
}

std::string record(unsigned id, std::string const& content) {
    auto const byte = [](std::size_t value) {
        return static_cast<char>(static_cast<unsigned char>(value));
    };
    return std::string{byte(id), byte(id >> 8U), byte(content.size()), byte(content.size() >> 8U)} +
           content;
}

TEST(CleanExcel97, OfAFormulaOnlyItsResultIsLeft) {
    std::string const cell("\1\0\2\0\x0F\0", 6), rest(8, 'f');
    std::string const number("\0\0\0\0\0\0\x14\x40", 8), text("\0\0\0\0\0\0\xFF\xFF", 8),
        error("\2\0\x07\0\0\0\xFF\xFF", 8);
    std::string const said("\2\0\0ab", 5);
    auto const clean =
        clean_file(
            compound("Workbook", record(0x809, "12345678") + record(6, cell + number + rest) +
                                     record(6, cell + text + rest) + record(0x207, said) +
                                     record(6, cell + error + rest) + record(0xEC, "hinh") +
                                     record(0x1AE, "so khac") + record(0x0A, "")),
            CleanFormat::excel_97, CleanFor::figures)
            .value();
    auto const book = clean.bytes.substr(1536, 4096);
    EXPECT_EQ(book.find(record(0x203, cell + number + rest)), 12U);
    EXPECT_NE(book.find(record(0x204, cell + said)), std::string::npos);
    EXPECT_NE(book.find(record(0x205, cell + std::string("\x07\1\x07\0\0\0\xFF\xFF", 8) + rest)),
              std::string::npos);
    EXPECT_NE(book.find(record(0xFFE, "hinh")), std::string::npos);
    EXPECT_NE(book.find(record(0xFFE, "so khac")), std::string::npos);
}

TEST(CleanExcel97, ACellThatEndsWithTheFileKeepsItsNumber) {
    std::string const cell("\1\0\2\0\x0F\0\0\0\0\0\0\0\x14\x40", 14);
    auto const last = record(0x203, cell);
    auto const clean =
        clean_file(compound("Workbook",
                            record(0x809, "12345678") +
                                record(0xFC, std::string(4096 - 12 - 4 - last.size(), 'x')) + last),
                   CleanFormat::excel_97, CleanFor::figures)
            .value();
    EXPECT_EQ(clean.bytes.substr(1536 + 4096 - last.size(), last.size()), last);
}

TEST(CleanExcel97, MergedCellsAndPasswordsAreSeen) {
    auto const code = [](std::string const& records) {
        return test::code_of(
            clean_file(compound("Workbook", records), CleanFormat::excel_97, CleanFor::figures));
    };
    EXPECT_EQ(code(record(0x2F, "12")), "clean.password");
    EXPECT_EQ(code(record(0xE5, std::string("\1\0\0\0\xFF\xFF\0\0\xFF\0", 10))),
              "clean.too_many_cells");
    EXPECT_EQ(code(record(0xE5, std::string("\1\0\0\0\1\0\0\0\1\0", 10))), "");
}

TEST(Office97, ADrawingForgetsTheFileItsPictureCameFrom) {
    std::string drawing(
        "\x33\0\x0B\xF0\x1A\0\0\0\x05\xC1\x08\0\0\0\x06\1\x02\0\0\0\x87\xC1\x08\0\0\0", 26);
    EXPECT_EQ(forget_named_pictures(drawing), 2U);
    EXPECT_EQ(drawing.substr(8, 2), "\x30\xC1");
    EXPECT_EQ(drawing.substr(20, 2), "\xB0\xC1");
    EXPECT_EQ(forget_named_pictures(drawing), 0U);
}

TEST(Office97, ObjectsOfOtherProgramsAreLeftOutAndChartsStay) {
    constexpr std::size_t at = 1152;
    auto const hidden = [&](std::string const& name, unsigned type, std::string const& maker) {
        auto bytes = compound(name, "");
        bytes[at + 66] = static_cast<char>(type);
        bytes.replace(at + 80, 16, maker);
        CompoundFile file(bytes);
        Budget budget{{}};
        hide_objects(file, budget);
        EXPECT_EQ(budget.left_out.objects, file.take() == bytes ? 0U : 1U);
        return budget.left_out.objects == 1;
    };
    std::string const package("\x0C\0\3\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);
    std::string const chart("\x21\x08\2\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);
    EXPECT_TRUE(hidden("_1234567890", 1, package));
    EXPECT_TRUE(hidden("_1", 1, std::string(16, '\0')));
    EXPECT_FALSE(hidden("_1234567890", 1, chart));
    EXPECT_FALSE(hidden("_1234567890", 2, package)) << "a stream, no object";
    EXPECT_FALSE(hidden("ObjectPool", 1, package));
    EXPECT_FALSE(hidden("_12a", 1, package));
}

TEST(CompoundFile, OneThatRunsInACircleOrOutOfItselfIsBroken) {
    auto const whole = compound("WordDocument", "");
    auto const code = [](std::string const& bytes) {
        return test::code_of(clean_file(bytes, CleanFormat::word_97, CleanFor::reading));
    };
    auto circle = whole;
    circle.replace(512 + 4 * 3, 4, std::string("\2\0\0\0", 4));
    EXPECT_EQ(code(circle), "clean.other_kind")
        << "read as far as it is long, and no version of Word";
    for (std::size_t at : {30U, 48U, 76U, 512U + 4U, 1152U + 116U}) {
        auto other = whole;
        other.replace(at, 4, "\x77\x77\x77\x77");
        EXPECT_NE(code(other), "") << at;
    }
    EXPECT_EQ(code(compound("Workbook", "")), "clean.other_kind");
    for (std::size_t size = 0; size < whole.size(); size += 97)
        EXPECT_NE(code(whole.substr(0, size)), "");
}

}  // namespace
}  // namespace report
