// SPDX-License-Identifier: MPL-2.0
#include "core/form/table_form.hpp"

#include <gtest/gtest.h>

#include <chrono>

#include "core/form/table_view.hpp"
#include "tables/small_table.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

/// A form over one of the small tables.
class TableFormTest : public testing::Test {
protected:
    TableForm form(std::size_t table, TableRows const& rows = {}) {
        return {kind_, report_, kind_.tables[table], rows};
    }
    /// What the boxes show, rows of cells parted by "|", the total row last.
    static Lines lines_of(TableForm const& form) {
        Lines lines;
        for (std::size_t row = 0; row < form.rows() + (form.has_total() ? 1 : 0); ++row) {
            lines.emplace_back();
            for (auto const column : form.columns())
                lines.back() +=
                    (column == form.columns().front() ? "" : "|") + form.cell({row, column}).text;
        }
        return lines;
    }
    static TableRow named(std::string const& column, Value value, std::string const& after = {}) {
        TableRow row;
        row.after = after;
        row.cells[column] = std::move(value);
        return row;
    }

    ReportKind kind_ = test::table_kind();
    Report report_ = test::small_report();
};

enum HoSo : std::size_t { ten = 1, tong, mang, giay, ty_le };

TEST_F(TableFormTest, ShowsWhatTheReportSaysAndStoresNothingOfIt) {
    auto const form = this->form(0);
    EXPECT_EQ(form.columns(), (std::vector<std::size_t>{ten, tong, mang, giay, ty_le}));
    EXPECT_EQ(form.heads(mang), (Lines{"Nhận", "Trong đó", "Trực tuyến"}));
    ASSERT_EQ(form.rows(), 1U);
    EXPECT_TRUE(form.cell({0, mang}).input);
    EXPECT_FALSE(form.cell({0, tong}).input);
    EXPECT_FALSE(form.cell({1, mang}).input);
    EXPECT_EQ(form.cell({1, ten}).text, "TỔNG CỘNG");
    EXPECT_FALSE(form.is_changed());
    EXPECT_EQ(form.answer(), TableRows{});
    EXPECT_FALSE(form.can_remove(0));
}

TEST_F(TableFormTest, TotalsFollowTypedCellsAndEmptyRowsAreNotStored) {
    auto form = this->form(0);
    auto const first = form.add(0);
    EXPECT_EQ(first, 0U) << "the row that stands for all gives way";
    EXPECT_EQ(form.rows(), 1U);
    EXPECT_FALSE(form.is_changed());
    form.set_cell({0, ten}, " Đất đai ");
    form.set_cell({0, mang}, "1200");
    form.set_cell({0, giay}, "300");
    EXPECT_EQ(form.add(0), 1U);
    form.set_cell({1, giay}, "500");
    EXPECT_EQ(form.add(1), 2U);
    EXPECT_EQ(lines_of(form), (Lines{"Đất đai|1.500|1.200|300|80", "|500|0|500|0", "||||",
                                     "TỔNG CỘNG|2.000|1.200|800|60"}));
    auto const rows = form.answer();
    ASSERT_EQ(rows.rows.size(), 2U);
    EXPECT_EQ(rows.rows[0].cells.at("mang"), Value(Amount{1200, false}));
    EXPECT_EQ(rows.rows[1].cells.size(), 1U);
}

TEST_F(TableFormTest, ATypedCellFollowsTheReportAgainWhenItIsEmptied) {
    auto form = this->form(1);
    auto const before = lines_of(form);
    form.set_cell({1, 1}, "77");
    EXPECT_EQ(form.cell({1, 1}).text, "77");
    EXPECT_TRUE(form.is_changed());
    form.set_cell({1, 1}, "");
    EXPECT_EQ(lines_of(form), before);
    form.set_cell({1, 1}, "78");
    form.set_cell({1, 1}, "7");
    form.set_cell({1, 1}, before[1].substr(before[1].find('|') + 1,
                                           before[1].find('|', before[1].find('|') + 1) -
                                               before[1].find('|') - 1));
    EXPECT_FALSE(form.is_changed()) << "what the report says anyway is not held against it";
}

