// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace report {

constexpr double least_contrast = 4.5;

/// Between 1 and 21, as WCAG 2 counts it; colours are 0xRRGGBB.
double contrast(int rgb, int other);

/// Colours for what is said of entries that can be read on a background.
struct SayingColours {
    int wrong = 0;
    int warning = 0;
};
SayingColours colours_on(int background);

}  // namespace report
