// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <functional>
#include <string>
#include <vector>

namespace report::office {

/// The id of what a field of ours shows, when the caret stands before or behind one, or in it;
/// empty elsewhere.
std::string field_at_caret(css::uno::Reference<css::frame::XModel> const& model);

/// Selects the first field that shows this. False when none does.
bool show_field(css::uno::Reference<css::frame::XModel> const& model, std::string const& id);

/// The same for the first of these that a field shows, as far as fields stand where they count.
bool show_first_field(
    css::uno::Reference<css::frame::XModel> const& model, std::vector<std::string> const& ids,
    std::function<bool(css::uno::Reference<css::text::XTextRange> const&)> const& counts = {});

}  // namespace report::office
