// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"
#include "core/support/result.hpp"
#include "core/truth/lost_places.hpp"
#include "core/truth/template_prose.hpp"
#include "core/truth/typed_text.hpp"

namespace report {

/// Numbers of a hand that do not follow the report, and what of the report shows nowhere any more.
struct Reworded {
    enum class What {
        prose,        ///< a paragraph with figures that the template wrote and that stands nowhere
        table,        ///< a table that is none of ours
        note,         ///< a footnote or endnote
        frame,        ///< a text box
        picture,      ///< in which nobody reads a number
        hidden,       ///< a figure that is hidden text
        changes,      ///< tracked ones that nobody has accepted or rejected
        moved,        ///< a paragraph under another heading (`now`) than its own (`known`)
        headless,     ///< what stands below a heading (`known`) that is gone
        cut,          ///< a section (`known`) with so many (`now`) entered figures
        other_period  ///< a title that names another one (`now`) than the report's (`known`)
    };
    What what = What::prose;
    std::string key;              ///< by which it is remembered, "~" and a checksum
    std::string known;            ///< as the prose would read
    std::string text;             ///< what a hand wrote; empty: nothing with a number
    std::string now;              ///< the heading that it stands below
    std::uint32_t answer = 0;     ///< checksum of what stands there instead
    bool is_told_before = false;  ///< a person has been told
};

/// Those whose figures nothing else shows, and those in whose stead a hand wrote numbers. Of a
/// section that was taken out with its heading nothing is said. `prose`: the first of the known
/// paragraphs; `known_as`: which of these each standing one is.
std::vector<Reworded> reworded(ReportKind const& kind, Report const& stored,
                               std::vector<TemplateParagraph> const& prose,
                               std::vector<StandingParagraph> const& standing,
                               KnownAs const& known_as);

/// Places that were written and stand nowhere any more, though the heading above them does, with
/// figures that nothing else shows. `headings`: ids of those that stand.
void add_gone(ReportKind const& kind, Report const& stored, std::vector<LostPlace> const& lost,
              std::set<std::string> const& headings, std::vector<StandingParagraph> const& standing,
              std::vector<Reworded>& all);

/// So much of a text as names it, up to the end of a word.
std::string shortened(std::string text);

/// The key of one that is known by this.
std::string reworded_key(std::string const& known_by);

/// So that each is told once.
void remember_reworded(std::vector<Reworded> const& all, Report& report);

/// truth.reworded {known}, {text}; truth.gone {known}; truth.aside_table, _note, _frame,
/// _picture, _hidden {text}; truth.changes; truth.moved {text}, {known}, {now}; truth.heading_gone
/// {known}; truth.section_gone {known}, {now};
/// truth.other_period {text}, {known}, {now}.
std::vector<Problem> told_of_reworded(std::vector<Reworded> const& all, bool also_told_before);

}  // namespace report
