// SPDX-License-Identifier: MPL-2.0
#include "core/reader/period_reader.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/text/number_words.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"
#include "core/text/syllables.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr int largest_ordinal = 12;
constexpr std::size_t most_opening_lines = 6;
constexpr std::size_t most_tokens_between_days = 4;
/// Reports are signed some days before their period ends, and weeks after it.
constexpr int days_signed_before = 45;
constexpr int days_signed_after = 200;
/// Sector letters move the days of a period by weeks, not by months.
constexpr int days_moved = 62;

bool is_year(int value) {
    return value >= 1990 && value <= 2999;
}

bool is_mark(Token const& token) {
    return token.kind == Token::Kind::mark;
}

bool is_dash(Token const& token) {
    return token.text == "-" || token.text == "–" || token.text == "—";
}

bool same_span(Period const& a, Period const& b) {
    return a.kind == b.kind && a.ordinal == b.ordinal;
}

bool same(Period const& a, Period const& b) {
    return same_span(a, b) && a.year == b.year;
}

/// The numbers that count periods, and the words that one of them begins with.
struct SpokenOrdinals {
    std::vector<Phrase> all;
    std::set<std::string> beginnings;
};

SpokenOrdinals const& spoken_ordinals() {
    static auto const ordinals = [] {
        SpokenOrdinals made;
        for (int n = 0; n <= largest_ordinal; ++n) {
            made.all.push_back(phrase_of(std::to_string(n), false));
            for (auto const& word : made.all.back()) {
                made.beginnings.insert(word.roman);
                if (!word.spelled.empty()) made.beginnings.insert(word.spelled.front());
            }
        }
        return made;
    }();
    return ordinals;
}

/// The tokens of a text, "qúy" as "quý".
std::vector<Token> spelled_tokens(std::string const& text) {
    auto tokens = tokens_of({{}, text, false, {}});
    for (auto& token : tokens)
        if (token.kind == Token::Kind::word) token.text = with_tone_behind_q(token.text);
    return tokens;
}

std::vector<Phrase> phrases_of(std::vector<std::string> const& texts) {
    std::vector<Phrase> phrases;
    phrases.reserve(texts.size());
    for (auto const& text : texts) phrases.push_back(phrase_of(text, false));
    return phrases;
}

}  // namespace

/// A day as it may begin or end a range: its year may be said by the other end only.
struct PeriodReader::Day {
    int day = 0, month = 0, year = 0;
    std::size_t tokens = 0;
};

PeriodReader::PeriodReader(ReportKind const& kind)
    : kind_(kind),
      plans_(phrases_of(kind.plan_words)),
      ahead_(phrases_of(kind.reading.ahead)),
      joins_(phrases_of(kind.reading.joins)),
      range_joins_(phrases_of(kind.reading.range_joins)) {
    for (auto const& [word, value] : kind.reading.ordinals) ordinals_.emplace(fold(word), value);
    for (auto const& period : kind.periods) {
        add(period, period.phrase);
        for (auto const& said : period.said) add(period, said);
    }
    // "{place}, ngày {day} tháng {month} năm {year}": the words in front of the numbers.
    auto const date = parse_pattern(kind.wording.count("date") ? kind.wording.at("date") : "");
    std::string word;
    if (date)
        for (auto const& part : date->parts)
            for (auto const& piece : part.pieces) {
                if (!piece.is_place) {
                    for (auto const& token : tokens_of({{}, piece.text, false, {}}))
                        if (!is_mark(token)) word = token.text;
                    continue;
                }
                if (piece.text == "day") day_word_ = word;
                if (piece.text == "month") month_word_ = word;
                if (piece.text == "year") year_word_ = word;
            }
}

void PeriodReader::add(PeriodKind const& kind, std::string const& pattern) {
    auto const parsed = parse_pattern(pattern);
    if (!parsed || kind.span == PeriodKind::Span::free) return;
    Spoken spoken{&kind, {}};
    for (auto const& part : parsed->parts)
        for (auto const& piece : part.pieces) {
            if (piece.is_place) {
                auto const what = piece.text == "n"      ? Piece::What::ordinal
                                  : piece.text == "year" ? Piece::What::year
                                                         : Piece::What::other;
                spoken.pieces.push_back({what, {}, -1, kind.roman});
                continue;
            }
            for (auto const& token : tokens_of({{}, piece.text, false, {}}))
                spoken.pieces.push_back(
                    {Piece::What::word, token.text, small_value(token), kind.roman});
        }
    bool const usable =
        !spoken.pieces.empty() &&
        std::none_of(spoken.pieces.begin(), spoken.pieces.end(),
                     [](Piece const& piece) { return piece.what == Piece::What::other; });
    if (usable) spoken_.push_back(std::move(spoken));
}

