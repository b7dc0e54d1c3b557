// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/result.hpp"

namespace report {

/// A page of help as a window without pictures shows it.
struct HelpPage {
    std::string title;
    std::string text;  ///< headings, paragraphs and numbered or dashed lines
};

/// From a page in XHTML. Problem "help.bad_page".
Result<HelpPage> read_help_page(std::string_view page, std::string const& file);

/// Which pages there are, in their order, and which one tells of a window.
struct HelpIndex {
    std::vector<std::string> pages;
    std::map<std::string, std::string> windows;

    /// The first page for a window that has none.
    std::string page_of(std::string const& window) const;
};
/// Problems: those of JSON, and "help.no_page" for a window whose page is none.
Result<HelpIndex> read_help_index(std::string_view content, std::string const& file);

}  // namespace report
