// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/form_workbook.hpp"

#include <gtest/gtest.h>

#include "core/json/json.hpp"
#include "core/report/figures.hpp"
#include "core/tables/export_sheet.hpp"
#include "small_table.hpp"

namespace report {
namespace {

class FormWorkbooks : public testing::Test {
protected:
    FormWorkbook layout(std::string const& keys) const {
        return read_form_workbook(R"({"file": "Biểu 1", "sheet": "Biểu 1", )" + keys + "}",
                                  "bang_ho_so.json", table_);
    }
    std::string code(std::string const& keys) const try {
        layout(keys);
        return {};
    } catch (ProblemError const& error) {
        return error.problem.code;
    }

    ReportKind kind_ = test::table_kind();
    Report report_ = test::small_report();
    TableDefinition const& table_ = *kind_.table("bang_ho_so");
};

TEST_F(FormWorkbooks, AFormStandsWhereASystemLooksForIt) {
    auto const at = [](ExportSheet const& sheet, std::size_t row, std::size_t column) {
        for (auto const& cell : sheet.cells)
            if (cell.row == row && cell.column == column) return cell;
        throw std::runtime_error("no such cell");
    };
    auto const workbook = layout(
        R"("first_row": 7, "total": false,
           "columns": {"ten": "B", "mang": "D", "giay": "E", "ty_le": "H"},
           "cells": [{"at": "A1", "text": "Mẫu 1", "bold": true},
                     {"at": "B2:E2", "text": "Kỳ: {period}", "side": "centre"}])");
    TableRows rows;
    rows.rows.emplace_back();
    rows.rows.back().cells = {{"ten", std::string("Đất")}, {"mang", Amount{2098, false}}};
    auto const sheet =
        export_form(kind_, report_, table_, grid(kind_, report_, table_, rows), workbook);
    EXPECT_EQ(sheet.name, "Biểu 1");
    EXPECT_EQ(sheet.rows, 7U) << "one row of data, no total";
    EXPECT_EQ(sheet.widths.size(), 8U);
    EXPECT_EQ(at(sheet, 0, 0).entry, "'Mẫu 1");
    EXPECT_EQ(at(sheet, 1, 1).entry, "'Kỳ: " + fill_circumstances(kind_, report_, "{period}"));
    EXPECT_EQ(at(sheet, 1, 1).column_span, 4U);
    EXPECT_EQ(at(sheet, 2, 1).entry, "'Lĩnh vực");
    EXPECT_EQ(at(sheet, 2, 3).entry, "'Nhận") << "over those of its columns that go along";
    EXPECT_EQ(at(sheet, 2, 3).column_span, 2U);
    EXPECT_EQ(at(sheet, 6, 1).entry, "'Đất");
    EXPECT_EQ(at(sheet, 6, 3).entry, "2098");
    EXPECT_EQ(at(sheet, 6, 7).entry, "100.00");
    EXPECT_THROW(at(sheet, 6, 0), std::runtime_error) << "no number of rows was asked for";
    EXPECT_EQ(export_name(kind_, report_, table_, &workbook).rfind("bieu-1-", 0), 0U);
    EXPECT_EQ(export_name(kind_, report_, table_, nullptr).rfind("bang-ho-so-", 0), 0U);
}

TEST_F(FormWorkbooks, AWrongLayoutIsRefusedAndNamed) {
    EXPECT_EQ(code(R"("first_row": 9, "columns": {"ten": "A"})"), "");
    EXPECT_EQ(code(R"("first_row": 9, "columns": {"tên": "A"})"), "table.unknown_column");
    EXPECT_EQ(code(R"("first_row": 9, "columns": {"ten": "1"})"), "table.workbook_cell");
    EXPECT_EQ(code(R"("first_row": 9, "columns": {"ten": "CW"})"), "table.workbook_cell");
    EXPECT_EQ(code(R"("first_row": 9, "columns": {"mang": "A", "ten": "B"})"),
              "table.workbook_order");
    EXPECT_EQ(code(R"("first_row": 9, "columns": {"ten": "B", "mang": "B"})"),
              "table.workbook_order");
    EXPECT_EQ(code(R"("first_row": 9, "columns": {})"), "table.no_columns");
    EXPECT_EQ(code(R"("first_row": 4, "columns": {"ten": "A"})"), "table.workbook_rows");
    EXPECT_EQ(code(R"("first_row": 9, "column": {"ten": "A"})"), "json.missing");
    auto const cells = [&](char const* text) {
        return code(std::string(R"("first_row": 9, "columns": {"ten": "A"}, "cells": [)") + text +
                    "]");
    };
    EXPECT_EQ(cells(R"({"at": "A4", "text": "x"})"), "");
    EXPECT_EQ(cells(R"({"at": "A5", "text": "x"})"), "table.workbook_over");
    EXPECT_EQ(cells(R"({"at": "A1:B2", "text": "x"}, {"at": "B2", "text": "y"})"),
              "table.workbook_over");
    EXPECT_EQ(cells(R"({"at": "B1:A1", "text": "x"})"), "table.workbook_cell");
    EXPECT_EQ(cells(R"({"at": "A0", "text": "x"})"), "table.workbook_cell");
    EXPECT_EQ(cells(R"({"at": "A1", "text": "x", "side": "top"})"), "table.workbook_cell");
    EXPECT_EQ(cells(R"({"at": "A1", "text": "{la}"})"), "kind.unknown_place");
}

}  // namespace
}  // namespace report
