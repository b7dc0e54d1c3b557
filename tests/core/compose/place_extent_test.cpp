// SPDX-License-Identifier: MPL-2.0
#include "core/compose/place_extent.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

/// Lines by words, "#" in front of a barrier.
std::vector<TextLine> lines(std::vector<std::string> const& words) {
    std::vector<TextLine> all;
    for (auto const& word : words)
        all.push_back(word[0] == '#' ? TextLine{word.substr(1), true} : TextLine{word, false});
    return all;
}

std::pair<std::size_t, std::size_t> place(std::vector<std::string> const& words,
                                          MarkedLines const& marks,
                                          std::vector<std::string> const& was = {"a", "b", "c"}) {
    auto const range = lines_of_place(lines(words), marks, was);
    return {range.begin, range.end};
}

using Range = std::pair<std::size_t, std::size_t>;

TEST(LinesOfPlace, AreAllBetweenMarksInOrderWhateverAHandHasChangedThere) {
    EXPECT_EQ(place({"x", "a", "of a hand", "c", "y"}, {1, 3}), Range(1, 4));
    EXPECT_EQ(place({"#heading", "a", "#heading"}, {1, {}}, {"a"}), Range(1, 2));
}

TEST(LinesOfPlace, StayInTheListWhenItsLastItemWasMovedBehindAnotherHeading) {
    EXPECT_EQ(place({"a", "b", "#II", "text", "#III", "c"}, {0, 5}), Range(0, 2));
    EXPECT_EQ(place({"c", "#II", "text", "a", "b"}, {3, 0}), Range(3, 5));
}

TEST(LinesOfPlace, AreTheItemsLeftWhenTheLastOrTheFirstWasDeleted) {
    EXPECT_EQ(place({"x", "a", "b", "y"}, {1, {}}), Range(1, 3));
    EXPECT_EQ(place({"x", "b", "c", "y"}, {{}, 2}), Range(1, 3));
}

TEST(LinesOfPlace, AreTheWholeListWhenItsLastItemWasMovedToTheTop) {
    EXPECT_EQ(place({"x", "c", "a", "b", "y"}, {2, 1}), Range(1, 4));
}

TEST(LinesOfPlace, TakeNoNeighbourThatOnlyReadsLikeAnItem) {
    EXPECT_EQ(place({"a", "a", "b", "a"}, {1, {}}), Range(1, 3));
    EXPECT_EQ(place({"a", "b", "#b"}, {0, {}}), Range(0, 2));
    EXPECT_EQ(place({"x", "of a hand", "y"}, {1, {}}), Range(1, 2));
}

TEST(LinesOfPlace, DoNotRunOverATableOrAHeadingBetweenTheMarks) {
    EXPECT_FALSE(marks_agree(lines({"a", "#table", "c"}), {0, 2}, {"a", "b", "c"}));
    EXPECT_EQ(place({"a", "#table", "b", "c"}, {0, 3}), Range(2, 4));
}

TEST(MarksAgree, AHeadingThatWasJoinedToAMarkedLineStandsInNobodysWay) {
    EXPECT_TRUE(marks_agree(lines({"#a and a heading", "b", "c"}), {0, 2}, {"a", "b", "c"}));
    EXPECT_TRUE(marks_agree(lines({"a", "b", "#c and a heading"}), {0, 2}, {"a", "b", "c"}));
    EXPECT_TRUE(marks_agree(lines({"#a and a heading"}), {0, 0}, {"a", "b"}));
}

TEST(MarksAgree, ALastMarkThatIsGoneIsMissedOnlyWhereThereWereSeveralParagraphs) {
    EXPECT_TRUE(marks_agree(lines({"a"}), {0, {}}, {}));
    EXPECT_TRUE(marks_agree(lines({"a"}), {0, {}}, {"a"}));
    EXPECT_FALSE(marks_agree(lines({"a"}), {0, {}}, {"a", "b"}));
    EXPECT_FALSE(marks_agree(lines({"a"}), {{}, 0}, {"a", "b"}));
}

}  // namespace
}  // namespace report
