// SPDX-License-Identifier: MPL-2.0
#include "core/truth/own_numbers.hpp"

#include <algorithm>

#include "core/text/unicode.hpp"
#include "core/truth/reworded.hpp"

namespace report {

namespace {

/// What of them is named; the others are counted.
constexpr std::size_t most_named = 5;

/// With dots for fields, whose names and numbers are none of a hand's.
std::string without_fields(std::string const& canonical) {
    std::string text;
    for (std::size_t at = 0; at < canonical.size();) {
        auto const begin = canonical.find('{', at);
        auto const end = begin == std::string::npos ? begin : canonical.find('}', begin);
        text += canonical.substr(at, end == std::string::npos ? end : begin - at);
        if (end == std::string::npos) break;
        text += "…";
        at = end + 1;
    }
    return text;
}

bool has_digit(std::string const& text) {
    return text.find_first_of("0123456789") != std::string::npos;
}

/// The first clause that counts something, by which a person finds it behind ours.
std::string telling_clause(ReadingWords const& words, std::string const& text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find(". ", at), text.find("; ", at));
        auto clause = trim(text.substr(at, end == std::string::npos ? end : end + 1 - at));
        if (counted_numbers(words, clause) > 0) return clause;
        if (end == std::string::npos) break;
        at = end + 1;
    }
    return text;
}

}  // namespace

std::size_t counted_numbers(ReadingWords const& words, std::string const& text) {
    if (!has_digit(text)) return 0;
    auto const all = words.words(text, 0);
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](auto const& one) {
        return one.kind == ReadingWord::Kind::number && one.quantity && !one.cited && !one.in_words;
    }));
}

std::vector<std::string> own_numbers(ReportKind const& kind,
                                     std::vector<TemplateParagraph> const& prose,
                                     std::vector<StandingParagraph> const& standing,
                                     KnownAs const& known_as,
                                     std::function<std::string(std::size_t)> const& text_of) {
    std::optional<ReadingWords> words;
    std::vector<std::string> own;
    for (std::size_t i = 0; i < standing.size(); ++i) {
        if (!standing[i].place.empty() || standing[i].is_heading || !has_digit(standing[i].text))
            continue;
        auto const& known = known_as[i];
        // Of the sentences that a clerk may put in, nobody says here what they were.
        if (std::any_of(known.begin(), known.end(),
                        [&](std::size_t one) { return one >= prose.size(); }))
            continue;
        if (!words) words.emplace(kind);
        std::size_t ours = 0;
        for (auto const one : known)
            ours += counted_numbers(*words, without_fields(prose[one].text));
        auto text = without_fields(text_of(i));
        if (counted_numbers(*words, text) > ours)
            own.push_back(ours > 0 ? std::move(text) : telling_clause(*words, text));
    }
    return own;
}

std::optional<Problem> told_of_own_numbers(std::vector<std::string> const& texts) {
    if (texts.empty()) return std::nullopt;
    std::string named;
    for (std::size_t i = 0; i < std::min(texts.size(), most_named); ++i)
        named += (named.empty() ? "“" : "; “") + shortened(texts[i]) + "”";
    if (texts.size() > most_named) named += "…";
    return Problem{"truth.own_numbers",
                   {{"count", std::to_string(texts.size())}, {"texts", std::move(named)}},
                   {}};
}

}  // namespace report
