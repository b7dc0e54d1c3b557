// SPDX-License-Identifier: MPL-2.0
#include "core/check/growths.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>

namespace report {

namespace {

using Tokens = std::vector<Token>;

constexpr auto nowhere = std::numeric_limits<std::size_t>::max();

std::vector<SentenceNumber> numbers_in(MatterParagraph const& paragraph, TokenRange const& range,
                                       Phrases const& besides) {
    std::vector<SentenceNumber> all;
    if (range.from >= range.until) return all;
    auto const& text = paragraph.text;
    auto const& tokens = paragraph.tokens;
    auto const until = tokens[range.until - 1].until;
    std::size_t depth = 0;
    auto token = range.from;
    for (auto at = tokens[range.from].from; at < until;) {
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
        while (token < range.until && tokens[token].from < at) ++token;
        auto const first = token;
        at = std::max(run.until, at + 1);
        while (at < until && text[at] >= '0' && text[at] <= '9') ++at;
        while (token < range.until && tokens[token].from < at) ++token;
        bool const counts = token >= range.until || besides.at(tokens, token).until == token;
        if (run.value && !run.like_a_year && !run.joined_next && !run.joined_before && counts)
            all.push_back({run, first, depth > 0,
                           token < range.until && tokens[token].kind == Token::Kind::word
                               ? tokens[token].text
                               : std::string()});
    }
    return all;
}

bool is_percent(Token const& token) {
    return token.kind == Token::Kind::number && token.text.find('%') != std::string::npos;
}

std::size_t end_of_word(Tokens const& tokens, std::size_t at, GrowthWords const& words) {
    return std::max(words.up.at(tokens, at).until, words.down.at(tokens, at).until);
}

}  // namespace

/// A sentence with a growth, looked through once.
struct Growths::Sentence {
    TokenRange range;
    std::vector<std::size_t> turns;  ///< words of growths; where there is none, of ratios
    std::vector<std::size_t> ratios;
    bool is_ratio = false;
    std::vector<std::size_t> against;  ///< where another time begins
    std::vector<SentenceNumber> numbers;
    std::vector<std::size_t> counts;  ///< those that may have grown
    /// Of each token from the first one: how many commas stand in front, brackets left out; and the
    /// last word that leads a rate which begins there.
    std::vector<std::size_t> clause, led;

