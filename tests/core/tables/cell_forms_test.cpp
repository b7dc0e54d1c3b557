// SPDX-License-Identifier: MPL-2.0
// How cells of other people's sheets are written, way by way, at the edge of each.
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "core/tables/cell_text.hpp"
#include "core/tables/markup.hpp"
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

TEST(ExactNumbers, OfFilesMayHaveExponents) {
    auto const plain = [](std::string const& text) { return plain_decimal(text).value_or("none"); };
    EXPECT_EQ(plain("2098"), "2098");
    EXPECT_EQ(plain("2.098e3"), "2098");
    EXPECT_EQ(plain("2.098E+3"), "2098");
    EXPECT_EQ(plain("2098e-3"), "2.098");
    EXPECT_EQ(plain("1e12"), "1000000000000");
    for (auto const* none : {"e3", "1e", "1e+", "1e-", "1e123", "1ea", "1e1a", "a"})
        EXPECT_EQ(plain(none), "none") << none;
}

TEST(Columns, AreLetteredAsSpreadsheetsDo) {
    EXPECT_EQ(column_letters(0), "A");
    EXPECT_EQ(column_letters(25), "Z");
    EXPECT_EQ(column_letters(26), "AA");
    EXPECT_EQ(column_letters(701), "ZZ");
    EXPECT_EQ(column_letters(702), "AAA");
}

/// Texts and tags one behind the other: "<td a=1>" as "td[a=1]", "</td>" as "/td", "<br/>" as
/// "br/".
std::string pieces(std::string const& text) {
    MarkupPieces all(text);
    std::string said;
    while (auto piece = all.next()) {
        if (!said.empty()) said += " ";
        if (!piece->is_tag) {
            said += "'" + piece->text + "'";
            continue;
        }
        said += (piece->closes ? "/" : "") + piece->name + (piece->is_empty ? "/" : "");
        for (auto const& [name, value] : piece->attributes) said += "[" + name + "=" + value + "]";
    }
    return said;
}

TEST(Markup, TagsAttributesAndTextsArePartedHoweverTheyAreWritten) {
    EXPECT_EQ(pieces("<td>5</td>"), "td '5' /td");
    EXPECT_EQ(pieces("<TD COLSPAN=2 rowspan = '3' x:str>5"), "td[colspan=2][rowspan=3][str=] '5'");
    EXPECT_EQ(pieces("<td x:num=\"5\" ss:Index='7'>"), "td[index=7][x:num=5]");
    EXPECT_EQ(pieces("<br/><br /><p\n/>"), "br/ br/ p/");
    EXPECT_EQ(pieces("a<!-- <b> -->c<?xml <d> ?>e<!DOCTYPE f>g<![CDATA[<h>]]>i"),
              "'a' 'c' 'e' 'g' 'i'");
    EXPECT_EQ(pieces("<td a=\"x > y\">"), "td[a=x > y]");
    EXPECT_EQ(pieces("<td"), "td");
    EXPECT_EQ(pieces("<td a"), "td[a=]");
    EXPECT_EQ(pieces("<td a="), "td[a=]");
    EXPECT_EQ(pieces("<td a=\"x"), "td[a=x]");
    EXPECT_EQ(pieces("<"), "");
    EXPECT_EQ(pieces("</"), "/");
    EXPECT_EQ(pieces("<!-- cut"), "");
    EXPECT_EQ(pieces(""), "");
}

TEST(Markup, LettersAreSpelledByNameAndNumber) {
    EXPECT_EQ(pieces("a&amp;b&lt;&#272;&#x1EA5;t&nbsp;&Ecirc;"), "'a&b<Đất Ê'");
    EXPECT_EQ(pieces("&khong;&;& a;"), "'&khong;&;& a;'");
    EXPECT_EQ(pieces("&#10;a&#31;b&#32;c"), "' a b c'");
    EXPECT_EQ(pieces("a&#xD7FF;&#xD800;&#xDFFF;&#xE000;b"),
              "'a\xED\x9F\xBF\xEE\x80\x80"
              "b'");
    EXPECT_EQ(pieces("a&#x10FFFF;&#x110000;&#xZZ;&#;b"),
              "'a\xF4\x8F\xBF\xBF"
              "b'");
    EXPECT_EQ(pieces("&#0000272;&#00000272;"), "'Đ'");
    EXPECT_EQ(pieces("&nbsp"), "'&nbsp'");
}

