// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "core/check/check.hpp"
#include "core/text/unicode.hpp"
#include "document_text.hpp"
#include "kind_folder.hpp"
#include "office/check/apply_fix.hpp"
#include "office/check/collect.hpp"
#include "office/check/comments.hpp"
#include "office/uno/strings.hpp"
#include "test_office.hpp"
#include "typed_document.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// A report typed by hand, made anew in the lawful layout beside it; and findings mended in place.
class Standardise : public test::OfficeTest {
protected:
    Standardise()
        : kind_(test::shipped_kind("cchc_xa")),
          rules_(load_rules(kind_, test::kind_files(test::source_folder() / "templates/cchc_xa"))
                     .value()) {}

    session::Model typed(std::string const& name) {
        return keep(test::type_document(
            context(), test::read_file(test::source_folder() / "tests/templates/old_reports" /
                                       (name + ".txt"))));
    }

    session::Model standardised(session::Model const& model) {
        auto const answer = call("standardise", model);
        EXPECT_TRUE(answer.done) << answer.sentence;
        return answer.done ? keep(answer.document) : session::Model();
    }

    PlainDocument plain(session::Model const& model) const {
        return office::plain_document(model, fonts_).value();
    }

    CheckReport checked(session::Model const& model) {
        collected_ = office::collect_document(context(), model, fonts_).value();
        return check(kind_, rules_, collected_.checked).value();
    }

    static std::string fired(CheckReport const& report) {
        std::set<std::string> ids;
        for (auto const& finding : report.findings)
            if (finding.rule[0] == 'F') ids.insert(finding.rule);
        std::string text;
        for (auto const& id : ids) text += (text.empty() ? "" : " ") + id;
        return text;
    }

    OldFonts const fonts_;
    ReportKind kind_;
    Rules rules_;
    office::CollectedDocument collected_;
};

/// The words between the opening and the recipients, without the numbers of headings.
std::vector<std::string> body_words(PlainDocument const& document, std::string const& opening) {
    static std::regex const number("^\\s*([IVX]+|[0-9]+(\\.[0-9]+)*)\\.?\\s+");
    std::vector<std::string> words;
    bool within = false, over = false;
    each_paragraph(document, [&](std::size_t, std::size_t, PlainParagraph const& paragraph) {
        std::istringstream lines(paragraph.text);
        for (std::string line; std::getline(lines, line);) {
            within = within || fold(line).rfind(fold(opening), 0) == 0;
            over = over || fold(line).rfind(fold("Nơi nhận"), 0) == 0;
            if (!within || over) continue;
            std::istringstream rest(std::regex_replace(line, number, ""));
            for (std::string word; rest >> word;) words.push_back(word);
        }
    });
    return words;
}

std::size_t headings(PlainDocument const& document) {
    std::size_t count = 0;
    each_paragraph(document, [&](std::size_t, std::size_t, PlainParagraph const& paragraph) {
        if (paragraph.outline > 0 && !paragraph.label.empty()) ++count;
    });
    return count;
}

bool is_heading(PlainDocument const& document, std::string const& title) {
    bool found = false;
    each_paragraph(document, [&](std::size_t, std::size_t, PlainParagraph const& paragraph) {
        found = found || (paragraph.outline > 0 && paragraph.text == title);
    });
    return found;
}

/// For somebody who reads the report without us.
TEST_F(Standardise, FindingsAsCommentsComeAndGoInOneStepEachAndTakeNoOtherAlong) {
    auto const model = typed("pho-an-7-thang-2023");
    auto const before = test::text_of(model);
    auto const report = checked(model);
    auto const written =
        office::write_comments(model, collected_, fonts_, report.findings, "Kiểm tra", "Ghi");
    EXPECT_GT(written, 20U);
    EXPECT_TRUE(office::has_comments(model));
    EXPECT_EQ(test::undo_titles(model).front(), "Ghi");
    EXPECT_EQ(checked(model).findings.size(), report.findings.size()) << "they are no text";
    test::undo(model);
    EXPECT_FALSE(office::has_comments(model));
    checked(model);
    EXPECT_EQ(office::write_comments(model, collected_, fonts_, report.findings, "Kiểm tra", "Ghi"),
              written);
    EXPECT_EQ(office::remove_comments(model, "Gỡ"), written);
    EXPECT_FALSE(office::has_comments(model));
    EXPECT_EQ(test::text_of(model), before);
    test::undo(model);
    EXPECT_TRUE(office::has_comments(model));
}

TEST_F(Standardise, EveryWordOfTheBodyIsThereInItsOrderAndTheLayoutIsLawful) {
    auto const old = typed("pho-an-7-thang-2023");
    auto const made = standardised(old);
    ASSERT_TRUE(made.is());
    auto const before = body_words(plain(old), "Thực hiện");
    EXPECT_GT(before.size(), 1000U);
    EXPECT_EQ(body_words(plain(made), "Thực hiện"), before);
    EXPECT_GE(headings(plain(made)), 15U) << "numbered by the outline";
    // One ended with a full stop, and was taken for a sentence.
    EXPECT_TRUE(
        is_heading(plain(made), "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số."));
    // Nobody can know whether it goes to a superior.
    EXPECT_EQ(fired(checked(made)), "F80k");
}

