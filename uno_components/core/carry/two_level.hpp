// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/text/tokens.hpp"

namespace report {

/// Where an old name stands.
struct NameAt {
    enum class Where { text, addressee, recipient };
    Where where = Where::text;
    std::size_t index = 0;  ///< of the paragraph, addressee or recipient
    Stretch at;             ///< in UTF-16 units
    bool ours = false;      ///< in a place that the program writes
};

/// One proposal, to be taken or left by the clerk: the old name of an agency, its superior, a
/// recipient, a department or the one-stop desk, and what it is called now.
struct NewName {
    std::string what;  ///< as in `renames` of the kind's level
    std::string old_name;
    std::string new_name;
    std::vector<NameAt> at;
};

/// True when the old report's level of government ended before the new period does, and the
/// profile is of another one (three levels until 30/6/2025, two since).
bool changes_level(ReportKind const& kind, Report const& old, Agency const& profile,
                   Period const& period);

/// The names of the old report's paragraphs, addressees and recipients that changed with the
/// level, by the `renames` of the new one, each where it is found. How documents are cited stays as
/// it was: they were issued by the old agencies. Empty unless changes_level.
std::vector<NewName> new_names(ReportKind const& kind, Report const& old, Agency const& profile,
                               Period const& period, std::vector<TextParagraph> const& paragraphs);

/// The next report with the old one's addressees and recipients, under the names that were taken.
Report with_names(Report next, Report const& old, std::vector<NewName> const& taken);

/// The report under another profile: its agency, first signer, addressees and recipients.
Report under_profile(ReportKind const& kind, Report report, Agency const& profile);

}  // namespace report
