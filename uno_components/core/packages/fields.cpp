// SPDX-License-Identifier: MPL-2.0
#include "core/packages/fields.hpp"

#include <algorithm>
#include <vector>

#include "core/packages/budget.hpp"

namespace report {

namespace {

using Names = std::vector<std::string_view>;

bool is_one_of(std::string_view name, Names const& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Fields that say something of the document itself; any other shows what it showed last.
Names const& own_fields() {
    static Names const names{"",
                             "=",
                             "ADVANCE",
                             "AUTHOR",
                             "AUTONUM",
                             "AUTONUMLGL",
                             "AUTONUMOUT",
                             "BIBLIOGRAPHY",
                             "CITATION",
                             "COMMENTS",
                             "CREATEDATE",
                             "DATE",
                             "DOCPROPERTY",
                             "EDITTIME",
                             "EQ",
                             "FILENAME",
                             "FORMCHECKBOX",
                             "FORMDROPDOWN",
                             "FORMTEXT",
                             "HYPERLINK",
                             "IF",
                             "INDEX",
                             "INFO",
                             "KEYWORDS",
                             "LASTSAVEDBY",
                             "LISTNUM",
                             "NOTEREF",
                             "NUMCHARS",
                             "NUMPAGES",
                             "NUMWORDS",
                             "PAGE",
                             "PAGEREF",
                             "PRINTDATE",
                             "QUOTE",
                             "REF",
                             "REVNUM",
                             "SAVEDATE",
                             "SECTION",
                             "SECTIONPAGES",
                             "SEQ",
                             "SET",
                             "STYLEREF",
                             "SUBJECT",
                             "SYMBOL",
                             "TA",
                             "TC",
                             "TIME",
                             "TITLE",
                             "TOA",
                             "TOC",
                             "USERADDRESS",
                             "USERINITIALS",
                             "USERNAME",
                             "XE",
                             "MERGEFIELD",
                             "FILLIN",
                             "ASK"};
    return names;
}

}  // namespace

std::string word_of_field(std::string_view code) {
    auto const first = code.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    if (code[first] == '=' || code[first] == '"') return {code[first]};
    auto const end = code.find_first_of(" \t\r\n\\\"", first);
    std::string word(code.substr(first, end == std::string_view::npos ? end : end - first));
    for (auto& c : word)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return word;
}

bool is_own_field(std::string_view code) {
    auto const word = word_of_field(code);
    if (word != "HYPERLINK") return is_one_of(word, own_fields());
    auto const at = code.find('"');
    return at == std::string_view::npos || is_harmless_hyperlink(code.substr(at + 1));
}

}  // namespace report
