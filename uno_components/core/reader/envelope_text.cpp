// SPDX-License-Identifier: MPL-2.0
#include "core/reader/envelope_text.hpp"

#include <string_view>
#include <utility>

#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"
#include "core/text/tokens.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_place_tokens = 16;

/// Without the asterisks that make a plain text bold ("**CHỦ TỊCH**").
std::string_view without_emphasis(std::string_view text) {
    while (!text.empty() && text.front() == '*') text.remove_prefix(1);
    while (!text.empty() && text.back() == '*') text.remove_suffix(1);
    return text;
}

}  // namespace

bool is_empty_line(std::string const& text) {
    return to_lower(text) == to_upper(text) &&
           text.find_first_of("0123456789") == std::string::npos;
}

std::vector<std::string> parts_of(std::string const& text) {
    std::vector<std::string> parts;
    std::string part;
    auto const finish = [&] {
        if (auto cut = trim(without_emphasis(trim(part))); !cut.empty())
            parts.push_back(std::move(cut));
        part.clear();
    };
    for (char const c : text) {
        if (c == '\n' || c == '\t')
            finish();
        else
            part += c;
    }
    finish();
    return parts;
}

std::string bare_item(std::string const& text, std::size_t label) {
    auto item = trim(std::string_view(text).substr(std::min(label, text.size())));
    while (!item.empty() && std::string_view(";.,:").find(item.back()) != std::string_view::npos)
        item = trim(std::string_view(item).substr(0, item.size() - 1));
    return item;
}

bool begins_upper(std::string const& shown) {
    return to_upper(shown) == shown || capitalise(to_lower(shown)) == shown;
}

/// A letter of a name is small behind an apostrophe ("Ia H'Leo" in capitals is "Ia H'leo").
std::string name_case(std::string const& name) {
    auto const letters = to_code_points(to_lower(name));
    if (to_upper(name) != name) return name;
    std::string result, letter;
    bool begins = true;
    for (auto const one : letters) {
        letter = to_utf8(std::u32string(1, one));
        result += begins ? to_upper(letter) : letter;
        begins = one == U' ' || one == U'-' || one == U'\t';
    }
    return collapse_blanks(result);
}

std::optional<ReadSymbol> read_symbol(std::string const& text, std::string const& label) {
    auto const tokens = tokens_of({{}, text, false, {}});
    if (tokens.empty()) return std::nullopt;
    std::size_t at = 0;
    auto const is_mark = [&](std::size_t i) {
        return i < tokens.size() && tokens[i].kind == Token::Kind::mark;
    };
    bool const has_label = tokens[0].text == fold(label);
    bool const has_colon = has_label && is_mark(1) && tokens[1].text[0] == ':';
    if (has_label) ++at;
    // Dots and blanks where the number is still to be written.
    while (is_mark(at) && tokens[at].text != "/") ++at;
    ReadSymbol read;
    read.until = at > 0 ? tokens[at - 1].until : 0;
    std::string code;
    if (at < tokens.size() && tokens[at].kind == Token::Kind::code) {
        code = tokens[at].shown;
        read.until = tokens[at++].until;
    } else if (at < tokens.size() && (tokens[at].kind == Token::Kind::number || is_mark(at))) {
        if (!is_mark(at)) {
            read.number = small_number(tokens[at].shown, 9'999'999);
            read.until = tokens[at++].until;
        }
        while (is_mark(at) && tokens[at].text != "/" && tokens[at].text != "-") ++at;
    } else {
        return has_colon && at == tokens.size() ? std::optional(read) : std::nullopt;
    }
    // The symbol's letters with the strokes and dashes between them, blanks or not.
    auto const is_letters = [&](std::size_t i) {
        return i < tokens.size() &&
               (tokens[i].kind == Token::Kind::word || tokens[i].kind == Token::Kind::code) &&
               to_upper(tokens[i].shown) == tokens[i].shown;
    };
    auto const joins = [&](std::size_t i) {
        return is_mark(i) &&
               (tokens[i].text == "/" || tokens[i].text == "-" || tokens[i].text == "–");
    };
    for (;; ++at) {
        if (joins(at) && (is_letters(at + 1) || (at + 2 < tokens.size() && joins(at + 2) &&
                                                 tokens[at + 1].kind == Token::Kind::number))) {
            code += tokens[at].text == "/" ? "/" : "-";
            code += tokens[at + 1].shown;
            read.until = tokens[at + 1].until;
            ++at;
            continue;
        }
        break;
    }
    // "27/2023/BC-UBND": the number is the first, the year no part of the symbol.
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    while (!code.empty()) {
        std::size_t digits = 0;
        while (digits < code.size() && is_digit(code[digits])) ++digits;
        bool const leads =
            digits > 0 && (digits == code.size() || code[digits] == '/' || code[digits] == '-');
        if (leads && !read.number) read.number = small_number(code.substr(0, digits), 9'999'999);
        if (leads) code.erase(0, digits);
        if (!code.empty() && (code[0] == '/' || code[0] == '-'))
            code.erase(0, 1);
        else if (!leads)
            break;
    }
    read.code = std::move(code);
    if (read.code.empty() && !has_label) return std::nullopt;
    if (read.code.empty() && at < tokens.size() && !has_colon) return std::nullopt;
    return read;
}

