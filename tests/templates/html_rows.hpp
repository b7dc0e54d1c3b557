// SPDX-License-Identifier: MPL-2.0
// Rows of the tables that systems of provinces give out as web pages.
#pragma once

#include <algorithm>
#include <string>

namespace report::test {

/// Cells of the head, parted by "|"; "2x1" in front: over so many columns and rows.
inline std::string head_row(std::string const& cells) {
    std::string row = "<tr>";
    for (std::size_t at = 0; at <= cells.size();) {
        auto const end = std::min(cells.find('|', at), cells.size());
        auto text = cells.substr(at, end - at);
        at = end + 1;
        std::string spans;
        if (auto const x = text.find('x');
            x != std::string::npos && x + 2 < text.size() && text[x + 2] == ' ' && x <= 2) {
            spans = " colspan=" + text.substr(0, x) + " rowspan=" + text.substr(x + 1, 1);
            text = text.substr(x + 3);
        }
        row += "<th" + spans + ">" + text + "</th>";
    }
    return row + "</tr>";
}

/// The same of cells that are no heads.
inline std::string data_row(std::string const& cells) {
    auto row = head_row(cells);
    for (auto at = row.find("th>"); at != std::string::npos; at = row.find("th>", at))
        row.replace(at, 2, "td");
    return row;
}

}  // namespace report::test
