// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "measured.hpp"

namespace report::ruler {

/// Fills the stored side of every part from the XML of an ODT. Parts are told by where they stand,
/// not by the names of their styles. Throws std::runtime_error when a part is missing.
void read_stored(std::string const& styles_xml, std::string const& content_xml, Measured& report);

}  // namespace report::ruler
