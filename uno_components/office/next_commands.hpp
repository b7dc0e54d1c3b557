// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/commands.hpp"

namespace report::office {

// What the commands of a report's next period do. Each throws ProblemError; an empty answer says
// that a person gave up.

/// Makes the next report of the document, or of the file in the argument Base. A hidden call may
/// say the period and its days (Period, From, To), a report of the same period a year ago
/// (LastYear), reports to add up (Parts, one a line) and what is already entered (Data, File).
/// Neither the old document nor a file is written to.
css::uno::Any make_next(CommandCall const& call);

/// Shows what of the document still speaks of its last period, and changes what a person wants.
css::uno::Any show_left_over(CommandCall const& call);

/// Compares the document's figures with what the reports of its parts come to (files that a person
/// chooses, or Parts), and takes the sums that are wanted; a hidden call those of empty boxes, and
/// gets the differences as JSON.
css::uno::Any add_up(CommandCall const& call);

}  // namespace report::office
