// SPDX-License-Identifier: MPL-2.0
#include "core/reader/envelope_text.hpp"

#include <string_view>
#include <utility>

#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t blanks_between_parts = 10;

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
    std::size_t blanks = 0;
    auto const finish = [&] {
        if (auto cut = trim(without_emphasis(trim(part))); !cut.empty())
            parts.push_back(std::move(cut));
        part.clear();
    };
    for (char const c : text) {
        blanks = c == ' ' ? blanks + 1 : 0;
        if (c == '\n' || c == '\t')
            finish();
        else
            part += c;
        if (blanks == blanks_between_parts) finish();
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

std::string name_case(std::string const& name) {
    if (to_upper(name) != name) return name;
    std::string result;
    for (auto const& token : tokens_of({{}, name, false, {}})) {
        if (!result.empty()) result += ' ';
        result += capitalise(to_lower(token.shown));
    }
    return result;
}

std::optional<std::map<std::string, std::string>> between_literals(std::string const& text,
                                                                   std::vector<Token> const& tokens,
                                                                   std::string const& pattern) {
    auto const parsed = parse_pattern(pattern);
    if (!parsed) return std::nullopt;
    std::map<std::string, std::string> places;
    std::string open;
    std::size_t from = 0, at = 0;
    auto const close = [&](std::size_t end) {
        if (open.empty()) return;
        auto const begin = from < tokens.size() ? tokens[from].from : text.size();
        places[open] = end > from ? trim(text.substr(begin, tokens[end - 1].until - begin)) : "";
        open.clear();
    };
    for (auto const& part : parsed->parts)
        for (auto const& piece : part.pieces) {
            if (piece.is_place) {
                open = piece.text;
                from = at;
                continue;
            }
            std::vector<std::string> words;
            for (auto const& token : tokens_of({{}, piece.text, false, {}}))
                if (token.kind != Token::Kind::mark) words.push_back(token.text);
            for (std::size_t i = 0; i < words.size(); ++i) {
                auto next = at;
                while (next < tokens.size() && tokens[next].text != words[i]) ++next;
                if (next == tokens.size() || (i > 0 && next != at)) return std::nullopt;
                auto end = next;
                while (end > at && tokens[end - 1].kind == Token::Kind::mark) --end;
                close(end);
                at = next + 1;
            }
        }
    close(tokens.size());
    return places;
}

std::optional<int> small_number(std::string const& text, int most) {
    auto const read = read_whole(text);
    if (read.fault != NumberFault::none || read.value < 1 || read.value > most) return std::nullopt;
    return static_cast<int>(read.value);
}

}  // namespace report
