// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <string>
#include <vector>

namespace report::office {

/// At the end of the paragraph behind which something can be put in: that of the window's cursor,
/// or, where it stands in a place, the place's last. Throws ProblemError table.bad_cursor where the
/// cursor stands in a table, a frame or a header.
css::uno::Reference<css::text::XTextCursor> behind_cursor(
    css::uno::Reference<css::frame::XModel> const& model);

/// At the end of the last paragraph (not a table) under the heading `cchc_muc_<id>` and its
/// sub-headings; none when there is no such heading.
css::uno::Reference<css::text::XTextCursor> behind_section(
    css::uno::Reference<css::frame::XModel> const& model, std::string const& id);

/// At the end of the document, or before the appendix of this table.
css::uno::Reference<css::text::XTextCursor> behind_appendices(
    css::uno::Reference<css::frame::XModel> const& model, std::string const& next);

/// Of these appendices, in the order of the document, the first that the text mentions behind the
/// section: one that is mentioned at its end goes before it. Empty when there is none.
std::string next_appendix(css::uno::Reference<css::frame::XModel> const& model,
                          std::vector<std::string> const& appendices, std::string const& section);

}  // namespace report::office
