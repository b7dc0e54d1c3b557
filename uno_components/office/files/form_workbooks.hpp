// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>

#include "core/catalogue/form_workbook.hpp"
#include "core/catalogue/report_kind.hpp"

namespace report::office {

/// The layout in which systems take a table in, from the kind's folder of the package; none where
/// the kind has none for it. Throws ProblemError where its file is wrong.
std::optional<FormWorkbook> form_workbook(
    css::uno::Reference<css::uno::XComponentContext> const& context, ReportKind const& kind,
    TableDefinition const& table);

}  // namespace report::office
