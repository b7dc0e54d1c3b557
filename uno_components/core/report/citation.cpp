// SPDX-License-Identifier: MPL-2.0
#include "core/report/citation.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <string_view>

#include "core/report/typed_value.hpp"
#include "core/text/dates.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

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

std::vector<std::string> words_of(std::string const& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

/// Words with which a wording leads up to a place; those that may fall away by themselves aside.
std::vector<std::string> lead_in(std::string const& wording, std::string const& column) {
    auto const pattern = parse_pattern(wording);
    if (!pattern) return {};
    std::string lead;
    for (auto const& part : pattern->parts) {
        auto const has_place = std::any_of(part.pieces.begin(), part.pieces.end(),
                                           [](auto const& piece) { return piece.is_place; });
        if (part.optional && !has_place) continue;
        for (auto const& piece : part.pieces) {
            if (piece.is_place && piece.text == column) {
                return has_letters(lead) ? words_of(fold(lead)) : std::vector<std::string>();
            }
            lead = piece.is_place ? std::string() : lead + piece.text;
        }
    }
    return {};
}

/// Where the rest of a text begins that begins with these words; 0 when it does not.
std::size_t after_words(std::string const& text, std::vector<std::string> const& words) {
    std::size_t at = 0;
    for (auto const& word : words) {
        auto const begin = text.find_first_not_of(' ', at);
        if (begin == std::string::npos) return 0;
        at = std::min(text.find(' ', begin), text.size());
        auto found = fold(std::string_view(text).substr(begin, at - begin));
        if (&word == &words.back() && found == word + ":") found.pop_back();
        if (found != word) return 0;
    }
    return at;
}

}  // namespace

std::string without_lead(ListDefinition const& list, std::string const& column,
                         std::string const& text) {
    auto const own = lead_in(list.item, column);
    if (own.empty()) return text;
    std::vector<std::vector<std::string>> leads{own};
    for (auto const& other : list.read) leads.push_back(lead_in(other, column));
    for (auto const& lead : leads) {
        auto const rest = text.find_first_not_of(' ', after_words(text, lead));
        if (rest != 0 && rest != std::string::npos) return text.substr(rest);
    }
    return text;
}

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
