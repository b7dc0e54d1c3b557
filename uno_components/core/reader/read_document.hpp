// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/reader/balance.hpp"
#include "core/reader/envelope.hpp"
#include "core/reader/own_words.hpp"
#include "core/reader/plain_document.hpp"
#include "core/reader/row_finder.hpp"
#include "core/support/result.hpp"

namespace report {

struct FoundList {
    std::string id;
    std::vector<FoundRow> rows;
};

/// A paragraph, or a row of a table, of the old document, and where it belongs.
struct PlacedText {
    LineOrigin from;
    LineRole role = LineRole::rest;
    std::string heading;            ///< id of the section or group, for headings and the body
    std::vector<std::string> also;  ///< of a heading that names several sections: the others
    bool sure = true;               ///< every word of the heading it stands under was understood
    std::string label;              ///< "2.5.", "-"
    std::string text;               ///< without a typed label; cells are parted by tabs
    std::size_t body = 0;  ///< of a heading: byte of `text` where its section's text begins
};

/// A number that was not understood.
struct UnreadNumber {
    std::string text;    ///< as it stands
    std::string source;  ///< its sentence, or its row
    std::size_t line = 0;
    std::string heading;              ///< id of the section or group; empty: under none
    std::size_t from = 0, until = 0;  ///< bytes of the line's text
    std::optional<Value> value;       ///< what it says, where it says one thing only
    bool is_money = false;
    NumberContext context;  ///< by which it is known again
};

/// A number of another time, of others, of a plan: nobody is asked what it is.
struct PassedNumber {
    std::string source;  ///< its sentence, or its row
    std::size_t line = 0;
};

/// What was read of a report that somebody typed by hand.
struct OldReport {
    Envelope envelope;
    std::vector<FoundFigure> figures;  ///< in the order of the outline
    std::vector<FoundList> lists;
    std::vector<UnreadNumber> unread;  ///< in the order of the text
    std::vector<PassedNumber> passed;  ///< in the order of the text
    std::vector<PlacedText> texts;     ///< every text that is not empty, in its order
    /// Every number by its words alone, before sums decide about it: what contradicts the rest
    /// stands here too. In the order of the text; doubtful where the words leave a doubt.
    std::vector<Sighting> readings;
    std::vector<std::string> lines;  ///< what `from` and `until` of a sighting count in
};

/// Reads any Writer document as a report of this kind, in time linear in its size. `own`: what the
/// office taught; asked only of numbers that nothing else tells. Problems:
/// reader.too_large; reader.foreign (the letterhead of another kind of document);
/// reader.not_a_report (no title or no heading of the kind), and then nothing is read.
Result<OldReport> read_document(ReportKind const& kind, PlainDocument const& document,
                                DocumentLimits const& limits = {}, OwnWords const& own = {});

}  // namespace report
