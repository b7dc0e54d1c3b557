// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/check.hpp"
#include "core/text/texts.hpp"

namespace report {

/// A finding that a clerk has looked at and leaves as it is. It is known again by its rule and the
/// words it is about, so that it comes back when these are others.
struct IgnoredFinding {
    std::string rule;
    std::string section;
    std::string words;
    std::string reason;
};

/// As a property of the document holds them, and back; what cannot be read is nothing ignored.
std::string write_ignored(std::vector<IgnoredFinding> const& ignored);
std::vector<IgnoredFinding> read_ignored(std::string_view json);

/// What the check of a document found, as a panel lists it. Knows no controls.
class CheckForm {
public:
    CheckForm(CheckReport report, std::vector<IgnoredFinding> ignored);

    /// One line: the gravest first, those that are ignored last, otherwise as in the document.
    struct Line {
        std::size_t finding = 0;  ///< among the findings of the report
        std::string reason;       ///< why it is ignored; empty: it is not
    };
    std::vector<Line> const& lines() const { return lines_; }
    Finding const& finding(std::size_t line) const {
        return report_.findings[lines_.at(line).finding];
    }

    /// "Lỗi: <message>".
    std::string title(std::size_t line, Texts const& texts) const;
    /// The whole of it: sentence, clause or formula, what a fix would write, why it is ignored.
    std::string detail(std::size_t line, Texts const& texts) const;
    /// How many of each severity, and how the rules ended. Never says that all is right while
    /// something was not evaluated or needs a look.
    std::string summary(Texts const& texts) const;
    /// How the rules ended, in one sentence.
    std::string account(Texts const& texts) const;

    /// Whether the program may mend it when it is asked to; what is only proposed a person does.
    bool can_fix(std::size_t line) const;
    /// The lines with a safe fix of the same rule, this one among them when its own is safe.
    std::vector<std::size_t> same_kind(std::size_t line) const;

    /// What is ignored once this line is ignored, for a reason, or no longer is.
    std::vector<IgnoredFinding> with_ignored(std::size_t line, std::string const& reason) const;
    std::vector<IgnoredFinding> without_ignored(std::size_t line) const;

private:
    std::string reason_of(Finding const& finding) const;

    CheckReport report_;
    std::vector<IgnoredFinding> ignored_;
    std::vector<Line> lines_;
};

}  // namespace report
