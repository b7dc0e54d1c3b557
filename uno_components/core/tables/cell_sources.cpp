// SPDX-License-Identifier: MPL-2.0
#include "core/tables/cell_sources.hpp"

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

std::optional<Value> find(Values const& values, std::string const& id) {
    auto const found = values.find(id);
    return found == values.end() ? std::nullopt : std::optional<Value>(found->second);
}

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

}  // namespace

Amount const* amount_of(CellState const& cell) {
    return cell.value ? std::get_if<Amount>(&*cell.value) : nullptr;
}

CellSources::CellSources(ReportKind const& kind, Report const& report, TableDefinition const& table,
                         TableRows const& rows)
    : kind_(kind),
      report_(report),
      table_(table),
      rows_(rows),
      now_(all_values(kind, report)),
      last_(earlier_values(kind, report, comparable_last(kind, report))),
      last_year_(earlier_values(kind, report, report.last_year)) {}

std::optional<Value> CellSources::value(CellSource const& source) const {
    auto value = source.rule ? derived_value(kind_, report_, *source.rule)
                             : find(values_at(source.time), source.figure);
    if (value && !source.condition.empty() && is_on(table_, rows_, source.condition))
        value = added(*value, source);
    return value ? std::optional(in_units(*value, source.per)) : std::nullopt;
}

CellState CellSources::cell(CellSource const& source) const {
    CellState cell;
    cell.value = cell.tied = value(source);
    auto const* figure = kind_.figure(source.figure);
    cell.undefined = !cell.value && figure && is_undefined(kind_, *figure, now_);
    cell.missing = !cell.value && !cell.undefined && source.time == Time::now;
    return cell;
}

std::string CellSources::text(std::string const& pattern) const {
    return fill_circumstances(kind_, report_, pattern);
}

Values const& CellSources::values_at(Time time) const {
    return time == Time::now ? now_ : time == Time::last ? last_ : last_year_;
}

std::optional<Value> CellSources::added(Value const& value, CellSource const& source) const {
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

void compute_cells(TableDefinition const& table, std::vector<std::size_t> const& order,
                   std::vector<CellState>& cells, std::size_t row_number) {
    RowComputer(table, order, cells).run(row_number);
}

}  // namespace report
