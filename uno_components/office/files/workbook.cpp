// SPDX-License-Identifier: MPL-2.0
#include "office/files/workbook.hpp"

#include <array>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <functional>
#include <osl/file.hxx>
#include <sal/log.hxx>

#include "core/json/json.hpp"
#include "office/files/hidden_document.hpp"
#include "office/files/named_file.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

char const* format_of(ExportCell::Kind kind) {
    switch (kind) {
        case ExportCell::Kind::whole:
            return "#.##0";
        case ExportCell::Kind::signed_whole:
            return "+#.##0;-#.##0;0";
        case ExportCell::Kind::hundredths:
            return "#.##0,00";
        case ExportCell::Kind::signed_hundredths:
            return "+#.##0,00;-#.##0,00;0,00";
        default:
            return "@";
    }
}

css::table::CellHoriJustify justified(Align align) {
    switch (align) {
        case Align::centre:
            return css::table::CellHoriJustify_CENTER;
        case Align::right:
            return css::table::CellHoriJustify_RIGHT;
        default:
            return css::table::CellHoriJustify_LEFT;
    }
}

/// Writes a sheet into the first one of a new workbook.
class SheetWriter {
public:
    SheetWriter(Reference<css::frame::XModel> const& workbook, ExportSheet const& from)
        : from_(from), formats_(workbook, UNO_QUERY_THROW) {
        Reference<css::container::XIndexAccess> const sheets(
            Reference<css::sheet::XSpreadsheetDocument>(workbook, UNO_QUERY_THROW)->getSheets(),
            UNO_QUERY_THROW);
        sheet_.set(sheets->getByIndex(0), UNO_QUERY_THROW);
    }

    void run() const {
        Reference<css::container::XNamed>(sheet_, UNO_QUERY_THROW)->setName(to_office(from_.name));
        set_widths();
        for (auto const& cell : from_.cells) dress(cell);
        set_entries();
    }

private:
    Reference<css::table::XCellRange> range_of(ExportCell const& cell) const {
        auto const right = cell.column + cell.column_span - 1, below = cell.row + cell.row_span - 1;
        return sheet_->getCellRangeByPosition(
            static_cast<sal_Int32>(cell.column), static_cast<sal_Int32>(cell.row),
            static_cast<sal_Int32>(right), static_cast<sal_Int32>(below));
    }

    void set_widths() const {
        auto const columns =
            Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getColumns();
        Reference<css::container::XIndexAccess> const all(columns, UNO_QUERY_THROW);
        for (std::size_t i = 0; i < from_.widths.size(); ++i)
            set_property(Reference<css::uno::XInterface>(all->getByIndex(static_cast<sal_Int32>(i)),
                                                         UNO_QUERY_THROW),
                         "Width", Any(static_cast<sal_Int32>(from_.widths[i])));
    }

    void dress(ExportCell const& cell) const {
        constexpr sal_Int16 line = 18;
        auto const range = range_of(cell);
        if (cell.row_span > 1 || cell.column_span > 1)
            Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->merge(true);
        if (cell.framed) {
            css::table::BorderLine2 edge;
            edge.OuterLineWidth = line;
            edge.LineWidth = line;
            for (auto const* side : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"})
                set_property(range, side, Any(edge));
        }
        set_property(range, "IsTextWrapped", Any(true));
        set_property(range, "HoriJustify", Any(justified(cell.align)));
        set_property(range, "VertJustify", Any(css::table::CellVertJustify2::CENTER));
        if (cell.bold) set_property(range, "CharWeight", Any(css::awt::FontWeight::BOLD));
        set_property(range, "NumberFormat", Any(format(cell.kind)));
    }

    sal_Int32 format(ExportCell::Kind kind) const {
        css::lang::Locale const vietnamese("vi", "VN", "");
        auto const code = rtl::OUString::createFromAscii(format_of(kind));
        auto const formats = formats_->getNumberFormats();
        auto const known = formats->queryKey(code, vietnamese, false);
        return known < 0 ? formats->addNew(code, vietnamese) : known;
    }

    /// All at once, as they are typed into an English spreadsheet: no number goes through a binary
    /// fraction of ours.
    void set_entries() const {
        auto const columns = static_cast<sal_Int32>(from_.widths.size());
        css::uno::Sequence<css::uno::Sequence<rtl::OUString>> entries(
            static_cast<sal_Int32>(from_.rows));
        for (auto& row : entries) row.realloc(columns);
        for (auto const& cell : from_.cells)
            entries[static_cast<sal_Int32>(cell.row)][static_cast<sal_Int32>(cell.column)] =
                to_office(cell.entry);
        Reference<css::sheet::XCellRangeFormula>(
            sheet_->getCellRangeByPosition(0, 0, columns - 1,
                                           static_cast<sal_Int32>(from_.rows) - 1),
            UNO_QUERY_THROW)
            ->setFormulaArray(entries);
    }

    ExportSheet const& from_;
    Reference<css::util::XNumberFormatsSupplier> formats_;
    Reference<css::sheet::XSpreadsheet> sheet_;
};

/// Written beside its target and moved there when it is whole: what stood there is never half
/// overwritten.
void store_whole(rtl::OUString const& url, std::function<bool(rtl::OUString const&)> const& write) {
    auto const slash = url.lastIndexOf('/') + 1;
    auto const half = url.copy(0, slash) + ".cchc-" + url.copy(slash);
    bool const is_whole = write(half) && osl::File::move(half, url) == osl::FileBase::E_None;
    if (is_whole) return;
    osl::File::remove(half);
    fail("export.not_written", {}, file_name(url));
}

}  // namespace

void store_workbook(Reference<css::uno::XComponentContext> const& context, ExportSheet const& sheet,
                    rtl::OUString const& url) {
    auto const* filter =
        url.toAsciiLowerCase().endsWith(".ods") ? "calc8" : "Calc MS Excel 2007 XML";
    if (!has_filter(context, filter)) fail("export.no_calc", {}, file_name(url));
    HiddenDocument const workbook(context, "private:factory/scalc");
    SheetWriter(workbook.model(), sheet).run();
    css::beans::PropertyValue how;
    how.Name = "FilterName";
    how.Value <<= rtl::OUString::createFromAscii(filter);
    store_whole(url, [&](rtl::OUString const& half) {
        try {
            Reference<css::frame::XStorable>(workbook.model(), UNO_QUERY_THROW)
                ->storeToURL(half, sequence({how}));
            return true;
        } catch (css::uno::Exception const& error) {
            SAL_WARN("cchc", "not stored: " << error.Message);
            return false;
        }
    });
}

void store_text(std::string const& text, rtl::OUString const& url) {
    store_whole(url, [&](rtl::OUString const& half) {
        osl::File::remove(half);
        osl::File file(half);
        sal_uInt64 written = 0;
        return file.open(osl_File_OpenFlag_Write | osl_File_OpenFlag_Create) ==
                   osl::FileBase::E_None &&
               file.write(text.data(), text.size(), written) == osl::FileBase::E_None &&
               written == text.size() && file.close() == osl::FileBase::E_None;
    });
}

}  // namespace report::office
