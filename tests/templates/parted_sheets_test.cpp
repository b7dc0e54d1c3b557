// SPDX-License-Identifier: MPL-2.0
// Several tables under one another in one sheet, and rows that say how many rows there are.
#include "core/tables/offered.hpp"
#include "written_sheet.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

/// A sheet is brought in as a file is: parted, the best of its tables, told by its heads.
class PartedSheets : public test::WrittenSheet {
protected:
    void read(char const* table, Lines const& rows) {
        table_ = kind_.table(table);
        OfferedSheet whole{sheet_of(rows), {}, {}};
        whole.sheet.name = "S";
        offered_ = parted_sheets({whole});
        auto& best = offered_[best_sheet(kind_, report_, *table_, offered_)].sheet;
        auto layout = found_layout(kind_, report_, *table_, best);
        auto intake = take_in(kind_, report_, *table_, best, layout.mapping);
        fault_ = intake ? std::string() : intake.error().code;
        intake_ = intake ? *intake : Intake{};
    }
    /// Where a note of this kind and code stands; empty where there is none.
    std::string where(IntakeNote::Kind kind, char const* code) const {
        for (auto const& note : intake_.notes)
            if (note.kind == kind && note.why.code == code) return note.why.where;
        return {};
    }

    std::vector<OfferedSheet> offered_;
    std::string fault_;
};

using Kind = IntakeNote::Kind;
constexpr char const* beside = "import.table_beside";

Lines joined(Lines one, Lines const& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

Lines const rows_of_month{"STT|Lĩnh vực|Trực tuyến|Kỳ trước|Trước hạn",
                          "1|Hộ tịch|10|1|9",
                          "2|Đất đai|20|2|18",
                          "3|Chứng thực|30|0|30",
                          "|Cộng|60|3|57",
                          ""};
Lines const rows_of_year{"STT|Lĩnh vực|Trực tuyến|Kỳ trước|Trước hạn", "1|Hộ tịch|110|1|109",
                         "2|Đất đai|120|2|118", "3|Chứng thực|130|0|130", "|Cộng|360|3|357"};

TEST_F(PartedSheets, OfAMonthAndItsYearToDateUnderItTheReportsIsTaken) {
    auto const sheet = joined(joined({"a) Trong tháng 9 năm 2026"}, rows_of_month),
                              joined({"b) Cộng dồn từ 01/01/2026 đến 30/9/2026"}, rows_of_year));
    of("thang", 9, 2026);
    read(dossiers, sheet);
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen"}),
              (Lines{"Hộ tịch 10", "Đất đai 20", "Chứng thực 30"}));
    EXPECT_EQ(where(Kind::skipped, beside), "S A8");
    of("chin_thang", 0, 2026);
    read(dossiers, sheet);
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen"}),
              (Lines{"Hộ tịch 110", "Đất đai 120", "Chứng thực 130"}));
    EXPECT_EQ(where(Kind::skipped, beside), "S A1");
    EXPECT_EQ(where(Kind::taken, "import.row_taken"), "S A10") << "where it stands in the file";
}

TEST_F(PartedSheets, RowsOfANumberAndANameAloneAreRowsToo) {
    auto const list = [](std::string const& month, std::string const& first) {
        return Lines{"DANH MỤC THÁNG " + month + " NĂM 2026", "TT|Số, ký hiệu|Ngày|Trích yếu",
                     "1|" + first + "1/KH-UBND||", "2|" + first + "2/KH-UBND||", ""};
    };
    of("thang", 9, 2026);
    read("bang_van_ban", joined(list("8", "1"), list("9", "2")));
    EXPECT_EQ(taken({"so_ky_hieu"}), (Lines{"21/KH-UBND", "22/KH-UBND"}));
}

TEST_F(PartedSheets, OfTwoMonthsWithOtherRowsOnlyTheReportsIsTaken) {
    Lines const sheet{"DANH MỤC THÁNG 8 NĂM 2026",
                      "TT|Số, ký hiệu|Ngày|Trích yếu",
                      "1|11/KH-UBND|5/8/2026|Một cửa",
                      "2|12/KH-UBND|6/8/2026|Số hóa",
                      "",
                      "DANH MỤC THÁNG 9 NĂM 2026",
                      "TT|Số, ký hiệu|Ngày|Trích yếu",
                      "1|21/KH-UBND|5/9/2026|Hộ tịch",
                      "2|22/KH-UBND|6/9/2026|Tổ công nghệ"};
    of("thang", 9, 2026);
    read("bang_van_ban", sheet);
    EXPECT_EQ(taken({"so_ky_hieu"}), (Lines{"21/KH-UBND", "22/KH-UBND"}));
    of("thang", 8, 2026);
    read("bang_van_ban", sheet);
    EXPECT_EQ(taken({"so_ky_hieu"}), (Lines{"11/KH-UBND", "12/KH-UBND"}));
}

