// SPDX-License-Identifier: MPL-2.0
// What a cell of somebody else's sheet says as a value, or why it says none.
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "core/tables/cell_text.hpp"
#include "core/tables/sheet.hpp"
#include "small_table.hpp"

namespace report {
namespace {

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

}  // namespace
}  // namespace report
