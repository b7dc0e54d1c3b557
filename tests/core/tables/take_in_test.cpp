// SPDX-License-Identifier: MPL-2.0
#include "core/tables/take_in.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/report/figures.hpp"
#include "core/tables/csv.hpp"
#include "small_table.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;
using Kind = IntakeNote::Kind;

class TakeIn : public testing::Test {
protected:
    ReportKind kind_ = test::table_kind();
    Report report_ = test::small_report();

    void SetUp() override { kind_.total_words = {"Tổng cộng", "Tổng số", "Cộng"}; }

    Intake take(Sheet const& sheet, char const* table = "bang_ho_so") const {
        auto const& definition = *kind_.table(table);
        auto const layout = match_columns(kind_, report_, definition, sheet);
        return take_in(kind_, report_, definition, sheet, layout.mapping).value();
    }
    Intake take(std::string const& csv, char const* table = "bang_ho_so") const {
        return take(read_csv(csv, "so.csv").value().sheet, table);
    }
    Lines shown(Intake const& intake, char const* table = "bang_ho_so") const {
        return test::lines_of(grid(kind_, report_, *kind_.table(table), intake.rows));
    }
    /// "B3 code value" of the notes of a kind.
    static Lines notes(Intake const& intake, Kind kind) {
        Lines lines;
        for (auto const& note : intake.notes)
            if (note.kind == kind)
                lines.push_back(note.why.where + " " + note.why.code + " " +
                                note.why.arguments.back().second);
        return lines;
    }
    /// Rows of one number under a head.
    Intake take_cell(std::string const& text) const {
        return take("TT;Lĩnh vực;Trực tuyến;Trực tiếp\n1;Đất đai;\"" + text + "\";3\n");
    }
    std::string read_as(std::string const& text) const {
        auto const intake = take_cell(text);
        auto const& cells = intake.rows.rows.at(0).cells;
        auto const found = cells.find("mang");
        auto const unclear = notes(intake, Kind::unclear);
        if (found != cells.end())
            return std::to_string(std::get<Amount>(found->second).value) +
                   (unclear.empty() ? "" : "!");
        for (auto const& note : intake.notes)
            if (note.kind == Kind::unclear) {
                EXPECT_EQ(note.why.where, "so.csv C2");
                return note.why.code;
            }
        return "";
    }
};

TEST_F(TakeIn, RowsBecomeRowsOfTheTableAndTotalsDoNot) {
    auto const intake = take(
        "TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Tỷ lệ\n1;Đất đai;5;2;3;40\n2;Hộ "
        "tịch;2.098;2.098;;100\n"
        ";;;;;\nTỔNG CỘNG;;2.103;2.100;3;99,86\nTổng số "
        "(1+2);;2.103;2.100;3;99,86\n;Cộng:;1;1;1;\n");
    EXPECT_EQ(shown(intake), (Lines{"1|Đất đai|5|2|3|40", "2|Hộ tịch|2.098|2.098|0|100",
                                    "TỔNG CỘNG|2.103|2.100|3|99,86"}));
    EXPECT_EQ(notes(intake, Kind::taken),
              (Lines{"so.csv A2 import.row_taken Đất đai", "so.csv A3 import.row_taken Hộ tịch"}));
    EXPECT_EQ(
        notes(intake, Kind::skipped),
        (Lines{"so.csv E3 import.zeros_by_sums Trực tiếp", "so.csv A5 import.row_total TỔNG CỘNG",
               "so.csv A6 import.row_total Tổng số (1+2)", "so.csv A7 import.row_total Cộng:"}));
    EXPECT_TRUE(notes(intake, Kind::unclear).empty());
}

