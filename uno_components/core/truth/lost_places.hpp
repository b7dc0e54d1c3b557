// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/truth/template_prose.hpp"
#include "core/truth/typed_text.hpp"

namespace report {

/// A place, or a heading, of which no mark stands in the document any more.
struct LostPlace {
    std::string name;
    std::vector<std::string> lines;  ///< canonical, as they were written there
};

/// Where it stands all the same.
struct FoundAgain {
    std::string name;
    std::size_t first = 0;  ///< paragraphs of the text
    std::size_t last = 0;
};

/// Finds places by what was written there. `lost`: in the order of the text, which decides where
/// the same words stand twice. `text`: canonical paragraphs; an empty one is nobody's.
std::vector<FoundAgain> find_again(std::vector<LostPlace> const& lost,
                                   std::vector<std::string> const& text);

/// A heading whose words a hand wrote anew, in a paragraph of its own.
struct HeadingAnew {
    std::string heading;        ///< id of the section or group
    std::size_t known = 0;      ///< of the prose
    std::size_t paragraph = 0;  ///< of the standing ones
};

/// Headings that stand nowhere as the template has them and of which no mark is left, though text
/// of their section is: the one strange heading in front of that text. `lost`: their ids. `prose`,
/// `known_as`: as in `reworded`. `heading_of_place`: to which heading a place belongs.
std::vector<HeadingAnew> headings_anew(std::vector<TemplateParagraph> const& prose,
                                       std::vector<StandingParagraph> const& standing,
                                       KnownAs const& known_as, std::set<std::string> const& lost,
                                       std::map<std::string, std::string> const& heading_of_place);

}  // namespace report
