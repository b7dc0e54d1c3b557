// SPDX-License-Identifier: MPL-2.0
#include "core/truth/typed_text.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/report/record.hpp"
#include "core/text/unicode.hpp"
#include "core/truth/as_it_reads.hpp"

namespace report {

namespace {

constexpr std::size_t most_candidates = 6;
/// Hundredths of a paragraph that have to stand there for it to be known again; a further one in
/// the same paragraph, which a hand has joined, has to stand there almost as it was.
constexpr std::size_t enough = 50;
constexpr std::size_t enough_in_place = 40;
constexpr std::size_t almost_all = 85;
constexpr std::size_t fewest_words = 2;
/// Bytes that somebody may have typed in the stead of a field.
constexpr std::size_t longest_typed = 120;
/// The same in words, where the paragraph only resembles ours.
constexpr std::ptrdiff_t most_words_typed = 5;

bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Dots of a place to fill in, and blanks.
bool is_filling(std::string_view text, std::size_t at, std::size_t& length) {
    for (std::string_view const one : {"…", ".", "_", " ", "\u00a0", "\u200b", "\t"})
        if (text.substr(at, one.size()) == one) {
            length = one.size();
            return true;
        }
    return false;
}

/// The text without the dots round it that stand for what is to be filled in.
std::string without_filling(std::string_view text) {
    std::size_t length = 0;
    while (!text.empty() && is_filling(text, 0, length)) text.remove_prefix(length);
    for (bool cut = true; cut && !text.empty();) {
        cut = false;
        for (std::size_t size : {1U, 2U, 3U})
            if (!cut && text.size() >= size && is_filling(text, text.size() - size, length) &&
                length == size) {
                text.remove_suffix(size);
                cut = true;
            }
    }
    return std::string(text);
}

/// Digits, with the marks among them, at an end of the text.
std::string digits_at_end(std::string_view text) {
    auto const all = text.substr(text.find_last_not_of("0123456789.,") + 1);
    return all.find_first_of("0123456789") == all.npos ? std::string() : std::string(all);
}
std::string digits_at_start(std::string_view text) {
    auto const all = text.substr(0, text.find_first_not_of("0123456789.,"));
    return all.find_first_of("0123456789") == all.npos ? std::string() : std::string(all);
}

bool is_word(std::string_view text) {
    return !text.empty() && text.find_first_of("0123456789 .,;:()[]{}/-+") == text.npos;
}

TypedText typed_in_slot(Slot const& slot, std::string const& text, std::size_t paragraph) {
    TypedText typed;
    typed.paragraph = paragraph;
    typed.field = slot.field;
    typed.has_field = slot.has_field;
    typed.is_sure = slot.tied_before && slot.tied_after && !slot.is_shared;
    if (slot.has_field) {
        auto const in_front =
            std::string_view(text).substr(slot.at.from, slot.field_at.from - slot.at.from);
        auto const behind =
            std::string_view(text).substr(slot.field_at.until, slot.at.until - slot.field_at.until);
        auto const before = without_filling(in_front), after = without_filling(behind);
        typed.touching_before = digits_at_end(in_front);
        typed.touching_after = digits_at_start(behind);
        typed.is_word_behind = before.empty() && is_word(after);
        typed.text = before.empty() || after.empty() ? before + after : before + " " + after;
        if (slot.at.from < slot.field_at.from)
            typed.removed.push_back({slot.at.from, slot.field_at.from});
        if (slot.field_at.until < slot.at.until)
            typed.removed.push_back({slot.field_at.until, slot.at.until});
        return typed;
    }
    typed.text =
        without_filling(std::string_view(text).substr(slot.at.from, slot.at.until - slot.at.from));
    // Blanks that a hand put there or took away are made as they were.
    auto const blanks = [&](std::size_t from, std::size_t until) {
        return std::string_view(text).substr(from, until - from);
    };
    auto removed = slot.at;
    bool const is_hole = removed.from == removed.until;
    if (slot.between.from > 0 &&
        blanks(slot.between.from, slot.at.from) != (slot.blank_before ? " " : "")) {
        removed.from = slot.between.from;
        typed.blank_before = slot.blank_before;
    }
    if (slot.between.until < text.size() &&
        blanks(slot.at.until, slot.between.until) != (slot.blank_after ? " " : "")) {
        removed.until = slot.between.until;
        typed.blank_after = slot.blank_after;
    }
    if (is_hole) {
        // Of the blanks on both sides of a hole nobody knows which belongs where.
        removed = slot.between;
        typed.blank_before = slot.blank_before;
        typed.blank_after = slot.blank_after;
    }
    if (removed.from < removed.until) typed.removed.push_back(removed);
    typed.field_comes_at = removed.from;
    return typed;
}

/// Digits and what stands between and behind them.
bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.,% ") == std::string_view::npos;
}

bool is_number_word(Lexeme const& one) {
    return one.is_word && one.text[0] >= '0' && one.text[0] <= '9';
}

/// Between the words of ours it has numbers where no field of ours is: which of them is whose no
/// neighbour tells.
bool counts_more(Alignment const& alignment, std::vector<Lexeme> const& known,
                 std::string const& text) {
    auto of_hand = -std::count_if(known.begin(), known.end(), is_number_word);
    for (auto const& one : lexemes_of(text)) {
        bool const in_slot =
            std::any_of(alignment.slots.begin(), alignment.slots.end(), [&](Slot const& slot) {
                return slot.between.from <= one.from && one.until <= slot.between.until;
            });
        bool const within =
            one.from >= alignment.extent.from && one.until <= alignment.extent.until;
        if (within && !in_slot && is_number_word(one)) ++of_hand;
    }
    return of_hand > 0;
}

bool overlap(ByteRange const& a, ByteRange const& b) {
    return a.from < b.until && b.from < a.until;
}

/// "khoảng 12", "12 (mười hai)": in a paragraph that only resembles ours, a whole clause with a
/// year in it is the clerk's own.
bool is_short_number(std::string const& text) {
    return text.find_first_of("0123456789") != std::string::npos &&
           std::count(text.begin(), text.end(), ' ') < most_words_typed;
}

}  // namespace

