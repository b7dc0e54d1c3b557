// SPDX-License-Identifier: MPL-2.0
#include "core/form/check_form.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

Finding finding(std::string rule, Severity severity, std::string words, std::size_t paragraph) {
    Finding one;
    one.rule = std::move(rule);
    one.severity = severity;
    one.message = "Sai: " + words;
    one.excerpt = std::move(words);
    one.source = "Điều 8";
    one.places = {{paragraph, 0, 2}};
    return one;
}

Finding fixable(std::string rule, FixPolicy policy, std::size_t paragraph) {
    auto one = finding(std::move(rule), Severity::warning, "7", paragraph);
    one.fixes = {{policy, "", "07"}};
    return one;
}

Texts const& words() {
    static Texts const texts({{"check_panel.warning", "Lưu ý: {message}"},
                              {"check_panel.excerpt", "Trong văn bản: “{words}”"},
                              {"check_panel.fixed", "Sửa thành: “{words}”"},
                              {"check_panel.source", "Căn cứ: {source}"},
                              {"check_panel.found", "{errors} lỗi, {ignored} bỏ qua"},
                              {"check_panel.outcomes", "{passed} đạt"},
                              {"check_panel.all_right", "Không thấy chỗ nào sai."}});
    return texts;
}

TEST(CheckForm, TheGravestStandFirstAndTheIgnoredLast) {
    CheckForm const form(
        {{finding("A", Severity::info, "một", 1), finding("B", Severity::error, "hai", 2),
          finding("C", Severity::error, "ba", 3), finding("D", Severity::warning, "bốn", 4)},
         {}},
        {{"B", "", "hai", "đã hỏi"}});
    ASSERT_EQ(form.lines().size(), 4U);
    EXPECT_EQ(form.finding(0).rule, "C");
    EXPECT_EQ(form.finding(1).rule, "D");
    EXPECT_EQ(form.finding(2).rule, "A");
    EXPECT_EQ(form.finding(3).rule, "B");
    EXPECT_EQ(form.lines()[3].reason, "đã hỏi");
}

TEST(CheckForm, WhatIsIgnoredComesBackWhenItsWordsAreOthers) {
    auto const ignored = read_ignored(write_ignored({{"B", "ii_1", "“hai” \n\t1", "vì số cũ"}}));
    ASSERT_EQ(ignored.size(), 1U);
    EXPECT_EQ(ignored[0].words, "“hai” \n\t1");
    auto one = finding("B", Severity::error, "“hai” \n\t1", 1);
    EXPECT_EQ(CheckForm({{one}, {}}, ignored).lines()[0].reason, "");  // another section
    one.section = "ii_1";
    EXPECT_EQ(CheckForm({{one}, {}}, ignored).lines()[0].reason, "vì số cũ");
    one.excerpt = "ba";
    EXPECT_EQ(CheckForm({{one}, {}}, ignored).lines()[0].reason, "");
}

TEST(CheckForm, IgnoringNeedsAReasonAndCanBeTakenBack) {
    CheckForm const form({{finding("A", Severity::error, "một", 1)}, {}}, {});
    EXPECT_TRUE(form.with_ignored(0, "  ").empty());
    auto const ignored = form.with_ignored(0, " đúng như vậy ");
    ASSERT_EQ(ignored.size(), 1U);
    EXPECT_EQ(ignored[0].reason, "đúng như vậy");
    CheckForm const again({{finding("A", Severity::error, "một", 1)}, {}}, ignored);
    EXPECT_EQ(again.with_ignored(0, "khác").size(), 1U);
    EXPECT_TRUE(again.without_ignored(0).empty());
}

TEST(CheckForm, WhatCannotBeReadIgnoresNothing) {
    for (auto const* text : {"", "[", "{}", "[1]", R"([{"section": "a"}])", "[\"a\"]"})
        EXPECT_TRUE(read_ignored(text).empty()) << text;
    EXPECT_EQ(write_ignored({}), "");
}

TEST(CheckForm, WhatIsOnlyProposedIsLeftToAPerson) {
    auto formatting = fixable("F", FixPolicy::safe, 1);
    formatting.fixes[0].what = "format";
    auto nowhere = fixable("N", FixPolicy::safe, 1);
    nowhere.places.clear();
    CheckForm const form({{fixable("N", FixPolicy::safe, 1), fixable("N", FixPolicy::asked, 2),
                           fixable("N", FixPolicy::proposed, 3), formatting, nowhere,
                           fixable("N", FixPolicy::safe, 9), fixable("O", FixPolicy::safe, 4)},
                          {}},
                         {});
    EXPECT_TRUE(form.can_fix(0));
    EXPECT_TRUE(form.can_fix(1));
    EXPECT_FALSE(form.can_fix(2));
    EXPECT_TRUE(form.can_fix(3));
    EXPECT_FALSE(form.can_fix(4));
    EXPECT_EQ(form.same_kind(0), (std::vector<std::size_t>{0, 5}));
}

TEST(CheckForm, SaysAllOfAFinding) {
    CheckForm const form({{fixable("N", FixPolicy::asked, 1)}, {}}, {});
    EXPECT_EQ(form.title(0, words()), "Lưu ý: Sai: 7");
    EXPECT_EQ(form.detail(0, words()),
              "Sai: 7\nTrong văn bản: “7”\nSửa thành: “07”\nCăn cứ: Điều 8");
}

TEST(CheckForm, NeverSaysThatAllIsRightWhileSomethingWasNotLookedAt) {
    std::string const right = "Không thấy chỗ nào sai.";
    CheckReport report;
    report.rules = {{"A", Outcome::passed, {}}, {"B", Outcome::not_applicable, {}}};
    EXPECT_NE(CheckForm(report, {}).summary(words()).find(right), std::string::npos);
    for (auto const outcome : {Outcome::not_evaluated, Outcome::needs_look, Outcome::failed}) {
        auto other = report;
        other.rules.push_back({"C", outcome, {}});
        EXPECT_EQ(CheckForm(other, {}).summary(words()).find(right), std::string::npos);
    }
}

}  // namespace
}  // namespace report
