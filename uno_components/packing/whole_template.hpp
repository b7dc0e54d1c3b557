// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/catalogue/report_kind.hpp"

namespace report::packing {

/// The template of a kind, flat ODF, as it is packed. `base` is that of the kind it is like, empty
/// when it is like none. What it does not have itself comes from there: settings, fonts, styles,
/// pages; and where it says <?cchc table NAME?>, the table of that name. Each property that it
/// may show is declared (a field without one shows nothing), and there is room for the record.
/// Throws std::runtime_error when a table or a part is nowhere.
std::string whole_template(std::string own, std::string const& base, ReportKind const& kind);

}  // namespace report::packing
