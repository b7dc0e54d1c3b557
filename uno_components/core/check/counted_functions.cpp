// SPDX-License-Identifier: MPL-2.0
// What the words of a sentence count, whether or not they are a figure's.
#include <algorithm>
#include <utility>
#include <vector>

#include "core/check/functions.hpp"
#include "core/check/known_figures.hpp"
#include "core/text/numbers.hpp"

namespace report {

std::optional<std::int64_t> counted_by(MatterParagraph const& paragraph, Phrases::Hit const& hit) {
    for (auto i = hit.from; i < hit.until; ++i) {
        auto const& token = paragraph.tokens[i];
        if (token.kind != Token::Kind::number) continue;
        if (token.in_citation) return std::nullopt;
        auto const run = number_at(paragraph.text, token.from);
        if (!run.value || run.percent || run.joined_next || run.joined_before) return std::nullopt;
        return run.value->whole();
    }
    return std::nullopt;
}

std::optional<std::int64_t> plain_count(MatterParagraph const& paragraph, std::size_t token) {
    auto const& one = paragraph.tokens[token];
    if (one.kind != Token::Kind::number || one.in_citation) return std::nullopt;
    auto const run = number_at(paragraph.text, one.from);
    if (!run.value || run.percent || run.joined_next || run.joined_before) return std::nullopt;
    return run.value->whole();
}

namespace {

/// Tokens up to the next full stop: lists go on behind semicolons.
TokenRange to_full_stop(std::vector<Token> const& tokens, std::size_t from) {
    auto until = from;
    while (until < tokens.size() &&
           !(tokens[until].kind == Token::Kind::mark && tokens[until].text == "."))
        ++until;
    return {from, until};
}

/// Whether between two shares stands one comma, and a few words.
bool parts_shares(std::vector<Token> const& tokens, std::size_t first, std::size_t second) {
    constexpr std::size_t most_words = 7;
    std::size_t commas = 0, words = 0;
    for (auto i = first + 1; i < second; ++i) {
        if (tokens[i].text == "," || tokens[i].text == ";") ++commas;
        words += tokens[i].kind == Token::Kind::word ? 1U : 0U;
    }
    return commas == 1 && words > 0 && words <= most_words;
}

/// "rất hài lòng chiếm 61,29%, hài lòng chiếm 35,48%, không hài lòng chiếm 5,23%": shares of one
/// whole, which the sentence says by its words, and that all but make it up. P04b. Less than the
/// whole may lack a share that nobody told.
Evaluate make_shares_said(Parameters& in) {
    auto const named = in.phrases("named"), unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        constexpr std::size_t fewest = 3, most = 8;
        constexpr std::int64_t whole = 10'000, near = 1'000;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t begin = 0; begin < tokens.size();) {
                auto const sentence = to_full_stop(tokens, begin);
                begin = sentence.until + 1;
                std::vector<TextSpan> places;
                std::int64_t sum = 0, step = 1;
                // One behind the other, a comma and a few words between.
                bool is_list = true;
                std::optional<std::size_t> last;
                for (auto i = sentence.from; i < sentence.until; ++i) {
                    if (tokens[i].kind != Token::Kind::number) continue;
                    auto const run = number_at(paragraph.text, tokens[i].from);
                    if (!run.value || !run.percent || run.value->decimals > 2) continue;
                    std::int64_t unit = 1;
                    for (int d = run.value->decimals; d < 2; ++d) unit *= 10;
                    is_list = is_list && (!last || parts_shares(tokens, *last, i));
                    last = i;
                    sum += static_cast<std::int64_t>(run.value->digits) * unit;
                    step = std::max(step, unit);
                    auto const end = paragraph.text.find('%', tokens[i].from);
                    places.push_back(
                        matter.span(paragraph, tokens[i].from,
                                    end == std::string::npos ? tokens[i].until : end + 1));
                }
                if (places.size() < fewest || places.size() > most) continue;
                auto const names = named.all(tokens, sentence.from, sentence.until).size();
                if (names == 0 || (!is_list && names + 1 < places.size()) ||
                    unless.any(tokens, sentence.from, sentence.until))
                    continue;
                auto const off = sum > whole ? sum - whole : whole - sum;
                if (off > near) continue;
                verdicts.passed();
                // Each was rounded.
                if (2 * off <= static_cast<std::int64_t>(places.size()) * step) continue;
                verdicts.failed(std::move(places), {{"sum", format_percent(sum)}}, sum < whole);
            }
        }
    };
}

