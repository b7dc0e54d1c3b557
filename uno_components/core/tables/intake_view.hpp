// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/sheet.hpp"
#include "core/tables/take_in.hpp"

namespace report {

/// A sheet as the columns of a table see it.
struct IntakeView {
    static constexpr auto none = static_cast<std::size_t>(-1);

    IntakeView(ReportKind const& kind, Report const& report, TableDefinition const& table,
               Sheet const& sheet, ColumnMapping const& mapping);

    bool is_typed(std::size_t column) const;
    SheetCell const& cell(std::size_t row, std::size_t column) const;
    std::string text(std::size_t row, std::size_t column) const;
    std::string head(std::size_t column) const;
    std::string first_text(std::size_t row) const;
    /// The number of a column of the table.
    std::size_t index(std::string const& id) const;

    ReportKind const& kind;
    Report const& report;
    TableDefinition const& table;
    Sheet const& sheet;
    ColumnMapping const& mapping;
    std::vector<std::size_t> columns;  ///< of the sheet, for each of the table; `none`
};

/// What is said of a sheet while it is taken in, each with its place in front.
class IntakeNotes {
public:
    explicit IntakeNotes(Sheet const& sheet) : sheet_(sheet) {}

    void add(IntakeNote::Kind kind, std::size_t row, std::size_t column, char const* code,
             std::vector<std::pair<std::string, std::string>> arguments);
    /// Of another table of the same sheet: import.table_beside {label, name}.
    void add_beside(IntakeNote::Kind kind, TableBeside const& other);
    /// Of the whole sheet.
    void add_of_sheet(std::size_t row, char const* code,
                      std::vector<std::pair<std::string, std::string>> arguments);
    std::vector<IntakeNote> take() { return std::move(notes_); }

private:
    Sheet const& sheet_;
    std::vector<IntakeNote> notes_;
};

}  // namespace report
