// SPDX-License-Identifier: MPL-2.0
#include "core/tables/figure_source.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "core/report/amounts.hpp"
#include "core/report/figures.hpp"
#include "core/tables/lines.hpp"

namespace report {

Figure const* figure_of(ReportKind const& kind, TableDefinition const& table, TableRows const& rows,
                        CellSource const& source) {
    if (!source.plus.empty() && !source.condition.empty() && is_on(table, rows, source.condition))
        return nullptr;
    if (!source.rule) return kind.figure(source.figure);
    bool const is_one =
        source.rule->rule == Derivation::Rule::sum_of && source.rule->of.size() == 1;
    return is_one ? kind.figure(source.rule->of.front()) : nullptr;
}

bool can_hold(Figure const& figure, Value const& value) {
    switch (figure.kind) {
        case FigureKind::count:
        case FigureKind::money: {
            auto const* amount = std::get_if<Amount>(&value);
            return amount && amount->value >= 0 && (!amount->at_least || figure.lower_bound);
        }
        case FigureKind::percent: {
            auto const* percent = std::get_if<Percent>(&value);
            return percent && percent->hundredths >= 0;
        }
        case FigureKind::date:
            return std::holds_alternative<Date>(value);
        case FigureKind::text:
            return std::holds_alternative<std::string>(value);
        case FigureKind::choice:
            break;
    }
    auto const* id = std::get_if<std::string>(&value);
    return id && std::any_of(figure.choices.begin(), figure.choices.end(),
                             [&](Choice const& choice) { return choice.id == *id; });
}

bool counts_in_units(TableDefinition const& table) {
    auto const is_rounded = [](std::optional<CellSource> const& source) {
        return source && source->per != 1;
    };
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](TableColumn const& column) { return is_rounded(column.tied); }) ||
           std::any_of(table.fixed.begin(), table.fixed.end(), [&](FixedRow const& row) {
               return std::any_of(row.cells.begin(), row.cells.end(),
                                  [&](FixedCell const& cell) { return is_rounded(cell.source); });
           });
}

namespace {

class Filler {
public:
    Filler(ReportKind const& kind, Report& report, TableDefinition const& table)
        : kind_(kind), report_(report), table_(table), rows_(rows_of(report, table)) {}

    std::vector<Figure const*> run() {
        if (rows_.rows.empty()) return {};
        grid_ = grid(kind_, report_, table_, rows_);
        for (auto const& row : grid_.body)
            if (row.role == GridRow::Role::total) fill_from_total(row);
        fill_from_cells();
        return std::move(filled_);
    }

    /// Columns taken as they are, though they may count something that the report does not say.
    std::vector<TableColumn const*> const& whole() const { return whole_; }
    /// Columns whose totals are smaller than what they are said to count.
    std::vector<TableColumn const*> const& too_small() const { return too_small_; }

private:
    /// The figure that stands for this source and that nobody entered; null when there is none.
    Figure const* open_figure(CellSource const& source) const {
        if (source.time != CellSource::Time::now || source.per != 1) return nullptr;
        auto const* figure = plain_figure(source);
        return figure && !figure->derive && report_.values.count(figure->id) == 0 ? figure
                                                                                  : nullptr;
    }
    /// The same as if nothing was added to it.
    Figure const* plain_figure(CellSource const& source) const {
        auto plain = source;
        plain.plus.clear();
        return figure_of(kind_, table_, rows_, plain);
    }
    /// The value without what the table is known to add to the figure; none when more is added than
    /// there is. What the report does not say is not taken off: the sheet that fills the table has
    /// no column for it, and its number is what the clerk means.
    std::optional<Value> without_added(Value const& value, CellSource const& source) const {
        if (source.plus.empty() || source.condition.empty() ||
            !is_on(table_, rows_, source.condition))
            return value;
        auto const* amount = std::get_if<Amount>(&value);
        if (!amount || amount->at_least) return std::nullopt;
        auto rest = amount->value;
        for (auto const& id : source.plus) {
            auto const part = added(id);
            if (!part) continue;
            if (part->at_least || part->value > rest) return std::nullopt;
            rest -= part->value;
        }
        return Value(Amount{rest, false});
    }
    std::optional<Amount> added(std::string const& id) const {
        auto const known = all_values(kind_, report_);
        auto const found = known.find(id);
        auto const* part = found == known.end() ? nullptr : std::get_if<Amount>(&found->second);
        return part ? std::optional(*part) : std::nullopt;
    }

