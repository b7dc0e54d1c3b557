// SPDX-License-Identifier: MPL-2.0
#include "element.hpp"

#include <chrono>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/accessibility/XAccessibleSelection.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "accessible.hpp"
#include "office/uno/strings.hpp"
#include "settled.hpp"

namespace report::test {

namespace {

namespace state = css::accessibility::AccessibleStateType;
using css::accessibility::XAccessible;
using css::accessibility::XAccessibleContext;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using office::from_office;
using office::to_office;

template <class Interface>
Reference<Interface> as(Reference<XAccessibleContext> const& context, char const* what) {
    Reference<Interface> const found(context, UNO_QUERY);
    if (!found.is())
        throw std::runtime_error(from_office(context->getAccessibleName()) + " cannot " + what);
    return found;
}

Element of(Reference<XAccessible> const& accessible) {
    return accessible.is() ? Element(accessible) : Element();
}

// The interface is marked old in the IDL, yet nothing else lists the windows of dialogs.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
/// The office counts its windows without its lock: asked from another thread while one opens or
/// closes, it would look at one that is gone.
std::vector<Reference<XAccessible>> top_windows(session::Context const& context) {
    auto const found = std::make_shared<std::vector<Reference<XAccessible>>>();
    in_office_thread(context, [found, context] {
        Reference<css::awt::XExtendedToolkit> const toolkit(css::awt::Toolkit::create(context),
                                                            css::uno::UNO_QUERY_THROW);
        auto const count = toolkit->getTopWindowCount();
        for (sal_Int32 i = 0; i < count; ++i)
            found->emplace_back(toolkit->getTopWindow(i), UNO_QUERY);
    });
    return *found;
}
#pragma GCC diagnostic pop

std::vector<std::pair<std::string, Element>> dialogs(session::Context const& context) {
    look_at_office(context);
    std::vector<std::pair<std::string, Element>> found;
    for (auto const& window : top_windows(context)) {
        // A window may close between any two calls.
        try {
            auto const element = of(window);
            if (!element.exists()) continue;
            auto const kind = element.role();
            // One that is made but not yet shown does not listen to its buttons.
            if ((kind == role::DIALOG || kind == role::ALERT) && element.is_showing())
                found.emplace_back(element.name(), element);
        } catch (css::uno::RuntimeException const&) {
            continue;
        }
    }
    return found;
}

}  // namespace

Element::Element(Reference<XAccessible> const& part)
    : part_(part), context_(part->getAccessibleContext()) {}

Reference<XAccessibleContext> const& Element::context() const {
    if (!context_.is()) throw std::runtime_error("no such part of the window");
    return context_;
}

std::string Element::name() const {
    return from_office(context()->getAccessibleName());
}

sal_Int16 Element::role() const {
    return context()->getAccessibleRole();
}

std::vector<Element> Element::children() const {
    std::vector<Element> all;
    auto const count = context()->getAccessibleChildCount();
    for (PartNumber i = 0; i < count; ++i) {
        // A window that draws another page has fewer parts at once.
        try {
            if (auto const child = of(context()->getAccessibleChild(i)); child.exists())
                all.push_back(child);
        } catch (css::lang::IndexOutOfBoundsException const&) {
            break;
        }
    }
    return all;
}

Element Element::find(sal_Int16 wanted, std::string const& wanted_name, int depth) const {
    if (!context_.is() || depth < 0) return {};
    try {
        if (role() == wanted && name() == wanted_name) return *this;
        for (auto const& child : children())
            if (auto const found = child.find(wanted, wanted_name, depth - 1); found.exists())
                return found;
    } catch (css::uno::RuntimeException const&) {
        return {};  // gone while it was looked at
    }
    return {};
}

std::vector<Element> Element::shown_children() const {
    std::vector<Element> shown;
    for (auto const& child : children())
        if (child.is_showing()) shown.push_back(child);
    return shown;
}

bool Element::is_focused() const {
    return has_accessible_state(context(), state::FOCUSED);
}

css::awt::Rectangle Element::place() const {
    return css::uno::Reference<css::accessibility::XAccessibleComponent>(context(),
                                                                         css::uno::UNO_QUERY_THROW)
        ->getBounds();
}

bool Element::is_enabled() const {
    return has_accessible_state(context(), state::ENABLED);
}

bool Element::is_editable() const {
    return has_accessible_state(context(), state::EDITABLE);
}

bool Element::is_showing() const {
    return has_accessible_state(context(), state::SHOWING);
}

void Element::focus() const {
    Reference<css::accessibility::XAccessibleComponent>(context(), css::uno::UNO_QUERY_THROW)
        ->grabFocus();
}

void Element::press() const {
    as<css::accessibility::XAccessibleAction>(context(), "be pressed")->doAccessibleAction(0);
    settle();
}

bool Element::is_checked() const {
    return has_accessible_state(context(), state::CHECKED);
}

// A box of several lines shows a screen reader only what it paints; the window itself has its text.
std::string Element::text() const {
    if (Reference<css::awt::XTextComponent> const box(part_, UNO_QUERY); box.is())
        return from_office(box->getText());
    return from_office(as<css::accessibility::XAccessibleText>(context(), "be read")->getText());
}

std::string Element::selected_text() const {
    return from_office(
        as<css::accessibility::XAccessibleText>(context(), "be selected in")->getSelectedText());
}

void Element::type(std::string const& text) const {
    if (Reference<css::awt::XTextComponent> const box(part_, UNO_QUERY);
        box.is() && role() == role::SCROLL_PANE)
        return box->setText(to_office(text));
    as<css::accessibility::XAccessibleEditableText>(context(), "be typed into")
        ->setText(to_office(text));
}

Element Element::list() const {
    if (role() == role::LIST) return *this;
    for (auto const& child : children())
        if (child.role() == role::LIST) return child;
    throw std::runtime_error(name() + " holds no list");
}

std::vector<std::string> Element::items() const {
    std::vector<std::string> names;
    for (auto const& item : list().children()) names.push_back(item.name());
    return names;
}

std::string Element::chosen() const {
    auto const one = list();
    auto const selection =
        as<css::accessibility::XAccessibleSelection>(one.context(), "be chosen from");
    return selection->getSelectedAccessibleChildCount() == 0
               ? std::string()
               : of(selection->getSelectedAccessibleChild(0)).name();
}

void Element::choose(std::string const& item) const {
    auto const one = list();
    auto const names = one.items();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == item) {
            as<css::accessibility::XAccessibleSelection>(one.context(), "be chosen from")
                ->selectAccessibleChild(static_cast<PartNumber>(i));
            return settle();
        }
    throw std::runtime_error(name() + " has no item " + item);
}

