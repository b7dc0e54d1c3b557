// SPDX-License-Identifier: MPL-2.0
// Parts and wholes that a paragraph names by its words, whether or not they were read as figures.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/check/functions.hpp"
#include "core/text/quantity.hpp"

namespace report {

namespace {

/// A number that words count, and where.
struct SaidNumber {
    std::int64_t value = 0;
    std::size_t from = 0, until = 0;  ///< tokens of the words
    std::string thing;                ///< the word behind the number
    TextSpan place;
};

/// The amount of money among the words that a phrase with "{n}" found, in đồng.
std::optional<std::int64_t> amount_by(Matter const& matter, MatterParagraph const& paragraph,
                                      Phrases::Hit const& hit) {
    for (auto i = hit.until; i > hit.from; --i) {
        auto const& token = paragraph.tokens[i - 1];
        if (token.kind != Token::Kind::number) continue;
        auto const said = quantity_at(paragraph.text, token.from, matter.quantities());
        if (token.in_citation || !said.money || said.bound != Quantity::Bound::exact)
            return std::nullopt;
        return said.value;
    }
    return std::nullopt;
}

/// What words count; a cited document has so many, where they begin with a word for that.
std::optional<std::int64_t> count_by(MatterParagraph const& paragraph, Phrases::Hit const& hit) {
    if (paragraph.tokens[hit.from].kind == Token::Kind::number) return counted_by(paragraph, hit);
    for (auto i = hit.from; i < hit.until; ++i) {
        auto const& token = paragraph.tokens[i];
        if (token.kind != Token::Kind::number) continue;
        auto const run = number_at(paragraph.text, token.from);
        if (!run.value || run.percent || run.joined_next || run.joined_before) return std::nullopt;
        return run.value->whole();
    }
    return std::nullopt;
}

/// What `words` count in a paragraph. A comma among the words parts two things.
std::vector<SaidNumber> said_by(Matter const& matter, MatterParagraph const& paragraph,
                                Phrases const& words, bool money) {
    std::vector<SaidNumber> all;
    auto const& tokens = paragraph.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const hit = words.at(tokens, i);
        if (hit.until == i) continue;
        bool const parted = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(hit.from),
                                        tokens.begin() + static_cast<std::ptrdiff_t>(hit.until),
                                        [](Token const& one) { return one.text == ","; });
        auto const value = money ? amount_by(matter, paragraph, hit) : count_by(paragraph, hit);
        if (parted || !value) continue;
        auto at = hit.from;
        while (tokens[at].kind != Token::Kind::number) ++at;
        auto const thing = at + 1 < tokens.size() ? tokens[at + 1].text : std::string();
        all.push_back({*value, hit.from, hit.until, thing,
                       matter.span(paragraph, tokens[hit.from].from, tokens[hit.until - 1].until)});
        i = hit.until - 1;
    }
    return all;
}

/// "thu về 146 phiếu; có 149 phiếu hài lòng": a part that is more than the nearest whole in front
/// of it. Somebody has to look: the words may be of two things.
Evaluate make_said_within(Parameters& in) {
    auto const wholes = in.phrases("wholes"), parts = in.phrases("parts"),
               unless = in.phrases("unless");
    bool const money = in.in().flag_or("money", false);
    // Only of one thing: "trong 21 hồ sơ ... có 27 hồ sơ".
    bool const same = in.in().flag_or("same", false);
    // Only within one sentence, where semicolons end those, too.
    bool const one_sentence = in.in().flag_or("one_sentence", false);
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const all = said_by(matter, paragraph, wholes, money);
            if (all.empty()) continue;
            for (auto const& part : said_by(matter, paragraph, parts, money)) {
                auto const behind =
                    std::find_if(all.begin(), all.end(),
                                 [&](SaidNumber const& whole) { return whole.until > part.from; });
                if (behind == all.begin()) continue;
                auto const& whole = *(behind - 1);
                auto const from = sentence_of(paragraph.tokens, whole.from).from,
                           until = sentence_of(paragraph.tokens, part.until - 1).until;
                if (unless.any(paragraph.tokens, from, until)) continue;
                if (same && part.thing != whole.thing) continue;
                if (one_sentence && sentence_of(paragraph.tokens, part.from).from > whole.from)
                    continue;
                verdicts.passed();
                if (part.value <= whole.value) continue;
                verdicts.failed({part.place, whole.place},
                                {{"part", matter.words_at(part.place)},
                                 {"whole", matter.words_at(whole.place)}},
                                true);
            }
        }
    };
}

