// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <set>

#include "tables_in_writer.hpp"

namespace report::office {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::text_of;

constexpr char const* sample_file = "pho-an-7-thang-2023.json";

TEST_F(TablesInWriter, AnAppendixSaysWhatItBelongsToAndIsMentionedInItsSection) {
    auto const model = seed();
    insert(model, form);
    auto const text = text_of(model);
    EXPECT_NE(text.find("\nPhụ lục\n"), std::string::npos);
    EXPECT_NE(text.find("/BC-UBND ngày "), std::string::npos);
    EXPECT_NE(text.find("(Số liệu chi tiết tại Phụ lục kèm theo.)"), std::string::npos);
    insert(model, "bang_chi_tieu_cchc");
    EXPECT_NE(text_of(model).find("(Số liệu chi tiết tại Phụ lục I kèm theo.)"), std::string::npos);
    auto data = boost::json::parse(test::sample(sample_file)).as_object();
    data["number"] = 5;
    data["issue_date"] = "2023-07-20";
    data["medium"] = "paper";
    ASSERT_TRUE(call("general", model, boost::json::serialize(data)).done);
    EXPECT_NE(text_of(model).find("(Kèm theo Báo cáo số 05/BC-UBND ngày 20 tháng 7 năm 2023 của "
                                  "Ủy ban nhân dân xã Phổ An)"),
              std::string::npos);
    data["medium"] = "electronic";
    ASSERT_TRUE(call("general", model, boost::json::serialize(data)).done);
    EXPECT_EQ(text_of(model).find("(Kèm theo Báo cáo số 05"), std::string::npos);
}

TEST_F(TablesInWriter, AppendicesStandInTheOrderInWhichTheTextMentionsThem) {
    auto const model = seed();
    for (auto const* id : {"bang_chi_tieu_cchc", form, "bang_van_ban"})
        insert(model, id, "appendix");
    auto const text = text_of(model);
    std::size_t at = 0;
    for (auto const* words : {"tại Phụ lục I kèm", "tại Phụ lục II kèm", "tại Phụ lục III kèm",
                              "Nơi nhận", "Phụ lục I\n", "ban hành", "Phụ lục II\n",
                              "Biểu số II.06a", "Phụ lục III\n", "CÁC CHỈ TIÊU CCHC"}) {
        auto const found = text.find(words, at);
        ASSERT_NE(found, std::string::npos) << words << "\n" << text.substr(at);
        at = found;
    }
    // What nobody signs has its end mark.
    EXPECT_NE(text.find("./.", at), std::string::npos);
    // A second look changes nothing.
    auto const again = call("refresh", model);
    ASSERT_TRUE(again.done) << again.sentence;
    EXPECT_EQ(text_of(model), text);
}

TEST_F(TablesInWriter, ATableMovesAndIsTakenAway) {
    auto const model = seed();
    auto const before = text_of(model);
    insert(model, "bang_trinh_do");
    put_cursor_in(model, "Kết quả giải quyết TTHC");
    insert(model, "bang_trinh_do", "cursor");
    EXPECT_EQ(find_tables(model, kind()).size(), 1U);
    auto const text = text_of(model);
    EXPECT_LT(text.find("Kết quả giải quyết TTHC"), text.find("Bảng 1. "));
    EXPECT_LT(text.find("Bảng 1. "), text.find("Tổng số hồ sơ tiếp nhận"));
    insert(model, "bang_trinh_do", "appendix");
    EXPECT_EQ(text_of(model).find("Bảng 1. "), std::string::npos);
    ASSERT_TRUE(table(model, "bang_trinh_do", "remove").done);
    EXPECT_TRUE(find_tables(model, kind()).empty());
    EXPECT_EQ(text_of(model), before);
    test::undo(model);
    EXPECT_EQ(find_tables(model, kind()).size(), 1U);
}

/// Names of all tables of the document and first words of all captions.
std::string names_and_captions(session::Model const& model) {
    std::set<std::string> names;
    for (auto const& name : Reference<css::text::XTextTablesSupplier>(model, UNO_QUERY_THROW)
                                ->getTextTables()
                                ->getElementNames())
        names.insert(from_office(name));
    std::string all;
    for (auto const& name : names) all += name + "\n";
    for (auto const& one : test::paragraphs_of(model))
        if (one.style == "CCHC Tên bảng") all += one.text.substr(0, one.text.find('.')) + "\n";
    return all;
}

TEST_F(TablesInWriter, UndoBringsATableBackUnderItsOwnNameAndNumber) {
    auto const model = seed();
    for (auto const* id : {"bang_pakn", "bang_bien_che", "bang_dao_tao"}) insert(model, id);
    insert(model, form);
    auto const with = names_and_captions(model);
    EXPECT_NE(with.find("cchc_bang_pakn\n"), std::string::npos);
    EXPECT_NE(with.find("Bảng 3\n"), std::string::npos);
    for (auto const* id : {"bang_pakn", "bang_dao_tao", form}) {
        SCOPED_TRACE(id);
        ASSERT_TRUE(table(model, id, "remove").done);
        auto const without = names_and_captions(model);
        EXPECT_NE(without, with);
        for (int i = 0; i < 3; ++i) {
            test::undo(model);
            EXPECT_EQ(names_and_captions(model), with);
            test::redo(model);
            EXPECT_EQ(names_and_captions(model), without);
        }
        test::undo(model);
    }
    // A move is a removal and an insertion in one step; undone as far as the tables came.
    insert(model, "bang_pakn", "appendix");
    auto const moved = names_and_captions(model);
    test::undo(model);
    EXPECT_EQ(names_and_captions(model), with);
    test::redo(model);
    EXPECT_EQ(names_and_captions(model), moved);
    for (int i = 0; i < 5; ++i) test::undo(model);
    for (int i = 0; i < 5; ++i) test::redo(model);
    EXPECT_EQ(names_and_captions(model), moved);
}

TEST_F(TablesInWriter, WhereATableCannotStandIsSaidAndNothingIsWritten) {
    auto const model = seed();
    auto const before = text_of(model);
    EXPECT_NE(table(model, form, "section").sentence.find("khổ ngang"), std::string::npos);
    EXPECT_NE(table(model, "khong_co", "").sentence.find("khong_co"), std::string::npos);
    EXPECT_FALSE(table(model, form, "dau_do").done);
    EXPECT_FALSE(table(model, form, "", R"({"rows": [{"cells": {"nhan": 1}}]})").done);
    test::delete_section(model, "Cải cách thể chế");
    EXPECT_EQ(find_tables(model, kind()).size(), 0U);
    EXPECT_EQ(test::undo_titles(model).front() == "Chèn bảng số liệu", false);
    test::undo(model);
    EXPECT_EQ(text_of(model), before);
}

TEST_F(TablesInWriter, ATableInAnAreaThatTheClerkLockedIsNotWrittenTo) {
    auto const model = seed();
    insert(model, form);
    auto const start = test::range_with(model, "(Kèm theo Báo cáo")->getStart();
    auto const area = start->getText()->createTextCursorByRange(start);
    area->gotoEnd(true);
    Reference<css::text::XTextContent> const section(
        Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextSection"),
        UNO_QUERY_THROW);
    Reference<css::container::XNamed>(section, UNO_QUERY_THROW)->setName(to_office("Vùng khóa"));
    start->getText()->insertTextContent(Reference<css::text::XTextRange>(area, UNO_QUERY_THROW),
                                        section, true);
    Reference<css::beans::XPropertySet>(section, UNO_QUERY_THROW)
        ->setPropertyValue("IsProtected", Any(true));
    auto const before = text_of(model);
    auto data = boost::json::parse(test::sample(sample_file)).as_object();
    data["values"].as_object()["hs_truc_tuyen"] = 919;
    for (auto const& answer :
         {call("general", model, boost::json::serialize(data)), table(model, form, "remove")}) {
        EXPECT_FALSE(answer.done);
        EXPECT_NE(answer.sentence.find("“Vùng khóa”"), std::string::npos) << answer.sentence;
        EXPECT_EQ(text_of(model), before);
    }
}

TEST_F(TablesInWriter, AnInsertionThatFailsHalfWayLeavesNoTrace) {
    auto const model = seed();
    auto const before = text_of(model);
    auto const properties = test::record_properties(model);
    auto const& definition = *kind().table(form);
    auto const report = stored(model);
    auto const set = grid(kind(), report, definition, {});
    auto const measure = [](std::string_view text, Face) {
        return static_cast<std::int64_t>(text.size()) * 200;
    };
    auto const layout = table_layouts(kind(), report, {{set, true}}, measure).front();
    EXPECT_THROW(WriterDocument(model).apply({}, to_office("Hỏng"),
                                             [&] {
                                                 insert_table(model, kind(), definition, set,
                                                              layout, TableSpot::appendix, {});
                                                 throw css::uno::RuntimeException();
                                             }),
                 css::uno::RuntimeException);
    EXPECT_EQ(text_of(model), before);
    EXPECT_EQ(test::record_properties(model), properties);
    EXPECT_EQ(test::undo_titles(model).size(), 1U);
}

}  // namespace
}  // namespace report::office
