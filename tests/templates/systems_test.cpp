// SPDX-License-Identifier: MPL-2.0
// How the systems of different provinces head the same figures: every column is found.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>

#include "core/report/data_file.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/excel_2003_sheet.hpp"
#include "core/tables/html_sheet.hpp"
#include "core/tables/offered.hpp"
#include "core/tables/remembered_columns.hpp"
#include "core/tables/take_in.hpp"
#include "kind_folder.hpp"

namespace report {
namespace {

/// Cells of the head, parted by "|"; "2x1" in front: over so many columns and rows.
std::string head_row(std::string const& cells) {
    std::string row = "<tr>";
    for (std::size_t at = 0; at <= cells.size();) {
        auto const end = std::min(cells.find('|', at), cells.size());
        auto text = cells.substr(at, end - at);
        at = end + 1;
        std::string spans;
        if (auto const x = text.find('x');
            x != std::string::npos && x + 2 < text.size() && text[x + 2] == ' ' && x <= 2) {
            spans = " colspan=" + text.substr(0, x) + " rowspan=" + text.substr(x + 1, 1);
            text = text.substr(x + 3);
        }
        row += "<th" + spans + ">" + text + "</th>";
    }
    return row + "</tr>";
}

struct System {
    char const* name;
    std::vector<std::string> heads;
    /// What stands in each column: a figure's column of the table, "stt", "lv", or something else.
    std::vector<std::string> columns;
};

std::vector<System> const systems{
    {"groups of three levels",
     {"1x3 STT|1x3 Lĩnh vực|5x1 Hồ sơ tiếp nhận|4x1 Hồ sơ đã xử lý|3x1 Hồ sơ đang xử lý|1x3 Tỷ lệ "
      "đúng hạn (%)",
      "1x2 Tổng số|1x2 Tồn kỳ trước|3x1 Nhận mới trong kỳ|1x2 Tổng|1x2 Trước hạn|1x2 Đúng hạn|1x2 "
      "Trễ hạn|1x2 Tổng|1x2 Còn hạn|1x2 Trễ hạn",
      "Tổng|Qua mạng|Trực tiếp/BCCI"},
     {"stt", "lv", "nhan", "ky_truoc", "moi", "truc_tuyen", "truc_tiep", "da_gq", "truoc_han",
      "dung_han", "qua_han", "dang_gq", "trong_han", "tre_han", "%"}},
    {"one row of long heads",
     {"STT|Tên lĩnh vực|Số hồ sơ kỳ trước chuyển sang|Số hồ sơ tiếp nhận trực tuyến trong kỳ|Số hồ "
      "sơ tiếp nhận trực tiếp và qua bưu chính trong kỳ|Tổng số hồ sơ phải giải quyết|Số hồ sơ "
      "giải "
      "quyết trước hạn|Số hồ sơ giải quyết đúng hạn|Số hồ sơ giải quyết quá hạn|Tổng số hồ sơ đã "
      "giải quyết|Số hồ sơ đang giải quyết trong hạn|Số hồ sơ đang giải quyết quá hạn|Tổng số hồ "
      "sơ "
      "đang giải quyết"},
     {"stt", "lv", "ky_truoc", "truc_tuyen", "truc_tiep", "nhan", "truoc_han", "dung_han",
      "qua_han", "da_gq", "trong_han", "tre_han", "dang_gq"}},
    {"results first, totals last",
     {"1x2 TT|1x2 Lĩnh vực/TTHC|4x1 Kết quả giải quyết|3x1 Chưa giải quyết|4x1 Tiếp nhận",
      "Sớm hạn|Đúng hạn|Quá hạn|Cộng|Chưa đến hạn|Quá hạn|Cộng|Kỳ trước|Online|Trực tiếp, "
      "BCCI|Cộng"},
     {"stt", "lv", "truoc_han", "dung_han", "qua_han", "da_gq", "trong_han", "tre_han", "dang_gq",
      "ky_truoc", "truc_tuyen", "truc_tiep", "nhan"}},
    {"short forms",
     {"1x2 STT|1x2 Lĩnh vực|4x1 HS tiếp nhận|4x1 HS đã GQ|3x1 HS đang GQ",
      "Tổng số|Kỳ trước|TT|TT/BCCI|Tổng số|Trước hạn|Đúng hạn|Trễ hạn|Tổng số|Trong hạn|Trễ hạn"},
     {"stt", "lv", "nhan", "ky_truoc", "truc_tuyen", "truc_tiep", "da_gq", "truoc_han", "dung_han",
      "qua_han", "dang_gq", "trong_han", "tre_han"}},
    {"a month beside the year so far",
     {"1x3 STT|1x3 Lĩnh vực|2x1 Trong tháng|9x1 Lũy kế từ đầu năm",
      "1x2 Tiếp nhận|1x2 Đã giải quyết|4x1 Số hồ sơ nhận giải quyết|3x1 Đã giải quyết|2x1 Đang "
      "giải "
      "quyết",
      "Tổng số|Trực tuyến|Trực tiếp, bưu chính|Kỳ trước chuyển qua|Trước hạn|Đúng hạn|Quá "
      "hạn|Trong "
      "hạn|Quá hạn"},
     {"stt", "lv", "x", "x", "nhan", "truc_tuyen", "truc_tiep", "ky_truoc", "truoc_han", "dung_han",
      "qua_han", "trong_han", "tre_han"}},
    {"no numbers of rows",
     {"1x2 Nội dung|4x1 Tổng số hồ sơ tiếp nhận|4x1 Hồ sơ đã trả kết quả|3x1 Hồ sơ đang giải quyết",
      "Tổng|Trực tuyến|Trực tiếp + BCCI|Kỳ trước|Tổng|Trước hạn|Đúng hạn|Quá hạn|Tổng|Trong "
      "hạn|Quá "
      "hạn"},
     {"lv", "nhan", "truc_tuyen", "truc_tiep", "ky_truoc", "da_gq", "truoc_han", "dung_han",
      "qua_han", "dang_gq", "trong_han", "tre_han"}},
    {"the counter and the post apart",
     {"1x2 STT|1x2 Lĩnh vực|3x1 Tiếp nhận trong kỳ|1x2 Kỳ trước chuyển qua|1x2 Tổng tiếp nhận|4x1 "
      "Đã giải quyết|3x1 Đang giải quyết",
      "Trực tuyến|Trực tiếp|Bưu chính|Tổng|Trước hạn|Đúng hạn|Quá hạn|Tổng|Trong hạn|Quá hạn"},
     {"stt", "lv", "truc_tuyen", "quay", "buu_chinh", "ky_truoc", "nhan", "da_gq", "truoc_han",
      "dung_han", "qua_han", "dang_gq", "trong_han", "tre_han"}},
    {"other words for all of it, and letters before them",
     {"1x2 Thứ tự|1x2 Mảng công việc|4x1 I. PHẢI GIẢI QUYẾT|4x1 II. ĐÃ CÓ KẾT QUẢ|3x1 III. CHƯA CÓ "
      "KẾT QUẢ",
      "Cộng (a+b+c)|a. Quý trước chuyển sang|b. Gửi trên Cổng|c. Nộp tại quầy, qua bưu "
      "điện|Cộng|Xong sớm|Xong đúng ngày|Xong muộn|Cộng|Còn thời gian|Hết thời gian"},
     {"stt", "lv", "nhan", "ky_truoc", "truc_tuyen", "truc_tiep", "da_gq", "truoc_han", "dung_han",
      "qua_han", "dang_gq", "trong_han", "tre_han"}},
    {"the parts alone, told by all of them together",
     {"STT|Tên công việc|Tồn|Bản điện tử|Bản giấy|Sớm hẹn|Đúng hẹn|Trễ hẹn|Còn lại (chưa đến "
      "hạn)|Còn lại (trễ hẹn)"},
     {"stt", "lv", "ky_truoc", "truc_tuyen", "truc_tiep", "truoc_han", "dung_han", "qua_han",
      "trong_han", "tre_han"}}};

struct Field {
    char const* name;
    std::map<std::string, int> figures;
};

std::vector<Field> const fields{{"Hộ tịch",
                                 {{"truc_tuyen", 500},
                                  {"truc_tiep", 646},
                                  {"ky_truoc", 20},
                                  {"truoc_han", 1000},
                                  {"dung_han", 9},
                                  {"qua_han", 150},
                                  {"trong_han", 7},
                                  {"tre_han", 0},
                                  {"nhan", 1166},
                                  {"da_gq", 1159},
                                  {"dang_gq", 7},
                                  {"moi", 1146},
                                  {"quay", 600},
                                  {"buu_chinh", 46}}},
                                {"Chứng thực",
                                 {{"truc_tuyen", 409},
                                  {"truc_tiep", 500},
                                  {"ky_truoc", 23},
                                  {"truoc_han", 739},
                                  {"dung_han", 20},
                                  {"qua_han", 160},
                                  {"trong_han", 13},
                                  {"tre_han", 0},
                                  {"nhan", 932},
                                  {"da_gq", 919},
                                  {"dang_gq", 13},
                                  {"moi", 909},
                                  {"quay", 500},
                                  {"buu_chinh", 0}}},
                                {"Đất đai",
                                 {{"truc_tuyen", 60},
                                  {"truc_tiep", 95},
                                  {"ky_truoc", 43},
                                  {"truoc_han", 120},
                                  {"dung_han", 25},
                                  {"qua_han", 12},
                                  {"trong_han", 35},
                                  {"tre_han", 6},
                                  {"nhan", 198},
                                  {"da_gq", 157},
                                  {"dang_gq", 41},
                                  {"moi", 155},
                                  {"quay", 90},
                                  {"buu_chinh", 5}}}};

/// How a portal writes a number.
enum class Spelling { plain, dots, blanks, commas, share, english_share, dashes };
constexpr std::array all_spellings{Spelling::plain,  Spelling::dots,  Spelling::blanks,
                                   Spelling::commas, Spelling::share, Spelling::english_share,
                                   Spelling::dashes};

/// What stands round the rows.
enum class Around { nothing, total_below, total_above, notes, page_break, empty_rows };
constexpr std::array all_arounds{Around::nothing, Around::total_below, Around::total_above,
                                 Around::notes,   Around::page_break,  Around::empty_rows};

std::string written(int number, Spelling spelling) {
    auto const grouped = [number](char const* mark) {
        auto text = std::to_string(number);
        return text.size() > 3 ? text.insert(text.size() - 3, mark) : text;
    };
    switch (spelling) {
        case Spelling::dots:
            return grouped(".");
        case Spelling::blanks:
            return grouped("&nbsp;");
        case Spelling::commas:
            return grouped(",");
        case Spelling::share:
            return grouped(".") + " (12,5%)";
        case Spelling::english_share:
            return grouped(",") + " (12.50%)";
        case Spelling::dashes:
            return number == 0 ? "-" : grouped(".");
        default:
            return std::to_string(number);
    }
}

std::string row_of(System const& system, std::string const& number, std::string const& label,
                   std::function<int(std::string const&)> const& figure, Spelling spelling) {
    std::string row = "<tr>";
    for (auto const& column : system.columns) {
        bool const known = fields[0].figures.count(column) > 0;
        row += "<td>" +
               (column == "stt"  ? number
                : column == "lv" ? label
                : known          ? written(figure(column), spelling)
                                 : std::string("77")) +
               "</td>";
    }
    return row + "</tr>";
}

std::string page_of(System const& system, Spelling spelling = Spelling::plain,
                    Around around = Around::nothing) {
    std::string head;
    for (auto const& one : system.heads) head += head_row(one);
    auto const total = row_of(
        system, "", "Tổng cộng",
        [](std::string const& column) {
            int sum = 0;
            for (auto const& field : fields) sum += field.figures.at(column);
            return sum;
        },
        spelling);
    std::string page = "<html><body><p>Thống kê hồ sơ</p><table>" + head;
    if (around == Around::total_above) page += total;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i == 2 && around == Around::page_break) page += head;
        if (i == 1 && around == Around::empty_rows) page += "<tr><td></td></tr>";
        page += row_of(
            system, std::to_string(i + 1), fields[i].name,
            [&](std::string const& column) { return fields[i].figures.at(column); }, spelling);
    }
    if (around == Around::total_below || around == Around::notes) page += total;
    if (around == Around::notes)
        page +=
            "<tr><td colspan=4>Ghi chú: chưa tính 14 hồ sơ tạm dừng</td></tr>"
            "<tr><td></td><td></td><td>NGƯỜI LẬP BIỂU</td></tr>";
    return page + "</table></body></html>";
}

