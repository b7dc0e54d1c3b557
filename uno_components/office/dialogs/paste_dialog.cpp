// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/paste_dialog.hpp"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>

#include "office/dialogs/window.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

std::string clipboard_text(Environment const& environment) {
    css::datatransfer::DataFlavor flavour;
    flavour.MimeType = "text/plain;charset=utf-16";
    flavour.DataType = cppu::UnoType<rtl::OUString>::get();
    rtl::OUString text;
    try {
        auto const clipboard =
            css::datatransfer::clipboard::SystemClipboard::create(environment.context);
        auto const contents = clipboard->getContents();
        if (contents.is() && contents->isDataFlavorSupported(flavour))
            contents->getTransferData(flavour) >>= text;
    } catch (css::datatransfer::UnsupportedFlavorException const&) {
        // Gone again between the two questions: there is nothing to begin with.
        text.clear();
    }
    return from_office(text);
}

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
    controls.set_text("text", clipboard_text(environment));
    window.stretch("text", {false, false, true, true});
    for (auto const* name : {"ok", "cancel"}) window.stretch(name, {true, true, false, false});
    bool const accepted = window.run([] { return std::vector<Complaint>(); });
    if (!accepted) return std::nullopt;
    return controls.text("text");
}

}  // namespace report::office
