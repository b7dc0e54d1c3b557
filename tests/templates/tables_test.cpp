// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "core/report/data_file.hpp"
#include "core/tables/chart.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/differences.hpp"
#include "core/tables/figure_source.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/read_back.hpp"
#include "core/tables/row_balance.hpp"
#include "core/tables/take_in.hpp"
#include "template_file.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

class ShippedTables : public testing::Test {
protected:
    ReportKind const kind_ = test::shipped_kind("cchc_xa");
    Report const seed_ = read("pho-an-7-thang-2023.json");

    Report read(std::string const& name) const {
        return read_data(kind_, test::read_file(test::source_folder() / "docs/samples" / name),
                         name)
            .value();
    }
    Grid make(char const* id, TableRows const& rows = {}) const {
        return grid(kind_, seed_, *kind_.table(id), rows);
    }
    static Lines lines(Grid const& grid) {
        Lines lines;
        for (auto const& row : grid.body) {
            std::string line;
            for (auto const& cell : row.cells)
                line += (&cell == &row.cells[0] ? "" : "|") + cell.text;
            lines.push_back(line);
        }
        return lines;
    }
    static Value sample(FigureKind kind, std::vector<Choice> const& choices, std::int64_t n) {
        switch (kind) {
            case FigureKind::percent:
                return Percent{n};
            case FigureKind::date:
                return *make_date(2023, 1 + static_cast<int>(n % 12), 1 + static_cast<int>(n % 28));
            case FigureKind::text:
                return "Dòng " + std::to_string(n);
            case FigureKind::choice:
                return choices.front().id;
            default:
                return Amount{n, false};
        }
    }
    /// So many rows of the clerk with something in every box.
    static TableRows sample_rows(TableDefinition const& table, std::int64_t count) {
        TableRows rows;
        for (std::int64_t n = 1; n <= count; ++n) {
            TableRow row;
            for (auto const& column : table.columns)
                if (!column.derive) row.cells[column.id] = sample(column.kind, column.choices, n);
            rows.rows.push_back(std::move(row));
        }
        return rows;
    }
};

/// Every place of the head and of each row is covered by exactly one cell.
void expect_covered(std::vector<GridCell> const& cells, std::size_t first, std::size_t rows,
                    std::size_t columns, std::string const& table) {
    std::vector<int> covered(rows * columns);
    for (auto const& cell : cells)
        for (std::size_t r = 0; r < cell.row_span; ++r)
            for (std::size_t c = 0; c < cell.column_span; ++c)
                ++covered.at((cell.row - first + r) * columns + cell.column + c);
    for (auto const times : covered) ASSERT_EQ(times, 1) << table;
}

void expect_whole(Grid const& grid, std::int64_t width) {
    EXPECT_EQ(std::accumulate(grid.widths.begin(), grid.widths.end(), std::int64_t{}), width)
        << grid.table;
    for (auto const one : grid.widths) EXPECT_GE(one, 799) << grid.table;
    expect_covered(grid.head, 0, grid.head_rows, grid.widths.size(), grid.table);
    for (auto const& cell : grid.head) EXPECT_FALSE(cell.text.empty()) << grid.table;
    for (std::size_t i = 0; i < grid.body.size(); ++i)
        expect_covered(grid.body[i].cells, i, 1, grid.widths.size(), grid.table);
    EXPECT_FALSE(grid.caption.empty());
    for (auto const& text : {grid.caption, grid.unit})
        EXPECT_EQ(text.find('{'), std::string::npos) << text;
}

TEST_F(ShippedTables, AllOfTheDocumentAreShipped) {
    std::set<std::string> sections;
    for (auto const& table : kind_.tables) sections.insert(table.section);
    for (auto const* id :
         {"i_1", "ii_1_3", "ii_2_4", "ii_2_5", "ii_3", "ii_4_1", "ii_4_2", "ii_5", "ii_6"})
        EXPECT_EQ(sections.count(id), 1U) << id;
    // The text of a section mentions the appendix (F91).
    EXPECT_EQ(sections.count(""), 0U);
}

