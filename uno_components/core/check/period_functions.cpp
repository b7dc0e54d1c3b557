// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <string_view>
#include <utility>

#include "core/check/functions.hpp"
#include "core/check/written_days.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/report/period.hpp"
#include "core/text/quantity.hpp"
#include "core/text/unicode.hpp"

namespace report {

bool names_period(MatterParagraph const& paragraph, ReportKind const& kind) {
    if (paragraph.role == LineRole::title) return true;
    if (paragraph.planned || !paragraph.is_text()) return false;
    if (paragraph.role == LineRole::heading)
        return paragraph.depth == Depth::part || paragraph.depth == Depth::roman;
    return paragraph.heading == kind.sections.front().id ||
           paragraph.heading == kind.sections.back().id;
}

namespace {

/// The months that a text names; none for a year alone, unless the report is of one, for days and
/// for "this month".
std::optional<MonthRange> said_months(ReportKind const& kind, SaidTime const& said,
                                      Period const& own) {
    auto const* named = kind.period(said.period);
    if (!named || named->span == PeriodKind::Span::free || said.here || said.from)
        return std::nullopt;
    bool const year_alone = named->span == PeriodKind::Span::from_january && named->months == 12;
    if (year_alone && said.period != own.kind) return std::nullopt;
    return months_of(
        kind, {said.period, said.ordinal, said.year > 0 ? said.year : own.year, own.from, own.to});
}

/// "6 tháng cuối năm [2026]": so many months to the end of the year, which no kind of period is.
struct MonthsToEnd {
    MonthRange months;
    std::size_t until = 0;  ///< token behind its words
};
std::optional<MonthsToEnd> months_to_end(MatterParagraph const& paragraph, std::size_t at,
                                         Phrases const& words, int year) {
    auto const hit = words.at(paragraph.tokens, at);
    auto const count = hit.until > at ? counted_by(paragraph, hit) : std::nullopt;
    constexpr int months = 12;
    if (!count || *count <= 0 || *count > months) return std::nullopt;
    MonthsToEnd found{{}, hit.until};
    if (hit.until < paragraph.tokens.size()) {
        auto const run = number_at(paragraph.text, paragraph.tokens[hit.until].from);
        if (run.like_a_year && run.value) {
            year = static_cast<int>(run.value->digits);
            ++found.until;
        }
    }
    auto const last = year * months + months - 1;
    found.months = {last - static_cast<int>(*count) + 1, last};
    return found;
}

/// The times that the title names: "tháng 9 và 9 tháng năm 2025" is a report of both.
std::vector<MonthRange> titled_months(Matter const& matter, Period const& own, Phrases const& ahead,
                                      Phrases const& to_end) {
    std::vector<MonthRange> all{months_of(matter.kind(), own)};
    auto const& reader = readers_of(matter.kind()).words;
    for (auto const& paragraph : matter.paragraphs()) {
        if (paragraph.role != LineRole::title) continue;
        auto const& tokens = paragraph.tokens;
        bool with_own = false;
        std::vector<MonthRange> others;
        for (std::size_t i = 0; i < tokens.size() && ahead.at(tokens, i).until == i; ++i) {
            if (auto const rest = months_to_end(paragraph, i, to_end, own.year)) {
                all.push_back(rest->months);
                i = rest->until - 1;
                continue;
            }
            auto const said = reader.time_at(tokens, i);
            if (said.tokens == 0) continue;
            if (auto const months = said_months(matter.kind(), said, own)) {
                bool const same =
                    months->first == all.front().first && months->last == all.front().last;
                with_own = with_own || same;
                if (!same) others.push_back(*months);
            }
            i += said.tokens - 1;
        }
        if (with_own) all.insert(all.end(), others.begin(), others.end());
    }
    return all;
}

/// "./." stands at the end of the text.
bool closes_report(std::string const& text) {
    constexpr std::string_view mark = "./.";
    auto const last = text.find_last_not_of(' ');
    return last != std::string::npos && last + 1 >= mark.size() &&
           text.compare(last + 1 - mark.size(), mark.size(), mark) == 0;
}

/// One time in title, opening, headings and closing. T01.
Evaluate make_one_period(Parameters& in) {
    auto const ahead = in.phrases("ahead"), unless = in.phrases("unless");
    // What a sentence of opening or closing says of the report itself, not of another year.
    auto const told = in.phrases("told");
    auto const to_end = in.phrases("to_end");
    // A last sentence that says what was reported, under whatever heading.
    auto const closes = in.phrases("closes");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period) return verdicts.not_evaluated("no_period");
        auto const* own = matter.kind().period(period->kind);
        if (!own || own->span == PeriodKind::Span::free) return verdicts.not_applicable();
        auto const titled = titled_months(matter, *period, ahead, to_end);
        auto const& reader = readers_of(matter.kind()).words;
        auto list = period_phrase(matter.kind(), *period);
        std::vector<TextSpan> places;
        for (auto const& paragraph : matter.paragraphs()) {
            auto const& tokens = paragraph.tokens;
            bool const ends_report = paragraph.is_text() && closes_report(paragraph.text) &&
                                     closes.any(tokens, 0, tokens.size());
            if (!ends_report && !names_period(paragraph, matter.kind())) continue;
            // A heading that goes on with text of its section is one up to there.
            auto const end = paragraph.role == LineRole::heading && paragraph.heading_end > 0
                                 ? paragraph.heading_end
                                 : paragraph.text.size();
            for (std::size_t i = 0; i < tokens.size() && tokens[i].from < end; ++i) {
                if (ahead.at(tokens, i).until > i) break;
                auto const said = reader.time_at(tokens, i);
                auto const rest = months_to_end(paragraph, i, to_end, period->year);
                if (said.tokens == 0 && !rest) continue;
                auto const last = (rest ? rest->until : i + said.tokens) - 1;
                auto const months =
                    rest ? std::optional(rest->months) : said_months(matter.kind(), said, *period);
                // "ngày 15 tháng 9" is a day.
                // "T3 = tháng 3" is a word of the report's own.
                bool const is_day = i > 0 && (tokens[i - 1].kind == Token::Kind::number ||
                                              tokens[i - 1].text == "=");
                auto clause = clause_of(tokens, i);
                // "Số liệu quý trước (quý I năm 2024)": what stands in front of the bracket.
                if (clause.from > 1 && tokens[clause.from - 1].text == "(")
                    clause.from = clause_of(tokens, clause.from - 2).from;
                auto const sentence = sentence_of(tokens, i);
                bool const others = paragraph.role != LineRole::title &&
                                    paragraph.role != LineRole::heading && !told.empty() &&
                                    !told.any(tokens, sentence.from, sentence.until);
                bool const cited = tokens[i].in_citation || is_day || others ||
                                   unless.any(tokens, clause.from, clause.until);
                if (months && !cited) {
                    verdicts.passed();
                    bool const named =
                        std::any_of(titled.begin(), titled.end(), [&](MonthRange const& one) {
                            return one.first == months->first && one.last == months->last;
                        });
                    if (!named) {
                        places.push_back(
                            matter.span(paragraph, tokens[i].from, tokens[last].until));
                        list += "; " + paragraph.text.substr(tokens[i].from,
                                                             tokens[last].until - tokens[i].from);
                    }
                }
                i = last;
            }
        }
        if (!places.empty()) verdicts.failed(std::move(places), {{"list", list}});
    };
}

