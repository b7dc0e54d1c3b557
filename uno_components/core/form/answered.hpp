// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/support/result.hpp"

namespace report {

/// What is wrong with the answer in one control of a window.
struct Complaint {
    std::string control;
    Problem problem;
};

/// What a window's answers amount to, or what has to be mended first.
template <class T>
struct Answered {
    std::optional<T> value;
    std::vector<Complaint> complaints;
};

/// One item a line; empty lines are passed over, blanks at the ends cut.
std::vector<std::string> lines_to_items(std::string const& lines);
std::string items_to_lines(std::vector<std::string> const& items);

}  // namespace report
