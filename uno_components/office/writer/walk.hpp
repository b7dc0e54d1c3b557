// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <functional>
#include <vector>

#include "core/fonts/font_conversion.hpp"

namespace report::office {

/// A paragraph met on the way through a document; `ranges` are its portions', one for each.
struct MetParagraph {
    css::uno::Reference<css::text::XTextRange> range;
    TextPlace place = TextPlace::body;
    std::vector<WrittenPortion> portions;
    std::vector<css::uno::Reference<css::text::XTextRange>> ranges;
};

/// A text of a document: its paragraphs and tables.
using WholeText = css::uno::Reference<css::container::XEnumerationAccess>;

/// Every text of the document, always in the same order: body, headers and footers, text boxes,
/// drawings, footnotes and endnotes.
void walk_texts(css::uno::Reference<css::frame::XModel> const& model,
                std::function<void(WholeText const&, TextPlace)> const& visit);

/// Every paragraph of the document, always in the same order: text by text, each with its tables.
/// The visitor may write into the paragraph that it is given. Comments are left out, and what
/// stands more than fifty deep.
void walk_paragraphs(css::uno::Reference<css::frame::XModel> const& model,
                     std::function<void(MetParagraph const&)> const& visit);

}  // namespace report::office