TEST_F(PartedSheets, OfTwoTablesThatSayNoTimeNeverBothAndTheOtherIsAskedAbout) {
    of("thang", 9, 2026);
    read(dossiers, joined(rows_of_month, rows_of_year));
    EXPECT_EQ(taken({"truc_tuyen"}), (Lines{"10", "20", "30"}));
    EXPECT_EQ(offered_.size(), 2U) << "both can be chosen";
    EXPECT_EQ(where(Kind::unclear, beside), "S A7");
}

TEST_F(PartedSheets, OfTwoUnitsAtTheSameTimeTheOtherIsAskedAbout) {
    of("thang", 9, 2026);
    read(dossiers, joined(joined({"Tháng 9 năm 2026", "Xã A"}, rows_of_month),
                          joined({"Xã B"}, rows_of_year)));
    EXPECT_EQ(taken({"truc_tuyen"}), (Lines{"10", "20", "30"}));
    EXPECT_EQ(where(Kind::unclear, beside), "S A9");
}

TEST_F(PartedSheets, OfTwoTimesThatAreNotTheReportsNothingIsTakenUnasked) {
    of("thang", 5, 2026);
    read(dossiers, joined(joined({"Quý III/2026"}, rows_of_month),
                          joined({"9 tháng năm 2026"}, rows_of_year)));
    EXPECT_EQ(fault_, "import.other_time");
}

TEST_F(PartedSheets, AFurtherPageOfTheSameTableBelongsToIt) {
    Lines const head{"STT|Lĩnh vực|Trực tuyến|Kỳ trước|Trước hạn"};
    Lines const first{"1|Hộ tịch|10|1|9", "2|Đất đai|20|2|18"},
        second{"3|Nội vụ|5|1|4", "4|Văn hóa|6|2|4"};
    Lines const all{"10", "20", "5", "6"};
    of("thang", 9, 2026);
    for (auto const* title : {"Tháng 9 năm 2026 (tiếp theo)", "(tiếp theo)", "Trang 2", ""}) {
        read(dossiers, joined(joined(joined({"Tháng 9 năm 2026"}, head), first),
                              joined(joined({title}, head), second)));
        EXPECT_EQ(taken({"truc_tuyen"}), all) << title;
        EXPECT_EQ(offered_.size(), 1U) << title;
    }
}

TEST_F(PartedSheets, AFurtherPageWithManyRowsBelongsToItToo) {
    Lines const head{"STT|Lĩnh vực|Trực tuyến|Kỳ trước|Trước hạn"};
    of("thang", 9, 2026);
    read(dossiers, joined(joined(joined({"Tháng 9 năm 2026"}, head),
                                 {"1|Hộ tịch|10|1|9", "2|Đất đai|20|2|18", "3|Nội vụ|30|3|27"}),
                          joined(joined({"(tiếp theo)"}, head),
                                 {"4|Văn hóa|5|1|4", "5|Chứng thực|6|2|4", "6|Thuế|7|2|5"})));
    EXPECT_EQ(taken({"truc_tuyen"}), (Lines{"10", "20", "30", "5", "6", "7"}));
}

TEST_F(PartedSheets, PagesThatEndInTheSameTwoSumsAreOneTable) {
    // A head that begins with a digit looks like a row, and its words like what a row is called.
    Lines const head{"STT|Lĩnh vực|Trực tuyến|Trước hạn|9 tháng 2025"},
        sums{"|Cộng trang|9|9|9", "|Mang sang|9|9|9"};
    of("thang", 9, 2026);
    read(dossiers,
         joined(joined(joined(joined(head, {"1|Hộ tịch|10|9|1", "2|Đất đai|20|18|2"}), sums),
                       joined(joined(head, {"3|Nội vụ|30|27|3"}), sums)),
                joined(joined(head, {"4|Văn hóa|5|4|1"}), sums)));
    EXPECT_EQ(offered_.size(), 1U);
}

TEST_F(PartedSheets, WhenALetterWasWrittenIsNoTimeOfTheTableUnderIt) {
    Lines const head{"STT|Lĩnh vực|Trực tuyến|Kỳ trước|Trước hạn"};
    of("thang", 9, 2026);
    read(dossiers,
         joined(joined(joined({"Số 15/BC-UBND ngày 02/10/2026|ỦY BAN NHÂN DÂN", "Tháng 9 năm 2026"},
                              head),
                       {"1|Hộ tịch|10|1|9", "2|Đất đai|20|2|18"}),
                joined(joined({"Tháng 9 năm 2026 (tiếp theo)"}, head),
                       {"3|Nội vụ|5|1|4", "4|Văn hóa|6|2|4"})));
    EXPECT_EQ(taken({"truc_tuyen"}), (Lines{"10", "20", "5", "6"}));
}

Lines const money{"THU, CHI 9 THÁNG NĂM 2026",
                  "ĐVT: triệu đồng",
                  "TT|Nội dung|Dự toán năm 2026|Thực hiện 9 tháng|Tỷ lệ (%)",
                  "1|Tổng thu|8.640|6.912,5|80,01",
                  "2|Chi thường xuyên|6.900|4.827,6|69,97",
                  ""};
