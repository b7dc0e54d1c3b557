// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/report/report.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// Which table goes into which file.
struct ExportAnswer {
    std::string table;
    std::string file;
    bool may_replace = false;  ///< a file that stands there
    bool is_asked = true;      ///< by a person, who is told where it went
};

/// The window "export a statistics table".
std::optional<ExportAnswer> ask_export(Environment const& environment, Report const& report);

}  // namespace report::office
