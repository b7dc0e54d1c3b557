// SPDX-License-Identifier: MPL-2.0
#include "core/text/dotted.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

TEST(Dotted, TheDotsOfAFormRoundANumberAreBlanks) {
    EXPECT_EQ(without_form_dots("nhận ....11....hồ sơ; số bài: …07…; __05__ buổi"),
              "nhận     11    hồ sơ; số bài:    07   ;   05   buổi");
    EXPECT_EQ(without_form_dots("Thu ...6.480.000... đồng, đạt ..20..%"),
              "Thu    6.480.000    đồng, đạt   20  %");
}

TEST(Dotted, AStopIsKeptWhereASentenceEnds) {
    EXPECT_EQ(without_form_dots("công chức: ...10...."), "công chức:    10.   ");
    EXPECT_EQ(without_form_dots("công chức: ...10.... "), "công chức:    10.    ")
        << "nothing but a blank stands behind";
    EXPECT_EQ(without_form_dots("quá hạn: ..9..\tĐã trả"), "quá hạn:   9. \tĐã trả");
    EXPECT_EQ(without_form_dots("quá hạn: ..9..Đã trả"), "quá hạn:   9  Đã trả");
    EXPECT_EQ(without_form_dots("quá hạn: ..9.. (2)"), "quá hạn:   9   (2)");
    EXPECT_EQ(without_form_dots("quá hạn: ..9.. Đã trả"), "quá hạn:   9.  Đã trả");
    EXPECT_EQ(without_form_dots("quá hạn: ..9.. hồ sơ"), "quá hạn:   9   hồ sơ");
}

TEST(Dotted, DotsThatLeadFromALabelToItsNumberAreAColon) {
    EXPECT_EQ(without_form_dots("Số tin ........ 31 tin"), "Số tin :        31 tin");
    EXPECT_EQ(without_form_dots("Số bài…… 9"), "Số bài:      9");
    EXPECT_EQ(without_form_dots("Số lớp\t_____\t2"), "Số lớp\t:    \t2");
    EXPECT_EQ(without_form_dots("Dự toán năm: ....... 50"), "Dự toán năm:         50");
    EXPECT_EQ(without_form_dots("Kế hoạch năm 2026......50"), "Kế hoạch năm 2026:     50");
    EXPECT_EQ(without_form_dots("Số tin ..... 31"), "Số tin :     31") << "five dots lead";
    EXPECT_EQ(without_form_dots("Số tin .... 31"), "Số tin .... 31") << "four do not";
    EXPECT_EQ(without_form_dots("Số tin: ..... 31"), "Số tin:       31");
    EXPECT_EQ(without_form_dots("Số tin :\t..... 31"), "Số tin :\t      31");
    // No number, or too few dots: the sentence ends.
    for (auto const* text : {"Số tin ........ chưa có", "hộ tịch ... 12 hồ sơ", "..... 12"})
        EXPECT_EQ(without_form_dots(text), text);
}

TEST(Dotted, WhatPartsANumberOrStandsInAnEmptyFormStays) {
    for (auto const* text : {"1…739", "1..739", "12. Đã", "……hồ sơ", "hộ tịch... và 12", "2.098",
                             "v.v... Có 5", "1_739", ".", "", "…"})
        EXPECT_EQ(without_form_dots(text), text);
}

}  // namespace
}  // namespace report
