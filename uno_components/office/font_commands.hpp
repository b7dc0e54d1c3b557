// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/commands.hpp"

namespace report::office {

/// Text in old fonts of any Writer document to Unicode, as one step. The answer's Warnings say
/// what was converted, and what was left and where; a person gets them in a message.
css::uno::Any convert_old_fonts(CommandCall const& call);

}  // namespace report::office
