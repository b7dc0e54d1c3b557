// SPDX-License-Identifier: MPL-2.0
#include "core/carry/spoken_period.hpp"

#include <algorithm>

#include "core/report/period.hpp"

namespace report {

namespace {

bool names_a_year(std::string const& pattern) {
    for (auto const* place : {"{year}", "{next_year}", "{from}", "{to}"})
        if (pattern.find(place) != std::string::npos) return true;
    return false;
}

/// The patterns of the period itself, or of the time after it; the usual one first.
std::vector<std::string> patterns_of(PeriodKind const& kind, bool after) {
    auto patterns = after ? kind.next_said : kind.said;
    patterns.insert(patterns.begin(), after ? kind.next : kind.phrase);
    return patterns;
}

/// The usual name of the time after the last period of a year has a pattern of its own.
std::string text_by(ReportKind const& kind, Period const& period, std::string const& pattern,
                    bool usual_after) {
    return usual_after ? next_period_phrase(kind, period) : fill_period(kind, period, pattern);
}

/// "thời gian tới" fits every period.
bool has_number(Phrase const& phrase) {
    return std::any_of(phrase.begin(), phrase.end(),
                       [](PhraseWord const& word) { return word.number >= 0; });
}

/// How the new period says what the old one said by this pattern.
std::string replacement_for(ReportKind const& kind, std::string const& pattern, Period const& old,
                            Period const& next, bool after) {
    bool const has_year = names_a_year(pattern);
    if (has_year && after) return next_period_phrase(kind, next);
    if (old.kind == next.kind && !after) return fill_period(kind, next, pattern);
    if (has_year) return period_phrase(kind, next);
    if (auto const* found = kind.period(next.kind))
        for (auto const& other : patterns_of(*found, after))
            if (!names_a_year(other)) return fill_period(kind, next, other);
    return after ? next_period_phrase(kind, next) : period_phrase(kind, next);
}

}  // namespace

SpokenPeriods::SpokenPeriods(ReportKind const& kind, Period const& old, Period const& next)
    : old_(spoken_of(kind, old)), new_(spoken_of(kind, next)) {
    for (auto& spoken : old_)
        spoken.replacement =
            replacement_for(kind, spoken.pattern, old, next, spoken.time == Time::after);
}

std::vector<SpokenPeriods::Spoken> SpokenPeriods::spoken_of(ReportKind const& kind,
                                                            Period const& period) {
    std::vector<Spoken> result;
    auto const* found = kind.period(period.kind);
    if (!found) return result;
    for (bool const after : {false, true})
        for (auto const& pattern : patterns_of(*found, after)) {
            auto const text = text_by(kind, period, pattern, after && pattern == found->next);
            auto phrase = phrase_of(text, true);
            bool const dated = found->span == PeriodKind::Span::free && !after;
            if (!dated && !has_number(phrase)) continue;
            result.push_back({std::move(phrase),
                              after ? Time::after : Time::current,
                              names_a_year(pattern),
                              pattern,
                              {}});
        }
    return result;
}

SpokenPeriods::Longest SpokenPeriods::longest(std::vector<Spoken> const& all,
                                              std::vector<Token> const& tokens, std::size_t at) {
    Longest best;
    for (auto const& spoken : all) {
        auto const used = match_phrase(tokens, at, spoken.phrase);
        if (used > best.tokens) best = {&spoken, used};
    }
    return best;
}

std::optional<SpokenPeriods::Found> SpokenPeriods::find(std::vector<Token> const& tokens,
                                                        std::size_t at) const {
    auto const past = longest(old_, tokens, at), now = longest(new_, tokens, at);
    if (past.tokens == 0 && now.tokens == 0) return std::nullopt;
    Found found;
    found.tokens = std::max(past.tokens, now.tokens);
    if (past.tokens < now.tokens) return found;
    found.left_over = past.tokens > now.tokens;
    found.replacement = past.spoken->replacement;
    found.year_alone = past.spoken->has_year && past.tokens == 2;
    bool const same_words = past.tokens == now.tokens;
    if (same_words && !past.spoken->has_year && past.spoken->time == Time::current &&
        now.spoken->time == Time::current) {
        found.left_over = found.unsure = true;
        found.replacement.clear();
    }
    return found;
}

}  // namespace report
