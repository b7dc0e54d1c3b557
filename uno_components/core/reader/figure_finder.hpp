// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/recogniser.hpp"
#include "core/reader/placement.hpp"
#include "core/report/values.hpp"

namespace report {

/// A value found in a text.
struct Sighting {
    std::string id;  ///< of the figure, or of the list's column
    Value value;
    std::string text;    ///< the value as it stands
    std::string source;  ///< the sentence, or the table's row
    bool doubtful = false;
    std::size_t line = 0;
};

/// Finds what the recognisers say. Every number is of one figure at most: of several recognisers
/// the one that says most of the text around it has it, and of two that say as much neither.
class FigureFinder {
public:
    FigureFinder(ReportKind const& kind, ReadingWords const& reader);

    /// A text that is looked through: a paragraph, or what a row of a table says.
    struct Text {
        std::string const* text = nullptr;  ///< what the words' bytes count in
        std::vector<ReadingWord> const* words = nullptr;
        SectionPlace place;
        /// What the text stands under, the nearest first: its own beginning, the lead-in above it.
        std::vector<std::vector<ReadingWord>> leads;
        std::string source;  ///< empty: the sentence itself
    };
    /// The figures of the place's section or group.
    std::vector<Sighting> figures(Text const& text) const;

    /// The cells of a list whose rows are paragraphs.
    std::vector<Sighting> cells(Text const& text, ListDefinition const& list) const;

private:
    struct Seeker {
        std::string id;  ///< empty: numbers to be passed over
        ListDefinition const* list = nullptr;
        FigureKind kind = FigureKind::count;
        bool lower_bound = false;
        std::vector<std::vector<std::string>> units;
        std::size_t section = 0;
        std::size_t group = 0;
        std::vector<std::string> in;
        std::vector<std::vector<std::string>> under, unless;
        std::vector<RecogniserPath> paths;
    };
    struct PathOf {
        std::size_t seeker = 0;
        std::size_t path = 0;
    };
    struct Hit;
    class Matcher;
    using Phrases = std::vector<std::vector<std::string>>;

    void add(Seeker seeker, Recogniser const& recogniser);
    Phrases phrases(std::vector<std::string> const& texts) const;
    std::vector<Sighting> find(Text const& text, ListDefinition const* list) const;
    int scope(Seeker const& seeker, SectionPlace const& place) const;
    int rank_of_lead(Seeker const& seeker, Text const& text) const;
    bool stands_behind(Text const& text, std::size_t at,
                       std::vector<std::vector<std::string>> const& phrases) const;
    bool speaks_of_other(Text const& text, Hit const& hit) const;
    std::optional<Sighting> sighting(Text const& text, Hit const& hit) const;

    ReportKind const& kind_;
    ReadingWords const& reader_;
    std::vector<Seeker> seekers_;
    std::map<std::string, std::vector<PathOf>> by_word_;  ///< "" for paths that begin with a number
    Phrases at_least_, about_, none_, links_, behind_, no_figure_, elsewhere_, others_;
    std::vector<std::pair<std::vector<std::string>, std::int64_t>> money_;
};

/// The sentence round a word, as it stands.
std::string sentence_at(std::string const& text, std::vector<ReadingWord> const& words,
                        std::size_t at);

}  // namespace report
