// SPDX-License-Identifier: MPL-2.0
#include "core/fonts/old_fonts.hpp"

#include <gtest/gtest.h>

#include <utility>

#include "fonts/old_writing.hpp"

namespace report {
namespace {

using namespace test;
using Lines = std::vector<std::string>;

OldFonts fonts() {
    return read_old_fonts(R"({"becomes": "Times New Roman", "fonts": [
        {"begins": ".Vn", "ends": "H", "encoding": "tcvn3_capitals"},
        {"begins": ".Vn", "encoding": "tcvn3"}, {"begins": "VNI-", "encoding": "vni"},
        {"begins": "VPS ", "encoding": "unsupported"}]})",
                          "f")
        .value();
}

std::vector<ConvertedPortion> convert(std::vector<FontPortion> portions) {
    return to_unicode(fonts(), std::move(portions));
}

Lines texts(std::vector<ConvertedPortion> const& portions) {
    Lines lines;
    for (auto const& one : portions) lines.push_back(one.text);
    return lines;
}

TEST(OldFonts, KnowsFontsByTheBeginningOfTheirNames) {
    std::vector<std::pair<char const*, OldEncoding>> const names{
        {".VnTime", OldEncoding::tcvn3},
        {".VnArial Narrow", OldEncoding::tcvn3},
        {".vntime", OldEncoding::tcvn3},
        {" .VnTime;Times New Roman", OldEncoding::tcvn3},
        {".VnTimeH", OldEncoding::tcvn3_capitals},
        {".VNTIMEH", OldEncoding::tcvn3_capitals},
        {".vnarialh", OldEncoding::tcvn3_capitals},
        {".VnEnglish", OldEncoding::tcvn3},
        {"VNI-Times", OldEncoding::vni},
        {"vni-helve", OldEncoding::vni},
        {"Times New Roman", OldEncoding::unicode},
        {"Vni", OldEncoding::unicode},
        {"VPS Times", OldEncoding::unsupported},
        {"", OldEncoding::unicode},
    };
    for (auto const& [name, encoding] : names)
        EXPECT_EQ(encoding_of_font(fonts(), name), encoding) << name;
}

TEST(OldFonts, AreReadFromTheirFileOrRefusedByName) {
    EXPECT_EQ(read_old_fonts("{", "f").error().code, "json.syntax");
    EXPECT_EQ(
        read_old_fonts(R"({"becomes": "A", "fonts": [{"begins": "B", "encoding": "viscii"}]})", "f")
            .error()
            .code,
        "old_fonts.unknown_encoding");
}

TEST(OldFonts, EachPortionIsReadByItsOwnFont) {
    auto const read = convert({{in_tcvn3(country), ".VnTimeH"},
                               {in_tcvn3(report_title), ".VnTime"},
                               {in_vni(motto), "VNI-Times"},
                               {motto, "Times New Roman"},
                               {"2.098", ".VnTime"},
                               {"ubnd", ".VnTimeH"}});
    EXPECT_EQ(texts(read), (Lines{to_upper(country), report_title, motto, motto, "2.098", "UBND"}));
    EXPECT_EQ(read[0].font, "Times New Roman");
    EXPECT_EQ(read[3].font, std::nullopt);
    EXPECT_EQ(read[4].font, "Times New Roman");
    for (auto const& one : read) {
        EXPECT_FALSE(one.problem);
        EXPECT_EQ(one.percent, 100);
    }
}

TEST(OldFonts, EveryLetterOfBothCasesComesThroughInEveryFont) {
    for (auto const& row : old_letters) {
        auto const read = convert({{row.tcvn3, ".VnTime"},
                                   {"", "A"},
                                   {row.tcvn3, ".VnTimeH"},
                                   {"", "A"},
                                   {row.vni, "VNI-Times"},
                                   {"", "A"},
                                   {row.vni_upper, "VNI-Times"}});
        EXPECT_EQ(texts(read), (Lines{row.lower, "", row.upper, "", row.lower, "", row.upper}));
    }
}

TEST(OldFonts, ALetterCutInTwoGoesIntoTheFirstPortion) {
    EXPECT_EQ(texts(convert({{"baùo ca", "VNI-Times"}, {"ùo", "VNI-Helve"}})),
              (Lines{"báo cá", "o"}));
    EXPECT_EQ(texts(convert({{"bo", "Arial"}, {"\u0302\u0323 ba", "Arial"}})),
              (Lines{"bộ", " ba"}));
    EXPECT_EQ(texts(convert({{"ca", "VNI-Times"}, {"\u00F9o", ".VnTime"}})), (Lines{"ca", "ựo"}));
}

TEST(OldFonts, TextOfAFontThatTellsNothingIsReadWhenItIsClear) {
    auto const read = convert({{in_tcvn3("cải cách "), "Arial"},
                               {in_tcvn3("hành chính "), "Arial"},
                               {"quả cải cách", "Tahoma"},
                               {in_tcvn3("của phường"), "Arial"}});
    EXPECT_EQ(texts(read), (Lines{"cải cách ", "hành chính ", "quả cải cách", "của phường"}));
    EXPECT_EQ(read[0].font, std::nullopt);
    EXPECT_EQ(read[0].from, OldEncoding::tcvn3);
    EXPECT_EQ(read[0].percent, 100);
    EXPECT_EQ(read[2].from, OldEncoding::unicode);
    EXPECT_EQ(texts(convert({{"café déjà vu à côté", "Arial"}})), Lines{"café déjà vu à côté"});
    EXPECT_EQ(texts(convert({{"x·", "Arial"}})), Lines{"x·"});
}

TEST(OldFonts, WhatCannotBeReadStaysAndIsSaid) {
    auto const read = convert({{"m\u00AFt", "VPS Times"}, {"\u20ACy ban", ".VnTime"}});
    EXPECT_EQ(texts(read), (Lines{"m\u00AFt", "\u20ACy ban"}));
    EXPECT_EQ(read[0].problem->code, "old_fonts.unsupported");
    EXPECT_EQ(read[0].font, std::nullopt);
    EXPECT_EQ(read[1].problem->code, "old_fonts.unread");
    EXPECT_EQ(read[1].problem->arguments[1].second, "\u20AC");
}

TEST(OldFonts, ConvertingTwiceChangesNothingMore) {
    std::vector<FontPortion> portions{{in_tcvn3(country), ".VnTimeH"},
                                      {in_vni(motto), "VNI-Times"},
                                      {in_tcvn3(report_title), "Arial"},
                                      {"Вáo cáo", "Arial"},
                                      {"t\u00EF", ".VnTime"},
                                      {"\u20AC", "VPS Times"}};
    auto const once = convert(portions);
    for (std::size_t i = 0; i < once.size(); ++i) {
        portions[i].text = once[i].text;
        if (once[i].font) portions[i].font = *once[i].font;
    }
    auto const twice = convert(portions);
    EXPECT_EQ(texts(twice), texts(once));
    for (auto const& one : twice) EXPECT_EQ(one.font, std::nullopt);
}

TEST(OldFonts, ALongParagraphTakesNoLongerThanItsLength) {
    std::string many;
    for (int i = 0; i < 20000; ++i) many += in_vni(motto) + " ";
    auto const read = convert({{many, "VNI-Times"}, {std::string(100000, '\xCC'), "VNI-Times"}});
    EXPECT_EQ(read[0].text.size(), 20000 * (std::string(motto).size() + 1));
    EXPECT_EQ(read[1].text.size(), 100000U);
}

}  // namespace
}  // namespace report
