// SPDX-License-Identifier: MPL-2.0
// Whom a report goes to, who may sign it alone, and times: tasks whose time is over, days that
// there are not.
#include <algorithm>
#include <utility>

#include "core/check/functions.hpp"
#include "core/check/written_days.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/report/period.hpp"
#include "core/text/number_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Bodies that a report of a commune does not go up to, or that are no more. C21, C10c.
Evaluate make_addressee_saying(Parameters& in) {
    auto const phrases = in.phrases("phrases"), unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (paragraph.role != LineRole::addressee) continue;
            verdicts.passed();
            auto const hits = phrases.all(paragraph.tokens);
            if (hits.empty() || unless.any(paragraph.tokens)) continue;
            auto const place = matter.span(paragraph, paragraph.tokens[hits.front().from].from,
                                           paragraph.tokens[hits.front().until - 1].until);
            verdicts.failed({place}, {{"x", matter.words_at(place)}});
        }
    };
}

/// "PHÓ CHỦ TỊCH" signs, and no line above says for whom. C20.
Evaluate make_deputy_alone(Parameters& in) {
    auto const deputies = in.phrases("deputies"), marks = in.phrases("marks");
    return [=](Matter const& matter, Verdicts& verdicts) {
        MatterParagraph const* deputy = nullptr;
        bool marked = false;
        for (auto const& paragraph : matter.paragraphs()) {
            if (paragraph.role != LineRole::signature) continue;
            auto const& tokens = paragraph.tokens;
            marked = marked || marks.any(tokens);
            // Several lines of one paragraph are parted by line breaks.
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                auto const before =
                    i == 0 ? std::string_view()
                           : std::string_view(paragraph.text)
                                 .substr(tokens[i - 1].until, tokens[i].from - tokens[i - 1].until);
                bool const begins = i == 0 || before.find_first_of("\n\t") != std::string::npos;
                if (begins && deputies.at(tokens, i).until > i && !deputy) deputy = &paragraph;
            }
        }
        if (!deputy) return;
        if (marked) return verdicts.passed();
        verdicts.failed({matter.span(*deputy)}, {});
    };
}

/// Who signs on behalf of a body signs for the one that issues. C22.
Evaluate make_behalf_of_other(Parameters& in) {
    auto const marks = in.texts("marks"), bodies = in.texts("bodies");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const& lines = matter.read().envelope.agency_lines;
        auto const& issuer = matter.kind().commune_letterhead.issuer;
        if (lines.empty() || issuer.empty()) return;
        auto const begins = [](std::string const& text, std::string const& word) {
            return fold(text).rfind(fold(word), 0) == 0;
        };
        if (!begins(lines.front(), issuer.front())) return;
        // Above the last name, whatever the reader took the lines for.
        constexpr std::size_t last_lines = 20;
        std::size_t met = 0;
        auto const& all = matter.paragraphs();
        for (auto i = all.size(); i-- > 0 && met < last_lines;) {
            auto const& text = all[i].text;
            if (is_empty_line(text)) continue;
            ++met;
            if (all[i].role == LineRole::heading || all[i].role == LineRole::body) continue;
            for (auto const& mark : marks) {
                auto const at = text.find(mark);
                bool const leads = at == 0 || (at != std::string::npos &&
                                               (text[at - 1] == '\t' || text[at - 1] == '\n'));
                if (!leads) continue;
                auto const line = text.substr(at, text.find_first_of("\t\n", at) - at);
                auto const behalf = trim(line.substr(mark.size()));
                auto const body =
                    std::find_if(bodies.begin(), bodies.end(),
                                 [&](std::string const& one) { return begins(behalf, one); });
                if (body == bodies.end()) {
                    verdicts.passed();
                    continue;
                }
                verdicts.failed({matter.span(all[i], at, at + line.size())},
                                {{"x", line}, {"y", issuer.front()}});
            }
        }
    };
}

