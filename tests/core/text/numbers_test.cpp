// SPDX-License-Identifier: MPL-2.0
#include "core/text/numbers.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace report {

namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

struct Written {
    std::int64_t value;
    char const* text;
};

struct Read {
    char const* text;
    std::int64_t value;
    NumberFault fault = NumberFault::none;
};

void expect_read(std::vector<Read> const& table, ReadNumber (*read)(std::string_view)) {
    for (auto const& row : table) {
        SCOPED_TRACE(row.text);
        auto const number = read(row.text);
        EXPECT_EQ(number.fault, row.fault);
        EXPECT_EQ(number.value, row.value);
    }
}

// vietnamese-text.md section 1.
TEST(Numbers, GroupsThousandsByPoints) {
    std::vector<Written> const table{
        {0, "0"},
        {10, "10"},
        {26, "26"},
        {999, "999"},
        {1000, "1.000"},
        {1146, "1.146"},
        {2098, "2.098"},
        {105505, "105.505"},
        {938872000, "938.872.000"},
        {7722400000, "7.722.400.000"},
        {12'345'678'901'234, "12.345.678.901.234"},
        {largest, "9.223.372.036.854.775.807"},
    };
    for (auto const& row : table) EXPECT_EQ(format_whole(row.value), row.text) << row.value;
}

TEST(Numbers, WritesAHyphenBeforeANegativeNumber) {
    std::vector<Written> const table{
        {-12, "-12"},
        {-123, "-123"},
        {-1234, "-1.234"},
        {smallest, "-9.223.372.036.854.775.808"},
    };
    for (auto const& row : table) EXPECT_EQ(format_whole(row.value), row.text) << row.value;
}

TEST(Numbers, PadsCountsBelowTenAndNoOthers) {
    std::vector<Written> const table{
        {1, "01"},  {2, "02"},  {3, "03"},    {7, "07"},       {9, "09"},  {10, "10"},
        {12, "12"}, {26, "26"}, {100, "100"}, {2098, "2.098"}, {-7, "-7"}, {-12, "-12"},
    };
    for (auto const& row : table) EXPECT_EQ(format_padded(row.value, 2), row.text) << row.value;
    EXPECT_EQ(format_padded(7, 3), "007");
    EXPECT_EQ(format_padded(7, 1), "7");
}

TEST(Numbers, WritesPercentagesWithACommaAndAGluedSign) {
    std::vector<Written> const table{
        {9766, "97,66%"},      {6958, "69,58%"},
        {4333, "43,33%"},      {6950, "69,50%"},
        {10000, "100%"},       {0, "0%"},
        {5, "0,05%"},          {50, "0,50%"},
        {100, "1%"},           {1205, "12,05%"},
        {123456, "1.234,56%"}, {-250, "-2,50%"},
        {-5, "-0,05%"},        {smallest, "-92.233.720.368.547.758,08%"},
    };
    for (auto const& row : table) EXPECT_EQ(format_percent(row.value), row.text) << row.value;
}

TEST(Numbers, RoundsSharesHalfUpToHundredths) {
    struct Share {
        std::int64_t part, whole, hundredths;
    };
    std::vector<Share> const table{
        {0, 7, 0},
        {7, 7, 10000},
        {1, 3, 3333},
        {2, 3, 6667},
        {13, 30, 4333},
        {12, 14, 8571},
        {5, 4, 12500},
        // Exact halves, where binary floating point goes astray.
        {1, 20000, 1},
        {3, 20000, 2},
        {1, 800, 13},
        {201, 20000, 101},
        {10001, 20000, 5001},
        {19999, 20000, 10000},
        // Just below a half.
        {1, 20001, 0},
        {99994, 100000, 9999},
        {99995, 100000, 10000},
    };
    for (auto const& row : table) {
        SCOPED_TRACE(testing::Message() << row.part << " of " << row.whole);
        EXPECT_EQ(share(row.part, row.whole), row.hundredths);
    }
}

TEST(Numbers, AgreesWithLongDivisionOnEveryShareOfSmallWholes) {
    for (std::int64_t whole = 1; whole <= 250; ++whole)
        for (std::int64_t part = 0; part <= whole; ++part) {
            auto const remainder = part * 10000 % whole;
            auto const expected = part * 10000 / whole + (2 * remainder >= whole ? 1 : 0);
            ASSERT_EQ(share(part, whole), expected) << part << " of " << whole;
        }
}

TEST(Numbers, TakesSharesOfAmountsOfMoney) {
    EXPECT_EQ(share(4532000000, 7722400000), 5869);
    EXPECT_EQ(share(5'000'000'000'000'000'000, 5'000'000'000'000'000'000), 10000);
    EXPECT_EQ(share(largest, largest), 10000);
    EXPECT_EQ(share(1, largest), 0);
}

TEST(Numbers, HasNoShareWhereThereIsNone) {
    EXPECT_EQ(share(1, 0), std::nullopt);
    EXPECT_EQ(share(0, 0), std::nullopt);
    EXPECT_EQ(share(1, -1), std::nullopt);
    EXPECT_EQ(share(-1, 1), std::nullopt);
    EXPECT_EQ(share(largest, 1), std::nullopt);
}

