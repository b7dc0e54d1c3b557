// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/form/check_form.hpp"
#include "core/report/report.hpp"

namespace report {

/// What readers of a draft left in the document, and no paper should have.
struct LeftByReaders {
    std::size_t comments = 0;
    std::size_t changes = 0;  ///< tracked ones that nobody has accepted or rejected
};

/// What a clerk is shown before a report goes out: what the rules say of it, hints and what is
/// ignored left out, the gravest first; then what readers left; then the figures that are exactly
/// what they were last period though each period has its own. One sentence each; empty: nothing is
/// to be said.
std::vector<std::string> before_it_goes_out(ReportKind const& kind, CheckReport const& found,
                                            std::vector<IgnoredFinding> const& ignored,
                                            Report const& report, LeftByReaders const& left,
                                            Texts const& texts);

/// The question with the first of the sentences and how many more there are.
std::string outgoing_question(std::vector<std::string> const& sentences, Texts const& texts);

/// As a property of the document remembers what it went out with: the sentences, one a line.
std::string remembered(std::vector<std::string> const& sentences);

}  // namespace report
