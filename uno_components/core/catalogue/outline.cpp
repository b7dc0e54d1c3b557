// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/outline.hpp"

#include <algorithm>

#include "core/text/numbers.hpp"

namespace report {

std::vector<Heading> outline(ReportKind const& kind) {
    std::vector<Heading> headings;
    int part = 0, in_part = 0;
    for (std::size_t i = 0; i < kind.sections.size(); ++i) {
        auto const& section = kind.sections[i];
        std::string number;
        if (section.numbered) {
            bool const goes_on =
                i > 0 && !section.part.empty() && kind.sections[i - 1].part == section.part;
            if (!goes_on) {
                ++part;
                in_part = 0;
            }
            number = roman(part);
            if (!section.part.empty()) number += "." + std::to_string(++in_part);
        }
        headings.push_back({i, std::nullopt, section.id, number, section.title});
        int in_section = 0;
        for (std::size_t j = 0; j < section.groups.size(); ++j) {
            auto const& group = section.groups[j];
            if (group.title.empty()) continue;
            headings.push_back(
                {i, j, group.id,
                 number.empty() ? std::string() : number + "." + std::to_string(++in_section),
                 group.title});
        }
    }
    return headings;
}

std::string numbered_title(Heading const& heading) {
    return heading.number.empty() ? heading.title : heading.number + ". " + heading.title;
}

Heading const* find_heading(std::vector<Heading> const& headings, std::string_view id) {
    for (auto const& heading : headings)
        if (heading.id == id) return &heading;
    return nullptr;
}

std::vector<std::string> missing_headings(std::vector<Heading> const& headings,
                                          std::vector<std::string> const& present) {
    std::vector<std::string> missing;
    for (auto const& one : headings)
        if (!one.number.empty() &&
            std::find(present.begin(), present.end(), one.id) == present.end())
            missing.push_back(one.id);
    return missing;
}

std::vector<std::string> places_of(ReportKind const& kind, std::string_view id) {
    std::vector<std::string> places;
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups) {
            if (section.id != id && group.id != id) continue;
            for (auto const& list : group.lists) places.push_back(list.id);
            for (auto const& sentence : group.sentences) places.push_back(sentence.id);
        }
    return places;
}

}  // namespace report
