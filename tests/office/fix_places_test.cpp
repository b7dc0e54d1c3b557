// SPDX-License-Identifier: MPL-2.0
// Fixes of words where a text is more than plain: in a cell, over portions of several formats,
// beside a comment, a footnote, a field, within tracked changes, in a numbered line.
#include <gtest/gtest.h>

#include <algorithm>
#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <functional>
#include <sstream>

#include "core/check/check.hpp"
#include "document_text.hpp"
#include "kind_folder.hpp"
#include "office/check/apply_fix.hpp"
#include "office/check/collect.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "test_office.hpp"
#include "typed_document.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using office::from_office;
using office::to_office;
using Range = Reference<css::text::XTextRange>;

/// A letter of the text with what it looks like, or something that is no letter: "[Annotation]".
struct Letter {
    std::string text, look;
    friend bool operator==(Letter const& a, Letter const& b) {
        return a.text == b.text && a.look == b.look;
    }
};

std::string look_of(Reference<css::beans::XPropertySet> const& portion) {
    std::ostringstream look;
    look << office::property_of<float>(portion, "CharWeight") << ' '
         << static_cast<int>(office::property_of<css::awt::FontSlant>(portion, "CharPosture"))
         << ' ' << office::property_of<sal_Int32>(portion, "CharColor") << ' '
         << office::property_of<float>(portion, "CharHeight") << ' '
         << from_office(office::property_of<rtl::OUString>(portion, "CharFontName")) << ' '
         << from_office(office::property_of<rtl::OUString>(portion, "HyperLinkURL"));
    return look.str();
}

/// Everything of the body in its order; a paragraph begins with its number and its style.
std::vector<Letter> letters_of(session::Model const& model) {
    std::vector<Letter> all;
    auto const paragraphs = test::paragraphs_of(model);
    auto const ranges = test::paragraph_ranges(model);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        all.push_back({"[paragraph]", paragraphs[i].number + " " + paragraphs[i].style});
        auto const portions =
            Reference<css::container::XEnumerationAccess>(ranges[i], UNO_QUERY_THROW)
                ->createEnumeration();
        while (portions->hasMoreElements()) {
            Range const portion(portions->nextElement(), UNO_QUERY_THROW);
            Reference<css::beans::XPropertySet> const properties(portion, UNO_QUERY_THROW);
            auto const type =
                from_office(office::property_of<rtl::OUString>(properties, "TextPortionType"));
            auto const text = portion->getString();
            if (type == "Redline") {
                bool const starts = office::property_of<bool>(properties, "IsStart");
                auto const kind =
                    from_office(office::property_of<rtl::OUString>(properties, "RedlineType"));
                Letter const ended{"[Redline]", kind + " ends"};
                // Writer's own undo parts a tracked insertion into two that touch.
                if (starts && all.back() == ended)
                    all.pop_back();
                else
                    all.push_back({"[Redline]", kind + (starts ? " starts" : " ends")});
                continue;
            }
            if (type != "Text") {
                all.push_back({"[" + type + "]", from_office(text)});
                continue;
            }
            auto const look = look_of(properties);
            for (sal_Int32 at = 0; at < text.getLength(); ++at)
                all.push_back({from_office(text.copy(at, 1)), look});
        }
    }
    return all;
}

std::string words(std::vector<Letter> const& letters, std::size_t from, std::size_t until) {
    std::string text;
    for (auto i = from; i < until; ++i) text += letters[i].text;
    return text;
}

/// What of a text became other words.
struct Changed {
    std::string before, after;
    bool kept_look = true;  ///< each new letter looks like one of the old ones
};

