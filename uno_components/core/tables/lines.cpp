// SPDX-License-Identifier: MPL-2.0
#include "core/tables/lines.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "core/catalogue/figure_kinds.hpp"
#include "core/report/amounts.hpp"
#include "core/report/comparison.hpp"
#include "core/report/figures.hpp"
#include "core/tables/cell_sources.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"

namespace report {

namespace {

using Rule = CellRule::Rule;

/// Digits in front decide before letters do: "7/KH" stands before "11/KH".
std::pair<std::int64_t, std::string> sort_key(Row const& row, std::string const& column) {
    auto const found = row.find(column);
    if (found == row.end()) return {std::numeric_limits<std::int64_t>::max(), {}};
    if (auto const* date = std::get_if<Date>(&found->second)) return {date->key(), {}};
    if (auto const* amount = std::get_if<Amount>(&found->second)) return {amount->value, {}};
    if (auto const* percent = std::get_if<Percent>(&found->second))
        return {percent->hundredths, {}};
    auto const& text = std::get<std::string>(found->second);
    auto const digits = text.substr(0, text.find_first_not_of("0123456789"));
    return {
        digits.empty() ? std::numeric_limits<std::int64_t>::max() - 1 : read_whole(digits).value,
        text};
}

class Builder {
public:
    Builder(ReportKind const& kind, Report const& report, TableDefinition const& table,
            TableRows const& rows)
        : kind_(kind),
          report_(report),
          table_(table),
          rows_(rows),
          sources_(kind, report, table, rows) {}

    std::vector<TableLine> run() {
        place_rows();
        std::size_t number = 0;
        for (auto& line : lines_) {
            fill(line);
            bool const counts = line.role == GridRow::Role::data;
            if (counts) fill_blanks(line);
            compute_cells(table_, order_, line.cells, counts ? ++number : 0);
            if (!counts) keep_texts(line);
        }
        if (table_.total) lines_.push_back(total());
        return std::move(lines_);
    }

private:
    /// The clerk's rows, or else those of the list.
    std::vector<TableLine> own_rows() const {
        std::vector<TableLine> own;
        for (auto const& row : rows_.rows)
            if (row.fixed.empty()) own.push_back(line_of(row, nullptr));
        if (own.empty() && table_.from_list) own = listed_rows(*table_.from_list);
        sort(own);
        return own;
    }

    static TableLine line_of(TableRow const& row, FixedRow const* fixed) {
        TableLine line;
        line.entered = row;
        line.fixed = fixed;
        bool const heading = fixed ? fixed->heading : row.heading;
        line.role = heading ? GridRow::Role::heading : GridRow::Role::data;
        return line;
    }

    std::vector<TableLine> listed_rows(RowsFromList const& from) const {
        std::vector<TableLine> lines;
        auto const list = report_.lists.find(from.list);
        if (list == report_.lists.end()) return lines;
        for (auto const& row : list->second) {
            TableLine line;
            line.listed = true;
            for (auto const& cell : from.cells)
                if (auto value = list_value(*kind_.list(from.list), row, cell.pattern))
                    line.entered.cells[cell.column] = *value;
            lines.push_back(std::move(line));
        }
        return lines;
    }

    std::optional<Value> list_value(ListDefinition const& list, Row const& row,
                                    std::string const& pattern) const {
        for (auto const& column : list.columns)
            if (pattern == "{" + column.id + "}") {
                auto const found = row.find(column.id);
                return found == row.end() ? std::nullopt : std::optional<Value>(found->second);
            }
        auto text = fill_pattern(pattern, [&](std::string const& id) -> std::optional<std::string> {
            auto const found = row.find(id);
            if (found == row.end()) return std::nullopt;
            return show_bare(found->second);
        });
        return text.empty() ? std::nullopt : std::optional<Value>(std::move(text));
    }

    /// Headings of the clerk stand over certain rows, so these keep their order.
    void sort(std::vector<TableLine>& lines) const {
        for (auto const& line : lines)
            if (line.role == GridRow::Role::heading) return;
        std::stable_sort(lines.begin(), lines.end(), [&](TableLine const& a, TableLine const& b) {
            for (auto const& column : table_.sort) {
                auto const first = sort_key(a.entered.cells, column),
                           second = sort_key(b.entered.cells, column);
                if (first != second) return first < second;
            }
            return false;
        });
    }

    TableRow const* entered_in(FixedRow const& fixed) const {
        for (auto const& row : rows_.rows)
            if (row.fixed == fixed.id) return &row;
        return nullptr;
    }

    bool is_shown(FixedRow const& fixed, TableRow const* entered, bool others) const {
        if (entered && entered->left_out) return false;
        if (fixed.alone) return !others;
        return fixed.usual || entered;
    }

    void place_rows() {
        auto own = own_rows();
        bool const others = !own.empty();
        auto const take = [&](auto const& wanted) {
            auto const rest = std::stable_partition(
                own.begin(), own.end(),
                [&](TableLine const& line) { return wanted(line.entered.after); });
            std::move(own.begin(), rest, std::back_inserter(lines_));
            own.erase(own.begin(), rest);
        };
        for (auto const& fixed : table_.fixed) {
            auto const* entered = entered_in(fixed);
            if (is_shown(fixed, entered, others)) {
                TableRow row = entered ? *entered : TableRow{};
                row.fixed = fixed.id;
                lines_.push_back(line_of(row, &fixed));
            }
            take([&](std::string const& after) { return after == fixed.id; });
        }
        take([&](std::string const& after) { return !table_.fixed_row(after); });
    }

