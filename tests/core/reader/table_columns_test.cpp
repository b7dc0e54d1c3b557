// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/reader/read_document.hpp"
#include "core/report/figures.hpp"
#include "reader_kind.hpp"

namespace report {
namespace {

/// What is read of a table in a report of seven months: "nhan 60 cu 10", "?" before a doubtful
/// value, "!" for a contradiction. Its rows add up in every column: 50 = 40 + 10, 70 = 60 + 10.
std::string found_in(std::string const& table, std::string const& caption = "Số liệu:") {
    auto const kind = test::reader_kind();
    auto const text = "BÁO CÁO\nCông tác thử 7 tháng đầu năm 2023\nI. KẾT QUẢ\n1. Hồ sơ\n" +
                      caption + "\n" + table;
    std::string all;
    for (auto const& figure : read_document(kind, test::plain_document(text)).value().figures) {
        all += (all.empty() ? "" : " ") + figure.id + " ";
        if (figure.contradictory)
            all += "!";
        else
            all += (figure.doubtful ? "?" : "") +
                   show_value(kind, *kind.figure(figure.id), figure.sightings.front().value);
    }
    return all;
}

/// Two columns of values under these heads.
std::string two_columns(std::string const& heads) {
    return "Nội dung|" + heads +
           "\nTổng số hồ sơ|50|70\nNhận|40|60\nHồ sơ kỳ trước chuyển qua|10|10";
}

void expect_nothing_sure(std::string const& found, std::string const& table) {
    EXPECT_NE(found.find("nhan "), std::string::npos) << table << ": " << found;
    EXPECT_EQ(found.find("nhan 40"), std::string::npos) << table << ": " << found;
    EXPECT_EQ(found.find("nhan 60"), std::string::npos) << table << ": " << found;
    EXPECT_EQ(found.find("tong 50"), std::string::npos) << table << ": " << found;
    EXPECT_EQ(found.find("tong 70"), std::string::npos) << table << ": " << found;
}

TEST(TableColumns, SumsDoNotDecideBetweenColumnsThatNothingTellsApart) {
    for (auto const* heads : {"Đợt A|Đợt B", "Số|Số", "Sau đợt này|Nơi khác", "(1)|(2)"})
        expect_nothing_sure(found_in(two_columns(heads)), heads);
}

TEST(TableColumns, AColumnOfTheFormerUnitsOrOfDaysBeforeThePeriodIsNotTheReports) {
    auto const right = "nhan 60 cu 10 tong 70";
    EXPECT_EQ(found_in(two_columns("Số (15/12/2021-14/7/2022)|Số (15/12/2022-14/7/2023)")), right);
    EXPECT_EQ(found_in(two_columns("Trước ngày 15/12/2022|Từ ngày 15/12/2022 đến nay")), right);
    EXPECT_EQ(found_in(two_columns("Số 2022|Số 2023")), right);
    // Whether the new unit's part is all of the period is not said.
    EXPECT_EQ(found_in(two_columns("Xã Tân An cũ|Xã Tân Bình mới")), "nhan ?60 cu ?10 tong ?70");
    EXPECT_EQ(found_in(two_columns("Năm 2022|Sau sắp xếp")), "nhan ?60 cu ?10 tong ?70");
}

TEST(TableColumns, PointsNotesAndCodesAreNoValues) {
    auto const right = "nhan 60 cu 10 tong 70";
    for (auto const* heads : {"Điểm tự chấm|Số", "Ghi chú|Số", "Điểm|Số"})
        EXPECT_EQ(found_in(two_columns(heads)), right) << heads;
    EXPECT_EQ(found_in("Nội dung|A|Số\nTổng số hồ sơ|1|70\nNhận|2|60\nHồ sơ kỳ trước chuyển "
                       "qua|3|10\nTrả|4|5"),
              "nhan 60 tra 5 cu 10 tong 70");
}

TEST(TableColumns, TheSumOfFieldsOfWorkIsTheWhole) {
    EXPECT_EQ(found_in("Nội dung|Khối A|Khối B|Tổng cộng\nTổng số hồ sơ|50|70|120\nNhận|40|60|100\n"
                       "Hồ sơ kỳ trước chuyển qua|10|10|20"),
              "nhan 100 cu 20 tong 120");
    // ... not of months, of which some may be missing.
    auto const months = found_in(
        "Nội dung|Tháng 5 năm 2023|Tháng 6 năm 2023|Tổng cộng\nTổng số hồ sơ|50|70|120\n"
        "Nhận|40|60|100\nHồ sơ kỳ trước chuyển qua|10|10|20");
    EXPECT_EQ(months.find("nhan 100"), std::string::npos) << months;
}

TEST(TableColumns, RowsOfMonthsOrOfCommunesAreNotAddedUpForSure) {
    for (auto const* rows : {"1|Tháng 5 năm 2023|20|10\n2|Tháng 6 năm 2023|30|35",
                             "1|Xã Tân An|20|10\n2|Xã Tân Bình|30|35"}) {
        auto const found = found_in(std::string("TT|Nơi|Nhận|Trả\n") + rows + "\n|Tổng cộng|50|45");
        EXPECT_EQ(found.find("nhan 50"), std::string::npos) << rows << ": " << found;
        EXPECT_EQ(found.find("tra 45"), std::string::npos) << rows << ": " << found;
    }
    EXPECT_EQ(found_in("TT|Nơi|Nhận|Trả\n1|Đất đai|20|10\n2|Hộ tịch|30|35\n|Tổng cộng|50|45"),
              "nhan 50 tra 45");
}

TEST(TableColumns, ACaptionOfAnotherYearAndRepeatedGroupsOfRowsLeaveNothingSure) {
    auto const one =
        std::string("Nội dung|Số\nTổng số hồ sơ|50\nNhận|40\nHồ sơ kỳ trước chuyển qua|10");
    EXPECT_EQ(found_in(one), "nhan 40 cu 10 tong 50");
    expect_nothing_sure(found_in(one, "Bảng 1. Hồ sơ năm 2022"), one);
    auto const again = one + "\nĐợt B|\nTổng số hồ sơ|70\nNhận|60\nHồ sơ kỳ trước chuyển qua|20";
    expect_nothing_sure(found_in(again), again);
}

}  // namespace
}  // namespace report
