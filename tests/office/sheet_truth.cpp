// SPDX-License-Identifier: MPL-2.0
#include "sheet_truth.hpp"

#include <stdexcept>

namespace report::test {
namespace {

constexpr std::size_t figures = 11;  ///< columns (3) to (13)

struct Truth {
    std::string label;
    std::vector<int> values;
};
std::vector<Truth> const truth{{"Hộ tịch", {1166, 500, 646, 20, 1159, 1000, 9, 150, 7, 7, 0}},
                               {"Chứng thực", {932, 409, 500, 23, 919, 739, 20, 160, 13, 13, 0}},
                               {"Đất đai", {198, 60, 95, 43, 157, 120, 25, 12, 41, 35, 6}}};

std::string grouped(int value) {
    auto digits = std::to_string(value);
    for (auto at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ".");
    return digits;
}

/// A row of the table as the report shows it.
std::string shown_row(std::size_t i) {
    auto line = std::to_string(i + 1) + "|" + truth[i].label + "|";
    for (auto const value : truth[i].values) line += grouped(value) + "|";
    return line;
}

std::vector<int> totals() {
    std::vector<int> sums(figures);
    for (auto const& row : truth)
        for (std::size_t i = 0; i < figures; ++i) sums[i] += row.values[i];
    return sums;
}

}  // namespace

Lines whole_table() {
    Lines lines;
    for (std::size_t i = 0; i < truth.size(); ++i) lines.push_back(shown_row(i));
    std::string total = "TỔNG CỘNG|";
    for (auto const value : totals()) total += grouped(value) + "|";
    lines.push_back(total);
    return lines;
}

namespace {

RawRow row_of(std::string const& number_of_row, std::string const& label,
              std::vector<int> const& values) {
    RawRow row{number_of_row.empty() ? text("") : number(number_of_row), text(label)};
    for (auto const value : values) row.push_back(number(std::to_string(value)));
    return row;
}

}  // namespace

RawRow texts(Lines const& all) {
    RawRow row;
    for (auto const& one : all) row.push_back(text(one));
    return row;
}

namespace {

void add_body(Layout& layout) {
    layout.body = layout.sheet.rows.size();
    for (std::size_t i = 0; i < truth.size(); ++i)
        layout.sheet.rows.push_back(row_of(std::to_string(i + 1), truth[i].label, truth[i].values));
    auto total = row_of("", "", totals());
    total[0] = text("Tổng cộng");
    layout.sheet.rows.push_back(total);
}

}  // namespace

Layout official() {
    Layout layout;
    layout.sheet.rows = {
        texts({"TT", "Lĩnh vực, công việc giải quyết theo cấp", "Số hồ sơ nhận giải quyết", "", "",
               "", "Số lượng hồ sơ đã giải quyết", "", "", "", "Số lượng hồ sơ đang giải quyết", "",
               ""}),
        texts({"", "", "Tổng số", "Trong đó", "", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn",
               "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"}),
        texts({"", "", "", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "", "", "", "", "", "", "",
               ""}),
        texts({"(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)",
               "(9)", "(10)", "(11)=(12)+(13)", "(12)", "(13)"})};
    layout.sheet.merged = {"A1:A3", "B1:B3", "C1:F1", "G1:J1", "K1:M1", "C2:C3", "D2:E2", "F2:F3",
                           "G2:G3", "H2:H3", "I2:I3", "J2:J3", "K2:K3", "L2:L3", "M2:M3"};
    add_body(layout);
    return layout;
}

Layout one_stop() {
    Layout layout;
    layout.sheet.rows = {
        texts({"UBND TỈNH"}),
        texts({"THỐNG KÊ TÌNH HÌNH GIẢI QUYẾT HỒ SƠ THEO LĨNH VỰC"}),
        texts({"(Từ ngày 15/12/2022 đến ngày 14/7/2023)"}),
        {},
        texts({"STT", "Lĩnh vực", "Số hồ sơ nhận giải quyết", "", "", "", "Số hồ sơ đã giải quyết",
               "", "", "", "Số hồ sơ đang giải quyết", "", "", "Tỷ lệ đúng hạn (%)"}),
        texts({"", "", "Tổng số", "Trong đó", "", "Kỳ trước chuyển sang", "Tổng số", "Trước hạn",
               "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn", ""}),
        texts({"", "", "", "Trực tuyến", "Trực tiếp, BCCI", "", "", "", "", "", "", "", "", ""}),
        texts({"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)",
               "(12)", "(13)", "(14)"})};
    layout.sheet.merged = {"A5:A7", "B5:B7", "C5:F5", "G5:J5", "K5:M5", "C6:C7", "D6:E6"};
    add_body(layout);
    return layout;
}

Layout flat() {
    constexpr std::size_t order[] = {0, 3, 1, 2, 4, 5, 6, 7, 8, 9, 10};
    Layout layout;
    layout.sheet.rows = {
        texts({"Lĩnh vực", "Tổng số tiếp nhận", "Kỳ trước chuyển qua", "Trực tuyến",
               "Trực tiếp, bưu chính", "Tổng số đã giải quyết", "Trước hạn", "Đúng hạn",
               "Đã giải quyết quá hạn", "Tổng số đang giải quyết", "Trong hạn",
               "Đang giải quyết quá hạn"})};
    layout.body = 1;
    auto const add = [&](std::string const& label, std::vector<int> const& values) {
        RawRow row{text(label)};
        for (auto const at : order) row.push_back(number(std::to_string(values[at])));
        layout.sheet.rows.push_back(row);
    };
    for (auto const& row : truth) add(row.label, row.values);
    add("Tổng cộng", totals());
    return layout;
}

namespace {

template <class Change>
void each_number(Layout& layout, Change const& change) {
    for (auto row = layout.body; row < layout.sheet.rows.size(); ++row)
        for (std::size_t i = 1; i < layout.sheet.rows[row].size(); ++i)
            if (auto& cell = layout.sheet.rows[row][i]; cell.type.empty() && !cell.value.empty())
                change(cell);
}

RawRow& first_row(Layout& layout) {
    return layout.sheet.rows[layout.body];
}

/// The cell of 500 dossiers online, wherever the layout has it.
RawCell& online(Layout& layout) {
    for (auto& cell : first_row(layout))
        if (cell.value == "500") return cell;
    throw std::runtime_error("no such cell");
}

void insert_row(Layout& layout, std::size_t at, RawRow row) {
    layout.sheet.rows.insert(layout.sheet.rows.begin() + static_cast<std::ptrdiff_t>(at),
                             std::move(row));
}

/// The same figures under another label, without a number.
RawRow restated(Layout const& layout, std::size_t row, std::string const& label) {
    auto copy = layout.sheet.rows[row];
    auto const is_flat = copy[0].type == "s" && copy[0].value != "Tổng cộng";
    for (std::size_t i = 0; i < 2; ++i)
        if (copy[i].type == "s" || i == 0) copy[i] = text("");
    bool const flat_total = layout.sheet.rows[0][0].value == "Lĩnh vực";
    copy[is_flat || flat_total ? 0 : 1] = text(label);
    return copy;
}

using As = Variant::As;

void nothing(Layout&) {}
void thousands(Layout& layout) {
    each_number(layout, [](RawCell& cell) { cell.format = "#,##0"; });
}
void currency(Layout& layout) {
    each_number(layout, [](RawCell& cell) { cell.format = "#,##0\\ [$₫-42A]"; });
}
void scientific(Layout& layout) {
    each_number(layout, [](RawCell& cell) { cell.format = "0.00E+00"; });
}
void written(Layout& layout) {
    each_number(layout, [](RawCell& cell) { cell = text(grouped(std::stoi(cell.value))); });
}
void no_break_spaces(Layout& layout) {
    each_number(layout, [](RawCell& cell) {
        auto value = grouped(std::stoi(cell.value));
        if (auto const dot = value.find('.'); dot != std::string::npos)
            value.replace(dot, 1, "\u00A0");
        cell = text("\u00A0" + value);
    });
}
void computed(Layout& layout) {
    online(layout).formula = "250*2";
}
void computed_later(Layout& layout) {
    online(layout) = {"", "", "", "250*2", false};
}
void stale(Layout& layout) {
    online(layout) = {"0", "", "", "250*2", false};
    layout.sheet.stale = true;
}
void subtotals(Layout& layout) {
    auto const end = layout.sheet.rows.size();
    auto const year = restated(layout, end - 1, "Lũy kế từ đầu năm");
    auto const before = restated(layout, end - 1, "Cùng kỳ năm trước");
    layout.sheet.rows.push_back(year);
    layout.sheet.rows.push_back(before);
    insert_row(layout, layout.body + 1, restated(layout, layout.body, "Cộng nhóm 1"));
    insert_row(layout, layout.body, restated(layout, end, "Toàn xã"));
}
void notes(Layout& layout) {
    layout.sheet.rows.emplace_back();
    layout.sheet.rows.push_back(texts({"Ghi chú: số liệu lấy ngày 20/7/2023"}));
    layout.sheet.rows.push_back(texts({"", "Người lập biểu", "", "", "", "", "Thủ trưởng đơn vị"}));
    layout.sheet.rows.push_back(texts({"", "Nguyễn Văn A", "", "", "", "", "15/7/2023, Phổ Mẫu"}));
}
void hidden_counts(Layout& layout) {
    layout.sheet.hidden = {layout.body + 1};
}
void hidden_double(Layout& layout) {
    insert_row(layout, layout.body + 1, layout.sheet.rows[layout.body]);
    layout.sheet.hidden = {layout.body + 1};
}
void head_again(Layout& layout) {
    insert_row(layout, layout.body + 2, layout.sheet.rows[layout.body - 1]);
    auto const first_head = layout.body > 4 ? layout.body - 4 : 0;
    insert_row(layout, layout.body + 2, layout.sheet.rows[first_head]);
    insert_row(layout, layout.body + 2, texts({"Trang 2/2"}));
}
void note_mark(Layout& layout) {
    online(layout) = {"<r><t>500</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>",
                      "rich", "", "", false};
}
void struck_part(Layout& layout) {
    online(layout) = {"<r><rPr><strike/></rPr><t>400</t></r><r><t>500</t></r>", "rich", "", "",
                      false};
}
void struck_row(Layout& layout) {
    auto row = layout.sheet.rows[layout.body];
    for (auto& cell : row) cell.struck = true;
    insert_row(layout, layout.body + 1, row);
}
void a_date(Layout& layout) {
    online(layout) = number("45274", "14");
}
void a_time(Layout& layout) {
    online(layout) = number("0.5", "h:mm");
}
void a_boolean(Layout& layout) {
    online(layout) = {"1", "b", "", "", false};
}
void a_share(Layout& layout) {
    online(layout) = number("1", "0%");
}
void an_error(Layout& layout) {
    online(layout) = {"#REF!", "e", "", "", false};
}
void unseen(Layout& layout) {
    online(layout).format = ";;;";
}
void struck(Layout& layout) {
    online(layout).struck = true;
}

}  // namespace

std::vector<Variant> const& variants() {
    static std::vector<Variant> const all{
        {"plain", nothing},
        {"thousands", thousands},
        {"currency", currency},
        {"scientific", scientific},
        {"written", written},
        {"no_break_spaces", no_break_spaces},
        {"computed", computed},
        {"computed_later", computed_later},
        {"stale", stale},
        {"subtotals", subtotals, As::xlsx, "Lũy kế từ đầu năm"},
        {"notes", notes, As::xlsx, "Người lập biểu"},
        {"hidden_counts", hidden_counts, As::xlsx, "bị ẩn"},
        {"hidden_double", hidden_double, As::xlsx, "bị ẩn"},
        {"head_again", head_again},
        {"note_mark", note_mark, As::xlsx, "“500”"},
        {"struck_part", struck_part, As::xlsx, "“500”"},
        {"struck_row", struck_row, As::xlsx, "gạch bỏ"},
        {"a_date", a_date, As::xlsx, "là ngày (14/12/2023)", true},
        {"a_time", a_time, As::xlsx, "là giờ", true},
        {"a_boolean", a_boolean, As::xlsx, "đúng/sai", true},
        {"a_share", a_share, As::xlsx, "phần trăm", true},
        {"an_error", an_error, As::xlsx, "bị lỗi", true},
        {"unseen", unseen, As::xlsx, "không hiện", true},
        {"struck", struck, As::xlsx, "gạch bỏ", true},
        {"html", nothing, As::html, "bên trong là .html"},
        {"html_written", written, As::html, "bên trong là .html"},
        {"xml", nothing, As::xml, "bên trong là .xml"},
        {"semicolons", written, As::semicolons},
        {"tabs", written, As::tabs},
        {"strokes", written, As::strokes}};
    return all;
}

std::pair<std::string, std::string> stored(Variant const& variant, RawSheet const& sheet) {
    switch (variant.as) {
        case As::html:
            return {variant.name + ".xls", test::as_html(sheet)};
        case As::xml:
            return {variant.name + ".xls", test::as_spreadsheet_xml(sheet)};
        case As::semicolons:
            return {variant.name + ".csv", test::as_csv(sheet, ';')};
        case As::tabs:
            return {variant.name + ".tsv", test::as_csv(sheet, '\t')};
        case As::strokes:
            return {variant.name + ".csv", test::as_csv(sheet, '|')};
        default:
            return {variant.name + ".xlsx", test::as_xlsx(sheet)};
    }
}

}  // namespace report::test