TEST_F(TakeIn, AnEmptyCellIsNothingWhereTheRowsOwnSumSaysSo) {
    auto const read = [&](std::string const& row) {
        auto const intake = take("TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp\n" + row + "\n");
        auto const& cells = intake.rows.rows.at(0).cells;
        auto const found = cells.find("giay");
        return found == cells.end() ? std::string("-")
                                    : std::to_string(std::get<Amount>(found->second).value);
    };
    EXPECT_EQ(read("1;Đất đai;5;5;"), "0");
    EXPECT_EQ(read("1;Đất đai;0;0;"), "0");
    EXPECT_EQ(read("1;Đất đai;5;4;"), "-") << "something is missing";
    EXPECT_EQ(read("1;Đất đai;;5;"), "-") << "the sum is not said";
    EXPECT_EQ(read("1;Đất đai;5;5;…"), "-") << "somebody wrote that it is not known";
    EXPECT_EQ(read("1;Đất đai;5;trên 5;"), "-");
}

TEST_F(TakeIn, NumbersAreReadTheVietnameseWay) {
    for (auto const* text : {"2.098", "2098", "'2098", "2 098", " 2\u00A0098 ", "2.098."})
        EXPECT_EQ(read_as(text), "2098") << text;
    EXPECT_EQ(read_as("0"), "0");
    for (auto const* text : {"", "……"}) EXPECT_EQ(read_as(text), "") << text;
    // As official statistics write that there is none.
    for (auto const* text : {"-", "–", "—"}) EXPECT_EQ(read_as(text), "0") << text;
}

TEST_F(TakeIn, TheShareBehindACountIsNoPartOfIt) {
    EXPECT_EQ(read_as("1.020 (92,06%)"), "1020");
    EXPECT_EQ(read_as("7 (0 %)"), "7");
    EXPECT_EQ(read_as("1,020 (92.06%)"), "1020");
    EXPECT_EQ(read_as("1,020 (92,06%)"), "import.cell_english");
    for (auto const* text : {"12 (3)", "12 (3 hồ sơ)", "(92%)", "12 (%)", "12% (3%)"})
        EXPECT_EQ(read_as(text), "import.cell_not_a_number") << text;
}

TEST_F(TakeIn, OfAProvincesListOnlyTheOwnCommuneIsTaken) {
    auto const list = [&](std::string const& own) {
        return "TT;Đơn vị;Trực tuyến;Trực tiếp\n1;Xã Kon Mơ;5;1\n2;" + own +
               ";7;2\n3;Xã Ngọc Lây;8;3\n4;Xã Đăk Na;1;1\nTổng cộng;;21;7\n";
    };
    auto const sheet = [](std::string const& csv) { return read_csv(csv, "so.csv").value().sheet; };
    auto const own = fill_circumstances(kind_, report_, "{unit}");
    auto const intake = take(sheet(list(own)));
    ASSERT_EQ(intake.rows.rows.size(), 1U);
    EXPECT_EQ(std::get<Amount>(intake.rows.rows[0].cells.at("mang")).value, 7);
    auto const skipped = notes(intake, Kind::skipped);
    EXPECT_EQ(
        std::count(skipped.begin(), skipped.end(), "so.csv A2 import.row_other_unit Xã Kon Mơ"), 1);
    EXPECT_TRUE(notes(intake, Kind::unclear).empty() ||
                notes(intake, Kind::unclear).front().find("total") == std::string::npos);
    auto const& table = *kind_.table("bang_ho_so");
    auto const foreign = sheet(list("Xã Kon Plông"));
    auto const refused = take_in(kind_, report_, table, foreign,
                                 match_columns(kind_, report_, table, foreign).mapping);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "import.other_units");
    // Fields of work that have the word in them are none.
    auto const fields = take(
        "TT;Lĩnh vực;Trực tuyến;Trực tiếp\n1;BẢO TRỢ XÃ HỘI;5;1\n2;Xã hội hóa;7;2\n"
        "3;Hợp tác xã;8;3\n");
    EXPECT_EQ(fields.rows.rows.size(), 3U);
}

