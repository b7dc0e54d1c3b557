// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/values.hpp"

namespace report {

/// Why a typed text is no value of its kind.
enum class TypedFault {
    none,
    not_a_number,
    negative,
    not_whole,
    too_large,
    not_percent,
    no_such_day,
    no_such_choice
};

/// What a person typed, read. An empty text is no value and no fault.
struct TypedValue {
    std::optional<Value> value;
    TypedFault fault = TypedFault::none;
    /// Names of the letters that were taken out of a text because no report can carry them.
    std::set<std::string> cleaned = {};
};

/// What a box of a window or a cell of a table takes.
struct Wanted {
    FigureKind kind;
    bool lower_bound;
    std::vector<Choice> const& choices;
};

/// Marks that nobody sees are passed over in numbers, days and choices.
TypedValue read_typed(ReportKind const& kind, Wanted const& wanted, std::string const& text);

/// The labels of choices as a person may type them: "Trực tuyến; Phát phiếu".
std::string labels_of(std::vector<Choice> const& choices);

}  // namespace report
