// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace report {

struct Matching;

/// The total column of a group that the form has in one column.
void find_sums_of_groups(Matching& matching);

/// A near match that makes sums wrong is none; a column without a name is told by its sums.
void find_by_balance(Matching& matching);

}  // namespace report
