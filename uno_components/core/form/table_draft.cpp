// SPDX-License-Identifier: MPL-2.0
#include "core/form/table_draft.hpp"

#include <algorithm>
#include <charconv>

#include "core/report/record.hpp"

namespace report {

namespace {

constexpr char const* rows_box = "rows";
/// Before "<row>:<column>" of a text that could not be read; rows of the second kind hold nothing
/// else, so that they are not among the rows.
constexpr std::string_view wrong_prefix = "wrong:";
constexpr std::string_view bare_prefix = "bare:";

std::string box_of(std::string_view prefix, CellPlace const& place) {
    return std::string(prefix) + std::to_string(place.row) + ':' + std::to_string(place.column);
}

std::optional<CellPlace> place_in(std::string const& box, std::string_view prefix) {
    if (box.compare(0, prefix.size(), prefix) != 0) return std::nullopt;
    CellPlace place;
    auto const* const end = box.data() + box.size();
    auto const row = std::from_chars(box.data() + prefix.size(), end, place.row);
    if (row.ec != std::errc() || row.ptr == end || *row.ptr != ':') return std::nullopt;
    auto const column = std::from_chars(row.ptr + 1, end, place.column);
    if (column.ec != std::errc() || column.ptr != end) return std::nullopt;
    return place;
}

bool is_bare(TableForm const& form, std::size_t row) {
    if (!form.can_add() || !form.can_remove(row)) return false;
    return std::all_of(form.columns().begin(), form.columns().end(), [&](std::size_t column) {
        auto const cell = form.cell({row, column});
        return !cell.input || cell.wrong || cell.text.empty();
    });
}

void type_again(TableForm& form, CellPlace const& place, std::string const& text) {
    auto const& columns = form.columns();
    if (place.row < form.rows() &&
        std::find(columns.begin(), columns.end(), place.column) != columns.end())
        form.set_cell(place, text);
}

}  // namespace

Typed typed_rows(Report const& report, std::string const& table, TableForm const& form) {
    auto kept = report;
    kept.values = kept.last = kept.last_year = {};
    kept.lists = {};
    kept.written.clear();
    kept.as_read.reset();
    kept.tables = {{table, form.answer()}};
    Typed typed{{rows_box, to_record(kept)}};
    std::size_t kept_rows = 0, bare_rows = 0;
    for (std::size_t row = 0; row < form.rows(); ++row) {
        bool const bare = is_bare(form, row);
        bool any = false;
        for (auto const column : form.columns()) {
            auto const cell = form.cell({row, column});
            if (!cell.wrong) continue;
            any = true;
            typed[bare ? box_of(bare_prefix, {bare_rows, column})
                       : box_of(wrong_prefix, {kept_rows, column})] = cell.text;
        }
        if (!bare)
            ++kept_rows;
        else if (any)
            ++bare_rows;
    }
    return typed;
}

std::optional<TableRows> rows_typed(std::string const& table, Typed const& typed) {
    auto const text = typed.find(rows_box);
    if (text == typed.end()) return std::nullopt;
    auto const report = from_record(text->second);
    if (!report) return std::nullopt;
    auto const rows = report->tables.find(table);
    // A table of which everything was taken away is one without an entry.
    return rows == report->tables.end() ? TableRows() : rows->second;
}

void restore_wrong(TableForm& form, Typed const& typed) {
    for (auto const& [box, text] : typed)
        if (auto const place = place_in(box, wrong_prefix)) type_again(form, *place, text);
    std::optional<std::size_t> last;
    std::size_t at = 0;
    for (auto const& [box, text] : typed) {
        auto const place = place_in(box, bare_prefix);
        if (!place) continue;
        if (last != place->row) {
            if (!form.can_add()) continue;
            at = form.add(form.rows() > 0 ? form.rows() - 1 : 0);
            last = place->row;
        }
        type_again(form, {at, place->column}, text);
    }
}

}  // namespace report
