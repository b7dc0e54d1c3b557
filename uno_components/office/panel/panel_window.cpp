// SPDX-License-Identifier: MPL-2.0
#include "office/panel/panel_window.hpp"

#include <algorithm>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XStyleSettings.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <cppuhelper/implbase1.hxx>

#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::awt::XWindow> make_window(Reference<css::uno::XComponentContext> const& context,
                                         Reference<css::awt::XWindow> const& parent,
                                         std::string const& dialogs_url) {
    Reference<css::awt::XWindowPeer> const peer(parent, UNO_QUERY_THROW);
    return {css::awt::ContainerWindowProvider::create(context)->createContainerWindow(
                to_office(dialogs_url + "/panel.xdl"), {}, peer, {}),
            UNO_QUERY_THROW};
}

int background_of(Reference<css::awt::XWindow> const& window) {
    constexpr int white = 0xffffff;
    Reference<css::awt::XStyleSettingsSupplier> const supplier(
        Reference<css::awt::XControl>(window, UNO_QUERY_THROW)->getPeer(), UNO_QUERY);
    return supplier.is() ? supplier->getStyleSettings()->getFaceColor() & white : white;
}

}  // namespace

class PanelWindow::Listener : public cppu::WeakImplHelper1<css::awt::XWindowListener> {
public:
    explicit Listener(std::weak_ptr<std::function<void()>> resized)
        : resized_(std::move(resized)) {}
    void SAL_CALL windowResized(css::awt::WindowEvent const&) override { look(); }
    void SAL_CALL windowMoved(css::awt::WindowEvent const&) override {}
    void SAL_CALL windowShown(css::lang::EventObject const&) override { look(); }
    void SAL_CALL windowHidden(css::lang::EventObject const&) override {}
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    void look() {
        guarded("panel.resized", [this] {
            auto const resized = resized_.lock();
            if (resized && *resized) (*resized)();
        });
    }
    std::weak_ptr<std::function<void()>> resized_;
};

PanelWindow::PanelWindow(Reference<css::uno::XComponentContext> const& context,
                         Reference<css::awt::XWindow> const& parent, std::string const& dialogs_url)
    : window_(make_window(context, parent, dialogs_url)),
      controls_(Reference<css::awt::XControlContainer>(window_, UNO_QUERY_THROW)),
      drawing_(Reference<css::awt::XControl>(window_, UNO_QUERY_THROW), 0),
      resized_(std::make_shared<std::function<void()>>()),
      colours_(colours_on(background_of(window_))) {
    window_->addWindowListener(new Listener(resized_));
    window_->setVisible(true);
}

PanelWindow::~PanelWindow() {
    controls_.on_failure({});
    resized_.reset();
    guarded_end("panel.end", [this] {
        if (Reference<css::lang::XComponent> const component(window_, UNO_QUERY); component.is())
            component->dispose();
    });
}

int PanelWindow::width() const {
    return window_->getPosSize().Width;
}

int PanelWindow::height() const {
    return window_->getPosSize().Height;
}

namespace {

css::awt::Size pixels(Reference<css::awt::XWindow> const& window, css::awt::Size const& units) {
    Reference<css::awt::XUnitConversion> const conversion(
        Reference<css::awt::XControl>(window, UNO_QUERY_THROW)->getPeer(), UNO_QUERY);
    return conversion.is() ? conversion->convertSizeToPixel(units, css::util::MeasureUnit::APPFONT)
                           : css::awt::Size(units.Width * 2, units.Height * 2);
}

}  // namespace

int PanelWindow::across(int units) const {
    return pixels(window_, {units, 0}).Width;
}

int PanelWindow::down(int units) const {
    return pixels(window_, {0, units}).Height;
}

css::ui::LayoutSize PanelWindow::room_in(Reference<css::frame::XFrame> const& frame,
                                         int least_units) const {
    // Titles of the deck and of its panels, with what parts them; they grow with the letters, and
    // are taller in 25.2: what is asked for beyond the deck is cut.
    int const titles = down(36);
    auto const text = frame.is() ? frame->getComponentWindow() : nullptr;
    int const all = text.is() ? text->getPosSize().Height : 0;
    int const room = std::max(down(least_units), all - titles);
    return {room, -1, room};
}

int PanelWindow::height_of(std::string const& name, int width) const {
    Reference<css::awt::XLayoutConstrains> const measured(controls_.control(name)->getPeer(),
                                                          UNO_QUERY);
    if (!measured.is()) return down(text_height);
    auto const one_line = measured->getPreferredSize();
    if (one_line.Width <= width) return one_line.Height;
    return std::max(one_line.Height, measured->calcAdjustedSize({width, 10000}).Height);
}

int PanelWindow::width_of(std::string const& name) const {
    Reference<css::awt::XLayoutConstrains> const measured(controls_.control(name)->getPeer(),
                                                          UNO_QUERY);
    return measured.is() ? measured->getPreferredSize().Width : 0;
}

void PanelWindow::place(std::string const& name, Area const& area) {
    auto& placed = placed_[name];
    Reference<css::awt::XWindow> const control(controls_.control(name), UNO_QUERY_THROW);
    auto const& was = placed.area;
    if (was.left != area.left || was.top != area.top || was.width != area.width ||
        was.height != area.height)
        control->setPosSize(area.left, area.top, area.width, area.height,
                            css::awt::PosSize::POSSIZE);
    if (!placed.is_shown) control->setVisible(true);
    placed = {area, true};
}

void PanelWindow::hide(std::string const& name) {
    auto& placed = placed_[name];
    if (!placed.is_shown && placed.area.width < 0) return;
    Reference<css::awt::XWindow>(controls_.control(name), UNO_QUERY_THROW)->setVisible(false);
    placed = {{0, 0, -1, -1}, false};
}

void PanelWindow::set(std::string const& name, char const* property, css::uno::Any const& value) {
    auto& last = set_[name + '.' + property];
    if (last == value && last.hasValue()) return;
    last = value;
    Reference<css::beans::XPropertySet>(controls_.control(name)->getModel(), UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

void PanelWindow::set_label(std::string const& name, std::string const& text) {
    set(name, "Label", css::uno::Any(to_office(text)));
}

// The interface is marked old in the IDL, yet no property of a control's model names it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
void PanelWindow::set_spoken(std::string const& name, std::string const& text) {
    Reference<css::awt::XVclWindowPeer> const peer(controls_.control(name)->getPeer(), UNO_QUERY);
    css::uno::Any const value(to_office(text));
    auto& last = set_[name + ".AccessibleName"];
    if (!peer.is() || last == value) return;
    last = value;
    peer->setProperty("AccessibleName", value);
}
#pragma GCC diagnostic pop

void PanelWindow::wrap(std::string const& name) {
    set(name, "MultiLine", css::uno::Any(true));
}

void PanelWindow::on_resize(std::function<void()> const& act) {
    *resized_ = act;
}

}  // namespace report::office
