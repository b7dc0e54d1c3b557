// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/catalogue/report_kind.hpp"
#include "core/reader/plain_document.hpp"

namespace report {

/// The same document with its sentences whole, when it was copied out of printed pages, each of
/// whose lines has become a paragraph; none for any other. What was joined stands in the first of
/// its paragraphs, with line breaks; the others stay, empty, so that all keep their numbers.
std::optional<PlainDocument> without_page_lines(PlainDocument const& document,
                                                Reading const& reading);

}  // namespace report
