// SPDX-License-Identifier: MPL-2.0
#include "core/form/panel_form.hpp"

#include <algorithm>
#include <utility>

#include "core/catalogue/figure_kinds.hpp"
#include "core/form/list_rows.hpp"
#include "core/form/overview.hpp"
#include "core/form/section_form.hpp"
#include "core/report/figures.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

PanelSection::State state_of(Progress progress) {
    switch (progress) {
        case Progress::empty:
            return PanelSection::State::empty;
        case Progress::partly:
            return PanelSection::State::partly;
        case Progress::complete:
            return PanelSection::State::done;
        case Progress::wrong:
            break;
    }
    return PanelSection::State::look;
}

/// "+12", "-1,25", "0"; nothing for a bound ("trên 600"), for what is no number, and where the two
/// are not of one kind.
std::string change_of(Value const& then, Value const& now) {
    auto const with_sign = [](std::int64_t difference, std::string const& text) {
        return difference > 0 ? "+" + text : text;
    };
    if (auto const* before = std::get_if<Amount>(&then), *after = std::get_if<Amount>(&now);
        before && after) {
        if (before->at_least || after->at_least) return {};
        auto const difference = after->value - before->value;
        return with_sign(difference, format_whole(difference));
    }
    auto const *before = std::get_if<Percent>(&then), *after = std::get_if<Percent>(&now);
    if (!before || !after) return {};
    auto const difference = after->hundredths - before->hundredths;
    auto text = format_percent(difference < 0 ? -difference : difference);
    text.pop_back();
    return with_sign(difference, difference < 0 ? "-" + text : text);
}

bool has_stop(Section const& section) {
    return std::any_of(section.groups.begin(), section.groups.end(), [](Group const& group) {
        return !group.lists.empty() || !group.figures.empty();
    });
}

}  // namespace

char const* panel_key(PanelSection::State state) {
    switch (state) {
        case PanelSection::State::empty:
            return "panel.empty";
        case PanelSection::State::partly:
            return "panel.partly";
        case PanelSection::State::done:
            return "panel.done";
        case PanelSection::State::deleted:
            return "panel.deleted";
        case PanelSection::State::look:
            break;
    }
    return "panel.look";
}

std::string item_id(std::string const& list, std::size_t row) {
    return list + '#' + std::to_string(row);
}

std::optional<std::pair<std::string, std::size_t>> item_of(std::string const& id) {
    auto const mark = id.find('#');
    if (mark == std::string::npos || mark + 1 == id.size()) return std::nullopt;
    std::size_t row = 0;
    for (auto const digit : id.substr(mark + 1)) {
        if (digit < '0' || digit > '9' || row > 99999) return std::nullopt;
        row = row * 10 + static_cast<std::size_t>(digit - '0');
    }
    return std::pair(id.substr(0, mark), row);
}

std::string heading_of(ReportKind const& kind, std::string const& id) {
    auto const is_it = [&](auto const& one) { return one.id == id; };
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups)
            if (std::any_of(group.figures.begin(), group.figures.end(), is_it) ||
                std::any_of(group.lists.begin(), group.lists.end(), is_it))
                return group.title.empty() ? section.id : group.id;
    return id;
}

PanelForm::PanelForm(ReportKind const& kind, Report report)
    : kind_(kind), report_(std::move(report)), headings_(outline(kind)) {
    while (section_ + 1 < kind_.sections.size() && !has_stop(kind_.sections[section_])) ++section_;
    read();
}

void PanelForm::reload(Report report) {
    auto const &before = report_.period, &now = report.period;
    if (now.kind != before.kind || now.ordinal != before.ordinal || now.year != before.year)
        refused_.clear();
    report_ = std::move(report);
    read();
}

void PanelForm::read() {
    entries_ = show_entries(kind_, report_);
    complaints_ = read_entries(kind_, report_, entries_).complaints;
    derived_ = derived_entries(kind_, report_);
    now_ = all_values(kind_, report_);
    last_ = past_values(kind_, report_.last);
    // The report has got another value there since: that one counts.
    for (auto one = refused_.begin(); one != refused_.end();)
        one = stands(one->first) == one->second.instead_of ? std::next(one) : refused_.erase(one);
    fill_rows();
}

