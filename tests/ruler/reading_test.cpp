// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "matrix.hpp"
#include "poppler.hpp"
#include "spoil.hpp"
#include "styles.hpp"

namespace report::ruler {
namespace {

std::string style(std::string const& name, char const* properties) {
    return "//style:style[@style:display-name='" + name + "' or @style:name='" + name +
           "']/style:" + properties + "-properties";
}

/// What is wrong in the stored file itself reaches the rules through the styles.
TEST(Reading, AFileWithAWrongStyleIsNamed) {
    struct Wrong {
        char const* rule;
        Check check;
        Edit edit;
    };
    std::string const page = "//style:page-layout-properties";
    for (auto const& wrong : {
             Wrong{"F01", check_page, {"styles.xml", page, "fo:page-width", "8.5in"}},
             Wrong{"F02", check_page, {"styles.xml", page, "fo:margin-top", "2cm"}},
             Wrong{"F02", check_page, {"styles.xml", page, "fo:margin-bottom", "15mm"}},
             Wrong{"F04", check_page, {"styles.xml", page, "fo:margin-right", "10mm"}},
             Wrong{"F05",
                   check_page,
                   {"content.xml", "//style:font-face", "svg:font-family", "Arial"}},
             Wrong{"F06",
                   check_page,
                   {"styles.xml", style("CCHC Họ tên", "text"), "fo:color", "#0000ff"}},
             Wrong{"F90",
                   check_page,
                   {"styles.xml", style("CCHC Số trang", "paragraph"), "fo:text-align", "end"}},
             Wrong{"F11",
                   check_letterhead,
                   {"styles.xml", style("CCHC Quốc hiệu", "text"), "fo:font-weight", "normal"}},
             Wrong{"F43",
                   check_place_date,
                   {"styles.xml", style("CCHC Địa danh ngày", "text"), "fo:font-style", "normal"}},
             Wrong{"F51",
                   check_title,
                   {"styles.xml", style("CCHC Trích yếu", "text"), "fo:font-size", "12pt"}},
             Wrong{"F60",
                   check_paragraphs,
                   {"styles.xml", style("CCHC Nội dung", "paragraph"), "fo:text-align", "start"}},
             Wrong{"F62",
                   check_paragraphs,
                   {"styles.xml", style("CCHC Nội dung", "paragraph"), "fo:text-indent", "5mm"}},
             Wrong{"F63",
                   check_paragraphs,
                   {"styles.xml", style("CCHC Nội dung", "paragraph"), "fo:margin-top", "2pt"}},
             Wrong{"F64",
                   check_paragraphs,
                   {"styles.xml", style("CCHC Nội dung", "paragraph"), "fo:line-height", "160%"}},
             Wrong{"F66",
                   check_outline,
                   {"styles.xml", style("Heading_20_1", "text"), "fo:font-weight", "normal"}},
             Wrong{"F82",
                   check_recipients,
                   {"styles.xml", style("CCHC Nơi nhận dòng", "text"), "fo:font-size", "12pt"}},
         })
        EXPECT_TRUE(names(wrong.check(with_stored("mau-hai-cap", wrong.edit)), wrong.rule))
            << wrong.rule << " " << wrong.edit.attribute;
}

TEST(Reading, LengthsOfEveryUnit) {
    EXPECT_NEAR(millimetres("1in"), 25.4, 1e-9);
    EXPECT_NEAR(millimetres("2.5cm"), 25, 1e-9);
    EXPECT_NEAR(points("14pt"), 14, 1e-9);
    EXPECT_EQ(millimetres("100%"), 0);
}

TEST(Reading, WordsOfAPageByLineAndFromLeftToRight) {
    auto const pages = read_words(
        R"(<html><body><doc><page width="595.3" height="841.9"><flow><block><line>
        <word xMin="200" yMin="100.5" xMax="220" yMax="118.7">hai</word>
        <word xMin="90" yMin="130" xMax="99" yMax="148.2">ba</word>
        <word xMin="90" yMin="100" xMax="120" yMax="118.2">một</word>
        </line></block></flow></page></doc></body></html>)");
    ASSERT_EQ(pages.size(), 1U);
    ASSERT_EQ(pages[0].words.size(), 3U);
    EXPECT_NEAR(pages[0].width, 210, 0.1);
    EXPECT_EQ(pages[0].words[0].text, "một");
    EXPECT_EQ(pages[0].words[1].text, "hai");
    EXPECT_EQ(pages[0].words[2].text, "ba");
    EXPECT_NEAR(pages[0].words[0].left, 31.75, 0.01);
    EXPECT_NEAR(points_of(pages[0].words[0]), 14, 0.01);
}

TEST(Reading, RulesAndColoursOfAPage) {
    std::string const svg =
        R"svg(<svg><g style="fill:rgb(80%,0%,0%);"/>
        <path style="stroke:rgb(0%,0%,0%);" d="M 72 700 L 144 700 "
              transform="matrix(1,0,0,-1,0,842)"/>
        <path style="stroke:rgb(0%,0%,0%);stroke-dasharray:2,2;" d="M 0 10 L 72 10 "/>
        <path style="stroke:rgb(0%,0%,0%);" d="M 0 10 L 0 90 "/>
        <path style="stroke:none;" d="M 0 10 L 72 10 "/></svg>)svg";
    auto const rules = read_rules(svg);
    ASSERT_EQ(rules.size(), 2U);
    EXPECT_NEAR(rules[0].length(), 25.4, 1e-6);
    EXPECT_NEAR(rules[0].y, 142 * 25.4 / 72, 1e-6);
    EXPECT_TRUE(rules[0].solid);
    EXPECT_FALSE(rules[1].solid);
    EXPECT_EQ(read_colours(svg), (std::vector<std::string>{"rgb(0%,0%,0%)", "rgb(80%,0%,0%)"}));
}

TEST(Reading, FontsOfAPdf) {
    EXPECT_EQ(read_fonts("name   type\n------ ----\n"
                         "BAAAAA+LiberationSerif-Bold   TrueType\nTimesNewRoman  TrueType\n"),
              (std::vector<std::string>{"LiberationSerif-Bold", "TimesNewRoman"}));
}

}  // namespace
}  // namespace report::ruler
