// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "document_text.hpp"
#include "keyboard.hpp"
#include "office/uno/strings.hpp"
#include "panel_parts.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using test::text_of;

/// What the panel of the check shows, as the keyboard meets it.
class FindingsByKeyboard {
public:
    explicit FindingsByKeyboard(session::Model const& report) : report_(report) {}

    std::string with_keyboard() const { return test::with_keyboard(panel()); }
    bool says(std::string const& words) const { return test::says(panel(), words); }
    test::Element part(std::string const& name) const { return test::seen(panel(), name); }
    std::vector<std::string> lines() const {
        auto const list = part(list_name);
        return list.exists() ? list.items() : std::vector<std::string>();
    }
    std::string chosen() const {
        auto const list = part(list_name);
        return list.exists() ? list.chosen() : std::string();
    }
    std::string last_line() const {
        auto const all = lines();
        return all.empty() ? std::string() : all.back();
    }

    static constexpr char const* list_name = "Những chỗ tìm thấy:";

private:
    test::Element panel() const { return test::sidebar_panel(report_, test::check_panel); }

    session::Model report_;
};

std::string selected_in(session::Model const& document) {
    return office::from_office(
        Reference<css::text::XTextRange>(Reference<css::text::XTextViewCursorSupplier>(
                                             document->getCurrentController(), UNO_QUERY_THROW)
                                             ->getViewCursor(),
                                         UNO_QUERY_THROW)
            ->getString());
}

TEST_F(Keyboard, FindingsAreSeenMendedUndoneAndLeftWithoutAMouse) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    Reference<css::text::XTextContent> const mark(
        Reference<css::text::XBookmarksSupplier>(report, UNO_QUERY_THROW)
            ->getBookmarks()
            ->getByName("cchc_muc_ii_3"),
        UNO_QUERY_THROW);
    Reference<css::text::XParagraphCursor> const end(
        mark->getAnchor()->getText()->createTextCursorByRange(mark->getAnchor()), UNO_QUERY_THROW);
    // In the first paragraph below: what a heading says of figures is another matter.
    end->gotoNextParagraph(false);
    end->gotoEndOfParagraph(false);
    mark->getAnchor()->getText()->insertString(
        Reference<css::text::XTextRange>(end, UNO_QUERY_THROW),
        office::to_office(" Tổng thu 1,146,000,000 đồng; đã nhận 12500 hồ sơ."), false);
    activate(report);
    FindingsByKeyboard const panel(report);
    // A key goes out when the one before has done its work: what it moved is seen.
    auto const go_to = [&](std::string const& words) {
        test::wait_until("the list", [&] { return panel.with_keyboard() == panel.list_name; });
        auto const lines = panel.lines();
        auto const wanted = std::find_if(lines.begin(), lines.end(), [&](auto const& line) {
            return line.find(words) != std::string::npos;
        });
        std::string all;
        for (auto const& line : lines) all += line + "\n";
        if (wanted == lines.end()) throw std::runtime_error(words + " is not among\n" + all);
        keys({"Home"});
        for (auto line = lines.begin();; ++line) {
            test::wait_until(line->c_str(), [&] { return panel.chosen() == *line; });
            if (line == wanted) break;
            keys({"Down"});
        }
        test::wait_until("the place in the text", [&] { return selected_in(report) == words; });
    };
    auto const tab_to = [&](std::string const& name) {
        for (auto here = panel.with_keyboard(); here != name;) {
            keys({"Tab"});
            std::string now;
            test::wait_until("the next part", [&] {
                now = panel.with_keyboard();
                return !now.empty() && now != here;
            });
            here = now;
            if (here == panel.list_name) throw std::runtime_error(name + " was not met");
        }
    };
    keys({"ctrl+alt+r"});
    go_to("1,146,000,000");
    tab_to("Sửa chỗ này");
    keys({"space"});
    test::wait_until("the mended number", [&] {
        return text_of(report).find("Tổng thu 1.146.000.000 đồng") != std::string::npos;
    });
    test::wait_until("the list without it", [&] {
        auto const lines = panel.lines();
        return !lines.empty() && !panel.with_keyboard().empty() &&
               std::none_of(lines.begin(), lines.end(), [](auto const& line) {
                   return line.find("1,146,000,000") != std::string::npos;
               });
    });
    keys({"Escape"});
    test::wait_until("the text", [&] { return panel.with_keyboard().empty(); });
    keys({"ctrl+z"});
    test::wait_until("the number as it was", [&] {
        return text_of(report).find("Tổng thu 1,146,000,000 đồng") != std::string::npos;
    });
    test::wait_until("word of the change",
                     [&] { return panel.says("Văn bản đã đổi từ lần kiểm tra này."); });
    keys({"ctrl+alt+r"});
    test::wait_until("a new check",
                     [&] { return !panel.says("Văn bản đã đổi từ lần kiểm tra này."); });
    go_to("12500");
    tab_to("Lý do bỏ qua:");
    type("So cua phan mem khac");
    test::wait_until("the reason",
                     [&] { return panel.part("Lý do bỏ qua:").text() == "So cua phan mem khac"; });
    tab_to("Bỏ qua");
    keys({"space"});
    test::wait_until("what was left",
                     [&] { return panel.last_line().find("(Bỏ qua) Số 12500") == 0; });
    // What is left is remembered; a check again tells it no other way.
    keys({"ctrl+alt+r"});
    test::wait_until("the list", [&] { return panel.with_keyboard() == panel.list_name; });
    EXPECT_EQ(panel.last_line().find("(Bỏ qua) Số 12500"), 0U);
}

}  // namespace
}  // namespace report
