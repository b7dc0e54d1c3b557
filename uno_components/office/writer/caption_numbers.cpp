// SPDX-License-Identifier: MPL-2.0
#include "office/writer/caption_numbers.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/text/SetVariableType.hpp>
#include <com/sun/star/text/XDependentTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <functional>
#include <optional>

#include "office/uno/strings.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr char const* counting_field = "com.sun.star.text.TextField.SetExpression";
/// The sequence that Writer and Word both have for captions of tables.
constexpr char const* table_sequence = "com.sun.star.text.FieldMaster.SetExpression.Table";
constexpr char const* table_formula = "Table+1";

/// What counts the captions of tables.
struct Counting {
    Reference<css::beans::XPropertySet> master;
    rtl::OUString formula;
};

using FieldVisit = std::function<void(Reference<css::text::XDependentTextField> const& field,
                                      Reference<css::beans::XPropertySet> const& properties)>;

/// Calls `visit` with every field that counts by a sequence.
void each_counting_field(Reference<css::text::XTextFieldsSupplier> const& document,
                         FieldVisit const& visit) {
    auto const fields = document->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
        Reference<css::text::XDependentTextField> const field(fields->nextElement(), UNO_QUERY);
        Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY);
        if (!info.is() || !info->supportsService(rtl::OUString::createFromAscii(counting_field)))
            continue;
        sal_Int16 kind = 0;
        field->getTextFieldMaster()->getPropertyValue("SubType") >>= kind;
        if (kind == css::text::SetVariableType::SEQUENCE) visit(field, {field, UNO_QUERY_THROW});
    }
}

/// The sequence by which captions of this style are counted already: a file of Word keeps the name
/// that it has in the language of the office that wrote it ("Bảng"), and two sequences would both
/// begin with 1. Found by its fields, since by name an office may know two of them.
std::optional<Counting> counting_of(Reference<css::text::XTextFieldsSupplier> const& document,
                                    std::string const& style) {
    std::optional<Counting> found;
    each_counting_field(document, [&](auto const& field, auto const& properties) {
        if (found) return;
        rtl::OUString of_paragraph, formula;
        Reference<css::beans::XPropertySet>(field->getAnchor(), UNO_QUERY_THROW)
            ->getPropertyValue("ParaStyleName") >>= of_paragraph;
        properties->getPropertyValue("Content") >>= formula;
        if (from_office(of_paragraph) == style && !formula.isEmpty())
            found = Counting{field->getTextFieldMaster(), formula};
    });
    return found;
}

}  // namespace

void write_caption_number(Reference<css::uno::XInterface> const& document,
                          Reference<css::text::XTextRange> const& range, std::string const& style) {
    Reference<css::text::XTextFieldsSupplier> const fields(document, UNO_QUERY_THROW);
    auto counting = counting_of(fields, style);
    if (!counting)
        counting = Counting{
            Reference<css::beans::XPropertySet>(fields->getTextFieldMasters()->getByName(
                                                    rtl::OUString::createFromAscii(table_sequence)),
                                                UNO_QUERY_THROW),
            rtl::OUString::createFromAscii(table_formula)};
    Reference<css::text::XDependentTextField> const field(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance(rtl::OUString::createFromAscii(counting_field)),
        UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const properties(field, UNO_QUERY_THROW);
    field->attachTextFieldMaster(counting->master);
    properties->setPropertyValue("NumberingType", Any(css::style::NumberingType::ARABIC));
    range->getText()->insertTextContent(
        range, Reference<css::text::XTextContent>(field, UNO_QUERY_THROW), false);
    // Only in a field that stands in the text the office puts its own word for the sequence; a
    // formula set before would have a Vietnamese office look for a "Table" that it calls
    // otherwise, and the number stay empty.
    properties->setPropertyValue("Content", Any(counting->formula));
}

void count_anew(Reference<css::frame::XModel> const& model) {
    Reference<css::text::XTextFieldsSupplier> const document(model, UNO_QUERY_THROW);
    // A file of Word brings formulas with the English name of the sequence, which an office of
    // another language counts only after they were set again (see write_caption_number).
    each_counting_field(document, [](auto const&, auto const& properties) {
        properties->setPropertyValue("Content", properties->getPropertyValue("Content"));
    });
    Reference<css::util::XRefreshable>(document->getTextFields(), UNO_QUERY_THROW)->refresh();
}

}  // namespace report::office
