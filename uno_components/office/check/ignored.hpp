// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <rtl/ustring.hxx>
#include <vector>

#include "core/form/check_form.hpp"

namespace report::office {

/// The findings that were left as they are, kept in the document.
std::vector<IgnoredFinding> ignored_in(css::uno::Reference<css::frame::XModel> const& model);
/// As one step. Throws ProblemError where the document cannot be written.
void set_ignored(css::uno::Reference<css::frame::XModel> const& model,
                 std::vector<IgnoredFinding> const& ignored, rtl::OUString const& undo_title);

}  // namespace report::office
