// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <vector>

#include "core/truth/typed_text.hpp"

namespace report::office {

/// The paragraphs of the body as they read with all tracked changes accepted; of tables only those
/// that lay out the letterhead and the signature.
struct StandingText {
    std::vector<StandingParagraph> paragraphs;
    std::vector<css::uno::Reference<css::text::XTextRange>> ranges;
};
StandingText standing_text(css::uno::Reference<css::frame::XModel> const& model);

/// Puts a field back where a hand has typed; false where it cannot without touching what only a
/// hand makes: a tracked change in the paragraph, a comment or a note among the words.
bool can_put_back(css::uno::Reference<css::text::XTextRange> const& paragraph,
                  TypedText const& typed);
void put_back(css::uno::Reference<css::frame::XModel> const& model,
              css::uno::Reference<css::text::XTextRange> const& paragraph, TypedText const& typed);

}  // namespace report::office
