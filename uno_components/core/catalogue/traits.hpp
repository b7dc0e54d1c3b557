// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// No kind has more traits.
constexpr std::size_t most_traits = 256;
using TraitSet = std::bitset<most_traits>;

/// A side of what a number may be said to be ("how it lies to its term").
struct TraitDimension {
    enum class Rank {
        thing,   ///< what is counted: another thing begins anew
        event,   ///< what happened to it, or whose it is: another one drops what narrowed the last
        narrows  ///< holds for this number, and for what it governs
    };
    std::string id;
    Rank rank = Rank::narrows;
    bool own_only = false;  ///< never handed on to another number ("tổng số")
    bool soft = false;      ///< a topic: may be wanted, is never in the way
    bool to_date = false;   ///< since January: taken for granted in a report of that time
};

/// One value of a dimension with the words that say it (docs/report-kind.md, "Traits").
struct Trait {
    std::string id;
    std::size_t dimension = 0;
    std::vector<std::string> words;
};

/// What a figure is, by its traits.
struct Meaning {
    TraitSet needs;
    TraitSet may;       ///< allowed besides
    bool weak = false;  ///< never sure by words alone
};

/// The words by which a report typed by hand is understood: the files of the kind's `words` folder,
/// one upon the other, so that an office's own file adds words to any trait.
struct TraitWords {
    using Words = std::vector<std::string>;
    std::vector<TraitDimension> dimensions;
    std::vector<Trait> traits;
    Words neutral;    ///< explain nothing, harm nothing
    Words elsewhere;  ///< the number is of another time or unit, of a part, or of a plan
    Words unsure;     ///< the number may be so, too
    Words own;        ///< of this period and this unit, whatever was said before
    Words parts;      ///< what follows is part of what was said ("trong đó")
    Words splits;     ///< between two numbers: the second begins
    Words pairs;      ///< between a part and its whole ("trên tổng số")
    Words denials;    ///< there is none of it
    Words bounds;     ///< behind a number and its unit: at least ("trở lên")
    Words abouts;     ///< behind a number: what follows tells what it is about, not what it is
    Words causes;     ///< behind a number: what follows does not belong to it
    Words contrasts;  ///< what was said in front of them does not narrow what follows

    std::optional<std::size_t> trait(std::string_view id) const;
};

/// "ho_so gq truoc tong?": traits that are needed, and with "?" those that may be there. In front
/// "~": weak. None when one of them is unknown.
std::optional<Meaning> read_meaning(TraitWords const& words, std::string_view text);

/// A phrase with `[may be missing]` and `(one|or the other)` written out; none when it is not so
/// written or is too many.
std::optional<std::vector<std::string>> written_out(std::string_view phrase);

}  // namespace report
