// SPDX-License-Identifier: MPL-2.0
// Files of others at the edge of what is allowed: one letter, one byte, one part more or less.
#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "core/packages/base64.hpp"
#include "core/packages/budget.hpp"
#include "core/packages/clean_ooxml.hpp"
#include "core/packages/clean_rich_text.hpp"
#include "core/packages/compound.hpp"
#include "core/packages/fields.hpp"
#include "core/packages/formulas.hpp"
#include "core/packages/office_97.hpp"
#include "core/packages/ooxml_policy.hpp"
#include "core/packages/plain_file.hpp"
#include "core/packages/zip.hpp"
#include "core/support/result.hpp"
#include "packages/packed.hpp"

namespace report {
namespace {

template <class Act>
std::string code_of(Act const& act) {
    try {
        act();
    } catch (ProblemError const& error) {
        return error.problem.code;
    }
    return "";
}

TEST(Base64, BytesComeBackWhateverTheirNumber) {
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
        EXPECT_EQ(from_base64(to_base64(bytes)), bytes) << i;
        bytes += static_cast<char>(i * 7);
    }
    EXPECT_EQ(to_base64("Man"), "TWFu");
    EXPECT_EQ(to_base64("Ma"), "TWE=");
    EXPECT_EQ(to_base64("M"), "TQ==");
    EXPECT_EQ(to_base64("\xFB\xFF"), "+/8=");
    EXPECT_EQ(from_base64(" TW\nF u"), "Man");
    EXPECT_EQ(from_base64("TWFu!TWFu"), "Man");
}

TEST(Budgets, HoldUpToTheLimitAndNotBeyond) {
    PackageLimits limits;
    limits.paragraphs = limits.cells = limits.shapes = limits.formulas = limits.text = 3;
    limits.paragraph = limits.cell = 3;
    limits.pictures = 3;
    Budget budget(limits);
    EXPECT_EQ(code_of([&] { budget.add_paragraphs(3); }), "");
    EXPECT_EQ(code_of([&] { budget.add_paragraphs(0); }), "");
    EXPECT_EQ(code_of([&] { budget.add_paragraphs(1); }), "clean.too_many_paragraphs");
    EXPECT_EQ(code_of([&] { budget.add_cells(3); }), "");
    EXPECT_EQ(code_of([&] { budget.add_cells(1); }), "clean.too_many_cells");
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(code_of([&] { budget.add_shape(); }), "");
        EXPECT_EQ(code_of([&] { budget.add_formula(); }), "");
    }
    EXPECT_EQ(code_of([&] { budget.add_shape(); }), "clean.too_many_shapes");
    EXPECT_EQ(code_of([&] { budget.add_formula(); }), "clean.too_many_formulas");
    EXPECT_EQ(code_of([&] { budget.add_text(1, 3); }), "");
    EXPECT_EQ(code_of([&] { budget.add_text(1); }), "clean.too_much_text");
    EXPECT_EQ(code_of([&] { budget.check_paragraph(3); }), "");
    EXPECT_EQ(code_of([&] { budget.check_paragraph(4); }), "clean.long_paragraph");
    EXPECT_EQ(code_of([&] { budget.check_cell(3); }), "");
    EXPECT_EQ(code_of([&] { budget.check_cell(4); }), "clean.long_cell");
    EXPECT_EQ(code_of([&] { budget.add_picture(3); }), "");
    EXPECT_EQ(code_of([&] { budget.add_picture(1); }), "clean.too_large_pictures");
}

TEST(Budgets, SumsAndProductsDoNotBeginAnew) {
    constexpr auto largest = std::numeric_limits<std::size_t>::max();
    EXPECT_EQ(times(largest / 2, 2), largest - 1);
    EXPECT_EQ(times(largest / 2 + 1, 2), largest);
    EXPECT_EQ(times(largest, 0), 0U);
    EXPECT_EQ(times(0, largest), 0U);
    PackageLimits limits;
    Budget budget(limits);
    EXPECT_EQ(code_of([&] { budget.add_cells(1); }), "");
    EXPECT_EQ(code_of([&] { budget.add_cells(largest); }), "clean.too_many_cells");
}

