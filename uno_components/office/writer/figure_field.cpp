// SPDX-License-Identifier: MPL-2.0
#include "office/writer/figure_field.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <map>

#include "office/uno/strings.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::text::XTextRange>;

namespace {

constexpr char const* prefix = "cchc.show.";

/// Empty for a field that is none of ours.
std::string id_of(Reference<css::uno::XInterface> const& field) {
    Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY);
    if (!info.is() || !info->supportsService("com.sun.star.text.TextField.DocInfo.Custom"))
        return {};
    rtl::OUString name;
    Reference<css::beans::XPropertySet>(field, UNO_QUERY_THROW)->getPropertyValue("Name") >>= name;
    auto const text = from_office(name);
    auto const length = std::string(prefix).size();
    return text.compare(0, length, prefix) == 0 ? text.substr(length) : std::string();
}

/// True where both stand in one text, and the first before the other.
bool is_before(Range const& first, Range const& other) {
    Reference<css::text::XTextRangeCompare> const order(first->getText(), UNO_QUERY);
    try {
        return order.is() && order->compareRegionStarts(first, other) > 0;
    } catch (css::lang::IllegalArgumentException const&) {
        return false;
    }
}

std::string id_at(Reference<css::text::XTextRange> const& place) {
    Reference<css::text::XTextField> field;
    Reference<css::beans::XPropertySet>(place, UNO_QUERY_THROW)->getPropertyValue("TextField") >>=
        field;
    return field.is() ? id_of(field) : std::string();
}

}  // namespace

std::string field_at_caret(Reference<css::frame::XModel> const& model) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is()) return {};
    auto const caret = view->getViewCursor();
    auto const cursor = caret->getText()->createTextCursorByRange(caret->getStart());
    Reference<css::text::XTextRange> const place(cursor, UNO_QUERY_THROW);
    if (auto id = id_at(place); !id.empty()) return id;
    if (!cursor->goLeft(1, false)) return {};
    return id_at(place);
}

bool show_field(Reference<css::frame::XModel> const& model, std::string const& id) {
    return show_first_field(model, {id});
}

bool show_first_field(Reference<css::frame::XModel> const& model,
                      std::vector<std::string> const& ids,
                      std::function<bool(Range const&)> const& counts) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is()) return false;
    std::map<std::string, Range> firsts;
    auto const all = Reference<css::text::XTextFieldsSupplier>(model, UNO_QUERY_THROW)
                         ->getTextFields()
                         ->createEnumeration();
    // The office lists them in no order of the text.
    while (all->hasMoreElements()) {
        Reference<css::text::XTextField> const field(all->nextElement(), UNO_QUERY);
        auto const id = field.is() ? id_of(field) : std::string();
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) continue;
        auto const place = field->getAnchor();
        if (counts && !counts(place)) continue;
        auto& first = firsts[id];
        if (!first.is() || is_before(place, first)) first = place;
    }
    for (auto const& id : ids) {
        auto const found = firsts.find(id);
        if (found == firsts.end()) continue;
        view->getViewCursor()->gotoRange(found->second, false);
        return true;
    }
    return false;
}

}  // namespace report::office
