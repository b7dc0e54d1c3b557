// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/text/tokens.hpp"

namespace report {

/// A day as it is written, "15/12/2023" or "15 tháng 12 năm 2023"; not one that a document bears.
struct WrittenDay {
    Date date;
    std::size_t first = 0, last = 0;  ///< tokens
    bool in_citation = false;
};

/// All of a text, in their order.
std::vector<WrittenDay> days_in(std::vector<Token> const& tokens);

}  // namespace report
