// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <optional>
#include <string>

#include "office/ground/base_report.hpp"
#include "office/ground/command_call.hpp"

namespace report::office {

/// Whether the document is a report, ours or typed by hand.
bool is_any_report(CommandCall const& call,
                   css::uno::Reference<css::frame::XModel> const& document);

/// What a person is asked about finds in a report typed by hand; a hidden call takes what is sure.
/// None when the person gives up. Throws ProblemError when the document holds no report that can be
/// read: record.*, reader.*, old_file.newer.
std::optional<BaseReport> base_of_document(CommandCall const& call,
                                           css::uno::Reference<css::frame::XModel> const& document);
/// The same of a file, named by its path or URL; old_file.* besides.
std::optional<BaseReport> base_of_file(CommandCall const& call, std::string const& path);

}  // namespace report::office
