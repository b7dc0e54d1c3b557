// SPDX-License-Identifier: MPL-2.0
#include "core/report/citation.hpp"

#include <string_view>

#include "core/report/typed_value.hpp"
#include "core/text/dates.hpp"
#include "core/text/pattern.hpp"

namespace report {

namespace {

/// "12/AB-CD".
bool is_code(std::string const& text) {
    return text[0] >= '0' && text[0] <= '9' && text.find(' ') == std::string::npos;
}

/// Dates have no test while a text is being read: a part that is announced as a date and is none
/// makes the text no citation; it may not become part of another place.
PlaceTests tests_of(ReportKind const& kind, ListDefinition const& list) {
    PlaceTests tests;
    for (auto const& column : list.columns) {
        if (column.code)
            tests[column.id] = is_code;
        else if (column.kind != FigureKind::text && column.kind != FigureKind::date)
            tests[column.id] = [&kind, &column](std::string const& text) {
                return read_typed(kind, {column.kind, column.lower_bound, column.choices}, text)
                    .value.has_value();
            };
    }
    return tests;
}

std::optional<std::string> cell_of(Column const& column, PatternMatch const& match) {
    auto const place = match.places.find(column.id);
    if (place == match.places.end()) return std::string();
    if (column.kind != FigureKind::date) return place->second;
    auto date = parse_date(place->second);
    if (!date) date = parse_long_date(place->second);
    return date ? std::optional(format_short(*date)) : std::nullopt;
}

std::optional<std::vector<std::string>> cells_of(ListDefinition const& list,
                                                 PatternMatch const& match) {
    std::vector<std::string> cells;
    for (auto const& column : list.columns) {
        auto cell = cell_of(column, match);
        if (!cell) return std::nullopt;
        cells.push_back(std::move(*cell));
    }
    return cells;
}

}  // namespace

CitationReader::CitationReader(ReportKind const& kind, ListDefinition const& list)
    : list_(&list), tests_(tests_of(kind, list)) {
    auto texts = list.read;
    texts.push_back(list.item);
    for (auto const& text : texts)
        if (auto const pattern = parse_pattern(text)) matchers_.emplace_back(*pattern);
}

std::optional<std::vector<std::string>> CitationReader::read(std::string const& line) const {
    std::optional<std::vector<std::string>> best;
    std::vector<std::size_t> best_ends;
    for (auto const& matcher : matchers_) {
        auto const match = matcher.match(line, tests_);
        if (!match || (best && match->ends >= best_ends)) continue;
        if (auto cells = cells_of(*list_, *match)) {
            best = std::move(cells);
            best_ends = match->ends;
        }
    }
    return best;
}

}  // namespace report
