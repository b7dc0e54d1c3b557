// SPDX-License-Identifier: MPL-2.0
// Sheets of offices in further manners: which columns are taken, and what becomes of their cells.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/report/period.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/matching.hpp"
#include "core/tables/near_columns.hpp"
#include "core/tables/take_in.hpp"
#include "shipped_tables.hpp"

namespace report {
namespace {

class SheetWays : public test::ShippedTables {
protected:
    Report report_of(char const* kind, int ordinal, int year) const {
        auto report = seed_;
        report.period = make_period(kind_, kind, ordinal, year).value();
        return report;
    }
    static Sheet sheet(std::string const& rows) { return read_csv(rows, "so").value().sheet; }
    /// "column=place" of all that are found, "+" a further place, "?" what is only proposed.
    std::string columns(char const* table, std::string const& rows) const {
        auto const layout = match_columns(kind_, half_, *kind_.table(table), sheet(rows));
        std::string said = std::to_string(layout.mapping.first_row) + ":";
        for (auto const& column : kind_.table(table)->columns) {
            auto const found = layout.mapping.columns.find(column.id);
            auto const guess = layout.guesses.find(column.id);
            if (found != layout.mapping.columns.end()) {
                said += " " + column.id + "=" + std::to_string(found->second);
                if (auto const more = layout.mapping.added.find(column.id);
                    more != layout.mapping.added.end())
                    for (auto const one : more->second) said += "+" + std::to_string(one);
            } else if (guess != layout.guesses.end()) {
                said += " " + column.id + "?" + std::to_string(guess->second);
            }
        }
        return said;
    }
    Result<Intake> take(char const* table, std::string const& rows,
                        std::map<std::string, std::string> const& answers = {}) const {
        auto const there = sheet(rows);
        auto mapping = match_columns(kind_, half_, *kind_.table(table), there).mapping;
        mapping.answers = answers;
        return take_in(kind_, half_, *kind_.table(table), there, mapping);
    }
    /// The values of one column, row by row; "·": none.
    std::string values(Result<Intake> const& intake, std::string const& column) const {
        if (!intake) return intake.error().code;
        std::string all;
        for (auto const& row : intake->rows.rows) {
            auto const found = row.cells.find(column);
            all += (all.empty() ? "" : " ");
            auto const* amount =
                found == row.cells.end() ? nullptr : std::get_if<Amount>(&found->second);
            all += amount ? std::to_string(amount->value) + (amount->at_least ? "+" : "") : "·";
        }
        return all;
    }
    static std::set<std::string> codes(Result<Intake> const& intake) {
        std::set<std::string> all;
        if (intake)
            for (auto const& note : intake->notes) all.insert(note.why.code);
        return all;
    }