TEST_F(ShippedTables, EachIsWholeWithTheSeedsFigures) {
    for (auto const& table : kind_.tables) {
        auto const width = table.landscape ? 24700 : 16000;
        expect_whole(grid(kind_, seed_, table, {}), width);
        expect_whole(grid(kind_, seed_, table, {}, width - 1), width - 1);
        expect_whole(grid(kind_, read("pho-an-9-thang-2025.json"), table, {}), width);
    }
}

TEST_F(ShippedTables, EachTakesOneRowAndThreeHundred) {
    for (auto const& table : kind_.tables) {
        if (!table.free_rows) continue;
        auto const bare = grid(kind_, seed_, table, sample_rows(table, 1)).body.size();
        for (auto const count : {1, 300}) {
            auto const rows = sample_rows(table, count);
            auto const made = grid(kind_, seed_, table, rows);
            expect_whole(made, table.landscape ? 24700 : 16000);
            EXPECT_EQ(made.body.size(), bare - 1 + static_cast<std::size_t>(count)) << table.id;
            auto const back = read_back(kind_, seed_, table, rows, made, body_texts(made));
            EXPECT_TRUE(back.changes.empty()) << table.id;
            EXPECT_TRUE(back.complaints.empty()) << table.id;
        }
    }
}

/// What a table prints can be typed into it: a hand's own writing of the same comes back the same.
TEST_F(ShippedTables, EveryBoxReadsWhatItShows) {
    for (auto const& table : kind_.tables) {
        if (!table.free_rows) continue;
        auto const rows = sample_rows(table, 3);
        auto const filled = grid(kind_, seed_, table, rows);
        auto empty = rows;
        for (auto& row : empty.rows) row.cells.clear();
        auto const before = grid(kind_, seed_, table, empty);
        auto const back = read_back(kind_, seed_, table, empty, before, body_texts(filled));
        for (auto const& one : back.complaints)
            EXPECT_EQ(one.problem.code, "table.cell_computed") << table.id;
        EXPECT_EQ(lines(back.after), lines(filled)) << table.id;
    }
}

TEST_F(ShippedTables, ANumberOfTenDigitsFindsRoomForItsDots) {
    for (auto const& table : kind_.tables)
        for (auto const& column : table.columns) {
            bool const has_room = column.kind != FigureKind::money || column.width >= 2600;
            EXPECT_TRUE(has_room) << table.id << " " << column.id;
        }
}

/// statistics-tables.md A1: with the withdrawn dossiers 2.078 + 20 = 2.098 balances, without them
/// 29 stay outside.
TEST_F(ShippedTables, TheSeedsDossiersBalanceWithTheWithdrawnOnes) {
    auto const made = make("bang_tthc_ii_06a");
    EXPECT_EQ(made.head_rows, 4U);
    EXPECT_TRUE(made.landscape && made.appendix && made.form);
    EXPECT_EQ(lines(made).back(), "TỔNG CỘNG|2.098|909|1.146|43|2.078|1.739|29|310|20|20|0");
    EXPECT_EQ(lines(made).front(),
              "1|TTHC thuộc thẩm quyền giải quyết của UBND xã Phổ An|"
              "2.098|909|1.146|43|2.078|1.739|29|310|20|20|0");
    EXPECT_EQ(made.notes,
              Lines{"Cột (9) bao gồm cả 29 hồ sơ công dân rút, trả lại, không giải quyết."});
    EXPECT_TRUE(made.differences.empty());
    EXPECT_EQ(made.form->centre.back(), "(Từ ngày 01/01/2023 đến ngày 20/7/2023)");
}

TEST_F(ShippedTables, WithoutTheWithdrawnOnesANoteSaysSo) {
    TableRows rows;
    rows.switches["tinh_ho_so_rut"] = false;
    auto const made = make("bang_tthc_ii_06a", rows);
    EXPECT_EQ(lines(made).back(), "TỔNG CỘNG|2.098|909|1.146|43|2.049|1.739|0|310|20|20|0");
    ASSERT_EQ(made.notes.size(), 1U);
    EXPECT_EQ(made.notes[0].rfind("Ngoài ra 29 hồ sơ", 0), 0U);
}

