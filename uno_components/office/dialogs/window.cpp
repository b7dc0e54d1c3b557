// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/window.hpp"

#include <algorithm>
#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XStyleSettings.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <utility>

#include "office/dialogs/draft_question.hpp"
#include "office/dialogs/help_dialog.hpp"
#include "office/dialogs/message.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// What endDialog says when the entries were accepted.
constexpr sal_Int32 accepted = 17;

/// Behind the controls at the top of a window, before those at its end.
constexpr int first_drawn_tab = 100;

Reference<css::awt::XDialog> open(Environment const& environment, std::string const& name) {
    auto const url = to_office(environment.dialogs_url + "/" + name + ".xdl");
    css::beans::NamedValue parent;
    parent.Name = "ParentWindow";
    parent.Value <<= environment.parent;
    return css::awt::DialogProvider2::create(environment.context)
        ->createDialogWithArguments(url, sequence<css::beans::NamedValue>({parent}));
}

constexpr int white = 0xffffff;

int background_of(Reference<css::awt::XWindowPeer> const& peer) {
    Reference<css::awt::XStyleSettingsSupplier> const styles(peer, UNO_QUERY);
    return styles.is() ? styles->getStyleSettings()->getDialogColor() & white : white;
}

int box_background_of(Reference<css::awt::XWindowPeer> const& peer) {
    Reference<css::awt::XStyleSettingsSupplier> const styles(peer, UNO_QUERY);
    return styles.is() ? styles->getStyleSettings()->getFieldColor() & white : white;
}

/// Where windows have room on the screen, in pixels of what is inside their frames.
css::awt::Size room_on_screen(Reference<css::uno::XComponentContext> const& context) {
    // A frame with its title, as window managers draw it.
    constexpr sal_Int32 frame_width = 12, frame_height = 48;
    auto const area =
        Reference<css::awt::XToolkit>(css::awt::Toolkit::create(context), UNO_QUERY_THROW)
            ->getWorkArea();
    return {area.Width - frame_width, area.Height - frame_height};
}

/// This one makes room for itself.
constexpr char const* fits_itself = "section";

void set_scaled(Reference<css::beans::XPropertySet> const& model, Scale const& scale) {
    for (auto const* name : {"PositionX", "PositionY", "Width", "Height"}) {
        auto const called = rtl::OUString::createFromAscii(name);
        sal_Int32 value = 0;
        if (model->getPropertyValue(called) >>= value)
            model->setPropertyValue(called, Any(static_cast<sal_Int32>(scale.of(value))));
    }
    rtl::OUString const letters("FontHeight");
    if (model->getPropertySetInfo()->hasPropertyByName(letters))
        model->setPropertyValue(letters, Any(static_cast<float>(scale.now)));
}

/// Where letters are so large that a window would not be all on the screen, it is shown with
/// smaller ones, and smaller itself: a button that is off the screen cannot be pressed.
Scale shrink(Environment const& environment, std::string const& name,
             Reference<css::awt::XDialog> const& dialog) {
    Reference<css::awt::XWindow> const window(dialog, UNO_QUERY_THROW);
    auto const room = room_on_screen(environment.context);
    auto const size = window->getPosSize();
    bool const fits = size.Width <= room.Width && size.Height <= room.Height;
    Reference<css::awt::XStyleSettingsSupplier> const styles(
        Reference<css::awt::XControl>(dialog, UNO_QUERY_THROW)->getPeer(), UNO_QUERY);
    if (fits || name == fits_itself || !styles.is()) return {};
    constexpr int least_letters = 6;
    int const usual = styles->getStyleSettings()->getLabelFont().Height;
    if (usual <= least_letters || room.Width <= 0 || room.Height <= 0) return {};
    Scale scale{usual, usual};
    while (scale.now > least_letters && (size.Width * scale.now / usual > room.Width ||
                                         size.Height * scale.now / usual > room.Height))
        --scale.now;
    Reference<css::awt::XControlContainer> const controls(dialog, UNO_QUERY_THROW);
    for (auto const& one : controls->getControls())
        set_scaled({one->getModel(), UNO_QUERY_THROW}, scale);
    window->setPosSize(0, 0, size.Width * scale.now / usual, size.Height * scale.now / usual,
                       css::awt::PosSize::SIZE);
    return scale;
}

}  // namespace

Window::Window(Environment const& environment, std::string const& name, std::string const& texts)
    : environment_(environment),
      name_(name),
      dialog_(open(environment, name)),
      scale_(shrink(environment, name, dialog_)),
      controls_(Reference<css::awt::XControlContainer>(dialog_, UNO_QUERY_THROW), scale_),
      drawing_(Reference<css::awt::XControl>(dialog_, UNO_QUERY_THROW), first_drawn_tab, scale_),
      stretching_(Reference<css::awt::XControl>(dialog_, UNO_QUERY_THROW)),
      background_(background_of(peer())),
      box_background_(box_background_of(peer())),
      colours_(colours_on(background_)),
      keys_(environment.context, controls_.runner(), "window.key",
            [this](css::awt::KeyEvent const& key) { return press(key); }) {
    auto const& words = texts.empty() ? name : texts;
    controls_.set_texts(environment.texts, words);
    dialog_->setTitle(to_office(environment.texts(words + ".title")));
    if (controls_.control("complaint").is()) controls_.set_text_colour("complaint", colours_.wrong);
    controls_.on_failure([this](Problem const& problem) {
        show_message(environment_.context, peer(), environment_.texts,
                     environment_.texts.sentence(problem));
    });
}

