// SPDX-License-Identifier: MPL-2.0
// What one entry beside the text makes of a report.
#include <utility>

#include "core/form/list_rows.hpp"
#include "core/form/panel_form.hpp"
#include "core/form/section_form.hpp"

namespace report {

PanelEntry enter_figure(ReportKind const& kind, Report const& report, Figure const& figure,
                        std::string const& text) {
    PanelEntry answer;
    if (figure.derive) return answer;
    auto const shown = show_entries(kind, report);
    auto entries = shown;
    entries.figures[figure.id] = text;
    auto const stands = shown.figures.find(figure.id);
    if (text == (stands == shown.figures.end() ? std::string() : stands->second)) return answer;
    auto const before = read_entries(kind, report, shown).complaints;
    auto read = read_entries(kind, report, entries);
    for (auto const& one : blocking(read.complaints, before)) {
        // What another box has to say of it is said there, and is no reason to lose an entry.
        if (one.id != figure.id) continue;
        answer.outcome = PanelEntry::Outcome::refused;
        answer.complaint = one;
        return answer;
    }
    if (read.report.values == report.values) return answer;
    answer.outcome = PanelEntry::Outcome::taken;
    answer.report = std::move(read.report);
    return answer;
}

std::optional<Report> without_row(ReportKind const& kind, Report const& report,
                                  ListDefinition const& list, std::size_t row,
                                  std::string const& title) {
    auto entries = show_entries(kind, report);
    auto const entry = entries.lists.find(list.id);
    if (entry == entries.lists.end() || row >= entry->second.rows.size()) return std::nullopt;
    ListRows rows(list, entry->second);
    if (rows.titles()[row] != title) return std::nullopt;
    rows.select(row);
    rows.remove();
    entry->second = rows.entry();
    return read_entries(kind, report, entries).report;
}

std::optional<Report> with_no_rows(ReportKind const& kind, Report const& report,
                                   ListDefinition const& list) {
    auto entries = show_entries(kind, report);
    auto& entry = entries.lists[list.id];
    if (entry.none || !entry.rows.empty()) return std::nullopt;
    entry.none = true;
    return read_entries(kind, report, entries).report;
}

}  // namespace report
