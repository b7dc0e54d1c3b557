// SPDX-License-Identifier: MPL-2.0
#include "core/tables/intake_view.hpp"

#include <algorithm>

#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"

namespace report {

IntakeView::IntakeView(ReportKind const& its_kind, Report const& its_report,
                       TableDefinition const& its_table, Sheet const& its_sheet,
                       ColumnMapping const& its_mapping)
    : kind(its_kind), report(its_report), table(its_table), sheet(its_sheet), mapping(its_mapping) {
    for (auto const& column : table.columns) {
        auto const found = mapping.columns.find(column.id);
        columns.push_back(found == mapping.columns.end() ? none : found->second);
    }
}

bool IntakeView::is_typed(std::size_t column) const {
    return columns[column] != none && !table.columns[column].derive;
}

SheetCell const& IntakeView::cell(std::size_t row, std::size_t column) const {
    static SheetCell const empty;
    return columns[column] == none ? empty : sheet.at(row, columns[column]);
}

std::string IntakeView::text(std::size_t row, std::size_t column) const {
    return collapse_blanks(to_nfc(cell(row, column).text));
}

std::string IntakeView::head(std::size_t column) const {
    auto const filled = [&](std::string const& head) {
        return collapse_blanks(fill_circumstances(kind, report, head));
    };
    auto const& heads = table.columns[column].heads;
    auto const twins =
        std::count_if(table.columns.begin(), table.columns.end(),
                      [&](TableColumn const& other) { return other.heads.back() == heads.back(); });
    // "Quá hạn" of two groups is told by its group.
    if (twins < 2 || heads.size() < 2) return filled(heads.back());
    return filled(heads.front()) + " / " + filled(heads.back());
}

std::string IntakeView::first_text(std::size_t row) const {
    for (auto const& one : sheet.rows[row])
        if (!one.text.empty()) return collapse_blanks(one.text);
    return {};
}

std::size_t IntakeView::index(std::string const& id) const {
    return static_cast<std::size_t>(table.column(id) - table.columns.data());
}

void IntakeNotes::add(IntakeNote::Kind kind, std::size_t row, std::size_t column, char const* code,
                      std::vector<std::pair<std::string, std::string>> arguments) {
    notes_.push_back({kind, row, column,
                      Problem{code, std::move(arguments),
                              sheet_.source_name() + " " + sheet_.place(row, column)}});
}

void IntakeNotes::add_beside(IntakeNote::Kind kind, TableBeside const& other) {
    notes_.push_back({kind, 0, 0,
                      Problem{"import.table_beside",
                              {{"label", other.label}, {"name", other.name}},
                              sheet_.source_name() + " " + other.place}});
}

void IntakeNotes::add_of_sheet(std::size_t row, char const* code,
                               std::vector<std::pair<std::string, std::string>> arguments) {
    notes_.push_back(
        {IntakeNote::Kind::unclear, row, 0, Problem{code, std::move(arguments), sheet_.name}});
}

}  // namespace report
