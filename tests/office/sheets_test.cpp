// SPDX-License-Identifier: MPL-2.0
// What sheets mean, whatever they look like: one truth in many files, in offices of three
// languages.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "document_text.hpp"
#include "made_files.hpp"
#include "made_sheets.hpp"
#include "office/writer/tables.hpp"
#include "office/writer/writer_document.hpp"
#include "test_office.hpp"

namespace report::office {
namespace {

namespace fs = std::filesystem;
using test::number;
using test::RawCell;
using test::RawRow;
using test::RawSheet;
using test::text;
using test::write_file;
using Lines = std::vector<std::string>;

constexpr char const* form = "bang_tthc_ii_06a";
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

Lines whole_table() {
    Lines lines;
    for (std::size_t i = 0; i < truth.size(); ++i) lines.push_back(shown_row(i));
    std::string total = "TỔNG CỘNG|";
    for (auto const value : totals()) total += grouped(value) + "|";
    lines.push_back(total);
    return lines;
}

RawRow row_of(std::string const& number_of_row, std::string const& label,
              std::vector<int> const& values) {
    RawRow row{number_of_row.empty() ? text("") : number(number_of_row), text(label)};
    for (auto const value : values) row.push_back(number(std::to_string(value)));
    return row;
}

RawRow texts(Lines const& all) {
    RawRow row;
    for (auto const& one : all) row.push_back(text(one));
    return row;
}

/// Rows of a sheet as a system lays it out; `body` is where the rows of the truth begin.
struct Layout {
    RawSheet sheet;
    std::size_t body = 0;
};

void add_body(Layout& layout) {
    layout.body = layout.sheet.rows.size();
    for (std::size_t i = 0; i < truth.size(); ++i)
        layout.sheet.rows.push_back(row_of(std::to_string(i + 1), truth[i].label, truth[i].values));
    auto total = row_of("", "", totals());
    total[0] = text("Tổng cộng");
    layout.sheet.rows.push_back(total);
}

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

/// A one-stop system: a title, its own words, a column more than the form.
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

/// Heads of one row, in another order: no numbers of rows, no groups.
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

/// What is done to a layout, and how it is stored.
struct Variant {
    std::string name;
    void (*change)(Layout&) = nullptr;
    enum class As { xlsx, html, xml, semicolons, tabs, strokes } as = As::xlsx;
    std::string said{};  ///< part of a warning
    bool gaps = false;   ///< some cells cannot be read: they are gaps, and named
};
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

std::vector<Variant> const variants{{"plain", nothing},
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

class Sheets : public test::OfficeTest {
protected:
    static ReportKind const& kind() {
        static ReportKind const kind = test::shipped_kind("cchc_xa");
        return kind;
    }
    session::Model seed() { return make_report(test::sample("pho-an-7-thang-2023.json")); }
    session::Answer import(session::Model const& model, std::string const& name,
                           std::string const& bytes, std::string const& table = form,
                           std::map<std::string, std::string> more = {}) {
        write_file(folder() / name, bytes);
        more["File"] = (folder() / name).string();
        return call("import?" + table, model, {}, more);
    }
    static Lines shown(session::Model const& model, std::string const& id = form) {
        auto const report = WriterDocument(model).read_report().value();
        auto const& table = *kind().table(id);
        auto const head_rows = grid(kind(), report, table, rows_of(report, table)).head_rows;
        for (auto const& one : find_tables(model, kind())) {
            if (one.id != id) continue;
            Lines lines;
            for (auto const& row : read_body(one, head_rows)) {
                lines.emplace_back();
                for (auto const& cell : row) lines.back() += cell + "|";
            }
            return lines;
        }
        return {};
    }
    static bool says(Lines const& sentences, std::string const& part) {
        return std::any_of(sentences.begin(), sentences.end(), [&](std::string const& sentence) {
            return sentence.find(part) != std::string::npos;
        });
    }
    static std::string all(Lines const& lines) {
        std::string text;
        for (auto const& line : lines) text += line + "\n";
        return text;
    }

    /// Where 500 is a gap: it, and all that follows from it.
    static Lines with_gap() {
        auto lines = whole_table();
        lines[0] = "1|Hộ tịch|……|……|646|20|1.159|1.000|9|150|7|7|0|";
        lines.back() = "TỔNG CỘNG|……|……|1.241|86|2.235|1.859|54|322|61|55|6|";
        return lines;
    }

    void expect_the_truth(session::Model const& model, Layout layout, Variant const& variant) {
        variant.change(layout);
        auto const [name, bytes] = stored(variant, layout.sheet);
        SCOPED_TRACE(name);
        auto const answer = import(model, name, bytes);
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(shown(model), variant.gaps ? with_gap() : whole_table()) << all(answer.warnings);
        EXPECT_TRUE(says(answer.warnings, variant.said)) << all(answer.warnings);
    }
};

TEST_F(Sheets, OfThreeSystemsInThirtyWaysGiveOneTruth) {
    auto const model = seed();
    for (auto const make : {official, one_stop, flat})
        for (auto const& variant : variants) expect_the_truth(model, make(), variant);
}

TEST_F(Sheets, ADateIsTheDayThatTheFileHoldsHoweverItIsShown) {
    RawSheet sheet;
    sheet.rows = {
        texts({"TT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu nội dung", "Cơ quan ban hành"})};
    int row = 10;
    for (auto const* format :
         {"14", "mm/dd/yyyy", "dd/mm/yyyy", "yyyy-mm-dd", "d\\-mmm\\-yy", "22"})
        sheet.rows.push_back({number(std::to_string(row - 9)),
                              text(std::to_string(row++) + "/KH-UBND"), number("45109", format),
                              text(format), text("UBND xã")});
    for (auto const* day : {"2023-07-02", "2/7/2023 08:30", "2023-07-02 00:00:00"})
        sheet.rows.push_back({number(std::to_string(row - 9)),
                              text(std::to_string(row++) + "/KH-UBND"), text(day), text("chữ"),
                              text("UBND xã")});
    auto const model = seed();
    auto const answer = import(model, "ngay.xlsx", test::as_xlsx(sheet), "bang_van_ban");
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const lines = shown(model, "bang_van_ban");
    ASSERT_EQ(lines.size(), 9U) << all(answer.warnings);
    for (auto const& line : lines) EXPECT_NE(line.find("|02/7/2023|"), std::string::npos) << line;

    sheet.rows.resize(2);
    sheet.rows[1][2] = number("43647", "14");
    sheet.from_1904 = true;
    ASSERT_TRUE(import(model, "ngay-1904.xlsx", test::as_xlsx(sheet), "bang_van_ban").done);
    EXPECT_NE(shown(model, "bang_van_ban")[0].find("|02/7/2023|"), std::string::npos)
        << shown(model, "bang_van_ban")[0];
}

TEST_F(Sheets, MoneyInMillionsBecomesDongAndMoneyWithoutAUnitIsAskedAbout) {
    auto const made = [](std::string const& unit, std::string const& head, std::string const& value,
                         std::string const& format = {}) {
        RawSheet sheet;
        sheet.rows = {
            texts({"", "", "", "", "", unit}),
            texts({"TT", "Nội dung", "Dự toán năm" + head, "Thực hiện 7 tháng đầu năm 2023" + head,
                   "Tỷ lệ (%)", "Ghi chú"}),
            {number("1"), text("Chi khác"), number(value, format), number("5373", format)}};
        return test::as_xlsx(sheet);
    };
    auto const model = seed();
    auto const line = [&] {
        for (auto const& one : shown(model, "bang_thu_chi"))
            if (one.find("Chi khác") != std::string::npos) return one;
        return std::string();
    };
    for (auto const& [unit, head] :
         std::vector<std::pair<std::string, std::string>>{{"ĐVT: triệu đồng", ""},
                                                          {"Đơn vị tính: Triệu đồng", ""},
                                                          {"Đơn vị: tr.đ", ""},
                                                          {"DVT: trieu dong", ""},
                                                          {"", " (triệu đồng)"},
                                                          {"", " (ĐVT: Tr.đ)"}}) {
        auto const answer = import(model, "tien.xlsx", made(unit, head, "7722.4"), "bang_thu_chi");
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_NE(line().find("|7.722.400.000|5.373.000.000|"), std::string::npos)
            << unit << head << ": " << line() << all(answer.warnings);
        EXPECT_TRUE(says(answer.warnings, "nhân với 1.000.000"));
    }
    for (auto const* unit : {"Đơn vị: 1.000 đồng", "ĐVT: nghìn đồng", "Đơn vị tính: ngàn đồng"}) {
        ASSERT_TRUE(import(model, "nghin.xlsx", made(unit, "", "7722.4"), "bang_thu_chi").done);
        EXPECT_NE(line().find("|7.722.400|5.373.000|"), std::string::npos) << unit << line();
    }
    // Shown in millions by its format, and so is the unit.
    ASSERT_TRUE(import(model, "rut.xlsx", made("ĐVT: triệu đồng", "", "7722400000", "#,##0.0,,"),
                       "bang_thu_chi")
                    .done);
    EXPECT_NE(line().find("|7.722.400.000|"), std::string::npos) << line();
    auto const unsaid = import(model, "khong.xlsx", made("", "", "7722"), "bang_thu_chi");
    ASSERT_TRUE(unsaid.done) << unsaid.sentence;
    EXPECT_TRUE(says(unsaid.warnings, "C3: Cột “Dự toán năm”: không rõ “7722”"))
        << all(unsaid.warnings);
    EXPECT_EQ(line().find("7.722"), std::string::npos) << line();
    ASSERT_TRUE(import(model, "khong.xlsx", made("", "", "7722"), "bang_thu_chi",
                       {{"Answers", R"({"unit": "6"})"}})
                    .done);
    EXPECT_NE(line().find("|7.722.000.000|"), std::string::npos) << line();
}

TEST_F(Sheets, FiguresOfAnotherTimeAreNotTakenUnlessSomebodySaysSo) {
    auto other = one_stop();
    other.sheet.rows[2] = texts({"(Từ ngày 15/10/2026 đến ngày 14/11/2026)"});
    auto const model = seed();
    auto const before = test::text_of(model);
    auto const bytes = test::as_xlsx(other.sheet);
    auto const refused = import(model, "khac.xlsx", bytes);
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.sentence.find("14/11/2026"), std::string::npos) << refused.sentence;
    EXPECT_EQ(test::text_of(model), before);
    ASSERT_TRUE(import(model, "khac.xlsx", bytes, form, {{"Answers", R"({"time": "take"})"}}).done);
    EXPECT_EQ(shown(model), whole_table());
}

TEST_F(Sheets, WhatTheSheetItselfAddsUpToIsCompared) {
    auto layout = official();
    layout.sheet.rows.back()[3] = number("970");
    layout.sheet.rows[layout.body][2] = number("1167");
    auto const model = seed();
    auto const answer = import(model, "lech.xlsx", test::as_xlsx(layout.sheet));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(shown(model), whole_table());
    EXPECT_TRUE(says(answer.warnings, "D8: Dòng tổng của tệp ghi 970")) << all(answer.warnings);
    EXPECT_TRUE(says(answer.warnings, "C5: Dòng “Hộ tịch”")) << all(answer.warnings);
}

// Tables of Word.

std::string run(std::string const& text, std::string const& look = {}) {
    return "<w:r>" + (look.empty() ? "" : "<w:rPr>" + look + "</w:rPr>") +
           "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string deleted(std::string const& text) {
    return "<w:del w:id=\"12\" w:author=\"A\" w:date=\"2023-07-18T00:00:00Z\"><w:r><w:delText>" +
           text + "</w:delText></w:r></w:del>";
}
std::string inserted(std::string const& text) {
    return "<w:ins w:id=\"11\" w:author=\"A\" w:date=\"2023-07-18T00:00:00Z\">" + run(text) +
           "</w:ins>";
}
std::string word_row(Lines const& cells, bool gone = false) {
    std::string row = "<w:tr>";
    if (gone)
        row +=
            "<w:trPr><w:del w:id=\"31\" w:author=\"A\" w:date=\"2023-07-18T00:00:00Z\"/></w:trPr>";
    for (auto const& cell : cells)
        row += "<w:tc><w:tcPr><w:tcW w:w=\"700\" w:type=\"dxa\"/></w:tcPr><w:p>" + cell +
               "</w:p></w:tc>";
    return row + "</w:tr>";
}
std::string word_table() {
    auto const plain = [](Lines const& cells) {
        Lines runs;
        for (auto const& cell : cells) runs.push_back(run(cell));
        return word_row(runs);
    };
    auto const note =
        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference "
        "w:id=\"2\"/></w:r>";
    std::string grid;
    for (int i = 0; i < 13; ++i) grid += "<w:gridCol w:w=\"700\"/>";
    return "<w:tbl><w:tblPr><w:tblW w:w=\"9100\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>" + grid +
           "</w:tblGrid>" +
           plain({"TT", "Lĩnh vực, công việc giải quyết theo cấp", "Tổng số nhận", "Trực tuyến",
                  "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước", "Tổng số đã giải quyết",
                  "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số đang", "Trong hạn",
                  "Quá hạn (đang)"}) +
           plain({"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)",
                  "(12)", "(13)"}) +
           word_row({run("1"), run("Hộ tịch"), run("1.166"), run("5", "<w:vanish/>") + run("500"),
                     deleted("640") + inserted("646"), run("20") + note, run("1.159"), run("1.000"),
                     run("9"), run("150") + run("1", "<w:vertAlign w:val=\"superscript\"/>"),
                     run("7"), run("7"), run("0")}) +
           word_row(Lines(13, deleted("9")), true) +
           word_row({run("2"), run("Chứng thực"), run("932"),
                     run("400", "<w:strike/>") + run("409"), run("500"), run("23"), run("919"),
                     run("739"), run("20"), run("160"), run("13"), run("13"), run("0")}) +
           plain({"3", "Đất đai", "198", "60", "95", "43", "157", "120", "25", "12", "41", "35",
                  "6"}) +
           "</w:tbl>";
}

TEST_F(Sheets, InTablesOfWordWhatIsDeletedHiddenStruckOrRaisedDoesNotCount) {
    auto const model = seed();
    auto const docx =
        test::as_docx(word_table(), "<w:footnote w:id=\"2\"><w:p>" + run("Theo sổ một cửa.") +
                                        "</w:p></w:footnote>");
    auto const answer = import(model, "bang.docx", docx);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(shown(model), whole_table()) << all(answer.warnings);
    EXPECT_TRUE(says(answer.warnings, "E3: Ô này có chữ đã xóa")) << all(answer.warnings);
    EXPECT_TRUE(says(answer.warnings, "A4: Dòng này đã bị xóa")) << all(answer.warnings);
}

/// The same sheets in offices of other languages, where the same cell is shown otherwise.
class SheetsElsewhere : public Sheets, public testing::WithParamInterface<char const*> {
protected:
    static void speak(std::string const& locale) {
        auto environment = session::OfficeOptions().environment;
        if (!locale.empty()) environment["LC_ALL"] = locale;
        set_environment(environment);
        office().kill();
    }
    void SetUp() override {
        speak(GetParam());
        Sheets::SetUp();
    }
    static void TearDownTestSuite() {
        speak("");
        OfficeTest::TearDownTestSuite();
    }
};

INSTANTIATE_TEST_SUITE_P(Languages, SheetsElsewhere, testing::Values("vi_VN.UTF-8", "de_DE.UTF-8"),
                         [](auto const& each) { return std::string(each.param).substr(0, 2); });

TEST_P(SheetsElsewhere, GiveTheSameTruth) {
    auto const model = seed();
    for (auto const& variant : variants) expect_the_truth(model, one_stop(), variant);
    RawSheet sheet;
    sheet.rows = {
        texts({"TT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu nội dung", "Cơ quan ban hành"})};
    for (auto const* format : {"14", "mm/dd/yyyy", "dd/mm/yyyy", "yyyy-mm-dd"})
        sheet.rows.push_back({number("1"), text(std::string("1/KH-") + format),
                              number("45109", format), text(format), text("UBND xã")});
    ASSERT_TRUE(import(model, "ngay.xlsx", test::as_xlsx(sheet), "bang_van_ban").done);
    for (auto const& line : shown(model, "bang_van_ban"))
        EXPECT_NE(line.find("|02/7/2023|"), std::string::npos) << line;
}

}  // namespace
}  // namespace report::office
