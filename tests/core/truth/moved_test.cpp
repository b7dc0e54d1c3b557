// SPDX-License-Identifier: MPL-2.0
#include "core/truth/moved.hpp"

#include <gtest/gtest.h>

#include "core/catalogue/outline.hpp"
#include "core/compose/compose.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

ReportKind kind_of_two_parts() {
    auto files = test::small_files();
    files["sections/02.json"] = R"({"id": "ii", "title": "Đánh giá", "groups":
        [{"id": "ii_a", "title": "Ưu điểm"}, {"id": "ii_b", "title": "Hạn chế"}]})";
    return load_report_kind(files).value();
}

class MovedText : public testing::Test {
protected:
    MovedText() {
        report_.kind = "nho";
        for (auto const& heading : outline(kind_)) ids_.insert(heading.id);
    }

    /// What a person is told of a document that reads so; of "#" the rest is a heading of a hand's.
    std::string told(std::vector<std::string> const& paragraphs,
                     std::set<std::string> const& lost = {}, std::string const& place = {}) {
        std::vector<StandingParagraph> standing;
        for (auto const& one : paragraphs) {
            bool const is_strange = one[0] == '#';
            bool const is_heading = is_strange || one == title(first) || one == title(other);
            standing.push_back(
                {is_strange ? one.substr(1) : one, one == sentence ? place : "", is_heading});
        }
        KnownText known;
        for (auto const& one : prose_) known.add({}, one.text);
        KnownAs known_as;
        known.typed_in(standing, {}, &known_as);
        auto headings = ids_;
        for (auto const& id : lost) headings.erase(id);
        std::vector<Reworded> all;
        add_moved(kind_, report_, prose_, standing, known_as, headings, all);
        std::string text;
        for (auto const& one : told_of_reworded(all, false)) {
            text += one.code;
            for (auto const& [name, said] : one.arguments)
                if (!said.empty()) text += " " + name + "=" + said;
            text += "\n";
        }
        auto remembered = report_;
        remember_reworded(all, remembered);
        std::vector<Reworded> again;
        add_moved(kind_, remembered, prose_, standing, known_as, headings, again);
        EXPECT_TRUE(told_of_reworded(again, false).empty()) << "told once";
        return text;
    }

    std::string title(std::size_t at) const { return outline(kind_)[at].title; }

    static constexpr std::size_t first = 0, other = 1;
    static constexpr char const* counted = "Hồ sơ kỳ trước chuyển qua: {cu} hồ sơ.";
    static constexpr char const* sentence = "Câu của chương trình.";
    ReportKind const kind_ = kind_of_two_parts();
    std::vector<TemplateParagraph> const prose_{
        {outline(kind_)[first].title, outline(kind_)[first].id},
        {counted, ""},
        {"Lời chung không có số.", ""},
        {outline(kind_)[other].title, outline(kind_)[other].id},
        {"Số hồ sơ bị quá hạn là {muon} hồ sơ.", ""}};
    std::set<std::string> ids_;
    Report report_;
};

TEST_F(MovedText, NothingIsSaidWhereAllStandsAtHome) {
    EXPECT_EQ(told({title(first), counted, title(other)}), "");
    EXPECT_EQ(told({counted}), "") << "under no heading at all";
}

TEST_F(MovedText, AParagraphUnderAnotherHeadingIsToldOnce) {
    auto const outlined = outline(kind_);
    EXPECT_EQ(told({title(first), title(other), counted}),
              "truth.moved text=Hồ sơ kỳ trước chuyển qua: …… hồ sơ. known=" +
                  numbered_title(outlined[first]) + " now=" + numbered_title(outlined[other]) +
                  "\n");
}

TEST_F(MovedText, WhatHasNoFigureMayStandAnywhere) {
    EXPECT_EQ(told({title(first), title(other), "Lời chung không có số."}), "");
}

TEST_F(MovedText, ACopyIsNoMove) {
    EXPECT_EQ(told({title(first), counted, title(other), counted}), "");
}

TEST_F(MovedText, UnderAHeadingOfAHandEverythingMayStand) {
    EXPECT_EQ(told({title(first), title(other), "#Mục riêng của xã", counted}), "");
}

TEST_F(MovedText, AHeadingThatIsGoneFromAboveItsTextIsTold) {
    EXPECT_EQ(
        told({title(first), "Số hồ sơ bị quá hạn là {muon} hồ sơ."}, {outline(kind_)[other].id}),
        "truth.heading_gone known=" + numbered_title(outline(kind_)[other]) + "\n");
    EXPECT_EQ(told({title(first), counted}, {"ii", "ii_a", "ii_b"}), "")
        << "taken out with its text it is a clerk's right";
}

TEST_F(MovedText, AHeadingThatIsGoneFromAboveItsPartsIsTold) {
    EXPECT_EQ(told({title(first), counted}, {"ii"}), "truth.heading_gone known=II. Đánh giá\n");
}

TEST_F(MovedText, ASectionTakenOutWithFiguresThatSomebodyEnteredIsToldOnce) {
    report_.values["muon"] = Amount{3, false};
    std::set<std::string> const lost{"ii", "ii_a", "ii_b"};
    EXPECT_EQ(told({title(first), counted}, lost), "truth.section_gone known=II. Đánh giá now=1\n");
    EXPECT_EQ(told({title(first), counted, "Quá hạn {muon} hồ sơ."}, lost), "")
        << "another paragraph shows it";
}

TEST_F(MovedText, ASectionWhoseHeadingLostOnlyItsMarkIsNotToldAsTakenOut) {
    report_.values["cu"] = Amount{3, false};
    auto const heading = outline(kind_)[first];
    EXPECT_EQ(
        told({title(first), "Hồ sơ kỳ trước chuyển qua: 7.101 hồ sơ.", title(other)}, {heading.id}),
        "");
    EXPECT_EQ(told({"Hồ sơ kỳ trước chuyển qua: 7.101 hồ sơ.", title(other)}, {heading.id}),
              "truth.section_gone known=" + numbered_title(heading) + " now=1\n");
}

TEST_F(MovedText, ASentenceWithWordsOfAHeadingIsNoHeading) {
    auto const places = headings_of_places(kind_);
    auto const place = places.begin()->first;
    std::vector<StandingParagraph> const standing{
        {title(first), {}, true}, {"- Đã đánh giá.", place, false}, {counted, {}, false}};
    KnownAs const known_as{{0}, {3}, {1}};
    std::vector<Reworded> all;
    add_moved(kind_, report_, prose_, standing, known_as, ids_, all);
    EXPECT_TRUE(told_of_reworded(all, false).empty()) << "in a place";
    auto longer = standing;
    longer[1] = {"- Cuối kỳ, UBND xã tổ chức đánh giá chung từng bộ phận.", {}, false};
    all.clear();
    add_moved(kind_, report_, prose_, longer, known_as, ids_, all);
    EXPECT_TRUE(told_of_reworded(all, false).empty()) << "that says far more";
}

TEST_F(MovedText, APlaceBelongsWhereItsSectionIs) {
    auto const places = headings_of_places(kind_);
    ASSERT_FALSE(places.empty());
    auto const [place, heading] = *places.begin();
    ASSERT_EQ(heading, outline(kind_)[first].id);
    EXPECT_EQ(told({title(first), sentence}, {}, place), "");
    EXPECT_EQ(told({title(first), title(other), sentence}, {}, place),
              "truth.moved text=Câu của chương trình. known=I. Hồ sơ now=II. Đánh giá\n");
}

}  // namespace
}  // namespace report
