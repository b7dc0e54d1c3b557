// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/report_kind.hpp"

#include <algorithm>

#include "core/catalogue/figure_kinds.hpp"

namespace report {

namespace {

template <class T>
T const* by_id(std::vector<T> const& all, std::string_view id) {
    auto const found = std::find_if(all.begin(), all.end(), [&](T const& t) { return t.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool is_empty(Trend const& trend) {
    return trend.grew.empty() && trend.fell.empty() && trend.same.empty();
}

}  // namespace

bool Variant::unconditional() const {
    return zero.empty() && positive.empty() && any_positive.empty() && present.empty() &&
           missing.empty() && is_empty(on_last) && is_empty(on_year);
}

Figure const* ReportKind::figure(std::string_view wanted) const {
    for (auto const& section : sections)
        for (auto const& group : section.groups)
            if (auto const* found = by_id(group.figures, wanted)) return found;
    return nullptr;
}

ListDefinition const* ReportKind::list(std::string_view wanted) const {
    for (auto const& section : sections)
        for (auto const& group : section.groups)
            if (auto const* found = by_id(group.lists, wanted)) return found;
    return nullptr;
}

BankSentence const* ReportKind::bank_sentence(std::string_view wanted) const {
    for (auto const& section : sections)
        for (auto const& group : section.groups)
            if (auto const* found = by_id(group.bank, wanted)) return found;
    return nullptr;
}

PeriodKind const* ReportKind::period(std::string_view wanted) const {
    return by_id(periods, wanted);
}

UnitKind const* ReportKind::unit_kind(std::string_view wanted) const {
    return by_id(unit_kinds, wanted);
}

Authority const* ReportKind::authority(std::string_view wanted) const {
    return by_id(authorities, wanted);
}

Level const* ReportKind::level(std::string_view wanted) const {
    return by_id(levels, wanted);
}

TableDefinition const* ReportKind::table(std::string_view wanted) const {
    return by_id(tables, wanted);
}

Cumulate cumulate_of(Figure const& figure) {
    if (figure.cumulate) return *figure.cumulate;
    if (figure.carry.mode == Carry::Mode::starts_from) return Cumulate::first;
    return is_amount(figure.kind) && figure.carry.mode == Carry::Mode::clear ? Cumulate::sum
                                                                             : Cumulate::last;
}

Cumulate cumulate_of(ListDefinition const& list) {
    if (list.cumulate) return *list.cumulate;
    auto const mode = list.carry.mode;
    return mode == Carry::Mode::clear || mode == Carry::Mode::grow ? Cumulate::sum : Cumulate::last;
}

bool is_figure_id(std::string_view id) {
    if (id.empty() || id.size() > 32 || id[0] < 'a' || id[0] > 'z') return false;
    if (id.find("__") != std::string_view::npos) return false;
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

}  // namespace report
