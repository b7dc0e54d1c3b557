// SPDX-License-Identifier: MPL-2.0
#include "core/truth/template_prose.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

std::vector<std::string> prose(std::string const& paragraphs) {
    std::vector<std::string> lines;
    for (auto const& one : prose_of_template("<office:text xmlns:office=\"o\" xmlns:text=\"t\">" +
                                             paragraphs + "</office:text>"))
        lines.push_back(one.text + (one.heading.empty() ? "" : " #" + one.heading));
    return lines;
}

TEST(ProseOfTemplate, HasFieldsByNameAndLeavesPlacesOut) {
    auto const found = prose(
        "<text:h><text:bookmark-start text:name=\"cchc_muc_i\"/>Một<text:bookmark-end "
        "text:name=\"cchc_muc_i\"/></text:h>"
        "<text:p>- Tin:<text:s/><text:user-defined text:name=\"cchc.show.tin\">«tin»"
        "</text:user-defined>\n   tin<office:annotation><text:p>nhớ</text:p></office:annotation>."
        "</text:p><text:p><text:bookmark-start text:name=\"cchc_cau\"/>«cau»</text:p>"
        "<text:p>«dòng hai»<text:bookmark-end text:name=\"cchc_cau\"/></text:p><text:p/>");
    EXPECT_EQ(found, (std::vector<std::string>{"Một #i", "- Tin: {tin} tin."}));
}

TEST(ProseOfTemplate, IsNothingOfWhatIsNoXml) {
    EXPECT_TRUE(prose_of_template("PK no xml").empty());
    EXPECT_TRUE(prose_of_template({}).empty());
}

}  // namespace
}  // namespace report
