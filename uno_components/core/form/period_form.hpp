// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/form/fields.hpp"
#include "core/report/period.hpp"

namespace report {

/// The period in a window, as its controls hold it.
struct PeriodForm {
    std::string period_kind;
    int ordinal = 0;
    std::string year;
    std::string from;
    std::string to;
};

/// The ordinals a period kind offers, with what is shown for them ("III", "9"); empty for none.
std::vector<Choice> ordinals_of(ReportKind const& kind, std::string const& period_kind);

PeriodForm show_period(Period const& period);

/// The period with its usual days, after its kind, ordinal or year was changed; none while they
/// make none. An ordinal that the kind does not have is moved to the nearest.
std::optional<Period> usual_period(ReportKind const& kind, PeriodForm& form);

/// The same, put into the form: the days follow.
void propose_days(ReportKind const& kind, PeriodForm& form);

std::optional<Period> read_period(ReportKind const& kind, PeriodForm const& form,
                                  FieldReader& fields);

}  // namespace report
