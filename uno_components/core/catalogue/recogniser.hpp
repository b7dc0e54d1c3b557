// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// One step of a recogniser, over the tokens of a text.
struct RecogniserStep {
    enum class Kind {
        word,    ///< this word, folded
        figure,  ///< {n}: the number that is read
        number,  ///< {*}: any other number
        slash,   ///< between the halves of a fraction
        text,    ///< {t}: the words that are read
        gap      ///< ...: some words, no number; `word` "," when commas may stand in it
    };
    Kind kind = Kind::word;
    std::string word;
};

/// A recogniser without choices: one way in which the text may run.
using RecogniserPath = std::vector<RecogniserStep>;

/// All paths of a recogniser: words, {n}, {*}, {t}, "/" between numbers, "..." for some words,
/// "...," for some words and commas, [optional], (one|or the other), not nested. At the end "..."
/// lets anything follow. Abbreviations, by their folded short form, are written out. None when it
/// is not so written, begins with a gap or a text, has two gaps side by side, no word, or more than
/// 256 paths.
std::optional<std::vector<RecogniserPath>> recogniser_paths(
    std::string_view text, std::map<std::string, std::string> const& abbreviations);

/// The words of a text as steps compare them: folded, abbreviations written out, marks dropped.
std::vector<std::string> words_of(std::string_view text,
                                  std::map<std::string, std::string> const& abbreviations);

}  // namespace report
