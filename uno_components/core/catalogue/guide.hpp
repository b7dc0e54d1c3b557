// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/report_kind.hpp"

namespace report {

/// What a kind tells a clerk beside its figures: what counts, and by when a report is sent.
struct Guide {
    std::map<std::string, std::string> hints;  ///< by id of a figure or list
    std::vector<std::string> provinces;        ///< those of today, as they are offered
    int send_within = 0;  ///< working days after the last day of the data; 0: nobody knows

    std::string hint(std::string const& id) const;
};

/// `guide.json` of a kind's folder. Problems: those of JSON, and kind.unknown_figure for a hint of
/// nothing.
Result<Guide> read_guide(ReportKind const& kind, std::string_view content);

/// The last day to send a report whose data end on this day: so many working days later, Saturdays
/// and Sundays left out. Holidays are set by the government year by year and are not known here.
Date working_days_after(Date const& day, int count);

}  // namespace report
