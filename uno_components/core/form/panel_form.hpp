// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/outline.hpp"
#include "core/form/draft.hpp"
#include "core/form/entries.hpp"

namespace report {

/// A section as the outline beside the text shows it.
struct PanelSection {
    enum class State {
        empty,
        partly,
        look,  ///< something is to be said of an entry
        done,
        deleted  ///< its heading is no longer in the text
    };
    std::string id;
    std::string title;  ///< numbered
    State state = State::empty;
    std::size_t missing = 0;     ///< boxes with nothing in them
    std::size_t complaints = 0;  ///< warnings too
};

/// The key of a section's line among the texts.
char const* panel_key(PanelSection::State state);

/// One line of the column of boxes: the title of a group, a figure, a list or a row of a list.
/// Points into the kind.
struct PanelRow {
    Group const* title = nullptr;
    Figure const* figure = nullptr;
    ListDefinition const* list = nullptr;
    std::optional<std::size_t> item;  ///< which row of the list
    std::string id;                   ///< of the group, figure or list; of a row: see item_id
    std::string label;                ///< a group's and a row's is numbered
    std::string text;                 ///< what stands in the box
    std::string last;                 ///< last period's value, as it is shown; empty: none
    std::string change;       ///< since last period, signed: "+12", "-1,25", "0"; empty: not known
    std::size_t rows = 0;     ///< of a list
    bool is_entered = false;  ///< of a list: also as "there was none"
    std::optional<Problem> complaint;
    bool is_warning = false;
    bool is_refused = false;  ///< what stands in the box does not stand in the report

    /// Whether something can be entered there.
    bool is_stop() const { return (list && !item) || (figure && !figure->derive); }
};

/// "ds_van_ban#2", and back: the list and its row; none for another id.
std::string item_id(std::string const& list, std::size_t row);
std::optional<std::pair<std::string, std::size_t>> item_of(std::string const& id);

/// The heading under which a figure or list is entered; the id itself when it is a heading's.
std::string heading_of(ReportKind const& kind, std::string const& id);

/// The report without this row of a list; none when the row reads otherwise by now.
std::optional<Report> without_row(ReportKind const& kind, Report const& report,
                                  ListDefinition const& list, std::size_t row,
                                  std::string const& title);

/// The report with this list entered as "there was none"; none when something is entered there.
std::optional<Report> with_no_rows(ReportKind const& kind, Report const& report,
                                   ListDefinition const& list);

/// What becomes of a text typed into one box of a report.
struct PanelEntry {
    enum class Outcome {
        unchanged,  ///< it says what the report says
        refused,
        taken
    };
    Outcome outcome = Outcome::unchanged;
    Report report;  ///< with the entry, when it was taken
    std::optional<EntryComplaint> complaint;
};
PanelEntry enter_figure(ReportKind const& kind, Report const& report, Figure const& figure,
                        std::string const& text);

/// The boxes beside the text of a report: one section at a time, what stands in each box, what is
/// said of it. Each entry is one change of the report, which lives in the document; what cannot be
/// taken waits here. Knows no controls. The kind has to outlive it.
class PanelForm {
public:
    PanelForm(ReportKind const& kind, Report report);

    /// The report as it stands in the document now. What waits for a place in one period is none of
    /// another's.
    void reload(Report report);
    Report const& report() const { return report_; }

    /// `missing`: headings that the document no longer has.
    std::vector<PanelSection> sections(std::vector<std::string> const& missing) const;

    /// The section of this section, group, figure or list. False when it is shown already, or
    /// nothing can be entered there.
    bool go_to(std::string const& id);
    std::string const& section() const;
    /// Whether this heading is the section's own or of a group in it.
    bool is_in_section(std::string const& heading) const;
    std::vector<PanelRow> const& rows() const { return rows_; }
    /// The line of a group, figure or list of this section; the first line for another id.
    std::size_t row_of(std::string const& id) const;

    /// The next or previous place where something can be entered, in the order of the report, into
    /// other sections too. None at the ends.
    std::optional<std::string> stop_beside(std::string const& id, int step) const;
    /// The same, over all that has something in it: to the next figure or list with nothing.
    std::optional<std::string> empty_beside(std::string const& id, int step) const;
    /// The first box with nothing in it from this group of the section on, else the group's first.
    std::optional<std::string> first_stop(std::string const& group = {}) const;
    /// This figure or list of the section, if something is entered there, else the first stop of
    /// its group.
    std::optional<std::string> stop_at(std::string const& id) const;

    /// What the clerk left in a box. A refused text stays there until it is changed.
    PanelEntry enter(std::string const& figure, std::string const& text);
    /// Refused texts that can be taken now, since something else has changed.
    std::vector<std::pair<std::string, std::string>> now_fit() const;

    /// What stands in boxes and not in the report, by box.
    Typed waiting() const;
    /// Puts texts into their boxes that were typed there and never came into the report: they wait
    /// until the clerk says that he wants them. What is of no box, or what the report says, is left
    /// out.
    void restore(Typed const& typed);
    /// Those that still wait for that.
    std::vector<std::pair<std::string, std::string>> restored() const;

    /// Last period's value as it is typed; none when there is none.
    std::optional<std::string> last_as_typed(std::string const& figure) const;

private:
    void read();
    void fill_rows();
    PanelRow row_of_figure(Figure const& figure) const;
    void complain(PanelRow& row) const;
    std::vector<std::string> stops() const;

    ReportKind const& kind_;
    Report report_;
    std::vector<Heading> headings_;
    std::size_t section_ = 0;
    Entries entries_;
    std::map<std::string, std::string> derived_;
    Values now_, last_;
    std::vector<EntryComplaint> complaints_;
    struct Refused {
        std::string text;
        std::string instead_of;  ///< what the report had there
        EntryComplaint complaint;
        bool is_restored = false;
    };
    std::string stands(std::string const& figure) const;
    std::map<std::string, Refused> refused_;
    std::vector<PanelRow> rows_;
};

}  // namespace report
