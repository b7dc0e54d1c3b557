// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/form/panel_form.hpp"
#include "office/dialogs/controls.hpp"
#include "office/ground/command_call.hpp"

namespace report::office {

/// A call of a command on this document that asks nothing.
class PanelCall {
public:
    PanelCall(css::uno::Reference<css::uno::XComponentContext> const& context,
              css::uno::Reference<css::frame::XFrame> const& frame,
              css::uno::Reference<css::frame::XModel> const& model);
    CommandCall const& call() const { return call_; }

private:
    Settings settings_;
    CommandCall call_;
};

bool is_text_document(css::uno::Reference<css::frame::XModel> const& model);
bool may_write(css::uno::Reference<css::frame::XModel> const& model);
/// Headings of the report that the document no longer has.
std::vector<std::string> missing_in(ReportKind const* kind,
                                    css::uno::Reference<css::frame::XModel> const& model);
/// The outline with the state of each section.
std::vector<Choice> outline_lines(PanelForm const& form, std::vector<std::string> const& missing,
                                  Texts const& texts);

/// Writes one entry into the report as the call's document has it now, as one step. Answers with
/// what the clerk has to know of it: texts changed by hand stay. None when it changes nothing.
/// Throws ProblemError.
std::optional<std::string> write_entry(CommandCall const& call, ReportKind const& kind,
                                       Figure const& figure, std::string const& text);

/// Takes this row out of a list in the same way; none when it is no longer there.
std::optional<std::string> remove_row(CommandCall const& call, ReportKind const& kind,
                                      ListDefinition const& list, std::size_t row,
                                      std::string const& title);

/// Enters this list as "there was none" in the same way; none when something is entered there.
std::optional<std::string> enter_no_rows(CommandCall const& call, ReportKind const& kind,
                                         ListDefinition const& list);

/// Shows the sentence for a problem in front of this window.
void show_problem(css::uno::Reference<css::uno::XComponentContext> const& context,
                  css::uno::Reference<css::frame::XFrame> const& frame, Problem const& problem);

enum class Sending {
    later,
    /// Comes back when the windows of the command are closed; for the main thread only.
    waits
};

/// Gives a command of the office (".uno:Save") to this window.
void send_office_command(css::uno::Reference<css::uno::XComponentContext> const& context,
                         css::uno::Reference<css::frame::XFrame> const& frame,
                         std::string const& url, Sending sending = Sending::later);

/// Gives a command of ours ("section?<id>") to the dispatcher of this window.
void send_command(css::uno::Reference<css::uno::XComponentContext> const& context,
                  css::uno::Reference<css::frame::XFrame> const& frame, std::string const& command,
                  Sending sending = Sending::later);

}  // namespace report::office
