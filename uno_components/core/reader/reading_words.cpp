// SPDX-License-Identifier: MPL-2.0
#include "core/reader/reading_words.hpp"

#include <algorithm>
#include <utility>

#include "core/catalogue/recogniser.hpp"
#include "core/text/number_words.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr int largest_in_words = 99;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_number(Token const& token) {
    return token.kind == Token::Kind::number;
}

bool is_mark(Token const& token, std::string_view text) {
    return token.kind == Token::Kind::mark && token.text == text;
}

bool touch(Token const& a, Token const& b) {
    return a.until == b.from;
}

bool is_year(int value) {
    return value >= 1900 && value <= 2999;
}

int roman_value(std::string const& folded) {
    for (int value = 1; value <= 12; ++value)
        if (to_lower(roman(value)) == folded) return value;
    return -1;
}

/// Words of the numbers from 1 to 99, without the one that is also the word for year.
std::map<std::string, int> const& numbers_in_words() {
    static auto const all = [] {
        std::map<std::string, int> numbers;
        for (int n = 1; n <= largest_in_words; ++n)
            if (n != 5) numbers.emplace(fold(number_in_words(n)), n);
        return numbers;
    }();
    return all;
}

std::optional<StatedNumber> stated(std::string text) {
    StatedNumber number;
    if (!text.empty() && text.back() == '%') {
        number.percent = true;
        text.pop_back();
    }
    auto const comma = text.find(',');
    auto const whole = read_whole(std::string_view(text).substr(0, comma));
    if (whole.fault != NumberFault::none) return std::nullopt;
    number.digits = whole.value;
    if (comma == std::string::npos) {
        number.like_a_year = text.size() == 4 && is_year(static_cast<int>(whole.value));
        return number;
    }
    for (auto i = comma + 1; i < text.size(); ++i) {
        if (!is_digit(text[i]) || ++number.decimals > 6 || number.digits > 100'000'000'000)
            return std::nullopt;
        number.digits = number.digits * 10 + (text[i] - '0');
    }
    return number;
}

/// Which tokens are numbers that count something. What is joined to another number by a mark, or
/// stands beside one, is none; two parted by a slash are a fraction.
class NumberReader {
public:
    explicit NumberReader(std::vector<Token> const& tokens) : tokens_(tokens) {}

    struct Read {
        std::optional<StatedNumber> number;
        std::size_t tokens = 1;
    };

    /// The number that begins at this token.
    Read at(std::size_t i) const {
        auto const& token = tokens_[i];
        if (token.in_citation) return {};
        if (i > 0 && joins_backward(i)) return {};
        Read read;
        auto const next = i + 1;
        if (joins_forward(i)) {
            bool const half = is_mark(tokens_[next], "/") && !joins_forward(i + 2);
            if (half) {
                read.number = stated(token.text);
                if (read.number) read.number->fraction_top = true;
                return read;
            }
            return english_percent(i);
        }
        if (touches_word(i)) return {};
        read.number = stated(token.text);
        if (read.number && next < tokens_.size() && is_mark(tokens_[next], "%")) {
            read.number->percent = true;
            read.tokens = 2;
        }
        return read;
    }

    /// The base of a fraction whose top stands two tokens before.
    Read base_at(std::size_t i) const {
        Read read;
        read.number = stated(tokens_[i].text);
        if (read.number) read.number->fraction_base = true;
        return read;
    }

    bool is_base(std::size_t i) const {
        return i >= 2 && is_mark(tokens_[i - 1], "/") && joins_forward(i - 2) &&
               !joins_forward(i) && !(i >= 3 && joins_backward(i - 2)) && !tokens_[i].in_citation;
    }

    /// Numbers said in words; the longest run of them.
    Read words_at(std::size_t i) const {
        Read read;
        std::string said;
        for (std::size_t n = 0; n < 4 && i + n < tokens_.size(); ++n) {
            auto const& token = tokens_[i + n];
            if (token.kind != Token::Kind::word) break;
            said += (n > 0 ? " " : "") + token.text;
            auto const found = numbers_in_words().find(said);
            if (found == numbers_in_words().end()) continue;
            StatedNumber number;
            number.digits = found->second;
            number.in_words = true;
            read = {number, n + 1};
        }
        return read;
    }

private:
    static bool is_joint(Token const& token) {
        return token.kind == Token::Kind::mark && token.text.size() <= 3 &&
               std::string_view("/-.:,–—").find(token.text) != std::string_view::npos;
    }

    bool joins_forward(std::size_t i) const {
        return i + 2 < tokens_.size() && is_number(tokens_[i]) && is_number(tokens_[i + 2]) &&
               is_joint(tokens_[i + 1]) && touch(tokens_[i], tokens_[i + 1]) &&
               touch(tokens_[i + 1], tokens_[i + 2]);
    }

    /// Joined to the number before, beside it, or the end of a range ("5 - 7").
    bool joins_backward(std::size_t i) const {
        if (is_number(tokens_[i - 1])) return true;
        if (i < 2) return false;
        bool const range = is_mark(tokens_[i - 1], "-") || is_mark(tokens_[i - 1], "–");
        return is_number(tokens_[i - 2]) && (joins_forward(i - 2) || range);
    }

    /// A number beside another, the begin of a range, or stuck to letters or a slash.
    bool touches_word(std::size_t i) const {
        auto const next = i + 1;
        if (next >= tokens_.size()) return false;
        if (is_number(tokens_[next])) return true;
        bool const range = is_mark(tokens_[next], "-") || is_mark(tokens_[next], "–");
        if (range && i + 2 < tokens_.size() && is_number(tokens_[i + 2])) return true;
        return is_mark(tokens_[next], "/") && touch(tokens_[i], tokens_[next]);
    }

    Read english_percent(std::size_t i) const {
        auto const& decimals = tokens_[i + 2].text;
        if (!is_mark(tokens_[i + 1], ".") || decimals.back() != '%' || decimals.size() > 3 ||
            joins_forward(i + 2))
            return {};
        Read read;
        read.number = stated(tokens_[i].text + "," + decimals);
        if (read.number) read.number->english = true;
        read.tokens = 3;
        return read;
    }

    std::vector<Token> const& tokens_;
};

}  // namespace

