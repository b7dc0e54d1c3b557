// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>

#include "core/compose/plan.hpp"
#include "core/report/report.hpp"
#include "core/text/measure.hpp"

namespace report {

/// What stands in the document now.
struct DocumentState {
    /// Canonical text of each place (bookmark without its `cchc_`), only those that are there.
    std::map<std::string, std::string> places;
    /// The document's cchc.* properties.
    std::map<std::string, std::string> properties;
};

/// The plan that makes the document say what the report says. Places that are not in the document
/// are passed over; places changed by hand since they were written are kept and named. The record
/// that the plan stores remembers what it wrote.
DocumentPlan compose(ReportKind const& kind, Report report, DocumentState const& now,
                     MeasureText const& measure);

}  // namespace report