void KnownText::add(std::string const& place, std::string const& canonical) {
    Known known;
    known.place = place;
    known.text = to_nfc(canonical);
    known.has_field = canonical.find('{') != std::string::npos;
    by_text_[known.text].push_back(known_.size());
    known_.push_back(std::move(known));
}

void KnownText::learn_words() const {
    for (; learnt_ < known_.size(); ++learnt_) {
        auto& known = known_[learnt_];
        if (!known.has_field) continue;
        known.lexemes = lexemes_of(known.text);
        std::set<std::string> words;
        for (auto const& one : known.lexemes)
            if (one.is_word) words.insert(one.text);
        known.words = words.size();
        if (words.size() >= fewest_words)
            for (auto const& word : words) by_word_[word].push_back(learnt_);
    }
}

std::vector<std::size_t> KnownText::candidates(std::vector<Lexeme> const& lexemes,
                                               std::string const& place) const {
    learn_words();
    std::map<std::size_t, std::size_t> shared;
    std::set<std::string> seen;
    for (auto const& one : lexemes) {
        if (!one.is_word || !seen.insert(one.text).second) continue;
        auto const found = by_word_.find(one.text);
        if (found == by_word_.end()) continue;
        for (auto const index : found->second) ++shared[index];
    }
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (auto const& [index, words] : shared) {
        auto const& known = known_[index];
        bool const in_place = !place.empty() && known.place == place;
        if (words * 100 < known.words * (in_place ? enough_in_place : enough)) continue;
        auto const missed = 1000 - words * 1000 / known.words;
        order.emplace_back(missed + (in_place ? 0 : 1000), index);
    }
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> best;
    for (auto const& [missed, index] : order)
        if (best.size() < most_candidates) best.push_back(index);
    return best;
}

