// SPDX-License-Identifier: MPL-2.0
#include "core/truth/reworded.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "small_kind.hpp"

namespace report {
namespace {

class RewordedText : public testing::Test {
protected:
    RewordedText() {
        report_.kind = "nho";
        report_.values["cu"] = Amount{3, false};
        for (auto const& one : prose_) known_.add({}, one.text);
    }

    /// What a person is told of a document that reads so, and that it is told once.
    std::string told(std::vector<std::string> const& paragraphs) {
        std::vector<StandingParagraph> standing;
        for (auto const& one : paragraphs) standing.push_back({one, {}});
        KnownAs known_as;
        known_.typed_in(standing, {}, &known_as);
        auto const all = reworded(kind_, report_, prose_, standing, known_as);
        std::string text;
        for (auto const& one : told_of_reworded(all, false)) {
            text += one.code;
            for (auto const& [name, said] : one.arguments)
                text += (name == "known" ? ": " : " | ") + said;
            text += "\n";
        }
        auto remembered = report_;
        remember_reworded(all, remembered);
        auto const again = reworded(kind_, remembered, prose_, standing, known_as);
        EXPECT_TRUE(told_of_reworded(again, false).empty());
        EXPECT_EQ(told_of_reworded(again, true).size(), all.size()) << "another period is told";
        return text;
    }

    ReportKind const kind_ = test::small_kind();
    std::vector<TemplateParagraph> const prose_{
        {"KẾT QUẢ GIẢI QUYẾT", "muc"},
        {"Việc giải quyết hồ sơ được tổng hợp như sau:", ""},
        {"Hồ sơ kỳ trước chuyển qua: {cu} hồ sơ.", ""},
        {"Số hồ sơ bị quá hạn là {muon} hồ sơ.", ""},
        {"Kết thúc phần này.", ""}};
    KnownText known_;
    Report report_;
};

constexpr char const* heading = "KẾT QUẢ GIẢI QUYẾT";
constexpr char const* begin = "Việc giải quyết hồ sơ được tổng hợp như sau:";
constexpr char const* old_ones = "Hồ sơ kỳ trước chuyển qua: {cu} hồ sơ.";
constexpr char const* late = "Số hồ sơ bị quá hạn là {muon} hồ sơ.";
constexpr char const* end = "Kết thúc phần này.";

TEST_F(RewordedText, IsToldWithTheNumberThatStandsInItsStead) {
    EXPECT_EQ(told({heading, begin, "Kỳ trước còn lại 5 việc.", late, end}),
              "truth.reworded: Hồ sơ kỳ trước chuyển qua: 3 hồ sơ. | Kỳ trước còn lại 5 việc.\n");
    EXPECT_EQ(told({heading, begin, old_ones, "Có 2 việc trễ.", end}),
              "truth.reworded: Số hồ sơ bị quá hạn là …… hồ sơ. | Có 2 việc trễ.\n")
        << "a number where only dots were";
}

TEST_F(RewordedText, IsToldThoughItsNewWordsResembleASentenceThatStands) {
    EXPECT_EQ(told({heading, begin, "Số hồ sơ cũ chưa bị quá hạn là 5 hồ sơ.", late, end}),
              "truth.reworded: Hồ sơ kỳ trước chuyển qua: 3 hồ sơ. | "
              "Số hồ sơ cũ chưa bị quá hạn là 5 hồ sơ.\n");
}

TEST_F(RewordedText, IsToldWhereItsFigureStandsNowhereAnyMore) {
    EXPECT_EQ(told({heading, begin, late, end}),
              "truth.gone: Hồ sơ kỳ trước chuyển qua: 3 hồ sơ.\n");
    EXPECT_EQ(told({heading, begin, "Không còn việc cũ.", late, end}),
              "truth.gone: Hồ sơ kỳ trước chuyển qua: 3 hồ sơ.\n");
    EXPECT_EQ(told({heading, begin, late, end, "Như vậy có {cu} việc cũ."}), "")
        << "it is shown elsewhere";
}

TEST_F(RewordedText, IsNoneWhereNothingOfTheReportIsLost) {
    EXPECT_EQ(told({heading, begin, old_ones, late, end}), "");
    EXPECT_EQ(told({heading, begin, old_ones, "Không có việc trễ.", end}), "")
        << "nobody had entered it";
    EXPECT_EQ(told({heading, begin, old_ones, "Ngày 5 có họp.", late, end}), "")
        << "a paragraph of the clerk's own";
    EXPECT_EQ(told({end}), "") << "the section was taken out";
}

TEST_F(RewordedText, OfAPlaceIsToldWhileItsHeadingStands) {
    auto const told = [&](std::set<std::string> const& headings, std::string const& text) {
        std::vector<Reworded> all;
        std::vector<LostPlace> const lost{
            {kind_.sections.front().groups.front().lists.front().id, {"Hồ sơ kỳ trước: {cu}"}}};
        report_.written[lost.front().name] = 1;
        add_gone(kind_, report_, lost, headings, {{text, {}}}, all);
        return all.size();
    };
    auto const& section = kind_.sections.front();
    std::set<std::string> const both{section.id, section.groups.front().id};
    EXPECT_EQ(told(both, "Không."), 1U);
    EXPECT_EQ(told(both, "Còn {cu}."), 0U);
    EXPECT_EQ(told({}, "Không."), 0U);
}

}  // namespace
}  // namespace report
