// SPDX-License-Identifier: MPL-2.0
// The times that a text names.
#include "core/catalogue/phrase_words.hpp"
#include "core/reader/reading_words.hpp"
#include "core/reader/spelled_numbers.hpp"
#include "core/text/number_words.hpp"
#include "core/text/pattern.hpp"

namespace report {

namespace {

/// Two cut-off days of one period may lie so far apart in two letters.
constexpr int days_of_grace = 31;

bool is_near(Date a, Date b) {
    auto const days = a < b ? days_between(a, b) : days_between(b, a);
    return days <= days_of_grace;
}

bool is_year(int value) {
    return value >= 1900 && value <= 2999;
}

}  // namespace

void ReadingWords::add_time(std::string const& period, std::string const& pattern, bool roman,
                            bool named, bool here) {
    auto const parsed = parse_pattern(pattern);
    if (!parsed) return;
    Time time{period, named, here, {}};
    for (auto const& part : parsed->parts)
        for (auto const& piece : part.pieces) {
            if (!piece.is_place) {
                for (auto const& token : tokens_of({{}, piece.text, false, {}}))
                    time.pieces.push_back(
                        {Piece::Kind::text, token.text, small_value(token), false, false});
                continue;
            }
            Piece place;
            place.roman = roman;
            if (piece.text == "year" || piece.text == "next_year")
                place.kind = Piece::Kind::year;
            else if (piece.text == "from" || piece.text == "to" || piece.text == "date")
                place.kind = Piece::Kind::date;
            else
                place.kind = piece.text == "n" ? Piece::Kind::ordinal : Piece::Kind::number;
            place.is_end = piece.text == "to";
            time.pieces.push_back(place);
        }
    if (time.pieces.empty()) return;
    // "Trong tháng tới": another time than the report's, whichever that is.
    bool const tells_which = std::any_of(time.pieces.begin(), time.pieces.end(), [](auto const& p) {
        return p.kind != Piece::Kind::text || p.number >= 0 || roman_value(p.text) > 0;
    });
    if (!named && !period.empty() && !tells_which) time.period.clear(), time.here = true;
    auto const& first = time.pieces.front();
    bool const begins_with_word = first.kind == Piece::Kind::text && first.number < 0;
    times_[begins_with_word ? first.text : std::string()].push_back(std::move(time));
}

bool ReadingWords::matches(Time const& time, std::vector<Token> const& tokens, std::size_t at,
                           SaidTime& said) const {
    said = {};
    if (at + time.pieces.size() > tokens.size()) return false;
    for (auto const& piece : time.pieces) {
        auto const& token = tokens[at + said.tokens++];
        auto value = small_value(token);
        if (value < 0 && piece.roman && token.kind == Token::Kind::word)
            value = roman_value(token.text);
        if (value < 0 && piece.kind != Piece::Kind::text && piece.kind != Piece::Kind::year)
            value = spelled_at(tokens, at + said.tokens - 1).tokens == 1
                        ? static_cast<int>(spelled_at(tokens, at + said.tokens - 1).value)
                        : -1;
        switch (piece.kind) {
            case Piece::Kind::text:
                if (piece.number >= 0 ? value != piece.number : token.text != piece.text)
                    return false;
                break;
            case Piece::Kind::date:
                if (!token.date) return false;
                (piece.is_end ? said.to : said.from) = token.date;
                break;
            case Piece::Kind::year:
                if (!is_year(value)) return false;
                said.year = value;
                break;
            case Piece::Kind::ordinal:
            case Piece::Kind::number:
                if (value < 1 || value > 31) return false;
                if (piece.kind == Piece::Kind::ordinal) said.ordinal = value;
                break;
        }
    }
    if (time.named) said.period = time.period;
    // "6 tháng cuối năm", of a period that is none of ours: so long a time, and another.
    auto const& first = time.pieces.front();
    bool const length = first.kind == Piece::Kind::number || first.kind == Piece::Kind::ordinal ||
                        first.number >= 0;
    said.here = time.here || (!time.named && length && time.pieces.size() > 1);
    return true;
}

SaidTime ReadingWords::time_at(std::vector<Token> const& tokens, std::size_t at) const {
    SaidTime best;
    if (at >= tokens.size()) return best;
    auto const& token = tokens[at];
    SaidTime said;
    auto const look = [&](std::string const& key) {
        auto const found = times_.find(key);
        if (found == times_.end()) return;
        for (auto const& time : found->second)
            if (matches(time, tokens, at, said) && said.tokens > best.tokens) best = said;
    };
    if (token.kind == Token::Kind::word) look(token.text);
    bool const spelled = token.kind == Token::Kind::word && spelled_at(tokens, at).tokens == 1;
    if (token.kind == Token::Kind::number || spelled) look({});
    return best;
}

/// Months are compared, since letters move the days; free periods by their days.
ReadingWord::Scope ReadingWords::scope_of(SaidTime const& said, Period const* own) const {
    using Scope = ReadingWord::Scope;
    if (own && said.here && said.period.empty()) return Scope::other;
    if (!own || said.period.empty()) return Scope::none;
    auto const* kind = kind_.period(said.period);
    auto const* report = kind_.period(own->kind);
    if (!kind || !report) return Scope::none;
    if (said.here) {
        if (said.period == own->kind) return Scope::own;
        auto const report_months = months_of(kind_, *own);
        return kind->months > 0 && kind->months <= report_months.last - report_months.first
                   ? Scope::other
                   : Scope::none;
    }
    if (said.from && said.to)
        return is_near(*said.from, own->from) && is_near(*said.to, own->to) ? Scope::own
                                                                            : Scope::other;
    if (said.year > 0 && said.year != own->year) return Scope::other;
    bool const whole_year = kind->span == PeriodKind::Span::from_january && kind->months == 12;
    if (whole_year && said.period != own->kind) return Scope::none;
    if (own->year == 0) return Scope::none;
    auto const there = months_of(kind_, {said.period, said.ordinal, own->year, own->from, own->to});
    auto const here = months_of(kind_, *own);
    if (there.first == here.first && there.last == here.last) return Scope::own;
    bool const from_january = kind->span == PeriodKind::Span::from_january;
    return from_january && there.last == here.last ? Scope::to_date : Scope::other;
}

}  // namespace report
