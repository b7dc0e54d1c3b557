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

}  // namespace
}  // namespace report
