// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/text/tokens.hpp"

namespace report::office {

/// A paragraph of the document, wherever it stands. `paragraph.place` is the id of the section or
/// group it is in, empty before the first; `ours` says that it belongs to a place that reads as the
/// program wrote it.
struct ReportText {
    TextParagraph paragraph;
    std::string place;  ///< that place
    css::uno::Reference<css::text::XTextRange> range;
};

/// All paragraphs that are not empty, in the order of the document, those of cells too; then those
/// of headers, footers, text boxes, footnotes and endnotes. What a tracked change has deleted is
/// left out, and what drawings say.
std::vector<ReportText> report_texts(css::uno::Reference<css::frame::XModel> const& model,
                                     Report const& report);
std::vector<TextParagraph> paragraphs_of(std::vector<ReportText> const& texts);

/// The words of a paragraph, as the cursor selects them; none when a field stands among them.
css::uno::Reference<css::text::XTextRange> words_in(
    css::uno::Reference<css::text::XTextRange> const& paragraph, Stretch const& at);

/// Turns the window to these words and selects them.
void select_words(css::uno::Reference<css::frame::XModel> const& model,
                  css::uno::Reference<css::text::XTextRange> const& words);

/// Puts other words in their place. Their formatting, and bookmarks round them, stay.
void replace_words(css::uno::Reference<css::text::XTextRange> const& words,
                   std::string const& with);

}  // namespace report::office
