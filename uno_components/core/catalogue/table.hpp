// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/figure.hpp"

namespace report {

struct ReportKind;

/// How a cell follows from other cells of its row.
struct CellRule {
    enum class Rule {
        row_number,     ///< 1, 2, 3; headings and the total row are not counted
        sum_of,         ///< columns added
        difference_of,  ///< first minus second, below zero too; of percents in points
        share_of,       ///< sum of `of` divided by sum of `whole`, in percent
        change_of       ///< (first - second) / second in percent; of percents in points
    };
    Rule rule = Rule::sum_of;
    std::vector<std::string> of;
    std::vector<std::string> whole;
};

/// What the report says a cell, or the total of a column, comes to.
struct CellSource {
    enum class Time { now, last, last_year };
    std::string figure;              ///< of any kind; or else
    std::optional<Derivation> rule;  ///< a computation over figures
    Time time = Time::now;
    std::string condition;          ///< id of a switch; while it is on,
    std::vector<std::string> plus;  ///< these figures are added
    std::int64_t per = 1;  ///< the number in units of so many, rounded half up: 1000000 for triệu
};

/// A column. A column with a rule is never typed.
struct TableColumn {
    std::string id;
    std::vector<std::string> heads;  ///< head texts from the top group to its own, patterns
    std::int64_t width = 0;          ///< 1/100 mm
    FigureKind kind = FigureKind::count;
    bool sign = false;         ///< +3, -2, 0
    bool lower_bound = false;  ///< may be given as "trên ..." (at least)
    std::string number;        ///< in the number row; empty: "(n)"
    std::vector<Choice> choices;
    std::optional<CellRule> derive;
    std::optional<CellSource> tied;  ///< what the column comes to by the report
    std::vector<std::string> also;   ///< further heads of it in sheets, groups parted by " / "
};

/// A column of which others are the parts, whatever it follows from itself: (3) = (7) + (11).
struct ColumnBalance {
    std::string whole;
    std::vector<std::string> parts;
};

/// A cell of a fixed row: a text, a value of the report, or a box of its own kind.
struct FixedCell {
    std::string column;
    std::string text;  ///< pattern over circumstances
    std::optional<CellSource> source;
    std::optional<FigureKind> kind;  ///< other than the column's
    std::vector<Choice> choices;
};

/// A row that the table has by itself.
struct FixedRow {
    std::string id;
    bool heading = false;  ///< bold, without numbers, not added up
    bool alone = false;    ///< stands for all rows as long as there is no other
    bool usual = true;     ///< false: only when asked for
    std::vector<FixedCell> cells;
};

/// Rows that follow from a list of the report as long as nobody entered others.
struct RowsFromList {
    struct Cell {
        std::string column;
        std::string pattern;  ///< "{list column}" hands on its value, anything else a text
    };
    std::string list;
    std::vector<Cell> cells;
};

/// The last row: the columns in `add` added up, computed columns computed anew.
struct TotalRow {
    std::string label;
    std::vector<std::string> add;
};

/// A sentence under the table.
struct TableNote {
    bool on = true;                     ///< position of its switch in which it is true
    std::vector<std::string> positive;  ///< figures that have to be present and above 0
    std::string text;                   ///< pattern over circumstances, figures and shown texts
};

/// A decision of the clerk about how the table counts.
struct TableSwitch {
    std::string id;
    std::string label;
    bool on = true;  ///< when nobody decided
    std::vector<TableNote> notes;
};

/// The three cells above a form of a circular.
struct FormHead {
    std::string left;
    std::vector<std::string> centre;  ///< under the caption
    std::vector<std::string> right;
    std::vector<std::string> signature;  ///< lines under the table at right
};

/// A picture of a table's figures: of some columns of one row, its total or its only one; or of
/// rows that have numbers, each column of `series` beside the other.
struct ChartDefinition {
    std::string id;
    std::string title;                ///< pattern over circumstances
    std::string unit;                 ///< beside the axis of values; empty: none
    bool lying = false;               ///< bars from left to right, for long labels
    std::vector<std::string> across;  ///< columns of one row; or else
    std::string labels;               ///< the column that names rows
    std::vector<std::string> series;  ///< columns
    std::vector<std::string> rows;    ///< fixed rows; none: all
    std::int64_t per = 1;             ///< numbers in units of so many, rounded half up
};

/// A statistics table (statistics-tables.md): one file of the kind's folder `tables`.
struct TableDefinition {
    std::string id;
    std::string caption;  ///< pattern over circumstances
    std::string section;  ///< section or group it belongs to; empty: the whole report
    bool landscape = false;
    bool appendix = false;     ///< stands in an appendix, not in the text
    std::string unit;          ///< line above the table at right
    std::string missing;       ///< shown for a figure not entered; empty: the kind's
    std::string points;        ///< behind a difference of percents: " điểm %"
    bool zero_blanks = false;  ///< an empty number of a row that has numbers is 0
    bool number_row = false;
    bool free_rows = false;  ///< the clerk may add rows
    std::string rows_stay;   ///< text column that names rows of the next period, too
    std::vector<std::string> sort;
    std::vector<TableColumn> columns;
    std::vector<ColumnBalance> balances;
    std::vector<FixedRow> fixed;
    std::optional<RowsFromList> from_list;
    std::optional<TotalRow> total;
    std::vector<TableSwitch> switches;
    std::vector<TableNote> notes;
    std::vector<ChartDefinition> charts;
    std::optional<FormHead> form;

    TableColumn const* column(std::string_view wanted) const;
    FixedRow const* fixed_row(std::string_view wanted) const;
    TableSwitch const* find_switch(std::string_view wanted) const;
};

FixedCell const* find_cell(FixedRow const& row, std::string_view column);

/// What may be typed into a cell: that of the fixed row's own cell, else of its figure, else of the
/// column. `row` is null for a row of the clerk. Points into the kind.
struct CellType {
    FigureKind kind = FigureKind::text;
    bool lower_bound = false;
    std::vector<Choice> const* choices = nullptr;
};
CellType cell_type(ReportKind const& kind, FixedRow const* row, TableColumn const& column);

/// A table from the text of its file. Throws ProblemError naming file and place.
TableDefinition read_table(std::string_view content, std::string const& file);

/// The columns in an order in which each stands behind those it follows from. `circle`, when
/// given, gets the id of a column that follows from itself; such columns are left out.
std::vector<std::size_t> column_order(TableDefinition const& table, std::string* circle = nullptr);

}  // namespace report
