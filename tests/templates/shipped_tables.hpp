// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/report/data_file.hpp"
#include "core/tables/grid.hpp"
#include "template_file.hpp"

namespace report::test {

/// The tables of the shipped kind, with the figures of the sample.
class ShippedTables : public testing::Test {
protected:
    using Lines = std::vector<std::string>;

    ReportKind const kind_ = shipped_kind("cchc_xa");
    Report const seed_ = read("pho-an-7-thang-2023.json");

    Report read(std::string const& name) const {
        return read_data(kind_, read_file(source_folder() / "docs/samples" / name), name).value();
    }
    Grid make(char const* id, TableRows const& rows = {}) const {
        return grid(kind_, seed_, *kind_.table(id), rows);
    }
    static Lines lines(Grid const& grid) {
        Lines lines;
        for (auto const& row : grid.body) {
            std::string line;
            for (auto const& cell : row.cells)
                line += (&cell == &row.cells[0] ? "" : "|") + cell.text;
            lines.push_back(line);
        }
        return lines;
    }
    static Value sample(FigureKind kind, std::vector<Choice> const& choices, std::int64_t n) {
        switch (kind) {
            case FigureKind::percent:
                return Percent{n};
            case FigureKind::date:
                return *make_date(2023, 1 + static_cast<int>(n % 12), 1 + static_cast<int>(n % 28));
            case FigureKind::text:
                return "Dòng " + std::to_string(n);
            case FigureKind::choice:
                return choices.front().id;
            default:
                return Amount{n, false};
        }
    }
    /// So many rows of the clerk with something in every box.
    static TableRows sample_rows(TableDefinition const& table, std::int64_t count) {
        TableRows rows;
        for (std::int64_t n = 1; n <= count; ++n) {
            TableRow row;
            for (auto const& column : table.columns)
                if (!column.derive) row.cells[column.id] = sample(column.kind, column.choices, n);
            rows.rows.push_back(std::move(row));
        }
        return rows;
    }
};

}  // namespace report::test
