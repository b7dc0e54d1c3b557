// SPDX-License-Identifier: MPL-2.0
#include "office/files/sources.hpp"

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <sal/log.hxx>
#include <string_view>
#include <utility>

#include "core/json/json.hpp"
#include "core/packages/clean.hpp"
#include "core/packages/plain_file.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/excel_2003_sheet.hpp"
#include "core/tables/html_sheet.hpp"
#include "core/tables/source_file.hpp"
#include "office/files/clipboard.hpp"
#include "office/files/document_sheets.hpp"
#include "office/files/hidden_document.hpp"
#include "office/files/named_file.hpp"
#include "office/files/sheets.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

char const* filter_of(SourceKind kind) {
    switch (kind) {
        case SourceKind::xlsx:
            return "Calc MS Excel 2007 XML";
        case SourceKind::xlsb:
            return "Calc MS Excel 2007 Binary";
        case SourceKind::xls:
            return "MS Excel 97";
        case SourceKind::ods:
            return "calc8";
        case SourceKind::docx:
            return "MS Word 2007 XML";
        case SourceKind::doc:
            return "MS Word 97";
        default:
            return "writer8";
    }
}

/// Whether a workbook says that its results are not those of its formulas: programs that write
/// workbooks without computing them do.
bool asks_to_compute(css::uno::Reference<css::uno::XComponentContext> const& context,
                     rtl::OUString const& url, SourceKind kind) {
    if (kind != SourceKind::xlsx) return false;
    constexpr sal_Int32 most = 1 << 20;
    try {
        auto const package = css::packages::zip::ZipFileAccess::createWithURL(context, url);
        css::uno::Reference<css::io::XInputStream> stream;
        package->getByName("xl/workbook.xml") >>= stream;
        css::uno::Sequence<sal_Int8> bytes;
        if (!stream.is()) return false;
        auto const length = stream->readBytes(bytes, most);
        std::string_view const text(reinterpret_cast<char const*>(bytes.getConstArray()),
                                    static_cast<std::size_t>(length));
        return text.find("fullCalcOnLoad=\"1\"") != std::string_view::npos ||
               text.find("fullCalcOnLoad=\"true\"") != std::string_view::npos;
    } catch (css::uno::Exception const& error) {
        SAL_WARN("cchc", "no workbook part: " << error.Message);
        return false;
    }
}

bool is_workbook(SourceKind kind) {
    return kind == SourceKind::xlsx || kind == SourceKind::xlsb || kind == SourceKind::xls ||
           kind == SourceKind::ods;
}

std::vector<OfferedSheet> read_text(std::string_view bytes, std::string const& name) {
    auto file = read_csv(bytes, name).value();
    if (auto problem = too_much_text(bytes)) {
        problem->where = name;
        throw ProblemError(*problem);
    }
    return {{std::move(file.sheet), std::nullopt, std::move(file.doubt)}};
}

/// What the office is given of a file: of those that can be taken apart only what is harmless.
CleanFile cleaned(std::string&& bytes, SourceKind kind, std::string const& name) {
    auto const clean_as = [&](CleanFormat format, CleanFor purpose) {
        auto clean = clean_file(bytes, format, purpose);
        if (clean) return std::move(*clean);
        auto problem = clean.error();
        if (problem.code == "clean.broken") problem.code = "import.damaged";
        if (problem.code == "clean.password") problem.code = "import.password";
        problem.where = name;
        throw ProblemError(problem);
    };
    switch (kind) {
        case SourceKind::xlsx:
            return clean_as(CleanFormat::sheet_ooxml, CleanFor::figures);
        case SourceKind::ods:
            return clean_as(CleanFormat::sheet_odf, CleanFor::figures);
        case SourceKind::xls:
            return clean_as(CleanFormat::excel_97, CleanFor::figures);
        case SourceKind::doc:
            return clean_as(CleanFormat::word_97, CleanFor::reading);
        case SourceKind::docx:
            return clean_as(CleanFormat::text_ooxml, CleanFor::reading);
        case SourceKind::odt:
            return clean_as(CleanFormat::text_odf, CleanFor::reading);
        default:
            return {std::move(bytes), {}};
    }
}

/// Sheets that need no office.
std::vector<OfferedSheet> offered(Result<std::vector<Sheet>> sheets) {
    std::vector<OfferedSheet> all;
    for (auto& sheet : sheets.value()) {
        OfferedSheet one;
        one.sheet.name = sheet.name;
        if (auto trimmed = trimmed_sheet(std::move(sheet)))
            one.sheet = std::move(*trimmed);
        else
            one.fault = trimmed.error();
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<OfferedSheet> read_bytes(std::string_view bytes, SourceKind kind,
                                     std::string const& name) {
    if (kind == SourceKind::html) return offered(read_html(bytes, name));
    if (kind == SourceKind::xml) return offered(read_spreadsheet_xml(bytes, name));
    return read_text(bytes, name);
}

bool needs_no_office(SourceKind kind) {
    return kind == SourceKind::text || kind == SourceKind::html || kind == SourceKind::xml;
}

}  // namespace

std::vector<OfferedSheet> SourceReader::read_file(std::string const& path) const {
    auto const url = file_url(path);
    auto const name = file_name(url);
    auto bytes = bytes_of_file(url, most_file_bytes);
    auto const kind = source_kind(bytes, name).value();
    auto sheets = needs_no_office(kind) ? read_bytes(bytes, kind, name)
                                        : load(std::move(bytes), url, kind, name);
    if (!is_workbook(kind)) sheets = joined_pieces(std::move(sheets));
    sheets = parted_sheets(std::move(sheets));
    if (auto const doubt = source_doubt(kind, name))
        for (auto& one : sheets)
            if (!one.doubt) one.doubt = doubt;
    return sheets;
}

std::vector<OfferedSheet> SourceReader::load(std::string&& bytes, rtl::OUString const& url,
                                             SourceKind kind, std::string const& name) const {
    auto const* filter = filter_of(kind);
    if (!has_filter(context, filter)) fail("import.no_calc", {}, name);
    Progress::Shown const shown(progress, texts("import.reading", {{"file", name}}));
    bool const compute = asks_to_compute(context, url, kind);
    auto const clean = cleaned(std::move(bytes), kind, name);
    progress.check();
    HiddenDocument const document(context, clean.bytes, filter, name, progress);
    progress.check();
    auto offered = is_workbook(kind) ? read_sheets(document.model(), fonts, progress, compute)
                                     : read_document_tables(document.model(), texts, fonts, name);
    if (clean.left_out.formulas > 0)
        for (auto& one : offered)
            one.doubt = Problem{"import.formulas_left_out",
                                {{"count", std::to_string(clean.left_out.formulas)}},
                                name};
    return offered;
}

std::vector<OfferedSheet> SourceReader::read_clipboard() const {
    auto const name = texts("import.clipboard_name");
    auto const page = clipboard_page(context);
    if (page.find("<table") != std::string::npos || page.find("<TABLE") != std::string::npos)
        if (auto sheets = read_html(page, name); sheets) {
            if (sheets->size() == 1) sheets->front().name = name;
            return parted_sheets(joined_pieces(offered(std::move(sheets))));
        }
    return read_text(clipboard_text(context), name);
}

}  // namespace report::office