TEST(Markup, WhatStandsInAScriptIsPassedOver) {
    MarkupPieces all("<script>if (a < b) '<td>'</SCRIPT>5");
    EXPECT_EQ(all.next()->name, "script");
    all.skip_to_end_of("script");
    EXPECT_TRUE(all.next()->closes);
    EXPECT_EQ(all.next()->text, "5");
    MarkupPieces cut("<script>a");
    cut.next();
    cut.skip_to_end_of("script");
    EXPECT_FALSE(cut.next());
}

TEST(Markup, SpansAreBounded) {
    auto const span = [](std::string const& value) {
        return span_of({{"colspan", value}}, "colspan", 9);
    };
    EXPECT_EQ(span("3"), 3U);
    EXPECT_EQ(span("9"), 9U);
    EXPECT_EQ(span("10"), 9U);
    EXPECT_EQ(span("0"), 1U);
    EXPECT_EQ(span("a"), 1U);
    EXPECT_EQ(span("00003"), 3U);
    EXPECT_EQ(span("000003"), 1U);
    EXPECT_EQ(span_of({}, "colspan", 9), 1U);
}

class WrittenCells : public testing::Test {
protected:
    /// "5", "5+" for at least five, "97.66%", "2024-03-05", "-" for nothing; else the fault.
    std::string read(FigureKind type, SheetCell const& cell, CellSense const& sense = {},
                     bool lower_bound = false) const {
        std::vector<Choice> const none;
        auto const read =
            read_cell(kind_, *kind_.table("bang_ho_so"), {type, lower_bound, &none}, cell, sense);
        if (read.fault) return std::string(read.fault).substr(std::string("import.cell_").size());
        if (!read.value) return "-";
        if (auto const* amount = std::get_if<Amount>(&*read.value))
            return std::to_string(amount->value) + (amount->at_least ? "+" : "");
        if (auto const* share = std::get_if<Percent>(&*read.value))
            return std::to_string(share->hundredths) + "%";
        if (auto const* day = std::get_if<Date>(&*read.value)) return format_iso(*day);
        return std::get<std::string>(*read.value);
    }
    std::string text(FigureKind type, std::string const& text, CellSense const& sense = {}) const {
        SheetCell cell;
        cell.text = text;
        return read(type, cell, sense);
    }
    std::string number(FigureKind type, std::string const& number,
                       SheetCell::Kind kind = SheetCell::Kind::plain,
                       CellSense const& sense = {}) const {
        SheetCell cell;
        cell.number = number;
        cell.kind = kind;
        return read(type, cell, sense);
    }
    static constexpr auto count = FigureKind::count, money = FigureKind::money,
                          percent = FigureKind::percent, date = FigureKind::date;
    ReportKind const kind_ = test::table_kind();
};

TEST_F(WrittenCells, ADashIsNoneInACountAndNothingInAShare) {
    for (auto const* dash : {"-", "–", "—", "/"}) {
        EXPECT_EQ(text(count, dash), "0") << dash;
        EXPECT_EQ(text(money, dash), "0") << dash;
        EXPECT_EQ(text(percent, dash), "-") << dash;
    }
    EXPECT_EQ(text(count, ""), "-");
    EXPECT_EQ(text(count, "--"), "not_a_number");
}

