// SPDX-License-Identifier: MPL-2.0
// What hands do in and to the report's own tables, and what stays of it (cases 07 and 08).
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>

#include "tables_in_writer.hpp"
#include "writer_command.hpp"

namespace report::office {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::text_of;

class TableHands : public TablesInWriter {
protected:
    static Reference<css::text::XText> cell(session::Model const& model, std::string const& name) {
        return {find(model, form).table->getCellByName(to_office(name)), UNO_QUERY_THROW};
    }
    static Reference<css::text::XTextCursor> all_of(Reference<css::text::XText> const& text) {
        auto const cursor = text->createTextCursor();
        cursor->gotoEnd(true);
        return cursor;
    }
    static void record_changes(session::Model const& model, bool on) {
        Reference<css::beans::XPropertySet>(model, UNO_QUERY_THROW)
            ->setPropertyValue("RecordChanges", Any(on));
    }
    /// Typed over with changes recorded, as a second reader does.
    static void correct(session::Model const& model, std::string const& name,
                        std::string const& number) {
        record_changes(model, true);
        all_of(cell(model, name))->setString(to_office(number));
        record_changes(model, false);
    }
    static std::size_t changes(session::Model const& model) {
        auto const all = Reference<css::document::XRedlinesSupplier>(model, UNO_QUERY_THROW)
                             ->getRedlines()
                             ->createEnumeration();
        std::size_t count = 0;
        for (; all->hasMoreElements(); all->nextElement()) ++count;
        return count;
    }
    static void put_cursor_into(session::Model const& model, std::string const& name) {
        Reference<css::text::XTextViewCursorSupplier>(model->getCurrentController(),
                                                      UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(cell(model, name)->getStart(), false);
    }

    static constexpr sal_Int32 yellow = 0xFFFF00;

    /// A comment behind the number of a cell, which is bold on yellow.
    static void mark(session::Model const& model, std::string const& name) {
        auto const text = cell(model, name);
        Reference<css::beans::XPropertySet> const look(all_of(text), UNO_QUERY_THROW);
        look->setPropertyValue("CharWeight", Any(150.F));
        look->setPropertyValue("CharBackColor", Any(yellow));
        Reference<css::beans::XPropertySet> const comment(
            Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
                ->createInstance("com.sun.star.text.textfield.Annotation"),
            UNO_QUERY_THROW);
        comment->setPropertyValue("Content", Any(to_office("Xem lại số này")));
        text->insertTextContent(
            text->getEnd(), Reference<css::text::XTextContent>(comment, UNO_QUERY_THROW), false);
    }
    /// Where the comment is and where yellow is: "D6 comment, D6 yellow 2".
    static std::string marks(session::Model const& model) {
        std::string found;
        auto const table = find(model, form).table;
        for (auto const& name : table->getCellNames()) {
            auto const paragraphs = Reference<css::container::XEnumerationAccess>(
                                        table->getCellByName(name), UNO_QUERY_THROW)
                                        ->createEnumeration();
            while (paragraphs->hasMoreElements()) {
                auto const portions = Reference<css::container::XEnumerationAccess>(
                                          paragraphs->nextElement(), UNO_QUERY_THROW)
                                          ->createEnumeration();
                while (portions->hasMoreElements()) {
                    Reference<css::beans::XPropertySet> const one(portions->nextElement(),
                                                                  UNO_QUERY_THROW);
                    auto const text = from_office(
                        Reference<css::text::XTextRange>(one, UNO_QUERY_THROW)->getString());
                    auto const type = one->getPropertyValue("TextPortionType").get<rtl::OUString>();
                    if (type == "Annotation") found += from_office(name) + " comment, ";
                    if (type == "Text" && !text.empty() &&
                        one->getPropertyValue("CharBackColor").get<sal_Int32>() == yellow)
                        found += from_office(name) + " yellow " + text + ", ";
                }
            }
        }
        return found;
    }

    using Rows = std::vector<std::pair<std::string, int>>;
    static std::string data(Rows const& all) {
        boost::json::array rows;
        for (auto const& [name, online] : all)
            rows.emplace_back(boost::json::object{
                {"cells", {{"linh_vuc", name}, {"truc_tuyen", online}, {"truc_tiep", 1}}}});
        return boost::json::serialize(boost::json::object{{"rows", rows}});
    }
    session::Model with_rows(Rows const& all) {
        auto const model = seed();
        insert(model, form, {}, data(all));
        return model;
    }
    static bool says(std::vector<std::string> const& warnings, std::string const& words) {
        return std::any_of(warnings.begin(), warnings.end(), [&](std::string const& one) {
            return one.find(words) != std::string::npos;
        });
    }
};

TEST_F(TableHands, ANumberCorrectedWithTrackedChangesIsReadAsCorrectedAndTheChangeStays) {
    auto const model = seed();
    insert(model, form);
    correct(model, "D5", "919");
    ASSERT_EQ(changes(model), 2U);
    auto const answer = call("refresh", model, {}, {{"Differences", "table"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(changes(model), 2U);
    EXPECT_EQ(body(model, form)[0][3], "919");
    EXPECT_EQ(body(model, form)[0][2], "2.108");
    EXPECT_NE(text_of(model).find("tiếp nhận trực tuyến 919 hồ sơ"), std::string::npos);
    EXPECT_EQ(text_of(model).find("909.919"), std::string::npos);
}

/// Numbers typed into a table came into the next report only after an update.
TEST_F(TableHands, ANumberTypedIntoATableIsSeenByTheNextReportWithoutAnUpdate) {
    auto const model = seed();
    insert(model, form);
    all_of(cell(model, "D5"))->setString("919");
    auto const told = call("next", model);
    ASSERT_TRUE(told.done) << told.sentence;
    keep(told.document);
    EXPECT_TRUE(says(told.warnings, "919"));
    auto const taken = call("next", model, {}, {{"Differences", "table"}});
    ASSERT_TRUE(taken.done) << taken.sentence;
    keep(taken.document);
    EXPECT_EQ(stored(taken.document).last.at("hs_truc_tuyen"), Value(Amount{919, false}));
}

/// A row put in above the sums has their cells, and was left out of the next report silently.
TEST_F(TableHands, ARowThatCannotBeReadIsToldByTheNextReport) {
    auto const model = with_rows({{"Hộ tịch", 1}, {"Đất đai", 2}});
    put_cursor_into(model, "A7");
    test::give_command(model, "InsertRowsBefore");
    auto const told = call("next", model);
    ASSERT_TRUE(told.done) << told.sentence;
    keep(told.document);
    EXPECT_TRUE(says(told.warnings, "dòng 3"));
}

TEST_F(TableHands, AFootnoteAtANumberIsNoDigitAndStays) {
    auto const model = seed();
    insert(model, form);
    Reference<css::text::XTextContent> const note(
        Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.Footnote"),
        UNO_QUERY_THROW);
    cell(model, "D5")->insertTextContent(cell(model, "D5")->getEnd(), note, false);
    auto const notes =
        Reference<css::text::XFootnotesSupplier>(model, UNO_QUERY_THROW)->getFootnotes();
    auto const answer = call("refresh", model);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(answer.warnings.empty()) << answer.warnings.front();
    EXPECT_EQ(notes->getCount(), 1);
    EXPECT_EQ(body(model, form)[0][3], "909");
    // The number under it changes, the note stays.
    insert(model, form, {}, R"({"rows": [{"cells": {"linh_vuc": "Hộ tịch", "truc_tuyen": 7}}]})");
    EXPECT_EQ(notes->getCount(), 1);
    EXPECT_EQ(body(model, form)[0][3], "7");
}

TEST_F(TableHands, ARowDeletedWithTrackedChangesIsNotCountedAndCanComeBack) {
    auto const model = with_rows({{"Hộ tịch", 1}, {"Đất đai", 2}, {"Chứng thực", 3}});
    record_changes(model, true);
    put_cursor_into(model, "A6");
    test::give_command(model, "DeleteRows");
    record_changes(model, false);
    auto const struck = changes(model);
    ASSERT_GT(struck, 0U);
    ASSERT_TRUE(call("refresh", model).done);
    EXPECT_EQ(changes(model), struck);
    auto const now = body(model, form);
    ASSERT_EQ(now.size(), 3U) << joined(now);
    EXPECT_EQ(now[1][0], "2");
    EXPECT_EQ(now[1][1], "Chứng thực");
    EXPECT_EQ(now[2][2], "4") << "the total";
}

TEST_F(TableHands, ACommentAndAColourStayWithTheirRowWhateverRowsComeGoAndMove) {
    auto const model = with_rows({{"Hộ tịch", 1}, {"Đất đai", 2}, {"Chứng thực", 3}});
    mark(model, "D6");
    ASSERT_EQ(marks(model), "D6 yellow 2, D6 comment, ");
    struct Turn {
        char const* what;
        Rows rows;
        char const* marks;
    };
    for (auto const& turn :
         {Turn{"a row in front",
               {{"Mới", 9}, {"Hộ tịch", 1}, {"Đất đai", 2}, {"Chứng thực", 3}},
               "D7 yellow 2, D7 comment, "},
          Turn{"the first taken out",
               {{"Đất đai", 2}, {"Chứng thực", 3}},
               "D5 yellow 2, D5 comment, "},
          Turn{"turned round",
               {{"Chứng thực", 3}, {"Đất đai", 2}, {"Hộ tịch", 1}},
               "D6 yellow 2, D6 comment, "},
          Turn{"moved to the front",
               {{"Đất đai", 2}, {"Hộ tịch", 1}, {"Chứng thực", 3}},
               "D5 yellow 2, D5 comment, "},
          Turn{"made the last, and one behind it",
               {{"Hộ tịch", 1}, {"Chứng thực", 3}, {"Đất đai", 2}, {"Mới", 9}, {"Mới nữa", 8}},
               "D7 yellow 2, D7 comment, "},
          Turn{"its number changed",
               {{"Hộ tịch", 1}, {"Đất đai", 25}, {"Chứng thực", 3}},
               "D6 yellow 25, D6 comment, "}}) {
        SCOPED_TRACE(turn.what);
        auto const before = joined(body(model, form));
        insert(model, form, {}, data(turn.rows));
        EXPECT_EQ(marks(model), turn.marks);
        EXPECT_EQ(joined(body(model, form)), joined(body_texts(expected(model, form))));
        test::undo(model);
        EXPECT_EQ(marks(model), "D6 yellow 2, D6 comment, ");
        EXPECT_EQ(joined(body(model, form)), before);
    }
}

TEST_F(TableHands, OfTwoMarkedRowsThatChangePlacesTheOneThatLosesItsMarksIsTold) {
    auto const model = with_rows({{"Hộ tịch", 1}, {"Đất đai", 2}});
    mark(model, "D5");
    mark(model, "D6");
    auto const answer = table(model, form, {}, data({{"Đất đai", 2}, {"Hộ tịch", 1}}));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "đã đổi chỗ")) << marks(model);
    test::undo(model);
    EXPECT_EQ(marks(model), "D5 yellow 1, D5 comment, D6 yellow 2, D6 comment, ");
}

TEST_F(TableHands, ATableTurnedIntoTextIsToldOnceAndItsWordsStay) {
    auto const model = seed();
    insert(model, "bang_bien_che");
    Reference<css::text::XTextViewCursorSupplier>(model->getCurrentController(), UNO_QUERY_THROW)
        ->getViewCursor()
        ->gotoRange(Reference<css::text::XText>(
                        find(model, "bang_bien_che").table->getCellByName("B2"), UNO_QUERY_THROW)
                        ->getStart(),
                    false);
    test::give_command(model, "ConvertTableToText",
                       {session::argument("Delimiter", Any(to_office("\t")))});
    ASSERT_TRUE(find_tables(model, kind()).empty());
    auto const before = text_of(model);
    auto const answer = call("refresh", model);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "không còn là bảng")) << answer.warnings.size();
    EXPECT_TRUE(text_of(model) == before);
    EXPECT_TRUE(call("refresh", model).warnings.empty()) << "it was told";
    insert(model, "bang_bien_che");
    EXPECT_EQ(find_tables(model, kind()).size(), 1U);
    for (auto const& one : test::paragraphs_of(model))
        EXPECT_EQ(one.text.find("Copy"), std::string::npos);
}

TEST_F(TableHands, ATableDeletedByHandIsToldOnceAndItsCaptionIsTheClerks) {
    auto const model = seed();
    insert(model, "bang_bien_che");
    Reference<css::lang::XComponent>(find(model, "bang_bien_che").table, UNO_QUERY_THROW)
        ->dispose();
    auto const before = text_of(model);
    auto answer = call("refresh", model);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "không còn là bảng"));
    EXPECT_TRUE(text_of(model) == before);
    EXPECT_TRUE(call("refresh", model).warnings.empty());
}

