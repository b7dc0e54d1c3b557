// SPDX-License-Identifier: MPL-2.0
#include "core/tables/differences.hpp"

#include <algorithm>
#include <utility>

#include "core/report/figures.hpp"
#include "core/tables/figure_source.hpp"
#include "core/tables/lines.hpp"

namespace report {

namespace {

using Fate = DifferenceFate;

class Finder {
public:
    Finder(ReportKind const& kind, TableDefinition const& table, TableRows const& rows,
           Grid const& grid)
        : kind_(kind), table_(table), rows_(rows), grid_(grid) {}

    std::vector<TableDifference> run() const {
        std::vector<TableDifference> found;
        for (auto const& one : grid_.differences) found.push_back(difference(one));
        return found;
    }

private:
    TableDifference difference(GridDifference const& one) const {
        auto const& row = grid_.body[one.row];
        auto const& column = table_.columns[one.column];
        bool const is_total = row.role == GridRow::Role::total;
        auto const* fixed = table_.fixed_row(row.entered.fixed);
        TableDifference difference;
        difference.table = table_.id;
        difference.row = row.entered.fixed;
        difference.column = column.id;
        difference.here = one.here;
        difference.reported = one.reported;
        difference.caption = grid_.caption;
        difference.number = one.row + 1;
        difference.row_label = is_total ? table_.total->label : words_of(row);
        if (difference.row_label.empty()) difference.row_label = std::to_string(difference.number);
        difference.heads = heads_of(grid_, table_, one.column);
        auto const type = cell_type(kind_, fixed, column);
        difference.here_text = shown(type, one.here);
        difference.reported_text = shown(type, one.reported);
        difference.is_entered =
            !is_total && !column.derive && row.entered.cells.count(column.id) > 0;
        auto const* source = is_total ? &*column.tied : source_of(fixed, column);
        auto const* figure = source ? figure_of(kind_, table_, rows_, *source) : nullptr;
        if (!figure) return difference;
        difference.label = figure->label;
        bool const is_its_own =
            !figure->derive && source->time == CellSource::Time::now && source->per == 1;
        if (is_its_own && can_hold(*figure, one.here) && (difference.is_entered || is_exact(one)) &&
            !(is_total && repeats_row(one)))
            difference.figure = figure->id;
        return difference;
    }

    /// Of a row's texts the one in the widest column names it.
    std::string words_of(GridRow const& row) const {
        GridCell const* widest = nullptr;
        for (auto const& cell : row.cells)
            if (table_.columns[cell.column].kind == FigureKind::text &&
                (!widest ||
                 table_.columns[cell.column].width > table_.columns[widest->column].width))
                widest = &cell;
        return widest ? widest->text : std::string();
    }

    static std::string shown(CellType const& type, Value const& value) {
        if (auto const* id = std::get_if<std::string>(&value))
            for (auto const& choice : *type.choices)
                if (choice.id == *id) return choice.label;
        return show_bare(value);
    }

    /// A computed number that was never rounded, of cells that somebody filled.
    bool is_exact(GridDifference const& one) const {
        return std::holds_alternative<Amount>(one.here) && !counts_in_units(table_) &&
               is_filled(table_.columns[one.column]);
    }

    /// A sum says something as soon as one part does; what is left of a whole needs both.
    bool is_filled(TableColumn const& column) const {
        if (column.derive) {
            auto const& of = column.derive->of;
            auto const filled = std::count_if(of.begin(), of.end(), [&](std::string const& id) {
                return is_filled(*table_.column(id));
            });
            return column.derive->rule == CellRule::Rule::sum_of
                       ? filled > 0
                       : filled == static_cast<std::ptrdiff_t>(of.size());
        }
        return std::any_of(grid_.body.begin(), grid_.body.end(), [&](GridRow const& row) {
            return row.role == GridRow::Role::data &&
                   (row.entered.cells.count(column.id) > 0 ||
                    source_of(table_.fixed_row(row.entered.fixed), column));
        });
    }

    bool repeats_row(GridDifference const& total) const {
        return std::any_of(grid_.differences.begin(), grid_.differences.end(),
                           [&](GridDifference const& one) {
                               return one.row != total.row && one.column == total.column &&
                                      one.here == total.here && one.reported == total.reported;
                           });
    }

