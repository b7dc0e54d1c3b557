// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/file_picker.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <osl/file.hxx>

#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;

std::optional<std::string> run(Reference<css::ui::dialogs::XFilePicker3> const& picker) {
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) return std::nullopt;
    auto const files = picker->getSelectedFiles();
    if (files.getLength() == 0) return std::nullopt;
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(files[0], path) != osl::FileBase::E_None)
        path = files[0];
    return from_office(path);
}

}  // namespace

std::optional<std::string> pick_file(Environment const& environment, std::string const& title,
                                     std::string const& endings) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        environment.context, css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->appendFilter(to_office(title), to_office(endings));
    return run(picker);
}

std::optional<std::string> pick_target(Environment const& environment, std::string const& name) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        environment.context, css::ui::dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    for (auto const* ending : {".xlsx", ".ods", ".csv"})
        picker->appendFilter(rtl::OUString::createFromAscii(ending),
                             "*" + rtl::OUString::createFromAscii(ending));
    picker->setDefaultName(to_office(name));
    return run(picker);
}

}  // namespace report::office
