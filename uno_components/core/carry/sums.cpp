// SPDX-License-Identifier: MPL-2.0
#include "core/carry/sums.hpp"

#include <algorithm>

#include "core/carry/next_period.hpp"
#include "core/report/amounts.hpp"
#include "core/report/period.hpp"

namespace report {

namespace {

std::string month_name(int month) {
    return std::to_string(month % 12 + 1) + "/" + std::to_string(month / 12);
}

/// Throws ProblemError unless the parts cover the months of the whole, each once.
void check_parts(ReportKind const& kind, std::vector<Report> const& parts, Period const& whole) {
    auto const months = months_of(kind, whole);
    int next = months.first;
    auto const need = [&](int until) {
        if (next >= until) return;
        throw ProblemError({"carry.part_missing",
                            {{"from", month_name(next)}, {"to", month_name(until - 1)}},
                            {}});
    };
    for (auto const& part : parts) {
        auto const covered = months_of(kind, part.period);
        if (covered.first < next || covered.last > months.last)
            throw ProblemError(
                {"carry.parts_overlap", {{"period", period_phrase(kind, part.period)}}, {}});
        need(covered.first);
        next = covered.last + 1;
    }
    need(months.last + 1);
}

Value const* value_in(Report const& report, std::string const& id) {
    auto const found = report.values.find(id);
    return found == report.values.end() ? nullptr : &found->second;
}

/// None when a part is missing (its index goes to `missing`) or the sum does not fit.
std::optional<Value> sum_of(std::vector<Report> const& parts, std::string const& id,
                            std::vector<std::size_t>& missing) {
    Amount sum;
    bool fits = true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const* value = value_in(parts[i], id);
        auto const* amount = value ? std::get_if<Amount>(value) : nullptr;
        auto const next = amount ? added(sum, *amount) : std::nullopt;
        if (!amount)
            missing.push_back(i);
        else if (next)
            sum = *next;
        else
            fits = false;
    }
    if (!missing.empty() || !fits) return std::nullopt;
    return sum;
}

void propose(Figure const& figure, std::vector<Report> const& parts, Cumulated& into) {
    if (figure.derive) return;
    auto const rule = cumulate_of(figure);
    std::vector<std::size_t> missing;
    std::optional<Value> proposed;
    if (rule == Cumulate::sum) {
        proposed = sum_of(parts, figure.id, missing);
    } else {
        std::size_t const index = rule == Cumulate::first ? 0 : parts.size() - 1;
        if (auto const* value = value_in(parts[index], figure.id))
            proposed = *value;
        else
            missing.push_back(index);
    }
    if (proposed) into.report.values[figure.id] = *proposed;
    if (!missing.empty()) into.missing[figure.id] = std::move(missing);
}

/// Rows one behind the other, what was said twice once. A list nobody entered stays unentered.
void propose(ListDefinition const& list, std::vector<Report> const& parts, Cumulated& into) {
    auto const rule = cumulate_of(list);
    auto const add = [&](Report const& part) {
        auto const rows = part.lists.find(list.id);
        if (rows == part.lists.end()) return;
        auto& all = into.report.lists[list.id];
        for (auto const& row : rows->second)
            if (std::find(all.begin(), all.end(), row) == all.end()) all.push_back(row);
    };
    if (rule == Cumulate::sum)
        for (auto const& part : parts) add(part);
    else
        add(rule == Cumulate::first ? parts.front() : parts.back());
}

}  // namespace

std::optional<Problem> no_sums(ReportKind const& kind, Report const& report) {
    auto const months = months_of(kind, report.period);
    if (months.first != months.last) return std::nullopt;
    return Problem{"carry.one_month", {{"period", period_phrase(kind, report.period)}}, {}};
}

Result<Cumulated> cumulate(ReportKind const& kind, std::vector<Report> parts,
                           Period const& whole) try {
    if (parts.empty()) return Problem{"carry.no_parts", {}, {}};
    for (auto const& part : parts)
        if (part.kind != kind.id) return Problem{"carry.other_kind", {{"kind", part.kind}}, {}};
    std::stable_sort(parts.begin(), parts.end(), [&](Report const& a, Report const& b) {
        return months_of(kind, a.period).first < months_of(kind, b.period).first;
    });
    check_parts(kind, parts, whole);
    Cumulated result;
    for (auto const& part : parts) result.parts.push_back(part.period);
    result.report = next_report(kind, parts.back(), whole);
    result.report.values.clear();
    result.report.lists.clear();
    kind.each_figure([&](Figure const& figure) { propose(figure, parts, result); });
    kind.each_list([&](ListDefinition const& list) { propose(list, parts, result); });
    return result;
} catch (ProblemError const& error) {
    return error.problem;
}

Report with_sums(Report next, Report const& sums) {
    for (auto const& [id, value] : sums.values) next.values[id] = value;
    for (auto const& [id, rows] : sums.lists) next.lists[id] = rows;
    return next;
}

}  // namespace report
