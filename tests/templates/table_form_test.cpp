// SPDX-License-Identifier: MPL-2.0
#include "core/form/table_form.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/report/data_file.hpp"
#include "core/report/figures.hpp"
#include "template_file.hpp"

namespace report {
namespace {

class ShippedTableForms : public testing::Test {
protected:
    ReportKind const kind_ = test::shipped_kind("cchc_xa");
    Report const seed_ =
        read_data(kind_,
                  test::read_file(test::source_folder() / "docs/samples/pho-an-7-thang-2023.json"),
                  "pho-an-7-thang-2023.json")
            .value();

    static std::string typed(FigureKind kind, std::vector<Choice> const& choices) {
        switch (kind) {
            case FigureKind::date:
                return "15/7/2023";
            case FigureKind::choice:
                return choices.front().label;
            case FigureKind::text:
                return "Chữ gõ thử";
            default:
                return "12";
        }
    }
    /// A row to type in: a new one where the table takes any.
    static std::size_t row_of(TableForm& form) {
        if (form.can_add()) return form.add(form.rows());
        for (std::size_t row = 0; row < form.rows(); ++row)
            if (!form.cell({row, form.columns().back()}).bold) return row;
        return 0;
    }
};

TEST_F(ShippedTableForms, OpenUnchangedAndStoreNothing) {
    ASSERT_FALSE(kind_.tables.empty());
    for (auto const& table : kind_.tables) {
        TableForm const form(kind_, seed_, table, {});
        EXPECT_FALSE(form.is_changed()) << table.id;
        EXPECT_EQ(form.answer(), TableRows{}) << table.id;
    }
}

TEST_F(ShippedTableForms, TakeACellOfEveryColumnAndTheTotalsFollow) {
    std::size_t totals = 0;
    for (auto const& table : kind_.tables) {
        SCOPED_TRACE(table.id);
        TableForm form(kind_, seed_, table, {});
        auto const row = row_of(form);
        auto const* fixed = form.can_add() ? nullptr : &table.fixed[row];
        std::size_t typed_cells = 0;
        for (auto const column : form.columns()) {
            if (!form.cell({row, column}).input) continue;
            auto const type = cell_type(kind_, fixed, table.columns[column]);
            auto const before = form.has_total() ? form.cell({form.rows(), column}).text : "";
            form.set_cell({row, column}, typed(type.kind, *type.choices));
            ASSERT_FALSE(form.first_wrong().has_value()) << table.columns[column].id;
            ++typed_cells;
            auto const& add = table.total ? table.total->add : std::vector<std::string>();
            bool const is_added =
                std::find(add.begin(), add.end(), table.columns[column].id) != add.end();
            // What other rows lack is lacking in the total too.
            if (is_added && before != kind_.missing) {
                ++totals;
                EXPECT_NE(form.cell({form.rows(), column}).text, before);
            }
        }
        EXPECT_GT(typed_cells, 0U);
        EXPECT_TRUE(form.is_changed());
        TableForm const again(kind_, seed_, table, form.answer());
        EXPECT_FALSE(again.is_changed());
        EXPECT_EQ(again.answer(), form.answer());
    }
    EXPECT_GT(totals, 10U);
}

TEST_F(ShippedTableForms, TellWhereANumberCannotBeRead) {
    for (auto const& table : kind_.tables) {
        SCOPED_TRACE(table.id);
        TableForm form(kind_, seed_, table, {});
        auto const row = row_of(form);
        auto const* fixed = form.can_add() ? nullptr : &table.fixed[row];
        for (auto const column : form.columns()) {
            if (!form.cell({row, column}).input) continue;
            if (cell_type(kind_, fixed, table.columns[column]).kind == FigureKind::text) continue;
            form.set_cell({row, column}, "mười hai");
            auto const complaint = form.complaint({row, column});
            ASSERT_TRUE(complaint.has_value()) << table.columns[column].id;
            EXPECT_EQ(complaint->code.rfind("table.cell_", 0), 0U);
            EXPECT_EQ(form.first_wrong(), (CellPlace{row, column}));
            form.set_cell({row, column}, "");
        }
    }
}

}  // namespace
}  // namespace report