/// Headings of what is to be done name a time to come. T01b.
Evaluate make_ahead_period(Parameters& in) {
    auto const to_end = in.phrases("to_end");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period) return verdicts.not_evaluated("no_period");
        auto const here = months_of(matter.kind(), *period);
        auto const& reader = readers_of(matter.kind()).words;
        for (auto const& paragraph : matter.paragraphs()) {
            if (paragraph.role != LineRole::heading || !paragraph.planned) continue;
            auto const end =
                paragraph.heading_end > 0 ? paragraph.heading_end : paragraph.text.size();
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i < tokens.size() && tokens[i].from < end; ++i) {
                // "6 tháng cuối năm" of a report of nine months: a month of it may be over.
                if (auto const rest = months_to_end(paragraph, i, to_end, period->year)) {
                    auto const place =
                        matter.span(paragraph, tokens[i].from, tokens[rest->until - 1].until);
                    i = rest->until - 1;
                    verdicts.passed();
                    if (rest->months.first < here.last && here.first != rest->months.first)
                        verdicts.failed({place}, {{"said", matter.words_at(place)}});
                    continue;
                }
                auto const said = reader.time_at(tokens, i);
                if (said.tokens == 0) continue;
                auto const last = i + said.tokens - 1;
                auto const months = said_months(matter.kind(), said, *period);
                auto const place = matter.span(paragraph, tokens[i].from, tokens[last].until);
                i = last;
                if (tokens[last].in_citation) continue;
                // A year alone, also that of "6 tháng cuối năm 2023".
                if (!months && said.year > 0 && said.year < period->year)
                    verdicts.failed({place}, {{"said", matter.words_at(place)}});
                if (!months) continue;
                verdicts.passed();
                // Of a month whose year nobody said ("tháng 1") it may be the next one.
                if (months->last > here.last || (said.year == 0 && months->last < here.first))
                    continue;
                verdicts.failed({place}, {{"said", matter.words_at(place)}});
            }
        }
    };
}

