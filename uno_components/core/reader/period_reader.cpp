// SPDX-License-Identifier: MPL-2.0
#include "core/reader/period_reader.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "core/reader/spoken_words.hpp"
#include "core/text/number_words.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"
#include "core/text/syllables.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_mark(Token const& token) {
    return token.kind == Token::Kind::mark;
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
    std::unordered_set<std::string> beginnings;
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

std::vector<Phrase> phrases_of(std::vector<std::string> const& texts) {
    std::vector<Phrase> phrases;
    phrases.reserve(texts.size());
    for (auto const& text : texts) phrases.push_back(phrase_of(text, false));
    return phrases;
}

/// Those without ways and places.
std::vector<std::string> plain_phrases(std::vector<std::string> const& all) {
    std::vector<std::string> plain;
    for (auto const& text : all)
        if (text.find_first_of("([{") == std::string::npos) plain.push_back(text);
    return plain;
}

}  // namespace

bool is_year_of_reports(int value) {
    return value >= 1990 && value <= 2999;
}

std::vector<Token> spelled_tokens(std::string const& text) {
    auto tokens = tokens_of({{}, text, false, {}});
    for (auto& token : tokens)
        if (token.kind == Token::Kind::word) token.text = with_tone_behind_q(token.text);
    return tokens;
}

PeriodReader::PeriodReader(ReportKind const& kind)
    : kind_(kind),
      plans_(phrases_of(kind.plan_words)),
      ahead_(phrases_of(kind.reading.ahead)),
      joins_(phrases_of(kind.reading.joins)),
      range_joins_(phrases_of(kind.reading.range_joins)),
      others_(phrases_of(plain_phrases(kind.words.elsewhere))) {
    for (auto const& [word, value] : kind.reading.ordinals) ordinals_.emplace(fold(word), value);
    for (auto const& period : kind.periods) {
        add(period, period.phrase);
        for (auto const& said : period.said) add(period, said);
        // "6 tháng cuối năm 2025" is not "6 tháng" of that year.
        add(period, period.next, true);
        for (auto const& said : period.next_said) add(period, said, true);
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

void PeriodReader::add(PeriodKind const& kind, std::string const& pattern, bool after) {
    auto const parsed = parse_pattern(pattern);
    if (!parsed || kind.span == PeriodKind::Span::free) return;
    Spoken spoken{&kind, {}, after};
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
    if (!usable) return;
    // Of the time after a period only so many months, which begin as the period itself does.
    auto const& first = spoken.pieces.front();
    if (after && (first.what != Piece::What::word || first.number < 0)) return;
    spoken_.push_back(std::move(spoken));
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
            at + count < tokens.size() && is_year_of_reports(small_value(tokens[at + count]));
        if (year_follows) continue;
        used = count;
        return value;
    }
    return -1;
}

/// The longest period that is named from this token on.
PeriodReader::Said PeriodReader::said_at(Tokens const& tokens, std::size_t at) const {
    Said best;
    // Several periods begin with a number.
    struct Number {
        int value = -1;
        std::size_t used = 0;  ///< 0: not yet looked for
    };
    std::array<Number, 2> first;
    auto const number = [&](std::size_t next, bool roman, std::size_t& used) {
        if (next != at) return number_at(tokens, next, roman, used);
        auto& one = first[roman ? 1 : 0];
        if (one.used == 0) one.value = number_at(tokens, at, roman, one.used);
        used = one.used;
        return one.value;
    };
    for (auto const& spoken : spoken_) {
        Said said;
        said.kind = spoken.kind;
        said.after = spoken.after;
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
                fits = is_year_of_reports(said.year);
            } else {
                auto const value = number(next, piece.roman, used);
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
    bool ahead = false, joined = false, days = false, other = false;
    for (std::size_t at = 0; at < tokens.size();) {
        days = days || tokens[at].date;
        ahead = ahead || ((days || !all.empty()) && stands_at(tokens, at, ahead_));
        joined = joined || stands_at(tokens, at, joins_);
        // "Kỳ trước là quý IV năm 2022": another one, and said to be.
        if (at > 0 && tokens[at - 1].ends_clause) other = false;
        other = other || stands_at(tokens, at, others_);
        auto said = said_at(tokens, at);
        if (said.tokens == 0) {
            ++at;
            continue;
        }
        said.ahead = ahead;
        said.joined = joined;
        said.cited = other || said.after || tokens[at].in_citation || is_of_plan(tokens, at);
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
    return std::any_of(all.begin(), all.end(),
                       [](Said const& said) { return said.after || !said.cited; });
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
