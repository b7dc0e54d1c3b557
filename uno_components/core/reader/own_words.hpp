// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace report {

/// The words round a number, compared folded, without what changes from period to period: other
/// numbers, the report's own time, cited documents, words that say nothing. Empty: the number
/// cannot be told from others by its words.
struct NumberContext {
    std::string sentence;  ///< heading, lead-in and the whole sentence; of a cell its row and head
    std::string clause;    ///< heading and only the number's own piece; empty: too short to tell
};

/// A sentence of the office's own manner, and the figure that a clerk said its number is.
struct OwnWord {
    std::string figure;
    NumberContext context;
    std::string shown;  ///< the sentence as it stood, for people
};

/// What an office taught the reader, upon the words of the kind; the latest first. The oldest are
/// forgotten beyond a few hundred.
class OwnWords {
public:
    /// What `json` wrote. Text that is something else is as good as nothing.
    static OwnWords read(std::string_view text);
    std::string json() const;

    std::vector<OwnWord> const& all() const { return all_; }

    /// The figure of a number with these words. `is_whole`: the whole sentence is the same; else
    /// only the number's own piece of it. Null when nobody said, or when that was said of two.
    OwnWord const* find(NumberContext const& context, bool& is_whole) const;

    /// A sentence is of one figure: what was said of it before is replaced.
    void learn(OwnWord word);
    void forget(std::string const& sentence);

private:
    std::vector<OwnWord> all_;
};

}  // namespace report