KnownText::ByReading KnownText::readings(ShowField const& show) const {
    ByReading all;
    for (std::size_t i = 0; i < known_.size(); ++i)
        if (known_[i].has_field) all.emplace(AsItReads(known_[i].text, show).text(), i);
    return all;
}

/// A known paragraph that a standing one seems to be.
struct KnownText::Fit {
    std::size_t paragraph = 0;
    std::size_t known = 0;
    Alignment alignment;
    bool is_exact = false;  ///< as good as word by word, so that nothing else can be meant
};

std::vector<KnownText::Fit> KnownText::fits_of(StandingParagraph const& standing,
                                               std::size_t index) const {
    auto const lexemes = lexemes_of(standing.text);
    std::vector<Fit> fits;
    for (auto const candidate : candidates(lexemes, standing.place)) {
        auto const& known = known_[candidate];
        auto alignment = align(known.lexemes, lexemes, standing.text);
        bool const in_place = !standing.place.empty() && known.place == standing.place;
        if (alignment.words < fewest_words || !alignment.has(in_place ? enough_in_place : enough))
            continue;
        bool const is_exact = alignment.has(almost_all) && alignment.more == 0;
        if (!is_exact && counts_more(alignment, known.lexemes, standing.text)) continue;
        fits.push_back({index, candidate, std::move(alignment), is_exact});
    }
    std::sort(fits.begin(), fits.end(), [](Fit const& a, Fit const& b) {
        return a.alignment.found * b.alignment.of > b.alignment.found * a.alignment.of;
    });
    std::vector<Fit> chosen;
    for (auto& fit : fits) {
        bool const is_further = fit.alignment.has(almost_all) &&
                                std::none_of(chosen.begin(), chosen.end(), [&](Fit const& one) {
                                    return overlap(one.alignment.extent, fit.alignment.extent);
                                });
        if (chosen.empty() || is_further) chosen.push_back(std::move(fit));
    }
    return chosen;
}

void KnownText::add_typed(Fit const& fit, std::string const& text, ShowField const& show,
                          std::vector<TypedText>& all) const {
    auto const is_beside_dots = [&](TypedText const& typed) {
        return show && without_filling(show(typed.field)).empty() && is_short_number(typed.text);
    };
    for (auto const& slot : fit.alignment.slots) {
        if (!slot.tied_before && !slot.tied_after) continue;
        // At the end of a paragraph of ours stands whatever a hand has joined to it.
        if (slot.at.until - slot.at.from > longest_typed) continue;
        auto typed = typed_in_slot(slot, text, fit.paragraph);
        typed.is_sure = typed.is_sure && fit.is_exact;
        // Beside a number only a number is meant for it, or a word that may multiply it; beside
        // dots also one in brackets or with its unit; a field that went with the words round it is
        // no hole in a sentence.
        bool const may_multiply = typed.is_word_behind && fit.is_exact && slot.tied_before;
        if (slot.has_field ? !is_number(typed.text) && !is_beside_dots(typed) && !may_multiply
                           : typed.text.empty() && !typed.is_sure)
            continue;
        if (!fit.is_exact && !is_short_number(typed.text)) continue;
        all.push_back(std::move(typed));
    }
}

