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

}  // namespace
}  // namespace report
