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
#include "core/form/list_rows.hpp"

namespace report {

/// How far the entries of a section are.
enum class Progress { empty, partly, complete, wrong };

/// One line of the overview of a report.
struct SectionLine {
    std::string id;
    std::string title;  ///< numbered: "II.2. <title>"
    Progress progress = Progress::empty;
    Filled filled;
    std::size_t complaints = 0;  ///< warnings too
};

/// The sections in which something can be entered, with what stands in them.
std::vector<SectionLine> section_lines(ReportKind const& kind, Entries const& entries,
                                       std::vector<EntryComplaint> const& complaints);

/// The window of sections while it is filled in: which page it shows, what was typed, what is said
/// of it. Knows no controls. The kind has to outlive it.
class SectionForm {
public:
    /// `start` is the id of a section or group; another one starts at the beginning.
    SectionForm(ReportKind const& kind, Report report, std::string const& start,
                std::size_t rows_a_page);

    /// Other pages, for a window of another size; the one that is shown still shows what it began
    /// with.
    void lay_out(PageRoom const& room);

    EntryPage const& page() const { return pages_[at_]; }
    std::size_t page_number() const { return at_; }
    std::vector<EntryPage> const& pages() const { return pages_; }
    Section const& section() const { return kind_.sections[page().section]; }
    /// The group the page begins with, numbered, when it has a title; else the section.
    std::string page_title() const;
    /// A group's title, numbered.
    std::string title_of(Group const& group) const;
    /// 1 of how many in its section.
    std::size_t page_in_section() const;
    std::size_t pages_of_section() const;
    std::vector<SectionLine> lines() const;

    bool has_page(int step) const;
    void turn(int step);
    /// The first page of the section before or after this one.
    bool has_section(int step) const;
    void turn_section(int step);
    void go_to(std::string const& section_or_group);
    /// The page on which a figure or list stands.
    void go_to_entry(std::string const& id);

    /// The figure or list in which typing begins on this page: the first empty one, else the first.
    /// Empty where nothing is typed.
    std::string first_box() const;
    /// The box behind this one on the page; empty behind the last.
    std::string box_after(std::string const& figure) const;
    /// Goes to what is wrong in the section of this page, where something is, and names it.
    std::string go_to_complaint();

    /// What stands in a box; of a derived figure what it comes to now.
    std::string text(Figure const& figure) const;
    void set_text(Figure const& figure, std::string const& text);
    /// Writes what was typed as it is written with care.
    void tidy(Figure const& figure);
    std::string last(Figure const& figure) const { return last_value(report_, figure.id); }

    /// Rows of the list of this page; only on a page that has one.
    ListRows const& rows() const { return rows_.value(); }
    /// Any act on them. What it did is taken over.
    template <class Act>
    void edit_rows(Act const& act) {
        act(rows_.value());
        take_rows();
    }

    std::vector<EntryComplaint> const& complaints() const { return read_.complaints; }
    /// The first one about this figure or list; null when there is none.
    EntryComplaint const* complaint(std::string const& id) const;
    /// The first one about a cell of the current row.
    EntryComplaint const* cell_complaint(std::size_t column) const;
    /// The first one that stands in the way of OK; null when nothing does.
    EntryComplaint const* in_the_way() const;

    bool is_changed() const { return entries_ != first_; }
    Entries const& entries() const { return entries_; }
    /// What was typed, by box; and taking over what was typed in a window that never came to its
    /// end, as far as the kind has such boxes.
    Typed typed() const { return typed_since(first_, entries_); }
    void restore(Typed const& typed);
    /// As it was when the window opened.
    void reset();
    /// The report as it stands in the boxes.
    Report const& answer() const { return read_.report; }

private:
    template <class Test>
    EntryComplaint const* first_complaint(Test const& test) const;
    void go_to_page(std::size_t page);
    void set_entry(Figure const& figure, std::string const& text);
    void set_entry(ListDefinition const& list, ListEntry const& entry);
    void take_rows();
    void read();

    ReportKind const& kind_;
    Report report_;
    std::vector<Heading> headings_;
    std::vector<EntryPage> pages_;
    Entries first_;
    Entries entries_;
    ReadEntries read_;
    std::vector<EntryComplaint> before_;  ///< what was wrong when the window opened
    std::map<std::string, std::string> derived_;
    std::optional<ListRows> rows_;
    std::size_t at_ = 0;
};

}  // namespace report
