// SPDX-License-Identifier: MPL-2.0
// The services that extension/report_office.components names.
#include <com/sun/star/lang/XSingleComponentFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/factory.hxx>

#include "office/dialogs/options_page.hpp"
#include "office/dispatcher.hpp"
#include "office/panel/missing_marks.hpp"
#include "office/panel/panel_factory.hpp"

namespace {

using css::uno::Any;
using css::uno::Sequence;
using css::uno::XComponentContext;
using css::uno::XInterface;

/// The office takes over one reference.
XInterface* handed_over(css::uno::Reference<XInterface> const& object) {
    object->acquire();
    return object.get();
}

css::uno::Reference<XInterface> nothing(css::uno::Reference<XComponentContext> const&) {
    return {};
}

}  // namespace

/// While the office runs into which the package is added, it asks for each service in a process of
/// its own, by this way and not by the constructors below. No document can be reached from there,
/// so there is no service until the office has been started anew (it asks for that). Were there no
/// factory, adding the package would end with an error whenever a text is open.
extern "C" SAL_DLLPUBLIC_EXPORT void* component_getFactory(char const* implementation, void*,
                                                           void*) {
    auto const factory = cppu::createSingleComponentFactory(
        nothing, rtl::OUString::createFromAscii(implementation), {});
    factory->acquire();
    return factory.get();
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* cchc_dispatcher(XComponentContext* context,
                                                            Sequence<Any> const&) {
    return handed_over(report::office::create_dispatcher(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* cchc_options_page(XComponentContext* context,
                                                              Sequence<Any> const&) {
    return handed_over(report::office::create_options_page(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* cchc_panel_factory(XComponentContext* context,
                                                               Sequence<Any> const&) {
    return handed_over(report::office::create_panel_factory(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* cchc_missing_marks(XComponentContext* context,
                                                               Sequence<Any> const&) {
    return handed_over(report::office::create_missing_marks(context));
}
