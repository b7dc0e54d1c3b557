// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/reader/read_document.hpp"

namespace report::test {

/// A description of an old report in tests/templates/old_reports, or its golden list.
std::string old_report_file(std::string const& name);

/// As golden lists show a value: "trên 600", "69,57".
std::string shown_bare(ReportKind const& kind, Value const& value);

/// How the figures that were read agree with a golden list: lines "id, value as it is shown bare,
/// sentence" parted by tabs; a line without a sentence asks for none.
struct Compared {
    std::size_t wanted = 0;
    std::size_t right = 0;
    std::vector<std::string> missing;   ///< ids; a contradictory find is none
    std::vector<std::string> wrong;     ///< said to be sure; with value or sentence, for a person
    std::vector<std::string> doubtful;  ///< wrong, but asked about
};
Compared compare_figures(ReportKind const& kind, OldReport const& old, std::string const& golden);

}  // namespace report::test
