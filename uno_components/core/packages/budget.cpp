// SPDX-License-Identifier: MPL-2.0
#include "core/packages/budget.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/json/json.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

constexpr auto largest = std::numeric_limits<std::size_t>::max();

std::string shown(std::size_t count) {
    constexpr std::size_t most = std::numeric_limits<std::int64_t>::max();
    return format_whole(static_cast<std::int64_t>(std::min(count, most)));
}

[[noreturn]] void exceeded(char const* code, std::size_t count, std::size_t limit) {
    throw ProblemError(Problem{code, {{"count", shown(count)}, {"limit", shown(limit)}}, {}});
}

std::size_t sum(std::size_t one, std::size_t other) {
    return one > largest - other ? largest : one + other;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "http" of "HTTP://x"; empty when the text names no scheme.
std::string scheme_of(std::string_view text) {
    std::string scheme;
    for (char const c : text) {
        // Control characters and blanks are skipped, as lenient readers do.
        if (static_cast<unsigned char>(c) <= 0x20) continue;
        if (c == ':') return scheme;
        bool const fits =
            is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
        if (!fits) break;
        scheme += static_cast<char>(is_letter(c) ? c | 0x20 : c);
    }
    return {};
}

}  // namespace

void Budget::add_paragraphs(std::size_t count) {
    paragraphs_ = sum(paragraphs_, count);
    if (paragraphs_ > limits.paragraphs)
        exceeded("clean.too_many_paragraphs", paragraphs_, limits.paragraphs);
}

void Budget::add_cells(std::size_t count) {
    cells_ = sum(cells_, count);
    if (cells_ > limits.cells) exceeded("clean.too_many_cells", cells_, limits.cells);
}

void Budget::add_shape() {
    if (++shapes_ > limits.shapes) exceeded("clean.too_many_shapes", shapes_, limits.shapes);
}

void Budget::add_formula() {
    if (++formulas_ > limits.formulas)
        exceeded("clean.too_many_formulas", formulas_, limits.formulas);
}

void Budget::add_text(std::size_t letters, std::size_t often) {
    text_ = sum(text_, times(letters, often));
    if (text_ > limits.text) exceeded("clean.too_much_text", text_, limits.text);
}

void Budget::check_paragraph(std::size_t letters) const {
    if (letters > limits.paragraph) exceeded("clean.long_paragraph", letters, limits.paragraph);
}

void Budget::check_cell(std::size_t letters) const {
    if (letters > limits.cell) exceeded("clean.long_cell", letters, limits.cell);
}

void Budget::add_picture(std::size_t bytes) {
    pictures_ = sum(pictures_, bytes);
    if (pictures_ > limits.pictures)
        exceeded("clean.too_large_pictures", pictures_ >> 20U, limits.pictures >> 20U);
}

std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::size_t number_of(std::string_view text, std::size_t otherwise) {
    auto const first = text.find_first_not_of(" \t+");
    if (first == std::string_view::npos) return otherwise;
    std::size_t number = 0;
    auto at = first;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
        number = sum(times(number, 10), static_cast<std::size_t>(text[at] - '0'));
    return at == first ? otherwise : number;
}

std::size_t times(std::size_t one, std::size_t other) {
    return other != 0 && one > largest / other ? largest : one * other;
}

bool is_harmless_hyperlink(std::string_view target) {
    constexpr std::array<std::string_view, 6> known{"", "http", "https", "mailto", "ftp", "file"};
    auto const scheme = scheme_of(target);
    return std::find(known.begin(), known.end(), scheme) != known.end();
}

bool looks_like_address(std::string_view text) {
    constexpr std::array<std::string_view, 19> known{
        "http",    "https",  "file",    "ftp",    "ftps",      "smb",     "dav",
        "davs",    "webdav", "webdavs", "sftp",   "ldap",      "private", "slot",
        "service", "data",   "macro",   "script", "javascript"};
    auto const scheme = scheme_of(text);
    return std::find(known.begin(), known.end(), scheme) != known.end() ||
           scheme.substr(0, 4) == "vnd." || text.substr(0, 2) == "\\\\" ||
           text.substr(0, 2) == "//";
}

}  // namespace report
