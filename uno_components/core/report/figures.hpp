// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/report/report.hpp"

namespace report {

/// Entered values together with everything derived from them. A share of nothing and a sum with a
/// missing part are absent.
Values all_values(ReportKind const& kind, Report const& report);

/// The values of an earlier period, and what follows from them where it was not stored with them.
/// Lists of that period are not known, so nothing follows from them.
Values past_values(ReportKind const& kind, Values const& stored);

/// What a rule comes to in this report; none as above.
std::optional<Value> derived_value(ReportKind const& kind, Report const& report,
                                   Derivation const& rule);

/// True when a share cannot be computed because its whole is 0 (so it is not simply missing).
bool is_undefined(ReportKind const& kind, Figure const& figure, Values const& values);

/// A value as it stands in prose: "2.098", "02", "Không", "trên 600", "97,66%", "18/7/2023".
std::string show_value(ReportKind const& kind, Figure const& figure, Value const& value);

/// The bare number, without zero word or padding.
std::string show_bare(Value const& value);

/// Everything the report says of itself (agency, period, place, ...), by the id of the kind's
/// shown texts.
std::map<std::string, std::string> shown_texts(ReportKind const& kind, Report const& report);

/// A pattern over the report's circumstances: {period}, {next_period}, {from}, {to}, {year},
/// {next_year}, {unit}, {unit_name}, {agency}, {agency_full}, {superior}, {province}, {place},
/// {one_stop}, {department}.
std::string fill_circumstances(ReportKind const& kind, Report const& report,
                               std::string_view pattern);

/// The year of issue, else that in which the period ends.
int year_of_issue(Report const& report);
/// Place and date of issue as they stand in the letterhead, blank where they are not known yet.
std::string date_line(ReportKind const& kind, Report const& report);

/// The committee's own letterhead, or that of a department inside the commune.
LetterheadForm const& letterhead_form(ReportKind const& kind, Agency const& agency);

/// The level of government the report's agency is of: its own, else the one in force at the
/// period's end. Null when the kind has none.
Level const* level_of(ReportKind const& kind, Report const& report);

/// Fills addressees, recipients and signer where the report has none: the agency's own, else those
/// usual at its level of government.
void propose_parties(ReportKind const& kind, Report& report);

/// Name for a file of this report, without accents and blanks: "xa-pho-an-7-thang-dau-nam-2023".
std::string proposed_name(ReportKind const& kind, Report const& report);

}  // namespace report
