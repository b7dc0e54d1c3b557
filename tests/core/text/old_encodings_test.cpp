// SPDX-License-Identifier: MPL-2.0
#include "core/text/old_encodings.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>
#include <vector>

#include "fonts/old_writing.hpp"

namespace report {
namespace {

using namespace test;
using Pair = std::pair<char const*, char const*>;

std::string read(OldEncoding encoding, std::string_view text) {
    return to_unicode(encoding, text).text;
}

TEST(OldEncodings, ReadsEveryLetterOfTcvn3) {
    std::set<std::string> codes;
    for (auto const& row : old_letters) {
        EXPECT_EQ(read(OldEncoding::tcvn3, row.tcvn3), row.lower);
        EXPECT_EQ(read(OldEncoding::tcvn3_capitals, row.tcvn3), row.upper);
        codes.insert(row.tcvn3);
    }
    EXPECT_EQ(codes.size(), old_letters.size());
    std::vector<Pair> const capitals{{"\u00A1", "Ă"}, {"\u00A2", "Â"}, {"\u00A7", "Đ"},
                                     {"\u00A3", "Ê"}, {"\u00A4", "Ô"}, {"\u00A5", "Ơ"},
                                     {"\u00A6", "Ư"}};
    for (auto const& [code, letter] : capitals) EXPECT_EQ(read(OldEncoding::tcvn3, code), letter);
}

TEST(OldEncodings, ReadsEveryCombinationOfVni) {
    std::set<std::string> codes;
    for (auto const& row : old_letters) {
        EXPECT_EQ(read(OldEncoding::vni, row.vni), row.lower);
        EXPECT_EQ(read(OldEncoding::vni, row.vni_upper), row.upper);
        codes.insert(row.vni);
        codes.insert(row.vni_upper);
    }
    EXPECT_EQ(codes.size(), 2 * old_letters.size());
}

TEST(OldEncodings, ReadsAMarkOfTheOtherCase) {
    for (auto const& row : old_letters) {
        auto const lower = to_code_points(row.vni), upper = to_code_points(row.vni_upper);
        if (lower.size() < 2) continue;
        EXPECT_EQ(read(OldEncoding::vni, to_utf8(std::u32string{upper[0], lower[1]})), row.upper);
        EXPECT_EQ(read(OldEncoding::vni, to_utf8(std::u32string{lower[0], upper[1]})), row.lower);
    }
}

TEST(OldEncodings, TakesTheLongestCombinationFirst) {
    EXPECT_EQ(read(OldEncoding::vni, "ñöôïc giôùi thieäu"), "được giới thiệu");
    EXPECT_EQ(read(OldEncoding::vni, "UÛY BAN NHAÂN DAÂN"), "ỦY BAN NHÂN DÂN");
    EXPECT_EQ(read(OldEncoding::vni, "nghóa vuï, tæ leä, ñòa phöông"),
              "nghĩa vụ, tỉ lệ, địa phương");
}

// vietnamese-text.md section 6.3.
TEST(OldEncodings, ReadsTheKnownSentences) {
    EXPECT_EQ(read(OldEncoding::tcvn3, "§éc lËp - Tù do - H¹nh phóc"), motto);
    EXPECT_EQ(read(OldEncoding::vni, "Ñoäc laäp - Töï do - Haïnh phuùc"), motto);
    EXPECT_EQ(read(OldEncoding::tcvn3, "céng hßa x· héi chñ nghÜa viÖt nam"), country);
    EXPECT_EQ(read(OldEncoding::vni, "coäng hoøa xaõ hoäi chuû nghóa vieät nam"), country);
    EXPECT_EQ(read(OldEncoding::tcvn3_capitals, "céng hßa x· héi chñ nghÜa viÖt nam"),
              to_upper(country));
    EXPECT_EQ(read(OldEncoding::tcvn3, "b¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh"), report_title);
    EXPECT_EQ(read(OldEncoding::tcvn3, "\u00AE\u00AD\u00EEc"), "được");
    EXPECT_EQ(read(OldEncoding::tcvn3_capitals, "ubnd x·"), "UBND XÃ");
}

TEST(OldEncodings, ReadsBothMappingsOfPunctuation) {
    EXPECT_EQ(read(OldEncoding::tcvn3, "\u201Cx·\u201D \u2013 5%\u2026"), "“xã” – 5%…");
    EXPECT_EQ(read(OldEncoding::tcvn3, "\u0093x·\u0094 \u0096 5%\u0085"), "“xã” – 5%…");
    EXPECT_EQ(read(OldEncoding::vni, "\u0093xaõ\u0094"), "“xã”");
    // Capitals of a third encoding stay what they are: nobody guesses.
    EXPECT_EQ(read(OldEncoding::tcvn3, "\u20AC"), "\u20AC");
}

TEST(OldEncodings, LeavesGoodUnicodeInAnOldFont) {
    for (auto const* text : {motto, "là", "HÀ", "Hà Nam", "Báo cáo", "Ủy ban nhân dân", "12/2023"})
        for (auto const encoding : {OldEncoding::tcvn3, OldEncoding::vni, OldEncoding::windows_1258,
                                    OldEncoding::unicode})
            EXPECT_EQ(read(encoding, text), text);
    EXPECT_EQ(read(OldEncoding::tcvn3, "Hạnh phúc §"), "Hạnh phúc §");
    EXPECT_EQ(read(OldEncoding::vni, to_nfd(motto)), motto);
}

TEST(OldEncodings, ReadsEveryWordOfALongTextBothWays) {
    std::string const text =
        "Ủy ban nhân dân xã đã tiếp nhận và giải quyết hồ sơ, trong đó trước hạn, đúng hạn, quá "
        "hạn; người dân được hướng dẫn nộp trực tuyến, thuở ấy khuỷu tay ngoằn ngoèo, quỹ, giữ "
        "gìn, nghỉ lễ, ý kiến, yêu cầu, khuya, thuế, rượu, hươu, tuyệt, huỳnh huỵch";
    EXPECT_EQ(read(OldEncoding::vni, in_vni(text)), text);
    EXPECT_EQ(read(OldEncoding::tcvn3, in_tcvn3(to_lower(text))), to_lower(text));
    EXPECT_EQ(read(OldEncoding::vni, in_vni(to_upper(text))), to_upper(text));
}

TEST(OldEncodings, GuessesTheEncodingOfATextWithoutItsFont) {
    EXPECT_EQ(guess_encoding(in_tcvn3(country)).encoding, OldEncoding::tcvn3);
    EXPECT_EQ(guess_encoding(in_tcvn3(country)).percent, 100);
    EXPECT_EQ(guess_encoding(in_vni(report_title)).encoding, OldEncoding::vni);
    for (auto const* text : {country, "café déjà vu à côté", "12/2023", "", "x·"})
        EXPECT_EQ(guess_encoding(text).percent, 0) << text;
}

TEST(OldEncodings, ReadsEveryLetterOfWindows1258) {
    for (auto const& row : old_letters)
        for (std::string const letter : {row.lower, row.upper})
            EXPECT_EQ(read(OldEncoding::windows_1258, in_windows_1258(letter)), letter);
    EXPECT_EQ(guess_encoding(in_windows_1258(country)).encoding, OldEncoding::windows_1258);
}

TEST(OldEncodings, LeavesAndNamesCodesThatNoTableHas) {
    auto const vni = to_unicode(OldEncoding::vni, "hoà sô \u00F8 12 \u00F8");
    EXPECT_EQ(vni.text, "hồ sơ \u00F8 12 \u00F8");
    EXPECT_EQ(vni.unread, "\u00F8");
    auto const third = to_unicode(OldEncoding::tcvn3, "\u20ACy ban nh\u00A9n d\u00A9n \u0090");
    EXPECT_EQ(third.text, "\u20ACy ban nhân dân \u0090");
    EXPECT_EQ(third.unread, "\u20AC\u0090");
    EXPECT_EQ(to_unicode(OldEncoding::tcvn3, "Hạnh phúc §").unread, "§");
    EXPECT_EQ(to_unicode(OldEncoding::tcvn3, in_tcvn3(country)).unread, "");
}

TEST(OldEncodings, LeavesPlainTextAndNumbers) {
    for (std::string const text : {"Plain English, 12/2023: 2.098 (97,66%).", "", " - ", "A\nB\tC"})
        for (auto const encoding : {OldEncoding::tcvn3, OldEncoding::vni, OldEncoding::windows_1258,
                                    OldEncoding::unicode, OldEncoding::unsupported}) {
            EXPECT_EQ(read(encoding, text), text);
            EXPECT_EQ(to_unicode(encoding, text).unread, "");
        }
}

}  // namespace
}  // namespace report
