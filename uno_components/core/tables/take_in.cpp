// SPDX-License-Identifier: MPL-2.0
#include "core/tables/take_in.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/figure_kinds.hpp"
#include "core/report/figures.hpp"
#include "core/report/period.hpp"
#include "core/tables/added_columns.hpp"
#include "core/tables/detail_rows.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/group_rows.hpp"
#include "core/tables/intake_view.hpp"
#include "core/tables/no_statistics.hpp"
#include "core/tables/own_rows.hpp"
#include "core/tables/period_rows.hpp"
#include "core/tables/rest_columns.hpp"
#include "core/tables/row_labels.hpp"
#include "core/tables/sheet_rows.hpp"
#include "core/tables/sheet_sums.hpp"
#include "core/tables/sheet_times.hpp"
#include "core/tables/summed_rows.hpp"
#include "core/tables/taken_cells.hpp"
#include "core/tables/told_columns.hpp"
#include "core/tables/turned_sheet.hpp"
#include "core/tables/unit_rows.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = IntakeNote::Kind;

constexpr auto none = IntakeView::none;

/// Rows of the list that the table shows by itself.
std::vector<Row> listed_rows(Grid const& grid) {
    std::vector<Row> rows;
    for (auto const& row : grid.body)
        if (row.listed) rows.push_back(row.entered.cells);
    return rows;
}

class Intaker {
public:
    Intaker(ReportKind const& kind, Report const& report, TableDefinition const& table,
            Sheet const& sheet, ColumnMapping const& mapping)
        : v_(kind, report, table, sheet, mapping),
          notes_(sheet),
          labels_(v_),
          label_(labels_.label_column()),
          own_rows_(v_, labels_),
          cells_(v_, label_, notes_),
          sums_(v_, rows_, notes_) {
        result_.rows.switches = rows_of(report, table).switches;
    }

    Result<Intake> run() {
        if (!has_typed_column()) {
            if (auto const place = turned_at(v_.kind, v_.report, v_.table, v_.sheet))
                return Problem{"import.turned", {{"place", *place}}, v_.sheet.name};
            return Problem{"import.no_columns", {}, v_.sheet.name};
        }
        if (auto problem = other_time()) return *problem;
        if (auto problem = no_statistics(v_, label_ != none)) return *problem;
        cells_.find_senses();
        find_rows();
        if (v_.table.free_rows)
            units_ = unit_rows(v_.kind, v_.report, v_.sheet, v_.mapping.first_row);
        if (units_.lists_units && units_.own.empty())
            return Problem{"import.other_units",
                           {{"unit", fill_circumstances(v_.kind, v_.report, "{unit}")}},
                           v_.sheet.name};
        tell_columns(v_, labels_, notes_);
        for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row)
            if (!v_.sheet.rows[row].empty()) read_row(row);
        for (auto const& [id, count] : cells_.read()) result_.read[id] += count;
        keep_list();
        // The total of a province is not the commune's.
        if (!units_.lists_units && !taken_.empty()) sums_.check_total(taken_);
        result_.notes = notes_.take();
        return std::move(result_);
    }

