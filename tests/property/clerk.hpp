// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"
#include "random.hpp"

namespace report::test {

/// The part of the report that one seed works in, so that what the program writes and what a hand
/// does meet at the same places. Points into the kind.
struct Part {
    std::vector<Figure const*> figures;  ///< entered ones
    std::vector<ListDefinition const*> lists;
    std::vector<std::string> places;  ///< names of bookmarks, the letterhead's too
};
Part some_part(ReportKind const& kind, Random& random);

/// What somebody enters in the windows: a few figures, one list, or general information are other
/// than before. Answers what was done, for the list of steps.
std::string enter_figures(Part const& part, Report& report, Random& random);
std::string edit_a_list(Part const& part, Report& report, Random& random);
std::string edit_general(Report& report, Random& random);

}  // namespace report::test
