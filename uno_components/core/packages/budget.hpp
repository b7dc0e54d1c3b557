// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/packages/clean.hpp"
#include "core/packages/xml_rewriter.hpp"

namespace report {

/// What the parts of one file have used up so far. All members throw ProblemError of clean_file.
class Budget {
public:
    explicit Budget(PackageLimits const& most) : limits(most) {}

    void add_paragraphs(std::size_t count);
    void add_cells(std::size_t count);
    void add_shape();
    void add_formula();
    /// Letters that stand there `times` times.
    void add_text(std::size_t letters, std::size_t times = 1);
    void check_paragraph(std::size_t letters) const;
    void check_cell(std::size_t letters) const;
    void add_picture(std::size_t bytes);

    PackageLimits limits;
    LeftOut left_out;
    XmlUse use;
    std::size_t points = 0;  ///< of all pictures

private:
    std::size_t paragraphs_ = 0, cells_ = 0, text_ = 0, shapes_ = 0, formulas_ = 0, pictures_ = 0;
};

/// How many letters these bytes of UTF-8 are.
std::size_t letters_of(std::string_view text);

/// A number that stands in an attribute; `otherwise` when there is none, the largest when it is too
/// large.
std::size_t number_of(std::string_view text, std::size_t otherwise);

std::size_t times(std::size_t one, std::size_t other);  ///< without overflow

/// Whether a hyperlink, which is followed only when a person wants it, may stay as it is.
bool is_harmless_hyperlink(std::string_view target);

/// Whether a text begins like an address that something could be fetched from.
bool looks_like_address(std::string_view text);

}  // namespace report
