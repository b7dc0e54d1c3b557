// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace report {

struct Matching;
struct TableDefinition;

/// Columns of a table that come to the same as others.
struct EqualColumns {
    std::vector<std::size_t> one, other;
};

/// The sums of a table, and those that follow from them where a sheet has the parts alone: what was
/// received is early, in time, late and open together.
std::vector<EqualColumns> column_balances(TableDefinition const& table);

/// The total column of a group that the form has in one column.
void find_sums_of_groups(Matching& matching);

/// A group that is headed like a column, of whose columns none is the form's, is added up for it
/// where the sums of the form hold in every row with what comes out.
void add_proved_groups(Matching& matching);

/// A near match that makes sums wrong is none; a column without a name is told by its sums.
void find_by_balance(Matching& matching);

}  // namespace report
