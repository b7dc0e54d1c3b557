// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/packages/limits.hpp"
#include "core/support/result.hpp"

namespace report {

/// What a file is cleaned for: to be read (pictures and objects only cost time), to become a
/// document of ours (pictures and charts stay), or for the figures in its sheets.
enum class CleanFor { reading, copying, figures };

/// What of a file the office does not get to see.
struct LeftOut {
    std::size_t macros = 0;     ///< modules, scripts and what calls them
    std::size_t listeners = 0;  ///< acts bound to events
    std::size_t links = 0;      ///< to other files or the network, by which contents are fetched
    std::size_t media = 0;      ///< sound, video, plugins, applets
    std::size_t objects = 0;    ///< of other programs; their pictures stay
    std::size_t pictures = 0;   ///< too large, or of a kind that is not opened
    std::size_t texts = 0;      ///< documents within the document
    std::size_t formulas = 0;   ///< that had no result beside them

    bool any() const {
        return macros + listeners + links + media + objects + pictures + texts + formulas > 0;
    }
};

/// A file that can be given to an office, made anew of what is known to be harmless.
struct CleanFile {
    std::string bytes;
    LeftOut left_out;
};

/// Kinds of files that are taken apart and made anew.
enum class CleanFormat {
    text_odf,
    sheet_odf,
    flat_odf,
    text_ooxml,
    sheet_ooxml,
    word_97,
    excel_97,
    rich_text
};

/// Whatever a file of this format makes an office fetch, run or show beside its own text is left
/// out, and what remains is counted. Problems: clean.broken, clean.password, clean.other_kind,
/// clean.entities, clean.too_large {limit}, clean.too_many_* {count}, {limit}, clean.too_deep
/// {limit}, clean.long_paragraph {count}, {limit}, clean.long_cell {count}, {limit}.
Result<CleanFile> clean_file(std::string_view bytes, CleanFormat format, CleanFor purpose,
                             PackageLimits const& limits = {});

}  // namespace report