TEST_F(TableHands, ATableWhoseFirstHeadWasTypedOverIsStillOurs) {
    auto const model = seed();
    insert(model, form);
    all_of(cell(model, "A1"))->setString(to_office("STT"));
    auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    data["values"].as_object()["hs_truc_tuyen"] = 919;
    auto const answer = call("general", model, boost::json::serialize(data));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_FALSE(says(answer.warnings, "không còn là bảng"));
    EXPECT_EQ(body(model, form)[0][3], "919");
}

/// The copy keeps its numbers whatever the table says from then on.
TEST_F(TableHands, ACopyOfATableFurtherDownIsToldOnce) {
    auto const model = seed();
    insert(model, form);
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY_THROW);
    put_cursor_into(model, "A1");
    test::give_command(model, "SelectTable");
    Reference<css::datatransfer::XTransferableSupplier> const exchange(view, UNO_QUERY_THROW);
    auto const copied = exchange->getTransferable();
    view->getViewCursor()->gotoRange(test::range_with(model, "KIẾN NGHỊ, ĐỀ XUẤT")->getEnd(),
                                     false);
    test::give_command(model, "InsertPara");
    exchange->insertTransferable(copied);
    auto const answer = call("refresh", model);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "không phải bảng của chương trình"));
    EXPECT_TRUE(call("refresh", model).warnings.empty()) << "told once";
}

}  // namespace
}  // namespace report::office
