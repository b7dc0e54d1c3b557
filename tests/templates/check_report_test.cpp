// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "checked_report.hpp"
#include "core/text/unicode.hpp"
#include "template_file.hpp"

namespace report {
namespace {

using test::Broken;
using test::broken_reports;
using test::checked;
using test::document_of;
using test::fired;
using test::lawful;
using test::outcome_of;
using test::put;
using test::replaced;
using test::shipped_checks;

TEST(CheckReportTest, NothingIsSaidOfALawfulReport) {
    auto const report = checked(document_of(lawful()));
    for (auto const& finding : report.findings)
        ADD_FAILURE() << finding.rule << " " << finding.message << " [" << finding.excerpt << "]";
    EXPECT_GT(counts(report).passed, 70U);
}

/// Manners that other offices write in, each of which a rule once took for a fault.
TEST(CheckReportTest, NothingIsSaidOfOtherLawfulManners) {
    std::istringstream lines(test::checked_file("lawful_ways.tsv"));
    std::size_t tried = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        for (std::size_t at; (at = line.find("\\n")) != std::string::npos;)
            line.replace(at, 2, "\n");
        auto const tab = line.find('\t');
        SCOPED_TRACE(line.substr(tab + 1));
        ++tried;
        auto const text = replaced(lawful(), line.substr(0, tab), line.substr(tab + 1));
        for (auto const& finding : checked(document_of(text)).findings)
            ADD_FAILURE() << finding.rule << " " << finding.message << " [" << finding.excerpt
                          << "]";
    }
    EXPECT_GT(tried, 8U);
}

/// Reports of months, quarters and years before and after the districts, with what looks wrong and
/// is right: times, fields and parts that are named, what others gave, bodies as they were then.
TEST(CheckReportTest, NothingIsSaidOfLawfulReportsThatLookWrong) {
    namespace fs = std::filesystem;
    std::size_t tried = 0;
    for (auto const& file :
         fs::directory_iterator(test::source_folder() / "tests/templates/checked/lawful")) {
        SCOPED_TRACE(file.path().filename().string());
        ++tried;
        for (auto const& finding : checked(document_of(test::read_file(file.path()))).findings)
            ADD_FAILURE() << finding.rule << " " << finding.message << " [" << finding.excerpt
                          << "]";
    }
    EXPECT_GE(tried, 5U);
}

/// A rule of several rows speaks by the one id that the decree's or the outline's list has.
TEST(CheckReportTest, WhatAHalfOfARuleFindsIsToldByTheRule) {
    auto const& shipped = shipped_checks();
    auto const report =
        checked(document_of(replaced(lawful(), "Đại học: 08/09", "Đại học: 07/09")));
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].rule, "N04b");
    EXPECT_EQ(report.findings[0].told, "N04");
    auto const said = check_json(shipped.kind, shipped.rules, report);
    EXPECT_NE(said.find(R"("rule":"N04")"), std::string::npos) << said;
    EXPECT_NE(said.find(R"("row":"N04b")"), std::string::npos) << said;
}

TEST(CheckReportTest, AllIsNeverRightWhileOneRuleIsNotEvaluated) {
    auto const report = checked(document_of(lawful()));
    auto const all = counts(report);
    EXPECT_GT(all.not_evaluated, 0U);
    EXPECT_FALSE(all.all_right());
    EXPECT_EQ(all.passed + all.failed + all.not_applicable + all.not_evaluated + all.needs_look,
              shipped_checks().rules.rules.size());
    for (auto const& rule : report.rules) {
        if (rule.outcome == Outcome::not_evaluated) {
            EXPECT_FALSE(rule.reason.empty()) << rule.rule;
        }
    }
}

/// Of all rules just the one, and those its row says fire along with it.
void expect_told(Broken const& broken) {
    auto const* rule = shipped_checks().rules.find(broken.rule);
    ASSERT_NE(rule, nullptr);
    auto const report = checked(document_of(replaced(lawful(), broken.from, broken.to)));
    EXPECT_EQ(fired(report).count(broken.rule), 1U) << word_of(outcome_of(report, broken.rule));
    for (auto const& finding : report.findings) {
        bool const implied = std::find(rule->implies.begin(), rule->implies.end(), finding.rule) !=
                             rule->implies.end();
        EXPECT_TRUE(finding.rule == broken.rule || implied)
            << finding.rule << " " << finding.message << " [" << finding.excerpt << "]";
        EXPECT_EQ(finding.message.find_first_of("{}"), std::string::npos) << finding.message;
        EXPECT_FALSE(finding.source.empty());
    }
}

TEST(CheckReportTest, EachDefectIsToldByItsRuleAndNoOther) {
    for (auto const& broken : broken_reports()) {
        SCOPED_TRACE(broken);
        expect_told(broken);
    }
}

/// Those whose row has a fix.
std::vector<Broken> fixable_reports() {
    auto all = broken_reports();
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](Broken const& one) {
                                 auto const* rule = shipped_checks().rules.find(one.rule);
                                 return !rule || !rule->fix;
                             }),
              all.end());
    return all;
}

