// SPDX-License-Identifier: MPL-2.0
#include "core/form/contrast.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

TEST(Contrast, IsThatOfWcag) {
    EXPECT_NEAR(contrast(0x000000, 0xffffff), 21, 0.01);
    EXPECT_NEAR(contrast(0x777777, 0xffffff), 4.48, 0.01);
    EXPECT_NEAR(contrast(0xffffff, 0x777777), 4.48, 0.01);
}

TEST(Contrast, WhatIsSaidOfEntriesCanBeReadOnEveryBackground) {
    for (int red = 0; red < 256; red += 15)
        for (int green = 0; green < 256; green += 15)
            for (int blue = 0; blue < 256; blue += 15) {
                int const background = red << 16 | green << 8 | blue;
                auto const colours = colours_on(background);
                ASSERT_GE(contrast(colours.wrong, background), 4.5) << std::hex << background;
                ASSERT_GE(contrast(colours.warning, background), 4.5) << std::hex << background;
            }
}

}  // namespace
}  // namespace report
