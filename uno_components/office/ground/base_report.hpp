// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/reader/read_document.hpp"
#include "core/report/report.hpp"

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

}  // namespace report::office
