// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalogue/table.hpp"

namespace report {

/// The workbook in which systems take a form in: on which sheet, from which row on, which column
/// where. Rows and columns count from 0. One file of the kind's folder `workbooks`, named after its
/// table.
struct FormWorkbook {
    enum class Side { left, centre, right };
    /// A text outside the table.
    struct Cell {
        std::size_t row = 0;
        std::size_t column = 0;
        std::size_t row_span = 1;
        std::size_t column_span = 1;
        std::string text;  ///< pattern over circumstances
        Side side = Side::left;
        bool bold = false;
    };
    /// A column of the table and its place; those that the file leaves out have none.
    using Places = std::vector<std::pair<std::string, std::size_t>>;

    std::string file;           ///< how its file's name begins
    std::string sheet;          ///< name of the sheet
    std::size_t first_row = 0;  ///< of the data; the heads stand over it
    bool total = true;          ///< whether the total row goes along
    Places columns;
    std::vector<Cell> cells;
};

/// A layout from the text of its file: its columns and rows are those of the table, and no text
/// stands on another or in the table. Throws ProblemError naming file and place.
FormWorkbook read_form_workbook(std::string_view content, std::string const& file,
                                TableDefinition const& table);

}  // namespace report
