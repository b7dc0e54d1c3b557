// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace report {

/// How a workbook writes formulas: "of:=SUM([.A1:.B2])" or "SUM(A1:B2)".
enum class FormulaStyle { opendocument, excel };

/// Whether a formula only computes with cells of its own workbook: numbers, texts, cells, sheets
/// and a list of plain functions. No name, no other file, nothing that looks something up
/// elsewhere.
bool is_plain_formula(std::string_view formula, FormulaStyle style);

}  // namespace report
