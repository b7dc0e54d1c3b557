// SPDX-License-Identifier: MPL-2.0
// Every guard is made to fail where it stands: the office lives, the log names it, a person hears
// of what he asked for, and the next act works.
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <cstdlib>
#include <fstream>
#include <future>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "section_typist.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::button;

constexpr char const* message = "Báo cáo CCHC";
constexpr char const* general = "Thông tin chung của báo cáo";
constexpr char const* sections = "Nhập số liệu theo mục";
constexpr char const* finances = "II.5. Cải cách tài chính công";
constexpr char const* income = "Tổng thu ngân sách trong kỳ:";
constexpr char const* write_panel = "vn.cchc.baocao.WritePanel";

class Throwing : public test::ReportWindowTest {
protected:
    Throwing() : ReportWindowTest(general) {}

    static void SetUpTestSuite() {
        folder_ = std::make_unique<session::TemporaryFolder>();
        auto environment = session::OfficeOptions().environment;
        environment["CCHC_FAIL_AT"] = "file://" + told().string();
        set_environment(environment);
        ReportWindowTest::SetUpTestSuite();
    }
    static void TearDownTestSuite() {
        ReportWindowTest::TearDownTestSuite();
        set_environment(session::OfficeOptions().environment);
        folder_.reset();
    }
    void TearDown() override {
        tell("");
        ReportWindowTest::TearDown();
    }

    /// What shall fail from now on. Put there as a whole, since the office may be looking.
    static void tell(std::string const& where) {
        auto const fresh = folder_->path() / "fresh";
        std::ofstream(fresh) << where;
        std::filesystem::rename(fresh, told());
    }
    bool has_failed(std::string const& where) {
        auto const log = folder() / "profile" / "user" / "cchc" / "log.txt";
        return std::filesystem::exists(log) &&
               test::read_file(log).find(' ' + where + ": told to fail at " + where) !=
                   std::string::npos;
    }
    /// Does it while these parts fail; each says so, and the office lives.
    void fail_at(std::vector<std::string> const& parts, std::function<void()> const& act) {
        std::string lines;
        for (auto const& part : parts) {
            ASSERT_FALSE(has_failed(part)) << part;
            lines += lines.empty() ? part : '\n' + part;
        }
        tell(lines);
        act();
        for (auto const& part : parts)
            test::wait_until(part.c_str(), [&] { return has_failed(part); });
        tell("");
        ASSERT_TRUE(office().is_alive());
    }
    void expect_still_works() {
        choose_from_menu(report_, "Thông tin chung…");
        button(open_dialog(general), "Hủy").press();
        wait_closed(general);
    }

    test::SectionPages open_section() {
        choose_from_menu(report_, finances);
        return test::SectionPages(open_dialog(sections));
    }
    void fill() {
        auto const pages = open_section();
        pages.field(income).type("1.000.000");
        pages.button("Đồng ý").press();
        wait_closed(sections);
    }
    void expect_said_and_close() {
        button(open_dialog(message), "Đóng").press();
        wait_closed(message);
    }
    void store_as(std::string const& name) {
        Reference<css::frame::XStorable>(report_, UNO_QUERY_THROW)
            ->storeAsURL(office::to_office("file://" + (folder() / name).string()), {});
    }
    void size_window(int width) {
        report_->getCurrentController()->getFrame()->getContainerWindow()->setPosSize(
            0, 0, width, 900, css::awt::PosSize::POSSIZE);
    }

    /// Another report with its panel, or with what came of it when this part failed.
    session::Model open_with_panel(std::string const& failing = "?") {
        auto const other = open_report(test::sample("pho-an-7-thang-2023.json"));
        other->getCurrentController()->getFrame()->getContainerWindow()->setPosSize(
            0, 0, 1300, 900, css::awt::PosSize::POSSIZE);
        choose_from_menu(other, "Bảng viết báo cáo");
        test::wait_until("the panel", [&] {
            return has_failed(failing) || test::sidebar_panel(other, write_panel).exists();
        });
        return other;
    }

private:
    static std::filesystem::path told() { return folder_->path() / "told"; }
    static std::unique_ptr<session::TemporaryFolder> folder_;
};

std::unique_ptr<session::TemporaryFolder> Throwing::folder_;

