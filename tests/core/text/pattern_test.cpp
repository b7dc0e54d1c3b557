// SPDX-License-Identifier: MPL-2.0
#include "core/text/pattern.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

std::optional<std::string> value(std::string const& name) {
    if (name == "a") return "một";
    if (name == "rong") return "";
    return std::nullopt;
}

TEST(FillPattern, FillsPlacesAndDropsOptionalPartsThatAreEmpty) {
    EXPECT_EQ(fill_pattern("x {a} y", value), "x một y");
    EXPECT_EQ(fill_pattern("x[ {a}][ ({rong})][ {b}] y", value), "x một y");
    EXPECT_EQ(fill_pattern("x {b}y", value), "x y");
    EXPECT_EQ(fill_pattern("", value), "");
}

TEST(ParsePattern, RefusesWhatDoesNotPair) {
    for (auto const* bad : {"{", "}", "{a", "a}", "{}", "[a", "a]", "[[a]]", "{a[b]}", "{{a}}"})
        EXPECT_FALSE(parse_pattern(bad).has_value()) << bad;
}

TEST(ParsePattern, NamesItsPlaces) {
    EXPECT_EQ(parse_pattern("{a}[ {b}] {a}")->places(), (std::vector<std::string>{"a", "b", "a"}));
}

}  // namespace
}  // namespace report
