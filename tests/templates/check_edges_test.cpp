// SPDX-License-Identifier: MPL-2.0
// One letter, mark or number more or less in a sentence of no rule: what a rule tells there, and
// what it leaves alone.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "checked_report.hpp"

namespace report {
namespace {

/// What a rule shows of a sentence: its words, "|" between them; empty when it says nothing.
std::string told(char const* rule, std::string const& sentence) {
    std::string all;
    for (auto const& one :
         test::checked(test::document_of(
                           test::replaced(test::lawful(), "Duy trì các mô hình đã có.", sentence)))
             .findings)
        if (one.rule == rule) all += (all.empty() ? "" : "|") + one.excerpt;
    return all;
}

struct Edge {
    char const* sentence;
    char const* told;
};

void expect(char const* rule, std::vector<Edge> const& edges) {
    for (auto const& one : edges)
        EXPECT_EQ(told(rule, one.sentence), one.told) << rule << ": " << one.sentence;
}

TEST(CheckEdges, AMarkIsMissedOrDoubledBetweenLettersOnly) {
    expect("L04", {{"Có máy móc,bàn ghế.", "móc,"},
                   {"Có máy móc;bàn ghế.", "móc;"},
                   {"Có máy móc.Đề nghị cấp thêm.", "móc."},
                   {"Có máy móc.đề nghị cấp thêm.", ""},
                   {"Gửi tới TP.HCM trong tháng.", ""},
                   {"Có 5,bàn ghế.", ""},
                   {"Có máy,5 bàn ghế.", ""},
                   {"Có máy móc , bàn ghế.", "móc ,"},
                   {"Có máy móc ;bàn ghế.", ""},
                   {"Có máy móc : bàn ghế.", ""},
                   {"Có máy móc,, bàn ghế.", "móc,,"},
                   {"Có máy móc;. Bàn ghế.", "móc;."},
                   {"Có máy móc v.v.; bàn ghế.", ""},
                   {"Có máy móc.. Bàn ghế.", "móc.."},
                   {"Có máy móc:; bàn ghế", "móc:;"},
                   {"Có máy móc,;x", ""}});
}

TEST(CheckEdges, BlanksAreTooManyBetweenWordsOnly) {
    expect("L06", {{"Có  máy.", "máy"},
                   {"Có\u00A0 máy.", "máy"},
                   {"Có máy  .", ""},
                   {"Có máy.  ", ""},
                   {"Có máy.\n  Có bàn.", ""}});
}

TEST(CheckEdges, BracketsAreClosedWhereTheyAreOpened) {
    expect("L05", {{"Có (năm máy.", "(năm máy."},
                   {"Có năm máy).", ")."},
                   {"Có “năm máy.", "“năm máy."},
                   {"Có năm” máy.", "” máy."},
                   {"Có (năm) máy.", ""},
                   {"Có a) năm máy.", ""},
                   {"Có 10) năm máy.", ""},
                   {"Có bốn) năm máy.", ") năm máy."},
                   {"Có (năm (bốn) máy.", "(năm (bốn) máy."},
                   {"Có (năm\nCó máy) bàn.", ""}});
}

TEST(CheckEdges, AFractionIsPaddedOnBothSidesOrOnNone) {
    expect("N09", {{"Có 08/9 mô hình.", "08/9"},
                   {"Có 08/09 mô hình.", ""},
                   {"Có 8/9 mô hình.", ""},
                   {"Có 10/9 mô hình.", ""},
                   {"Có 8/09 mô hình.", ""},
                   {"Có 08/10 mô hình.", ""},
                   {"Có 08 /9 mô hình.", ""},
                   {"Có 008/9 mô hình.", ""},
                   {"Ngày 08/9 có mô hình.", ""},
                   {"Từ 08/9-10/9 có mô hình.", ""},
                   {"Từ 08/9–10/9/2024 có mô hình.", ""},
                   {"Từ 07-08/9 có mô hình.", ""},
                   {"Có 01/08/9 mô hình.", ""}});
}

TEST(CheckEdges, ThousandsArePartedByDotsAndDecimalsByACommas) {
    expect("C12", {{"Có 1234 hồ sơ.", "1234"},
                   {"Có 1.234 hồ sơ.", ""},
                   {"Có 999 hồ sơ.", ""},
                   {"Có 1,234 hồ sơ.", "1,234"},
                   {"Có 1,234,567 hồ sơ.", "1,234,567"},
                   {"Có 0,123 hồ sơ.", ""},
                   {"Có 2024 mô hình.", ""},
                   {"Có 2024 hồ sơ.", "2024"},
                   {"Trong 2024 có mô hình.", ""},
                   {"Có 1890 mô hình.", "1890"},
                   {"Có 97.66% mô hình.", "97.66"},
                   {"Có 97,66% mô hình.", ""},
                   {"Có 1.234% mô hình.", ""},
                   {"Có 1234/1300 hồ sơ.", ""},
                   {"Có 1234-1300 hồ sơ.", ""},
                   {"Có 1234567890123 hồ sơ.", ""}});
    expect("B06", {{"Có 1234 đồng.", "1234"},
                   {"Có 1.234 đồng.", ""},
                   {"Có 999 đồng.", ""},
                   {"Có 1,234,567 đồng.", "1,234,567"},
                   {"Có 12.34 đồng.", "12.34"},
                   {"Có 1.2345 đồng.", "1.2345"}});
}

TEST(CheckEdges, GroupsOfDigitsHaveThreeEach) {
    expect("C28", {{"Có 8.937.600.00 hồ sơ.", "8.937.600.00"},
                   {"Có 8.937.600.000 hồ sơ.", ""},
                   {"Có 8937.600.000 hồ sơ.", "8937.600.000"},
                   {"Có 8.937 hồ sơ.", ""},
                   {"Máy 192.168.10.100 hỏng.", ""},
                   {"Gọi 0912.345.678 để hỏi.", ""}});
}

TEST(CheckEdges, MoreThanThereAreIsTold) {
    expect("N07b", {{"Có 11/10 thôn đạt.", "11/10"},
                    {"Có 10/10 thôn đạt.", ""},
                    {"Có 11 /10 thôn đạt.", ""},
                    {"Có 11/10/12 thôn đạt.", ""},
                    {"Ngày 11/10 thôn họp.", ""},
                    {"Có 11/10 lần.", ""},
                    {"Có 11/0 thôn đạt.", ""}});
}

TEST(CheckEdges, ACapitalAmidASentenceIsTold) {
    expect("H01b", {{"Xã đã tiếp nhận Và xử lý.", "Và"},
                    {"Xã đã tiếp nhận và xử lý.", ""},
                    {"Xã Và huyện họp.", ""},
                    {"o Đã xử lý.", ""}});
}

TEST(CheckEdges, AnAbbreviationIsExplainedByWordsThatBeginLikeIt) {
    expect("C08", {{"Có hệ thống QLVB mới.", "QLVB"},
                   {"Có quản lý văn bản (QLVB), dùng QLVB mới.", ""},
                   {"Có quản lý, văn bản (QLVB), dùng QLVB mới.", ""},
                   {"Có hệ thống (QLVB), dùng QLVB mới.", ""},
                   {"Có QLVB (quản lý văn bản).", ""},
                   {"Có QLVB (2 máy).", "QLVB"},
                   {"Có quản lý văn bản (QLVB; mới), dùng QLVB.", ""},
                   {"Có quản lý văn bản (QLVB mới), dùng QLVB.", "QLVB"},
                   {"Có hệ thống XIV mới.", ""},
                   {"Có hệ thống QUẢN LÝ mới.", ""},
                   {"Có hệ thống Q mới.", ""},
                   {"Có hệ thống ABCDEFGH mới.", "ABCDEFGH"},
                   {"Có hệ thống ABCDEFGHK mới.", ""},
                   {"HỆ THỐNG QLVB", ""}});
    expect("C09", {{"Có quản lý văn bản (QLVB) và quản lý văn bản (QLVB).", "QLVB"},
                   {"Có quản lý văn bản (QLVB) và QLVB.", ""},
                   {"Có quản lý: văn bản (QLVB) và hệ thống (QLVB).", ""},
                   {"Có quản lý, văn - bản (QLVB) và quản lý văn bản (QLVB).", "QLVB"}});
}

TEST(CheckEdges, DaysOfTheWeekAreWrittenInWords) {
    expect("H11", {{"Họp thứ 5 hàng tuần.", "thứ 5"},
                   {"Họp thứ 7 hàng tuần.", "thứ 7"},
                   {"Họp thứ 8 hàng tuần.", ""},
                   {"Họp thứ 1 hàng tuần.", ""},
                   {"Họp thứ 2 hàng tuần.", "thứ 2"},
                   {"Họp thứ năm hàng tuần.", ""},
                   {"Họp thứ 5", ""},
                   {"Lần thứ 5 trong năm.", ""}});
}

TEST(CheckEdges, PartsOfLawsHaveTheirCapitals) {
    expect("H10", {{"Theo Khoản 2 Điều 5 Luật Đất đai.", "Khoản"},
                   {"Theo khoản 2 điều 5 Luật Đất đai.", "điều"},
                   {"Theo khoản 2 Điều 5 Luật Đất đai.", ""},
                   {"Khoản 2 Điều 5 Luật Đất đai đã nêu.", ""}});
}

TEST(CheckEdges, ASentenceBeginsWithACapital) {
    expect("H01", {{"Xã đã họp. xã đã làm.", "xã"},
                   {"Xã đã họp. Xã đã làm.", ""},
                   {"Xã đã họp v.v. xã đã làm.", ""},
                   {"Xã đã họp (lần hai). xã đã làm.", "xã"},
                   {"Xã đã họp “lần hai”. xã đã làm.", "xã"},
                   {"Xã họp ngày 05/6/2024. xã đã làm.", "xã"},
                   {"Xã có 5. xã đã làm.", ""},
                   {"Xã có UBND. xã đã làm.", ""},
                   {"Xã đã họp.\nxã đã làm.", ""},
                   {"Xã đã họp? xã đã làm.", "xã"}});
}

TEST(CheckEdges, DaysThatAreNoneAreTold) {
    expect("T18", {{"Họp ngày 31 tháng 6 tại xã.", "ngày 31 tháng 6"},
                   {"Họp ngày 30 tháng 6 tại xã.", ""},
                   {"Họp ngày 29 tháng 02 tại xã.", ""},
                   {"Họp ngày 30 tháng 02 tại xã.", "ngày 30 tháng 02"},
                   {"Họp ngày 0 tháng 6 tại xã.", "ngày 0 tháng 6"},
                   {"Họp ngày 31 tháng 12 tại xã.", ""},
                   {"Họp ngày 32 tháng 12 tại xã.", "ngày 32 tháng 12"},
                   {"Họp tháng 13 năm 2024 tại xã.", "tháng 13"},
                   {"Họp tháng 13/2024 tại xã.", "tháng 13"},
                   {"Họp tháng 0/2024 tại xã.", "tháng 0"},
                   {"Họp tháng 13 tại xã.", ""},
                   {"Họp tháng 13 có 2024 người.", ""},
                   {"Họp quý 5 có 2024 người.", ""},
                   {"Họp tháng 13", ""},
                   {"Theo Kế hoạch số 12/KH-UBND ngày", ""},
                   {"Theo Kế hoạch số 12/KH-UBND ngày 31/", ""},
                   {"Theo Kế hoạch số 12/KH-UBND ngày 31/02/", ""},
                   {"Họp tháng 12/2024 tại xã.", ""},
                   {"Họp tháng 13/1899 tại xã.", ""},
                   {"Họp tháng 13/1900 tại xã.", "tháng 13"},
                   {"Họp tháng 13/2200 tại xã.", "tháng 13"},
                   {"Họp tháng 13/2201 tại xã.", ""},
                   {"Họp quý V tại xã.", "quý V"},
                   {"Họp quý IV tại xã.", ""},
                   {"Họp quý 5 năm 2024 tại xã.", "quý 5"},
                   {"Họp lúc 14 giờ 59 phút.", ""},
                   {"Họp lúc 14 giờ 60 phút.", "14 giờ 60 phút"},
                   {"Họp lúc 24 giờ 00 phút.", ""},
                   {"Họp lúc 25 giờ 00 phút.", "25 giờ 00 phút"},
                   {"Làm 25 giờ 60 công.", ""},
                   {"Làm thêm giờ 75 phút.", ""},
                   {"Sửa 15 năm 2024 phần.", ""},
                   {"Sửa 13 / 2024 phần.", ""},
                   {"Trả lời trong 45 (phút).", ""}});
    expect("T19", {{"Từ ngày 10/5/2024 đến ngày 05/5/2024.", "10/5/2024 đến ngày 05/5/2024"},
                   {"Từ ngày 05/5/2024 đến ngày 10/5/2024.", ""},
                   {"Từ ngày 05/5/2024 đến ngày 05/5/2024.", ""},
                   {"Từ ngày 10/5/2024 đến ngày 05 tháng 4 năm 2024.",
                    "10/5/2024 đến ngày 05 tháng 4 năm 2024"},
                   {"Từ ngày 10/5/2024 đến ngày 05, 4 năm 2024.", ""},
                   {"Từ ngày 10/5/2024 đến ngày 05 tháng 4; 6 2024.", ""},
                   {"Từ ngày 10/5/2024 đến ngày 05 tháng 4 năm tới.", ""},
                   {"Từ ngày 10/5/2024 đến ngày 05 tháng 4, 6 2024.", ""}});
}

TEST(CheckEdges, AnActThatWasReplacedIsToldAtTheBeginningOfAParagraphToo) {
    expect("T12", {{"Xã làm theo Nghị định số 43/2011/NĐ-CP.", "43/2011/NĐ-CP"},
                   {"Nghị định 43/2011/NĐ-CP.", "43/2011/NĐ-CP"},
                   {"43/2011/NĐ-CP là căn cứ.", "43/2011/NĐ-CP"},
                   {"Xã làm theo Nghị định số 44/2011/NĐ-CP.", ""}});
}

TEST(CheckEdges, WordsBehindAnAmountSayTheSame) {
    expect("B07", {{"Thu 1.500.000 đồng (bằng chữ: một triệu năm trăm nghìn đồng).", ""},
                   {"Thu 1.500.000 đồng (bằng chữ: một triệu sáu trăm nghìn đồng).",
                    "một triệu sáu trăm nghìn đồng"},
                   {"Thu 1.500.000 đồng (bằng chữ: một triệu năm trăm nghìn đồng chẵn).", ""},
                   {"Thu 1.500.000 đồng (bằng chữ: ).", ""},
                   {"Bằng chữ: một triệu đồng.", ""}});
}

TEST(CheckEdges, ACommunesNameIsWrittenAsItIsCalled) {
    expect("C06", {{"Tại xã Phổ An có mô hình.", ""},
                   {"Tại xã Phổ an có mô hình.", "Phổ an"},
                   {"Tại XÃ PHỔ AN có mô hình.", ""}});
}

TEST(CheckEdges, WhatWasLeftToBeFilledInIsTold) {
    expect("C05", {{"Có __ mô hình.", "__"},
                   {"Có _ mô hình.", ""},
                   {"Có ?? mô hình.", "??"},
                   {"Có xx mô hình.", "xx"},
                   {"Có Xx mô hình.", "Xx"},
                   {"Có x mô hình.", ""},
                   {"Có lexx mô hình.", ""},
                   {"Có xxy mô hình.", ""},
                   {"Có a.xx mô hình.", ""},
                   {"Có thế kỷ XX mô hình.", ""},
                   {"Có ... mô hình.", "..."},
                   {"Nhiều ... mô hình.", ""},
                   {"Số: ... mô hình.", "..."},
                   {"Có ..... mô hình.", "....."},
                   {"Nhiều .... mô hình.", ""},
                   {"Có [...] mô hình.", "[...]"},
                   {"Có [] mô hình.", "[]"},
                   {"Có [một] mô hình.", ""},
                   {"Có {một} mô hình.", "{một}"}});
}

/// 909 of 2.055 are 44,2335 per cent.
TEST(CheckEdges, ARateIsRoundedHalfUpToTheDecimalsThatItHas) {
    auto const fires = [](std::string const& rate) {
        return test::fired_with("trên số hồ sơ mới tiếp nhận đạt 44,23%",
                                "trên số hồ sơ mới tiếp nhận đạt " + rate)
                   .count("P01") > 0;
    };
    EXPECT_FALSE(fires("44,23%"));
    EXPECT_FALSE(fires("44,2%"));
    EXPECT_FALSE(fires("44%"));
    EXPECT_TRUE(fires("44,25%"));
    EXPECT_TRUE(fires("44,21%"));
    EXPECT_TRUE(fires("44,3%"));
    EXPECT_TRUE(fires("45%"));
}

}  // namespace
}  // namespace report
