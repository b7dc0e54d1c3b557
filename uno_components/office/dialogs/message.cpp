// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/message.hpp"

#include <algorithm>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <optional>
#include <vector>

#include "office/dialogs/help_dialog.hpp"
#include "office/dialogs/keys.hpp"
#include "office/ground/resources.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// In the units of the .xdl.
constexpr sal_Int32 margin = 10;
constexpr sal_Int32 least_width = 110;
constexpr sal_Int32 most_width = 280;
constexpr sal_Int32 lowest = 14;
constexpr sal_Int32 button_width = 60;
constexpr sal_Int32 button_height = 16;
constexpr sal_Int32 gap = 6;

struct Button {
    char const* name;
    css::awt::PushButtonType type;
    bool is_usual;
};

/// A window with a text and buttons under it, as large as the text needs.
class Box {
public:
    Box(Reference<css::uno::XComponentContext> const& context,
        Reference<css::awt::XWindowPeer> const& parent, Texts const& texts, std::string const& text,
        std::vector<Button> const& buttons)
        : context_(context), parent_(parent), buttons_(buttons) {
        auto const services = context->getServiceManager();
        auto const make = [&](char const* name) {
            return services->createInstanceWithContext(rtl::OUString::createFromAscii(name),
                                                       context);
        };
        model_ = make("com.sun.star.awt.UnoControlDialogModel");
        set_property(model_, "Title", Any(to_office(texts("message.title"))));
        set_property(model_, "Closeable", Any(true));
        set_property(model_, "Moveable", Any(true));
        auto const label = insert("FixedText", "text", 0);
        set_property(label, "MultiLine", Any(true));
        set_property(label, "NoLabel", Any(true));
        set_property(label, "Label", Any(to_office(text)));
        sal_Int16 tab = 1;
        for (auto const& button : buttons_) {
            auto const one = insert("Button", button.name, tab++);
            set_property(one, "Label",
                         Any(to_office(texts(std::string("message.") + button.name))));
            set_property(one, "PushButtonType", Any(static_cast<sal_Int16>(button.type)));
            set_property(one, "DefaultButton", Any(button.is_usual));
        }
        dialog_.set(make("com.sun.star.awt.UnoControlDialog"), UNO_QUERY_THROW);
        dialog_->setModel(Reference<css::awt::XControlModel>(model_, UNO_QUERY_THROW));
        Reference<css::awt::XWindow>(dialog_, UNO_QUERY_THROW)->setVisible(false);
        dialog_->createPeer(
            Reference<css::awt::XToolkit>(css::awt::Toolkit::create(context), UNO_QUERY_THROW),
            parent);
        lay_out();
        keys_.emplace(
            context,
            Controls(Reference<css::awt::XControlContainer>(dialog_, UNO_QUERY_THROW)).runner(),
            "message.key", [this](css::awt::KeyEvent const& key) { return press(key); });
    }
    ~Box() {
        keys_.reset();
        // Not disposed of, it would stay among the office's windows.
        guarded_end("message.end", [this] {
            Reference<css::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose();
            Reference<css::lang::XComponent>(model_, UNO_QUERY_THROW)->dispose();
        });
    }
    Box(Box const&) = delete;
    Box& operator=(Box const&) = delete;

    bool run() {
        for (auto const& button : buttons_)
            if (button.is_usual)
                Reference<css::awt::XWindow>(control(button.name), UNO_QUERY_THROW)->setFocus();
        return Reference<css::awt::XDialog>(dialog_, UNO_QUERY_THROW)->execute() == 1;
    }

private:
    Reference<css::uno::XInterface> insert(char const* kind, char const* name, sal_Int16 tab) {
        auto const one = Reference<css::lang::XMultiServiceFactory>(model_, UNO_QUERY_THROW)
                             ->createInstance("com.sun.star.awt.UnoControl" +
                                              rtl::OUString::createFromAscii(kind) + "Model");
        set_property(one, "TabIndex", Any(tab));
        Reference<css::container::XNameContainer>(model_, UNO_QUERY_THROW)
            ->insertByName(rtl::OUString::createFromAscii(name), Any(one));
        return one;
    }

