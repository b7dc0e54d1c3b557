// SPDX-License-Identifier: MPL-2.0
// Columns that the systems of provinces name alike, leave out or lay on their side.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/report/data_file.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/html_sheet.hpp"
#include "core/tables/offered.hpp"
#include "core/tables/take_in.hpp"
#include "html_rows.hpp"
#include "kind_folder.hpp"

namespace report {
namespace {

using test::data_row;
using test::head_row;

Report sample(ReportKind const& kind) {
    auto const file = test::source_folder() / "docs/samples/pho-an-7-thang-2023.json";
    return read_data(kind, test::read_file(file), "mau.json").value();
}

ColumnMapping mapping_of(ReportKind const& kind, char const* table, std::string const& rows) {
    auto const page = "<html><body><table>" + rows + "</table></body></html>";
    auto const sheet = read_html(page, "a.xls").value().at(0);
    return match_columns(kind, sample(kind), *kind.table(table), sheet).mapping;
}

TEST(Systems, PartsOfOneSumAreNotTakenForOneAnother) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const rows = data_row("1|Hộ tịch|61|17|44") + data_row("2|Đất đai|30|10|20") +
                      data_row("3|Văn hóa|9|4|5");
    // Which of two unknown heads is which the sum cannot tell.
    auto const unknown = mapping_of(kind, "bang_so_hoa",
                                    head_row("TT|Lĩnh vực|Đã giải quyết|Loại một|Loại hai") + rows);
    EXPECT_EQ(unknown.columns.count("kq_da"), 0U);
    EXPECT_EQ(unknown.columns.count("kq_chua"), 0U);
    auto const known =
        mapping_of(kind, "bang_so_hoa",
                   head_row("TT|Lĩnh vực|Đã giải quyết|Kết quả giấy|Kết quả điện tử") + rows);
    EXPECT_EQ(known.columns.at("kq_da"), 4U);
    EXPECT_EQ(known.columns.at("kq_chua"), 3U);
}

TEST(Systems, WhatCountsProceduresIsNoColumnOfDossiers) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const mapping = mapping_of(kind, "bang_thanh_toan",
                                    head_row("TT|Lĩnh vực|Thủ tục có thu phí, lệ phí|Ghi thêm") +
                                        data_row("1|Hộ tịch|8|x") + data_row("2|Đất đai|10|y"));
    EXPECT_EQ(mapping.columns.count("ho_so"), 0U);
}

/// "Hiện có" and "Có mặt" are both called as the table's column is.
TEST(Systems, TwoColumnsThatSayTheSameWithOtherNumbersAreAskedAboutAndTold) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const& table = *kind.table("bang_bien_che");
    auto const report = sample(kind);
    auto const made = [&](std::string const& head, std::string const& rows) {
        return read_html("<html><body><table>" + head_row(head) + rows + "</table></body></html>",
                         "a.xls")
            .value()
            .at(0);
    };
    auto const heads = "TT|Chức danh|Biên chế giao|Hiện có|Có mặt";
    auto const other = made(heads, data_row("1|Kế toán|2|2|2") + data_row("2|Văn thư|3|3|2"));
    auto layout = match_columns(kind, report, table, other);
    EXPECT_EQ(layout.unsure, std::vector<std::string>{"co_mat"});
    auto const rival_in = [&](Sheet const& sheet, ColumnMapping const& mapping) {
        std::string said;
        for (auto const& note : take_in(kind, report, table, sheet, mapping).value().notes)
            if (note.why.code == "import.column_rival") {
                said = note.why.where;
                for (auto const& [name, value] : note.why.arguments) said += " " + value;
            }
        return said;
    };
    EXPECT_EQ(rival_in(other, layout.mapping), "a.xls 1 E3 Hiện có Văn thư D 3 E 2");
    // Chosen once, it is asked no more, though it is the one that was found.
    auto chosen = layout.mapping;
    chosen.rivals.clear();
    EXPECT_EQ(rival_in(other, chosen), "");
    RememberedColumns remembered;
    remembered.remember(layout, chosen);
    remembered.use(table, layout);
    EXPECT_TRUE(layout.remembered && layout.unsure.empty() && layout.mapping.rivals.empty());

    for (auto const& [head, rows] :
         {std::pair(heads, data_row("1|Kế toán|2|2|2") + data_row("2|Văn thư|3|3|3")),
          std::pair("TT|Chức danh|Biên chế giao|Hiện có|Hiện có (%)",
                    data_row("1|Kế toán|2|2|100") + data_row("2|Văn thư|3|3|100")),
          std::pair("TT|Chức danh|Biên chế giao|Hiện có|Hiện có nữ",
                    data_row("1|Kế toán|2|2|1") + data_row("2|Văn thư|3|3|2"))})
        EXPECT_EQ(rival_in(made(head, rows),
                           match_columns(kind, report, table, made(head, rows)).mapping),
                  "")
            << head;
}

