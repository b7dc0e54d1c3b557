// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/tables/columns.hpp"
#include "core/text/texts.hpp"

namespace report {

/// What a column of a sheet becomes.
enum class ColumnFate {
    unused,  ///< nothing
    taken,   ///< a column of the table
    added,   ///< the same, together with others
    checks,  ///< compared with what the table computes
    asked    ///< perhaps a column of the table: nobody is sure
};

/// The first rows of a sheet as a person looks at them, with what its columns become.
struct SheetPreview {
    struct Column {
        ColumnFate fate = ColumnFate::unused;
        std::string title;  ///< "C → Quá hạn"
        bool figures = false;
    };
    struct Row {
        std::string number;  ///< as the file counts it
        bool head = false;   ///< over the rows that are read
        std::vector<std::string> cells;
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// Of long sheets the beginning.
SheetPreview sheet_preview(ReportKind const& kind, Report const& report,
                           TableDefinition const& table, SheetLayout const& layout,
                           Sheet const& sheet, Texts const& texts);

}  // namespace report
