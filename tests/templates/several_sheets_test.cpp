// SPDX-License-Identifier: MPL-2.0
// The sheets of the months of a quarter, brought in together; and several tables on one sheet.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/report/data_file.hpp"
#include "core/report/period.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/several_sheets.hpp"
#include "kind_folder.hpp"

namespace report {
namespace {

class SeveralSheets : public testing::Test {
protected:
    SeveralSheets() {
        report_ = read_data(kind_,
                            test::read_file(test::source_folder() /
                                            "docs/samples/pho-an-7-thang-2023.json"),
                            "mau.json")
                      .value();
        report_.period = make_period(kind_, "quy", 2, 2024).value();
    }
    static std::string month(int number, std::string const& rows) {
        return "Thống kê tháng " + std::to_string(number) +
               " năm 2024\n\nSTT;Lĩnh vực;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Từ kỳ "
               "trước;Trước hạn;Đúng hạn;Đã giải quyết quá hạn;Trong hạn;Đang giải quyết quá "
               "hạn\n" +
               rows;
    }
    Result<Intake> take(std::vector<std::string> const& files) const {
        auto const& table = *kind_.table("bang_tthc_ii_06a");
        std::vector<SheetPart> parts;
        for (auto const& file : files) {
            auto sheet = read_csv(file, "thang.csv").value().sheet;
            auto part = report_of_part(kind_, report_, table, sheet);
            if (!part) return part.error();
            auto mapping = match_columns(kind_, *part, table, sheet).mapping;
            parts.push_back({std::move(*part), std::move(sheet), std::move(mapping)});
        }
        return take_in_parts(kind_, report_, table, std::move(parts));
    }
    static std::int64_t number(TableRow const& row, char const* column) {
        auto const found = row.cells.find(column);
        return found == row.cells.end() ? -1 : std::get<Amount>(found->second).value;
    }
    static bool is_said(Intake const& intake, char const* code) {
        return std::any_of(intake.notes.begin(), intake.notes.end(),
                           [&](IntakeNote const& note) { return note.why.code == code; });
    }

