// SPDX-License-Identifier: MPL-2.0
// Sheets as offices lay them out beside those of systems: months and years under each measure,
// units and details row by row, two tables beside each other.
#include "core/tables/columns.hpp"
#include "core/tables/excel_2003_sheet.hpp"
#include "core/tables/offered.hpp"
#include "written_sheet.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

class FurtherSheets : public test::WrittenSheet {
protected:
    FurtherSheets() { of("thang", 9, 2026); }

    void read(char const* table, Lines const& rows) {
        table_ = kind_.table(table);
        sheet_ = sheet_of(rows);
        layout_ = match_columns(kind_, report_, *table_, sheet_);
        intake_ = take_in(kind_, report_, *table_, sheet_, layout_.mapping).value();
    }
    std::size_t told(char const* code) const {
        return static_cast<std::size_t>(
            std::count_if(intake_.notes.begin(), intake_.notes.end(),
                          [&](IntakeNote const& note) { return note.why.code == code; }));
    }
    bool asks(char const* column) const {
        return std::find(layout_.unsure.begin(), layout_.unsure.end(), column) !=
               layout_.unsure.end();
    }

    Sheet sheet_;
    SheetLayout layout_;
};

Lines const months_of_measures{
    "3x1 Quý III/2026", "1x2 TT|1x2 Lĩnh vực|4x1 Trực tuyến|4x1 Kỳ trước chuyển sang",
    "T7|T8|T9|Cộng|T7|T8|T9|Cộng", "1|Hộ tịch|10|20|5|35|3|4|6|13", "2|Đất đai|7|8|9|24|1|2|1|4"};

TEST_F(FurtherSheets, OfMonthsUnderEachMeasureTheReportsIsTaken) {
    read(dossiers, months_of_measures);
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen", "ky_truoc"}), (Lines{"Hộ tịch 5 6", "Đất đai 9 1"}));
}

TEST_F(FurtherSheets, OfAQuarterTheSumOfItsMonthsButNotOfWhatWasLeftOver) {
    of("quy", 3, 2026);
    read(dossiers, months_of_measures);
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen", "ky_truoc"}),
              (Lines{"Hộ tịch 35 -", "Đất đai 24 -"}));
    auto wrong = months_of_measures;
    wrong[3] = "1|Hộ tịch|10|20|5|36|3|4|6|13";
    read(dossiers, wrong);
    EXPECT_EQ(taken({"truc_tuyen"}), (Lines{"-", "-"})) << "no sum of anything";
}

TEST_F(FurtherSheets, TheYearBeforeStandsLeftOfThisYearUnderEachMeasure) {
    of("quy", 2, 2026);
    read(dossiers,
         {"8x1 SO SÁNH QUÝ II/2026 VỚI CÙNG KỲ NĂM 2025",
          "1x3 STT|1x3 Lĩnh vực|2x2 Trực tuyến|4x1 Đã giải quyết", "2x1 Trước hạn|2x1 Đúng hạn",
          "Quý II/2025|Quý II/2026|Quý II/2025|Quý II/2026|Quý II/2025|Quý II/2026",
          "1|Hộ tịch|1|2|3|4|5|6", "2|Đất đai|11|12|13|14|15|16"});
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen", "truoc_han", "dung_han"}),
              (Lines{"Hộ tịch 2 4 6", "Đất đai 12 14 16"}));
}

TEST_F(FurtherSheets, TheMonthBesideTheMonthsUpToIt) {
    Lines const sheet{"1x2 STT|1x2 Lĩnh vực|2x1 Trực tuyến|2x1 Trước hạn",
                      "Trong tháng|Lũy kế|Trong tháng|Lũy kế", "1|Hộ tịch|1|2|3|4",
                      "2|Đất đai|11|12|13|14"};
    read(dossiers, sheet);
    EXPECT_EQ(taken({"truc_tuyen", "truoc_han"}), (Lines{"1 3", "11 13"}));
    of("chin_thang", 0, 2026);
    read(dossiers, sheet);
    EXPECT_EQ(taken({"truc_tuyen", "truoc_han"}), (Lines{"2 4", "12 14"}));
}

