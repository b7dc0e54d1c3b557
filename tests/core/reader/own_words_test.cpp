// SPDX-License-Identifier: MPL-2.0
#include "core/reader/own_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/reader/found_json.hpp"
#include "core/reader/import_words.hpp"
#include "core/report/figures.hpp"
#include "reader_kind.hpp"

namespace report {
namespace {

class TaughtReader : public testing::Test {
protected:
    OldReport read(std::string const& body, OwnWords const& own = {},
                   std::string const& months = "7") const {
        return read_document(kind_,
                             test::plain_document("BÁO CÁO\nCông tác thử " + months +
                                                  " tháng đầu năm 2023\nI. KẾT QUẢ\n" + body),
                             {}, own)
            .value();
    }
    /// What a clerk teaches who says that the first number of this text is the figure.
    OwnWords taught(std::string const& body, std::string const& figure) const {
        auto const old = read(body);
        auto items = import_items(kind_, old);
        for (std::size_t i = 0; i < items.size(); ++i)
            if (items[i].role == ImportItem::Role::unread) {
                items[i] = with_meaning(kind_, items, i, figure, items[i].typed).value();
                break;
            }
        return learned({}, old, items);
    }
    static FoundFigure const* figure(OldReport const& old, std::string const& id) {
        for (auto const& one : old.figures)
            if (one.id == id) return &one;
        return nullptr;
    }
    static std::string value(OldReport const& old, std::string const& id) {
        auto const* found = figure(old, id);
        return found ? show_bare(found->sightings.front().value) + (found->contradictory ? "!"
                                                                    : found->doubtful    ? "?"
                                                                                         : "")
                     : std::string();
    }

