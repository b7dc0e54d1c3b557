// SPDX-License-Identifier: MPL-2.0
#include "office/ground/bars.hpp"

#include <algorithm>
#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;

Reference<css::frame::XInfobarProvider> bars_of(Reference<css::frame::XModel> const& document) {
    return {document.is() ? document->getCurrentController() : nullptr, css::uno::UNO_QUERY};
}

}  // namespace

void show_bar(CommandCall const& call, Reference<css::frame::XModel> const& document,
              Bar const& bar) {
    auto const bars = bars_of(document);
    if (!bars.is()) return;
    auto const name = rtl::OUString::createFromAscii(bar.name);
    if (bars->hasInfobar(name)) bars->removeInfobar(name);
    std::vector<css::beans::StringPair> buttons;
    for (auto const& [title, command] : bar.buttons) {
        // As a menu calls it, where "~" is the letter of the keyboard: gtk would draw it here.
        auto plain = title;
        plain.erase(std::remove(plain.begin(), plain.end(), '~'), plain.end());
        buttons.push_back({to_office(plain), to_office("vnd.cchc.baocao:" + command)});
    }
    bars->appendInfobar(name, to_office(call.texts()("message.title")), to_office(bar.text),
                        bar.look == Bar::Look::done ? css::frame::InfobarType::SUCCESS
                                                    : css::frame::InfobarType::WARNING,
                        {buttons.data(), static_cast<sal_Int32>(buttons.size())}, true);
}

void take_away_bar(Reference<css::frame::XModel> const& document, char const* name) {
    auto const called = rtl::OUString::createFromAscii(name);
    if (auto const bars = bars_of(document); bars.is() && bars->hasInfobar(called))
        bars->removeInfobar(called);
}

bool has_bar(Reference<css::frame::XModel> const& document, char const* name) {
    auto const bars = bars_of(document);
    return bars.is() && bars->hasInfobar(rtl::OUString::createFromAscii(name));
}

void say_done(CommandCall const& call, std::string const& sentence, std::string const& id) {
    if (call.hidden()) return;
    Bar bar{"vn.cchc.baocao.done", Bar::Look::done, sentence, {}};
    if (!id.empty()) bar.buttons.emplace_back(call.texts()("done.show"), "show?" + id);
    show_bar(call, call.document(), bar);
}

}  // namespace report::office
