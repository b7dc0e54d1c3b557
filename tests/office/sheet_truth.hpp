// SPDX-License-Identifier: MPL-2.0
// One truth, the sheets in which three systems lay it out, and what may become of them on their
// way.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "made_sheets.hpp"

namespace report::test {

using Lines = std::vector<std::string>;

constexpr char const* form = "bang_tthc_ii_06a";

/// The table as the report shows it, a line for each row, its cells parted by "|".
Lines whole_table();

RawRow texts(Lines const& all);

/// Rows of a sheet as a system lays it out; `body` is where the rows of the truth begin.
struct Layout {
    RawSheet sheet;
    std::size_t body = 0;
};
Layout official();
/// A one-stop system: a title, its own words, a column more than the form.
Layout one_stop();
/// Heads of one row, in another order: no numbers of rows, no groups.
Layout flat();

/// What is done to a layout, and how it is stored.
struct Variant {
    std::string name;
    void (*change)(Layout&) = nullptr;
    enum class As { xlsx, html, xml, semicolons, tabs, strokes } as = As::xlsx;
    std::string said{};  ///< part of a warning
    bool gaps = false;   ///< some cells cannot be read: they are gaps, and named
};
std::vector<Variant> const& variants();

/// Its name and bytes.
std::pair<std::string, std::string> stored(Variant const& variant, RawSheet const& sheet);

}  // namespace report::test
