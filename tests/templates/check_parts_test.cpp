// SPDX-License-Identifier: MPL-2.0
// A report whose time is told in parts: the months before and after the units were merged, quarters
// of a year. Its sums and shares are those of the whole; those of a part are another thing.
#include <gtest/gtest.h>

#include <sstream>

#include "checked_report.hpp"

namespace report {
namespace {

using test::checked;
using test::document_of;
using test::replaced;

std::string year() {
    return test::checked_file("lawful_2025.txt");
}

struct Way {
    std::string from, to;
};

std::vector<Way> ways() {
    std::vector<Way> all;
    std::istringstream lines(test::checked_file("two_parts.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        for (std::size_t at; (at = line.find("\\n")) != std::string::npos;)
            line.replace(at, 2, "\n");
        auto const tab = line.find('\t');
        all.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return all;
}

TEST(CheckParts, NothingIsSaidOfAYearThatIsToldInItsParts) {
    for (auto const& finding : checked(document_of(year())).findings)
        ADD_FAILURE() << finding.rule << " " << finding.message << " [" << finding.excerpt << "]";
    auto const all = ways();
    EXPECT_GT(all.size(), 15U);
    for (auto const& way : all) {
        SCOPED_TRACE(way.to);
        for (auto const& finding :
             checked(document_of(replaced(year(), way.from, way.to))).findings)
            ADD_FAILURE() << finding.rule << " " << finding.message << " [" << finding.excerpt
                          << "]";
    }
}

}  // namespace
}  // namespace report
