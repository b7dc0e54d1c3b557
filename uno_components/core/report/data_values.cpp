// SPDX-License-Identifier: MPL-2.0
#include "core/report/data_values.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <utility>

#include "core/json/json.hpp"
#include "core/report/value_json.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {
namespace json = boost::json;

namespace {

/// What a value must be, for a figure or for a list's column.
struct Expected {
    std::string id;
    std::string label;
    FigureKind kind;
    bool lower_bound;
    std::vector<Choice> const& choices;
};

class ValueReader {
public:
    ValueReader(Expected const& expected, std::string where)
        : expected_(expected), where_(std::move(where)) {}

    Value read(json::value const& value) const {
        switch (expected_.kind) {
            case FigureKind::count:
            case FigureKind::money:
                return amount(value);
            case FigureKind::percent:
                return percent(value);
            case FigureKind::date:
                return read_date(text(value, "data.not_date"), expected_.id, where_);
            case FigureKind::text:
                return text(value, "data.not_text");
            case FigureKind::choice:
                return choice(text(value, "data.not_text"));
        }
        refuse("data.not_text");
    }

private:
    [[noreturn]] void refuse(char const* code, std::string const& value = {}) const {
        fail(code, {{"id", expected_.id}, {"label", expected_.label}, {"value", value}}, where_);
    }

    std::int64_t whole(json::value const& value) const {
        if (value.is_uint64()) refuse("data.too_large", json::serialize(value));
        if (!value.is_int64()) refuse("data.not_whole", json::serialize(value));
        if (value.get_int64() < 0) refuse("data.negative", json::serialize(value));
        return value.get_int64();
    }

    Amount amount(json::value const& value) const {
        if (!value.is_object()) return {whole(value), false};
        ObjectReader in(value, where_ + " " + expected_.id);
        Amount result{whole(in.need("value")), in.flag_or("at_least", false)};
        in.finish();
        if (result.at_least && !expected_.lower_bound) refuse("data.no_lower_bound");
        return result;
    }

    Percent percent(json::value const& value) const {
        if (value.is_int64()) {
            auto const points = whole(value);
            if (points > 1'000'000) refuse("data.too_large", json::serialize(value));
            return {points * 100};
        }
        if (!value.is_string()) refuse("data.not_percent", json::serialize(value));
        auto const read = read_percent({value.get_string().data(), value.get_string().size()});
        if (read.fault == NumberFault::negative) refuse("data.negative", json::serialize(value));
        // A data file is written by programs too, so a dot is no sign of a slip here.
        if (read.fault != NumberFault::none && read.fault != NumberFault::english_decimal)
            refuse("data.not_percent", json::serialize(value));
        return {read.value};
    }

    std::string text(json::value const& value, char const* code) const {
        if (!value.is_string()) refuse(code, json::serialize(value));
        return trim(to_nfc({value.get_string().data(), value.get_string().size()}));
    }

    std::string choice(std::string const& id) const {
        auto const& all = expected_.choices;
        if (std::none_of(all.begin(), all.end(), [&](Choice const& c) { return c.id == id; }))
            refuse("data.unknown_choice", id);
        return id;
    }

