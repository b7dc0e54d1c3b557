// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "kind_folder.hpp"

namespace report::test {

/// What a template in flat ODF holds that the data speaks of.
struct TemplateFile {
    struct Heading {
        int level = 0;
        std::string text;  ///< fields as "{id}"
    };
    std::set<std::string> fields;                        ///< names behind `cchc.show.`
    std::vector<std::string> bookmarks;                  ///< in order, `cchc_...`
    std::map<std::string, Heading> headings;             ///< by bookmark
    std::set<std::string> styles;                        ///< display names of paragraph styles
    std::map<std::string, std::set<std::string>> fonts;  ///< font -> styles that name it
    std::vector<std::string> fixed;    ///< paragraphs outside places and headings, fields as "{id}"
    std::set<std::string> properties;  ///< names declared in the template's meta
    std::string body;                  ///< all text, fields as "{id}"
};

/// Throws std::runtime_error when the text is not XML.
TemplateFile read_template(std::string const& xml);

}  // namespace report::test