ReadingWords::ReadingWords(ReportKind const& kind) {
    for (auto const& [word, full] : kind.reading.abbreviations) {
        abbreviations_[fold(word)] = full;
        written_out_[fold(word)] = words_of(full, {});
    }
    for (auto const& period : kind.periods) {
        add_time(period.id, period.phrase, period.roman, true);
        for (auto const& said : period.said) add_time(period.id, said, period.roman, true);
        for (auto const* after : {&period.next, &period.next_at_end})
            add_time(period.id, *after, period.roman, false);
        for (auto const& said : period.next_said) add_time(period.id, said, period.roman, false);
    }
    for (auto const& time : kind.reading.times) add_time({}, time, true, false);
    for (auto const& word : kind.reading.time_starts) time_starts_.push_back(fold(word));
}

void ReadingWords::add_time(std::string const& period, std::string const& pattern, bool roman,
                            bool named) {
    auto const parsed = parse_pattern(pattern);
    if (!parsed) return;
    Time time{period, named, {}};
    for (auto const& part : parsed->parts)
        for (auto const& piece : part.pieces) {
            if (!piece.is_place) {
                for (auto const& token : tokens_of({{}, piece.text, false, {}}))
                    time.pieces.push_back(
                        {Piece::Kind::text, token.text, small_value(token), false, false});
                continue;
            }
            Piece place;
            place.roman = roman;
            if (piece.text == "year" || piece.text == "next_year")
                place.kind = Piece::Kind::year;
            else if (piece.text == "from" || piece.text == "to" || piece.text == "date")
                place.kind = Piece::Kind::date;
            else
                place.kind = piece.text == "n" ? Piece::Kind::ordinal : Piece::Kind::number;
            place.is_end = piece.text == "to";
            time.pieces.push_back(place);
        }
    if (time.pieces.empty()) return;
    auto const& first = time.pieces.front();
    bool const begins_with_word = first.kind == Piece::Kind::text && first.number < 0;
    times_[begins_with_word ? first.text : std::string()].push_back(std::move(time));
}

bool ReadingWords::matches(Time const& time, std::vector<Token> const& tokens, std::size_t at,
                           SaidTime& said) const {
    said = {};
    if (at + time.pieces.size() > tokens.size()) return false;
    for (auto const& piece : time.pieces) {
        auto const& token = tokens[at + said.tokens++];
        auto value = small_value(token);
        if (value < 0 && piece.roman && token.kind == Token::Kind::word)
            value = roman_value(token.text);
        switch (piece.kind) {
            case Piece::Kind::text:
                if (piece.number >= 0 ? value != piece.number : token.text != piece.text)
                    return false;
                break;
            case Piece::Kind::date:
                if (!token.date) return false;
                (piece.is_end ? said.to : said.from) = token.date;
                break;
            case Piece::Kind::year:
                if (!is_year(value)) return false;
                said.year = value;
                break;
            case Piece::Kind::ordinal:
            case Piece::Kind::number:
                if (value < 1 || value > 31) return false;
                if (piece.kind == Piece::Kind::ordinal) said.ordinal = value;
                break;
        }
    }
    if (time.named) said.period = time.period;
    return true;
}

