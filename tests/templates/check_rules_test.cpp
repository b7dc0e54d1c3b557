// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "checked_report.hpp"
#include "core/text/pattern.hpp"
#include "core/text/tokens.hpp"
#include "template_file.hpp"

namespace report {
namespace {

KindFiles files() {
    return test::kind_files(test::source_folder() / "templates/cchc_xa");
}

/// The shipped rules and an office's own file upon them.
Result<Rules> with_own(std::string const& own) {
    auto all = files();
    all["checks/90_own.json"] = own;
    return load_rules(test::shipped_kind("cchc_xa"), all);
}

TEST(CheckRules, EveryShippedRowLoadsAndSaysWhereItComesFrom) {
    auto const rules = load_rules(test::shipped_kind("cchc_xa"), files());
    ASSERT_TRUE(rules.has_value()) << rules.error().code << " " << rules.error().where;
    EXPECT_GT(rules->rules.size(), 30U);
    std::set<std::string> ids;
    for (auto const& rule : rules->rules) {
        EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
        EXPECT_FALSE(rule.source.empty()) << rule.id;
        EXPECT_TRUE(rule.evaluate) << rule.id;
        EXPECT_FALSE(rule.group.empty()) << rule.id;
        EXPECT_TRUE(parse_pattern(rule.message)) << rule.id;
    }
}

TEST(CheckRules, AnOfficeSwitchesARuleOffAndChangesHowSeriousAnotherIs) {
    auto const rules =
        with_own(R"({"rules": [{"id": "S01", "off": true}, {"id": "S02", "severity": "info"}]})");
    ASSERT_TRUE(rules.has_value()) << rules.error().code;
    EXPECT_EQ(rules->find("S01"), nullptr);
    EXPECT_EQ(rules->off, std::vector<std::string>{"S01"});
    EXPECT_EQ(rules->find("S02")->severity, Severity::info);
}

TEST(CheckRules, AnOfficeAddsARowOfItsOwn) {
    auto const rules =
        with_own(R"({"rules": [{"id": "X1", "severity": "warning", "check": "at_most",
        "with": {"parts": ["vb_di_ky_so"], "whole": "vb_di"}, "source": "Quy chế của xã",
        "message": "{part} lớn hơn {whole}."}]})");
    ASSERT_TRUE(rules.has_value()) << rules.error().code;
    EXPECT_EQ(rules->find("X1")->group, "own");
}

TEST(CheckRules, AWrongRowIsRefusedByFileAndName) {
    struct Case {
        std::string row, code;
    };
    std::string const begin = R"({"id": "X1", "severity": "warning", "source": "a", )";
    for (
        auto const& wrong : {
            Case{begin + R"("check": "sums", "message": "a"})", "check.unknown_function"},
            Case{begin + R"("check": "bounds", "message": "{nothing}"})", "check.unknown_place"},
            Case{begin + R"("check": "bounds", "message": "a", "replaces": ["Z9"]})",
                 "check.unknown_rule"},
            Case{begin + R"("check": "bounds", "message": "a", "of": "S1"})", "check.unknown_rule"},
            Case{begin + R"("check": "bounds", "message": "a", "fix": "always"})",
                 "check.unknown_word"},
            Case{begin + R"("check": "bounds", "message": "a", "when": {"levels": ["bon_cap"]}})",
                 "check.unknown_word"},
            Case{begin + R"("check": "bounds", "message": "a", "when": {"from": "2025-13-01"}})",
                 "data.bad_date"},
            Case{begin + R"("check": "bounds", "message": "a", "wiht": {}})", "json.unknown_key"},
            Case{begin + R"("check": "bounds", "message": "a", "with": {"parts": []}})",
                 "json.unknown_key"},
            Case{begin +
                     R"("check": "sum", "message": "a", "with": {"whole": "hs_x", "parts": []}})",
                 "kind.unknown_figure"},
            Case{
                R"({"id": "X1", "severity": "bad", "source": "a", "check": "bounds", "message": "a"})",
                "check.unknown_word"},
        }) {
        auto const rules = with_own(R"({"rules": [)" + wrong.row + "]}");
        ASSERT_FALSE(rules.has_value()) << wrong.row;
        EXPECT_EQ(rules.error().code, wrong.code) << wrong.row;
        auto said = rules.error().where;
        for (auto const& [key, value] : rules.error().arguments) said += " " + value;
        EXPECT_NE(said.find("checks/90_own.json X1"), std::string::npos) << said;
    }
}

/// What took an act's place, and what took the place of that, each later than the one before.
TEST(CheckRules, ActsAreReplacedOneAfterAnother) {
    auto const code = [](std::string const& steps) {
        auto const rules = with_own(R"({"rules": [{"id": "X1", "severity": "info", "source": "a",
            "message": "{x}", "check": "replaced_acts", "with": {"acts": {"1/NĐ-CP": [)" +
                                    steps + "]}}}]}");
        return rules ? std::string() : rules.error().code;
    };
    EXPECT_EQ(code(R"("a", "2020-01-01")"), "");
    EXPECT_EQ(code(R"("a", "2020-01-01", "b", "2020-01-02")"), "");
    for (auto const* wrong :
         {R"("a", "2020-01-01", "b", "2020-01-01")", R"("a", "2020-01-02", "b", "2020-01-01")",
          R"("a", "2020-13-01")", R"("a")", R"("a", "2020-01-01", "b")", ""})
        EXPECT_EQ(code(wrong), "data.bad_date") << wrong;
}

/// A text that broke off in a date or behind a mark was looked at beyond its end.
TEST(CheckRules, SentencesThatBreakOffAreCheckedToTheirLastWord) {
    std::string body;
    for (auto const& one : test::broken_reports()) {
        std::istringstream lines(one.to);
        for (std::string line; std::getline(lines, line);) {
            auto const tokens = tokens_of({{}, line, false, {}});
            if (line[0] == '|') continue;
            for (std::size_t less = 1; less <= 4 && less < tokens.size(); ++less)
                body += line.substr(0, tokens[tokens.size() - less].from) + "\n";
        }
    }
    auto const document =
        test::document_of(test::replaced(test::lawful(), "Duy trì các mô hình đã có.\n", body));
    std::vector<std::string> texts;
    for (auto const& block : document.text.blocks) {
        if (!block.table) texts.push_back(block.paragraph.text);
        if (block.table)
            for (auto const& row : block.table->rows)
                for (auto const& cell : row)
                    for (auto const& paragraph : cell) texts.push_back(paragraph.text);
    }
    auto const report = test::checked(document);
    EXPECT_GT(report.findings.size(), 0U);
    for (auto const& finding : report.findings)
        for (auto const& place : finding.places) {
            ASSERT_LT(place.paragraph, texts.size()) << finding.rule;
            EXPECT_LT(place.from, std::min(place.until, texts[place.paragraph].size()))
                << finding.rule << ": " << texts[place.paragraph];
        }
}

}  // namespace
}  // namespace report
