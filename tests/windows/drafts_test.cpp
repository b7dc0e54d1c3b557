// SPDX-License-Identifier: MPL-2.0
#include <fstream>

#include "document_text.hpp"
#include "dying_office.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
using test::button;
using test::field;

constexpr char const* finances = "II.5. Cải cách tài chính công";
constexpr char const* sections = "Nhập số liệu theo mục";
constexpr char const* income = "Tổng thu ngân sách trong kỳ:";
constexpr char const* question = "Báo cáo CCHC";

class Drafts : public test::DyingOffice {
protected:
    /// Types into the window of sections and says OK.
    void enter(std::string const& figure) {
        choose_from_menu(document_, finances);
        test::SectionPages const pages(test::dialog(now(), sections));
        pages.field(income).type(figure);
        pages.button("Đồng ý").press();
        wait_for(figure + " đồng");
    }
    void wait_for(std::string const& words) {
        test::wait_until(words.c_str(), [&] { return text().find(words) != std::string::npos; });
    }
    std::string offered_income() {
        if (!is_offered(finances, sections)) return {};
        return test::SectionPages(test::dialog(now(), sections)).field(income).text();
    }
    std::size_t files() const {
        std::size_t count = 0;
        if (fs::exists(drafts()))
            for (auto const& one : fs::directory_iterator(drafts()))
                count += one.path().filename().string().rfind("draft-", 0) == 0 ? 1U : 0U;
        return count;
    }
};

TEST_F(Drafts, WhatWasAcceptedAndNotSavedIsOfferedWhenTheOfficeDied) {
    auto const before = text();
    enter("1.234.567");
    die();
    EXPECT_EQ(text(), before) << "the file is as it was";
    EXPECT_EQ(offered_income(), "1.234.567");
    button(test::dialog(now(), sections), "Đồng ý").press();
    wait_for("1.234.567 đồng");
    // It is not saved yet, so it is offered once more.
    die();
    EXPECT_EQ(offered_income(), "1.234.567");
}

TEST_F(Drafts, ASecondWindowAddsToWhatTheFirstOneBrought) {
    enter("1.234.567");
    choose_from_menu(document_, "II.2. Cải cách thủ tục hành chính");
    constexpr auto late = "Hồ sơ đã giải quyết quá hạn:";
    test::SectionPages pages(test::dialog(now(), sections));
    pages.turn_to(late);
    pages.field(late).type("311");
    die();
    EXPECT_EQ(offered_income(), "1.234.567");
    button(test::dialog(now(), sections), "Đồng ý").press();
    wait_for("Quá hạn: 311 hồ sơ");
    wait_for("1.234.567 đồng");
}

TEST_F(Drafts, WhatWasSavedIsNotOfferedAgain) {
    enter("1.234.567");
    EXPECT_EQ(files(), 1U);
    store();
    test::wait_until("the end of the draft", [&] { return files() == 0; });
    die();
    EXPECT_NE(text().find("1.234.567 đồng"), std::string::npos);
    EXPECT_FALSE(is_offered(finances, sections));
}

TEST_F(Drafts, WhatWasUndoneIsNotOfferedAndWhatWasRedoneIs) {
    enter("1.234.567");
    test::undo(document_);
    test::wait_until("the end of the draft", [&] { return files() == 0; });
    test::redo(document_);
    test::wait_until("the draft", [&] { return files() == 1; });
    test::undo(document_);
    test::wait_until("the end of the draft", [&] { return files() == 0; });
    die();
    EXPECT_FALSE(is_offered(finances, sections));
}

TEST_F(Drafts, WhatStandsInTheReportAlreadyIsNotOffered) {
    enter("1.234.567");
    // Saved where no office hears of it.
    session::store(document_, file_);
    EXPECT_EQ(files(), 1U);
    die();
    EXPECT_FALSE(is_offered(finances, sections));
    EXPECT_EQ(files(), 0U);
}

TEST_F(Drafts, ADocumentUnderAnotherNameTakesItsDraftAlong) {
    enter("1.234.567");
    auto const other = folder() / "ten khác.odt";
    fs::copy_file(file_, other, fs::copy_options::overwrite_existing);
    auto const first = file_;
    file_ = other;
    die();
    EXPECT_EQ(offered_income(), "1.234.567") << "a copy that says the same";
    button(test::dialog(now(), sections), "Hủy").press();
    button(test::dialog(now(), question), "Có").press();
    die();
    EXPECT_EQ(offered_income(), "1.234.567") << "the first still has it";
    fs::remove(first);
    die();
    EXPECT_EQ(offered_income(), "1.234.567");
}