Window::~Window() {
    controls_.on_failure({});
    guarded_end("window.end", [this] {
        auto const model = Reference<css::awt::XControl>(dialog_, UNO_QUERY_THROW)->getModel();
        Reference<css::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose();
        // The dialog leaves its model, with all that is in it, to whoever made it.
        Reference<css::lang::XComponent>(model, UNO_QUERY_THROW)->dispose();
    });
}

Reference<css::awt::XWindowPeer> Window::peer() const {
    return Reference<css::awt::XControl>(dialog_, UNO_QUERY_THROW)->getPeer();
}

bool Window::press(css::awt::KeyEvent const& key) {
    if (!is_in_front(environment_.context, peer())) return false;
    if (key.KeyCode == css::awt::Key::F1) {
        // One window of help is enough.
        constexpr char const* help = "help";
        auto over_this = environment_;
        over_this.parent = peer();
        if (name_ != help) show_help(over_this, name_);
        return true;
    }
    if (press_ && press_(key)) return true;
    if (key.KeyCode != css::awt::Key::RETURN || !has_control(key) || !accept_) return false;
    accept();
    return true;
}

css::awt::Size Window::size() const {
    Reference<css::awt::XUnitConversion> const units(peer(), UNO_QUERY_THROW);
    auto const now = Reference<css::awt::XWindow>(dialog_, UNO_QUERY_THROW)->getPosSize();
    return units->convertSizeToLogic({now.Width, now.Height}, css::util::MeasureUnit::APPFONT);
}

void Window::enlarge(int width, int height) {
    Reference<css::awt::XUnitConversion> const units(peer(), UNO_QUERY_THROW);
    auto const room = room_on_screen(environment_.context);
    auto const wanted = units->convertSizeToPixel({width, height}, css::util::MeasureUnit::APPFONT);
    Reference<css::awt::XWindow> const window(dialog_, UNO_QUERY_THROW);
    auto const now = window->getPosSize();
    window->setPosSize(0, 0, std::max(now.Width, std::min(wanted.Width, room.Width)),
                       std::max(now.Height, std::min(wanted.Height, room.Height)),
                       css::awt::PosSize::SIZE);
    stretching_.resized();
}

void Window::turn_to(int page) {
    Reference<css::beans::XPropertySet>(
        Reference<css::awt::XControl>(dialog_, UNO_QUERY_THROW)->getModel(), UNO_QUERY_THROW)
        ->setPropertyValue("Step", css::uno::Any(static_cast<sal_Int32>(page)));
}

void Window::show() {
    Reference<css::awt::XWindow>(dialog_, UNO_QUERY_THROW)->setVisible(true);
}

void Window::set_usable(bool usable) {
    Reference<css::awt::XWindow>(dialog_, UNO_QUERY_THROW)->setEnable(usable);
}

bool Window::accept() {
    auto const complaints = accept_();
    if (complaints.empty()) {
        end();
        return true;
    }
    controls_.set_text_colour("complaint", colours_.wrong);
    controls_.set_label("complaint", environment_.texts.sentence(complaints.front().problem));
    controls_.focus_to_correct(complaints.front().control);
    return false;
}

void Window::end() {
    Reference<css::awt::XDialog2>(dialog_, UNO_QUERY_THROW)->endDialog(accepted);
}

void Window::keep_drafts(Drafts drafts) {
    drafts_.emplace(std::move(drafts));
    first_ = controls_.entries();
    auto const other = [this](Typed const& typed) {
        Typed others;
        for (auto const& [name, text] : typed)
            if (auto const now = first_.find(name); now != first_.end() && now->second != text)
                others[name] = text;
        return others;
    };
    auto const wanted = ask_for_draft(environment_, *drafts_,
                                      [&](Typed const& typed) { return !other(typed).empty(); });
    if (!wanted) return;
    controls_.set_entries(other(*wanted));
    changed_ = true;
}

Typed Window::typed() const {
    Typed typed;
    for (auto const& [name, text] : controls_.entries())
        if (auto const was = first_.find(name); was == first_.end() || was->second != text)
            typed[name] = text;
    return typed;
}

bool Window::asks_to_stay() {
    return !ask(environment_.context, environment_.parent, environment_.texts,
                environment_.texts("message.lose_entries"), Usual::no);
}

bool Window::run(std::function<std::vector<Complaint>()> const& accept,
                 std::function<bool()> const& is_changed) {
    accept_ = accept;
    controls_.on_action("ok", [this] { this->accept(); });
    controls_.on_any_change([this] {
        changed_ = true;
        if (drafts_) drafts_->keep(typed());
    });
    for (;;) {
        if (dialog_->execute() == accepted) {
            if (drafts_) drafts_->accept();
            return true;
        }
        if ((is_changed ? is_changed() : changed_) && asks_to_stay()) continue;
        if (drafts_) drafts_->forget();
        return false;
    }
}

void Window::run() {
    dialog_->execute();
}

}  // namespace report::office
