// SPDX-License-Identifier: MPL-2.0
#include "office/import_commands.hpp"

#include <algorithm>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <optional>
#include <utility>

#include "core/form/answered.hpp"
#include "core/json/json.hpp"
#include "core/report/figures.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/export_sheet.hpp"
#include "core/tables/replacing.hpp"
#include "core/tables/several_sheets.hpp"
#include "office/dialogs/export_dialog.hpp"
#include "office/dialogs/import_dialog.hpp"
#include "office/dialogs/message.hpp"
#include "office/files/form_workbooks.hpp"
#include "office/files/named_file.hpp"
#include "office/files/sources.hpp"
#include "office/files/workbook.hpp"
#include "office/ground/bars.hpp"
#include "office/reports/document_tables.hpp"
#include "office/reports/open_report.hpp"
#include "office/table_commands.hpp"
#include "office/uno/files.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/navigate.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

SourceReader reader_of(CommandCall const& call) {
    Progress progress;
    Reference<css::task::XStatusIndicatorFactory> const factory(call.frame, UNO_QUERY);
    if (factory.is() && !call.hidden()) progress.shown = factory->createStatusIndicator();
    return {call.context, call.texts(), call.resources.old_fonts(), progress};
}

OfferedSheet chosen_sheet(CommandCall const& call, ReportKind const& kind, Report const& report,
                          TableDefinition const& table, std::vector<OfferedSheet>&& offered) {
    auto const wanted = text_argument(call, "Sheet");
    if (!wanted) return std::move(offered[best_sheet(kind, report, table, offered)]);
    for (auto& one : offered)
        if (one.sheet.name == *wanted) return std::move(one);
    fail("import.no_sheet", {{"sheet", *wanted}}, {});
}

std::map<std::string, std::string> answers(CommandCall const& call) {
    auto const said = text_argument(call, "Answers");
    return said ? value_or_throw(read_answers(*said)) : std::map<std::string, std::string>();
}

/// The best sheets of several files, each of a part of the report's time.
Intake given_parts(CommandCall const& call, ReportKind const& kind, Report const& report,
                   TableDefinition const& table, std::vector<std::string> const& files) {
    auto const reader = reader_of(call);
    auto const remembered = RememberedColumns::read(call.settings.remembered_columns());
    std::vector<SheetPart> parts;
    for (auto const& file : files) {
        auto const offered = reader.read_file(file);
        auto const& best = offered[best_sheet(kind, report, table, offered)];
        if (best.fault) throw ProblemError(*best.fault);
        SheetPart part{value_or_throw(report_of_part(kind, report, table, best.sheet)), best.sheet};
        part.sheet.name = file_name(file_url(file)) + " " + best.sheet.name;
        part.mapping = layout_of(kind, part.report, table, part.sheet, remembered).mapping;
        parts.push_back(std::move(part));
    }
    return value_or_throw(take_in_parts(kind, report, table, std::move(parts)));
}

/// What the arguments of the call say.
Intake given(CommandCall const& call, ReportKind const& kind, Report const& report,
             TableDefinition const& table, std::optional<std::string> const& file) {
    if (auto const files = file ? lines_to_items(*file) : std::vector<std::string>();
        files.size() > 1)
        return given_parts(call, kind, report, table, files);
    auto const reader = reader_of(call);
    auto sheet = chosen_sheet(call, kind, report, table,
                              file ? reader.read_file(*file) : reader.read_clipboard());
    if (sheet.fault) throw ProblemError(*sheet.fault);
    auto layout = layout_of(kind, report, table, sheet.sheet,
                            RememberedColumns::read(call.settings.remembered_columns()));
    if (auto const named = text_argument(call, "Columns"))
        for (auto const& [id, column] : value_or_throw(read_columns(table, *named))) {
            layout.mapping.columns[id] = column;
            layout.mapping.added.erase(id);
            layout.mapping.rivals.erase(id);
        }
    layout.mapping.answers = answers(call);
    auto intake =
        value_or_throw(take_in(kind, report, table, std::move(sheet.sheet), layout.mapping));
    if (sheet.doubt) intake.notes.push_back({IntakeNote::Kind::unclear, 0, 0, *sheet.doubt});
    return intake;
}

/// What was not clear stands behind why nothing is taken: the first few cells.
Problem with_cells(CommandCall const& call, Problem problem, Intake const& intake) {
    constexpr int most = 3;
    std::string cells;
    int told = 0;
    for (auto const& note : intake.notes)
        if (note.kind == IntakeNote::Kind::unclear && ++told <= most)
            cells += (cells.empty() ? "" : " ") + call.texts().sentence(note.why);
    if (cells.empty()) return problem;
    return {"import.refused_cells",
            {{"why", call.texts().sentence(problem)}, {"cells", std::move(cells)}},
            {}};
}

