// SPDX-License-Identifier: MPL-2.0
#include "core/tables/sheet_times.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "core/report/period.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/wording.hpp"
#include "core/text/dates.hpp"
#include "core/text/day_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "III", a word of its own.
bool has_roman(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find_first_not_of("IVX", at), text.size());
        auto const is_letter = [&](std::size_t i) {
            auto const c = static_cast<unsigned char>(text[i]);
            return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        bool const apart =
            (at == 0 || !is_letter(at - 1)) && (end == text.size() || !is_letter(end));
        if (end > at && apart) return true;
        at = end + 1;
    }
    return false;
}

/// One text and nothing else in its row.
bool is_title(Sheet const& sheet, std::size_t row) {
    auto const& cells = sheet.rows[row];
    return std::count_if(cells.begin(), cells.end(),
                         [](SheetCell const& cell) { return !cell.text.empty(); }) < 2;
}

std::set<int> years_in(std::string const& key) {
    std::set<int> years;
    for (std::size_t at = 0; at < key.size();) {
        auto const end = std::min(key.find(' ', at), key.size());
        auto const word = key.substr(at, end - at);
        if (word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit) &&
            (word[0] == '1' || word[0] == '2'))
            years.insert(std::stoi(word));
        at = end + 1;
    }
    return years;
}

std::vector<Date> dates_in(std::string_view text) {
    std::vector<Date> dates;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        auto const end = std::min(text.find_first_not_of("0123456789/-.", at), text.size());
        auto word = text.substr(at, end - at);
        while (!word.empty() && !is_digit(word.back())) word.remove_suffix(1);
        if (auto const date = parse_date(word)) dates.push_back(*date);
        at = end;
    }
    return dates;
}

int month_of(Date const& date) {
    return date.year * 12 + date.month - 1;
}

/// Systems count from other days than reports: the months decide.
bool is_same(ReportKind const& kind, Period const& period, Date const& from, Date const& to) {
    if (from == period.from && to == period.to) return true;
    auto const months = months_of(kind, period);
    return month_of(to) == months.last &&
           (month_of(from) == months.first || month_of(from) == months.first - 1);
}

struct Mention {
    std::size_t length = 0;
    bool same = false;
    bool holds = false;   ///< the report's period and more
    bool before = false;  ///< ends where the report's begins
    std::string words;
};

/// The longest way in which a period is spoken of in the text.
void look_for(ReportKind const& kind, Report const& report, PeriodKind const& period_kind,
              Wording const& text, std::set<int> const& years, Mention& best) {
    auto patterns = period_kind.said;
    patterns.push_back(period_kind.phrase);
    auto const months = months_of(kind, report.period);
    for (auto const year : years)
        for (auto ordinal = period_kind.first; ordinal <= period_kind.last; ++ordinal) {
            auto const period = make_period(kind, period_kind.id, ordinal, year);
            if (!period) continue;
            for (auto const& pattern : patterns) {
                auto const words = fill_period(kind, *period, pattern);
                auto const length = label_key(words).size();
                if (length < best.length || text.find(words) == std::string::npos) continue;
                auto const its = months_of(kind, *period);
                bool const same = its.first == months.first && its.last == months.last;
                bool const holds = its.first <= months.first && its.last >= months.last;
                bool const alike = length == best.length;
                bool const before = its.last + 1 == months.first;
                best = {length, same || (alike && best.same), holds && (!alike || best.holds),
                        before || (alike && best.before), words};
            }
        }
}

/// "T7", "Q.III/2026": the first letter of the words for a period, where it is all that a head
/// says.
void look_for_brief(ReportKind const& kind, Report const& report, Wording const& text,
                    std::set<int> const& years, Mention& best) {
    auto const months = months_of(kind, report.period);
    auto key = text.key();
    key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
    for (auto const& period_kind : kind.periods) {
        if (period_kind.span != PeriodKind::Span::month_blocks || period_kind.phrase.empty())
            continue;
        auto const letter = label_key(period_kind.phrase).substr(0, 1);
        for (auto const year : years)
            for (auto ordinal = period_kind.first; ordinal <= period_kind.last; ++ordinal) {
                auto const period = make_period(kind, period_kind.id, ordinal, year);
                if (!period) continue;
                bool said = false;
                for (auto const& number :
                     {std::to_string(ordinal), label_key(fill_period(kind, *period, "{n}"))})
                    for (auto const& behind : {std::string(), std::to_string(year)})
                        said = said || key == letter + number + behind ||
                               (number.size() == 1 && key == letter + "0" + number + behind);
                if (!said) continue;
                auto const its = months_of(kind, *period);
                best = {key.size(), its.first == months.first && its.last == months.last,
                        its.first <= months.first && its.last >= months.last,
                        its.last + 1 == months.first, text.key()};
                return;
            }
    }
}

struct Told {
    TimeMatch time = TimeMatch::nothing;
    bool holds = false;  ///< another one, of which the report's is a part
    bool before = false;
    std::string words = {};
};

