// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <string>
#include <vector>

#include "core/check/finding.hpp"
#include "core/fonts/old_fonts.hpp"
#include "office/check/collect.hpp"

namespace report::office {

/// What came of fixes.
struct FixOutcome {
    std::size_t done = 0;  ///< findings of which every place was mended
    std::size_t left =
        0;  ///< those with a place that is gone, a field, or nothing to be done by us
};

/// Carries out the fixes of these findings as one undo step of this title: one of them, or all of a
/// kind. All are found in the document before the first is changed; a finding whose fix is only
/// proposed, or has none, is left. Throws ProblemError command.read_only, command.protected,
/// command.protected_section; nothing is changed then.
FixOutcome apply_fixes(css::uno::Reference<css::frame::XModel> const& model,
                       CollectedDocument const& collected, OldFonts const& fonts,
                       std::vector<Finding> const& findings, std::string const& undo_title);

}  // namespace report::office