/// What the fix says, put in the place of what was found, makes the rule fall silent.
void expect_fixed(Broken const& broken) {
    auto document = document_of(replaced(lawful(), broken.from, broken.to));
    auto const report = checked(document);
    bool any = false;
    // From behind, so that the places in front stay where they are.
    for (auto one = report.findings.rbegin(); one != report.findings.rend(); ++one) {
        if (one->rule != broken.rule || one->fixes.empty()) continue;
        any = true;
        for (auto fix = one->fixes.rbegin(); fix != one->fixes.rend(); ++fix)
            put(document, one->places.at(fix->place), fix->words);
    }
    EXPECT_TRUE(any) << "no fix";
    EXPECT_EQ(fired(checked(document)).count(broken.rule), 0U);
}

TEST(CheckReportTest, EachDefectIsGoneOnceItsFixIsMade) {
    auto const all = fixable_reports();
    EXPECT_GT(all.size(), 25U);
    for (auto const& broken : all) {
        SCOPED_TRACE(broken);
        expect_fixed(broken);
    }
}

/// "Xem" marked nothing, or the whole heading.
TEST(CheckReportTest, OfAHeadingThatEndsOtherwiseItsLastWordIsShown) {
    auto const report =
        checked(document_of(replaced(lawful(), "2. Công tác kiểm tra cải cách hành chính",
                                     "2. Công tác kiểm tra cải cách hành chính:")));
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings.front().rule, "C07");
    EXPECT_EQ(report.findings.front().excerpt, "chính:");
}

/// So that what matters is not lost among them.
TEST(CheckReportTest, SmallThingsOfOneKindAreToldOnceWithEveryPlaceAndFix) {
    auto const text = replaced(replaced(lawful(), "Đại học: 08/09", "Đại học: 08/9"),
                               "Trung cấp: 01/09", "Trung cấp: 01/9");
    auto document = document_of(text);
    auto const report = checked(document);
    ASSERT_EQ(fired(report), std::set<std::string>{"N09"});
    ASSERT_EQ(report.findings.size(), 1U);
    auto const& finding = report.findings.front();
    EXPECT_EQ(finding.places.size(), 2U);
    ASSERT_EQ(finding.fixes.size(), 2U);
    EXPECT_EQ(finding.fixes[1].place, 1U);
    EXPECT_EQ(finding.excerpt, "08/9; 01/9");
    EXPECT_NE(finding.message.find("“01/9”"), std::string::npos) << finding.message;
    for (auto fix = finding.fixes.rbegin(); fix != finding.fixes.rend(); ++fix)
        put(document, finding.places.at(fix->place), fix->words);
    EXPECT_TRUE(fired(checked(document)).empty());
}

/// The report that the rules were drawn up from: every rule that should speak of it does, and none
/// of the others about figures, structure and time (docs/checks.md).
TEST(CheckReportTest, TheSeedIsToldWhatItContradicts) {
    auto const report = checked(document_of(test::read_file(
        test::source_folder() / "tests/templates/old_reports/pho-an-7-thang-2023.txt")));
    auto const found = fired(report);
    for (auto const* rule : {"S03", "S07",  "S10", "P02", "P05", "P06", "N05", "N09", "N10", "B01b",
                             "B03", "B05",  "M01", "M02", "M03", "M04", "T03", "T06", "T07", "C01",
                             "C04", "C05b", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C14"})
        EXPECT_EQ(found.count(rule), 1U) << rule;
    for (auto const* rule :
         {"S01", "S02", "S04", "S05", "S06", "S09",  "S12", "S13", "P01",  "P03", "P04",
          "P07", "P08", "P09", "N01", "N02", "N02b", "N03", "N04", "N04b", "N06", "N07",
          "N08", "B01", "B02", "B04", "B06", "B08",  "M05", "M06", "M07",  "M08", "M08b",
          "T01", "T02", "T04", "T05", "T08", "C02",  "C03", "C13"})
        EXPECT_EQ(found.count(rule), 0U) << rule;
    auto const times = [&](std::string const& rule) {
        return std::count_if(report.findings.begin(), report.findings.end(),
                             [&](Finding const& one) { return one.rule == rule; });
    };
    EXPECT_EQ(times("M01"), 3);
    EXPECT_EQ(times("C06"), 3);
    EXPECT_EQ(times("T07"), 3);
    for (auto const& finding : report.findings)
        EXPECT_FALSE(finding.places.empty()) << finding.rule;
}

TEST(CheckReportTest, LettersThatAreTakenApartAreFoundWhereTheyStand) {
    auto const text = replaced(lawful(), "thuộc xã Phổ An", "thuộc xã Phở An");
    auto const report = checked(document_of(to_nfd(text)));
    ASSERT_EQ(fired(report), std::set<std::string>{"C06"});
    auto const& finding = report.findings.front();
    std::size_t number = 0;
    std::string said;
    each_paragraph(document_of(to_nfd(text)).text,
                   [&](std::size_t n, std::size_t, PlainParagraph const& paragraph) {
                       auto const& place = finding.places.front();
                       if (n == place.paragraph)
                           said = paragraph.text.substr(place.from, place.until - place.from);
                       ++number;
                   });
    EXPECT_EQ(to_nfc(said), "Phở An");
}

}  // namespace
}  // namespace report
