// SPDX-License-Identifier: MPL-2.0
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "core/json/json.hpp"
#include "core/report/data_file.hpp"
#include "core/tables/read_back.hpp"
#include "inside.hpp"
#include "kind_folder.hpp"
#include "report.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

namespace json = boost::json;

constexpr int rounds = 11;
constexpr std::int64_t few = 30, many = 300;
constexpr char const* sample_file = "pho-an-7-thang-2023.json";

/// So many rows with something in every box of the kind's widest form.
TableRows rows_for(TableDefinition const& table, std::int64_t count) {
    TableRows rows;
    for (std::int64_t n = 1; n <= count; ++n) {
        TableRow row;
        for (auto const& column : table.columns) {
            if (column.derive) continue;
            if (column.kind == FigureKind::text)
                row.cells[column.id] = "Lĩnh vực " + std::to_string(n);
            else
                row.cells[column.id] = Amount{n * 7 % 1000, false};
        }
        rows.rows.push_back(std::move(row));
    }
    return rows;
}

json::object order_of(std::string const& report, TableDefinition const& table,
                      TableRows const& rows) {
    json::array given;
    for (auto const& row : rows.rows) {
        json::object cells;
        for (auto const& [column, value] : row.cells)
            if (auto const* amount = std::get_if<Amount>(&value))
                cells[column] = amount->value;
            else
                cells[column] = std::get<std::string>(value);
        given.push_back(json::object{{"cells", std::move(cells)}});
    }
    return {{"act", "table"},
            {"report", report},
            {"table", table.id},
            {"rows", json::serialize(json::object{{"rows", std::move(given)}})}};
}

/// The texts of head and body, as a bare call is given them.
json::object bare_order(std::string const& report, Grid const& grid) {
    json::array cells;
    auto const add = [&](std::vector<std::string> texts) {
        texts.resize(grid.widths.size());
        json::array row;
        for (auto const& text : texts) row.push_back(json::string(text));
        cells.push_back(std::move(row));
    };
    for (std::size_t row = 0; row < grid.head_rows; ++row) {
        std::vector<std::string> texts(grid.widths.size());
        for (auto const& cell : grid.head)
            if (cell.row == row) texts[cell.column] = cell.text;
        add(std::move(texts));
    }
    for (auto& texts : body_texts(grid)) add(std::move(texts));
    return {{"act", "bare_table"}, {"report", report}, {"cells", std::move(cells)}};
}

}  // namespace

Rows long_tables() {
    progress("tables of 30 and of 300 rows");
    session::TemporaryFolder const folder;
    OfficeWith office(test::package_file(), folder.path());
    auto const kind = test::shipped_kind(test::shipped_kinds().front());
    auto const sample = test::sample(sample_file);
    auto const report = read_data(kind, sample, sample_file).value();
    auto const& table = kind.tables.front();
    auto const long_rows = rows_for(table, many);
    auto const long_order = order_of(sample, table, long_rows);
    auto const short_order = order_of(sample, table, rows_for(table, few));
    auto const bare = bare_order(sample, grid(kind, report, table, long_rows));
    auto const sizes = in_turns(
        rounds, [&] { return office.inside(long_order); },
        [&] { return office.inside(short_order); });
    progress("a table of 300 rows and one bare setDataArray");
    auto const pair = in_turns(
        rounds, [&] { return office.inside(long_order); }, [&] { return office.inside(bare); });
    auto const medians = [](Pair const& one) {
        return milliseconds(median(one.ours)) + " / " + milliseconds(median(one.other));
    };
    return {{"(g) cost of a row: table of 300 rows / of 30", medians(sizes),
             ratio(sizes.ours, sizes.other) * few / many, "", 1.5},
            {"(g2) table of 300 rows / bare setDataArray", medians(pair),
             ratio(pair.ours, pair.other), "", 2}};
}

}  // namespace report::bench
