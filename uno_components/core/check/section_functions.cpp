// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <optional>
#include <set>

#include "core/check/functions.hpp"

namespace report {

namespace {

/// A line that begins with what a section is about, under whatever heading it stands.
bool is_spoken_of(Matter const& matter, Section const& section) {
    Phrases about;
    about.add(section.title);
    for (auto const* words : {&section.synonyms, &section.topics})
        for (auto const& word : *words) about.add(word);
    // The words of a part ("kiến nghị") stand in the middle of other headings, too.
    std::size_t const first = section.part.empty() ? 3 : 10;
    for (auto const& paragraph : matter.paragraphs()) {
        bool const in_report = paragraph.is_text() || paragraph.in_table;
        if (!in_report || (paragraph.planned && !section.planned)) continue;
        for (std::size_t i = 0; i < std::min(first, paragraph.tokens.size()); ++i)
            if (about.at(paragraph.tokens, i).until > i) return true;
    }
    return false;
}

bool is_in(std::vector<std::string> const& ids, std::string const& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Where a section that is missing would stand: the heading of the next one, else the last line
/// of the report's text.
std::vector<TextSpan> place_for(Matter const& matter, std::size_t section) {
    auto const& sections = matter.kind().sections;
    auto const order = [&](std::string const& heading) {
        std::size_t at = 0;
        while (at < sections.size() && sections[at].id != heading &&
               std::none_of(sections[at].groups.begin(), sections[at].groups.end(),
                            [&](auto const& group) { return group.id == heading; }))
            ++at;
        return at;
    };
    MatterParagraph const* last = nullptr;
    for (auto const& one : matter.paragraphs()) {
        if (!one.is_text()) continue;
        last = &one;
        auto const here = order(one.heading);
        if (one.role == LineRole::heading && here > section && here < sections.size()) break;
    }
    if (!last) return {};
    return {matter.span(*last)};
}

/// Whether a line begins with a time that lies behind the report's ("IV. Quý II", "Tháng 9: ..."),
/// or a title names one ("III. Hạn chế và việc 6 tháng cuối năm").
bool speaks_ahead(Matter const& matter, Phrases const& says) {
    constexpr std::size_t first = 3;
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text()) continue;
        auto const& tokens = paragraph.tokens;
        auto const most = paragraph.is_title() ? tokens.size() : first;
        std::size_t looked = 0;
        for (std::size_t i = 0; i < tokens.size() && looked < most; ++i) {
            if (tokens[i].from < paragraph.body) continue;
            looked += tokens[i].kind == Token::Kind::mark ? 0U : 1U;
            if (says.at(tokens, i).until > i) return true;
        }
        if (matter.begins_ahead(paragraph, most)) return true;
    }
    return false;
}

/// Sections that a report has. C03, C04.
Evaluate make_sections(Parameters& in) {
    auto const wanted = in.texts("need"), ahead = in.texts("ahead");
    auto const says = in.phrases("ahead_says");
    for (auto const& id : wanted) {
        auto const& sections = in.kind().sections;
        if (std::none_of(sections.begin(), sections.end(),
                         [&](Section const& one) { return one.id == id; }))
            fail("kind.unknown_heading", {{"by", in.in().where()}, {"id", id}}, {});
    }
    return [=](Matter const& matter, Verdicts& verdicts) {
        if (!matter.has_document()) return verdicts.not_evaluated("no_document");
        std::set<std::string> there;
        bool unsure = false;
        for (auto const& text : matter.read().texts) {
            there.insert(text.heading);
            there.insert(text.also.begin(), text.also.end());
            unsure = unsure || (text.role == LineRole::heading && !text.sure);
        }
        std::string lacking;
        std::optional<std::size_t> first;
        for (auto const& section : matter.kind().sections) {
            if (!is_in(wanted, section.id)) continue;
            verdicts.passed();
            bool found = there.count(section.id) > 0;
            for (auto const& group : section.groups) {
                found = found || there.count(group.id) > 0;
                for (auto const& figure : group.figures)
                    found = found || !matter.seen(figure.id).empty();
            }
            if (!found && !is_spoken_of(matter, section) &&
                !(is_in(ahead, section.id) && speaks_ahead(matter, says))) {
                lacking += (lacking.empty() ? "“" : "”, “") + section.title;
                if (!first)
                    first = static_cast<std::size_t>(&section - matter.kind().sections.data());
            }
        }
        if (first) verdicts.failed(place_for(matter, *first), {{"names", lacking + "”"}}, unsure);
    };
}

}  // namespace

std::vector<CheckFunction> section_functions() {
    return {{"sections", {"names"}, make_sections}};
}

}  // namespace report
