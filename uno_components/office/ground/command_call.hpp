// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>
#include <string>

#include "office/ground/resources.hpp"
#include "office/ground/settings.hpp"

namespace report::office {

/// One call of a command, from the menu, the toolbar, a test or the headless program alike.
struct CommandCall {
    css::uno::Reference<css::uno::XComponentContext> context;
    css::uno::Reference<css::frame::XFrame> frame;  ///< may be empty
    css::uno::Sequence<css::beans::PropertyValue> arguments;
    Resources& resources;
    Settings& settings;
    std::string query;  ///< what stands behind "?" in the command's URL

    css::uno::Any argument(char const* name) const;
    bool hidden() const;
    Texts const& texts() const;
    /// The Writer document in the frame, or none.
    css::uno::Reference<css::frame::XModel> document() const;
};

/// An argument that is a text; none when it is not given.
std::optional<std::string> text_argument(CommandCall const& call, char const* name);

}  // namespace report::office