TEST(Systems, AColumnUnderTheNameOfAnotherGroupIsNotTaken) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const mapping =
        mapping_of(kind, "bang_trinh_do",
                   head_row("1x2 Nhóm|1x2 Tổng|3x1 Trình độ chuyên môn|2x1 Lý luận chính trị") +
                       head_row("ĐH|CĐ|TC|Cao cấp|Trung cấp") + data_row("Cán bộ|11|9|1|1|2|9") +
                       data_row("Công chức|10|9|1|0|1|7"));
    EXPECT_EQ(mapping.columns.at("trung_cap"), 4U);
    // "Từ trung cấp trở lên" is both of its columns together.
    EXPECT_EQ(mapping.columns.at("llct"), 5U);
    EXPECT_EQ(mapping.added.at("llct"), std::vector<std::size_t>{6U});
}

TEST(Systems, LevelsOfAGroupMakeUpAColumnWhereEachOfThemIsKnown) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const levels = [&](std::string const& heads) {
        auto const count = std::to_string(std::count(heads.begin(), heads.end(), '|') + 1);
        std::string cells;
        for (auto at = heads.find('|'); at != std::string::npos; at = heads.find('|', at + 1))
            cells += "|3";
        auto const mapping = mapping_of(
            kind, "bang_trinh_do",
            head_row("1x2 Nhóm|1x2 Tổng số|1x2 Đại học|" + count + "x1 LLCT") + head_row(heads) +
                data_row("Cán bộ|11|9|2" + cells) + data_row("Công chức|10|8|1" + cells));
        std::vector<std::size_t> places;
        if (auto const first = mapping.columns.find("llct"); first != mapping.columns.end())
            places.push_back(first->second);
        if (auto const more = mapping.added.find("llct"); more != mapping.added.end())
            places.insert(places.end(), more->second.begin(), more->second.end());
        return places;
    };
    using Places = std::vector<std::size_t>;
    EXPECT_EQ(levels("Cao cấp|Trung cấp|Sơ cấp"), (Places{3, 4})) << "Sơ cấp is below";
    EXPECT_EQ(levels("Cử nhân, cao cấp|TC|SC"), (Places{3, 4}));
    EXPECT_EQ(levels("Sơ cấp|Trung cấp|Cao cấp"), (Places{4, 5}));
    EXPECT_EQ(levels("Cao cấp|Trung cấp|Đang học"), Places()) << "nobody knows what that counts";
    EXPECT_EQ(levels("Tổng|Cao cấp|Trung cấp"), Places()) << "with or without what is below?";
}

TEST(Systems, ATableThatLiesOnItsSideIsReadWhereItsHeadsTellIt) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const& table = *kind.table("bang_tthc_ii_06a");
    auto const report = sample(kind);
    auto sheet =
        read_html("<html><body><table>" + head_row("6x1 KẾT QUẢ GIẢI QUYẾT HỒ SƠ") +
                      head_row("TT|Chỉ tiêu|ĐVT|Hộ tịch|Đất đai|Cộng") +
                      data_row("1|Tiếp nhận trực tuyến|hồ sơ|5|6|11") +
                      data_row("2|Tiếp nhận trực tiếp, qua BCCI|hồ sơ|2|3|5") +
                      data_row("3|Từ kỳ trước|hồ sơ|1|2|3") +
                      data_row("4|Giải quyết trước hạn|hồ sơ|5|7|12") +
                      data_row("5|Giải quyết đúng hạn|hồ sơ|1|x|1") + "</table></body></html>",
                  "a.xls")
            .value()
            .at(0);
    auto const mapping = found_layout(kind, report, table, sheet).mapping;
    EXPECT_EQ(sheet.turned_below, 1U);
    auto const taken = take_in(kind, report, table, sheet, mapping);
    ASSERT_TRUE(taken) << taken.error().code;
    std::vector<std::string> rows;
    for (auto const& row : taken->rows.rows) {
        rows.push_back(std::get<std::string>(row.cells.at("linh_vuc")));
        for (auto const* id : {"truc_tuyen", "truc_tiep", "ky_truoc", "truoc_han", "dung_han"})
            rows.back() += row.cells.count(id) > 0
                               ? " " + std::to_string(std::get<Amount>(row.cells.at(id)).value)
                               : " -";
    }
    EXPECT_EQ(rows, (std::vector<std::string>{"Hộ tịch 5 2 1 5 1", "Đất đai 6 3 2 7 -"}));
    auto const said = [&](char const* code) {
        std::string where;
        for (auto const& note : taken->notes)
            if (note.why.code == code) where += note.why.where + ";";
        return where;
    };
    EXPECT_EQ(said("import.cell_not_a_number"), "a.xls 1 E7;") << "as the source calls the cell";
    EXPECT_EQ(said("import.row_total"), "a.xls 1 F2;");
    EXPECT_EQ(said("import.turned_read"), "a.xls 1 B3;") << "somebody should look at it";
}

