// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "checked_report.hpp"

namespace report {
namespace {

using test::document_of;
using test::lawful;
using test::replaced;
using test::shipped_checks;

/// A paragraph that no rule speaks of.
std::string const free_words = "Duy trì các mô hình đã có.";

/// A block of alone.tsv is what a clerk sees, in words, then one text a line.
struct Alone {
    std::string seen, rule, told, from, to;
};

std::vector<Alone> texts_of_rules() {
    std::vector<Alone> all;
    std::istringstream lines(test::checked_file("alone.tsv"));
    std::string seen;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty()) continue;
        if (line[0] == '#') {
            seen = line.substr(1);
            continue;
        }
        for (std::size_t at; (at = line.find("\\n")) != std::string::npos;)
            line.replace(at, 2, "\n");
        std::istringstream parts(line);
        Alone one;
        one.seen = seen;
        std::getline(parts, one.rule, '\t');
        std::getline(parts, one.told, '\t');
        std::getline(parts, one.from, '\t');
        std::getline(parts, one.to, '\0');
        all.push_back(one);
    }
    return all;
}

/// One shipped rule without the others, none of which can speak in its place.
CheckReport checked_by(std::string const& id, std::string const& text) {
    auto rules = shipped_checks().rules;
    rules.rules.erase(std::remove_if(rules.rules.begin(), rules.rules.end(),
                                     [&](Rule const& rule) { return rule.id != id; }),
                      rules.rules.end());
    EXPECT_EQ(rules.rules.size(), 1U) << id;
    return check(shipped_checks().kind, rules, document_of(text)).value();
}

/// "-": nothing, "n/e": not evaluated; otherwise the words of each finding, "?" in front of one
/// that needs a look: "08/9; 01/9 | ?12".
std::string told_by(CheckReport const& report) {
    if (!report.rules.empty() && report.rules.front().outcome == Outcome::not_evaluated)
        return "n/e";
    std::string told;
    for (auto const& finding : report.findings)
        told += (told.empty() ? "" : " | ") +
                std::string(finding.outcome == Outcome::needs_look ? "?" : "") + finding.excerpt;
    return told.empty() ? "-" : told;
}

/// The lines of one rule; a long list of rules is asked rule by rule.
class CheckAloneTest : public testing::TestWithParam<std::string> {};

TEST_P(CheckAloneTest, SaysOfATextWhatItShouldAndNoMore) {
    for (auto const& one : texts_of_rules()) {
        if (one.rule != GetParam()) continue;
        SCOPED_TRACE(one.seen + " [" + one.rule + "] " + one.to);
        auto const report = checked_by(
            one.rule, replaced(lawful(), one.from.empty() ? free_words : one.from, one.to));
        // Behind "=": words of the first message.
        auto const at = one.told.find(" = ");
        EXPECT_EQ(told_by(report), one.told.substr(0, at));
        if (at != std::string::npos && !report.findings.empty()) {
            auto const words = one.told.substr(at + 3);
            EXPECT_NE(report.findings.front().message.find(words), std::string::npos)
                << report.findings.front().message;
        }
    }
}

std::set<std::string> rules_of_texts() {
    std::set<std::string> rules;
    for (auto const& one : texts_of_rules()) rules.insert(one.rule);
    return rules;
}

INSTANTIATE_TEST_SUITE_P(EachRule, CheckAloneTest, testing::ValuesIn(rules_of_texts()),
                         [](auto const& one) { return one.param; });

}  // namespace
}  // namespace report
