// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

namespace report {

/// What a file of somebody else's may hold, counted before an office loads it. An office needs some
/// 700 bytes of memory for an empty paragraph and 50 for a cell, so all of it together stays far
/// below two gigabytes and half a minute.
struct PackageLimits {
    std::size_t parts = 10'000;                      ///< a real one has some twenty
    std::size_t markup = std::size_t(64) << 20U;     ///< bytes of XML, all parts, unpacked
    std::size_t elements = 1'500'000;                ///< of all parts
    std::size_t attributes = 400;                    ///< of one element; namespaces among them
    std::size_t depth = 256;                         ///< sixty tables within each other
    std::size_t paragraphs = 50'000;                 ///< two thousand pages, cells included
    std::size_t cells = 500'000;                     ///< of all sheets, repeated ones as often
    std::size_t text = 16'000'000;                   ///< letters of all, repeated ones as often
    std::size_t paragraph = 30'000;                  ///< letters of one; a page has 3,000
    std::size_t cell = 32'767;                       ///< letters; what a spreadsheet bears
    std::size_t formulas = 20'000;                   ///< without a result, so worked out anew
    std::size_t shapes = 5'000;                      ///< frames, pictures, drawn lines
    std::size_t picture = std::size_t(32) << 20U;    ///< bytes of one
    std::size_t pictures = std::size_t(128) << 20U;  ///< bytes of all
    std::size_t drawing = std::size_t(4) << 20U;     ///< bytes of a drawing in commands
    std::size_t points = 50'000'000;                 ///< of one picture, 200 MB when unpacked
    std::size_t all_points = 200'000'000;            ///< of all pictures
    std::size_t lines = 50'000;                      ///< of a plain text
    std::size_t line = 30'000;                       ///< letters of one line
};

}  // namespace report