/// "từ ngày ... đến ngày ...": two days with nothing but a few words between, from before the first
/// day of the time that is named. Any other range is of one thing in the report.
bool has_range(MatterParagraph const& paragraph, Matter const& matter) {
    constexpr std::size_t most_between = 6;
    auto const period = matter.period();
    if (!period) return false;
    auto const months = months_of(matter.kind(), *period);
    Date const begin{months.first / 12, months.first % 12 + 1, 1};
    auto const days = days_in(paragraph.tokens);
    for (std::size_t i = 1; i < days.size(); ++i)
        if (days[i].first - days[i - 1].last <= most_between && days[i - 1].date <= begin)
            return true;
    return false;
}

std::optional<TextSpan> place_of(Matter const& matter, Date const& date) {
    for (auto const& paragraph : matter.paragraphs())
        if (names_period(paragraph, matter.kind()) || has_range(paragraph, matter))
            for (auto const& day : days_in(paragraph.tokens))
                if (day.date == date)
                    return matter.span(paragraph, paragraph.tokens[day.first].from,
                                       paragraph.tokens[day.last].until);
    return std::nullopt;
}

bool is_next_day(Date const& day, Date const& next) {
    if (day.day < days_in_month(day.year, day.month))
        return next == Date{day.year, day.month, day.day + 1};
    constexpr int months = 12;
    return next ==
           (day.month < months ? Date{day.year, day.month + 1, 1} : Date{day.year + 1, 1, 1});
}

/// "từ ngày ... đến ngày ..." where the report names its own time, as it is printed.
struct PrintedRange {
    Date from, to;
    TextSpan place;
    bool goes_on = false;  ///< a later day is named behind it: it is one of several parts
};
std::optional<PrintedRange> printed_range(Matter const& matter) {
    constexpr std::size_t most_between = 6;
    for (auto const& paragraph : matter.paragraphs()) {
        if (!names_period(paragraph, matter.kind())) continue;
        auto const& tokens = paragraph.tokens;
        auto days = days_in(tokens);
        days.erase(std::remove_if(days.begin(), days.end(),
                                  [](WrittenDay const& day) { return day.in_citation; }),
                   days.end());
        for (std::size_t i = 1; i < days.size(); ++i) {
            if (days[i].first - days[i - 1].last > most_between) continue;
            auto const first = days[i - 1];
            // "... từ ngày 15/12/2024 đến ngày 30/6/2025 và của xã mới từ ngày 01/7/2025 đến ngày
            // 14/9/2025": told in parts, each of which begins on the day behind the one before.
            auto last = days[i];
            while (i + 2 < days.size() && is_next_day(last.date, days[i + 1].date) &&
                   days[i + 2].first - days[i + 1].last <= most_between) {
                i += 2;
                last = days[i];
            }
            bool const goes_on =
                std::any_of(days.begin() + static_cast<std::ptrdiff_t>(i) + 1, days.end(),
                            [&](WrittenDay const& day) { return last.date < day.date; });
            return PrintedRange{
                first.date, last.date,
                matter.span(paragraph, tokens[first.first].from, tokens[last.last].until), goes_on};
        }
    }
    return std::nullopt;
}

