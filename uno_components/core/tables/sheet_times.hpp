// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/report/report.hpp"
#include "core/tables/sheet.hpp"

namespace report {

struct ReportKind;

/// What a text says of the time of figures, against a report's: nothing, its own or another.
enum class TimeMatch { nothing, same, other };
TimeMatch said_time(ReportKind const& kind, Report const& report, std::string_view text);

/// Another time than the report's, in a head of figures: "Thực hiện năm 2024", "TH 2024". Numbers
/// of documents ("NQ 45/2024/NQ-HĐND") are no times.
struct OtherTime {
    bool of_other_year = false;  ///< years are said, and the report's is none of them
    bool holds = false;  ///< the report's period and more: "Dự toán năm 2025" in its month
    bool just_before = false;  ///< the period or the year before
    std::string words;         ///< that say it, as in a key
};
std::optional<OtherTime> other_time_said(ReportKind const& kind, Report const& report,
                                         std::string_view text);

/// The words of a text that say the report's time, as in a key; empty where none do.
std::string own_time_said(ReportKind const& kind, Report const& report, std::string_view text);

/// What a sheet says above its head, or by its name: another time only when nothing there says the
/// report's own. `words`: where it is said.
struct SheetTime {
    TimeMatch time = TimeMatch::nothing;
    std::string words;
    bool by_name = false;  ///< only the sheet's name says so, which may be older than its figures
    /// Its title is of a longer time; of its columns some say the report's, and only these count.
    bool by_columns = false;
};
SheetTime time_of_sheet(ReportKind const& kind, Report const& report, Sheet const& sheet,
                        std::size_t first_row);

/// Whether a report counts from the start of the year.
bool is_cumulative(ReportKind const& kind, Report const& report);

}  // namespace report
