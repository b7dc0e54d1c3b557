// SPDX-License-Identifier: MPL-2.0
#include "core/text/unicode.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <utility>
#include <vector>

namespace report {
namespace {

using Pair = std::pair<char const*, char const*>;

/// Combining marks, in the order of the dictionary: huyền, hỏi, ngã, sắc, nặng.
constexpr std::array tones{"\u0300", "\u0309", "\u0303", "\u0301", "\u0323"};
constexpr std::size_t dot_below = 4;
constexpr auto horn = std::string_view("\u031B");

struct Vowel {
    std::string letter;
    std::string base;
    std::string mark;
    std::array<std::string, tones.size()> toned;
};

std::vector<Vowel> const vowels{
    {"a", "a", "", {"à", "ả", "ã", "á", "ạ"}},
    {"A", "A", "", {"À", "Ả", "Ã", "Á", "Ạ"}},
    {"ă", "a", "\u0306", {"ằ", "ẳ", "ẵ", "ắ", "ặ"}},
    {"Ă", "A", "\u0306", {"Ằ", "Ẳ", "Ẵ", "Ắ", "Ặ"}},
    {"â", "a", "\u0302", {"ầ", "ẩ", "ẫ", "ấ", "ậ"}},
    {"Â", "A", "\u0302", {"Ầ", "Ẩ", "Ẫ", "Ấ", "Ậ"}},
    {"e", "e", "", {"è", "ẻ", "ẽ", "é", "ẹ"}},
    {"E", "E", "", {"È", "Ẻ", "Ẽ", "É", "Ẹ"}},
    {"ê", "e", "\u0302", {"ề", "ể", "ễ", "ế", "ệ"}},
    {"Ê", "E", "\u0302", {"Ề", "Ể", "Ễ", "Ế", "Ệ"}},
    {"i", "i", "", {"ì", "ỉ", "ĩ", "í", "ị"}},
    {"I", "I", "", {"Ì", "Ỉ", "Ĩ", "Í", "Ị"}},
    {"o", "o", "", {"ò", "ỏ", "õ", "ó", "ọ"}},
    {"O", "O", "", {"Ò", "Ỏ", "Õ", "Ó", "Ọ"}},
    {"ô", "o", "\u0302", {"ồ", "ổ", "ỗ", "ố", "ộ"}},
    {"Ô", "O", "\u0302", {"Ồ", "Ổ", "Ỗ", "Ố", "Ộ"}},
    {"ơ", "o", "\u031B", {"ờ", "ở", "ỡ", "ớ", "ợ"}},
    {"Ơ", "O", "\u031B", {"Ờ", "Ở", "Ỡ", "Ớ", "Ợ"}},
    {"u", "u", "", {"ù", "ủ", "ũ", "ú", "ụ"}},
    {"U", "U", "", {"Ù", "Ủ", "Ũ", "Ú", "Ụ"}},
    {"ư", "u", "\u031B", {"ừ", "ử", "ữ", "ứ", "ự"}},
    {"Ư", "U", "\u031B", {"Ừ", "Ử", "Ữ", "Ứ", "Ự"}},
    {"y", "y", "", {"ỳ", "ỷ", "ỹ", "ý", "ỵ"}},
    {"Y", "Y", "", {"Ỳ", "Ỷ", "Ỹ", "Ý", "Ỵ"}},
};

/// Every lower-case letter with its capital: 12 vowels with 5 tones, and the 7 letters below.
std::vector<std::pair<std::string, std::string>> accented_letters() {
    std::vector<std::pair<std::string, std::string>> letters{
        {"ă", "Ă"}, {"â", "Â"}, {"ê", "Ê"}, {"ô", "Ô"}, {"ơ", "Ơ"}, {"ư", "Ư"}, {"đ", "Đ"}};
    for (std::size_t i = 0; i < vowels.size(); i += 2)
        for (std::size_t tone = 0; tone < tones.size(); ++tone)
            letters.emplace_back(vowels[i].toned[tone], vowels[i + 1].toned[tone]);
    return letters;
}

// vietnamese-text.md section 4.
TEST(Unicode, HasASingleCodePointForEachOfThe134Letters) {
    std::set<std::string> all;
    for (auto const& [lower, upper] : accented_letters()) {
        for (auto const& letter : {lower, upper}) {
            EXPECT_EQ(utf16_length(letter), 1U) << letter;
            EXPECT_EQ(to_nfc(letter), letter);
            all.insert(letter);
        }
    }
    EXPECT_EQ(all.size(), 134U);
}

TEST(Unicode, PinsSomeCodePointsOfTheTable) {
    std::vector<Pair> const table{
        {"à", "\u00E0"}, {"Ả", "\u1EA2"}, {"ă", "\u0103"}, {"Ậ", "\u1EAC"},
        {"ễ", "\u1EC5"}, {"ĩ", "\u0129"}, {"ị", "\u1ECB"}, {"ộ", "\u1ED9"},
        {"ơ", "\u01A1"}, {"Ợ", "\u1EE2"}, {"ũ", "\u0169"}, {"Ư", "\u01AF"},
        {"ự", "\u1EF1"}, {"Ỵ", "\u1EF4"}, {"đ", "\u0111"}, {"Đ", "\u0110"},
    };
    for (auto const& [letter, code_point] : table) EXPECT_STREQ(letter, code_point);
}

TEST(Unicode, ComposesALetterFromEveryOrderOfItsMarks) {
    for (auto const& vowel : vowels) {
        EXPECT_EQ(to_nfc(vowel.base + vowel.mark), vowel.letter);
        for (std::size_t tone = 0; tone < tones.size(); ++tone) {
            auto const& expected = vowel.toned[tone];
            SCOPED_TRACE(expected);
            EXPECT_EQ(to_nfc(vowel.base + vowel.mark + tones[tone]), expected);
            // As Windows-1258 writes it.
            EXPECT_EQ(to_nfc(vowel.letter + tones[tone]), expected);
            // The tone may stand first only where both marks do not compete for one place.
            if (tone != dot_below && vowel.mark != horn) continue;
            EXPECT_EQ(to_nfc(vowel.base + tones[tone] + vowel.mark), expected);
            EXPECT_EQ(to_nfc(to_nfc(vowel.base + tones[tone]) + vowel.mark), expected);
        }
    }
}

TEST(Unicode, ComposesWholeTexts) {
    std::vector<Pair> const table{
        {"o\u0302\u0323", "\u1ED9"},
        {"\u00F4\u0323", "\u1ED9"},
        {"\u1ECD\u0302", "\u1ED9"},
        {"C\u1ED9ng ho\u0300a", "Cộng hòa"},
        {"\u0110o\u0323\u0302c la\u0323\u0302p", "Độc lập"},
        {"vi\u00EA\u0323c l\u00E0m", "việc làm"},
        {"\u0110u\u031B\u01A1\u0323c", "Được"},
        {"Báo cáo", "Báo cáo"},
        {"", ""},
        {"2.098 - 97,66%", "2.098 - 97,66%"},
        {"“H\u2019Mông”", "“H’Mông”"},
    };
    for (auto const& [text, expected] : table) EXPECT_EQ(to_nfc(text), expected) << text;
}

TEST(Unicode, PairsEveryLowerCaseLetterWithItsCapital) {
    for (auto const& [lower, upper] : accented_letters()) {
        EXPECT_EQ(to_upper(lower), upper);
        EXPECT_EQ(to_lower(upper), lower);
        EXPECT_EQ(to_upper(upper), upper);
        EXPECT_EQ(to_lower(lower), lower);
        EXPECT_EQ(capitalise(lower), upper);
    }
    EXPECT_EQ(to_upper("abcdefghijklmnopqrstuvwxyz"), "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

TEST(Unicode, WritesTitlesInRealCapitals) {
    std::vector<Pair> const table{
        {"báo cáo", "BÁO CÁO"},
        {"Ủy ban nhân dân", "ỦY BAN NHÂN DÂN"},
        {"cộng hòa xã hội chủ nghĩa việt nam", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        {"Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"},
        {"quý III năm 2024", "QUÝ III NĂM 2024"},
        {"H’Mông, M’Đrắk", "H’MÔNG, M’ĐRẮK"},
        // Turkish rules would dot the capital.
        {"điện biên, ninh bình", "ĐIỆN BIÊN, NINH BÌNH"},
    };
    for (auto const& [text, expected] : table) {
        EXPECT_EQ(to_upper(text), expected) << text;
        EXPECT_EQ(to_lower(expected), to_lower(text)) << text;
    }
    EXPECT_EQ(to_lower("BÁO CÁO KẾT QUẢ CẢI CÁCH HÀNH CHÍNH"),
              "báo cáo kết quả cải cách hành chính");
}

TEST(Unicode, CapitalisesTheFirstLetterOnly) {
    std::vector<Pair> const table{
        {"ủy ban nhân dân xã Phổ An", "Ủy ban nhân dân xã Phổ An"},
        {"đạt", "Đạt"},
        {"Đạt", "Đạt"},
        {"UBND", "UBND"},
        {"12 hồ sơ", "12 hồ sơ"},
        {"", ""},
    };
    for (auto const& [text, expected] : table) EXPECT_EQ(capitalise(text), expected) << text;
}

struct TonePair {
    Pair lower, capital, upper;  ///< new style, traditional style
};

std::vector<TonePair> const tone_pairs{
    {{"oà", "òa"}, {"Oà", "Òa"}, {"OÀ", "ÒA"}}, {{"oả", "ỏa"}, {"Oả", "Ỏa"}, {"OẢ", "ỎA"}},
    {{"oã", "õa"}, {"Oã", "Õa"}, {"OÃ", "ÕA"}}, {{"oá", "óa"}, {"Oá", "Óa"}, {"OÁ", "ÓA"}},
    {{"oạ", "ọa"}, {"Oạ", "Ọa"}, {"OẠ", "ỌA"}}, {{"oè", "òe"}, {"Oè", "Òe"}, {"OÈ", "ÒE"}},
    {{"oẻ", "ỏe"}, {"Oẻ", "Ỏe"}, {"OẺ", "ỎE"}}, {{"oẽ", "õe"}, {"Oẽ", "Õe"}, {"OẼ", "ÕE"}},
    {{"oé", "óe"}, {"Oé", "Óe"}, {"OÉ", "ÓE"}}, {{"oẹ", "ọe"}, {"Oẹ", "Ọe"}, {"OẸ", "ỌE"}},
    {{"uỳ", "ùy"}, {"Uỳ", "Ùy"}, {"UỲ", "ÙY"}}, {{"uỷ", "ủy"}, {"Uỷ", "Ủy"}, {"UỶ", "ỦY"}},
    {{"uỹ", "ũy"}, {"Uỹ", "Ũy"}, {"UỸ", "ŨY"}}, {{"uý", "úy"}, {"Uý", "Úy"}, {"UÝ", "ÚY"}},
    {{"uỵ", "ụy"}, {"Uỵ", "Ụy"}, {"UỴ", "ỤY"}},
};

// vietnamese-text.md section 5.
TEST(Unicode, FoldsBothTonePlacementsToTheTraditionalOne) {
    ASSERT_EQ(tone_pairs.size(), 15U);
    for (auto const& row : tone_pairs) {
        std::string const expected = row.lower.second;
        for (auto const& [new_style, traditional] : {row.lower, row.capital, row.upper}) {
            SCOPED_TRACE(new_style);
            EXPECT_STRNE(new_style, traditional);
            EXPECT_EQ(fold(new_style), expected);
            EXPECT_EQ(fold(traditional), expected);
            EXPECT_EQ(fold(std::string("th") + new_style + ", x"), "th" + expected + ", x");
            EXPECT_EQ(fold(std::string("NG") + traditional), "ng" + expected);
        }
    }
}

TEST(Unicode, FoldsEveryLetterToItsSmallOne) {
    for (auto const& [first, last] :
         {std::pair<char32_t, char32_t>{'A', 'Z'}, {0xC0, 0x24F}, {0x1E00, 0x1EFF}})
        for (auto letter = first; letter <= last; ++letter) {
            auto const text = to_utf8(std::u32string(1, letter));
            EXPECT_EQ(fold(text), to_lower(text)) << text;
            EXPECT_EQ(fold("n" + text), to_lower("n" + text)) << text;
        }
}

TEST(Unicode, KnowsLettersFromDigitsAndMarks) {
    for (auto const* text : {"a", "Z", "1a", "đ", "Ạ", "12 (ư)"}) EXPECT_TRUE(has_letters(text));
    for (auto const* text : {"", " ", "12", "1.234,5%", "–", "…", "@[`{"})
        EXPECT_FALSE(has_letters(text)) << text;
}

TEST(Unicode, FoldsTheSpellingsOfTheDecreeToOne) {
    std::vector<Pair> const table{
        {"CỘNG HOÀ", "CỘNG HÒA"}, {"uỷ quyền", "ủy quyền"},
        {"HOẢ TỐC", "HỎA TỐC"},   {"Hoà", "Hòa"},
        {"Uỷ ban", "Ủy ban"},     {"UỶ BAN", "ỦY BAN"},
        {"thuỷ lợi", "thủy lợi"}, {"Nghĩa Hoà, Thuỵ", "Nghĩa Hòa, Thụy"},
    };
    for (auto const& [new_style, traditional] : table)
        EXPECT_EQ(fold(new_style), fold(traditional)) << new_style;
}

/// Composed words are folded on a way of their own.
TEST(Unicode, FoldsComposedAndDecomposedTextToTheSame) {
    for (std::string const text :
         {"Ủy ban NHÂN DÂN  xã Hoà\u00A0Thuỵ", "\u2003ĐÃ giải quyết “1.215” hồ sơ…\n",
          "Quyết định số 12/QĐ-UBND, ngày 03/02/2026;", "ƠI, ƯU, ĂN, ÊM, ÔNG, Ỹ", "\u00A0 \t",
          "q\u00FAy, quý, QUỲ, thuở, OÀ", "Ǽ ɐ Ⅳ ﬁ Ω x̂"}) {
        SCOPED_TRACE(text);
        EXPECT_EQ(fold(text), fold(to_nfd(text)));
        EXPECT_EQ(fold(text), fold(to_upper(fold(text))));
    }
    EXPECT_EQ(fold("AZ Zalo, [Z@ZALO`"), "az zalo, [z@zalo`") << "the ends of the alphabet";
    EXPECT_EQ(fold("Nghĩa \xFF"), "Nghĩa \xFF");
    EXPECT_EQ(fold("Nghĩ\xC4"), "Nghĩ\xC4");
}

TEST(Unicode, FoldsADecomposedWordOfTheNewStyle) {
    EXPECT_EQ(fold("Hoa\u0300 bi\u0300nh"), "hòa bình");
    EXPECT_EQ(fold("U\u0309y ban"), fold("Uy\u0309 ban"));
}

TEST(Unicode, KeepsTheToneWhereThereIsOneForm) {
    for (std::string const word :
         {"hoàn", "toán", "thuyền", "huỳnh", "huệ",   "thuở",  "quý",  "quỳ",   "quỹ",
          "quỷ",  "già",  "giữ",    "hoài",  "ngoẹo", "khuỷu", "xoáy", "khoét", "hoạch",
          "suýt", "hoa",  "hoe",    "huy",   "tòa",   "khỏe",  "thủy"}) {
        EXPECT_EQ(fold(word), word);
        EXPECT_EQ(fold(to_upper(word)), word);
    }
}

TEST(Unicode, NeitherHidesAMisspellingNorJudgesIAndY) {
    EXPECT_NE(fold("qúy"), fold("quý"));
    EXPECT_NE(fold("lý"), fold("lí"));
    EXPECT_NE(fold("tỷ"), fold("tỉ"));
    EXPECT_NE(fold("đợt"), fold("đọt"));
    EXPECT_NE(fold("phong"), fold("phòng"));
    EXPECT_NE(fold("Phổ An"), fold("Phở An"));
    EXPECT_NE(fold("Phổ An"), fold("Phô An"));
}

TEST(Unicode, FoldsBlanksToOne) {
    std::vector<Pair> const table{
        {"ngày\u00A020", "ngày 20"},
        {"  Phổ \t\u00A0 An \n", "phổ an"},
        {"a\u2003\u202Fb", "a b"},
        {"\u00A0", ""},
        {"", ""},
        {"Độc lập - Tự do", "độc lập - tự do"},
    };
    for (auto const& [text, expected] : table) EXPECT_EQ(fold(text), expected) << text;
}

// vietnamese-text.md section 8.
TEST(Unicode, CollapsesBlanksAndKeepsLetters) {
    EXPECT_EQ(collapse_blanks(" \u00a0Hoà \t\u00a0 An\n"), "Hoà An");
    EXPECT_EQ(collapse_blanks(" \t"), "");
    EXPECT_EQ(collapse_blanks("Hoa\u0300  An "), "Hoa\u0300 An") << "a letter typed with its mark";
    EXPECT_EQ(collapse_blanks(" \xff "), " \xff ");
}

TEST(Unicode, GroupsMisspellingsUnderOneKey) {
    for (auto const* text : {"Phổ An", "Phở An", "Phô An", "PHỔ AN", "Pho\u0302\u0309 An"})
        EXPECT_EQ(accent_free(text), "pho an") << text;
    EXPECT_EQ(accent_free("Đức Phổ"), "duc pho");
    EXPECT_EQ(accent_free("Độc lập - Tự do - Hạnh phúc"), "doc lap - tu do - hanh phuc");
    EXPECT_EQ(accent_free("1664/QĐ-UBND"), "1664/qd-ubnd");
}

TEST(Unicode, TakesTheAccentOffEveryLetter) {
    for (auto const& vowel : vowels) {
        EXPECT_EQ(accent_free(vowel.letter), to_lower(vowel.base));
        for (auto const& letter : vowel.toned)
            EXPECT_EQ(accent_free(letter), to_lower(vowel.base)) << letter;
    }
}

TEST(Unicode, TrimsBlanksOfEveryKind) {
    std::vector<Pair> const table{
        {"  x y \n", "x y"},
        {"\u00A0\tđ\u00A0", "đ"},
        {"x\u00A0y", "x\u00A0y"},
        {"\u2003x\u3000", "x"},
        {" \u00A0 ", ""},
        {"", ""},
        {"\r\nbáo cáo\v", "báo cáo"},
        {" \U0001F4C4 ", "\U0001F4C4"},
    };
    for (auto const& [text, expected] : table) EXPECT_EQ(trim(text), expected) << text;
}

TEST(Unicode, CountsUtf16Units) {
    EXPECT_EQ(utf16_length(""), 0U);
    EXPECT_EQ(utf16_length("Báo cáo"), 7U);
    EXPECT_EQ(utf16_length("Độc lập - Tự do - Hạnh phúc"), 27U);
    EXPECT_EQ(utf16_length("o\u0302\u0323"), 3U);
    EXPECT_EQ(utf16_length("\U0001F4C4"), 2U);
}

TEST(Unicode, KnowsWellFormedUtf8) {
    for (auto const* good : {"", "abc", "Báo cáo", "“’”", "\U0001F4C4"})
        EXPECT_TRUE(is_utf8(good)) << good;
    EXPECT_TRUE(is_utf8(std::string_view("a\0b", 3)));
    for (auto const* bad : {"\xFF", "\xC3", "\xC3(", "\x80", "\xC0\x80", "\xE1\xBB", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "B\xE1o c\xE1o"})
        EXPECT_FALSE(is_utf8(bad)) << testing::PrintToString(bad);
}

TEST(Unicode, LeavesBytesThatAreNoUtf8AsTheyAre) {
    std::string const bad = " B\xE1o c\xE1o ";
    EXPECT_EQ(to_nfc(bad), bad);
    EXPECT_EQ(to_upper(bad), bad);
    EXPECT_EQ(to_lower(bad), bad);
    EXPECT_EQ(capitalise(bad), bad);
    EXPECT_EQ(trim(bad), bad);
    EXPECT_EQ(fold(bad), bad);
    EXPECT_EQ(accent_free(bad), bad);
}

TEST(Unicode, TheBeginningOfATextEndsBetweenLetters) {
    EXPECT_EQ(beginning("aạ", 4), "aạ");
    EXPECT_EQ(beginning("aạ", 3), "a");
    EXPECT_EQ(beginning("aạ", 2), "a");
    EXPECT_EQ(beginning("aạ", 1), "a");
    EXPECT_EQ(beginning("ạ", 2), "");
    EXPECT_EQ(beginning("\x80\x80", 1), "");
}

TEST(Unicode, DoesNotStopAtANullByte) {
    std::string const text("a\0\u0111", 4);
    EXPECT_EQ(to_upper(text), std::string("A\0\u0110", 4));
    EXPECT_EQ(to_nfc(text), text);
}

}  // namespace
}  // namespace report
