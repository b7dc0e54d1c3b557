// SPDX-License-Identifier: MPL-2.0
// How cells of other people's sheets are written, way by way, at the edge of each.
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "core/tables/cell_text.hpp"
#include "core/tables/sheet.hpp"
#include "core/tables/total_labels.hpp"
#include "small_table.hpp"

namespace report {
namespace {

TEST(NumbersOfCells, OnlyEnglishOnesSayThatASheetIsEnglish) {
    for (auto const* text : {"1,234.5", "1,234,567", "5.00", "97.66", "97.66%", "2.0980", "0.5"})
        EXPECT_TRUE(is_only_english(text)) << text;
    for (auto const* text : {"2,098", "2.098", "2098", "", "%", "1,23.5", "1,2345", "1234,567.8",
                             "12.34.5", "a.5", "5.", ".5", "5.5a", "1,234,56", "2.098.000"})
        EXPECT_FALSE(is_only_english(text)) << text;
}

TEST(NumbersOfCells, OnlyVietnameseOnesSayThatASheetIsVietnamese) {
    for (auto const* text :
         {"97,66", "97,66%", "1.234.567", "1.234,5", "1.234,567", "7,5", "0,5000"})
        EXPECT_TRUE(is_only_vietnamese(text)) << text;
    for (auto const* text : {"2.098", "2,098", "2098", "", "%", "1.23,5", "97,", ",5", "97,6a",
                             "1.2345", "12.34", "1234.567,8", "a,5"})
        EXPECT_FALSE(is_only_vietnamese(text)) << text;
}

TEST(NumbersOfCells, ADayBehindTheTwelfthInTheSecondPlaceSaysThatTheMonthIsInFront) {
    for (auto const* text : {"7/25/2023", "07/13/2023", "12-31-2023", "1.31.2023"})
        EXPECT_TRUE(is_month_first(text)) << text;
    for (auto const* text : {"25/7/2023", "7/12/2023", "13/25/2023", "7/25", "7-25/2023",
                             "/25/2023", "7//2023", "123/25/2023", "7/250/2023", "2023"})
        EXPECT_FALSE(is_month_first(text)) << text;
}

TEST(LabelsOfRows, ANumberInFrontOfALabelIsItsNumbering) {
    for (auto const& [label, number] : std::vector<std::pair<char const*, char const*>>{
             {"I. Thu", "I"}, {"II Thu", ""},    {"1.1. Thu", "1.1"}, {"1.1 Thu", ""},
             {"1) Thu", "1"}, {"a) Thu", "a"},   {"A. Thu", "A"},     {"A Lưới", ""},
             {"1", "1"},      {"IV", "IV"},      {"a", "a"},          {"ab) Thu", ""},
             {"1a) Thu", ""}, {"", ""},          {". Thu", ""},       {"1... Thu", "1"},
             {"Thu", ""},     {"XV) Thu", "XV"}, {".1) Thu", ""},     {") Thu", ""}})
        EXPECT_EQ(numbering_of(label), number) << label;
    for (auto const* sign : {"I", "IV", "XV", "A", "Z"}) EXPECT_TRUE(is_group_sign(sign)) << sign;
    for (auto const* sign : {"", "1", "a", "AB", "1.1", "z", "IA"})
        EXPECT_FALSE(is_group_sign(sign)) << sign;
}

class LabelsOfTotals : public testing::Test {
protected:
    void SetUp() override { kind_.total_words = {"Tổng cộng", "Cộng"}; }
    bool is_total(std::string const& label) const {
        return TotalLabels(kind_, *kind_.table("bang_ho_so")).has(label);
    }
    ReportKind kind_ = test::table_kind();
};

TEST_F(LabelsOfTotals, AreTheTablesOwnOrTheUsualOnesWithNumeralsBehind) {
    for (auto const* label :
         {"TỔNG CỘNG", "Tổng cộng (I + II)", "Cộng", "cong", "TONG CONG", "Cộng 1 + 2", "Cộng:"})
        EXPECT_TRUE(is_total(label)) << label;
    for (auto const* label : {"Cộng đồng", "Cộng thu phí", "Công", "", "12", "1 2", "Tổng",
                              "Cộng hòa", "Thu, cộng", "1. 2"})
        EXPECT_FALSE(is_total(label)) << label;
}

class CellForms : public testing::Test {
protected:
    std::string read(SheetCell const& cell, FigureKind what, CellSense const& sense = {}) const {
        auto const read =
            read_cell(kind_, *kind_.table("bang_ho_so"), {what, bound_, &no_choices_}, cell, sense);
        if (read.fault) return read.fault;
        if (!read.value) return "";
        if (auto const* amount = std::get_if<Amount>(&*read.value))
            return std::to_string(amount->value) + (amount->at_least ? "+" : "");
        if (auto const* share = std::get_if<Percent>(&*read.value))
            return std::to_string(share->hundredths) + "%";
        if (auto const* day = std::get_if<Date>(&*read.value)) return format_iso(*day);
        return std::get<std::string>(*read.value);
    }
    std::string text(std::string const& text, FigureKind what = FigureKind::count,
                     CellSense const& sense = {}) const {
        SheetCell cell;
        cell.text = text;
        return read(cell, what, sense);
    }
    std::string number(std::string const& number, FigureKind what = FigureKind::count,
                       SheetCell::Kind kind = SheetCell::Kind::plain,
                       CellSense const& sense = {}) const {
        SheetCell cell;
        cell.number = number;
        cell.text = number;
        cell.kind = kind;
        return read(cell, what, sense);
    }

