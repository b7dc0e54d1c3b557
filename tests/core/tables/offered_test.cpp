// SPDX-License-Identifier: MPL-2.0
#include "core/tables/offered.hpp"

#include <gtest/gtest.h>

#include <set>

#include "core/tables/csv.hpp"
#include "core/tables/drawn_sheet.hpp"
#include "core/tables/export_sheet.hpp"
#include "core/tables/sheet_preview.hpp"
#include "small_table.hpp"

namespace report {
namespace {

using Kind = IntakeNote::Kind;

class Offered : public testing::Test {
protected:
    Sheet sheet(std::string const& csv) const { return read_csv(csv, "so.csv").value().sheet; }
    SheetLayout layout(Sheet sheet, RememberedColumns const& remembered = {}) const {
        return layout_of(kind_, report_, table_, sheet, remembered);
    }

    ReportKind kind_ = test::table_kind();
    Report report_ = test::small_report();
    TableDefinition const& table_ = *kind_.table("bang_ho_so");
};

TEST_F(Offered, TheSheetWithMostOfTheTablesColumnsIsTheOneProposed) {
    OfferedSheet const broken{{"Trang 1", {}}, Problem{"import.empty", {}, {}}, {}};
    OfferedSheet const notes{sheet("Ghi chú\nxem tờ sau\n"), {}, {}};
    OfferedSheet const figures{sheet("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;1;2\n"), {}, {}};
    EXPECT_EQ(best_sheet(kind_, report_, table_, {broken, notes, figures}), 2U);
    EXPECT_EQ(best_sheet(kind_, report_, table_, {broken, notes}), 1U);
    EXPECT_EQ(best_sheet(kind_, report_, table_, {broken}), 0U);
}

TEST_F(Offered, ColumnsAreNamedByTheirLettersAndHeads) {
    auto const figures = sheet("Lĩnh vực;Trực tuyến;\nĐất đai;1;4\n");
    auto const columns = sheet_columns(layout(figures), figures);
    ASSERT_EQ(columns.size(), 3U);
    EXPECT_EQ(columns[1].id, "1");
    EXPECT_EQ(columns[1].label, "B: Trực tuyến (1)");
    EXPECT_EQ(columns[2].label, "C: 4");
    auto const ours = typed_columns(kind_, report_, table_);
    ASSERT_EQ(ours.size(), 3U);
    EXPECT_EQ(ours[1].id, "mang");
    EXPECT_EQ(ours[1].label, "Nhận / Trong đó / Trực tuyến");
}

TEST_F(Offered, APersonSeesWhatEveryColumnBecomesAndWhereTheRowsBegin) {
    auto const figures = sheet("Lĩnh vực;Trực tuyến;;Tổng số\nĐất đai;1;4;5\n");
    Texts const texts({{"import.becomes", "{letter}>{column}"},
                       {"import.becomes_part", "{letter}+{column}"},
                       {"import.becomes_check", "{letter}={column}"},
                       {"import.becomes_perhaps", "{letter}?{column}"},
                       {"import.becomes_nothing", "{letter}"}});
    auto known = layout(figures);
    known.mapping.columns["tong"] = 3;
    known.guesses["giay"] = 2;
    auto const shown = sheet_preview(kind_, report_, table_, known, figures, texts);
    std::vector<std::string> titles;
    std::vector<ColumnFate> fates;
    for (auto const& column : shown.columns) {
        titles.push_back(column.title);
        fates.push_back(column.fate);
    }
    EXPECT_EQ(titles,
              (std::vector<std::string>{"A>Lĩnh vực", "B>Trực tuyến", "C?Trực tiếp", "D=Tổng số"}));
    EXPECT_EQ(fates, (std::vector<ColumnFate>{ColumnFate::taken, ColumnFate::taken,
                                              ColumnFate::asked, ColumnFate::checks}));
    ASSERT_EQ(shown.rows.size(), 2U);
    EXPECT_TRUE(shown.rows[0].head);
    EXPECT_FALSE(shown.rows[1].head);
    EXPECT_EQ(shown.rows[1].number, "2");
    EXPECT_EQ(shown.rows[1].cells, (std::vector<std::string>{"Đất đai", "1", "4", "5"}));
}

TEST_F(Offered, APersonIsAskedOnlyAboutColumnsThatTheSheetMayHave) {
    auto const unsure = [&](std::string const& csv) { return layout(sheet(csv)).unsure; };
    using Ids = std::vector<std::string>;
    EXPECT_EQ(unsure("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;1;2\n"), Ids());
    EXPECT_EQ(unsure("Lĩnh vực;Trực tuyến\nĐất đai;1\n"), Ids()) << "there is none to choose";
    EXPECT_EQ(unsure("Lĩnh vực;Trực tuyến;Ghi chú\nĐất đai;1;xem sau\n"), Ids());
    EXPECT_EQ(unsure("Lĩnh vực;Trực tuyến;Tỷ lệ (%)\nĐất đai;1;40\n"), Ids());
    EXPECT_EQ(unsure("Lĩnh vực;Trực tuyến;Ở quầy\nĐất đai;1;2\n"), Ids{"giay"});
}

TEST_F(Offered, ARememberedLayoutIsForgottenWhenSomebodySaysSo) {
    auto const figures = sheet("Mảng việc;Qua mạng;Tại quầy;Bưu điện\nĐất đai;1;2;3\n");
    auto const found = layout(figures);
    EXPECT_FALSE(found.remembered);
    auto by_hand = found.mapping;
    by_hand.columns = {{"ten", 0}, {"mang", 1}, {"giay", 2}};
    by_hand.added = {{"giay", {3}}};
    RememberedColumns remembered;
    remembered.remember(found, by_hand);
    auto again = RememberedColumns::read(remembered.json());
    auto const next = layout(figures, again);
    EXPECT_TRUE(next.remembered);
    EXPECT_EQ(next.mapping.columns, by_hand.columns);
    EXPECT_EQ(next.mapping.added, by_hand.added) << "the second part of a sum, too";
    again.forget(found);
    EXPECT_FALSE(layout(figures, again).remembered);
}

TEST_F(Offered, WhatSomebodyMappedIsProposedTheNextTimeAndAnotherYear) {
    auto const first = sheet("Mảng việc;Qua mạng;Tại quầy;Số năm 2023\nĐất đai;1;2;3\n");
    auto const found = layout(first);
    EXPECT_FALSE(found.unmatched.empty());
    auto by_hand = found.mapping;
    by_hand.columns = {{"ten", 0}, {"mang", 1}, {"giay", 2}};
    RememberedColumns remembered;
    remembered.remember(found, by_hand);
    auto const again = RememberedColumns::read(remembered.json());
    auto const next =
        layout(sheet("Mảng việc;Qua mạng;Tại quầy;Số năm 2024\nĐất đai;5;6;7\n"), again);
    EXPECT_EQ(next.mapping.columns, by_hand.columns);
    EXPECT_TRUE(next.unmatched.empty());
    // Somebody who takes what was found has no mapping of his own any more.
    remembered.remember(found, found.mapping);
    EXPECT_EQ(remembered, RememberedColumns());
}

TEST_F(Offered, TooManyLayoutsPushOutTheOldestAndForeignTextIsForgotten) {
    RememberedColumns remembered;
    for (int i = 0; i < 150; ++i) {
        SheetLayout layout;
        layout.key = std::to_string(i);
        ColumnMapping mapping;
        mapping.columns = {{"ten", 3}};
        remembered.remember(layout, mapping);
    }
    SheetLayout old, young;
    old.key = "49";
    young.key = "50";
    old.heads.resize(4);
    young.heads.resize(4);
    remembered.use(table_, old);
    remembered.use(table_, young);
    EXPECT_TRUE(old.mapping.columns.empty());
    EXPECT_EQ(young.mapping.columns.at("ten"), 3U);
    EXPECT_EQ(RememberedColumns::read("{"), RememberedColumns());
    EXPECT_EQ(RememberedColumns::read(R"({"layouts": [{"key": "a", "columns": 1}]})"),
              RememberedColumns());
}

TEST_F(Offered, ColumnsMayBeNamedByHand) {
    EXPECT_EQ(read_columns(table_, R"({"mang": "B", "giay": "AB"})").value(),
              (std::map<std::string, std::size_t>{{"mang", 1}, {"giay", 27}}));
    EXPECT_EQ(read_columns(table_, R"({"mang": "ZZZ"})").error().code, "import.bad_columns");
    EXPECT_EQ(read_columns(table_, R"({"khac": "B"})").error().code, "json.unknown_key");
}

TEST_F(Offered, TheReportOfAnIntakeBeginsWithWhatIsUnclear) {
    Intake intake;
    intake.notes.push_back({Kind::taken, 1, 0, {"a", {}, "so.csv A2"}});
    for (int i = 0; i < 250; ++i) intake.notes.push_back({Kind::unclear, 2, 1, {"b", {}, "so B3"}});
    Texts const texts({{"import.taken", "Lấy {count}:"},
                       {"import.unclear", "Chưa rõ {count}:"},
                       {"import.more", "còn {count}"},
                       {"problem.a", "được"},
                       {"problem.b", "xem lại"}});
    auto const text = intake_text(texts, intake);
    EXPECT_EQ(text.find("Chưa rõ 250:\n- so B3: xem lại\n"), 0U) << text;
    EXPECT_NE(text.find("còn 50\n\nLấy 1:\n- so.csv A2: được\n"), std::string::npos) << text;
    EXPECT_EQ(count(intake, Kind::unclear), 250U);
}

TEST(DrawnSheet, CellsStandOnTheEdgesThatAllRowsShare) {
    // Edges of a saved file are off by a unit here and there.
    auto const sheet = drawn_sheet("Bảng 1", {{0, 2, 0, 2500, "TT"},
                                              {0, 1, 2500, 10000, " Nhận "},
                                              {1, 1, 2499, 5001, "Mạng"},
                                              {1, 1, 5001, 10000, "Giấy"},
                                              {2, 1, 0, 2499, "1"},
                                              {2, 1, 2499, 4999, "5"},
                                              {2, 1, 4999, 10000, "6"}});
    ASSERT_EQ(sheet.rows.size(), 3U);
    EXPECT_EQ(sheet.at(0, 1).text, "Nhận");
    EXPECT_EQ(sheet.at(0, 1).column_span, 2U);
    EXPECT_EQ(sheet.at(0, 0).row_span, 2U);
    EXPECT_EQ(sheet.at(1, 0).text, "");
    EXPECT_EQ(sheet.at(1, 1).text, "Mạng");
    EXPECT_EQ(sheet.at(1, 2).text, "Giấy");
    EXPECT_EQ(sheet.at(2, 2).text, "6");
    EXPECT_TRUE(drawn_sheet("Bảng 1", {}).rows.empty());
}

TEST(ExactNumber, IsWrittenOutAsSpreadsheetsKeepIt) {
    EXPECT_EQ(exact_number(2098), "2098");
    EXPECT_EQ(exact_number(-5), "-5");
    EXPECT_EQ(exact_number(0.1 + 0.2), "0.3");
    EXPECT_EQ(exact_number(7722400000.0), "7722400000");
    EXPECT_EQ(exact_number(0.6958), "0.6958");
    EXPECT_EQ(exact_number(1e20), "100000000000000000000");
    EXPECT_EQ(exact_number(0), "0");
}

class Export : public Offered {
protected:
    ExportSheet sheet_of(char const* id, TableRows const& rows) const {
        auto const& table = *kind_.table(id);
        return export_sheet(table, grid(kind_, report_, table, rows));
    }
    static ExportCell const& at(ExportSheet const& sheet, std::size_t row, std::size_t column) {
        for (auto const& cell : sheet.cells)
            if (cell.row == row && cell.column == column) return cell;
        throw std::runtime_error("no such cell");
    }
};

TEST_F(Export, NumbersGoOutAsNumbersAndTextsAsTexts) {
    TableRows rows;
    rows.rows.emplace_back();
    rows.rows.back().cells = {{"ten", std::string("=Đất")}, {"mang", Amount{2098, false}}};
    auto const sheet = sheet_of("bang_ho_so", rows);
    EXPECT_EQ(at(sheet, 0, 0).column_span, 6U);
    EXPECT_TRUE(at(sheet, 0, 0).bold);
    EXPECT_FALSE(at(sheet, 0, 0).framed);
    auto const body = sheet.rows - 2;
    EXPECT_EQ(at(sheet, body, 1).entry, "'=Đất");
    EXPECT_EQ(at(sheet, body, 3).entry, "2098");
    EXPECT_EQ(at(sheet, body, 3).kind, ExportCell::Kind::whole);
    EXPECT_EQ(at(sheet, body, 5).entry, "100.00");
    EXPECT_EQ(at(sheet, body, 5).kind, ExportCell::Kind::hundredths);
    EXPECT_EQ(at(sheet, body - 1, 2).entry, "'(3) = (4) + (5)");
    EXPECT_EQ(sheet.widths.size(), 6U);
}

TEST_F(Export, DifferencesKeepTheirSignAndPointsTheirWord) {
    auto const sheet = sheet_of("bang_so", {});
    std::set<ExportCell::Kind> kinds;
    for (auto const& cell : sheet.cells) {
        kinds.insert(cell.kind);
        if (cell.entry.find("điểm") != std::string::npos) {
            EXPECT_EQ(cell.kind, ExportCell::Kind::text) << cell.entry;
        }
    }
    EXPECT_EQ(kinds.count(ExportCell::Kind::whole), 1U);
}

TEST_F(Export, ASheetIsCalledWhatSheetsMayBeCalled) {
    auto kind = kind_;
    for (auto& table : kind.tables) table.caption = "Thu/chi [kỳ]: " + std::string(40, 'x');
    auto const& table = *kind.table("bang_ho_so");
    EXPECT_EQ(export_sheet(table, grid(kind, report_, table, {})).name,
              "Thu chi kỳ " + std::string(20, 'x'));
    EXPECT_TRUE(can_export_to("/a/B.XLSX"));
    EXPECT_TRUE(can_export_to("b.csv"));
    EXPECT_FALSE(can_export_to("b.pdf"));
    EXPECT_FALSE(can_export_to("b"));
}

TEST_F(Offered, ATableThatWasCutInTwoIsPutTogetherAgainButNotTwoTables) {
    auto const sheet = [](std::string const& csv) {
        OfferedSheet one;
        one.sheet = read_csv(csv, "so.csv").value().sheet;
        return one;
    };
    std::string const head = "TT;Lĩnh vực;Trực tuyến;Trực tiếp\n";
    auto const first = sheet(head + "1;Đất đai;5;3\n2;Hộ tịch;1;1\n");
    auto const rows = [&](OfferedSheet const& second) {
        std::vector<std::size_t> counts;
        for (auto const& one : joined_pieces({first, second}))
            counts.push_back(one.sheet.rows.size());
        return counts;
    };
    using Counts = std::vector<std::size_t>;
    EXPECT_EQ(rows(sheet(head + "03;Chứng thực;9;9\n;Tổng;15;13\n")), Counts({5}));
    EXPECT_EQ(rows(sheet("3.;Chứng thực;9;9\n;Tổng;15;13\n")), Counts({5}));
    EXPECT_EQ(rows(sheet(head + "1;Đất đai;9;9\n")), Counts({3, 2})) << "another month";
    EXPECT_EQ(rows(sheet("3;Chứng thực;9\n")), Counts({3, 1})) << "other columns";
    EXPECT_EQ(rows(sheet(head + "Ghi;chú;a;b\n")), Counts({3, 2}));
}

TEST(ExportNames, AnEndingIsGivenWhereNoneIsAndAForeignOneIsLeft) {
    for (auto const& [typed, file] :
         std::vector<std::pair<char const*, char const*>>{{"bang", "bang.xlsx"},
                                                          {"bang.", "bang.xlsx"},
                                                          {"bang.XLSX", "bang.XLSX"},
                                                          {"bang.ods", "bang.ods"},
                                                          {"bang.csv", "bang.csv"},
                                                          {"bang.pdf", "bang.pdf"},
                                                          {"bang.HTML", "bang.HTML"},
                                                          {"thang.7", "thang.7.xlsx"},
                                                          {"a.ods/bang", "a.ods/bang.xlsx"},
                                                          {"a.ods\\bang", "a.ods\\bang.xlsx"},
                                                          {"a/", "a/"},
                                                          {"", ""}})
        EXPECT_EQ(with_export_suffix(typed), file) << typed;
}

}  // namespace
}  // namespace report