TEST_F(WrittenCells, AShareBehindACountIsNotPartOfIt) {
    EXPECT_EQ(text(count, "1.020 (92,06%)"), "1020");
    EXPECT_EQ(text(count, "1.020(92%)"), "1020");
    EXPECT_EQ(text(count, "1,020 (92.06%)"), "1020") << "the share says which mark parts";
    EXPECT_EQ(text(count, "1,020 (92,06%)"), "english");
    EXPECT_EQ(text(count, "(92,06%)"), "not_a_number");
    EXPECT_EQ(text(count, "1.020 (%)"), "not_a_number");
    EXPECT_EQ(text(count, "1.020 (a%)"), "not_a_number");
    EXPECT_EQ(text(count, "1.020 (,5%)"), "not_a_number");
}

TEST_F(WrittenCells, GroupsOfThreeMayBePartedByBlanksAndAMarkMayStandInFront) {
    EXPECT_EQ(text(count, "1 234 567"), "1234567");
    EXPECT_EQ(text(count, "1 23"), "not_a_number");
    EXPECT_EQ(text(count, "'1.234"), "1234");
    EXPECT_EQ(text(count, "'"), "not_a_number");
}

TEST_F(WrittenCells, ASingleMarkIsReadAsTheSheetWritesIt) {
    CellSense english, groups;
    english.english = true;
    groups.comma_groups = true;
    EXPECT_EQ(text(count, "2.098"), "2098");
    EXPECT_EQ(text(count, "2.098", english), "english");
    EXPECT_EQ(text(count, "2.098.000", english), "2098000") << "two dots part thousands";
    EXPECT_EQ(text(count, "2,098"), "english");
    EXPECT_EQ(text(count, "2,098", groups), "2098");
    EXPECT_EQ(text(money, "2,098", groups), "english") << "a count alone is told by sums";
    EXPECT_EQ(text(count, "12", english), "12");
}

TEST_F(WrittenCells, SharesBelowOneMayBeTwoThings) {
    EXPECT_EQ(text(percent, "0,98"), "share");
    EXPECT_EQ(text(percent, "0,98%"), "98%");
    EXPECT_EQ(text(percent, "1"), "share");
    EXPECT_EQ(text(percent, "1%"), "100%");
    EXPECT_EQ(text(percent, "97,66"), "9766%");
    EXPECT_EQ(number(percent, "0.9766"), "share");
    EXPECT_EQ(number(percent, "1"), "share");
    EXPECT_EQ(number(percent, "0"), "0%");
    EXPECT_EQ(number(percent, "97.66"), "9766%");
    EXPECT_EQ(number(percent, "97.665"), "9767%");
    EXPECT_EQ(number(percent, "97.6649"), "9766%");
    EXPECT_EQ(number(percent, "99.999"), "10000%");
    EXPECT_EQ(number(percent, "0.9766", SheetCell::Kind::percent), "9766%");
    EXPECT_EQ(number(percent, "1", SheetCell::Kind::percent), "10000%");
    EXPECT_EQ(number(percent, "-0.5", SheetCell::Kind::percent), "negative");
}

TEST_F(WrittenCells, NumbersAreWholeAndInTheirUnit) {
    EXPECT_EQ(number(count, "123456789012345"), "123456789012345") << "fifteen digits";
    EXPECT_EQ(number(count, "1234567890123456"), "1234567890123456");
    EXPECT_EQ(number(count, "99999999999999999999"), "too_large");
    EXPECT_EQ(number(count, "12.0"), "12");
    EXPECT_EQ(number(count, "12.5"), "not_whole");
    EXPECT_EQ(number(count, "-5"), "negative");
    EXPECT_EQ(number(count, "0.5", SheetCell::Kind::percent), "is_share");
    EXPECT_EQ(number(count, "5", SheetCell::Kind::time), "is_time");
    EXPECT_EQ(number(count, "5", SheetCell::Kind::boolean), "is_boolean");
    EXPECT_EQ(number(count, "5", SheetCell::Kind::currency), "is_currency");
    CellSense million, none;
    million.unit = 6;
    none.no_unit = true;
    EXPECT_EQ(number(money, "7722.4", SheetCell::Kind::plain, million), "7722400000");
    EXPECT_EQ(text(money, "7.722,4", million), "7722400000");
    EXPECT_EQ(text(money, "0,0000001", million), "not_whole");
    EXPECT_EQ(text(money, "7.72,4", million), "not_a_number");
    EXPECT_EQ(text(money, "7.722,", million), "not_a_number");
    EXPECT_EQ(number(money, "5", SheetCell::Kind::plain, none), "no_unit");
    EXPECT_EQ(number(money, "0", SheetCell::Kind::plain, none), "0");
    EXPECT_EQ(text(money, "5", none), "no_unit");
    EXPECT_EQ(text(money, "0", none), "0");
    EXPECT_EQ(text(count, "5", none), "5");
}

