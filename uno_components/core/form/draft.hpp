// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/form/entries.hpp"
#include "core/support/result.hpp"

namespace report {

/// What was typed in a window, by box.
using Typed = std::map<std::string, std::string>;

/// What was typed in a window and is not yet saved where it belongs, as it is kept in a file.
struct Draft {
    std::string window;    ///< in which it was typed
    std::string document;  ///< URL of the document; empty: it had none
    std::string report;    ///< whose: report_key, or another name of what the window is about
    std::string base;      ///< header of the record on which it was typed; empty: none
    Typed typed;
};

/// As JSON, and back. Problem: no such file.
std::string write_draft(Draft const& draft);
Result<Draft> read_draft(std::string_view json);

/// The same for the same report of the same agency.
std::string report_key(Report const& report);

/// Name of the draft's file, ASCII: one for each window of each document. It begins with
/// `draft_begin` of the window.
std::string draft_begin(std::string const& window);
std::string draft_name(Draft const& draft);

/// Whether this draft was typed in this window of this document. A document is known by its file;
/// where one of the two has none, or the draft's is no longer there, or both still say the same,
/// by its report.
/// `is_there`: whether the file of the draft still exists.
bool belongs_to(Draft const& draft, Draft const& window, bool is_there);

/// What was typed later wins.
Typed merged(Typed earlier, Typed const& later);

/// Boxes of the windows for figures that are not as they were, and such boxes laid over others.
/// What cannot be read, or is of no box, is left out.
Typed typed_since(Entries const& before, Entries const& now);
Entries with_typed(Entries entries, Typed const& typed);

}  // namespace report