TEST_F(TableFormTest, WhatCannotBeReadStaysAsItWasTypedAndIsComplainedOf) {
    auto form = this->form(0);
    form.add(0);
    form.set_cell({0, mang}, "5");
    form.set_cell({0, mang}, "-5");
    EXPECT_EQ(form.cell({0, mang}).text, "-5");
    EXPECT_TRUE(form.cell({0, mang}).wrong);
    ASSERT_TRUE(form.complaint({0, mang}).has_value());
    EXPECT_EQ(form.complaint({0, mang})->code, "table.cell_negative");
    EXPECT_EQ(form.cell({1, mang}).text, "") << "it does not count";
    EXPECT_TRUE(form.is_changed());
    EXPECT_EQ(form.first_wrong(), (CellPlace{0, mang}));
    form.set_cell({0, mang}, "6");
    EXPECT_FALSE(form.first_wrong().has_value());
    EXPECT_FALSE(form.complaint({0, mang}).has_value());
}

TEST_F(TableFormTest, ChoicesAreTypedByTheirLabels) {
    auto form = this->form(1);
    EXPECT_EQ(form.choices({4, 1}).size(), 2U);
    EXPECT_TRUE(form.choices({1, 1}).empty());
    form.set_cell({4, 1}, "2");
    EXPECT_EQ(form.complaint({4, 1})->code, "table.cell_choice");
    form.set_cell({4, 1}, "1");
    EXPECT_EQ(form.answer().rows.at(0).cells.at("nay"), Value(std::string("b")));
}

TEST_F(TableFormTest, RowsGoUpAndDownOverTheTablesOwn) {
    auto form = this->form(1);
    auto const names = [&] {
        Lines all;
        for (std::size_t row = 0; row < form.rows(); ++row) all.push_back(form.cell({row, 0}).text);
        return all;
    };
    EXPECT_TRUE(form.cell({0, 0}).bold);
    EXPECT_FALSE(form.cell({0, 1}).input) << "a heading has no numbers";
    auto row = form.add(0);
    form.set_cell({row, 0}, "x");
    row = form.add(row);
    form.set_cell({row, 0}, "y");
    EXPECT_EQ(names(), (Lines{"Mục", "x", "y", "Trực tuyến", "Tỷ lệ", "Nghìn đồng", "Hình thức"}));
    EXPECT_FALSE(form.can_move(1, false)) << "nothing stands above the first row";
    EXPECT_FALSE(form.can_move(0, true));
    row = form.move(2, false);
    EXPECT_EQ(row, 1U);
    row = form.move(row, true);
    row = form.move(row, true);
    EXPECT_EQ(row, 3U);
    EXPECT_EQ(names(), (Lines{"Mục", "x", "Trực tuyến", "y", "Tỷ lệ", "Nghìn đồng", "Hình thức"}));
    EXPECT_EQ(form.answer().rows[1].after, "mang");
    row = form.move(row, false);
    EXPECT_EQ(row, 2U);
    EXPECT_EQ(form.answer().rows[1].after, "muc");
    for (int i = 0; i < 4; ++i) row = form.move(row, true);
    EXPECT_EQ(row, 6U);
    EXPECT_FALSE(form.can_move(row, true));
}

TEST_F(TableFormTest, RemovedRowsComeBack) {
    auto form = this->form(1);
    auto const before = lines_of(form);
    form.remove(2);
    EXPECT_EQ(form.rows(), 4U);
    auto const row = form.add(1);
    form.set_cell({row, 0}, "của mình");
    form.remove(row);
    EXPECT_TRUE(form.can_restore());
    EXPECT_EQ(form.restore(), row);
    EXPECT_EQ(form.cell({row, 0}).text, "của mình");
    form.remove(row);
    form.restore();
    form.remove(row);
    EXPECT_TRUE(form.answer().rows.at(0).left_out);
    auto stored = this->form(1, form.answer());
    EXPECT_EQ(stored.rows(), 4U);
    EXPECT_EQ(stored.restore(), 2U);
    EXPECT_EQ(lines_of(stored), before);
    EXPECT_FALSE(stored.can_restore());
    EXPECT_EQ(stored.answer().rows.size(), 1U) << "named, and shown";
}

