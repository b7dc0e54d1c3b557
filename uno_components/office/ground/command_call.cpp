// SPDX-License-Identifier: MPL-2.0
#include "office/ground/command_call.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>

#include "core/json/json.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

css::uno::Any CommandCall::argument(char const* name) const {
    for (auto const& one : arguments)
        if (one.Name.equalsAscii(name)) return one.Value;
    return {};
}

bool CommandCall::hidden() const {
    bool hidden = false;
    argument("Hidden") >>= hidden;
    return hidden;
}

Texts const& CommandCall::texts() const {
    return resources.texts(settings.language());
}

css::uno::Reference<css::frame::XModel> CommandCall::document() const {
    css::uno::Reference<css::frame::XModel> model;
    argument("Document") >>= model;
    if (!model.is() && frame.is() && frame->getController().is())
        model = frame->getController()->getModel();
    css::uno::Reference<css::lang::XServiceInfo> const info(model, css::uno::UNO_QUERY);
    return info.is() && info->supportsService("com.sun.star.text.TextDocument")
               ? model
               : css::uno::Reference<css::frame::XModel>();
}

std::optional<std::string> text_argument(CommandCall const& call, char const* name) {
    auto const value = call.argument(name);
    rtl::OUString text;
    if (!value.hasValue()) return std::nullopt;
    if (!(value >>= text)) fail("command.bad_argument", {{"name", name}}, {});
    return from_office(text);
}

}  // namespace report::office
