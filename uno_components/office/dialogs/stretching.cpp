// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/stretching.hpp"

#include <algorithm>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <cppuhelper/implbase1.hxx>
#include <vector>

#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

struct Drawn {
    Reference<css::beans::XPropertySet> model;
    Stretch stretch;
    sal_Int32 left = 0, top = 0, width = 0, height = 0;
};

sal_Int32 get(Reference<css::beans::XPropertySet> const& model, char const* name) {
    sal_Int32 value = 0;
    model->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
    return value;
}

void set(Drawn const& drawn, char const* name, sal_Int32 value) {
    if (get(drawn.model, name) != value)
        drawn.model->setPropertyValue(rtl::OUString::createFromAscii(name), Any(value));
}

void put(Drawn const& drawn, css::awt::Size const& more) {
    if (drawn.stretch.moves_right) set(drawn, "PositionX", drawn.left + more.Width);
    if (drawn.stretch.moves_down) set(drawn, "PositionY", drawn.top + more.Height);
    if (drawn.stretch.widens) set(drawn, "Width", drawn.width + more.Width);
    if (drawn.stretch.heightens) set(drawn, "Height", drawn.height + more.Height);
}

}  // namespace

struct Stretching::State {
    Reference<css::awt::XControl> dialog;
    css::awt::Rectangle drawn_size;
    std::vector<Drawn> controls;
    css::awt::Size more;  ///< in units of the .xdl
    std::function<void()> then;

    void resized() {
        Reference<css::awt::XUnitConversion> const units(dialog->getPeer(), UNO_QUERY);
        if (!units.is()) return;
        auto const now = Reference<css::awt::XWindow>(dialog, UNO_QUERY_THROW)->getPosSize();
        more = units->convertSizeToLogic({std::max<sal_Int32>(0, now.Width - drawn_size.Width),
                                          std::max<sal_Int32>(0, now.Height - drawn_size.Height)},
                                         css::util::MeasureUnit::APPFONT);
        for (auto const& one : controls) put(one, more);
        if (then) then();
    }
};

class Stretching::Listener : public cppu::WeakImplHelper1<css::awt::XWindowListener> {
public:
    explicit Listener(std::weak_ptr<State> state) : state_(std::move(state)) {}
    void SAL_CALL windowResized(css::awt::WindowEvent const&) override {
        guarded("window.resized", [this] {
            if (auto const state = state_.lock()) state->resized();
        });
    }
    void SAL_CALL windowMoved(css::awt::WindowEvent const&) override {}
    void SAL_CALL windowShown(css::lang::EventObject const&) override {}
    void SAL_CALL windowHidden(css::lang::EventObject const&) override {}
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    std::weak_ptr<State> state_;
};

Stretching::Stretching(Reference<css::awt::XControl> const& dialog)
    : state_(std::make_shared<State>()) {
    state_->dialog = dialog;
    Reference<css::awt::XWindow> const window(dialog, UNO_QUERY_THROW);
    state_->drawn_size = window->getPosSize();
    listener_ = new Listener(state_);
    window->addWindowListener(listener_.get());
}

void Stretching::on_resized(std::function<void()> const& resized) {
    state_->then = resized;
}

void Stretching::resized() {
    state_->resized();
}

Stretching::~Stretching() {
    state_->then = nullptr;
    guarded_end("stretching.end", [this] {
        Reference<css::awt::XWindow>(state_->dialog, UNO_QUERY_THROW)
            ->removeWindowListener(listener_.get());
    });
}

void Stretching::add(std::string const& name, Stretch const& stretch) {
    Reference<css::awt::XControlContainer> const container(state_->dialog, UNO_QUERY_THROW);
    Drawn drawn;
    drawn.model.set(container->getControl(to_office(name))->getModel(), UNO_QUERY_THROW);
    drawn.stretch = stretch;
    drawn.left = get(drawn.model, "PositionX");
    drawn.top = get(drawn.model, "PositionY");
    drawn.width = get(drawn.model, "Width");
    drawn.height = get(drawn.model, "Height");
    put(drawn, state_->more);
    state_->controls.push_back(std::move(drawn));
}

}  // namespace report::office