TEST_F(ShippedTables, TheFormsNumberRowSaysItsEquations) {
    Lines numbers;
    for (auto const& cell : make("bang_tthc_ii_06a").head)
        if (cell.row == 3) numbers.push_back(cell.text);
    EXPECT_EQ(numbers, (Lines{"(1)", "(2)", "(3) = (4) + (5) + (6)", "(4)", "(5)", "(6)",
                              "(7) = (8) + (9) + (10)", "(8)", "(9)", "(10)", "(11) = (12) + (13)",
                              "(12)", "(13)"}));
}

/// The equations of the number rows are those that the program computes.
TEST_F(ShippedTables, EveryNumberRowAgreesWithItsRules) {
    for (auto const& table : kind_.tables) {
        auto const number = [&](std::string const& id) {
            auto const at = table.column(id) - table.columns.data();
            return "(" + std::to_string(at + 1) + ")";
        };
        for (auto const& column : table.columns) {
            if (column.number.empty()) continue;
            bool const sum = column.derive->rule == CellRule::Rule::sum_of;
            std::string text;
            for (auto const& id : column.derive->of)
                text += (text.empty() ? "" : sum ? " + " : " - ") + number(id);
            EXPECT_EQ(column.number, number(column.id) + " = " + text) << table.id;
        }
    }
}

TEST_F(ShippedTables, StaffDegreesBudgetAndTrainingAreTheSeeds) {
    EXPECT_EQ(lines(make("bang_trinh_do")),
              (Lines{"Cán bộ|10|1|8|0|1||10", "Công chức|9|0|8|0|1||9", "Tổng|19|1|16|0|2||19"}));
    EXPECT_EQ(lines(make("bang_thu_chi")),
              (Lines{"1|Tổng thu ngân sách|7.722.400.000|5.373.000.000|69,58|",
                     "2|Tổng chi ngân sách|7.722.400.000|4.532.000.000|58,69|",
                     "3|Giải ngân vốn đầu tư công|-|938.872.000|-|"}));
    EXPECT_EQ(lines(make("bang_dao_tao")), Lines{"Tổng cộng (lượt)|9|9|"});
    auto const staff = lines(make("bang_bien_che"));
    EXPECT_EQ(staff.size(), 9U);
    EXPECT_EQ(staff.back(), "Tổng cộng||12|");
}

/// What a clerk is asked when cells of the shipped tables differ from the report.
class ShippedDifferences : public ShippedTables {
protected:
    Report report_ = seed_;

    void enter(char const* table, char const* row, char const* column, Value value) {
        TableRow entered;
        entered.fixed = row;
        entered.cells[column] = std::move(value);
        report_.tables[table].rows.push_back(std::move(entered));
    }
    std::vector<TableDifference> differences(char const* table) const {
        return table_differences(kind_, report_, {kind_.table(table)});
    }
    /// Row, column and what is in question of those that can be decided.
    Lines asked(char const* table) const {
        Lines lines;
        for (auto const& one : differences(table))
            if (one.can_be(DifferenceFate::table) || one.can_be(DifferenceFate::report))
                lines.push_back(one.row + " " + one.column + ": " + one.here_text + ", " +
                                one.reported_text + (one.figure.empty() ? "" : " = ") + one.figure);
        return lines;
    }
    Report settled(char const* table) const {
        return *settle(kind_, report_, {kind_.table(table)}, {},
                       [](std::vector<TableDifference> differences) {
                           decide_all(differences, DifferenceFate::table);
                           return std::optional(std::move(differences));
                       });
    }
};

