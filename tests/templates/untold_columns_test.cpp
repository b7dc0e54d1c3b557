// SPDX-License-Identifier: MPL-2.0
// Sheets whose heads or cells leave something unsaid that the rest of the sheet says.
#include "core/tables/columns.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/offered.hpp"
#include "core/tables/sheet_units.hpp"
#include "written_sheet.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

class UntoldColumns : public test::WrittenSheet {
protected:
    UntoldColumns() { of("quy", 2, 2026); }

    std::string read(char const* table, Lines const& rows) {
        return read_sheet(table, sheet_of(rows));
    }
    std::string read_sheet(char const* table, Sheet const& sheet) {
        auto const& its = *kind_.table(table);
        layout_ = match_columns(kind_, report_, its, sheet);
        auto intake = take_in(kind_, report_, its, sheet, layout_.mapping);
        if (!intake) return intake.error().code;
        intake_ = *std::move(intake);
        return "taken";
    }
    std::size_t told(std::string const& code) const {
        return static_cast<std::size_t>(
            std::count_if(intake_.notes.begin(), intake_.notes.end(),
                          [&](IntakeNote const& note) { return note.why.code == code; }));
    }

    SheetLayout layout_;
};

TEST_F(UntoldColumns, ARateInAHeadIsNoUnitOfMoney) {
    auto const unit = [&](char const* text) {
        auto const said = said_unit(kind_.sheets, text);
        return said ? said->power : -1;
    };
    EXPECT_EQ(unit("Đã dùng lại (tỷ lệ)"), -1);
    EXPECT_EQ(unit("Số phiếu (tỉ lệ %)"), -1);
    EXPECT_EQ(unit("Tỷ lệ giải ngân"), -1);
    EXPECT_EQ(unit("Dự toán (tỷ đồng)"), 9);
    EXPECT_EQ(unit("Dự toán (tỷ)"), 9);
    EXPECT_EQ(read("bang_so_hoa",
                   {"Đơn vị|Tiếp nhận|Có số hóa TPHS (tỷ lệ)|Dùng lại dữ liệu (tỷ lệ)",
                    "Phòng A|40|30 (75,00%)|12 (30%)", "Phòng B|1.200|900 (75,00%)|0 (0%)"}),
              "taken");
    EXPECT_EQ(taken({"don_vi", "co_so_hoa", "dung_lai"}),
              (Lines{"Phòng A 30 12", "Phòng B 900 0"}));
}

TEST_F(UntoldColumns, WhatTheSheetHasNoColumnForIsTheRestOfItsSum) {
    Lines const rows{"Đơn vị|Tiếp nhận|Có số hóa TPHS", "Phòng A|40|30", "Phòng B|12|12"};
    EXPECT_EQ(read("bang_so_hoa", rows), "taken");
    EXPECT_EQ(taken({"chua_so_hoa", "co_so_hoa"}), (Lines{"10 30", "0 12"}));
    EXPECT_EQ(told("import.column_by_rest"), 1U);
    EXPECT_EQ(read(dossiers,
                   {"TT|Lĩnh vực|Tồn cuối|Trong đó tồn quá hạn", "1|Hộ tịch|9|2", "2|Đất đai|7|0"}),
              "taken");
    EXPECT_EQ(taken({"trong_han", "tre_han"}), (Lines{"7 2", "7 0"}));
    // A sum that is its one part in every row may be of that part alone.
    EXPECT_EQ(read("bang_so_hoa", {rows[0], "Phòng A|30|30", "Phòng B|12|12"}), "taken");
    EXPECT_EQ(taken({"chua_so_hoa"}), (Lines{"-", "-"}));
    // More than the sum is nothing to take off.
    EXPECT_EQ(read("bang_so_hoa", {rows[0], "Phòng A|40|30", "Phòng B|12|13"}), "taken");
    EXPECT_EQ(taken({"chua_so_hoa"}), (Lines{"-", "-"}));
    EXPECT_EQ(read("bang_so_hoa", {rows[0], "Phòng A|40|trên 30", "Phòng B|12|2"}), "taken");
    EXPECT_EQ(taken({"chua_so_hoa"}), (Lines{"-", "10"})) << "a bound is no number";
}