Changed changed(std::vector<Letter> const& before, std::vector<Letter> const& after) {
    std::size_t from = 0, end = 0;
    auto const most = std::min(before.size(), after.size());
    while (from < most && before[from] == after[from]) ++from;
    while (end < most - from && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    Changed result{words(before, from, before.size() - end),
                   words(after, from, after.size() - end)};
    for (auto i = from; i < after.size() - end; ++i) {
        auto const like = [&](Letter const& old) { return old.look == after[i].look; };
        auto const near_from = from > 0 ? from - 1 : 0;
        auto const near_until = std::min(before.size(), before.size() - end + 1);
        result.kept_look =
            result.kept_look &&
            std::any_of(before.begin() + static_cast<std::ptrdiff_t>(near_from),
                        before.begin() + static_cast<std::ptrdiff_t>(near_until), like);
    }
    return result;
}

class FixPlaces : public test::OfficeTest {
protected:
    FixPlaces()
        : kind_(test::shipped_kind("cchc_xa")),
          rules_(load_rules(kind_, test::kind_files(test::source_folder() / "templates/cchc_xa"))
                     .value()) {}

    /// The lawful report with this line in place of one of its own.
    session::Model report_with(std::string const& line) {
        auto text = test::read_file(test::source_folder() / "tests/templates/checked/lawful.txt");
        std::string const free_line = "Duy trì các mô hình đã có.";
        auto const at = text.find(free_line);
        EXPECT_NE(at, std::string::npos);
        text.replace(at, free_line.size(), line);
        return keep(test::type_document(context(), text));
    }

    CheckReport checked(session::Model const& model) {
        collected_ = office::collect_document(context(), model, fonts_).value();
        return check(kind_, rules_, collected_.checked).value();
    }

    std::vector<Finding> of_rule(session::Model const& model, std::string const& rule) {
        std::vector<Finding> some;
        for (auto const& finding : checked(model).findings)
            if (finding.rule == rule) some.push_back(finding);
        return some;
    }

    /// A range over words of the body, the n-th of them.
    static Range words_in(session::Model const& model, std::string const& paragraph,
                          std::string const& said) {
        auto const range = test::range_with(model, paragraph);
        auto const text = range->getString();
        auto const at = text.indexOf(to_office(said));
        EXPECT_GE(at, 0) << said;
        auto const cursor = range->getText()->createTextCursorByRange(range->getStart());
        cursor->goRight(static_cast<sal_Int16>(at), false);
        cursor->goRight(static_cast<sal_Int16>(to_office(said).getLength()), true);
        return {cursor, UNO_QUERY_THROW};
    }

    static void insert(session::Model const& model, Range const& at, char const* service,
                       std::function<void(Reference<css::text::XTextContent> const&)> const& make) {
        Reference<css::text::XTextContent> const content(
            Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
                ->createInstance(rtl::OUString::createFromAscii(service)),
            UNO_QUERY_THROW);
        if (make) make(content);
        at->getText()->insertTextContent(at->getStart(), content, false);
    }

    /// The fix of the only finding of a rule changes nothing but these words, the finding is gone
    /// with it, and one undo gives the document back as it was.
    void mends(session::Model const& model, std::string const& rule, std::string const& old_words,
               std::string const& new_words) {
        SCOPED_TRACE(rule + ": " + old_words);
        auto const before = letters_of(model);
        auto const found = of_rule(model, rule);
        ASSERT_EQ(found.size(), 1U);
        auto const others = checked(model).findings.size();
        auto const outcome = office::apply_fixes(model, collected_, fonts_, found, "Sửa");
        ASSERT_EQ(outcome.done, 1U);
        auto const after = letters_of(model);
        auto const difference = changed(before, after);
        EXPECT_NE(old_words.find(difference.before), std::string::npos)
            << difference.before << " -> " << difference.after;
        EXPECT_NE(new_words.find(difference.after), std::string::npos) << difference.after;
        EXPECT_TRUE(difference.kept_look) << difference.after;
        EXPECT_EQ(of_rule(model, rule).size(), 0U);
        EXPECT_EQ(checked(model).findings.size(), others - 1);
        EXPECT_EQ(test::undo_titles(model).front(), "Sửa");
        test::undo(model);
        auto const undone = changed(before, letters_of(model));
        EXPECT_EQ(undone.before + " -> " + undone.after, " -> ");
        EXPECT_EQ(of_rule(model, rule).size(), 1U);
    }

    OldFonts const fonts_;
    ReportKind kind_;
    Rules rules_;
    office::CollectedDocument collected_;
};

TEST_F(FixPlaces, ANumberInACellOfATableIsWrittenAnewAndNoOtherCell) {
    auto const model =
        report_with("Số người dự họp thôn\nThôn | Số người\nĐông | 1250\nĐoài | 940");
    mends(model, "C12", "1250", "1.250");
}

TEST_F(FixPlaces, ANumberOverTwoFormatsKeepsThemAndSoDoWhatStandsRoundIt) {
    auto const model = report_with("Có 1250 lượt người dự họp thôn.");
    office::set_property(words_in(model, "1250 lượt", "12"), "CharWeight",
                         Any(css::awt::FontWeight::BOLD));
    office::set_property(words_in(model, "1250 lượt", "50 l"), "CharPosture",
                         Any(css::awt::FontSlant_ITALIC));
    office::set_property(words_in(model, "1250 lượt", "người"), "CharColor",
                         Any(sal_Int32(0xC00000)));
    mends(model, "C12", "1250", "1.250");
}

TEST_F(FixPlaces, ACommentBesideTheNumberStaysWhereItIs) {
    auto const model = report_with("Có 1250 lượt người dự họp thôn.");
    insert(model, words_in(model, "1250 lượt", "1250"), "com.sun.star.text.textfield.Annotation",
           [](auto const& note) {
               office::set_property(note, "Content", Any(to_office("Hỏi lại thôn.")));
           });
    insert(
        model, words_in(model, "1250 lượt", " lượt"), "com.sun.star.text.textfield.Annotation",
        [](auto const& note) { office::set_property(note, "Content", Any(to_office("Đã hỏi."))); });
    mends(model, "C12", "1250", "1.250");
}

TEST_F(FixPlaces, AFootnoteAndABookmarkBesideTheNumberStay) {
    auto const model = report_with("Có 1250 lượt người dự họp thôn.");
    insert(model, words_in(model, "1250 lượt", " lượt"), "com.sun.star.text.Footnote",
           [](auto const&) {});
    insert(model, words_in(model, "1250", "1250"), "com.sun.star.text.Bookmark",
           [](auto const& one) {
               Reference<css::beans::XPropertySet> const properties(one, UNO_QUERY);
               Reference<css::container::XNamed>(one, UNO_QUERY_THROW)->setName("dau_so");
           });
    mends(model, "C12", "1250", "1.250");
}

TEST_F(FixPlaces, AFieldInFrontOfTheNumberIsCountedAsTheTextItShows) {
    auto const model = report_with("Trang này: có 1250 lượt người dự họp thôn.");
    insert(model, words_in(model, "1250 lượt", ": có"), "com.sun.star.text.textfield.PageNumber",
           {});
    mends(model, "C12", "1250", "1.250");
}

TEST_F(FixPlaces, ANumberOfALinkStaysALink) {
    auto const model = report_with("Có 1250 lượt người dự họp thôn.");
    office::set_property(words_in(model, "1250 lượt", "Có 1250 lượt"), "HyperLinkURL",
                         Any(to_office("https://example.vn/")));
    mends(model, "C12", "1250", "1.250");
}

TEST_F(FixPlaces, InANumberedLineTheNumberOfTheLineIsNoneOfTheText) {
    auto const model = report_with("@2 Có 1250 lượt người dự họp thôn.");
    mends(model, "C12", "1250", "1.250");
}

TEST_F(FixPlaces, TheSameWordsTwiceInAParagraphAreBothMendedInOneStep) {
    auto const model =
        report_with("Có 1250 lượt người dự họp thôn, trong đó 1250 lượt người ở Đông.");
    auto const before = letters_of(model);
    auto const found = of_rule(model, "C12");
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found.front().fixes.size(), 2U);
    EXPECT_EQ(office::apply_fixes(model, collected_, fonts_, found, "Sửa").done, 1U);
    EXPECT_NE(test::text_of(model).find("Có 1.250 lượt người dự họp thôn, trong đó 1.250 lượt"),
              std::string::npos);
    test::undo(model);
    EXPECT_TRUE(letters_of(model) == before);
    // The second one alone.
    auto one = of_rule(model, "C12");
    one.front().fixes = {one.front().fixes.back()};
    EXPECT_EQ(office::apply_fixes(model, collected_, fonts_, one, "Sửa").done, 1U);
    EXPECT_NE(test::text_of(model).find("Có 1250 lượt người dự họp thôn, trong đó 1.250 lượt"),
              std::string::npos);
    test::undo(model);
    EXPECT_TRUE(letters_of(model) == before);
}

