// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

namespace report::office {

/// Whether these paragraphs hold what only a hand makes: a comment, a note, a picture, a tracked
/// change, another bookmark, formatting other than the style's.
bool has_hand(css::uno::Reference<css::frame::XModel> const& model,
              css::uno::Reference<css::text::XTextCursor> const& range);

}  // namespace report::office
