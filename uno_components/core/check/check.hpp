// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/check/rule.hpp"
#include "core/support/result.hpp"

namespace report {

/// What is known of a document besides its words. Whatever is not known makes the rules that need
/// it "not evaluated", never a finding.
struct CheckContext {
    Report const* record = nullptr;    ///< of a report of ours
    Report const* previous = nullptr;  ///< the report of the period before
    Agency const* agency = nullptr;    ///< the office's own profile, of a report typed by hand
    std::optional<Medium> medium;
    std::optional<State> state;
    std::optional<bool> upward;
};

/// Holds every rule against a document. The same document always gives the same answer; time is
/// linear in its size. Problems: those of read_document.
Result<CheckReport> check(ReportKind const& kind, Rules const& rules,
                          CheckedDocument const& document, CheckContext const& context = {});

/// Whether a rule was not evaluated only since nobody measured on which pages the text stands
/// (`ParagraphLayout::page`).
bool waits_for_pages(Rules const& rules, CheckReport const& report);

/// What a data file says against itself before it is a document: the rules about figures, held
/// against the record alone. Places are empty.
CheckReport check_record(ReportKind const& kind, Rules const& rules, Report const& record);

/// How many rules ended in each way, how many findings there are of each severity.
struct CheckCounts {
    std::size_t passed = 0, failed = 0, not_applicable = 0, not_evaluated = 0, needs_look = 0;
    std::size_t errors = 0, warnings = 0, infos = 0;
    /// Only then may anybody say that all is right.
    bool all_right() const { return failed == 0 && needs_look == 0 && not_evaluated == 0; }
};
CheckCounts counts(CheckReport const& report);

/// Words of the outcomes and severities as data and JSON have them.
char const* word_of(Severity severity);
std::optional<Severity> severity_of(std::string_view word);
char const* word_of(Outcome outcome);
char const* word_of(FixPolicy policy);

/// The JSON of a checked document (docs/headless.md): findings of at least this severity, every
/// rule with its outcome, and the counts.
std::string check_json(ReportKind const& kind, Rules const& rules, CheckReport const& report,
                       Severity least = Severity::info);

}  // namespace report