/// The percentage right behind words, in hundredths.
std::optional<std::int64_t> rate_behind(MatterParagraph const& paragraph, Phrases::Hit const& hit) {
    auto const& tokens = paragraph.tokens;
    if (hit.until >= tokens.size() || tokens[hit.until].kind != Token::Kind::number)
        return std::nullopt;
    auto const run = number_at(paragraph.text, tokens[hit.until].from);
    constexpr std::int64_t hundredths = 100;
    return run.value && run.percent ? run.value->whole(hundredths) : std::nullopt;
}

/// Whether a rate is another one with fewer decimals, rounded or cut off.
bool is_rounded(std::int64_t exact, std::int64_t printed) {
    if (exact == printed) return true;
    for (std::int64_t const step : {10, 100})
        if (printed % step == 0 &&
            (printed == exact / step * step || printed == (exact + step / 2) / step * step))
            return true;
    return false;
}

/// "Số hồ sơ quá hạn là 06 hồ sơ" where the table counts 8: words that count one of several
/// figures, so that they were read as none, with a number that is none of theirs, nor of all
/// together. A person has to tell. M07g.
Evaluate make_number_said(Parameters& in) {
    auto const figures = in.figures("figures");
    auto const says = in.phrases("says"), unless = in.phrases("unless"),
               others = in.phrases("others");
    // Only a number that is a slip of a digit of the figure's: parts of it have such words, too.
    bool const slips = in.in().flag_or("slips", false);
    // Of what is to be done, instead of what was.
    bool const planned = in.in().flag_or("planned", false);
    // Words in front of a percentage, instead of some that count.
    bool const rates = in.in().flag_or("rates", false);
    return [=](Matter const& matter, Verdicts& verdicts) {
        if (matter.context().record) return verdicts.not_applicable();
        std::vector<std::pair<std::string, KnownValue>> known;
        std::int64_t sum = 0;
        for (auto const& id : figures) {
            auto const value = matter.value(id);
            if (!value || value->places.empty()) continue;
            sum += value->value;
            known.emplace_back(id, *value);
        }
        if (known.empty() || sum == 0) return;
        auto const end_of = [&](MatterParagraph const& paragraph, Phrases::Hit const& hit) {
            if (!rates) return paragraph.tokens[hit.until - 1].until;
            auto const end = paragraph.text.find('%', paragraph.tokens[hit.until].from);
            return end == std::string::npos ? paragraph.tokens[hit.until].until : end + 1;
        };
        auto const is_read = [&](MatterParagraph const& paragraph, Phrases::Hit const& hit) {
            auto const from = paragraph.tokens[hit.from].from, until = end_of(paragraph, hit);
            return std::any_of(figures.begin(), figures.end(), [&](std::string const& id) {
                auto const& all = matter.seen(id);
                return std::any_of(all.begin(), all.end(), [&](SeenValue const& one) {
                    return one.sure && one.paragraph == paragraph.number && one.from >= from &&
                           one.until <= until;
                });
            });
        };
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned != planned) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : says.all(tokens)) {
                auto const count = rates ? rate_behind(paragraph, hit) : counted_by(paragraph, hit);
                auto const from = clause_of(tokens, hit.from).from,
                           until = clause_of(tokens, hit.until - 1).until;
                if (!count || *count == 0 || unless.any(tokens, from, until) ||
                    others.any(tokens, 0, hit.from) || is_read(paragraph, hit))
                    continue;
                verdicts.passed();
                bool const fits =
                    *count == sum || std::any_of(known.begin(), known.end(), [&](auto const& one) {
                        return rates ? is_rounded(one.second.value, *count)
                                     : one.second.value == *count;
                    });
                auto const slip = std::find_if(known.begin(), known.end(), [&](auto const& one) {
                    return is_digit_slip(*count, one.second.value);
                });
                if (fits || (slips && slip == known.end())) continue;
                auto const& [id, value] = slips ? *slip : known.front();
                auto const place =
                    matter.span(paragraph, tokens[hit.from].from, end_of(paragraph, hit));
                verdicts.failed({place, value.places.front()},
                                {{"name", matter.label(id)},
                                 {"a", matter.shown(id, value.value)},
                                 {"b", matter.words_at(place)},
                                 {"where", matter.title(matter.heading_at(value.places.front()))}},
                                true);
            }
        }
    };
}

