// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/check/layout_parts.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_blank_at(std::string const& text, std::size_t at) {
    return text[at] == ' ' || text[at] == '\t' || text[at] == '\n' ||
           text.compare(at, 2, "\xC2\xA0") == 0;
}

bool begins_any(std::string const& text, std::vector<std::string> const& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](auto const& phrase) { return fold(text).rfind(fold(phrase), 0) == 0; });
}

bool ends_any(std::string const& text, std::vector<std::string> const& words) {
    auto const own = fold(text);
    return std::any_of(words.begin(), words.end(), [&](auto const& word) {
        auto const wanted = fold(word);
        return own.size() >= wanted.size() &&
               own.compare(own.size() - wanted.size(), wanted.size(), wanted) == 0;
    });
}

}  // namespace

bool is_typed_rule(std::string const& text) {
    auto const letters = to_code_points(trim(text));
    constexpr std::u32string_view strokes = U"_-–—―─=*~.…";
    if (letters.size() < 3) return false;
    bool const all = std::all_of(letters.begin(), letters.end(), [&](char32_t one) {
        return strokes.find(one) != std::u32string_view::npos;
    });
    return all && letters.front() != U'.' && letters.front() != U'…';
}

std::vector<TextPiece> pieces_of(std::string const& text, std::vector<std::string> const& open,
                                 std::size_t blanks_that_part) {
    std::vector<TextPiece> pieces;
    std::size_t line = 0, from = 0;
    std::vector<std::size_t> in_line;
    auto const finish = [&](std::size_t until) {
        auto begin = from;
        while (begin < until && is_blank_at(text, begin))
            begin += text[begin] == '\xC2' ? std::size_t{2} : std::size_t{1};
        while (until > begin &&
               (is_blank_at(text, until - 1) ||
                (until >= begin + 2 && is_blank_at(text, until - 2) && text[until - 1] == '\xA0')))
            until -= text[until - 1] == '\xA0' ? std::size_t{2} : std::size_t{1};
        if (until <= begin) return;
        constexpr std::size_t telling_blanks = 4;
        bool const by_tab = from > 0 && text[from - 1] == '\t';
        bool const placed =
            by_tab || begin - from >= telling_blanks || text.find('\t', from) < begin;
        in_line.push_back(pieces.size());
        pieces.push_back({begin, until, text.substr(begin, until - begin), line, true, placed});
    };
    auto const end_line = [&] {
        if (in_line.size() > 1)
            for (auto const one : in_line) pieces[one].alone = false;
        in_line.clear();
    };
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at == text.size() || text[at] == '\n') {
            finish(at);
            end_line();
            from = at + 1;
            ++line;
        } else if (text[at] == '\t') {
            finish(at);
            from = at + 1;
        } else if (text[at] == ' ' || text[at] == '\xC2') {
            auto behind = at;
            std::size_t blanks = 0;
            while (behind < text.size() && text[behind] != '\n' && is_blank_at(text, behind)) {
                behind += text[behind] == '\xC2' ? std::size_t{2} : std::size_t{1};
                ++blanks;
            }
            if (blanks < blanks_that_part) continue;
            // Room left for a number or a day parts nothing.
            auto const next = behind < text.size() ? text[behind] : '/';
            auto const before = trim(std::string_view(text).substr(from, at - from));
            bool const is_open =
                before.empty() || before.back() == ':' || next == '/' || ends_any(before, open) ||
                begins_any(std::string(beginning(std::string_view(text).substr(behind), 40)), open);
            if (!is_open) {
                finish(at);
                from = behind;
            }
            at = behind - 1;
        }
    }
    return pieces;
}

}  // namespace report
