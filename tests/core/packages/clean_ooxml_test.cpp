// SPDX-License-Identifier: MPL-2.0
#include "core/packages/clean_ooxml.hpp"

#include <gtest/gtest.h>

#include "packages/packed.hpp"

namespace report {
namespace {

using test::excel;
using test::part_of;
using test::relationship;
using test::word;

CleanFile cleaned(test::Ooxml const& file, CleanFor purpose = CleanFor::copying) {
    return clean_file(file.bytes(), CleanFormat::text_ooxml, purpose).value();
}

std::string body(test::Ooxml const& file, CleanFor purpose = CleanFor::copying) {
    auto const all = part_of(cleaned(file, purpose).bytes, file.main_name);
    auto const from = all.find("<w:body>") + 8;
    return all.substr(from, all.find("</w:body>") - from);
}

std::string code(test::Ooxml const& file, CleanFormat format, PackageLimits const& limits = {}) {
    return test::code_of(clean_file(file.bytes(), format, CleanFor::figures, limits));
}

TEST(CleanOoxml, TheClerksWordsStay) {
    auto const text = "<w:p><w:r><w:t xml:space=\"preserve\">Một </w:t></w:r></w:p>";
    EXPECT_EQ(body(word(text)), text);
    EXPECT_EQ(body(word(text), CleanFor::reading), text);
}

TEST(CleanOoxml, NoRelationshipLeadsOutOfThePackage) {
    struct Case {
        std::string type;
        std::size_t LeftOut::*what;
    };
    for (auto const& one : std::vector<Case>{{"image", &LeftOut::links},
                                             {"oleObject", &LeftOut::links},
                                             {"video", &LeftOut::links},
                                             {"frame", &LeftOut::links},
                                             {"subDocument", &LeftOut::links},
                                             {"mailMergeSource", &LeftOut::links},
                                             {"aFChunk", &LeftOut::links},
                                             {"externalLinkPath", &LeftOut::links},
                                             {"styles", &LeftOut::links},
                                             {"font", &LeftOut::links},
                                             {"chart", &LeftOut::links},
                                             {"header", &LeftOut::links}})
        for (auto const* target :
             {"http://may.invalid/x", "file:///may.invalid", "\\\\may.invalid\\x"}) {
            auto const clean =
                cleaned(word("<w:p/>", relationship("rId9", one.type, target, true)));
            EXPECT_EQ(test::all_of(clean.bytes).find("may.invalid"), std::string::npos) << one.type;
            EXPECT_EQ(clean.left_out.*one.what, 1U) << one.type;
        }
    auto const clean = cleaned(word(
        "<w:p/>", relationship("rId9", "attachedTemplate", "http://may.invalid/t.dotm", true)));
    EXPECT_EQ(test::all_of(clean.bytes).find("may.invalid"), std::string::npos);
    EXPECT_FALSE(clean.left_out.any()) << "every text of Word names its template";
}

TEST(CleanOoxml, AHyperlinkThatOnlyAPersonFollowsStays) {
    auto const clean =
        cleaned(word("<w:p/>", relationship("rId9", "hyperlink", "https://xa.gov.vn/", true) +
                                   relationship("rId8", "hyperlink", "javascript:x", true)));
    auto const all = test::all_of(clean.bytes);
    EXPECT_NE(all.find("Target=\"https://xa.gov.vn/\" TargetMode=\"External\""), std::string::npos);
    EXPECT_EQ(all.find("javascript"), std::string::npos);
}

TEST(CleanOoxml, OnlyPartsThatAreKnownAreInTheCopy) {
    auto file = word("<w:p/>", relationship("rId2", "image", "media/a.png") +
                                   relationship("rId3", "vbaProject", "vbaProject.bin") +
                                   relationship("rId4", "oleObject", "embeddings/o.bin") +
                                   relationship("rId5", "aFChunk", "a.html") +
                                   relationship("rId6", "image", "../../../etc/a.png"));
    file.main_type = "application/vnd.ms-word.document.macroEnabled.main+xml";
    file.more = {{"word/media/a.png", test::png()},
                 {"word/vbaProject.bin", "x"},
                 {"word/embeddings/o.bin", "x"},
                 {"word/a.html", "<img src='http://may.invalid'>"},
                 {"word/la.xml", "<a/>"}};
    auto const clean = cleaned(file);
    EXPECT_EQ(part_of(clean.bytes, "word/media/a.png"), test::png());
    for (auto const* name :
         {"word/vbaProject.bin", "word/embeddings/o.bin", "word/a.html", "word/la.xml"})
        EXPECT_EQ(part_of(clean.bytes, name), "") << name;
    EXPECT_EQ(clean.left_out.macros, 1U);
    EXPECT_EQ(clean.left_out.objects, 1U);
    EXPECT_EQ(clean.left_out.texts, 1U);
    EXPECT_EQ(test::all_of(clean.bytes).find("macroEnabled"), std::string::npos);
    EXPECT_EQ(part_of(cleaned(file, CleanFor::reading).bytes, "word/media/a.png"), "");
}

TEST(CleanOoxml, APathThatLeadsOutOfThePackageIsNoPathBackIn) {
    auto file = word("<w:p/>", relationship("rId2", "image", "../../media/a.png") +
                                   relationship("rId3", "image", "../media/b.png"));
    file.more = {{"media/a.png", test::png()}, {"media/b.png", test::png()}};
    auto const clean = cleaned(file);
    EXPECT_EQ(part_of(clean.bytes, "media/a.png"), "");
    EXPECT_EQ(part_of(clean.bytes, "media/b.png"), test::png());
}

TEST(CleanOoxml, AFieldThatFetchesShowsWhatItShowedLast) {
    auto const field = [](std::string const& code) {
        return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"></w:fldChar></w:r><w:r>" + code +
               "</w:r><w:r><w:fldChar "
               "w:fldCharType=\"separate\"></w:fldChar></w:r><w:r><w:t>12</w:t>"
               "</w:r><w:r><w:fldChar w:fldCharType=\"end\"></w:fldChar></w:r></w:p>";
    };
    for (auto const* code :
         {"<w:instrText> INCLUDETEXT \"http://may.invalid\" </w:instrText>",
          "<w:instrText> INCLUDE</w:instrText><w:instrText>PICTURE may.invalid</w:instrText>",
          "<w:instrText>ddeauto Excel may.invalid</w:instrText>",
          "<w:instrText>LINK Excel.Sheet may.invalid</w:instrText>",
          "<w:instrText>DATABASE may.invalid</w:instrText>",
          "<w:instrText>IMPORT may.invalid</w:instrText>",
          "<w:instrText>\"INCLUDETEXT\" may.invalid</w:instrText>",
          "<w:instrText>HYPERLINK \"vnd.sun.star.script:may.invalid\"</w:instrText>"}) {
        auto const left = body(word(field(code)));
        EXPECT_EQ(left.find("may.invalid"), std::string::npos) << left;
        EXPECT_NE(left.find("<w:t>12</w:t>"), std::string::npos) << left;
    }
    for (auto const* code :
         {"<w:instrText> PAGE </w:instrText>", "<w:instrText>REF x \\h</w:instrText>",
          "<w:instrText>HYPERLINK \"https://xa.gov.vn\"</w:instrText>"})
        EXPECT_EQ(body(word(field(code))), field(code));
    // What it is called comes from another field.
    auto const nested = field(
        "<w:fldChar w:fldCharType=\"begin\"></w:fldChar><w:instrText>QUOTE INCLUDETEXT"
        "</w:instrText><w:fldChar w:fldCharType=\"end\"></w:fldChar>"
        "<w:instrText>may.invalid</w:instrText>");
    EXPECT_EQ(body(word(nested)).find("may.invalid"), std::string::npos);
    EXPECT_EQ(
        body(word("<w:p><w:fldSimple w:instr=\"INCLUDETEXT may.invalid\"><w:r><w:t>12</w:t></w:r>"
                  "</w:fldSimple></w:p>")),
        "<w:p><w:fldSimple w:instr=\" QUOTE \"><w:r><w:t>12</w:t></w:r></w:fldSimple></w:p>");
}

TEST(CleanOoxml, AddressesWithinDrawingsAreLeftOut) {
    EXPECT_EQ(
        body(word(
            "<w:pict><v:shape href=\"https://xa.gov.vn\"><v:imagedata src=\"http://may.invalid\" "
            "o:href=\"http://may.invalid\" r:id=\"rId3\"/></v:shape></w:pict><a:blip "
            "r:link=\"rId4\" r:embed=\"rId5\"/>")),
        "<w:pict><v:shape href=\"https://xa.gov.vn\"><v:imagedata r:id=\"rId3\"></v:imagedata>"
        "</v:shape></w:pict><a:blip r:embed=\"rId5\"></a:blip>");
}

TEST(CleanOoxml, TheMainPartIsFoundUnderAnyNameAndCounted) {
    auto file = word("<w:p/>");
    file.main_name = "tai-lieu/chinh.foo";
    EXPECT_NE(part_of(cleaned(file).bytes, "tai-lieu/chinh.foo"), "");
    PackageLimits limits;
    limits.markup = 1000;
    file.main.insert(file.main.find("<w:p/>"), std::string(1000, ' '));
    EXPECT_EQ(code(file, CleanFormat::text_ooxml, limits), "clean.too_large");
    EXPECT_EQ(code(file, CleanFormat::sheet_ooxml), "clean.other_kind");
}

TEST(CleanOoxml, ParagraphsCellsAndLettersAreCounted) {
    PackageLimits limits;
    limits.paragraphs = limits.cells = 2;
    EXPECT_EQ(code(word("<w:p/><w:p/>"), CleanFormat::text_ooxml, limits), "");
    EXPECT_EQ(code(word("<w:p/><w:p/><w:p/>"), CleanFormat::text_ooxml, limits),
              "clean.too_many_paragraphs");
    EXPECT_EQ(code(word("<w:tc/><w:tc/><w:tc/>"), CleanFormat::text_ooxml, limits),
              "clean.too_many_cells");
    EXPECT_EQ(code(word("<w:p><w:t>" + std::string(30'001, 'a') + "</w:t></w:p>"),
                   CleanFormat::text_ooxml),
              "clean.long_paragraph");
    EXPECT_EQ(code(excel("<row><c/><c/><c/></row>"), CleanFormat::sheet_ooxml, limits),
              "clean.too_many_cells");
    EXPECT_EQ(code(excel("", "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"),
                   CleanFormat::sheet_ooxml),
              "clean.too_many_cells");
    EXPECT_EQ(code(excel("<row><c t=\"str\"><v>" + std::string(32'768, 'a') + "</v></c></row>"),
                   CleanFormat::sheet_ooxml),
              "clean.long_cell");
}

TEST(CleanOoxml, ATextSharedByManyCellsCountsInEach) {
    std::string cells;
    for (int i = 0; i < 20; ++i) cells += "<c t=\"s\"><v>0</v></c>";
    auto file = excel("<row>" + cells + "</row>");
    file.main_relationships += relationship("rId2", "sharedStrings", "sharedStrings.xml");
    file.more.emplace_back("xl/sharedStrings.xml",
                           "<sst><si><t>" + std::string(30'000, 'a') + "</t></si></sst>");
    PackageLimits limits;
    limits.text = 640'000;
    EXPECT_EQ(code(file, CleanFormat::sheet_ooxml, limits), "");
    limits.text = 600'000;
    EXPECT_EQ(code(file, CleanFormat::sheet_ooxml, limits), "clean.too_much_text");
}

TEST(CleanOoxml, FiguresOfASheetAreThoseLastSeenAndNothingIsLookedUp) {
    auto const rows =
        "<row><c><f>WEBSERVICE(\"http://may.invalid\")</f><v>5</v></c><c><f>[1]S!A1</f></c>"
        "<c><f>A1+1</f></c><c><f t=\"array\" ref=\"A1:XFD1048576\">A1</f></c></row>";
    auto const clean = clean_file(excel(rows, "<drawing r:id=\"rId1\"/><oleObjects/>").bytes(),
                                  CleanFormat::sheet_ooxml, CleanFor::figures)
                           .value();
    auto const sheet = part_of(clean.bytes, "xl/worksheets/sheet1.xml");
    EXPECT_NE(sheet.find("<sheetData><row><c><v>5</v></c><c></c><c><f>A1+1</f></c><c></c></row>"
                         "</sheetData></worksheet>"),
              std::string::npos)
        << sheet;
    EXPECT_EQ(clean.left_out.formulas, 2U);
}

}  // namespace
}  // namespace report