    bool take(Figure const& figure, std::optional<Value> const& value) {
        if (!value || !can_hold(figure, *value)) return false;
        report_.values[figure.id] = *value;
        filled_.push_back(&figure);
        return true;
    }

    /// A sum of which a part is missing is no total.
    bool is_filled(TableColumn const& column) const {
        return std::all_of(grid_.body.begin(), grid_.body.end(), [&](GridRow const& row) {
            return row.role != GridRow::Role::data || row.entered.cells.count(column.id) > 0;
        });
    }

    void fill_from_total(GridRow const& total) {
        if (counts_in_units(table_)) return;
        for (auto const& cell : total.cells) {
            auto const& column = table_.columns[cell.column];
            if (!column.tied || !cell.value || column.derive || !is_filled(column)) continue;
            auto const* figure = open_figure(*column.tied);
            if (!figure) continue;
            auto const value = without_added(*cell.value, *column.tied);
            if (!value)
                too_small_.push_back(&column);
            else if (take(*figure, value))
                note_whole(column);
        }
    }

    /// Remembers what was taken whole though the table says that it counts something else too.
    void note_whole(TableColumn const& column) {
        if (adds_unknown(*column.tied)) whole_.push_back(&column);
    }
    /// Whether something is added that the report does not say.
    bool adds_unknown(CellSource const& source) const {
        return !source.condition.empty() && is_on(table_, rows_, source.condition) &&
               std::any_of(source.plus.begin(), source.plus.end(),
                           [&](std::string const& id) { return !added(id); });
    }

    void fill_from_cells() {
        auto const entered = report_.tables.find(table_.id);
        if (entered == report_.tables.end()) return;
        for (auto& row : entered->second.rows) {
            auto const* fixed = table_.fixed_row(row.fixed);
            if (!fixed) continue;
            for (auto const& column : table_.columns) {
                auto const cell = row.cells.find(column.id);
                auto const* source = source_of(fixed, column);
                if (cell == row.cells.end() || !source || column.derive || adds_unknown(*source))
                    continue;
                auto const* figure = open_figure(*source);
                if (figure && take(*figure, without_added(cell->second, *source)))
                    row.cells.erase(cell);
            }
        }
    }

    ReportKind const& kind_;
    Report& report_;
    TableDefinition const& table_;
    TableRows const rows_;
    Grid grid_;
    std::vector<Figure const*> filled_;
    std::vector<TableColumn const*> whole_;
    std::vector<TableColumn const*> too_small_;
};

}  // namespace

std::vector<Problem> fill_from_tables(ReportKind const& kind, Report& report,
                                      std::vector<TableDefinition const*> const& tables) {
    std::vector<Problem> told;
    for (auto const* table : tables) {
        Filler filler(kind, report, *table);
        auto const filled = filler.run();
        auto const tell = [&](char const* code, std::vector<TableColumn const*> const& columns) {
            for (auto const* column : columns)
                for (auto const& id : column->tied->plus)
                    if (auto const* other = kind.figure(id))
                        told.push_back(
                            {code,
                             {{"column", fill_circumstances(kind, report, column->heads.back())},
                              {"label", other->label}},
                             {}});
        };
        tell("table.taken_whole", filler.whole());
        tell("table.less_than_part", filler.too_small());
        if (filled.empty()) continue;
        std::string figures;
        for (auto const* figure : filled)
            figures += (figures.empty() ? "" : "; ") + figure->label + " " +
                       show_bare(report.values.at(figure->id));
        told.push_back({"table.filled",
                        {{"table", fill_circumstances(kind, report, table->caption)},
                         {"count", std::to_string(filled.size())},
                         {"figures", figures}},
                        {}});
    }
    return told;
}

}  // namespace report
