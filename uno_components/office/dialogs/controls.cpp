// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/controls.hpp"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase3.hxx>
#include <rtl/ref.hxx>
#include <utility>

#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

/// What failed in a window, and who is to hear of it.
struct Controls::Failures {
    std::function<void(Problem const&)> say;
    bool is_said = false;

    void run(char const* at, std::function<void()> const& act) noexcept {
        try {
            fail_when_told(at);
            act();
        } catch (...) {
            auto const problem = problem_of_failure(at);
            if (!say || std::exchange(is_said, true)) return;
            office::guarded("say", [&] { say(problem); });
        }
    }
};

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

class Listener : public cppu::WeakImplHelper3<css::awt::XActionListener, css::awt::XItemListener,
                                              css::awt::XTextListener> {
public:
    Listener(std::function<void()> action, Controls::Run run)
        : action_(std::move(action)), run_(std::move(run)) {}
    void SAL_CALL actionPerformed(css::awt::ActionEvent const&) override { act("listener.action"); }
    void SAL_CALL itemStateChanged(css::awt::ItemEvent const&) override { act("listener.item"); }
    void SAL_CALL textChanged(css::awt::TextEvent const&) override { act("listener.text"); }
    void SAL_CALL disposing(css::lang::EventObject const&) override { action_ = nullptr; }

private:
    void act(char const* at) {
        // What is done may dispose of the control, and this with it.
        auto const action = action_;
        if (action) run_(at, action);
    }

    std::function<void()> action_;
    Controls::Run run_;
};

class FocusListener : public cppu::WeakImplHelper1<css::awt::XFocusListener> {
public:
    FocusListener(std::function<void()> gained, std::function<void()> lost, Controls::Run run)
        : gained_(std::move(gained)), lost_(std::move(lost)), run_(std::move(run)) {}
    void SAL_CALL focusGained(css::awt::FocusEvent const&) override {
        if (gained_) run_("listener.focus", gained_);
    }
    void SAL_CALL focusLost(css::awt::FocusEvent const&) override {
        if (lost_) run_("listener.focus", lost_);
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override { gained_ = lost_ = nullptr; }

private:
    std::function<void()> gained_;
    std::function<void()> lost_;
    Controls::Run run_;
};

rtl::OUString name_of(Reference<css::awt::XControl> const& control) {
    rtl::OUString name;
    Reference<css::beans::XPropertySet>(control->getModel(), UNO_QUERY_THROW)
        ->getPropertyValue("Name") >>= name;
    return name;
}

void listen(Reference<css::awt::XControl> const& control,
            rtl::Reference<Listener> const& listener) {
    if (Reference<css::awt::XTextComponent> const text(control, UNO_QUERY); text.is())
        text->addTextListener(listener.get());
    if (Reference<css::awt::XListBox> const list(control, UNO_QUERY); list.is())
        list->addItemListener(listener.get());
    if (Reference<css::awt::XCheckBox> const check(control, UNO_QUERY); check.is())
        check->addItemListener(listener.get());
}

}  // namespace

Controls::Controls(Reference<css::awt::XControlContainer> const& container, Scale const& scale)
    : container_(container), scale_(scale), failures_(std::make_shared<Failures>()) {}

void Controls::on_failure(std::function<void(Problem const&)> const& say) const {
    failures_->say = say;
}

Reference<css::awt::XControl> Controls::control(std::string const& name) const {
    return container_->getControl(to_office(name));
}

Reference<css::beans::XPropertySet> Controls::model(std::string const& name) const {
    return {control(name)->getModel(), UNO_QUERY_THROW};
}

void Controls::set_texts(Texts const& texts, std::string const& dialog) const {
    for (auto const& one : container_->getControls()) {
        auto const name = from_office(name_of(one));
        if (auto const key = dialog + "." + name; texts.has(key)) set_label(name, texts(key));
    }
}

