// SPDX-License-Identifier: MPL-2.0
#include "office/files/sheets.hpp"

#include <algorithm>
#include <cmath>
#include <com/sun/star/awt/FontStrikeout.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/json/json.hpp"
#include "core/packages/limits.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"
#include "office/files/cell_format.hpp"
#include "office/files/formula_results.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 block_rows = 500;

/// One sheet on its way into the core.
class SheetReader {
public:
    SheetReader(Reference<css::sheet::XSpreadsheet> const& sheet,
                Reference<css::util::XNumberFormats> const& formats,
                css::util::Date const& null_date, OldFonts const& fonts, Progress const& progress)
        : sheet_(sheet),
          formats_(formats),
          null_date_(null_date),
          fonts_(fonts),
          progress_(progress) {
        result_.sheet.name =
            from_office(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    }

    OfferedSheet run() {
        auto const [rows, columns] = extent();
        if (rows == 0)
            complain("import.empty", 0);
        else if (rows > most_rows)
            complain("import.too_many_rows", most_rows);
        else if (columns > most_columns)
            complain("import.too_wide", most_columns);
        else
            read(static_cast<sal_Int32>(rows), static_cast<sal_Int32>(columns));
        return std::move(result_);
    }

private:
    void complain(char const* code, std::size_t limit) {
        result_.fault = Problem{code, {{"limit", std::to_string(limit)}}, result_.sheet.name};
    }

    /// Rows and columns from the first cell to the last that holds something.
    std::pair<std::size_t, std::size_t> extent() const {
        using namespace css::sheet::CellFlags;
        auto const filled = Reference<css::sheet::XCellRangesQuery>(sheet_, UNO_QUERY_THROW)
                                ->queryContentCells(VALUE | DATETIME | STRING | FORMULA);
        std::size_t rows = 0, columns = 0;
        for (auto const& range : filled->getRangeAddresses()) {
            rows = std::max(rows, static_cast<std::size_t>(range.EndRow) + 1);
            columns = std::max(columns, static_cast<std::size_t>(range.EndColumn) + 1);
        }
        return {rows, columns};
    }

    Reference<css::table::XCellRange> range(sal_Int32 first, sal_Int32 last) const {
        return sheet_->getCellRangeByPosition(0, first, columns_ - 1, last);
    }

    void read(sal_Int32 rows, sal_Int32 columns) {
        columns_ = columns;
        result_.sheet.rows.assign(static_cast<std::size_t>(rows),
                                  SheetRow(static_cast<std::size_t>(columns)));
        for (sal_Int32 first = 0; first < rows; first += block_rows) {
            progress_.check();
            read_values(first, std::min(first + block_rows, rows) - 1);
        }
        auto const all = range(0, rows - 1);
        read_errors(all);
        read_formats(all);
        read_rich_texts(all);
        read_hidden(all, rows);
    }

    SheetCell& cell(sal_Int32 row, sal_Int32 column) {
        return result_.sheet.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    }

    std::string shown(sal_Int32 row, sal_Int32 column) const {
        return trim(to_nfc(from_office(Reference<css::text::XTextRange>(
                                           sheet_->getCellByPosition(column, row), UNO_QUERY_THROW)
                                           ->getString())));
    }

    void read_values(sal_Int32 first, sal_Int32 last) {
        auto const block =
            Reference<css::sheet::XCellRangeData>(range(first, last), UNO_QUERY_THROW)
                ->getDataArray();
        for (sal_Int32 row = 0; row < block.getLength(); ++row)
            for (sal_Int32 column = 0; column < block[row].getLength(); ++column) {
                auto& to = cell(first + row, column);
                double number = 0;
                rtl::OUString text;
                if (block[row][column] >>= text) {
                    to.text = trim(to_nfc(from_office(text)));
                    count(to.text.size());
                } else if (block[row][column] >>= number) {
                    to.number = exact_number(number);
                    to.text = *to.number;
                }
            }
    }

    /// Many cells may share one long text in the file, and none does here.
    void count(std::size_t bytes) {
        bytes_ += bytes;
        PackageLimits const limits;
        if (bytes_ > limits.text)
            fail("clean.too_much_text",
                 {{"count", format_whole(static_cast<std::int64_t>(bytes_))},
                  {"limit", format_whole(static_cast<std::int64_t>(limits.text))}},
                 result_.sheet.name);
    }

    /// `act` for each cell of these ranges that lies in what was read.
    template <class Act>
    void for_cells(Reference<css::sheet::XSheetCellRanges> const& ranges, Act const& act) {
        for (auto const& one : ranges->getRangeAddresses())
            for (auto row = one.StartRow; row <= one.EndRow; ++row)
                for (auto column = one.StartColumn; column <= one.EndColumn; ++column)
                    act(row, column);
    }

    void read_errors(Reference<css::table::XCellRange> const& all) {
        auto const failed = Reference<css::sheet::XCellRangesQuery>(all, UNO_QUERY_THROW)
                                ->queryFormulaCells(css::sheet::FormulaResult::ERROR);
        for_cells(failed, [this](sal_Int32 row, sal_Int32 column) {
            auto& one = cell(row, column);
            one.error = true;
            one.number.reset();
            one.text = shown(row, column);
        });
    }

    /// What the format of cells makes of their numbers.
    CellFormat format_of(Reference<css::uno::XInterface> const& cells) {
        auto const key = property_of<sal_Int32>(cells, "NumberFormat");
        auto const known = known_formats_.find(key);
        if (known != known_formats_.end()) return known->second;
        auto const format = formats_->getByKey(key);
        auto const type = property_of<sal_Int16>(format, "Type");
        return known_formats_[key] = cell_format(
                   type, from_office(property_of<rtl::OUString>(format, "FormatString")));
    }

    /// 0 is the day before the first of spreadsheets, or another one that the file names.
    std::optional<Date> date_of(std::string const& number) const {
        constexpr double first = -1e6, last = 1e6;
        auto const days = std::stod(number);
        if (days < first || days > last) return std::nullopt;
        // The day of 0 may lie before those that reports speak of.
        Date begin;
        begin.year = null_date_.Year;
        begin.month = null_date_.Month;
        begin.day = null_date_.Day;
        auto const date = plus_days(begin, static_cast<int>(std::floor(days)));
        return make_date(date.year, date.month, date.day);
    }

    void dress(SheetCell& one, CellFormat const& format, sal_Int32 row, sal_Int32 column) const {
        if (!one.number) return;
        one.kind = format.kind;
        one.shown_smaller = format.shown_smaller;
        if (format.kind == SheetCell::Kind::date) one.date = date_of(*one.number);
        if (one.date)
            one.text = format_short(*one.date);
        else if (format.kind != SheetCell::Kind::plain)
            one.text = shown(row, column);
    }

    void read_formats(Reference<css::table::XCellRange> const& all) {
        auto const groups =
            Reference<css::sheet::XUniqueCellFormatRangesSupplier>(all, UNO_QUERY_THROW)
                ->getUniqueCellFormatRanges();
        for (sal_Int32 i = 0; i < groups->getCount(); ++i) {
            Reference<css::sheet::XSheetCellRanges> const group(groups->getByIndex(i),
                                                                UNO_QUERY_THROW);
            Reference<css::uno::XInterface> const first(
                Reference<css::container::XIndexAccess>(group, UNO_QUERY_THROW)->getByIndex(0),
                UNO_QUERY_THROW);
            if (Reference<css::util::XMergeable>(first, UNO_QUERY_THROW)->getIsMerged())
                for_cells(group, [this](sal_Int32 row, sal_Int32 column) { merge(row, column); });
            auto const font = from_office(property_of<rtl::OUString>(first, "CharFontName"));
            if (encoding_of_font(fonts_, font) != OldEncoding::unicode)
                for_cells(group, [&](sal_Int32 row, sal_Int32 column) {
                    if (auto& one = cell(row, column); !one.number)
                        one.text = to_unicode(fonts_, {{one.text, font}}).front().text;
                });
            if (auto const format = format_of(first); !format.is_plain())
                for_cells(group, [&](sal_Int32 row, sal_Int32 column) {
                    dress(cell(row, column), format, row, column);
                });
            if (property_of<sal_Int16>(first, "CharStrikeout") != css::awt::FontStrikeout::NONE)
                for_cells(group, [this](sal_Int32 row, sal_Int32 column) {
                    if (auto& one = cell(row, column); !one.text.empty()) strike(one);
                });
        }
    }

    /// A struck cell was taken back by whoever struck it.
    static void strike(SheetCell& one) {
        one.text.clear();
        one.number.reset();
        one.date.reset();
        one.cleaned = true;
    }

    /// Texts of which only a part counts: "150" with a raised 1 behind. Calc knows the cells whose
    /// letters differ; only those that could be numbers are worth the time it takes.
    void read_rich_texts(Reference<css::table::XCellRange> const& all) {
        auto const mixed = Reference<css::sheet::XCellRangesQuery>(all, UNO_QUERY_THROW)
                               ->queryContentCells(css::sheet::CellFlags::FORMATTED);
        for_cells(mixed, [this](sal_Int32 row, sal_Int32 column) {
            auto& one = cell(row, column);
            if (!one.number && !one.error && may_be_number(one.text)) clean(one, row, column);
        });
    }

    static bool may_be_number(std::string const& text) {
        constexpr std::size_t longest = 40;
        return text.size() <= longest && text.find_first_of("0123456789") != std::string::npos;
    }

    void clean(SheetCell& one, sal_Int32 row, sal_Int32 column) const {
        std::string text;
        bool cleaned = false;
        Reference<css::container::XEnumerationAccess> const cell(
            sheet_->getCellByPosition(column, row), UNO_QUERY_THROW);
        for (auto const all = cell->createEnumeration(); all->hasMoreElements();) {
            Reference<css::container::XEnumerationAccess> const paragraph(all->nextElement(),
                                                                          css::uno::UNO_QUERY);
            if (!paragraph.is()) continue;
            if (!text.empty()) text += '\n';
            for (auto const portions = paragraph->createEnumeration();
                 portions->hasMoreElements();) {
                Reference<css::text::XTextRange> const portion(portions->nextElement(),
                                                               UNO_QUERY_THROW);
                bool const counts = property_of<sal_Int16>(portion, "CharStrikeout") ==
                                        css::awt::FontStrikeout::NONE &&
                                    property_of<sal_Int16>(portion, "CharEscapement") == 0;
                if (counts) text += from_office(portion->getString());
                cleaned = cleaned || !counts;
            }
        }
        if (!cleaned) return;
        one.text = trim(to_nfc(text));
        one.cleaned = true;
    }

    /// Rows and columns that nobody sees.
    void read_hidden(Reference<css::table::XCellRange> const& all, sal_Int32 rows) {
        auto const seen =
            Reference<css::sheet::XCellRangesQuery>(all, UNO_QUERY_THROW)->queryVisibleCells();
        std::vector<bool> seen_rows(static_cast<std::size_t>(rows)),
            seen_columns(static_cast<std::size_t>(columns_));
        for (auto const& range : seen->getRangeAddresses()) {
            for (auto row = range.StartRow; row <= range.EndRow && row < rows; ++row)
                seen_rows[static_cast<std::size_t>(row)] = true;
            for (auto column = range.StartColumn; column <= range.EndColumn && column < columns_;
                 ++column)
                seen_columns[static_cast<std::size_t>(column)] = true;
        }
        auto& sheet = result_.sheet;
        for (std::size_t i = 0; i < seen_columns.size(); ++i)
            if (!seen_columns[i]) sheet.hidden_columns.insert(i);
        for (std::size_t i = 0; i < seen_rows.size(); ++i)
            if (!seen_rows[i]) sheet.hidden_rows.insert(i);
        if (sheet.hidden_rows.empty()) return;
        auto const lines = Reference<css::table::XColumnRowRange>(all, UNO_QUERY_THROW)->getRows();
        for (auto const row : sheet.hidden_rows)
            if (property_of<bool>(
                    Reference<css::uno::XInterface>(lines->getByIndex(static_cast<sal_Int32>(row)),
                                                    UNO_QUERY_THROW),
                    "IsFiltered"))
                sheet.filtered_rows.insert(row);
    }

    void merge(sal_Int32 row, sal_Int32 column) {
        Reference<css::sheet::XSheetCellRange> const here(
            sheet_->getCellRangeByPosition(column, row, column, row), UNO_QUERY_THROW);
        auto const cursor = sheet_->createCursorByRange(here);
        cursor->collapseToMergedArea();
        auto const area = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)
                              ->getRangeAddress();
        auto& one = cell(row, column);
        one.row_span = static_cast<std::size_t>(area.EndRow - area.StartRow) + 1;
        one.column_span = static_cast<std::size_t>(area.EndColumn - area.StartColumn) + 1;
    }

