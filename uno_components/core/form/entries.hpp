// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/support/result.hpp"

namespace report {

/// A list while it is edited: its rows, cells as typed in the order of the columns. No row and not
/// `none` is a list that nobody entered.
struct ListEntry {
    bool none = false;  ///< entered as empty: there was nothing in the period
    std::vector<std::vector<std::string>> rows;
};
bool operator==(ListEntry const& a, ListEntry const& b);

/// What stands in the boxes of the windows for figures, as typed, by id of a figure or of a list.
struct Entries {
    std::map<std::string, std::string> figures;
    std::map<std::string, ListEntry> lists;
};
bool operator==(Entries const& a, Entries const& b);
inline bool operator!=(Entries const& a, Entries const& b) {
    return !(a == b);
}

/// One line of a page: a figure, or the title of the group that begins in the middle of the page.
/// Points into the kind, which has to outlive it.
struct EntryRow {
    Figure const* figure = nullptr;
    Group const* title = nullptr;
};

/// One page of a window: up to so many rows, or one list.
struct EntryPage {
    std::size_t section = 0;  ///< index among the kind's sections
    std::size_t group = 0;    ///< the group the page begins with
    std::vector<EntryRow> rows;
    ListDefinition const* list = nullptr;  ///< instead of rows
};

/// What a page has room for, in any unit.
struct PageRoom {
    int height = 0;
    std::function<int(EntryRow const&)> height_of;  ///< of one row
};

/// The pages of all sections in the order of the outline. Groups follow one another on a page as
/// far as they fit; one without figures and lists has no room anywhere. A group is parted only when
/// it is higher than a page, and then where the fewest sums go across.
std::vector<EntryPage> entry_pages(ReportKind const& kind, PageRoom const& room);
/// The same with rows of one height.
std::vector<EntryPage> entry_pages(ReportKind const& kind, std::size_t rows_a_page);

/// How much of a section was entered; derived figures do not count.
struct Filled {
    std::size_t entered = 0;
    std::size_t all = 0;
};
Filled filled(ReportKind const& kind, std::size_t section, Entries const& entries);

/// The report's values as they are typed.
Entries show_entries(ReportKind const& kind, Report const& report);

/// What is wrong, or strange, with an entry.
struct EntryComplaint {
    std::string id;          ///< figure or list
    std::size_t row = 0;     ///< of a list
    std::size_t column = 0;  ///< of a list
    Problem problem;
    bool warning = false;  ///< said, and never in the way
};

bool operator==(EntryComplaint const& a, EntryComplaint const& b);

/// The report with the entries that can be read, and what is to be said of the others.
struct ReadEntries {
    Report report;
    std::vector<EntryComplaint> complaints;
};

/// An empty box is a figure that was not entered, one that still holds what show_entries put there
/// leaves its value as it is. Complaints: no number, negative, not whole, too large, no such day, a
/// choice that is none, a row without a required cell, a part above its whole (S09).
ReadEntries read_entries(ReportKind const& kind, Report const& report, Entries const& entries);

/// The complaints that stand in the way of OK: no warnings, and nothing that was there before.
std::vector<EntryComplaint> blocking(std::vector<EntryComplaint> const& complaints,
                                     std::vector<EntryComplaint> const& before);

/// A number, percentage or date as it is written when it is typed with care ("1146" as "1.146");
/// what cannot be read, and words, as they stand.
std::string tidy_entry(ReportKind const& kind, Figure const& figure, std::string const& text);

/// Every derived figure of a report, as typed; those that cannot be computed are absent.
std::map<std::string, std::string> derived_entries(ReportKind const& kind, Report const& report);

/// The value of last period beside a box, empty when there is none.
std::string last_value(Report const& report, std::string const& figure);

}  // namespace report
