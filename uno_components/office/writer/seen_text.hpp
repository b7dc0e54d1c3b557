// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XText.hpp>
#include <string>
#include <vector>

#include "core/fonts/old_fonts.hpp"

namespace report::office {

/// What people read of a cell's text: without text that is deleted with tracking, hidden, struck
/// or raised, and without the anchors of notes.
struct SeenText {
    std::vector<std::vector<FontPortion>> paragraphs;
    bool cleaned = false;  ///< something was left out

    std::string plain() const;  ///< paragraphs parted by line ends, NFC
};

SeenText seen_text(css::uno::Reference<css::text::XText> const& cell);

/// Sets what people read of a cell and leaves the rest: notes, comments, deleted and hidden text.
void set_seen_text(css::uno::Reference<css::text::XText> const& cell, std::string const& text);

}  // namespace report::office
