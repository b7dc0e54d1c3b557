// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "measured.hpp"

namespace report::ruler {

/// A rule of Nghị định 30/2020 (ids of nd30-format.md section 14) that a report does not keep.
struct Violation {
    std::string rule;
    std::string what;
};
using Violations = std::vector<Violation>;

Violations check_page(Measured const& report);        ///< F01 to F07, F90
Violations check_letterhead(Measured const& report);  ///< F10 to F23
Violations check_number(Measured const& report);      ///< F30 to F36
Violations check_place_date(Measured const& report);  ///< F40 to F44
Violations check_title(Measured const& report);       ///< F50 to F53
Violations check_paragraphs(Measured const& report);  ///< F60 to F64
Violations check_outline(Measured const& report);     ///< F65 to F69
/// "Phần thứ nhất": a line of its own in the middle, its title below.
bool is_part(Paragraph const& paragraph);
Violations check_signature(Measured const& report);   ///< F70 to F74
Violations check_addressees(Measured const& report);  ///< F80
Violations check_recipients(Measured const& report);  ///< F81 to F84

}  // namespace report::ruler