/// A number in digits, in Roman ones or in words; -1 when none stands there.
int PeriodReader::number_at(Tokens const& tokens, std::size_t at, bool roman,
                            std::size_t& used) const {
    auto const& token = tokens[at];
    used = 1;
    if (token.kind == Token::Kind::number) return small_value(token);
    if (token.kind != Token::Kind::word) return -1;
    if (roman)
        if (auto const value = roman_value(token.text); value > 0) return value;
    if (auto const it = ordinals_.find(token.text); it != ordinals_.end()) return it->second;
    auto const& phrases = spoken_ordinals();
    if (phrases.beginnings.count(token.text) == 0) return -1;
    for (int value = largest_ordinal; value > 0; --value) {
        auto const count = match_phrase(tokens, at, phrases.all[static_cast<std::size_t>(value)]);
        if (count == 0) continue;
        // The word for five is the word for year: "tháng năm 2023" names no month.
        bool const year_follows =
            at + count < tokens.size() && is_year(small_value(tokens[at + count]));
        if (year_follows) continue;
        used = count;
        return value;
    }
    return -1;
}

/// The longest period that is named from this token on.
PeriodReader::Said PeriodReader::said_at(Tokens const& tokens, std::size_t at) const {
    Said best;
    for (auto const& spoken : spoken_) {
        Said said;
        said.kind = spoken.kind;
        auto next = at;
        bool fits = true;
        for (auto const& piece : spoken.pieces) {
            fits = next < tokens.size();
            if (!fits) break;
            std::size_t used = 1;
            if (piece.what == Piece::What::word && piece.number < 0) {
                fits = tokens[next].text == piece.text;
            } else if (piece.what == Piece::What::year) {
                said.year = small_value(tokens[next]);
                fits = is_year(said.year);
            } else {
                auto const value = number_at(tokens, next, piece.roman, used);
                fits = piece.what == Piece::What::word
                           ? value == piece.number
                           : value >= std::max(1, spoken.kind->first) && value <= spoken.kind->last;
                if (piece.what == Piece::What::ordinal) said.ordinal = value;
            }
            if (!fits) break;
            next += used;
        }
        said.tokens = next - at;
        said.at = at;
        if (fits && said.tokens > best.tokens) best = said;
    }
    return best;
}

bool PeriodReader::stands_at(Tokens const& tokens, std::size_t at,
                             std::vector<Phrase> const& phrases) const {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](Phrase const& phrase) { return match_phrase(tokens, at, phrase) > 0; });
}

/// "kế hoạch năm 2023": the year of a plan, which is not yet the report's.
bool PeriodReader::is_of_plan(Tokens const& tokens, std::size_t at) const {
    return std::any_of(plans_.begin(), plans_.end(), [&](Phrase const& plan) {
        return at >= plan.size() && match_phrase(tokens, at - plan.size(), plan) > 0;
    });
}

std::vector<PeriodReader::Said> PeriodReader::said_in(std::string const& text) const {
    std::vector<Said> all;
    auto const tokens = spelled_tokens(text);
    bool ahead = false, joined = false, days = false;
    for (std::size_t at = 0; at < tokens.size();) {
        days = days || tokens[at].date;
        ahead = ahead || ((days || !all.empty()) && stands_at(tokens, at, ahead_));
        joined = joined || stands_at(tokens, at, joins_);
        auto said = said_at(tokens, at);
        if (said.tokens == 0) {
            ++at;
            continue;
        }
        said.ahead = ahead;
        said.joined = joined;
        said.cited = tokens[at].in_citation || is_of_plan(tokens, at);
        joined = false;
        at += said.tokens;
        all.push_back(said);
    }
    return all;
}

/// A heading over what is still to be done.
bool PeriodReader::looks_ahead(std::string const& text) const {
    auto const tokens = spelled_tokens(text);
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (stands_at(tokens, at, ahead_)) return true;
    return false;
}

bool PeriodReader::names_one(std::string const& text) const {
    auto const all = said_in(text);
    return std::any_of(all.begin(), all.end(), [](Said const& said) { return !said.cited; });
}