TEST(Budgets, NumbersOfAttributesAreReadAsFarAsTheyGo) {
    EXPECT_EQ(number_of("12", 7), 12U);
    EXPECT_EQ(number_of(" +12px", 7), 12U);
    for (auto const* none : {"", " ", "-1", "x", "+"}) EXPECT_EQ(number_of(none, 7), 7U) << none;
    EXPECT_EQ(number_of("0", 7), 0U);
    EXPECT_EQ(number_of("99999999999999999999999", 7), std::numeric_limits<std::size_t>::max());
    EXPECT_EQ(letters_of("một"), 3U);
    EXPECT_EQ(letters_of(""), 0U);
}

TEST(Addresses, ThatOnlyAPersonFollowsAreHarmless) {
    for (auto const* target : {"https://xa.gov.vn", "HTTP://x", "mailto:a@b", "ftp://x",
                               "file:///x", "a/b.html", "#muc", "", " h\tttp://x"})
        EXPECT_TRUE(is_harmless_hyperlink(target)) << target;
    for (auto const* target : {"javascript:x", "vnd.sun.star.script:x", "macro:x", "data:x",
                               " java\tscript:x", "a+b-c.d:x", "9:x"})
        EXPECT_FALSE(is_harmless_hyperlink(target)) << target;
    for (auto const* text : {"http://x", "vnd.a:x", "\\\\may\\x", "//may/x", "SMB://x", "data:x"})
        EXPECT_TRUE(looks_like_address(text)) << text;
    for (auto const* text : {"a:x", "\\may", "/may", "", "http", "kết quả: http://x", "mailto:a"})
        EXPECT_FALSE(looks_like_address(text)) << text;
}

TEST(FieldsOfWord, AreKnownByTheirFirstWord) {
    for (auto const& [code, word] :
         std::vector<std::pair<char const*, char const*>>{{" includetext \"x\"", "INCLUDETEXT"},
                                                          {"PAGE\\* x", "PAGE"},
                                                          {"=1+1", "="},
                                                          {"\"x\"", "\""},
                                                          {"", ""},
                                                          {" \t", ""},
                                                          {"ref", "REF"},
                                                          {"Ref\"x\"", "REF"}})
        EXPECT_EQ(word_of_field(code), word) << code;
    EXPECT_TRUE(is_own_field("PAGE"));
    EXPECT_TRUE(is_own_field(""));
    EXPECT_FALSE(is_own_field("\"x\""));
    EXPECT_TRUE(is_own_field("HYPERLINK \\l muc"));
    EXPECT_TRUE(is_own_field("HYPERLINK \"https://x\""));
    EXPECT_FALSE(is_own_field("HYPERLINK \"macro:x\""));
}

TEST(Formulas, AreLetThroughOnlyWhereEachOfTheirPiecesIsKnown) {
    for (auto const* formula :
         {"$B$12", "ABC1", "12", "1.5", "1e5", "2.5E10", "SUM(A1)", "sum(A1)", "A1:B2",
          "\"a\"\"b\"", "'Tờ''x'!A1", "Tháng!A1", "{1,2;3}", "A1<>B1", "TRUE", ""})
        EXPECT_TRUE(is_plain_formula(formula, FormulaStyle::excel)) << formula;
    for (auto const* formula :
         {"ABCD1",    "1A",     "1.5.5",  "A.1",   "a_b",      "$",        ".",        "E5E",
          "SUMX(A1)", "A1(",    "'Tờ'A1", "'Tờ",   "'a[b'!A1", "'a:b'!A1", "'a/b'!A1", "'a|b'!A1",
          "'a#b'!A1", "a.b!A1", "\"mở",   "A1@B1", "[A1]",     "A1?",      "1e5a"})
        EXPECT_FALSE(is_plain_formula(formula, FormulaStyle::excel)) << formula;
    for (auto const* formula : {"=[.A1]", "of:=[.A1]", "oooc:=[.A1]", "of:=[$Tờ.A1:.B2]", "of:="})
        EXPECT_TRUE(is_plain_formula(formula, FormulaStyle::opendocument)) << formula;
    for (auto const* formula :
         {"[.A1]", "off:=1", "aaaaaaaa:=1", "of:=[.A1", "of:=[$'a'A1]", "of:=[$'a",
          "of:=[$'a/b'.A1]", "of:=[.A1+1]", "of:=Tờ!A1", "of:='a'!A1"})
        EXPECT_FALSE(is_plain_formula(formula, FormulaStyle::opendocument)) << formula;
    EXPECT_TRUE(is_plain_formula(std::string(8192, '1'), FormulaStyle::excel));
    EXPECT_FALSE(is_plain_formula(std::string(8193, '1'), FormulaStyle::excel));
}