TEST_F(FixPlaces, WithinATrackedInsertionItIsMendedAndStaysOne) {
    auto const model = report_with("Có {-980-}{+1250+} lượt người dự họp thôn.");
    mends(model, "C12", "1250", "1.250");
    // Somebody rejects the insertion: nothing of the fix stays behind.
    EXPECT_EQ(office::apply_fixes(model, collected_, fonts_, of_rule(model, "C12"), "Sửa").done,
              1U);
    auto const letters = letters_of(model);
    bool inserted = false;
    std::string within;
    for (auto const& one : letters) {
        if (one.text == "[Redline]" && one.look.rfind("Insert", 0) == 0)
            inserted = one.look == "Insert starts";
        else if (inserted)
            within += one.text;
    }
    EXPECT_EQ(within, "1.250");
}

TEST_F(FixPlaces, WhileChangesAreTrackedTheFixIsDoneAndTrackingGoesOn) {
    auto const model = report_with("Có 1250 lượt người dự họp thôn.");
    auto const before = letters_of(model);
    office::set_property(model, "RecordChanges", Any(true));
    auto const found = of_rule(model, "C12");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(office::apply_fixes(model, collected_, fonts_, found, "Sửa").done, 1U);
    EXPECT_EQ(of_rule(model, "C12").size(), 0U);
    EXPECT_TRUE(office::property_of<bool>(model, "RecordChanges"));
    test::undo(model);
    EXPECT_TRUE(letters_of(model) == before) << test::text_of(model);
}

