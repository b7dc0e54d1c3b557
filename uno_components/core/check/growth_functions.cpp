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

/// "tăng 12,5% so với ... (1.864 hồ sơ)", "tăng 215 hồ sơ (6,57%) so với năm 2021": the rate and
/// the number against both of the sentence, and the word against their sign. P10.
Evaluate make_growth(Parameters& in) {
    GrowthWords const words{in.phrases("up"),   in.phrases("down"),  in.phrases("against"),
                            in.phrases("more"), in.phrases("rates"), in.phrases("besides"),
                            in.phrases("ratio")};
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::optional<SaidNumbers> said;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
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

/// Words that say how many times a number is another one.
struct TimesWords {
    GrowthWords growth;                                     ///< `up`: "gấp"
    Phrases times;                                          ///< behind the number: "lần"
    Phrases more, less;                                     ///< in front of it: "hơn", "gần"
    std::vector<std::pair<Phrases, std::int64_t>> spelled;  ///< "đôi": in tenths
};

/// Between what tenths a number may lie that is said to be so many times another one.
struct Times {
    std::int64_t least = 0, most = 0;
    std::size_t until = 0;  ///< byte behind its words
    bool fits(std::int64_t now, std::int64_t then) const {
        return Wide(now) * 10 >= Wide(then) * least && Wide(now) * 10 <= Wide(then) * most;
    }
};

std::optional<Times> times_at(MatterParagraph const& paragraph, std::size_t token,
                              TimesWords const& words) {
    auto const& tokens = paragraph.tokens;
    auto const more = words.more.at(tokens, token).until, less = words.less.at(tokens, token).until;
    auto const at = std::max(more, less);
    if (at >= tokens.size()) return std::nullopt;
    std::optional<std::int64_t> tenths;
    bool exact = false;
    auto end = at;
    for (auto const& [said, value] : words.spelled)
        if (auto const until = said.at(tokens, at).until; until > at) {
            tenths = value;
            end = std::max(until, words.times.at(tokens, until).until);
        }
    if (!tenths && tokens[at].kind == Token::Kind::number) {
        auto const run = number_at(paragraph.text, tokens[at].from);
        end = at + 1;
        while (end < tokens.size() && tokens[end].from < run.until) ++end;
        auto const behind = words.times.at(tokens, end).until;
        if (!run.value || run.percent || run.value->decimals > 1 || behind == end)
            return std::nullopt;
        exact = run.value->decimals == 1;
        tenths = run.value->whole(10);
        end = behind;
    }
    // Beyond that nobody says it of a report's own numbers.
    constexpr std::int64_t one = 10, farthest = 1000;
    if (!tenths || *tenths <= one || *tenths > farthest) return std::nullopt;
    Times times{*tenths - 1, *tenths + 1, tokens[end - 1].until};
    if (more > token) {
        times = {*tenths, *tenths + one, times.until};
    } else if (less > token) {
        times = {*tenths * 7 / 10, *tenths, times.until};
    } else if (!exact) {
        times = {*tenths * 9 / 10, *tenths * 23 / 20, times.until};
    }
    return times;
}

void judge_times(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                 Growth const& growth, Times const& times, SaidNumbers const& said) {
    auto const& then = *growth.then;
    if (growth.many || then.whole() <= 0 || then.thing.empty()) return;
    std::vector<std::int64_t> all;
    for (auto const& one : growth.now)
        if (one.thing == then.thing) all.push_back(one.whole());
    auto const here = paragraph.tokens[growth.at].from;
    bool const told = !all.empty();
    if (!told)
        for (auto const& thing : {then.thing, std::string(SaidNumbers::any_thing)})
            said.each_before(paragraph, here, thing, [&](SaidNumbers::One const& one) {
                if (one.paragraph != paragraph.number || one.from != then.run.from)
                    all.push_back(one.whole);
                return true;
            });
    if (all.empty()) return;
    verdicts.passed();
    if (std::any_of(all.begin(), all.end(),
                    [&](std::int64_t now) { return times.fits(now, then.whole()); }))
        return;
    // An evaluation speaks of numbers that stand where they are counted.
    auto const fits = [&](SaidNumbers::One const& one) {
        return times.fits(one.whole, then.whole());
    };
    if (!told && (said.anywhere(then.thing, fits) || said.anywhere(SaidNumbers::any_thing, fits)))
        return;
    bool const only = told && all.size() == 1;
    auto const tenths = only ? (Wide(all.front()) * 100 / then.whole() + 5) / 10 : Wide(0);
    auto const right = only ? Wide(tenths / 10).str() + "," + Wide(tenths % 10).str() : "";
    verdicts.failed({matter.span(paragraph, here, times.until),
                     matter.span(paragraph, then.run.from, then.run.until)},
                    {{"said", paragraph.text.substr(here, times.until - here)},
                     {"a", only ? format_whole(all.front()) : std::string()},
                     {"b", format_whole(then.whole())},
                     {"right", right}},
                    !only);
}

/// "4.006 hồ sơ, gấp 1,5 lần cùng kỳ (3.120 hồ sơ)", "gấp đôi": against both numbers, or against
/// those of the section in front. P10.
Evaluate make_times(Parameters& in) {
    TimesWords words;
    words.growth.up = in.phrases("up");
    words.growth.against = in.phrases("against");
    words.growth.besides = in.phrases("besides");
    words.times = in.phrases("times");
    words.more = in.phrases("more");
    words.less = in.phrases("less");
    auto const* given = in.in().find("spelled");
    if (given) {
        ObjectReader each(*given, in.in().where() + " spelled");
        for (auto const& [tenths, unused] : given->get_object()) {
            auto const value = read_whole(tenths);
            if (value.fault != NumberFault::none)
                fail("kind.bad_phrase", {{"text", std::string(tenths)}}, in.in().where());
            auto& [said, size] = words.spelled.emplace_back();
            size = value.value;
            for (auto const& phrase : each.texts(tenths))
                if (!said.add(phrase)) fail("kind.bad_phrase", {{"text", phrase}}, in.in().where());
        }
    }
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::optional<SaidNumbers> said;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            Growths const growths(paragraph, words.growth);
            for (auto const& growth : growths.all()) {
                if (growth.ratio || !growth.then || growth.rate) continue;
                auto const times = times_at(paragraph, growth.end, words);
                if (!times) continue;
                if (!said) said.emplace(matter.paragraphs(), words.growth.besides);
                judge_times(matter, verdicts, paragraph, growth, *times, *said);
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