TEST_F(FurtherSheets, OfTwoTablesBesideEachOtherTheOneOfTheReportsTime) {
    Lines const sheet{"4x1 Tháng 9 năm 2026||4x1 Lũy kế 9 tháng năm 2026",
                      "TT|Lĩnh vực|Trực tuyến|Trước hạn||TT|Lĩnh vực|Trực tuyến|Trước hạn",
                      "1|Hộ tịch|1|2||1|Hộ tịch|91|92", "2|Đất đai|3|4||2|Đất đai|93|94"};
    read(dossiers, sheet);
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen", "truoc_han"}),
              (Lines{"Hộ tịch 1 2", "Đất đai 3 4"}));
    of("chin_thang", 0, 2026);
    read(dossiers, sheet);
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen", "truoc_han"}),
              (Lines{"Hộ tịch 91 92", "Đất đai 93 94"}));
}

TEST_F(FurtherSheets, EachRowOfMoneyIsInTheUnitThatStandsBesideIt) {
    of("chin_thang", 0, 2026);
    read("bang_thu_chi",
         {"STT|Chỉ tiêu|ĐVT|Dự toán năm|Thực hiện 9 tháng", "1|Thu phí|triệu đồng|7.722,4|5.373",
          "2|Chi lương|nghìn đồng|7.722.400|4.532.000",
          "3|Chi đầu tư|đồng|2.000.000.000|938.872.000", "4|Số hộ|hộ|120|100"});
    EXPECT_EQ(taken({"noi_dung", "du_toan", "thuc_hien"}),
              (Lines{"Thu phí 7722400000 5373000000", "Chi lương 7722400000 4532000000",
                     "Chi đầu tư 2000000000 938872000", "Số hộ - -"}));
    EXPECT_EQ(told("import.unit_of_rows"), 1U);
    EXPECT_EQ(told("import.cell_no_unit"), 2U) << "households are no money";
    auto const questions = sheet_questions(kind_, report_, *table_, sheet_, layout_.mapping);
    EXPECT_TRUE(questions.empty() || questions.front().id != "unit" || told("import.cell_no_unit"));
}

TEST_F(FurtherSheets, AUnitMayStandBehindALabel) {
    of("chin_thang", 0, 2026);
    read("bang_thu_chi", {"STT|Nội dung|Dự toán|Thực hiện", "1|Thu phí (triệu đồng)|7.722,4|5.373",
                          "2|Chi lương (nghìn đồng)|7.000|4.532"});
    EXPECT_EQ(taken({"du_toan", "thuc_hien"}), (Lines{"7722400000 5373000000", "7000000 4532000"}));
    EXPECT_TRUE(sheet_questions(kind_, report_, *table_, sheet_, layout_.mapping).empty());
}

TEST_F(FurtherSheets, CountsInThousandsAreMultipliedAndAnIndicatorIsPutIntoItsOwnUnit) {
    of("chin_thang", 0, 2026);
    read("bang_tuyen_truyen", {"TT|Nội dung|Hình thức|Số cuộc|Số lượt người (nghìn lượt)",
                               "1|Luật Cư trú|Hội nghị|12|1,5", "2|Luật Đất đai|Loa|30|12"});
    EXPECT_EQ(taken({"dot", "luot"}), (Lines{"12 1500", "30 12000"}));
    read("bang_chi_tieu_cchc", {"STT|Chỉ tiêu thống kê|Đơn vị tính|Số liệu|Ghi chú",
                                "6.1.1|Kế hoạch vốn đầu tư công|đồng|2.000.000.000|",
                                "6.1.2|Vốn đầu tư công đã giải ngân|Triệu đồng|938|",
                                "1.3.1|Số nhiệm vụ cấp trên giao|Nhiệm vụ|33|"});
    EXPECT_EQ(taken({"so_lieu"}), (Lines{"2000", "938", "33"}));
}

