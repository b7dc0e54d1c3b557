// SPDX-License-Identifier: MPL-2.0
#include "office/files/hidden_document.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <rtl/ref.hxx>
#include <sal/log.hxx>

#include "core/json/json.hpp"
#include "office/uno/loading.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

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
                               std::string const& bytes, char const* filter,
                               std::string const& name, Progress const& progress) {
    css::uno::Sequence<sal_Int8> const content(reinterpret_cast<sal_Int8 const*>(bytes.data()),
                                               static_cast<sal_Int32>(bytes.size()));
    Reference<css::io::XInputStream> const stream(
        css::io::SequenceInputStream::createStreamFromSequence(context, content), UNO_QUERY);
    rtl::Reference<Refusing> const questions(new Refusing);
    Reference<css::task::XInteractionHandler> const handler(questions.get());
    auto const how = sequence<css::beans::PropertyValue>(
        {property("InputStream", Any(stream)), property("Hidden", Any(true)),
         property("ReadOnly", Any(true)),
         property("FilterName", Any(rtl::OUString::createFromAscii(filter))),
         property("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)),
         property("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE)),
         property("InteractionHandler", Any(handler)),
         property("StatusIndicator", Any(progress.indicator()))});
    try {
        model_ = load(context, "private:stream", how);
    } catch (css::uno::Exception const& error) {
        SAL_WARN("cchc", "not loaded: " << error.Message);
    }
    if (model_.is()) return;
    progress.check();
    fail(questions->asked_password() ? "import.password" : "import.damaged", {}, name);
}

HiddenDocument::HiddenDocument(Reference<css::uno::XComponentContext> const& context,
                               char const* factory)
    : model_(load(context, rtl::OUString::createFromAscii(factory),
                  sequence<css::beans::PropertyValue>({property("Hidden", Any(true))}))) {}

HiddenDocument::~HiddenDocument() {
    close_hidden(model_);
}

}  // namespace report::office