    ReportKind const kind_ = test::shipped_kind("cchc_xa");
    Report report_;
    std::string const april_ =
        month(4, "1;Hộ tịch;10;20;5;15;10;0;10;0\n2;Đất đai;1;2;3;4;1;0;0;1");
    std::string const may_ = month(5, "1;Hộ tịch;11;21;10;16;11;1;14;0\n2;Đất đai;2;2;1;1;2;1;1;0");
    std::string const june_ = month(6, "1;Đất đai;3;1;1;2;1;0;2;0\n2;Hộ tịch;12;22;14;30;10;0;8;0");
};

TEST_F(SeveralSheets, OfAQuarterMakeItUpWhateverTheirOrder) {
    auto const intake = take({june_, april_, may_}).value();
    ASSERT_EQ(intake.rows.rows.size(), 2U);
    auto const& first = intake.rows.rows[0];
    EXPECT_EQ(number(first, "truc_tuyen"), 33);
    EXPECT_EQ(number(first, "truc_tiep"), 63);
    EXPECT_EQ(number(first, "ky_truoc"), 5) << "what April took over, not the sum of it";
    EXPECT_EQ(number(first, "truoc_han"), 61);
    EXPECT_EQ(number(first, "qua_han"), 1);
    EXPECT_EQ(number(first, "trong_han"), 8) << "what June left";
    auto const& second = intake.rows.rows[1];
    EXPECT_EQ(number(second, "ky_truoc"), 3);
    EXPECT_EQ(number(second, "trong_han"), 2);
    EXPECT_EQ(number(second, "tre_han"), 0);
    EXPECT_FALSE(is_said(intake, "import.part_not_following"));
}

TEST_F(SeveralSheets, AMonthThatIsNotThereOrTwiceOrSaysNothingStopsThem) {
    auto const code = [&](std::vector<std::string> const& files) {
        auto const intake = take(files);
        return intake ? std::string() : intake.error().code;
    };
    EXPECT_EQ(code({april_, june_}), "carry.part_missing");
    EXPECT_EQ(code({april_, may_, may_, june_}), "carry.parts_overlap");
    auto untitled = may_;
    untitled.replace(0, untitled.find("\n"), "Thống kê");
    EXPECT_EQ(code({april_, untitled, june_}), "import.part_time");
    EXPECT_EQ(code({month(7, "1;Hộ tịch;1;1;1;1;1;1;0;0"), april_}), "import.part_time");
}

TEST_F(SeveralSheets, ARowThatAMonthDoesNotHaveIsNothingOnlyWhenNothingWasLeft) {
    auto const open = take({april_, month(5, "1;Đất đai;2;2;1;1;2;1;1;0"), june_}).value();
    ASSERT_EQ(open.rows.rows.size(), 2U);
    EXPECT_EQ(open.rows.rows[0].cells.count("truc_tuyen"), 0U)
        << "10 were open at the end of April";
    EXPECT_EQ(open.rows.rows[0].gaps.count("truc_tuyen"), 1U);
    EXPECT_TRUE(is_said(open, "import.part_row_absent"));

    auto const done = take({month(4, "1;Hộ tịch;10;20;5;25;10;0;0;0\n2;Đất đai;1;2;3;4;1;0;0;1"),
                            month(5, "1;Đất đai;2;2;1;1;2;1;1;0"),
                            month(6, "1;Đất đai;3;1;1;2;1;0;2;0\n2;Hộ tịch;12;22;0;16;10;0;8;0")})
                          .value();
    EXPECT_EQ(number(done.rows.rows[0], "truc_tuyen"), 22);
    EXPECT_EQ(number(done.rows.rows[0], "trong_han"), 8);
    EXPECT_TRUE(is_said(done, "import.part_row_nothing"));
}

TEST_F(SeveralSheets, WhatAMonthTakesOverIsHeldAgainstWhatTheOneBeforeLeft) {
    auto const intake =
        take({april_, month(5, "1;Hộ tịch;11;21;9;15;11;1;14;0\n2;Đất đai;2;2;1;1;2;1;1;0"), june_})
            .value();
    EXPECT_TRUE(is_said(intake, "import.part_not_following"));
}

TEST_F(SeveralSheets, ACellThatCannotBeReadInOneMonthIsAGapInTheWhole) {
    auto const intake =
        take(
            {april_, month(5, "1;Hộ tịch;x?;21;10;16;11;1;14;0\n2;Đất đai;2;2;1;1;2;1;1;0"), june_})
            .value();
    EXPECT_EQ(intake.rows.rows[0].gaps.count("truc_tuyen"), 1U);
    EXPECT_EQ(number(intake.rows.rows[0], "truc_tiep"), 63);
}

TEST_F(SeveralSheets, ATableUnderAnotherOnTheSameSheetIsNoneOfItsRows) {
    auto report = report_;
    report.period = make_period(kind_, "nam", 0, 2024).value();
    auto const& table = *kind_.table("bang_dao_tao");
    std::string const first =
        "A. ĐÀO TẠO\nTT;Tên lớp;Thời gian;Cán bộ;Công chức\n1;Quốc phòng;02 ngày;4;18\n"
        "2;Chuyển đổi số;01 ngày;5;27\n;Cộng;;9;45\n";
    for (auto const* second :
         {"\nB. TUYÊN TRUYỀN\nTT;Nội dung;Hình thức;Số đợt;Số lượt người\n1;Luật Căn cước;Hội "
          "nghị;6;480\n2;Luật Đất đai;Loa;9;1120\n;Cộng;;15;1600\n",
          "B. TUYÊN TRUYỀN\nSố thứ tự;Nội dung;Hình thức;Số đợt;Số lượt người\n1;Luật Căn "
          "cước;Hội nghị;6;480\n",
          "\n;Nội dung;Hình thức;Số đợt;Số lượt người\n1;Luật Căn cước;Hội nghị;6;480\n"}) {
        SCOPED_TRACE(second);
        auto const sheet = read_csv(first + second, "a.csv").value().sheet;
        auto const intake =
            take_in(kind_, report, table, sheet, match_columns(kind_, report, table, sheet).mapping)
                .value();
        ASSERT_EQ(intake.rows.rows.size(), 2U);
        EXPECT_EQ(number(intake.rows.rows[1], "cong_chuc"), 27);
        EXPECT_TRUE(is_said(intake, "import.row_other_table"));
        EXPECT_FALSE(is_said(intake, "import.total_differs"));
    }
    // Cells of words among others are no head.
    auto const words = read_csv(
        "TT;Tên lớp;Thời gian;Cán bộ;Công chức\n1;Quốc phòng;02 ngày;4;18\n2;Tin học;chưa mở;chưa "
        "có;chưa có\n3;Chuyển đổi số;01 ngày;5;27\n",
        "a.csv");
    auto const sheet = words.value().sheet;
    auto const intake =
        take_in(kind_, report, table, sheet, match_columns(kind_, report, table, sheet).mapping)
            .value();
    EXPECT_FALSE(is_said(intake, "import.row_other_table"));
    EXPECT_EQ(number(intake.rows.rows.back(), "cong_chuc"), 27);
}

}  // namespace
}  // namespace report
