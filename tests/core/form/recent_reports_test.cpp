// SPDX-License-Identifier: MPL-2.0
#include "core/form/recent_reports.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

class RecentReports : public testing::Test {
protected:
    RecentReport month(int month, std::string const& file) const {
        return {file, "nho", make_period(kind_, "thang", month, 2026).value()};
    }
    ReportKind kind_ = test::small_kind();
};

TEST_F(RecentReports, AreKeptEachOnceTheLatestInFront) {
    std::vector<RecentReport> all;
    for (int i = 1; i <= 12; ++i) all = with_recent(all, month(i, "file:///" + std::to_string(i)));
    all = with_recent(all, month(3, "file:///3"));
    ASSERT_EQ(all.size(), 12U);
    EXPECT_EQ(all.front().file, "file:///3");
    all = with_recent(all, month(1, "file:///ten khác \"x\""));
    EXPECT_EQ(all.size(), 12U);
    EXPECT_EQ(read_recent(write_recent(all)), all);
}

TEST_F(RecentReports, ThatCannotBeReadAreNone) {
    for (auto const* bad : {"", "{}", "[1]", "[{}]", "[{\"file\": \"x\"}]", "[null"})
        EXPECT_TRUE(read_recent(bad).empty()) << bad;
}

TEST_F(RecentReports, TellWhatIsDueNext) {
    Guide guide;
    guide.send_within = 2;
    std::vector<RecentReport> const all{month(9, "b"), month(10, "a"), month(8, "c")};
    auto const due = next_due(kind_, guide, all);
    ASSERT_TRUE(due);
    EXPECT_EQ(due->from, 1U) << "from the one whose data end last";
    EXPECT_EQ(due->period.ordinal, 11);
    ASSERT_TRUE(due->send_by);
    EXPECT_EQ(*due->send_by, working_days_after(due->period.to, 2));
    EXPECT_FALSE(next_due(kind_, Guide{}, all)->send_by) << "nobody knows";
    EXPECT_FALSE(next_due(kind_, guide, {}));
    auto other = all;
    for (auto& one : other) one.kind = "khac";
    EXPECT_FALSE(next_due(kind_, guide, other));
}

}  // namespace
}  // namespace report
