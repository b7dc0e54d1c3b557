// SPDX-License-Identifier: MPL-2.0
#include "core/fonts/old_fonts.hpp"

#include <gtest/gtest.h>

#include "template_file.hpp"

namespace report {
namespace {

TEST(ShippedOldFonts, AreReadAndKnowTheFamilies) {
    auto const name = "old_fonts.json";
    auto const fonts =
        read_old_fonts(test::read_file(test::source_folder() / "templates" / name), name).value();
    EXPECT_EQ(fonts.becomes, "Times New Roman");
    EXPECT_EQ(encoding_of_font(fonts, ".VnTime"), OldEncoding::tcvn3);
    EXPECT_EQ(encoding_of_font(fonts, ".VnArial NarrowH"), OldEncoding::tcvn3_capitals);
    EXPECT_EQ(encoding_of_font(fonts, "VNI-Times"), OldEncoding::vni);
    EXPECT_EQ(encoding_of_font(fonts, "VPS Times"), OldEncoding::unsupported);
    EXPECT_EQ(encoding_of_font(fonts, "Times New Roman"), OldEncoding::unicode);
}

}  // namespace
}  // namespace report
