// SPDX-License-Identifier: MPL-2.0
#include "office/check/check_document.hpp"

#include <algorithm>
#include <utility>

#include "core/json/json.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/copies.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using Model = css::uno::Reference<css::frame::XModel>;

/// A damaged record is none: the document is checked as one typed by hand.
std::optional<Report> record_of(CommandCall const& call, Model const& model) {
    WriterDocument const writer(model);
    if (!writer.is_ours()) return std::nullopt;
    auto report = writer.read_report();
    if (!report) return std::nullopt;
    auto const ids = call.resources.kind_ids();
    if (std::find(ids.begin(), ids.end(), report->kind) == ids.end()) return std::nullopt;
    return std::move(*report);
}

/// A file of nothing but letters: whatever it looks like here, nobody laid it out so.
bool is_plain_text(Model const& model) {
    for (auto const& argument : model->getArgs())
        if (argument.Name == "FilterName") {
            rtl::OUString filter;
            argument.Value >>= filter;
            return filter == "Text" || filter == "Text (encoded)";
        }
    return false;
}

/// A longer document would be laid out for longer than its check may take.
constexpr std::size_t most_measured = 6000;

/// Measures on which pages the paragraphs stand, in a hidden copy, and holds the rules against the
/// document again. One of which no copy can be laid out leaves the rules not evaluated.
void measure_copy(CommandCall const& call, Result<OldDocument> const& copy,
                  CheckedReport& checked) {
    if (!copy) return;
    auto& layout = checked.document.checked.layout;
    auto laid = collect_document(call.context, copy->model(), call.resources.old_fonts());
    if (!laid || laid->checked.layout.size() != layout.size()) return;
    measure_pages(copy->model(), *laid);
    for (std::size_t i = 0; i < layout.size(); ++i) layout[i].page = laid->checked.layout[i].page;
    CheckContext context;
    if (checked.record) context.record = &*checked.record;
    auto report = check(checked.kind, checked.rules, checked.document.checked, context);
    if (report) checked.report = std::move(*report);
}

bool needs_pages(CheckedReport const& checked) {
    return checked.document.checked.layout.size() <= most_measured &&
           waits_for_pages(checked.rules, checked.report);
}

}  // namespace

CheckedReport check_document(CommandCall const& call, Model const& model, std::string const& name) {
    auto collected =
        value_or_throw_at(collect_document(call.context, model, call.resources.old_fonts()), name);
    if (is_plain_text(model)) collected.checked.layout.clear();
    auto record = record_of(call, model);
    CheckContext context;
    if (record) context.record = &*record;
    Problem why;
    for (auto const* kind : call.resources.kinds().good) {
        if (record && record->kind != kind->id) continue;
        auto const& rules = call.resources.rules(kind->id);
        auto report = check(*kind, rules, collected.checked, context);
        if (report)
            return {*kind, rules, std::move(collected), std::move(*report), std::move(record)};
        why = report.error();
        why.where = name;
    }
    throw ProblemError(why);
}

CheckedReport check_shown(CommandCall const& call, Model const& model) {
    auto checked = check_document(call, model, {});
    if (!needs_pages(checked)) return checked;
    // No room for a copy, or none that the office can make: what else was found is told all the
    // same.
    guarded("check.copy", [&] {
        measure_copy(call, copy_of(call.context, model, OldDocument::As::hidden_copy), checked);
    });
    return checked;
}

std::vector<std::string> contradictions(CommandCall const& call, ReportKind const& kind,
                                        Report const& report) {
    std::vector<std::string> sentences;
    for (auto const& finding : check_record(kind, call.resources.rules(kind.id), report).findings)
        if (finding.severity != Severity::info)
            sentences.push_back(finding.told + ": " + finding.message);
    return sentences;
}

Any check_report(CommandCall const& call) {
    auto const url = text_argument(call, "Old");
    std::optional<OldDocument> file;
    auto model = call.document();
    std::string name;
    if (url) {
        name = path_of_file(to_office(*url));
        file.emplace(value_or_throw_at(OldDocument::open(call.context, to_office(*url)), name));
        model = file->model();
    }
    if (!model.is()) fail("command.no_document", {}, {});
    auto least = Severity::info;
    if (auto const said = text_argument(call, "Least")) {
        auto const found = severity_of(*said);
        if (!found) fail("command.bad_argument", {{"name", "Least"}}, {});
        least = *found;
    }
    auto checked = check_document(call, model, name);
    if (url && needs_pages(checked))
        measure_copy(call,
                     OldDocument::open(call.context, to_office(*url), OldDocument::As::hidden_copy),
                     checked);
    return answer({}, {}, tell_bad_kinds(call),
                  check_json(checked.kind, checked.rules, checked.report, least));
}

}  // namespace report::office
