// SPDX-License-Identifier: MPL-2.0
#include "office/files/hidden_document.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>
#include <sal/log.hxx>

#include "core/support/json.hpp"
#include "office/files/named_file.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// Answers no question, and remembers whether one was for a password.
class NoAnswer : public cppu::WeakImplHelper1<css::task::XInteractionHandler> {
public:
    void SAL_CALL handle(Reference<css::task::XInteractionRequest> const& request) override {
        auto const asked = request->getRequest().getValueTypeName();
        wants_password_ = wants_password_ || asked.indexOf("Password") >= 0;
        for (auto const& one : request->getContinuations())
            if (Reference<css::task::XInteractionAbort> const abort(one, UNO_QUERY); abort.is())
                abort->select();
    }
    bool wants_password() const { return wants_password_; }

private:
    bool wants_password_ = false;
};

css::beans::PropertyValue property(char const* name, Any const& value) {
    return {rtl::OUString::createFromAscii(name), -1, value,
            css::beans::PropertyState_DIRECT_VALUE};
}

Reference<css::frame::XModel> load(Reference<css::uno::XComponentContext> const& context,
                                   rtl::OUString const& url,
                                   css::uno::Sequence<css::beans::PropertyValue> const& how) {
    return {css::frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, how),
            UNO_QUERY};
}

}  // namespace

bool has_filter(Reference<css::uno::XComponentContext> const& context, char const* filter) {
    Reference<css::container::XNameAccess> const filters(
        context->getServiceManager()->createInstanceWithContext(
            "com.sun.star.document.FilterFactory", context),
        UNO_QUERY_THROW);
    return filters->hasByName(rtl::OUString::createFromAscii(filter));
}

HiddenDocument::HiddenDocument(Reference<css::uno::XComponentContext> const& context,
                               rtl::OUString const& url, char const* filter,
                               Progress const& progress) {
    rtl::Reference<NoAnswer> const questions(new NoAnswer);
    Reference<css::task::XInteractionHandler> const handler(questions.get());
    auto const how = sequence<css::beans::PropertyValue>(
        {property("Hidden", Any(true)), property("ReadOnly", Any(true)),
         property("FilterName", Any(rtl::OUString::createFromAscii(filter))),
         property("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)),
         property("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE)),
         property("InteractionHandler", Any(handler)),
         property("StatusIndicator", Any(progress.indicator()))});
    try {
        model_ = load(context, url, how);
    } catch (css::uno::Exception const& error) {
        SAL_WARN("cchc", "not loaded: " << error.Message);
    }
    if (model_.is()) return;
    progress.check();
    fail(questions->wants_password() ? "import.password" : "import.damaged", {}, file_name(url));
}

HiddenDocument::HiddenDocument(Reference<css::uno::XComponentContext> const& context,
                               char const* factory)
    : model_(load(context, rtl::OUString::createFromAscii(factory),
                  sequence<css::beans::PropertyValue>({property("Hidden", Any(true))}))) {}

HiddenDocument::~HiddenDocument() {
    Reference<css::util::XCloseable> const document(model_, UNO_QUERY);
    if (!document.is()) return;
    try {
        document->close(true);
    } catch (css::util::CloseVetoException const&) {
        // Whoever holds it closes it now.
        SAL_WARN("cchc", "a hidden document is still in use");
    }
}

}  // namespace report::office