    ReportKind const& kind_;
    TableDefinition const& table_;
    TableRows const& rows_;
    Grid const& grid_;
};

bool is_same_place(TableDifference const& a, TableDifference const& b) {
    return a.table == b.table && a.row == b.row && a.column == b.column;
}

bool is_same(TableDifference const& a, TableDifference const& b) {
    return is_same_place(a, b) && a.here == b.here && a.reported == b.reported;
}

bool can_be_decided(TableDifference const& difference) {
    return difference.can_be(Fate::table) || difference.can_be(Fate::report);
}

/// Those that can be decided and were not answered with the same two values.
std::vector<TableDifference> open_ones(std::vector<TableDifference> found,
                                       std::vector<TableDifference> const& known,
                                       std::vector<TableDifference> const& asked) {
    auto const is_closed = [&](TableDifference const& one) {
        auto const as_before = [&](TableDifference const& other) { return is_same(one, other); };
        return !can_be_decided(one) || std::any_of(known.begin(), known.end(), as_before) ||
               std::any_of(asked.begin(), asked.end(), as_before) ||
               std::count_if(asked.begin(), asked.end(), [&](TableDifference const& other) {
                   return is_same_place(one, other);
               }) > 1;
    };
    found.erase(std::remove_if(found.begin(), found.end(), is_closed), found.end());
    return found;
}

/// The cell follows the report again.
void erase_entry(ReportKind const& kind, Report& report, TableDifference const& difference) {
    auto const entered = report.tables.find(difference.table);
    if (entered == report.tables.end()) return;
    auto& rows = entered->second.rows;
    auto const row = std::find_if(rows.begin(), rows.end(),
                                  [&](TableRow const& one) { return one.fixed == difference.row; });
    if (row == rows.end()) return;
    row->cells.erase(difference.column);
    // A row that stands there only when it is named has to stay named.
    bool const usual = kind.table(difference.table)->fixed_row(difference.row)->usual;
    if (row->cells.empty() && !row->left_out && usual) rows.erase(row);
    if (entered->second == TableRows{}) report.tables.erase(entered);
}

Report with_decided(ReportKind const& kind, Report report,
                    std::vector<TableDifference> const& decided) {
    auto const becomes = [](TableDifference const& one, Fate fate) {
        return one.fate == fate && one.can_be(fate);
    };
    for (auto const& one : decided)
        if (becomes(one, Fate::table)) report.values[one.figure] = one.here;
    // Of two cells that want to go into one figure, the one that lost is asked about again.
    for (auto const& one : decided)
        if (one.is_entered &&
            (becomes(one, Fate::report) ||
             (becomes(one, Fate::table) && report.values.at(one.figure) == one.here)))
            erase_entry(kind, report, one);
    return report;
}

char const* line_key(TableDifference const& difference) {
    switch (difference.fate) {
        case Fate::table:
            return "table_differs.line_table";
        case Fate::report:
            return "table_differs.line_report";
        case Fate::keep:
            break;
    }
    return "table_differs.line_keep";
}

}  // namespace

std::optional<DifferenceFate> fate_named(std::string_view word) {
    if (word == "keep") return Fate::keep;
    if (word == "table") return Fate::table;
    if (word == "report") return Fate::report;
    return std::nullopt;
}

bool TableDifference::can_be(DifferenceFate wanted) const {
    return wanted == Fate::keep || (wanted == Fate::table ? !figure.empty() : is_entered);
}

std::vector<TableDifference> table_differences(ReportKind const& kind, Report const& report,
                                               TableDefinition const& table, Grid const& grid) {
    return Finder(kind, table, rows_of(report, table), grid).run();
}

std::vector<TableDifference> table_differences(ReportKind const& kind, Report const& report,
                                               std::vector<TableDefinition const*> const& tables) {
    std::vector<TableDifference> all;
    for (auto const* table : tables)
        for (auto& one : table_differences(kind, report, *table,
                                           grid(kind, report, *table, rows_of(report, *table))))
            all.push_back(std::move(one));
    return all;
}

Problem told(TableDifference const& difference) {
    return {"table.differs",
            {{"table", difference.caption},
             {"row", std::to_string(difference.number)},
             {"column", difference.heads.back()},
             {"here", difference.here_text},
             {"reported", difference.reported_text}},
            {}};
}

void decide_all(std::vector<TableDifference>& differences, DifferenceFate fate) {
    for (auto& one : differences)
        if (one.can_be(fate)) one.fate = fate;
}

std::optional<Report> settle(ReportKind const& kind, Report report,
                             std::vector<TableDefinition const*> const& tables,
                             std::vector<TableDifference> const& known,
                             DecideDifferences const& decide) {
    std::vector<TableDifference> asked;
    for (;;) {
        auto const open = open_ones(table_differences(kind, report, tables), known, asked);
        if (open.empty()) return report;
        auto const decided = decide(open);
        if (!decided) return std::nullopt;
        report = with_decided(kind, std::move(report), *decided);
        asked.insert(asked.end(), open.begin(), open.end());
    }
}

std::vector<Choice> difference_lines(std::vector<TableDifference> const& differences,
                                     Texts const& texts) {
    std::vector<Choice> lines;
    lines.reserve(differences.size());
    for (auto const& one : differences)
        lines.push_back({std::to_string(lines.size()),
                         texts(line_key(one), {{"row", one.row_label},
                                               {"column", one.heads.back()},
                                               {"here", one.here_text},
                                               {"reported", one.reported_text}})});
    return lines;
}

std::string difference_details(TableDifference const& difference, Texts const& texts) {
    std::string column;
    for (auto const& head : difference.heads) column += (column.empty() ? "" : " / ") + head;
    auto details = texts("table_differs.place", {{"table", difference.caption},
                                                 {"number", std::to_string(difference.number)},
                                                 {"row", difference.row_label},
                                                 {"column", column},
                                                 {"here", difference.here_text}});
    details += '\n' + texts(difference.label.empty() ? "table_differs.reported"
                                                     : "table_differs.reported_figure",
                            {{"figure", difference.label}, {"reported", difference.reported_text}});
    if (!difference.can_be(Fate::table)) details += '\n' + texts("table_differs.not_for_report");
    if (!difference.can_be(Fate::report)) details += '\n' + texts("table_differs.not_for_table");
    return details;
}

}  // namespace report
