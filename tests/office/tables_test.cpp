// SPDX-License-Identifier: MPL-2.0
#include "office/writer/tables.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>

#include <set>

#include "core/report/data_file.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/writer_document.hpp"
#include "test_office.hpp"

namespace report::office {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::paragraph_with;
using test::text_of;

constexpr char const* sample_file = "pho-an-7-thang-2023.json";
constexpr char const* form = "bang_tthc_ii_06a";

class TablesInWriter : public test::OfficeTest {
protected:
    static ReportKind const& kind() {
        static ReportKind const kind = test::shipped_kind("cchc_xa");
        return kind;
    }
    session::Model seed() { return make_report(test::sample(sample_file)); }

    /// The sample with every table of the kind, each where its kind wants it.
    session::Model with_all_tables() {
        auto const model = seed();
        for (auto const& table : kind().tables) insert(model, table.id);
        return model;
    }

    session::Answer table(session::Model const& model, std::string const& id,
                          std::string const& place, std::string const& rows = {}) {
        std::map<std::string, std::string> more;
        if (!place.empty()) more["Place"] = place;
        return call("table?" + id, model, rows, more);
    }

    void insert(session::Model const& model, std::string const& id, std::string const& place = {},
                std::string const& rows = {}) {
        auto const answer = table(model, id, place, rows);
        ASSERT_TRUE(answer.done) << id << ": " << answer.sentence;
    }

    static Report stored(session::Model const& model) {
        return WriterDocument(model).read_report().value();
    }

    static DocumentTable find(session::Model const& model, std::string const& id) {
        for (auto const& one : find_tables(model, kind()))
            if (one.id == id) return one;
        throw std::runtime_error("no table " + id);
    }

    /// What the core says a table of this document looks like.
    static Grid expected(session::Model const& model, std::string const& id) {
        auto const report = stored(model);
        auto const& table = *kind().table(id);
        return for_document(grid(kind(), report, table, rows_of(report, table)), table);
    }

    static BodyTexts body(session::Model const& model, std::string const& id) {
        return read_body(find(model, id), expected(model, id).head_rows);
    }

    static BodyTexts every_cell(session::Model const& model, std::string const& id) {
        return read_body(find(model, id), 0);
    }

    static void type(session::Model const& model, std::string const& id, std::size_t row,
                     std::size_t cell, std::string const& text) {
        auto const there = find(model, id);
        auto const at = expected(model, id).head_rows + row;
        Reference<css::text::XText> const into(
            there.table->getCellByName(
                to_office(std::string(1, static_cast<char>('A' + cell)) + std::to_string(at + 1))),
            UNO_QUERY_THROW);
        into->setString(to_office(text));
    }

    static void put_cursor_in(session::Model const& model, std::string const& paragraph) {
        Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                                 UNO_QUERY_THROW);
        view->getViewCursor()->gotoRange(test::range_with(model, paragraph)->getStart(), false);
    }

    static std::string joined(BodyTexts const& texts) {
        std::string all;
        for (auto const& row : texts) {
            for (auto const& text : row) all += text + '|';
            all += '\n';
        }
        return all;
    }

    static std::string rows_of_number(int count) {
        boost::json::array rows;
        for (int n = 1; n <= count; ++n) {
            boost::json::object const cells{{"linh_vuc", "Lĩnh vực " + std::to_string(n)},
                                            {"truc_tuyen", n},
                                            {"truc_tiep", 1},
                                            {"truoc_han", n},
                                            {"qua_han", 1}};
            rows.emplace_back(boost::json::object{{"cells", cells}});
        }
        return boost::json::serialize(boost::json::object{{"rows", rows}});
    }
};

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

class TableDiffers : public TablesInWriter {
protected:
    /// The form with a number of its own where the report says 909.
    session::Model typed_over() {
        auto const model = seed();
        insert(model, form);
        insert(model, "bang_so_sanh");
        type(model, form, 0, 3, "919");
        return model;
    }
    session::Answer update(session::Model const& model, std::string const& differences) {
        return call("refresh", model, {}, {{"Differences", differences}});
    }
    static std::int64_t online(session::Model const& model) {
        return std::get<Amount>(stored(model).values.at("hs_truc_tuyen")).value;
    }
};

TEST_F(TableDiffers, TheReportTakesTheTablesNumberInProseAndInEveryTableAsOneStep) {
    auto const model = typed_over();
    auto const before = text_of(model);
    auto const properties = test::record_properties(model);
    auto const answer = update(model, "table");
    ASSERT_TRUE(answer.done) << answer.sentence;
    // More came in than was done and is left.
    ASSERT_EQ(answer.warnings.size(), 1U);
    EXPECT_NE(answer.warnings[0].find("(7) + (11)"), std::string::npos) << answer.warnings[0];
    EXPECT_EQ(online(model), 919);
    EXPECT_TRUE(stored(model).tables.empty());
    auto const text = text_of(model);
    EXPECT_NE(text.find("2.108 hồ sơ"), std::string::npos);
    EXPECT_EQ(text.find("2.098"), std::string::npos);
    EXPECT_EQ(body(model, form)[0][2], "2.108");
    EXPECT_EQ(body(model, "bang_so_sanh")[2][3], "919");
    test::undo(model);
    EXPECT_EQ(text_of(model), before);
    EXPECT_EQ(test::record_properties(model), properties);
    test::redo(model);
    EXPECT_EQ(text_of(model), text);
}

TEST_F(TableDiffers, TheCellShowsTheReportsNumberAgain) {
    auto const model = typed_over();
    auto const answer = update(model, "report");
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(answer.warnings.empty()) << answer.warnings.front();
    EXPECT_EQ(online(model), 909);
    EXPECT_TRUE(stored(model).tables.empty());
    EXPECT_EQ(body(model, form)[0][3], "909");
    EXPECT_EQ(body(model, form)[0][2], "2.098");
}

TEST_F(TableDiffers, BothStayWhereNothingElseIsSaid) {
    for (auto const* said : {"keep", ""}) {
        auto const model = typed_over();
        auto const answer = *said ? update(model, said) : call("refresh", model);
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(answer.warnings.size(), 5U) << said;
        EXPECT_EQ(online(model), 909) << said;
        EXPECT_EQ(body(model, form)[0][3], "919") << said;
    }
}

TEST_F(TableDiffers, WhatWasLeftOnceCanStillBeDecidedByACall) {
    auto const model = typed_over();
    ASSERT_TRUE(update(model, "keep").done);
    ASSERT_TRUE(update(model, "table").done);
    EXPECT_EQ(online(model), 919);
}

TEST_F(TableDiffers, RowsGivenToATableGoIntoTheReportInTheSameStep) {
    auto const model = seed();
    auto const steps = test::undo_titles(model).size();
    auto const answer =
        call("table?" + std::string(form), model, rows_of_number(3), {{"Differences", "table"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(online(model), 6);
    EXPECT_EQ(body(model, form).back()[2], "6");
    EXPECT_EQ(test::undo_titles(model).size(), steps + 1);
}

TEST_F(TableDiffers, AnUnknownWordIsRefusedAndNothingIsWritten) {
    auto const model = typed_over();
    auto const properties = test::record_properties(model);
    auto const answer = update(model, "both");
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.sentence.find("Differences"), std::string::npos) << answer.sentence;
    EXPECT_EQ(test::record_properties(model), properties);
    EXPECT_EQ(body(model, form)[0][2], "2.098");
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