TEST(Systems, EveryColumnOfTheFormIsFoundAndTheRightOne) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const& table = *kind.table("bang_tthc_ii_06a");
    auto const report =
        read_data(kind,
                  test::read_file(test::source_folder() / "docs/samples/pho-an-7-thang-2023.json"),
                  "mau.json")
            .value();
    for (auto const& system : systems) {
        SCOPED_TRACE(system.name);
        auto const sheet = read_html(page_of(system), "a.xls").value().at(0);
        auto const layout = match_columns(kind, report, table, sheet);
        EXPECT_TRUE(layout.unmatched.empty()) << layout.unmatched.front();
        auto const intake = take_in(kind, report, table, sheet, layout.mapping).value();
        ASSERT_EQ(intake.rows.rows.size(), fields.size());
        for (std::size_t i = 0; i < fields.size(); ++i) {
            auto const& cells = intake.rows.rows[i].cells;
            for (auto const& column : table.columns) {
                if (column.kind != FigureKind::count || column.derive) continue;
                SCOPED_TRACE(column.id);
                ASSERT_EQ(cells.count(column.id), 1U);
                EXPECT_EQ(std::get<Amount>(cells.at(column.id)).value,
                          fields[i].figures.at(column.id));
            }
            EXPECT_EQ(std::get<std::string>(cells.at("linh_vuc")), fields[i].name);
        }
    }
}

