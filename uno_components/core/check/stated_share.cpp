// SPDX-License-Identifier: MPL-2.0
#include "core/check/stated_share.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/text/numbers.hpp"

namespace report {

using Wide = boost::multiprecision::int128_t;

bool is_rate(Decimal const& rate, Wide const& part, Wide const& whole) {
    Wide scale = 1;
    for (int i = 0; i < rate.decimals; ++i) scale *= 10;
    Wide const size = part < 0 ? Wide(-part) : part;
    return whole > 0 && ((size * 200 * scale + whole) / (whole * 2) == rate.digits ||
                         size * 100 * scale / whole == rate.digits);
}

namespace {

/// Words round a rate that a sentence states of numbers of its own.
struct StatedWords {
    Phrases leads;   ///< directly in front of it: "đạt"
    Phrases unless;  ///< directly behind it: it is of something else ("cùng kỳ")
    Phrases dates;   ///< in front of what looks like a fraction
    Phrases of;      ///< between a number and its whole: "trên"
};

/// Whether the percentage is that of `part` over `whole`, or cut off.
bool fits(NumberRun const& rate, Wide const& part, Wide const& whole) {
    return whole > 0 && rate.value && is_rate(*rate.value, part, whole);
}

std::string right_rate(Wide const& part, Wide const& whole) {
    return format_percent((Wide(part * 20000 + whole) / (whole * 2)).convert_to<std::int64_t>());
}

/// The percentage at a token, when one of the leads stands before it and nothing else is said to be
/// its whole.
std::optional<NumberRun> stated_at(MatterParagraph const& paragraph, std::size_t token,
                                   StatedWords const& words) {
    auto const& tokens = paragraph.tokens;
    if (token >= tokens.size() || tokens[token].kind != Token::Kind::number) return std::nullopt;
    auto const run = number_at(paragraph.text, tokens[token].from);
    if (!run.percent || !run.value) return std::nullopt;
    auto behind = token + 1;
    while (behind < tokens.size() && tokens[behind].from < run.until) ++behind;
    if (words.unless.at(tokens, behind).until > behind) return std::nullopt;
    return run;
}

void tell_rate(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
               NumberRun const& rate, std::pair<Wide, TextSpan> const& part,
               std::pair<Wide, TextSpan> const& whole, int decimals = 0) {
    auto const shown = [&](Wide const& value) {
        auto text = format_whole(value.convert_to<std::int64_t>());
        if (decimals == 0) return text;
        Wide step = 1;
        for (int i = 0; i < decimals; ++i) step *= 10;
        auto const rest = Wide(value % step).str();
        return format_whole(Wide(value / step).convert_to<std::int64_t>()) + "," +
               std::string(static_cast<std::size_t>(decimals) - rest.size(), '0') + rest;
    };
    auto const right = right_rate(part.first, whole.first);
    auto until = paragraph.text.find('%', rate.from);
    until = until == std::string::npos ? rate.until : until + 1;
    auto const at = matter.span(paragraph, rate.from, until);
    verdicts.failed({at, part.second, whole.second},
                    {{"p", matter.words_at(at)},
                     {"a", shown(part.first)},
                     {"b", shown(whole.first)},
                     {"right", right}},
                    right);
}

/// Both in the smallest step that one of them is written with: "18,4/20" is 184 of 200.
std::pair<Wide, Wide> of_one_size(Decimal const& part, Decimal const& whole) {
    Wide a = part.digits, b = whole.digits;
    for (auto i = part.decimals; i < whole.decimals; ++i) a *= 10;
    for (auto i = whole.decimals; i < part.decimals; ++i) b *= 10;
    return {a, b};
}

/// "21/27 nhiệm vụ, đạt 77,78%", "18,4/20 tỷ đồng, đạt 92%".
void hold_fraction(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                   std::size_t at, StatedWords const& words) {
    constexpr std::size_t most_words = 6;
    auto const& tokens = paragraph.tokens;
    // The tail of "1.842" is no number of its own.
    auto const from = tokens[at].from;
    bool const is_tail =
        from > 0 &&
        std::string_view("0123456789.,/").find(paragraph.text[from - 1]) != std::string_view::npos;
    if (is_tail) return;
    auto const run = number_at(paragraph.text, from);
    if (!run.joined_next || run.joined_before || !run.value || tokens[at].in_citation) return;
    auto const behind_run = [&](std::size_t token, NumberRun const& number) {
        while (token < tokens.size() && tokens[token].from < number.until) ++token;
        return token;
    };
    auto const stroke = behind_run(at, run);
    if (stroke + 2 >= tokens.size() || tokens[stroke].text != "/") return;
    auto const other = number_at(paragraph.text, tokens[stroke + 1].from);
    if (!other.value || other.joined_next || other.percent) return;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
        if (words.dates.at(tokens, at - back).until > at - back) return;
    auto const [part, whole] = of_one_size(*run.value, *other.value);
    if (part > whole || whole <= 0) return;
    auto const behind = behind_run(stroke + 1, other);
    auto next = behind;
    while (next < tokens.size() && next < behind + most_words &&
           tokens[next].kind == Token::Kind::word && words.leads.at(tokens, next).until == next)
        ++next;
    // What it counts stands between.
    if (next == behind || next >= tokens.size()) return;
    bool const parted = tokens[next].text == "," || tokens[next].text == "(";
    if (parted) ++next;
    auto const led = words.leads.at(tokens, next).until;
    if (led == next && !(parted && tokens[next - 1].text == "(")) return;
    auto const rate = stated_at(paragraph, led, words);
    if (!rate) return;
    verdicts.passed();
    if (fits(*rate, part, whole)) return;
    tell_rate(matter, verdicts, paragraph, *rate,
              {part, matter.span(paragraph, run.from, run.until)},
              {whole, matter.span(paragraph, other.from, other.until)},
              std::max(run.value->decimals, other.value->decimals));
}

/// "số hóa 380 kết quả trong 393 kết quả, đạt 96,69%".
void hold_of(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
             std::size_t at, StatedWords const& words) {
    constexpr std::size_t most_words = 6;
    auto const& tokens = paragraph.tokens;
    auto const number = [&](std::size_t token) -> std::optional<NumberRun> {
        if (token >= tokens.size() || tokens[token].kind != Token::Kind::number ||
            tokens[token].in_citation)
            return std::nullopt;
        auto const run = number_at(paragraph.text, tokens[token].from);
        bool const plain = run.value && run.value->decimals == 0 && !run.percent &&
                           !run.like_a_year && !run.joined_next && !run.joined_before;
        return plain && run.from == tokens[token].from ? std::optional(run) : std::nullopt;
    };
    // Up to so many words behind a token that are none of these phrases.
    auto const behind_words = [&](std::size_t from, Phrases const& stop) {
        auto next = from;
        while (next < tokens.size() && next < from + most_words &&
               tokens[next].kind == Token::Kind::word && stop.at(tokens, next).until == next)
            ++next;
        return next;
    };
    auto const part = number(at);
    if (!part || words.of.empty()) return;
    auto const word = behind_words(at + 1, words.of);
    auto const of = word < tokens.size() ? words.of.at(tokens, word).until : word;
    if (of == word) return;
    auto const whole = number(of);
    if (!whole || part->value->digits > whole->value->digits || whole->value->digits == 0) return;
    auto next = behind_words(of + 1, words.leads);
    if (next >= tokens.size()) return;
    bool const in_bracket = tokens[next].text == "(";
    if (in_bracket || tokens[next].text == ",") ++next;
    auto const led = words.leads.at(tokens, next).until;
    if (led == next && !in_bracket) return;
    auto const rate = stated_at(paragraph, led, words);
    if (!rate) return;
    verdicts.passed();
    Wide const a(part->value->digits), b(whole->value->digits);
    if (fits(*rate, a, b)) return;
    tell_rate(matter, verdicts, paragraph, *rate,
              {a, matter.span(paragraph, part->from, tokens[at].until)},
              {b, matter.span(paragraph, whole->from, tokens[of].until)});
}

struct StatedAmount {
    Wide value = 0;
    TextSpan at;
};

/// "thu 51 đồng, đạt 51%; chi 46 đồng, đạt 49%": of one whole, which one of them bears out.
void hold_amounts(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                  std::vector<Wide> const& all, StatedWords const& words) {
    struct Stated {
        NumberRun rate;
        std::size_t amount;
    };
    auto const& tokens = paragraph.tokens;
    std::vector<StatedAmount> amounts;
    std::vector<Stated> rates;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Token::Kind::number) continue;
        auto const one = quantity_at(paragraph.text, tokens[i].from, matter.quantities());
        if (one.money && one.has_unit && one.value) {
            // "18,4/20 tỷ đồng, đạt 92%" is of the part in front of the stroke.
            bool const is_base = i > 0 && tokens[i - 1].text == "/";
            amounts.push_back({*one.value, matter.span(paragraph, tokens[i].from, one.until)});
            while (i + 1 < tokens.size() && tokens[i + 1].from < one.until) ++i;
            // Directly behind it, but for a comma.
            auto next = i + 1;
            if (next < tokens.size() && (tokens[next].text == "," || tokens[next].text == "("))
                ++next;
            auto const led = words.leads.at(tokens, next).until;
            if (led == next || is_base) continue;
            if (auto const rate = stated_at(paragraph, led, words))
                rates.push_back({*rate, amounts.size() - 1});
        }
    }
    if (rates.size() < 2) return;
    for (auto const& base : amounts) {
        bool const borne_out = std::any_of(rates.begin(), rates.end(), [&](Stated const& one) {
            return &amounts[one.amount] != &base &&
                   fits(one.rate, amounts[one.amount].value, base.value);
        });
        if (!borne_out) continue;
        for (auto const& one : rates) {
            auto const& part = amounts[one.amount];
            verdicts.passed();
            // Some other pair of amounts may be meant.
            bool const is_of_another =
                std::any_of(all.begin(), all.end(),
                            [&](Wide const& whole) { return fits(one.rate, part.value, whole); }) ||
                std::any_of(amounts.begin(), amounts.end(), [&](StatedAmount const& other) {
                    return other.value != part.value && fits(one.rate, other.value, part.value);
                });
            if (&part == &base || is_of_another) continue;
            tell_rate(matter, verdicts, paragraph, one.rate, {part.value, part.at},
                      {base.value, base.at});
        }
        return;
    }
}

}  // namespace

Evaluate make_stated_share(Parameters& in) {
    StatedWords const words{in.phrases("leads"), in.phrases("unless"), in.phrases("dates"),
                            in.phrases("of")};
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::vector<Wide> all;
        for (auto const& paragraph : matter.paragraphs())
            for (auto const& token : paragraph.tokens) {
                if (token.kind != Token::Kind::number) continue;
                auto const one = quantity_at(paragraph.text, token.from, matter.quantities());
                if (one.value && (one.money || paragraph.in_table)) all.emplace_back(*one.value);
            }
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i < tokens.size(); ++i)
                if (tokens[i].kind == Token::Kind::number) {
                    hold_fraction(matter, verdicts, paragraph, i, words);
                    hold_of(matter, verdicts, paragraph, i, words);
                }
            hold_amounts(matter, verdicts, paragraph, all, words);
        }
    };
}

}  // namespace report
