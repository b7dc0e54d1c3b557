// SPDX-License-Identifier: MPL-2.0
#include "office/uno/loading.hpp"

#include <com/sun/star/task/PasswordRequest.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionDisapprove.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;

void Refusing::handle(Reference<css::task::XInteractionRequest> const& request) {
    css::task::PasswordRequest password;
    asked_password_ = asked_password_ || (request->getRequest() >>= password);
    for (auto const& way : request->getContinuations()) {
        Reference<css::task::XInteractionAbort> const abort(way, UNO_QUERY);
        Reference<css::task::XInteractionDisapprove> const no(way, UNO_QUERY);
        if (abort.is() || no.is()) return way->select();
    }
}

css::beans::PropertyValue property(char const* name, css::uno::Any const& value) {
    return {rtl::OUString::createFromAscii(name), -1, value,
            css::beans::PropertyState_DIRECT_VALUE};
}

void close_hidden(Reference<css::uno::XInterface> const& document) {
    Reference<css::util::XCloseable> const closeable(document, UNO_QUERY);
    if (!closeable.is()) return;
    try {
        closeable->close(true);
    } catch (css::util::CloseVetoException const&) {
        return;  // whoever objects closes it later
    } catch (css::uno::RuntimeException const&) {
        return;  // gone already, perhaps with its office
    }
}

}  // namespace report::office