TEST(Office97, NumbersBehindTheEndAreBroken) {
    std::string const bytes("\x01\x02\x03", 3);
    EXPECT_EQ(number_in(bytes, 0, 3), 0x030201U);
    EXPECT_EQ(number_in(bytes, 1, 2), 0x0302U);
    EXPECT_EQ(number_in(bytes, 3, 0), 0U);
    for (auto const& [at, size] : {std::pair{1U, 3U}, {3U, 1U}, {4U, 0U}, {4U, 1U}, {9U, 2U}})
        EXPECT_EQ(code_of([&, at = at, size = size] { number_in(bytes, at, size); }),
                  "clean.broken")
            << at;
}

std::string drawing_of(std::string const& properties) {
    auto const count = properties.size() / 6;
    return std::string{static_cast<char>(count << 4U | 3U), '\0', '\x0B', '\xF0'} +
           std::string("\0\0\0\0", 4) + properties;
}

TEST(Office97, OnlyNamesOfPicturesAreForgotten) {
    auto const forgotten = [](std::string const& properties) {
        auto drawing = drawing_of(properties);
        auto const found = forget_named_pictures(drawing);
        return std::to_string(found) + (drawing == drawing_of(properties) ? "" : " changed");
    };
    auto const property = [](std::string const& id, char length) {
        return id + std::string{length, '\0', '\0', '\0'};
    };
    EXPECT_EQ(forgotten(property("\x05\xC1", 8)), "1 changed");
    EXPECT_EQ(forgotten(property("\x87\xC1", 3)), "1 changed");
    EXPECT_EQ(forgotten(property("\xC7\xC1", 3)), "1 changed");
    EXPECT_EQ(forgotten(property("\x05\xC1", 2)), "0 changed") << "an empty name";
    EXPECT_EQ(forgotten(property("\x06\xC1", 8)), "0");
    EXPECT_EQ(forgotten(property("\x06\x01", 2) + property("\x05\xC1", 8)), "1 changed");
    // Cut off in the middle of the second.
    auto cut = drawing_of(property("\x05\xC1", 8) + property("\x05\xC1", 8));
    cut.resize(cut.size() - 1);
    EXPECT_EQ(forget_named_pictures(cut), 1U);
}

/// A compound file of one entry that is called so.
std::string with_entry(std::string const& name, char type) {
    std::string file(512 * 4, '\0');
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
    for (std::size_t i = 0; i < 128; ++i) put(512 + 4 * i, 0xFFFFFFFE, 4);
    auto const entry = [&](std::size_t at, std::string const& called, std::size_t its) {
        for (std::size_t i = 0; i < called.size(); ++i) file[at + 2 * i] = called[i];
        put(at + 64, 2 * called.size() + 2, 2);
        put(at + 66, its, 1);
        put(at + 116, 0xFFFFFFFE, 4);
    };
    entry(1024, "Root Entry", 5);
    entry(1152, name, static_cast<std::size_t>(type));
    return file;
}

TEST(Office97, FoldersOfMacrosAreHiddenAndNoOthers) {
    for (auto const* name : {"Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT", "ObjectPool",
                             "WordDocument", "macros"}) {
        CompoundFile file(with_entry(name, 1));
        Budget budget{{}};
        hide_macros(file, budget);
        bool const is_macro = std::string(name) == "Macros" || std::string(name) == "VBA" ||
                              std::string(name).find("_VBA_PROJECT") == 0;
        EXPECT_EQ(budget.left_out.macros, is_macro ? 1U : 0U) << name;
        EXPECT_EQ(file.take() != with_entry(name, 1), is_macro) << name;
    }
}

