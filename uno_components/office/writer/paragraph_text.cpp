// SPDX-License-Identifier: MPL-2.0
#include "office/writer/paragraph_text.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/compose/plan.hpp"
#include "core/compose/shown.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

std::string field_text(Reference<css::beans::XPropertySet> const& portion) {
    Reference<css::beans::XPropertySet> field;
    portion->getPropertyValue("TextField") >>= field;
    Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY);
    // Nearly every field of a report is the first of these.
    if (info.is() && info->supportsService("com.sun.star.text.TextField.DocInfo.Custom")) {
        rtl::OUString name;
        field->getPropertyValue("Name") >>= name;
        if (auto const known = from_office(name); starts_with(known, shown_prefix))
            return "{" + known.substr(shown_prefix.size()) + "}";
    } else if (info.is() && info->supportsService("com.sun.star.text.TextField.SetExpression")) {
        return std::string(table_number_mark);
    }
    return from_office(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString());
}

}  // namespace

std::string portion_text(Reference<css::beans::XPropertySet> const& portion,
                         rtl::OUString const& type) {
    if (type == "TextField") return field_text(portion);
    if (type != "Text") return {};
    return from_office(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString());
}

std::string paragraph_text(Reference<css::container::XEnumerationAccess> const& paragraph) {
    std::string text;
    each_portion(paragraph,
                 [&](Reference<css::beans::XPropertySet> const& portion,
                     rtl::OUString const& type) { text += portion_text(portion, type); });
    return text;
}

}  // namespace report::office