TEST_F(UntoldColumns, ShortFormsAreWhatTheNoteSays) {
    EXPECT_EQ(read(dossiers, {"STT|Lĩnh vực|QM|TQ|Trước|Đúng|Trễ|Tồn cuối", "1|Hộ tịch|5|3|4|2|1|1",
                              "2|Đất đai|7|2|4|2|0|3", "3|Y tế|1|1|1|1|0|0",
                              "8x1 QM = qua mạng; TQ = tại quầy"}),
              "taken");
    EXPECT_EQ(taken({"truc_tuyen", "truc_tiep", "truoc_han", "dung_han", "qua_han", "tre_han"}),
              (Lines{"5 3 4 2 1 -", "7 2 4 2 0 -", "1 1 1 1 0 -"}));
}

TEST_F(UntoldColumns, AGroupIsAddedUpOnlyWhereSumsProveIt) {
    Lines rows{"1x2 Nhóm|1x2 Kỳ trước còn|2x1 Nhận trong kỳ|2x1 Đã trả lời|1x2 Đang xem xét",
               "Zalo|Hòm thư|Đúng hẹn|Trễ hẹn", "Rác thải|2|5|3|6|1|3", "Đường sá|1|4|/|3|1|1",
               "Khác|0|2|2|1|1|2"};
    EXPECT_EQ(read("bang_pakn", rows), "taken");
    EXPECT_EQ(taken({"noi_dung", "ky_truoc", "moi", "da_xl"}),
              (Lines{"Rác thải 2 8 7", "Đường sá 1 4 4", "Khác 0 4 2"}));
    rows[2] = "Rác thải|2|5|3|6|2|3";
    EXPECT_EQ(read("bang_pakn", rows), "taken");
    EXPECT_EQ(taken({"moi", "da_xl"}), (Lines{"- -", "- -", "- -"})) << "they do not come out";
}

TEST_F(UntoldColumns, AListOfSingleCasesIsNoStatistics) {
    Lines list{"STT|Mã hồ sơ|Lĩnh vực|Ngày nhận|Ngày trả"};
    for (int i = 1; i <= 8; ++i)
        list.push_back(std::to_string(i) + "|H" + std::to_string(i) + "|Đất đai|0" +
                       std::to_string(i) + "/4/2026|2" + std::to_string(i) + "/4/2026");
    EXPECT_EQ(read(dossiers, list), "import.single_items");
    EXPECT_EQ(read(dossiers, {"STT|Lĩnh vực|Ghi chú", "1|Hộ tịch|", "2|Đất đai|"}), "taken")
        << "names alone are asked about elsewhere";
}

TEST_F(UntoldColumns, FiguresWithoutNamesAreNotTaken) {
    EXPECT_EQ(read(dossiers, {"Trực tuyến|Trực tiếp|Từ kỳ trước", "5|3|1", "6|2|0"}),
              "import.no_labels");
}

TEST_F(UntoldColumns, TheFirstTextsNameTheRows) {
    EXPECT_EQ(
        read("bang_tuyen_truyen",
             {"Stt|Nơi làm|Cách làm|Số lượng|Người phụ trách", "1/|Loa thôn|Phát thanh|12 buổi|Lan",
              "2/|Trang tin|Bài viết|30 bài|Lan", "3/|Chợ phiên|Phát tay|400 tờ rơi|Hòa"}),
        "taken");
    EXPECT_EQ(taken({"noi_dung", "hinh_thuc", "dot"}),
              (Lines{"Loa thôn Phát thanh 12", "Trang tin Bài viết 30", "Chợ phiên Phát tay 400"}));
    EXPECT_EQ(layout_.by_place, std::set<std::string>{"noi_dung"});
    EXPECT_EQ(
        read("bang_tuyen_truyen", {"Nơi làm|Số lượng", "Loa thôn|1", "Loa thôn|2", "Loa thôn|3"}),
        "import.no_labels")
        << "the same again and again names nothing";
}

