// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <string>

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

/// At the end of the document.
css::uno::Reference<css::text::XTextCursor> behind_all(
    css::uno::Reference<css::frame::XModel> const& model);

}  // namespace report::office
