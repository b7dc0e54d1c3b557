// SPDX-License-Identifier: MPL-2.0
#include "core/truth/seen_figures.hpp"

#include <gtest/gtest.h>

#include "core/compose/shown.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

using What = SeenFigure::What;

class SeenFigures : public testing::Test {
protected:
    SeenFigures() {
        known_.add({}, "Hồ sơ kỳ trước chuyển qua: {cu} hồ sơ, quá hạn {muon} hồ sơ.");
        known_.add({}, "Tổng số hồ sơ đã tiếp nhận: {tong} hồ sơ.");
        known_.add({}, "Tỷ lệ đạt yêu cầu là {dat} số hồ sơ.");
        report_.kind = "nho";
    }

    std::vector<SeenFigure> see(std::vector<std::string> const& paragraphs) const {
        std::vector<StandingParagraph> standing;
        for (auto const& one : paragraphs) standing.push_back({one, {}});
        return seen_figures(kind_, report_, report_, standing, known_.typed_in(standing));
    }
    std::optional<std::int64_t> value(std::string const& id) const {
        auto const found = report_.values.find(id);
        if (found == report_.values.end()) return std::nullopt;
        return std::get<Amount>(found->second).value;
    }

    ReportKind const kind_ = test::small_kind();
    KnownText known_;
    Report report_;
};

TEST_F(SeenFigures, OverDotsBecomeTheFigureAndTheFieldIsPutBack) {
    auto const seen = see({"Hồ sơ kỳ trước chuyển qua: 12 hồ sơ, quá hạn {muon} hồ sơ."});
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].what, What::taken);
    EXPECT_TRUE(conflicts_of(seen, false).empty());
    auto const settled = settle_seen(seen, {}, report_);
    EXPECT_EQ(value("cu"), 12);
    EXPECT_EQ(settled.put_back.size(), 1U);
    auto const told = told_of_seen(kind_, report_, seen, settled);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].code, "truth.taken");
    EXPECT_EQ(told[0].arguments[0].second, "Kỳ trước");
}

TEST_F(SeenFigures, TheWordForNothingIsNought) {
    auto const seen = see({"Hồ sơ kỳ trước chuyển qua: {cu} hồ sơ, quá hạn không hồ sơ."});
    ASSERT_EQ(seen.size(), 1U);
    settle_seen(seen, {}, report_);
    EXPECT_EQ(value("muon"), 0);
}

/// What was typed over last year's number became this year's.
TEST_F(SeenFigures, OverTheNumberOfAnotherTimeAreNoFigureOfThisOne) {
    known_.add({}, "Tiếp nhận {moi} hồ sơ mới, cùng kỳ năm ngoái là {moi__last_year} hồ sơ.");
    report_.values["moi"] = Amount{310, false};
    auto const seen = see({"Tiếp nhận {moi} hồ sơ mới, cùng kỳ năm ngoái là 280 hồ sơ."});
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].what, What::contradicts);
    settle_seen(seen, {}, report_);
    EXPECT_EQ(value("moi"), 310);
}

TEST_F(SeenFigures, OverAShownValueAreAskedAboutAndTakenWhenWanted) {
    report_.values["cu"] = Amount{310, false};
    auto const seen = see({"Hồ sơ kỳ trước chuyển qua: 300 hồ sơ, quá hạn {muon} hồ sơ."});
    auto const conflicts = conflicts_of(seen, false);
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].place, "=cu");
    EXPECT_NE(conflicts[0].mine.find("chuyển qua: 300 hồ sơ"), std::string::npos);
    EXPECT_NE(conflicts[0].fresh.find("chuyển qua: 310 hồ sơ"), std::string::npos);
    auto unasked = report_;
    EXPECT_EQ(settle_seen(seen, {}, unasked).kept.size(), 1U) << "nobody was asked";
    auto fresh = report_;
    EXPECT_EQ(settle_seen(seen, {{"=cu", Decision::take_fresh}}, fresh).put_back.size(), 1U);
    EXPECT_EQ(std::get<Amount>(fresh.values.at("cu")).value, 310);
    settle_seen(seen, {{"=cu", Decision::keep_mine}}, report_);
    EXPECT_EQ(value("cu"), 300);
}

TEST_F(SeenFigures, ThatSayWhatTheReportSaysOnlyGetTheirFieldBack) {
    report_.values["cu"] = Amount{2098, false};
    for (auto const* spelled : {"2.098", "2098", "2,098"}) {
        auto const seen = see({std::string("Hồ sơ kỳ trước chuyển qua: ") + spelled +
                               " hồ sơ, quá hạn {muon} hồ sơ."});
        ASSERT_EQ(seen.size(), 1U);
        EXPECT_EQ(seen[0].what, What::same) << spelled;
    }
}

