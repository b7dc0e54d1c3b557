// SPDX-License-Identifier: MPL-2.0
#include "core/tables/lines.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "core/report/amounts.hpp"
#include "core/report/comparison.hpp"
#include "core/report/figures.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"

namespace report {

namespace {

using Rule = CellRule::Rule;
using Time = CellSource::Time;

bool is_number(FigureKind kind) {
    return kind == FigureKind::count || kind == FigureKind::money;
}

Amount const* amount_of(CellState const& cell) {
    return cell.value ? std::get_if<Amount>(&*cell.value) : nullptr;
}

/// Values of an earlier period. A total counts as it was reported, and so do the shares of it; what
/// was not reported is computed.
Values earlier_values(ReportKind const& kind, Report const& report, Values const& stated) {
    if (stated.empty()) return {};
    auto as_stated = kind;
    for (auto& section : as_stated.sections)
        for (auto& group : section.groups)
            for (auto& figure : group.figures)
                if (stated.count(figure.id) > 0) figure.derive.reset();
    Report earlier = report;
    earlier.values = stated;
    earlier.lists.clear();
    return all_values(as_stated, earlier);
}

/// What the report says of cells.
class Sources {
public:
    Sources(ReportKind const& kind, Report const& report, TableDefinition const& table,
            TableRows const& rows)
        : kind_(kind),
          report_(report),
          table_(table),
          rows_(rows),
          now_(all_values(kind, report)),
          last_(earlier_values(kind, report, comparable_last(kind, report))),
          last_year_(earlier_values(kind, report, report.last_year)) {}

    std::optional<Value> value(CellSource const& source) const {
        auto value = source.rule ? derived_value(kind_, report_, *source.rule)
                                 : find(values_at(source.time), source.figure);
        if (value && !source.condition.empty() && is_on(table_, rows_, source.condition))
            value = added(*value, source);
        return value ? std::optional(in_units(*value, source.per)) : std::nullopt;
    }

    /// The cell as the report fills it. A figure of this period that was not entered is missing;
    /// that there was no earlier period is nothing to complain about.
    CellState cell(CellSource const& source) const {
        CellState cell;
        cell.value = cell.tied = value(source);
        auto const* figure = kind_.figure(source.figure);
        cell.undefined = !cell.value && figure && is_undefined(kind_, *figure, now_);
        cell.missing = !cell.value && !cell.undefined && source.time == Time::now;
        return cell;
    }

    std::string text(std::string const& pattern) const {
        return fill_circumstances(kind_, report_, pattern);
    }

private:
    Values const& values_at(Time time) const {
        return time == Time::now ? now_ : time == Time::last ? last_ : last_year_;
    }

    static std::optional<Value> find(Values const& values, std::string const& id) {
        auto const found = values.find(id);
        return found == values.end() ? std::nullopt : std::optional<Value>(found->second);
    }

    std::optional<Value> added(Value const& value, CellSource const& source) const {
        auto const* first = std::get_if<Amount>(&value);
        if (!first) return std::nullopt;
        auto sum = *first;
        for (auto const& id : source.plus) {
            auto const part = find(values_at(source.time), id);
            auto const* amount = part ? std::get_if<Amount>(&*part) : nullptr;
            auto const next = amount ? report::added(sum, *amount) : std::nullopt;
            if (!next) return std::nullopt;
            sum = *next;
        }
        return sum;
    }

    ReportKind const& kind_;
    Report const& report_;
    TableDefinition const& table_;
    TableRows const& rows_;
    Values now_, last_, last_year_;
};

/// Computed cells of one row from its others.
class RowComputer {
public:
    /// `order`: of the columns, which is the same for all rows.
    RowComputer(TableDefinition const& table, std::vector<std::size_t> const& order,
                std::vector<CellState>& cells)
        : table_(table), order_(order), cells_(cells) {}

    void run(std::size_t row_number) {
        for (auto const at : order_) {
            auto const& column = table_.columns[at];
            if (!column.derive) continue;
            auto const tied = cells_[at].tied;
            if (column.derive->rule != Rule::row_number)
                cells_[at] = compute(*column.derive);
            else if (row_number > 0)
                cells_[at].value = Amount{static_cast<std::int64_t>(row_number), false};
            cells_[at].tied = tied;
        }
    }

private:
    CellState const& at(std::string const& id) const {
        return cells_[static_cast<std::size_t>(table_.column(id) - table_.columns.data())];
    }

    CellState compute(CellRule const& rule) const {
        switch (rule.rule) {
            case Rule::sum_of:
                return sum(rule.of);
            case Rule::difference_of:
                return difference(at(rule.of[0]), at(rule.of[1]));
            case Rule::share_of:
                return rate(sum(rule.of), sum(rule.whole));
            case Rule::change_of:
                return change(at(rule.of[0]), at(rule.of[1]));
            case Rule::row_number:
                break;
        }
        return {};
    }

    /// None when a part is empty; missing when a part is.
    CellState sum(std::vector<std::string> const& ids) const {
        CellState result;
        Amount total;
        bool known = true;
        for (auto const& id : ids) {
            auto const& part = at(id);
            result.missing = result.missing || part.missing;
            auto const* amount = amount_of(part);
            auto const next = amount ? added(total, *amount) : std::nullopt;
            known = known && next;
            if (next) total = *next;
        }
        if (known && !result.missing) result.value = total;
        return result;
    }

    static CellState difference(CellState const& a, CellState const& b) {
        CellState result;
        result.missing = a.missing || b.missing;
        if (!a.value || !b.value) return result;
        auto const *pa = std::get_if<Percent>(&*a.value), *pb = std::get_if<Percent>(&*b.value);
        auto const *na = amount_of(a), *nb = amount_of(b);
        result.points = pa && pb;
        if (result.points)
            if (auto const points = report::difference(pa->hundredths, pb->hundredths))
                result.value = Percent{*points};
        // How much more than "at least so many" something is, nobody knows.
        if (na && nb && !na->at_least && !nb->at_least)
            if (auto const rest = report::difference(na->value, nb->value))
                result.value = Amount{*rest, false};
        return result;
    }

    static CellState rate(CellState const& part, CellState const& whole) {
        CellState result;
        result.missing = part.missing || whole.missing;
        auto const *p = amount_of(part), *w = amount_of(whole);
        if (!p || !w) return result;
        result.undefined = w->value == 0;
        if (auto const hundredths = share(p->value, w->value)) result.value = Percent{*hundredths};
        return result;
    }

    /// Rounded half away from zero, so that a fall reads like a rise. Nothing when there was
    /// nothing before.
    static CellState change(CellState const& now, CellState const& before) {
        auto result = difference(now, before);
        auto const *by = amount_of(result), *from = amount_of(before);
        if (!by || !from) return result;
        result.value.reset();
        auto const size = share(by->value < 0 ? -by->value : by->value, from->value);
        if (size) result.value = Percent{by->value < 0 ? -*size : *size};
        return result;
    }

    TableDefinition const& table_;
    std::vector<std::size_t> const& order_;
    std::vector<CellState>& cells_;
};

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
            RowComputer(table_, order_, line.cells).run(counts ? ++number : 0);
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
            if (!cell.value && !cell.missing && !column.derive && is_number(column.kind))
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
        RowComputer(table_, order_, line.cells).run(0);
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
    Sources sources_;
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
