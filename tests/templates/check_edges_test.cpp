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

}  // namespace
}  // namespace report
