// SPDX-License-Identifier: MPL-2.0
// docs/rules.md: every rule that was asked for, what became of it, and what stands beside them.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "checked_report.hpp"
#include "laid_report.hpp"
#include "template_file.hpp"

namespace report {
namespace {

using test::shipped_checks;

/// A row of asked.tsv.
struct Asked {
    std::string id, seed;
    std::vector<std::string> rules;
    std::string note;
};

struct Part {
    std::string title;
    std::vector<Asked> rows;
};

std::vector<Part> asked() {
    std::vector<Part> parts;
    std::istringstream lines(test::checked_file("asked.tsv"));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        if (line.rfind("# ", 0) == 0) {
            parts.push_back({line.substr(2), {}});
            continue;
        }
        std::istringstream cells(line);
        Asked one;
        std::string rules;
        std::getline(cells, one.id, '\t');
        std::getline(cells, one.seed, '\t');
        std::getline(cells, rules, '\t');
        std::getline(cells, one.note, '\t');
        std::istringstream each(rules);
        for (std::string id; each >> id;)
            if (id != "-") one.rules.push_back(id);
        parts.back().rows.push_back(std::move(one));
    }
    return parts;
}

std::map<std::string, std::size_t> found_in_seed() {
    auto const report = test::checked(test::document_of(test::read_file(
        test::source_folder() / "tests/templates/old_reports/pho-an-7-thang-2023.txt")));
    std::map<std::string, std::size_t> found;
    for (auto const& finding : report.findings) ++found[finding.rule];
    return found;
}

std::set<std::string> of_group(std::string const& group, int count) {
    std::set<std::string> ids;
    for (int i = 1; i <= count; ++i) ids.insert(group + (i < 10 ? "0" : "") + std::to_string(i));
    return ids;
}

TEST(CheckAsked, EveryRuleThatWasAskedForHasItsRow) {
    std::set<std::string> ids, named;
    for (auto const& part : asked())
        for (auto const& row : part.rows) {
            ids.insert(row.id);
            EXPECT_FALSE(row.rules.empty() && row.note.empty()) << row.id << ": why is it left?";
            for (auto const& rule : row.rules) {
                EXPECT_NE(shipped_checks().rules.find(rule), nullptr) << row.id << " " << rule;
                named.insert(rule);
            }
        }
    std::size_t count = 0;
    for (auto const& [group, size] : std::map<std::string, int>{
             {"S", 15}, {"P", 10}, {"N", 10}, {"B", 8}, {"M", 8}, {"T", 9}, {"C", 14}, {"H", 18}})
        for (auto const& id : of_group(group, size)) {
            EXPECT_EQ(ids.count(id), 1U) << id;
            ++count;
        }
    EXPECT_EQ(count, 92U);
    auto const layout =
        std::count_if(ids.begin(), ids.end(), [](auto const& id) { return id[0] == 'F'; });
    EXPECT_GE(layout, 56 + 22);
    for (auto const& rule : shipped_checks().rules.rules)
        EXPECT_EQ(named.count(rule.id), 1U) << rule.id << " stands in no row";
}

TEST(CheckAsked, TheSeedShowsWhatItShould) {
    auto const found = found_in_seed();
    for (auto const& part : asked())
        for (auto const& row : part.rows) {
            bool const any =
                std::any_of(row.rules.begin(), row.rules.end(),
                            [&](std::string const& rule) { return found.count(rule) > 0; });
            if (row.seed == "F") {
                EXPECT_TRUE(any) << row.id;
            }
            if (row.seed == "-" || row.seed == "n/a") {
                EXPECT_FALSE(any) << row.id;
            }
        }
}

/// For each rule a lawful report broken in just that way. What needs an issued report, a record,
/// the period before, another year or lists of Writer is made by hand, in check_context_test.cpp
/// and check_numbering_test.cpp.
TEST(CheckAsked, EveryRuleHasAReportThatBreaksIt) {
    std::set<std::string> broken{"S08",  "S14",  "M09",  "T09",  "C05c", "C10b",
                                 "C10c", "C10d", "C10e", "C10f", "C10g", "C26"};
    for (auto const& row : test::broken_reports()) broken.insert(row.rule);
    for (auto const& mutation : test::layout_mutations()) {
        std::istringstream ids(mutation.rules);
        for (std::string id; ids >> id;) broken.insert(id);
    }
    for (auto const& rule : shipped_checks().rules.rules)
        EXPECT_EQ(broken.count(rule.id), 1U) << rule.id;
}

std::string letter_of(Severity severity) {
    return severity == Severity::error ? "E" : severity == Severity::warning ? "W" : "I";
}

/// Rows of a table hold no strokes of their own.
std::string cell(std::string text) {
    std::replace(text.begin(), text.end(), '|', '/');
    return text;
}

std::string rules_page() {
    auto const& rules = shipped_checks().rules;
    auto const found = found_in_seed();
    std::map<std::string, int> fixes;
    for (auto const& rule : rules.rules) ++fixes[rule.fix ? word_of(*rule.fix) : "none"];
    std::size_t held = 0, changed = 0, left = 0;
    std::ostringstream tables;
    for (auto const& part : asked()) {
        bool const own = part.title == "our own";
        tables << "\n## " << static_cast<char>(std::toupper(part.title[0])) << part.title.substr(1)
               << "\n\n| asked | seed | found | rules | fix | source | "
               << (own ? "why" : "changed, or why left") << " |\n"
               << "| --- | --- | ---: | --- | --- | --- | --- |\n";
        for (auto const& row : part.rows) {
            if (!own) ++(row.rules.empty() ? left : row.note.empty() ? held : changed);
            std::string names, fix, source;
            std::size_t times = 0;
            for (auto const& id : row.rules) {
                auto const* rule = rules.find(id);
                if (!rule) continue;
                names += (names.empty() ? "" : ", ") + id + " `" + rule->function + "` " +
                         letter_of(rule->severity);
                if (rule->fix && fix.find(word_of(*rule->fix)) == std::string::npos)
                    fix += (fix.empty() ? "" : ", ") + std::string(word_of(*rule->fix));
                if (source.empty()) source = rule->source;
                if (auto const at = found.find(id); at != found.end()) times += at->second;
            }
            tables << "| " << row.id << " | " << (row.seed == "." ? "" : row.seed) << " | "
                   << (times > 0 ? std::to_string(times) : "") << " | "
                   << (names.empty() ? "left" : names) << " | " << fix << " | " << cell(source)
                   << " | " << cell(row.note) << " |\n";
        }
    }
    std::ostringstream page;
    page << "# The rules, one by one\n\n"
         << "Written from the data by `CheckAsked.ThePageOfTheRulesIsWhatTheyAre` "
            "(tests/templates), which fails where they differ; the words of\n"
         << "its last column stand in tests/templates/checked/asked.tsv. E error, W warning, I "
            "hint. \"Seed\" is the handmade report that the\n"
         << "rules were drawn up from: F, the rule should speak of it; \"found\", how many "
            "findings its text has (its layout is measured in Writer).\n\n"
         << "- " << rules.rules.size() << " rules; of " << held + changed + left
         << " that were asked for " << held << " are held as they were asked, " << changed
         << " changed or extended, " << left << " left.\n"
         << "- Fixes: " << fixes["safe"] << " safe, " << fixes["asked"] << " asked, "
         << fixes["proposed"] << " only proposed; " << fixes["none"] << " rules have none.\n"
         << "- For every rule a lawful report is broken in just that way, and just that rule "
            "speaks, with those it implies: "
         << test::broken_reports().size() << " rows of\n  tests/templates/checked/broken.tsv, "
         << test::layout_mutations().size()
         << " of tests/templates/layout_mutations.cpp, and check_context_test.cpp.\n"
         << tables.str();
    return page.str();
}

TEST(CheckAsked, ThePageOfTheRulesIsWhatTheyAre) {
    auto const page = rules_page();
    auto const file = test::source_folder() / "docs/rules.md";
    std::ifstream in(file, std::ios::binary);
    std::string const stored{std::istreambuf_iterator<char>(in), {}};
    bool const same = stored == page;
    if (!same) std::ofstream("rules.md", std::ios::binary) << page;
    EXPECT_TRUE(same) << "docs/rules.md is old; the new one was written to rules.md here";
}

}  // namespace
}  // namespace report
