// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/message.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;

sal_Int16 box(Reference<css::uno::XComponentContext> const& context,
              Reference<css::awt::XWindowPeer> const& parent, Texts const& texts,
              std::string const& text, css::awt::MessageBoxType type, sal_Int32 buttons) {
    Reference<css::awt::XMessageBoxFactory> const factory(css::awt::Toolkit::create(context),
                                                          css::uno::UNO_QUERY_THROW);
    auto const message = factory->createMessageBox(
        parent, type, buttons, to_office(texts("message.title")), to_office(text));
    auto const answer = message->execute();
    // Not disposed of, it would stay among the office's windows.
    Reference<css::lang::XComponent>(message, css::uno::UNO_QUERY_THROW)->dispose();
    return answer;
}

}  // namespace

void show_message(Reference<css::uno::XComponentContext> const& context,
                  Reference<css::awt::XWindowPeer> const& parent, Texts const& texts,
                  std::string const& text) {
    box(context, parent, texts, text, css::awt::MessageBoxType_INFOBOX,
        css::awt::MessageBoxButtons::BUTTONS_OK);
}

bool ask(Reference<css::uno::XComponentContext> const& context,
         Reference<css::awt::XWindowPeer> const& parent, Texts const& texts,
         std::string const& text) {
    return box(context, parent, texts, text, css::awt::MessageBoxType_QUERYBOX,
               css::awt::MessageBoxButtons::BUTTONS_YES_NO) == css::awt::MessageBoxResults::YES;
}

}  // namespace report::office