TEST_F(TableFormTest, RowsOfAListFollowItUntilOneIsChanged) {
    report_.lists["vi_tri"] = {{{"ten", std::string("A")}, {"so", Amount{2, false}}},
                               {{"ten", std::string("B")}, {"so", Amount{1, false}}}};
    auto form = this->form(2);
    EXPECT_EQ(lines_of(form), (Lines{"B|1", "A|2", "Tổng|3"}));
    EXPECT_FALSE(form.is_changed());
    EXPECT_FALSE(form.can_move(0, true)) << "the table is sorted";
    form.set_cell({0, 2}, "9");
    EXPECT_EQ(lines_of(form), (Lines{"B|9", "A|2", "Tổng|11"})) << "no row runs away";
    EXPECT_EQ(form.answer().rows.size(), 2U);
    form.set_cell({0, 2}, "1");
    EXPECT_FALSE(form.is_changed());
}

TEST_F(TableFormTest, CellsOfASpreadsheetArePastedFromTheCurrentCellOn) {
    auto form = this->form(0);
    form.add(0);
    auto const rest =
        form.paste({0, ten}, "Đất đai\tbỏ\t5\t6\r\n\"Hộ\ntịch\"\t\t7\tmười\tthừa\tthừa\n");
    ASSERT_TRUE(rest);
    EXPECT_EQ(*rest, 0U);
    EXPECT_EQ(lines_of(form),
              (Lines{"Đất đai|11|5|6|45,45", "Hộ tịch|7|7|mười|100", "TỔNG CỘNG|18|12|6|66,67"}));
    EXPECT_EQ(form.first_wrong(), (CellPlace{1, giay}));
    EXPECT_FALSE(form.paste({0, ten}, "\"mở"));
    kind_.tables[0].free_rows = false;
    auto fixed = this->form(0);
    EXPECT_FALSE(fixed.can_add());
    EXPECT_EQ(*fixed.paste({0, mang}, "1\n2\n3"), 2U);
    EXPECT_EQ(fixed.cell({0, mang}).text, "1");
}

TEST_F(TableFormTest, TheNextCellIsOneToTypeIn) {
    auto form = this->form(0);
    form.add(0);
    form.add(0);
    EXPECT_EQ(form.next_input({0, ten}, true), (CellPlace{0, mang}));
    EXPECT_EQ(form.next_input({0, giay}, true), (CellPlace{1, ten}));
    EXPECT_EQ(form.next_input({1, ten}, false), (CellPlace{0, giay}));
    EXPECT_FALSE(form.next_input({1, giay}, true).has_value());
    EXPECT_FALSE(form.next_input({0, ten}, false).has_value());
    EXPECT_EQ(form.next_in_column({0, giay}, true), (CellPlace{1, giay}));
    EXPECT_FALSE(form.next_in_column({1, giay}, true).has_value());
}

TEST_F(TableFormTest, TheNamesOfRowsStayWhenColumnsAreScrolled) {
    auto const form = this->form(0);
    TableView view(form, kind_.tables[0], 250, 8);
    EXPECT_EQ(view.seen(), (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(view.last_column_step(), 2U);
    view.show(20, 4, 30);
    EXPECT_EQ(view.seen(), (std::vector<std::size_t>{0, 3, 4}));
    EXPECT_EQ(view.first_row(), 13U);
    view.show(15, 0, 30);
    EXPECT_EQ(view.first_row(), 13U);
    view.show(3, 1, 30);
    EXPECT_EQ(view.seen(), (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(view.first_row(), 3U);
    view.show(3, 1, 5);
    EXPECT_EQ(view.first_row(), 0U);
    TableView const wide(form, kind_.tables[0], 1000, 8);
    EXPECT_EQ(wide.seen().size(), 5U);
    EXPECT_EQ(wide.last_column_step(), 0U);
}

TEST_F(TableFormTest, ThreeHundredRowsAnswerAtOnce) {
    TableRows rows;
    for (int i = 0; i < 300; ++i) rows.rows.push_back(named("mang", Amount{i, false}));
    auto form = this->form(0, rows);
    auto const begun = std::chrono::steady_clock::now();
    form.set_cell({299, mang}, "1000");
    auto const took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begun);
    RecordProperty("milliseconds", static_cast<int>(took.count()));
    EXPECT_LT(took.count(), 1000);
    EXPECT_EQ(form.cell({300, mang}).text, "45.551");
}

}  // namespace
}  // namespace report
