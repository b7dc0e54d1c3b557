// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/reader/carried_prose.hpp"

namespace report::office {

/// Puts the prose of an old report into an unfilled one: behind the text of its sections; behind
/// everything, each under a heading of its own, what fits nowhere, or into a section that the
/// template does not have, and what is replaced.
void insert_prose(css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind,
                  std::vector<CarriedProse> const& prose);

}  // namespace report::office
