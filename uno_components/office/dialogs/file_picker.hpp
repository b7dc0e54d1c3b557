// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "office/dialogs/environment.hpp"

namespace report::office {

/// The path of a file that is there, with one of these endings ("*.csv;*.xlsx"). None when the
/// person gives up.
std::optional<std::string> pick_file(Environment const& environment, std::string const& title,
                                     std::string const& endings);

/// The path of a file that is to be written, proposed under a name. Whether it may be overwritten
/// is asked there.
std::optional<std::string> pick_target(Environment const& environment, std::string const& name);

}  // namespace report::office
