// SPDX-License-Identifier: MPL-2.0
#include "core/packages/plain_file.hpp"

#include <algorithm>
#include <string>

#include "core/text/numbers.hpp"

namespace report {

namespace {

std::string shown(std::size_t count) {
    return format_whole(static_cast<std::int64_t>(count));
}

}  // namespace

std::optional<Problem> too_much_text(std::string_view bytes, PackageLimits const& limits) {
    bool const is_wide = bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
    auto const is_letter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    std::size_t lines = 0;
    bool after_return = false;
    while (!bytes.empty()) {
        auto const end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        auto const line = bytes.substr(0, end);
        auto const letters =
            is_wide ? line.size() / 2
                    : static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is_letter));
        // Two characters end a line of DOS.
        bool const is_dos_end =
            letters == 0 && after_return && end < bytes.size() && bytes[end] == '\n';
        if (!is_dos_end) ++lines;
        after_return = end < bytes.size() && bytes[end] == '\r';
        if (letters > limits.line)
            return Problem{
                "clean.long_line",
                {{"line", shown(lines)}, {"count", shown(letters)}, {"limit", shown(limits.line)}},
                {}};
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    if (lines > limits.lines)
        return Problem{
            "clean.too_many_lines", {{"count", shown(lines)}, {"limit", shown(limits.lines)}}, {}};
    return std::nullopt;
}

}  // namespace report
