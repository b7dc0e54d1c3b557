// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/text/HoriOrientation.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <set>
#include <string>

#include "kind_folder.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Rules of the layout over finished reports, as the command `check` sees them.
class LayoutRules : public test::OfficeTest {
protected:
    std::string fired(session::Model const& model) {
        auto const answer = call("check", model);
        EXPECT_TRUE(answer.done) << answer.sentence;
        std::set<std::string> lines;
        auto const found = boost::json::parse(answer.found);
        for (auto const& finding : found.at("findings").as_array()) {
            std::string const rule(finding.at("rule").as_string());
            if (rule[0] == 'F')
                lines.insert(rule + " " + std::string(finding.at("message").as_string()) + "\n");
        }
        std::string all;
        for (auto const& line : lines) all += line;
        return all;
    }
};

TEST_F(LayoutRules, OurOwnReportsAreLawfulWithAndWithoutAppendices) {
    auto const kind = test::shipped_kind("cchc_xa");
    for (auto const* name : {"pho-an-7-thang-2023.json", "pho-an-9-thang-2025.json"}) {
        auto const model = make_report(test::sample(name));
        EXPECT_EQ(fired(model), "") << name;
        int appendices = 0;
        for (auto const& table : kind.tables) {
            if (appendices == 2) break;
            if (call("table?" + table.id, model, {}, {{"Place", "appendix"}}).done) ++appendices;
        }
        EXPECT_EQ(appendices, 2);
        EXPECT_EQ(fired(model), "") << name << " with appendices";
    }
}

/// Word names the width of a table in percent: "đường kẻ dài 400 mm".
TEST_F(LayoutRules, RulesInATableWhoseWidthIsInPercentAreAsLongAsTheyAre) {
    auto const model = make_report(test::sample("pho-an-7-thang-2023.json"));
    Reference<css::container::XIndexAccess> const tables(
        Reference<css::text::XTextTablesSupplier>(model, UNO_QUERY_THROW)->getTextTables(),
        UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const letterhead(tables->getByIndex(0), UNO_QUERY_THROW);
    letterhead->setPropertyValue("HoriOrient",
                                 css::uno::Any(css::text::HoriOrientation::LEFT_AND_WIDTH));
    // As from a file of Word: no length at all.
    letterhead->setPropertyValue("Width", css::uno::Any(sal_Int32{115000}));
    letterhead->setPropertyValue("RelativeWidth", css::uno::Any(sal_Int16{100}));
    EXPECT_EQ(fired(model), "");
}

}  // namespace
}  // namespace report