TEST_F(FurtherSheets, WhatIsPartOfTheRowAboveWasCountedThere) {
    Lines const heads{"Lĩnh vực|Trực tuyến|Trước hạn|Đúng hạn", "Hộ tịch|120|100|20"};
    auto const with = [&](Lines const& more) {
        auto all = heads;
        all.insert(all.end(), more.begin(), more.end());
        all.emplace_back("Đất đai|18|10|8");
        read(dossiers, all);
        return taken({"linh_vuc", "truc_tuyen"});
    };
    Lines const right{"Hộ tịch 120", "Đất đai 18"};
    EXPECT_EQ(with({"- Khai sinh|60|50|10", "- Khai tử|20|20|0"}), right);
    EXPECT_EQ(told("import.row_detail"), 2U);
    EXPECT_EQ(with({"Trong đó: Khai sinh|60|50|10"}), right);
    EXPECT_EQ(with({"+ Khai sinh|60|50|10"}), right);
    EXPECT_EQ(with({"- Chứng thực|500|50|10"}),
              (Lines{"Hộ tịch 120", "- Chứng thực 500", "Đất đai 18"}))
        << "it is more than the row above";
}

TEST_F(FurtherSheets, ATotalInFrontIsNoneOfTheRowsThoughItIsNumberedLikeThem) {
    Lines const heads{"STT|Lĩnh vực|Trực tuyến|Trực tiếp, BCCI|Trước hạn|Đúng hạn"};
    auto rows = heads;
    rows.insert(rows.end(),
                {"1|Tổng hồ sơ toàn xã|30|12|25|17", "2|Hộ tịch|10|7|9|8", "3|Đất đai|20|5|16|9"});
    read(dossiers, rows);
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen"}), (Lines{"Hộ tịch 10", "Đất đai 20"}));
    rows[1] = "1|Tổng hợp|31|12|25|17";
    read(dossiers, rows);
    EXPECT_EQ(taken({"linh_vuc"}).size(), 3U) << "it comes to nothing";
}

TEST_F(FurtherSheets, FieldsOverTheirProceduresAreTheRowsWhereTheHeadNamesBoth) {
    Lines const rows{"A|ĐẤT ĐAI|30|12|25|17",   "A.1|Cấp đổi|10|7|9|8", "A.2|Biến động|20|5|16|9",
                     "B|NUÔI CON NUÔI|1|0|1|0", "B.1|Đăng ký|1|0|1|0",  "Tổng cộng||31|12|26|17"};
    auto const under = [&](char const* head) {
        Lines all{std::string("#|") + head + "|Trực tuyến|Trực tiếp, BCCI|Trước hạn|Đúng hạn"};
        all.insert(all.end(), rows.begin(), rows.end());
        read(dossiers, all);
        return taken({"linh_vuc", "truc_tuyen"});
    };
    EXPECT_EQ(under("Lĩnh vực / Tên thủ tục"), (Lines{"ĐẤT ĐAI 30", "NUÔI CON NUÔI 1"}));
    EXPECT_EQ(told("import.row_detail"), 3U);
    EXPECT_EQ(told("import.total_differs"), 0U);
    auto const official = under("Lĩnh vực, công việc giải quyết theo cấp");
    EXPECT_EQ(std::count(official.begin(), official.end(), "ĐẤT ĐAI 30"), 0)
        << "whatever groups the official form has";
}

TEST_F(FurtherSheets, AFieldIsNotTheProcedureOfTheOneAboveThatCountsTheSame) {
    read(dossiers,
         {"#|Lĩnh vực / Tên thủ tục|Trực tuyến|Trực tiếp, BCCI|Trước hạn|Đúng hạn",
          "1|Hộ tịch|5|1|4|2", "2|Chứng thực|5|1|4|2", "3|Đất đai|7|0|7|0", "4|Xây dựng|7|0|7|0"});
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen"}),
              (Lines{"Hộ tịch 5", "Chứng thực 5", "Đất đai 7", "Xây dựng 7"}));
}

TEST_F(FurtherSheets, HowManyOfThemAreWomenIsAPartOfAllThatAreThere) {
    read("bang_bien_che", {"1x2 TT|1x2 Vị trí việc làm|1x2 Biên chế được giao|2x1 Có mặt",
                           "Tổng số|Trong đó nữ", "1|Lãnh đạo|4|4|1", "2|Tư pháp|3|2|2"});
    EXPECT_EQ(taken({"giao", "co_mat"}), (Lines{"4 4", "3 2"}));
}

