// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

#include "core/reader/trait_index.hpp"

namespace report {

/// A piece of a text between two marks, or a mark that governs.
struct SentencePiece {
    static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
    enum class What { piece, comma, semicolon, colon, open, close, part, end };

    What what = What::piece;
    std::size_t from = 0, until = 0;  ///< words
    std::size_t number = nowhere;
    std::size_t base = nowhere;  ///< the whole that the number is given with
};

/// The words of a text with what phrases say of them, cut so that each piece has one number.
class SentencePieces {
public:
    SentencePieces(TraitIndex const& index, std::vector<ReadingWord> const& words);

    std::vector<SentencePiece> const& all() const { return pieces_; }
    Tag const* tag_at(std::size_t word) const;
    /// A number that counts something: no part of a phrase or a name, nothing that is numbered.
    bool counts(std::size_t word) const { return counts_[word]; }
    bool is_quoted(std::size_t word) const { return quoted_[word]; }
    /// "Từ 18 lên 24": the number that was, and the one that it has become.
    bool is_changed_from(std::size_t number) const { return changed_from_[number]; }
    bool is_changed(std::size_t number) const { return changed_to_[number]; }
    /// "Tăng lên 24": what it has become is the report's own.
    bool is_changed_to(std::size_t number) const;
    TraitSet const& siblings() const { return siblings_; }

private:
    using What = SentencePiece::What;

    bool is_count(std::size_t at) const;
    bool ends_its_label(std::size_t at) const;
    void find_quotes();
    void find_numbers();
    std::size_t behind_unit(std::size_t at) const;
    std::size_t base_of(std::size_t at, std::size_t end) const;
    bool is_of_another_kind(std::size_t at) const;
    static bool may_be_part(Quantity const& part, Quantity const& whole);
    void add(What what, std::size_t from, std::size_t until);
    void add_piece(std::size_t from, std::size_t until, std::size_t number, std::size_t base);
    std::size_t denial_behind(std::size_t number, std::size_t until) const;
    void add_pieces(std::size_t from, std::size_t until);
    std::pair<std::size_t, std::size_t> border(std::size_t from, std::size_t number,
                                               std::size_t base, std::size_t next) const;
    void cut();
    bool holds_pair(std::size_t open) const;
    bool parts_like_a_comma(std::size_t at, std::size_t from) const;
    bool is_sign_of_sum(std::size_t at, std::size_t from) const;
    std::size_t behind_time(std::size_t split, std::size_t next) const;
    std::size_t behind_deed(std::size_t split, std::size_t number, std::size_t next) const;

    TraitIndex const& index_;
    std::vector<ReadingWord> const& words_;
    std::vector<Tag> tags_;
    std::vector<std::size_t> tag_of_;
    std::vector<bool> counts_, is_base_, quoted_;
    std::vector<bool> changed_from_, changed_to_;  ///< numbers
    std::vector<SentencePiece> pieces_;
    TraitSet siblings_;
};

}  // namespace report