TEST_F(SeenFigures, DotsAndCommasTheOtherWayRoundAreReadOnlyWhereTheyAgree) {
    std::string const begin = "Hồ sơ kỳ trước chuyển qua: ", end = " hồ sơ, quá hạn {muon} hồ sơ.";
    report_.values["cu"] = Amount{2098, false};
    EXPECT_EQ(see({begin + "2,099" + end}).at(0).what, What::contradicts);
    EXPECT_FALSE(see({begin + "2,099" + end}).at(0).value) << "nobody knows what it means";
    report_.values.erase("cu");
    EXPECT_EQ(see({begin + "2,098" + end}).at(0).what, What::contradicts);
    EXPECT_FALSE(see({begin + "2,098" + end}).at(0).value);
}

TEST_F(SeenFigures, WrittenInWordsAgreeOrAreTakenOrContradict) {
    std::string const begin = "Hồ sơ kỳ trước chuyển qua: ", end = " hồ sơ, quá hạn {muon} hồ sơ.";
    report_.values["cu"] = Amount{310, false};
    auto seen = see({begin + "ba trăm mười" + end});
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].what, What::in_words);
    EXPECT_TRUE(conflicts_of(seen, true).empty());
    auto settled = settle_seen(seen, {}, report_);
    EXPECT_TRUE(settled.put_back.empty()) << "the clerk's words stay";
    EXPECT_TRUE(told_of_seen(kind_, report_, seen, settled).empty()) << "both say the same";
    EXPECT_EQ(see({begin + "ba trăm mười hai" + end}).at(0).what, What::contradicts);
    report_.values.erase("cu");
    seen = see({begin + "mười hai" + end});
    EXPECT_EQ(seen.at(0).what, What::taken);
    settle_seen(seen, {}, report_);
    EXPECT_EQ(value("cu"), 12);
}

TEST_F(SeenFigures, AgainstARuleAreAskedAboutOnce) {
    report_.values["cu"] = Amount{10, false};
    report_.values["mang"] = Amount{5, false};
    report_.values["giay"] = Amount{5, false};
    std::vector<std::string> const text{"Tổng số hồ sơ đã tiếp nhận: 25 hồ sơ."};
    auto seen = see(text);
    ASSERT_EQ(conflicts_of(seen, false).size(), 1U);
    auto const settled = settle_seen(seen, {{"=tong", Decision::keep_mine}}, report_);
    EXPECT_EQ(settled.kept.size(), 1U) << "what follows from others is never overruled";
    seen = see(text);
    EXPECT_TRUE(conflicts_of(seen, false).empty()) << "it was answered";
    EXPECT_EQ(conflicts_of(seen, true).size(), 1U) << "unless somebody asks for it";
    report_.values["giay"] = Amount{6, false};
    EXPECT_EQ(conflicts_of(see(text), false).size(), 1U) << "the report says something new";
}

TEST_F(SeenFigures, ThatAreNoNumberOfTheFigureAreAskedAbout) {
    for (auto const* words : {"12,5", "khoảng 12", "chưa thống kê", "-3", "12 + 4", "1.2.3"}) {
        auto const seen = see(
            {std::string("Hồ sơ kỳ trước chuyển qua: ") + words + " hồ sơ, quá hạn {muon} hồ sơ."});
        ASSERT_EQ(seen.size(), 1U) << words;
        EXPECT_EQ(seen[0].what, What::contradicts) << words;
        EXPECT_FALSE(seen[0].value) << words;
    }
}

TEST_F(SeenFigures, OfTwoCopiesThatDifferNoneIsTakenUnasked) {
    std::vector<std::string> const text{
        "Hồ sơ kỳ trước chuyển qua: 12 hồ sơ, quá hạn {muon} hồ sơ.",
        "Hồ sơ kỳ trước chuyển qua: 13 hồ sơ, quá hạn {muon} hồ sơ."};
    auto const seen = see(text);
    auto const conflicts = conflicts_of(seen, false);
    ASSERT_EQ(conflicts.size(), 2U);
    EXPECT_NE(conflicts[0].place, conflicts[1].place);
    auto const settled = settle_seen(seen, {}, report_);
    EXPECT_FALSE(value("cu"));
    EXPECT_EQ(told_of_seen(kind_, report_, seen, settled).size(), 2U);
}

