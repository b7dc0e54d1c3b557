// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/catalogue/report_kind.hpp"
#include "office/commands.hpp"

namespace report::office {

/// Writes one entry into the report as the call's document has it now, as one step. Answers with
/// what the clerk has to know of it: texts changed by hand stay. None when it changes nothing.
/// Throws ProblemError.
std::optional<std::string> write_entry(CommandCall const& call, ReportKind const& kind,
                                       Figure const& figure, std::string const& text);

/// Gives a command of ours ("section?<id>") to the dispatcher of this window.
void send_command(css::uno::Reference<css::uno::XComponentContext> const& context,
                  css::uno::Reference<css::frame::XFrame> const& frame, std::string const& command);

}  // namespace report::office