TEST_F(Drafts, ADamagedOneIsDroppedWithAWordAndNothingIsInTheWay) {
    enter("1.234.567");
    for (auto const& one : fs::directory_iterator(drafts()))
        if (one.path().filename().string().rfind("draft-", 0) == 0) {
            EXPECT_EQ(fs::status(one.path()).permissions(),
                      fs::perms::owner_read | fs::perms::owner_write);
            fs::resize_file(one.path(), fs::file_size(one.path()) / 2);
        }
    die();
    choose_from_menu(document_, finances);
    auto const said = test::dialog(now(), question);
    button(said, "Đóng").press();
    test::dialog(now(), sections);
    EXPECT_EQ(files(), 0U);
}

TEST_F(Drafts, EnterTakesBackWhatWasTyped) {
    choose_from_menu(document_, finances);
    test::SectionPages(test::dialog(now(), sections)).field(income).type("77");
    die();
    choose_from_menu(document_, finances);
    auto const asked = test::dialog(now(), question);
    auto const yes = button(asked, "Có");
    test::wait_until("the focus on yes", [&] { return yes.is_focused(); });
    button(asked, "Không").press();
    EXPECT_NE(test::SectionPages(test::dialog(now(), sections)).field(income).text(), "77");
    EXPECT_EQ(files(), 0U);
}

TEST_F(Drafts, TheGeneralWindowKeepsWhatIsTyped) {
    constexpr auto item = "Thông tin chung…", window = "Thông tin chung của báo cáo";
    choose_from_menu(document_, item);
    field(test::dialog(now(), window), "Số báo cáo:").type("77");
    die();
    ASSERT_TRUE(is_offered(item, window));
    EXPECT_EQ(field(test::dialog(now(), window), "Số báo cáo:").text(), "77");
    button(test::dialog(now(), window), "Đồng ý").press();
    wait_for("77/BC");
    die();
    EXPECT_TRUE(is_offered(item, window));
}

TEST_F(Drafts, TheWindowOfAddresseesKeepsWhatIsTyped) {
    constexpr auto item = "Phần cuối: Kính gửi, Nơi nhận, người ký…",
                   window = "Kính gửi, nơi nhận, người ký", box = "Nơi nhận (mỗi dòng một nơi):";
    choose_from_menu(document_, item);
    field(test::dialog(now(), window), box).type("Như trên\nLưu: VT, MỚI");
    die();
    ASSERT_TRUE(is_offered(item, window));
    EXPECT_EQ(field(test::dialog(now(), window), box).text(), "Như trên\nLưu: VT, MỚI");
    button(test::dialog(now(), window), "Đồng ý").press();
    wait_for("MỚI");
    die();
    EXPECT_TRUE(is_offered(item, window));
}

TEST_F(Drafts, TheRowsOfATableKeepWhatIsTyped) {
    constexpr auto tables = "Chèn bảng số liệu", rows = "Nhập dòng số liệu",
                   cell = "Lớp đào tạo, bồi dưỡng, dòng 1", number = "Cán bộ, dòng 1";
    auto const open_rows = [&] {
        choose_from_menu(document_, "Chèn bảng số liệu…");
        auto const window = test::dialog(now(), tables);
        for (auto const& item : test::list(window, "Bảng:").items())
            if (item.find("Kết quả đào tạo, bồi dưỡng") != std::string::npos)
                test::list(window, "Bảng:").choose(item);
        button(window, "Nhập dòng số liệu…").press();
    };
    auto const box = [&](char const* name) {
        test::Element found;
        test::wait_until(name, [&] {
            for (auto const& part : test::dialog(now(), rows).shown_children())
                if (part.role() == test::role::TEXT && part.name() == name) found = part;
            return found.exists();
        });
        return found;
    };
    open_rows();
    box(cell).type("Kỹ năng số");
    box(number).type("nhiều");
    die();
    open_rows();
    button(test::dialog(now(), question), "Có").press();
    EXPECT_EQ(box(cell).text(), "Kỹ năng số");
    EXPECT_EQ(box(number).text(), "nhiều");
    box(number).type("12");
    button(test::dialog(now(), rows), "Đồng ý").press();
    test::wait_until("the end of the rows", [&] { return !test::is_open(now(), rows); });
    button(test::dialog(now(), tables), "Đồng ý").press();
    // The report has other numbers of what this table counts.
    button(test::dialog(now(), "Bảng khác số liệu của báo cáo"), "Ghi vào báo cáo").press();
    wait_for("Kỹ năng số");
}

TEST_F(Drafts, ANewReportAndItsAgencyKeepWhatIsTyped) {
    choose_from_menu(document_, "Tạo báo cáo mới…");
    field(test::dialog(now(), "Thông tin cơ quan"), "Tên riêng:").type("Phổ Mới");
    die();
    ASSERT_TRUE(is_offered("Tạo báo cáo mới…", "Thông tin cơ quan"));
    EXPECT_EQ(field(test::dialog(now(), "Thông tin cơ quan"), "Tên riêng:").text(), "Phổ Mới");
}

}  // namespace
}  // namespace report
