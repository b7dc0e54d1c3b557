// SPDX-License-Identifier: MPL-2.0
#include "core/truth/alignment.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_cells = 1U << 20U;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Letters that are marks or blanks, though they take several bytes; their length, else 0.
std::size_t wide_blank(std::string_view text, std::size_t at) {
    for (std::string_view const blank :
         {"\u00a0", "\u2007", "\u2009", "\u202f", "\u200b", "\ufeff"})
        if (text.substr(at, blank.size()) == blank) return blank.size();
    return 0;
}

std::size_t wide_mark(std::string_view text, std::size_t at) {
    for (std::string_view const mark : {"…", "–", "—", "“", "”", "‘", "’", "·"})
        if (text.substr(at, mark.size()) == mark) return mark.size();
    return 0;
}

std::size_t behind_word(std::string_view text, std::size_t at) {
    while (at < text.size() && is_letter(text[at]) && wide_mark(text, at) == 0 &&
           wide_blank(text, at) == 0)
        ++at;
    return at;
}

/// Digits with the marks that part them, and a percent sign.
std::size_t behind_number(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) {
        ++at;
        if (at + 1 < text.size() && (text[at] == '.' || text[at] == ',') && is_digit(text[at + 1]))
            ++at;
    }
    return at < text.size() && text[at] == '%' ? at + 1 : at;
}

std::size_t weight(Lexeme const& one) {
    return one.is_word ? 2 : 1;
}

/// Field against field counts most, so that one that stands holds its neighbours.
std::size_t match(Lexeme const& a, Lexeme const& b) {
    if (a.is_field != b.is_field || a.text != b.text) return 0;
    return a.is_field ? 3 : weight(a);
}

/// Words of the extent outside of the slots.
std::size_t words_in(std::vector<Lexeme> const& standing, Alignment const& alignment) {
    std::size_t words = 0;
    for (auto const& one : standing) {
        if (!one.is_word || one.from < alignment.extent.from || one.until > alignment.extent.until)
            continue;
        bool const in_slot =
            std::any_of(alignment.slots.begin(), alignment.slots.end(), [&](Slot const& slot) {
                return slot.between.from <= one.from && one.until <= slot.between.until;
            });
        if (!in_slot) ++words;
    }
    return words;
}

/// For each known lexeme the one it was found in.
using Found = std::vector<std::optional<std::size_t>>;

/// The heaviest common sequence.
Found common(std::vector<Lexeme> const& known, std::vector<Lexeme> const& standing) {
    auto const width = standing.size() + 1;
    std::vector<std::uint32_t> best((known.size() + 1) * width, 0);
    auto const at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
        return best[i * width + j];
    };
    for (auto i = known.size(); i-- > 0;)
        for (auto j = standing.size(); j-- > 0;) {
            auto value = std::max(at(i + 1, j), at(i, j + 1));
            if (auto const both = match(known[i], standing[j]); both > 0)
                value = std::max(value, at(i + 1, j + 1) + static_cast<std::uint32_t>(both));
            at(i, j) = value;
        }
    Found found(known.size());
    // It begins as late as it can: what a hand joined before it may begin with the same mark.
    std::size_t begin = 0;
    while (begin < standing.size() && at(0, begin + 1) == at(0, 0)) ++begin;
    for (std::size_t i = 0, j = begin; i < known.size() && j < standing.size();) {
        auto const both = match(known[i], standing[j]);
        if (both > 0 && at(i, j) == at(i + 1, j + 1) + both)
            found[i++] = j++;
        else if (at(i, j) == at(i + 1, j))
            ++i;
        else
            ++j;
    }
    return found;
}

class SlotFinder {
public:
    SlotFinder(std::vector<Lexeme> const& known, std::vector<Lexeme> const& standing,
               std::string_view text, Found const& found)
        : known_(known), standing_(standing), text_(text), found_(found) {}