TEST_F(TakeIn, WhatCanBeReadInTwoWaysIsNotTaken) {
    for (auto const* text : {"2,098", "1,234,567", "1,234.5", "97.66", "2.0980"})
        EXPECT_EQ(read_as(text), "import.cell_english") << text;
    EXPECT_EQ(read_as("2,5"), "import.cell_not_whole");
    EXPECT_EQ(read_as("-5"), "import.cell_negative");
    EXPECT_EQ(read_as("99999999999999999999"), "import.cell_too_large");
    for (auto const* text : {"#REF!", "#DIV/0!", "#N/A", "Err:502", "#VALUE!"})
        EXPECT_EQ(read_as(text), "import.cell_error") << text;
}

TEST_F(TakeIn, NumberCellsCountByWhatTheyHold) {
    auto sheet = read_csv("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;x;3\n", "so").value().sheet;
    auto& cell = sheet.rows[1][1];
    auto const read = [&](char const* text, char const* number) {
        cell.text = text;
        cell.number = number;
        auto const cells = take(sheet).rows.rows.at(0).cells;
        return cells.count("mang") == 0 ? -1 : std::get<Amount>(cells.at("mang")).value;
    };
    EXPECT_EQ(read("2,098", "2098"), 2098);
    EXPECT_EQ(read("2098.00", "2098.00"), 2098);
    EXPECT_EQ(read("2.098", "2.098"), -1);
    EXPECT_EQ(read("(5)", "-5"), -1);
    cell = {"5", {}, true, 1, 1};
    EXPECT_EQ(notes(take(sheet), Kind::unclear), Lines{"so B2 import.cell_error "});
}

TEST_F(TakeIn, RatesOfNumberCellsAreRoundedExactly) {
    auto sheet =
        read_csv("Chỉ tiêu;Kỳ này;Kỳ trước\nÍt dùng;x;\nTrực tuyến;9;8\n", "so").value().sheet;
    auto const read = [&](char const* text, std::optional<std::string> number) {
        auto const kind =
            std::string(text).back() == '%' ? SheetCell::Kind::percent : SheetCell::Kind::plain;
        sheet.rows[1][1] = {text, std::move(number), false, 1, 1, kind};
        auto const cells = take(sheet, "bang_so").rows.rows.at(0).cells;
        return cells.count("nay") == 0 ? -1 : std::get<Percent>(cells.at("nay")).hundredths;
    };
    EXPECT_EQ(read("69,58%", "0.695791"), 6958);
    EXPECT_EQ(read("100%", "0.99999"), 10000);
    EXPECT_EQ(read("69.5", "69.495"), 6950);
    EXPECT_EQ(read("97,66", {}), 9766);
    EXPECT_EQ(read("97,66%", {}), 9766);
    EXPECT_EQ(read("97.66%", {}), -1);
}

TEST_F(TakeIn, RowsOfTheTablesOwnAreKnownByTheirLabels) {
    auto const intake = take(
        "Chỉ tiêu;Kỳ này;Kỳ trước\nMục;9;\nNGHÌN  ĐỒNG:;7;\nTrực tuyến;909;800\nThêm;1;2\n"
        "Trực tuyến;1;1\nHình thức;1;\n",
        "bang_so");
    EXPECT_EQ(shown(intake, "bang_so"),
              (Lines{"Mục||||", "Trực tuyến|909|800|+109|+13,63", "Thêm|1|2|-1|-50",
                     "Tỷ lệ|……||……|……", "Nghìn đồng|7|||", "Hình thức|1|||"}));
    EXPECT_EQ(notes(intake, Kind::unclear), Lines{"so.csv A6 import.row_twice Trực tuyến"});
}

