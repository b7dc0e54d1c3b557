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

/// True where a cursor gets from one mark to the other, which stands behind it: not after somebody
/// moved paragraphs about, into a table perhaps.
bool stand_in_order(css::uno::Reference<css::text::XTextRange> const& first,
                    css::uno::Reference<css::text::XTextRange> const& last);

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

/// command.protected_section for a text in a section closed to changes; an index, which is written
/// by the office, counts as open.
std::optional<Problem> closed_section(css::uno::Reference<css::text::XTextRange> const& range);

/// Throws ProblemError command.protected_section for a text in a section closed to changes.
void check_open(css::uno::Reference<css::text::XTextRange> const& range);

}  // namespace report::office
