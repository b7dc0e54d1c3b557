// SPDX-License-Identifier: MPL-2.0
// "gấp 2 lần cùng kỳ": a number that is said to be so many times another one.
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

}  // namespace

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

}  // namespace report
