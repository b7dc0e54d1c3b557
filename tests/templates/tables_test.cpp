// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "core/tables/chart.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/differences.hpp"
#include "core/tables/figure_source.hpp"
#include "core/tables/read_back.hpp"
#include "core/tables/take_in.hpp"
#include "shipped_tables.hpp"

namespace report {
namespace {

using test::ShippedTables;

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
