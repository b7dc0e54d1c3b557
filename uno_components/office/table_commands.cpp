// SPDX-License-Identifier: MPL-2.0
#include "office/table_commands.hpp"

#include <optional>
#include <string>

#include "core/form/table_choice.hpp"
#include "core/report/data_file.hpp"
#include "core/report/figures.hpp"
#include "core/tables/chart.hpp"
#include "office/dialogs/table_dialog.hpp"
#include "office/ground/bars.hpp"
#include "office/import_commands.hpp"
#include "office/reports/open_report.hpp"
#include "office/writer/navigate.hpp"

namespace report::office {

using css::uno::Any;

namespace {

TableSpot spot_of(std::string const& place) {
    if (place == "cursor") return TableSpot::cursor;
    if (place == "section") return TableSpot::section;
    if (place == "appendix") return TableSpot::appendix;
    fail("command.bad_argument", {{"name", "Place"}}, {});
}

TableSpot usual_spot(TableDefinition const& table) {
    return table.appendix ? TableSpot::appendix : TableSpot::section;
}

/// What the window is asked for; `imported` is what came of bringing figures in from there.
std::optional<TableAnswer> ask(CommandCall const& call, ReportKind const& kind,
                               DocumentTables const& tables, Any& imported) {
    auto const choices = table_choices(kind, tables.report(), tables.standing());
    if (choices.empty()) fail("table.none", {}, {});
    // Who gives up bringing figures in comes back to where the table was chosen.
    for (std::string chosen;;) {
        auto answer =
            ask_table(environment_of(call, kind), tables.report(), choices, "table", chosen);
        if (!answer || answer->place != "import") return answer;
        auto bringing = call;
        bringing.query = chosen = answer->table;
        imported = import_figures(bringing);
        if (imported.hasValue()) return answer;
    }
}

/// What the arguments of the call say.
TableAnswer given(CommandCall const& call) {
    return {text_argument(call, "Table").value_or(call.query),
            text_argument(call, "Place").value_or("stay"),
            {},
            {}};
}

TableRows wanted_rows(CommandCall const& call, ReportKind const& kind, TableDefinition const& table,
                      TableRows rows, TableAnswer const& wanted) {
    if (auto const data = text_argument(call, "Data"))
        rows = value_or_throw(
            read_table_rows(kind, table, *data, text_argument(call, "File").value_or(""), rows));
    for (auto const& [id, on] : wanted.switches)
        if (is_on(table, rows, id) != on) rows.switches[id] = on;
    return rows;
}

/// Turns the view to what was inserted, and says what was done.
Any done(CommandCall const& call, Any const& made, char const* key, std::string const& title,
         std::string const& id) {
    if (!made.hasValue() || call.hidden()) return made;
    if (!id.empty()) show_table(call.document(), id);
    say_done(call, call.texts()(key, {{"title", title}}), id);
    return made;
}

}  // namespace

TableDefinition const& table_of(ReportKind const& kind, std::string const& id) {
    auto const* table = kind.table(id);
    if (!table) fail("table.unknown", {{"id", id}}, {});
    return *table;
}

void give_rows(DocumentTables& tables, TableDefinition const& table, TableRows const& rows) {
    tables.give(table, rows);
    if (!tables.stands(table.id)) tables.insert(table, usual_spot(table));
}

Any edit_table(CommandCall const& call) {
    auto const stored = settled_report(call);
    auto const& kind = call.resources.kind(stored.kind);
    DocumentTables tables(call.document(), kind, stored, stored);
    std::optional<TableAnswer> wanted = given(call);
    Any imported;
    if (wanted->table.empty() && !call.hidden()) wanted = ask(call, kind, tables, imported);
    if (!wanted || imported.hasValue()) return imported;
    for (auto const& [id, rows] : wanted->rows) tables.give(table_of(kind, id), rows);
    auto const& table = table_of(kind, wanted->table);
    auto const rows_now = rows_of(tables.report(), table);
    auto const rows = wanted_rows(call, kind, table, rows_now, *wanted);
    if (rows != rows_now) tables.give(table, rows);
    auto const title = fill_circumstances(kind, tables.report(), table.caption);
    if (wanted->place == "remove") {
        tables.remove(table);
        return done(call, rewrite(call, kind, tables, "undo.table_removed"), "done.table_removed",
                    title, {});
    }
    bool const stays = wanted->place == "stay" && tables.stands(table.id);
    if (wanted->place != "stay")
        tables.insert(table, spot_of(wanted->place));
    else if (!stays)
        tables.insert(table, usual_spot(table));
    return done(call, rewrite(call, kind, tables, "undo.table"),
                stays ? "done.table_written" : "done.table", title, table.id);
}

Any edit_chart(CommandCall const& call) {
    auto const stored = settled_report(call);
    auto const& kind = call.resources.kind(stored.kind);
    DocumentTables tables(call.document(), kind, stored, stored);
    auto& charts = tables.charts();
    std::optional<TableAnswer> wanted = given(call);
    if (wanted->table.empty() && !call.hidden()) {
        auto const choices = chart_choices(kind, tables.report(), charts.standing());
        if (choices.empty()) fail("chart.none", {}, {});
        wanted = ask_table(environment_of(call, kind), tables.report(), choices, "chart");
    }
    if (!wanted) return {};
    auto const chart = find_chart(kind, wanted->table);
    if (!chart.second) fail("chart.unknown", {{"id", wanted->table}}, {});
    auto const title = fill_circumstances(kind, tables.report(), chart.second->title);
    if (wanted->place == "remove") {
        charts.remove(chart.second->id);
        return done(call, rewrite(call, kind, tables, "undo.chart_removed"), "done.chart_removed",
                    title, {});
    }
    if (wanted->place != "stay")
        charts.insert(chart, spot_of(wanted->place));
    else if (!charts.stands(chart.second->id))
        charts.insert(chart, TableSpot::section);
    return done(call, rewrite(call, kind, tables, "undo.chart"), "done.chart", title,
                chart.second->id);
}

}  // namespace report::office
