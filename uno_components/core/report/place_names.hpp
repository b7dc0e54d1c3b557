// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/catalogue/report_kind.hpp"

namespace report {

/// How a place is called when it is spoken of: a list's label, or the title of the part in which a
/// sentence stands. Empty for the places of the letterhead, which are no part of the kind.
std::string place_name(ReportKind const& kind, std::string const& place);

}  // namespace report