/// What the report has in this box.
std::string PanelForm::stands(std::string const& figure) const {
    auto const found = entries_.figures.find(figure);
    return found == entries_.figures.end() ? std::string() : found->second;
}

std::vector<PanelSection> PanelForm::sections(std::vector<std::string> const& missing) const {
    auto complaints = complaints_;
    for (auto const& [id, one] : refused_) complaints.push_back(one.complaint);
    std::vector<PanelSection> sections;
    for (auto const& line : section_lines(kind_, entries_, complaints)) {
        PanelSection one;
        one.id = line.id;
        one.title = line.title;
        one.missing = line.filled.all - line.filled.entered;
        one.complaints = line.complaints;
        bool const is_deleted = std::find(missing.begin(), missing.end(), line.id) != missing.end();
        one.state = is_deleted ? PanelSection::State::deleted : state_of(line.progress);
        sections.push_back(std::move(one));
    }
    return sections;
}

bool PanelForm::go_to(std::string const& id) {
    std::optional<std::size_t> found;
    if (auto const* heading = find_heading(headings_, id)) found = heading->section;
    for (std::size_t i = 0; i < kind_.sections.size() && !found; ++i)
        for (auto const& group : kind_.sections[i].groups) {
            auto const is_it = [&](auto const& one) { return one.id == id; };
            if (group.id == id || std::any_of(group.figures.begin(), group.figures.end(), is_it) ||
                std::any_of(group.lists.begin(), group.lists.end(), is_it))
                found = i;
        }
    if (!found || *found == section_ || !has_stop(kind_.sections[*found])) return false;
    section_ = *found;
    fill_rows();
    return true;
}

std::string const& PanelForm::section() const {
    return kind_.sections[section_].id;
}

bool PanelForm::is_in_section(std::string const& heading) const {
    auto const* found = find_heading(headings_, heading);
    return found && found->section == section_;
}

PanelRow PanelForm::row_of_figure(Figure const& figure) const {
    PanelRow row;
    row.figure = &figure;
    row.id = figure.id;
    row.label = figure.label;
    auto const& from = figure.derive ? derived_ : entries_.figures;
    if (auto const text = from.find(figure.id); text != from.end()) row.text = text->second;
    auto const now = now_.find(figure.id), last = last_.find(figure.id);
    // A text or a day of last period says nothing beside this one's.
    if (is_number(figure.kind) && last != last_.end()) {
        auto const* amount = std::get_if<Amount>(&last->second);
        row.last = amount && amount->at_least ? show_value(kind_, figure, last->second)
                                              : show_bare(last->second);
        if (now != now_.end()) row.change = change_of(last->second, now->second);
    }
    return row;
}

void PanelForm::complain(PanelRow& row) const {
    if (auto const refused = refused_.find(row.id); refused != refused_.end()) {
        row.text = refused->second.text;
        row.complaint = refused->second.complaint.problem;
        row.is_warning = refused->second.complaint.warning;
        row.is_refused = true;
        return;
    }
    auto const one = std::find_if(complaints_.begin(), complaints_.end(),
                                  [&](EntryComplaint const& c) { return c.id == row.id; });
    if (one == complaints_.end()) return;
    row.complaint = one->problem;
    row.is_warning = one->warning;
}

void PanelForm::fill_rows() {
    rows_.clear();
    for (auto const& group : kind_.sections[section_].groups) {
        if (group.figures.empty() && group.lists.empty()) continue;
        if (!group.title.empty()) {
            PanelRow row;
            row.title = &group;
            row.id = group.id;
            row.label = numbered_title(*find_heading(headings_, group.id));
            rows_.push_back(std::move(row));
        }
        for (auto const& figure : group.figures) {
            rows_.push_back(row_of_figure(figure));
            complain(rows_.back());
        }
        for (auto const& list : group.lists) {
            PanelRow row;
            row.list = &list;
            row.id = list.id;
            row.label = list.label;
            if (auto const entry = entries_.lists.find(list.id); entry != entries_.lists.end()) {
                row.rows = entry->second.rows.size();
                row.is_entered = row.rows > 0 || entry->second.none;
            }
            complain(row);
            rows_.push_back(std::move(row));
            if (!rows_.back().rows) continue;
            auto const titles = ListRows(list, entries_.lists.at(list.id)).titles();
            for (std::size_t i = 0; i < titles.size(); ++i) {
                PanelRow item;
                item.list = &list;
                item.item = i;
                item.id = item_id(list.id, i);
                item.label = titles[i];
                rows_.push_back(std::move(item));
            }
        }
    }
}

