// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/catalogue/report_kind.hpp"
#include "core/support/result.hpp"
#include "core/text/dates.hpp"

namespace report {

/// What time a report speaks of: a kind of period, its ordinal (month, quarter, number of months;
/// 0 where the kind has none), its year, and the days between which figures were counted.
struct Period {
    std::string kind;
    int ordinal = 0;
    int year = 0;
    Date from;
    Date to;
};

/// A period with the cut-off days its kind proposes. Problem: unknown kind, ordinal or year out of
/// range. A free period (from-to) needs both days instead: see make_free_period.
Result<Period> make_period(ReportKind const& kind, std::string const& period_kind, int ordinal,
                           int year);
Result<Period> make_free_period(ReportKind const& kind, std::string const& period_kind, Date from,
                                Date to);

/// Other days than the proposed ones. Problem: from after to.
Result<Period> with_days(Period period, Date from, Date to);

/// "7 tháng đầu năm 2023", and how the time after it is called ("5 tháng cuối năm 2023").
std::string period_phrase(ReportKind const& kind, Period const& period);
std::string next_period_phrase(ReportKind const& kind, Period const& period);

/// The period that somebody names: "tháng 8 năm 2023", "Quý 3/2024", "từ ngày 01/8/2023 đến ngày
/// 31/8/2023", by the phrases of the kind. Problem: period.not_understood.
Result<Period> named_period(ReportKind const& kind, std::string_view text);

/// A pattern over the period: {n}, {next_n}, {year}, {next_year}, {rest}, {next_month}, {from},
/// {to}. Empty for an unknown kind of period.
std::string fill_period(ReportKind const& kind, Period const& period, std::string const& pattern);

/// Months a period covers, counted through the years (year * 12 + month - 1), whatever its cut-off
/// days are. Of a free period those its days lie in.
struct MonthRange {
    int first = 0;
    int last = 0;
};
MonthRange months_of(ReportKind const& kind, Period const& period);

/// Whether two periods are as long as each other, so that their figures can be held against each
/// other: a month and a month, not a month and a quarter, not seven months of a year and eight. Of
/// free periods that are not of whole months the days count, give or take the length of a month.
bool is_as_long(ReportKind const& kind, Period const& a, Period const& b);

/// How a period lies to an earlier one. Between named periods their months count, since sector
/// letters move the days (cchc-report.md 3.2); where a free one takes part its days do.
enum class Meeting {
    same_start,  ///< both begin together: a longer cumulative period
    follows,     ///< it begins where the earlier one ends
    apart
};
Meeting meeting(ReportKind const& kind, Period const& earlier, Period const& later);

}  // namespace report
