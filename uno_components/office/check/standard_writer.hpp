// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "core/check/standard_layout.hpp"
#include "core/text/measure.hpp"

namespace report::office {

/// Writes a report that was taken apart into an unfilled document from the kind's template, in
/// place of the template's own prose. `document`: where its tables are.
void write_standard(css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind,
                    PlainDocument const& document, StandardLayout const& layout,
                    MeasureText const& measure);

}  // namespace report::office
