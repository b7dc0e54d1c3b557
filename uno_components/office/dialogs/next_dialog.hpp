// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "office/dialogs/environment.hpp"
#include "office/ground/base_report.hpp"

namespace report::office {

struct NextAnswer {
    BaseReport base;
    Report next;
};

/// Opens the report of a file; none when the person gives up. Throws ProblemError.
using OpenBase = std::function<std::optional<BaseReport>(std::string const& path)>;

/// The window "report of the next period", for all kinds. None when the person gives up.
std::optional<NextAnswer> ask_next(Environment const& environment, BaseReport const& base,
                                   OpenBase const& open);

}  // namespace report::office