/// A task that is to be done by a day, or for a year, that is over when the report is written.
/// T09c.
Evaluate make_past_task(Parameters& in) {
    auto const by = in.phrases("by"), makes = in.phrases("makes"), unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period) return verdicts.not_evaluated("no_period");
        auto const months = months_of(matter.kind(), *period);
        constexpr int months_of_year = 12;
        bool const to_the_end = (months.last + 1) % months_of_year == 0;
        // A month that is not over when the report goes out is still to come.
        auto const issue = matter.issue();
        bool const known_issue = issue.month && issue.year > 0;
        auto const is_over = [&](int last_month) {
            return !known_issue || last_month < issue.year * months_of_year + *issue.month - 1;
        };
        auto const& reader = readers_of(matter.kind()).words;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.planned || paragraph.role == LineRole::heading || paragraph.in_table ||
                !paragraph.is_text())
                continue;
            auto const& tokens = paragraph.tokens;
            auto const days = days_in(tokens);
            auto const tell = [&](std::size_t first, std::size_t last, bool doubtful = false) {
                auto const place = matter.span(paragraph, tokens[first].from, tokens[last].until);
                verdicts.failed({place}, {{"x", matter.words_at(place)}}, doubtful);
            };
            bool told = false;
            for (auto const& hit : by.all(tokens)) {
                auto const sentence = sentence_of(tokens, hit.from);
                if (told || tokens[hit.from].in_citation ||
                    unless.any(tokens, sentence.from, sentence.until))
                    continue;
                auto const day = std::find_if(days.begin(), days.end(), [&](auto const& one) {
                    return one.first == hit.until && !one.in_citation;
                });
                if (day != days.end()) {
                    verdicts.passed();
                    told = day->date <= period->to;
                    if (told) tell(hit.from, day->last);
                    continue;
                }
                auto const said = reader.time_at(tokens, hit.until);
                auto const* named = said.tokens > 0 ? matter.kind().period(said.period) : nullptr;
                if (!named || named->span == PeriodKind::Span::free || said.here || said.from)
                    continue;
                // "trong tháng 4" without a year is the next one, unless that is far off.
                bool const bare = said.year == 0;
                if (bare && (named->span != PeriodKind::Span::month_blocks || to_the_end)) continue;
                verdicts.passed();
                auto const theirs =
                    months_of(matter.kind(),
                              {said.period, said.ordinal, bare ? period->year : said.year, {}, {}});
                constexpr int near = 6;
                bool const of_period = (to_the_end || known_issue) && theirs.last <= months.last;
                told = is_over(theirs.last) && (theirs.last < months.first || of_period) &&
                       !(bare && theirs.first + months_of_year - months.last <= near);
                if (told) tell(hit.from, hit.until + said.tokens - 1, bare);
            }
            for (auto const& hit : makes.all(tokens)) {
                auto const& last = tokens[hit.until - 1];
                if (told || last.kind != Token::Kind::number || last.in_citation) continue;
                auto const year = small_value(last);
                auto const sentence = sentence_of(tokens, hit.from);
                constexpr int earliest = 2000;
                if (year < earliest || unless.any(tokens, sentence.from, sentence.until)) continue;
                verdicts.passed();
                told = year < period->year || (to_the_end && year == period->year);
                if (told) tell(hit.from, hit.until - 1);
            }
        }
    };
}

/// Words of dates and clocks.
struct TimeWords {
    Phrases days, months, quarters, years, hours, minutes;
};

int number_behind(std::vector<Token> const& tokens, std::size_t at, bool roman) {
    if (at >= tokens.size() || tokens[at].in_citation) return -1;
    if (tokens[at].kind == Token::Kind::number) return small_value(tokens[at]);
    bool const is_roman = roman && tokens[at].kind == Token::Kind::word &&
                          tokens[at].shown == to_upper(tokens[at].shown);
    return is_roman ? roman_value(tokens[at].text) : -1;
}

/// Behind a month or quarter: "năm 2024", "/2024"; else "tháng 15 hồ sơ" may be meant.
bool has_year(std::vector<Token> const& tokens, std::size_t at, TimeWords const& words) {
    constexpr int first = 1900, last = 2200;
    auto const next = words.years.at(tokens, at).until > at          ? at + 1
                      : at < tokens.size() && tokens[at].text == "/" ? at + 1
                                                                     : at;
    auto const year = next > at ? number_behind(tokens, next, false) : -1;
    return year >= first && year <= last;
}