std::string Controls::text(std::string const& name) const {
    return from_office(
        Reference<css::awt::XTextComponent>(control(name), UNO_QUERY_THROW)->getText());
}

void Controls::set_text(std::string const& name, std::string const& text) const {
    Reference<css::awt::XTextComponent>(control(name), UNO_QUERY_THROW)->setText(to_office(text));
}

std::size_t Controls::cursor(std::string const& name) const {
    return static_cast<std::size_t>(
        Reference<css::awt::XTextComponent>(control(name), UNO_QUERY_THROW)->getSelection().Max);
}

void Controls::set_cursor(std::string const& name, std::size_t at) const {
    focus(name);
    auto const position = static_cast<sal_Int32>(at);
    Reference<css::awt::XTextComponent>(control(name), UNO_QUERY_THROW)
        ->setSelection({position, position});
}

void Controls::set_label(std::string const& name, std::string const& text) const {
    set(name, "Label", Any(to_office(text)));
}

bool Controls::checked(std::string const& name) const {
    return Reference<css::awt::XCheckBox>(control(name), UNO_QUERY_THROW)->getState() == 1;
}

void Controls::set_checked(std::string const& name, bool checked) const {
    Reference<css::awt::XCheckBox>(control(name), UNO_QUERY_THROW)->setState(checked ? 1 : 0);
}

void Controls::set_enabled(std::string const& name, bool enabled) const {
    set(name, "Enabled", Any(enabled));
}

void Controls::set_text_colour(std::string const& name, int rgb) const {
    set(name, "TextColor", Any(static_cast<sal_Int32>(rgb)));
}

void Controls::set_help(std::string const& name, std::string const& text) const {
    set(name, "HelpText", Any(to_office(text)));
}

void Controls::set_shown(std::string const& name, bool shown) const {
    set(name, "EnableVisible", Any(shown));
}

void Controls::put(std::string const& name, Area const& area) const {
    // In alphabetical order, as setPropertyValues takes them. Set at once, the office puts the
    // control in its place once.
    static auto const names =
        sequence<rtl::OUString>({"Height", "PositionX", "PositionY", "Width"});
    Reference<css::beans::XMultiPropertySet> const one(control(name)->getModel(), UNO_QUERY_THROW);
    css::uno::Sequence<Any> values(names.getLength());
    auto* value = values.getArray();
    for (int const measure : {area.height, area.left, area.top, area.width})
        *value++ <<= static_cast<sal_Int32>(scale_.of(measure));
    if (one->getPropertyValues(names) != values) one->setPropertyValues(names, values);
}

void Controls::set(std::string const& name, char const* property, Any const& value) const {
    auto const one = model(name);
    auto const called = rtl::OUString::createFromAscii(property);
    // Every change is told to all who listen, and drawn.
    if (one->getPropertyValue(called) != value) one->setPropertyValue(called, value);
}

void Controls::select_all(std::string const& name) const {
    Reference<css::awt::XTextComponent> const box(control(name), UNO_QUERY_THROW);
    box->setSelection({0, box->getText().getLength()});
}

void Controls::focus_to_correct(std::string const& name) const {
    focus(name);
    auto const one = model(name);
    auto const lines = rtl::OUString("MultiLine");
    if (Reference<css::awt::XTextComponent>(control(name), UNO_QUERY).is() &&
        !(one->getPropertySetInfo()->hasPropertyByName(lines) &&
          one->getPropertyValue(lines) == Any(true)))
        select_all(name);
}

void Controls::mark(std::string const& name, std::size_t from, std::size_t until) const {
    set(name, "HideInactiveSelection", Any(false));
    Reference<css::awt::XTextComponent>(control(name), UNO_QUERY_THROW)
        ->setSelection({static_cast<sal_Int32>(from), static_cast<sal_Int32>(until)});
}

void Controls::focus(std::string const& name) const {
    Reference<css::awt::XWindow>(control(name), UNO_QUERY_THROW)->setFocus();
}