    Reference<css::sheet::XSpreadsheet> sheet_;
    Reference<css::util::XNumberFormats> formats_;
    std::map<sal_Int32, CellFormat> known_formats_;
    css::util::Date null_date_;
    OldFonts const& fonts_;
    Progress const& progress_;
    sal_Int32 columns_ = 0;
    std::size_t bytes_ = 0;  ///< of all texts
    OfferedSheet result_;
};

}  // namespace

std::vector<OfferedSheet> read_sheets(Reference<css::frame::XModel> const& workbook,
                                      OldFonts const& fonts, Progress const& progress,
                                      bool compute) {
    Reference<css::container::XIndexAccess> const sheets(
        Reference<css::sheet::XSpreadsheetDocument>(workbook, UNO_QUERY_THROW)->getSheets(),
        UNO_QUERY_THROW);
    auto const formats =
        Reference<css::util::XNumberFormatsSupplier>(workbook, UNO_QUERY_THROW)->getNumberFormats();
    auto const null_date = property_of<css::util::Date>(workbook, "NullDate");
    std::vector<Reference<css::sheet::XSpreadsheet>> visible;
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        Reference<css::sheet::XSpreadsheet> const sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        if (property_of<bool>(sheet, "IsVisible")) visible.push_back(sheet);
    }
    std::vector<FormulaResults> kept;
    bool any = false;
    for (auto const& sheet : visible) {
        kept.emplace_back(sheet);
        any = any || !kept.back().is_empty();
    }
    if (any) Reference<css::sheet::XCalculatable>(workbook, UNO_QUERY_THROW)->calculateAll();
    std::vector<OfferedSheet> offered;
    for (std::size_t i = 0; i < visible.size(); ++i) {
        offered.push_back(SheetReader(visible[i], formats, null_date, fonts, progress).run());
        kept[i].compare(offered.back().sheet, compute);
    }
    return offered;
}

}  // namespace report::office
