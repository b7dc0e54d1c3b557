// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <utility>

#include "core/check/functions.hpp"
#include "core/text/numbers.hpp"
#include "core/text/quantity.hpp"

namespace report {

namespace {

using Wide = boost::multiprecision::int128_t;

/// A number of a sentence with where it stands.
struct SentenceNumber {
    NumberRun run;
    bool in_bracket = false;
};

std::vector<SentenceNumber> amounts_in(std::string const& text, std::size_t from,
                                       std::size_t until) {
    std::vector<SentenceNumber> all;
    int depth = 0;
    for (auto at = from; at < until;) {
        char const c = text[at];
        if (c == '(') ++depth;
        if (c == ')') --depth;
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
        if (run.value && !run.like_a_year && !run.joined_next && !run.joined_before)
            all.push_back({run, depth > 0});
    }
    return all;
}

void judge_growth(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                  std::size_t at, bool grew, Phrases const& up, Phrases const& down,
                  Phrases const& against) {
    auto const& tokens = paragraph.tokens;
    auto const sentence = sentence_of(tokens, at);
    auto first = sentence.from;
    while (first < at && up.at(tokens, first).until == first &&
           down.at(tokens, first).until == first)
        ++first;
    auto const amounts =
        amounts_in(paragraph.text, tokens[sentence.from].from, tokens[sentence.until - 1].until);
    SentenceNumber const *now = nullptr, *rate = nullptr, *then = nullptr, *by = nullptr;
    auto compared = at;
    while (compared < sentence.until && against.at(tokens, compared).until == compared) ++compared;
    if (compared == sentence.until) return;
    for (auto const& one : amounts) {
        auto const from = one.run.from;
        if (from < tokens[first].from && !one.run.percent && !one.in_bracket) now = &one;
        bool const behind = from > tokens[at].from;
        if (behind && from < tokens[compared].from && one.run.percent && !rate) rate = &one;
        if (behind && from < tokens[compared].from && !one.run.percent && !one.in_bracket && !by)
            by = &one;
        if (behind && from > tokens[compared].from && !then && !one.run.percent && one.in_bracket)
            then = &one;
    }
    if (!now || (!rate && !by) || !then) return;
    for (auto i = compared; i < sentence.until && tokens[i].from < then->run.from; ++i)
        if (up.at(tokens, i).until > i || down.at(tokens, i).until > i) return;
    auto const a = now->run.value->whole(), b = then->run.value->whole();
    if (!a || !b || *b <= 0) return;
    verdicts.passed();
    auto const text = [&](std::size_t from, std::size_t until) {
        return paragraph.text.substr(from, until - from);
    };
    auto const tell = [&](std::size_t until, std::string const& right) {
        verdicts.failed({matter.span(paragraph, tokens[at].from, until),
                         matter.span(paragraph, now->run.from, now->run.until),
                         matter.span(paragraph, then->run.from, then->run.until)},
                        {{"said", text(tokens[at].from, until)},
                         {"a", format_whole(*a)},
                         {"b", format_whole(*b)},
                         {"right", (*a < *b ? "-" : "+") + right}});
    };
    if (by) {
        auto const more = by->run.value->whole();
        auto const off = *a < *b ? *b - *a : *a - *b;
        if (more && (*more != off || (off != 0 && (*a > *b) != grew)))
            return tell(by->run.until, format_whole(off));
    }
    if (!rate) return;
    auto const& p = *rate->run.value;
    Wide scale = 1;
    for (int i = 0; i < p.decimals; ++i) scale *= 10;
    Wide const off = Wide(*a) - *b;
    Wide const size = off < 0 ? Wide(-off) : off;
    Wide const rounded = (size * 200 * scale + *b) / (Wide(*b) * 2);
    Wide const cut = size * 100 * scale / *b;
    bool const sign_fits = off == 0 || (off > 0) == grew;
    if (sign_fits && (rounded == p.digits || cut == p.digits)) return;
    auto const shown =
        format_percent((Wide(size * 20000 + *b) / (Wide(*b) * 2)).convert_to<std::int64_t>());
    tell(rate->run.until, shown);
}

/// "tăng 12,5% so với ... (1.864 hồ sơ)": the rate against both numbers of the sentence, and the
/// word against its sign. P10.
Evaluate make_growth(Parameters& in) {
    auto const up = in.phrases("up"), down = in.phrases("down"), against = in.phrases("against");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                bool const grew = up.at(tokens, i).until > i;
                if (!grew && down.at(tokens, i).until == i) continue;
                judge_growth(matter, verdicts, paragraph, i, grew, up, down, against);
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> growth_functions() {
    return {{"growth", {"said", "a", "b", "right"}, make_growth}};
}

}  // namespace report
