// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/compose/bank.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// Asks for a sentence of the bank, beginning with those of `heading`. Answers its id.
std::optional<std::string> ask_sentence(Environment const& environment,
                                        std::vector<BankPart> const& bank,
                                        std::string const& heading);

}  // namespace report::office