TEST_F(TakeIn, ACellThatSaysWhatTheReportSaysGoesOnFollowingIt) {
    auto const intake = take("Chỉ tiêu;Kỳ này;Kỳ trước\nTrực tuyến;909;\n", "bang_so");
    EXPECT_TRUE(intake.rows.rows.empty());
    auto const list = take("TT;Tên;Số\n1;Chủ tịch;1\n2;Phó Chủ tịch (thiếu 1);2\n", "bang_vi_tri");
    EXPECT_TRUE(list.rows.rows.empty());
    auto const other = take("TT;Tên;Số\n1;Chủ tịch;1\n2;Phó Chủ tịch (thiếu 1);3\n", "bang_vi_tri");
    EXPECT_EQ(other.rows.rows.size(), 2U);
}

TEST_F(TakeIn, GroupRowsAreHeadingsAndTheirSumsAreNotCounted) {
    auto const intake = take(
        "TT;Lĩnh vực;Trực tuyến;Trực tiếp\nI;Hệ thống của bộ;5;4\n1;Đất đai;5;4\nII;Hệ thống của "
        "tỉnh;;\n"
        "2;Hộ tịch;1;1\n3;Khác;2;\n3.1;Khác nữa;2;\n");
    EXPECT_EQ(shown(intake), (Lines{"|Hệ thống của bộ||||", "1|Đất đai|9|5|4|55,56",
                                    "|Hệ thống của tỉnh||||", "2|Hộ tịch|2|1|1|50", "|Khác||||",
                                    "3|Khác nữa|2|2|0|100", "TỔNG CỘNG|13|8|5|61,54"}));
    EXPECT_TRUE(notes(intake, Kind::unclear).empty());
    // A group that says something else than its rows is named.
    EXPECT_EQ(notes(take("TT;Lĩnh vực;Trực tuyến;Trực tiếp\nI;Hệ thống của bộ;6;4\n1;Đất "
                         "đai;5;4\nII;Khác;1;1\n1;Hộ tịch;1;1\n"),
                    Kind::unclear),
              Lines{"so.csv C2 import.row_group Hệ thống của bộ"});
    // Where all rows are numbered so, they are rows.
    EXPECT_EQ(take("TT;Lĩnh vực;Trực tuyến\nI;a;5\nII;b;4\n").notes.size(), 3U);
    EXPECT_EQ(shown(take("TT;Lĩnh vực;Trực tuyến\nI;a;5\nII;b;4\n")).back(),
              "TỔNG CỘNG|……|9|……|……");
}

TEST_F(TakeIn, HeadsPrintedAgainAreLeftOut) {
    auto const intake = take(
        "TT;Lĩnh vực;Trực tuyến;Trực tiếp\n1;Đất đai;5;4\nTT;Lĩnh vực;Trực tuyến;Trực tiếp\n"
        "(1);(2);(3);(4)\n2;Hộ tịch;1;1\n");
    EXPECT_EQ(shown(intake).size(), 3U);
    EXPECT_EQ(notes(intake, Kind::skipped),
              (Lines{"so.csv A3 import.row_head TT", "so.csv A4 import.row_head (1)"}));
}

TEST_F(TakeIn, TheRowForAllDoesNotStandBesideOthers) {
    std::string const all = "TT;Lĩnh vực;Trực tuyến;Trực tiếp\n1;Tất cả của UBND xã Phổ An;910;3\n";
    EXPECT_EQ(shown(take(all)).front(), "1|Tất cả của UBND xã Phổ An|913|910|3|99,67");
    auto const both = take(all + "2;Đất đai;5;4\n");
    EXPECT_EQ(shown(both), (Lines{"1|Đất đai|9|5|4|55,56", "TỔNG CỘNG|9|5|4|55,56"}));
    EXPECT_EQ(notes(both, Kind::unclear),
              Lines{"so.csv import.row_alone Tất cả của UBND xã Phổ An"});
}

TEST_F(TakeIn, ColumnsOfNobodyAndColumnsThatAreMissingAreSaid) {
    auto const intake = take("Lĩnh vực;Trực tuyến;Người lập\nĐất đai;5;An\nHộ tịch;6;Bình\n");
    EXPECT_EQ(notes(intake, Kind::skipped), Lines{"so.csv C2 import.column_unused Người lập"});
    EXPECT_EQ(notes(intake, Kind::unclear), Lines{"so.csv import.column_missing Trực tiếp"});
}

