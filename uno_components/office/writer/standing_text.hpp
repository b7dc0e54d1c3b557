// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/truth/typed_text.hpp"

namespace report::office {

/// The paragraphs of the body as they read with all tracked changes accepted; of tables only those
/// that lay out the letterhead and the signature.
struct StandingText {
    std::vector<StandingParagraph> paragraphs;
    std::vector<css::uno::Reference<css::text::XTextRange>> ranges;
    /// By paragraph, fields of ours that were pasted from another report: they show its number,
    /// which stands in the paragraph's text.
    std::map<std::size_t, std::vector<ByteRange>> pasted;
    std::map<std::string, std::string> properties;  ///< what our fields should show
    /// Paragraphs of which a field of ours is hidden text.
    std::set<std::size_t> hidden;
    /// The tables that lay nothing out, ours and others.
    std::vector<css::uno::Reference<css::text::XTextTable>> tables;
};
StandingText standing_text(css::uno::Reference<css::frame::XModel> const& model);

/// Whether a field can be put back where a hand has typed without touching what only a hand makes:
/// a tracked change in the paragraph, a comment or a note among the words.
bool can_put_back(StandingText const& text, TypedText const& typed);
void put_back(css::uno::Reference<css::frame::XModel> const& model, StandingText const& text,
              TypedText const& typed);

}  // namespace report::office