TEST_F(Throwing, InACommandIsSaid) {
    tell("command");
    choose_from_menu(report_, "Thông tin chung…");
    expect_said_and_close();
    tell("");
    EXPECT_TRUE(test::undo_titles(report_).empty());
    expect_still_works();
}

TEST_F(Throwing, WhileTheDocumentIsWrittenLeavesTheFillWhole) {
    fail_at({"document.unlock", "document.tracking", "document.undo"}, [&] {
        auto const before = test::text_of(report_);
        fill();
        EXPECT_NE(test::text_of(report_).find("1.000.000 đồng"), std::string::npos);
        EXPECT_EQ(test::undo_titles(report_).size(), 1U);
        test::undo(report_);
        EXPECT_EQ(test::text_of(report_), before);
    });
    expect_still_works();
}

TEST_F(Throwing, WhileTheDocumentIsWatchedHarmsNobody) {
    fill();
    fail_at({"undo.seen"}, [&] { test::undo(report_); });
    fail_at({"drafts"}, [&] { test::redo(report_); });
    fail_at({"status"}, [&] { test::undo(report_); });
    // Properties that do not come back with the text are no report's; undone, all is as it was.
    fail_at({"undo.action"}, [&] { test::redo(report_); });
    test::undo(report_);
    fail_at({"saved.seen"}, [&] { store_as("kept.odt"); });
    fail_at({"dispatcher.initialize"},
            [&] { session::close(open_report(test::sample("pho-an-7-thang-2023.json"))); });
    fail_at({"document.came"},
            [&] { session::close(open_report(test::sample("pho-an-7-thang-2023.json"))); });
    fail_at({"posted"}, [&] { expect_still_works(); });
    expect_still_works();
}

TEST_F(Throwing, InAWindowIsSaidInIt) {
    fail_at({"listener.action"}, [&] {
        auto const pages = open_section();
        pages.button("Đồng ý").press();
        expect_said_and_close();
    });
    button(open_dialog(sections), "Hủy").press();
    wait_closed(sections);
    expect_still_works();
}

TEST_F(Throwing, AtTheEndOfMakingAReportLeavesItWhole) {
    fail_at({"making.end"}, [&] {
        auto const made = call("new", {}, test::sample("pho-an-7-thang-2023.json"));
        EXPECT_TRUE(made.done) << made.sentence;
    });
    expect_still_works();
}

TEST_F(Throwing, InTheOptionsIsSaidAndLeavesThemOpen) {
    Reference<css::awt::XContainerWindowEventHandler> const page(
        context()->getServiceManager()->createInstanceWithContext("vn.cchc.baocao.OptionsPage",
                                                                  context()),
        UNO_QUERY_THROW);
    fail_at({"options.page"}, [&] {
        auto const called = std::async(std::launch::async, [&] {
            return page->callHandlerMethod({}, css::uno::Any(rtl::OUString("initialize")),
                                           "external_event");
        });
        expect_said_and_close();
    });
    expect_still_works();
}

TEST_F(Throwing, WhileAWindowIsSizedHarmsNobody) {
    fail_at({"window.resized"}, [&] { fill(); });
    expect_still_works();
}

TEST_F(Throwing, AtTheEndOfAWindowHarmsNobody) {
    fail_at({"window.end", "keys.end", "stretching.end", "drafts: end of a watch"}, [&] {
        fill();
        test::undo(report_);
        store_as("watched.odt");
    });
    expect_still_works();
}

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
    fail_at({"panel.detach", "panel.watch", "panel.end"},
            [&] { session::close(open_with_panel()); });
    expect_still_works();
}

TEST_F(Throwing, ACommandOnADocumentThatIsGoneIsSaid) {
    auto const gone = open_report(test::sample("pho-an-7-thang-2023.json"));
    session::close(gone);
    for (auto const* verb : {"general", "update", "check", "export", "next"}) {
        auto const answer = call(verb, gone, test::sample("pho-an-7-thang-2023.json"));
        EXPECT_FALSE(answer.done) << verb;
        EXPECT_FALSE(answer.sentence.empty()) << verb;
        ASSERT_TRUE(office().is_alive()) << verb;
    }
    expect_still_works();
}

}  // namespace
}  // namespace report