/// The days between which figures were counted. T02.
Evaluate make_period_days(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period) return verdicts.not_evaluated("no_period");
        auto const issue = matter.issue();
        auto const& from = period->from;
        auto const& to = period->to;
        bool wrong = to < from;
        // The figures of a year may begin in the December before.
        auto const year = period->year > 0 ? period->year : to.year;
        constexpr int december = 12;
        bool const begins_in_year =
            from.year == year || (from.year == year - 1 && from.month == december);
        // What is named by nothing but its days may lie in two years.
        auto const* kind = matter.kind().period(period->kind);
        bool const named = kind && kind->span != PeriodKind::Span::free;
        wrong = wrong || (named && (to.year != year || !begins_in_year));
        std::string issued;
        if (issue.year > 0 && issue.month) {
            auto const day = issue.day.value_or(days_in_month(issue.year, *issue.month));
            if (auto const date = make_date(issue.year, *issue.month, day)) {
                issued = format_short(*date);
                wrong = wrong || *date < to;
            }
        }
        if (issued.empty() && !wrong) return verdicts.not_evaluated("no_date");
        verdicts.passed();
        // Days that cannot be the period's are not read as such.
        if (auto const said = printed_range(matter); said && !wrong) {
            auto const date = matter.date();
            // An end that lies whole months before that of the time which is named came from
            // another report.
            auto const last = months_of(matter.kind(), *period).last;
            constexpr int months_of_year = 12;
            bool const early = named && !said->goes_on &&
                               said->to.year * months_of_year + said->to.month - 1 < last - 1;
            // So did a beginning before the December in front of the year. Within the year a report
            // of a month may count from where its unit began.
            bool const long_ago =
                said->from.year < year - 1 ||
                (named && said->from.year == year - 1 && said->from.month < december);
            if (said->to < said->from || early || long_ago ||
                (!issued.empty() && date && *date < said->to))
                return verdicts.failed({said->place}, {{"from", format_short(said->from)},
                                                       {"to", format_short(said->to)},
                                                       {"issued", issued}});
        }
        // A report goes out within weeks: another year is a slip, or it came from another report.
        constexpr int longest = 6, months = 12;
        bool const late =
            issue.year > 0 && issue.month &&
            issue.year * months + *issue.month > to.year * months + to.month + longest;
        if (late && !wrong)
            for (auto const& paragraph : matter.paragraphs())
                if (paragraph.role == LineRole::title)
                    return verdicts.failed({matter.span(paragraph)},
                                           {{"from", format_short(from)},
                                            {"to", format_short(to)},
                                            {"issued", issued}},
                                           true);
        if (!wrong) return;
        std::vector<TextSpan> places;
        for (auto const& one : {to, from})
            if (auto const place = place_of(matter, one)) places.push_back(*place);
        // Days that nobody printed are those the kind proposes: they say nothing.
        if (places.empty() && matter.has_document()) return verdicts.not_evaluated("no_period");
        verdicts.failed(
            std::move(places),
            {{"from", format_short(from)}, {"to", format_short(to)}, {"issued", issued}});
    };
}

/// The day itself or the one behind it, which many offices name instead.
bool is_at(Date const& wanted, Date const& said) {
    if (wanted == said) return true;
    bool const last = wanted.day == days_in_month(wanted.year, wanted.month);
    return !last && said == Date{wanted.year, wanted.month, wanted.day + 1};
}

/// Figures counted to a day before the time that is named is over. T03. The day that the regime of
/// reports sets is no shortcoming.
Evaluate make_period_covered(Parameters& in) {
    auto const unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period) return verdicts.not_evaluated("no_period");
        auto const* kind = matter.kind().period(period->kind);
        if (!kind || kind->span == PeriodKind::Span::free) return verdicts.not_applicable();
        auto const usual = make_period(matter.kind(), period->kind, period->ordinal, period->year);
        verdicts.passed();
        auto const months = months_of(matter.kind(), *period);
        auto const last = months.last % 12 + 1;
        auto const year = months.last / 12;
        auto const end = make_date(year, last, days_in_month(year, last));
        if (!end || *end <= period->to || (usual && is_at(usual->to, period->to))) return;
        // Somebody above wants it so.
        for (auto const& paragraph : matter.paragraphs())
            if (paragraph.is_text() && unless.any(paragraph.tokens)) return;
        std::vector<TextSpan> places;
        // A day that nobody printed is the one the kind proposes.
        if (auto const place = place_of(matter, period->to))
            places.push_back(*place);
        else if (matter.has_document())
            return;
        verdicts.failed(std::move(places), {{"to", format_short(period->to)},
                                            {"period", period_phrase(matter.kind(), *period)}});
    };
}

}  // namespace

std::vector<CheckFunction> period_functions() {
    return {
        {"one_period", {"list"}, make_one_period},
        {"ahead_period", {"said"}, make_ahead_period},
        {"period_days", {"from", "to", "issued"}, make_period_days},
        {"period_covered", {"to", "period"}, make_period_covered},
    };
}

}  // namespace report
