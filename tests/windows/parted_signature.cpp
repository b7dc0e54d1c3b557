// SPDX-License-Identifier: MPL-2.0
#include "parted_signature.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/style/BreakType.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "golden_figures.hpp"
#include "office/uno/strings.hpp"
#include "typed_document.hpp"

namespace report::test {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void store_parted_signature(session::Context const& context, std::filesystem::path const& file) {
    auto const made = type_document(context, old_report_file("pho-an-7-thang-2023.txt"));
    Reference<css::container::XEnumerationAccess> const all(
        Reference<css::text::XTextDocument>(made, UNO_QUERY_THROW)->getText(), UNO_QUERY_THROW);
    for (auto const each = all->createEnumeration(); each->hasMoreElements();) {
        Reference<css::text::XTextRange> const one(each->nextElement(), css::uno::UNO_QUERY);
        if (!one.is() || !one->getString().startsWith(office::to_office("Nơi nhận"))) continue;
        Reference<css::beans::XPropertySet>(one, UNO_QUERY_THROW)
            ->setPropertyValue("BreakType", css::uno::Any(css::style::BreakType_PAGE_BEFORE));
    }
    session::store(made, file);
    session::close(made);
}

}  // namespace report::test