TEST_F(UntoldColumns, RowsOfSharesAndWhatIsLeftOverInBracketsAreSkipped) {
    EXPECT_EQ(read(dossiers, {"STT|Lĩnh vực|Trực tuyến|Trực tiếp", "1x2 1|1x2 Hộ tịch|5|3",
                              "62,50%|37,50%", "1x2 2|1x2 Đất đai|1|9", "10%|90%", "3|(trống)||"}),
              "taken");
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen", "truc_tiep"}),
              (Lines{"Hộ tịch 5 3", "Đất đai 1 9"}));
    EXPECT_EQ(told("import.row_rates"), 2U);
    EXPECT_EQ(told("import.row_empty"), 1U);
}

TEST_F(UntoldColumns, BlocksAboveTheirRowsAreSumsWhereTheLastRowIsAllButThem) {
    Lines const rows{"Đơn vị|Biên chế giao|Hiện có",
                     "Khối văn phòng|12|10",
                     "Tổ một|5|4",
                     "Tổ hai|4|3",
                     "Tổ ba|3|3",
                     "Khối chuyên môn|21|17",
                     "Phòng A|10|8",
                     "Phòng B|6|5",
                     "Phòng C|5|4"};
    auto with = rows;
    with.push_back("Cả xã|33|27");
    EXPECT_EQ(read("bang_bien_che", with), "taken");
    Lines const offices{"Tổ một 5 4",   "Tổ hai 4 3",  "Tổ ba 3 3",
                        "Phòng A 10 8", "Phòng B 6 5", "Phòng C 5 4"};
    EXPECT_EQ(taken({"chuc_danh", "giao", "co_mat"}), offices);
    with.back() = "Cả xã|34|27";
    EXPECT_EQ(read("bang_bien_che", with), "taken");
    EXPECT_NE(taken({"chuc_danh", "giao", "co_mat"}), offices) << "it does not come out";
    // Small numbers come to one another by chance.
    EXPECT_EQ(read("bang_bien_che", {rows[0], "A|1|1", "B|1|1", "C|2|2", "D|5|4", "E|7|6"}),
              "taken");
    EXPECT_GE(taken({"chuc_danh"}).size(), 4U);
}

TEST_F(UntoldColumns, LevelsOfOnlineServicesAreAddedUp) {
    EXPECT_EQ(
        read(dossiers, {"1x2 Lĩnh vực|4x1 Hồ sơ theo kênh", "Toàn trình|Một phần|Tại quầy|Bưu điện",
                        "Hộ tịch|4|6|3|2", "Đất đai|1|2|5|1", "Y tế|0|1|2|0"}),
        "taken");
    EXPECT_EQ(taken({"truc_tuyen", "truc_tiep"}), (Lines{"10 5", "3 6", "1 2"}));
}

TEST_F(UntoldColumns, TheOneFigureStandsUnderTheReportsOwnTime) {
    of("chin_thang", 0, 2026);
    EXPECT_EQ(
        read("bang_chi_tieu_cchc", {"Mã|Chỉ tiêu thống kê|Đơn vị tính|6 tháng|9 tháng",
                                    "1.1|Số kế hoạch|Văn bản|3|5", "1.2|Số cuộc họp|Cuộc|4|9"}),
        "taken");
    EXPECT_EQ(taken({"so_lieu"}), (Lines{"5", "9"}));
    EXPECT_EQ(
        read("bang_chi_tieu_cchc", {"Mã|Chỉ tiêu thống kê|Đơn vị tính|3 tháng|6 tháng",
                                    "1.1|Số kế hoạch|Văn bản|3|5", "1.2|Số cuộc họp|Cuộc|4|9"}),
        "taken");
    EXPECT_EQ(taken({"so_lieu"}), (Lines{"-", "-"})) << "neither is the report's";
}

