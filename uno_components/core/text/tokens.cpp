// SPDX-License-Identifier: MPL-2.0
#include "core/text/tokens.hpp"

#include <algorithm>
#include <array>

#include "core/text/day_words.hpp"
#include "core/text/number_words.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t letter_length(char lead) {
    auto const byte = static_cast<unsigned char>(lead);
    if (byte < 0xC0) return 1;
    if (byte < 0xE0) return 2;
    return byte < 0xF0 ? 3 : 4;
}

constexpr std::size_t longest_run = 64;
/// An en dash, as word processors put it for a hyphen.
constexpr std::string_view long_dash = "\u2013";

enum class Sort { blank, digit, letter, mark };

/// What the letter at the front is. Beyond ASCII only blanks and the general punctuation are no
/// letters: that is all a Vietnamese text has.
Sort sort_of(std::string_view letter) {
    char const c = letter[0];
    if (is_digit(c)) return Sort::digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Sort::letter;
    if (static_cast<unsigned char>(c) < 0x80)
        return c == ' ' || (c >= '\t' && c <= '\r') ? Sort::blank : Sort::mark;
    if (letter == "\u00A0" || letter == "\u202F" || letter == "\u3000") return Sort::blank;
    bool const general = letter.substr(0, 2) == "\xE2\x80";
    return general || letter == "«" || letter == "»" ? Sort::mark : Sort::letter;
}

/// Walks over a text once and cuts it into tokens.
class Cutter {
public:
    explicit Cutter(std::string_view text) : text_(text) {
        constexpr std::size_t bytes_a_token = 6;
        tokens_.reserve(text.size() / bytes_a_token + 1);
    }

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            switch (sort_of(letter_at(at_))) {
                case Sort::blank:
                    skip(at_ + letter_at(at_).size());
                    break;
                case Sort::letter:
                    take(Token::Kind::word, end_of_word(at_));
                    break;
                case Sort::mark:
                    take(Token::Kind::mark, at_ + letter_at(at_).size());
                    break;
                case Sort::digit:
                    take_run();
                    break;
            }
        }
        return std::move(tokens_);
    }

