// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/export_dialog.hpp"

#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>

#include "core/form/table_choice.hpp"
#include "core/tables/export_sheet.hpp"
#include "core/text/unicode.hpp"
#include "office/dialogs/file_picker.hpp"
#include "office/dialogs/message.hpp"
#include "office/dialogs/window.hpp"
#include "office/files/form_workbooks.hpp"
#include "office/files/named_file.hpp"
#include "office/uno/files.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/copies.hpp"

namespace report::office {

namespace {

rtl::OUString work_folder(Environment const& environment) {
    return css::util::PathSubstitution::create(environment.context)
        ->substituteVariables("$(work)", true);
}

/// A name for a table's file where none stands yet.
std::string proposed_file(Environment const& environment, std::string const& wanted) {
    auto const folder = work_folder(environment) + "/";
    for (int i = 1;; ++i) {
        auto const name =
            i == 1 ? wanted
                   : wanted + "-" + std::to_string(i);  // as files of reports are counted on
        if (auto const url = folder + to_office(name + ".xlsx"); !file_exists(url))
            return path_of_file(url);
    }
}

/// What was typed as a file: a bare name stands in the folder of documents.
rtl::OUString target_url(Environment const& environment, std::string const& typed) {
    auto const url = file_url(typed);
    if (url.startsWith("file:")) return url;
    rtl::OUString path;
    osl::FileBase::getSystemPathFromFileURL(work_folder(environment), path);
    return file_url(from_office(path) + "/" + typed);
}

/// Why it cannot be written there; none when it can.
std::optional<Problem> problem_of_target(rtl::OUString const& url) {
    auto const name = file_name(url);
    if (name.empty()) return Problem{"export.no_file", {}, {}};
    if (is_folder(url)) return Problem{"export.is_folder", {}, {}};
    if (!is_folder(url.copy(0, url.lastIndexOf('/')))) return Problem{"export.no_folder", {}, {}};
    if (!can_export_to(name)) return Problem{"export.unknown_suffix", {}, {}};
    return std::nullopt;
}

}  // namespace

std::optional<ExportAnswer> ask_export(Environment const& environment, Report const& report) {
    Window window(environment, "export");
    auto& controls = window.controls();
    std::vector<Choice> titles;
    for (auto const& one : table_choices(environment.kind, report, {}))
        titles.push_back({one.id, one.title});
    controls.set_choices("list", titles);
    controls.choose("list", titles.front().id);
    window.stretch("list", {false, false, true, true});
    window.stretch("file_label", {false, true, false, false});
    for (auto const* name : {"file", "complaint"}) window.stretch(name, {false, true, true, false});
    for (auto const* name : {"choose", "ok", "cancel"})
        window.stretch(name, {true, true, false, false});
    auto inside = environment;
    inside.parent = window.peer();
    auto const wanted = [&] {
        auto const& table = *environment.kind.table(controls.choice("list"));
        auto const layout = form_workbook(environment.context, environment.kind, table);
        return export_name(environment.kind, report, table, layout ? &*layout : nullptr);
    };
    std::string proposed;
    auto const propose = [&] {
        // A name that somebody typed or chose stays.
        if (controls.text("file") != proposed) return;
        proposed = proposed_file(environment, wanted());
        controls.set_text("file", proposed);
    };
    propose();
    controls.on_action("list", propose);
    controls.on_action("choose", [&] {
        if (auto const path = pick_target(inside, wanted() + ".xlsx"))
            controls.set_text("file", *path);
    });
    ExportAnswer answer;
    bool const accepted = window.run(
        [&]() -> std::vector<Complaint> {
            auto const typed = with_export_suffix(trim(controls.text("file")));
            auto const url = target_url(environment, typed);
            if (auto const problem = problem_of_target(url)) return {{"file", *problem}};
            answer = {controls.choice("list"), path_of_file(url), file_exists(url), true};
            auto const& texts = environment.texts;
            if (answer.may_replace &&
                !ask(inside.context, inside.parent, texts,
                     texts("export.replace", {{"file", answer.file}}), Usual::no))
                return {{"file", Problem{"export.not_replaced", {}, {}}}};
            return {};
        },
        [&] { return controls.text("file") != proposed; });
    if (!accepted) return std::nullopt;
    return answer;
}

}  // namespace report::office
