// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace report {

/// A text in which the dots or lines of a form round a number ("....11....hồ sơ", "__05__") are
/// blanks, of the same length in bytes. Those that lead from a label to its number are a colon
/// ("Số tin ............ 31"). Fewer dots between two digits stay: nobody knows what they part. A
/// stop is kept where a sentence ends behind them. UTF-8.
std::string without_form_dots(std::string_view text);

}  // namespace report
