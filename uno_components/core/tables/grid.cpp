// SPDX-License-Identifier: MPL-2.0
#include "core/tables/grid.hpp"

#include <algorithm>
#include <functional>

#include "core/report/figures.hpp"
#include "core/tables/lines.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"

namespace report {

namespace {

/// Texts of the kind, the report and the table.
class Setter {
public:
    Setter(ReportKind const& kind, Report const& report, TableDefinition const& table,
           TableRows const& rows)
        : kind_(kind), report_(report), table_(table), rows_(rows) {}

    Grid run(std::int64_t text_width) const {
        Grid grid;
        grid.table = table_.id;
        grid.caption = text(table_.caption);
        grid.unit = text(table_.unit);
        grid.landscape = table_.landscape;
        grid.appendix = table_.appendix;
        if (table_.form)
            grid.form = GridForm{text(table_.form->left), texts(table_.form->centre),
                                 texts(table_.form->right), texts(table_.form->signature)};
        grid.widths = widths(text_width);
        set_head(grid);
        set_body(grid);
        set_notes(grid);
        return grid;
    }

private:
    std::string text(std::string const& pattern) const {
        return fill_circumstances(kind_, report_, pattern);
    }

    std::vector<std::string> texts(std::vector<std::string> const& patterns) const {
        std::vector<std::string> lines;
        for (auto const& pattern : patterns)
            if (auto line = text(pattern); !line.empty()) lines.push_back(std::move(line));
        return lines;
    }

    /// The edges between columns are scaled and rounded down, so that the widths add up.
    std::vector<std::int64_t> widths(std::int64_t wanted) const {
        std::int64_t sum = 0, edge = 0, done = 0;
        for (auto const& column : table_.columns) sum += column.width;
        if (wanted <= 0) wanted = sum;
        std::vector<std::int64_t> result;
        for (auto const& column : table_.columns) {
            edge += column.width;
            auto const at = edge * wanted / sum;
            result.push_back(at - done);
            done = at;
        }
        return result;
    }

    // The head.

    std::size_t depth() const {
        std::size_t depth = 1;
        for (auto const& column : table_.columns) depth = std::max(depth, column.heads.size());
        return depth;
    }

    void set_head(Grid& grid) const {
        auto const rows = depth();
        for (std::size_t row = 0; row < rows; ++row) set_head_row(grid, row, rows);
        grid.head_rows = rows;
        if (!table_.number_row) return;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            auto const& own = table_.columns[i].number;
            auto cell = head_cell(own.empty() ? "(" + std::to_string(i + 1) + ")" : own, rows, i);
            cell.bold = false;
            grid.head.push_back(std::move(cell));
        }
        ++grid.head_rows;
    }

    static GridCell head_cell(std::string text, std::size_t row, std::size_t column) {
        GridCell cell;
        cell.text = std::move(text);
        cell.row = row;
        cell.column = column;
        cell.align = Align::centre;
        cell.bold = true;
        return cell;
    }

    /// A column's own head reaches down to the last row; a group reaches over its columns.
    void set_head_row(Grid& grid, std::size_t row, std::size_t rows) const {
        for (std::size_t i = 0; i < table_.columns.size();) {
            auto const& heads = table_.columns[i].heads;
            if (heads.size() <= row) {
                ++i;
                continue;
            }
            auto cell = head_cell(text(heads[row]), row, i);
            if (heads.size() == row + 1)
                cell.row_span = rows - row;
            else
                while (i + cell.column_span < table_.columns.size() &&
                       in_group(heads, table_.columns[i + cell.column_span].heads, row))
                    ++cell.column_span;
            i += cell.column_span;
            grid.head.push_back(std::move(cell));
        }
    }

    static bool in_group(std::vector<std::string> const& group,
                         std::vector<std::string> const& heads, std::size_t row) {
        return heads.size() > row + 1 &&
               std::equal(group.begin(), group.begin() + static_cast<std::ptrdiff_t>(row) + 1,
                          heads.begin());
    }

    // The body.

    void set_body(Grid& grid) const {
        for (auto const& line : table_lines(kind_, report_, table_, rows_)) {
            GridRow row;
            row.role = line.role;
            row.entered = line.entered;
            row.listed = line.listed;
            auto const at = grid.body.size();
            std::size_t column = 0;
            row.cells.reserve(line.cells.size());
            if (line.role == GridRow::Role::total) {
                row.cells.push_back(label_cell(at));
                column = row.cells.front().column_span;
            }
            for (; column < line.cells.size(); ++column)
                row.cells.push_back(body_cell(line, at, column));
            compare(grid, line, at);
            grid.body.push_back(std::move(row));
        }
    }

