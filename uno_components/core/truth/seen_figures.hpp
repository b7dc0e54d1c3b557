// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/compose/compose.hpp"
#include "core/compose/shown.hpp"
#include "core/report/report.hpp"
#include "core/truth/typed_text.hpp"

namespace report {

/// What the words of a hand in the stead of a field come to.
struct SeenFigure {
    enum class What {
        same,        ///< what the field would show: only the field was lost
        in_words,    ///< the same number, spelled out: it agrees with the report and stays
        words,       ///< a word behind it that leaves the number what it is: the clerk's own
        taken,       ///< the number of a figure that nobody has entered
        contradicts  ///< something else than the report says, or no number of this figure
    };
    TypedText typed;
    What what = What::same;
    std::optional<Value> value;  ///< that an entered figure can take
    bool is_number = false;      ///< a number that the figure could have, calculated or not
    std::string key;             ///< by which a decision about it is known, "=tt_tin"
    std::string mine;            ///< the paragraph as it reads
    std::string fresh;           ///< the paragraph with the field
    bool is_answered = false;    ///< it was kept as it is once, and is not asked about again
};

/// All that hands wrote where figures should stand, in the order of the text. `stored`: what the
/// document was written from; `wanted`: what is to be written into it now. Copies of a figure that
/// say different things contradict each other.
std::vector<SeenFigure> seen_figures(ReportKind const& kind, Report const& stored,
                                     Report const& wanted,
                                     std::vector<StandingParagraph> const& standing,
                                     std::vector<TypedText> const& typed);

/// Contradictions that nobody has answered yet, or all, as places of which a person says what
/// stays.
std::vector<Conflict> conflicts_of(std::vector<SeenFigure> const& seen, bool ask_again);

/// What becomes of the text.
struct Settled {
    /// The fields that are put back, by index of what was seen.
    std::vector<std::size_t> put_back;
    std::vector<std::size_t> taken;  ///< of these the number became the figure
    std::vector<std::size_t> kept;   ///< the words stay and are not the figure's
};

/// Puts what was decided into the report: numbers become figures, and what stays against the report
/// is remembered.
Settled settle_seen(std::vector<SeenFigure> const& seen,
                    std::map<std::string, Decision> const& decisions, Report& report);

/// Whether a conflict is about what stands for a field, and how the field's figure is called; empty
/// when it shows none.
bool is_seen_key(std::string const& place);
std::string seen_name(ReportKind const& kind, std::string const& key);

/// truth.taken {label}, {value} and truth.kept {label}, {text}, {shown}: what a person has to know.
std::vector<Problem> told_of_seen(ReportKind const& kind, Report const& report,
                                  std::vector<SeenFigure> const& seen, Settled const& settled);

/// Canonical text with each field as what it shows.
std::string readable(std::string_view canonical, Shown const& shown);

/// Canonical text of a paragraph with these fields put back.
std::string with_fields(std::string const& text, std::vector<TypedText const*> const& typed);

}  // namespace report
