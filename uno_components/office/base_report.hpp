// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/reader/read_document.hpp"
#include "core/report/report.hpp"
#include "office/commands.hpp"

namespace report::office {

/// A report that another is made from: an open document, or a file; ours, or typed by hand.
struct BaseReport {
    Report report;
    css::uno::Reference<css::frame::XModel> document;  ///< empty for a file
    std::string path;                                  ///< of the file
    std::optional<OldReport> read;                     ///< of one typed by hand
    std::vector<std::string> told;       ///< what its text says otherwise than its record
    std::vector<std::string> left_open;  ///< finds that nobody was sure of, and nobody took
};

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
