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
/// time stands in a sentence before. One that gives just this rate the other way round tells the
/// word; other numbers tell nothing.
bool asks_for_direction(Growth const& growth) {
    constexpr std::int64_t least_telling = 20;
    return !growth.ratio && growth.now.empty() && growth.rate && !growth.by && growth.then &&
           growth.then->whole() >= least_telling && !growth.then->thing.empty();
}

void judge_direction(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                     Growth const& growth, SaidNumbers const& said) {
    auto const& then = *growth.then;
    auto const here = paragraph.tokens[growth.at].from;
    std::optional<std::int64_t> other;
    bool goes = false;
    said.each_before(paragraph, here, then.thing, [&](SaidNumbers::One const& one) {
        if (one.paragraph == paragraph.number && one.from == then.run.from) return true;
        Step const step{one.whole, then.whole()};
        if (step.off() == 0 || !is_rate(*growth.rate->run.value, step.off(), step.b)) return true;
        goes = step.goes(growth.grew);
        if (!other) other = one.whole;
        return !goes;
    });
    if (goes) return verdicts.passed();
    if (!other) return;
    auto const from = here, until = growth.rate->run.until;
    auto const shown = paragraph.text.substr(growth.rate->run.from, until - growth.rate->run.from);
    verdicts.failed({matter.span(paragraph, from, until),
                     matter.span(paragraph, then.run.from, then.run.until)},
                    {{"said", paragraph.text.substr(from, until - from)},
                     {"a", format_whole(*other)},
                     {"b", format_whole(then.whole())},
                     {"right", (*other < then.whole() ? "-" : "+") + shown}});
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

}  // namespace

std::vector<CheckFunction> growth_functions() {
    return {{"growth", {"said", "a", "b", "right"}, make_growth},
            {"stated_share", {"p", "a", "b", "right"}, make_stated_share}};
}

}  // namespace report
