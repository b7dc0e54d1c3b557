// SPDX-License-Identifier: MPL-2.0
#include "core/check/growths.hpp"

#include <gtest/gtest.h>

#include <string>

namespace report {
namespace {

Phrases phrases(std::initializer_list<char const*> all) {
    Phrases made;
    for (auto const* one : all) EXPECT_TRUE(made.add(one)) << one;
    return made;
}

GrowthWords const& words() {
    static GrowthWords const all{phrases({"tăng"}), phrases({"giảm"}),      phrases({"so với"}),
                                 phrases({"thêm"}), phrases({"tương ứng"}), phrases({"lần"}),
                                 phrases({"bằng"}), phrases({"từ"}),        phrases({"lên"})};
    return all;
}

MatterParagraph paragraph_of(std::string const& text, std::size_t number = 0) {
    MatterParagraph one;
    one.number = number;
    one.text = text;
    one.role = LineRole::body;
    one.tokens = tokens_of({{}, text, false, {}});
    return one;
}

std::string repeated(std::string const& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::size_t steps_of(std::string const& text) {
    auto const paragraph = paragraph_of(text);
    return Growths(paragraph, words()).steps();
}

/// A pasted paragraph of a megabyte without a full stop held the check up for minutes.
TEST(Growths, ASentenceWithoutEndCostsNoMoreForAWordThanAShortOne) {
    constexpr std::size_t few = 500, many = 4 * few;
    for (auto const* text :
         {"tăng 12 hồ sơ so với 40 hồ sơ ", "120 hồ sơ tăng 20% so với (100 hồ sơ), ",
          "so với 12 hồ sơ tăng 3 ", "tăng 1 tăng 2 giảm 3 ", "12 13 14 15 tăng ",
          "so với 1 2 3 4 5 6 7 8 9 ", "tăng 5% tương ứng 1, tương ứng 2, "}) {
        // As bad as it gets: all the numbers in front, all the words behind, and mixed.
        for (auto const& [front, behind] : {std::pair<std::string, std::string>{"", ""},
                                            {"", "so với 7 hồ sơ"},
                                            {"so với ", ""},
                                            {repeated("9 hồ sơ ", many), " so với 8 hồ sơ"}}) {
            auto const small = steps_of(front + repeated(text, few) + behind);
            auto const large = steps_of(front + repeated(text, many) + behind);
            auto const of_text = paragraph_of(repeated(text, many)).tokens.size();
            EXPECT_LE(large, (Growths::most_now + Growths::most_then + 2) * of_text) << text;
            EXPECT_LE(large, 5 * small + 100) << text << front.substr(0, 20) << behind;
        }
    }
}

/// Thousands of rates in one section, each of which may be that of any number in front.
TEST(SaidNumbers, ARateLooksBackAtSoManyNumbersAndNoFarther) {
    std::vector<MatterParagraph> all;
    constexpr std::size_t many = 5000;
    for (std::size_t i = 0; i < many; ++i) all.push_back(paragraph_of("Có 1.204 hồ sơ.", i));
    SaidNumbers const said(all, {});
    std::size_t seen = 0;
    for (auto const& one : all)
        said.each_before(one, one.text.size(), "hồ", [&](SaidNumbers::One const& before) {
            EXPECT_LE(before.paragraph, one.number);
            ++seen;
            return true;
        });
    EXPECT_GT(seen, many);
    EXPECT_LE(said.steps(), SaidNumbers::most_before * many);
    EXPECT_EQ(said.steps(), seen);
}

TEST(SaidNumbers, TheNearestOnesInFrontAreSeenFirst) {
    std::vector<MatterParagraph> const all{paragraph_of("Có 12 hồ sơ, 13 hồ sơ.", 0),
                                           paragraph_of("Có 14 hồ sơ và 15 hồ sơ.", 1)};
    SaidNumbers const said(all, {});
    std::string seen;
    auto const& text = all[1].text;
    said.each_before(all[1], text.find("15") - 1, "hồ", [&](SaidNumbers::One const& one) {
        seen += std::to_string(one.whole) + " ";
        return one.whole != 13;
    });
    EXPECT_EQ(seen, "14 13 ");
}

/// Of so many numbers in front nobody knows which one grew.
TEST(Growths, AmongManyNumbersInFrontTheLastOnesAreKept) {
    auto const text = repeated("7 hồ sơ ", Growths::most_now + 1) + "tăng 3 so với (4 hồ sơ)";
    auto const paragraph = paragraph_of(text);
    Growths const growths(paragraph, words());
    ASSERT_EQ(growths.all().size(), 1U);
    EXPECT_TRUE(growths.all()[0].many);
    EXPECT_EQ(growths.all()[0].now.size(), Growths::most_now);
    ASSERT_TRUE(growths.all()[0].then);
    EXPECT_EQ(growths.all()[0].then->whole(), 4);
}

/// "... so với quý III, bằng 100% dự toán 9.300 triệu đồng": the plan's number is not the other
/// time's.
TEST(Growths, WhatStandsBehindACommaOrARateIsNoNumberOfTheOtherTime) {
    auto const then = [](std::string const& text) -> std::int64_t {
        auto const paragraph = paragraph_of(text);
        Growths const growths(paragraph, words());
        if (growths.all().size() != 1 || !growths.all()[0].then) return -1;
        return growths.all()[0].then->whole();
    };
    EXPECT_EQ(
        then("Thu 9.300 triệu, tăng 2.850 triệu so với quý III, bằng 100% dự toán 9.300 triệu"),
        -1);
    EXPECT_EQ(
        then("Thu 9.300 triệu, tăng 2.850 triệu so với quý III bằng 100% dự toán 9.300 triệu"), -1);
    EXPECT_EQ(then("Có 1.846 hồ sơ, giảm 112 hồ sơ so với quý I, cộng với 31 hồ sơ chuyển sang"),
              -1);
    EXPECT_EQ(then("Có 1.846 hồ sơ, giảm 112 hồ sơ so với quý I (1.958 hồ sơ), cộng với 31 hồ sơ"),
              1958);
    EXPECT_EQ(then("Có 1.846 hồ sơ, giảm 112 hồ sơ so với 1.958 hồ sơ của quý I"), 1958);
    EXPECT_EQ(then("So với quý I (mới 1.958 hồ sơ), có 1.846 hồ sơ, giảm 112 hồ sơ"), 1958);
}

}  // namespace
}  // namespace report
