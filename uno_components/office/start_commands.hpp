// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/commands.hpp"

namespace report::office {

/// The window in which a month begins, and what is chosen there.
css::uno::Any start(CommandCall const& call);

/// The report in this document, when its file is one, is the latest of those of before.
void remember_report(CommandCall const& call, css::uno::Reference<css::frame::XModel> const& model);

/// A document made of our template in Writer's own window is no report yet: offers to make it one.
void offer_to_fill(CommandCall const& call, css::uno::Reference<css::frame::XModel> const& model);

/// What a new report is called and where it is stored, as Save proposes it: its own name, beside
/// the report that it was made from.
void propose_file(css::uno::Reference<css::frame::XModel> const& model, std::string const& name,
                  std::string const& beside);

}  // namespace report::office