    Report const half_ = report_of("sau_thang", 0, 2024);
};

TEST_F(SheetWays, AHeadThatSaysAnotherThingThanTheTableIsTold) {
    auto const told = [&](std::string const& head) {
        return codes(take("bang_thu_chi",
                          "TT;Nội dung;Dự toán năm;" + head +
                              "\n1;Thu;7.000.000;5.000.000\n2;Chi;8.000.000;4.000.000\n"))
            .count("import.column_as");
    };
    EXPECT_EQ(told("Thực hiện 6 tháng đầu năm 2024"), 0U);
    EXPECT_EQ(told("Thực hiện"), 0U);
    EXPECT_EQ(told("Số thực hiện"), 0U);
    EXPECT_EQ(told("Ước thực hiện"), 1U);
    EXPECT_EQ(told("Ước thực hiện 6 tháng đầu năm 2024"), 0U);
}

TEST_F(SheetWays, UnitsOfMoneyAreThoseThatAreSaid) {
    std::string const rows =
        "TT;Nội dung;Dự toán năm;Thực hiện\n1;Thu;7.000;5.000\n2;Chi;8.000;4.000\n";
    EXPECT_EQ(values(take("bang_thu_chi", "ĐVT: triệu đồng;;;\n" + rows), "thuc_hien"),
              "5000000000 4000000000");
    EXPECT_EQ(values(take("bang_thu_chi", rows), "thuc_hien"), "· ·") << "so little is no đồng";
    for (auto const& [answer, first] : std::vector<std::pair<char const*, char const*>>{
             {"0", "5000"}, {"3", "5000000"}, {"6", "5000000000"}, {"9", "5000000000000"}})
        EXPECT_EQ(values(take("bang_thu_chi", rows, {{"unit", answer}}), "thuc_hien").find(first),
                  0U)
            << answer;
    EXPECT_EQ(values(take("bang_thu_chi", rows, {{"unit", "5"}}), "thuc_hien"), "· ·");
    auto const money = [&](std::string const& much) {
        return values(take("bang_thu_chi", "TT;Nội dung;Dự toán năm;Thực hiện\n1;Thu;" + much +
                                               ";" + much + "\n2;Chi;1;1\n"),
                      "thuc_hien");
    };
    EXPECT_EQ(money("99.999"), "· ·");
    EXPECT_EQ(money("100.000"), "100000 1");
    EXPECT_EQ(money("0"), "0 ·") << "nothing is nothing in every unit";
    // What is counted has no unit of money, but may have thousands.
    EXPECT_EQ(values(take("bang_bien_che",
                          "ĐVT: triệu đồng;;;\nTT;Chức danh;Biên chế giao;Hiện có\n1;A;5;4\n"),
                     "giao"),
              "5");
    EXPECT_EQ(values(take("bang_bien_che",
                          "ĐVT: nghìn;;;\nTT;Chức danh;Biên chế giao;Hiện có\n1;A;5;4\n"),
                     "giao"),
              "5000");
}

TEST_F(SheetWays, CommasPartThousandsWhereTheSheetItselfSaysSo) {
    auto const taken = [&](std::string const& rows) {
        return values(
            take("bang_pakn",
                 "STT;Nội dung phản ánh;Tổng số;Kỳ trước chuyển qua;Tiếp nhận mới;Đã xử lý\n" +
                     rows),
            "moi");
    };
    auto const few = [&](std::string const& rows) {
        return values(take("bang_pakn", "STT;Nội dung phản ánh;Tiếp nhận mới;Đã xử lý\n" + rows),
                      "moi");
    };
    EXPECT_EQ(taken("1;Đất;1,166;66;1,100;5\n2;Nhà;1,205;5;1,200;5\n"), "1100 1200")
        << "two sums hold";
    EXPECT_EQ(taken("1;Đất;1,166;66;1,100;5\n2;Nhà;5;2;3;5\n"), "· 3") << "one may be chance";
    EXPECT_EQ(taken("1;Đất;1,166;66;1,100;5\n2;Nhà;1,205;5;1,201;5\n"), "· ·")
        << "one does not hold";
    EXPECT_EQ(few("1;Đất;1,100;5\n2;Nhà;2;98.9\n"), "1100 2") << "another number is English";
    EXPECT_EQ(few("1;Đất;1,100;5\n2;Nhà;2;98,9\n"), "· 2") << "another number is Vietnamese";
    EXPECT_EQ(few("1;Đất;1,100;1,000\n2;Nhà;2,200;5\n;Tổng cộng;3,300;1,005\n"), "1100 2200")
        << "the total row holds";
    EXPECT_EQ(few("1;Đất;1,100;5\n2;Nhà;200;5\n;Tổng cộng;1,300;10\n"), "· 200")
        << "with too few commas";
    EXPECT_EQ(few("1;Đất;1,100;5\n2;Nhà;2,200;5\n;Tổng cộng;3,301;10\n"), "· ·");
}

TEST_F(SheetWays, TheMonthInFrontIsNotTakenForTheDay) {
    auto const taken = [&](std::string const& second) {
        auto const intake = take("bang_van_ban",
                                 "TT;Số, ký hiệu;Ngày ban hành;Trích yếu;Cơ quan\n"
                                 "1;1/KH;7/12/2023;a;b\n2;2/KH;" +
                                     second + ";c;d\n");
        return codes(intake).count("import.cell_date_order");
    };
    EXPECT_EQ(taken("7/25/2023"), 1U);
    EXPECT_EQ(taken("25/7/2023"), 0U);
}

TEST_F(SheetWays, HeadsMayHaveSeveralRows) {
    EXPECT_EQ(columns("bang_bien_che", "TT;Chức danh;Biên chế giao;Hiện có\n1;A;5;4\n2;B;6;6\n"),
              "1: tt=0 chuc_danh=1 giao=2 co_mat=3");
    EXPECT_EQ(columns("bang_bien_che",
                      "BIÊN CHẾ CỦA XÃ;;;\nNăm 2024;;;\nTT;Chức danh;Biên chế giao;Hiện "
                      "có\n1;A;5;4\n2;B;6;6\n"),
              "3: tt=0 chuc_danh=1 giao=2 co_mat=3");
    EXPECT_EQ(
        columns("bang_bien_che", "TT;Chức danh;Biên chế;\n;;Giao;Hiện có\n1;A;5;4\n2;B;6;6\n"),
        "2: tt=0 chuc_danh=1 giao=2 co_mat=3");
    EXPECT_EQ(columns("bang_bien_che",
                      "TT;Chức danh;Biên chế giao;Hiện có\n(1);(2);(3);(4)\n1;A;5;4\n2;B;6;6\n"),
              "2: tt=0 chuc_danh=1 giao=2 co_mat=3");
    EXPECT_EQ(
        columns("bang_bien_che", "TT;Chức danh;Biên chế giao;Hiện có\nA;B;1;2\n1;A;5;4\n2;B;6;6\n"),
        "2: tt=0 chuc_danh=1 giao=2 co_mat=3");
}

TEST_F(SheetWays, ATotalOfAGroupIsToldByWhatItAddsUp) {
    auto const head = "TT;Chức danh;Biên chế giao;;;Hiện có\n;;Cán bộ;Công chức;Cộng;\n";
    EXPECT_EQ(
        columns("bang_bien_che", std::string(head) + "1;A;2;3;5;4\n2;B;1;5;6;6\n3;C;4;4;8;8\n"),
        "2: tt=0 chuc_danh=1 giao=4 co_mat=5");
    EXPECT_NE(
        columns("bang_bien_che", std::string(head) + "1;A;2;3;5;4\n2;B;1;5;7;6\n3;C;4;4;8;8\n"),
        "2: tt=0 chuc_danh=1 giao=4 co_mat=5");
}

TEST_F(SheetWays, PartsOfAHeadInColumnsOfTheirOwnAreAdded) {
    std::string const rows = "1;Đất;9;2;3;4;0\n2;Nhà;8;1;3;3;1\n3;Hộ;7;1;2;2;2\n";
    EXPECT_EQ(
        columns("bang_tthc_ii_06a",
                "TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Dịch vụ bưu chính;Từ kỳ trước\n" + rows)
                .find("truc_tiep=4+5") != std::string::npos,
        true);
    EXPECT_EQ(columns("bang_tthc_ii_06a",
                      "TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Khác;Từ kỳ trước\n" + rows)
                  .find("truc_tiep=4+5"),
              std::string::npos);
}

TEST_F(SheetWays, RowsOfOtherThingsAreLeftOutAndSaid) {
    auto const intake =
        take("bang_bien_che",
             "TT;Chức danh;Biên chế giao;Hiện có;Ghi chú\n1;A;5;4;x\n2;B;6;6;\n;Tổng cộng;11;10;\n"
             ";;;;\n;Người lập biểu;;;\n");
    EXPECT_EQ(values(intake, "giao"), "5 6");
    auto const said = codes(intake);
    for (auto const* code : {"import.row_taken", "import.row_total", "import.column_unused"})
        EXPECT_EQ(said.count(code), 1U) << code;
    auto const wrong =
        codes(take("bang_bien_che",
                   "TT;Chức danh;Biên chế giao;Hiện có\n1;A;5;4\n2;B;6;6\n;Tổng cộng;12;10\n"));
    EXPECT_NE(
        wrong,
        codes(take("bang_bien_che",
                   "TT;Chức danh;Biên chế giao;Hiện có\n1;A;5;4\n2;B;6;6\n;Tổng cộng;11;10\n")))
        << "a total that does not hold is said";
}

TEST_F(SheetWays, ASheetOfAnotherTimeIsTakenOnlyWhenSomebodySaysSo) {
    std::string const rows =
        "6 tháng đầu năm 2023;;;\nTT;Chức danh;Biên chế giao;Hiện có\n1;A;5;4\n2;B;6;6\n";
    EXPECT_EQ(values(take("bang_bien_che", rows), "giao"), "import.other_time");
    EXPECT_EQ(values(take("bang_bien_che", rows, {{"time", "leave"}}), "giao"),
              "import.other_time");
    EXPECT_EQ(values(take("bang_bien_che", rows, {{"time", "take"}}), "giao"), "5 6");
}

TEST_F(SheetWays, ColumnsAreToldByHeadsGroupsTheirPlaceAndTheirSums) {
    struct Way {
        char const *table, *rows, *columns;
    };
    for (
        auto const& way : std::vector<Way>{
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Từ kỳ trước;Đã giải quyết;Trước hạn;Đúng "
             "hạn;Quá hạn;Đang giải quyết;Trong hạn;Quá "
             "hạn\n1;A;9;2;4;3;6;3;2;1;3;2;1\n2;B;8;1;4;3;5;3;1;1;3;3;0\n3;C;7;2;3;2;5;4;1;0;2;1;"
             "1\n",
             "1: tt=0 linh_vuc=1 nhan=2 truc_tuyen=3 truc_tiep=4 ky_truoc=5 da_gq=6 truoc_han=7 "
             "dung_han=8 qua_han=9 dang_gq=10 trong_han=11 tre_han=12"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá "
             "hạn\n1;A;3;2;1;2;1\n2;B;3;1;1;3;0\n3;C;4;1;0;1;1\n",
             "1: tt=0 linh_vuc=1 truoc_han=2 dung_han=3 qua_han=4 trong_han=5 tre_han=6"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Trước hạn;Quá hạn;Đúng hạn;Trong hạn;Quá "
             "hạn\n1;A;3;1;2;2;1\n2;B;3;1;1;3;0\n3;C;4;0;1;1;1\n",
             "1: tt=0 linh_vuc=1 truoc_han=2 dung_han=4 qua_han=3 trong_han=5 tre_han=6"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Số HS trực tuyến;Số HS trực tiếp;Tồn kỳ trước\n1;A;3;1;2\n2;B;3;1;1\n",
             "1: tt=0 linh_vuc=1 truc_tuyen=2 truc_tiep=3 ky_truoc=4"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Tổng số;Nộp trực tuyến;Nộp trực tiếp;Bưu chính;Kỳ trước chuyển "
             "sang\n1;A;9;2;3;1;3\n2;B;8;1;3;1;3\n3;C;7;2;2;1;2\n",
             "1: tt=0 linh_vuc=1 nhan=2 truc_tuyen=3 truc_tiep=4+5 ky_truoc=6"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Đã giải quyết;;;;Đang giải quyết;;\n;;Tổng;Trước hạn;Đúng hạn;Quá "
             "hạn;Tổng;Trong hạn;Quá "
             "hạn\n1;A;6;3;2;1;3;2;1\n2;B;5;3;1;1;3;3;0\n3;C;5;4;1;0;2;1;1\n",
             "2: tt=0 linh_vuc=1 da_gq=2 truoc_han=3 dung_han=4 qua_han=5 dang_gq=6 trong_han=7 "
             "tre_han=8"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Đã giải quyết;;;Đang giải quyết;\n;;Trước hạn;Đúng hạn;Quá hạn;Trong "
             "hạn;Quá hạn\n1;A;3;2;1;2;1\n2;B;3;1;1;3;0\n3;C;4;1;0;1;1\n",
             "2: tt=0 linh_vuc=1 truoc_han=2 dung_han=3 qua_han=4 trong_han=5 tre_han=6"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Đã giải quyết;;Đang giải quyết;\n;;Số lượng;Tỷ lệ;Số lượng;Tỷ "
             "lệ\n1;A;6;90%;3;10%\n2;B;5;90%;3;10%\n3;C;5;90%;2;10%\n",
             "2: tt=0 linh_vuc=1 da_gq=2 dang_gq=4"},
            {"bang_pakn",
             "STT;Nội dung phản ánh;Tổng số;Kỳ "
             "trước;Mới;Xong;Còn\n1;A;9;2;7;6;3\n2;B;8;1;7;5;3\n3;C;7;2;5;5;2\n",
             "1: tt=0 noi_dung=1 tong=2 ky_truoc=3 moi=4 da_xl=5 dang_xl=6"},
            {"bang_pakn",
             "STT;Nội dung phản ánh;Tổng số;Đã xử lý;Đang xử lý\n1;A;9;6;3\n2;B;8;5;3\n3;C;7;5;2\n",
             "1: tt=0 noi_dung=1 tong=2 da_xl=3 dang_xl=4"},
            {"bang_dao_tao",
             "TT;Tên lớp;Thời gian;Cán bộ;Công chức;Ghi chú\n1;A;5 ngày;2;3;x\n2;B;3 ngày;1;4;\n",
             "1: tt=0 lop=1 thoi_gian=2 can_bo=3 cong_chuc=4 ghi_chu=5"},
            {"bang_dao_tao",
             "TT;Tên lớp;Thời gian;Số lượt;;Ghi chú\n;;;Cán bộ;Công chức;\n1;A;5 ngày;2;3;x\n2;B;3 "
             "ngày;1;4;\n",
             "2: tt=0 lop=1 thoi_gian=2 can_bo=3 cong_chuc=4 ghi_chu=5"},
            {"bang_trinh_do",
             "Nhóm;Tổng số;Trình độ;;;;LLCT\n;;Sau ĐH;ĐH;CĐ;TC;\nCán bộ;10;1;8;0;1;9\nCông "
             "chức;9;0;8;0;1;8\n",
             "2: nhom=0 tong=1 tren_dh=2 dai_hoc=3 cao_dang=4 trung_cap=5 llct=6"},
            {"bang_so_hoa",
             "STT;Lĩnh vực;Tiếp nhận;Chưa số hóa;Đã số hóa;Đã giải quyết;Chưa số hóa;Đã số "
             "hóa\n1;A;9;2;7;6;1;5\n2;B;8;1;7;5;2;3\n3;C;7;2;5;5;1;4\n",
             "1: tt=0 don_vi=1 nhan=2 chua_so_hoa=3 co_so_hoa=4 da_gq=5 kq_chua=6 kq_da=7"},
            {"bang_so_hoa",
             "STT;Lĩnh vực;Tiếp nhận;Số hóa hồ sơ khi tiếp nhận;;Đã giải quyết;Số hóa kết "
             "quả;\n;;;Chưa số hóa;Đã số hóa;;Chưa số hóa;Đã số "
             "hóa\n1;A;9;2;7;6;1;5\n2;B;8;1;7;5;2;3\n3;C;7;2;5;5;1;4\n",
             "2: tt=0 don_vi=1 nhan=2 chua_so_hoa=3 co_so_hoa=4 da_gq=5 kq_chua=6 kq_da=7"},
            {"bang_thu_chi",
             "TT;Nội dung;Dự toán năm 2024;Thực hiện 6 tháng;Thực hiện tháng 6;So sánh "
             "(%)\n1;Thu;9000000;5000000;1000000;55,6\n2;Chi;8000000;4000000;900000;50\n",
             "1: tt=0 noi_dung=1 du_toan=2 thuc_hien=3 ty_le=5"},
            {"bang_thu_chi",
             "TT;Nội dung;Dự toán năm 2023;Thực hiện 6 tháng đầu năm 2023;Dự toán năm 2024;Thực "
             "hiện 6 tháng đầu năm "
             "2024\n1;Thu;9000000;5000000;9500000;5500000\n2;Chi;8000000;4000000;8500000;4500000\n",
             "1: tt=0 noi_dung=1 du_toan=4 thuc_hien=5"},
            {"bang_tuyen_truyen",
             "TT;Nội dung;Hình thức;Số lượng;Lượt người\n1;A;Hội nghị;3;trên 400\n2;B;Loa;5;\n",
             "1: tt=0 noi_dung=1 hinh_thuc=2 dot=3 luot=4"},
            {"bang_bien_che", "TT;Chức danh;Biên chế giao;Hiện có;Hiện có\n1;A;5;4;4\n2;B;6;6;6\n",
             "1: tt=0 chuc_danh=1 giao=2 co_mat?3"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Quá hạn;Trước hạn;Đúng hạn;Trong hạn;Quá "
             "hạn\n1;A;1;3;2;2;1\n2;B;1;3;1;3;0\n3;C;0;4;1;1;1\n",
             "1: tt=0 linh_vuc=1 truoc_han=3 dung_han=4 qua_han?2 trong_han=5 tre_han?2"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn;Quá "
             "hạn\n1;A;3;2;1;2;1;1\n2;B;3;1;1;3;0;0\n3;C;4;1;0;1;1;1\n",
             "1: tt=0 linh_vuc=1 truoc_han=2 dung_han=3 qua_han?4 trong_han=5 tre_han?4"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Từ kỳ trước;Đã giải quyết;Trước hạn;Đúng "
             "hạn;Khác;Đang giải quyết;Trong hạn;Quá "
             "hạn\n1;A;9;2;4;3;6;3;2;1;3;2;1\n2;B;8;1;4;3;5;3;1;1;3;3;0\n3;C;7;2;3;2;5;4;1;0;2;1;"
             "1\n",
             "1: tt=0 linh_vuc=1 nhan=2 truc_tuyen=3 truc_tiep=4 ky_truoc=5 da_gq=6 truoc_han=7 "
             "dung_han=8 qua_han=9 dang_gq=10 trong_han=11 tre_han=12"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Từ kỳ trước;Đã giải quyết;Trước hạn;Đúng "
             "hạn;Khác;Đang giải quyết;Trong hạn;Quá "
             "hạn\n1;A;9;2;4;3;6;3;2;2;3;2;1\n2;B;8;1;4;3;5;3;1;1;3;3;0\n3;C;7;2;3;2;5;4;1;0;2;1;"
             "1\n",
             "1: tt=0 linh_vuc=1 nhan=2 truc_tuyen=3 truc_tiep=4 ky_truoc=5 da_gq=6 truoc_han=7 "
             "dung_han=8 dang_gq=10 trong_han=11 tre_han=12"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Từ kỳ trước;Đã giải quyết;Trước hạn;Đúng "
             "hạn;Khác;Nữa;Trong hạn;Quá "
             "hạn\n1;A;9;2;4;3;6;3;2;1;1;2;1\n2;B;8;1;4;3;5;3;1;1;1;3;0\n3;C;7;2;3;2;5;4;1;0;0;1;"
             "1\n",
             "1: tt=0 linh_vuc=1 nhan=2 truc_tuyen=3 truc_tiep=4 ky_truoc=5 da_gq=6 truoc_han=7 "
             "dung_han=8 trong_han=11 tre_han=12"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Đã giải quyết;;;;Đang giải quyết;;\n;;Cộng;Trước hạn;Đúng hạn;Quá "
             "hạn;Cộng;Trong hạn;Quá "
             "hạn\n1;A;6;3;2;1;3;2;1\n2;B;5;3;1;1;3;3;0\n3;C;5;4;1;0;2;1;1\n",
             "2: tt=0 linh_vuc=1 da_gq=2 truoc_han=3 dung_han=4 qua_han=5 dang_gq=6 trong_han=7 "
             "tre_han=8"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Trực tuyến;Trực tiếp (%);Từ kỳ trước\n1;A;3;1;2\n2;B;3;1;1\n",
             "1: tt=0 linh_vuc=1 truc_tuyen=2 ky_truoc=4"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Trực tuyến;Trực tiếp;Từ kỳ trước\n1;A;Có;1;2\n2;B;Có;1;1\n",
             "1: tt=0 linh_vuc=1 truc_tuyen=2 truc_tiep=3 ky_truoc=4"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Trực tuyến;Trực tiếp;Từ kỳ trước\n1;A;Có;1;2\n2;B;5;1;1\n",
             "1: tt=0 linh_vuc=1 truc_tuyen=2 truc_tiep=3 ky_truoc=4"},
            {"bang_tthc_ii_06a",
             "TT;Lĩnh vực;Trực tuyến;Trực tiếp;Từ kỳ trước\n1;A;Có;1;2\n2;B;5;1;1\n3;C;Có;2;2\n",
             "1: tt=0 linh_vuc=1 truc_tuyen=2 truc_tiep=3 ky_truoc=4"},
            {"bang_pakn",
             "STT;Nội dung phản ánh;Tổng số;Kỳ trước;Mới;Xong;Còn\n1;A;9;2;7;6;3\n2;B;8;1;7;5;3\n",
             "1: tt=0 noi_dung=1 tong=2 ky_truoc=3 moi=4 da_xl=5"},
            {"bang_pakn",
             "STT;Nội dung phản ánh;Tổng số;Kỳ trước;Mới;Mới "
             "hơn;Còn\n1;A;9;2;7;7;3\n2;B;8;1;7;7;3\n3;C;7;2;5;5;2\n",
             "1: tt=0 noi_dung=1 tong=2 ky_truoc=3 moi=4"},
            {"bang_pakn",
             "STT;Nội dung phản ánh;Tổng số;Kỳ trước;Gì "
             "đó;Xong;Còn\n1;A;9;2;7;6;3\n2;B;8;1;7;5;3\n3;C;7;2;5;5;2\n",
             "1: tt=0 noi_dung=1 tong=2 ky_truoc=3 moi=4 da_xl=5 dang_xl=6"},
            {"bang_pakn",
             "STT;Nội dung phản ánh;Tổng số;Kỳ trước;Gì "
             "đó;Xong;Còn\n1;A;2;2;0;0;2\n2;B;1;1;0;0;1\n3;C;2;2;0;0;2\n",
             "1: tt=0 noi_dung=1 tong=2 ky_truoc=3 da_xl=5 dang_xl=6"},
            {"bang_bien_che",
             "TT;Chức danh;Biên chế giao;;;Hiện có\n;;Cán bộ;Công "
             "chức;Cộng;\n1;A;2;3;5;4\n2;B;1;5;6;6\n",
             "2: tt=0 chuc_danh=1 giao=4 co_mat=5"},
            {"bang_bien_che",
             "TT;Chức danh;Biên chế giao;;;Hiện có\n;;Cán bộ;Công chức;Cộng;\n1;A;2;3;5;4\n",
             "2: tt=0 chuc_danh=1 co_mat=5"},
            {"bang_bien_che",
             "TT;Chức danh;Biên chế giao;;Hiện có\n;;Cán bộ;Cộng;\n1;A;5;5;4\n2;B;6;6;6\n",
             "2: tt=0 chuc_danh=1 co_mat=4"},
            {"bang_trinh_do",
             "Nhóm;Tổng số;Trình độ;;;;Lý luận chính trị;;\n;;Sau ĐH;ĐH;CĐ;TC;Cao cấp;Trung cấp;Sơ "
             "cấp\nCán bộ;10;1;8;0;1;2;7;1\nCông chức;9;0;8;0;1;1;7;1\n",
             "2: nhom=0 tong=1 tren_dh=2 dai_hoc=3 cao_dang=4 trung_cap=5 llct=6+7"},
            {"bang_trinh_do",
             "Nhóm;Tổng số;Trình độ;;;;Lý luận chính trị;;\n;;Sau ĐH;ĐH;CĐ;TC;Cao cấp;Trung "
             "cấp;Khác\nCán bộ;10;1;8;0;1;2;7;1\nCông chức;9;0;8;0;1;1;7;1\n",
             "2: nhom=0 tong=1 tren_dh=2 dai_hoc=3 cao_dang=4 trung_cap=5"},
        })
        EXPECT_EQ(columns(way.table, way.rows), way.columns) << way.rows;
}

}  // namespace
}  // namespace report