TEST_F(TakeIn, NumberedRowsThatRepeatThoseBelowAreLeftOutWhenTheTotalSaysSo) {
    auto const intake = take(
        "TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp\n1;Đất đai;9;5;4\n2;Thủ tục A;6;3;3\n"
        "3;Thủ tục B;3;2;1\n4;Hộ tịch;12;7;5\n5;Thủ tục C;8;5;3\n6;Thủ tục D;4;2;2\n"
        ";Tổng cộng;21;12;9\n");
    EXPECT_EQ(shown(intake).back(), "TỔNG CỘNG|21|12|9|57,14");
    EXPECT_EQ(shown(intake).size(), 5U);
}

TEST_F(TakeIn, ARowWordedOtherwiseFillsTheTablesOwnRow) {
    auto const intake =
        take("Chỉ tiêu;Kỳ này;Kỳ trước\nHồ sơ trực tuyến;7;8\nViệc khác;1;2\n", "bang_so");
    ASSERT_EQ(intake.rows.rows.size(), 2U);
    EXPECT_EQ(intake.rows.rows[0].fixed, "mang");
    // Two rows like it: nobody can tell which one it is.
    auto const both = take(
        "Chỉ tiêu;Kỳ này;Kỳ trước\nHồ sơ trực tuyến;7;8\nTrực tuyến, các hồ sơ;1;2\n", "bang_so");
    EXPECT_EQ(both.rows.rows[0].fixed, "");
}

TEST_F(TakeIn, WhatTheSheetHasNoColumnForIsAGapAndNoZero) {
    auto const intake = take("Lĩnh vực;Trực tuyến\nĐất đai;5\nHộ tịch;6\n");
    EXPECT_EQ(shown(intake),
              (Lines{"1|Đất đai|……|5|……|……", "2|Hộ tịch|……|6|……|……", "TỔNG CỘNG|……|11|……|……"}));
}

TEST_F(TakeIn, CommasBetweenThousandsAreReadWhenTheSheetsSumsHold) {
    std::string const heads = "Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp\n";
    EXPECT_EQ(shown(take(heads + "Đất đai;1,166;1,000;166\nHộ tịch;2,009;2,000;9\n")).back(),
              "TỔNG CỘNG|3.175|3.000|175|94,49");
    // Nothing says so, or one row says otherwise.
    EXPECT_EQ(notes(take(heads + "Đất đai;;1,000;166\nHộ tịch;9;7;2\n"), Kind::unclear).size(), 1U);
    EXPECT_EQ(
        notes(take(heads + "Đất đai;1,166;1,000;166\nHộ tịch;2,009;2,000;9\nKhác;5,000;1,000;9\n"),
              Kind::unclear)
            .size(),
        3U);
}

TEST_F(TakeIn, CommasPartThousandsInASheetThatIsWrittenTheEnglishWay) {
    std::string const heads = "Lĩnh vực;Trực tuyến;Trực tiếp;Đạt\n";
    auto const mang = [&](std::string const& rows) { return shown(take(heads + rows)).front(); };
    EXPECT_EQ(mang("Đất đai;1,204;16;98.9%\nHộ tịch;9;2;100.0%\n"),
              "1|Đất đai|1.220|1.204|16|98,69");
    // "97,66" beside it: two manners in one sheet say nothing.
    EXPECT_EQ(mang("Đất đai;1,204;16;98.9%\nHộ tịch;9;2;97,66\n"), "1|Đất đai|……|……|16|……");
    // The total row says so for itself.
    EXPECT_EQ(mang("Đất đai;1,204;16;\nHộ tịch;2,009;2;\nTổng cộng;3,213;18;\n"),
              "1|Đất đai|1.220|1.204|16|98,69");
}

