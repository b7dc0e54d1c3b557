// SPDX-License-Identifier: MPL-2.0
#include "core/tables/row_match.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

/// A table of these rows, the last one of totals when `total`.
Grid grid_of(BodyTexts const& rows, bool total = false) {
    Grid grid;
    for (auto const& texts : rows) {
        GridRow row;
        for (auto const& text : texts) {
            GridCell cell;
            cell.text = text;
            cell.column = row.cells.size();
            row.cells.push_back(std::move(cell));
        }
        grid.body.push_back(std::move(row));
    }
    if (total) grid.body.back().role = GridRow::Role::total;
    return grid;
}

RowMatch const none_new{0, 1, 2};

TEST(RowMatch, ARowInFrontMovesTheOthersWithAllTheyHold) {
    BodyTexts const now{{"1", "Hộ tịch", "5"}, {"2", "Đất đai", "7"}, {"Tổng cộng", "12"}};
    auto const after = grid_of(
        {{"1", "Mới", "1"}, {"2", "Hộ tịch", "5"}, {"3", "Đất đai", "7"}, {"Tổng cộng", "13"}},
        true);
    EXPECT_EQ(match_rows(after, now), (RowMatch{std::nullopt, 0, 1, 2}));
}

TEST(RowMatch, ARowIsTheSameWhenItsNumbersChange) {
    BodyTexts const now{{"1", "Hộ tịch", "5"}, {"2", "Đất đai", "7"}, {"3", "Chứng thực", "9"}};
    EXPECT_EQ(
        match_rows(
            grid_of({{"1", "Chứng thực", "8"}, {"2", "Hộ tịch", "6"}, {"3", "Đất đai", "7"}}), now),
        (RowMatch{2, 0, 1}));
}

TEST(RowMatch, ARowRenamedInItsPlaceIsTheSame) {
    BodyTexts const now{{"1", "Hộ tịch", "5"}, {"2", "Đất đai", "7"}, {"3", "Chứng thực", "9"}};
    EXPECT_EQ(match_rows(grid_of({{"1", "Hộ tịch", "5"},
                                  {"2", "Đất đai, môi trường", "8"},
                                  {"3", "Chứng thực", "9"}}),
                         now),
              none_new);
}

TEST(RowMatch, TwoRowsThatSayTheSameStayInTheirOrder) {
    BodyTexts const now{{"1", "Khác", "5"}, {"2", "Khác", "5"}, {"3", "Khác", "6"}};
    EXPECT_EQ(match_rows(grid_of(now), now), none_new);
}

TEST(RowMatch, WhatIsTakenOutIsNobodysRow) {
    BodyTexts const now{{"1", "Hộ tịch", "5"}, {"2", "Đất đai", "7"}, {"Tổng cộng", "12"}};
    EXPECT_EQ(match_rows(grid_of({{"1", "Đất đai", "7"}, {"Tổng cộng", "7"}}, true), now),
              (RowMatch{1, 2}));
}

TEST(RowMatch, OfTwoThatChangePlacesTheHeavierOneStays) {
    RowMatch const swapped{1, 0, 2};
    auto const weighs = [](std::size_t heavy) {
        return
            [heavy](std::size_t row) { return row == heavy ? std::size_t(100) : std::size_t(1); };
    };
    EXPECT_EQ(rows_in_place(swapped, weighs(0)), (std::vector<bool>{false, true, true}));
    EXPECT_EQ(rows_in_place(swapped, weighs(1)), (std::vector<bool>{true, false, true}));
}

TEST(RowMatch, OfTwoThatWeighTheSameTheOneThatStoodInFrontStays) {
    auto const alike = [](std::size_t) { return std::size_t(1); };
    EXPECT_EQ(rows_in_place({1, 0}, alike), (std::vector<bool>{false, true}));
    EXPECT_EQ(rows_in_place({2, 0, 1}, alike), (std::vector<bool>{false, true, true}))
        << "one that goes to the front moves no other";
}

}  // namespace
}  // namespace report
