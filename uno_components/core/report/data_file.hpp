// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.hpp"
#include "core/support/result.hpp"

namespace report {

/// A report from a data file (docs/data-format.md). Every id must be the kind's and of its type;
/// a derived figure may stand in the file only if it equals what is computed. Errors name the file
/// and the id: not JSON, unknown figure, wrong type, negative count, impossible date, ...
Result<Report> read_data(ReportKind const& kind, std::string_view json, std::string const& file);

/// Id of the kind that a data file names; empty when it is no such file, which read_data then says.
std::string kind_named_in(std::string_view json);

/// The data file of a report: what read_data reads back as the same report.
std::string write_data(ReportKind const& kind, Report const& report);

/// Rows and switches of one table, `{"rows": [...], "switches": {...}}` as in a data file; what it
/// does not say is that of `known`.
Result<TableRows> read_table_rows(ReportKind const& kind, TableDefinition const& table,
                                  std::string_view json, std::string const& file,
                                  TableRows const& known);

/// Agency profiles as they stand in the options and in data files.
Result<Agency> read_agency(ReportKind const& kind, std::string_view json, std::string const& where);
std::string write_agency(Agency const& agency);

/// Throws ProblemError when the agency names a unit kind, level or form of signing that the kind
/// does not have, or has no name.
void check_agency(ReportKind const& kind, Agency const& agency, std::string const& where);

}  // namespace report
