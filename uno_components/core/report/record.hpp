// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/report/report.hpp"
#include "core/support/result.hpp"

namespace report {

/// Canonical JSON of a report: keys sorted, no blanks, UTF-8; letters that not every format keeps
/// stand as \uXXXX, so that no store and no load breaks the checksum. The inverse keeps unknown
/// keys.
std::string to_record(Report const& report);
Result<Report> from_record(std::string_view json);

/// The first number of a table that is below zero in a column without a sign, as record.bad_value:
/// a record alone does not tell which columns have one.
std::optional<Problem> below_zero(ReportKind const& kind, Report const& report);

/// Names and texts of the document properties that hold the record.
using Properties = std::map<std::string, std::string>;

/// How long a record may be, in UTF-16 units: as many as its parts can be numbered.
constexpr std::size_t record_part_units = 240;
constexpr std::size_t most_record_parts = 9999;
constexpr std::size_t most_record_units = record_part_units * most_record_parts;

/// `cchc.data.001...` of at most 240 UTF-16 units each, never cut inside a surrogate pair, and
/// `cchc.data` = "<count>;<length in UTF-16 units>;<crc32 of the UTF-8, hex>". Problems, before
/// anything is written: record.too_large {size}, {limit}; record.not_text when it is no UTF-8.
Result<Properties> to_properties(std::string_view record);

/// The record, or why it cannot be read back: not there, part missing, cut off, changed. Other
/// properties are ignored.
Result<std::string> from_properties(Properties const& properties);

/// crc32 of a text, used for places and the record.
std::uint32_t checksum(std::string_view text);

}  // namespace report
