// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

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

/// The section or group of a place.
inline std::string const& id_of(ReportKind const& kind, SectionPlace const& place) {
    auto const& section = kind.sections[place.section];
    return place.group ? section.groups[*place.group].id : section.id;
}

}  // namespace report
