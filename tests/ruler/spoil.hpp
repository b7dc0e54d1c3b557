// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "rules.hpp"

namespace report::ruler {

using Check = Violations (*)(Measured const&);

/// One thing made wrong in a good report, and the rule that has to say so.
struct Spoil {
    char const* rule;
    std::function<void(Measured&)> change;
    char const* variant = "mau-hai-cap";
};

bool names(Violations const& violations, std::string const& rule);

/// Every change is named by its rule, and the rule is silent before it.
void expect_named(Check check, std::vector<Spoil> const& spoils);

void set_text(Paragraph& paragraph, std::string const& text);
void set_size(Paragraph& paragraph, double points);
void set_bold(Paragraph& paragraph, bool bold);
void set_italic(Paragraph& paragraph, bool italic);

/// The drawn rule right under this paragraph.
Rule& rule_under(Measured& report, Paragraph const& paragraph);
void remove_rule_under(Measured& report, Paragraph const& paragraph);

/// A body paragraph of text with several lines on one page; a heading of this level.
Paragraph& long_text(Measured& report);
Paragraph& heading(Measured& report, int level);

}  // namespace report::ruler