TEST(CompoundFile, StreamsAreFoundWhateverTheirCaseAndFoldersAreNone) {
    EXPECT_NE(CompoundFile(with_entry("WORDdocument", 2)).stream("WordDocument"), nullptr);
    EXPECT_EQ(CompoundFile(with_entry("WordDocument", 1)).stream("WordDocument"), nullptr);
    EXPECT_EQ(CompoundFile(with_entry("WordDocumen", 2)).stream("WordDocument"), nullptr);
    EXPECT_EQ(code_of([] { CompoundFile(std::string(511, '\0')); }), "clean.broken");
    for (auto const& [at, value] : {std::pair{30U, '\x0A'}, {32U, '\x07'}}) {
        auto other = with_entry("a", 2);
        other[at] = value;
        EXPECT_EQ(code_of([&] { CompoundFile file(other); }), "clean.broken") << at;
    }
}

std::string rich(std::string const& text, CleanFor purpose = CleanFor::reading) {
    PackageLimits limits;
    Budget budget(limits);
    std::string clean;
    auto const code = code_of([&] { clean = clean_rich_text(text, purpose, budget); });
    return code.empty() ? clean : code;
}

TEST(CleanRichText, ATextThatIsCutOffAnywhereIsReadAsFarAsItGoes) {
    EXPECT_EQ(rich("{\\rtf1"), "{\\rtf1}");
    EXPECT_EQ(rich("{\\rtf"), "{\\rtf}");
    EXPECT_EQ(rich("{\\rtf1\\b-"), "{\\rtf1\\b-}");
    EXPECT_EQ(rich("{\\rtf1\\b-1"), "{\\rtf1\\b-1}");
    EXPECT_EQ(rich("{\\rtf1\\"), "{\\rtf1\\}");
    EXPECT_EQ(rich("{\\rtf1\\'"), "{\\rtf1\\'}");
    EXPECT_EQ(rich("{\\rtf1\\'e"), "{\\rtf1\\'e}");
    EXPECT_EQ(rich("{\\rtf1\\bin"), "{\\rtf1{}}");
    EXPECT_EQ(rich("{\\rtf1\\bin9 abc"), "{\\rtf1{}}");
    EXPECT_EQ(rich(""), "clean.broken");
    EXPECT_EQ(rich("x"), "x");
    EXPECT_EQ(rich("\\b"), "clean.broken");
    EXPECT_EQ(rich("{\\rtf1}{\\b x}"), "{\\rtf1}") << "behind the last group";
}

TEST(CleanRichText, WhatIsLeftOutInACopyIsCounted) {
    auto const counted = [](std::string const& text, CleanFor purpose) {
        PackageLimits limits;
        Budget budget(limits);
        clean_rich_text("{\\rtf1" + text + "}", purpose, budget);
        return std::to_string(budget.left_out.pictures) + std::to_string(budget.left_out.objects) +
               std::to_string(budget.left_out.links);
    };
    EXPECT_EQ(counted("{\\pict 00}", CleanFor::copying), "100");
    EXPECT_EQ(counted("{\\pict 00}", CleanFor::reading), "000");
    EXPECT_EQ(counted("{\\pict{\\pict 00}}", CleanFor::copying), "100");
    EXPECT_EQ(counted("{\\object{\\*\\objdata 00}}", CleanFor::reading), "010");
    EXPECT_EQ(counted("{\\object{\\*\\objdata 00{\\objdata 1}}}", CleanFor::reading), "010");
    EXPECT_EQ(counted("{\\*\\mailmerge x}", CleanFor::reading), "001");
    EXPECT_EQ(counted("{\\field{\\*\\fldinst DDE x}{\\fldrslt 1}}", CleanFor::reading), "001");
}

TEST(CleanRichText, OfTwoHalvesNoCommandIsMade) {
    EXPECT_EQ(rich("{\\rtf1\\b{\\pict 0}x}"), "{\\rtf1\\b{}x}");
    EXPECT_EQ(rich("{\\rtf1 .{\\pict 0}x}"), "{\\rtf1 .x}") << "nothing that could go on";
    EXPECT_EQ(rich("{\\rtf1\\b9{\\pict 0}9}"), "{\\rtf1\\b9{}9}");
    EXPECT_EQ(rich("{\\rtf1\\b-{\\pict 0}9}"), "{\\rtf1\\b-{}9}");
    EXPECT_EQ(rich("{\\rtf1\\b\\objlink x}"), "{\\rtf1\\b{}x}");
    EXPECT_EQ(rich("{\\rtf1\\b\\objlinkx}"), "{\\rtf1\\b\\objlinkx}");
    EXPECT_EQ(rich("{\\rtf1{\\sn a.b}}"), "{\\rtf1{\\sn a.b}}");
    EXPECT_EQ(rich("{\\rtf1{\\sp{\\sn a.b}{\\sv 1}}}"), "{\\rtf1{}}") << "no plain name";
    EXPECT_EQ(rich("{\\rtf1{\\sp{\\sn aB 9}{\\sv 1}}}"), "{\\rtf1{\\sp{\\sn aB 9}{\\sv 1}}}");
}

