// SPDX-License-Identifier: MPL-2.0
#include "office/reports/base_report.hpp"

#include <utility>

#include "core/json/json.hpp"
#include "core/reader/import_words.hpp"
#include "office/dialogs/import_old_dialog.hpp"
#include "office/reports/old_reports.hpp"
#include "office/reports/open_report.hpp"
#include "office/writer/copies.hpp"

namespace report::office {

namespace {

using Model = css::uno::Reference<css::frame::XModel>;

Report own_report(CommandCall const& call, WriterDocument const& document,
                  std::string const& where) {
    auto report = value_or_throw_at(document.read_report(), where);
    // What a newer version stores may mean something else in another period.
    if (report.schema > call.resources.kind(report.kind).schema) fail("old_file.newer", {}, where);
    return report;
}

/// None when the person gives up.
std::optional<BaseReport> typed_report(CommandCall const& call, Model const& document,
                                       std::string const& where) {
    auto read = read_as_any_kind(call, document, where);
    auto const own = OwnWords::read(call.settings.own_words());
    auto items = import_items(read.kind, read.old, own);
    if (!call.hidden()) {
        auto answered = ask_import_old(environment_of(call, read.kind), read.old, std::move(items));
        if (!answered) return std::nullopt;
        items = std::move(*answered);
        auto const taught = learned(own, read.old, items).json();
        if (taught != own.json()) call.settings.set_own_words(taught);
    }
    if (auto const said = text_argument(call, "BasePeriod")) {
        for (auto& item : items)
            if (item.id == period_item)
                item = value_or_throw(with_typed(read.kind, std::move(item), *said));
    }
    BaseReport base;
    base.report = value_or_throw_at(
        to_report(read.kind, read.old, accepted_of(read.kind, read.old, items)), where);
    base.read = std::move(read.old);
    base.left_open = left_open(items);
    return base;
}

std::optional<BaseReport> base_in(CommandCall const& call, Model const& document,
                                  std::string const& where) {
    WriterDocument const writer(document);
    if (!writer.is_ours()) return typed_report(call, document, where);
    auto const stored = own_report(call, writer, where);
    auto seen = seen_report(call, document, stored);
    if (!seen) return std::nullopt;
    if (seen->is_lost) {
        auto typed = typed_report(call, document, where);
        if (typed) typed->told.push_back(call.texts()("base.untied"));
        return typed;
    }
    BaseReport base;
    base.report = std::move(seen->report);
    base.told = std::move(seen->told);
    return base;
}

}  // namespace

bool is_any_report(CommandCall const& call, Model const& document) {
    if (WriterDocument(document).is_ours()) return true;
    try {
        read_as_any_kind(call, document, {});
        return true;
    } catch (ProblemError const&) {
        return false;
    }
}

std::optional<BaseReport> base_of_document(CommandCall const& call, Model const& document) {
    if (!document.is()) fail("command.no_document", {}, {});
    auto base = base_in(call, document, {});
    if (base) base->document = document;
    return base;
}

std::optional<BaseReport> base_of_file(CommandCall const& call, std::string const& path) {
    auto const url = url_of_file(path);
    auto const name = path_of_file(url);
    auto const file = value_or_throw_at(OldDocument::open(call.context, url), name);
    auto base = base_in(call, file.model(), name);
    if (base) base->path = name;
    return base;
}

}  // namespace report::office
