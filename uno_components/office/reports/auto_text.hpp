// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

namespace report::office {

/// Writer sets the fields of a text kept as AutoText anew whenever it puts it into a document: then
/// they are blank, or say what that document's report says. Called when a step of this title came
/// to be, puts back what they said when the text was kept, as part of that step. True where some
/// are blank and nothing tells what they said.
bool settle_auto_text(css::uno::Reference<css::uno::XComponentContext> const& context,
                      css::uno::Reference<css::frame::XModel> const& document,
                      std::string const& step);

}  // namespace report::office