TEST(Systems, ATableThatLiesOnItsSideIsRefusedWithWhatToDo) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const page = "<html><body><table>" + head_row("TT|Chỉ tiêu|Hộ tịch|Đất đai") +
                      data_row("1|Trực tuyến|5|6") + data_row("2|Từ kỳ trước|1|2") +
                      data_row("3|Trước hạn|5|7") + data_row("4|Đúng hạn|1|1") +
                      "</table></body></html>";
    auto const& table = *kind.table("bang_tthc_ii_06a");
    auto const sheet = read_html(page, "a.xls").value().at(0);
    auto const report = sample(kind);
    auto const taken =
        take_in(kind, report, table, sheet, match_columns(kind, report, table, sheet).mapping);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, "import.turned");
    EXPECT_EQ(taken.error().arguments.at(0).second, "B2 “Trực tuyến”");
}

TEST(Systems, TwoColumnsOfOneNameAreToldByThoseBeforeThem) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const late = [&](std::string const& heads) {
        auto const mapping = mapping_of(
            kind, "bang_tthc_ii_06a",
            head_row("TT|Lĩnh vực|Trực tuyến|Trực tiếp, BCCI|Kỳ trước|" + heads) +
                data_row("1|Hộ tịch|10|4|1|9|5|0|1|0") + data_row("2|Đất đai|30|6|2|20|10|2|5|1"));
        std::vector<std::size_t> places;
        for (auto const* id : {"qua_han", "tre_han"})
            if (auto const at = mapping.columns.find(id); at != mapping.columns.end())
                places.push_back(at->second);
        return places;
    };
    using Places = std::vector<std::size_t>;
    EXPECT_EQ(late("Trước hạn|Đúng hạn|Quá hạn|Còn hạn|Đã quá hạn"), (Places{7, 9}));
    EXPECT_EQ(late("Trước hạn|Đúng hạn|Quá hạn|Trong hạn|Quá hạn"), (Places{7, 9}));
    EXPECT_EQ(late("Quá hạn|Trước hạn|Đúng hạn|Quá hạn|Trong hạn"), Places())
        << "nothing known stands before the first";
}

TEST(Systems, WhereEarlyOnesHaveNoColumnTheSumTellsWhichLateOnesAreMeant) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const heads =
        head_row("TT|Lĩnh vực|Tiếp nhận|Đã giải quyết|Đúng hạn|Quá hạn|Đang giải quyết");
    auto const solved =
        mapping_of(kind, "bang_tthc_ii_06a",
                   heads + data_row("1|Tư pháp|100|90|88|2|10") +
                       data_row("2|Đất đai|50|30|25|5|20") + data_row("3|Văn hóa|9|9|8|1|0"));
    EXPECT_EQ(solved.columns.at("qua_han"), 5U);
    EXPECT_EQ(solved.columns.count("tre_han"), 0U);
    EXPECT_EQ(solved.columns.count("truoc_han"), 0U);
    // Of figures that add up to nothing nobody knows which late ones they are.
    auto const unknown =
        mapping_of(kind, "bang_tthc_ii_06a",
                   heads + data_row("1|Tư pháp|100|90|60|2|10") +
                       data_row("2|Đất đai|50|30|21|5|20") + data_row("3|Văn hóa|9|9|7|1|0"));
    EXPECT_EQ(unknown.columns.count("qua_han"), 0U);
}

}  // namespace
}  // namespace report