// SPDX-License-Identifier: MPL-2.0
#include "core/tables/chart.hpp"

#include <algorithm>

#include "core/report/figures.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/lines.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

class Plotter {
public:
    Plotter(ReportKind const& kind, Report const& report, TableChart const& chart)
        : kind_(kind),
          report_(report),
          table_(*chart.first),
          chart_(*chart.second),
          grid_(grid(kind, report, table_, rows_of(report, table_))) {}

    ChartData run() {
        data_.title = fill_circumstances(kind_, report_, chart_.title);
        data_.unit = fill_circumstances(kind_, report_, chart_.unit);
        data_.lying = chart_.lying;
        chart_.across.empty() ? plot_rows() : plot_columns();
        drop_empty_series();
        return std::move(data_);
    }

private:
    std::size_t index(std::string const& column) const {
        return static_cast<std::size_t>(table_.column(column) - table_.columns.data());
    }

    std::string head(std::string const& column) const {
        return fill_circumstances(kind_, report_, table_.column(column)->heads.back());
    }

    static GridCell const* cell(GridRow const& row, std::size_t column) {
        for (auto const& one : row.cells)
            if (one.column == column) return &one;
        return nullptr;
    }

    std::optional<ChartNumber> number(GridRow const& row, std::string const& column) const {
        auto const* found = cell(row, index(column));
        if (!found || !found->value) return std::nullopt;
        if (auto const* rate = std::get_if<Percent>(&*found->value))
            return ChartNumber{rate->hundredths, 2};
        auto const scaled = in_units(*found->value, chart_.per);
        if (auto const* amount = std::get_if<Amount>(&scaled)) return ChartNumber{amount->value, 0};
        return std::nullopt;
    }

    /// The total row, else the only row of numbers.
    GridRow const* one_row() const {
        if (grid_.body.empty()) return nullptr;
        if (grid_.body.back().role == GridRow::Role::total) return &grid_.body.back();
        return grid_.body.size() == 1 ? &grid_.body.front() : nullptr;
    }

    void plot_columns() {
        data_.series = {{data_.unit.empty() ? data_.title : data_.unit, {}}};
        auto const* row = one_row();
        if (!row) return;
        for (auto const& column : chart_.across)
            add(head(column), {as_in_text(column, number(*row, column))});
    }

    /// Without what a switch adds in the table only: the chart stands beside the text.
    std::optional<ChartNumber> as_in_text(std::string const& column,
                                          std::optional<ChartNumber> number) const {
        auto const& source = table_.column(column)->tied;
        if (!number || !source || source->plus.empty() ||
            !is_on(table_, rows_of(report_, table_), source->condition))
            return number;
        auto const values = all_values(kind_, report_);
        for (auto const& id : source->plus) {
            auto const found = values.find(id);
            auto const* plus =
                found == values.end() ? nullptr : std::get_if<Amount>(&found->second);
            if (plus && plus->value <= number->digits) number->digits -= plus->value;
        }
        return number;
    }

    bool is_wanted(GridRow const& row) const {
        return row.role == GridRow::Role::data &&
               (chart_.rows.empty() || std::find(chart_.rows.begin(), chart_.rows.end(),
                                                 row.entered.fixed) != chart_.rows.end());
    }

    void plot_rows() {
        for (auto const& column : chart_.series) data_.series.push_back({head(column), {}});
        for (auto const& row : grid_.body) {
            if (!is_wanted(row)) continue;
            std::vector<std::optional<ChartNumber>> numbers;
            for (auto const& column : chart_.series) numbers.push_back(number(row, column));
            auto const* label = cell(row, index(chart_.labels));
            add(label ? label->text : std::string(), numbers);
        }
    }

    /// Nothing is known of last period in the first report.
    void drop_empty_series() {
        auto const is_empty = [](ChartData::Series const& series) {
            return std::none_of(series.numbers.begin(), series.numbers.end(),
                                [](auto const& number) { return number.has_value(); });
        };
        data_.series.erase(std::remove_if(data_.series.begin(), data_.series.end(), is_empty),
                           data_.series.end());
    }

    void add(std::string const& category, std::vector<std::optional<ChartNumber>> const& numbers) {
        if (std::none_of(numbers.begin(), numbers.end(),
                         [](auto const& number) { return number.has_value(); }))
            return;
        data_.categories.push_back(category);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            data_.series[i].numbers.push_back(numbers[i]);
            if (numbers[i]) data_.decimals = std::max(data_.decimals, numbers[i]->decimals);
        }
    }

    ReportKind const& kind_;
    Report const& report_;
    TableDefinition const& table_;
    ChartDefinition const& chart_;
    Grid grid_;
    ChartData data_;
};

std::string shown(ChartNumber const& number) {
    return number.decimals == 0 ? format_whole(number.digits) : format_percent(number.digits);
}

}  // namespace

TableChart find_chart(ReportKind const& kind, std::string const& id) {
    for (auto const& table : kind.tables)
        for (auto const& chart : table.charts)
            if (chart.id == id) return {&table, &chart};
    return {};
}

ChartData chart_data(ReportKind const& kind, Report const& report, TableChart const& chart) {
    return Plotter(kind, report, chart).run();
}

std::string chart_lines(ChartData const& data) {
    std::string lines;
    for (std::size_t i = 0; i < data.categories.size(); ++i) {
        std::string line;
        for (auto const& series : data.series) {
            if (!series.numbers[i]) continue;
            line += (line.empty() ? "" : ", ") +
                    (data.series.size() > 1 ? series.name + " " : std::string()) +
                    shown(*series.numbers[i]);
        }
        lines += (lines.empty() ? "" : "\n") + data.categories[i] + ": " + line;
    }
    return lines;
}

}  // namespace report