private:
    bool has_typed_column() const {
        for (std::size_t i = 0; i < v_.columns.size(); ++i)
            if (v_.is_typed(i)) return true;
        return false;
    }

    /// A sheet of another time is not taken before somebody says so; its mere name is only told.
    std::optional<Problem> other_time() {
        auto const time = time_of_sheet(v_.kind, v_.report, v_.sheet, v_.mapping.first_row);
        auto const answer = v_.mapping.answers.find("time");
        bool const is_allowed = answer != v_.mapping.answers.end() && answer->second == "take";
        if (time.time != TimeMatch::other || is_allowed) return std::nullopt;
        std::vector<std::pair<std::string, std::string>> const said{
            {"said", time.words}, {"period", period_phrase(v_.kind, v_.report.period)}};
        if (!time.by_name) return Problem{"import.other_time", said, v_.sheet.name};
        notes_.add_of_sheet(0, "import.name_of_other_time", said);
        return std::nullopt;
    }

    void find_rows() {
        RowClues clues{v_.kind,
                       v_.table,
                       v_.sheet,
                       v_.columns,
                       cells_.senses(),
                       v_.mapping.first_row,
                       label_,
                       labels_.number_column(),
                       {},
                       {},
                       &cells_.measures()};
        for (std::size_t row = 0; row < v_.sheet.rows.size(); ++row) {
            bool const is_row = row >= v_.mapping.first_row && !v_.sheet.rows[row].empty();
            clues.own.push_back(is_row && own_rows_.of(row));
            clues.groups.push_back(is_row && label_ != none && labels_.is_group(row));
        }
        rows_ = rows_of_sheet(clues);
        if (v_.table.free_rows && v_.table.total) {
            leave_out_details(clues, labels_, rows_);
            take_summed_rows(v_, labels_, rows_);
        }
        if (v_.table.free_rows) leave_out_parts(v_.kind, v_.report, labels_, clues.own, rows_);
        if (label_ != none && v_.table.free_rows) group_rows_ = rows_of_groups(v_, labels_, rows_);
        find_hidden();
        find_last_figures();
        rests_.emplace(v_, rows_);
    }

    /// A heading stands over rows; a text below all of them is a note.
    void find_last_figures() {
        for (auto row = v_.mapping.first_row; row < rows_.figures.size(); ++row)
            if (rows_.is_data(row) && rows_.has_figures(row)) last_figures_ = row;
    }

    /// Whether rows that nobody sees count: as somebody said, else as the sheet's own total does.
    void find_hidden() {
        std::vector<std::size_t> hidden;
        for (auto const row : v_.sheet.hidden_rows)
            if (row >= v_.mapping.first_row && row < v_.sheet.rows.size() &&
                rows_.roles[row] == RowRole::data && !v_.sheet.rows[row].empty())
                hidden.push_back(row);
        if (hidden.empty()) return;
        auto const answer = v_.mapping.answers.find("hidden");
        bool const said = answer != v_.mapping.answers.end();
        bool const with = sums_.adds_up(counted(true)), without = sums_.adds_up(counted(false));
        bool const taken = said ? answer->second == "take" : with && !without;
        bool const sure = said || with != without;
        for (auto const row : hidden) {
            bool const filtered = v_.sheet.filtered_rows.count(row) > 0;
            notes_.add(sure ? Kind::skipped : Kind::unclear, row, 0,
                       taken      ? "import.row_hidden_taken"
                       : filtered ? "import.row_filtered"
                                  : "import.row_hidden",
                       {{"label", labels_.label(row)}});
            if (!taken) rows_.roles[row] = RowRole::hidden;
        }
    }

    /// Rows that come to the total, with hidden ones or without.
    std::vector<std::size_t> counted(bool with_hidden) const {
        std::vector<std::size_t> rows;
        for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row)
            if (rows_.roles[row] == RowRole::data && !labels_.is_group(row) &&
                (with_hidden || v_.sheet.hidden_rows.count(row) == 0))
                rows.push_back(row);
        return rows;
    }

    void read_row(std::size_t row) {
        auto* own = own_rows_.of(row);
        if (own)
            read_own(*own, row);
        else if (!leave_out(row))
            read_data(row);
    }

    /// True for what is no row of the table, which was said then.
    bool leave_out(std::size_t row) {
        auto const role = rows_.roles[row];
        if (role == RowRole::blank || role == RowRole::hidden) return true;
        if (role == RowRole::head || labels_.is_head(row))
            notes_.add(Kind::skipped, row, 0, "import.row_head", {{"label", v_.first_text(row)}});
        else if (role == RowRole::total || (role == RowRole::part_total && labels_.is_total(row)))
            notes_.add(Kind::skipped, row, 0, "import.row_total", {{"label", v_.first_text(row)}});
        else if (role == RowRole::part_total)
            notes_.add(Kind::skipped, row, 0, "import.row_part_total",
                       {{"label", labels_.label(row)}});
        else if (role == RowRole::struck)
            notes_.add(Kind::skipped, row, 0, "import.row_struck", {});
        else if (role == RowRole::detail)
            notes_.add(Kind::skipped, row, 0, "import.row_detail", {{"label", labels_.label(row)}});
        else if (role == RowRole::other_table)
            say_other_table(row);
        else if (role == RowRole::behind)
            notes_.add(Kind::skipped, row, 0, "import.row_behind", {{"label", v_.first_text(row)}});
        else if (role == RowRole::rates)
            notes_.add(Kind::skipped, row, 0, "import.row_rates", {{"label", labels_.label(row)}});
        else if (role == RowRole::other_time)
            notes_.add(Kind::unclear, row, 0, "import.row_other_time",
                       {{"label", labels_.label(row)}});
        else if (units_.lists_units && units_.own.count(row) == 0)
            notes_.add(Kind::skipped, row, 0, "import.row_other_unit",
                       {{"label", unit_label(row)}});
        else if (role == RowRole::doubtful)
            notes_.add(Kind::unclear, row, 0, "import.row_doubtful",
                       {{"label", labels_.label(row)}});
        else
            return false;
        return true;
    }

    /// Once, of its first row.
    void say_other_table(std::size_t row) {
        if (std::exchange(other_table_said_, true)) return;
        notes_.add(Kind::skipped, row, 0, "import.row_other_table",
                   {{"label", v_.first_text(row)}});
    }

    /// The longest text of the row: the label column may be none of the table's.
    std::string unit_label(std::size_t row) const {
        std::string longest;
        for (auto const& one : v_.sheet.rows[row])
            if (!one.number && one.text.size() > longest.size()) longest = one.text;
        return collapse_blanks(longest);
    }

    void read_data(std::size_t row) {
        bool const may_head = label_ != none && group_rows_.rows.count(row) == 0;
        if (group_rows_.details.count(row) > 0)
            notes_.add(Kind::skipped, row, 0, "import.row_detail", {{"label", labels_.label(row)}});
        else if (!v_.table.free_rows)
            notes_.add(Kind::skipped, row, 0, "import.row_unknown",
                       {{"label", labels_.label(row)}});
        else if (may_head && labels_.is_heading(row) && row > last_figures_)
            notes_.add(Kind::skipped, row, 0, "import.row_behind", {{"label", v_.first_text(row)}});
        else if (may_head && (labels_.is_group(row) || labels_.is_heading(row)))
            read_heading(row);
        else
            read_free(row);
    }

    void read_own(OwnRow& own, std::size_t row) {
        if (own.seen) {
            notes_.add(Kind::unclear, row, 0, "import.row_twice", {{"label", labels_.label(row)}});
            return;
        }
        own.seen = true;
        TableRow entered;
        entered.fixed = own.fixed->id;
        if (!own.fixed->heading) entered.cells = cells_.of(row, &own, entered.gaps);
        if (!own.fixed->alone) after_ = own.fixed->id;
        if (!own.fixed->heading) taken_.push_back(row);
        if (!entered.cells.empty() || !own.fixed->usual)
            result_.rows.rows.push_back(std::move(entered));
        notes_.add(Kind::taken, row, 0, "import.row_taken", {{"label", labels_.label(row)}});
    }

    void read_heading(std::size_t row) {
        TableRow heading;
        heading.after = after_;
        heading.heading = true;
        heading.cells[v_.table.columns[label_].id] = labels_.label(row);
        result_.rows.rows.push_back(std::move(heading));
        for (std::size_t i = 0; i < v_.columns.size() && rows_.proved.count(row) == 0; ++i)
            if (v_.is_typed(i) && i != label_ && !v_.cell(row, i).text.empty()) {
                notes_.add(Kind::unclear, row, v_.columns[i], "import.row_group",
                           {{"label", labels_.label(row)}});
                return;
            }
        notes_.add(Kind::taken, row, 0, "import.row_heading", {{"label", labels_.label(row)}});
    }

    /// Nothing stands there, and the row's own sum says that it is nothing.
    void take_zeros(std::size_t row, Row& cells) {
        for (auto const i : sums_.proved_zeros(row)) {
            auto const& column = v_.table.columns[i];
            if (!v_.is_typed(i) || !cells.emplace(column.id, Amount{}).second) continue;
            ++result_.read[column.id];
            if (!std::exchange(zeros_said_, true))
                notes_.add(Kind::skipped, row, v_.columns[i], "import.zeros_by_sums",
                           {{"label", labels_.label(row)}, {"column", v_.head(i)}});
        }
    }

    void take_rests(std::size_t row, Row& cells) {
        for (auto const& rest : rests_->of(row)) {
            auto const& id = v_.table.columns[rest.column].id;
            cells[id] = Amount{rest.value, false};
            ++result_.read[id];
            if (rests_said_.insert(rest.column).second)
                notes_.add(Kind::skipped, row, v_.columns[rest.whole], "import.column_by_rest",
                           {{"column", v_.head(rest.column)},
                            {"whole", v_.head(rest.whole)},
                            {"part", v_.head(rest.part)}});
        }
    }

    /// What the sheet has no column for is not known, and nothing may be added up from it.
    void mark_absent(Row const& cells, std::set<std::string>& gaps) const {
        for (std::size_t i = 0; i < v_.columns.size(); ++i) {
            auto const& column = v_.table.columns[i];
            if (is_number(column.kind) && !column.derive && v_.columns[i] == none &&
                cells.count(column.id) == 0)
                gaps.insert(column.id);
        }
    }

    void read_free(std::size_t row) {
        TableRow entered;
        entered.after = after_;
        entered.cells = cells_.of(row, nullptr, entered.gaps);
        if (!entered.cells.empty()) {
            take_zeros(row, entered.cells);
            take_rests(row, entered.cells);
            mark_absent(entered.cells, entered.gaps);
        }
        if (group_rows_.rows.count(row) > 0)
            entered.cells[v_.table.columns[label_].id] = label_of_group(v_, labels_, row);
        if (auto merged = labels_.merged_label(row); !merged.empty() && !entered.cells.empty())
            entered.cells[v_.table.columns[label_].id] = std::move(merged);
        if (entered.cells.empty() || (entered.cells.size() == 1 && is_in_brackets(row))) {
            notes_.add(Kind::skipped, row, 0, "import.row_empty", {{"label", labels_.label(row)}});
            return;
        }
        result_.rows.rows.push_back(std::move(entered));
        taken_.push_back(row);
        sums_.check_row(row, labels_.label(row));
        notes_.add(Kind::taken, row, 0, "import.row_taken", {{"label", labels_.label(row)}});
    }

    /// "(blank)", "(trống)": what is left over, not what something is called.
    bool is_in_brackets(std::size_t row) const {
        auto const label = labels_.label(row);
        return label.size() > 2 && label.front() == '(' && label.find(')') + 1 == label.size();
    }

    /// Rows that are those of the list go on following it; a row that stands for all others
    /// cannot stand beside them.
    void keep_list() {
        auto& rows = result_.rows.rows;
        std::vector<Row> own;
        for (auto const& row : rows)
            if (row.fixed.empty()) own.push_back(row.cells);
        bool const is_list = !own.empty() && own == listed_rows(own_rows_.by_itself());
        rows.erase(std::remove_if(rows.begin(), rows.end(),
                                  [&](TableRow const& row) {
                                      auto const* fixed = v_.table.fixed_row(row.fixed);
                                      return fixed ? fixed->alone && !own.empty() : is_list;
                                  }),
                   rows.end());
        if (own.empty()) return;
        for (auto const& [id, one] : own_rows_.all())
            if (one.fixed->alone && one.seen)
                notes_.add_of_sheet(v_.mapping.first_row, "import.row_alone",
                                    {{"label", one.texts[label_]}});
    }

    IntakeView v_;
    IntakeNotes notes_;
    RowLabels labels_;
    std::size_t label_;
    OwnRows own_rows_;
    TakenCells cells_;
    SheetRows rows_;
    SheetSums sums_;
    std::vector<std::size_t> taken_;  ///< rows of the sheet that became rows of the clerk
    UnitRows units_;
    GroupRows group_rows_;
    bool other_table_said_ = false;
    bool zeros_said_ = false;
    std::optional<RestColumns> rests_;
    std::set<std::size_t> rests_said_;  ///< columns
    std::size_t last_figures_ = 0;      ///< last row of data that has any
    std::string after_;
    Intake result_;
};

}  // namespace

Result<Intake> take_in(ReportKind const& kind, Report const& report, TableDefinition const& table,
                       Sheet sheet, ColumnMapping const& mapping) {
    auto trimmed = trimmed_sheet(std::move(sheet));
    if (!trimmed) return trimmed.error();
    add_columns(kind, table, mapping, *trimmed);
    return Intaker(kind, report, table, *trimmed, mapping).run();
}

}  // namespace report
