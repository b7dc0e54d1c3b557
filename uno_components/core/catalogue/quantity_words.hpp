// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/catalogue/report_kind.hpp"
#include "core/text/quantity.hpp"

namespace report {

/// The words round numbers that a kind's `reading` has, folded: for texts, cells and windows alike.
QuantityWords quantity_words(ReportKind const& kind);

}  // namespace report
