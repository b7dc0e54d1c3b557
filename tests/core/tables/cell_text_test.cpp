// SPDX-License-Identifier: MPL-2.0
#include "core/tables/cell_text.hpp"

#include <gtest/gtest.h>

#include "small_table.hpp"

namespace report {
namespace {

class CellText : public testing::Test {
protected:
    ReadCell read(FigureKind what, std::string const& text, CellSense const& sense = {}) const {
        SheetCell cell;
        cell.text = text;
        return read_cell(kind_, *kind_.table("bang_ho_so"), {what, true, &no_choices_}, cell,
                         sense);
    }
    std::int64_t amount(FigureKind what, std::string const& text,
                        CellSense const& sense = {}) const {
        auto const cell = read(what, text, sense);
        return cell.value ? std::get<Amount>(*cell.value).value : -1;
    }
    std::string fault(FigureKind what, std::string const& text, CellSense const& sense = {}) const {
        auto const cell = read(what, text, sense);
        return cell.fault ? cell.fault : "";
    }

    ReportKind kind_ = test::table_kind();
    std::vector<Choice> no_choices_;
};

TEST_F(CellText, MoneyWhoseUnitNobodyKnowsIsNotTakenButNothingIsNothingInEveryUnit) {
    CellSense no_unit;
    no_unit.no_unit = true;
    EXPECT_EQ(fault(FigureKind::money, "1.250", no_unit), "import.cell_no_unit");
    EXPECT_EQ(fault(FigureKind::money, "00", no_unit), "import.cell_no_unit");
    EXPECT_EQ(amount(FigureKind::money, "0", no_unit), 0);
    EXPECT_EQ(amount(FigureKind::money, "-", no_unit), 0);
    EXPECT_EQ(amount(FigureKind::count, "1.250", no_unit), 1250);
    CellSense thousands;
    thousands.unit = 3;
    EXPECT_EQ(amount(FigureKind::money, "1.250", thousands), 1250000);
    EXPECT_EQ(amount(FigureKind::money, "1,5", thousands), 1500);
    EXPECT_EQ(fault(FigureKind::money, "nhiều", thousands), "import.cell_not_a_number");
}

TEST_F(CellText, ADayBetweenStrokesIsNotTakenWhereTheSheetPutsTheMonthFirst) {
    CellSense month_first;
    month_first.month_first = true;
    for (auto const* day : {"7/12/2023", "07/12/2023", "7-12-2023", "7.12.2023", "7/12/2023 08:30"})
        EXPECT_EQ(fault(FigureKind::date, day, month_first), "import.cell_date_order") << day;
    auto const twelfth = read(FigureKind::date, "7/12/2023");
    ASSERT_TRUE(twelfth.value);
    EXPECT_EQ(std::get<Date>(*twelfth.value), (*parse_iso("2023-12-07")));
    // The order of this one is no question.
    EXPECT_TRUE(read(FigureKind::date, "2023-07-12", month_first).value);
    for (auto const* none : {"7/12", "123/1/2023", "7/123/2023", "bảy/12/2023", "7/12-2023"})
        EXPECT_EQ(fault(FigureKind::date, none), "import.cell_date") << none;
}

TEST_F(CellText, AShareWrittenAsAFractionIsNotTakenForPercent) {
    EXPECT_EQ(fault(FigureKind::percent, "0,98"), "import.cell_share");
    EXPECT_EQ(fault(FigureKind::percent, "1"), "import.cell_share");
    EXPECT_EQ(fault(FigureKind::percent, "0,98%"), "");
    EXPECT_EQ(fault(FigureKind::percent, "98,5"), "");
}

}  // namespace
}  // namespace report
