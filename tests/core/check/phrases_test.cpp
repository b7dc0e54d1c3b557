// SPDX-License-Identifier: MPL-2.0
#include "core/check/phrases.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/check/written_days.hpp"

namespace report {
namespace {

std::vector<Token> tokens(std::string const& text) {
    return tokens_of({{}, text, false, {}});
}

/// The words that a phrase finds in a text, one hit behind the other.
std::string found(std::string const& phrase, std::string const& text) {
    Phrases phrases;
    if (!phrases.add(phrase)) return "refused";
    auto const all = tokens(text);
    std::string said;
    for (auto const& hit : phrases.all(all))
        said += (said.empty() ? "" : " | ") +
                text.substr(all[hit.from].from, all[hit.until - 1].until - all[hit.from].from);
    return said.empty() ? "-" : said;
}

TEST(PhraseWords, AreFoundInTheirOrderWhateverTheirCase) {
    EXPECT_EQ(found("hồ sơ quá hạn", "Có Hồ sơ QUÁ HẠN và hồ sơ quá hạn."),
              "Hồ sơ QUÁ HẠN | hồ sơ quá hạn");
    EXPECT_EQ(found("hồ sơ quá hạn", "hồ sơ quá"), "-");
    EXPECT_EQ(found("{n} tháng", "6 tháng, sáu tháng"), "6 tháng");
    EXPECT_EQ(found("năm {n}", "năm 2024 năm nay"), "năm 2024");
    EXPECT_EQ(found("[đã] (ký|duyệt)", "đã ký, duyệt"), "đã ký | duyệt");
}

TEST(PhraseWords, AGapReachesSoFarAndNotBeyondAClause) {
    auto const far = [](int words) {
        std::string all = "không";
        for (int i = 0; i < words; ++i) all += " a";
        return found("không … hạn", all + " hạn") != "-";
    };
    int most = 0;
    while (far(most + 1)) ++most;
    EXPECT_EQ(static_cast<std::size_t>(most), Phrases::widest_gap);
    EXPECT_EQ(found("không … hạn", "không hạn"), "không hạn");
    for (auto const* parted : {"không a; hạn", "không a. hạn", "không a: hạn"})
        EXPECT_EQ(found("không … hạn", parted), "-") << parted;
    EXPECT_EQ(found("không … hạn", "không a, b hạn hạn"), "không a, b hạn") << "the nearest";
}

TEST(PhraseWords, ThatSayNothingAreRefused) {
    for (auto const* phrase : {"", "…", "… hạn", "không …", "(a"})
        EXPECT_EQ(found(phrase, "a"), "refused") << phrase;
}

TEST(PhraseWords, TheLongestOfSeveralCounts) {
    Phrases phrases;
    phrases.add("ủy ban", 1);
    phrases.add("ủy ban nhân dân", 2);
    auto const all = tokens("ủy ban nhân dân xã");
    auto const hit = phrases.at(all, 0);
    EXPECT_EQ(hit.until, 4U);
    EXPECT_EQ(hit.id, 2U);
    EXPECT_EQ(phrases.at(all, 4).until, 4U);
    EXPECT_EQ(phrases.at(all, 9).until, 9U);
    EXPECT_TRUE(phrases.any(all));
    EXPECT_FALSE(phrases.any(all, 1, 5));
    EXPECT_FALSE(phrases.any(all, 0, 1)) << "it ends beyond";
    EXPECT_TRUE(phrases.any(all, 0, 4));
}

/// What stands in front of a word of the text.
std::string before(std::vector<std::string> const& words, std::string const& text,
                   std::string const& word) {
    Phrases phrases;
    for (auto const& one : words) phrases.add(one);
    auto const all = tokens(text);
    std::size_t at = 0;
    while (at < all.size() && all[at].shown != word) ++at;
    auto const hit = phrases.before(all, at);
    EXPECT_EQ(hit.until, at);
    return hit.from == at ? "-"
                          : text.substr(all[hit.from].from, all[at - 1].until - all[hit.from].from);
}

TEST(PhraseWords, OneThatEndsInFrontOfAWordIsFoundHoweverLongItIs) {
    EXPECT_EQ(before({"của"}, "của xã", "xã"), "của");
    EXPECT_EQ(before({"của"}, "của các xã", "xã"), "-");
    EXPECT_EQ(before({"của"}, "xã của", "xã"), "-");
    EXPECT_EQ(before({}, "của xã", "xã"), "-");
    EXPECT_EQ(before({"trên địa bàn của các"}, "làm trên địa bàn của các xã", "xã"),
              "trên địa bàn của các");
    EXPECT_EQ(before({"ban", "ủy ban"}, "ủy ban xã", "xã"), "ban") << "the nearest";
    EXPECT_EQ(before({"ban", "ban xã"}, "ban xã", "xã"), "-") << "a longer one goes on";
    std::string wide = "không";
    for (std::size_t i = 0; i < Phrases::widest_gap; ++i) wide += " a";
    EXPECT_EQ(before({"không … hạn"}, wide + " hạn xã", "xã"), wide + " hạn");
}

std::string part(std::string const& text, std::string const& word, bool sentence) {
    auto const all = tokens(text);
    std::size_t at = 0;
    while (at < all.size() && all[at].shown != word) ++at;
    auto const range = sentence ? sentence_of(all, at) : clause_of(all, at);
    return range.from == range.until
               ? ""
               : text.substr(all[range.from].from,
                             all[range.until - 1].until - all[range.from].from);
}

TEST(PhraseWords, SentencesAndClausesEndAtTheirMarks) {
    std::string const text = "Một hai, ba: bốn (năm) sáu; bảy. Tám? Chín! mười";
    EXPECT_EQ(part(text, "ba", true), "Một hai, ba: bốn (năm) sáu");
    EXPECT_EQ(part(text, "bảy", true), "bảy");
    EXPECT_EQ(part(text, "Tám", true), "Tám");
    EXPECT_EQ(part(text, "mười", true), "mười");
    EXPECT_EQ(part(text, "hai", false), "Một hai");
    EXPECT_EQ(part(text, "ba", false), "ba");
    EXPECT_EQ(part(text, "bốn", false), "bốn");
    EXPECT_EQ(part(text, "năm", false), "năm");
    EXPECT_EQ(part(text, "sáu", false), "sáu");
}

TEST(WrittenDays, AreDatesAndDaysInWords) {
    auto const days = [](std::string const& text) {
        std::string all;
        for (auto const& day : days_in(tokens(text)))
            all += format_short(day.date) + (day.in_citation ? "* " : " ");
        return all;
    };
    EXPECT_EQ(days("ngày 05/6/2024, 05 tháng 6 năm 2024"), "05/6/2024 05/6/2024 ");
    EXPECT_EQ(days("05 tháng 6, tháng 6 năm 2024, 5 tháng năm"), "");
    EXPECT_EQ(days("31 tháng 6 năm 2024"), "");
    EXPECT_EQ(days("0 tháng 6 năm 2024, 5 tháng 0 năm 2024"), "");
    EXPECT_EQ(days("Kế hoạch số 17/KH-UBND ngày 31/01/2024 của xã"), "") << "the day of a document";
}

}  // namespace
}  // namespace report