TEST_F(SeenFigures, OfTwoCopiesThatAgreeTheNumberIsTaken) {
    std::vector<std::string> const text{
        "Hồ sơ kỳ trước chuyển qua: 12 hồ sơ, quá hạn {muon} hồ sơ.",
        "Hồ sơ kỳ trước chuyển qua: 12 hồ sơ, quá hạn 3 hồ sơ."};
    auto const settled = settle_seen(see(text), {}, report_);
    EXPECT_EQ(value("cu"), 12);
    EXPECT_EQ(value("muon"), 3);
    EXPECT_EQ(settled.put_back.size(), 3U);
}

TEST_F(SeenFigures, OfOtherFacetsThanTheValueOfNowAreOnlyAskedAbout) {
    known_.add({}, "Năm trước có {cu__last_year} hồ sơ chuyển qua từ đầu.");
    auto const seen = see({"Năm trước có 12 hồ sơ chuyển qua từ đầu."});
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].what, What::contradicts);
    EXPECT_FALSE(seen[0].value.has_value());
    EXPECT_FALSE(seen[0].is_number);
}

TEST_F(SeenFigures, WhatSomebodyDecidedIsRememberedAndIsNotAskedAgain) {
    report_.values["cu"] = Amount{310, false};
    auto const text = "Hồ sơ kỳ trước chuyển qua: vài hồ sơ, quá hạn {muon} hồ sơ.";
    auto seen = see({text});
    ASSERT_EQ(seen.size(), 1U);
    ASSERT_EQ(seen[0].what, What::contradicts);
    report_.written["khac"] = 7U;
    auto const kept = settle_seen(seen, {{seen[0].key, Decision::keep_mine}}, report_);
    EXPECT_EQ(kept.kept.size(), 1U);
    EXPECT_EQ(report_.written.count("khac"), 1U) << "of other places nothing is forgotten";
    EXPECT_EQ(report_.written.count(seen[0].key), 1U);
    seen = see({text});
    EXPECT_TRUE(seen[0].is_answered);
    EXPECT_TRUE(conflicts_of(seen, false).empty());
    EXPECT_EQ(conflicts_of(seen, true).size(), 1U);
    auto const again = settle_seen(seen, {}, report_);
    EXPECT_EQ(again.kept.size(), 1U);
    EXPECT_EQ(report_.written.count(seen[0].key), 1U) << "the answer stays";
    EXPECT_TRUE(told_of_seen(kind_, report_, seen, again).empty()) << "and is not told again";
    auto const fresh = settle_seen(seen, {{seen[0].key, Decision::take_fresh}}, report_);
    EXPECT_EQ(fresh.put_back.size(), 1U);
    EXPECT_EQ(report_.written.count(seen[0].key), 0U);
}

TEST_F(SeenFigures, TheSecondPlaceOfAFigureHasAKeyOfItsOwn) {
    known_.add({}, "Trong đó số hồ sơ của kỳ trước là {cu} bộ tất cả.");
    auto const seen = see({"Hồ sơ kỳ trước chuyển qua: 12 hồ sơ, quá hạn {muon} hồ sơ.",
                           "Trong đó số hồ sơ của kỳ trước là 12 bộ tất cả."});
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_NE(seen[0].key, seen[1].key);
    for (auto const& one : seen) {
        EXPECT_TRUE(is_seen_key(one.key));
        EXPECT_EQ(seen_name(kind_, one.key), "Kỳ trước");
    }
    EXPECT_FALSE(is_seen_key(""));
    EXPECT_FALSE(is_seen_key("cu"));
    EXPECT_EQ(seen_name(kind_, "=khong_co"), "");
    auto const settled = settle_seen(seen, {}, report_);
    EXPECT_EQ(told_of_seen(kind_, report_, seen, settled).size(), 1U) << "one figure, told once";
}

TEST_F(SeenFigures, TextIsReadableWithWhatItsFieldsShow) {
    report_.values["cu"] = Amount{310, false};
    Shown const shown(kind_, report_);
    EXPECT_EQ(readable("a {cu} b{cu}", shown), "a 310 b310");
    EXPECT_EQ(readable("a {khac} b", shown), "a {khac} b") << "no field of ours";
    EXPECT_EQ(readable("a {cu b", shown), "a {cu b");
    EXPECT_EQ(readable("a } b", shown), "a } b");
    EXPECT_EQ(readable("", shown), "");
}