void Controls::set_choices(std::string const& name, std::vector<Choice> choices) {
    css::uno::Sequence<rtl::OUString> labels(static_cast<sal_Int32>(choices.size()));
    for (std::size_t i = 0; i < choices.size(); ++i)
        labels[static_cast<sal_Int32>(i)] = to_office(choices[i].label);
    model(name)->setPropertyValue("StringItemList", Any(labels));
    choices_[name] = std::move(choices);
}

std::string Controls::choice(std::string const& name) const {
    auto const at =
        Reference<css::awt::XListBox>(control(name), UNO_QUERY_THROW)->getSelectedItemPos();
    auto const choices = choices_.find(name);
    if (choices == choices_.end() || at < 0 ||
        static_cast<std::size_t>(at) >= choices->second.size())
        return {};
    return choices->second[static_cast<std::size_t>(at)].id;
}

void Controls::choose(std::string const& name, std::string const& id) const {
    auto const known = choices_.find(name);
    if (known == choices_.end()) return;
    auto const& choices = known->second;
    Reference<css::awt::XListBox> const list(control(name), UNO_QUERY_THROW);
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].id == id) list->selectItemPos(static_cast<sal_Int16>(i), true);
}

std::map<std::string, std::string> Controls::entries() const {
    std::map<std::string, std::string> entries;
    for (auto const& one : container_->getControls()) {
        auto const name = from_office(name_of(one));
        if (Reference<css::awt::XCheckBox>(one, UNO_QUERY).is())
            entries[name] = checked(name) ? "1" : "0";
        else if (Reference<css::awt::XListBox>(one, UNO_QUERY).is())
            entries[name] = choice(name);
        else if (Reference<css::awt::XTextComponent> const box(one, UNO_QUERY);
                 box.is() && box->isEditable())
            entries[name] = from_office(box->getText());
    }
    return entries;
}

void Controls::set_entries(std::map<std::string, std::string> const& entries) const {
    // In the order of the window: a choice may fill the lists behind it.
    for (bool const lists : {true, false})
        for (auto const& one : container_->getControls()) {
            auto const name = from_office(name_of(one));
            auto const entry = entries.find(name);
            bool const is_list = Reference<css::awt::XListBox>(one, UNO_QUERY).is();
            if (entry == entries.end() || is_list != lists) continue;
            if (is_list)
                choose(name, entry->second);
            else if (Reference<css::awt::XCheckBox>(one, UNO_QUERY).is())
                set_checked(name, entry->second == "1");
            else
                set_text(name, entry->second);
        }
}

Controls::Run Controls::runner() const {
    return [failures = failures_](char const* at, std::function<void()> const& act) {
        failures->run(at, act);
    };
}

void Controls::on_action(std::string const& name, std::function<void()> const& action) const {
    auto const one = control(name);
    rtl::Reference<Listener> const listener(new Listener(action, runner()));
    if (Reference<css::awt::XButton> const button(one, UNO_QUERY); button.is())
        button->addActionListener(listener.get());
    if (Reference<css::awt::XListBox> const list(one, UNO_QUERY); list.is())
        list->addItemListener(listener.get());
}

void Controls::on_double_click(std::string const& name, std::function<void()> const& action) const {
    Reference<css::awt::XListBox>(control(name), UNO_QUERY_THROW)
        ->addActionListener(new Listener(action, runner()));
}

void Controls::on_change(std::string const& name, std::function<void()> const& action) const {
    listen(control(name), new Listener(action, runner()));
}

void Controls::on_focus(std::string const& name, std::function<void()> const& gained,
                        std::function<void()> const& lost) const {
    Reference<css::awt::XWindow>(control(name), UNO_QUERY_THROW)
        ->addFocusListener(new FocusListener(gained, lost, runner()));
}

void Controls::on_any_change(std::function<void()> const& action) const {
    rtl::Reference<Listener> const listener(new Listener(action, runner()));
    for (auto const& one : container_->getControls()) listen(one, listener);
}

}  // namespace report::office