/// The posts behind a lead with their numbers: "Chủ tịch: 01; Phó Chủ tịch: 02; ...".
struct SaidPosts {
    Wide sum = 0;
    std::vector<std::size_t> numbers;  ///< tokens
    bool plain = true;                 ///< nothing but posts is counted
};

SaidPosts posts_behind(MatterParagraph const& paragraph, TokenRange const& range,
                       Phrases const& persons) {
    auto const& tokens = paragraph.tokens;
    SaidPosts posts;
    // In brackets behind a post stands what is a part of it; a bracket round all of them ends them.
    std::size_t depth = 0;
    for (auto i = range.from; i < range.until; ++i) {
        if (tokens[i].text == "(") ++depth;
        if (tokens[i].text == ")" && depth-- == 0) break;
        if (tokens[i].kind != Token::Kind::number || depth > 0) continue;
        auto const count = plain_count(paragraph, i);
        bool const labelled = i > range.from && (tokens[i - 1].kind == Token::Kind::word ||
                                                 tokens[i - 1].text == ":");
        bool const ends = i + 1 >= tokens.size() || tokens[i + 1].kind == Token::Kind::mark ||
                          persons.at(tokens, i + 1).until > i + 1;
        posts.plain = posts.plain && count && labelled && ends;
        if (!posts.plain) return posts;
        posts.sum += *count;
        posts.numbers.push_back(i);
    }
    return posts;
}

/// "Hiện có mặt 14 người, cụ thể: Chủ tịch: 01; Phó Chủ tịch: 02; ...": the posts of one sentence
/// against their whole. N01. A post may have been left out, so that a person has to tell.
Evaluate make_posts_said(Parameters& in) {
    auto const leads = in.phrases("leads"), posts = in.phrases("posts"),
               persons = in.phrases("persons"), ends = in.phrases("ends");
    return [=](Matter const& matter, Verdicts& verdicts) {
        constexpr std::size_t fewest = 3, farthest = 8;
        constexpr std::int64_t near = 25;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& lead : leads.all(tokens)) {
                // The whole stands in front, a few words away.
                auto at = lead.from;
                while (at > 0 && lead.from - at < farthest && tokens[at - 1].text != "." &&
                       tokens[at - 1].kind != Token::Kind::number)
                    --at;
                if (at == 0 || tokens[at - 1].kind != Token::Kind::number ||
                    persons.at(tokens, at).until == at)
                    continue;
                auto const whole = plain_count(paragraph, at - 1);
                auto range = to_full_stop(tokens, lead.until);
                if (auto const stops = ends.all(tokens, range.from, range.until); !stops.empty())
                    range.until = stops.front().from;
                if (!whole || *whole <= 0 ||
                    posts.all(tokens, range.from, range.until).size() < fewest)
                    continue;
                auto const said = posts_behind(paragraph, range, persons);
                if (!said.plain || said.numbers.size() < fewest) continue;
                verdicts.passed();
                Wide const off = said.sum > *whole ? said.sum - *whole : *whole - said.sum;
                if (off == 0 || off * 100 > Wide(*whole) * near) continue;
                auto const place = [&](std::size_t token) {
                    return matter.span(paragraph, tokens[token].from, tokens[token].until);
                };
                std::vector<TextSpan> places{place(at - 1)};
                for (auto const number : said.numbers) places.push_back(place(number));
                verdicts.failed(std::move(places),
                                {{"sum", show(said.sum)}, {"whole", format_whole(*whole)}}, true);
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> counted_functions() {
    return {{"posts_said", {"sum", "whole"}, make_posts_said},
            {"shares_said", {"sum"}, make_shares_said},
            {"number_said", {"name", "a", "b", "where"}, make_number_said}};
}

}  // namespace report
