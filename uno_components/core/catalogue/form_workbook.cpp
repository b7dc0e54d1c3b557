// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/form_workbook.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "core/catalogue/check_kind.hpp"
#include "core/json/json.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t letters = 26, most_places = 100, most_rows = 1000, longest_name = 31;

struct Place {
    std::size_t row = 0, column = 0;
};

/// "C" is 2; none when it is no column, or too far away.
std::optional<std::size_t> column_named(std::string_view name) {
    std::size_t number = 0;
    for (char const letter : name) {
        if (letter < 'A' || letter > 'Z' || number > most_places) return std::nullopt;
        number = number * letters + static_cast<std::size_t>(letter - 'A') + 1;
    }
    if (number == 0 || number > most_places) return std::nullopt;
    return number - 1;
}

std::optional<Place> place_named(std::string_view name) {
    auto const digits = name.find_first_of("0123456789");
    if (digits == std::string_view::npos) return std::nullopt;
    auto const column = column_named(name.substr(0, digits));
    std::size_t row = 0;
    for (char const digit : name.substr(digits)) {
        if (digit < '0' || digit > '9' || row > most_rows) return std::nullopt;
        row = row * 10 + static_cast<std::size_t>(digit - '0');
    }
    if (!column || row == 0 || row > most_rows) return std::nullopt;
    return Place{row - 1, *column};
}

FormWorkbook::Side read_side(ObjectReader& in) {
    auto const word = in.text_or("side", "left");
    if (word == "centre") return FormWorkbook::Side::centre;
    if (word == "right") return FormWorkbook::Side::right;
    if (word != "left") fail("table.workbook_cell", {{"cell", word}}, in.where());
    return FormWorkbook::Side::left;
}

FormWorkbook::Cell read_text(boost::json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    auto const at = in.text("at");
    auto const colon = at.find(':');
    auto const first = place_named(std::string_view(at).substr(0, colon));
    auto const last = colon == std::string::npos ? first : place_named(at.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column)
        fail("table.workbook_cell", {{"cell", at}}, where);
    FormWorkbook::Cell cell;
    cell.row = first->row;
    cell.column = first->column;
    cell.row_span = last->row - first->row + 1;
    cell.column_span = last->column - first->column + 1;
    cell.text = in.text("text");
    cell.side = read_side(in);
    cell.bold = in.flag_or("bold", false);
    in.finish();
    return cell;
}

FormWorkbook read_layout(boost::json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    FormWorkbook result;
    result.file = in.text("file");
    result.sheet = in.text("sheet");
    result.first_row = static_cast<std::size_t>(
        in.whole_between("first_row", 1, static_cast<std::int64_t>(most_rows), 1) - 1);
    result.total = in.flag_or("total", true);
    auto const& columns = in.need("columns");
    if (!columns.is_object()) fail("json.not_object", {{"key", "columns"}}, in.where());
    ObjectReader places(columns, in.where());
    for (auto const& one : columns.get_object()) {
        auto const name = places.text(one.key());
        auto const place = column_named(name);
        if (!place) fail("table.workbook_cell", {{"cell", name}}, in.where());
        result.columns.emplace_back(one.key(), *place);
    }
    for (auto const& cell : in.array("cells")) result.cells.push_back(read_text(cell, in.where()));
    in.finish();
    return result;
}

void check(FormWorkbook const& workbook, TableDefinition const& table, std::string const& file) {
    auto const name = to_code_points(workbook.sheet);
    if (name.empty() || name.size() > longest_name ||
        workbook.sheet.find_first_of("[]*?:/\\'") != std::string::npos)
        fail("table.workbook_sheet", {{"id", table.id}, {"sheet", workbook.sheet}}, file);
    std::size_t heads = 0;
    for (auto const& column : table.columns) heads = std::max(heads, column.heads.size());
    heads += table.number_row ? 1 : 0;
    if (workbook.first_row < heads)
        fail("table.workbook_rows", {{"id", table.id}, {"count", std::to_string(heads)}}, file);
    // As in the table from left to right: a group of heads stays one group.
    std::size_t before = 0;
    for (auto const& [id, place] : workbook.columns) {
        auto const* column = table.column(id);
        if (!column) fail("table.unknown_column", {{"id", table.id}, {"column", id}}, file);
        auto const number = static_cast<std::size_t>(column - table.columns.data()) + 1;
        if (number <= before)
            fail("table.workbook_order", {{"id", table.id}, {"column", id}}, file);
        before = number;
    }
    for (std::size_t i = 1; i < workbook.columns.size(); ++i)
        if (workbook.columns[i].second <= workbook.columns[i - 1].second)
            fail("table.workbook_order", {{"id", table.id}, {"column", workbook.columns[i].first}},
                 file);
    if (workbook.columns.empty()) fail("table.no_columns", {{"id", table.id}}, file);
    std::set<std::pair<std::size_t, std::size_t>> taken;
    for (auto const& cell : workbook.cells)
        for (auto row = cell.row; row < cell.row + cell.row_span; ++row)
            for (auto column = cell.column; column < cell.column + cell.column_span; ++column)
                if (row + heads >= workbook.first_row || !taken.insert({row, column}).second)
                    fail("table.workbook_over", {{"id", table.id}, {"text", cell.text}}, file);
}

}  // namespace

FormWorkbook read_form_workbook(std::string_view content, std::string const& file,
                                TableDefinition const& table) {
    auto workbook = read_layout(parse_json(content, file), file);
    check(workbook, table, file);
    for (auto const& cell : workbook.cells)
        check_pattern(cell.text, table.id, file,
                      [](std::string const& name) { return is_circumstance(name); });
    return workbook;
}

}  // namespace report
