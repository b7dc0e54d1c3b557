// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/packages/limits.hpp"
#include "core/support/result.hpp"

namespace report {

/// Why a plain text, of bytes or of UTF-16, is more than an office bears: clean.too_many_lines
/// {count}, {limit}, clean.long_line {count}, {limit}, {line}.
std::optional<Problem> too_much_text(std::string_view bytes, PackageLimits const& limits = {});

}  // namespace report
