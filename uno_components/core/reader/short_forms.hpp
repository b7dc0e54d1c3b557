// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/reader/lines.hpp"

namespace report {

/// Short forms that a document explains where it first says them: "hồ sơ (h/s)", "trực tuyến
/// (TrT)". Folded short form to the words in front of its bracket of which it has the first
/// letters.
std::map<std::string, std::string> short_forms_in(std::vector<Line> const& lines);

}  // namespace report
