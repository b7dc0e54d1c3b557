// SPDX-License-Identifier: MPL-2.0
#include "core/form/section_form.hpp"

#include <algorithm>
#include <utility>

namespace report {

namespace {

/// Ids of everything that can be entered in a section.
std::vector<std::string> ids_of(Section const& section) {
    std::vector<std::string> ids;
    for (auto const& group : section.groups) {
        for (auto const& figure : group.figures) ids.push_back(figure.id);
        for (auto const& list : group.lists) ids.push_back(list.id);
    }
    return ids;
}

Progress progress_of(Filled const& filled, std::size_t complaints) {
    if (complaints > 0) return Progress::wrong;
    if (filled.entered == 0) return Progress::empty;
    return filled.entered < filled.all ? Progress::partly : Progress::complete;
}

}  // namespace

std::vector<SectionLine> section_lines(ReportKind const& kind, Entries const& entries,
                                       std::vector<EntryComplaint> const& complaints) {
    auto const headings = outline(kind);
    std::vector<SectionLine> lines;
    for (std::size_t i = 0; i < kind.sections.size(); ++i) {
        auto const& section = kind.sections[i];
        SectionLine line;
        line.filled = filled(kind, i, entries);
        if (line.filled.all == 0) continue;
        auto const ids = ids_of(section);
        line.complaints = static_cast<std::size_t>(
            std::count_if(complaints.begin(), complaints.end(), [&](EntryComplaint const& one) {
                return std::find(ids.begin(), ids.end(), one.id) != ids.end();
            }));
        line.id = section.id;
        line.title = numbered_title(*find_heading(headings, section.id));
        line.progress = progress_of(line.filled, line.complaints);
        lines.push_back(std::move(line));
    }
    return lines;
}

SectionForm::SectionForm(ReportKind const& kind, Report report, std::string const& start,
                         std::size_t rows_a_page)
    : kind_(kind),
      report_(std::move(report)),
      headings_(outline(kind)),
      pages_(entry_pages(kind, rows_a_page)),
      first_(show_entries(kind, report_)),
      entries_(first_) {
    read();
    before_ = read_.complaints;
    go_to_page(0);
    go_to(start);
}

void SectionForm::lay_out(PageRoom const& room) {
    auto const section = page().section;
    auto const* list = page().list;
    std::string first;
    for (auto const& row : page().rows)
        if (row.figure && first.empty()) first = row.figure->id;
    // The row that is chosen in a list stays chosen.
    auto rows = std::move(rows_);
    pages_ = entry_pages(kind_, room);
    go_to(kind_.sections[section].id);
    go_to_entry(list ? list->id : first);
    if (list) rows_ = std::move(rows);
}

std::string SectionForm::first_box() const {
    if (page().list) return page().list->id;
    std::string first;
    for (auto const& row : page().rows) {
        if (!row.figure || row.figure->derive) continue;
        if (text(*row.figure).empty()) return row.figure->id;
        if (first.empty()) first = row.figure->id;
    }
    return first;
}

std::string SectionForm::box_after(std::string const& figure) const {
    bool is_behind = false;
    for (auto const& row : page().rows) {
        if (!row.figure) continue;
        if (is_behind && !row.figure->derive) return row.figure->id;
        is_behind = is_behind || row.figure->id == figure;
    }
    return {};
}

std::string SectionForm::go_to_complaint() {
    auto const ids = ids_of(section());
    auto const* one = first_complaint([&](EntryComplaint const& complaint) {
        return std::find(ids.begin(), ids.end(), complaint.id) != ids.end();
    });
    if (!one) return {};
    auto id = one->id;
    go_to_entry(id);
    return id;
}

std::string SectionForm::page_title() const {
    auto const& group = section().groups[page().group];
    return group.title.empty() ? numbered_title(*find_heading(headings_, section().id))
                               : title_of(group);
}

std::string SectionForm::title_of(Group const& group) const {
    return numbered_title(*find_heading(headings_, group.id));
}

std::size_t SectionForm::page_in_section() const {
    std::size_t first = at_;
    while (first > 0 && pages_[first - 1].section == page().section) --first;
    return at_ - first + 1;
}

std::size_t SectionForm::pages_of_section() const {
    return static_cast<std::size_t>(
        std::count_if(pages_.begin(), pages_.end(),
                      [&](EntryPage const& one) { return one.section == page().section; }));
}

std::vector<SectionLine> SectionForm::lines() const {
    return section_lines(kind_, entries_, read_.complaints);
}

bool SectionForm::has_page(int step) const {
    return step < 0 ? at_ > 0 : at_ + 1 < pages_.size();
}

void SectionForm::turn(int step) {
    if (has_page(step)) go_to_page(step < 0 ? at_ - 1 : at_ + 1);
}

bool SectionForm::has_section(int step) const {
    return step < 0 ? pages_.front().section < page().section
                    : pages_.back().section > page().section;
}

void SectionForm::turn_section(int step) {
    if (!has_section(step)) return;
    auto const here = page().section;
    while (page().section == here) turn(step);
    while (at_ > 0 && pages_[at_ - 1].section == page().section) turn(-1);
}

void SectionForm::go_to(std::string const& section_or_group) {
    auto const* heading = find_heading(headings_, section_or_group);
    if (!heading) return;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        auto const& page = pages_[i];
        if (page.section != heading->section) continue;
        auto const begins_there = [&](EntryRow const& row) {
            return row.title && row.title->id == section_or_group;
        };
        if (!heading->group || page.group >= *heading->group ||
            std::any_of(page.rows.begin(), page.rows.end(), begins_there))
            return go_to_page(i);
    }
    // A group in which nothing is entered, at the end of its section.
    if (heading->group) go_to(kind_.sections[heading->section].id);
}

