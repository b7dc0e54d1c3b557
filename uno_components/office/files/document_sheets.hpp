// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <vector>

#include "core/fonts/old_fonts.hpp"
#include "core/tables/offered.hpp"

namespace report::office {

/// The tables of a Writer document in its order, in Unicode, named by `import.table_name` {n}. One
/// that is too long has a fault: import.too_many_rows {limit}. Throws ProblemError import.no_table.
std::vector<OfferedSheet> read_document_tables(
    css::uno::Reference<css::frame::XModel> const& document, Texts const& texts,
    OldFonts const& fonts, std::string const& file);

}  // namespace report::office