/// A period with the year that it lacks: that of what is named beside it, else that in which the
/// report was signed, but not one in which the period was still to come.
std::optional<Period> PeriodReader::period_of(Said const& said, std::vector<Said> const& beside,
                                              IssueDate const& issue) const {
    int year = said.year;
    bool told = year > 0;
    for (auto const& other : beside) {
        if (year > 0 || other.at <= said.at || other.year == 0) continue;
        year = other.year;
        // "quý IV, phương hướng quý I năm 2024": of the year before.
        bool const turned = other.ahead && other.kind == said.kind && other.ordinal < said.ordinal;
        if (turned) --year, told = true;
    }
    if (year == 0) year = issue.year;
    if (year == 0) return std::nullopt;
    auto const period = make_period(kind_, said.kind->id, said.ordinal, year);
    if (!period) return std::nullopt;
    if (!told && issue.year > 0 && issue.month) {
        auto const signed_on = make_date(
            issue.year, *issue.month, issue.day.value_or(days_in_month(issue.year, *issue.month)));
        if (signed_on && days_between(*signed_on, period->to) > days_signed_before)
            if (auto const before = make_period(kind_, said.kind->id, said.ordinal, year - 1))
                return *before;
    }
    return *period;
}

/// What a text may mean by the periods it names, each once.
std::vector<Period> PeriodReader::candidates(std::string const& text,
                                             IssueDate const& issue) const {
    auto all = said_in(text);
    std::vector<Period> periods;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto& said = all[i];
        if (said.ahead || said.cited) continue;
        // "năm 2023 (quý III)": the year of what is named beside it, no period of its own.
        bool const has_ordinal_beside = std::any_of(all.begin(), all.end(), [&](Said const& other) {
            bool const near = other.at > said.at ? !other.joined : !said.joined;
            return &other != &said && !other.cited && !other.ahead && other.year == 0 && near &&
                   other.kind != said.kind;
        });
        if (said.ordinal == 0 && said.kind->months == largest_ordinal && has_ordinal_beside) {
            for (auto& other : all)
                if (other.year == 0) other.year = said.year;
            said.cited = true;
        }
    }
    for (auto const& said : all) {
        if (said.ahead || said.cited) continue;
        auto const period = period_of(said, all, issue);
        if (period && std::none_of(periods.begin(), periods.end(),
                                   [&](Period const& one) { return same(one, *period); }))
            periods.push_back(*period);
    }
    return periods;
}

std::optional<PeriodReader::Day> PeriodReader::day_at(Tokens const& tokens, std::size_t at) const {
    Day day;
    if (tokens[at].date) {
        auto const& date = *tokens[at].date;
        return Day{date.day, date.month, date.year, 1};
    }
    auto const number = [&](std::size_t i) {
        return i < tokens.size() ? small_value(tokens[i]) : -1;
    };
    day.day = number(at);
    day.month = number(at + 2);
    if (day.day < 1 || day.day > 31 || day.month < 1 || day.month > largest_ordinal)
        return std::nullopt;
    auto const& between = tokens[at + 1].text;
    if (between == month_word_) {
        day.tokens = 3;
        if (at + 4 < tokens.size() && tokens[at + 3].text == year_word_ && is_year(number(at + 4)))
            day.year = number(at + 4), day.tokens = 5;
        return day;
    }
    if (between != "/" && between != "." && between != "-") return std::nullopt;
    day.tokens = 3;
    return day;
}

/// The ranges of days in a text; a year that neither end says is the given one.
std::vector<PeriodReader::Days> PeriodReader::days_in(std::string const& text, int year) const {
    std::vector<Days> all;
    auto const tokens = spelled_tokens(text);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const from = day_at(tokens, at);
        if (!from) continue;
        auto next = at + from->tokens;
        auto const first = next;
        bool joined = false;
        while (next < tokens.size() && next - first < most_tokens_between_days &&
               !day_at(tokens, next)) {
            auto const& token = tokens[next];
            bool const joins = stands_at(tokens, next, range_joins_);
            if (!joins && !is_dash(token) && token.text != day_word_) break;
            joined = joined || joins || is_dash(token);
            ++next;
        }
        auto const to = joined && next < tokens.size() ? day_at(tokens, next) : std::nullopt;
        if (!to) continue;
        auto const end_year = to->year > 0 ? to->year : year;
        auto const end = make_date(end_year, to->month, to->day);
        bool const turned = to->month < from->month;
        auto const begin = make_date(from->year > 0 ? from->year : end_year - (turned ? 1 : 0),
                                     from->month, from->day);
        if (!begin || !end || !(*begin < *end)) continue;
        all.push_back({*begin, *end, at, next + to->tokens - at});
        at = next + to->tokens - 1;
    }
    return all;
}

bool PeriodReader::fits(Days const& days, Period const& period) const {
    auto const apart = [](Date a, Date b) {
        return a < b ? days_between(a, b) : days_between(b, a);
    };
    bool const begins = period.from <= days.from || apart(days.from, period.from) <= days_moved;
    return begins && days.from < period.to && apart(days.to, period.to) <= days_moved;
}

