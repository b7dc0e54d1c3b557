// SPDX-License-Identifier: MPL-2.0
#include "core/compose/plan.hpp"

#include "core/text/unicode.hpp"

namespace report {

namespace {

std::string canonical(Paragraph const& paragraph) {
    std::string text;
    for (auto const& run : paragraph.runs)
        text += run.table_number    ? std::string(table_number_mark)
                : run.field.empty() ? run.text
                                    : "{" + run.field + "}";
    return to_nfc(text);
}

}  // namespace

std::vector<std::string> canonical_lines(std::vector<Paragraph> const& paragraphs) {
    std::vector<std::string> lines;
    lines.reserve(paragraphs.size());
    for (auto const& paragraph : paragraphs) lines.push_back(canonical(paragraph));
    return lines;
}

std::string canonical_text(std::vector<Paragraph> const& paragraphs) {
    std::string text;
    for (auto const& paragraph : paragraphs) {
        if (&paragraph != &paragraphs.front()) text += '\n';
        text += canonical(paragraph);
    }
    return text;
}

}  // namespace report
