// SPDX-License-Identifier: MPL-2.0
#include "core/tables/csv.hpp"

namespace report {

namespace {

using Fields = std::vector<std::string>;

std::string quoted(std::string const& text) {
    if (text.find_first_of(";\"\r\n") == std::string::npos) return text;
    std::string result = "\"";
    for (char const c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + "\"";
}

std::string to_line(Fields const& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) line += (i > 0 ? ";" : "") + quoted(fields[i]);
    return line + "\r\n";
}

}  // namespace

std::string to_csv(Grid const& grid) {
    auto const columns = grid.widths.size();
    std::string text = "\xEF\xBB\xBF";
    std::vector<Fields> head(grid.head_rows, Fields(columns));
    for (auto const& cell : grid.head) head[cell.row][cell.column] = cell.text;
    for (auto const& row : head) text += to_line(row);
    for (auto const& row : grid.body) {
        Fields fields(columns);
        for (auto const& cell : row.cells) fields[cell.column] = cell.text;
        text += to_line(fields);
    }
    return text;
}

}  // namespace report
