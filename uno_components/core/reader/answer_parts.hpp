// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/reader/table_words.hpp"

namespace report {

/// What a cell answers to one of the things that its label asks for.
struct AnswerPart {
    std::string name;
    std::string said;    ///< from its number on
    std::size_t at = 0;  ///< byte of the cell where that begins
};

/// A label that asks for several things and a cell that answers them in its order: "Văn bản đến /
/// đi" and "1.866 / 604", "Văn bản đã rà soát; cần xử lý" and "Rà soát 14; cần xử lý 03".
struct AnswerParts {
    std::vector<AnswerPart> all;  ///< empty: the cell does not answer in parts
    bool unsettled = false;       ///< only their number says that they belong together
};

AnswerParts answer_parts(std::string const& label, std::string const& cell,
                         TableWords const& words);

}  // namespace report
