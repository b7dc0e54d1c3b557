// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/reader/figure_reader.hpp"
#include "core/reader/lines.hpp"
#include "core/reader/own_words.hpp"
#include "core/reader/read_document.hpp"

namespace report {

/// Tells a report which of its numbers were not understood.
class UnreadNumbers {
public:
    UnreadNumbers(ReportKind const& kind, FigureReader const& figures,
                  std::vector<Line> const& lines, OwnWords const& own)
        : kind_(kind), figures_(figures), lines_(lines), own_(own) {}

    /// Numbers that nothing tells: what the office said of them, else the clerk is shown them.
    void tell(std::vector<FigureReading>& readings, OldReport& report);

    /// Numbers that might be several figures, and that no sum decided, are not understood either.
    /// Asked once the report's figures are known.
    void tell_undecided(OldReport& report);

private:
    UnreadNumber unread_of(FigureReading const& reading) const;

    ReportKind const& kind_;
    FigureReader const& figures_;
    std::vector<Line> const& lines_;
    OwnWords const& own_;
    std::vector<UnreadNumber> undecided_;
};

/// Tells a report what each of its numbers is by its words alone.
void tell_readings(std::vector<FigureReading> const& readings, FigureReader const& figures,
                   OldReport& report);

}  // namespace report
