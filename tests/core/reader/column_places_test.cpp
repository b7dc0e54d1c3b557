// SPDX-License-Identifier: MPL-2.0
#include "core/reader/column_places.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

using Places = std::vector<std::vector<std::size_t>>;

TEST(ColumnPlaces, ACellStandsInTheColumnInWhichItBegins) {
    // A head whose second cell is merged over two columns, above a row of three.
    EXPECT_EQ(column_places({{0, 3000}, {0, 3000, 6500}}), (Places{{0, 1}, {0, 1, 2}}));
    EXPECT_EQ(column_places({{0, 6500}, {0, 3000, 6500}}), (Places{{0, 2}, {0, 1, 2}}));
}

TEST(ColumnPlaces, ColumnsDrawnByHandNeedNotStandQuiteUnderOneAnother) {
    EXPECT_EQ(column_places({{0, 3000, 6500}, {0, 3030, 6480}}), (Places{{0, 1, 2}, {0, 1, 2}}));
}

TEST(ColumnPlaces, WithoutCommonColumnsCellsAreCounted) {
    EXPECT_EQ(column_places({{0, 3000, 3040}, {0, 6000}}), (Places{{0, 1, 2}, {0, 1}}));
    EXPECT_EQ(column_places({}), Places());
}

}  // namespace
}  // namespace report