    void fill(TableLine& line) const {
        line.cells.reserve(table_.columns.size());
        for (auto const& column : table_.columns) line.cells.push_back(cell(line, column));
    }

    CellState cell(TableLine const& line, TableColumn const& column) const {
        CellState state = by_itself(line.fixed, column);
        auto const entered = line.entered.cells.find(column.id);
        if (entered == line.entered.cells.end() || column.derive) {
            bool const is_gap = !state.value && line.entered.gaps.count(column.id) > 0;
            state.missing = state.missing || is_gap;
            return state;
        }
        state.value = entered->second;
        state.missing = state.undefined = false;
        if (line.listed) state.tied = state.value;
        return state;
    }

    /// What stands in a cell that nobody touched.
    CellState by_itself(FixedRow const* fixed, TableColumn const& column) const {
        if (auto const* source = source_of(fixed, column)) return sources_.cell(*source);
        CellState state;
        auto const* cell = fixed ? find_cell(*fixed, column.id) : nullptr;
        if (cell && !cell->text.empty()) state.value = sources_.text(cell->text);
        return state;
    }

    /// Forms that print zeros take an empty box for one, in rows that say anything at all.
    void fill_blanks(TableLine& line) const {
        if (!table_.zero_blanks) return;
        bool const any = std::any_of(line.cells.begin(), line.cells.end(),
                                     [](CellState const& c) { return c.missing || amount_of(c); });
        if (!any) return;
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            auto const& column = table_.columns[i];
            auto& cell = line.cells[i];
            if (!cell.value && !cell.missing && !column.derive && is_amount(column.kind))
                cell.value = Amount{};
        }
    }

    static void keep_texts(TableLine& line) {
        for (auto& cell : line.cells)
            if (!cell.value || !std::holds_alternative<std::string>(*cell.value)) cell = {};
    }

    TableLine total() const {
        TableLine line;
        line.role = GridRow::Role::total;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) line.cells.push_back(added(i));
        compute_cells(table_, order_, line.cells, 0);
        return line;
    }

    /// Empty cells of a column are passed over, a missing one makes its total missing. Without any
    /// row the report's own totals stand there.
    CellState added(std::size_t at) const {
        auto const& column = table_.columns[at];
        auto const& add = table_.total->add;
        CellState sum;
        if (column.tied) sum = sources_.cell(*column.tied);
        if (std::find(add.begin(), add.end(), column.id) == add.end()) {
            CellState other;
            other.tied = sum.tied;
            return other;
        }
        bool const any = std::any_of(lines_.begin(), lines_.end(), [](TableLine const& line) {
            return line.role == GridRow::Role::data;
        });
        if (!any) return sum;
        sum.value.reset();
        sum.missing = sum.undefined = false;
        for (auto const& line : lines_)
            if (line.role == GridRow::Role::data) add_to(sum, line.cells[at]);
        if (sum.missing) sum.value.reset();
        return sum;
    }

    static void add_to(CellState& sum, CellState const& cell) {
        sum.missing = sum.missing || cell.missing;
        auto const* amount = amount_of(cell);
        if (!amount) return;
        if (auto const all = report::added(amount_of(sum) ? *amount_of(sum) : Amount{}, *amount))
            sum.value = *all;
        else
            sum.missing = true;
    }

    ReportKind const& kind_;
    Report const& report_;
    TableDefinition const& table_;
    TableRows const& rows_;
    CellSources sources_;
    std::vector<std::size_t> order_ = column_order(table_);
    std::vector<TableLine> lines_;
};

}  // namespace

bool is_on(TableDefinition const& table, TableRows const& rows, std::string const& id) {
    auto const decided = rows.switches.find(id);
    if (decided != rows.switches.end()) return decided->second;
    auto const* one = table.find_switch(id);
    return one && one->on;
}

TableRows rows_of(Report const& report, TableDefinition const& table) {
    auto const found = report.tables.find(table.id);
    return found == report.tables.end() ? TableRows{} : found->second;
}

std::vector<TableLine> table_lines(ReportKind const& kind, Report const& report,
                                   TableDefinition const& table, TableRows const& rows) {
    return Builder(kind, report, table, rows).run();
}

CellSource const* source_of(FixedRow const* row, TableColumn const& column) {
    if (!row) return nullptr;
    if (auto const* cell = find_cell(*row, column.id))
        return cell->source ? &*cell->source : nullptr;
    return row->alone && column.tied ? &*column.tied : nullptr;
}

Value in_units(Value const& value, std::int64_t per) {
    auto const* amount = std::get_if<Amount>(&value);
    if (!amount || per == 1) return value;
    auto const rest = amount->value % per;
    return Amount{amount->value / per + (rest >= per - rest ? 1 : 0), amount->at_least};
}

std::size_t label_span(TableDefinition const& table) {
    std::size_t span = 0;
    for (auto const& column : table.columns) {
        bool const added =
            table.total && std::find(table.total->add.begin(), table.total->add.end(), column.id) !=
                               table.total->add.end();
        bool const computed = column.derive && column.derive->rule != Rule::row_number;
        if (added || computed) break;
        ++span;
    }
    return std::max<std::size_t>(span, 1);
}

}  // namespace report