TEST_F(ShippedDifferences, ACellOfTheFormIsAskedOnceAndItsSumsFollow) {
    enter("bang_tthc_ii_06a", "chung", "truc_tuyen", Amount{919});
    EXPECT_EQ(differences("bang_tthc_ii_06a").size(), 4U);
    EXPECT_EQ(asked("bang_tthc_ii_06a"), Lines{"chung truc_tuyen: 919, 909 = hs_truc_tuyen"});
    report_ = settled("bang_tthc_ii_06a");
    EXPECT_EQ(report_.values.at("hs_truc_tuyen"), Value(Amount{919}));
    EXPECT_TRUE(differences("bang_tthc_ii_06a").empty());
    EXPECT_EQ(lines(grid(kind_, report_, *kind_.table("bang_tthc_ii_06a"), {})).back(),
              "TỔNG CỘNG|2.108|919|1.146|43|2.078|1.739|29|310|20|20|0");
}

TEST_F(ShippedDifferences, TheColumnThatCountsWithdrawnDossiersGoesNowhereWhileItDoes) {
    enter("bang_tthc_ii_06a", "chung", "dung_han", Amount{30});
    EXPECT_EQ(asked("bang_tthc_ii_06a"), Lines{"chung dung_han: 30, 29"});
    report_.tables["bang_tthc_ii_06a"].switches["tinh_ho_so_rut"] = false;
    EXPECT_EQ(asked("bang_tthc_ii_06a"), Lines{"chung dung_han: 30, 0 = hs_dung"});
}

/// Whatever the switch says, the three of them: the chart shows what the text says, the row of the
/// form adds up or says by how much not, and the note tells which of both the table is.
TEST_F(ShippedDifferences, WithdrawnDossiersStandInTheTableAloneAndTheChartShowsTheText) {
    auto const& form = *kind_.table("bang_tthc_ii_06a");
    for (bool const on : {true, false}) {
        report_.tables[form.id].switches["tinh_ho_so_rut"] = on;
        auto const rows = rows_of(report_, form);
        auto const set = grid(kind_, report_, form, rows);
        EXPECT_NE(lines(set).back().find(on ? "|2.078|1.739|29|310|" : "|2.049|1.739|0|310|"),
                  std::string::npos);
        ASSERT_EQ(set.notes.size(), 1U);
        EXPECT_EQ(set.notes[0].find("bao gồm") != std::string::npos, on);
        EXPECT_EQ(chart_lines(chart_data(kind_, report_, find_chart(kind_, "bieu_do_ket_qua"))),
                  "Trước hạn: 1.739\nĐúng hạn: 0\nQuá hạn: 310");
        EXPECT_TRUE(row_imbalances(kind_, report_, form, rows, set).empty());
    }
}

TEST_F(ShippedDifferences, ARowOfTheFormThatDoesNotAddUpIsSaidWithItsNumbers) {
    auto const& form = *kind_.table("bang_tthc_ii_06a");
    TableRow row;
    row.cells = {{"linh_vuc", std::string("Hộ tịch")},
                 {"truc_tuyen", Amount{510}},
                 {"truc_tiep", Amount{0}},
                 {"ky_truoc", Amount{0}},
                 {"truoc_han", Amount{505}},
                 {"dung_han", Amount{0}},
                 {"qua_han", Amount{0}},
                 {"trong_han", Amount{0}},
                 {"tre_han", Amount{0}}};
    TableRows rows;
    rows.rows = {row};
    auto said = row_imbalances(kind_, report_, form, rows, grid(kind_, report_, form, rows));
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said[0].code, "table.row_unbalanced");
    EXPECT_EQ(said[0].arguments[2].second, "510");
    EXPECT_EQ(said[0].arguments[3].second, "(7) + (11)");
    EXPECT_EQ(said[0].arguments[4].second, "505");
    // What is not typed yet is no zero, and contradicts nothing.
    rows.rows[0].cells.erase("tre_han");
    auto const open = grid(kind_, report_, form, rows);
    EXPECT_TRUE(row_imbalances(kind_, report_, form, rows, open).empty());
    EXPECT_EQ(lines(open)[0], "1|Hộ tịch|510|510|0|0|505|505|0|0||0|");
    EXPECT_EQ(lines(open).back().substr(lines(open).back().size() - 4), "||0|");
}

