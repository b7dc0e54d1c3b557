// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <string>

namespace report::office {

/// Calls `visit` with each paragraph of a range or a text, without one for a table.
template <class Visit>
void each_paragraph(css::uno::Reference<css::uno::XInterface> const& range, Visit const& visit) {
    using css::container::XEnumerationAccess;
    auto const paragraphs =
        css::uno::Reference<XEnumerationAccess>(range, css::uno::UNO_QUERY_THROW)
            ->createEnumeration();
    while (paragraphs->hasMoreElements())
        visit(css::uno::Reference<XEnumerationAccess>(paragraphs->nextElement(),
                                                      css::uno::UNO_QUERY));
}

/// Calls `visit` with each portion of a paragraph and its type.
template <class Visit>
void each_portion(css::uno::Reference<css::container::XEnumerationAccess> const& paragraph,
                  Visit const& visit) {
    auto const portions = paragraph->createEnumeration();
    while (portions->hasMoreElements()) {
        css::uno::Reference<css::beans::XPropertySet> const portion(portions->nextElement(),
                                                                    css::uno::UNO_QUERY_THROW);
        rtl::OUString type;
        portion->getPropertyValue("TextPortionType") >>= type;
        visit(portion, type);
    }
}

/// The text of a portion or a paragraph as the record has it: "{hs_tong}" for a field that shows a
/// figure, "{#}" for one that counts, else what a field shows.
std::string portion_text(css::uno::Reference<css::beans::XPropertySet> const& portion,
                         rtl::OUString const& type);
std::string paragraph_text(
    css::uno::Reference<css::container::XEnumerationAccess> const& paragraph);

}  // namespace report::office
