// SPDX-License-Identifier: MPL-2.0
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <functional>
#include <rtl/ref.hxx>

#include "core/report/record.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "office/uno/undo_events.hpp"
#include "section_typist.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::button;

constexpr char const* message = "Báo cáo CCHC";

class GuardsInWindows : public test::ReportWindowTest {
protected:
    GuardsInWindows() : ReportWindowTest("Thông tin chung của báo cáo") {}

    void put_property(std::string const& name, std::string const& text) {
        Reference<css::beans::XPropertySet>(
            Reference<css::document::XDocumentPropertiesSupplier>(report_, UNO_QUERY_THROW)
                ->getDocumentProperties()
                ->getUserDefinedProperties(),
            UNO_QUERY_THROW)
            ->setPropertyValue(office::to_office(name), Any(office::to_office(text)));
    }
    static bool says(test::Element const& window, std::string const& words) {
        for (auto const& part : window.children())
            if (part.name().find(words) != std::string::npos) return true;
        return false;
    }
};

/// Does something once, in the office's main thread, when a step of undoing begins.
class AsAStepBegins : public office::UndoEvents<> {
public:
    explicit AsAStepBegins(std::function<void()> act) : act_(std::move(act)) {}
    void SAL_CALL enteredContext(UndoEvent const&) override {
        if (auto const act = std::exchange(act_, {})) act();
    }

private:
    std::function<void()> act_;
};

/// A slow machine shows the progress of a long layout, and runs its main loop for that.
TEST_F(GuardsInWindows, ACommandGivenWhileTheReportIsWrittenWaitsForTheWriting) {
    Reference<css::awt::XToolkitExperimental> const loop(css::awt::Toolkit::create(context()),
                                                         UNO_QUERY_THROW);
    Reference<css::frame::XDispatchProvider> const frame(
        report_->getCurrentController()->getFrame(), UNO_QUERY_THROW);
    css::util::URL general;
    general.Complete = "vnd.cchc.baocao:general";
    auto const command = frame->queryDispatch(general, {}, 0);
    ASSERT_TRUE(command.is());
    rtl::Reference<AsAStepBegins> const amid(new AsAStepBegins([&] {
        command->dispatch(general, {});
        loop->processEventsToIdle();
    }));
    auto const undo =
        Reference<css::document::XUndoManagerSupplier>(report_, UNO_QUERY_THROW)->getUndoManager();
    undo->addUndoManagerListener(amid.get());
    choose_from_menu(report_, "II.5. Cải cách tài chính công");
    test::SectionPages const pages(open_dialog("Nhập số liệu theo mục"));
    pages.field("Tổng thu ngân sách trong kỳ:").type("1.000.000");
    pages.button("Đồng ý").press();
    auto const window = open_dialog("Thông tin chung của báo cáo");
    EXPECT_NE(test::text_of(report_).find("1.000.000 đồng"), std::string::npos);
    EXPECT_EQ(test::undo_titles(report_).size(), 1U);
    button(window, "Hủy").press();
    wait_closed("Thông tin chung của báo cáo");
    undo->removeUndoManagerListener(amid.get());
}

/// Writer refuses to take a document from under an open window, by closing as by disposing of it.
TEST_F(GuardsInWindows, ADocumentCannotBeClosedUnderAnOpenWindow) {
    choose_from_menu(report_, "II.5. Cải cách tài chính công");
    test::SectionPages const pages(open_dialog("Nhập số liệu theo mục"));
    pages.field("Tổng thu ngân sách trong kỳ:").type("1.000.000");
    EXPECT_THROW(Reference<css::util::XCloseable>(report_, UNO_QUERY_THROW)->close(true),
                 css::util::CloseVetoException);
    Reference<css::lang::XComponent>(report_, UNO_QUERY_THROW)->dispose();
    pages.button("Đồng ý").press();
    test::wait_until("the figure", [&] {
        return test::text_of(report_).find("1.000.000 đồng") != std::string::npos;
    });
}

TEST_F(GuardsInWindows, WhatWasTypedWhenTheOfficeDiedIsOfferedAgain) {
    auto const file = folder() / "died.odt";
    session::store(report_, file);
    auto const item = "II.5. Cải cách tài chính công";
    auto const window = "Nhập số liệu theo mục";
    auto const label = "Tổng thu ngân sách trong kỳ:";
    choose_from_menu(report_, item);
    test::SectionPages(open_dialog(window)).field(label).type("1.234.567");
    office().kill();

    session::OfficeOptions options;
    options.profile = folder() / "profile";
    session::Office again(options);
    auto const report = session::load(again.context(), file, false);
    choose_from_menu(report, item);
    auto const asked = test::dialog(again.context(), message);
    EXPECT_TRUE(says(asked, "dừng đột ngột"));
    button(asked, "Có").press();
    test::SectionPages const pages(test::dialog(again.context(), window));
    EXPECT_EQ(pages.field(label).text(), "1.234.567");
    pages.button("Đồng ý").press();
    test::wait_until("the figure", [&] {
        return test::text_of(report).find("1.234.567 đồng") != std::string::npos;
    });
    again.kill();
}

TEST_F(GuardsInWindows, ANewerReportIsSaidOnceAndThenOpens) {
    auto newer = boost::json::parse(from_properties(test::record_properties(report_)).value());
    newer.as_object()["schema"] = 99;
    for (auto const& [name, text] : to_properties(boost::json::serialize(newer)).value())
        put_property(name, text);
    choose_from_menu(report_, "Thông tin chung…");
    auto const said = open_dialog(message);
    EXPECT_TRUE(says(said, "mới hơn"));
    button(said, "Đóng").press();
    button(open_dialog(title_), "Hủy").press();
    wait_closed(title_);
    choose_from_menu(report_, "Thông tin chung…");
    button(open_dialog(title_), "Hủy").press();
    wait_closed(title_);
}

TEST_F(GuardsInWindows, ADamagedRecordIsRebuiltWhenTheClerkWantsIt) {
    put_property("cchc.data.002", "hong");
    choose_from_menu(report_, "Thông tin chung…");
    auto const asked = open_dialog(message);
    EXPECT_TRUE(says(asked, "Dựng lại"));
    button(asked, "Không").press();
    auto const said = open_dialog(message);
    EXPECT_TRUE(says(said, "không đọc lại được"));
    button(said, "Đóng").press();
    wait_closed(message);
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

}  // namespace
}  // namespace report
