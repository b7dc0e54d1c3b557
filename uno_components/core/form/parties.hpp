// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/form/answered.hpp"
#include "core/report/report.hpp"

namespace report {

/// The window "recipients and signature" as its controls hold it.
struct PartiesForm {
    bool upward = true;
    std::string addressees;  ///< one a line
    std::string recipients;  ///< one a line, "Như trên" left out
    Signer signer;
    std::vector<Signer> known_signers;  ///< of the agency, to choose from
};

/// Name and office as one line of a list.
std::string signer_title(Signer const& signer);

PartiesForm show_parties(Report const& report);

/// The report with the answers in it; complaints name the controls.
Answered<Report> read_parties(Report report, PartiesForm const& form);

/// A text of one item a line, and where the cursor stands in it, in characters of UTF-16.
struct Lines {
    std::string text;
    std::size_t cursor = 0;
};

/// The line of the cursor, and the cursor with it, one line up or down; at the end nothing moves.
Lines move_line(Lines const& lines, bool up);

}  // namespace report
