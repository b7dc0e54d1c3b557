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
#include "html_rows.hpp"
#include "kind_folder.hpp"

namespace report {
namespace {

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
    for (auto const& one : system.heads) head += test::head_row(one);
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

}  // namespace
}  // namespace report
