// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/export_dialog.hpp"

#include "core/form/table_choice.hpp"
#include "core/tables/export_sheet.hpp"
#include "office/dialogs/file_picker.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

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
    controls.on_action("choose", [&] {
        if (auto const path = pick_target(environment, controls.choice("list") + ".xlsx"))
            controls.set_text("file", *path);
    });
    bool const accepted = window.run([&] {
        std::vector<Complaint> complaints;
        if (!can_export_to(controls.text("file")))
            complaints.push_back({"file", Problem{"export.unknown_suffix", {}, {}}});
        return complaints;
    });
    if (!accepted) return std::nullopt;
    return ExportAnswer{controls.choice("list"), controls.text("file")};
}

}  // namespace report::office
