// SPDX-License-Identifier: MPL-2.0
#include "office/writer/table_setter.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/VertOrientation.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "core/layout/table_layout.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/table_cells.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Lines of half a point and the room beside them, in 1/100 mm.
constexpr sal_Int16 line_width = 18;
constexpr sal_Int16 padding = 80;

/// Sets a table that was made with `rows_at_first` rows. Writer makes a new row like the one it is
/// put before, so each kind of row is dressed once; merging comes last, since it renames cells.
class TableSetter {
public:
    TableSetter(ReportKind const& kind, Grid const& grid,
                Reference<css::text::XTextTable> const& table)
        : kind_(kind), grid_(grid), table_(table) {}

    void run() const {
        set_widths();
        set_property(table_, "TableBorder", Any(borders(line_width, padding)));
        dress();
        auto const more = grid_.head_rows + grid_.body.size() - rows_at_first(grid_);
        if (more > 0)
            table_->getRows()->insertByIndex(static_cast<sal_Int32>(grid_.head_rows),
                                             static_cast<sal_Int32>(more));
        set_texts();
        dress_other_rows();
        merge();
    }

private:
    std::size_t columns() const { return grid_.widths.size(); }

    void set_widths() const {
        auto const relative = relative_width(table_);
        auto const all = std::accumulate(grid_.widths.begin(), grid_.widths.end(), std::int64_t{});
        css::uno::Sequence<css::text::TableColumnSeparator> separators(
            static_cast<sal_Int32>(columns() - 1));
        std::int64_t edge = 0;
        for (std::size_t i = 0; i + 1 < columns(); ++i) {
            edge += grid_.widths[i];
            separators[static_cast<sal_Int32>(i)] = {
                static_cast<sal_Int16>((edge * relative + all / 2) / all), true};
        }
        set_property(table_, "TableColumnSeparators", Any(separators));
    }

    void dress() const {
        auto const last = rows_at_first(grid_) - 1;
        set_property(Reference<css::table::XCellRange>(table_, UNO_QUERY_THROW)
                         ->getCellRangeByPosition(0, 0, static_cast<sal_Int32>(columns() - 1),
                                                  static_cast<sal_Int32>(last)),
                     "VertOrient", Any(css::text::VertOrientation::CENTER));
        for (auto const& cell : grid_.head) dress(cell.column, cell.row, head_style(kind_, cell));
        for (auto const& cell : model().cells)
            dress(cell.column, grid_.head_rows, cell_style(kind_, cell));
        if (has_total(grid_))
            for (auto const& cell : grid_.body.back().cells)
                dress(cell.column, last, cell_style(kind_, cell));
        auto const rows = table_->getRows();
        for (sal_Int32 i = 0; i < rows->getCount(); ++i)
            set_property(Reference<css::uno::XInterface>(rows->getByIndex(i), UNO_QUERY_THROW),
                         "IsSplitAllowed", Any(false));
        set_property(table_, "RepeatHeadline", Any(true));
        set_property(table_, "HeaderRowCount", Any(static_cast<sal_Int32>(grid_.head_rows)));
    }

    void dress(std::size_t column, std::size_t row, std::string const& style) const {
        set_property(cell_at(table_, column, row)->createTextCursor(), "ParaStyleName",
                     Any(to_office(style)));
    }

    /// The row after which the others are made.
    GridRow const& model() const {
        auto const found =
            std::find_if(grid_.body.begin(), grid_.body.end(),
                         [](GridRow const& row) { return row.role == GridRow::Role::data; });
        return found == grid_.body.end() ? grid_.body.front() : *found;
    }

    /// One cell after the other: setDataArray gives each cell a format of its own by going through
    /// all cells that share one, which takes the square of their number.
    void set_texts() const {
        auto const set = [&](std::size_t column, std::size_t row, std::string const& text) {
            if (text.empty()) return;
            auto const cell = cell_at(table_, column, row);
            cell->insertString(cell->getStart(), to_office(text), false);
        };
        for (auto const& cell : grid_.head) set(cell.column, cell.row, cell.text);
        for (std::size_t row = 0; row < grid_.body.size(); ++row)
            for (auto const& cell : grid_.body[row].cells)
                set(cell.column, grid_.head_rows + row, cell.text);
    }

    void dress_other_rows() const {
        auto const& usual = model();
        for (std::size_t row = 0; row < grid_.body.size(); ++row) {
            if (grid_.body[row].role == GridRow::Role::total) continue;
            for (std::size_t i = 0; i < columns(); ++i) {
                auto const& style = cell_style(kind_, grid_.body[row].cells[i]);
                if (style != cell_style(kind_, usual.cells[i]))
                    dress(i, grid_.head_rows + row, style);
            }
        }
    }

    /// From the right, since cells behind a merged one are called otherwise.
    void merge() const {
        auto cells = grid_.head;
        std::sort(cells.begin(), cells.end(),
                  [](GridCell const& a, GridCell const& b) { return a.column > b.column; });
        for (auto const& cell : cells) merge(cell, 0);
        for (auto const& row : grid_.body)
            for (auto const& cell : row.cells) merge(cell, grid_.head_rows);
    }

    void merge(GridCell const& cell, std::size_t first_row) const {
        if (cell.row_span == 1 && cell.column_span == 1) return;
        auto const top = first_row + cell.row;
        auto const cursor = table_->createCursorByCellName(cell_name(cell.column, top));
        cursor->gotoCellByName(
            cell_name(cell.column + cell.column_span - 1, top + cell.row_span - 1), true);
        cursor->mergeRange();
    }

    ReportKind const& kind_;
    Grid const& grid_;
    Reference<css::text::XTextTable> table_;
};

}  // namespace

std::size_t rows_at_first(Grid const& grid) {
    return grid.head_rows + (has_total(grid) ? 2 : 1);
}

void set_table(ReportKind const& kind, Grid const& grid,
               Reference<css::text::XTextTable> const& table) {
    TableSetter(kind, grid, table).run();
}

}  // namespace report::office
