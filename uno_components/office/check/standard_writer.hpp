// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <map>
#include <string>
#include <vector>

#include "core/check/standard_layout.hpp"
#include "core/text/measure.hpp"

namespace report::office {

/// A footnote of a paragraph.
struct StandardNote {
    std::size_t at = 0;  ///< byte of the paragraph's text behind which it hangs
    std::string text;
    bool placed = false;
};
/// By the number of the paragraph (each_paragraph).
using StandardNotes = std::map<std::size_t, std::vector<StandardNote>>;

/// Writes a report that was taken apart into an unfilled document from the kind's template, in
/// place of the template's own prose. `document`: where its tables are. Notes of what was written
/// hang where they did; those of tables and of what was not written are not placed.
void write_standard(css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind,
                    PlainDocument const& document, StandardLayout const& layout,
                    StandardNotes& notes, MeasureText const& measure);

}  // namespace report::office
