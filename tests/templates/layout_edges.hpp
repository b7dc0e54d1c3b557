// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/check/check.hpp"
#include "kind_folder.hpp"
#include "laid_report.hpp"

namespace report::test {

/// The shipped rules of layout alone.
struct LayoutRulesOnly {
    ReportKind kind = shipped_kind("cchc_xa");
    Rules rules = load_rules(kind, kind_files(source_folder() / "templates/cchc_xa")).value();
    LayoutRulesOnly() {
        rules.rules.erase(std::remove_if(rules.rules.begin(), rules.rules.end(),
                                         [](Rule const& rule) { return rule.id[0] != 'F'; }),
                          rules.rules.end());
    }
};

/// The rules of layout that speak of a report, in the order of their ids.
inline std::string told(LaidReport const& report) {
    static LayoutRulesOnly const shipped;
    auto const checked = check(shipped.kind, shipped.rules, report.made(), report.context);
    if (!checked) return checked.error().code;
    std::set<std::string> ids;
    for (auto const& finding : checked->findings) ids.insert(finding.rule);
    std::string all;
    for (auto const& id : ids) all += (all.empty() ? "" : " ") + id;
    return all;
}

struct Edge {
    char const* rules;  ///< that speak; "": none
    std::function<void(LaidReport&)> make;
};

/// The lawful report with one thing changed, one after another.
inline void hold(std::vector<Edge> const& edges) {
    for (std::size_t i = 0; i < edges.size(); ++i) {
        LaidReport report;
        edges[i].make(report);
        EXPECT_EQ(told(report), edges[i].rules) << "edge " << i;
    }
}

}  // namespace report::test
