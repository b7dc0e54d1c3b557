// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/report/report.hpp"
#include "core/support/result.hpp"

namespace report {

/// Periods a report may follow up with, the usual one first: the kinds its period kind names under
/// `then`, each at its first instance that ends later. A cumulative kind with an ordinal stays in
/// its year (11 months are followed by the year). Empty for an unknown kind.
std::vector<Period> next_periods(ReportKind const& kind, Period const& period);

/// The usual one. Problem: period.unknown_kind.
Result<Period> next_period(ReportKind const& kind, Period const& period);

/// The days of `next` as they follow those of `period`: its first day is the day after the last
/// one's end, or the same first day where both are counted from the same day; an end that a sector
/// letter moved (cchc-report.md 3.2) is moved likewise. Periods that do not meet keep their days.
Period with_following_days(ReportKind const& kind, Period const& period, Period next);

/// A draft for `period` out of an old report. Number, day and month of issue are blank; agency,
/// signer, addressees and recipients stay; values and lists follow the rules of the data; `last`
/// holds all the old report said, derived figures too, and `last_period` when; `written` stays, so
/// that the copied document can be filled again without asking. Of the statistics tables only the
/// layout stays. The clerk's own subject stays unless it speaks of the old period.
Report next_report(ReportKind const& kind, Report const& old, Period const& period);

/// The same with what was entered for the new period already: values, lists, tables, number and day
/// of issue, the values of a year ago. Problems: carry.other_kind, carry.other_period.
Result<Report> with_entries(ReportKind const& kind, Report next, Report const& entered);

/// The report before this one, as far as its record remembers it: period and values; none when it
/// was not made from another.
std::optional<Report> report_before(Report const& report);
/// Why no text of an earlier period can be left over in it (left_over.no_period); none otherwise.
std::optional<Problem> no_left_over(ReportKind const& kind, Report const& report);

/// The report with all values of the same period a year ago. Problems: carry.other_kind,
/// carry.not_last_year.
Result<Report> with_last_year(ReportKind const& kind, Report report, Report const& year_ago);

}  // namespace report
