// SPDX-License-Identifier: MPL-2.0
#include "core/report/citation.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

using Cells = std::vector<std::string>;

TEST(CitationReader, OfTwoPatternsThatFitAlikeTheFirstIsRight) {
    auto kind = test::small_kind();
    auto list = *kind.list("vi_tri");
    list.read = {"{ten} - {ghi_chu}", "{ghi_chu} - {ten}"};
    EXPECT_EQ(CitationReader(kind, list).read("Một - Hai"), (Cells{"Một", "", "Hai"}));
    list.read = {"{ghi_chu} - {ten}", "{ten} - {ghi_chu}"};
    EXPECT_EQ(CitationReader(kind, list).read("Một - Hai"), (Cells{"Hai", "", "Một"}));
}

/// "của UBND tỉnh về về cải cách hành chính" stood in a report.
TEST(WithoutLead, AWordOfTheListIsNotSaidOnceMoreByItsRow) {
    auto kind = test::small_kind();
    auto list = *kind.list("vi_tri");
    list.item = "{ten}[ ngày {so}][ về {ghi_chu}]";
    list.read = {"{ten} về[ việc] {ghi_chu}", "{ten} v/v[:] {ghi_chu}"};
    auto const shown = [&](char const* text) { return without_lead(list, "ghi_chu", text); };
    EXPECT_EQ(shown("về cải cách"), "cải cách");
    EXPECT_EQ(shown("Về việc ban hành kế hoạch"), "việc ban hành kế hoạch");
    EXPECT_EQ(shown("V/v: giao chỉ tiêu"), "giao chỉ tiêu");
    EXPECT_EQ(shown("v/v  giao"), "giao");
    EXPECT_EQ(shown("Vềnh vang"), "Vềnh vang");
    EXPECT_EQ(shown("về"), "về") << "nothing would be left";
    EXPECT_EQ(shown("kế hoạch về cải cách"), "kế hoạch về cải cách");
    EXPECT_EQ(without_lead(list, "ten", "Về Một"), "Về Một") << "nothing leads up to it";
    list.item = "{ten} ({ghi_chu})";
    EXPECT_EQ(shown("về cải cách"), "về cải cách") << "the sentence does not say it";
}

}  // namespace
}  // namespace report
