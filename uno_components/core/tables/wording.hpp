// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/tables/sheet.hpp"

namespace report {

/// Phrases to look for in texts that may be typed without their marks.
class Wording {
public:
    explicit Wording(std::string_view text);

    std::string const& key() const { return key_; }
    /// Words as they have to be looked for in the key.
    std::string phrase(std::string const& words) const;
    /// Where a phrase begins, not before `from`; npos when nowhere.
    std::size_t find(std::string const& words, std::size_t from = 0) const;

private:
    /// Between words: before `at` there is a blank or nothing.
    bool is_edge(std::size_t at) const;

    std::string key_;
    bool bare_;
};

/// Whether a cell stands over all of the table: alone in its row, or over several columns.
bool is_wide(Sheet const& sheet, std::size_t row, std::size_t column);

}  // namespace report