/// The days of the period: from the title, the opening, a heading, or from wherever they stand
/// directly behind its name. Without a name the days alone are a period.
void PeriodReader::read_days(PeriodTexts const& texts, ReadPeriod& read) const {
    int const year = read.period ? read.period->year : texts.issue.year;
    std::vector<Days> said;
    auto const add = [&](std::string const& text) {
        auto const found = days_in(text, year);
        said.insert(said.end(), found.begin(), found.end());
    };
    add(texts.title);
    for (auto const& note : texts.title_notes) add(note);
    auto const in_title = said.size();
    for (std::size_t i = 0; i < texts.opening.size() && i < most_opening_lines; ++i)
        add(texts.opening[i]);
    for (auto const& heading : texts.headings) add(heading);
    if (!read.period) {
        auto const free = std::find_if(
            kind_.periods.begin(), kind_.periods.end(),
            [](PeriodKind const& kind) { return kind.span == PeriodKind::Span::free; });
        if (said.empty() || free == kind_.periods.end()) return;
        auto const& days = said[in_title > 0 ? 0 : said.size() - 1];
        if (auto const period = make_free_period(kind_, free->id, days.from, days.to))
            read.period = *period;
        return;
    }
    for (auto const& text : texts.body)
        for (auto const& days : days_in(text, year))
            for (auto const& name : said_in(text)) {
                bool const is_ours = name.kind->id == read.period->kind &&
                                     name.ordinal == read.period->ordinal &&
                                     (name.year == 0 || name.year == read.period->year);
                auto const end = name.at + name.tokens;
                if (is_ours && days.at >= end && days.at - end <= most_tokens_between_days)
                    said.push_back(days);
            }
    for (auto const& days : said) {
        if (!fits(days, *read.period)) continue;
        if (auto const moved = with_days(*read.period, days.from, days.to)) read.period = *moved;
        return;
    }
}

/// A year in which the report cannot have been written, as a title copied from last year's has it.
void PeriodReader::doubt_the_year(ReadPeriod& read, IssueDate const& issue) const {
    if (!read.period || issue.year == 0 || !issue.month) return;
    auto const last = days_in_month(issue.year, *issue.month);
    auto const signed_on = make_date(issue.year, *issue.month, issue.day.value_or(last));
    if (!signed_on || issue.year == read.period->year) return;
    auto const off = days_between(read.period->to, *signed_on);
    if (off >= -days_signed_before && off <= days_signed_after) return;
    Period other = *read.period;
    if (auto const moved = make_period(kind_, other.kind, other.ordinal, issue.year))
        read.others.push_back(*moved);
}

ReadPeriod PeriodReader::read(PeriodTexts const& texts) const {
    ReadPeriod read;
    auto const issue = texts.issue;
    auto const is_year_only = [&](Period const& period) {
        auto const* kind = kind_.period(period.kind);
        return kind && kind->months == largest_ordinal;
    };
    auto all = candidates(texts.title, issue);
    for (std::size_t i = 0; all.empty() && i < texts.title_notes.size(); ++i)
        all = candidates(texts.title_notes[i], issue);
    std::vector<Period> opening;
    for (std::size_t i = 0; i < texts.opening.size() && i < most_opening_lines; ++i)
        for (auto const& period : candidates(texts.opening[i], issue)) opening.push_back(period);
    bool has_days = !days_in(texts.title, issue.year).empty();
    for (auto const& note : texts.title_notes)
        has_days = has_days || !days_in(note, issue.year).empty();
    // "từ ngày ... đến ngày ..." in the title is all it says.
    if (all.empty() && has_days) opening.clear();
    if (all.empty() && !has_days) {
        // Any sentence may name a year: a shorter time says more.
        for (auto const* some : {&opening}) {
            for (auto const& period : *some)
                if (!is_year_only(period)) all.push_back(period);
            if (all.empty()) all = *some;
        }
        for (auto const* lines : {&texts.closing, &texts.headings})
            for (std::size_t i = 0; all.empty() && i < lines->size(); ++i)
                if (lines != &texts.headings || !looks_ahead((*lines)[i]))
                    all = candidates((*lines)[i], issue);
        opening.clear();
    }
    for (auto const& period : all) {
        if (!read.period)
            read.period = period;
        else if (!same(*read.period, period))
            read.others.push_back(period);
    }
    if (read.period && !opening.empty()) {
        bool const agrees = std::any_of(opening.begin(), opening.end(), [&](Period const& one) {
            return same(one, *read.period) ||
                   std::any_of(read.others.begin(), read.others.end(),
                               [&](Period const& other) { return same(one, other); });
        });
        for (auto const& one : opening)
            if (!agrees && !is_year_only(one)) read.others.push_back(one);
    }
    doubt_the_year(read, issue);
    read_days(texts, read);
    return read;
}

}  // namespace report