/// A sheet with "đúng hạn" and without a column of withdrawn dossiers.
class ColumnThatCountsWithdrawnDossiers : public ShippedDifferences {
protected:
    std::vector<Problem> fill(std::int64_t in_time, std::optional<std::int64_t> withdrawn,
                              bool counts_withdrawn = true) {
        report_.values.erase("hs_dung");
        report_.values.erase("hs_rut");
        if (withdrawn) report_.values["hs_rut"] = Amount{*withdrawn};
        TableRow row;
        row.cells = {{"linh_vuc", std::string("Hộ tịch")}, {"dung_han", Amount{in_time}}};
        auto& rows = report_.tables[form_->id];
        rows.rows = {row};
        rows.switches["tinh_ho_so_rut"] = counts_withdrawn;
        return fill_from_tables(kind_, report_, {form_});
    }
    static Lines codes(std::vector<Problem> const& told) {
        Lines codes;
        for (auto const& one : told) codes.push_back(one.code);
        return codes;
    }
    /// The text's number and the column's total agree, and the note says nothing else.
    void agrees(std::int64_t text) {
        EXPECT_EQ(report_.values.at("hs_dung"), Value(Amount{text}));
        EXPECT_TRUE(differences("bang_tthc_ii_06a").empty());
    }

    TableDefinition const* form_ = kind_.table("bang_tthc_ii_06a");
};

TEST_F(ColumnThatCountsWithdrawnDossiers, FillsTheTextWithAWordWhileTheirNumberIsNotKnown) {
    EXPECT_EQ(codes(fill(83, {})), (Lines{"table.taken_whole", "table.filled"}));
    agrees(83);
    // Nothing is said twice, and a number entered later is told until the text has the rest.
    EXPECT_TRUE(fill_from_tables(kind_, report_, {form_}).empty());
    report_.values["hs_rut"] = Amount{3};
    EXPECT_EQ(differences("bang_tthc_ii_06a").size(), 1U);
    report_.values["hs_dung"] = Amount{80};
    agrees(80);
}

TEST_F(ColumnThatCountsWithdrawnDossiers, FillsTheTextWithoutThemOnceTheyAreKnown) {
    EXPECT_EQ(codes(fill(83, 3)), Lines{"table.filled"});
    agrees(80);
    EXPECT_EQ(codes(fill(83, 0)), Lines{"table.filled"});
    agrees(83);
}

TEST_F(ColumnThatCountsWithdrawnDossiers, FillsTheTextAsItIsWithTheSwitchOff) {
    EXPECT_EQ(codes(fill(83, {}, false)), Lines{"table.filled"});
    agrees(83);
    EXPECT_EQ(codes(fill(83, 3, false)), Lines{"table.filled"});
    agrees(83);
}

TEST_F(ColumnThatCountsWithdrawnDossiers, FillsNothingWhenItIsSmallerThanTheirNumber) {
    EXPECT_EQ(codes(fill(2, 3)), Lines{"table.less_than_part"});
    EXPECT_EQ(report_.values.count("hs_dung"), 0U);
}

TEST_F(ShippedDifferences, ATotalOfStaffGoesIntoTheReport) {
    enter("bang_trinh_do", "can_bo", "tong", Amount{11});
    EXPECT_EQ(asked("bang_trinh_do"),
              (Lines{"can_bo tong: 11, 10 = cb_can_bo", " tong: 20, 19 = cb_co_mat"}));
    report_ = settled("bang_trinh_do");
    EXPECT_EQ(report_.values.at("cb_co_mat"), Value(Amount{20}));
    EXPECT_TRUE(differences("bang_trinh_do").empty());
}

TEST_F(ShippedDifferences, TotalsOfTheClerksPostsGoIntoTheFiguresOfStaff) {
    for (auto const posts : {9, 6}) {
        TableRow row;
        row.cells = {{"chuc_danh", std::string("Vị trí")},
                     {"giao", Amount{posts}},
                     {"co_mat", Amount{posts - 1}}};
        report_.tables["bang_bien_che"].rows.push_back(row);
    }
    EXPECT_EQ(asked("bang_bien_che"),
              (Lines{" giao: 15, 14 = bm_bc_giao", " co_mat: 13, 12 = bm_co_mat"}));
}