    ReportKind const kind_ = test::reader_kind();
    Texts const texts_{std::map<std::string, std::string>{}};
};

constexpr auto own_manner = "1. Hồ sơ\nBà con mang tới 12 xấp giấy, ngày 5/7/2023.";

TEST_F(TaughtReader, WhatTheClerkSaysOfANumberIsUsedInTheNextReport) {
    auto const before = read(own_manner);
    EXPECT_EQ(value(before, "nhan"), "");
    ASSERT_EQ(before.unread.size(), 1U);
    auto const own = OwnWords::read(taught(own_manner, "nhan").json());
    ASSERT_EQ(own.all().size(), 1U);
    auto const next = read("1. Hồ sơ\nBà con mang tới 1.530 xấp giấy, ngày 6/8/2023.", own, "8");
    EXPECT_EQ(value(next, "nhan"), "1.530");
    EXPECT_TRUE(next.unread.empty());
    EXPECT_NE(found_json(kind_, next).find(R"("own_words":true)"), std::string::npos);
}

TEST_F(TaughtReader, AnotherSentenceTimeHeadingOrKindOfNumberIsNotTheOneThatWasTaught) {
    auto const own = taught(own_manner, "nhan");
    for (auto const* other :
         {"1. Hồ sơ\nBà con mang tới quầy 12 xấp giấy.", "1. Hồ sơ\nBà con mang về 12 xấp giấy.",
          "1. Hồ sơ\nNăm 2021, bà con mang tới 12 xấp giấy.",
          "1. Hồ sơ\nBà con mang tới 12% xấp giấy.",
          "1. Hồ sơ\nBà con mang tới khoảng 12 xấp giấy.",
          "2. Con người\nBà con mang tới 12 xấp giấy."}) {
        auto const old = read(other, own);
        EXPECT_EQ(value(old, "nhan"), "") << other;
    }
}

TEST_F(TaughtReader, TheSamePieceOfAnotherSentenceIsOnlyOffered) {
    auto const own = taught(own_manner, "nhan");
    auto const old =
        read("1. Hồ sơ\nTrời mưa nhiều. Bà con mang tới 14 xấp giấy; chợ vắng khách.", own);
    EXPECT_EQ(value(old, "nhan"), "14?");
}

TEST_F(TaughtReader, TwoValuesOfOneTaughtSentenceAreLeftToTheClerk) {
    auto const own = taught(own_manner, "nhan");
    auto const old =
        read("1. Hồ sơ\nBà con mang tới 12 xấp giấy.\nBà con mang tới 13 xấp giấy.", own);
    EXPECT_EQ(value(old, "nhan"), "12!");
}

TEST_F(TaughtReader, AnItemIsOnlyKnownAgainUnderItsLeadIn) {
    auto const own = taught("1. Hồ sơ\nChia theo nơi nộp:\n- Quầy: 5", "nhan");
    EXPECT_EQ(value(read("1. Hồ sơ\nChia theo nơi nộp:\n- Quầy: 6", own), "nhan"), "6");
    EXPECT_EQ(value(read("1. Hồ sơ\nChia theo nơi hỏi:\n- Quầy: 6", own), "nhan"), "");
}

TEST_F(TaughtReader, WhatWasTaughtIsShownAndTakenBackWithWhatItFound) {
    auto const own = taught(own_manner, "nhan");
    auto const old = read("1. Hồ sơ\nBà con mang tới 14 xấp giấy.", own);
    auto items = import_items(kind_, old, own);
    EXPECT_EQ(std::get<Amount>(accepted_of(kind_, old, items).values.at("nhan")).value, 14);
    auto const at = items.size() - 1;
    ASSERT_EQ(items[at].role, ImportItem::Role::learned);
    EXPECT_EQ(items[at].source, "Bà con mang tới 12 xấp giấy, ngày 5/7/2023.");
    keep_own_word(items, at, false);
    EXPECT_EQ(accepted_of(kind_, old, items).values.count("nhan"), 0U);
    EXPECT_TRUE(learned(own, old, items).all().empty());
    keep_own_word(items, at, true);
    EXPECT_EQ(learned(own, old, items).json(), own.json());
}

TEST_F(TaughtReader, ANumberIsTakenForAFigureOfItsKindThatHasNoOtherValue) {
    auto const old = read("1. Hồ sơ\nĐã nhận 12 hồ sơ.\nBà con mang tới 13 xấp giấy.");
    auto const items = import_items(kind_, old);
    auto const at = static_cast<std::size_t>(
        std::find_if(items.begin(), items.end(),
                     [](auto const& i) { return i.role == ImportItem::Role::unread; }) -
        items.begin());
    ASSERT_LT(at, items.size());
    EXPECT_EQ(items[at].source.substr(items[at].marks.at(0).from,
                                      items[at].marks[0].until - items[at].marks[0].from),
              "13");
    std::vector<std::string> ids;
    for (auto const& meaning : possible_meanings(kind_, old, items[at], texts_))
        ids.push_back(meaning.id);
    EXPECT_EQ(ids.front(), "");
    for (auto const* wrong : {"thu", "dat", "tong"})
        EXPECT_EQ(std::count(ids.begin(), ids.end(), wrong), 0) << wrong;
    EXPECT_LT(std::find(ids.begin(), ids.end(), "nhan"),
              std::find(ids.begin(), ids.end(), "nguoi"));
    EXPECT_EQ(with_meaning(kind_, items, at, "", "13").error().code, "import_old.which_figure");
    EXPECT_EQ(with_meaning(kind_, items, at, "nhan", "13").error().code,
              "import_old.taken_already");
    EXPECT_EQ(with_meaning(kind_, items, at, "cu", "13").value().id, "cu");
}

TEST_F(TaughtReader, ATotalThatItsPartsContradictStandsWithThemUntilItAgrees) {
    auto const old =
        read("1. Hồ sơ\nĐã nhận 12 hồ sơ.\nHồ sơ kỳ trước chuyển qua: 3.\nTổng số hồ sơ: 20.");
    auto items = import_items(kind_, old);
    EXPECT_EQ(first_group(kind_, items), "sums");
    std::vector<std::string> labels;
    for (auto const& line : import_lines(kind_, items, "sums", texts_))
        labels.push_back(items.at(std::stoul(line.id)).label);
    EXPECT_EQ(labels, (std::vector<std::string>{"Tổng", "Nhận", "Cũ"}));
    for (auto& item : items)
        if (item.id == "nhan") item = with_typed(kind_, item, "17").value();
    EXPECT_TRUE(import_lines(kind_, items, "sums", texts_).empty());
    EXPECT_EQ(accepted_of(kind_, old, items).values.count("tong"), 0U);
}

TEST(OwnWords, TextThatIsNoneIsAsGoodAsNothingAndTheOldestAreForgotten) {
    EXPECT_TRUE(OwnWords::read("{").all().empty());
    EXPECT_TRUE(OwnWords::read(R"({"words":[1]})").all().empty());
    OwnWords own;
    for (int i = 0; i < 400; ++i) own.learn({"a", {"câu " + std::to_string(i), {}}, "Câu"});
    own.learn({"b", {"câu 399", {}}, "Câu"});
    EXPECT_EQ(own.all().size(), 300U);
    EXPECT_EQ(own.all().front().figure, "b");
    EXPECT_EQ(OwnWords::read(own.json()).json(), own.json());
}

}  // namespace
}  // namespace report
