// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>
#include <string>

#include "core/tables/export_sheet.hpp"

namespace report::office {

/// Stores a sheet as the workbook that the ending of the file's name says, .xlsx or .ods. Throws
/// ProblemError export.no_calc, export.not_written.
void store_workbook(css::uno::Reference<css::uno::XComponentContext> const& context,
                    ExportSheet const& sheet, rtl::OUString const& url);

/// Stores a text as it is. Throws ProblemError export.not_written.
void store_text(std::string const& text, rtl::OUString const& url);

}  // namespace report::office