/// Token behind a time that there is not and that begins here; `at`: none such.
std::size_t no_such_time(std::vector<Token> const& tokens, std::size_t at, TimeWords const& words) {
    for (auto const& [unit, most] : {std::pair{&words.months, 12}, {&words.quarters, 4}}) {
        auto const until = unit->at(tokens, at).until;
        auto const value = until > at ? number_behind(tokens, until, true) : -1;
        bool const is_roman = value > 0 && tokens[until].kind == Token::Kind::word;
        bool const is_none = value > most || value == 0;
        if (is_none && (is_roman || has_year(tokens, until + 1, words))) return until + 1;
    }
    auto const day_at = words.days.at(tokens, at).until;
    auto const day = day_at > at ? number_behind(tokens, day_at, false) : -1;
    auto const month_at = words.months.at(tokens, day_at + 1).until;
    if (day >= 0 && month_at > day_at + 1) {
        auto const month = number_behind(tokens, month_at, false);
        constexpr int leap_year = 2024, months = 12;
        if (month >= 1 && month <= months && (day == 0 || day > days_in_month(leap_year, month)))
            return month_at + 1;
    }
    // "ngày 31/9/2024".
    if (day > 0 && day_at + 2 < tokens.size() && tokens[day_at + 1].text == "/") {
        auto const month = number_behind(tokens, day_at + 2, false);
        constexpr int leap_year = 2024, months = 12;
        bool const dated = has_year(tokens, day_at + 3, words);
        if (month >= 1 && month <= months && day > days_in_month(leap_year, month))
            return day_at + (dated ? 5U : 3U);
    }
    // "14 giờ 75 phút".
    auto const hours_at = words.hours.at(tokens, at + 1).until;
    if (tokens[at].kind == Token::Kind::number && hours_at > at + 1) {
        auto const minute = number_behind(tokens, hours_at, false);
        constexpr int hours = 24, last_minute = 59;
        bool const is_clock = words.minutes.at(tokens, hours_at + 1).until > hours_at + 1;
        if (is_clock && (small_value(tokens[at]) > hours || minute > last_minute))
            return hours_at + 2;
    }
    return at;
}

/// "tháng 13", "quý V", "ngày 31 tháng 4", "14 giờ 75 phút". T18.
Evaluate make_no_such_time(Parameters& in) {
    TimeWords const words{in.phrases("days"),  in.phrases("months"), in.phrases("quarters"),
                          in.phrases("years"), in.phrases("hours"),  in.phrases("minutes")};
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() && paragraph.role != LineRole::title) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                auto const until = no_such_time(tokens, i, words);
                verdicts.passed();
                if (until == i) continue;
                auto const place = matter.span(paragraph, tokens[i].from, tokens[until - 1].until);
                verdicts.failed({place}, {{"x", matter.words_at(place)}});
            }
        }
    };
}

/// "từ ngày 20/5 đến ngày 10/5": backwards. T19.
Evaluate make_backwards(Parameters& in) {
    auto const from = in.phrases("from"), to = in.phrases("to");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            auto const days = days_in(tokens);
            for (std::size_t i = 1; i < days.size(); ++i) {
                auto const& first = days[i - 1];
                auto const& last = days[i];
                if (first.in_citation || last.in_citation) continue;
                auto const led = [&](Phrases const& words, std::size_t at) {
                    return words.before(tokens, at).from < at;
                };
                constexpr std::size_t most_between = 4;
                if (last.first > first.last + most_between || !led(from, first.first) ||
                    !led(to, last.first))
                    continue;
                verdicts.passed();
                if (!(last.date < first.date)) continue;
                auto const place =
                    matter.span(paragraph, tokens[first.first].from, tokens[last.last].until);
                verdicts.failed({place}, {{"x", matter.words_at(place)}});
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> direction_functions() {
    return {{"addressee_saying", {"x"}, make_addressee_saying},
            {"deputy_alone", {}, make_deputy_alone},
            {"behalf_of_other", {"x", "y"}, make_behalf_of_other},
            {"past_task", {"x"}, make_past_task},
            {"no_such_time", {"x"}, make_no_such_time},
            {"backwards", {"x"}, make_backwards}};
}

}  // namespace report
