// SPDX-License-Identifier: MPL-2.0
// Every guard is made to fail where it stands: the office lives, the log names it, a person hears
// of what he asked for, and the next act works.
#include "throwing.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <future>

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::button;
using test::Throwing;

TEST_F(Throwing, InACommandIsSaid) {
    tell("command");
    choose_from_menu(report_, "Thông tin chung…");
    expect_said_and_close();
    tell("");
    EXPECT_TRUE(test::undo_titles(report_).empty());
    expect_still_works();
}

TEST_F(Throwing, WhileAFailureIsSaidChangesNothingInWhatIsSaid) {
    fail_at(
        {"name of the document", "message.end"},
        [&] {
            choose_from_menu(report_, "Thông tin chung…");
            expect_said_and_close();
        },
        "command");
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
    fail_at({"undo.left"}, [&] { fill(); });
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
    auto const other = open_report(test::sample("pho-an-7-thang-2023.json"));
    Reference<css::frame::XComponentLoader> const window(other->getCurrentController()->getFrame(),
                                                         UNO_QUERY_THROW);
    auto const file = report_file(test::sample("pho-an-7-thang-2023.json"));
    fail_at({"frame.action"}, [&] {
        keep({window->loadComponentFromURL(office::to_office(session::file_url(file)), "_self", 0,
                                           {}),
              UNO_QUERY_THROW});
    });
    fail_at({"figures.listen", "undo.leave"},
            [&] { session::close(open_report(test::sample("pho-an-7-thang-2023.json"))); });
    fail_at({"marks.recognize"}, [&] { open_report(test::sample("pho-an-7-thang-2023.json")); });
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
    fail_at({"posted.held"}, [&] { fill(); });
    fail_at({"making.end"}, [&] {
        auto const made = call("new", {}, test::sample("pho-an-7-thang-2023.json"));
        EXPECT_TRUE(made.done) << made.sentence;
    });
    expect_still_works();
}

TEST_F(Throwing, WhereEvenTheSentenceFailsTheWindowStaysAndTakesWhatIsTyped) {
    fail_at(
        {"say"}, [&] { open_section().button("Đồng ý").press(); }, "listener.action");
    auto const pages = test::SectionPages(open_dialog(sections));
    pages.field(income).type("1.000.000");
    pages.button("Đồng ý").press();
    wait_closed(sections);
    EXPECT_NE(test::text_of(report_).find("1.000.000 đồng"), std::string::npos);
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
    fail_at(
        {"options.say"},
        [&] {
            page->callHandlerMethod({}, css::uno::Any(rtl::OUString("initialize")),
                                    "external_event");
        },
        "options.page");
    expect_still_works();
}

TEST_F(Throwing, WhileAWindowIsSizedHarmsNobody) {
    fail_at({"window.resized"}, [&] { fill(); });
    expect_still_works();
}

TEST_F(Throwing, AtTheEndOfAWindowHarmsNobody) {
    fail_at(
        {"window.end", "keys.end", "stretching.end", "drawing.at_once", "drafts: end of a watch"},
        [&] {
            fill();
            test::undo(report_);
            store_as("watched.odt");
        });
    expect_still_works();
}

class ThrowingImport : public Throwing {
protected:
    static constexpr char const* title = "Nhập số liệu vào bảng";

    /// A workbook as Excel keeps it, which is read with the bar that shows how far it is.
    std::string workbook() {
        auto const file = folder() / "lĩnh vực.xlsx";
        auto const book =
            keep(session::Model(css::frame::Desktop::create(context())->loadComponentFromURL(
                                    "private:factory/scalc", "_blank", 0,
                                    office::sequence<css::beans::PropertyValue>(
                                        {session::argument("Hidden", css::uno::Any(true))})),
                                UNO_QUERY_THROW));
        Reference<css::container::XIndexAccess> const sheets(
            Reference<css::sheet::XSpreadsheetDocument>(book, UNO_QUERY_THROW)->getSheets(),
            UNO_QUERY_THROW);
        Reference<css::sheet::XSpreadsheet> const sheet(sheets->getByIndex(0), UNO_QUERY_THROW);
        sheet->getCellByPosition(0, 0)->setFormula(office::to_office("Mảng việc"));
        sheet->getCellByPosition(1, 0)->setFormula(office::to_office("Kênh mạng"));
        sheet->getCellByPosition(0, 1)->setFormula(office::to_office("Đất đai"));
        sheet->getCellByPosition(1, 1)->setFormula("11");
        Reference<css::frame::XStorable>(book, UNO_QUERY_THROW)
            ->storeToURL(
                office::to_office(session::file_url(file)),
                office::sequence<css::beans::PropertyValue>({session::argument(
                    "FilterName", css::uno::Any(rtl::OUString("Calc MS Excel 2007 XML")))}));
        return file.string();
    }
    void expect_columns(test::Element const& window) {
        test::wait_until("the columns",
                         [&] { return test::list(window, "Lấy từ cột:").is_showing(); });
        auto const columns = test::list(window, "Lấy từ cột:").items();
        EXPECT_TRUE(std::any_of(columns.begin(), columns.end(), [](std::string const& one) {
            return one.find("Đất đai") != std::string::npos;
        }));
    }
};

TEST_F(ThrowingImport, WhileAWorkbookIsReadCostsOnlyTheBarThatShowsHowFarItIs) {
    auto const window = open_from_menu("Nhập số liệu vào bảng…", title);
    test::field(window, "Tệp:").type(workbook());
    fail_at({"progress", "progress.end"}, [&] {
        button(window, "Tiếp tục").press();
        expect_columns(window);
    });
    button(window, "Hủy").press();
    wait_closed(title);
    expect_still_works();
}

TEST_F(ThrowingImport, WhereThePickerCannotBeNamedItStillPicks) {
    auto const window = open_from_menu("Nhập số liệu vào bảng…", title);
    fail_at({"picker"}, [&] {
        auto const pressed =
            std::async(std::launch::async, [&] { button(window, "Chọn tệp…").press(); });
        std::string picker;
        test::wait_until("the picker", [&] {
            for (auto const& one : test::open_dialogs(context()))
                if (one != title) picker = one;
            return !picker.empty();
        });
        button(open_dialog(picker), "Cancel").press();
        wait_closed(picker);
    });
    button(window, "Hủy").press();
    wait_closed(title);
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
