// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "office/resources.hpp"
#include "office/settings.hpp"

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

struct Command {
    char const* verb;
    bool needs_report;  ///< acts on a report of ours
    css::uno::Any (*run)(CommandCall const& call);
    bool writes = true;  ///< needs_report: a report that is only read will do where it does not
};

/// The command behind `vnd.cchc.baocao:<verb>`, or null.
Command const* find_command(std::string_view verb);

/// What the command is called in menus; none when the URL stands for nothing there.
std::optional<std::string> menu_title(std::string const& verb, CommandCall const& call);

/// Throws ProblemError with the reason when the command cannot act now; menus grey it then.
void check_can_act(Command const& command, CommandCall const& call);

}  // namespace report::office
