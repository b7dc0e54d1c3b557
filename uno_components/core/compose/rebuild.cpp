// SPDX-License-Identifier: MPL-2.0
#include "core/compose/rebuild.hpp"

#include <array>

#include "core/compose/shown.hpp"
#include "core/report/figures.hpp"
#include "core/report/typed_value.hpp"

namespace report {

namespace {

/// What may have been entered to show this text: the text itself, or nothing where there is a word
/// for nothing.
std::optional<Value> read_shown(ReportKind const& kind, Figure const& figure,
                                std::string const& text) {
    auto const shows = [&](Value const& value) { return show_value(kind, figure, value) == text; };
    if (text.empty() || text == kind.missing) return std::nullopt;
    auto read = read_typed(kind, {figure.kind, figure.lower_bound, figure.choices}, text).value;
    if (read && shows(*read)) return read;
    for (Value const& none : {Value(Amount{0, false}), Value(Percent{0})})
        if (none.index() == (figure.kind == FigureKind::percent ? 1U : 0U) && shows(none))
            return none;
    return std::nullopt;
}

}  // namespace

Report rebuild(ReportKind const& kind, Report base,
               std::map<std::string, std::string> const& properties) {
    struct Source {
        char const* suffix;
        Values* values;
    };
    std::array<Source, 3> const sources{
        {{"", &base.values}, {"__last", &base.last}, {"__last_year", &base.last_year}}};
    kind.each_figure([&](Figure const& figure) {
        if (figure.derive) return;
        for (auto const& [suffix, values] : sources) {
            auto const shown = properties.find(std::string(shown_prefix) + figure.id + suffix);
            if (shown == properties.end()) continue;
            if (auto const value = read_shown(kind, figure, shown->second))
                (*values)[figure.id] = *value;
        }
    });
    base.written.clear();
    return base;
}

}  // namespace report
