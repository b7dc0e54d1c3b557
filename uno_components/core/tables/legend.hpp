// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/tables/sheet.hpp"

namespace report {

/// Short forms that a sheet explains itself, in a note or above its table: "TT = trực tuyến;
/// BC = bưu chính".
class Legend {
public:
    explicit Legend(Sheet const& sheet);

    bool is_empty() const { return words_.empty(); }
    /// A head with the words that are meant, as labels are compared; as it is where none is.
    std::string spelled_out(std::string const& head) const;

private:
    void read(std::string const& text);

    std::vector<std::pair<std::string, std::string>> words_;  ///< label keys, the longest first
};

}  // namespace report
