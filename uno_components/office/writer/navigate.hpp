// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <string>
#include <vector>

namespace report::office {

/// Headings of sections and groups (bookmarks `cchc_muc_<id>`) that are in the document.
std::vector<std::string> present_headings(css::uno::Reference<css::frame::XModel> const& model);

/// Puts the cursor behind the heading `id`, or at the first of these places when it has none; the
/// window turns there. False when none of them is in the document.
bool show_in_text(css::uno::Reference<css::frame::XModel> const& model, std::string const& id,
                  std::vector<std::string> const& places);

}  // namespace report::office
