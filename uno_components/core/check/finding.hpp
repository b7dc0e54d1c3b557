// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/check/checked_document.hpp"

namespace report {

enum class Severity { info, warning, error };

/// What became of a rule.
enum class Outcome {
    passed,
    failed,
    not_applicable,  ///< the report is none that the rule speaks of
    not_evaluated,   ///< something it needs is not there, or cannot be seen in the file
    needs_look       ///< only a person can tell
};

/// Who may decide about a fix. Names, numbers, dates, marks and signatures are never changed
/// unasked.
enum class FixPolicy {
    safe,      ///< done at once when the clerk asks for it, alone or with all of its kind
    asked,     ///< both texts are shown first
    proposed,  ///< only shown
};

/// A change that mends a finding. Where `what` is empty the words of one of the finding's places
/// are replaced by `words`; otherwise it names what the office does to the formatting of the places
/// ("style", "align", "font", "size", ...) and `words` is its value.
struct Fix {
    FixPolicy policy = FixPolicy::proposed;
    std::string what;
    std::string words;
    std::size_t place = 0;  ///< which of the places, of words
};

/// One thing that a rule found.
struct Finding {
    std::string rule;  ///< id of the row ("N04b")
    std::string told;  ///< id it is told by: the rule's that the row is a half of ("N04")
    Severity severity = Severity::warning;
    Outcome outcome = Outcome::failed;  ///< `failed` or `needs_look`
    std::string message;                ///< a sentence for people, filled
    std::string source;                 ///< the clause of the decree, or the formula
    std::string excerpt;                ///< the words it is about, as they stand
    std::string section;                ///< id of the section or group it stands in; empty: none
    std::vector<TextSpan> places;       ///< the first one is where the cursor goes
    std::vector<Fix> fixes;             ///< none, one, or one for each thing that was gathered
};

/// How every rule ended.
struct RuleOutcome {
    std::string rule;
    Outcome outcome = Outcome::passed;
    std::string reason;  ///< of what was not evaluated: a sentence for people
};

struct CheckReport {
    std::vector<Finding> findings;   ///< in the order of the document, those without a place first
    std::vector<RuleOutcome> rules;  ///< one for each rule, in the order of the data
};

}  // namespace report
