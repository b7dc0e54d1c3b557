// SPDX-License-Identifier: MPL-2.0
#include "core/form/table_draft.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tables/small_table.hpp"

namespace report {
namespace {

class TableDraftTest : public testing::Test {
protected:
    /// The window again, as after an office died.
    TableForm again(TableDefinition const& table, Typed const& typed) {
        TableForm form(kind_, report_, table, rows_typed(table.id, typed).value());
        restore_wrong(form, typed);
        return form;
    }
    ReportKind kind_ = test::table_kind();
    Report report_ = test::small_report();
};

TEST_F(TableDraftTest, EveryCellOfEveryTableComesBackAsItWasTyped) {
    for (auto const& table : kind_.tables) {
        SCOPED_TRACE(table.id);
        TableForm form(kind_, report_, table, {});
        if (form.can_add()) form.add(form.add(0));
        for (std::size_t row = 0; row < form.rows(); ++row)
            for (auto const column : form.columns())
                if (form.cell({row, column}).input)
                    form.set_cell({row, column}, column % 2 ? "12" : "vài \"chữ\"");
        auto const typed = typed_rows(report_, table.id, form);
        auto const back = again(table, typed);
        ASSERT_EQ(back.rows(), form.rows());
        for (std::size_t row = 0; row < form.rows(); ++row)
            for (auto const column : form.columns())
                EXPECT_EQ(back.cell({row, column}).text, form.cell({row, column}).text)
                    << row << ' ' << column;
        EXPECT_EQ(typed_rows(report_, table.id, back), typed);
    }
}

TEST_F(TableDraftTest, ARowInWhichNothingCouldBeReadComesBackToo) {
    auto const& table = kind_.tables[0];
    TableForm form(kind_, report_, table, {});
    form.add(0);
    form.add(0);
    form.add(1);
    auto const column = form.columns().back() - 1;
    form.set_cell({0, column}, "nhiều");
    form.set_cell({2, column}, "7");
    auto const back = again(table, typed_rows(report_, table.id, form));
    std::set<std::string> texts;
    for (std::size_t row = 0; row < back.rows(); ++row) texts.insert(back.cell({row, column}).text);
    EXPECT_EQ(texts, (std::set<std::string>{"nhiều", "7"}));
}

TEST_F(TableDraftTest, NothingTypedIsTheRowsThatStandThere) {
    auto const& table = kind_.tables[0];
    TableForm const form(kind_, report_, table, {});
    EXPECT_EQ(rows_typed(table.id, typed_rows(report_, table.id, form)), TableRows{});
}

TEST_F(TableDraftTest, WhatHoldsNoRowsIsPassedOver) {
    auto const& table = kind_.tables[0];
    EXPECT_FALSE(rows_typed(table.id, {}));
    EXPECT_FALSE(rows_typed(table.id, {{"rows", "vỡ"}}));
    TableForm form(kind_, report_, table, {});
    restore_wrong(form, {{"wrong:", "a"},
                         {"wrong:1", "b"},
                         {"wrong:99999999:1", "c"},
                         {"wrong:0:99", "d"},
                         {"wrong:-1:1", "e"},
                         {"bare:1", "f"},
                         {"khác", "g"}});
    EXPECT_FALSE(form.is_changed());
}

}  // namespace
}  // namespace report
