// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/table.hpp"

#include <algorithm>
#include <set>

#include "core/catalogue/read_parts.hpp"
#include "core/catalogue/report_kind.hpp"

namespace report {
namespace json = boost::json;

namespace {

using Time = CellSource::Time;

Time read_time(ObjectReader& in) {
    auto const word = in.text_or("time", "now");
    if (word == "last") return Time::last;
    if (word == "last_year") return Time::last_year;
    if (word != "now") fail("table.unknown_time", {{"time", word}}, in.where());
    return Time::now;
}

std::int64_t read_per(ObjectReader& in) {
    return in.whole_between("per", 1, 1'000'000'000, 1);
}

/// The keys of a source among those of `in`; none when there is no figure and no rule.
std::optional<CellSource> read_source(ObjectReader& in) {
    bool const by_rule = has_rule(in);
    if (!by_rule && !in.has("figure")) return std::nullopt;
    CellSource source;
    if (by_rule)
        source.rule = read_rule(in);
    else
        source.figure = in.text("figure");
    source.time = read_time(in);
    source.condition = in.text_or("if");
    source.plus = in.texts("plus");
    source.per = read_per(in);
    return source;
}

CellRule read_cell_rule(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    CellRule result;
    using Rule = CellRule::Rule;
    constexpr std::pair<char const*, Rule> words[] = {{"sum_of", Rule::sum_of},
                                                      {"difference_of", Rule::difference_of},
                                                      {"share_of", Rule::share_of},
                                                      {"change_of", Rule::change_of}};
    auto const* word = std::find_if(std::begin(words), std::end(words),
                                    [&](auto const& one) { return in.has(one.first); });
    if (word != std::end(words)) {
        result.rule = word->second;
        result.of = in.texts(word->first);
        if (result.rule == Rule::share_of) result.whole = in.texts("whole");
    } else if (in.flag_or("row_number", false)) {
        result.rule = Rule::row_number;
    } else {
        fail("table.unknown_rule", {}, where);
    }
    in.finish();
    return result;
}

TableColumn read_column(json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    TableColumn column;
    column.id = name_item(in, file);
    column.heads = in.texts("heads");
    column.width = in.whole_or("width", 0);
    column.kind = read_figure_kind(in);
    column.sign = in.flag_or("sign", false);
    column.lower_bound = in.flag_or("lower_bound", false);
    column.number = in.text_or("number");
    column.choices = read_choices(in);
    if (auto const* derive = in.find("derive")) column.derive = read_cell_rule(*derive, in.where());
    if (auto const* tied = in.find("tied")) {
        ObjectReader source(*tied, in.where());
        column.tied = read_source(source);
        if (!column.tied) fail("table.unknown_rule", {}, in.where());
        source.finish();
    }
    column.also = in.texts("also");
    in.finish();
    return column;
}

ColumnBalance read_balance(json::value const& value, std::string const& file) {
    ObjectReader in(value, file + " balances");
    ColumnBalance balance{in.text("whole"), in.texts("parts")};
    in.finish();
    return balance;
}

FixedCell read_cell(std::string column, json::value const& value, std::string const& where) {
    FixedCell cell;
    cell.column = std::move(column);
    if (value.is_string()) {
        cell.text = std::string(value.get_string());
        return cell;
    }
    ObjectReader in(value, where + "." + cell.column);
    cell.source = read_source(in);
    if (in.has("kind")) cell.kind = read_figure_kind(in);
    cell.choices = read_choices(in);
    if (!cell.source && !cell.kind) fail("json.missing", {{"key", "kind"}}, in.where());
    in.finish();
    return cell;
}

FixedRow read_fixed_row(json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    FixedRow row;
    row.id = name_item(in, file);
    row.heading = in.flag_or("heading", false);
    row.alone = in.flag_or("alone", false);
    row.usual = in.flag_or("usual", true);
    auto const& cells = in.need("cells");
    if (!cells.is_object()) fail("json.not_object", {{"key", "cells"}}, in.where());
    for (auto const& [column, cell] : cells.get_object())
        row.cells.push_back(read_cell(std::string(column), cell, in.where()));
    in.finish();
    return row;
}

RowsFromList read_list_rows(json::value const& value, std::string const& where) {
    ObjectReader in(value, where + " from_list");
    RowsFromList rows;
    rows.list = in.text("list");
    auto const& cells = in.need("cells");
    if (!cells.is_object()) fail("json.not_object", {{"key", "cells"}}, in.where());
    ObjectReader patterns(cells, in.where());
    for (auto const& item : cells.get_object())
        rows.cells.push_back({std::string(item.key()), patterns.text(item.key())});
    in.finish();
    return rows;
}

TableNote read_note(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    TableNote note;
    note.on = in.flag_or("on", true);
    note.positive = in.texts("positive");
    note.text = in.text("text");
    in.finish();
    return note;
}

TableSwitch read_switch(json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    TableSwitch one;
    one.id = name_item(in, file);
    one.label = in.text("label");
    one.on = in.flag_or("on", true);
    for (auto const& note : in.array("notes")) one.notes.push_back(read_note(note, in.where()));
    in.finish();
    return one;
}

TotalRow read_total(json::value const& value, std::string const& where) {
    ObjectReader in(value, where + " total");
    TotalRow total;
    total.label = in.text("label");
    total.add = in.texts("add");
    in.finish();
    return total;
}

FormHead read_form(json::value const& value, std::string const& where) {
    ObjectReader in(value, where + " form");
    FormHead form;
    form.left = in.text("left");
    form.centre = in.texts("centre");
    form.right = in.texts("right");
    form.signature = in.texts("signature");
    in.finish();
    return form;
}

ChartDefinition read_chart(json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    ChartDefinition chart;
    chart.id = name_item(in, file);
    chart.title = in.text("title");
    chart.unit = in.text_or("unit");
    chart.lying = in.flag_or("lying", false);
    chart.across = in.texts("across");
    chart.labels = in.text_or("labels");
    chart.series = in.texts("series");
    chart.rows = in.texts("rows");
    chart.per = read_per(in);
    in.finish();
    return chart;
}

/// Rows of every sort.
void read_rows(ObjectReader& in, std::string const& file, TableDefinition& table) {
    table.free_rows = in.flag_or("free_rows", false);
    table.rows_stay = in.text_or("rows_stay");
    table.sort = in.texts("sort");
    for (auto const& row : in.array("rows")) table.fixed.push_back(read_fixed_row(row, file));
    if (auto const* list = in.find("from_list")) table.from_list = read_list_rows(*list, file);
    if (auto const* total = in.find("total")) table.total = read_total(*total, file);
}

class Orderer {
public:
    Orderer(TableDefinition const& table, std::string* circle) : table_(table), circle_(circle) {}

    std::vector<std::size_t> run() {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) walk(i);
        return std::move(order_);
    }

private:
    void walk(std::size_t at) {
        auto const& column = table_.columns[at];
        if (done_.count(at) > 0) return;
        if (!path_.insert(at).second) {
            if (circle_) *circle_ = column.id;
            return;
        }
        if (column.derive)
            for (auto const* ids : {&column.derive->of, &column.derive->whole})
                for (auto const& id : *ids)
                    if (auto const* part = table_.column(id))
                        walk(static_cast<std::size_t>(part - table_.columns.data()));
        path_.erase(at);
        if (done_.insert(at).second) order_.push_back(at);
    }

    TableDefinition const& table_;
    std::string* circle_;
    std::set<std::size_t> path_, done_;
    std::vector<std::size_t> order_;
};

template <class T>
T const* by_id(std::vector<T> const& all, std::string_view id) {
    auto const found = std::find_if(all.begin(), all.end(), [&](T const& t) { return t.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

TableColumn const* TableDefinition::column(std::string_view wanted) const {
    return by_id(columns, wanted);
}

FixedRow const* TableDefinition::fixed_row(std::string_view wanted) const {
    return by_id(fixed, wanted);
}

TableSwitch const* TableDefinition::find_switch(std::string_view wanted) const {
    return by_id(switches, wanted);
}

FixedCell const* find_cell(FixedRow const& row, std::string_view column) {
    for (auto const& cell : row.cells)
        if (cell.column == column) return &cell;
    return nullptr;
}

CellType cell_type(ReportKind const& kind, FixedRow const* row, TableColumn const& column) {
    CellType type{column.kind, column.lower_bound, &column.choices};
    auto const* cell = row ? find_cell(*row, column.id) : nullptr;
    if (!cell) return type;
    if (cell->source) {
        if (auto const* figure = kind.figure(cell->source->figure))
            type = {figure->kind, figure->lower_bound, &figure->choices};
        else if (cell->source->rule && cell->source->rule->rule == Derivation::Rule::share_of)
            type.kind = FigureKind::percent;
    }
    if (cell->kind) type.kind = *cell->kind;
    if (!cell->choices.empty()) type.choices = &cell->choices;
    return type;
}

TableDefinition read_table(std::string_view content, std::string const& file) {
    auto const value = parse_json(content, file);
    ObjectReader in(value, file);
    TableDefinition table;
    table.id = in.text("id");
    table.caption = in.text("caption");
    table.section = in.text_or("section");
    table.landscape = in.flag_or("landscape", false);
    table.appendix = in.flag_or("appendix", false);
    table.unit = in.text_or("unit");
    table.missing = in.text_or("missing");
    table.points = in.text_or("points");
    table.zero_blanks = in.flag_or("zero_blanks", false);
    table.number_row = in.flag_or("number_row", false);
    for (auto const& column : in.array("columns"))
        table.columns.push_back(read_column(column, file));
    for (auto const& one : in.array("balances")) table.balances.push_back(read_balance(one, file));
    read_rows(in, file, table);
    for (auto const& one : in.array("switches")) table.switches.push_back(read_switch(one, file));
    for (auto const& note : in.array("notes")) table.notes.push_back(read_note(note, file));
    for (auto const& chart : in.array("charts")) table.charts.push_back(read_chart(chart, file));
    if (auto const* form = in.find("form")) table.form = read_form(*form, file);
    in.finish();
    return table;
}

std::vector<std::size_t> column_order(TableDefinition const& table, std::string* circle) {
    return Orderer(table, circle).run();
}

}  // namespace report
