// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/guide.hpp"
#include "core/report/period.hpp"

namespace report {

/// A report that was opened or saved on this machine.
struct RecentReport {
    std::string file;  ///< URL
    std::string kind;
    Period period;

    friend bool operator==(RecentReport const& a, RecentReport const& b) {
        return a.file == b.file && a.kind == b.kind && a.period.kind == b.period.kind &&
               a.period.ordinal == b.period.ordinal && a.period.year == b.period.year &&
               a.period.from == b.period.from && a.period.to == b.period.to;
    }
};

/// With this one in front, each file once, and only so many as somebody looks through.
std::vector<RecentReport> with_recent(std::vector<RecentReport> reports, RecentReport report);

/// As they are kept in the settings, and back; what cannot be read is none.
std::string write_recent(std::vector<RecentReport> const& reports);
std::vector<RecentReport> read_recent(std::string_view json);

/// What is to be done next by what was done last.
struct NextDue {
    std::size_t from = 0;  ///< which of the reports it is made from
    Period period;
    std::optional<Date> send_by;
};
/// From the report whose data end last; none where there is none of this kind.
std::optional<NextDue> next_due(ReportKind const& kind, Guide const& guide,
                                std::vector<RecentReport> const& reports);

}  // namespace report
