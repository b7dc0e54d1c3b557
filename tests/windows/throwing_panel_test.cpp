// SPDX-License-Identifier: MPL-2.0
// The same for what stands beside the text: the panels, and the way from a figure to its box.
#include "throwing.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XScrollBar.hpp>
#include <com/sun/star/awt/XToolkitRobot.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "panel_parts.hpp"
#include "parted_signature.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::button;
using test::Throwing;
using test::write_panel;

TEST_F(Throwing, InThePanelHarmsNobody) {
    size_window(1300);
    tell("panel.make");
    choose_from_menu(report_, "Bảng viết báo cáo");
    test::wait_until("the panel", [&] { return has_failed("panel.make"); });
    tell("");
    fail_at({"panel.height", "panel.width"},
            [&] { session::close(open_with_panel("panel.width")); });
    auto const changed = open_with_panel();
    fail_at({"panel.changed"}, [&] {
        auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        data["number"] = 99;
        auto const answer = call("general", changed, boost::json::serialize(data));
        EXPECT_TRUE(answer.done) << answer.sentence;
    });
    session::close(changed);
    fail_at({"panel.frame", "panel.resized"}, [&] { session::close(open_with_panel()); });
    fail_at({"panel.detach", "panel.watch", "panel.end", "panel.leave", "rested.end"},
            [&] { session::close(open_with_panel()); });
    expect_still_works();
}

/// Hears that a panel ends, and may fail then.
class Heard : public cppu::WeakImplHelper1<css::lang::XEventListener> {
public:
    explicit Heard(bool fails) : fails_(fails) {}
    void SAL_CALL disposing(css::lang::EventObject const&) override {
        has_heard = true;
        if (fails_) throw css::uno::RuntimeException("the one who listens fails");
    }
    bool has_heard = false;

private:
    bool fails_;
};

class ThrowingBeside : public Throwing {
protected:
    /// The panel at the box of a figure, which has the keyboard.
    test::Element panel_at_box() {
        size_window(1300);
        press_ctrl_enter_in_a_figure();
        test::Element panel;
        test::wait_until("the box", [&] {
            panel = test::sidebar_panel(report_, write_panel);
            if (!panel.exists()) return false;
            auto const box = test::seen(panel, online);
            return box.exists() && box.is_focused();
        });
        return panel;
    }
    static void leave(test::Element const& panel) { test::seen(panel, "Thông tin chung…").focus(); }
    static constexpr char const* online = "Hồ sơ mới tiếp nhận trực tuyến:";

    /// A panel as the sidebar gets it.
    Reference<css::lang::XComponent> made_panel() {
        auto const frame = report_->getCurrentController()->getFrame();
        Reference<css::ui::XUIElementFactory> const factory(
            context()->getServiceManager()->createInstanceWithContext("vn.cchc.baocao.PanelFactory",
                                                                      context()),
            UNO_QUERY_THROW);
        return {factory->createUIElement(
                    "private:resource/toolpanel/vn.cchc.baocao.Panels/Write",
                    office::sequence<css::beans::PropertyValue>(
                        {session::argument("Frame", css::uno::Any(frame)),
                         session::argument("ParentWindow",
                                           css::uno::Any(frame->getContainerWindow()))})),
                UNO_QUERY_THROW};
    }