/// Whether two whole numbers of a stretch differ by this one.
bool has_difference(MatterParagraph const& paragraph, TokenRange const& range, std::int64_t value) {
    std::vector<std::int64_t> all;
    for (auto i = range.from; i < range.until; ++i)
        if (auto const count = plain_count(paragraph, i)) all.push_back(*count);
    return std::any_of(all.begin(), all.end(), [&](std::int64_t more) {
        return std::find(all.begin(), all.end(), more - value) != all.end();
    });
}

/// "được giao 14 biên chế, thực hiện 12, còn thiếu 03": what a sentence says is missing is not what
/// its two numbers come to, whatever they were read as. N06b.
Evaluate make_said_missing(Parameters& in) {
    auto const of = in.phrases("of"), less = in.phrases("less"), says = in.phrases("says"),
               unless = in.phrases("unless"), own = in.phrases("own");
    auto const own_of = in.figure_or_none("own_of"), own_less = in.figure_or_none("own_less");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const a = own_of.empty() ? std::nullopt : matter.value(own_of),
                   b = own_less.empty() ? std::nullopt : matter.value(own_less);
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            // "UBND xã còn thiếu 05 công chức" in another section than both numbers.
            for (auto const& missing : said_by(matter, paragraph, own, false)) {
                auto const sentence = sentence_of(tokens, missing.from);
                bool const apart = a && b && a->value >= b->value && !a->places.empty() &&
                                   !b->places.empty() &&
                                   a->places.front().paragraph != paragraph.number &&
                                   b->places.front().paragraph != paragraph.number;
                if (!apart || unless.any(tokens, sentence.from, sentence.until)) continue;
                verdicts.passed();
                if (a->value - b->value == missing.value) continue;
                verdicts.failed({missing.place, a->places.front(), b->places.front()},
                                {{"x", std::to_string(missing.value)},
                                 {"y", std::to_string(a->value - b->value)},
                                 {"a", std::to_string(a->value)},
                                 {"b", std::to_string(b->value)}},
                                true);
            }
            auto const wholes = said_by(matter, paragraph, of, false);
            auto const parts = said_by(matter, paragraph, less, false);
            for (auto const& missing : said_by(matter, paragraph, says, false)) {
                TokenRange range{missing.from, missing.until};
                while (range.from > 0 && tokens[range.from - 1].text != ".") --range.from;
                while (range.until < tokens.size() && tokens[range.until].text != ".")
                    ++range.until;
                auto const last_of = [&](std::vector<SaidNumber> const& all) {
                    SaidNumber const* found = nullptr;
                    for (auto const& one : all)
                        if (one.from >= range.from && one.until <= missing.from) found = &one;
                    return found;
                };
                auto const *whole = last_of(wholes), *part = last_of(parts);
                if (!whole || !part || whole->from >= part->from || whole->value < part->value ||
                    unless.any(tokens, range.from, range.until))
                    continue;
                verdicts.passed();
                if (has_difference(paragraph, range, missing.value)) continue;
                verdicts.failed({missing.place, whole->place, part->place},
                                {{"x", std::to_string(missing.value)},
                                 {"y", std::to_string(whole->value - part->value)},
                                 {"a", std::to_string(whole->value)},
                                 {"b", std::to_string(part->value)}},
                                true);
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> within_functions() {
    return {{"said_within", {"part", "whole"}, make_said_within},
            {"said_missing", {"x", "y", "a", "b"}, make_said_missing}};
}

}  // namespace report