/// Digits typed at the front of a shown number or behind it were taken for the whole of it.
TEST_F(SeenFigures, DigitsAtAShownNumberAreOneNumberWithIt) {
    report_.values["cu"] = Amount{29, false};
    struct Case {
        char const* stands;
        char const* reads;
        std::optional<Value> value;
    };
    for (auto const& one :
         {Case{"{cu}0", "290", Amount{290, false}}, Case{"1{cu}", "129", Amount{129, false}},
          Case{"1.0{cu}", "1.029", Amount{1029, false}}, Case{"{cu}.5", "29.5", {}},
          Case{"3{cu}1", "3291", Amount{3291, false}}, Case{"30 {cu}", "30", Amount{30, false}}}) {
        SCOPED_TRACE(one.stands);
        auto const seen = see({std::string("Hồ sơ kỳ trước chuyển qua: ") + one.stands +
                               " hồ sơ, quá hạn {muon} hồ sơ."});
        ASSERT_EQ(seen.size(), 1U);
        EXPECT_EQ(seen[0].what, What::contradicts);
        EXPECT_EQ(seen[0].typed.text, one.reads);
        EXPECT_EQ(seen[0].value, one.value);
    }
    report_.values.erase("cu");
    auto const beside_dots =
        see({"Hồ sơ kỳ trước chuyển qua: 12{cu} hồ sơ, quá hạn {muon} hồ sơ."});
    ASSERT_EQ(beside_dots.size(), 1U);
    EXPECT_EQ(beside_dots[0].typed.text, "12");
    EXPECT_EQ(beside_dots[0].what, What::taken);
}

TEST_F(SeenFigures, AnotherFiguresFieldCopiedThereReadsAsItsNumber) {
    report_.values["cu"] = Amount{310, false};
    report_.values["mang"] = Amount{1000, false};
    report_.values["giay"] = Amount{429, false};
    auto const seen = see({"Hồ sơ kỳ trước chuyển qua: {tong} hồ sơ, quá hạn {muon} hồ sơ."});
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].what, What::contradicts);
    EXPECT_EQ(seen[0].typed.text, "1.739");
    auto const told = told_of_seen(kind_, report_, seen, settle_seen(seen, {}, report_));
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].arguments[1].second, "1.739");
}

TEST_F(SeenFigures, TheSameWordsInSeveralPlacesOfAFigureAreToldOnce) {
    report_.values["cu"] = Amount{310, false};
    std::string const typed = "Hồ sơ kỳ trước chuyển qua: 311 hồ sơ, quá hạn {muon} hồ sơ.";
    auto const seen = see({typed, typed, typed});
    ASSERT_EQ(seen.size(), 3U);
    auto const settled = settle_seen(seen, {}, report_);
    EXPECT_EQ(settled.kept.size(), 3U);
    EXPECT_EQ(told_of_seen(kind_, report_, seen, settled).size(), 1U);
}

/// "310 nghìn" of a shown 310, as when a unit is replaced everywhere.
TEST_F(SeenFigures, AWordBehindAShownNumberThatMultipliesItIsAskedAboutAndNoOtherWord) {
    report_.values["cu"] = Amount{310, false};
    auto kind = kind_;
    kind.reading.scales = {{"nghìn", 1000}, {"ngàn", 1000}};
    kind.reading.money = {{"đồng", 1}, {"triệu", 1000000}, {"tỷ", 1000000000}};
    auto const with = [&](std::string const& word) {
        std::vector<StandingParagraph> const standing{
            {"Hồ sơ kỳ trước chuyển qua: {cu} " + word + " hồ sơ, quá hạn {muon} hồ sơ.", {}}};
        return seen_figures(kind, report_, report_, standing, known_.typed_in(standing));
    };
    for (auto const* word : {"nghìn", "ngàn", "triệu"}) {
        auto const seen = with(word);
        ASSERT_EQ(seen.size(), 1U) << word;
        EXPECT_EQ(seen[0].what, What::contradicts) << word;
        EXPECT_EQ(seen[0].typed.text, std::string("310 ") + word);
        EXPECT_FALSE(seen[0].value) << "a number that nobody typed";
    }
    for (auto const* word : {"bộ", "lượt", "thủ"}) {
        auto const seen = with(word);
        EXPECT_TRUE(conflicts_of(seen, true).empty()) << word;
        auto const settled = settle_seen(seen, {}, report_);
        EXPECT_TRUE(settled.put_back.empty() && settled.kept.empty()) << word;
    }
    report_.values.erase("cu");
    EXPECT_TRUE(conflicts_of(with("nghìn"), true).empty()) << "behind dots it says nothing";
}

}  // namespace
}  // namespace report