TEST(Numbers, ReadsWholeNumbersWithAndWithoutPoints) {
    expect_read(
        {
            {"0", 0},
            {"2098", 2098},
            {"2.098", 2098},
            {"07", 7},
            {"938.872.000", 938872000},
            {"938872000", 938872000},
            {"7.722.400.000", 7722400000},
            {" 2.098\t", 2098},
            {"\u00A02.098\u00A0", 2098},
            {"9.223.372.036.854.775.807", largest},
            // The dot of a sentence's end.
            {"1.146.", 1146},
            {"26.", 26},
        },
        read_whole);
}

TEST(Numbers, SaysWhyATextIsNoWholeNumber) {
    expect_read(
        {
            {"", 0, NumberFault::empty},
            {" \u00A0 ", 0, NumberFault::empty},
            {"-12", 0, NumberFault::negative},
            {"-1.234", 0, NumberFault::negative},
            {"97,66", 0, NumberFault::not_whole},
            {"2.098,5", 0, NumberFault::not_whole},
            {"97.66", 0, NumberFault::not_whole},
            {"97.6", 0, NumberFault::not_whole},
            {"2,098.5", 0, NumberFault::not_a_number},
            {"2 098", 0, NumberFault::not_a_number},
            {"12/14", 0, NumberFault::not_a_number},
            {"1664/QĐ-UBND", 0, NumberFault::not_a_number},
            {"1.1.", 0, NumberFault::not_whole},
            {"1.1.1", 0, NumberFault::not_a_number},
            {"1..000", 0, NumberFault::not_a_number},
            {".5", 0, NumberFault::not_a_number},
            {".", 0, NumberFault::not_a_number},
            {",", 0, NumberFault::not_a_number},
            {"97,", 0, NumberFault::not_a_number},
            {",66", 0, NumberFault::not_a_number},
            {"-", 0, NumberFault::not_a_number},
            {"+5", 0, NumberFault::not_a_number},
            {"1e3", 0, NumberFault::not_a_number},
            {"hai", 0, NumberFault::not_a_number},
            {"9.223.372.036.854.775.808", 0, NumberFault::too_large},
            {"99999999999999999999", 0, NumberFault::too_large},
        },
        read_whole);
}

TEST(Numbers, ReadsPercentagesAsHundredths) {
    expect_read(
        {
            {"97,66", 9766},
            {"97,66%", 9766},
            {"97,66 %", 9766},
            {"97,66\u00A0%", 9766},
            {"69,5", 6950},
            {"69,50%", 6950},
            {"100", 10000},
            {"100%", 10000},
            {"100,00%", 10000},
            {"0", 0},
            {"0,05%", 5},
            {"1.234,56%", 123456},
            {"1.234%", 123400},
            {"97,66%.", 9766},
            {"100.", 10000},
        },
        read_percent);
}

TEST(Numbers, TakesAnEnglishDecimalButSaysSo) {
    expect_read(
        {
            {"97.66", 9766, NumberFault::english_decimal},
            {"97.66%", 9766, NumberFault::english_decimal},
            {"97.6", 9760, NumberFault::english_decimal},
            {"97.66.", 9766, NumberFault::english_decimal},
        },
        read_percent);
}

TEST(Numbers, SaysWhyATextIsNoPercentage) {
    expect_read(
        {
            {"", 0, NumberFault::empty},
            {"%", 0, NumberFault::not_a_number},
            {"97,666", 0, NumberFault::not_a_number},
            {"97,", 0, NumberFault::not_a_number},
            {",5", 0, NumberFault::not_a_number},
            {"97,6,6", 0, NumberFault::not_a_number},
            {"97%%", 0, NumberFault::not_a_number},
            {"1,234.56", 0, NumberFault::not_a_number},
            {"cao", 0, NumberFault::not_a_number},
            {"-2,5%", 0, NumberFault::negative},
            {"92.233.720.368.547.758,08", 0, NumberFault::too_large},
        },
        read_percent);
}

TEST(Numbers, ReadsBackWhatItWrites) {
    for (std::int64_t value : {0, 7, 10, 999, 1000, 2098, 938872000}) {
        EXPECT_EQ(read_whole(format_whole(value)).value, value);
        EXPECT_EQ(read_percent(format_percent(value)).value, value);
    }
}

TEST(Numbers, WritesRomanNumerals) {
    std::vector<Written> const table{
        {1, "I"},          {2, "II"},           {3, "III"},  {4, "IV"},   {5, "V"},
        {6, "VI"},         {9, "IX"},           {10, "X"},   {14, "XIV"}, {40, "XL"},
        {49, "XLIX"},      {90, "XC"},          {400, "CD"}, {900, "CM"}, {1994, "MCMXCIV"},
        {2023, "MMXXIII"}, {3999, "MMMCMXCIX"}, {0, ""},     {-1, ""},    {4000, ""},
    };
    for (auto const& row : table)
        EXPECT_EQ(roman(static_cast<int>(row.value)), row.text) << row.value;
}

}  // namespace
}  // namespace report
