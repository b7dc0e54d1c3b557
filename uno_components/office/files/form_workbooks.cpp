// SPDX-License-Identifier: MPL-2.0
#include "office/files/form_workbooks.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <string>

#include "core/json/json.hpp"
#include "office/uno/files.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

std::optional<FormWorkbook> form_workbook(
    css::uno::Reference<css::uno::XComponentContext> const& context, ReportKind const& kind,
    TableDefinition const& table) {
    constexpr std::size_t largest_file = std::size_t(1) << 20U;
    auto const package =
        css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
            "vn.cchc.baocao");
    auto const name = kind.id + "/workbooks/" + table.id + ".json";
    auto const url = package + "/templates/" + to_office(name);
    if (!file_exists(url)) return std::nullopt;
    auto const content = read_file(url, largest_file);
    if (!content) fail("package.missing", {{"file", name}}, {});
    return read_form_workbook(*content, name, table);
}

}  // namespace report::office
