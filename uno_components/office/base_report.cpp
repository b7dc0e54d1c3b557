// SPDX-License-Identifier: MPL-2.0
#include "office/base_report.hpp"

#include "core/support/json.hpp"
#include "office/open_report.hpp"
#include "office/writer/copies.hpp"

namespace report::office {

namespace {

using Model = css::uno::Reference<css::frame::XModel>;

Report report_in(CommandCall const& call, Model const& document, std::string const& where) {
    WriterDocument const writer(document);
    if (!writer.is_ours()) fail("old_file.not_ours", {}, where);
    auto report = value_or_throw(writer.read_report());
    // What a newer version stores may mean something else in another period.
    if (report.schema > call.resources.kind(report.kind).schema) fail("old_file.newer", {}, where);
    return report;
}

}  // namespace

BaseReport base_of_document(CommandCall const& call, Model const& document) {
    if (!document.is()) fail("command.no_document", {}, {});
    return {report_in(call, document, {}), document, {}};
}

BaseReport base_of_file(CommandCall const& call, std::string const& path) {
    auto const url = url_of_file(path);
    auto const name = path_of_file(url);
    auto const file = value_or_throw_at(OldDocument::open(call.context, url), name);
    return {report_in(call, file.model(), name), {}, name};
}

std::vector<Report> reports_of_files(CommandCall const& call,
                                     std::vector<std::string> const& paths) {
    std::vector<Report> reports;
    reports.reserve(paths.size());
    for (auto const& path : paths) reports.push_back(base_of_file(call, path).report);
    return reports;
}

}  // namespace report::office
