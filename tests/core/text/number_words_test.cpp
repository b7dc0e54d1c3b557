// SPDX-License-Identifier: MPL-2.0
#include "core/text/number_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace report {
namespace {

struct Spoken {
    std::int64_t value;
    char const* words;
};

// The vectors of vietnamese-text.md section 2.
TEST(NumberWords, ReadsNumbersAloud) {
    std::vector<Spoken> const table{
        {0, "không"},
        {4, "bốn"},
        {5, "năm"},
        {10, "mười"},
        {14, "mười bốn"},
        {15, "mười lăm"},
        {21, "hai mươi mốt"},
        {24, "hai mươi tư"},
        {25, "hai mươi lăm"},
        {44, "bốn mươi tư"},
        {51, "năm mươi mốt"},
        {55, "năm mươi lăm"},
        {101, "một trăm linh một"},
        {104, "một trăm linh bốn"},
        {105, "một trăm linh năm"},
        {110, "một trăm mười"},
        {111, "một trăm mười một"},
        {115, "một trăm mười lăm"},
        {121, "một trăm hai mươi mốt"},
        {1'000, "một nghìn"},
        {1'001, "một nghìn không trăm linh một"},
        {1'010, "một nghìn không trăm mười"},
        {1'015, "một nghìn không trăm mười lăm"},
        {2'098, "hai nghìn không trăm chín mươi tám"},
        {10'005, "mười nghìn không trăm linh năm"},
        {21'021, "hai mươi mốt nghìn không trăm hai mươi mốt"},
        {105'505, "một trăm linh năm nghìn năm trăm linh năm"},
        {1'000'005, "một triệu không trăm linh năm"},
        {938'872'000, "chín trăm ba mươi tám triệu tám trăm bảy mươi hai nghìn"},
        {1'000'001'000, "một tỷ không trăm linh một nghìn"},
        {1'505'555'005,
         "một tỷ năm trăm linh năm triệu năm trăm năm mươi lăm nghìn không trăm linh năm"},
        {4'532'000'000, "bốn tỷ năm trăm ba mươi hai triệu"},
        {5'373'000'000, "năm tỷ ba trăm bảy mươi ba triệu"},
        {7'722'400'000, "bảy tỷ bảy trăm hai mươi hai triệu bốn trăm nghìn"},
        {12'000'000'000, "mười hai tỷ"},
    };
    for (auto const& row : table) EXPECT_EQ(number_in_words(row.value), row.words) << row.value;
}

TEST(NumberWords, ReadsThePartAboveABillionByTheSameRules) {
    std::vector<Spoken> const table{
        {1'000'000'000'000, "một nghìn tỷ"},
        {1'005'000'000'000, "một nghìn không trăm linh năm tỷ"},
        {1'000'000'000'005, "một nghìn tỷ không trăm linh năm"},
        {21'000'000'000'000, "hai mươi mốt nghìn tỷ"},
        {1'000'000'000'000'000'000, "một tỷ tỷ"},
    };
    for (auto const& row : table) EXPECT_EQ(number_in_words(row.value), row.words) << row.value;
}

TEST(NumberWords, ReadsEveryDigitOfTheRulesOnTens) {
    std::vector<Spoken> const table{
        {1, "một"},
        {2, "hai"},
        {3, "ba"},
        {6, "sáu"},
        {7, "bảy"},
        {8, "tám"},
        {9, "chín"},
        {11, "mười một"},
        {12, "mười hai"},
        {19, "mười chín"},
        {20, "hai mươi"},
        {31, "ba mươi mốt"},
        {34, "ba mươi tư"},
        {65, "sáu mươi lăm"},
        {90, "chín mươi"},
        {99, "chín mươi chín"},
        {100, "một trăm"},
        {204, "hai trăm linh bốn"},
        {215, "hai trăm mười lăm"},
        {555, "năm trăm năm mươi lăm"},
        {991, "chín trăm chín mươi mốt"},
    };
    for (auto const& row : table) EXPECT_EQ(number_in_words(row.value), row.words) << row.value;
}

TEST(NumberWords, SaysTheSouthernWordOnRequest) {
    WordStyle const southern{true};
    std::vector<Spoken> const table{
        {101, "một trăm lẻ một"},
        {105, "một trăm lẻ năm"},
        {110, "một trăm mười"},
        {10'005, "mười nghìn không trăm lẻ năm"},
    };
    for (auto const& row : table)
        EXPECT_EQ(number_in_words(row.value, southern), row.words) << row.value;
    EXPECT_EQ(money_in_words(105'000, southern), "Một trăm lẻ năm nghìn đồng");
}

TEST(NumberWords, ReadsNegativeNumbersDownToTheSmallest) {
    EXPECT_EQ(number_in_words(-12), "âm mười hai");
    EXPECT_EQ(number_in_words(std::numeric_limits<std::int64_t>::min()),
              "âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi "
              "sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám");
}

TEST(NumberWords, WritesMoneyAsOnAVoucher) {
    std::vector<Spoken> const table{
        {7'722'400'000, "Bảy tỷ, bảy trăm hai mươi hai triệu, bốn trăm nghìn đồng"},
        {938'872'000, "Chín trăm ba mươi tám triệu, tám trăm bảy mươi hai nghìn đồng"},
        {400'000'000, "Bốn trăm triệu đồng"},
        {12'000'000'000, "Mười hai tỷ đồng"},
        {1'000, "Một nghìn đồng"},
        {5, "Năm đồng"},
        {0, "Không đồng"},
    };
    for (auto const& row : table) EXPECT_EQ(money_in_words(row.value), row.words) << row.value;
}

TEST(NumberWords, ReadsMoneyAndCountsAlikeButForCommas) {
    for (std::int64_t const value :
         {2'098LL, 1'505'555'005LL, 7'722'400'000LL, 1'000'000'000'005LL}) {
        auto money = money_in_words(value);
        money.erase(std::remove(money.begin(), money.end(), ','), money.end());
        auto const count = number_in_words(value) + " đồng";
        // The first letter is a capital, which may be longer than one byte.
        EXPECT_EQ(money.substr(money.find(' ')), count.substr(count.find(' '))) << value;
    }
}

TEST(NumberWords, ReadsTheRomanNumbersOfPeriodsAndParts) {
    EXPECT_EQ(roman_value("i"), 1);
    EXPECT_EQ(roman_value("iv"), 4);
    EXPECT_EQ(roman_value("xii"), 12);
    for (auto const* other : {"", "xiii", "iiii", "IV", "năm", "vi.", "c"})
        EXPECT_EQ(roman_value(other), -1) << other;
}

}  // namespace
}  // namespace report
