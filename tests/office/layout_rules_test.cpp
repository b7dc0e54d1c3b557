// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/text/HoriOrientation.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "flat_document.hpp"
#include "golden_figures.hpp"
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

/// A report typed by hand, as a file, where a page ends before the paragraph that begins so.
class TypedReport : public LayoutRules {
protected:
    auto files_beside() const {
        return std::distance(std::filesystem::directory_iterator(folder()), {});
    }

    std::string signature_rule(std::string const& breaks_before) {
        std::istringstream lines(test::old_report_file("pho-an-7-thang-2023.txt"));
        std::string body;
        int breaks = 0;
        for (std::string line; std::getline(lines, line);) {
            line.erase(std::remove_if(line.begin(), line.end(),
                                      [](char c) { return c == '\r' || c == '*'; }),
                       line.end());
            bool const here = !breaks_before.empty() && line.rfind(breaks_before, 0) == 0;
            breaks += here ? 1 : 0;
            body += std::string("<text:p") + (here ? " text:style-name=\"B\"" : "") + ">" + line +
                    "</text:p>";
        }
        EXPECT_EQ(breaks, 1) << breaks_before;
        auto const file = folder() / "thu.fodt";
        std::ofstream(file, std::ios::binary) << test::flat_document(
            body,
            "<style:style style:name=\"B\" style:family=\"paragraph\"><style:paragraph-properties "
            "fo:break-before=\"page\"/></style:style>");
        auto const before = test::read_file(file);
        auto const beside = files_beside();
        auto const answer = call("check", {}, {}, {{"Old", session::file_url(file)}});
        EXPECT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(test::read_file(file), before);
        EXPECT_EQ(files_beside(), beside) << "No lock file, no copy is left.";
        auto const found = boost::json::parse(answer.found);
        std::string said;
        for (auto const& rule : found.at("rules").as_array())
            if (rule.at("rule").as_string() == "F74")
                said = std::string(rule.at("outcome").as_string());
        for (auto const& finding : found.at("findings").as_array())
            if (finding.at("rule").as_string() == "F74")
                said += ": " + std::string(finding.at("message").as_string());
        return said;
    }
};

TEST_F(TypedReport, ASignatureBlockThatAPageEndPartsIsToldWithItsPages) {
    EXPECT_EQ(signature_rule("Trên đây là báo cáo"), "passed")
        << "The last text goes over with it.";
    EXPECT_NE(signature_rule("Nguyễn Minh Hà").find("(đang nằm ở trang "), std::string::npos);
    EXPECT_NE(signature_rule("Nơi nhận").find("failed: "), std::string::npos);
}

}  // namespace
}  // namespace report
