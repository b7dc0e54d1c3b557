// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "targets.hpp"

namespace report::fuzz {
namespace {

TEST(FuzzTargets, OldReportsAreReadAndCarriedOn) {
    auto const seeds = text_seeds();
    EXPECT_GE(seeds.size(), 10U);
    for (auto const& seed : seeds) EXPECT_NO_THROW(read_text(seed)) << seed.substr(0, 200);
}

TEST(FuzzTargets, SamplesAreReadAsRecordPropertiesDataAndTables) {
    auto const seeds = figure_seeds();
    EXPECT_GE(seeds.size(), 10U);
    for (auto const& seed : seeds) EXPECT_NO_THROW(read_figures(seed)) << seed.substr(0, 200);
}

TEST(FuzzTargets, QuantitiesAndTablesAreReadInTheirPlaces) {
    for (auto const& seed : quantity_seeds()) EXPECT_NO_THROW(read_quantities(seed)) << seed;
    for (auto const& seed : row_seeds()) EXPECT_NO_THROW(read_rows(seed)) << seed;
}

TEST(FuzzTargets, FilesAreTakenApartAndMadeAnew) {
    auto const seeds = file_seeds();
    EXPECT_GE(seeds.size(), 8U);
    for (auto const& seed : seeds) EXPECT_NO_THROW(clean_files(seed)) << seed.substr(0, 200);
}

}  // namespace
}  // namespace report::fuzz
