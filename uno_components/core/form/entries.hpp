// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/form/answered.hpp"
#include "core/report/report.hpp"

namespace report {

/// What stands in the boxes of the window for figures: by id of a figure or of a list, as typed.
/// A list has one row a line, its columns parted by "|" or by tabs (pasted from a spreadsheet).
using Entries = std::map<std::string, std::string>;

/// One page of the window: up to so many figures of one section, or one list.
struct EntryPage {
    std::size_t section = 0;               ///< index among the kind's sections
    std::vector<Figure const*> figures;    ///< of the kind, which has to outlive the page
    ListDefinition const* list = nullptr;  ///< instead of figures
};

/// The pages of all sections in the order of the outline; a section without figures and lists has
/// none.
std::vector<EntryPage> entry_pages(ReportKind const& kind, std::size_t figures_a_page);

/// How much of a section was entered; derived figures do not count.
struct Filled {
    std::size_t entered = 0;
    std::size_t all = 0;
};
Filled filled(ReportKind const& kind, std::size_t section, Entries const& entries);

/// The report's values as they are typed. `none` is the word for a list entered as empty; a list
/// that was not entered has an empty box.
Entries show_entries(ReportKind const& kind, Report const& report, std::string const& none);

/// The report with the entries in it: an empty box is a figure that was not entered, one that still
/// holds what show_entries put there leaves its value as it is. Complaints name the figure or list:
/// no number, negative, not whole, too large, no such day, a choice that is none, a row with too
/// many columns or without a required one, a part above its whole (S09).
Answered<Report> read_entries(ReportKind const& kind, Report const& report, Entries const& entries,
                              std::string const& none);

/// Every derived figure as the entries make it, shown; those that cannot be computed are absent.
/// Entries that cannot be read count as not entered.
Entries derived_entries(ReportKind const& kind, Report const& report, Entries const& entries,
                        std::string const& none);

/// The value of last period beside a box, empty when there is none.
std::string last_value(Report const& report, std::string const& figure);

/// "Số, ký hiệu | Ngày ban hành | ...": what a line of a list holds.
std::string column_line(ListDefinition const& list);

}  // namespace report
