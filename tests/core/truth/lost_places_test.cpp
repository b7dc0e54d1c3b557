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

/// A document of two sections; `heading` stands for the first one's.
class HeadingWrittenAnew : public testing::Test {
protected:
    std::string found(std::vector<StandingParagraph> const& standing) const {
        KnownText known;
        for (auto const& one : prose_) known.add({}, one.text);
        KnownAs known_as;
        known.typed_in(standing, {}, &known_as);
        std::string all;
        for (auto const& one :
             headings_anew(prose_, standing, known_as, {"mot", "hai"}, {{"danh_sach", "hai"}}))
            all += one.heading + " " + std::to_string(one.known) + "-" +
                   std::to_string(one.paragraph) + ";";
        return all;
    }

    std::vector<TemplateParagraph> const prose_{{"Hồ sơ", "mot"},
                                                {"Tiếp nhận {moi} hồ sơ trong kỳ.", ""},
                                                {"Văn bản", "hai"},
                                                {"Tài chính", "ba"},
                                                {"Thu ngân sách {thu} đồng.", ""}};
    StandingParagraph const own_{"Tiếp nhận {moi} hồ sơ trong kỳ.", {}};
    StandingParagraph const item_{"- Quyết định", "danh_sach"};
    StandingParagraph const two_{"Văn bản", {}, true}, three_{"Tài chính", {}, true};
    StandingParagraph const anew_{"Tình hình giải quyết", {}, true};
};

TEST_F(HeadingWrittenAnew, IsTheOneStrangeHeadingInFrontOfItsText) {
    EXPECT_EQ(found({anew_, own_, two_, item_, three_}), "mot 0-0;");
    EXPECT_EQ(found({{"Hồ sơ", {}, true}, own_, anew_, item_, three_}), "hai 2-2;")
        << "a section with nothing but a list";
}

TEST_F(HeadingWrittenAnew, IsNoneWhereItsTextIsGoneOrItIsNoHeading) {
    EXPECT_EQ(found({anew_, two_, item_, three_}), "") << "a section was taken out";
    EXPECT_EQ(found({{"Tình hình giải quyết", {}, false}, own_, two_, item_, three_}), "");
    EXPECT_EQ(found({{"Hồ sơ", {}, true}, own_, item_, anew_, three_}), "")
        << "a heading behind the list is not the list's";
}

TEST_F(HeadingWrittenAnew, IsNoneWhereTwoCouldBeIt) {
    EXPECT_EQ(found({anew_, {"Việc khác", {}, true}, own_, two_, item_, three_}), "");
    EXPECT_EQ(found({anew_, own_, {"Việc khác", {}, true}, item_, three_}), "mot 0-0;hai 2-2;");
    StandingParagraph const first{"Hồ sơ", {}, true}, money{"Thu ngân sách {thu} đồng.", {}};
    EXPECT_EQ(found({first, own_, item_, anew_, money}), "") << "two are lost side by side";
    EXPECT_EQ(found({first, own_, anew_, item_, {"Việc khác", {}, true}, money}), "");
    EXPECT_EQ(found({first, own_, anew_, item_, money}), "hai 2-2;")
        << "the next one was taken out";
}

}  // namespace
}  // namespace report
