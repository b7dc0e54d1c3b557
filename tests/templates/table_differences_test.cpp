// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/tables/chart.hpp"
#include "core/tables/differences.hpp"
#include "core/tables/figure_source.hpp"
#include "core/tables/row_balance.hpp"
#include "core/tables/take_in.hpp"
#include "shipped_tables.hpp"

namespace report {
namespace {

using test::ShippedTables;

class ShippedDifferences : public ShippedTables {
protected:
    Report report_ = seed_;

    void enter(char const* table, char const* row, char const* column, Value value) {
        TableRow entered;
        entered.fixed = row;
        entered.cells[column] = std::move(value);
        report_.tables[table].rows.push_back(std::move(entered));
    }
    std::vector<TableDifference> differences(char const* table) const {
        return table_differences(kind_, report_, {kind_.table(table)});
    }
    /// Row, column and what is in question of those that can be decided.
    Lines asked(char const* table) const {
        Lines lines;
        for (auto const& one : differences(table))
            if (one.can_be(DifferenceFate::table) || one.can_be(DifferenceFate::report))
                lines.push_back(one.row + " " + one.column + ": " + one.here_text + ", " +
                                one.reported_text + (one.figure.empty() ? "" : " = ") + one.figure);
        return lines;
    }
    Report settled(char const* table) const {
        return *settle(kind_, report_, {kind_.table(table)}, {},
                       [](std::vector<TableDifference> differences) {
                           decide_all(differences, DifferenceFate::table);
                           return std::optional(std::move(differences));
                       });
    }
};

TEST_F(ShippedDifferences, ACellOfTheFormIsAskedOnceAndItsSumsFollow) {
    enter("bang_tthc_ii_06a", "chung", "truc_tuyen", Amount{919});
    EXPECT_EQ(differences("bang_tthc_ii_06a").size(), 4U);
    EXPECT_EQ(asked("bang_tthc_ii_06a"), Lines{"chung truc_tuyen: 919, 909 = hs_truc_tuyen"});
    report_ = settled("bang_tthc_ii_06a");
    EXPECT_EQ(report_.values.at("hs_truc_tuyen"), Value(Amount{919}));
    EXPECT_TRUE(differences("bang_tthc_ii_06a").empty());
    EXPECT_EQ(lines(grid(kind_, report_, *kind_.table("bang_tthc_ii_06a"), {})).back(),
              "TỔNG CỘNG|2.108|919|1.146|43|2.078|1.739|29|310|20|20|0");
}

TEST_F(ShippedDifferences, TheColumnThatCountsWithdrawnDossiersGoesNowhereWhileItDoes) {
    enter("bang_tthc_ii_06a", "chung", "dung_han", Amount{30});
    EXPECT_EQ(asked("bang_tthc_ii_06a"), Lines{"chung dung_han: 30, 29"});
    report_.tables["bang_tthc_ii_06a"].switches["tinh_ho_so_rut"] = false;
    EXPECT_EQ(asked("bang_tthc_ii_06a"), Lines{"chung dung_han: 30, 0 = hs_dung"});
}

/// Whatever the switch says, the three of them: the chart shows what the text says, the row of the
/// form adds up or says by how much not, and the note tells which of both the table is.
TEST_F(ShippedDifferences, WithdrawnDossiersStandInTheTableAloneAndTheChartShowsTheText) {
    auto const& form = *kind_.table("bang_tthc_ii_06a");
    for (bool const on : {true, false}) {
        report_.tables[form.id].switches["tinh_ho_so_rut"] = on;
        auto const rows = rows_of(report_, form);
        auto const set = grid(kind_, report_, form, rows);
        EXPECT_NE(lines(set).back().find(on ? "|2.078|1.739|29|310|" : "|2.049|1.739|0|310|"),
                  std::string::npos);
        ASSERT_EQ(set.notes.size(), 1U);
        EXPECT_EQ(set.notes[0].find("bao gồm") != std::string::npos, on);
        EXPECT_EQ(chart_lines(chart_data(kind_, report_, find_chart(kind_, "bieu_do_ket_qua"))),
                  "Trước hạn: 1.739\nĐúng hạn: 0\nQuá hạn: 310");
        EXPECT_TRUE(row_imbalances(kind_, report_, form, rows, set).empty());
    }
}

TEST_F(ShippedDifferences, ARowOfTheFormThatDoesNotAddUpIsSaidWithItsNumbers) {
    auto const& form = *kind_.table("bang_tthc_ii_06a");
    TableRow row;
    row.cells = {{"linh_vuc", std::string("Hộ tịch")},
                 {"truc_tuyen", Amount{510}},
                 {"truc_tiep", Amount{0}},
                 {"ky_truoc", Amount{0}},
                 {"truoc_han", Amount{505}},
                 {"dung_han", Amount{0}},
                 {"qua_han", Amount{0}},
                 {"trong_han", Amount{0}},
                 {"tre_han", Amount{0}}};
    TableRows rows;
    rows.rows = {row};
    auto said = row_imbalances(kind_, report_, form, rows, grid(kind_, report_, form, rows));
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said[0].code, "table.row_unbalanced");
    EXPECT_EQ(said[0].arguments[2].second, "510");
    EXPECT_EQ(said[0].arguments[3].second, "(7) + (11)");
    EXPECT_EQ(said[0].arguments[4].second, "505");
    // What is not typed yet is no zero, and contradicts nothing.
    rows.rows[0].cells.erase("tre_han");
    auto const open = grid(kind_, report_, form, rows);
    EXPECT_TRUE(row_imbalances(kind_, report_, form, rows, open).empty());
    EXPECT_EQ(lines(open)[0], "1|Hộ tịch|510|510|0|0|505|505|0|0||0|");
    EXPECT_EQ(lines(open).back().substr(lines(open).back().size() - 4), "||0|");
}

/// A sheet with "đúng hạn" and without a column of withdrawn dossiers.
class ColumnThatCountsWithdrawnDossiers : public ShippedDifferences {
protected:
    std::vector<Problem> fill(std::int64_t in_time, std::optional<std::int64_t> withdrawn,
                              bool counts_withdrawn = true) {
        report_.values.erase("hs_dung");
        report_.values.erase("hs_rut");
        if (withdrawn) report_.values["hs_rut"] = Amount{*withdrawn};
        TableRow row;
        row.cells = {{"linh_vuc", std::string("Hộ tịch")}, {"dung_han", Amount{in_time}}};
        auto& rows = report_.tables[form_->id];
        rows.rows = {row};
        rows.switches["tinh_ho_so_rut"] = counts_withdrawn;
        return fill_from_tables(kind_, report_, {form_});
    }
    static Lines codes(std::vector<Problem> const& told) {
        Lines codes;
        for (auto const& one : told) codes.push_back(one.code);
        return codes;
    }
    /// The text's number and the column's total agree, and the note says nothing else.
    void agrees(std::int64_t text) {
        EXPECT_EQ(report_.values.at("hs_dung"), Value(Amount{text}));
        EXPECT_TRUE(differences("bang_tthc_ii_06a").empty());
    }

