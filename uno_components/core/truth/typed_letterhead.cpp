// SPDX-License-Identifier: MPL-2.0
#include "core/truth/typed_letterhead.hpp"

#include <algorithm>
#include <optional>

#include "core/compose/letterhead.hpp"
#include "core/compose/plan.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_digits = 6;

/// Numbers that stand in a text.
std::vector<int> numbers_in(std::string const& text) {
    constexpr char const* digits = "0123456789";
    std::vector<int> all;
    for (auto at = text.find_first_of(digits); at != std::string::npos;) {
        auto const end = text.find_first_not_of(digits, at);
        auto const length = (end == std::string::npos ? text.size() : end) - at;
        if (length <= most_digits) all.push_back(std::stoi(text.substr(at, length)));
        at = end == std::string::npos ? end : text.find_first_of(digits, end);
    }
    return all;
}

/// Without blanks, and without noughts in front of a number: hands leave both as they like, as
/// where a number is typed amid the blanks that wait for it.
std::string essence(std::string const& text) {
    auto all = collapse_blanks(text);
    all.erase(std::remove(all.begin(), all.end(), ' '), all.end());
    std::string kept;
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 0; i < all.size(); ++i) {
        bool const begins = kept.empty() || !is_digit(kept.back());
        bool const more = i + 1 < all.size() && is_digit(all[i + 1]);
        if (all[i] != '0' || !begins || !more) kept += all[i];
    }
    return kept;
}

bool reads(std::string const& text, std::vector<Paragraph> const& line) {
    return essence(text) == essence(canonical_text(line));
}

bool takes_number(ReportKind const& kind, std::string const& text, Report& report) {
    if (reads(text, number_line(kind, report))) return false;
    auto wanted = report;
    for (auto const number : numbers_in(text)) {
        wanted.number = number;
        if (number == 0 || !reads(text, number_line(kind, wanted))) continue;
        report.number = number;
        return true;
    }
    return false;
}

bool takes_day(ReportKind const& kind, std::string const& text, Report& report) {
    constexpr int most_months = 12, most_days = 31;
    // Nothing was typed; the number may be the place's ("Phường 2").
    if (reads(text, place_and_date(kind, report))) return false;
    auto wanted = report;
    std::vector<std::optional<int>> days, months{report.issue.month};
    for (auto const number : numbers_in(text)) {
        if (number >= 1 && number <= most_days) days.emplace_back(number);
        if (number >= 1 && number <= most_months && !report.issue.month)
            months.emplace_back(number);
    }
    for (auto const day : days)
        for (auto const month : months) {
            wanted.issue.day = day;
            wanted.issue.month = month;
            if (!reads(text, place_and_date(kind, wanted))) continue;
            report.issue = wanted.issue;
            return true;
        }
    return false;
}

}  // namespace

std::vector<Problem> take_typed_letterhead(ReportKind const& kind, Report const& stored,
                                           std::map<std::string, std::string>& places,
                                           Report& report) {
    std::vector<Problem> told;
    auto const look = [&](char const* place, auto const& line, auto const& takes) {
        auto const found = places.find(place);
        if (found == places.end() || !takes(kind, found->second, report)) return;
        auto& text = found->second;
        told.push_back({"truth.taken_line", {{"text", collapse_blanks(text)}}, {}});
        if (text != canonical_text(line(kind, report))) text = canonical_text(line(kind, stored));
    };
    if (!stored.number && !report.number) look("number", number_line, takes_number);
    if (!stored.issue.day && !report.issue.day) look("place_date", place_and_date, takes_day);
    return told;
}

}  // namespace report
