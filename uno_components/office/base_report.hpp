// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "office/commands.hpp"

namespace report::office {

/// A report that another is made from: an open document, or a file.
struct BaseReport {
    Report report;
    css::uno::Reference<css::frame::XModel> document;  ///< empty for a file
    std::string path;                                  ///< of the file
};

/// Throws ProblemError when the document holds no report of ours that can be read:
/// command.not_ours, record.*, old_file.newer.
BaseReport base_of_document(CommandCall const& call,
                            css::uno::Reference<css::frame::XModel> const& document);
/// The same of a file, named by its path or URL; old_file.* besides.
BaseReport base_of_file(CommandCall const& call, std::string const& path);

std::vector<Report> reports_of_files(CommandCall const& call,
                                     std::vector<std::string> const& paths);

}  // namespace report::office