SaidTime ReadingWords::time_at(std::vector<Token> const& tokens, std::size_t at) const {
    SaidTime best;
    auto const& token = tokens[at];
    bool const is_word = token.kind == Token::Kind::word;
    if (!is_word && token.kind != Token::Kind::number) return best;
    auto const found = times_.find(is_word ? token.text : std::string());
    if (found == times_.end()) return best;
    SaidTime said;
    for (auto const& time : found->second)
        if (matches(time, tokens, at, said) && said.tokens > best.tokens) best = said;
    return best;
}

std::vector<ReadingWord> ReadingWords::words(std::string const& text, std::size_t from,
                                             int year) const {
    auto tokens = tokens_of({{}, text.substr(std::min(from, text.size())), false, {}});
    for (auto& token : tokens) token.from += from, token.until += from;
    NumberReader const numbers(tokens);
    std::vector<ReadingWord> words;
    words.reserve(tokens.size());
    auto const add = [&](ReadingWord::Kind kind, std::size_t at, std::size_t count) -> auto& {
        ReadingWord word;
        word.kind = kind;
        word.from = tokens[at].from;
        word.until = tokens[at + count - 1].until;
        word.text = tokens[at].text;
        word.cited = tokens[at].in_citation;
        words.push_back(std::move(word));
        return words.back();
    };
    auto const add_time = [&](std::size_t at, std::size_t count, int its_year) {
        auto begin = tokens[at].from;
        auto const is_start = [&](ReadingWord const& word) {
            return word.kind == ReadingWord::Kind::time ||
                   (word.kind == ReadingWord::Kind::word &&
                    std::find(time_starts_.begin(), time_starts_.end(), word.text) !=
                        time_starts_.end());
        };
        bool other = its_year > 0 && year > 0 && its_year != year;
        while (!words.empty() && is_start(words.back())) {
            begin = words.back().from;
            other = other || words.back().other_year;
            words.pop_back();
        }
        auto& time = add(ReadingWord::Kind::time, at, count);
        time.from = begin;
        time.other_year = other && !time.cited;
    };
    for (std::size_t i = 0; i < tokens.size();) {
        auto const& token = tokens[i];
        if (auto const said = time_at(tokens, i); said.tokens > 0) {
            add_time(i, said.tokens, said.period.empty() ? 0 : said.year);
            i += said.tokens;
            continue;
        }
        if (token.date) {
            add_time(i, 1, 0);
            ++i;
            continue;
        }
        if (token.kind == Token::Kind::mark) {
            auto& mark = add(ReadingWord::Kind::mark, i, 1);
            mark.ends_clause = token.ends_clause;
            mark.ends_sentence = token.ends_clause && token.text != ";";
            ++i;
            continue;
        }
        if (is_number(token)) {
            auto const read = numbers.is_base(i) ? numbers.base_at(i) : numbers.at(i);
            auto& word = add(read.number ? ReadingWord::Kind::number : ReadingWord::Kind::word, i,
                             read.tokens);
            if (read.number) word.number = *read.number;
            i += read.tokens;
            continue;
        }
        if (auto const full = written_out_.find(token.text); full != written_out_.end()) {
            for (auto const& one : full->second) add(ReadingWord::Kind::word, i, 1).text = one;
            ++i;
            continue;
        }
        if (auto const read = numbers.words_at(i); read.number && !token.in_citation) {
            add(ReadingWord::Kind::number, i, read.tokens).number = *read.number;
            // The words may be no number at all ("một cửa"), so they are kept for comparing.
            for (std::size_t n = 1; n < read.tokens; ++n)
                words.back().text += " " + tokens[i + n].text;
            i += read.tokens;
            continue;
        }
        add(ReadingWord::Kind::word, i, 1);
        ++i;
    }
    return words;
}

std::size_t behind_phrase(std::vector<ReadingWord> const& words, std::size_t at,
                          std::vector<std::string> const& phrase) {
    for (std::size_t i = 0; i < phrase.size(); ++at) {
        if (at >= words.size()) return 0;
        auto const& word = words[at];
        if (i > 0 && !word.ends_clause &&
            (word.kind == ReadingWord::Kind::mark || word.kind == ReadingWord::Kind::time))
            continue;
        if (word.text != phrase[i] || word.kind == ReadingWord::Kind::time) return 0;
        ++i;
    }
    return at;
}

}  // namespace report
