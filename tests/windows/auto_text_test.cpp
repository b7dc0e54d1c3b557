// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/text/AutoTextContainer.hpp>
#include <com/sun/star/text/XAutoTextContainer2.hpp>
#include <com/sun/star/text/XAutoTextEntry.hpp>
#include <com/sun/star/text/XAutoTextGroup.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "settled.hpp"
#include "window_test.hpp"
#include "writer_command.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::to_office;
using test::text_of;

/// Parts of a report kept as AutoText and brought in by F3 elsewhere.
class AutoText : public test::WindowTest {
protected:
    /// All texts are kept before the first is brought in: F3 knows those that there were then.
    void SetUp() override {
        WindowTest::SetUp();
        auto const texts = css::text::AutoTextContainer::create(context());
        rtl::OUString const name("baocao*1");
        if (Reference<css::container::XNameAccess>(texts, UNO_QUERY_THROW)->hasByName(name)) return;
        group_ = texts->insertNewByName(name);
        auto const source = plain_document();
        type(source, "Kính gửi đồng chí");
        keep_as("bckinhgui", source, "Kính gửi");
        auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
        keep_as("bctruochan", report, "Trước hạn: 1.739");
        keep_as("bcbadong", report, "Trước hạn: 1.739", 2);
        keep_as("bcthu", report, "Tổng thu");
        keep_as("bcthumoi", make_report(with("ns_thu", "700000000")), "Tổng thu");
        group_.clear();
    }

    /// The sample with another value of a figure.
    static std::string with(std::string const& figure, std::string const& value) {
        auto const data = test::sample("pho-an-7-thang-2023.json");
        auto const named = data.find('"' + figure + "\": ");
        auto const at = data.find(": ", named) + 2;
        return data.substr(0, at) + value + data.substr(data.find_first_of(",\n", at));
    }

    /// Keeps the paragraph with this text, and as many behind it.
    void keep_as(char const* name, session::Model const& source, std::string const& text,
                 int more = 0) {
        auto const first = test::range_with(source, text);
        Reference<css::text::XParagraphCursor> const part(
            first->getText()->createTextCursorByRange(first->getStart()), UNO_QUERY_THROW);
        for (; more > 0; --more) part->gotoNextParagraph(true);
        part->gotoEndOfParagraph(true);
        auto const called = rtl::OUString::createFromAscii(name);
        group_->insertNewByName(called, called,
                                Reference<css::text::XTextRange>(part, UNO_QUERY_THROW));
    }

    static Reference<css::text::XTextViewCursor> caret(session::Model const& document) {
        return Reference<css::text::XTextViewCursorSupplier>(document->getCurrentController(),
                                                             UNO_QUERY_THROW)
            ->getViewCursor();
    }

    static void type(session::Model const& document, std::string const& text) {
        test::give_command(document, "InsertText",
                           {session::argument("Text", Any(to_office(text)))});
    }

    /// As somebody does who types its name and F3.
    static void bring_in(session::Model const& document, std::string const& name) {
        type(document, name);
        test::give_command(document, "ExpandGlossary");
        test::settle();
    }

    static bool says_blank(session::Model const& document) {
        return Reference<css::frame::XInfobarProvider>(document->getCurrentController(),
                                                       UNO_QUERY_THROW)
            ->hasInfobar("vn.cchc.baocao.auto_text");
    }

    Reference<css::text::XAutoTextGroup> group_;
};

constexpr char const* in_time = "+ Trước hạn: 1.739 hồ sơ, chiếm 84,87% số hồ sơ đã giải quyết;";

TEST_F(AutoText, WordsOfAReportStandInAnotherDocumentAfterOdtAndDocx) {
    auto const other = plain_document();
    type(other, "Kết quả: ");
    bring_in(other, "bctruochan");
    EXPECT_EQ(text_of(other), std::string("Kết quả: ") + in_time + "\n");
    for (auto const* ending : {".odt", ".docx"})
        EXPECT_EQ(text_of(reload(other, ending)), std::string("Kết quả: ") + in_time + "\n")
            << ending;
    EXPECT_FALSE(says_blank(other));
}

TEST_F(AutoText, BringingItInIsOneStep) {
    auto const other = plain_document();
    bring_in(other, "bctruochan");
    auto const steps = test::undo_titles(other).size();
    test::undo(other);
    EXPECT_EQ(text_of(other), "bctruochan\n");
    test::redo(other);
    EXPECT_EQ(text_of(other), std::string(in_time) + "\n");
    EXPECT_EQ(test::undo_titles(other).size(), steps);
}

TEST_F(AutoText, SeveralParagraphsKeepTheirNumbers) {
    auto const other = plain_document();
    bring_in(other, "bcbadong");
    EXPECT_EQ(text_of(other), std::string(in_time) +
                                  "\n+ Đúng hạn: 0 hồ sơ;\n"
                                  "+ Quá hạn: 310 hồ sơ, chiếm 15,13% số hồ sơ đã giải quyết.\n");
}

TEST_F(AutoText, AnotherReportShowsTheNumbersOfTheTextAndAsksAboutThem) {
    auto const other = open_report(with("hs_truoc", "1700"));
    auto const behind = test::range_with(other, "Trang thiết bị");
    caret(other)->gotoRange(behind->getEnd(), false);
    test::give_command(other, "InsertPara");
    bring_in(other, "bctruochan");
    EXPECT_NE(text_of(other).find(in_time), std::string::npos);
    EXPECT_NE(text_of(other).find("+ Trước hạn: 1.700"), std::string::npos) << "its own stands";
    auto const answer = call("refresh", other);
    ASSERT_TRUE(answer.done) << answer.sentence;
    std::string warnings;
    for (auto const& one : answer.warnings) warnings += one + "\n";
    EXPECT_NE(warnings.find("văn bản ghi “1.739”, số liệu của báo cáo là 1.700"), std::string::npos)
        << warnings;
    EXPECT_NE(text_of(other).find(in_time), std::string::npos);
}

TEST_F(AutoText, OfTwoTextsThatCouldBeMeantNoneLendsItsNumbersAndThatIsSaid) {
    auto const other = plain_document();
    bring_in(other, "bcthu");
    EXPECT_EQ(text_of(other), "+ Tổng thu ngân sách:  đồng, bằng  dự toán;\n");
    EXPECT_TRUE(says_blank(other));
}

TEST_F(AutoText, PlainAutoTextIsLeftAlone) {
    auto const other = plain_document();
    bring_in(other, "bckinhgui");
    EXPECT_EQ(text_of(other), "Kính gửi đồng chí\n");
    EXPECT_FALSE(says_blank(other));
}

}  // namespace
}  // namespace report
