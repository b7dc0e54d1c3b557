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
#include "sheets_fixture.hpp"
#include "test_office.hpp"

namespace report::office {
namespace {

namespace fs = std::filesystem;
using test::form;
using test::Layout;
using test::Lines;
using test::number;
using test::official;
using test::one_stop;
using test::RawSheet;
using test::stored;
using test::text;
using test::texts;
using test::Variant;
using test::whole_table;
using test::write_file;

TEST_F(Sheets, OfThreeSystemsInThirtyWaysGiveOneTruth) {
    auto const model = seed();
    for (auto const make : {official, one_stop, test::flat})
        for (auto const& variant : test::variants()) expect_the_truth(model, make(), variant);
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
    // One row instead of nine: somebody has to say so.
    EXPECT_FALSE(import(model, "ngay-1904.xlsx", test::as_xlsx(sheet), "bang_van_ban").done);
    ASSERT_TRUE(import(model, "ngay-1904.xlsx", test::as_xlsx(sheet), "bang_van_ban",
                       {{"Answers", R"({"replace": "take"})"}})
                    .done);
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
    // No number is sure: what stands there stays.
    auto const unsaid = import(model, "khong.xlsx", made("", "", "7722"), "bang_thu_chi");
    EXPECT_FALSE(unsaid.done);
    EXPECT_NE(unsaid.sentence.find("bảng được giữ nguyên"), std::string::npos) << unsaid.sentence;
    EXPECT_NE(unsaid.sentence.find("C3: Cột “Dự toán năm”: không rõ “7722”"), std::string::npos)
        << unsaid.sentence;
    EXPECT_NE(line().find("|7.722.400.000|"), std::string::npos) << line();
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
    for (auto const& variant : test::variants()) expect_the_truth(model, one_stop(), variant);
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
