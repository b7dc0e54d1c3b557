// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/check/check.hpp"
#include "kind_folder.hpp"
#include "office/check/collect.hpp"
#include "test_office.hpp"

namespace report {
namespace {

/// Rules of the layout over real documents.
class LayoutRules : public test::OfficeTest {
protected:
    LayoutRules()
        : kind_(test::shipped_kind("cchc_xa")),
          rules_(load_rules(kind_, test::kind_files(test::source_folder() / "templates/cchc_xa"))
                     .value()) {}

    CheckReport check_layout(session::Model const& model) {
        OldFonts const fonts;
        auto collected = office::collect_document(context(), model, fonts).value();
        office::measure_pages(model, collected);
        return check(kind_, rules_, collected.checked).value();
    }

    ReportKind kind_;
    Rules rules_;
};

std::string fired(CheckReport const& report) {
    std::set<std::string> ids;
    for (auto const& finding : report.findings)
        if (finding.rule[0] == 'F') ids.insert(finding.rule);
    std::string text;
    for (auto const& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

TEST_F(LayoutRules, OurOwnReportsAreLawfulWithAndWithoutAppendices) {
    for (auto const* name : {"pho-an-7-thang-2023.json", "pho-an-9-thang-2025.json"}) {
        auto const model = make_report(test::sample(name));
        EXPECT_EQ(fired(check_layout(model)), "") << name;
        for (auto const& table : kind_.tables)
            if (table.landscape || table.id.find("06") != std::string::npos)
                call("table", model, {}, {{"Table", table.id}, {"Place", "appendix"}});
        EXPECT_EQ(fired(check_layout(model)), "") << name << " with appendices";
    }
}

}  // namespace
}  // namespace report
