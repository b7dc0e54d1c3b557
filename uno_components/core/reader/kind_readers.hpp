// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/reader/figure_reader.hpp"
#include "core/reader/placement.hpp"
#include "core/reader/reading_words.hpp"

namespace report {

/// What reads the documents of a kind. Making it costs more than reading a short report, so it is
/// made once and kept with the kind.
struct KindReaders {
    explicit KindReaders(ReportKind const& kind)
        : words(kind), headings(kind, words), figures(kind, words) {}

    ReadingWords words;
    HeadingIndex headings;
    FigureReader figures;
};

inline KindReaders const& readers_of(ReportKind const& kind) {
    return kind.readers.get<KindReaders>(kind);
}

}  // namespace report
