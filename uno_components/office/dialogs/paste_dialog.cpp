// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/paste_dialog.hpp"

#include "office/dialogs/window.hpp"
#include "office/files/clipboard.hpp"

namespace report::office {

namespace {

std::string column_line(ListDefinition const& list) {
    std::string line;
    for (auto const& column : list.columns) line += (line.empty() ? "" : " | ") + column.label;
    return line;
}

}  // namespace

std::optional<std::string> ask_paste(Environment const& environment, ListDefinition const& list) {
    Window window(environment, "paste");
    auto& controls = window.controls();
    controls.set_label("text_label",
                       environment.texts("paste.text_label", {{"columns", column_line(list)}}));
    controls.set_text("text", clipboard_text(environment.context));
    window.stretch("text", {false, false, true, true});
    for (auto const* name : {"ok", "cancel"}) window.stretch(name, {true, true, false, false});
    bool const accepted = window.run([] { return std::vector<Complaint>(); });
    if (!accepted) return std::nullopt;
    return controls.text("text");
}

}  // namespace report::office
