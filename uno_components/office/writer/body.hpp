// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <optional>
#include <string>
#include <vector>

namespace report::office {

/// A paragraph of the body.
struct BodyParagraph {
    css::uno::Reference<css::text::XTextRange> range;
    sal_Int16 level = 0;  ///< of a heading, else 0
    std::vector<std::string> marks;
    bool begins_page = false;  ///< of a style of its own, as an appendix does
};

/// The paragraphs between the tables, which are left out.
using Body = std::vector<BodyParagraph>;
Body body_of(css::uno::Reference<css::frame::XModel> const& model);

/// Index of the paragraph with this bookmark; the size of the body when none has it.
std::size_t find_mark(Body const& body, std::string const& mark);

/// Behind the last paragraph of the section whose heading stands at `begin`.
std::size_t section_end(Body const& body, std::size_t begin);

/// Index of the paragraph in which the cursor of the document's window stands; the size of the body
/// when it stands in none.
std::size_t at_cursor(css::uno::Reference<css::frame::XModel> const& model, Body const& body);

/// The last paragraph of the place in the midst of which this one stands, else this one.
std::size_t end_of_place(Body const& body, std::size_t index);

/// The paragraph behind which new text of the section or group goes: the one at `cursor` when it is
/// in that text, and not in the middle of a place, else the last. None when the heading is gone.
std::optional<std::size_t> paragraph_for(Body const& body, std::string const& heading,
                                         std::size_t cursor);

/// Id of the section or group in which a paragraph stands, by the last heading of ours before it.
std::string heading_at(Body const& body, std::size_t index);

}  // namespace report::office
