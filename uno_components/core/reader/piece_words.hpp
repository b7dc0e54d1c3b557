// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>

#include "core/reader/sentence_pieces.hpp"

namespace report {

struct StatementFrame;

/// All that the words of a piece say.
struct PieceWords {
    TraitSet before, behind;
    bool elsewhere = false, unsure = false, own = false;
    bool leads_elsewhere = false;   ///< before its number
    bool named_elsewhere = false;   ///< by a word that names a trait, too
    bool bare_denial = false;       ///< by a mere "not", which may be of the verb behind it
    bool begins_elsewhere = false;  ///< by its first words
    bool full_denial = false;       ///< "không phát sinh", which denies without more words
    bool begins_unsure = false;     ///< by its first words
    bool other_time = false;        ///< elsewhere by the name of another time
    bool other_unit = false;        ///< elsewhere by the name of another unit: "xã bên cạnh"
    std::size_t denial = SentencePiece::nowhere;
    bool traits_behind_denial = false;
    bool words_behind_denial = false;
    std::size_t unknown = 0;
    std::size_t unknown_before = 0;    ///< of these, in front of all that tells
    std::size_t unknown_in_front = 0;  ///< of these, in front of its number
    Quantity::Bound bound = Quantity::Bound::exact;
    bool foreign_thing = false;
    bool of_field = false;       ///< things of one field of work, or begins with such a field
    bool begins_others = false;  ///< with somebody else
    bool from_others = false;    ///< behind its number: what others sent
    bool begins_own = false;     ///< with the report's own unit: "xã"
    bool until = false;          ///< of a part of the time, up to a moment
    bool besides = false;        ///< what is told behind it came to that
    bool equals = false;         ///< in front of its number: the same as the share before it
    TraitSet doers;              ///< things in front of a deed that stands in front of its number
    TraitSet deeds;              ///< that deed
    TraitSet of_base;            ///< deeds and plans behind its whole: said of that
    bool about = false;          ///< what follows tells what the thing is about
    TraitSet thing;
    std::size_t words = 0;
    std::size_t telling = 0;  ///< of these, in front of its number, with traits
};

/// Tells what the words of a piece say of its number, or by themselves.
class PieceReader {
public:
    PieceReader(TraitIndex const& index, std::vector<ReadingWord> const& words,
                StatementFrame const& frame, SentencePieces const& pieces)
        : index_(index), words_(words), frame_(frame), pieces_(pieces) {}

    PieceWords said_by(SentencePiece const& piece) const;

private:
    bool joins_on(Tag const& tag, SentencePiece const& piece) const;
    bool leads_to_whole(Tag const& tag, SentencePiece const& piece) const;
    bool names_some(std::size_t from, std::size_t until) const;
    bool is_unit_kind(std::size_t at) const;
    bool names_another_unit(std::size_t at) const;
    void take_bare(ReadingWord const& word, std::size_t at, bool behind, PieceWords& said) const;
    void take_tag(Tag const& tag, std::size_t number, bool behind, PieceWords& said) const;

    TraitIndex const& index_;
    std::vector<ReadingWord> const& words_;
    StatementFrame const& frame_;
    SentencePieces const& pieces_;
};

}  // namespace report
