// SPDX-License-Identifier: MPL-2.0
#include "core/reader/period_reader.hpp"

#include <gtest/gtest.h>

#include "reader_kind.hpp"

namespace report {
namespace {

TEST(PeriodReader, AReportOfSomeDaysHasNoPeriodByItsNameAlone) {
    auto kind = test::reader_kind();
    PeriodKind days;
    days.id = "dot_xuat";
    days.phrase = "từ ngày {from} đến ngày {to}";
    days.said = {"đột xuất"};
    kind.periods.push_back(days);
    PeriodReader const reader(kind);
    EXPECT_FALSE(reader.names_one("Báo cáo đột xuất về công tác thử"));
    EXPECT_TRUE(reader.names_one("Báo cáo quý II năm 2026"));
    PeriodTexts texts;
    texts.title = "Báo cáo đột xuất về công tác thử";
    EXPECT_FALSE(reader.read(texts).period) << "from when to when is not said";
}

}  // namespace
}  // namespace report
