// SPDX-License-Identifier: MPL-2.0
#include "core/reader/carried_prose.hpp"

#include <algorithm>
#include <set>

#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Folded texts that the new report's lists write.
std::set<std::string> texts_of(Lists const& lists) {
    std::set<std::string> texts;
    for (auto const& [id, rows] : lists)
        for (auto const& row : rows)
            for (auto const& [column, value] : row)
                if (auto const* text = std::get_if<std::string>(&value)) texts.insert(fold(*text));
    return texts;
}

std::string with_label(PlacedText const& text) {
    return text.label.empty() ? text.text : text.label + " " + text.text;
}

}  // namespace

std::vector<CarriedProse> carried_prose(OldReport const& old, Report const& next) {
    auto const written = texts_of(next.lists);
    std::vector<CarriedProse> result;
    CarriedProse rest;
    for (auto const& text : old.texts) {
        if (text.role != LineRole::body && text.role != LineRole::rest) continue;
        if (written.count(fold(text.text)) > 0) continue;
        if (text.role == LineRole::rest || text.heading.empty()) {
            rest.paragraphs.push_back(with_label(text));
            continue;
        }
        auto place = std::find_if(result.begin(), result.end(), [&](CarriedProse const& one) {
            return one.heading == text.heading;
        });
        if (place == result.end()) {
            result.push_back({text.heading, {}});
            place = std::prev(result.end());
        }
        place->paragraphs.push_back(with_label(text));
    }
    if (!rest.paragraphs.empty()) result.push_back(std::move(rest));
    return result;
}

}  // namespace report
