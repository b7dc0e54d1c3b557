// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace report::test {

struct ShownField {
    std::string property;  ///< full name, "cchc.show.x"
    std::string text;      ///< what the document shows for it
};

/// A document as its flat ODF has it, freed of what says nothing: names of automatic styles, ids of
/// revisions, dates. Two of them are equal when a reader and an editor would find the same.
struct Snapshot {
    std::vector<std::string> lines;   ///< paragraphs with styles, fields, bookmarks, comments
    std::vector<std::string> struck;  ///< what tracked changes have deleted
    std::vector<ShownField> fields;
    std::map<std::string, std::string>
        properties;  ///< `cchc.*`, empty parts of the record left out
    std::string title;

    bool shows(std::string const& text) const;
    bool has_struck(std::string const& text) const;
};

Snapshot read_snapshot(std::filesystem::path const& flat_odf);

Snapshot without_bookmarks(Snapshot snapshot);

/// The first thing in which two differ, for a person; empty when they are equal.
std::string difference(Snapshot const& expected, Snapshot const& found);

}  // namespace report::test