TEST_F(FixPlaces, ARateIsWrittenAnewWithItsSignAndNothingElse) {
    auto const model =
        report_with("Duy trì mô hình tại 21/27 ngõ, đạt 87,77%; nhân rộng tại 02 xóm.");
    office::set_property(words_in(model, "21/27 ngõ", "87,7"), "CharWeight",
                         Any(css::awt::FontWeight::BOLD));
    mends(model, "P11", "87,77%", "77,78%");
}

TEST_F(FixPlaces, AnAmountWhoseGroupsStandApartByBlanksIsOneNumber) {
    auto const model = report_with("Mô hình được cấp 938 872 000 đồng trong năm.");
    office::set_property(words_in(model, "938 872", "872"), "CharPosture",
                         Any(css::awt::FontSlant_ITALIC));
    mends(model, "B06", "938 872 000", "938.872.000");
}

TEST_F(FixPlaces, AnAmountInACellIsMendedBesideACommentInTheSameCell) {
    auto const model =
        report_with("Kinh phí\nThôn | Kinh phí\nĐông | 938872000 đồng\nĐoài | Không");
    insert(model, words_in(model, "938872000", " đồng"), "com.sun.star.text.textfield.Annotation",
           [](auto const& note) {
               office::set_property(note, "Content", Any(to_office("Xem lại.")));
           });
    mends(model, "B06", "938872000", "938.872.000");
}

TEST_F(FixPlaces, ANumberAFieldShowsIsLeftAndNothingIsChanged) {
    auto const model = report_with("Có 12 lượt người dự họp thôn; số trang 50.");
    insert(model, words_in(model, "12 lượt", " lượt"), "com.sun.star.text.textfield.PageNumber",
           {});
    auto const before = letters_of(model);
    auto const found = of_rule(model, "C12");
    auto const outcome = office::apply_fixes(model, collected_, fonts_, found, "Sửa");
    EXPECT_EQ(outcome.done, 0U);
    EXPECT_TRUE(letters_of(model) == before);
}

}  // namespace
}  // namespace report
