// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sstream>
#include <string>
#include <utility>

#include "core/reader/plain_document.hpp"

namespace report::test {

/// A document from plain text: a paragraph a line, "**" round a bold one, "|" between the cells of
/// a table's row.
inline PlainDocument plain_document(std::string const& text) {
    PlainDocument document;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.find('|') != std::string::npos) {
            if (document.blocks.empty() || !document.blocks.back().table) {
                document.blocks.emplace_back();
                document.blocks.back().table.emplace();
            }
            PlainRow row;
            std::istringstream cells(line);
            for (std::string cell; std::getline(cells, cell, '|');) {
                row.emplace_back();
                row.back().emplace_back();
                row.back().back().text = cell;
            }
            document.blocks.back().table->rows.push_back(std::move(row));
            continue;
        }
        auto& paragraph = document.blocks.emplace_back().paragraph;
        paragraph.bold = line.size() > 4 && line.rfind("**", 0) == 0 &&
                         line.compare(line.size() - 2, 2, "**") == 0;
        paragraph.text = paragraph.bold ? line.substr(2, line.size() - 4) : line;
    }
    return document;
}

}  // namespace report::test
