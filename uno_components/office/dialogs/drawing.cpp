// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/drawing.hpp"

#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/ScrollBarOrientation.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XUnoControlContainer.hpp>
#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>
#include <string_view>
#include <utility>

#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

css::beans::NamedValue property(char const* name, Any const& value) {
    return {rtl::OUString::createFromAscii(name), value};
}

Any number(int value) {
    return Any(static_cast<sal_Int32>(value));
}

Any small(int value) {
    return Any(static_cast<sal_Int16>(value));
}

}  // namespace

Drawing::Drawing(Reference<css::awt::XControl> const& dialog, int first_tab, Scale const& scale)
    : dialog_(dialog),
      model_(dialog->getModel(), UNO_QUERY_THROW),
      factory_(dialog->getModel(), UNO_QUERY_THROW),
      scale_(scale),
      first_tab_(first_tab),
      tab_(first_tab) {}

Drawing::AtOnce::AtOnce(Drawing& drawing)
    : drawing_(drawing), is_outermost_(!std::exchange(drawing.is_at_once_, true)) {}

Drawing::AtOnce::~AtOnce() {
    if (!is_outermost_) return;
    drawing_.is_at_once_ = false;
    guarded_end("drawing.at_once", [this] { drawing_.put_in_tab_order(); });
    drawing_.resting_ = {};
}

/// One that has no container puts nothing in order.
void Drawing::let_tab_order_rest() {
    if (!is_at_once_ || resting_.hasElements()) return;
    Reference<css::awt::XUnoControlContainer> const container(dialog_, UNO_QUERY_THROW);
    resting_ = container->getTabControllers();
    container->setTabControllers({});
    for (auto const& one : std::as_const(resting_)) one->setContainer({});
}

void Drawing::put_in_tab_order() const {
    if (!resting_.hasElements()) return;
    Reference<css::awt::XUnoControlContainer> const container(dialog_, UNO_QUERY_THROW);
    container->setTabControllers(resting_);
    Reference<css::awt::XControlContainer> const controls(dialog_, UNO_QUERY_THROW);
    for (auto const& one : resting_) {
        one->setContainer(controls);
        one->activateTabOrder();
    }
}

void Drawing::draw(char const* model, std::string const& name, Area const& area,
                   Properties properties) {
    auto const full = rtl::OUString::createFromAscii("com.sun.star.awt.UnoControl") +
                      rtl::OUString::createFromAscii(model) + "Model";
    for (auto const& one : {property("Name", Any(to_office(name))),
                            property("PositionX", number(scale_.of(area.left))),
                            property("PositionY", number(scale_.of(area.top))),
                            property("Width", number(scale_.of(area.width))),
                            property("Height", number(scale_.of(area.height))),
                            property("Step", number(page_)), property("TabIndex", small(tab_++))})
        properties.push_back(one);
    if (scale_.is_smaller() && std::string_view(model) != "ScrollBar")
        properties.push_back(property("FontHeight", Any(static_cast<float>(scale_.now))));
    // setPropertyValues takes names in alphabetical order.
    std::sort(properties.begin(), properties.end(),
              [](auto const& a, auto const& b) { return a.Name.compareTo(b.Name) < 0; });
    css::uno::Sequence<rtl::OUString> names(static_cast<sal_Int32>(properties.size()));
    css::uno::Sequence<Any> values(names.getLength());
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        names[i] = properties[static_cast<std::size_t>(i)].Name;
        values[i] = properties[static_cast<std::size_t>(i)].Value;
    }
    auto const control = factory_->createInstance(full);
    Reference<css::beans::XMultiPropertySet>(control, UNO_QUERY_THROW)
        ->setPropertyValues(names, values);
    let_tab_order_rest();
    model_->insertByName(to_office(name), Any(control));
}

void Drawing::label(std::string const& name, Area const& area, std::string const& text) {
    draw("FixedText", name, area, {property("Label", Any(to_office(text)))});
}

void Drawing::note(std::string const& name, Area const& area, std::string const& text) {
    draw("FixedText", name, area,
         {property("Label", Any(to_office(text))), property("NoLabel", Any(true))});
}

void Drawing::wrapped_label(std::string const& name, Area const& area) {
    draw("FixedText", name, area, {property("MultiLine", Any(true))});
}

void Drawing::wrapped_note(std::string const& name, Area const& area) {
    draw("FixedText", name, area,
         {property("MultiLine", Any(true)), property("NoLabel", Any(true))});
}

void Drawing::title(std::string const& name, Area const& area, std::string const& text) {
    draw("FixedText", name, area,
         {property("Label", Any(to_office(text))), property("NoLabel", Any(true)),
          property("FontWeight", Any(css::awt::FontWeight::BOLD))});
}

void Drawing::box(std::string const& name, Area const& area) {
    draw("Edit", name, area, {});
}

void Drawing::wide_box(std::string const& name, Area const& area) {
    constexpr int simple_border = 2;
    draw("Edit", name, area,
         {property("MultiLine", Any(true)), property("VScroll", Any(true)),
          property("Border", small(simple_border))});
}

void Drawing::choice(std::string const& name, Area const& area) {
    constexpr int lines = 12;
    draw("ListBox", name, area,
         {property("Dropdown", Any(true)), property("LineCount", small(lines))});
}

void Drawing::list(std::string const& name, Area const& area) {
    draw("ListBox", name, area, {property("Dropdown", Any(false))});
}

void Drawing::button(std::string const& name, Area const& area, std::string const& text) {
    draw("Button", name, area, {property("Label", Any(to_office(text)))});
}

void Drawing::check(std::string const& name, Area const& area, std::string const& text) {
    draw("CheckBox", name, area, {property("Label", Any(to_office(text)))});
}

void Drawing::head(std::string const& name, Area const& area) {
    constexpr int centred = 1;
    draw("FixedText", name, area,
         {property("NoLabel", Any(true)), property("MultiLine", Any(true)),
          property("Align", small(centred)),
          property("VerticalAlign", Any(css::style::VerticalAlignment_BOTTOM))});
}

void Drawing::cell(std::string const& name, Area const& area) {
    draw("FixedText", name, area,
         {property("NoLabel", Any(true)),
          property("VerticalAlign", Any(css::style::VerticalAlignment_MIDDLE))});
}

void Drawing::scroll_bar(std::string const& name, Area const& area) {
    bool const lies = area.width > area.height;
    draw("ScrollBar", name, area,
         {property("Orientation", number(lies ? css::awt::ScrollBarOrientation::HORIZONTAL
                                              : css::awt::ScrollBarOrientation::VERTICAL)),
          property("LiveScroll", Any(true)), property("Tabstop", Any(false))});
}

}  // namespace report::office
