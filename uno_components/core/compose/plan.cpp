// SPDX-License-Identifier: MPL-2.0
#include "core/compose/plan.hpp"

#include "core/text/unicode.hpp"

namespace report {

std::string canonical_text(std::vector<Paragraph> const& paragraphs) {
    std::string text;
    for (auto const& paragraph : paragraphs) {
        if (&paragraph != &paragraphs.front()) text += '\n';
        for (auto const& run : paragraph.runs)
            text += run.table_number    ? std::string(table_number_mark)
                    : run.field.empty() ? run.text
                                        : "{" + run.field + "}";
    }
    return to_nfc(text);
}

}  // namespace report
