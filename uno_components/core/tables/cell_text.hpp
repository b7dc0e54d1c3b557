// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/catalogue/report_kind.hpp"
#include "core/report/values.hpp"
#include "core/tables/sheet.hpp"

namespace report {

/// A cell read as what its column takes. `fault`: code of the Problem why it was not
/// (import.cell_*); an empty cell, a dash and the sign of a missing figure are neither.
struct ReadCell {
    std::optional<Value> value;
    char const* fault = nullptr;
};

ReadCell read_cell(ReportKind const& kind, TableDefinition const& table, CellType const& type,
                   SheetCell const& cell);

/// True for the label of a total row: the table's own, or a word of the kind's `total_words`, with
/// or without numerals behind it ("Cộng (I + II)").
bool is_total_label(ReportKind const& kind, TableDefinition const& table, std::string_view label);

/// What a label begins with as its number, without dots and brackets at the end: "I", "2", "1.1",
/// "a"; empty when there is none.
std::string numbering_of(std::string_view label);

/// True for numerals that number groups: Roman ones and single capitals.
bool is_group_sign(std::string_view numbering);

}  // namespace report
