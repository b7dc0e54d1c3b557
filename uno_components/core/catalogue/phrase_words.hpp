// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// The words of a text as phrases are compared: folded, abbreviations (by their folded short form)
/// written out, marks dropped.
std::vector<std::string> words_of(std::string_view text,
                                  std::map<std::string, std::string> const& abbreviations);

}  // namespace report
