// SPDX-License-Identifier: MPL-2.0
#include "core/form/fields.hpp"

#include <string_view>

#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

std::vector<std::string> lines_to_items(std::string const& lines) {
    std::vector<std::string> items;
    std::string_view rest = lines;
    for (;;) {
        auto const end = rest.find('\n');
        if (auto item = trim(rest.substr(0, end)); !item.empty()) items.push_back(to_nfc(item));
        if (end == std::string_view::npos) return items;
        rest.remove_prefix(end + 1);
    }
}

std::string items_to_lines(std::vector<std::string> const& items) {
    std::string lines;
    for (auto const& item : items) lines += (lines.empty() ? "" : "\n") + item;
    return lines;
}

void FieldReader::complain(std::string control, std::string code, std::string const& value) {
    complain(std::move(control), Problem{std::move(code), {{"value", value}}, {}});
}

void FieldReader::complain(std::string control, Problem problem) {
    complaints_.push_back({std::move(control), std::move(problem)});
}

std::optional<Date> FieldReader::date(std::string const& control, std::string const& text) {
    auto const date = parse_date(text);
    if (!date) complain(control, trim(text).empty() ? "form.no_date" : "form.bad_date", trim(text));
    return date;
}

std::optional<int> FieldReader::number(std::string const& control, std::string const& text,
                                       int least, int most) {
    auto const typed = trim(text);
    if (typed.empty()) return std::nullopt;
    auto const read = read_whole(typed);
    if (read.fault == NumberFault::none && read.value >= least && read.value <= most)
        return static_cast<int>(read.value);
    complain(control, Problem{"form.bad_number",
                              {{"value", typed},
                               {"least", std::to_string(least)},
                               {"most", std::to_string(most)}},
                              {}});
    return std::nullopt;
}

}  // namespace report
