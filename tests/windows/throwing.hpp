// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <fstream>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "panel_parts.hpp"
#include "section_typist.hpp"
#include "window_test.hpp"

namespace report::test {

/// An office whose guards can be made to fail where they stand.
class Throwing : public ReportWindowTest {
protected:
    static constexpr char const* message = "Báo cáo CCHC";
    static constexpr char const* general = "Thông tin chung của báo cáo";
    static constexpr char const* sections = "Nhập số liệu theo mục";
    static constexpr char const* finances = "II.5. Cải cách tài chính công";
    static constexpr char const* income = "Tổng thu ngân sách trong kỳ:";

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
               read_file(log).find(' ' + where + ": told to fail at " + where) != std::string::npos;
    }
    /// Does it while these parts fail; each says so, and the office lives. `beside`: what fails
    /// with them and is said elsewhere.
    void fail_at(std::vector<std::string> const& parts, std::function<void()> const& act,
                 std::string const& beside = {}) {
        auto lines = beside;
        for (auto const& part : parts) {
            ASSERT_FALSE(has_failed(part)) << part;
            lines += lines.empty() ? part : '\n' + part;
        }
        tell(lines);
        act();
        for (auto const& part : parts) wait_until(part.c_str(), [&] { return has_failed(part); });
        tell("");
        ASSERT_TRUE(office().is_alive());
    }
    void expect_still_works() {
        choose_from_menu(report_, "Thông tin chung…");
        button(open_dialog(general), "Hủy").press();
        wait_closed(general);
    }

    SectionPages open_section() {
        choose_from_menu(report_, finances);
        return SectionPages(open_dialog(sections));
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
        css::uno::Reference<css::frame::XStorable>(report_, css::uno::UNO_QUERY_THROW)
            ->storeAsURL(office::to_office("file://" + (folder() / name).string()), {});
    }
    void size_window(int width) {
        report_->getCurrentController()->getFrame()->getContainerWindow()->setPosSize(
            0, 0, width, 900, css::awt::PosSize::POSSIZE);
    }

    /// Another report with its panel, or with what came of it when this part failed.
    session::Model open_with_panel(std::string const& failing = "?") {
        auto const other = open_report(sample("pho-an-7-thang-2023.json"));
        other->getCurrentController()->getFrame()->getContainerWindow()->setPosSize(
            0, 0, 1300, 900, css::awt::PosSize::POSSIZE);
        choose_from_menu(other, "Bảng viết báo cáo");
        wait_until("the panel", [&] {
            return has_failed(failing) || sidebar_panel(other, write_panel).exists();
        });
        return other;
    }

private:
    static std::filesystem::path told() { return folder_->path() / "told"; }
    inline static std::unique_ptr<session::TemporaryFolder> folder_;
};

}  // namespace report::test