void SectionForm::go_to_entry(std::string const& id) {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        auto const& page = pages_[i];
        bool const is_there =
            page.list ? page.list->id == id
                      : std::any_of(page.rows.begin(), page.rows.end(), [&](EntryRow const& row) {
                            return row.figure && row.figure->id == id;
                        });
        if (is_there) return go_to_page(i);
    }
}

void SectionForm::go_to_page(std::size_t page) {
    at_ = page;
    rows_.reset();
    auto const* list = pages_[at_].list;
    if (!list) return;
    auto const entry = entries_.lists.find(list->id);
    rows_.emplace(*list, entry == entries_.lists.end() ? ListEntry{} : entry->second);
}

std::string SectionForm::text(Figure const& figure) const {
    auto const& from = figure.derive ? derived_ : entries_.figures;
    auto const found = from.find(figure.id);
    return found == from.end() ? std::string() : found->second;
}

void SectionForm::set_text(Figure const& figure, std::string const& text) {
    set_entry(figure, text);
    read();
}

void SectionForm::tidy(Figure const& figure) {
    auto const now = text(figure);
    if (auto const tidied = tidy_entry(kind_, figure, now); tidied != now) set_text(figure, tidied);
}

void SectionForm::set_entry(Figure const& figure, std::string const& text) {
    if (figure.derive) return;
    // A box that stayed empty is no entry.
    if (text.empty() && first_.figures.count(figure.id) == 0)
        entries_.figures.erase(figure.id);
    else
        entries_.figures[figure.id] = text;
}

void SectionForm::set_entry(ListDefinition const& list, ListEntry const& entry) {
    if (entry == ListEntry{} && first_.lists.count(list.id) == 0)
        entries_.lists.erase(list.id);
    else
        entries_.lists[list.id] = entry;
}

void SectionForm::take_rows() {
    set_entry(rows_->list(), rows_->entry());
    read();
}

template <class Test>
EntryComplaint const* SectionForm::first_complaint(Test const& test) const {
    auto const& all = read_.complaints;
    auto const found = std::find_if(all.begin(), all.end(), test);
    return found == all.end() ? nullptr : &*found;
}

EntryComplaint const* SectionForm::complaint(std::string const& id) const {
    return first_complaint([&](EntryComplaint const& one) { return one.id == id; });
}

EntryComplaint const* SectionForm::cell_complaint(std::size_t column) const {
    return first_complaint([&](EntryComplaint const& one) {
        return one.id == rows().list().id && one.row == rows().current() && one.column == column;
    });
}

EntryComplaint const* SectionForm::in_the_way() const {
    auto const left = blocking(read_.complaints, before_);
    if (left.empty()) return nullptr;
    return first_complaint([&](EntryComplaint const& one) { return one == left.front(); });
}

void SectionForm::restore(Typed const& typed) {
    auto const with = with_typed(entries_, typed);
    for (auto const& page : pages_) {
        if (page.list)
            if (auto const entry = with.lists.find(page.list->id); entry != with.lists.end())
                set_entry(*page.list, entry->second);
        for (auto const& row : page.rows) {
            if (!row.figure) continue;
            auto const text = with.figures.find(row.figure->id);
            if (text != with.figures.end()) set_entry(*row.figure, text->second);
        }
    }
    read();
    go_to_page(at_);
}

void SectionForm::reset() {
    entries_ = first_;
    read();
    go_to_page(at_);
}

void SectionForm::read() {
    read_ = read_entries(kind_, report_, entries_);
    derived_ = derived_entries(kind_, read_.report);
}

}  // namespace report
