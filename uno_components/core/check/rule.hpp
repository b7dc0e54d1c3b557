// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/check/finding.hpp"
#include "core/check/phrases.hpp"
#include "core/report/report.hpp"
#include "core/support/result.hpp"

namespace report {

class Matter;
class Verdicts;

/// What a rule does with a document once its parameters were read.
using Evaluate = std::function<void(Matter const& matter, Verdicts& verdicts)>;

/// What a rule speaks of; a fact that is not known makes it not evaluated.
struct RuleScope {
    std::optional<Date> from, until;  ///< of the report's date, both days included
    std::optional<State> state;
    std::optional<Medium> medium;
    std::optional<bool> upward;
    std::optional<bool> ours;          ///< the document carries a record
    std::vector<std::string> levels;   ///< ids of levels of government
    std::vector<std::string> periods;  ///< ids of period kinds
    std::vector<std::string> only_in;  ///< ids of sections or groups; of what finds words in texts
};

/// A rule as the files of the kind's `checks` folder have it (docs/checks.md).
struct Rule {
    std::string id;
    std::string of;  ///< the rule that this row is a half of; empty: of itself
    std::string file;
    std::string group;  ///< the file's name without number and ending: "figures"
    Severity severity = Severity::warning;
    std::string source;   ///< clause of the decree, or the formula
    std::string message;  ///< pattern; its places are given by the function
    std::string function;
    RuleScope scope;
    std::optional<FixPolicy> fix;  ///< none: nothing is ever changed by the program
    bool gathers = false;          ///< small things: all that it finds are one finding
    bool doubtful = false;  ///< sees values that the words leave in doubt, too: they need a look
    std::vector<std::string> implies;   ///< rules that fire along with it
    std::vector<std::string> replaces;  ///< rules that keep silent where this one speaks
    std::vector<std::string> yields;    ///< rules where one of which speaks this one keeps silent
    Evaluate evaluate;

    /// The id its findings are told by.
    std::string const& told_as() const { return of.empty() ? id : of; }
};

struct Rules {
    std::vector<Rule> rules;  ///< in the order of the files; those switched off are left out
    std::vector<std::string> off;
    /// Sentences for what was not evaluated, by key; patterns.
    std::map<std::string, std::string> reasons;
    Phrases plans;     ///< words for what shall be
    Phrases ahead;     ///< words for a time to come: "6 tháng cuối năm"
    Phrases measures;  ///< words behind numbers that count no things: "ngày", "điểm"
    CitationWords citations;

    Rule const* find(std::string_view id) const;
};

/// The rules in the files `checks/*.json` of a kind, each file upon those before: a row with an id
/// that is known changes what it names ("off", "severity", ...). Problems name file and row:
/// check.unknown_function, check.unknown_rule, check.unknown_place, kind.unknown_figure, json.*.
Result<Rules> load_rules(ReportKind const& kind, KindFiles const& files);

}  // namespace report