TEST_F(TakeIn, ACellMaySayWhatItCounts) {
    for (auto const& [text, read] : std::vector<std::pair<char const*, char const*>>{
             {"14 hồ sơ", "14"},
             {"1.204 hồ sơ", "1204"},
             {"14 con trâu", "import.cell_not_a_number"},
             {"14 triệu đồng", "import.cell_not_a_number"},
             {"14 hồ sơ, 3 giấy", "import.cell_not_a_number"},
             {"khoảng 14", "import.cell_not_a_number"},
             {"dưới 14", "import.cell_not_a_number"}})
        EXPECT_EQ(read_as(text), read) << text;
}

TEST_F(TakeIn, AMappingOfTheUserCounts) {
    auto const sheet = read_csv("Foo;Bar\n2.098;Đất đai\n5;Hộ tịch\n", "so").value().sheet;
    auto const& table = *kind_.table("bang_ho_so");
    auto const intake = take_in(kind_, report_, table, sheet, {{{"ten", 1}, {"giay", 0}}, 1});
    EXPECT_EQ(shown(*intake).front(), "1|Đất đai|……|……|2.098|……");
    EXPECT_EQ(take_in(kind_, report_, table, sheet, {}).error().code, "import.no_columns");
    EXPECT_EQ(take_in(kind_, report_, table, sheet, {{{"tong", 0}}, 1}).error().code,
              "import.no_columns");
    EXPECT_EQ(take_in(kind_, report_, table, {}, {{{"ten", 1}}, 1}).error().code, "import.empty");
    EXPECT_EQ(
        shown(*take_in(kind_, report_, table, sheet, {{{"ten", 90}, {"giay", 0}}, 99})).size(), 2U);
}

TEST_F(TakeIn, ATableWithoutRoomForRowsTakesNone) {
    auto files =
        test::table_files(R"("points": " điểm", "free_rows": true)", R"("points": " điểm")");
    kind_ = load_report_kind(files).value();
    auto const intake = take("Chỉ tiêu;Kỳ này;Kỳ trước\nThêm;1;2\n", "bang_so");
    EXPECT_TRUE(intake.rows.rows.empty());
    EXPECT_EQ(notes(intake, Kind::skipped), Lines{"so.csv A2 import.row_unknown Thêm"});
}

TEST_F(TakeIn, SwitchesStayAsTheReportHasThem) {
    report_.tables["bang_ho_so"].switches["them_cu"] = true;
    EXPECT_TRUE(take_cell("5").rows.switches.at("them_cu"));
}

TEST_F(TakeIn, AHundredThousandRowsGiveASentence) {
    Sheet sheet;
    sheet.name = "so";
    sheet.rows.resize(100000, SheetRow(3));
    for (auto& row : sheet.rows) row[1].text = "Đất đai";
    EXPECT_EQ(
        take_in(kind_, report_, *kind_.table("bang_ho_so"), sheet, {{{"ten", 1}}, 0}).error().code,
        "import.too_many_rows");
    sheet.rows.resize(most_rows);
    auto const intake =
        take_in(kind_, report_, *kind_.table("bang_ho_so"), sheet, {{{"ten", 1}}, 0});
    EXPECT_EQ(intake->rows.rows.size(), most_rows);
}

/// The stand-in row goes as soon as there are others, so nothing may hang on it.
TEST_F(TakeIn, RowsBehindTheStandInRowAreNotBoundToIt) {
    auto const intake =
        take("TT;Lĩnh vực;Trực tuyến;Trực tiếp\n1;Tất cả của UBND xã Phổ An;2;3\n2;Đất đai;1;1\n");
    ASSERT_FALSE(intake.rows.rows.empty());
    EXPECT_EQ(intake.rows.rows.back().fixed, "");
    EXPECT_EQ(intake.rows.rows.back().after, "");
}

}  // namespace
}  // namespace report