Lines const works{"GIẢI NGÂN VỐN",
                  "ĐVT: 1.000 đồng",
                  "TT|Công trình|Kế hoạch vốn|Đã giải ngân|Tỷ lệ (%)|Ghi chú",
                  "1|Đường liên thôn|1.100.000|784.250|71,3|",
                  "2|Nhà văn hóa|400.000|118.150|29,5|",
                  "3|Kênh tưới|200.000|100.000|50|"};

TEST_F(PartedSheets, OfTwoSubjectsTheTableWhoseHeadsAnswerIsTaken) {
    of("chin_thang", 0, 2026);
    // The first is a row of the table itself.
    Lines const right{"- 8640000000 6912500000", "Chi thường xuyên 6900000000 4827600000"};
    read("bang_thu_chi", joined(money, works));
    EXPECT_EQ(taken({"noi_dung", "du_toan", "thuc_hien"}), right);
    EXPECT_EQ(where(Kind::skipped, beside), "S A8");
    read("bang_thu_chi", joined(joined(works, {""}), money));
    EXPECT_EQ(taken({"noi_dung", "du_toan", "thuc_hien"}), right) << "whichever stands first";
    EXPECT_EQ(where(Kind::skipped, beside), "S A2");
}

TEST_F(PartedSheets, NumbersOfRowsUnderRowsAreNoEnglishDecimals) {
    of("chin_thang", 0, 2026);
    read("bang_thu_chi", {"ĐVT: triệu đồng", "TT|Nội dung|Dự toán năm 2026|Thực hiện 9 tháng",
                          "1|Thu phí|8.640|6.912,5", "2|Chi hành chính|8.400|5.730",
                          "2.1|Chi lương|1.500|902,4", "2.2|Chi điện nước|6.900|4.827,6"});
    EXPECT_EQ(where(Kind::unclear, "import.cell_english"), "");
    auto const all = taken({"noi_dung", "du_toan", "thuc_hien"});
    EXPECT_EQ(std::count(all.begin(), all.end(), "Chi lương 1500000000 902400000"), 1);
}

TEST_F(PartedSheets, DossiersUnderAListOfStaffAreFound) {
    of("thang", 9, 2026);
    read(dossiers, joined({"CÁN BỘ MỘT CỬA", "TT|Họ và tên|Chức vụ|Số điện thoại",
                           "1|Người thứ nhất|Công chức|0900", "2|Người thứ hai|Công chức|0901", "",
                           "KẾT QUẢ THÁNG 9 NĂM 2026"},
                          rows_of_month));
    EXPECT_EQ(taken({"linh_vuc", "truc_tuyen"}),
              (Lines{"Hộ tịch 10", "Đất đai 20", "Chứng thực 30"}));
    EXPECT_EQ(where(Kind::skipped, beside), "S A1");
}

TEST_F(PartedSheets, ARowThatSaysHowManyClassesThereAreIsNoClass) {
    of("thang", 9, 2026);
    for (auto const* total :
         {"Tổng: 05 lớp|||6|11|", "|Cộng 2 khóa||6|11|", "Tổng số: 2 lớp bồi dưỡng|||7|11|",
          "Tong cong 02 lop|||6|11|", "|Cộng (02 lớp)||6|11|"}) {
        read("bang_dao_tao", {"TT|Tên lớp|Thời gian|Cán bộ|Công chức|Ghi chú",
                              "1|Quốc phòng|tháng 7|4|3|", "2|Một cửa|14/4|2|8|", total});
        EXPECT_EQ(taken({"lop", "can_bo"}), (Lines{"Quốc phòng 4", "Một cửa 2"})) << total;
    }
    read("bang_dao_tao", {"TT|Tên lớp|Thời gian|Cán bộ|Công chức|Ghi chú",
                          "1|Quốc phòng|tháng 7|4|3|", "2|Tổng 05 luật mới|14/4|2|8|"});
    EXPECT_EQ(taken({"can_bo"}), (Lines{"4", "2"})) << "numbered like the others";
}

TEST_F(PartedSheets, ARowThatSaysHowManyDocumentsThereAreIsNoDocument) {
    of("thang", 9, 2026);
    for (auto const* total : {"Cộng 12 văn bản|||", "|Tổng số: 3 đơn vị||", "Tổng: 2 văn bản|||"}) {
        read("bang_van_ban", {"TT|Số, ký hiệu|Ngày|Trích yếu", "1|21/KH-UBND|5/9/2026|Hộ tịch",
                              "2|22/KH-UBND|6/9/2026|Tổ công nghệ", total});
        EXPECT_EQ(taken({"so_ky_hieu"}), (Lines{"21/KH-UBND", "22/KH-UBND"})) << total;
    }
}

}  // namespace
}  // namespace report
