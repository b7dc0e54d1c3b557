// SPDX-License-Identifier: MPL-2.0
#include "core/check/stated_share.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/text/numbers.hpp"
#include "core/text/quantity.hpp"

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
    Phrases leads;    ///< directly in front of it: "đạt"
    Phrases unless;   ///< directly behind it: it is of something else ("cùng kỳ")
    Phrases dates;    ///< in front of what looks like a fraction
    Phrases of;       ///< between a number and its whole: "trên"
    Phrases among;    ///< in front of a whole that its part follows: "trong tổng số"
    Phrases parts;    ///< between them: "trong đó"
    Phrases others;   ///< behind its rate: it is of another whole
    Phrases growths;  ///< in front of a number that something grew by
    Phrases has;      ///< in front of what a cited document holds: "có 32 nhiệm vụ"
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
               std::pair<Wide, TextSpan> const& whole, int decimals = 0, bool doubtful = false) {
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
                    right, doubtful);
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
                   std::size_t at, StatedWords const& words, bool money, bool counts) {
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
    auto const unit = unit_at(paragraph.text, other.until, matter.quantities());
    if (!(unit && unit->money ? money : counts)) return;
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

/// A whole number that counts something, none of a fraction, a date, a citation, but for what that
/// has (`has`: words in front of it).
std::optional<NumberRun> count_at(MatterParagraph const& paragraph, std::size_t token,
                                  Phrases const& has = {}) {
    auto const& tokens = paragraph.tokens;
    if (token >= tokens.size() || tokens[token].kind != Token::Kind::number) return std::nullopt;
    if (tokens[token].in_citation && has.before(tokens, token).from == token) return std::nullopt;
    auto const run = number_at(paragraph.text, tokens[token].from);
    bool const plain = run.value && run.value->decimals == 0 && !run.percent && !run.like_a_year &&
                       !run.joined_next && !run.joined_before;
    return plain && run.from == tokens[token].from ? std::optional(run) : std::nullopt;
}

/// "số hóa 380 kết quả trong 393 kết quả, đạt 96,69%".
void hold_of(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
             std::size_t at, StatedWords const& words) {
    constexpr std::size_t most_words = 6;
    auto const& tokens = paragraph.tokens;
    auto const number = [&](std::size_t token) { return count_at(paragraph, token); };
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

/// "trong 320 phiếu có 312 phiếu hài lòng, đạt 98,50%", "40 nhiệm vụ, đã hoàn thành 31 nhiệm vụ,
/// đạt 75,70%": the part directly in front of its rate, the whole the nearest number in front that
/// counts the same. `all`: the numbers of the section, one of which may be the whole that is meant.
void hold_among(Matter const& matter, Verdicts& verdicts, MatterParagraph const& paragraph,
                std::vector<Wide> const& all, StatedWords const& words) {
    constexpr std::size_t most_words = 8, most_back = 40, most_lead = 4;
    constexpr std::int64_t hundred = 100;
    auto const& tokens = paragraph.tokens;
    for (std::size_t at = 1; at < tokens.size(); ++at) {
        if (tokens[at].kind != Token::Kind::number) continue;
        auto const rate = stated_at(paragraph, at, words);
        if (!rate || rate->value->whole(1).value_or(0) > hundred) continue;
        auto back = at;
        for (auto i = at; i-- > 0 && at - i <= most_lead;)
            if (words.leads.at(tokens, i).until == at) back = i;
        bool const led = back < at;
        if (back == 0) continue;
        // "bằng 61,3% số hồ sơ phải nộp phí": of what is named behind it.
        auto behind = at;
        while (behind < tokens.size() && tokens[behind].from < rate->until) ++behind;
        // "752 kết quả, đạt 96,91% trên tổng số 770": the number behind it.
        auto const of = words.of.at(tokens, behind).until;
        auto const named = of > behind ? count_at(paragraph, of) : std::nullopt;
        if (!named && words.others.at(tokens, behind).until > behind) continue;
        auto const& mark = tokens[back - 1].text;
        bool const parted = mark == "," || mark == "(";
        if (!(led ? parted : mark == "(")) continue;
        --back;
        auto const end = back;
        while (back > 0 && tokens[back - 1].kind == Token::Kind::word && end - back <= most_words)
            --back;
        auto const part_token = back > 0 ? back - 1 : 0;
        auto const part = back > 0 ? count_at(paragraph, part_token) : std::nullopt;
        if (!part || back == end) continue;
        auto const unit = unit_at(paragraph.text, part->until, matter.quantities());
        if ((unit && unit->money) ||
            words.growths.any(tokens, clause_of(tokens, part_token).from, part_token))
            continue;
        auto const& thing = tokens[back].text;
        auto sentence = sentence_of(tokens, part_token);
        while (sentence.from > 0 && tokens[sentence.from - 1].text == ";")
            sentence.from = sentence_of(tokens, sentence.from - 1).from;
        auto whole_token = named ? of : part_token;
        auto whole = named;
        for (auto i = part_token; i-- > sentence.from && part_token - i < most_back && !whole;) {
            // "...; năm 2022 khảo sát 100 phiếu, đạt 91%": of another time.
            if (tokens[i].kind == Token::Kind::number &&
                number_at(paragraph.text, tokens[i].from).like_a_year)
                break;
            auto const one = count_at(paragraph, i, words.has);
            if (!one || i + 1 >= tokens.size() || tokens[i + 1].text != thing) continue;
            whole = one;
            whole_token = i;
        }
        if (!whole || whole->value->digits < part->value->digits || whole->value->digits == 0)
            continue;
        verdicts.passed();
        Wide const a(part->value->digits), b(whole->value->digits);
        std::vector<Wide> parts;
        Wide sum = 0;
        for (auto i = part_token + 1; i-- > sentence.from && part_token - i < most_back;)
            if (auto const one = count_at(paragraph, i, words.has)) {
                parts.emplace_back(one->value->digits);
                sum += parts.back();
                parts.push_back(sum);
            }
        auto const fits_one = [&](Wide const& whole_meant) {
            return fits(*rate, whole_meant - a, whole_meant) ||
                   std::any_of(parts.begin(), parts.end(), [&](Wide const& one) {
                       return one <= whole_meant && fits(*rate, one, whole_meant);
                   });
        };
        if (fits_one(b) || std::any_of(all.begin(), all.end(), fits_one)) continue;
        bool const among = named || words.among.before(tokens, whole_token).from < whole_token ||
                           words.parts.any(tokens, whole_token, part_token);
        tell_rate(matter, verdicts, paragraph, *rate,
                  {a, matter.span(paragraph, part->from, tokens[part_token].until)},
                  {b, matter.span(paragraph, whole->from, tokens[whole_token].until)}, 0, !among);
    }
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
    StatedWords const words{in.phrases("leads"),  in.phrases("unless"),  in.phrases("dates"),
                            in.phrases("of"),     in.phrases("among"),   in.phrases("parts"),
                            in.phrases("others"), in.phrases("growths"), in.phrases("has")};
    // Amounts of money in these sections have a row of their own.
    bool const money_only = in.in().flag_or("money", false);
    auto const money_in = in.texts("money_in");
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::vector<Wide> all;
        std::map<std::string, std::vector<Wide>> counts;
        for (auto const& paragraph : matter.paragraphs())
            for (auto const& token : paragraph.tokens) {
                if (token.kind != Token::Kind::number) continue;
                auto const one = quantity_at(paragraph.text, token.from, matter.quantities());
                if (!one.value) continue;
                if (one.money || paragraph.in_table) all.emplace_back(*one.value);
                if (!one.money) counts[paragraph.heading].emplace_back(*one.value);
            }
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            bool const money_here = money_only == (std::find(money_in.begin(), money_in.end(),
                                                             paragraph.heading) != money_in.end());
            for (std::size_t i = 0; i < tokens.size(); ++i)
                if (tokens[i].kind == Token::Kind::number) {
                    if (!money_only) hold_of(matter, verdicts, paragraph, i, words);
                    hold_fraction(matter, verdicts, paragraph, i, words, money_here, !money_only);
                }
            if (money_here) hold_amounts(matter, verdicts, paragraph, all, words);
            if (!money_only)
                hold_among(matter, verdicts, paragraph, counts[paragraph.heading], words);
        }
    };
}

}  // namespace report
