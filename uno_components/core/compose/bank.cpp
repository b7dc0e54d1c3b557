// SPDX-License-Identifier: MPL-2.0
#include "core/compose/bank.hpp"

#include "core/catalogue/outline.hpp"
#include "core/compose/prose.hpp"

namespace report {

namespace {

/// Calls `visit(heading, group)` for each group with the heading it stands under.
template <class Visit>
void each_group(ReportKind const& kind, Visit const& visit) {
    auto const headings = outline(kind);
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups) {
            auto const* own = find_heading(headings, group.id);
            visit(own ? *own : *find_heading(headings, section.id), group);
        }
}

}  // namespace

std::vector<BankPart> bank(ReportKind const& kind, Report const& report) {
    Prose const prose(kind, report);
    std::vector<BankPart> parts;
    each_group(kind, [&](Heading const& heading, Group const& group) {
        if (group.bank.empty()) return;
        if (parts.empty() || parts.back().heading != heading.id)
            parts.push_back({heading.id, numbered_title(heading), {}});
        for (auto const& sentence : group.bank)
            parts.back().lines.push_back(
                {sentence.id, sentence.label, prose.reading(sentence.text)});
    });
    return parts;
}

std::string bank_heading(ReportKind const& kind, std::string_view sentence) {
    std::string found;
    each_group(kind, [&](Heading const& heading, Group const& group) {
        for (auto const& one : group.bank)
            if (one.id == sentence) found = heading.id;
    });
    return found;
}

Paragraph bank_paragraph(ReportKind const& kind, Report const& report, std::string_view id) {
    auto const* sentence = kind.bank_sentence(id);
    return Prose(kind, report)
        .wording(sentence ? sentence->text : std::string(), kind.styles.at("body"));
}

}  // namespace report
