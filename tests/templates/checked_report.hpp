// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "core/check/check.hpp"

namespace report::test {

/// The shipped kind with its rules.
struct ShippedChecks {
    ReportKind kind;
    Rules rules;
};
ShippedChecks const& shipped_checks();

/// A file of tests/templates/checked.
std::string checked_file(std::string const& name);

/// The report that breaks no rule.
std::string const& lawful();

/// A paragraph a line; lines that begin with "|" are rows of a table.
CheckedDocument document_of(std::string const& text);

CheckReport checked(CheckedDocument const& document, CheckContext const& context = {});

/// The rules that found something.
std::set<std::string> fired(CheckReport const& report);
/// ... in the lawful report where some words are others.
std::set<std::string> fired_with(std::string const& from, std::string const& to);

Outcome outcome_of(CheckReport const& report, std::string const& rule);

/// A text with its first `from` changed; fails the test where there is none.
std::string replaced(std::string text, std::string const& from, std::string const& to);
std::string replaced_all(std::string text, std::string const& from, std::string const& to);

/// A row of broken.tsv: the rule that has to speak of it alone.
struct Broken {
    std::string rule, from, to;
    friend std::ostream& operator<<(std::ostream& out, Broken const& one) {
        return out << one.rule << ": " << one.to;
    }
};
std::vector<Broken> broken_reports();

/// Words at a place, as a fix puts them there.
void put(CheckedDocument& document, TextSpan const& place, std::string const& words);

}  // namespace report::test
