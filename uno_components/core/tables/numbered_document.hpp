// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/text/dates.hpp"

namespace report {

/// A document as lists name it in one cell: "QĐ số 102/QĐ-UBND ngày 06/02/2026".
struct NumberedDocument {
    std::string symbol;        ///< "102/QĐ-UBND"
    std::optional<Date> date;  ///< none where no whole day stands there
};

/// None where no document or more than one is named.
std::optional<NumberedDocument> numbered_document(std::string_view text);

}  // namespace report