DateWords date_words(std::string const& pattern) {
    DateWords words;
    std::string word;
    auto const parsed = parse_pattern(pattern);
    if (!parsed) return words;
    for (auto const& part : parsed->parts)
        for (auto const& piece : part.pieces) {
            if (!piece.is_place) {
                for (auto const& token : tokens_of({{}, piece.text, false, {}}))
                    if (token.kind != Token::Kind::mark) word = token.text;
                continue;
            }
            if (piece.text == "day") words.day = word;
            if (piece.text == "month") words.month = word;
            if (piece.text == "year") words.year = word;
        }
    return words;
}

std::optional<PlaceDate> read_place_date(std::string const& text, DateWords const& words) {
    auto const tokens = tokens_of({{}, text, false, {}});
    auto const number = [&](std::size_t i) {
        return i < tokens.size() ? small_value(tokens[i]) : -1;
    };
    std::size_t first = 0;
    auto const begins_date = [&](std::size_t i) {
        auto const& token = tokens[i];
        bool const strokes = number(i) > 0 && i + 2 < tokens.size() && tokens[i + 1].text == "/" &&
                             number(i + 2) > 0;
        return token.date || token.text == words.day || token.text == words.month || strokes;
    };
    while (first < tokens.size() && !begins_date(first)) ++first;
    if (first == tokens.size()) return std::nullopt;
    // "…hành chính tháng 7 năm 2023" names a period, no place.
    bool const parted = first == 0 || tokens[first].date || tokens[first].text == words.day ||
                        tokens[first - 1].kind == Token::Kind::mark;
    if (!parted || first > most_place_tokens) return std::nullopt;
    PlaceDate read;
    read.place = bare_item(text.substr(0, tokens[first].from), 0);
    bool said = false;
    std::vector<int> bare;
    for (auto at = first; at < tokens.size(); ++at) {
        auto const& token = tokens[at];
        if (token.date) {
            read.day = token.date->day;
            read.month = token.date->month;
            read.year = token.date->year;
            said = true;
        } else if (token.text == words.day || token.text == words.month ||
                   token.text == words.year) {
            said = said || token.text != words.day;
            auto const value = number(at + 1);
            if (value < 0) continue;
            if (token.text == words.day && value >= 1 && value <= 31) read.day = value;
            if (token.text == words.month && value >= 1 && value <= 12) read.month = value;
            if (token.text == words.year) read.year = value;
            bool const strokes = token.text != words.year && at + 2 < tokens.size() &&
                                 tokens[at + 2].kind == Token::Kind::mark;
            if (!strokes) {
                ++at;
                continue;
            }
            // "ngày 7/2/2023" in pieces, "tháng 9/2022".
            auto const next = number(at + 3);
            if (token.text == words.month && next > 31) read.year = next, at += 3;
            if (token.text == words.day && next >= 1 && next <= 12) {
                read.month = next;
                at += 3;
                if (number(at + 2) > 31) read.year = number(at + 2), at += 2;
            }
        } else if (token.kind == Token::Kind::number) {
            bare.push_back(small_value(token));
        } else if (token.kind != Token::Kind::mark) {
            return std::nullopt;  // a sentence
        }
    }
    if (read.year == 0 && !bare.empty() && bare.back() >= 1990) read.year = bare.back();
    if (read.year != 0 && (read.year < 1990 || read.year > 2999)) return std::nullopt;
    // "ngày   /   /2023": the day is still to be written.
    if (!said && read.year == 0) return std::nullopt;
    if (!read.month) read.day.reset();
    if (read.day && read.year > 0 && !make_date(read.year, *read.month, *read.day))
        read.day.reset();
    return read;
}

std::optional<int> small_number(std::string const& text, int most) {
    auto const read = read_whole(text);
    if (read.fault != NumberFault::none || read.value < 1 || read.value > most) return std::nullopt;
    return static_cast<int>(read.value);
}

}  // namespace report