    GridCell label_cell(std::size_t row) const {
        GridCell cell;
        cell.text = table_.total->label;
        cell.row = row;
        cell.column_span = label_span(table_);
        cell.align = Align::centre;
        cell.bold = true;
        return cell;
    }

    GridCell body_cell(TableLine const& line, std::size_t row, std::size_t at) const {
        auto const& column = table_.columns[at];
        auto const& state = line.cells[at];
        auto const type = cell_type(kind_, line.fixed, column);
        GridCell cell;
        cell.text = shown(state, type, column);
        cell.row = row;
        cell.column = at;
        cell.align = align(column);
        cell.bold = line.role != GridRow::Role::data;
        cell.input = line.role != GridRow::Role::total && !column.derive;
        cell.value = state.value;
        return cell;
    }

    static Align align(TableColumn const& column) {
        if (column.derive && column.derive->rule == CellRule::Rule::row_number)
            return Align::centre;
        switch (column.kind) {
            case FigureKind::text:
                return Align::left;
            case FigureKind::date:
            case FigureKind::choice:
                return Align::centre;
            default:
                return Align::right;
        }
    }

    std::string shown(CellState const& state, CellType const& type,
                      TableColumn const& column) const {
        if (!state.value) return without(state);
        auto const& value = *state.value;
        if (auto const* amount = std::get_if<Amount>(&value))
            return sign(column, amount->value) + (amount->at_least ? kind_.at_least : "") +
                   format_whole(amount->value);
        if (auto const* percent = std::get_if<Percent>(&value))
            return sign(column, percent->hundredths) + bare(format_percent(percent->hundredths)) +
                   (state.points ? table_.points : "");
        if (auto const* id = std::get_if<std::string>(&value); id && type.choices)
            for (auto const& choice : *type.choices)
                if (choice.id == *id) return choice.label;
        return show_bare(value);
    }

    std::string without(CellState const& state) const {
        if (state.undefined) return bare(kind_.undefined);
        if (!state.missing) return {};
        return table_.missing.empty() ? kind_.missing : table_.missing;
    }

    /// A table says "%" in its head or in its column of units.
    static std::string bare(std::string text) {
        if (!text.empty() && text.back() == '%') text.pop_back();
        return text;
    }

    static std::string sign(TableColumn const& column, std::int64_t value) {
        return column.sign && value > 0 ? "+" : "";
    }

    static bool is_bound(Value const& value) {
        auto const* amount = std::get_if<Amount>(&value);
        return amount && amount->at_least;
    }

    static void compare(Grid& grid, TableLine const& line, std::size_t row) {
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            auto const& cell = line.cells[i];
            if (!cell.value || !cell.tied || *cell.value == *cell.tied) continue;
            // A bound ("trên 600") meets nothing exactly.
            if (is_bound(*cell.value) || is_bound(*cell.tied)) continue;
            grid.differences.push_back({row, i, *cell.value, *cell.tied});
        }
    }

    // Under the table.

    void set_notes(Grid& grid) const {
        auto const values = all_values(kind_, report_);
        for (auto const& one : table_.switches)
            for (auto const& note : one.notes)
                if (note.on == is_on(table_, rows_, one.id)) set_note(grid, note, values);
        for (auto const& note : table_.notes) set_note(grid, note, values);
    }

    void set_note(Grid& grid, TableNote const& note, Values const& values) const {
        auto const positive = [&](std::string const& id) {
            auto const found = values.find(id);
            auto const* amount =
                found == values.end() ? nullptr : std::get_if<Amount>(&found->second);
            return amount && amount->value > 0;
        };
        if (!std::all_of(note.positive.begin(), note.positive.end(), positive)) return;
        grid.notes.push_back(fill_pattern(note.text, [&](std::string const& name) {
            auto const* figure = kind_.figure(name);
            if (!figure) return std::optional<std::string>(text("{" + name + "}"));
            auto const found = values.find(name);
            return std::optional<std::string>(
                found == values.end() ? kind_.missing : show_value(kind_, *figure, found->second));
        }));
    }

    ReportKind const& kind_;
    Report const& report_;
    TableDefinition const& table_;
    TableRows const& rows_;
};

}  // namespace

Grid grid(ReportKind const& kind, Report const& report, TableDefinition const& table,
          TableRows const& rows, std::int64_t text_width) {
    return Setter(kind, report, table, rows).run(text_width);
}

std::vector<std::string> heads_of(Grid const& grid, TableDefinition const& table,
                                  std::size_t column) {
    std::vector<std::string> heads(table.columns[column].heads.size());
    for (auto const& cell : grid.head)
        if (cell.column <= column && column < cell.column + cell.column_span &&
            cell.row < heads.size())
            heads[cell.row] = cell.text;
    return heads;
}

}  // namespace report
