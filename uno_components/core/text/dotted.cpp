// SPDX-License-Identifier: MPL-2.0
#include "core/text/dotted.hpp"

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view ellipsis = "…";
/// So many dots lead from a label to its value, whatever blanks stand round them.
constexpr std::size_t least_leading = 5;

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_blank(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == ' ' || text[at] == '\t');
}

/// Bytes of the dot, the line or the three dots here; 0 for anything else.
std::size_t dot_at(std::string_view text, std::size_t at) {
    if (text.substr(at, ellipsis.size()) == ellipsis) return ellipsis.size();
    return at < text.size() && (text[at] == '.' || text[at] == '_') ? 1 : 0;
}

struct Run {
    std::size_t from = 0, until = 0;
    std::size_t dots = 0;
};

Run run_at(std::string_view text, std::size_t at) {
    Run run{at, at, 0};
    while (auto const size = dot_at(text, run.until)) {
        run.until += size;
        run.dots += size == 1 ? 1 : ellipsis.size();
    }
    return run;
}

/// "Số tin ............ 31": behind the blanks a number stands.
bool leads_to_number(std::string_view text, Run const& run) {
    if (run.dots < least_leading || run.from == 0) return false;
    auto at = run.until;
    while (is_blank(text, at)) ++at;
    return is_digit(text, at);
}

bool is_behind_colon(std::string_view text, std::size_t at) {
    while (at > 0 && is_blank(text, at - 1)) --at;
    return at > 0 && text[at - 1] == ':';
}

/// A new sentence, or nothing, stands behind.
bool ends_sentence(std::string_view text, std::size_t at) {
    auto const from = at;
    while (is_blank(text, at)) ++at;
    if (at == text.size()) return true;
    if (at == from) return false;
    std::string const begin(beginning(text.substr(at), 4));
    return capitalise(begin) == begin && to_lower(begin) != begin;
}

}  // namespace

std::string without_form_dots(std::string_view text) {
    std::string plain(text);
    for (std::size_t at = 0; at < text.size();) {
        auto const run = run_at(text, at);
        if (run.dots == 0) {
            ++at;
            continue;
        }
        at = run.until;
        bool const behind_number = run.from > 0 && is_digit(text, run.from - 1);
        bool const before_number = is_digit(text, run.until);
        bool const leads = leads_to_number(text, run);
        if (!leads && (run.dots < 2 || behind_number == before_number)) continue;
        plain.replace(run.from, run.until - run.from, run.until - run.from, ' ');
        if (leads && !is_behind_colon(text, run.from)) plain[run.from] = ':';
        if (leads) continue;
        if (behind_number && ends_sentence(text, run.until)) plain[run.from] = '.';
    }
    return plain;
}

}  // namespace report
