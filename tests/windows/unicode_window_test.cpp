// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "../core/fonts/old_writing.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr char const* item = "Chuyển phông cũ sang Unicode";
constexpr char const* message = "Báo cáo CCHC";

class UnicodeFromTheMenu : public test::WindowTest {
protected:
    void expect_said(std::string const& words) {
        auto const said = open_dialog(message);
        bool is_said = false;
        for (auto const& part : said.children())
            is_said = is_said || part.name().find(words) != std::string::npos;
        EXPECT_TRUE(is_said) << words;
        test::button(said, "Đóng").press();
        wait_closed(message);
    }
};

TEST_F(UnicodeFromTheMenu, ConvertsAndSaysHowMuchThenThatThereIsNothing) {
    auto const document = plain_document();
    auto const text = Reference<css::text::XTextDocument>(document, UNO_QUERY_THROW)->getText();
    Reference<css::beans::XPropertySet>(text->createTextCursor(), UNO_QUERY_THROW)
        ->setPropertyValue("CharFontName", Any(rtl::OUString(".VnTimeH")));
    text->setString(office::to_office(test::in_tcvn3(test::country)));
    choose_from_menu(document, item);
    expect_said("1 đoạn chữ TCVN3");
    EXPECT_EQ(test::text_of(document).find(to_upper(test::country)), 0U);
    choose_from_menu(document, item);
    expect_said("Không có chữ phông cũ");
    EXPECT_EQ(test::undo_titles(document).front(), item);
}

}  // namespace
}  // namespace report
