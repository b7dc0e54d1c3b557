// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

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

}  // namespace report
