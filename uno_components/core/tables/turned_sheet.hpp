// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/report/report.hpp"
#include "core/tables/sheet.hpp"

namespace report {

struct ReportKind;
struct TableDefinition;

/// Where several rows of a sheet are called as columns of the table are, its columns stand in its
/// rows: what the first of them is called, with its cell in front.
std::optional<std::string> turned_at(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, Sheet const& sheet);

/// Such a sheet turned: what its source has in rows stands in columns, under its titles. Columns of
/// units or remarks, without any figure, are left out. None where it is no such sheet, or too long.
std::optional<Sheet> upright_sheet(ReportKind const& kind, Report const& report,
                                   TableDefinition const& table, Sheet const& sheet);

}  // namespace report
