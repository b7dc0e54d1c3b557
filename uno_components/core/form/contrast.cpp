// SPDX-License-Identifier: MPL-2.0
#include "core/form/contrast.hpp"

#include <array>
#include <cmath>
#include <utility>

namespace report {

namespace {

constexpr std::array<SayingColours, 4> choices{{{0xa3000b, 0x6b4200},
                                                {0xffb3ad, 0xf6d087},
                                                // On a grey between the two nothing else will do.
                                                {0x000000, 0x000000},
                                                {0xffffff, 0xffffff}}};

/// Relative luminance as WCAG 2 has it.
double luminance(int rgb) {
    auto const share = [rgb](int shift) {
        double const one = ((rgb >> shift) & 0xff) / 255.0;
        return one <= 0.03928 ? one / 12.92 : std::pow((one + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * share(16) + 0.7152 * share(8) + 0.0722 * share(0);
}

}  // namespace

double contrast(int rgb, int other) {
    auto light = luminance(rgb), dark = luminance(other);
    if (light < dark) std::swap(light, dark);
    return (light + 0.05) / (dark + 0.05);
}

SayingColours colours_on(int background) {
    for (auto const& one : choices)
        if (contrast(one.wrong, background) >= least_contrast &&
            contrast(one.warning, background) >= least_contrast)
            return one;
    return choices.front();
}

}  // namespace report
