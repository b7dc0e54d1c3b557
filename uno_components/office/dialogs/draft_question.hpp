// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>

#include "office/dialogs/environment.hpp"
#include "office/ground/drafts.hpp"

namespace report::office {

/// What an office that died left of a window, when it is other than what stands there and the
/// person wants it back; what is not wanted is forgotten. A damaged draft is told of.
std::optional<Typed> ask_for_draft(Environment const& environment, Drafts& drafts,
                                   std::function<bool(Typed const&)> const& is_other);

}  // namespace report::office
