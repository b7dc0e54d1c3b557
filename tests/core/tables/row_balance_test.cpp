// SPDX-License-Identifier: MPL-2.0
#include "core/tables/row_balance.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "small_table.hpp"

namespace report {
namespace {

class RowBalances : public testing::Test {
protected:
    RowBalances() {
        table_.balances = {{"tong", {"mang", "giay"}}};
        report_.values.erase("cu");
    }

    using Cell = std::optional<Amount>;

    GridRow row(Cell whole, Cell online, Cell paper) const {
        GridRow row;
        row.role = GridRow::Role::data;
        std::size_t column = 2;
        for (auto const& amount : {whole, online, paper}) {
            GridCell cell;
            cell.column = column++;
            if (amount) cell.value = *amount;
            row.cells.push_back(cell);
        }
        return row;
    }
    /// "row whole value parts sum" of what does not come out; empty where it does.
    std::string told(GridRow const& line, TableRows const& rows = {}) const {
        Grid grid;
        grid.body.push_back(line);
        auto const problem = row_imbalance(kind_, report_, table_, rows, grid, 0);
        std::string all;
        if (problem)
            for (auto const& [name, said] : problem->arguments)
                all += (all.empty() ? "" : " ") + said;
        return all;
    }
    static Amount some(std::int64_t value, bool at_least = false) { return {value, at_least}; }

    ReportKind const kind_ = test::table_kind();
    Report report_ = test::small_report();
    TableDefinition table_ = *kind_.table("bang_ho_so");
};

TEST_F(RowBalances, AWholeThatIsNotItsPartsIsToldWithBoth) {
    EXPECT_EQ(told(row(some(5), some(2), some(3))), "");
    EXPECT_EQ(told(row(some(6), some(2), some(3))), "1 (3) 6 (4) + (5) 5");
    EXPECT_EQ(told(row(some(4), some(2), some(3))), "1 (3) 4 (4) + (5) 5");
    EXPECT_EQ(told(row(some(0), some(0), some(0))), "");
}

TEST_F(RowBalances, WhatIsNotKnownIsNotHeldAgainstIt) {
    EXPECT_EQ(told(row({}, some(2), some(3))), "");
    EXPECT_EQ(told(row(some(6), {}, some(3))), "");
    EXPECT_EQ(told(row(some(6), some(2), {})), "");
    EXPECT_EQ(told(row(some(6, true), some(2), some(3))), "") << "at least six";
    EXPECT_EQ(told(row(some(6), some(2, true), some(3))), "");
    auto const most = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(told(row(some(6), some(most), some(most))), "") << "no number holds the sum";
    auto line = row(some(6), some(2), some(3));
    line.cells.pop_back();
    EXPECT_EQ(told(line), "") << "a cell is not there";
}

TEST_F(RowBalances, WhatASwitchThatIsOffWouldAddMayBeMissing) {
    report_.values["cu"] = some(43);
    EXPECT_EQ(told(row(some(48), some(2), some(3))), "") << "all of it";
    EXPECT_EQ(told(row(some(6), some(2), some(3))), "") << "a part of it";
    EXPECT_NE(told(row(some(49), some(2), some(3))), "") << "one more";
    EXPECT_NE(told(row(some(4), some(2), some(3))), "") << "less than the parts";
    TableRows on;
    on.switches["them_cu"] = true;
    EXPECT_NE(told(row(some(48), some(2), some(3)), on), "") << "it was added";
    report_.values.erase("cu");
    EXPECT_NE(told(row(some(6), some(2), some(3))), "");
}

TEST_F(RowBalances, OnlyRowsOfDataAreToldAndAllOfThem) {
    Grid grid;
    grid.body = {row(some(6), some(2), some(3)), row(some(5), some(2), some(3)),
                 row(some(7), some(2), some(3)), row(some(9), some(2), some(3))};
    grid.body[3].role = GridRow::Role::total;
    EXPECT_EQ(row_imbalances(kind_, report_, table_, {}, grid).size(), 2U);
    EXPECT_FALSE(row_imbalance(kind_, report_, table_, {}, grid, 4));
    auto const total = row_imbalance(kind_, report_, table_, {}, grid, 3);
    ASSERT_TRUE(total);
    EXPECT_EQ(total->arguments[0].second, "TỔNG CỘNG");
    table_.balances.clear();
    EXPECT_TRUE(row_imbalances(kind_, report_, table_, {}, grid).empty());
}

TEST_F(RowBalances, ColumnsWithoutNumbersAreCalledByTheirHeads) {
    table_.number_row = false;
    Grid full = grid(kind_, report_, table_, {});
    full.body = {row(some(6), some(2), some(3))};
    auto const problem = row_imbalance(kind_, report_, table_, {}, full, 0);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->arguments[1].second, "Tổng số");
    EXPECT_EQ(problem->arguments[3].second, "Trực tuyến + Trực tiếp");
}

}  // namespace
}  // namespace report
