// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <rtl/ref.hxx>

#include "office/dialogs/controls.hpp"

namespace report::office {

/// Keys before any control gets them, as long as this lives: nothing else keeps Tab and Enter from
/// a dialog.
class Keys {
public:
    /// True when the key was for it; nobody else gets it then.
    using Press = std::function<bool(css::awt::KeyEvent const&)>;

    /// `at`: what a failure is logged as.
    Keys(css::uno::Reference<css::uno::XComponentContext> const& context, Controls::Run run,
         char const* at, Press press);
    ~Keys();
    Keys(Keys const&) = delete;
    Keys& operator=(Keys const&) = delete;

private:
    class Handler;
    rtl::Reference<Handler> handler_;
};

/// Whether this window is the one that people work in just now.
bool is_in_front(css::uno::Reference<css::uno::XComponentContext> const& context,
                 css::uno::Reference<css::awt::XWindowPeer> const& window);

bool has_shift(css::awt::KeyEvent const& key);
bool has_control(css::awt::KeyEvent const& key);
bool has_alt(css::awt::KeyEvent const& key);
/// Without any of them.
bool is_plain(css::awt::KeyEvent const& key);

}  // namespace report::office
