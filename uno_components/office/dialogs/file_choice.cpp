// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/file_choice.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <osl/file.hxx>

#include "office/uno/strings.hpp"

namespace report::office {

std::vector<std::string> ask_documents(
    css::uno::Reference<css::uno::XComponentContext> const& context, Texts const& texts,
    bool several) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        context, css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setTitle(to_office(texts("files.title")));
    picker->appendFilter(to_office(texts("files.documents")), "*.odt;*.ott;*.docx;*.doc");
    picker->setMultiSelectionMode(several);
    std::vector<std::string> paths;
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) return paths;
    for (auto const& url : picker->getSelectedFiles()) {
        rtl::OUString path;
        paths.push_back(from_office(
            osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path
                                                                                        : url));
    }
    return paths;
}

}  // namespace report::office
