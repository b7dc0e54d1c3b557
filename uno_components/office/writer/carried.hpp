// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/reader/carried_prose.hpp"

namespace report::office {

/// Puts the prose of an old report into an unfilled one, behind the text of its sections. Answers
/// what stands in none of them: what fits nowhere, or into a section that the template does not
/// have, what is replaced, and what the new report says itself.
std::vector<CarriedProse> insert_prose(css::uno::Reference<css::frame::XModel> const& model,
                                       ReportKind const& kind,
                                       std::vector<CarriedProse> const& prose);

/// How many paragraphs wait to be placed or dropped.
std::size_t count_waiting(std::vector<CarriedProse> const& beside);

/// A document of its own that holds what did not go into the new report, so that it never goes out
/// with that: each kind under a title, behind `intro`.
css::uno::Reference<css::frame::XModel> beside_document(
    css::uno::Reference<css::uno::XComponentContext> const& context, ReportKind const& kind,
    std::vector<CarriedProse> const& beside, std::string const& intro, std::string const& said,
    bool hidden);

}  // namespace report::office
