// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"
#include "core/truth/reworded.hpp"

namespace report {

/// What a hand put beside the report's prose, where no figure of ours ever stands, or a paragraph
/// of which a hand has hidden a figure; `changes`, without texts: tracked ones that wait;
/// `picture`, with the words in front of it: one large enough to show numbers.
struct AsideText {
    enum class Where { table, note, frame, picture, hidden, changes };
    Where where = Where::note;
    /// Paragraphs or cells, as they read.
    std::vector<std::string> texts;
};

/// Those with numbers that count something: they neither come into the report nor follow it. A
/// number in the mention of a document, a date or a caption's number counts nothing.
void add_aside(ReportKind const& kind, Report const& stored, std::vector<AsideText> const& asides,
               std::vector<Reworded>& all);

}  // namespace report
