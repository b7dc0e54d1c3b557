// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/check/functions.hpp"
#include "core/check/stated_share.hpp"
#include "core/text/numbers.hpp"
#include "core/text/quantity.hpp"

namespace report {

namespace {

using Wide = boost::multiprecision::int128_t;

/// A number of a sentence with where it stands.
struct SentenceNumber {
    NumberRun run;
    bool in_bracket = false;
    std::string thing;  ///< the word behind it
    std::int64_t whole() const { return run.value->whole().value_or(-1); }
};
using Numbers = std::vector<SentenceNumber>;

Numbers numbers_in(MatterParagraph const& paragraph, TokenRange const& sentence,
                   Phrases const& besides) {
    Numbers all;
    auto const& text = paragraph.text;
    auto const& tokens = paragraph.tokens;
    auto const until = tokens[sentence.until - 1].until;
    std::size_t depth = 0;
    auto token = sentence.from;
    for (auto at = tokens[sentence.from].from; at < until;) {
        char const c = text[at];
        if (c == '(') ++depth;
        // That of "a)" closes none.
        if (c == ')' && depth > 0) --depth;
        bool const begins =
            c >= '0' && c <= '9' &&
            (at == 0 || std::string_view("/-.,").find(text[at - 1]) == std::string_view::npos);
        if (!begins) {
            ++at;
            continue;
        }
        auto run = number_at(text, at);
        at = std::max(run.until, at + 1);
        while (at < until && text[at] >= '0' && text[at] <= '9') ++at;
        while (token < sentence.until && tokens[token].from < at) ++token;
        bool const counts = token >= sentence.until || besides.at(tokens, token).until == token;
        if (run.value && !run.like_a_year && !run.joined_next && !run.joined_before && counts)
            all.push_back({run, depth > 0,
                           token < sentence.until && tokens[token].kind == Token::Kind::word
                               ? tokens[token].text
                               : std::string()});
    }
    return all;
}

/// Words that a growth is said with.
struct GrowthWords {
    Phrases up, down, against;
    Phrases more;     ///< between the word and a number ("thêm")
    Phrases rates;    ///< in front of a rate that follows the other time
    Phrases besides;  ///< behind a number that counts no things ("lần")
    bool turns(std::vector<Token> const& tokens, std::size_t at) const {
        return up.at(tokens, at).until > at || down.at(tokens, at).until > at;
    }
};

/// What a sentence says of a growth.
struct Growth {
    Numbers now;  ///< that may have grown: all in front
    std::optional<SentenceNumber> rate, by, then;
    std::optional<SentenceNumber> aside;  ///< "tăng 6,57% (215 hồ sơ)": by, or what it was
    bool grew = false;
};

/// Where the time begins that is compared with: behind the word, or in front of it ("so với cùng kỳ
/// (3.271 hồ sơ) tăng 215 hồ sơ").
std::optional<std::size_t> compared_at(std::vector<Token> const& tokens, TokenRange const& sentence,
                                       std::size_t at, GrowthWords const& words) {
    for (auto i = at; i < sentence.until; ++i)
        if (words.against.at(tokens, i).until > i) return i;
    for (auto i = at; i > sentence.from; --i)
        if (words.against.at(tokens, i - 1).until > i - 1) return i - 1;
    return std::nullopt;
}

/// Nothing when it speaks of two growths, or not of another time.
std::optional<Growth> growth_at(MatterParagraph const& paragraph, std::size_t at,
                                GrowthWords const& words) {
    auto const& tokens = paragraph.tokens;
    auto const sentence = sentence_of(tokens, at);
    auto const compared = compared_at(tokens, sentence, at, words);
    if (!compared) return std::nullopt;
    auto first = sentence.from;
    while (first < at && !words.turns(tokens, first)) ++first;
    auto next = at + 1;
    while (next < sentence.until && !words.turns(tokens, next)) ++next;
    auto const byte = [&](std::size_t token) {
        return token < tokens.size() ? tokens[token].from : paragraph.text.size();
    };
    bool const ahead = *compared > at;
    auto const own_end = byte(ahead ? std::min(*compared, next) : next);
    auto const then_end = byte(ahead ? next : at);
    auto const now_end = byte(std::min(first, *compared));
    // Right behind the word ("tăng thêm 215"), or behind one that leads a rate.
    auto verb_end = std::max(words.up.at(tokens, at).until, words.down.at(tokens, at).until);
    verb_end = std::max(verb_end, words.more.at(tokens, verb_end).until);
    auto const is_led = [&](std::size_t from) {
        bool led = byte(verb_end) == from;
        for (auto i = verb_end; !led && i < sentence.until && byte(i) < from; ++i) {
            auto const until = words.rates.at(tokens, i).until;
            led = until > i && byte(until) == from;
        }
        return led;
    };
    Growth growth;
    for (auto const& one : numbers_in(paragraph, sentence, words.besides)) {
        auto const from = one.run.from;
        if (from < now_end && !one.run.percent && !one.in_bracket && one.whole() >= 0)
            growth.now.push_back(one);
        if (from > byte(at) && from < own_end) {
            if (one.run.percent) {
                if (!growth.rate) growth.rate = one;
            } else if (!one.in_bracket) {
                // "tăng 7,46%, đưa tổng số lên 7.472 hồ sơ", "tăng từ 15 lên 18": what it became.
                if (is_led(from)) {
                    if (!growth.by) growth.by = one;
                } else if (!growth.rate) {
                    return std::nullopt;
                }
            } else if (growth.rate && !growth.by) {
                // Two in one bracket: "(từ 3.271 lên 3.486 hồ sơ)".
                if (growth.aside) return std::nullopt;
                growth.aside = one;
            }
        }
        if (from < byte(*compared) || from >= then_end) continue;
        bool const same_thing =
            !growth.now.empty() && !one.thing.empty() && one.thing == growth.now.back().thing;
        if (!growth.then && !one.run.percent && one.whole() >= 0 && (one.in_bracket || same_thing))
            growth.then = one;
        if (ahead && one.run.percent && !growth.rate && growth.by)
            for (auto i = *compared; i < next && byte(i) < from; ++i)
                if (auto const hit = words.rates.at(tokens, i);
                    hit.until > i && byte(hit.until) == from)
                    growth.rate = one;
    }
    // What grew in the time that is compared with.
    if (ahead && !growth.then && next < sentence.until) return std::nullopt;
    return growth;
}

/// One way to read a growth: from `b` to `a`.
struct Step {
    std::int64_t a = 0, b = 0;
    Wide off() const { return Wide(a) - b; }
    bool goes(bool grew) const { return a == b || (a > b) == grew; }
};

void judge_growth(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                  std::size_t at, bool grew, GrowthWords const& words) {
    auto const found = growth_at(paragraph, at, words);
    if (!found || (!found->rate && !found->by)) return;
    auto const& growth = *found;
    auto const more = growth.by ? std::optional(growth.by->whole()) : std::nullopt;
    if (more && *more < 0) return;
    std::vector<Step> steps;
    auto const step_back = [&](std::int64_t now, std::int64_t by) {
        auto const then = grew ? now - by : now + by;
        if (then > 0) steps.push_back({now, then});
    };
    if (growth.then) {
        auto const then = growth.then->whole();
        if (then <= 0) return;
        for (auto const& one : growth.now) steps.push_back({one.whole(), then});
        if (steps.empty() && more) steps.push_back({grew ? then + *more : then - *more, then});
    } else if (growth.now.size() == 1 && growth.rate && (more || growth.aside)) {
        // Without the number of the other time what it grew by tells that one. Of several in front
        // nobody knows which one grew.
        auto const now = growth.now.front().whole();
        step_back(now, more ? *more : growth.aside->whole());
        if (growth.aside && growth.aside->whole() > 0)
            steps.insert(steps.begin(), {now, growth.aside->whole()});
    }
    if (steps.empty()) return;
    verdicts.passed();
    auto const fits_by = [&](Step const& step) {
        return !more || (step.goes(grew) && (step.off() == *more || step.off() == -*more));
    };
    auto const fits_rate = [&](Step const& step) {
        return !growth.rate ||
               (step.goes(grew) && is_rate(*growth.rate->run.value, step.off(), step.b));
    };
    if (std::any_of(steps.begin(), steps.end(),
                    [&](Step const& step) { return fits_by(step) && fits_rate(step); }))
        return;
    // The number that it grew by tells which one in front is meant.
    auto const meant = std::find_if(steps.begin(), steps.end(), fits_by);
    auto const& step = more && meant != steps.end() ? *meant : steps.back();
    auto const& wrong = fits_by(step) ? *growth.rate : *growth.by;
    auto const size = step.off() < 0 ? Wide(-step.off()) : step.off();
    auto const right =
        fits_by(step)
            ? format_percent(
                  (Wide(size * 20000 + step.b) / (Wide(step.b) * 2)).convert_to<std::int64_t>())
            : format_whole(size.convert_to<std::int64_t>());
    auto const from = paragraph.tokens[at].from, until = wrong.run.until;
    std::vector<TextSpan> places{matter.span(paragraph, from, until)};
    if (!growth.now.empty())
        places.push_back(
            matter.span(paragraph, growth.now.back().run.from, growth.now.back().run.until));
    if (growth.then)
        places.push_back(matter.span(paragraph, growth.then->run.from, growth.then->run.until));
    verdicts.failed(std::move(places), {{"said", paragraph.text.substr(from, until - from)},
                                        {"a", format_whole(step.a)},
                                        {"b", format_whole(step.b)},
                                        {"right", (step.a < step.b ? "-" : "+") + right}});
}

/// "So với tháng 3 (nhận mới 310 hồ sơ), số hồ sơ mới tháng này tăng 13,23%": the number of this
/// time stands in a sentence before. One that gives just this rate the other way round tells the
/// word; other numbers tell nothing.
void judge_direction(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                     std::size_t at, bool grew, GrowthWords const& words) {
    constexpr std::int64_t least_telling = 20;
    auto const found = growth_at(paragraph, at, words);
    if (!found || !found->now.empty() || !found->rate || found->by || !found->then) return;
    auto const& then = *found->then;
    if (then.whole() < least_telling || then.thing.empty()) return;
    auto const here = paragraph.tokens[at].from;
    Numbers kept;
    for (auto const& before : matter.paragraphs()) {
        if (before.number > paragraph.number) break;
        if (!before.is_text() || before.heading != paragraph.heading || before.tokens.empty())
            continue;
        for (auto const& one : numbers_in(before, {0, before.tokens.size()}, words.besides)) {
            bool const itself = before.number == paragraph.number &&
                                (one.run.from == then.run.from || one.run.from > here);
            if (itself || one.run.percent || one.thing != then.thing || one.whole() < 0) continue;
            Step const step{one.whole(), then.whole()};
            if (step.off() == 0 || !is_rate(*found->rate->run.value, step.off(), step.b)) continue;
            if (step.goes(grew)) return verdicts.passed();
            kept.push_back(one);
        }
    }
    if (kept.empty()) return;
    auto const* other = &kept.back();
    auto const from = here, until = found->rate->run.until;
    auto const shown = paragraph.text.substr(found->rate->run.from, until - found->rate->run.from);
    verdicts.failed({matter.span(paragraph, from, until),
                     matter.span(paragraph, then.run.from, then.run.until)},
                    {{"said", paragraph.text.substr(from, until - from)},
                     {"a", format_whole(other->whole())},
                     {"b", format_whole(then.whole())},
                     {"right", (other->whole() < then.whole() ? "-" : "+") + shown}});
}

/// "tăng 12,5% so với ... (1.864 hồ sơ)", "tăng 215 hồ sơ (6,57%) so với năm 2021": the rate and
/// the number against both of the sentence, and the word against their sign. P10.
Evaluate make_growth(Parameters& in) {
    GrowthWords const words{in.phrases("up"),   in.phrases("down"),  in.phrases("against"),
                            in.phrases("more"), in.phrases("rates"), in.phrases("besides")};
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                if (!words.turns(tokens, i)) continue;
                bool const grew = words.up.at(tokens, i).until > i;
                judge_growth(matter, verdicts, paragraph, i, grew, words);
                judge_direction(matter, verdicts, paragraph, i, grew, words);
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> growth_functions() {
    return {{"growth", {"said", "a", "b", "right"}, make_growth},
            {"stated_share", {"p", "a", "b", "right"}, make_stated_share}};
}

}  // namespace report
