// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/keys.hpp"

#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <cppuhelper/implbase1.hxx>
#include <utility>

#include "office/uno/guard.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;

// The toolkit's keys are marked old in the IDL, yet there is no other way to them.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
class Keys::Handler : public cppu::WeakImplHelper1<css::awt::XKeyHandler> {
public:
    Handler(Reference<css::uno::XComponentContext> const& context, Controls::Run run,
            char const* at, Press press)
        : toolkit_(css::awt::Toolkit::create(context), UNO_QUERY),
          run_(std::move(run)),
          at_(at),
          press_(std::move(press)) {}
    void begin() {
        if (toolkit_.is()) toolkit_->addKeyHandler(this);
    }
    void forget() noexcept { press_ = nullptr; }
    void end() {
        if (toolkit_.is()) toolkit_->removeKeyHandler(this);
    }
    sal_Bool SAL_CALL keyPressed(css::awt::KeyEvent const& key) override {
        bool is_ours = false;
        // What is done may end the window, and this with it.
        auto const press = press_;
        if (press) run_(at_, [&] { is_ours = press(key); });
        return is_ours;
    }
    sal_Bool SAL_CALL keyReleased(css::awt::KeyEvent const&) override { return false; }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    Reference<css::awt::XExtendedToolkit> toolkit_;
    Controls::Run run_;
    char const* at_;
    Press press_;
};

bool is_in_front(Reference<css::uno::XComponentContext> const& context,
                 Reference<css::awt::XWindowPeer> const& window) {
    Reference<css::awt::XExtendedToolkit> const toolkit(css::awt::Toolkit::create(context),
                                                        UNO_QUERY);
    return toolkit.is() &&
           toolkit->getActiveTopWindow() == Reference<css::awt::XTopWindow>(window, UNO_QUERY);
}
#pragma GCC diagnostic pop

Keys::Keys(Reference<css::uno::XComponentContext> const& context, Controls::Run run, char const* at,
           Press press)
    : handler_(new Handler(context, std::move(run), at, std::move(press))) {
    handler_->begin();
}

Keys::~Keys() {
    handler_->forget();
    guarded_end("keys.end", [this] { handler_->end(); });
}

bool has_shift(css::awt::KeyEvent const& key) {
    return (key.Modifiers & css::awt::KeyModifier::SHIFT) != 0;
}

bool has_control(css::awt::KeyEvent const& key) {
    return (key.Modifiers & css::awt::KeyModifier::MOD1) != 0;
}

bool has_alt(css::awt::KeyEvent const& key) {
    return (key.Modifiers & css::awt::KeyModifier::MOD2) != 0;
}

bool is_plain(css::awt::KeyEvent const& key) {
    return !has_shift(key) && !has_control(key) && !has_alt(key);
}

}  // namespace report::office
