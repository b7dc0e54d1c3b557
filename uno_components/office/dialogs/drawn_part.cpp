// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/drawn_part.hpp"

#include <algorithm>
#include <com/sun/star/awt/XScrollBar.hpp>

#include "office/uno/strings.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

DrawnPart::DrawnPart(Window& window, std::string const& name)
    : name_(name), scale_(window.scale()), control_(window.controls().control(name)) {
    model_.set(control_->getModel(), UNO_QUERY_THROW);
}

void DrawnPart::set(char const* property, Any const& value) {
    auto const name = rtl::OUString::createFromAscii(property);
    for (auto& [known, last] : set_)
        if (known == property) {
            if (last == value) return;
            last = value;
            model_->setPropertyValue(name, value);
            return;
        }
    set_.emplace_back(property, value);
    model_->setPropertyValue(name, value);
}

void DrawnPart::set_number(char const* property, int value) {
    set(property, Any(static_cast<sal_Int32>(value)));
}

void DrawnPart::set_text(char const* property, std::string const& text) {
    set(property, Any(to_office(text)));
}

void DrawnPart::set_shown(bool shown) {
    set("EnableVisible", Any(shown));
}

void DrawnPart::set_measure(char const* property, int units) {
    set_number(property, scale_.of(units));
}

void DrawnPart::set_place(int left, int width) {
    set_measure("PositionX", left);
    set_measure("Width", width);
}

void set_bar(DrawnPart& bar, std::size_t at, std::size_t seen, std::size_t all) {
    bar.set_shown(all > seen);
    Reference<css::awt::XScrollBar> const values(bar.control(), UNO_QUERY_THROW);
    values->setValues(static_cast<sal_Int32>(at), static_cast<sal_Int32>(seen),
                      static_cast<sal_Int32>(all));
    values->setBlockIncrement(static_cast<sal_Int32>(std::max<std::size_t>(seen, 1)));
}

std::size_t value_of_bar(DrawnPart const& bar) {
    return static_cast<std::size_t>(std::max<sal_Int32>(
        Reference<css::awt::XScrollBar>(bar.control(), UNO_QUERY_THROW)->getValue(), 0));
}

}  // namespace report::office