TEST_F(FurtherSheets, OfSeveralDaysNobodyKnowsWhichIsMeant) {
    of("quy", 3, 2026);
    read("bang_bien_che",
         {"1x2 TT|1x2 Chức danh|1x2 Biên chế giao|3x1 Có mặt đến ngày",
          "31/7/2026|31/8/2026|30/9/2026", "1|Lãnh đạo|4|3|3|4", "2|Chuyên viên|9|8|8|7"});
    EXPECT_EQ(taken({"giao", "co_mat"}), (Lines{"4 -", "9 -"}));
    EXPECT_TRUE(asks("co_mat"));
}

TEST_F(FurtherSheets, ACountMayStandBeforeAShortWordForWhatIsCounted) {
    read(dossiers,
         {"TT|Lĩnh vực|Trực tuyến|Kỳ trước", "1|Hộ tịch|120 hs|06 hs", "2|Đất đai|18 HS|11 hồ sơ"});
    EXPECT_EQ(taken({"truc_tuyen", "ky_truoc"}), (Lines{"120 6", "18 11"}));
}

TEST_F(FurtherSheets, NumberAndSymbolInTwoColumnsAreNotTakenForOne) {
    read("bang_van_ban", {"TT|Số|Ký hiệu|Ngày, tháng, năm|Trích yếu|Nơi ban hành",
                          "1|12|KH-UBND|5/9/2026|Kế hoạch tuyên truyền|UBND xã",
                          "2|133|QĐ-UBND|18/9/2026|Kiện toàn tổ công nghệ số|UBND xã"});
    EXPECT_EQ(taken({"so_ky_hieu", "ngay"}), (Lines{"- 2026-09-05", "- 2026-09-18"}));
    EXPECT_TRUE(asks("so_ky_hieu"));
}

TEST_F(FurtherSheets, HeadingsWithLettersAmongRowsWithoutNumbersDoNotEndTheList) {
    read("bang_van_ban",
         {"Số/ký hiệu|Ngày|Trích yếu|Nơi ban hành", "4x1 A. Kế hoạch",
          "15/KH-UBND|12/01/2026|Cải cách hành chính năm 2026|UBND xã", "4x1 B. Quyết định, khác",
          "102/QĐ-UBND|ngày 03 tháng 02 năm 2026|Kiện toàn tổ công nghệ số|UBND xã",
          "211/UBND|20/2|Nộp hồ sơ trực tuyến|UBND xã", "4x1 Tổng số: 03 văn bản"});
    Lines rows;
    for (auto const& line : taken({"so_ky_hieu", "ngay"}))
        if (line != "- -") rows.push_back(line);
    EXPECT_EQ(rows, (Lines{"15/KH-UBND 2026-01-12", "102/QĐ-UBND 2026-02-03", "211/UBND -"}));
    EXPECT_EQ(told("import.cell_date"), 1U) << "a day without a year";
}

TEST_F(FurtherSheets, ALabelThatReachesOverSeveralRowsIsThatOfEach) {
    read(dossiers,
         {"STT|Lĩnh vực|Trực tuyến|Kỳ trước", "1|1x2 Hộ tịch|10|1", "2|20|2", "3|Đất đai|5|0"});
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen"}), (Lines{"Hộ tịch 10", "Hộ tịch 20", "Đất đai 5"}));
}

/// "Trong kỳ / Tổng" without what was taken over is none of the form's totals.
TEST_F(FurtherSheets, PartsThatAddUpToWhatBecameOfThemStayWhateverASumBesideThemSays) {
    read(dossiers,
         {"1x3 STT|1x3 Lĩnh vực|5x1 Hồ sơ tiếp nhận|5x1 Kết quả",
          "1x2 Tồn kỳ trước|4x1 Trong kỳ|3x1 Đã trả|2x1 Chưa trả",
          "Tổng|DVC trực tuyến|Một cửa|BCCI|Trước hạn|Đúng hạn|Quá hạn|Chưa đến hạn|Đã quá hạn",
          "1|Hộ tịch|6|150|120|27|3|140|8|2|5|1", "2|Chứng thực|0|254|44|207|3|200|54|0|0|0",
          "3|Đất đai|11|43|18|22|3|20|13|4|12|5"});
    EXPECT_EQ(taken({"truc_tuyen", "truc_tiep", "ky_truoc", "tre_han"}),
              (Lines{"120 30 6 1", "44 210 0 0", "18 25 11 5"}));
}

}  // namespace
}  // namespace report
