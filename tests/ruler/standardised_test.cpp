// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

#include "judge.hpp"
#include "kind_folder.hpp"
#include "matrix.hpp"
#include "process.hpp"
#include "rules.hpp"

namespace report::ruler {
namespace {

Facts facts_of_lawful() {
    Facts facts;
    facts.upward = true;
    facts.addressees = 1;
    facts.number = 27;
    facts.symbol = "UBND";
    facts.places = {"Phổ An"};
    return facts;
}

std::string lawful(char const* name) {
    return (test::source_folder() / "tests/templates/checked" / name).string();
}

using Rule = Violations (*)(Measured const&);

void holds(Measured const& report, std::vector<Rule> const& rules) {
    for (auto const& rule : rules)
        for (auto const& violation : rule(report))
            ADD_FAILURE() << violation.rule << ": " << violation.what << "\n" << report.file;
}

std::vector<Rule> const of_paragraphs{check_page,       check_letterhead, check_number,
                                      check_place_date, check_title,      check_paragraphs,
                                      check_signature,  check_addressees, check_recipients};

/// A report of nothing but letters, in the lawful layout: every rule of this ruler over it.
/// CCHC_TYPED names another file instead, a DOCX say, without number and addressee.
TEST(Standardised, AReportTypedByHandIsLaidOutAsTheDecreeWants) {
    auto facts = facts_of_lawful();
    auto const* other = std::getenv("CCHC_TYPED");
    if (other) facts.upward = false, facts.addressees = 0, facts.number = 0;
    auto const report = standardised(other ? other : lawful("lawful.txt"), facts);
    holds(report, of_paragraphs);
    holds(report, {check_outline});
}

/// Decree 30/2020, annex I, part I, II.6: "Phần" and its number stand on a line of their own in the
/// middle, upright and bold, the title below them; headings begin anew in each part.
TEST(Standardised, AReportInPartsHasEachPartAndItsTitleInTheMiddle) {
    auto report = standardised(lawful("lawful_parts.txt"), facts_of_lawful());
    auto const middle = (report.text_left() + report.text_right()) / 2;
    Judge judge;
    std::size_t parts = 0;
    for (std::size_t n = 0; n + 1 < report.body.size(); ++n) {
        if (!is_part(report.body[n])) continue;
        ++parts;
        auto const &part = report.body[n], &title = report.body[n + 1];
        judge.look(part, {13, 14, true, false, false}, "F66");
        judge.look(title, {13, 14, true, false, true}, "F66");
        for (auto const* line : {&part, &title}) {
            judge.centred(*line, middle, "F66");
            judge.want(!line->numbered && line->indent == 0, "F66", line->text());
            judge.want(line->keeps_next, "F66", "apart from what follows: " + line->text());
        }
    }
    for (auto const& violation : judge.violations())
        ADD_FAILURE() << violation.rule << ": " << violation.what << "\n" << report.file;
    EXPECT_EQ(parts, 2U) << report.file;
    holds(report, {check_outline});
    // What is left are paragraphs of the text as in any report.
    for (std::size_t n = report.body.size(); n-- > 0;)
        if (is_part(report.body[n]))
            report.body.erase(report.body.begin() + static_cast<std::ptrdiff_t>(n),
                              report.body.begin() + static_cast<std::ptrdiff_t>(n + 2));
    holds(report, of_paragraphs);
}

}  // namespace
}  // namespace report::ruler
