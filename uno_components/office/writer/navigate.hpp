// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <string>
#include <vector>

#include "core/report/report.hpp"

namespace report::office {

/// Headings of sections and groups (bookmarks `cchc_muc_<id>`) that are in the document.
std::vector<std::string> present_headings(css::uno::Reference<css::frame::XModel> const& model);

/// Puts the cursor behind the heading `id`, or at the first of these places when it has none; the
/// window turns there. False when none of them is in the document.
bool show_in_text(css::uno::Reference<css::frame::XModel> const& model, std::string const& id,
                  std::vector<std::string> const& places);

/// The same for the title of a table, or a chart.
bool show_table(css::uno::Reference<css::frame::XModel> const& model, std::string const& id);

/// Puts the cursor there; the window turns there.
void show_range(css::uno::Reference<css::frame::XModel> const& model,
                css::uno::Reference<css::text::XTextRange> const& range);

/// The words of the body and of the tables, as they stand.
std::string words_of(css::uno::Reference<css::frame::XModel> const& model);

/// Puts the caret where a report begins to be written: on the first figure that nobody has entered
/// and the text shows, else at the start.
void show_first_gap(css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind,
                    Report const& report);

}  // namespace report::office