TEST_F(ShippedDifferences, MillionsAndComputedFiguresStayOutOfTheReport) {
    report_.values["ns_giai_ngan"] = Amount{938872000};
    enter("bang_chi_tieu_cchc", "c6_1_2", "so_lieu", Amount{940});
    EXPECT_EQ(asked("bang_chi_tieu_cchc"), Lines{"c6_1_2 so_lieu: 940, 939"});
    report_.last["hs_qua"] = Amount{300};
    enter("bang_so_sanh", "tong", "ky_nay", Amount{2100});
    enter("bang_so_sanh", "qua_han", "ky_truoc", Amount{301});
    EXPECT_EQ(asked("bang_so_sanh"),
              (Lines{"tong ky_nay: 2.100, 2.098", "qua_han ky_truoc: 301, 300"}));
    EXPECT_EQ(settled("bang_so_sanh").values, seed_.values);
}

TEST_F(ShippedTables, IssuedDocumentsStandByDateAndNumber) {
    auto const made = lines(make("bang_van_ban"));
    ASSERT_EQ(made.size(), 7U);
    EXPECT_EQ(
        made[0],
        "1|1664/QĐ-UBND|30/12/2022|Quyết định ban hành Kế hoạch CCHC năm 2023|UBND xã Phổ An");
    EXPECT_EQ(made[1].rfind("2|07/KH-UBND|16/01/2023|", 0), 0U) << made[1];
    EXPECT_EQ(made[6].rfind("7|17/KH-UBND|31/01/2023|", 0), 0U) << made[6];
}

TEST_F(ShippedTables, IndicatorsTakeFiguresInTheirUnits) {
    auto report = read("pho-an-9-thang-2025.json");
    auto const made = lines(grid(kind_, report, *kind_.table("bang_chi_tieu_cchc"), {}));
    auto const has = [&](std::string const& line) {
        EXPECT_NE(std::find(made.begin(), made.end(), line), made.end()) << line;
    };
    has("1.4.2|Hình thức khảo sát|Trực tuyến = 0; Phát phiếu = 1; Kết hợp = 2|1|");
    has("6.1.1|Kế hoạch vốn đầu tư công|Triệu đồng|1.500|");
    has("6.1.2|Vốn đầu tư công đã giải ngân|Triệu đồng|939|");
    has("6.1.3|Tỷ lệ giải ngân|%|62,59|");
    has("3.3.2|Số hồ sơ giải quyết đúng hạn (cấp xã)|Hồ sơ|1.739|");
    has("1|Công tác chỉ đạo điều hành CCHC|||");
}

TEST_F(ShippedTables, LastPeriodAndLastYearStandBeside) {
    auto report = seed_;
    report.last = {{"hs_truc_tuyen", Amount{874, false}}, {"hs_moi", Amount{2000, false}}};
    report.last_year = {{"hs_truc_tuyen", Amount{500, false}}, {"tl_tt", Percent{4000}}};
    auto const made = lines(grid(kind_, report, *kind_.table("bang_so_sanh"), {}));
    EXPECT_EQ(made[1], "2|Hồ sơ mới tiếp nhận|Hồ sơ|2.055|2.000||+55|");
    EXPECT_EQ(made[2], "3|Hồ sơ nộp trực tuyến|Hồ sơ|909|874|500|+35|+81,80");
    EXPECT_EQ(made[6], "7|Tỷ lệ hồ sơ nộp trực tuyến|%|44,23|43,70|40|+0,53 điểm %|+4,23 điểm %");
}

TEST_F(ShippedTables, BoundsAreAddedUpAsBounds) {
    auto const made = make("bang_tuyen_truyen");
    EXPECT_EQ(lines(made).back(), "Tổng cộng|34|trên 2.700");
}

