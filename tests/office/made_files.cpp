// SPDX-License-Identifier: MPL-2.0
#include "made_files.hpp"

#include <algorithm>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <fstream>
#include <map>
#include <sstream>

#include "office/uno/strings.hpp"

namespace report::test {

namespace {

namespace fs = std::filesystem;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::to_office;

/// Only OpenDocument takes a password here, the others what is made of one.
css::beans::PropertyValue key_for(std::string const& ending) {
    Any const password(rtl::OUString("1")), bytes(css::uno::Sequence<sal_Int8>(16));
    if (ending == ".ods" || ending == ".odt") return session::argument("Password", password);
    auto const key =
        ending == ".xls"
            ? office::sequence<css::beans::NamedValue>(
                  {{"STD97EncryptionKey", bytes}, {"STD97UniqueID", bytes}})
            : office::sequence<css::beans::NamedValue>(
                  {{"CryptoType", Any(rtl::OUString("Standard"))}, {"OOXPassword", password}});
    return session::argument("EncryptionData", Any(key));
}

void store_as(session::Model const& model, fs::path const& file, Locked locked) {
    static std::map<std::string, char const*> const filters{{".xlsx", "Calc MS Excel 2007 XML"},
                                                            {".xls", "MS Excel 97"},
                                                            {".ods", "calc8"},
                                                            {".odt", "writer8"},
                                                            {".docx", "MS Word 2007 XML"},
                                                            {".doc", "MS Word 97"}};
    std::vector<css::beans::PropertyValue> how{session::argument(
        "FilterName", Any(rtl::OUString::createFromAscii(filters.at(file.extension().string()))))};
    if (locked == Locked::yes) how.push_back(key_for(file.extension().string()));
    Reference<css::frame::XStorable>(model, UNO_QUERY_THROW)
        ->storeToURL(to_office(session::file_url(file)),
                     {how.data(), static_cast<sal_Int32>(how.size())});
}

Reference<css::sheet::XSpreadsheets> sheets_of(session::Model const& model) {
    return Reference<css::sheet::XSpreadsheetDocument>(model, UNO_QUERY_THROW)->getSheets();
}

Reference<css::table::XCellRange> range_of(session::Model const& model, std::string const& sheet,
                                           std::string const& range) {
    return Reference<css::table::XCellRange>(sheets_of(model)->getByName(to_office(sheet)),
                                             UNO_QUERY_THROW)
        ->getCellRangeByName(to_office(range));
}

std::size_t width_of(Entries const& entries) {
    std::size_t width = 0;
    for (auto const& row : entries) width = std::max(width, row.size());
    return width;
}

template <class T>
css::uno::Sequence<css::uno::Sequence<T>> rectangle(Entries const& entries) {
    css::uno::Sequence<css::uno::Sequence<T>> rows(static_cast<sal_Int32>(entries.size()));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        css::uno::Sequence<T> cells(static_cast<sal_Int32>(width_of(entries)));
        for (std::size_t k = 0; k < entries[i].size(); ++k)
            cells[static_cast<sal_Int32>(k)] = T(to_office(entries[i][k]));
        rows[static_cast<sal_Int32>(i)] = cells;
    }
    return rows;
}

}  // namespace

MadeWorkbook::MadeWorkbook(session::Context const& context)
    : model_(session::load_url(context, "private:factory/scalc")),
      sheet_(office::from_office(sheets_of(model_)->getElementNames()[0])) {}

MadeWorkbook::~MadeWorkbook() {
    session::close(model_);
}

void MadeWorkbook::enter(Entries const& entries, std::size_t first_row) {
    Reference<css::table::XCellRange> const sheet(sheets_of(model_)->getByName(to_office(sheet_)),
                                                  UNO_QUERY_THROW);
    Reference<css::sheet::XCellRangeFormula>(
        sheet->getCellRangeByPosition(0, static_cast<sal_Int32>(first_row),
                                      static_cast<sal_Int32>(width_of(entries)) - 1,
                                      static_cast<sal_Int32>(first_row + entries.size()) - 1),
        UNO_QUERY_THROW)
        ->setFormulaArray(rectangle<rtl::OUString>(entries));
}

void MadeWorkbook::merge(std::string const& range) {
    Reference<css::util::XMergeable>(range_of(model_, sheet_, range), UNO_QUERY_THROW)->merge(true);
}

void MadeWorkbook::repeat(std::string const& range) {
    Reference<css::sheet::XCellSeries>(range_of(model_, sheet_, range), UNO_QUERY_THROW)
        ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
}

void MadeWorkbook::format(std::string const& range, std::string const& code) {
    auto const formats =
        Reference<css::util::XNumberFormatsSupplier>(model_, UNO_QUERY_THROW)->getNumberFormats();
    css::lang::Locale const english("en", "US", "");
    auto key = formats->queryKey(to_office(code), english, false);
    if (key < 0) key = formats->addNew(to_office(code), english);
    Reference<css::beans::XPropertySet>(range_of(model_, sheet_, range), UNO_QUERY_THROW)
        ->setPropertyValue("NumberFormat", Any(key));
}

