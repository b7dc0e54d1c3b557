// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/text/tokens.hpp"

namespace report {

/// What a left-over is, so that a window can show like with like.
enum class LeftOverGroup {
    period,    ///< the old period by name, or the time that came after it
    year,      ///< its year, standing alone
    plan,      ///< its year in the name of a plan
    date,      ///< a day or month of it, its cut-off days too
    citation,  ///< date, year or period by which a document is cited
    value      ///< a number that was one of its figures
};

/// A stretch of text that still speaks of the old period (rule T09).
struct LeftOver {
    std::size_t paragraph = 0;  ///< index
    Stretch at;                 ///< in it, in UTF-16 units
    LeftOverGroup group = LeftOverGroup::period;
    std::string text;
    std::string replacement;  ///< empty: nobody but the clerk can tell
    bool unsure = false;      ///< the same words fit the new period too ("7 tháng đầu năm")
    bool ours = false;        ///< in a place that the program writes: changed in its window
    std::vector<std::string> figures;  ///< ids whose old value it is
};

/// Everything in the paragraphs that still speaks of the old report's period, in order. `next` is
/// the report made from it, with what has been entered so far. Fields are passed over; in places of
/// ours numbers are, since those come from the record. Time is linear in the text.
///
/// A date is left over when it lies in the old range and not in the new one, is one of the old
/// cut-off days, or is of the old year; the date of a citation always when it lies in the old
/// range. A number below 100 counts only with the unit of its figure behind it ("04 đợt"),
/// or when it has two digits and stands behind a colon.
std::vector<LeftOver> left_over(ReportKind const& kind, Report const& old, Report const& next,
                                std::vector<TextParagraph> const& paragraphs);

/// What speaks of the new period because the program put it there: fields, and places of ours;
/// `replacement` is what would stand there for the old one. In order.
std::vector<LeftOver> moved(ReportKind const& kind, Report const& old, Report const& next,
                            std::vector<TextParagraph> const& paragraphs);

}  // namespace report