/// One row of heads in every turn of their order, each head but the labels' called something that
/// nobody knows: two questions at most, and none the next time.
TEST(Systems, TurnedAndRenamedColumnsAreAskedAboutTwiceAtMostAndThenRemembered) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const& table = *kind.table("bang_tthc_ii_06a");
    auto const report =
        read_data(kind,
                  test::read_file(test::source_folder() / "docs/samples/pho-an-7-thang-2023.json"),
                  "mau.json")
            .value();
    auto const& system = systems[1];
    std::vector<std::string> heads;
    for (std::size_t at = 0; at <= system.heads[0].size();) {
        auto const end = std::min(system.heads[0].find('|', at), system.heads[0].size());
        heads.push_back(system.heads[0].substr(at, end - at));
        at = end + 1;
    }
    ASSERT_EQ(heads.size(), system.columns.size());
    for (std::size_t turn = 2; turn < heads.size(); ++turn)
        for (std::size_t renamed = 2; renamed < heads.size(); ++renamed) {
            SCOPED_TRACE(std::to_string(turn) + " " + heads[renamed]);
            auto names = heads;
            names[renamed] = "Chỉ số K1";
            System other{system.name, {""}, system.columns};
            std::rotate(names.begin() + 2, names.begin() + static_cast<std::ptrdiff_t>(turn),
                        names.end());
            std::rotate(other.columns.begin() + 2,
                        other.columns.begin() + static_cast<std::ptrdiff_t>(turn),
                        other.columns.end());
            for (auto const& name : names)
                other.heads[0] += (other.heads[0].empty() ? "" : "|") + name;
            auto const sheet = read_html(page_of(other), "a.xls").value().at(0);
            auto layout = match_columns(kind, report, table, sheet);
            EXPECT_LE(layout.unsure.size(), 2U);
            for (auto const& [id, at] : layout.mapping.columns) {
                auto const* column = table.column(id);
                if (column->kind != FigureKind::count || column->derive) continue;
                EXPECT_EQ(other.columns[at], id) << "nothing is taken for another";
            }
            auto by_hand = layout.mapping;
            for (std::size_t at = 0; at < other.columns.size(); ++at) {
                auto const* column = table.column(other.columns[at]);
                if (column && !column->derive) by_hand.columns[column->id] = at;
            }
            RememberedColumns remembered;
            remembered.remember(layout, by_hand);
            remembered.use(table, layout);
            EXPECT_TRUE(layout.unsure.empty());
            EXPECT_EQ(layout.mapping.columns.count("qua_han"), 1U);
        }
}

