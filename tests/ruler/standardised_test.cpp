// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <cstdlib>

#include "matrix.hpp"
#include "process.hpp"
#include "rules.hpp"

namespace report::ruler {
namespace {

/// A report of nothing but letters, in the lawful layout: every rule of this ruler over it.
/// CCHC_TYPED names another file instead, a DOCX say, without number and addressee.
TEST(Standardised, AReportTypedByHandIsLaidOutAsTheDecreeWants) {
    auto const* other = std::getenv("CCHC_TYPED");
    auto const typed = other ? std::string(other)
                             : std::string(CCHC_SOURCE_DIR) + "/tests/templates/checked/lawful.txt";
    Facts facts;
    facts.upward = other == nullptr;
    facts.addressees = other ? 0 : 1;
    facts.number = other ? 0 : 27;
    facts.symbol = "UBND";
    facts.places = {"Phổ An"};
    auto const report = standardised(typed, facts);
    for (auto const& check :
         {check_page, check_letterhead, check_number, check_place_date, check_title,
          check_paragraphs, check_outline, check_signature, check_addressees, check_recipients})
        for (auto const& violation : check(report))
            ADD_FAILURE() << violation.rule << ": " << violation.what << "\n" << report.file;
}

}  // namespace
}  // namespace report::ruler