    Reference<css::awt::XControl> control(char const* name) const {
        return Reference<css::awt::XControlContainer>(dialog_, UNO_QUERY_THROW)
            ->getControl(rtl::OUString::createFromAscii(name));
    }

    void put(char const* name, sal_Int32 left, sal_Int32 top, sal_Int32 width, sal_Int32 height) {
        auto const one = control(name)->getModel();
        set_property(one, "PositionX", Any(left));
        set_property(one, "PositionY", Any(top));
        set_property(one, "Width", Any(width));
        set_property(one, "Height", Any(height));
    }

    /// F1 shows the help as in every window.
    bool press(css::awt::KeyEvent const& key) {
        if (key.KeyCode != css::awt::Key::F1 || !is_in_front(context_, dialog_->getPeer()))
            return false;
        auto& resources = Resources::of(context_);
        Settings settings(context_);
        auto const& texts = resources.texts(settings.language());
        show_help({context_, dialog_->getPeer(), *resources.kinds().good.front(), texts,
                   from_office(resources.dialogs_url()), settings},
                  "message");
        return true;
    }

    void lay_out() {
        Reference<css::awt::XUnitConversion> const units(dialog_->getPeer(), UNO_QUERY_THROW);
        constexpr auto unit = css::util::MeasureUnit::APPFONT;
        Reference<css::awt::XLayoutConstrains> const text(control("text")->getPeer(),
                                                          UNO_QUERY_THROW);
        auto const count = static_cast<sal_Int32>(buttons_.size());
        auto const all_buttons = count * (button_width + gap) - gap;
        auto const in_one_line =
            units->convertSizeToLogic(text->getPreferredSize(), unit).Width + 2;
        auto const width = std::clamp(in_one_line, std::max(least_width, all_buttons), most_width);
        auto const wrapped =
            text->calcAdjustedSize(units->convertSizeToPixel({width, lowest}, unit));
        auto const height = std::max(lowest, units->convertSizeToLogic(wrapped, unit).Height + 2);
        put("text", margin, margin, width, height);
        auto const top = height + 2 * margin;
        auto left = margin + (width - all_buttons) / 2;
        for (auto const& button : buttons_) {
            put(button.name, left, top, button_width, button_height);
            left += button_width + gap;
        }
        auto const whole_width = width + 2 * margin;
        auto const whole_height = top + button_height + margin;
        set_property(model_, "Width", Any(whole_width));
        set_property(model_, "Height", Any(whole_height));
        Reference<css::awt::XWindow> const over(parent_, css::uno::UNO_QUERY);
        if (!over.is()) return;
        auto const room = over->getPosSize();
        auto const size = units->convertSizeToLogic({room.Width, room.Height}, unit);
        set_property(model_, "PositionX",
                     Any(std::max<sal_Int32>(0, (size.Width - whole_width) / 2)));
        set_property(model_, "PositionY",
                     Any(std::max<sal_Int32>(0, (size.Height - whole_height) / 3)));
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<css::awt::XWindowPeer> parent_;
    std::vector<Button> buttons_;
    Reference<css::uno::XInterface> model_;
    Reference<css::awt::XControl> dialog_;
    std::optional<Keys> keys_;
};

}  // namespace

void show_message(Reference<css::uno::XComponentContext> const& context,
                  Reference<css::awt::XWindowPeer> const& parent, Texts const& texts,
                  std::string const& text) {
    Box(context, parent, texts, text, {{"close", css::awt::PushButtonType_OK, true}}).run();
}

bool ask(Reference<css::uno::XComponentContext> const& context,
         Reference<css::awt::XWindowPeer> const& parent, Texts const& texts,
         std::string const& text, Usual usual) {
    return Box(context, parent, texts, text,
               {{"yes", css::awt::PushButtonType_OK, usual == Usual::yes},
                {"no", css::awt::PushButtonType_CANCEL, usual == Usual::no}})
        .run();
}

}  // namespace report::office
