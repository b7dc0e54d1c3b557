// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>
#include <vector>

namespace report::office {

/// What of a section is put back from its template.
struct DeletedSection {
    std::string id;  ///< of the section or group, whose heading is gone
    /// False when some of its text is left: then only the heading comes back, before that text.
    bool is_whole = true;
};

/// Copies a section from the template into the document, to where the template has it among what is
/// still there. Throws ProblemError when the template has no such section, or the document nothing
/// that stands behind it.
void insert_section(css::uno::Reference<css::uno::XComponentContext> const& context,
                    css::uno::Reference<css::frame::XModel> const& model,
                    rtl::OUString const& template_url, DeletedSection const& section);

}  // namespace report::office
