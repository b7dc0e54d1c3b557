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

TEST(CheckForm, AccountsForEveryRuleByHowItEnded) {
    Texts const texts({{"check_panel.outcomes",
                        "{passed} đạt, {failed} không đạt, {needs_look} cần xem, "
                        "{not_evaluated} chưa kiểm được, {not_applicable} không áp dụng"},
                       {"check_panel.all_right", "Không thấy chỗ nào sai."},
                       {"check_panel.found", ""}});
    EXPECT_EQ(CheckForm({}, {}).account(texts),
              "0 đạt, 0 không đạt, 0 cần xem, 0 chưa kiểm được, 0 không áp dụng");
    CheckReport report;
    int times = 0;
    for (auto const outcome : {Outcome::passed, Outcome::failed, Outcome::needs_look,
                               Outcome::not_evaluated, Outcome::not_applicable}) {
        ++times;
        for (int i = 0; i < times; ++i) report.rules.push_back({"A", outcome, {}});
    }
    // Findings are no rules: two of one rule count once.
    report.findings = {finding("A", Severity::error, "một", 1),
                       finding("A", Severity::error, "hai", 2)};
    EXPECT_EQ(CheckForm(report, {}).account(texts),
              "1 đạt, 2 không đạt, 3 cần xem, 4 chưa kiểm được, 5 không áp dụng");
    // What is ignored stays failed.
    EXPECT_EQ(CheckForm(report, {{"A", "", "một", "đã hỏi"}}).account(texts),
              "1 đạt, 2 không đạt, 3 cần xem, 4 chưa kiểm được, 5 không áp dụng");
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

TEST(CheckForm, TheTitleSaysHowGraveAFindingIsOrThatItIsIgnored) {
    Texts const texts({{"check_panel.error", "Lỗi: {message}"},
                       {"check_panel.warning", "Lưu ý: {message}"},
                       {"check_panel.info", "Gợi ý: {message}"},
                       {"check_panel.look", "Cần xem: {message}"},
                       {"check_panel.ignored", "Bỏ qua: {message}"}});
    auto doubtful = finding("D", Severity::error, "bốn", 4);
    doubtful.outcome = Outcome::needs_look;
    CheckForm const form(
        {{finding("A", Severity::error, "một", 1), doubtful,
          finding("B", Severity::warning, "hai", 2), finding("C", Severity::info, "ba", 3),
          finding("E", Severity::error, "năm", 5)},
         {}},
        {{"E", "", "năm", "vì vậy"}});
    std::string all;
    for (std::size_t i = 0; i < form.lines().size(); ++i) all += form.title(i, texts) + "; ";
    for (auto const* title : {"Lỗi: Sai: một; ", "Cần xem: Sai: bốn; ", "Lưu ý: Sai: hai; ",
                              "Gợi ý: Sai: ba; ", "Bỏ qua: Sai: năm; "})
        EXPECT_NE(all.find(title), std::string::npos) << all;
}

TEST(CheckForm, TheSummaryCountsEachFindingOnce) {
    Texts const texts({{"check_panel.found", "{errors}|{warnings}|{infos}|{looks}|{ignored}"},
                       {"check_panel.outcomes", "."},
                       {"check_panel.all_right", "!"}});
    auto doubtful = finding("D", Severity::error, "bốn", 4);
    doubtful.outcome = Outcome::needs_look;
    std::vector<Finding> const findings{
        finding("A", Severity::error, "một", 1),   doubtful,
        finding("B", Severity::warning, "hai", 2), finding("B", Severity::warning, "ba", 2),
        finding("C", Severity::info, "ba", 3),     finding("E", Severity::error, "năm", 5)};
    EXPECT_EQ(CheckForm({findings, {}}, {{"E", "", "năm", "vì vậy"}}).summary(texts).substr(0, 9),
              "1|2|1|1|1");
}

TEST(CheckForm, TheDetailSaysWhatIsThere) {
    Texts const texts({{"check_panel.excerpt", "“{words}”"},
                       {"check_panel.fixed", "Sửa: “{words}”"},
                       {"check_panel.formatted", "Sửa định dạng"},
                       {"check_panel.source", "Căn cứ: {source}"},
                       {"check_panel.reason", "Vì: {reason}"}});
    auto one = finding("A", Severity::error, "một", 1);
    auto const detail = [&](std::vector<IgnoredFinding> const& ignored = {}) {
        return CheckForm({{one}, {}}, ignored).detail(0, texts);
    };
    EXPECT_EQ(detail(), "Sai: một\n“một”\nCăn cứ: Điều 8");
    EXPECT_EQ(detail({{"A", "", "một", "vì vậy"}}), "Sai: một\n“một”\nCăn cứ: Điều 8\nVì: vì vậy");
    one.source.clear();
    one.fixes = {{FixPolicy::safe, "", "hai"}, {FixPolicy::safe, "", "ba"}};
    EXPECT_EQ(detail(), "Sai: một\n“một”\nSửa: “hai”; “ba”");
    one.fixes[1].what = "bold";
    EXPECT_EQ(detail(), "Sai: một\n“một”\nSửa định dạng");
    one.fixes.clear();
    one.excerpt.clear();
    EXPECT_EQ(detail(), "Sai: một");
}

TEST(CheckForm, OnlyWhatHasAPlaceAndIsNotMerelyProposedCanBeChanged) {
    auto one = fixable("A", FixPolicy::asked, 1);
    EXPECT_TRUE(CheckForm({{one}, {}}, {}).can_fix(0));
    one.places.clear();
    EXPECT_FALSE(CheckForm({{one}, {}}, {}).can_fix(0));
    EXPECT_FALSE(CheckForm({{fixable("A", FixPolicy::proposed, 1)}, {}}, {}).can_fix(0));
    EXPECT_FALSE(CheckForm({{finding("A", Severity::error, "một", 1)}, {}}, {}).can_fix(0));
    auto ignored = fixable("A", FixPolicy::safe, 3);
    ignored.excerpt = "ba";
    CheckForm const all({{fixable("A", FixPolicy::safe, 1), fixable("A", FixPolicy::asked, 2),
                          ignored, fixable("B", FixPolicy::safe, 4)},
                         {}},
                        {{"A", "", "ba", "vì vậy"}});
    for (std::size_t i = 0; i < 4; ++i)
        if (all.finding(i).rule == "A" && all.finding(i).places[0].paragraph == 1) {
            EXPECT_EQ(all.same_kind(i), std::vector<std::size_t>{i});
        }
}

}  // namespace
}  // namespace report
