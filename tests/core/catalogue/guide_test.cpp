// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/guide.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

TEST(Guide, SaysOfEachFigureWhatCounts) {
    auto const kind = test::small_kind();
    auto const guide =
        read_guide(kind, R"({"send_within": 2, "hints": {"cu": "Còn lại.", "viec": "Việc."}})");
    ASSERT_TRUE(guide) << guide.error().code;
    EXPECT_EQ(guide->hint("cu"), "Còn lại.");
    EXPECT_EQ(guide->hint("viec"), "Việc.");
    EXPECT_EQ(guide->hint("mang"), "");
    EXPECT_EQ(guide->send_within, 2);
}

TEST(Guide, OfNothingIsNoGuide) {
    auto const kind = test::small_kind();
    EXPECT_EQ(read_guide(kind, R"({"hints": {"khong_co": "x"}})").error().code,
              "kind.unknown_figure");
    EXPECT_FALSE(read_guide(kind, R"({"hints": {"cu": 1}})"));
    EXPECT_FALSE(read_guide(kind, R"({"hints": ["cu"]})"));
    EXPECT_FALSE(read_guide(kind, R"({"send_within": -1})"));
    EXPECT_FALSE(read_guide(kind, "{"));
}

TEST(Guide, WorkingDaysLeaveOutSaturdaysAndSundays) {
    EXPECT_EQ(working_days_after({2026, 11, 13}, 2), (Date{2026, 11, 17}));  // a Friday
    EXPECT_EQ(working_days_after({2026, 11, 14}, 2), (Date{2026, 11, 17}));
    EXPECT_EQ(working_days_after({2026, 12, 31}, 1), (Date{2027, 1, 1}));
    EXPECT_EQ(working_days_after({2026, 11, 14}, 0), (Date{2026, 11, 14}));
}

}  // namespace
}  // namespace report
