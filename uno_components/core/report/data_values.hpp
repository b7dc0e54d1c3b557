// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/value.hpp>
#include <string>

#include "core/report/report.hpp"

namespace report {

/// The values, lists and tables of a data file, each of the type that the kind says. `value` may be
/// null: there are none. All throw ProblemError with `where`.

Date read_date(std::string const& text, std::string const& id, std::string const& where);

/// Entered values go to the first, derived ones to the second, to be compared afterwards.
void read_values(ReportKind const& kind, boost::json::value const* value, std::string const& where,
                 Values& entered, Values& derived);
Lists read_lists(ReportKind const& kind, boost::json::value const* value, std::string const& where);
Tables read_tables(ReportKind const& kind, boost::json::value const* value,
                   std::string const& where);
/// What it does not say is that of `known`.
TableRows read_one_table(ReportKind const& kind, TableDefinition const& table,
                         boost::json::value const& value, std::string const& where,
                         TableRows const& known);

}  // namespace report
