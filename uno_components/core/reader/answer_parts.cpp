// SPDX-License-Identifier: MPL-2.0
#include "core/reader/answer_parts.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

struct Piece {
    std::string text;
    std::size_t at = 0;  ///< byte of the whole where it begins
};

bool is_digit(std::string const& text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

Piece piece_of(std::string const& text, std::size_t from, std::size_t until) {
    auto const part = text.substr(from, until - from);
    auto shown = trim(part);
    auto const blanks = std::min(part.find(shown), part.size());
    return {std::move(shown), from + blanks};
}

/// What a mark parts outside brackets and phrases; the comma of a number is none.
std::vector<Piece> parted(std::string const& text, char mark, TableWords const& words) {
    std::vector<Piece> pieces;
    auto const phrases = words.phrases_in(text);
    auto phrase = phrases.begin();
    std::size_t from = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        while (phrase != phrases.end() && phrase->second <= at) ++phrase;
        bool const in_phrase = phrase != phrases.end() && phrase->first < at;
        if (text[at] == '(') ++depth;
        if (text[at] == ')' && depth > 0) --depth;
        bool const in_number =
            text[at] == ',' && at > 0 && is_digit(text, at - 1) && is_digit(text, at + 1);
        if (text[at] != mark || depth > 0 || in_number || in_phrase) continue;
        pieces.push_back(piece_of(text, from, at));
        from = at + 1;
    }
    pieces.push_back(piece_of(text, from, text.size()));
    return pieces;
}

/// The same for words such as "và".
std::vector<Piece> joined(std::string const& text, std::vector<std::string> const& joins) {
    std::vector<Piece> pieces;
    std::size_t from = 0;
    auto const lowered = to_lower(text);
    if (lowered.size() != text.size()) return {};
    for (std::size_t at = 0; at < text.size(); ++at)
        for (auto const& join : joins) {
            auto const word = " " + join + " ";
            if (lowered.compare(at, word.size(), word) != 0) continue;
            pieces.push_back(piece_of(text, from, at));
            from = at + word.size() - 1;
            break;
        }
    pieces.push_back(piece_of(text, from, text.size()));
    return pieces;
}

class Pairing {
public:
    Pairing(TableWords const& words, std::vector<Piece> names, std::vector<Piece> answers)
        : words_(words), names_(std::move(names)), answers_(std::move(answers)) {}

    /// Each answer is a number, or begins with words that its name says too.
    std::optional<AnswerParts> pair() const {
        if (names_.size() < 2 || names_.size() != answers_.size()) return std::nullopt;
        AnswerParts parts;
        for (std::size_t p = 0; p < names_.size(); ++p) {
            if (names_[p].text.empty()) return std::nullopt;
            auto const begin = number_of(p);
            if (!begin) return std::nullopt;
            parts.all.push_back(
                {names_[p].text, answers_[p].text.substr(*begin), answers_[p].at + *begin});
            parts.unsettled = parts.unsettled || says_little(names_[p].text);
        }
        return parts;
    }

private:
    bool says_little(std::string const& name) const {
        return (words_.said_in(name).traits & ~words_.index().soft()).none();
    }

    /// The byte of the answer where its number begins.
    std::optional<std::size_t> number_of(std::size_t p) const {
        auto const& answer = answers_[p].text;
        if (words_.amount_in(answer)) return 0;
        auto const at = answer.find_first_of("0123456789");
        if (at == std::string::npos) return std::nullopt;
        auto const said = words_.said_in(answer.substr(0, at));
        auto const name = words_.said_in(names_[p].text);
        bool const fits = (said.traits & ~name.traits & ~words_.index().soft()).none();
        if (!fits || said.elsewhere || said.unsure || said.unknown > 0) return std::nullopt;
        if (!words_.amount_in(answer.substr(at)) && !words_.says_numbers(answer))
            return std::nullopt;
        return at;
    }

    TableWords const& words_;
    std::vector<Piece> names_, answers_;
};

}  // namespace

AnswerParts answer_parts(std::string const& label, std::string const& cell,
                         TableWords const& words) {
    constexpr std::string_view marks = "/;,";
    for (char const mark : marks) {
        if (cell.find(mark) == std::string::npos) continue;
        auto const answers = parted(cell, mark, words);
        for (char const name_mark : marks) {
            Pairing const pairing(words, parted(label, name_mark, words), answers);
            if (auto parts = pairing.pair()) return *parts;
        }
        Pairing const pairing(words, joined(label, words.reading().joins), answers);
        if (auto parts = pairing.pair()) return *parts;
    }
    return {};
}

}  // namespace report