    std::size_t clause_at(std::size_t token) const { return clause[token - range.from]; }
    std::size_t led_by(std::size_t token) const { return led[token - range.from]; }
    std::size_t first_number(std::size_t byte) const {
        return static_cast<std::size_t>(
            std::partition_point(numbers.begin(), numbers.end(),
                                 [&](SentenceNumber const& one) { return one.run.from < byte; }) -
            numbers.begin());
    }
};

Growths::Growths(MatterParagraph const& paragraph, GrowthWords const& words)
    : paragraph_(paragraph), words_(words) {
    auto const& tokens = paragraph.tokens;
    Sentence sentence;
    auto const ends = [&](std::size_t at) {
        return tokens[at].kind == Token::Kind::mark && tokens[at].text.size() == 1 &&
               std::string_view(".?!;").find(tokens[at].text) != std::string_view::npos;
    };
    for (std::size_t i = 0; i <= tokens.size(); ++i) {
        if (i < tokens.size() && !ends(i)) {
            if (end_of_word(tokens, i, words) > i) sentence.turns.push_back(i);
            auto const behind = words.ratio.at(tokens, i).until;
            if (behind > i && behind < tokens.size() && is_percent(tokens[behind]))
                sentence.ratios.push_back(i);
            continue;
        }
        sentence.range.until = i;
        sentence.is_ratio = sentence.turns.empty();
        if (sentence.is_ratio) sentence.turns = sentence.ratios;
        if (!sentence.turns.empty()) read(sentence);
        sentence = {};
        sentence.range.from = i + 1;
    }
}

void Growths::read(Sentence& sentence) {
    auto const& tokens = paragraph_.tokens;
    auto const size = sentence.range.until - sentence.range.from;
    sentence.clause.reserve(size);
    sentence.led.assign(size, nowhere);
    std::size_t depth = 0, commas = 0;
    for (auto i = sentence.range.from; i < sentence.range.until; ++i) {
        auto const& token = tokens[i];
        if (token.kind == Token::Kind::mark) {
            if (token.text == "(") ++depth;
            if (token.text == ")" && depth > 0) --depth;
            if (token.text == "," && depth == 0) ++commas;
        }
        sentence.clause.push_back(commas);
        if (words_.against.at(tokens, i).until > i) sentence.against.push_back(i);
        if (auto const until = words_.rates.at(tokens, i).until;
            until > i && until < sentence.range.until)
            sentence.led[until - sentence.range.from] = i;
    }
    if (sentence.against.empty()) return;
    sentence.numbers = numbers_in(paragraph_, sentence.range, words_.besides);
    for (std::size_t i = 0; i < sentence.numbers.size(); ++i) {
        auto const& one = sentence.numbers[i];
        if (!one.run.percent && !one.in_bracket && one.whole() >= 0) sentence.counts.push_back(i);
    }
    for (std::size_t turn = 0; turn < sentence.turns.size(); ++turn)
        if (!read_one(sentence, turn)) all_.pop_back();
}

/// False when it speaks of two growths, or not of another time.
bool Growths::read_one(Sentence const& sentence, std::size_t turn) {
    auto const& tokens = paragraph_.tokens;
    auto const at = sentence.turns[turn];
    auto const first = sentence.turns.front();
    auto const next =
        turn + 1 < sentence.turns.size() ? sentence.turns[turn + 1] : sentence.range.until;
    auto& growth = all_.emplace_back();
    growth.at = at;
    growth.grew = words_.up.at(tokens, at).until > at;
    growth.ratio = sentence.is_ratio;
    growth.end = std::max(end_of_word(tokens, at, words_),
                          growth.ratio ? words_.ratio.at(tokens, at).until : at);
    // Where the time begins that is compared with: behind the word, or in front of it ("so với cùng
    // kỳ (3.271 hồ sơ) tăng 215 hồ sơ").
    auto const behind = std::lower_bound(sentence.against.begin(), sentence.against.end(), at);
    bool const ahead = behind != sentence.against.end();
    if (!ahead && sentence.against.front() > at) return false;
    auto const compared = ahead ? *behind : *std::prev(behind);
    growth.compared = compared;
    auto const byte = [&](std::size_t token) {
        return token < tokens.size() ? tokens[token].from : paragraph_.text.size();
    };
    auto const own_end = byte(ahead ? std::min(compared, next) : next);
    auto const then_end = byte(ahead ? next : at);
    auto const now_end = byte(std::min(first, compared));
    // Right behind the word ("tăng thêm 215"), or behind one that leads a rate.
    auto verb_end = growth.end;
    verb_end = std::max(verb_end, words_.more.at(tokens, verb_end).until);
    auto const& numbers = sentence.numbers;
    auto const counts = static_cast<std::size_t>(
        std::partition_point(sentence.counts.begin(), sentence.counts.end(),
                             [&](std::size_t i) { return numbers[i].run.from < now_end; }) -
        sentence.counts.begin());
    growth.many = counts > most_now;
    for (auto i = growth.many ? counts - most_now : std::size_t{0}; i < counts; ++i, ++steps_)
        growth.now.push_back(numbers[sentence.counts[i]]);
    for (auto i = sentence.first_number(byte(at) + 1);
         i < numbers.size() && numbers[i].run.from < own_end; ++i, ++steps_) {
        auto const& one = numbers[i];
        if (one.run.percent) {
            if (!growth.rate) growth.rate = one;
        } else if (!one.in_bracket) {
            // "tăng 7,46%, đưa tổng số lên 7.472 hồ sơ", "tăng từ 15 lên 18": what it became.
            auto const led = sentence.led_by(one.token);
            if (byte(verb_end) == one.run.from || (led != nowhere && led >= verb_end)) {
                if (!growth.by) growth.by = one;
            } else if (!growth.rate) {
                return false;
            }
        } else if (growth.rate && !growth.by) {
            // Two in one bracket: "(từ 3.271 lên 3.486 hồ sơ)".
            if (growth.aside) return false;
            growth.aside = one;
        }
    }
    // "Cùng kỳ năm 2025 có 4.149 hồ sơ mới, năm nay có 4.552 hồ sơ mới, tăng 9,71%": the other
    // time's number first, then this one's, nothing else between.
    if (!ahead && growth.now.empty() && turn == 0) {
        auto const begin = sentence.first_number(byte(compared));
        auto const end = sentence.first_number(byte(at));
        bool const two = end == begin + 2 && !numbers[begin].thing.empty() &&
                         numbers[begin].thing == numbers[begin + 1].thing;
        auto const counts_one = [](SentenceNumber const& one) {
            return !one.run.percent && !one.in_bracket && one.whole() > 0;
        };
        if (two && counts_one(numbers[begin]) && counts_one(numbers[begin + 1]) &&
            sentence.clause_at(numbers[begin].token) !=
                sentence.clause_at(numbers[begin + 1].token)) {
            growth.then = numbers[begin];
            growth.now.push_back(numbers[begin + 1]);
            return true;
        }
    }
    auto const is_led = [&](Phrases const& words, SentenceNumber const& one) {
        return words.before(tokens, one.token).from < one.token;
    };
    bool reaches = true;
    auto i = sentence.first_number(byte(compared));
    auto const most = i + most_then;
    for (; i < numbers.size() && i < most && numbers[i].run.from < then_end; ++i, ++steps_) {
        auto const& one = numbers[i];
        // Behind a comma, or a rate, it is no more the other time's: "so với quý III, bằng 100% dự
        // toán 9.300.000.000 đồng".
        reaches = reaches && !one.run.percent &&
                  sentence.clause_at(one.token) == sentence.clause_at(compared);
        bool const same_thing =
            !growth.now.empty() && !one.thing.empty() && one.thing == growth.now.back().thing;
        if (!growth.then && reaches && one.whole() >= 0 && (one.in_bracket || same_thing))
            growth.then = one;
        auto const led = sentence.led_by(one.token);
        if (ahead && one.run.percent && !growth.rate && growth.by && led != nowhere &&
            led >= compared)
            growth.rate = one;
    }
    // "từ 1.860 hồ sơ cùng kỳ lên 2.055 hồ sơ, tăng 10,48%": the other time's number stands in
    // front.
    bool const turned = !ahead && growth.then && !growth.now.empty() &&
                        is_led(words_.from, growth.now.back()) && is_led(words_.to, *growth.then);
    if (turned) {
        std::swap(*growth.then, growth.now.back());
        growth.now.erase(growth.now.begin(), std::prev(growth.now.end()));
    }
    // What grew in the time that is compared with.
    return !ahead || growth.then || next >= sentence.range.until;
}

SaidNumbers::SaidNumbers(std::vector<MatterParagraph> const& paragraphs, Phrases const& besides) {
    for (auto const& paragraph : paragraphs) {
        if ((!paragraph.is_text() && !paragraph.in_table) || paragraph.tokens.empty()) continue;
        for (auto const& one : numbers_in(paragraph, {0, paragraph.tokens.size()}, besides))
            if (!one.run.percent && one.whole() >= 0)
                all_[{paragraph.heading, paragraph.in_table ? any_thing : one.thing}].push_back(
                    {paragraph.number, one.run.from, one.whole()});
    }
}

std::size_t SaidNumbers::first_behind(std::vector<One> const& all, std::size_t paragraph,
                                      std::size_t byte) {
    return static_cast<std::size_t>(std::partition_point(all.begin(), all.end(),
                                                         [&](One const& one) {
                                                             return std::tie(one.paragraph,
                                                                             one.from) <=
                                                                    std::tie(paragraph, byte);
                                                         }) -
                                    all.begin());
}

}  // namespace report
