// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>
#include <vector>

#include "core/check/checked_document.hpp"
#include "core/fonts/old_fonts.hpp"
#include "office/writer/old_document.hpp"
#include "office/writer/plain_walk.hpp"

namespace report::office {

/// A document as the rules are given it, and the way back from its letters into it. Good as long as
/// nobody changes the document; of a paragraph that was changed nothing is found any more.
struct CollectedDocument {
    /// The document's paragraphs that one of the checked document was read from.
    struct Origin {
        std::vector<AnyObject> paragraphs;
        int deletions = 0;
    };
    CheckedDocument checked;
    std::vector<Origin> origins;  ///< in the order of `each_paragraph`
};

/// The same text as `plain_document` reads, with how every paragraph and the pages are formatted.
/// One pass; neither the document nor its view is touched. Problems: as `plain_document`.
Result<CollectedDocument> collect_document(
    css::uno::Reference<css::uno::XComponentContext> const& context,
    css::uno::Reference<css::frame::XModel> const& model, OldFonts const& fonts,
    ReadingLimits const& limits = {});

/// Tells of every paragraph on which page it stands. The view cursor goes through the document: so
/// only of a document that nobody looks at.
void measure_pages(css::uno::Reference<css::frame::XModel> const& hidden,
                   CollectedDocument& collected);

/// Words of the document.
struct FoundWords {
    css::uno::Reference<css::text::XTextRange> range;  ///< none: they are gone
    /// They are letters of the document's own, exactly these: no field among them and nothing that
    /// was read otherwise than it stands.
    bool exact = false;
};
FoundWords find_words(CollectedDocument const& collected, OldFonts const& fonts,
                      TextSpan const& span);

/// Turns the window to the words and selects them. False: they are gone.
bool show_words(css::uno::Reference<css::frame::XModel> const& model,
                CollectedDocument const& collected, OldFonts const& fonts, TextSpan const& span);

}  // namespace report::office
