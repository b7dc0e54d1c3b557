// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/check/checked_document.hpp"
#include "core/tables/offered.hpp"

namespace report::test {

/// A document, or the sheets of a file, as the office gave them to core: tests of core that need no
/// office read them back (tests/whole/README.md). A block, a layout, a row a line.
std::string stored_document(CheckedDocument const& document);
CheckedDocument document_from(std::string const& stored);
std::string stored_sheets(std::vector<OfferedSheet> const& sheets);
std::vector<OfferedSheet> sheets_from(std::string const& stored);

}  // namespace report::test
