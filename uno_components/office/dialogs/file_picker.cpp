// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/file_picker.hpp"

#include <com/sun/star/ui/dialogs/CommonFilePickerElementIds.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePickerControlAccess.hpp>

#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/copies.hpp"

namespace report::office {

namespace {

using css::uno::Reference;

/// The picker's own buttons in the language of the windows, where a picker lets itself be told.
void name_buttons(Reference<css::ui::dialogs::XFilePicker3> const& picker, Texts const& texts,
                  char const* ok) {
    using namespace css::ui::dialogs::CommonFilePickerElementIds;
    Reference<css::ui::dialogs::XFilePickerControlAccess> const controls(picker,
                                                                         css::uno::UNO_QUERY);
    guarded("picker", [&] {
        if (!controls.is()) return;
        controls->setLabel(PUSHBUTTON_OK, to_office(texts(ok)));
        controls->setLabel(PUSHBUTTON_CANCEL, to_office(texts("files.cancel")));
    });
}

/// The paths that a person chose; none when the person gives up.
std::vector<std::string> run(Reference<css::ui::dialogs::XFilePicker3> const& picker,
                             Texts const& texts, char const* ok = "files.open") {
    name_buttons(picker, texts, ok);
    std::vector<std::string> paths;
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) return paths;
    for (auto const& url : picker->getSelectedFiles()) paths.push_back(path_of_file(url));
    return paths;
}

std::optional<std::string> first_of(std::vector<std::string> const& paths) {
    return paths.empty() ? std::nullopt : std::optional(paths.front());
}

}  // namespace

std::vector<std::string> pick_files(Environment const& environment, std::string const& title,
                                    std::string const& endings) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        environment.context, css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->appendFilter(to_office(title), to_office(endings));
    picker->setMultiSelectionMode(true);
    return run(picker, environment.texts);
}

std::optional<std::string> pick_target(Environment const& environment, std::string const& name) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        environment.context, css::ui::dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    for (auto const* ending : {".xlsx", ".ods", ".csv"})
        picker->appendFilter(rtl::OUString::createFromAscii(ending),
                             "*" + rtl::OUString::createFromAscii(ending));
    picker->setTitle(to_office(environment.texts("export.title")));
    picker->setDefaultName(to_office(name));
    return first_of(run(picker, environment.texts, "files.save"));
}

std::vector<std::string> pick_documents(Reference<css::uno::XComponentContext> const& context,
                                        Texts const& texts, bool several) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        context, css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setTitle(to_office(texts("files.title")));
    picker->appendFilter(to_office(texts("files.documents")), "*.odt;*.ott;*.docx;*.doc");
    picker->setMultiSelectionMode(several);
    return run(picker, texts);
}

}  // namespace report::office
