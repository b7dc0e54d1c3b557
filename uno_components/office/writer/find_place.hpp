// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextCursor.hpp>
#include <string>
#include <vector>

#include "office/writer/places.hpp"

namespace report::office {

/// Where the text of a place really stands, whatever a hand has done to its marks.
struct FoundPlace {
    css::uno::Reference<css::text::XTextCursor> range;
    std::string text;     ///< canonical
    bool parted = false;  ///< one of its marks stands apart from it
};

/// The text that surely is the place's. The whole paragraphs that its marks touch, where these
/// agree: what stands beside a mark in the same paragraph is a clerk's word and must be seen. Where
/// a heading or another place has been joined to a paragraph, only what is inside the mark. Where
/// the marks do not agree, the paragraphs beside one of them that read as written there (`was`,
/// canonical). At least one mark must be there.
FoundPlace find_place(PlaceMarks const& marks, std::string const& place,
                      std::vector<std::string> const& was);

/// Canonical text of the whole paragraphs that a place touches: what stands beside the bookmark in
/// the same paragraph is a clerk's word and must be seen.
std::string read_place(PlaceMarks const& marks);

}  // namespace report::office