/// Where a hand broke a paragraph in two, the other half stands before or behind, and has too few
/// of its words to be known by itself.
void KnownText::add_halves(std::vector<StandingParagraph> const& standing, KnownAs const& known_as,
                           std::vector<Fit>& fits) const {
    std::vector<Fit> halves;
    auto const half = [&](Fit const& fit, std::vector<Lexeme> const& words, std::size_t at) {
        auto const lexemes = lexemes_of(standing[at].text);
        auto alignment = align(words, lexemes, standing[at].text);
        bool const is_it =
            alignment.words >= fewest_words && alignment.has(almost_all) && alignment.more == 0;
        if (is_it) halves.push_back({at, fit.known, std::move(alignment), true});
        return is_it;
    };
    auto const is_free = [&](std::size_t at) {
        return at < standing.size() && !standing[at].text.empty() && known_as[at].empty();
    };
    for (auto& fit : fits) {
        if (fit.is_exact) continue;
        auto const& words = known_[fit.known].lexemes;
        using Words = std::vector<Lexeme>;
        auto const cut = [&](std::size_t at) {
            return std::pair(Words(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at)),
                             Words(words.begin() + static_cast<std::ptrdiff_t>(at), words.end()));
        };
        auto const here = lexemes_of(standing[fit.paragraph].text);
        auto const know_first = [&](Words const& first) {
            fit.alignment = align(first, here, standing[fit.paragraph].text);
            fit.is_exact = fit.alignment.has(almost_all) && fit.alignment.more == 0;
        };
        auto const [first, behind] = cut(fit.alignment.known_until);
        if (!behind.empty() && is_free(fit.paragraph + 1) && half(fit, behind, fit.paragraph + 1)) {
            know_first(first);
            continue;
        }
        auto const [before, last] = cut(fit.alignment.known_from);
        if (!before.empty() && fit.paragraph > 0 && is_free(fit.paragraph - 1) &&
            half(fit, before, fit.paragraph - 1))
            know_first(last);
    }
    fits.insert(fits.end(), std::make_move_iterator(halves.begin()),
                std::make_move_iterator(halves.end()));
}

std::vector<TypedText> KnownText::typed_in(std::vector<StandingParagraph> const& standing,
                                           ShowField const& show, KnownAs* known_as) const {
    std::vector<TypedText> all;
    KnownAs own;
    auto& known = known_as ? *known_as : own;
    known.assign(standing.size(), {});
    std::optional<ByReading> by_reading;
    std::set<std::size_t> there;  ///< known paragraphs that stand as they are, or nearly
    std::vector<Fit> fits;
    for (std::size_t i = 0; i < standing.size(); ++i) {
        auto const& text = standing[i].text;
        if (text.empty()) continue;
        if (auto const found = by_text_.find(is_plain_ascii(text) ? text : to_nfc(text));
            found != by_text_.end()) {
            there.insert(found->second.begin(), found->second.end());
            known[i] = found->second;
            continue;
        }
        if (show) {
            if (!by_reading) by_reading = readings(show);
            AsItReads const reading(text, show);
            if (auto const same = by_reading->find(reading.text()); same != by_reading->end()) {
                there.insert(same->second);
                known[i] = {same->second};
                reading.add_missing(AsItReads(known_[same->second].text, show), i, all);
                continue;
            }
        }
        for (auto& fit : fits_of(standing[i], i)) {
            known[i].push_back(fit.known);
            fits.push_back(std::move(fit));
        }
    }
    add_halves(standing, known, fits);
    for (auto const& fit : fits)
        if (fit.is_exact) {
            there.insert(fit.known);
            if (known[fit.paragraph].empty()) known[fit.paragraph].push_back(fit.known);
        }
    // What only resembles a paragraph that stands elsewhere is a clerk's own.
    for (auto const& fit : fits) {
        if (fit.is_exact || there.count(fit.known) == 0) {
            add_typed(fit, standing[fit.paragraph].text, show, all);
            continue;
        }
        auto& is = known[fit.paragraph];
        is.erase(std::remove(is.begin(), is.end(), fit.known), is.end());
    }
    std::stable_sort(all.begin(), all.end(), [](TypedText const& a, TypedText const& b) {
        return a.paragraph < b.paragraph;
    });
    return all;
}

void add_as_written(KnownText& known, std::vector<StandingParagraph> const& standing,
                    std::map<std::string, std::uint32_t> const& written) {
    std::map<std::string, std::vector<std::string>> lines;
    for (auto const& paragraph : standing)
        if (written.count(paragraph.place) > 0)
            lines[paragraph.place].push_back(to_nfc(paragraph.text));
    for (auto const& [place, all] : lines) {
        std::string text;
        for (auto const& line : all) text += (&line == &all.front() ? "" : "\n") + line;
        if (checksum(text) != written.at(place)) continue;
        for (auto const& line : all) known.add(place, line);
    }
}

}  // namespace report