/// Nothing that stands goes without somebody having said so.
Intake allowed(CommandCall const& call, ReportKind const& kind, Report const& report,
               TableDefinition const& table, Intake intake) {
    if (auto problem = cannot_be_put(kind, report, table, intake))
        throw ProblemError(with_cells(call, *std::move(problem), intake));
    if (answers(call).count("replace") == 0)
        if (auto problem = would_be_lost(kind, report, table, intake))
            throw ProblemError(*std::move(problem));
    return intake;
}

/// An answer of `rewrite` with what became of the rows in front of its warnings.
Any with_notes(CommandCall const& call, Any const& answered, Intake const& intake) {
    css::uno::Sequence<css::beans::NamedValue> values;
    if (!(answered >>= values)) return answered;
    std::vector<rtl::OUString> lines;
    for (auto const& note : intake.notes)
        if (note.kind != IntakeNote::Kind::taken)
            lines.push_back(to_office(call.texts().sentence(note.why)));
    for (auto& value : values) {
        if (value.Name != "Warnings") continue;
        css::uno::Sequence<rtl::OUString> more;
        value.Value >>= more;
        lines.insert(lines.end(), more.begin(), more.end());
        value.Value <<=
            css::uno::Sequence<rtl::OUString>(lines.data(), static_cast<sal_Int32>(lines.size()));
    }
    return Any(values);
}

bool from_clipboard(CommandCall const& call) {
    auto const from = text_argument(call, "From");
    if (from && *from != "clipboard") fail("command.bad_argument", {{"name", "From"}}, {});
    return from.has_value();
}

}  // namespace

Any import_figures(CommandCall const& call) {
    auto const stored = settled_report(call);
    auto const& kind = call.resources.kind(stored.kind);
    DocumentTables tables(call.document(), kind, stored, stored);
    auto const file = text_argument(call, "File");
    auto id = text_argument(call, "Table").value_or(call.query);
    std::optional<ImportAnswer> answer;
    if (file || from_clipboard(call)) {
        auto const& table = table_of(kind, id);
        answer = ImportAnswer{id, allowed(call, kind, tables.report(), table,
                                          given(call, kind, tables.report(), table, file))};
    } else {
        if (call.hidden()) fail("command.bad_argument", {{"name", "File"}}, {});
        if (kind.tables.empty()) fail("table.none", {}, {});
        if (!id.empty()) table_of(kind, id);
        answer = ask_import(environment_of(call, kind), tables.report(), reader_of(call), id);
    }
    if (!answer) return {};
    auto const& table = table_of(kind, answer->table);
    give_rows(tables, table, answer->intake.rows);
    auto const made = rewrite(call, kind, tables, "undo.import");
    if (made.hasValue() && !call.hidden()) {
        show_table(call.document(), table.id);
        say_done(
            call,
            call.texts()("done.import",
                         {{"count", std::to_string(count(answer->intake, IntakeNote::Kind::taken))},
                          {"title", fill_circumstances(kind, tables.report(), table.caption)}}),
            table.id);
    }
    return with_notes(call, made, answer->intake);
}

Any export_table(CommandCall const& call) {
    auto const seen = seen_report(call, call.document(), stored_report(call));
    if (!seen) return {};
    if (seen->is_lost) fail("command.untied", {}, {});
    auto const& stored = seen->report;
    auto const& kind = call.resources.kind(stored.kind);
    DocumentTables const tables(call.document(), kind, stored, stored);
    std::optional<ExportAnswer> answered =
        ExportAnswer{text_argument(call, "Table").value_or(call.query),
                     text_argument(call, "Out").value_or(""), true, false};
    if (answered->file.empty()) {
        if (call.hidden()) fail("command.bad_argument", {{"name", "Out"}}, {});
        if (kind.tables.empty()) fail("table.none", {}, {});
        answered = ask_export(environment_of(call, kind), tables.report());
    }
    if (!answered) return {};
    auto const& table = table_of(kind, answered->table);
    if (!can_export_to(answered->file)) fail("export.unknown_suffix", {}, answered->file);
    auto const set = grid(kind, tables.report(), table, rows_of(tables.report(), table));
    auto const url = file_url(answered->file);
    if (!answered->may_replace && file_exists(url)) fail("export.exists", {}, answered->file);
    auto const layout = form_workbook(call.context, kind, table);
    if (url.toAsciiLowerCase().endsWith(".csv"))
        store_text(to_csv(set), url);
    else
        store_workbook(call.context,
                       layout ? export_form(kind, tables.report(), table, set, *layout)
                              : export_sheet(table, set),
                       url);
    if (answered->is_asked) {
        auto const environment = environment_of(call, kind);
        show_message(call.context, environment.parent, environment.texts,
                     environment.texts("export.done", {{"file", answered->file}}));
    }
    return office::answer(call.document(), proposed_name(kind, stored), seen->told);
}

}  // namespace report::office
