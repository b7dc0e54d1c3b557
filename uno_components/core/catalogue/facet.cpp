// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/facet.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/catalogue/figure_kinds.hpp"

namespace report {

namespace {

constexpr std::array<std::pair<std::string_view, Facet>, 7> facets{{
    {"so", Facet::bare},
    {"last", Facet::last},
    {"change", Facet::change},
    {"change_rate", Facet::change_rate},
    {"last_year", Facet::last_year},
    {"change_on_year", Facet::change_on_year},
    {"change_rate_on_year", Facet::change_rate_on_year},
}};

}  // namespace

std::optional<FigurePlace> figure_place(std::string_view name) {
    auto const at = name.find("__");
    if (at == std::string_view::npos) return FigurePlace{std::string(name), Facet::value};
    auto const* found = std::find_if(facets.begin(), facets.end(), [&](auto const& facet) {
        return facet.first == name.substr(at + 2);
    });
    if (found == facets.end()) return std::nullopt;
    return FigurePlace{std::string(name.substr(0, at)), found->second};
}

bool has_facet(FigureKind kind, Facet facet) {
    bool const amount = is_amount(kind);
    switch (facet) {
        case Facet::change:
        case Facet::change_on_year:
            return amount || kind == FigureKind::percent;
        case Facet::change_rate:
        case Facet::change_rate_on_year:
            return amount;
        case Facet::value:
        case Facet::bare:
        case Facet::last:
        case Facet::last_year:
            break;
    }
    return true;
}

}  // namespace report
