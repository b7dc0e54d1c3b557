// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/report/report.hpp"
#include "office/ground/command_call.hpp"

namespace report::office {

struct Command {
    char const* verb;
    bool needs_report;  ///< acts on a report of ours
    css::uno::Any (*run)(CommandCall const& call);
    bool writes = true;  ///< needs_report: a report that is only read will do where it does not
    /// needs_report: why it cannot act on this one; none: it always can.
    std::optional<Problem> (*may_act_on)(ReportKind const& kind, Report const& report) = nullptr;
};

/// The command behind `vnd.cchc.baocao:<verb>`, or null.
Command const* find_command(std::string_view verb);

/// What the command is called in menus; none when the URL stands for nothing there.
std::optional<std::string> menu_title(std::string const& verb, CommandCall const& call);

/// Throws ProblemError with the reason when the command cannot act now; menus grey it then.
void check_can_act(Command const& command, CommandCall const& call);

}  // namespace report::office
