// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/truth/alignment.hpp"

namespace report {

/// A paragraph of the document, without what tracked changes have deleted.
struct StandingParagraph {
    std::string text;   ///< canonical but for its normal form, which may be any
    std::string place;  ///< in which it stands; empty: in none
    bool is_heading = false;
};

/// Words of a hand where one of our fields should stand, or beside it.
struct TypedText {
    std::size_t paragraph = 0;  ///< of the standing ones
    std::string field;
    std::string text;  ///< what the hand wrote, without dots that stand for a number
    /// What gives way when the field is put back, and where that comes; none comes where it stands.
    std::vector<ByteRange> removed;
    std::size_t field_comes_at = 0;
    bool has_field = false;
    bool blank_before = false, blank_after = false;  ///< a blank comes with it
    bool is_sure = false;                            ///< nothing but the number can be meant
    /// Digits that stand directly at the field: with what it shows they are one number.
    std::string touching_before, touching_after;
    bool is_word_behind = false;  ///< it is a single word behind a number, which may multiply it
};

/// Which known paragraphs each standing one is, or was made of, in the order of `add`.
using KnownAs = std::vector<std::vector<std::size_t>>;

/// The paragraphs as the program and the template write them, by which a document's are known.
class KnownText {
public:
    /// `place`: empty for the template's own prose.
    void add(std::string const& place, std::string const& canonical);

    /// What a field shows, by its name.
    using ShowField = std::function<std::string(std::string const& name)>;

    /// What hands typed for fields; fields that are gone with nothing in their stead among it, with
    /// an empty text. `show`: what the fields showed when the document was written. `known_as`: is
    /// set when it is given.
    std::vector<TypedText> typed_in(std::vector<StandingParagraph> const& standing,
                                    ShowField const& show = {}, KnownAs* known_as = nullptr) const;

private:
    struct Known {
        std::string place;
        std::string text;
        bool has_field = false;
        std::vector<Lexeme> lexemes;  ///< of one that has a field, once they are asked for
        std::size_t words = 0;
    };
    /// Words are looked at only where a paragraph does not stand as it was written, which is
    /// seldom.
    void learn_words() const;
    /// Paragraphs that read as they were written, by how they read.
    using ByReading = std::unordered_map<std::string, std::size_t>;
    ByReading readings(ShowField const& show) const;
    struct Fit;
    std::vector<Fit> fits_of(StandingParagraph const& standing, std::size_t index) const;
    void add_halves(std::vector<StandingParagraph> const& standing, KnownAs const& known_as,
                    std::vector<Fit>& fits) const;
    void add_typed(Fit const& fit, std::string const& text, ShowField const& show,
                   std::vector<TypedText>& all) const;
    std::vector<std::size_t> candidates(std::vector<Lexeme> const& lexemes,
                                        std::string const& place) const;

    mutable std::vector<Known> known_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_text_;
    mutable std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
    mutable std::size_t learnt_ = 0;  ///< so many of the known ones
};

/// Makes the text of places known that stand just as they were written last, though an earlier
/// version worded them otherwise: nobody has typed there. `written`: checksums of their texts.
void add_as_written(KnownText& known, std::vector<StandingParagraph> const& standing,
                    std::map<std::string, std::uint32_t> const& written);

}  // namespace report
