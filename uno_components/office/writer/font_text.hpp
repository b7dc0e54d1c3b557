// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <vector>

#include "core/fonts/font_conversion.hpp"

namespace report::office {

/// The document's paragraphs with the font of each portion, in the order of `walk_paragraphs`.
std::vector<WrittenParagraph> read_fonts(css::uno::Reference<css::frame::XModel> const& model);

/// Writes what the conversion of these paragraphs changes, and gives styles that have an old font
/// the new one. Text keeps its formatting and its bookmarks.
void write_conversion(css::uno::Reference<css::frame::XModel> const& model, OldFonts const& fonts,
                      FontConversion const& conversion);

}  // namespace report::office