TEST_F(UntoldColumns, NumbersOfRowsThatBecameDaysMakeNoListOfCases) {
    auto sheet = sheet_of({"Mã|Chỉ tiêu|ĐVT|Ghi chú", "a|Kế hoạch|Văn bản|", "b|Họp|Cuộc|",
                           "c|Phiếu|Phiếu|", "d|Lớp|Lớp|", "e|Đoàn|Đoàn|"});
    for (std::size_t row = 1; row < sheet.rows.size(); ++row)
        sheet.rows[row][0].date = make_date(2001, 1, static_cast<int>(row));
    EXPECT_NE(read_sheet("bang_chi_tieu_cchc", sheet), "import.single_items");
}

TEST_F(UntoldColumns, EmptyCellsOfAPivotAreNothingWhereItsSumSaysSo) {
    EXPECT_EQ(
        read(dossiers,
             {"Lĩnh vực|Đã trả - trước hạn|Đã trả - đúng hạn|Đã trả - quá hạn|Đang xử "
              "lý - trong hạn|Đang xử lý - quá hạn|Tổng cộng",
              "Hộ tịch|30||||5|35", "Đất đai|10|4|1|2||17", "Y tế||3|||2|6", "Tổng|40|7|1|2|7|58"}),
        "taken");
    EXPECT_EQ(taken({"truoc_han", "dung_han", "qua_han", "trong_han", "tre_han"}),
              (Lines{"30 0 0 0 5", "10 4 1 2 0", "- 3 - - 2"}));
    EXPECT_EQ(told("import.zeros_by_sums"), 1U);
}

TEST_F(UntoldColumns, AHeadThatTellsNothingIsToldByItsGroup) {
    EXPECT_EQ(
        read("bang_thanh_toan",
             {"1x2 Nhóm|1x2 TTHC có phí, LP|2x1 Có phát sinh HS|2x1 Có phát sinh thanh toán|2x1 "
              "Có TT trực tuyến|1x2 HS có phí, LP|2x1 HS đã TTTT",
              "SL|%|SL|%|SL|%|SL|%", "Tư pháp|12|9|75%|8|67%|7|58%|611|588|96%",
              "Đất đai|7|5|71%|4|57%|3|43%|142|97|68%"}),
        "taken");
    EXPECT_EQ(taken({"co_phi", "phat_sinh", "thanh_toan", "truc_tuyen", "ho_so", "hs_tt"}),
              (Lines{"12 9 8 7 611 588", "7 5 4 3 142 97"}));
}

TEST_F(UntoldColumns, ACountShownAsADayOf1900IsTakenAndTold) {
    auto sheet = sheet_of({"TT|Lớp|Cán bộ|Công chức", "1|Tin học|1|x", "2|Tiếng Anh|2|x"});
    for (std::size_t row = 1; row < 3; ++row) {
        auto& cell = sheet.rows[row][3];
        cell.number = row == 1 ? "11" : "46086";
        cell.text = row == 1 ? "10/01/1900" : "05/3/2026";
        cell.kind = SheetCell::Kind::date;
    }
    EXPECT_EQ(read_sheet("bang_dao_tao", sheet), "taken");
    EXPECT_EQ(taken({"cong_chuc"}), (Lines{"11", "-"}));
    EXPECT_EQ(told("import.cell_shown_as_date"), 1U);
    EXPECT_EQ(told("import.cell_is_date"), 1U);
}

TEST_F(UntoldColumns, DocumentsAndTheirDaysInOneCell) {
    EXPECT_EQ(
        read("bang_van_ban", {"TT|Số, ngày tháng|Trích yếu", "1|15/KH-UBND ngày 20/4/2026|Kiểm tra",
                              "2|Quyết định số 7/QĐ-UBND (02/5/2026)|Kiện toàn",
                              "3|9/TB-UBND, 03/5/2026; 10/TB-UBND|Lịch", "4|11/BC-UBND|Báo cáo"}),
        "taken");
    EXPECT_EQ(taken({"so_ky_hieu", "ngay", "trich_yeu"}),
              (Lines{"15/KH-UBND 2026-04-20 Kiểm tra", "7/QĐ-UBND 2026-05-02 Kiện toàn", "- - Lịch",
                     "11/BC-UBND - Báo cáo"}));
    EXPECT_EQ(told("import.cell_document"), 3U);
}

}  // namespace
}  // namespace report
