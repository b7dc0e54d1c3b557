// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/compose/plan.hpp"
#include "core/report/report.hpp"
#include "core/text/measure.hpp"

namespace report {

/// Paragraphs of one place each, with the clause of Nghị định 30/2020/NĐ-CP they obey.

/// Agency names in capitals and the rule under them (PL I.II.2).
std::vector<Paragraph> agency_lines(ReportKind const& kind, Report const& report,
                                    MeasureText const& measure);
/// The same of an issuer that is no unit's committee or department, by its own lines.
std::vector<Paragraph> agency_lines_as_named(ReportKind const& kind,
                                             std::vector<std::string> const& names,
                                             MeasureText const& measure);
/// "Số: 05/BC-UBND", the number blank in a draft (PL I.II.3).
std::vector<Paragraph> number_line(ReportKind const& kind, Report const& report);
/// "Phổ An, ngày 05 tháng 02 năm 2023", day and month blank when not yet known (PL I.II.4).
std::vector<Paragraph> place_and_date(ReportKind const& kind, Report const& report);
/// Trích yếu broken into even lines, and its rule (PL I.II.5).
std::vector<Paragraph> subject_lines(ReportKind const& kind, Report const& report,
                                     MeasureText const& measure);
/// "Kính gửi", only for a report to a superior (PL I.II.9b).
std::vector<Paragraph> addressee_lines(ReportKind const& kind, Report const& report);
/// The list under "Nơi nhận", beginning with "Như trên" when there is a "Kính gửi" (PL I.II.9c).
std::vector<Paragraph> recipient_lines(ReportKind const& kind, Report const& report);
/// Authority, office and name (PL I.II.7).
std::vector<Paragraph> signature_lines(ReportKind const& kind, Report const& report,
                                       MeasureText const& measure);

/// Title of an appendix in capitals, and the line that names the document it belongs to with a rule
/// under it; in an electronic document number and date of that line are blank (PL I.III.1).
/// `width` of the page's text in 1/100 mm.
std::vector<Paragraph> appendix_title(ReportKind const& kind, std::string const& title,
                                      std::int64_t width, MeasureText const& measure);
std::vector<Paragraph> appendix_reference(ReportKind const& kind, Report const& report,
                                          std::int64_t width, MeasureText const& measure);

/// The trích yếu as one line of text.
std::string subject_text(ReportKind const& kind, Report const& report);

}  // namespace report