std::string word_body(std::string const& body) {
    auto const file = test::word(body);
    auto const clean = clean_file(file.bytes(), CleanFormat::text_ooxml, CleanFor::copying);
    if (!clean) return clean.error().code;
    auto const all = test::part_of(clean->bytes, file.main_name);
    auto const from = all.find("<w:body>") + 8;
    return all.substr(from, all.find("</w:body>") - from);
}

TEST(CleanOoxml, AFieldThatShowsNothingIsBlankedAllTheSame) {
    auto const mark = [](std::string const& type) {
        return "<w:fldChar w:fldCharType=\"" + type + "\"></w:fldChar>";
    };
    auto const code = [](std::string const& text) {
        return "<w:instrText>" + text + "</w:instrText>";
    };
    EXPECT_EQ(word_body("<w:p>" + mark("begin") + code("DDE may") + mark("end") + "</w:p>"),
              "<w:p>" + mark("begin") + code("       ") + mark("end") + "</w:p>");
    EXPECT_EQ(word_body("<w:p>" + mark("begin") + code("PAGE") + mark("end") + "</w:p>"),
              "<w:p>" + mark("begin") + code("PAGE") + mark("end") + "</w:p>");
    // Outside every field a code is none.
    EXPECT_EQ(word_body("<w:p>" + code("PAGE") + "</w:p>"), "<w:p>" + code("    ") + "</w:p>");
    EXPECT_EQ(word_body("<w:p>" + mark("begin") + code("PAGE") + mark("separate") + code("DDE x") +
                        mark("end") + "</w:p>"),
              "<w:p>" + mark("begin") + code("PAGE") + mark("separate") + code("     ") +
                  mark("end") + "</w:p>");
    EXPECT_EQ(word_body("<w:p>" + mark("end") + mark("separate") + "</w:p>"),
              "<w:p>" + mark("end") + mark("separate") + "</w:p>");
}

TEST(CleanOoxml, MergedCellsOfAWorkbookAreCounted) {
    PackageLimits limits;
    limits.cells = 6;
    auto const code = [&](std::string const& range) {
        auto const book =
            test::excel("", "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>");
        return test::code_of(
            clean_file(book.bytes(), CleanFormat::sheet_ooxml, CleanFor::figures, limits));
    };
    for (auto const* fits : {"A1:C2", "C2:A1", "$A$1:$B$3", "A1", "Z9:AA11", "A9:A14"})
        EXPECT_EQ(code(fits), "") << fits;
    for (auto const* more : {"A1:C3", "A1:G1", "A1:A7", "Z1:AF1", "a1:b2", "A1:B2:C3", "A1;B2"})
        EXPECT_EQ(code(more), "clean.too_many_cells") << more;
}

TEST(PlainFile, LettersOfALineAreCountedInEveryEncoding) {
    PackageLimits limits;
    limits.line = 5;
    limits.lines = 2;
    auto const code = [&](std::string const& text) {
        auto const problem = too_much_text(text, limits);
        return problem ? problem->code : "";
    };
    EXPECT_EQ(code("abcde"), "");
    EXPECT_EQ(code("abcdef"), "clean.long_line");
    EXPECT_EQ(code("abcde\rabcde"), "");
    EXPECT_EQ(code("a\r\n\nb"), "clean.too_many_lines");
    EXPECT_EQ(code("a\r\rb"), "clean.too_many_lines");
    EXPECT_EQ(code("a\r\nb\r\n"), "");
    EXPECT_EQ(code(std::string("\xFF\xFE", 2) + "abcdefgh"), "") << "two bytes a letter";
    EXPECT_EQ(code(std::string("\xFE\xFF", 2) + "abcdefghij"), "clean.long_line");
    EXPECT_EQ(code(""), "");
}

}  // namespace
}  // namespace report
