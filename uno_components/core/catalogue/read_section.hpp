// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/catalogue/report_kind.hpp"

namespace report {

/// A section with its groups, figures, lists and sentences, from the text of its file. Throws
/// ProblemError naming file and place.
Section read_section(TraitWords const& words, std::string_view content, std::string const& file);

}  // namespace report