    Expected expected_;
    std::string where_;
};

Value read_value(Figure const& figure, json::value const& value, std::string const& where) {
    return ValueReader({figure.id, figure.label, figure.kind, figure.lower_bound, figure.choices},
                       where)
        .read(value);
}

Row read_row(ListDefinition const& list, json::value const& value, std::string const& where) {
    Row row;
    auto const read = [&](Column const& column, json::value const& cell) {
        return ValueReader({list.id + "." + column.id, column.label, column.kind,
                            column.lower_bound, column.choices},
                           where)
            .read(cell);
    };
    if (value.is_string()) {
        if (list.columns.size() != 1) fail("data.row_not_object", {{"id", list.id}}, where);
        row[list.columns.front().id] = read(list.columns.front(), value);
        return row;
    }
    if (!value.is_object()) fail("data.row_not_object", {{"id", list.id}}, where);
    for (auto const& [key, cell] : value.get_object()) {
        std::string const name(key);
        auto const column = std::find_if(list.columns.begin(), list.columns.end(),
                                         [&](Column const& c) { return c.id == name; });
        if (column == list.columns.end())
            fail("data.unknown_column", {{"id", list.id}, {"column", name}}, where);
        if (!cell.is_null()) row[column->id] = read(*column, cell);
    }
    for (auto const& column : list.columns)
        if (column.required && row.find(column.id) == row.end())
            fail("data.missing_column", {{"id", list.id}, {"column", column.id}}, where);
    return row;
}

/// The cells of a table's row, each of the kind that its column, or the table's own row, takes.
Row read_cells(ReportKind const& kind, TableDefinition const& table, FixedRow const* fixed,
               json::value const& value, std::string const& where) {
    Row cells;
    if (!value.is_object()) fail("json.not_object", {{"key", "cells"}}, where);
    for (auto const& [key, cell] : value.get_object()) {
        std::string const name(key);
        auto const* column = table.column(name);
        if (!column || column->derive)
            fail("table.data_column", {{"id", table.id}, {"column", name}}, where);
        auto const type = cell_type(kind, fixed, *column);
        if (!cell.is_null())
            cells[name] = ValueReader({table.id + "." + name, column->heads.back(), type.kind,
                                       type.lower_bound, *type.choices},
                                      where)
                              .read(cell);
    }
    return cells;
}

TableRow read_table_row(ReportKind const& kind, TableDefinition const& table,
                        json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    TableRow row;
    row.fixed = in.text_or("fixed");
    row.after = in.text_or("after");
    row.heading = in.flag_or("heading", false);
    row.left_out = in.flag_or("left_out", false);
    auto const gaps = in.texts("gaps");
    row.gaps = {gaps.begin(), gaps.end()};
    for (auto const& id : {row.fixed, row.after})
        if (!id.empty() && !table.fixed_row(id))
            fail("table.data_row", {{"id", table.id}, {"row", id}}, where);
    if (auto const* cells = in.find("cells"))
        row.cells = read_cells(kind, table, table.fixed_row(row.fixed), *cells, where);
    in.finish();
    return row;
}

std::map<std::string, bool> read_switches(TableDefinition const& table, json::value const& value,
                                          std::string const& where) {
    ObjectReader in(value, where);
    std::map<std::string, bool> switches;
    for (auto const& one : table.switches)
        if (in.has(one.id)) switches[one.id] = in.flag_or(one.id, one.on);
    in.finish();
    return switches;
}

}  // namespace

Date read_date(std::string const& text, std::string const& id, std::string const& where) {
    auto date = parse_iso(text);
    if (!date) date = parse_date(text);
    if (!date) fail("data.bad_date", {{"id", id}, {"value", text}}, where);
    return *date;
}

void read_values(ReportKind const& kind, json::value const* value, std::string const& where,
                 Values& entered, Values& derived) {
    if (!value) return;
    if (!value->is_object()) fail("json.not_object", {}, where);
    for (auto const& [key, one] : value->get_object()) {
        std::string const id(key);
        if (one.is_null()) continue;
        auto const* figure = kind.figure(id);
        if (!figure)
            fail(kind.list(id) ? "data.list_among_values" : "data.unknown_figure", {{"id", id}},
                 where);
        (figure->derive ? derived : entered)[id] = read_value(*figure, one, where);
    }
}

Lists read_lists(ReportKind const& kind, json::value const* value, std::string const& where) {
    Lists lists;
    if (!value) return lists;
    if (!value->is_object()) fail("json.not_object", {}, where);
    for (auto const& [key, rows] : value->get_object()) {
        std::string const id(key);
        auto const* list = kind.list(id);
        if (!list) fail("data.unknown_list", {{"id", id}}, where);
        if (!rows.is_array()) fail("json.not_list", {{"key", id}}, where);
        auto& target = lists[id];
        for (auto const& row : rows.get_array()) {
            auto at = where;
            at.append(" ").append(id).append(" ").append(std::to_string(target.size() + 1));
            target.push_back(read_row(*list, row, at));
        }
    }
    return lists;
}

TableRows read_one_table(ReportKind const& kind, TableDefinition const& table,
                         json::value const& value, std::string const& where,
                         TableRows const& known) {
    ObjectReader in(value, where);
    TableRows result = known;
    if (in.has("rows")) {
        result.rows.clear();
        for (auto const& row : in.array("rows"))
            result.rows.push_back(read_table_row(
                kind, table, row, in.where() + " " + std::to_string(result.rows.size() + 1)));
    }
    if (auto const* switches = in.find("switches"))
        for (auto const& [id, on] : read_switches(table, *switches, in.where()))
            result.switches[id] = on;
    in.finish();
    return result;
}

Tables read_tables(ReportKind const& kind, json::value const* value, std::string const& where) {
    Tables tables;
    if (!value) return tables;
    if (!value->is_object()) fail("json.not_object", {{"key", "tables"}}, where);
    for (auto const& [key, one] : value->get_object()) {
        std::string const id(key);
        auto const* table = kind.table(id);
        if (!table) fail("table.unknown", {{"id", id}}, where);
        tables[id] = read_one_table(kind, *table, one, where + " " + id, {});
    }
    return tables;
}

}  // namespace report
