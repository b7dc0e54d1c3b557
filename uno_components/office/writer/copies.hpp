// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "office/writer/old_document.hpp"

namespace report::office {

/// The URL of a file that somebody names by its path, or by the URL itself.
rtl::OUString url_of_file(std::string const& path);
/// Its path, for a person.
std::string path_of_file(rtl::OUString const& url);

/// An open document as it stands, with what is not stored yet, as a new, unnamed one; the old one
/// is not written to. Problems: old_file.no_room, and as OldDocument::open.
Result<OldDocument> copy_of(css::uno::Reference<css::uno::XComponentContext> const& context,
                            css::uno::Reference<css::frame::XModel> const& open,
                            OldDocument::As as);

}  // namespace report::office
