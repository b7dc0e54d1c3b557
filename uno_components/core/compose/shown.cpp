// SPDX-License-Identifier: MPL-2.0
#include "core/compose/shown.hpp"

#include "core/report/figures.hpp"
#include "core/text/pattern.hpp"

namespace report {

Shown::Shown(ReportKind const& kind, Report const& report)
    : kind_(kind), texts_(shown_texts(kind, report)), values_(compared_values(kind, report)) {}

std::optional<std::string> Shown::find(std::string const& name) const {
    if (auto const text = texts_.find(name); text != texts_.end())
        return text->second.empty() ? std::nullopt : std::optional(text->second);
    auto const place = figure_place(name);
    auto const* figure = place ? kind_.figure(place->figure) : nullptr;
    if (!figure) return std::nullopt;
    return show_facet(kind_, *figure, place->facet, values_);
}

std::string Shown::text(std::string const& name) const {
    if (auto const found = find(name)) return *found;
    if (texts_.count(name) > 0) return {};
    auto const place = figure_place(name);
    auto const* figure = place ? kind_.figure(place->figure) : nullptr;
    bool const of_now = place && (place->facet == Facet::value || place->facet == Facet::bare);
    return figure && of_now && is_undefined(kind_, *figure, values_.now) ? kind_.undefined
                                                                         : kind_.missing;
}

bool Shown::knows(std::string const& name) const {
    if (texts_.count(name) > 0) return true;
    auto const place = figure_place(name);
    auto const* figure = place ? kind_.figure(place->figure) : nullptr;
    return figure && has_facet(figure->kind, place->facet);
}

std::set<std::string> Shown::names() const {
    std::set<std::string> names;
    for (auto const& [name, text] : texts_) names.insert(name);
    kind_.each_figure([&](Figure const& figure) {
        names.insert(figure.id);
        // The template's own prose may need the bare number wherever it looks different.
        if (!figure.zero.empty() || figure.digits > 1) names.insert(figure.id + "__so");
    });
    kind_.each_prose_pattern([&](std::string const& text) {
        auto const pattern = parse_pattern(text);
        if (!pattern) return;
        for (auto& place : pattern->places()) names.insert(std::move(place));
    });
    return names;
}

}  // namespace report
