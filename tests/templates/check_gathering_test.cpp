// SPDX-License-Identifier: MPL-2.0
// How what rules find is told: together, in the order of the text, each thing by one rule.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "checked_report.hpp"
#include "core/check/check.hpp"
#include "core/check/verdicts.hpp"
#include "template_file.hpp"

namespace report {
namespace {

using test::checked;
using test::document_of;
using test::lawful;
using test::outcome_of;
using test::replaced;

std::vector<Finding> findings(std::string const& id, std::string const& to) {
    std::vector<Finding> some;
    for (auto const& one :
         checked(document_of(replaced(lawful(), "Duy trì các mô hình đã có.", to))).findings)
        if (one.rule == id) some.push_back(one);
    return some;
}

/// So many fractions with one side padded, each another one.
std::string fractions(int count) {
    std::string all = "Có";
    for (int i = 1; i <= count; ++i) all += " 0" + std::to_string(i) + "/9,";
    return all + " đủ.";
}

TEST(CheckGathering, SmallThingsNameSixOfTheirKindAndThenNoMore) {
    auto const message = [](int count) { return findings("N09", fractions(count)).at(0).message; };
    EXPECT_EQ(message(1).find("cùng loại"), std::string::npos);
    EXPECT_NE(message(2).find("Còn 1 chỗ cùng loại: “02/9”"), std::string::npos) << message(2);
    EXPECT_NE(
        message(7).find("Còn 6 chỗ cùng loại: “02/9”, “03/9”, “04/9”, “05/9”, “06/9”, “07/9”."),
        std::string::npos)
        << message(7);
    EXPECT_NE(message(8).find("“07/9”…"), std::string::npos) << message(8);
    EXPECT_EQ(message(8).find("08/9”"), std::string::npos) << message(8);
    EXPECT_EQ(findings("N09", fractions(8)).at(0).places.size(), 8U);
    EXPECT_EQ(findings("N09", fractions(8)).at(0).fixes.back().place, 7U);
}

TEST(CheckGathering, TheSameInSeveralPlacesIsSaidOnceWithTheirNumber) {
    auto const one = findings("L03", "Duy trì của của mô hình.");
    ASSERT_EQ(one.size(), 1U);
    EXPECT_EQ(one[0].message.find("chỗ"), std::string::npos);
    auto const two = findings("L03", "Duy trì của của mô hình của của xã.");
    ASSERT_EQ(two.size(), 1U);
    EXPECT_NE(two[0].message.find("(2 chỗ.)"), std::string::npos) << two[0].message;
    EXPECT_EQ(two[0].places.size(), 2U);
    EXPECT_LT(two[0].places[0].from, two[0].places[1].from);
}

TEST(CheckGathering, SoManyPlacesAreShownAndNoMore) {
    auto const blanks = [](int count) {
        std::string all = "Có";
        for (int i = 0; i < count; ++i) all += "  xã";
        return findings("L06", all + ".").at(0);
    };
    EXPECT_EQ(blanks(50).places.size(), 50U);
    EXPECT_EQ(blanks(51).places.size(), 50U);
    EXPECT_NE(blanks(51).message.find("(51 chỗ)"), std::string::npos) << blanks(51).message;
}

TEST(CheckGathering, FindingsStandInTheOrderOfTheText) {
    auto const all =
        checked(document_of(replaced(replaced(lawful(), "Duy trì các mô hình đã có.",
                                              "Duy trì của của mô hình. Có 08/9 mô hình."),
                                     "Đề nghị thị xã hỗ trợ máy móc.", "Đề nghị của của thị xã.")));
    ASSERT_GT(all.findings.size(), 1U);
    for (std::size_t i = 1; i < all.findings.size(); ++i) {
        auto const &a = all.findings[i - 1].places.front(), &b = all.findings[i].places.front();
        EXPECT_LE(std::pair(a.paragraph, a.from), std::pair(b.paragraph, b.from)) << i;
    }
}

TEST(CheckGathering, CountsAreOfRulesByOutcomeAndOfFindingsBySeverity) {
    auto const report =
        checked(document_of(replaced(lawful(), "Đại học: 08/09;", "Đại học: 08/9;")));
    auto const all = counts(report);
    EXPECT_EQ(all.failed, 1U);
    EXPECT_EQ(all.needs_look, 0U);
    EXPECT_EQ(all.errors + all.warnings + all.infos, 1U);
    EXPECT_FALSE(all.all_right());
    CheckCounts right;
    right.passed = 3;
    EXPECT_TRUE(right.all_right());
    for (auto const member :
         {&CheckCounts::failed, &CheckCounts::needs_look, &CheckCounts::not_evaluated}) {
        auto wrong = right;
        wrong.*member = 1;
        EXPECT_FALSE(wrong.all_right());
    }
}

/// The more specific rule speaks where both see the same words, and only there.
TEST(CheckGathering, ARuleKeepsSilentOnlyWhereAnotherSpeaksOfTheSameWords) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto files = test::kind_files(test::source_folder() / "templates/cchc_xa");
    auto const row = [](std::string const& id, std::string const& term, std::string const& more) {
        return R"({"id": ")" + id + R"(", "severity": "info", "source": "a", "message": "{x}",
            "check": "terms", "with": {"terms": {")" +
               term + R"(": ""}})" + more + "}";
    };
    files["checks/90_own.json"] = R"({"rules": [)" + row("X1", "hương ước", "") + "," +
                                  row("X2", "các hương ước", R"(, "replaces": ["X1"])") + "]}";
    auto rules = load_rules(kind, files).value();
    rules.rules.erase(std::remove_if(rules.rules.begin(), rules.rules.end(),
                                     [](Rule const& rule) { return rule.id[0] != 'X'; }),
                      rules.rules.end());
    auto const told = [&](std::string const& words) {
        auto const text = replaced(lawful(), "Duy trì các mô hình đã có.", words);
        auto const report = check(kind, rules, document_of(text), {}).value();
        std::string all;
        for (auto const& one : report.findings) all += one.rule + " ";
        return all + word_of(outcome_of(report, "X1"));
    };
    EXPECT_EQ(told("Duy trì các hương ước đã có."), "X2 not_applicable");
    EXPECT_EQ(told("Duy trì những hương ước đã có."), "X1 failed");
    EXPECT_EQ(told("Duy trì các hương ước và những hương ước đã có."), "X2 X1 failed");
}

}  // namespace
}  // namespace report
