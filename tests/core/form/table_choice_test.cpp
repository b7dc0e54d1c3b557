// SPDX-License-Identifier: MPL-2.0
#include "core/form/table_choice.hpp"

#include <gtest/gtest.h>

#include "tables/small_table.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

TEST(TableChoices, ShowCaptionColumnsAndSwitches) {
    auto report = test::small_report();
    auto const kind = test::table_kind();
    auto const choices = table_choices(kind, report, {});
    ASSERT_EQ(choices.size(), 3U);
    EXPECT_EQ(choices[0].title.find('{'), std::string::npos);
    EXPECT_NE(choices[0].columns.find("Nhận - Trong đó - Trực tuyến\n"), std::string::npos);
    ASSERT_EQ(choices[0].switches.size(), 1U);
    EXPECT_FALSE(choices[0].switches[0].on);
    report.tables["bang_ho_so"].switches["them_cu"] = true;
    EXPECT_TRUE(table_choices(kind, report, {})[0].switches[0].on);
}

TEST(TableChoices, OfferOnlyPlacesWhereTheTableCanStand) {
    auto kind = test::table_kind();
    auto const report = test::small_report();
    EXPECT_EQ(table_choices(kind, report, {})[0].places, (Lines{"section", "cursor", "appendix"}));
    EXPECT_EQ(table_choices(kind, report, {})[1].places, (Lines{"cursor", "appendix"}));
    EXPECT_EQ(table_choices(kind, report, {"bang_so"})[1].places,
              (Lines{"stay", "cursor", "appendix", "remove"}));
    kind.tables[0].landscape = kind.tables[0].appendix = true;
    EXPECT_EQ(table_choices(kind, report, {})[0].places, Lines{"appendix"});
}

}  // namespace
}  // namespace report
