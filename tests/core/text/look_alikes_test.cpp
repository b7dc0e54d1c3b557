// SPDX-License-Identifier: MPL-2.0
#include "core/text/look_alikes.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "core/text/unicode.hpp"

namespace report {
namespace {

using Pair = std::pair<char const*, char const*>;

TEST(LookAlikes, ComposesAndRepairsLetters) {
    std::vector<Pair> const repairs{
        {"Вáo cáо", "Báo cáo"},  // Cyrillic В and о
        {"ðang ðợi Ðảng", "đang đợi Đảng"},
        {"Ɖức", "Đức"},
        {"nǎm", "năm"},
        {"toa\u0301n", "toán"},
        {"toan\u0301", "toán"},
        {"việt\u0323", "việt\u0323"},  // two tones: nobody knows
        {"viêt\u0323", "việt"},
        {"chu\u031Bong\u0300", "chưong\u0300"},  // "chưòng" is no word
        {"tru\u031Bo\u031Bng\u0300", "trường"},
        {"qua\u0301n", "quán"},
        {"quan\u0301", "quán"},
        {"giưng\u0303", "giững"},
        {"so\u0301\u0302", "số"},
        {"lo\u0302\u0323", "lộ"},
        {"вода", "вода"},
        {"Poznań", "Poznań"},
        {"Ĕa Kŏ", "Ĕa Kŏ"},  // letters of another language of the country
        {"CU\u031BNG\u0301", "CỨNG"},
        {"\u039Cột", "Một"},                 // Greek Mu
        {"\u03B1\u03B2", "\u03B1\u03B2"},    // Greek all through
        {"\u0436ò", "\u0436ò"},              // what else the first letter is, nobody knows
        {"\u0436\u043Eb", "\u0436\u043Eb"},  // one of two is known: the word stays as typed
        {"Quý I – 5 – 10", "Quý I – 5 – 10"},
        {"", ""},
    };
    for (auto const& [text, expected] : repairs)
        EXPECT_EQ(repair_letters(text), to_nfc(expected)) << text;
}

TEST(LookAlikes, LeavesTextThatIsNoUtf8) {
    EXPECT_EQ(repair_letters("\xB8"), "\xB8");
}

TEST(LookAlikes, OnceRepairedStayAsTheyAre) {
    for (auto const* text : {"Вáo cáo", "toan\u0301", "ðang", "việt\u0323", "so\u0301\u0302"}) {
        auto const once = repair_letters(text);
        EXPECT_EQ(repair_letters(once), once);
    }
}

}  // namespace
}  // namespace report
