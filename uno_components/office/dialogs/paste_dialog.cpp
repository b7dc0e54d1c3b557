// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/paste_dialog.hpp"

#include "office/dialogs/window.hpp"
#include "office/files/clipboard.hpp"

namespace report::office {

std::string column_line(ListDefinition const& list) {
    std::string line;
    for (auto const& column : list.columns) line += (line.empty() ? "" : " | ") + column.label;
    return line;
}

std::optional<std::string> ask_paste(Environment const& environment, char const* texts,
                                     std::string const& columns) {
    Window window(environment, "paste", texts);
    auto& controls = window.controls();
    controls.set_label("text_label", environment.texts(std::string(texts) + ".text_label",
                                                       {{"columns", columns}}));
    controls.set_text("text", clipboard_text(environment.context));
    window.stretch("text", {false, false, true, true});
    for (auto const* name : {"ok", "cancel"}) window.stretch(name, {true, true, false, false});
    bool const accepted = window.run([] { return std::vector<Complaint>(); });
    if (!accepted) return std::nullopt;
    return controls.text("text");
}

}  // namespace report::office
