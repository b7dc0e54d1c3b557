// SPDX-License-Identifier: MPL-2.0
#include "core/truth/lost_places.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

std::string found(std::vector<LostPlace> const& lost, std::vector<std::string> const& text) {
    std::string all;
    for (auto const& one : find_again(lost, text))
        all += one.name + " " + std::to_string(one.first) + "-" + std::to_string(one.last) + ";";
    return all;
}

TEST(FindAgain, KnowsAPlaceByAllOfItsParagraphs) {
    EXPECT_EQ(found({{"list", {"- một;", "- hai."}}}, {"đầu", "- một;", "- hai.", "cuối"}),
              "list 1-2;");
    EXPECT_EQ(found({{"list", {"- một;", "- hai."}}}, {"- một;", "chen vào", "- hai."}), "")
        << "a hand has changed it";
    EXPECT_EQ(found({{"list", {"- một;", "- hai."}}}, {"- một;"}), "");
}

TEST(FindAgain, TakesTheSameWordsInTheOrderOfTheText) {
    EXPECT_EQ(found({{"a", {"Không có."}}, {"b", {"Không có."}}}, {"Không có.", "x", "Không có."}),
              "a 0-0;b 2-2;");
    EXPECT_EQ(found({{"m", {"giữa"}}, {"a", {"Không có."}}}, {"Không có.", "giữa", "Không có."}),
              "m 1-1;a 2-2;");
}

TEST(FindAgain, DoesNotKnowAnEmptyPlace) {
    EXPECT_EQ(found({{"a", {""}}, {"b", {}}}, {"", "x"}), "");
}

}  // namespace
}  // namespace report
