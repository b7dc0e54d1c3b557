// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace report {

struct Matching;

/// Columns that heads say to be of another time than the report's are none of the table's; what
/// only says the report's own time is no part of a head.
void tell_times(Matching& matching);

}  // namespace report