std::size_t PanelForm::row_of(std::string const& id) const {
    auto const found =
        std::find_if(rows_.begin(), rows_.end(), [&](PanelRow const& row) { return row.id == id; });
    return found == rows_.end() ? 0 : static_cast<std::size_t>(found - rows_.begin());
}

std::vector<std::string> PanelForm::stops() const {
    std::vector<std::string> ids;
    for (auto const& section : kind_.sections)
        for (auto const& group : section.groups) {
            for (auto const& figure : group.figures)
                if (!figure.derive) ids.push_back(figure.id);
            for (auto const& list : group.lists) ids.push_back(list.id);
        }
    return ids;
}

std::optional<std::string> PanelForm::stop_beside(std::string const& id, int step) const {
    auto const all = stops();
    auto const here = std::find(all.begin(), all.end(), id);
    if (here == all.end() || (step < 0 && here == all.begin())) return std::nullopt;
    auto const there = step < 0 ? std::prev(here) : std::next(here);
    if (there == all.end()) return std::nullopt;
    return *there;
}

std::optional<std::string> PanelForm::empty_beside(std::string const& id, int step) const {
    auto const empty = not_entered(kind_, report_);
    auto place = stop_beside(id, step);
    while (place && (refused_.count(*place) != 0 ||
                     std::find(empty.begin(), empty.end(), *place) == empty.end()))
        place = stop_beside(*place, step);
    return place;
}

std::optional<std::string> PanelForm::first_stop(std::string const& group) const {
    std::optional<std::string> first;
    for (auto i = row_of(group); i < rows_.size(); ++i) {
        auto const& row = rows_[i];
        if (!row.is_stop()) continue;
        if (row.list ? !row.is_entered : row.text.empty()) return row.id;
        if (!first) first = row.id;
    }
    return first;
}

std::optional<std::string> PanelForm::stop_at(std::string const& id) const {
    auto const at = row_of(id);
    if (at < rows_.size() && rows_[at].id == id && rows_[at].is_stop()) return id;
    return first_stop(heading_of(kind_, id));
}

PanelEntry PanelForm::enter(std::string const& figure, std::string const& text) {
    auto const* one = kind_.figure(figure);
    if (!one) return {};
    auto entry = enter_figure(kind_, report_, *one, text);
    if (entry.outcome == PanelEntry::Outcome::refused) {
        refused_[figure] = {text, stands(figure), *entry.complaint, false};
    } else {
        refused_.erase(figure);
    }
    fill_rows();
    return entry;
}

std::vector<std::pair<std::string, std::string>> PanelForm::now_fit() const {
    std::vector<std::pair<std::string, std::string>> fit;
    for (auto const& [id, one] : refused_)
        if (!one.is_restored && enter_figure(kind_, report_, *kind_.figure(id), one.text).outcome ==
                                    PanelEntry::Outcome::taken)
            fit.emplace_back(id, one.text);
    return fit;
}

Typed PanelForm::waiting() const {
    Typed typed;
    for (auto const& [id, one] : refused_) typed[id] = one.text;
    return typed;
}

void PanelForm::restore(Typed const& typed) {
    for (auto const& [id, text] : typed) {
        auto const* figure = kind_.figure(id);
        if (!figure || figure->derive || text == stands(id)) continue;
        EntryComplaint complaint;
        complaint.id = id;
        complaint.problem = {"entry.restored", {}, {}};
        complaint.warning = true;
        refused_[id] = {text, stands(id), complaint, true};
    }
    fill_rows();
}

std::vector<std::pair<std::string, std::string>> PanelForm::restored() const {
    std::vector<std::pair<std::string, std::string>> all;
    for (auto const& [id, one] : refused_)
        if (one.is_restored) all.emplace_back(id, one.text);
    return all;
}

std::optional<std::string> PanelForm::last_as_typed(std::string const& figure) const {
    auto const* one = kind_.figure(figure);
    auto const value = last_.find(figure);
    if (!one || one->derive || value == last_.end()) return std::nullopt;
    Report as_last;
    as_last.values[figure] = value->second;
    return show_entries(kind_, as_last).figures.at(figure);
}

}  // namespace report
