// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <sstream>

#include "core/carry/left_over.hpp"
#include "core/carry/next_period.hpp"
#include "core/reader/take_over.hpp"
#include "core/report/period.hpp"
#include "golden_figures.hpp"
#include "kind_folder.hpp"
#include "plain_text.hpp"
#include "sure_finds.hpp"

namespace report {
namespace {

/// What is left over when the next year's report is made from the seed.
class LeftOverOfTheSeed : public testing::Test {
protected:
    LeftOverOfTheSeed() {
        auto const text = test::old_report_file("pho-an-7-thang-2023.txt");
        auto const read = read_document(kind_, test::plain_document(text)).value();
        auto const old = to_report(kind_, read, test::sure_finds(kind_, read)).value();
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            paragraphs_.push_back({{}, line, false, {}});
        auto const next = next_report(kind_, old, make_period(kind_, "k_thang", 7, 2024).value());
        found_ = left_over(kind_, old, next, paragraphs_);
    }

    /// How often the words stand in the seed, and how often a left-over of a group lies on them.
    struct Covered {
        int all = 0;
        int listed = 0;
        int in_citations = 0;
    };
    Covered covered(std::string const& words) const {
        Covered result;
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            auto const& text = paragraphs_[i].text;
            for (auto at = text.find(words); at != std::string::npos;
                 at = text.find(words, at + 1)) {
                ++result.all;
                for (auto const& one : found_) {
                    if (one.paragraph != i || byte_at(text, one.at.offset) > at ||
                        byte_at(text, one.at.end()) < at + words.size())
                        continue;
                    ++result.listed;
                    if (one.group == LeftOverGroup::citation) ++result.in_citations;
                }
            }
        }
        return result;
    }

    ReportKind const kind_ = test::shipped_kind("cchc_xa");
    std::vector<TextParagraph> paragraphs_;
    std::vector<LeftOver> found_;
};

TEST_F(LeftOverOfTheSeed, EveryNamingOfItsPeriodIsListed) {
    auto const periods = covered("7 tháng đầu năm");
    EXPECT_EQ(periods.all, 13);
    EXPECT_EQ(periods.listed, 13);
}

TEST_F(LeftOverOfTheSeed, EveryMentionOfItsYearIsListedThoseOfCitedDatesInTheirOwnGroup) {
    auto const years = covered("2023");
    EXPECT_EQ(years.all, 35);
    EXPECT_EQ(years.listed, 35);
    EXPECT_EQ(years.in_citations, 9);
    for (auto const& one : found_) {
        if (one.group != LeftOverGroup::citation) continue;
        EXPECT_TRUE(one.replacement.empty()) << one.text;
    }
}

}  // namespace
}  // namespace report
