// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include "tables_in_writer.hpp"

namespace report::office {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::text_of;

constexpr char const* sample_file = "pho-an-7-thang-2023.json";

/// The first cell that takes a number, or any typed cell of a table without one.
GridCell const* input_of(Grid const& grid, TableDefinition const& table, FigureKind& type) {
    GridCell const* any = nullptr;
    for (auto const& row : grid.body) {
        if (row.role != GridRow::Role::data) continue;
        for (auto const& cell : row.cells) {
            if (!cell.input) continue;
            type = cell_type(ReportKind(), table.fixed_row(row.entered.fixed),
                             table.columns[cell.column])
                       .kind;
            if (type == FigureKind::count || type == FigureKind::money) return &cell;
            if (!any && type == FigureKind::text) any = &cell;
        }
    }
    type = FigureKind::text;
    return any;
}

TEST_F(TablesInWriter, AllOfThemStandInOneReportAndSayWhatTheReportSays) {
    auto const model = with_all_tables();
    ASSERT_EQ(find_tables(model, kind()).size(), kind().tables.size());
    for (auto const& table : kind().tables)
        EXPECT_EQ(joined(body(model, table.id)), joined(body_texts(expected(model, table.id))))
            << table.id;
    EXPECT_NE(text_of(model).find("Bảng 1. "), std::string::npos);
    EXPECT_NE(text_of(model).find("Bảng 9. "), std::string::npos);
    EXPECT_NE(text_of(model).find("Phụ lục V\n"), std::string::npos);
    EXPECT_EQ(text_of(model).find("Phụ lục VI"), std::string::npos);
    EXPECT_TRUE(call("refresh", model).warnings.empty());
}

TEST_F(TablesInWriter, EachInsertionIsOneStepThatCanBeTakenBackAndDoneAgain) {
    auto const model = seed();
    for (auto const& table : kind().tables) {
        auto const before = text_of(model);
        auto const properties = test::record_properties(model);
        auto const steps = test::undo_titles(model).size();
        insert(model, table.id);
        EXPECT_EQ(test::undo_titles(model).size(), steps + 1) << table.id;
        EXPECT_EQ(test::undo_titles(model).front(), "Chèn bảng số liệu");
        auto const after = text_of(model);
        test::undo(model);
        EXPECT_EQ(text_of(model), before) << table.id;
        EXPECT_EQ(test::record_properties(model), properties) << table.id;
        test::redo(model);
        EXPECT_EQ(text_of(model), after) << table.id;
        test::undo(model);
    }
}

class TablesInFormats : public TablesInWriter, public testing::WithParamInterface<char const*> {};

INSTANTIATE_TEST_SUITE_P(Formats, TablesInFormats, testing::Values(".odt", ".docx", ".doc"));

TEST_P(TablesInFormats, ShowTheSameTextInEveryCellAndLiveOn) {
    auto const model = with_all_tables();
    auto const again = reload(model, GetParam());
    for (auto const& table : kind().tables)
        EXPECT_EQ(joined(every_cell(again, table.id)), joined(every_cell(model, table.id)))
            << table.id;
    auto const quiet = call("refresh", again);
    ASSERT_TRUE(quiet.done) << quiet.sentence;
    EXPECT_TRUE(quiet.warnings.empty()) << quiet.warnings.front();
    type(again, form, 0, 3, "919");
    ASSERT_TRUE(call("refresh", again).done);
    EXPECT_EQ(joined(body(again, form)), joined(body_texts(expected(again, form))));
    EXPECT_EQ(body(again, form)[0][2], "2.108");
}

/// For each table: one cell typed over in Writer, updated; totals follow; all of it is one step.
TEST_F(TablesInWriter, ACellTypedInWriterIsTakenOverAndTheTotalsFollow) {
    auto const model = with_all_tables();
    int new_totals = 0;
    for (auto const& table : kind().tables) {
        auto const before = expected(model, table.id);
        FigureKind type_of = FigureKind::text;
        auto const* cell = input_of(before, table, type_of);
        // A table without rows of its own offers an empty one, in which everything can be typed.
        std::size_t const row = cell ? cell->row : 0, column = cell ? cell->column : 1;
        std::string const typed = type_of == FigureKind::text ? "Gõ tay" : "77";
        type(model, table.id, row, column, typed);
        auto const text = joined(body(model, table.id));
        auto const properties = test::record_properties(model);
        auto const answer = call("refresh", model);
        ASSERT_TRUE(answer.done) << table.id << ": " << answer.sentence;
        auto const after = expected(model, table.id);
        EXPECT_EQ(after.body[row].cells[column].text, typed) << table.id;
        EXPECT_EQ(joined(body(model, table.id)), joined(body_texts(after))) << table.id;
        if (table.total && body_texts(after).back() != body_texts(before).back()) ++new_totals;
        auto const updated = joined(body(model, table.id));
        test::undo(model);
        EXPECT_EQ(joined(body(model, table.id)), text) << table.id;
        EXPECT_EQ(test::record_properties(model), properties) << table.id;
        test::redo(model);
        EXPECT_EQ(joined(body(model, table.id)), updated) << table.id;
    }
    // Not where another cell of the column is still blank.
    EXPECT_EQ(new_totals, 8);
}

TEST_F(TablesInWriter, AFigureOfTheReportReachesItsCells) {
    auto const model = seed();
    insert(model, form);
    auto data = boost::json::parse(test::sample(sample_file)).as_object();
    data["values"].as_object()["hs_truc_tuyen"] = 919;
    ASSERT_TRUE(call("general", model, boost::json::serialize(data)).done);
    EXPECT_EQ(body(model, form)[0][3], "919");
    EXPECT_EQ(body(model, form)[0][2], "2.108");
}

/// The figures of the form: withdrawn dossiers counted in column 9, or told under the table.
TEST_F(TablesInWriter, TheSwitchCountsWithdrawnDossiersOrTellsOfThem) {
    auto const model = seed();
    insert(model, form);
    auto const on = body(model, form).back();
    EXPECT_EQ(on[1], "2.098");
    EXPECT_EQ(on[5], "2.078");
    EXPECT_EQ(on[9], "20");
    EXPECT_NE(text_of(model).find("Cột (9) bao gồm cả 29 hồ sơ"), std::string::npos);
    insert(model, form, {}, R"({"switches": {"tinh_ho_so_rut": false}})");
    auto const off = body(model, form).back();
    EXPECT_EQ(off[5], "2.049");
    EXPECT_EQ(off[9], "20");
    EXPECT_NE(text_of(model).find("Ngoài ra 29 hồ sơ"), std::string::npos);
    EXPECT_EQ(text_of(model).find("Cột (9) bao gồm cả"), std::string::npos);
}

TEST_F(TablesInWriter, WhatIsNoNumberStaysAndIsNamed) {
    auto const model = seed();
    insert(model, form);
    type(model, form, 0, 3, "chín trăm");
    auto const answer = call("refresh", model);
    ASSERT_TRUE(answer.done) << answer.sentence;
    ASSERT_EQ(answer.warnings.size(), 1U);
    EXPECT_NE(answer.warnings.front().find("chín trăm"), std::string::npos);
    EXPECT_EQ(body(model, form)[0][3], "chín trăm");
}

TEST_F(TablesInWriter, ACellThatDiffersFromTheReportIsTold) {
    auto const model = seed();
    insert(model, form);
    type(model, form, 0, 3, "900");
    auto const answer = call("refresh", model);
    // The cell, the sum of its row, and both in the total row; then, that the row adds up no more.
    ASSERT_EQ(answer.warnings.size(), 5U);
    EXPECT_NE(answer.warnings[0].find("2.098"), std::string::npos) << answer.warnings[0];
    EXPECT_NE(answer.warnings[1].find("909"), std::string::npos) << answer.warnings[1];
}

TEST_F(TablesInWriter, ACaptionTypedOverStays) {
    auto const model = seed();
    insert(model, "bang_bien_che");
    test::type_after(model, "Biên chế theo chức danh", " (tạm tính)");
    auto const answer = call("refresh", model);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_NE(text_of(model).find("(tạm tính)"), std::string::npos);
}

TEST_F(TablesInWriter, RowsPutInAndTakenOutByHandAreTakenOver) {
    auto const model = seed();
    insert(model, form, {}, rows_of_number(3));
    auto const there = find(model, form);
    auto const head = static_cast<sal_Int32>(expected(model, form).head_rows);
    there.table->getRows()->insertByIndex(head + 1, 1);
    type(model, form, 1, 1, "Hộ tịch");
    type(model, form, 1, 3, "10");
    ASSERT_TRUE(call("refresh", model).done);
    EXPECT_EQ(body(model, form).size(), 5U);
    EXPECT_EQ(body(model, form)[1][1], "Hộ tịch");
    EXPECT_EQ(body(model, form).back()[2], "16");
    there.table->getRows()->removeByIndex(head, 1);
    ASSERT_TRUE(call("refresh", model).done);
    EXPECT_EQ(body(model, form).size(), 4U);
    EXPECT_EQ(body(model, form)[0][0], "1");
    EXPECT_EQ(body(model, form).back()[2], "15");
}

/// The list of the report grew since: the table grows with it.
TEST_F(TablesInWriter, RowsThatFollowFromAListGrowAndShrinkWithIt) {
    auto const model = seed();
    insert(model, "bang_bien_che");
    auto const rows = body(model, "bang_bien_che").size();
    auto data = boost::json::parse(test::sample(sample_file)).as_object();
    auto& list = data["lists"].as_object()["bm_vi_tri"].as_array();
    for (auto const* name : {"Văn thư", "Thủ quỹ"})
        list.emplace_back(boost::json::object{{"ten", name}, {"co_mat", 1}});
    ASSERT_TRUE(call("general", model, boost::json::serialize(data)).done);
    EXPECT_EQ(body(model, "bang_bien_che").size(), rows + 2);
    EXPECT_EQ(joined(body(model, "bang_bien_che")),
              joined(body_texts(expected(model, "bang_bien_che"))));
    list.clear();
    ASSERT_TRUE(call("general", model, boost::json::serialize(data)).done);
    EXPECT_EQ(joined(body(model, "bang_bien_che")),
              joined(body_texts(expected(model, "bang_bien_che"))));
}

TEST_F(TablesInWriter, OneRowAndThreeHundredRowsStandAlike) {
    auto const model = seed();
    for (int const count : {1, 300}) {
        insert(model, form, "appendix", rows_of_number(count));
        auto const now = body(model, form);
        ASSERT_EQ(now.size(), static_cast<std::size_t>(count) + 1);
        EXPECT_EQ(joined(now), joined(body_texts(expected(model, form))));
        auto const table = find(model, form).table;
        Reference<css::beans::XPropertySet> const properties(table, UNO_QUERY_THROW);
        EXPECT_TRUE(properties->getPropertyValue("RepeatHeadline").get<bool>());
        EXPECT_EQ(properties->getPropertyValue("HeaderRowCount").get<sal_Int32>(), 4);
        auto const rows = table->getRows();
        Reference<css::beans::XPropertySet> const last(rows->getByIndex(rows->getCount() - 1),
                                                       UNO_QUERY_THROW);
        EXPECT_FALSE(last->getPropertyValue("IsSplitAllowed").get<bool>());
    }
}

}  // namespace
}  // namespace report::office