Told told_time(ReportKind const& kind, Report const& report, std::string_view text) {
    constexpr std::size_t longest_brief = 9;
    bool const may_be_brief =
        text.size() <= longest_brief && text.find_first_of("0123456789IVX") != text.npos;
    bool const may =
        std::any_of(text.begin(), text.end(), is_digit) || has_roman(text) || may_be_brief;
    if (!may) return {};
    Wording const wording(text);
    auto const dates = dates_in(text);
    Mention best;
    auto years = years_in(wording.key());
    bool const no_year = years.empty();
    if (no_year) years.insert(report.period.year);
    for (auto const& period : kind.periods)
        if (period.span != PeriodKind::Span::free)
            look_for(kind, report, period, wording, years, best);
    if (best.length == 0 && may_be_brief) look_for_brief(kind, report, wording, years, best);
    if (best.length > 0 && best.same) return {TimeMatch::same, false, false, best.words};
    if (dates.size() == 2 && dates[0] <= dates[1])
        return {is_same(kind, report.period, dates[0], dates[1]) ? TimeMatch::same
                                                                 : TimeMatch::other};
    // "Phổ An, ngày 15 tháng 11 năm 2026" is the day of a signature.
    bool const is_day = wording.find(std::string(day_word)) != std::string::npos;
    if (best.length == 0 || is_day) return {};
    return {TimeMatch::other, best.holds, best.before, best.words};
}

/// Words of four digits that are years by themselves: not in "45/2024/NQ-HĐND" or "31/12/2024".
std::set<int> plain_years(std::string_view text) {
    std::string words(text);
    for (auto& c : words)
        if (c == '/' || c == '-' || c == '.') c = '_';
    for (auto& c : words)
        if (!is_digit(c) && c != '_') c = ' ';
    return years_in(words);
}

}  // namespace

bool is_cumulative(ReportKind const& kind, Report const& report) {
    auto const* period = kind.period(report.period.kind);
    if (!period || period->span == PeriodKind::Span::free) return false;
    auto const months = months_of(kind, report.period);
    return months.first % 12 == 0 && months.last > months.first;
}

std::optional<OtherTime> other_time_said(ReportKind const& kind, Report const& report,
                                         std::string_view text) {
    auto const told = told_time(kind, report, text);
    if (told.time == TimeMatch::same) return std::nullopt;
    auto const ours = report.period.year;
    if (told.time == TimeMatch::other && !told.words.empty()) {
        auto const key = label_key(told.words);
        auto const years = years_in(label_key(text));
        bool const other_year = !years.empty() && years.count(ours) == 0;
        bool const year_before = other_year && years.count(ours - 1) > 0;
        return OtherTime{other_year, told.holds, told.before || year_before, key};
    }
    auto const years = plain_years(text);
    // "TH 2025/TH 2024" is no figure of the year before.
    if (told.time == TimeMatch::other || years.size() != 1 ||
        years_in(label_key(text)).count(ours) > 0)
        return std::nullopt;
    auto const year = *years.begin();
    return OtherTime{true, false, year == ours - 1, std::to_string(year)};
}

TimeMatch said_time(ReportKind const& kind, Report const& report, std::string_view text) {
    return told_time(kind, report, text).time;
}

std::string own_time_said(ReportKind const& kind, Report const& report, std::string_view text) {
    auto const told = told_time(kind, report, text);
    return told.time == TimeMatch::same ? label_key(told.words) : std::string();
}

SheetTime time_of_sheet(ReportKind const& kind, Report const& report, Sheet const& sheet,
                        std::size_t first_row) {
    SheetTime result;
    bool longer = false;
    auto const look = [&](std::string const& text) {
        // "Cập nhật đến hết quý III" over a year's table: a quarter without its year is no title's.
        if (std::none_of(text.begin(), text.end(), is_digit)) return;
        auto const told = told_time(kind, report, text);
        auto const time = told.time;
        longer = longer || told.holds;
        if (time == TimeMatch::nothing || result.time == TimeMatch::same) return;
        if (time == TimeMatch::other && result.time == TimeMatch::other) return;
        result = {time, collapse_blanks(text), false};
    };
    for (std::size_t row = 0; row < std::min(first_row, sheet.rows.size()); ++row)
        for (std::size_t at = 0; at < sheet.rows[row].size(); ++at)
            if (!sheet.rows[row][at].text.empty() && is_wide(sheet, row, at))
                look(sheet.rows[row][at].text);
    if (result.time == TimeMatch::nothing) {
        look(sheet.name);
        result.by_name = true;
    }
    // A sheet of the year has a column for each quarter: the columns say which are the report's.
    if (result.time != TimeMatch::other || !longer) return result;
    for (std::size_t row = 0; row < std::min(first_row, sheet.rows.size()); ++row)
        for (std::size_t at = 0; at < sheet.rows[row].size(); ++at)
            if (auto const& text = sheet.rows[row][at].text;
                !text.empty() && !is_title(sheet, row) &&
                said_time(kind, report, text) == TimeMatch::same)
                return {TimeMatch::same, collapse_blanks(text), false, true};
    return result;
}

}  // namespace report
