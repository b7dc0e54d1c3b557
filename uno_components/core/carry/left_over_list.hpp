// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/carry/left_over.hpp"
#include "core/catalogue/figure.hpp"
#include "core/text/texts.hpp"

namespace report {

/// What is to become of a left-over.
enum class LeftOverFate { open, change, keep };

/// A paragraph, its `place` the id of its section; `list` when a list of the record writes it.
struct ReportParagraph {
    TextParagraph text;
    std::string list;
};

/// The words of a left-over in the record's list that writes them, in bytes of the cell.
struct CellWords {
    std::string list;
    std::size_t row = 0;
    std::string column;
    std::size_t from = 0;
    std::size_t until = 0;
};

/// A left-over as a window works on it.
struct LeftOverItem {
    LeftOver found;
    bool is_moved = false;  ///< no left-over: what the program moved itself
    std::string where;      ///< title of its section
    std::string context;    ///< the words round it, itself in [ ]
    LeftOverFate fate = LeftOverFate::open;
    std::string change_to;          ///< the proposal, or what the clerk typed instead
    std::optional<CellWords> cell;  ///< changed there, and written again

    /// False where the program words the text, and for what it moved.
    bool is_changeable() const { return !is_moved && (!found.ours || cell); }
};

/// Everything that left_over and moved find, in the order of the text, what was moved at the end.
std::vector<LeftOverItem> left_over_items(ReportKind const& kind, Report const& old,
                                          Report const& next,
                                          std::vector<ReportParagraph> const& paragraphs,
                                          Texts const& texts);

/// The report with the cells of its lists that are to be changed.
Report with_changed_cells(Report report, std::vector<LeftOverItem> const& items);

/// The groups that have items, each with their number, after "all": id is empty for that one,
/// "moved" for what was moved.
std::vector<Choice> left_over_groups(std::vector<LeftOverItem> const& items, Texts const& texts);

/// Word of a group: "period", "year", "plan", "date", "citation", "value".
char const* group_word(LeftOverGroup group);

/// The lines of a group; the id of each is the index of its item.
std::vector<Choice> left_over_lines(std::vector<LeftOverItem> const& items,
                                    std::string const& group, Texts const& texts);

/// The first of these lines that can be decided here, else the first; empty without lines.
std::string first_to_decide(std::vector<LeftOverItem> const& items,
                            std::vector<Choice> const& lines);

/// Marks all of a group that have a sure proposal and no fate yet; how many there were.
std::size_t change_group(std::vector<LeftOverItem>& items, std::string const& group);

}  // namespace report
