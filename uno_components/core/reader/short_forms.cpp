// SPDX-License-Identifier: MPL-2.0
#include "core/reader/short_forms.hpp"

#include <optional>

#include "core/text/tokens.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_long_words = 8;
constexpr std::size_t most_letters = 10;
constexpr std::size_t least_long_words = 2;
constexpr std::size_t least_listed = 2;  ///< one may be anything: "UBND - ủy ban nhân dân"

bool is_mark(Token const& token, std::string_view text) {
    return token.kind == Token::Kind::mark && token.text == text;
}

/// Whether these letters are beginnings of the words, one of each, in their order.
bool abbreviates(std::string_view letters, std::vector<std::string> const& words,
                 std::size_t first) {
    if (first == words.size()) return letters.empty();
    auto const& word = words[first];
    for (std::size_t n = 1; n <= word.size() && n <= letters.size(); ++n) {
        if (word.compare(0, n, letters.substr(0, n)) != 0) break;
        if (abbreviates(letters.substr(n), words, first + 1)) return true;
    }
    return false;
}

/// The short form in a bracket, when that holds nothing else.
std::optional<std::string> short_form_at(std::vector<Token> const& tokens, std::size_t open) {
    auto const is_word = [&](std::size_t at) {
        return at < tokens.size() && tokens[at].kind == Token::Kind::word;
    };
    auto const closes = [&](std::size_t at) {
        return at < tokens.size() && is_mark(tokens[at], ")");
    };
    if (!is_word(open + 1)) return std::nullopt;
    if (closes(open + 2)) return tokens[open + 1].text;
    bool const parted =
        open + 4 < tokens.size() && is_mark(tokens[open + 2], "/") && is_word(open + 3);
    if (!parted || !closes(open + 4)) return std::nullopt;
    return tokens[open + 1].text + "/" + tokens[open + 3].text;
}

void look_in(std::string const& text, std::map<std::string, std::string>& found) {
    auto const tokens = tokens_of({{}, text, false, {}});
    for (std::size_t open = 0; open < tokens.size(); ++open) {
        if (!is_mark(tokens[open], "(")) continue;
        auto const said = short_form_at(tokens, open);
        if (!said || found.count(*said) > 0) continue;
        std::string letters;
        for (char const c : accent_free(*said))
            if (c != '/') letters += c;
        if (letters.size() < least_long_words || letters.size() > most_letters) continue;
        std::vector<std::string> words;
        std::string full;
        for (auto at = open; at-- > 0 && words.size() < most_long_words;) {
            if (tokens[at].kind != Token::Kind::word) break;
            words.insert(words.begin(), accent_free(tokens[at].text));
            full = tokens[at].text + (full.empty() ? "" : " ") + full;
            if (words.size() < least_long_words || !abbreviates(letters, words, 0)) continue;
            found.emplace(*said, full);
            break;
        }
    }
}

/// "Chữ viết tắt: HS = hồ sơ; TN = tiếp nhận": in a list of them the short form stands first.
void look_in_list(std::string const& text, std::map<std::string, std::string>& found) {
    auto const tokens = tokens_of({{}, text, false, {}});
    std::map<std::string, std::string> listed;
    for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
        bool const says = is_mark(tokens[at], "=") || is_mark(tokens[at], "-") ||
                          is_mark(tokens[at], "–") || is_mark(tokens[at], ":");
        auto const& said = tokens[at - 1];
        bool const begins = at == 1 || tokens[at - 2].kind == Token::Kind::mark;
        bool const in_capitals = to_upper(said.shown) == said.shown;
        if (!says || !begins || !in_capitals || said.kind != Token::Kind::word) continue;
        std::vector<std::string> words;
        std::string full;
        for (auto next = at + 1; next < tokens.size() && words.size() < most_long_words; ++next) {
            if (tokens[next].kind != Token::Kind::word) {
                if (is_mark(tokens[next], ",") && words.size() < least_long_words) continue;
                break;
            }
            words.push_back(accent_free(tokens[next].text));
            full += (full.empty() ? "" : " ") + tokens[next].text;
        }
        auto const letters = accent_free(said.text);
        bool const fits = letters.size() >= least_long_words && letters.size() <= most_letters;
        if (fits && words.size() >= least_long_words && abbreviates(letters, words, 0))
            listed.emplace(said.text, full);
    }
    if (listed.size() >= least_listed) found.insert(listed.begin(), listed.end());
}

}  // namespace

std::map<std::string, std::string> short_forms_in(std::vector<Line> const& lines) {
    std::map<std::string, std::string> found;
    for (auto const& line : lines)
        if (line.text.find('(') != std::string::npos) look_in(line.text, found);
    for (auto const& line : lines)
        if (line.cells.empty() && line.text.find_first_of("0123456789") == std::string::npos)
            look_in_list(line.text, found);
    return found;
}

}  // namespace report
