// SPDX-License-Identifier: MPL-2.0
#include "core/fonts/font_conversion.hpp"

#include <gtest/gtest.h>

#include <utility>

#include "fonts/old_writing.hpp"

namespace report {
namespace {

using namespace test;

OldFonts fonts() {
    return {{{".vn", "H", OldEncoding::tcvn3_capitals},
             {".vn", "", OldEncoding::tcvn3},
             {"vni-", "", OldEncoding::vni},
             {"vps ", "", OldEncoding::unsupported}},
            "Times New Roman"};
}

WrittenParagraph paragraph(std::vector<WrittenPortion> portions,
                           TextPlace place = TextPlace::body) {
    return {place, std::move(portions), {}};
}

FontConversion convert(std::vector<WrittenParagraph> const& paragraphs) {
    return convert_fonts(fonts(), paragraphs).value();
}

TEST(FontConversion, ChangesOnlyWhatIsOldAndCountsIt) {
    auto const done = convert({paragraph({{in_tcvn3(country), ".VnTimeH"}}, TextPlace::table),
                               paragraph({{motto, "Times New Roman"}}),
                               paragraph({{in_vni(motto), "VNI-Times"}, {" 2.098", ".VnTime"}}),
                               paragraph({{to_nfd(report_title), "Arial"}}),
                               paragraph({{in_windows_1258(report_title), "Arial"}})});
    ASSERT_EQ(done.changes.size(), 4U);
    EXPECT_EQ(done.changes.at(0).at(0).text, to_upper(country));
    EXPECT_EQ(done.changes.at(0).at(0).font, "Times New Roman");
    EXPECT_EQ(done.changes.count(1), 0U);
    EXPECT_EQ(done.changes.at(2).at(0).text, motto);
    EXPECT_EQ(done.changes.at(2).at(1).text, std::nullopt);
    EXPECT_EQ(done.changes.at(2).at(1).font, "Times New Roman");
    EXPECT_EQ(done.changes.at(3).at(0).text, report_title);
    EXPECT_EQ(done.changes.at(3).at(0).font, std::nullopt);
    EXPECT_EQ(done.changes.at(4).at(0).text, report_title);
    EXPECT_EQ(done.converted, (std::map<OldEncoding, std::size_t>{{OldEncoding::unicode, 1},
                                                                  {OldEncoding::tcvn3, 2},
                                                                  {OldEncoding::vni, 1},
                                                                  {OldEncoding::windows_1258, 1}}));
    EXPECT_TRUE(done.left.empty());
}

TEST(FontConversion, AnEmptyParagraphGetsTheNewFontAndIsNotCounted) {
    auto const empty = paragraph({{"", ".VnTime"}});
    auto const done = convert({empty, paragraph({{in_vni(motto), "VNI-Times"}})});
    EXPECT_EQ(done.changes.at(0).at(0).font, "Times New Roman");
    EXPECT_EQ(done.converted.size(), 1U);
    EXPECT_TRUE(convert({empty}).changes.empty()) << "alone it is no reason to write";
    EXPECT_TRUE(convert({paragraph({{"", "VPS Times"}})}).left.empty());
}

TEST(FontConversion, TheEmptyEndOfAParagraphStays) {
    EXPECT_TRUE(convert({paragraph({{motto, "Arial"}, {"", ".VnTime"}})}).changes.empty());
}

TEST(FontConversion, AFieldThatWouldReadOtherwiseStaysInItsFont) {
    auto const shown = in_tcvn3(report_title);
    auto const done = convert({paragraph({{"Sè ", ".VnTime"}, {"12", ".VnTime", true}}),
                               paragraph({{shown, ".VnTime", true}}, TextPlace::header)});
    ASSERT_EQ(done.left.size(), 1U);
    EXPECT_EQ(done.left[0].place, TextPlace::header);
    EXPECT_EQ(done.left[0].text, shown);
    EXPECT_EQ(done.left[0].reason.code, "old_fonts.fixed");
    EXPECT_EQ(done.changes.at(0).at(1).font, "Times New Roman") << "digits are the same";
    EXPECT_EQ(done.changes.at(1).at(0).font, ".VnTime");
    EXPECT_EQ(done.changes.at(1).at(0).text, std::nullopt);
}

TEST(FontConversion, ADrawingIsOnlyLookedAt) {
    auto const done =
        convert({paragraph({{in_vni(motto), "VNI-Times", true}}, TextPlace::drawing)});
    EXPECT_TRUE(done.changes.empty());
    EXPECT_EQ(done.left.size(), 1U);
}

TEST(FontConversion, ALetterOnBothSidesOfAFieldIsNotJoined) {
    auto const done =
        convert({paragraph({{"ca", "VNI-Times"}, {"1", "VNI-Times", true}, {"ùo", "VNI-Times"}})});
    EXPECT_EQ(done.changes.at(0).at(0).text, std::nullopt);
}

TEST(FontConversion, WhatMayBeOldIsLeftAndSaid) {
    auto const done =
        convert({paragraph({{"Phßng T\u00AD ph¸p", "Arial"}}), paragraph({{"giữ nguyên", "Arial"}}),
                 paragraph({{"C«ng v¨n", "Times New Roman"}})});
    ASSERT_EQ(done.changes.size(), 1U) << "three words are enough, two are not";
    EXPECT_EQ(done.changes.at(0).at(0).text, "Phòng Tư pháp");
    ASSERT_EQ(done.left.size(), 1U);
    EXPECT_EQ(done.left[0].text, "C«ng v¨n");
    EXPECT_EQ(done.left[0].reason.code, "old_fonts.unclear");
}

TEST(FontConversion, AWordThatIsGoodUnicodeIsOnlyDoubtedBesideOldTextOfItsFont) {
    auto const good = paragraph({{"Sè", "Arial"}});
    EXPECT_TRUE(convert({good}).left.empty());
    EXPECT_EQ(convert({good, paragraph({{in_tcvn3(report_title), "Arial"}})}).left.size(), 1U);
    EXPECT_TRUE(convert({good, paragraph({{in_tcvn3(report_title), "Tahoma"}})}).left.empty());
}

TEST(FontConversion, SignsAndForeignWordsAreNotDoubted) {
    for (auto const* text : {"5 × 3 = 15", "· 12 hồ sơ", "25°C ± 2", "café déjà vu", "§ 5", "½",
                             "Müller", "«2.098»", "H’Mông"})
        EXPECT_TRUE(convert({paragraph({{text, "Arial"}})}).left.empty()) << text;
}

TEST(FontConversion, ALockedParagraphIsAProblemOnlyWhereItWouldChange) {
    auto locked = paragraph({{in_tcvn3(motto), ".VnTime"}});
    locked.locked = Problem{"command.protected_section", {}, {}};
    auto const refused = convert_fonts(fonts(), {paragraph({{motto, "Arial"}}), locked});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "command.protected_section");
    locked.portions = {{motto, "Arial"}};
    EXPECT_TRUE(convert_fonts(fonts(), {locked}));
}

TEST(FontConversion, AStyleGetsTheNewFontWhenItsFontCanBeRead) {
    EXPECT_EQ(new_font(fonts(), ".VnTimeH"), "Times New Roman");
    EXPECT_EQ(new_font(fonts(), "VNI-Helve"), "Times New Roman");
    EXPECT_EQ(new_font(fonts(), "VPS Times"), std::nullopt);
    EXPECT_EQ(new_font(fonts(), "Arial"), std::nullopt);
}

Texts texts() {
    return Texts({{"unicode.tcvn3", "T {count}"},
                  {"unicode.mended", "M {count}"},
                  {"unicode.nothing", "0"},
                  {"unicode.left", "L {count}"},
                  {"unicode.left_place", "{place}|{text}|{reason}"},
                  {"unicode.left_more", "+{count}"},
                  {"unicode.place_footer", "F"},
                  {"problem.old_fonts.unsupported", "{font}"}});
}

TEST(FontConversion, IsToldInSentencesWithThePlacesThatWereLeft) {
    auto const vps = paragraph({{"m\u00AFt", "VPS Times"}}, TextPlace::footer);
    EXPECT_EQ(conversion_sentences(texts(), convert({})), std::vector<std::string>{"0"});
    EXPECT_EQ(
        conversion_sentences(texts(), convert({paragraph({{in_tcvn3(motto), ".VnTime"}}), vps})),
        (std::vector<std::string>{"T 1", "L 1", "F|m\u00AFt|VPS Times"}));
    auto const many = conversion_sentences(texts(), convert(std::vector(12, vps)));
    ASSERT_EQ(many.size(), 13U);
    EXPECT_EQ(many[1], "L 12");
    EXPECT_EQ(many.back(), "+2");
}

}  // namespace
}  // namespace report
