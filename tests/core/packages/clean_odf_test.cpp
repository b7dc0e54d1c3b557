// SPDX-License-Identifier: MPL-2.0
#include "core/packages/clean_odf.hpp"

#include <gtest/gtest.h>

#include "core/packages/base64.hpp"
#include "packages/packed.hpp"

namespace report {
namespace {

using test::odf;
using test::part_of;

CleanFile cleaned(std::string const& bytes, CleanFor purpose = CleanFor::copying) {
    return clean_file(bytes, CleanFormat::text_odf, purpose).value();
}

std::string content(std::string const& body, CleanFor purpose = CleanFor::copying,
                    test::Parts const& more = {}) {
    auto const all = part_of(cleaned(odf(body, more), purpose).bytes, "content.xml");
    auto const from = all.find("<office:text>") + 13;
    return all.substr(from, all.find("</office:text>") - from);
}

std::string code(std::string const& bytes, CleanFormat format = CleanFormat::text_odf,
                 PackageLimits const& limits = {}) {
    return test::code_of(clean_file(bytes, format, CleanFor::figures, limits));
}

TEST(CleanOdf, TheClerksWordsStay) {
    auto const body =
        "<text:h>I. Một</text:h><text:p>Hai <text:span>ba</text:span><text:s text:c=\"3\">"
        "</text:s></text:p>";
    EXPECT_EQ(content(body), body);
    EXPECT_EQ(content(body, CleanFor::reading), body);
}

TEST(CleanOdf, NothingOfItNamesAnotherFileOrTheNetwork) {
    // Each element that makes an office fetch something, by what is said of its loss.
    struct Case {
        std::string body;
        std::size_t LeftOut::*what;
    };
    std::string const link = " xlink:href=\"http://may.invalid/x\" xlink:type=\"simple\"";
    for (auto const& one : std::vector<Case>{
             {"<draw:frame><draw:image" + link + "/></draw:frame>", &LeftOut::links},
             {"<draw:frame><draw:image xlink:href=\"../../etc/passwd\"/></draw:frame>",
              &LeftOut::links},
             {"<draw:frame><draw:image xlink:href=\"/etc/passwd\"/></draw:frame>", &LeftOut::links},
             {"<draw:frame><draw:image xlink:href=\" \thTTp://may.invalid/x\"/></draw:frame>",
              &LeftOut::links},
             {"<draw:frame><draw:object" + link + "/></draw:frame>", &LeftOut::links},
             {"<draw:frame><draw:object-ole" + link + "/></draw:frame>", &LeftOut::objects},
             {"<draw:frame><draw:floating-frame" + link + "/></draw:frame>", &LeftOut::links},
             {"<draw:frame><draw:plugin" + link + "/></draw:frame>", &LeftOut::media},
             {"<draw:frame><draw:applet draw:code=\"x\"" + link + "/></draw:frame>",
              &LeftOut::media},
             {"<text:section><text:section-source" + link + "/></text:section>", &LeftOut::links},
             {"<text:section><office:dde-source office:dde-topic=\"/x\"/></text:section>",
              &LeftOut::links},
             {"<text:dde-connection-decls><text:dde-connection-decl office:dde-topic=\"x\"/>"
              "</text:dde-connection-decls>",
              &LeftOut::links},
             {"<table:table><table:table-source" + link + "/></table:table>", &LeftOut::links},
             {"<table:table><table:table-row><table:table-cell><table:cell-range-source" + link +
                  "/></table:table-cell></table:table-row></table:table>",
              &LeftOut::links},
             {"<office:forms><form:form><form:connection-resource" + link +
                  "/></form:form></office:forms>",
              &LeftOut::links},
             {"<style:background-image" + link + "/>", &LeftOut::links},
             {"<text:alphabetical-index-auto-mark-file" + link + "/>", &LeftOut::links},
             {"<text:p><text:script script:language=\"Basic\">x</text:script></text:p>",
              &LeftOut::macros},
             {"<text:p><text:a xlink:href=\"vnd.sun.star.script:x\">x</text:a></text:p>",
              &LeftOut::macros},
             {"<office:event-listeners><script:event-listener" + link +
                  "/></office:event-listeners>",
              &LeftOut::listeners}}) {
        auto const clean = cleaned(odf(one.body));
        EXPECT_EQ(test::all_of(clean.bytes).find("may.invalid"), std::string::npos) << one.body;
        EXPECT_EQ(test::all_of(clean.bytes).find("passwd"), std::string::npos) << one.body;
        EXPECT_GT(clean.left_out.*one.what, 0U) << one.body;
    }
}

TEST(CleanOdf, AttributesThatNameASourceAreLeftOut) {
    EXPECT_EQ(content("<office:forms><form:form form:datasource=\"x\" form:command=\"y\" "
                      "form:name=\"F\"><form:image form:image-data=\"http://may.invalid\"/>"
                      "</form:form></office:forms>"),
              "<office:forms><form:form form:name=\"F\"><form:image></form:image></form:form>"
              "</office:forms>");
    EXPECT_EQ(content("<text:p text:style-name=\"smb://may/x\" text:id=\"\\\\may\\x\">a</text:p>"),
              "<text:p>a</text:p>");
}

TEST(CleanOdf, AHyperlinkThatOnlyAPersonFollowsStays) {
    for (auto const* target : {"https://dichvucong.gov.vn", "#Muc 1", "mailto:a@b.vn"}) {
        auto const body =
            "<text:p><text:a xlink:href=\"" + std::string(target) + "\">x</text:a></text:p>";
        EXPECT_EQ(content(body), body);
    }
}

TEST(CleanOdf, WhatAFieldShowedStaysAsText) {
    EXPECT_EQ(content("<text:p>Có <text:dde-connection text:connection-name=\"x\">12"
                      "</text:dde-connection> hồ sơ, <text:execute-macro>14</text:execute-macro>"
                      " phiếu</text:p>"),
              "<text:p>Có 12 hồ sơ, 14 phiếu</text:p>");
}

TEST(CleanOdf, PicturesInThePackageStayInACopyAndNotForReading) {
    std::string const shown =
        "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"></draw:image></draw:frame>";
    test::Parts const more{{"Pictures/a.png", test::png()},
                           {"Pictures/la.xyz", "không rõ"},
                           {"Thumbnails/thumbnail.png", test::png()}};
    EXPECT_EQ(content(shown, CleanFor::copying, more), shown);
    EXPECT_EQ(content(shown, CleanFor::reading, more), "<draw:frame></draw:frame>");
    auto const clean = cleaned(odf(shown, more));
    EXPECT_EQ(part_of(clean.bytes, "Pictures/a.png"), test::png());
    EXPECT_EQ(part_of(clean.bytes, "Thumbnails/thumbnail.png"), "");
    EXPECT_EQ(clean.left_out.pictures, 1U);
}

TEST(CleanOdf, APictureTooLargeForAPageIsLeftOutAndSaid) {
    for (auto const& picture : {test::png(100'000, 100'000),
                                std::string("\xFF\xD8\xFF\xC0\0\x11\x08\xFF\xFF\xFF\xFF\x03", 12),
                                std::string("GIF89a\xFF\xFF\xFF\xFF", 10)}) {
        auto const clean =
            cleaned(odf("<draw:frame><draw:image xlink:href=\"Pictures/a\"/></draw:frame>",
                        {{"Pictures/a", picture}}));
        EXPECT_EQ(clean.left_out.pictures, 1U);
        EXPECT_EQ(part_of(clean.bytes, "Pictures/a"), "");
    }
}

TEST(CleanOdf, ADrawingThatMultipliesOrFetchesIsMadeHarmless) {
    auto const clean = cleaned(odf(
        "<draw:frame><draw:image xlink:href=\"Pictures/a.svg\"/></draw:frame>",
        {{"Pictures/a.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
          "<defs><g id=\"a\"/></defs><use xlink:href=\"#a\"/><image "
          "xlink:href=\"http://may.invalid\"/>"
          "<style>@import 'http://may.invalid'</style><rect fill=\"url(http://may.invalid)\" "
          "width=\"1\"/></svg>"}}));
    EXPECT_EQ(
        part_of(clean.bytes, "Pictures/a.svg"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
        "xmlns:xlink=\"http://www.w3.org/1999/xlink\"><defs><g id=\"a\"></g></defs><rect "
        "width=\"1\"></rect></svg>");
}

TEST(CleanOdf, ChartsStayInACopyAndObjectsOfOtherProgramsDoNot) {
    std::string const type = "application/vnd.oasis.opendocument.";
    test::Parts const more{
        {"Object 1/content.xml", test::odf_content("<text:p>c</text:p>", "chart")},
        {"Object 2/content.xml", test::odf_content("<text:p>s</text:p>", "spreadsheet")},
        {"Object 3", "\xD0\xCF\x11\xE0"},
        {"META-INF/manifest.xml",
         "<m:manifest xmlns:m=\"u\"><m:file-entry m:full-path=\"Object 1/\" m:media-type=\"" +
             type + "chart\"/><m:file-entry m:full-path=\"Object 2/\" m:media-type=\"" + type +
             "spreadsheet\"/></m:manifest>"}};
    std::string body;
    for (auto const* name : {"./Object 1", "./Object 2", "./Object 3"})
        body += "<draw:frame><draw:object xlink:href=\"" + std::string(name) + "\"/></draw:frame>";
    auto const clean = cleaned(odf(body, more));
    EXPECT_NE(part_of(clean.bytes, "Object 1/content.xml"), "");
    EXPECT_EQ(part_of(clean.bytes, "Object 2/content.xml"), "");
    EXPECT_EQ(clean.left_out.objects, 2U);
    EXPECT_NE(
        part_of(clean.bytes, "META-INF/manifest.xml")
            .find("Object 1/\" manifest:version=\"1.2\" manifest:media-type=\"" + type + "chart"),
        std::string::npos);
}

/// Offices from 24.8 on open no package whose list names another version than its text: every
/// report of theirs and every older one was "damaged".
TEST(CleanOdf, TheListOfTheCopyNamesTheVersionThatItsTextHas) {
    std::string const usual = "office:version=\"1.2\"";
    for (auto const& [said, listed] : std::vector<std::pair<std::string, std::string>>{
             {usual, " manifest:version=\"1.2\""},
             {"office:version=\"1.3\"", " manifest:version=\"1.3\""},
             {"office:version=\"1.4\"", " manifest:version=\"1.4\""},
             {"", ""},
             {"office:version=\"1.3&quot; x=&quot;\"", ""},
             {"office:version=\"x.1\"", ""}}) {
        auto text = test::odf_content("<text:p text:version=\"9\">a</text:p>");
        text.replace(text.find(usual), usual.size(), said);
        auto const bytes =
            test::packed({{"mimetype", "application/vnd.oasis.opendocument.text"},
                          // Others may name another: the text decides.
                          {"styles.xml", "<office:document-styles" + test::odf_names + "/>"},
                          {"content.xml", text}});
        auto const list = part_of(cleaned(bytes).bytes, "META-INF/manifest.xml");
        EXPECT_NE(list.find(":manifest:1.0\"" + listed +
                            "><manifest:file-entry "
                            "manifest:full-path=\"/\"" +
                            listed + " manifest:media-type="),
                  std::string::npos)
            << said << "\n"
            << list;
    }
}

TEST(CleanOdf, MacrosAreNotInTheCopyAndAreCounted) {
    auto const clean =
        cleaned(odf("<text:p>a</text:p>", {{"Basic/Standard/M.xml", "<a/>"},
                                           {"Basic/script-lc.xml", "<a/>"},
                                           {"Scripts/python/a.py", "x"},
                                           {"Configurations2/menubar/m.xml", "<a/>"}}));
    EXPECT_EQ(clean.left_out.macros, 2U);
    auto const all = test::all_of(clean.bytes);
    for (auto const* name : {"Basic", "Scripts", "Configurations2"})
        EXPECT_EQ(all.find(name), std::string::npos) << name;
}

TEST(CleanOdf, FiguresOfASheetAreThoseLastSeenAndNothingIsLookedUp) {
    auto const clean =
        clean_file(
            odf("<table:table><table:table-row>"
                "<table:table-cell "
                "table:formula=\"of:=WEBSERVICE(&quot;http://may.invalid&quot;)\" "
                "office:value-type=\"float\" "
                "office:value=\"5\"><text:p>5</text:p></table:table-cell>"
                "<table:table-cell table:formula=\"of:=['file:///may.invalid'#$S.A1]\"/>"
                "<table:table-cell table:formula=\"of:=[.A1]+1\"/></table:table-row></table:table>",
                {}, "spreadsheet"),
            CleanFormat::sheet_odf, CleanFor::figures)
            .value();
    auto const sheet = part_of(clean.bytes, "content.xml");
    EXPECT_EQ(sheet.find("may.invalid"), std::string::npos);
    EXPECT_NE(sheet.find("office:value=\"5\""), std::string::npos);
    EXPECT_NE(sheet.find("of:=[.A1]+1"), std::string::npos);
    EXPECT_EQ(clean.left_out.formulas, 1U);
}

std::string repeated(std::string const& rows, std::string const& columns, std::string const& cell) {
    return "<table:table><table:table-row table:number-rows-repeated=\"" + rows +
           "\"><table:table-cell table:number-columns-repeated=\"" + columns + "\"" + cell +
           "</table:table-row></table:table>";
}

TEST(CleanOdf, ASheetOfAKilobyteThatBecomesMillionsOfCellsIsRefusedByTheirNumber) {
    auto const sheet = [](std::string const& body) { return odf(body, {}, "spreadsheet"); };
    std::string const filled = " office:value-type=\"float\" office:value=\"1\"/>", empty = "/>";
    auto const refused = clean_file(sheet(repeated("1048576", "16384", filled)),
                                    CleanFormat::sheet_odf, CleanFor::figures)
                             .error();
    EXPECT_EQ(refused.code, "clean.too_many_cells");
    EXPECT_EQ(refused.arguments.at(0).second, "17.179.869.184");
    auto const format = CleanFormat::sheet_odf;
    EXPECT_EQ(code(sheet(repeated("1048576", "16384", empty)), format), "")
        << "as every sheet ends";
    EXPECT_EQ(code(sheet(repeated("99999999999999999999999", "16384", filled)), format),
              "clean.too_many_cells");
    EXPECT_EQ(
        code(sheet(repeated("1048576", "1", "><text:p>1</text:p></table:table-cell>")), format),
        "clean.too_many_cells");
    EXPECT_EQ(code(sheet(repeated(
                       "5000", "1",
                       "><text:p>" + std::string(20'000, 'a') + "</text:p></table:table-cell>")),
                   format),
              "clean.too_much_text");
    EXPECT_EQ(
        code(sheet("<table:table><table:table-row><table:table-cell "
                   "table:number-columns-spanned=\"16384\" table:number-rows-spanned=\"99999\"/>"
                   "</table:table-row></table:table>"),
             format),
        "clean.too_many_cells");
    EXPECT_EQ(code(sheet(repeated(
                       "1", "1",
                       "><text:p>" + std::string(32'768, 'a') + "</text:p></table:table-cell>")),
                   format),
              "clean.long_cell");
}

TEST(CleanOdf, ATextThatIsTooLongIsRefusedByItsParagraphs) {
    PackageLimits limits;
    limits.paragraphs = 3;
    std::string const three = "<text:p/><text:p/><text:h/>";
    EXPECT_EQ(code(odf(three), CleanFormat::text_odf, limits), "");
    EXPECT_EQ(code(odf(three + "<text:p/>"), CleanFormat::text_odf, limits),
              "clean.too_many_paragraphs");
    EXPECT_EQ(code(odf(repeated("2", "2", "><text:p/></table:table-cell>")), CleanFormat::text_odf,
                   limits),
              "clean.too_many_paragraphs");
    EXPECT_EQ(code(odf("<text:p>" + std::string(30'001, 'a') + "</text:p>")),
              "clean.long_paragraph");
    EXPECT_EQ(code(odf("<text:p><text:s text:c=\"999999999\"/></text:p>")), "") << "clamped";
    EXPECT_EQ(content("<text:p><text:s text:c=\"999999999\"/></text:p>").find("999999999"),
              std::string::npos);
}

TEST(CleanOdf, APackageIsWhatItSaysAndHasNoPassword) {
    EXPECT_EQ(code(odf("", {}, "spreadsheet")), "clean.other_kind");
    EXPECT_EQ(code(odf("", {{"META-INF/manifest.xml",
                             "<m:manifest xmlns:m=\"u\"><m:file-entry m:full-path=\"content.xml\">"
                             "<m:encryption-data/></m:file-entry></m:manifest>"}})),
              "clean.password");
    EXPECT_EQ(code(test::packed({{"mimetype", "application/vnd.oasis.opendocument.text"}})),
              "clean.broken");
}

TEST(CleanOdf, AFlatFileIsCleanedAsAPackageIs) {
    auto const flat = [](std::string const& body) {
        return "<?xml version=\"1.0\"?><office:document" + test::odf_names +
               " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body>"
               "<office:text>" +
               body + "</office:text></office:body></office:document>";
    };
    auto const clean =
        clean_file(flat("<draw:frame><draw:image xlink:href=\"http://may.invalid\"/></draw:frame>"
                        "<draw:frame><draw:image><office:binary-data>" +
                        to_base64(test::png()) +
                        "</office:binary-data></draw:image></draw:frame>"
                        "<draw:frame><draw:image><office:binary-data>" +
                        to_base64(test::png(99'999, 99'999)) +
                        "</office:binary-data></draw:image></draw:frame>"),
                   CleanFormat::flat_odf, CleanFor::copying)
            .value();
    EXPECT_EQ(clean.bytes.find("may.invalid"), std::string::npos);
    EXPECT_NE(clean.bytes.find(to_base64(test::png())), std::string::npos);
    EXPECT_EQ(clean.bytes.find(to_base64(test::png(99'999, 99'999))), std::string::npos);
    EXPECT_EQ(clean.left_out.pictures, 1U);
    EXPECT_EQ(clean.left_out.links, 1U);
}

TEST(CleanOdf, ForReadingFormsControlsAndTheirDataAreLeftOut) {
    std::string const form = "<office:forms><form:form/></office:forms>";
    std::string const control = "<text:p>a<draw:control/></text:p>";
    EXPECT_EQ(content(form, CleanFor::reading), "");
    EXPECT_EQ(content(control, CleanFor::reading), "<text:p>a</text:p>");
    EXPECT_NE(content(control, CleanFor::copying).find("draw:control"), std::string::npos);
}

TEST(CleanOdf, APictureOfThePackageStaysWhereverItsNameBegins) {
    auto const picture = [](std::string const& href, CleanFor purpose = CleanFor::copying) {
        return content("<draw:frame><draw:image xlink:href=\"" + href + "\"/></draw:frame>",
                       purpose)
                   .find("draw:image") != std::string::npos;
    };
    EXPECT_FALSE(picture("Pictures/none.png")) << "it is not there";
    EXPECT_FALSE(picture("./Pictures/none.png"));
    EXPECT_FALSE(picture("Pictures/none.png", CleanFor::reading));
}

}  // namespace
}  // namespace report
