// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/tables/intake_view.hpp"
#include "core/tables/row_labels.hpp"

namespace report {

/// Says which columns of a sheet are taken for none of the table's, are missing, say otherwise than
/// one beside them, or stand there in other words; and which tables stand beside this one.
void tell_columns(IntakeView const& view, RowLabels const& labels, IntakeNotes& notes);

}  // namespace report