TEST(Systems, OfAHundredMadeSheetsNoNumberIsWrongAndWhatIsNotReadIsNamed) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const& table = *kind.table("bang_tthc_ii_06a");
    auto const report =
        read_data(kind,
                  test::read_file(test::source_folder() / "docs/samples/pho-an-7-thang-2023.json"),
                  "mau.json")
            .value();
    std::size_t sheets = 0, made = 0, right = 0, named = 0;
    for (auto const& system : systems)
        for (auto const spelling : all_spellings)
            for (auto const around : all_arounds) {
                SCOPED_TRACE(system.name);
                SCOPED_TRACE("spelling " + std::to_string(static_cast<int>(spelling)));
                SCOPED_TRACE("around " + std::to_string(static_cast<int>(around)));
                // Every third, so that each meets each other: all of them are thrice the time.
                auto const turn = made++;
                if ((turn + turn / all_arounds.size()) % 3 != 0) continue;
                ++sheets;
                auto const sheet =
                    read_html(page_of(system, spelling, around), "a.xls").value().at(0);
                auto const intake = take_in(kind, report, table, sheet,
                                            match_columns(kind, report, table, sheet).mapping)
                                        .value();
                ASSERT_EQ(intake.rows.rows.size(), fields.size());
                for (std::size_t i = 0; i < fields.size(); ++i) {
                    auto const& row = intake.rows.rows[i];
                    EXPECT_EQ(std::get<std::string>(row.cells.at("linh_vuc")), fields[i].name);
                    for (auto const& column : table.columns) {
                        if (column.kind != FigureKind::count || column.derive) continue;
                        SCOPED_TRACE(column.id);
                        auto const found = row.cells.find(column.id);
                        if (found == row.cells.end()) {
                            ++named;
                            EXPECT_EQ(row.gaps.count(column.id), 1U) << "silent";
                            continue;
                        }
                        ++right;
                        EXPECT_EQ(std::get<Amount>(found->second).value,
                                  fields[i].figures.at(column.id));
                    }
                }
            }
    EXPECT_GE(sheets, 98U);
    // Only numbers with commas, where no sum tells what they part, are left to the clerk.
    EXPECT_LT(named * 50, right) << named << " of " << right;
}

Report sample(ReportKind const& kind) {
    auto const file = test::source_folder() / "docs/samples/pho-an-7-thang-2023.json";
    return read_data(kind, test::read_file(file), "mau.json").value();
}

ColumnMapping mapping_of(ReportKind const& kind, char const* table, std::string const& rows) {
    auto const page = "<html><body><table>" + rows + "</table></body></html>";
    auto const sheet = read_html(page, "a.xls").value().at(0);
    return match_columns(kind, sample(kind), *kind.table(table), sheet).mapping;
}

std::string data_row(std::string const& cells) {
    auto row = head_row(cells);
    for (auto at = row.find("th>"); at != std::string::npos; at = row.find("th>", at))
        row.replace(at, 2, "td");
    return row;
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