private:
    std::string_view letter_at(std::size_t at) const {
        return text_.substr(at, letter_length(text_[at]));
    }

    Sort sort_at(std::size_t at) const {
        return at < text_.size() ? sort_of(letter_at(at)) : Sort::blank;
    }

    std::size_t end_of_word(std::size_t at) const {
        while (sort_at(at) == Sort::letter || sort_at(at) == Sort::digit)
            at += letter_at(at).size();
        return at;
    }

    std::size_t end_of_digits(std::size_t at) const {
        while (at < text_.size() && is_digit(text_[at])) ++at;
        return at;
    }

    /// Digits and letters with single separators between them: "48/2021/QĐ-UBND", "97,66". No
    /// further than any real one goes, since what is none is looked at again from its next piece.
    std::size_t end_of_run(std::size_t at, bool letters) const {
        auto const limit = std::min(text_.size(), at + longest_run);
        while (at < limit) {
            auto const sort = sort_at(at);
            auto const next = at + letter_at(at).size();
            // "07/KH–UBND": a longer dash that was typed for the hyphen of a code.
            bool const dashes = letters && text_.substr(at, long_dash.size()) == long_dash &&
                                at > at_ && sort_at(next) == Sort::letter &&
                                text_.substr(at_, at - at_).find('/') != std::string_view::npos;
            // "1450/SNV-CCHC&VTLT": two fields of one office.
            bool const fields = letters && text_[at] == '&' && sort_at(next) == Sort::letter &&
                                text_.substr(at_, at - at_).find('/') != std::string_view::npos;
            bool const joins =
                dashes || fields ||
                (std::string_view("/-.,").find(text_[at]) != std::string_view::npos &&
                 (sort_at(next) == Sort::digit || (letters && sort_at(next) == Sort::letter)));
            if (sort != Sort::digit && !(letters && sort == Sort::letter) && !joins) break;
            at = next;
        }
        return at;
    }

    void take_run() {
        auto const plain = end_of_run(at_, false);
        auto const numeric = text_.substr(at_, plain - at_);
        if (numeric.size() >= 8 && numeric.size() <= 10 && parse_date(numeric)) {
            auto const date = parse_date(numeric);
            take(Token::Kind::date, plain);
            tokens_.back().date = date;
            return;
        }
        auto const all = end_of_run(at_, true);
        if (all != plain && is_code(text_.substr(at_, all - at_))) {
            take(Token::Kind::code, all);
            return;
        }
        bool const percent = plain < text_.size() && text_[plain] == '%';
        if (is_number(numeric))
            take(Token::Kind::number, plain + (percent ? 1 : 0));
        else
            take(Token::Kind::number, end_of_digits(at_));
    }

    /// A document's code has a slash or a hyphen, and capitals behind it: "02/thôn" is none.
    static bool is_code(std::string_view run) {
        auto const mark = run.find_first_of("/-");
        if (mark == std::string_view::npos || run.find_first_of(".,") < mark) return false;
        auto const rest = run.substr(mark);
        return to_lower(rest) != rest;
    }

    static bool is_number(std::string_view run) {
        if (read_whole(run).fault == NumberFault::none) return true;
        return run.find(',') != std::string_view::npos &&
               read_percent(run).fault == NumberFault::none;
    }

    void take(Token::Kind kind, std::size_t end) {
        Token token;
        token.kind = kind;
        token.shown = std::string(text_.substr(at_, end - at_));
        token.text = kind == Token::Kind::word || kind == Token::Kind::code ? fold(token.shown)
                                                                            : token.shown;
        if (kind == Token::Kind::code)
            for (std::size_t at; (at = token.text.find(long_dash)) != std::string::npos;)
                token.text.replace(at, long_dash.size(), "-");
        token.at = {units_, 0};
        token.from = at_;
        token.until = std::min(end, text_.size());
        skip(end);
        token.at.length = units_ - token.at.offset;
        tokens_.push_back(std::move(token));
    }

    void skip(std::size_t end) {
        for (; at_ < end && at_ < text_.size(); ++at_) {
            auto const byte = static_cast<unsigned char>(text_[at_]);
            if (byte < 0x80 || byte >= 0xC0) units_ += byte >= 0xF0 ? 2 : 1;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t units_ = 0;
    std::vector<Token> tokens_;
};

bool is_word(std::vector<Token> const& tokens, std::size_t at, std::string_view word) {
    return at < tokens.size() && tokens[at].text == word;
}

bool is_date_at(std::vector<Token> const& tokens, std::size_t at) {
    if (tokens[at].date) return true;
    return tokens[at].kind == Token::Kind::number && is_word(tokens, at + 1, month_word) &&
           is_word(tokens, at + 3, year_word);
}

/// "số 12/AB" by its code, "số 12 ngày" by the words round the number.
bool begins_citation(std::vector<Token> const& tokens, std::size_t at) {
    if (tokens[at].kind == Token::Kind::code) return true;
    return tokens[at].kind == Token::Kind::number && at > 0 && is_word(tokens, at - 1, "số") &&
           is_word(tokens, at + 1, day_word);
}

/// A comma ends the mention of a document unless its date, agency or subject follows.
bool goes_on(std::vector<Token> const& tokens, std::size_t after_comma) {
    constexpr std::array<std::string_view, 3> words{day_word, "của", "về"};
    // "v/v" is three tokens.
    bool const abbreviated =
        is_word(tokens, after_comma + 1, "/") && tokens[after_comma].kind == Token::Kind::word;
    return abbreviated || std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return is_word(tokens, after_comma, word);
           });
}

void mark_citations(std::vector<Token>& tokens) {
    bool inside = false, awaits_date = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto& token = tokens[i];
        if (begins_citation(tokens, i)) inside = awaits_date = true;
        if (token.kind == Token::Kind::mark) {
            token.ends_clause = token.text.find_first_of(";.?!") != std::string::npos;
            bool const stops = token.text.find_first_of(":()") != std::string::npos ||
                               (token.text == "," && !goes_on(tokens, i + 1));
            if (token.ends_clause || stops) inside = awaits_date = false;
        }
        token.in_citation = inside;
        if (awaits_date && is_date_at(tokens, i)) {
            token.of_citation = true;
            awaits_date = false;
        }
    }
}

