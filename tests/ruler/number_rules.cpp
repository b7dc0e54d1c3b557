// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <regex>

#include "core/text/unicode.hpp"
#include "judge.hpp"

namespace report::ruler {

namespace {

/// A day that the calendar has.
bool exists(int day, int month, int year) {
    static int const days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month >= 1 && month <= 12 && day >= 1 &&
           day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

Violations check_number(Measured const& report) {
    Judge judge;
    auto const text = report.number.text();
    auto const what = "the number is '" + text + "'";
    static std::regex const form("Số:\\s*(\\d*)\\s*/\\s*(\\d{4}\\s*/)?\\s*([^-\\s]+)\\s*-\\s*(.+)");
    std::smatch part;
    bool const read = std::regex_match(text, part, form);
    judge.want(read && text.rfind("Số: ", 0) == 0, "F30", what);
    judge.look(report.number, {13, 13, false, false, false}, "F33");
    if (!read) return judge.violations();

    auto const digits = part[1].str(), code = part[3].str(), symbol = part[4].str();
    auto const value = digits.empty() ? 0 : std::stoi(digits);
    judge.want(value == report.facts.number, "F30", what);
    judge.want(trim(symbol) == report.facts.symbol, "F30", what);
    judge.want(digits.empty() || digits == (value < 10 ? "0" : "") + std::to_string(value), "F31",
               what);
    static std::regex const spaced("\\d\\s+/|/\\s|\\s-|-\\s");
    judge.want(!std::regex_search(text, spaced), "F32", what);
    judge.want(to_upper(code + symbol) == code + symbol, "F33", what);
    judge.want(!report.facts.issued || !digits.empty(), "F34", what);
    judge.want(!part[2].matched, "F35", what);
    judge.want((code == "BC") == (report.type_name.text() == "BÁO CÁO"), "F36",
               what + " for '" + report.type_name.text() + "'");
    if (!report.agency.empty() && !report.agency.back().lines.empty())
        judge.centred(report.number, report.agency.back().lines.back().centre(), "F33");
    return judge.violations();
}

Violations check_place_date(Measured const& report) {
    Judge judge;
    auto const text = report.place_date.text();
    auto const what = "place and date are '" + text + "'";
    static std::regex const form("(.+), ngày\\s+(\\d*)\\s*tháng\\s+(\\d*)\\s*năm (\\d{4})");
    static std::regex const whole("(.+), ngày \\d+ tháng \\d+ năm \\d{4}");
    std::smatch part;
    bool const read = std::regex_match(text, part, form);
    judge.want(read && (!report.facts.issued || std::regex_match(text, whole)), "F40", what);
    judge.look(report.place_date, {13, 14, false, true, false}, "F43");
    if (read) {
        auto const day = part[2].str(), month = part[3].str();
        int const d = day.empty() ? 1 : std::stoi(day), m = month.empty() ? 1 : std::stoi(month);
        judge.want(exists(d, m, std::stoi(part[4].str())), "F40", what);
        judge.want(day.empty() || day.size() == 2, "F41", what);
        judge.want(month.empty() || m > 2 || month.size() == 2, "F41", what);
        judge.want(m < 3 || month == std::to_string(m), "F42", what);
        auto const& places = report.facts.places;
        judge.want(std::find(places.begin(), places.end(), part[1].str()) != places.end(), "F44",
                   what);
    }
    auto const& date = report.place_date.lines;
    if (date.empty() || report.number.lines.empty() || report.national_name.lines.empty())
        return judge.violations();
    judge.centred(report.place_date, report.national_name.lines.front().centre(), "F43");
    judge.within(date.front().bottom - report.number.lines.back().bottom, -0.3, 0.3, "F43",
                 "height of the date against the number");
    return judge.violations();
}

Violations check_title(Measured const& report) {
    Judge judge;
    judge.look(report.type_name, {13, 14, true, false, true}, "F50");
    judge.centred(report.type_name, report.text_centre(), "F50");
    judge.look(report.subject, {13, 14, true, false, false}, "F51");
    judge.centred(report.subject, report.text_centre(), "F51");
    auto const text = report.subject.text();
    judge.want(to_lower(text).rfind("v/v", 0) != 0, "F52", "the subject is '" + text + "'");
    judge.not_underlined(report.subject, "F53");
    if (report.type_name.lines.empty() || report.subject.lines.empty()) return judge.violations();
    judge.within(report.subject.lines.front().top - report.type_name.lines.back().bottom, -0.5, 2,
                 "F51", "gap between the type and the subject");
    // Of several lines the longest counts.
    double longest = 0;
    for (auto const& line : report.subject.lines) longest = std::max(longest, line.width());
    judge.rule_below(report, report.subject.lines.back(), longest / 3, longest / 2, "F53");
    return judge.violations();
}

}  // namespace report::ruler
