// SPDX-License-Identifier: MPL-2.0
#include "core/report/place_names.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

TEST(PlaceName, IsTheListsLabelOrTheTitleAboveASentence) {
    auto const kind = test::small_kind();
    EXPECT_EQ(place_name(kind, "vi_tri"), "Vị trí");
    EXPECT_EQ(place_name(kind, "cau_muon"), "Hồ sơ");
    EXPECT_EQ(place_name(kind, "agency"), "");
}

}  // namespace
}  // namespace report