/// Both are in order, so one walk does.
void mark_fields(std::vector<Token>& tokens, std::vector<Stretch> fields) {
    std::sort(fields.begin(), fields.end(),
              [](Stretch const& a, Stretch const& b) { return a.offset < b.offset; });
    auto field = fields.begin();
    for (auto& token : tokens) {
        while (field != fields.end() && field->end() <= token.at.offset) ++field;
        token.in_field = field != fields.end() && field->offset < token.at.end();
    }
}

/// How many tokens say the number: one digit group, one Roman numeral, or its words.
std::size_t match_number(std::vector<Token> const& tokens, std::size_t at,
                         PhraseWord const& wanted) {
    if (at >= tokens.size()) return 0;
    auto const& first = tokens[at];
    if (first.kind == Token::Kind::number) return small_value(first) == wanted.number ? 1 : 0;
    if (first.kind != Token::Kind::word) return 0;
    if (first.text == wanted.roman) return 1;
    for (std::size_t i = 0; i < wanted.spelled.size(); ++i)
        if (!is_word(tokens, at + i, wanted.spelled[i])) return 0;
    auto const next = at + wanted.spelled.size();
    // "năm" is five, and the year whose number follows.
    bool const is_year = next < tokens.size() && tokens[next].kind == Token::Kind::number;
    return is_year ? 0 : wanted.spelled.size();
}

}  // namespace

std::size_t byte_at(std::string_view text, std::size_t unit) {
    std::size_t byte = 0;
    for (std::size_t units = 0; byte < text.size() && units < unit;) {
        auto const lead = static_cast<unsigned char>(text[byte]);
        units += lead >= 0xF0 ? 2 : 1;
        byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    return std::min(byte, text.size());
}

std::vector<Token> tokens_of(TextParagraph const& paragraph) {
    auto tokens = Cutter(paragraph.text).run();
    mark_citations(tokens);
    mark_fields(tokens, paragraph.fields);
    return tokens;
}

int small_value(Token const& token) {
    if (token.kind != Token::Kind::number || token.text.size() > 9) return -1;
    int value = 0;
    for (char const c : token.text) {
        if (!is_digit(c)) return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

Phrase phrase_of(std::string_view text, bool roman) {
    Phrase phrase;
    for (auto const& token : tokens_of({{}, std::string(text), false, {}})) {
        auto number = small_value(token);
        if (number < 0 && roman) number = roman_value(token.text);
        PhraseWord word{token.text, number, {}, {}};
        if (number >= 1 && number <= 12) {
            word.roman = to_lower(report::roman(number));
            for (auto const& part : tokens_of({{}, number_in_words(number), false, {}}))
                word.spelled.push_back(part.text);
        }
        phrase.push_back(std::move(word));
    }
    return phrase;
}

std::size_t match_phrase(std::vector<Token> const& tokens, std::size_t at, Phrase const& phrase) {
    auto next = at;
    for (auto const& wanted : phrase) {
        std::size_t const used = wanted.number >= 0 ? match_number(tokens, next, wanted)
                                 : is_word(tokens, next, wanted.word) ? 1
                                                                      : 0;
        if (used == 0) return 0;
        next += used;
    }
    return next - at;
}

std::string text_of(TextParagraph const& paragraph, std::vector<Token> const& tokens,
                    std::size_t at, std::size_t count) {
    return paragraph.text.substr(tokens[at].from, tokens[at + count - 1].until - tokens[at].from);
}

Stretch stretch_of(std::vector<Token> const& tokens, std::size_t at, std::size_t count) {
    auto const begin = tokens[at].at.offset;
    return {begin, tokens[at + count - 1].at.end() - begin};
}

}  // namespace report