    TableDefinition const* form_ = kind_.table("bang_tthc_ii_06a");
};

TEST_F(ColumnThatCountsWithdrawnDossiers, FillsTheTextWithAWordWhileTheirNumberIsNotKnown) {
    EXPECT_EQ(codes(fill(83, {})), (Lines{"table.taken_whole", "table.filled"}));
    agrees(83);
    // Nothing is said twice, and a number entered later is told until the text has the rest.
    EXPECT_TRUE(fill_from_tables(kind_, report_, {form_}).empty());
    report_.values["hs_rut"] = Amount{3};
    EXPECT_EQ(differences("bang_tthc_ii_06a").size(), 1U);
    report_.values["hs_dung"] = Amount{80};
    agrees(80);
}

TEST_F(ColumnThatCountsWithdrawnDossiers, FillsTheTextWithoutThemOnceTheyAreKnown) {
    EXPECT_EQ(codes(fill(83, 3)), Lines{"table.filled"});
    agrees(80);
    EXPECT_EQ(codes(fill(83, 0)), Lines{"table.filled"});
    agrees(83);
}

TEST_F(ColumnThatCountsWithdrawnDossiers, FillsTheTextAsItIsWithTheSwitchOff) {
    EXPECT_EQ(codes(fill(83, {}, false)), Lines{"table.filled"});
    agrees(83);
    EXPECT_EQ(codes(fill(83, 3, false)), Lines{"table.filled"});
    agrees(83);
}

TEST_F(ColumnThatCountsWithdrawnDossiers, FillsNothingWhenItIsSmallerThanTheirNumber) {
    EXPECT_EQ(codes(fill(2, 3)), Lines{"table.less_than_part"});
    EXPECT_EQ(report_.values.count("hs_dung"), 0U);
}

TEST_F(ShippedDifferences, ATotalOfStaffGoesIntoTheReport) {
    enter("bang_trinh_do", "can_bo", "tong", Amount{11});
    EXPECT_EQ(asked("bang_trinh_do"),
              (Lines{"can_bo tong: 11, 10 = cb_can_bo", " tong: 20, 19 = cb_co_mat"}));
    report_ = settled("bang_trinh_do");
    EXPECT_EQ(report_.values.at("cb_co_mat"), Value(Amount{20}));
    EXPECT_TRUE(differences("bang_trinh_do").empty());
}

TEST_F(ShippedDifferences, TotalsOfTheClerksPostsGoIntoTheFiguresOfStaff) {
    for (auto const posts : {9, 6}) {
        TableRow row;
        row.cells = {{"chuc_danh", std::string("Vị trí")},
                     {"giao", Amount{posts}},
                     {"co_mat", Amount{posts - 1}}};
        report_.tables["bang_bien_che"].rows.push_back(row);
    }
    EXPECT_EQ(asked("bang_bien_che"),
              (Lines{" giao: 15, 14 = bm_bc_giao", " co_mat: 13, 12 = bm_co_mat"}));
}

TEST_F(ShippedDifferences, MillionsAndComputedFiguresStayOutOfTheReport) {
    report_.values["ns_giai_ngan"] = Amount{938872000};
    enter("bang_chi_tieu_cchc", "c6_1_2", "so_lieu", Amount{940});
    EXPECT_EQ(asked("bang_chi_tieu_cchc"), Lines{"c6_1_2 so_lieu: 940, 939"});
    report_.last["hs_qua"] = Amount{300};
    enter("bang_so_sanh", "tong", "ky_nay", Amount{2100});
    enter("bang_so_sanh", "qua_han", "ky_truoc", Amount{301});
    EXPECT_EQ(asked("bang_so_sanh"),
              (Lines{"tong ky_nay: 2.100, 2.098", "qua_han ky_truoc: 301, 300"}));
    EXPECT_EQ(settled("bang_so_sanh").values, seed_.values);
}

}  // namespace
}  // namespace report
