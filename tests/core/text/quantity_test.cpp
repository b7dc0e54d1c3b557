// SPDX-License-Identifier: MPL-2.0
#include "core/text/quantity.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

QuantityWords words() {
    return {{{"đồng", 1},
             {"đ", 1},
             {"đồng chí", 0},
             {"triệu đồng", 1'000'000},
             {"triệu", 1'000'000},
             {"tr.đ", 1'000'000},
             {"tỷ", 1'000'000'000},
             {"tỉ đồng", 1'000'000'000},
             {"ngàn đồng", 1000},
             {"nghìn đồng", 1000}},
            {{"ngàn", 1000}},
            {"trên", "hơn"},
            {"không quá"},
            {"gần", "khoảng"},
            {"không", "không có"},
            {"phần trăm"}};
}

/// The whole number of a text that begins with it; -1 when there is none.
std::int64_t whole(std::string const& text) {
    auto const run = number_at(text, text.find_first_of("0123456789"));
    auto const value = run.value ? run.value->whole() : std::nullopt;
    return value ? *value : -1;
}

std::int64_t money(std::string const& text) {
    auto const read = quantity_at(text, 0, words());
    return read.value && read.money ? *read.value : -1;
}

TEST(Quantity, EveryMannerOfPartingThreeDigitsIsOneNumber) {
    for (auto const* text :
         {"2.098",      "2098",   "2 098",  "2\u00A0098", "2\u2009098",      "2\u202F098",
          "2\u200A098", "2'098",  "2’098",  "2\u2024098", "2.\u200B098",     "2\u2060.098",
          "2\u200B098", "2. 098", "2 .098", "2 . 098",    ".....2.098.....", "2.098…",
          "2.098;",     "2.098.", "2.098¹", "2.098 hồ sơ"})
        EXPECT_EQ(whole(text), 2098) << text;
    EXPECT_EQ(whole("1.234.567"), 1234567);
    EXPECT_EQ(whole("1 234 567 đồng"), 1234567);
    EXPECT_EQ(whole("07"), 7);
}

TEST(Quantity, ANumberWithAnUnknownThingStuckToItIsNone) {
    for (auto const* text :
         {"2.O98",   "O98",    "1…739",     "1•739",     "1_739",      "1;739",  "1.700 + 39",
          "1700+39", "10-12",  "10 - 12",   "10 – 12",   "7h30",       "8:30",   "12a",
          "1/2/3",   "1.73.9", "12.34.567", "0.123.456", "1.2345.678", "12 ,345"})
        EXPECT_EQ(whole(text), -1) << text;
}

TEST(Quantity, WhatOnlyStandsNearIsAnotherNumber) {
    EXPECT_EQ(whole("214, 739 hồ sơ đúng hạn"), 214);
    EXPECT_EQ(whole("12; 15 hồ sơ"), 12);
    EXPECT_EQ(whole("05. Trong đó"), 5);
    EXPECT_EQ(whole("12.Trong đó"), 12);
    EXPECT_EQ(whole("02 150 hồ sơ"), 2);
    EXPECT_EQ(number_at("07. 739 hồ sơ", 0).until, 2U);
}

TEST(Quantity, AMarkWithTwoMeaningsGivesBothReadings) {
    auto const comma = number_at("2,098", 0);
    EXPECT_EQ(comma.value, (Decimal{2098, 3}));
    EXPECT_EQ(comma.other, (Decimal{2098, 0}));
    auto const count = quantity_at("2,098 hồ sơ", 0, words());
    EXPECT_EQ(count.value, 2098);
    EXPECT_FALSE(count.other);
    auto const billions = quantity_at("5.373 tỷ đồng", 0, words());
    EXPECT_EQ(billions.value, 5'373'000'000'000);
    EXPECT_EQ(billions.other, 5'373'000'000);
    EXPECT_FALSE(quantity_at("5.373 triệu đồng", 0, words()).other);
}

TEST(Quantity, MoneyInEverySpellingComesToDong) {
    EXPECT_EQ(money("7.722.400.000 đồng"), 7'722'400'000);
    EXPECT_EQ(money("5,373 tỉ đồng"), 5'373'000'000);
    EXPECT_EQ(money("5 tỷ 373 triệu"), 5'373'000'000);
    EXPECT_EQ(money("254 triệu 700 nghìn đồng, bằng"), 254'700'000);
    EXPECT_EQ(money("1.412,6 tr.đ"), 1'412'600'000);
    EXPECT_EQ(money("4.532.000 ngàn đồng"), 4'532'000'000);
    EXPECT_EQ(money("500đ"), 500);
    EXPECT_EQ(money("10 đồng chí"), -1);
    EXPECT_EQ(money("5 tỷ 373 hồ sơ"), 5'000'000'000);
    EXPECT_EQ(quantity_at("1,07 ngàn hồ sơ", 0, words()).value, 1070);
}

TEST(Quantity, PercentagesOfEitherMannerAreHundredths) {
    EXPECT_EQ(quantity_at("97,66%", 0, words()).hundredths, 9766);
    EXPECT_EQ(quantity_at("97.66 %", 0, words()).hundredths, 9766);
    EXPECT_EQ(quantity_at("100%", 0, words()).hundredths, 10000);
    EXPECT_FALSE(quantity_at("97,666%", 0, words()).hundredths);
}

TEST(Quantity, TheTwoSidesOfAStrokeAreAPair) {
    std::string const text = "909/2.055 hồ sơ";
    EXPECT_TRUE(number_at(text, 0).joined_next);
    EXPECT_EQ(whole(text), 909);
    auto const base = number_at(text, 4);
    EXPECT_TRUE(base.joined_before);
    EXPECT_EQ(base.value->whole(), 2055);
    EXPECT_TRUE(quantity_at("220 triệu/254 triệu 700 nghìn đồng", 0, words()).number.joined_next);
}

TEST(Quantity, ACellIsOneQuantityOrNone) {
    EXPECT_EQ(read_quantity(" 14 hồ sơ ", words())->value, 14);
    EXPECT_EQ(read_quantity(" 14 hồ sơ ", words())->rest, "hồ sơ");
    EXPECT_EQ(read_quantity("Trên 600", words())->bound, Quantity::Bound::at_least);
    EXPECT_EQ(read_quantity("gần 600", words())->bound, Quantity::Bound::about);
    EXPECT_EQ(read_quantity("Không", words())->value, 0);
    EXPECT_EQ(read_quantity("1. 739", words())->value, 1739);
    EXPECT_TRUE(read_quantity("1. 739", words())->number.loose);
    EXPECT_EQ(read_quantity(".....2.098.....", words())->value, 2098);
    for (auto const* cell : {"", "-", "x", "12/14", "12 và 14", "10-12", "tổng 12", "2.O98"})
        EXPECT_FALSE(read_quantity(cell, words())) << cell;
}

TEST(Quantity, ADigitRunOfAnyLengthEndsAndIsNoNumber) {
    std::string const digits(10'000, '7');
    EXPECT_FALSE(number_at(digits, 0).value);
    EXPECT_EQ(number_at(digits, 0).until, digits.size());
    std::string chain;
    for (int i = 0; i < 5000; ++i) chain += "1/";
    EXPECT_FALSE(number_at(chain + "1", 0).value);
}

}  // namespace
}  // namespace report