    Slot slot(std::size_t field) const {
        Slot slot;
        slot.field = known_[field].text;
        auto left = field, right = field + 1;
        while (left > 0 && !found_[left - 1]) --left;
        while (right < known_.size() && !found_[right]) ++right;
        slot.tied_before = left == field;
        slot.tied_after = right == field + 1;
        for (auto i = left; i < right; ++i)
            slot.is_shared = slot.is_shared || (i != field && known_[i].is_field);
        slot.between = {left > 0 ? standing_[*found_[left - 1]].until : 0,
                        right < known_.size() ? standing_[*found_[right]].from : text_.size()};
        slot.at = slot.between;
        trim(slot.at);
        if (found_[field]) {
            slot.has_field = true;
            slot.field_at = {standing_[*found_[field]].from, standing_[*found_[field]].until};
        }
        slot.blank_before = field > 0 && known_[field - 1].until < known_[field].from;
        slot.blank_after =
            field + 1 < known_.size() && known_[field].until < known_[field + 1].from;
        return slot;
    }

private:
    void trim(ByteRange& at) const {
        for (;;) {
            auto const wide = at.from < at.until ? wide_blank(text_, at.from) : 0;
            auto const blank = at.from < at.until && is_blank(text_[at.from]) ? 1 : wide;
            if (blank == 0 || at.from + blank > at.until) break;
            at.from += blank;
        }
        while (at.until > at.from) {
            std::size_t cut = is_blank(text_[at.until - 1]) ? 1 : 0;
            for (std::size_t size : {2U, 3U})
                if (cut == 0 && at.until - at.from >= size &&
                    wide_blank(text_, at.until - size) == size)
                    cut = size;
            if (cut == 0) break;
            at.until -= cut;
        }
    }

    std::vector<Lexeme> const& known_;
    std::vector<Lexeme> const& standing_;
    std::string_view text_;
    Found const& found_;
};

}  // namespace

std::vector<Lexeme> lexemes_of(std::string_view canonical) {
    std::vector<Lexeme> all;
    for (std::size_t at = 0; at < canonical.size();) {
        if (is_blank(canonical[at])) {
            ++at;
            continue;
        }
        if (auto const blank = wide_blank(canonical, at)) {
            at += blank;
            continue;
        }
        Lexeme one;
        one.from = at;
        auto const close = canonical[at] == '{' ? canonical.find('}', at) : std::string_view::npos;
        if (close != std::string_view::npos) {
            one.is_field = true;
            one.until = close + 1;
            one.text = canonical.substr(at + 1, close - at - 1);
        } else {
            auto const mark = wide_mark(canonical, at);
            one.is_word = mark == 0 && (is_digit(canonical[at]) || is_letter(canonical[at]));
            one.until = !one.is_word              ? at + std::max<std::size_t>(mark, 1)
                        : is_digit(canonical[at]) ? behind_number(canonical, at)
                                                  : behind_word(canonical, at);
            one.text = fold(canonical.substr(at, one.until - at));
        }
        at = one.until;
        all.push_back(std::move(one));
    }
    return all;
}

Alignment align(std::vector<Lexeme> const& known, std::vector<Lexeme> const& standing,
                std::string_view standing_text) {
    Alignment result;
    for (auto const& one : known)
        if (!one.is_field) result.of += weight(one);
    if ((known.size() + 1) * (standing.size() + 1) > most_cells) return result;
    auto const found = common(known, standing);
    bool any = false;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (!found[i]) continue;
        auto const& there = standing[*found[i]];
        if (!std::exchange(any, true)) {
            result.extent.from = there.from;
            result.known_from = i;
        }
        result.extent.until = there.until;
        result.known_until = i + 1;
        if (known[i].is_field) continue;
        result.found += weight(known[i]);
        if (known[i].is_word) ++result.words;
    }
    SlotFinder const finder(known, standing, standing_text, found);
    for (std::size_t i = 0; i < known.size(); ++i)
        if (known[i].is_field) result.slots.push_back(finder.slot(i));
    result.more = words_in(standing, result) - result.words;
    return result;
}

}  // namespace report
