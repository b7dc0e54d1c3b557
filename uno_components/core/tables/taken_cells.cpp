// SPDX-License-Identifier: MPL-2.0
#include "core/tables/taken_cells.hpp"

#include <utility>

#include "core/catalogue/figure_kinds.hpp"
#include "core/report/typed_value.hpp"
#include "core/tables/cell_senses.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/numbered_document.hpp"
#include "core/text/dates.hpp"

namespace report {

namespace {

using Kind = IntakeNote::Kind;

constexpr auto none = IntakeView::none;

}  // namespace

TakenCells::TakenCells(IntakeView const& view, std::size_t label, IntakeNotes& notes)
    : v_(view), label_(label), notes_(notes), measures_(view, label), read_(view.columns.size()) {}

void TakenCells::find_senses() {
    senses_ = cell_senses(v_, notes_);
}

Row TakenCells::of(std::size_t row, OwnRow const* own, std::set<std::string>& gaps) {
    Row cells;
    for (std::size_t i = 0; i < v_.columns.size(); ++i) {
        if (!v_.is_typed(i)) continue;
        SheetCell part;
        auto const& cell = shares_cell(i) ? part : v_.cell(row, i);
        if (shares_cell(i) && !take_part(row, i, part)) {
            gaps.insert(v_.table.columns[i].id);
            continue;
        }
        auto const type = cell_type(v_.kind, own ? own->fixed : nullptr, v_.table.columns[i]);
        // What the row shows by itself goes on following the report.
        if (own && (i == label_ || v_.text(row, i) == own->texts[i])) {
            if (own->values[i]) ++read_[i];
            continue;
        }
        auto read = read_cell(v_.kind, v_.table, type, cell, sense(own, row, i));
        if (read.value) ++read_[i];
        if (read.value && !(own && own->values[i] == read.value))
            cells[v_.table.columns[i].id] = std::move(*read.value);
        if (read.value && is_number(type.kind) && is_shown_as_date(cell))
            notes_.add(
                Kind::unclear, row, v_.columns[i], "import.cell_shown_as_date",
                {{"column", v_.head(i)}, {"value", v_.text(row, i)}, {"number", *cell.number}});
        if (cell.cleaned && !read.fault)
            notes_.add(Kind::skipped, row, v_.columns[i], "import.cell_cleaned",
                       {{"value", v_.text(row, i)}});
        if (read.fault) gaps.insert(v_.table.columns[i].id);
        if (read.fault)
            notes_.add(Kind::unclear, row, v_.columns[i], read.fault,
                       {{"column", v_.head(i)},
                        {"value", v_.text(row, i)},
                        {"choices", type.choices ? labels_of(*type.choices) : std::string()}});
    }
    return cells;
}

bool TakenCells::shares_cell(std::size_t column) const {
    auto const is_pair = [&](std::size_t symbol, std::size_t day) {
        return day < v_.columns.size() && v_.columns[symbol] == v_.columns[day] &&
               v_.table.columns[symbol].kind == FigureKind::text &&
               v_.table.columns[day].kind == FigureKind::date;
    };
    return is_pair(column, column + 1) || (column > 0 && is_pair(column - 1, column));
}

bool TakenCells::take_part(std::size_t row, std::size_t column, SheetCell& part) {
    auto const& whole = v_.cell(row, column);
    auto const document = numbered_document(whole.text);
    bool const is_day = v_.table.columns[column].kind == FigureKind::date;
    if (document) {
        part.text = document->symbol;
        if (is_day) part.text = document->date ? format_iso(*document->date) : std::string();
    }
    if (!part.text.empty() || whole.text.empty()) return true;
    notes_.add(Kind::unclear, row, v_.columns[column], "import.cell_document",
               {{"column", v_.head(column)}, {"value", v_.text(row, column)}});
    return false;
}

CellSense TakenCells::sense(OwnRow const* own, std::size_t row, std::size_t column) {
    if (measures_.is_empty()) return senses_[column];
    auto const in_table = own ? measure_column(v_.kind, v_.table) : none;
    auto const its = measures_.sense(senses_[column], column, row,
                                     in_table == none ? std::string() : own->texts[in_table]);
    if (its.unit != senses_[column].unit && !std::exchange(measures_said_, true))
        notes_.add(Kind::skipped, row, v_.columns[column], "import.unit_of_rows", {});
    return its;
}

std::map<std::string, std::size_t> TakenCells::read() const {
    std::map<std::string, std::size_t> read;
    for (std::size_t i = 0; i < read_.size(); ++i)
        if (read_[i] > 0) read[v_.table.columns[i].id] = read_[i];
    return read;
}

}  // namespace report