    ReportKind kind_ = test::table_kind();
    bool bound_ = true;
    std::vector<Choice> no_choices_;
};

TEST_F(CellForms, ACountThatItsFormatShowsAsADayOfLongAgoIsStillACount) {
    EXPECT_EQ(number("5", FigureKind::count, SheetCell::Kind::date), "5");
    EXPECT_EQ(number("5114", FigureKind::count, SheetCell::Kind::date), "5114");
}

TEST_F(CellForms, WhatAFormatMakesOfANumberIsNamed) {
    EXPECT_EQ(number("5"), "5");
    EXPECT_EQ(number("46086", FigureKind::count, SheetCell::Kind::date), "import.cell_is_date");
    EXPECT_EQ(number("5115", FigureKind::count, SheetCell::Kind::date), "import.cell_is_date");
    EXPECT_EQ(number("2.5", FigureKind::count, SheetCell::Kind::date), "import.cell_is_date");
    EXPECT_EQ(number("5", FigureKind::count, SheetCell::Kind::time), "import.cell_is_time");
    EXPECT_EQ(number("1", FigureKind::count, SheetCell::Kind::boolean), "import.cell_is_boolean");
    EXPECT_EQ(number("5", FigureKind::money, SheetCell::Kind::currency), "import.cell_is_currency");
    EXPECT_EQ(number("5", FigureKind::count, SheetCell::Kind::unseen), "import.cell_unseen");
    EXPECT_EQ(number("0.5", FigureKind::count, SheetCell::Kind::percent), "import.cell_is_share");
    SheetCell cell;
    cell.error = true;
    EXPECT_EQ(read(cell, FigureKind::count), "import.cell_error");
    cell.error = false;
    cell.computed = "6";
    cell.number = "5";
    EXPECT_EQ(read(cell, FigureKind::count), "import.cell_stale");
    SheetCell struck;
    struck.cleaned = true;
    EXPECT_EQ(read(struck, FigureKind::count), "import.cell_struck");
    struck.text = "5";
    EXPECT_EQ(read(struck, FigureKind::count), "5");
}

TEST_F(CellForms, WholeNumbersOfCellsMayHaveNoughtsBehindThePoint) {
    EXPECT_EQ(number("5.00"), "5");
    EXPECT_EQ(number("5.01"), "import.cell_not_whole");
    EXPECT_EQ(number("-5"), "import.cell_negative");
    CellSense thousands;
    thousands.unit = 3;
    EXPECT_EQ(number("1.5", FigureKind::money, SheetCell::Kind::plain, thousands), "1500");
    EXPECT_EQ(number("1.0005", FigureKind::money, SheetCell::Kind::plain, thousands),
              "import.cell_not_whole");
    SheetCell shown;
    shown.number = "1500000";
    shown.text = "1.500";
    shown.shown_smaller = 3;
    EXPECT_EQ(read(shown, FigureKind::money, thousands), "1500000");
    EXPECT_EQ(read(shown, FigureKind::money), "1500000");
    CellSense nobody;
    nobody.no_unit = true;
    EXPECT_EQ(number("5", FigureKind::money, SheetCell::Kind::plain, nobody),
              "import.cell_no_unit");
    EXPECT_EQ(number("0", FigureKind::money, SheetCell::Kind::plain, nobody), "0");
    EXPECT_EQ(number("5", FigureKind::count, SheetCell::Kind::plain, nobody), "5");
}

TEST_F(CellForms, SharesOfNumberCellsAreRoundedHalfUp) {
    auto const share = [&](char const* value, bool percent = true) {
        return number(value, FigureKind::percent,
                      percent ? SheetCell::Kind::percent : SheetCell::Kind::plain);
    };
    EXPECT_EQ(share("0.97665"), "9767%");
    EXPECT_EQ(share("0.976649"), "9766%");
    EXPECT_EQ(share("0.99995"), "10000%");
    EXPECT_EQ(share("1"), "10000%");
    EXPECT_EQ(share("0"), "0%");
    EXPECT_EQ(share("0", false), "0%");
    EXPECT_EQ(share("97.665", false), "9767%");
    EXPECT_EQ(share("97", false), "9700%");
    EXPECT_EQ(share("10", false), "1000%");
    for (auto const* small : {"0.9766", "1"}) EXPECT_EQ(share(small, false), "import.cell_share");
}

TEST_F(CellForms, NothingAndWhatIsNotKnownAreTwoThings) {
    for (auto const* dash : {"-", "–", "—"}) {
        EXPECT_EQ(text(dash), "0") << dash;
        EXPECT_EQ(text(dash, FigureKind::percent), "") << dash;
    }
    EXPECT_EQ(text(""), "");
    EXPECT_EQ(text(kind_.missing), "");
    EXPECT_EQ(text("--"), "import.cell_not_a_number");
    kind_.reading.none = {"Không"};
    EXPECT_EQ(text("không"), "0");
    EXPECT_EQ(text("không", FigureKind::percent), "import.cell_percent");
}

TEST_F(CellForms, SpacesApostrophesAndDotsPartThousands) {
    EXPECT_EQ(text("2 098"), "2098");
    EXPECT_EQ(text("2 098 000"), "2098000");
    EXPECT_EQ(text("2 09"), "import.cell_not_a_number");
    EXPECT_EQ(text("2098 000"), "import.cell_not_a_number");
    EXPECT_EQ(text("'5"), "5");
    EXPECT_EQ(text("'"), "import.cell_not_a_number");
    CellSense english;
    english.english = true;
    EXPECT_EQ(text("2.098", FigureKind::count, english), "import.cell_english");
    EXPECT_EQ(text("2.098.000", FigureKind::count, english), "2098000");
    EXPECT_EQ(text("2098", FigureKind::count, english), "2098");
    CellSense commas;
    commas.comma_groups = true;
    EXPECT_EQ(text("2,098", FigureKind::count, commas), "2098");
    EXPECT_EQ(text("2,098", FigureKind::money, commas), "import.cell_english");
    EXPECT_EQ(text("2,09", FigureKind::count, commas), "import.cell_not_whole");
}

TEST_F(CellForms, AShareInBracketsBehindACountIsLeftOut) {
    EXPECT_EQ(text("745 (98,28%)"), "745");
    EXPECT_EQ(text("745(98%)"), "745");
    EXPECT_EQ(text("1,745 (98.28%)"), "1745");
    EXPECT_EQ(text("1,745 (98,28%)"), "import.cell_english");
    for (auto const* other :
         {"745 (98)", "745 (%)", "745 (,5%)", "745 (98%) a", "(98%)", "745 (a%)"})
        EXPECT_EQ(text(other), "import.cell_not_a_number") << other;
}

TEST_F(CellForms, AmountsAreReadAsTextsWriteThem) {
    auto const money = [&](char const* said, CellSense const& sense = {}) {
        return text(said, FigureKind::money, sense);
    };
    kind_.reading.money = {{"đồng", 1}, {"triệu đồng", 1'000'000}, {"tỷ đồng", 1'000'000'000}};
    EXPECT_EQ(money("48.600.000 đồng"), "48600000");
    EXPECT_EQ(money("1,5 triệu đồng"), "1500000");
    EXPECT_EQ(money("1,5 triệu đồng chi"), "import.cell_not_a_number");
    CellSense millions, billions;
    millions.unit = 6;
    billions.unit = 9;
    EXPECT_EQ(money("1,5 triệu đồng", millions), "1500000");
    EXPECT_EQ(money("1,5 triệu đồng", billions), "import.cell_not_a_number");
    EXPECT_EQ(text("1,5 triệu đồng"), "import.cell_not_a_number");
    EXPECT_EQ(text("14 hồ sơ"), "14");
    EXPECT_EQ(text("14 người"), "import.cell_not_a_number");
    EXPECT_EQ(text("14 Trực tuyến"), "14");
    EXPECT_EQ(money("14 hồ sơ"), "import.cell_not_a_number");
    EXPECT_EQ(text("nhiều"), "import.cell_not_a_number");
}

TEST_F(CellForms, DaysMayHaveTheirTimeBehind) {
    auto const day = [&](char const* said) { return text(said, FigureKind::date); };
    for (auto const* said : {"2023-07-25", "25/07/2023", "25/07/2023 08:30", "2023-07-25T08:30:00Z",
                             "25/07/2023 08:30 AM"})
        EXPECT_EQ(day(said), "2023-07-25") << said;
    EXPECT_EQ(day(""), "");
    for (auto const* said : {"25/07/2023 sáng", "25/07/2023 0830", "25/07", "32/07/2023"})
        EXPECT_EQ(day(said), "import.cell_date") << said;
    EXPECT_EQ(number("45000", FigureKind::date), "import.cell_date");
    SheetCell cell;
    cell.number = "45000";
    cell.date = *parse_iso("2023-03-15");
    EXPECT_EQ(read(cell, FigureKind::date), "2023-03-15");
}

TEST_F(CellForms, ErrorsOfSpreadsheetsAreKnownInTheirTexts) {
    for (auto const* error : {"#REF!", "#####", "Err:502", "#NUM!", "#NULL!", "#NAME?"}) {
        EXPECT_EQ(text(error), "import.cell_error") << error;
        EXPECT_EQ(text(error, FigureKind::text), "import.cell_error") << error;
    }
    EXPECT_EQ(text("#5", FigureKind::text), "#5");
}

TEST(ExactNumbers, ArePushedByPowersOfTen) {
    auto const moved = [](std::string const& exact, int places) {
        return shifted(exact, places).value_or("none");
    };
    EXPECT_EQ(moved("12.345", 2), "1234.5");
    EXPECT_EQ(moved("12.345", 3), "12345");
    EXPECT_EQ(moved("12.345", 4), "123450");
    EXPECT_EQ(moved("12.345", -1), "1.2345");
    EXPECT_EQ(moved("12.345", -2), "0.12345");
    EXPECT_EQ(moved("12.345", -3), "0.012345");
    EXPECT_EQ(moved("-12.50", 0), "-12.5");
    EXPECT_EQ(moved("007", 0), "7");
    EXPECT_EQ(moved("0.0", 0), "0");
    EXPECT_EQ(moved("5.", 0), moved("5", 0));
    for (auto const* none : {"", "-", "a", "1a", "1.2.3", "1,5", "--1"})
        EXPECT_EQ(moved(none, 0), "none") << none;
    EXPECT_EQ(power_of_ten(0), 1);
    EXPECT_EQ(power_of_ten(3), 1000);
    EXPECT_EQ(power_of_ten(18), 1'000'000'000'000'000'000);
}

TEST(Columns, AreLetteredAsSpreadsheetsDo) {
    EXPECT_EQ(column_letters(0), "A");
    EXPECT_EQ(column_letters(25), "Z");
    EXPECT_EQ(column_letters(26), "AA");
    EXPECT_EQ(column_letters(701), "ZZ");
    EXPECT_EQ(column_letters(702), "AAA");
}

TEST_F(LabelsOfTotals, ANumberOfRowsBehindTheWordIsACount) {
    TotalLabels const labels(kind_, *kind_.table("bang_ho_so"));
    EXPECT_TRUE(labels.has_count("Cộng: 05 lớp"));
    EXPECT_TRUE(labels.has_count("Tổng cộng 5 lớp"));
    EXPECT_TRUE(labels.has_count("Tong cong 5 lop")) << "typed without its marks";
    for (auto const* text : {"Cộng", "Cộng 5", "5", "5 lớp", "Cộng lớp 5", "Cộng5 lớp",
                             "Cộngx 5 lớp", "Tổng công 5 lớp"})
        EXPECT_FALSE(labels.has_count(text)) << text;
}

}  // namespace
}  // namespace report