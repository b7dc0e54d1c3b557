// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>
#include <vector>

#include "core/text/texts.hpp"

namespace report::office {

/// Asks for documents of Writer or Word in the office's own window; their paths, none when the
/// person gives up.
std::vector<std::string> ask_documents(
    css::uno::Reference<css::uno::XComponentContext> const& context, Texts const& texts,
    bool several);

}  // namespace report::office