    /// The caret is in a figure, and Ctrl and Enter are pressed there.
    void press_ctrl_enter_in_a_figure() {
        auto const controller = report_->getCurrentController();
        auto const window = controller->getFrame()->getComponentWindow();
        Reference<css::text::XTextViewCursorSupplier>(controller, UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(test::field_range(report_, "hs_truc_tuyen")->getStart(), false);
        window->setFocus();
        css::awt::KeyEvent key;
        key.Source = window;
        key.KeyCode = css::awt::Key::RETURN;
        key.KeyChar = '\r';
        key.Modifiers = css::awt::KeyModifier::MOD1;
        Reference<css::awt::XToolkitRobot> const robot(css::awt::Toolkit::create(context()),
                                                       UNO_QUERY_THROW);
        robot->keyPress(key);
        robot->keyRelease(key);
    }
};

TEST_F(ThrowingBeside, OneWhoListensToAPanelKeepsItsEndFromNobodyElse) {
    auto const end = [&](bool fails) {
        auto const panel = made_panel();
        rtl::Reference<Heard> const first(new Heard(fails)), second(new Heard(false));
        panel->addEventListener(first.get());
        panel->addEventListener(second.get());
        panel->dispose();
        return std::pair(first->has_heard, second->has_heard);
    };
    EXPECT_EQ(end(true), std::pair(true, true));
    fail_at({"panel.dispose"}, [&] { end(false); });
    EXPECT_EQ(end(false), std::pair(true, true));
    expect_still_works();
}

TEST_F(ThrowingBeside, AFigureThatCannotLeadToItsBoxSaysSo) {
    fail_at({"figure.click"}, [&] { press_ctrl_enter_in_a_figure(); });
    fail_at({"figure.open"}, [&] {
        press_ctrl_enter_in_a_figure();
        expect_said_and_close();
    });
    size_window(1300);
    fail_at({"panel.enter"}, [&] {
        press_ctrl_enter_in_a_figure();
        expect_said_and_close();
    });
    press_ctrl_enter_in_a_figure();
    test::wait_until("the panel",
                     [&] { return test::sidebar_panel(report_, write_panel).exists(); });
}

TEST_F(ThrowingBeside, WhatAPanelCannotWriteStaysInItsBoxAndIsWrittenOnceItCan) {
    auto const panel = panel_at_box();
    auto const before = test::text_of(report_);
    fail_at({"panel.write"}, [&] {
        test::seen(panel, online).type("910");
        leave(panel);
        test::wait_until("the sentence", [&] {
            return test::says(panel, "LibreOffice không thực hiện được việc này");
        });
    });
    EXPECT_EQ(test::text_of(report_), before);
    EXPECT_EQ(test::seen(panel, online).text(), "910");
    test::seen(panel, "Ghi những ô này").press();
    test::wait_until("the number in the text",
                     [&] { return test::text_of(report_).find("2.056") != std::string::npos; });
}

TEST_F(ThrowingBeside, WhatIsTypedWhenTheSidebarClosesIsWrittenWhateverFailsThen) {
    auto const panel = panel_at_box();
    fail_at({"panel.last_words"}, [&] {
        test::seen(panel, online).type("910");
        Reference<css::frame::XController2>(report_->getCurrentController(), UNO_QUERY_THROW)
            ->getSidebar()
            ->setVisible(false);
    });
    test::wait_until("the number in the text",
                     [&] { return test::text_of(report_).find("2.056") != std::string::npos; });
}

TEST_F(ThrowingBeside, ACaretThatIsNotSeenToMoveIsSeenTheNextTime) {
    auto const panel = panel_at_box();
    auto const go_to = [&](char const* figure) {
        Reference<css::text::XTextViewCursorSupplier>(report_->getCurrentController(),
                                                      UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(test::field_range(report_, figure)->getStart(), false);
    };
    // The panel stays where somebody types in it.
    report_->getCurrentController()->getFrame()->getComponentWindow()->setFocus();
    fail_at({"panel.noted"}, [&] { go_to("hs_ky_truoc"); });
    fail_at({"panel.moved"}, [&] { go_to("ns_thu"); });
    go_to("hs_truc_tuyen");
    go_to("ns_thu");
    test::wait_seen(panel, income);
}

TEST_F(ThrowingBeside, ABoxThatFailsWhereItIsLeftSaysSoAndIsTakenTheNextTime) {
    auto const panel = panel_at_box();
    auto const before = test::text_of(report_);
    fail_at({"panel.focus"}, [&] {
        test::seen(panel, online).type("910");
        leave(panel);
        test::wait_until("the sentence", [&] {
            return test::says(panel, "LibreOffice không thực hiện được việc này");
        });
    });
    EXPECT_EQ(test::text_of(report_), before);
    EXPECT_EQ(test::seen(panel, online).text(), "910");
    test::seen(panel, online).focus();
    leave(panel);
    test::wait_until("the number in the text",
                     [&] { return test::text_of(report_).find("2.056") != std::string::npos; });
}

TEST_F(ThrowingBeside, AWindowThatThePanelCannotOpenIsSaidInIt) {
    auto const panel = panel_at_box();
    fail_at({"panel.open"}, [&] {
        test::seen(panel, "Thông tin chung…").press();
        test::wait_until("the sentence", [&] {
            return test::says(panel, "LibreOffice không thực hiện được việc này");
        });
    });
    test::seen(panel, "Thông tin chung…").press();
    button(open_dialog(general), "Hủy").press();
    wait_closed(general);
}

TEST_F(ThrowingBeside, WithoutACopyToMeasureItsPagesATypedReportIsCheckedAllTheSame) {
    auto const file = folder() / "go-tay.odt";
    test::store_parted_signature(context(), file);
    report_ = keep(session::load(context(), file, false));
    size_window(1300);
    constexpr auto list = "Những chỗ tìm thấy:";
    test::Element panel;
    auto const says_parted = [&] {
        auto const lines = test::seen(panel, list).items();
        return std::any_of(lines.begin(), lines.end(), [](std::string const& line) {
            return line.find("Khối chữ ký") != std::string::npos;
        });
    };
    auto const open = open_documents().size();
    fail_at({"check.copy"}, [&] {
        choose_from_menu(report_, "Kiểm tra lỗi báo cáo…");
        test::wait_until("what was found", [&] {
            panel = test::sidebar_panel(report_, test::check_panel);
            return panel.exists() && test::seen(panel, list).exists();
        });
    });
    EXPECT_FALSE(test::seen(panel, list).items().empty());
    EXPECT_FALSE(says_parted());
    EXPECT_EQ(open_documents().size(), open);
    test::seen(panel, "Kiểm tra").press();
    test::wait_until("the parted signature", says_parted);
    EXPECT_EQ(open_documents().size(), open);
}

TEST_F(ThrowingBeside, AScrollBarThatFailsScrollsTheNextTime) {
    auto const panel = panel_at_box();
    auto const scroll = [&](sal_Int32 to) {
        for (auto const& control : test::panel_controls(report_, write_panel))
            if (Reference<css::awt::XScrollBar> const bar(control->getPeer(), css::uno::UNO_QUERY);
                bar.is() && bar->getMaximum() > 0)
                bar->setValue(to);
    };
    auto const shown = [&] {
        std::string all;
        for (auto const& part : panel.shown_children()) all += part.name() + '\n';
        return all;
    };
    auto const before = shown();
    fail_at({"panel.scroll"}, [&] { scroll(3); });
    scroll(0);
    scroll(2);
    test::wait_until("other rows", [&] { return shown() != before; });
}

}  // namespace
}  // namespace report