void MadeWorkbook::font(std::string const& range, std::string const& name) {
    Reference<css::beans::XPropertySet>(range_of(model_, sheet_, range), UNO_QUERY_THROW)
        ->setPropertyValue("CharFontName", Any(to_office(name)));
}

void MadeWorkbook::add_sheet(std::string const& name) {
    auto const sheets = sheets_of(model_);
    sheets->insertNewByName(to_office(name),
                            static_cast<sal_Int16>(sheets->getElementNames().getLength()));
    sheet_ = name;
}

void MadeWorkbook::store(fs::path const& file, Locked locked) const {
    store_as(model_, file, locked);
}

void store_document_with_table(session::Context const& context, Entries const& texts,
                               std::vector<std::string> const& merged, fs::path const& file,
                               Locked locked, std::string const& font) {
    auto const model = session::load_url(context, "private:factory/swriter");
    auto const text = Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
    Reference<css::text::XTextTable> const table(
        Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextTable"),
        UNO_QUERY_THROW);
    table->initialize(static_cast<sal_Int32>(texts.size()),
                      static_cast<sal_Int32>(width_of(texts)));
    text->insertTextContent(text->getEnd(),
                            Reference<css::text::XTextContent>(table, UNO_QUERY_THROW), false);
    Reference<css::sheet::XCellRangeData>(table, UNO_QUERY_THROW)
        ->setDataArray(rectangle<Any>(texts));
    for (auto const& name : table->getCellNames()) {
        auto const cursor = Reference<css::text::XText>(table->getCellByName(name), UNO_QUERY_THROW)
                                ->createTextCursor();
        cursor->gotoEnd(true);
        Reference<css::beans::XPropertySet>(cursor, UNO_QUERY_THROW)
            ->setPropertyValue("CharFontName", Any(to_office(font)));
    }
    for (auto const& range : merged) {
        auto const colon = range.find(':');
        auto const cursor = table->createCursorByCellName(to_office(range.substr(0, colon)));
        cursor->gotoCellByName(to_office(range.substr(colon + 1)), true);
        cursor->mergeRange();
    }
    store_as(model, file, locked);
    session::close(model);
}

void write_file(fs::path const& file, std::string const& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string read_bytes(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

void copy_text(session::Context const& context, std::string const& text) {
    auto const model = session::load_url(context, "private:factory/swriter", false);
    auto const body = Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
    body->setString(to_office(text));
    auto const controller = model->getCurrentController();
    auto const all = body->createTextCursor();
    all->gotoEnd(true);
    Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)->select(Any(all));
    css::datatransfer::clipboard::SystemClipboard::create(context)->setContents(
        Reference<css::datatransfer::XTransferableSupplier>(controller, UNO_QUERY_THROW)
            ->getTransferable(),
        {});
    session::close(model);
}

namespace {

/// A page and a text, as browsers offer what was marked in them.
class CopiedPage : public cppu::WeakImplHelper1<css::datatransfer::XTransferable> {
public:
    CopiedPage(std::string const& page, std::string const& text)
        : page_(reinterpret_cast<sal_Int8 const*>(page.data()),
                static_cast<sal_Int32>(page.size())),
          text_(to_office(text)) {}

    Any SAL_CALL getTransferData(css::datatransfer::DataFlavor const& flavour) override {
        if (flavour.MimeType.startsWith("text/html")) return Any(page_);
        if (flavour.MimeType.startsWith("text/plain")) return Any(text_);
        throw css::datatransfer::UnsupportedFlavorException();
    }
    css::uno::Sequence<css::datatransfer::DataFlavor> SAL_CALL getTransferDataFlavors() override {
        css::uno::Sequence<css::datatransfer::DataFlavor> flavours(2);
        flavours[0].MimeType = "text/html";
        flavours[0].DataType = cppu::UnoType<css::uno::Sequence<sal_Int8>>::get();
        flavours[1].MimeType = "text/plain;charset=utf-16";
        flavours[1].DataType = cppu::UnoType<rtl::OUString>::get();
        return flavours;
    }
    sal_Bool SAL_CALL isDataFlavorSupported(css::datatransfer::DataFlavor const& flavour) override {
        return flavour.MimeType.startsWith("text/html") ||
               flavour.MimeType.startsWith("text/plain");
    }

private:
    css::uno::Sequence<sal_Int8> page_;
    rtl::OUString text_;
};

}  // namespace

void copy_page(session::Context const& context, std::string const& page, std::string const& text) {
    css::datatransfer::clipboard::SystemClipboard::create(context)->setContents(
        new CopiedPage(page, text), {});
}

}  // namespace report::test
