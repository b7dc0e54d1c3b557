// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/check/functions.hpp"
#include "core/check/growths.hpp"
#include "core/check/stated_share.hpp"
#include "core/text/numbers.hpp"
#include "core/text/quantity.hpp"

namespace report {

namespace {

using Wide = boost::multiprecision::int128_t;

/// One way to read a growth: from `b` to `a`.
struct Step {
    std::int64_t a = 0, b = 0;
    Wide off() const { return Wide(a) - b; }
    bool goes(bool grew) const { return a == b || (a > b) == grew; }
};

/// The number of this time that a growth is told of: the only one that counts the other time's
/// things.
std::optional<SentenceNumber> only_now(Growth const& growth) {
    if (growth.many || !growth.then || growth.then->thing.empty() || growth.then->whole() <= 0)
        return std::nullopt;
    std::optional<SentenceNumber> only;
    for (auto const& one : growth.now) {
        if (one.thing != growth.then->thing) continue;
        if (only) return std::nullopt;
        only = one;
    }
    return only;
}

void tell(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
          Growth const& growth, SentenceNumber const& now, std::size_t until,
          std::string const& right) {
    auto const from = paragraph.tokens[growth.at].from;
    auto const& then = *growth.then;
    verdicts.failed(
        {matter.span(paragraph, from, until), matter.span(paragraph, now.run.from, now.run.until),
         matter.span(paragraph, then.run.from, then.run.until)},
        {{"said", paragraph.text.substr(from, until - from)},
         {"a", format_whole(now.whole())},
         {"b", format_whole(then.whole())},
         {"right", right}});
}

std::string percent_of(Wide const& part, Wide const& whole) {
    return format_percent(Wide((part * 20000 + whole) / (whole * 2)).convert_to<std::int64_t>());
}

/// "2.055 hồ sơ, bằng 110,48% so với cùng kỳ (1.860 hồ sơ)".
void judge_ratio(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                 Growth const& growth) {
    auto const now = only_now(growth);
    // "đạt 51,45% dự toán (... đồng)": of another whole.
    bool const of_time = growth.rate && growth.compared == growth.rate->token + 1;
    if (!now || !of_time || growth.aside || growth.by) return;
    verdicts.passed();
    Wide const a = now->whole(), b = growth.then->whole();
    if (is_rate(*growth.rate->run.value, a, b)) return;
    tell(matter, verdicts, paragraph, growth, *now, growth.rate->run.until, percent_of(a, b));
}

/// "389 hồ sơ, nhiều hơn tháng 8 (421 hồ sơ)": the word alone against both numbers.
void judge_word(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                Growth const& growth) {
    auto const now = only_now(growth);
    if (!now || growth.now.size() != 1 || !growth.then->in_bracket || growth.aside) return;
    verdicts.passed();
    Step const step{now->whole(), growth.then->whole()};
    if (step.goes(growth.grew)) return;
    auto const size = step.off() < 0 ? Wide(-step.off()) : step.off();
    tell(matter, verdicts, paragraph, growth, *now, paragraph.tokens[growth.end - 1].until,
         (step.off() < 0 ? "-" : "+") + format_whole(size.convert_to<std::int64_t>()));
}

void judge_growth(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                  Growth const& growth) {
    if (growth.ratio) return judge_ratio(matter, verdicts, paragraph, growth);
    if (!growth.rate && !growth.by) return judge_word(matter, verdicts, paragraph, growth);
    bool const grew = growth.grew;
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
    // One of those that were left out may have grown, too.
    if (growth.many || std::any_of(steps.begin(), steps.end(), [&](Step const& step) {
            return fits_by(step) && fits_rate(step);
        }))
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
    auto const from = paragraph.tokens[growth.at].from, until = wrong.run.until;
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
/// time stands in a sentence before, or in a table. One that gives just this rate the other way
/// round tells the word; one that gives it of its own number, or with two neighbouring digits in
/// another order, the rate. Other numbers tell nothing.
bool asks_for_direction(Growth const& growth) {
    constexpr std::int64_t least_telling = 20;
    return !growth.ratio && growth.now.empty() &&
           growth.rate.has_value() != growth.by.has_value() && growth.then &&
           growth.then->whole() >= least_telling && !growth.then->thing.empty();
}

/// The rate that a step has with so many decimals, rounded half up.
Wide rate_of(Step const& step, int decimals) {
    Wide scale = 100;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    auto const size = step.off() < 0 ? Wide(-step.off()) : step.off();
    return (size * scale * 2 + step.b) / (Wide(step.b) * 2);
}

/// What the numbers in front say of a growth whose own number is not in its sentence.
struct Direction {
    std::optional<std::int64_t> turned;    ///< gives it the other way round
    std::optional<std::int64_t> mistyped;  ///< gives it of the wrong base, or with swapped digits
    bool goes = false;

    void see(Growth const& growth, std::int64_t now) {
        Step const step{now, growth.then->whole()};
        if (goes || step.off() == 0 || now <= 0) return;
        if (growth.by) {
            auto const by = growth.by->whole();
            auto const size = step.off() < 0 ? Wide(-step.off()) : step.off();
            if (size == by) goes = goes || step.goes(growth.grew);
            if (size == by && !goes && !turned) turned = now;
            auto const base = growth.grew ? now - by : now + by;
            bool const slipped =
                is_swapped(base, step.b) || is_swapped(size.convert_to<std::int64_t>(), by);
            if (slipped && step.goes(growth.grew) && !mistyped) mistyped = now;
            return;
        }
        auto const& rate = *growth.rate->run.value;
        if (is_rate(rate, step.off(), step.b)) {
            goes = step.goes(growth.grew);
            if (!turned) turned = now;
            return;
        }
        // So few digits are another rate's by chance.
        constexpr std::int64_t least_digits = 100;
        if (rate.decimals == 0 || rate.digits < least_digits || !step.goes(growth.grew) || mistyped)
            return;
        auto const right = rate_of(step, rate.decimals);
        bool const own_base = is_rate(rate, step.off(), step.a);
        if (own_base ||
            (right <= Wide(INT64_MAX) && is_swapped(right.convert_to<std::int64_t>(), rate.digits)))
            mistyped = now;
    }
};

void judge_direction(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                     Growth const& growth, SaidNumbers const& said) {
    auto const& then = *growth.then;
    auto const here = paragraph.tokens[growth.at].from;
    Direction found;
    for (auto const& thing : {then.thing, std::string(SaidNumbers::any_thing)})
        said.each_before(paragraph, here, thing, [&](SaidNumbers::One const& one) {
            if (one.paragraph != paragraph.number || one.from != then.run.from)
                found.see(growth, one.whole);
            return !found.goes;
        });
    if (found.goes) return verdicts.passed();
    auto const& now = found.turned ? found.turned : found.mistyped;
    if (!now) return;
    auto const& wrong = growth.rate ? *growth.rate : *growth.by;
    Step const step{*now, then.whole()};
    auto const size = step.off() < 0 ? Wide(-step.off()) : step.off();
    auto const right =
        growth.by ? format_whole(size.convert_to<std::int64_t>()) : percent_of(size, step.b);
    auto const until = wrong.run.until;
    verdicts.failed({matter.span(paragraph, here, until),
                     matter.span(paragraph, then.run.from, then.run.until)},
                    {{"said", paragraph.text.substr(here, until - here)},
                     {"a", format_whole(*now)},
                     {"b", format_whole(then.whole())},
                     {"right", (step.off() < 0 ? "-" : "+") + right}},
                    !found.turned);
}

/// "tăng từ 4.149 lên 4.552 hồ sơ, tương đương 9,71%", "giảm từ 35 xuống 21 hồ sơ (40%)": the rate
/// against both numbers, and the word against their sign.
void judge_from_to(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                   std::size_t at, GrowthWords const& words) {
    constexpr std::size_t most_words = 6;
    auto const& tokens = paragraph.tokens;
    bool const grew = words.up.at(tokens, at).until > at;
    auto next = std::max(words.up.at(tokens, at).until, words.down.at(tokens, at).until);
    auto const count = [&](std::size_t token) -> std::optional<SentenceNumber> {
        if (token >= tokens.size() || tokens[token].kind != Token::Kind::number ||
            tokens[token].in_citation)
            return std::nullopt;
        SentenceNumber one{number_at(paragraph.text, tokens[token].from), token, false, {}};
        bool const plain = one.run.value && !one.run.percent && one.run.value->decimals == 0 &&
                           !one.run.like_a_year && !one.run.joined_next && !one.run.joined_before;
        return plain && one.whole() > 0 ? std::optional(one) : std::nullopt;
    };
    // Behind so many words that are none of a number, a mark, or one of these.
    auto const to_phrase = [&](std::size_t from, Phrases const& phrase) {
        auto i = from;
        while (i < tokens.size() && i < from + most_words && tokens[i].kind == Token::Kind::word &&
               phrase.at(tokens, i).until == i)
            ++i;
        return i < tokens.size() ? phrase.at(tokens, i).until : i;
    };
    auto const from = words.from.at(tokens, next).until;
    auto const then = from > next ? count(from) : std::nullopt;
    if (!then) return;
    auto const to = to_phrase(from + 1, words.to);
    auto const now = count(to);
    if (!now) return;
    // The rate behind it: in brackets, or led.
    next = to + 1;
    while (next < tokens.size() && next < to + most_words &&
           tokens[next].kind == Token::Kind::word && words.rates.at(tokens, next).until == next)
        ++next;
    bool const bracket = next < tokens.size() && tokens[next].text == "(";
    if (bracket || (next < tokens.size() && tokens[next].text == ",")) ++next;
    auto led = words.rates.at(tokens, next).until;
    if (led == next && !bracket) return;
    led = std::max(led, std::max(words.up.at(tokens, led).until, words.down.at(tokens, led).until));
    if (led >= tokens.size() || tokens[led].kind != Token::Kind::number) return;
    auto const rate = number_at(paragraph.text, tokens[led].from);
    if (!rate.value || !rate.percent) return;
    verdicts.passed();
    Step const step{now->whole(), then->whole()};
    if (step.goes(grew) && is_rate(*rate.value, step.off(), step.b)) return;
    auto const size = step.off() < 0 ? Wide(-step.off()) : step.off();
    auto const begin = tokens[at].from;
    verdicts.failed({matter.span(paragraph, begin, rate.until)},
                    {{"said", paragraph.text.substr(begin, rate.until - begin)},
                     {"a", format_whole(step.a)},
                     {"b", format_whole(step.b)},
                     {"right", (step.off() < 0 ? "-" : "+") + percent_of(size, step.b)}});
}

/// "tăng 12,5% so với ... (1.864 hồ sơ)", "tăng 215 hồ sơ (6,57%) so với năm 2021": the rate and
/// the number against both of the sentence, and the word against their sign. P10.
Evaluate make_growth(Parameters& in) {
    GrowthWords const words{in.phrases("up"),    in.phrases("down"),  in.phrases("against"),
                            in.phrases("more"),  in.phrases("rates"), in.phrases("besides"),
                            in.phrases("ratio"), in.phrases("from"),  in.phrases("to")};
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::optional<SaidNumbers> said;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            for (std::size_t i = 0; i < paragraph.tokens.size(); ++i)
                if (words.up.at(paragraph.tokens, i).until > i ||
                    words.down.at(paragraph.tokens, i).until > i)
                    judge_from_to(matter, verdicts, paragraph, i, words);
            Growths const growths(paragraph, words);
            for (auto const& growth : growths.all()) {
                judge_growth(matter, verdicts, paragraph, growth);
                if (!asks_for_direction(growth)) continue;
                if (!said) said.emplace(matter.paragraphs(), words.besides);
                judge_direction(matter, verdicts, paragraph, growth, *said);
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> growth_functions() {
    return {{"growth", {"said", "a", "b", "right"}, make_growth},
            {"times", {"said", "a", "b", "right"}, make_times},
            {"stated_share", {"p", "a", "b", "right"}, make_stated_share}};
}

}  // namespace report
