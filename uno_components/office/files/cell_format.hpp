// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sal/types.h>

#include <string>

#include "core/tables/sheet.hpp"

namespace report::office {

/// What a format makes of a number.
struct CellFormat {
    SheetCell::Kind kind = SheetCell::Kind::plain;
    int shown_smaller = 0;
    bool is_plain() const { return kind == SheetCell::Kind::plain && shown_smaller == 0; }
};

/// Of a format's type (css::util::NumberFormat) and code.
CellFormat cell_format(sal_Int16 type, std::string const& code);

}  // namespace report::office
