// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/compose/plan.hpp"
#include "core/support/result.hpp"

namespace report::office {

/// Where a place stands. DOCX export of LibreOffice 7.4 damages a bookmark over several paragraphs,
/// so a place of more than one paragraph has two: `cchc_<place>` in its first paragraph and
/// `cchc_<place>__last` in its last.
struct PlaceMarks {
    css::uno::Reference<css::text::XTextContent> first;  ///< may be lost, as may be the other
    css::uno::Reference<css::text::XTextContent> last;
};

/// The marks of places in a document.
struct MarkedPlaces {
    std::map<std::string, PlaceMarks>
        places;                    ///< by the name behind `cchc_`; one of the two marks may be lost
    std::set<std::string> copied;  ///< places of which a copy has been pasted
    std::set<std::string> headings;  ///< ids of the sections and groups whose headings stand there
};
MarkedPlaces find_marks(css::uno::Reference<css::frame::XModel> const& model);

/// The places whose first mark stands there.
std::map<std::string, PlaceMarks> find_places(css::uno::Reference<css::frame::XModel> const& model);

/// A cursor over the whole paragraphs that the place touches.
css::uno::Reference<css::text::XTextCursor> place_range(PlaceMarks const& marks);

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

/// Puts an empty paragraph behind the one at whose end the cursor stands, and the cursor into it.
void append_paragraph(css::uno::Reference<css::text::XTextCursor> const& cursor);

/// Makes the paragraph in which the cursor stands a place.
void mark_place(css::uno::Reference<css::frame::XModel> const& model,
                css::uno::Reference<css::text::XTextCursor> const& cursor,
                std::string const& place);

/// Makes the paragraphs from the first to the last a place.
void mark_place(css::uno::Reference<css::frame::XModel> const& model,
                css::uno::Reference<css::text::XTextRange> const& first,
                css::uno::Reference<css::text::XTextRange> const& last, std::string const& place);

/// Counts the captions of the document anew, as F9 does, in an office of any language.
void count_anew(css::uno::Reference<css::frame::XModel> const& model);

/// Canonical text of the whole paragraphs that a place touches: what stands beside the bookmark in
/// the same paragraph is a clerk's word and must be seen.
std::string read_place(PlaceMarks const& marks);

/// Whether these paragraphs hold what only a hand makes: a comment, a note, a picture, a tracked
/// change, another bookmark, formatting other than the style's.
bool has_hand(css::uno::Reference<css::frame::XModel> const& model,
              css::uno::Reference<css::text::XTextCursor> const& range);

/// command.protected_section for a text in a section closed to changes; an index, which is written
/// by the office, counts as open.
std::optional<Problem> closed_section(css::uno::Reference<css::text::XTextRange> const& range);

/// Throws ProblemError command.protected_section for a text in a section closed to changes.
void check_open(css::uno::Reference<css::text::XTextRange> const& range);

/// Puts paragraphs behind this one.
void insert_paragraphs(css::uno::Reference<css::frame::XModel> const& model,
                       css::uno::Reference<css::text::XTextRange> const& before,
                       std::vector<Paragraph> const& paragraphs);

/// Replaces the text of a place and lays its bookmarks round the new paragraphs. What has been
/// joined to it stays, in paragraphs of its own.
void fill_place(css::uno::Reference<css::frame::XModel> const& model, PlaceMarks const& marks,
                FillPlace const& step);

}  // namespace report::office
