// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/reader/trait_index.hpp"

namespace report {

/// One number of a text, or a denial, with all that is said of it.
struct Statement {
    static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

    std::size_t word = 0;             ///< of the number, or of the words that deny
    std::size_t base = nowhere;       ///< the number behind a stroke or "trên": the whole
    TraitSet of_base;                 ///< what is said of that whole alone
    std::size_t from = 0, until = 0;  ///< words of its piece
    TraitSet own;                     ///< said of it
    TraitSet behind;                  ///< of these, what stands behind the number
    TraitSet thing;                   ///< what is named directly behind the number
    TraitSet doers;                   ///< things in front of a deed in front of the number
    TraitSet deeds;                   ///< that deed
    TraitSet label;                   ///< of these, what nothing but a label in front says
    TraitSet given;                   ///< handed down by what governs it
    TraitSet soft;                    ///< of its place and of words apart; never in the way
    TraitSet near;                    ///< of these, what words of its own sentence say
    TraitSet apart;                   ///< of a cell: what parts its column from a plainer one
    std::size_t of = nowhere;         ///< of a percentage: the statement it is a share of
    std::size_t part_of = nowhere;    ///< the statement that "trong đó" or a bracket takes apart
    bool denied = false;              ///< there is none
    bool elsewhere = false;           ///< of another time, unit, part, or of a plan
    bool unsure = false;
    bool to_moment = false;  ///< of a part of the time: only what is told since January fits
    bool told = false;       ///< a word that ends its label stands directly in front: "là 2156"
    bool in_table = false;
    std::size_t table = 0;           ///< which table it is of; 0: of none
    bool unsettled = false;          ///< nothing says that its column or table is the report's own
    bool foreign_thing = false;      ///< it counts something that has no word here
    std::size_t unknown = 0;         ///< words that nothing explains
    std::size_t unknown_before = 0;  ///< of these, in front of its number
    bool of_others = false;          ///< of somebody else or of one field of work
    bool from_others = false;        ///< what others sent: "12 báo cáo của các thôn"
    std::size_t clause = 0;          ///< which one of its text
    Quantity::Bound bound = Quantity::Bound::exact;

    TraitSet all() const { return own | given; }
};

/// What a text stands under.
struct StatementFrame {
    TraitSet given;           ///< of the lead-ins above it
    TraitSet soft;            ///< of its heading
    TraitSet beside;          ///< of the line above that it is written below, as of a neighbour
    bool elsewhere = false;   ///< the lead-in is of another time, unit or field
    bool of_others = false;   ///< the lead-in is of somebody else or of a field of work
    bool is_to_date = false;  ///< the report itself counts from January
    bool is_asked = false;    ///< which period it is of: a number of one of them is not sure
    std::string unit;         ///< first word of the name of the report's unit; empty: not known
};

/// Cuts a text into statements: a word belongs to the number of its piece and to no other, and
/// what governs it ("trong đó", a bracket, a colon, a lead-in) hands its traits down. Linear in the
/// words.
class StatementReader {
public:
    explicit StatementReader(TraitIndex const& index) : index_(index) {}

    std::vector<Statement> read(std::vector<ReadingWord> const& words,
                                StatementFrame const& frame) const;

    /// What lines below a lead-in stand under: what its last number, or its last words, say.
    StatementFrame below(std::vector<ReadingWord> const& words,
                         std::vector<Statement> const& statements,
                         StatementFrame const& frame) const;

private:
    class Run;
    TraitIndex const& index_;
};

}  // namespace report
