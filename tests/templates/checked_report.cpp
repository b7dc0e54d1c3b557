// SPDX-License-Identifier: MPL-2.0
#include "checked_report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "template_file.hpp"

namespace report::test {

ShippedChecks const& shipped_checks() {
    static ShippedChecks const one = [] {
        ShippedChecks made{shipped_kind("cchc_xa"), {}};
        made.rules =
            load_rules(made.kind, kind_files(source_folder() / "templates/cchc_xa")).value();
        return made;
    }();
    return one;
}

std::string checked_file(std::string const& name) {
    return read_file(source_folder() / "tests/templates/checked" / name);
}

std::string const& lawful() {
    static auto const text = checked_file("lawful.txt");
    return text;
}

CheckedDocument document_of(std::string const& text) {
    CheckedDocument document;
    std::istringstream lines(text);
    bool in_table = false;
    for (std::string line; std::getline(lines, line);) {
        bool const row = !line.empty() && line[0] == '|';
        if (!row || !in_table) document.text.blocks.emplace_back();
        auto& block = document.text.blocks.back();
        in_table = row;
        if (!row) {
            block.paragraph.text = line;
            continue;
        }
        if (!block.table) block.table.emplace();
        auto& cells = block.table->rows.emplace_back();
        std::istringstream parts(line.substr(1));
        for (std::string cell; std::getline(parts, cell, '|');) {
            PlainParagraph paragraph;
            paragraph.text = cell;
            cells.push_back({paragraph});
        }
    }
    return document;
}

CheckReport checked(CheckedDocument const& document, CheckContext const& context) {
    return check(shipped_checks().kind, shipped_checks().rules, document, context).value();
}

std::set<std::string> fired(CheckReport const& report) {
    std::set<std::string> rules;
    for (auto const& finding : report.findings) rules.insert(finding.rule);
    return rules;
}

Outcome outcome_of(CheckReport const& report, std::string const& rule) {
    auto const found = std::find_if(report.rules.begin(), report.rules.end(),
                                    [&](auto const& one) { return one.rule == rule; });
    return found == report.rules.end() ? Outcome::not_applicable : found->outcome;
}

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string replaced_all(std::string text, std::string const& from, std::string const& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::set<std::string> fired_with(std::string const& from, std::string const& to) {
    return fired(checked(document_of(replaced(lawful(), from, to))));
}

std::vector<Broken> broken_reports() {
    std::vector<Broken> all;
    std::istringstream lines(checked_file("broken.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        for (std::size_t at; (at = line.find("\\n")) != std::string::npos;)
            line.replace(at, 2, "\n");
        std::istringstream parts(line);
        Broken one;
        std::getline(parts, one.rule, '\t');
        std::getline(parts, one.from, '\t');
        std::getline(parts, one.to, '\0');
        all.push_back(one);
    }
    return all;
}

void put(CheckedDocument& document, TextSpan const& place, std::string const& words) {
    std::size_t number = 0;
    for (auto& block : document.text.blocks) {
        if (block.table) {
            for (auto const& row : block.table->rows)
                for (auto const& cell : row) number += cell.size();
            continue;
        }
        if (number++ != place.paragraph) continue;
        auto& text = block.paragraph.text;
        auto const until = std::min(place.until, text.size());
        text.replace(place.from, until - place.from, words);
    }
}

}  // namespace report::test