TEST_F(ShippedTables, AddingOneIsOneNewFile) {
    auto files = test::kind_files(test::source_folder() / "templates/cchc_xa");
    files["tables/99_moi.json"] = R"({"id": "bang_moi", "caption": "Mới", "section": "ii_6",
        "free_rows": true, "columns": [
          {"id": "ten", "heads": ["Tên"], "width": 12000, "kind": "text"},
          {"id": "so", "heads": ["Số"], "width": 4000, "kind": "count", "tied": {"figure": "vb_di"}}],
        "total": {"label": "Tổng", "add": ["so"]}})";
    auto const kind = load_report_kind(files);
    ASSERT_TRUE(kind.has_value()) << kind.error().code;
    EXPECT_EQ(kind->tables.size(), kind_.tables.size() + 1);
    expect_whole(grid(*kind, seed_, *kind->table("bang_moi"), {}), 16000);
}

TEST_F(ShippedTables, ChartsShowTheSeedsFigures) {
    auto const lines = [&](char const* id) {
        return chart_lines(chart_data(kind_, seed_, find_chart(kind_, id)));
    };
    EXPECT_EQ(lines("bieu_do_ket_qua"), "Trước hạn: 1.739\nĐúng hạn: 0\nQuá hạn: 310");
    EXPECT_EQ(lines("bieu_do_hinh_thuc"), "Trực tuyến: 909\nTrực tiếp, dịch vụ bưu chính: 1.146");
    EXPECT_EQ(lines("bieu_do_ngan_sach"),
              "Tổng thu ngân sách: Dự toán năm 7.722, Thực hiện 7 tháng đầu năm 2023 5.373\n"
              "Tổng chi ngân sách: Dự toán năm 7.722, Thực hiện 7 tháng đầu năm 2023 4.532\n"
              "Giải ngân vốn đầu tư công: Thực hiện 7 tháng đầu năm 2023 939");
    auto later = seed_;
    later.last = {{"hs_tong", Amount{1900}}};
    auto const compared = chart_data(kind_, later, find_chart(kind_, "bieu_do_so_sanh"));
    ASSERT_EQ(compared.series.size(), 2U);
    EXPECT_EQ(compared.series[0].numbers[0], (ChartNumber{2098, 0}));
    EXPECT_EQ(compared.series[1].numbers[0], (ChartNumber{1900, 0}));
}

TEST_F(ShippedTables, EachGoesOutAsCsvWithAsManyLinesAsRows) {
    for (auto const& table : kind_.tables) {
        auto const made = grid(kind_, seed_, table, {});
        auto const csv = to_csv(made);
        EXPECT_EQ(std::count(csv.begin(), csv.end(), '\r'),
                  static_cast<std::ptrdiff_t>(made.head_rows + made.body.size()))
            << table.id;
    }
}

/// What goes out as CSV comes in again: nothing to doubt, and the same table.
TEST_F(ShippedTables, EachComesBackFromCsvAsItWentOut) {
    auto const last_year = read("pho-an-9-thang-2025.json");
    for (auto const& table : kind_.tables)
        for (auto const* report : {&seed_, &last_year})
            for (auto const& rows :
                 {TableRows{}, table.free_rows ? sample_rows(table, 40) : TableRows{}}) {
                auto const made = grid(kind_, *report, table, rows);
                auto const file = read_csv(to_csv(made), table.id).value();
                auto const layout = match_columns(kind_, *report, table, file.sheet);
                EXPECT_EQ(layout.mapping.columns.size(), table.columns.size()) << table.id;
                EXPECT_EQ(layout.mapping.first_row, made.head_rows) << table.id;
                auto const back =
                    take_in(kind_, *report, table, file.sheet, layout.mapping).value();
                EXPECT_EQ(lines(grid(kind_, *report, table, back.rows)), lines(made)) << table.id;
                // Numbers that were made up do not add up, which is said.
                auto const differs = [](IntakeNote const& note) {
                    return note.why.code == "import.total_differs" ||
                           note.why.code == "import.row_sum_differs";
                };
                for (auto const& note : back.notes)
                    EXPECT_TRUE(note.kind != IntakeNote::Kind::unclear || differs(note))
                        << table.id << " " << note.why.where << " " << note.why.code;
                EXPECT_TRUE(!rows.rows.empty() || back.rows.rows.empty()) << table.id;
            }
}

}  // namespace
}  // namespace report
