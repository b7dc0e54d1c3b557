// SPDX-License-Identifier: MPL-2.0
// Markup of packages at the edge of what is allowed.
#include <gtest/gtest.h>

#include <string>

#include "core/packages/clean_odf.hpp"
#include "core/packages/odf_policy.hpp"
#include "core/packages/xml_rewriter.hpp"
#include "core/support/result.hpp"
#include "packages/packed.hpp"

namespace report {
namespace {

class Keep : public XmlPolicy {
public:
    Fate start(XmlElement&, std::string&) override { return Fate::keep; }
    void end(std::string_view, std::string&) override {}
    void text(std::string_view, std::string&) override {}
};

std::string rewritten(std::string const& xml, PackageLimits const& limits) {
    Keep policy;
    XmlUse use;
    try {
        rewrite_xml(xml, policy, use, limits);
        return "";
    } catch (ProblemError const& error) {
        return error.problem.code;
    }
}

TEST(XmlBounds, DepthElementsAttributesAndBytesHoldUpToTheLimit) {
    PackageLimits limits;
    limits.depth = 3;
    EXPECT_EQ(rewritten("<a><b><c/></b><b/></a>", limits), "");
    EXPECT_EQ(rewritten("<a><b><c><d/></c></b></a>", limits), "clean.too_deep");
    limits.attributes = 2;
    EXPECT_EQ(rewritten("<a b='1' c='2'/>", limits), "");
    EXPECT_EQ(rewritten("<a b='1' c='2' d='3'/>", limits), "clean.too_many_elements");
    limits.markup = 10;
    EXPECT_EQ(rewritten("<a>123</a>", limits), "");
    EXPECT_EQ(rewritten("<a>1234</a>", limits), "clean.too_large");
}

TEST(XmlBounds, APrefixHoldsAsFarAsItsElement) {
    PackageLimits const limits;
    EXPECT_EQ(rewritten("<a><b xmlns:k='u'><k:c/></b></a>", limits), "");
    EXPECT_EQ(rewritten("<a><b xmlns:k='u'/><k:c/></a>", limits), "clean.broken");
    EXPECT_EQ(rewritten("<a xml:space='preserve'><b xmlns='u'/></a>", limits), "");
    EXPECT_EQ(rewritten("<a><b xmlns:k='u'><c xmlns:k='v'/><k:c/></b></a>", limits), "");
}

std::string content(std::string const& body, CleanFor purpose, CleanFormat format,
                    std::string const& kind, LeftOut* left = nullptr) {
    auto const clean = clean_file(test::odf(body, {}, kind), format, purpose);
    if (!clean) return clean.error().code;
    if (left) *left = clean->left_out;
    auto const all = test::part_of(clean->bytes, "content.xml");
    auto const begin = "<office:" + kind + ">";
    auto const from = all.find(begin) + begin.size();
    return all.substr(from, all.find("</office:" + kind + ">") - from);
}
std::string text(std::string const& body, CleanFor purpose = CleanFor::copying,
                 LeftOut* left = nullptr) {
    return content(body, purpose, CleanFormat::text_odf, "text", left);
}
std::string cell(std::string const& attributes, LeftOut* left = nullptr) {
    auto const all = content("<table:table><table:table-row><table:table-cell " + attributes +
                                 "></table:table-cell></table:table-row></table:table>",
                             CleanFor::figures, CleanFormat::sheet_odf, "spreadsheet", left);
    auto const from = all.find("<table:table-cell") + 17;
    return all.substr(from, all.find('>', from) - from);
}

TEST(OdfBounds, AFormulaStaysOnlyWhereNothingWasSeen) {
    std::string const plain = "table:formula=\"of:=[.A1]+1\"",
                      far = "table:formula=\"of:=WEBSERVICE(1)\"",
                      seen = " office:value-type=\"float\" office:value=\"5\"",
                      block = " table:number-matrix-rows-spanned=\"2\"";
    EXPECT_EQ(cell(plain), " " + plain);
    EXPECT_EQ(cell(plain + seen), seen);
    LeftOut left;
    EXPECT_EQ(cell(far, &left), "");
    EXPECT_EQ(left.formulas, 1U);
    EXPECT_EQ(cell(far + seen, &left), seen);
    EXPECT_EQ(left.formulas, 0U);
    EXPECT_EQ(cell(plain + block, &left), "");
    EXPECT_EQ(left.formulas, 1U);
}

TEST(OdfBounds, WordsOfAPersonStayAndAddressesGo) {
    EXPECT_EQ(text("<text:p text:style-name=\"http://x\" text:description=\"http://x\">a</text:p>"),
              "<text:p text:description=\"http://x\">a</text:p>");
    EXPECT_EQ(text("<text:p text:style-name=\"P1\" text:command=\"x\">a</text:p>"),
              "<text:p text:style-name=\"P1\">a</text:p>");
}

TEST(OdfBounds, HyperlinksAndAreasOfPicturesStayWhereTheyAreHarmless) {
    LeftOut left;
    EXPECT_EQ(text("<text:p><text:a xlink:href=\"macro:x\">a</text:a></text:p>", CleanFor::copying,
                   &left),
              "<text:p><text:a>a</text:a></text:p>");
    EXPECT_EQ(left.macros, 1U);
    auto const area = "<draw:area-rectangle xlink:href=\"https://x\"></draw:area-rectangle>";
    EXPECT_EQ(text(area, CleanFor::copying, &left), area);
    EXPECT_EQ(left.macros, 0U);
    EXPECT_EQ(text("<draw:area-rectangle xlink:href=\"macro:x\"></draw:area-rectangle>"),
              "<draw:area-rectangle></draw:area-rectangle>");
}

TEST(OdfBounds, BlanksOfATextAreClampedToAThousand) {
    auto const blanks = [](std::string const& count) {
        return text("<text:p><text:s text:c=\"" + count + "\"></text:s></text:p>");
    };
    EXPECT_EQ(blanks("1000"), "<text:p><text:s text:c=\"1000\"></text:s></text:p>");
    EXPECT_EQ(blanks("1001"), blanks("1000"));
    EXPECT_EQ(blanks("999"), "<text:p><text:s text:c=\"999\"></text:s></text:p>");
}

TEST(OdfBounds, CellsCountByWhatTheyCoverAndHold) {
    PackageLimits limits;
    limits.cells = 6;
    auto const code = [&](std::string const& attributes, std::string const& inside = {},
                          std::string const& row = {}) {
        auto const bytes =
            test::odf("<table:table><table:table-row " + row + "><table:table-cell " + attributes +
                          ">" + inside + "</table:table-cell></table:table-row></table:table>",
                      {}, "spreadsheet");
        return test::code_of(clean_file(bytes, CleanFormat::sheet_odf, CleanFor::figures, limits));
    };
    std::string const filled = "office:value-type=\"float\" office:value=\"1\"",
                      many = "clean.too_many_cells";
    EXPECT_EQ(code("table:number-columns-repeated=\"6\" " + filled), "");
    EXPECT_EQ(code("table:number-columns-repeated=\"7\" " + filled), many);
    EXPECT_EQ(code("table:number-columns-repeated=\"7\""), "");
    EXPECT_EQ(code("table:number-columns-repeated=\"7\"", "<text:p>a</text:p>"), many);
    EXPECT_EQ(code("table:number-columns-repeated=\"3\" " + filled, "<text:p>a</text:p>"), "")
        << "counted once";
    EXPECT_EQ(code("table:number-columns-repeated=\"3\" " + filled, {},
                   "table:number-rows-repeated=\"2\""),
              "");
    EXPECT_EQ(code("table:number-columns-repeated=\"3\" " + filled, {},
                   "table:number-rows-repeated=\"3\""),
              many);
    EXPECT_EQ(code("table:number-columns-spanned=\"3\" table:number-rows-spanned=\"2\""), "");
    EXPECT_EQ(code("table:number-columns-spanned=\"7\""), many);
    EXPECT_EQ(code("table:number-columns-spanned=\"1\""), "");
}

}  // namespace
}  // namespace report
