// SPDX-License-Identifier: MPL-2.0
#include "office/files/sources.hpp"

#include <utility>

#include "core/packages/clean.hpp"
#include "core/packages/plain_file.hpp"
#include "core/support/json.hpp"
#include "core/tables/csv.hpp"
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

bool is_workbook(SourceKind kind) {
    return kind == SourceKind::xlsx || kind == SourceKind::xls || kind == SourceKind::ods;
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

}  // namespace

std::vector<OfferedSheet> SourceReader::read_file(std::string const& path) const {
    auto const url = file_url(path);
    auto const name = file_name(url);
    auto bytes = bytes_of_file(url, most_file_bytes);
    auto const kind = source_kind(bytes, name).value();
    if (kind == SourceKind::text) return read_text(bytes, name);
    auto const* filter = filter_of(kind);
    if (!has_filter(context, filter)) fail("import.no_calc", {}, name);
    Progress::Shown const shown(progress, texts("import.reading", {{"file", name}}));
    auto const clean = cleaned(std::move(bytes), kind, name);
    progress.check();
    HiddenDocument const document(context, clean.bytes, filter, name, progress);
    progress.check();
    auto offered = is_workbook(kind) ? read_sheets(document.model(), fonts, progress)
                                     : read_document_tables(document.model(), texts, fonts, name);
    if (clean.left_out.formulas > 0)
        for (auto& one : offered)
            one.doubt = Problem{"import.formulas_left_out",
                                {{"count", std::to_string(clean.left_out.formulas)}},
                                name};
    return offered;
}

std::vector<OfferedSheet> SourceReader::read_clipboard() const {
    return read_text(clipboard_text(context), texts("import.clipboard_name"));
}

}  // namespace report::office