TEST_F(WrittenCells, ADayOfASpreadsheetBefore1914IsACount) {
    EXPECT_EQ(number(count, "5114", SheetCell::Kind::date), "5114");
    EXPECT_EQ(number(count, "5115", SheetCell::Kind::date), "is_date");
    EXPECT_EQ(number(count, "999", SheetCell::Kind::date), "999");
    EXPECT_EQ(number(count, "10000", SheetCell::Kind::date), "is_date");
    EXPECT_EQ(number(count, "45.5", SheetCell::Kind::date), "is_date");
}

TEST_F(WrittenCells, WhatIsBrokenIsSaidBeforeWhatItHolds) {
    SheetCell cell;
    cell.text = "5";
    cell.number = "5";
    cell.computed = "5";
    EXPECT_EQ(read(count, cell), "stale");
    cell.error = true;
    EXPECT_EQ(read(count, cell), "error");
    SheetCell struck;
    struck.cleaned = true;
    EXPECT_EQ(read(count, struck), "struck");
    struck.text = "5";
    EXPECT_EQ(read(count, struck), "5");
    for (auto const* error : {"#REF!", "#DIV/0!", "#N/A", "#####", "Err:502"})
        EXPECT_EQ(text(count, error), "error") << error;
    EXPECT_EQ(text(count, "#5"), "not_a_number");
}

TEST_F(WrittenCells, DaysAreReadWithTheTimeBehindThem) {
    EXPECT_EQ(text(date, "2024-03-05"), "2024-03-05");
    EXPECT_EQ(text(date, "2024-03-05T08:30:00Z"), "2024-03-05");
    EXPECT_EQ(text(date, "05/3/2024 08:30"), "2024-03-05");
    EXPECT_EQ(text(date, "05/3/2024 8:30 AM"), "2024-03-05");
    EXPECT_EQ(text(date, "05/3/2024 sáng"), "date");
    EXPECT_EQ(text(date, "05/3/2024 8"), "date") << "no time";
    EXPECT_EQ(text(date, "ngày 5 tháng 3 năm 2024"), "2024-03-05");
    EXPECT_EQ(text(date, ""), "-");
    CellSense month_first;
    month_first.month_first = true;
    EXPECT_EQ(text(date, "05/3/2024", month_first), "date_order");
    EXPECT_EQ(text(date, "2024-03-05", month_first), "2024-03-05") << "that order is one only";
    SheetCell cell;
    cell.number = "45000";
    EXPECT_EQ(read(date, cell), "date");
    cell.date = make_date(2024, 3, 5);
    EXPECT_EQ(read(date, cell), "2024-03-05");
}

TEST_F(WrittenCells, AmountsInWordsAreTakenInTheirOwnUnitOnly) {
    EXPECT_EQ(text(count, "5 tỷ đồng"), "not_a_number") << "money is no count";
    EXPECT_EQ(text(money, "5 hồ sơ"), "not_a_number");
    SheetCell cell;
    cell.text = "trên 5";
    EXPECT_EQ(read(count, cell, {}, true), "5+");
    EXPECT_NE(read(count, cell, {}, false), "5+");
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
