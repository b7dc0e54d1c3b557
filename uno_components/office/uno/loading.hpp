// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <cppuhelper/implbase1.hxx>

namespace report::office {

/// Says no to whatever the office asks, and remembers when that was a password.
class Refusing : public cppu::WeakImplHelper1<css::task::XInteractionHandler> {
public:
    void SAL_CALL
    handle(css::uno::Reference<css::task::XInteractionRequest> const& request) override;
    bool asked_password() const { return asked_password_; }

private:
    bool asked_password_ = false;
};

css::beans::PropertyValue property(char const* name, css::uno::Any const& value);

/// Closes a document that nobody sees; whoever still holds it closes it later.
void close_hidden(css::uno::Reference<css::uno::XInterface> const& document);

}  // namespace report::office
