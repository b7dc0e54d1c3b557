// SPDX-License-Identifier: MPL-2.0
#include "core/compose/bank.hpp"

#include "core/compose/prose.hpp"

namespace report {

std::vector<BankLine> bank_lines(ReportKind const& kind, Report const& report,
                                 std::string_view section_or_group_id) {
    Prose const prose(kind, report);
    std::vector<BankLine> lines;
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups) {
            if (section.id != section_or_group_id && group.id != section_or_group_id) continue;
            for (auto const& sentence : group.bank)
                lines.push_back({sentence.id, sentence.label, prose.reading(sentence.text)});
        }
    return lines;
}

Paragraph bank_paragraph(ReportKind const& kind, Report const& report, std::string_view id) {
    auto const* sentence = kind.bank_sentence(id);
    return Prose(kind, report)
        .wording(sentence ? sentence->text : std::string(), kind.styles.at("body"));
}

}  // namespace report