namespace {

std::mutex press_mutex;
std::string failed_presses;

/// The windows that are open, with what they say: why one waited in vain.
std::string shown_now() {
    std::string all;
    {
        std::lock_guard const lock(press_mutex);
        all = failed_presses;
    }
    try {
        auto const context = looked_at_office();
        if (!context.is()) return all;
        for (auto const& [title, window] : dialogs(context)) {
            all += "; open: " + title;
            for (auto const& part : window.shown_children())
                if (part.role() == role::LABEL && !part.name().empty()) all += " | " + part.name();
        }
    } catch (css::uno::Exception const&) {
        all += "; the office does not answer";
    } catch (std::exception const&) {
        all += "; a window went away";
    }
    return all;
}

}  // namespace

void remember_failed_press(std::string const& why) {
    std::lock_guard const lock(press_mutex);
    failed_presses += "; a press failed: " + why;
}

void wait_until(char const* what, std::function<bool()> const& done) {
    using namespace std::chrono_literals;
    auto const limit = std::chrono::steady_clock::now() + 180s;  // machines are busy now and then
    // What is asked may go away while it answers: not yet, then.
    auto const is_done = [&] {
        try {
            return done();
        } catch (css::uno::RuntimeException const&) {
            return false;
        }
    };
    while (!is_done()) {
        if (std::chrono::steady_clock::now() > limit)
            throw std::runtime_error(std::string("waited too long for ") + what + shown_now());
        std::this_thread::sleep_for(20ms);
    }
}

Element dialog(session::Context const& context, std::string const& title) {
    Element found;
    wait_until(title.c_str(), [&] {
        for (auto const& [name, one] : dialogs(context))
            if (name == title) found = one;
        return found.exists();
    });
    // It may be shown before it has its keyboard and listens.
    settle();
    return found;
}

bool is_open(session::Context const& context, std::string const& title) {
    for (auto const& one : open_dialogs(context))
        if (one == title) return true;
    return false;
}

std::vector<std::string> open_dialogs(session::Context const& context) {
    std::vector<std::string> titles;
    for (auto const& [name, one] : dialogs(context)) titles.push_back(name);
    return titles;
}

namespace {

/// The nearest part with this role and name: the menus and paragraphs of a window are many, and
/// ours stand high up.
Element nearest(Element const& window, sal_Int16 wanted, std::string const& name, int depth) {
    std::vector<Element> level{window};
    for (; depth > 0 && !level.empty(); --depth) {
        std::vector<Element> next;
        for (auto const& one : level)
            for (auto const& part : one.children()) {
                auto const kind = part.role();
                if (kind == wanted && part.name() == name) return part;
                if (kind != role::MENU && kind != role::DOCUMENT_TEXT) next.push_back(part);
            }
        level = std::move(next);
    }
    return {};
}

Element window_part(session::Model const& document, sal_Int16 wanted, int depth) {
    auto const window = of(Reference<XAccessible>(
        document->getCurrentController()->getFrame()->getContainerWindow(), UNO_QUERY));
    Element found;
    wait_until("a part of the document's window", [&] {
        found = nearest(window, wanted, "Báo cáo CCHC", depth);
        return found.exists();
    });
    return found;
}

}  // namespace

Element menu(session::Model const& document) {
    return window_part(document, role::MENU, 3);
}

Element menu_item(session::Model const& document, std::string const& title) {
    return menu(document).find(role::MENU_ITEM, title, 1);
}

Element section_menu(session::Model const& document) {
    auto const inside = menu(document).find(role::MENU, "Nhập từng mục", 1);
    inside.press();
    return inside;
}

Element sidebar_panel(session::Model const& document, char const* id) {
    Reference<css::frame::XController2> const controller(document->getCurrentController(),
                                                         css::uno::UNO_QUERY_THROW);
    auto const sidebar = controller->getSidebar();
    rtl::OUString const deck("vn.cchc.baocao.Deck");
    if (!sidebar.is() || !sidebar->isVisible()) return {};
    auto const decks = sidebar->getDecks();
    if (!decks->hasByName(deck)) return {};
    Reference<css::ui::XDeck> const ours(decks->getByName(deck), css::uno::UNO_QUERY_THROW);
    auto const panels = ours->getPanels();
    auto const name = rtl::OUString::createFromAscii(id);
    if (!panels.is() || !panels->hasByName(name)) return {};
    Reference<css::ui::XPanel> const one(panels->getByName(name), css::uno::UNO_QUERY_THROW);
    return Element(Reference<css::accessibility::XAccessible>(one->getDialog(), UNO_QUERY));
}

Element toolbar_button(session::Model const& document, std::string const& title) {
    return window_part(document, role::TOOL_BAR, 6).find(role::PUSH_BUTTON, title, 2);
}

}  // namespace report::test
