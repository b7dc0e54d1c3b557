// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <vector>

#include "core/compose/plan.hpp"
#include "office/writer/places.hpp"

namespace report::office {

/// Puts paragraphs behind this one.
void insert_paragraphs(css::uno::Reference<css::frame::XModel> const& model,
                       css::uno::Reference<css::text::XTextRange> const& before,
                       std::vector<Paragraph> const& paragraphs);

/// Replaces the text of a place and lays its bookmarks round the new paragraphs. What has been
/// joined to it stays, in paragraphs of its own.
void fill_place(css::uno::Reference<css::frame::XModel> const& model, PlaceMarks const& marks,
                FillPlace const& step);

}  // namespace report::office