TEST_F(Standardise, TablesStayTablesWithTheirWords) {
    auto const old = typed("bang-so-lieu-quy-iii-2024");
    auto const made = standardised(old);
    ASSERT_TRUE(made.is());
    auto const tables = [](PlainDocument const& document) {
        std::string all;
        for (auto const& block : document.blocks) {
            if (!block.table || block.table->rows.size() < 5) continue;
            for (auto const& row : block.table->rows)
                for (auto const& cell : row)
                    for (auto const& paragraph : cell) all += paragraph.text + "|";
        }
        return all;
    };
    EXPECT_FALSE(tables(plain(old)).empty());
    EXPECT_EQ(tables(plain(made)), tables(plain(old)));
}

/// The ten letters in front of a note.
std::string behind_text(Reference<css::text::XTextContent> const& note) {
    auto const anchor = note->getAnchor();
    auto const cursor = anchor->getText()->createTextCursorByRange(anchor->getStart());
    cursor->goLeft(10, true);
    return office::from_office(cursor->getString());
}

/// Behind the first place where the words stand in a paragraph of the body.
Reference<css::text::XTextRange> behind(session::Model const& model, std::string const& words) {
    Reference<css::text::XTextDocument> const document(model, UNO_QUERY_THROW);
    auto const all =
        Reference<css::container::XEnumerationAccess>(document->getText(), UNO_QUERY_THROW)
            ->createEnumeration();
    while (all->hasMoreElements()) {
        Reference<css::text::XTextRange> const paragraph(all->nextElement(), UNO_QUERY);
        if (!paragraph.is()) continue;
        auto const at = paragraph->getString().indexOf(office::to_office(words));
        if (at < 0) continue;
        auto const cursor = document->getText()->createTextCursorByRange(paragraph->getStart());
        cursor->goRight(static_cast<sal_Int16>(at + static_cast<sal_Int32>(utf16_length(words))),
                        false);
        return {cursor, UNO_QUERY_THROW};
    }
    return {};
}

TEST_F(Standardise, AFootnoteHangsOnTheWordsItHungOn) {
    auto const old = typed("pho-an-7-thang-2023");
    auto const place = behind(old, "- Hồ sơ mới tiếp nhận trong kỳ");
    auto const at = place.is() ? place : behind(old, "UBND xã Phổ An");
    ASSERT_TRUE(at.is());
    Reference<css::text::XTextContent> const note(
        Reference<css::lang::XMultiServiceFactory>(old, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.Footnote"),
        UNO_QUERY_THROW);
    at->getText()->insertTextContent(at, note, false);
    Reference<css::text::XText>(note, UNO_QUERY_THROW)->setString(office::to_office("Theo sổ."));
    auto const before = behind_text(note);
    auto const made = standardised(old);
    ASSERT_TRUE(made.is());
    Reference<css::container::XIndexAccess> const notes(
        Reference<css::text::XFootnotesSupplier>(made, UNO_QUERY_THROW)->getFootnotes(),
        UNO_QUERY_THROW);
    ASSERT_EQ(notes->getCount(), 1);
    Reference<css::text::XTextContent> const moved(notes->getByIndex(0), UNO_QUERY_THROW);
    EXPECT_EQ(office::from_office(Reference<css::text::XText>(moved, UNO_QUERY_THROW)->getString()),
              "Theo sổ.");
    EXPECT_EQ(behind_text(moved), before);
}

TEST_F(Standardise, OurOwnReportNeedsNone) {
    auto const answer = call("standardise", make_report(test::sample("pho-an-7-thang-2023.json")));
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.sentence.find("đã theo mẫu thể thức"), std::string::npos) << answer.sentence;
}

TEST_F(Standardise, SafeFixesOfTheLayoutLeaveNothingForTheirRulesAndOneUndoTakesThemBack) {
    auto const model = typed("pho-an-7-thang-2023");
    auto const before = checked(model);
    std::vector<Finding> safe;
    std::set<std::string> rules;
    for (auto const& finding : before.findings)
        if (finding.rule[0] == 'F' && !finding.fixes.empty() &&
            finding.fixes[0].policy == FixPolicy::safe) {
            safe.push_back(finding);
            rules.insert(finding.rule);
        }
    ASSERT_GE(rules.size(), 3U);
    auto const words = plain(model);
    auto const outcome = office::apply_fixes(model, collected_, fonts_, safe, "Sửa thể thức");
    EXPECT_EQ(outcome.done, safe.size());
    for (auto const& finding : checked(model).findings)
        EXPECT_EQ(rules.count(finding.rule), 0U)
            << finding.rule << " " << finding.message << " " << finding.excerpt;
    test::undo(model);
    EXPECT_EQ(fired(checked(model)), fired(before));
}

}  // namespace
}  // namespace report
