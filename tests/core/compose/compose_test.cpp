// SPDX-License-Identifier: MPL-2.0
#include "core/compose/compose.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/report/record.hpp"
#include "core/text/unicode.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

std::int64_t measure(std::string_view text, Face) {
    return 200 * static_cast<std::int64_t>(utf16_length(text));
}

DocumentState empty_template() {
    DocumentState state;
    for (auto const* place : {"agency", "number", "place_date", "subject", "addressees",
                              "recipients", "signature", "vi_tri", "viec", "cau_muon", "cau_moi"})
        state.places[place] = {};
    return state;
}

/// The document as it is after a plan was carried out: what the office would read back.
DocumentState after(DocumentState state, DocumentPlan const& plan) {
    for (auto const& step : plan.steps) {
        if (auto const* fill = std::get_if<FillPlace>(&step))
            state.places[fill->place] = canonical_text(fill->paragraphs);
        if (auto const* set = std::get_if<SetProperties>(&step)) {
            for (auto const& name : set->removed) state.properties.erase(name);
            for (auto const& [name, text] : set->texts) state.properties[name] = text;
        }
    }
    return state;
}

FillPlace const* filling(DocumentPlan const& plan, std::string const& place) {
    for (auto const& step : plan.steps)
        if (auto const* fill = std::get_if<FillPlace>(&step); fill && fill->place == place)
            return fill;
    return nullptr;
}

std::string text_of(DocumentPlan const& plan, std::string const& place) {
    auto const* fill = filling(plan, place);
    return fill ? canonical_text(fill->paragraphs) : "not filled";
}

DocumentPlan first_plan(std::string const& changes = "{}") {
    return compose(test::small_kind(), test::small_report(changes), empty_template(), measure);
}

Report stored(DocumentState const& state) {
    return from_record(from_properties(state.properties).value()).value();
}

TEST(Compose, ShowsEveryFigureAsItStandsInProse) {
    auto const state = after(empty_template(), first_plan());
    EXPECT_EQ(state.properties.at("cchc.show.tong"), "2.098");
    EXPECT_EQ(state.properties.at("cchc.show.tl_mang"), "44,23%");
    EXPECT_EQ(state.properties.at("cchc.show.muon"), "310");
    EXPECT_EQ(state.properties.at("cchc.show.ky"), "7 tháng đầu năm 2023");
}

TEST(Compose, AMissingFigureIsDotsAndNeverZero) {
    auto const state =
        after(empty_template(), first_plan(R"({"values": {"mang": 0, "giay": 0, "muon": 0}})"));
    EXPECT_EQ(state.properties.at("cchc.show.cu"), "……");
    EXPECT_EQ(state.properties.at("cchc.show.tong"), "……");
    EXPECT_EQ(state.properties.at("cchc.show.tl_mang"), "0%");
    EXPECT_EQ(state.properties.at("cchc.show.muon"), "Không");
    EXPECT_EQ(state.properties.at("cchc.show.muon__so"), "0");
}

TEST(Compose, ASentenceFollowsItsFigures) {
    EXPECT_EQ(text_of(first_plan(), "cau_muon"), "Có {muon} hồ sơ quá hạn trên {tong} hồ sơ.");
    EXPECT_EQ(text_of(first_plan(R"({"values": {"muon": 5}})"), "cau_muon"),
              "Có {muon} hồ sơ quá hạn.");
    EXPECT_EQ(text_of(first_plan(R"({"values": {"muon": 0}})"), "cau_muon"),
              "Không có hồ sơ quá hạn.");
    EXPECT_EQ(text_of(first_plan(R"({"values": {}})"), "cau_muon"), "Hồ sơ quá hạn: {muon}.");
}

TEST(Compose, ASentenceComparesWithLastPeriodWhoseSumsFollowToo) {
    EXPECT_EQ(text_of(first_plan(R"({"last": {"mang": 900, "giay": 1000}})"), "cau_moi"),
              "Mới: tăng {moi__change} ({moi__change_rate}) so với {moi__last}.");
    EXPECT_EQ(text_of(first_plan(R"({"last": {"moi": 3000}})"), "cau_moi"),
              "Mới: giảm {moi__change} ({moi__change_rate}) so với {moi__last}.");
    EXPECT_EQ(text_of(first_plan(R"({"last": {"moi": 2055}})"), "cau_moi"), "Mới: bằng kỳ trước.");
    EXPECT_EQ(text_of(first_plan(R"({"last": {"moi": 0}})"), "cau_moi"),
              "Mới: tăng {moi__change} so với {moi__last}.");
}

TEST(Compose, WithNothingToCompareThePlaceTakesNoRoom) {
    auto const plan = first_plan(R"({"last": {"mang": 900}})");
    ASSERT_EQ(filling(plan, "cau_moi")->paragraphs.size(), 1U);
    EXPECT_EQ(filling(plan, "cau_moi")->paragraphs[0].style, "Trống");
    EXPECT_EQ(text_of(plan, "cau_moi"), "");
}

TEST(Compose, WhatFollowsASentenceJoinsItOrBeginsAParagraphAndLeavesNoneWhenEmpty) {
    auto const plan =
        first_plan(R"({"last": {"moi": 2055}, "last_year": {"mang": 1, "giay": 9, "muon": 310}})");
    EXPECT_EQ(text_of(plan, "cau_moi"),
              "Mới: bằng kỳ trước. Tỷ lệ tăng {tl_mang__change_on_year} điểm.\n"
              "- Quá hạn như năm trước.");
    auto const& paragraphs = filling(plan, "cau_moi")->paragraphs;
    EXPECT_EQ(paragraphs[0].style, "Nội dung");
    EXPECT_EQ(paragraphs[1].style, "Gạch");
    // Nothing before it: it begins the paragraph itself, in the sentence's style.
    auto const only = first_plan(R"({"last_year": {"mang": 9, "giay": 1}})");
    ASSERT_EQ(filling(only, "cau_moi")->paragraphs.size(), 1U);
    EXPECT_EQ(filling(only, "cau_moi")->paragraphs[0].style, "Nội dung");
    EXPECT_EQ(text_of(only, "cau_moi"), "Tỷ lệ giảm {tl_mang__change_on_year} điểm.");
}

TEST(Compose, FacetsThatTheKindOrTheDocumentNamesAreShown) {
    auto state = empty_template();
    for (auto const* name : {"cu__change_rate", "dat__change_rate", "khong_co__last"})
        state.properties[std::string("cchc.show.") + name] = "";
    auto const changes = R"({"last": {"mang": 900, "giay": 1000, "cu": 40}})";
    auto const now =
        after(state, compose(test::small_kind(), test::small_report(changes), state, measure));
    auto const& shown = now.properties;
    EXPECT_EQ(shown.at("cchc.show.moi__last"), "1.900");
    EXPECT_EQ(shown.at("cchc.show.moi__change"), "155");
    EXPECT_EQ(shown.at("cchc.show.moi__change_rate"), "8,16%");
    EXPECT_EQ(shown.at("cchc.show.tl_mang__change_on_year"), "……");
    EXPECT_EQ(shown.at("cchc.show.cu__change_rate"), "7,50%");
    // A rate of a rate and a figure of nobody are not ours to write.
    EXPECT_EQ(shown.at("cchc.show.dat__change_rate"), "");
    EXPECT_EQ(shown.at("cchc.show.khong_co__last"), "");
    EXPECT_EQ(shown.count("cchc.show.giay__last"), 0U);
}

TEST(Compose, AListIsOneParagraphARowWithTheListsPunctuation) {
    auto const plan = first_plan(R"({"lists": {"vi_tri": [{"ten": "Chủ tịch", "so": 1},
        {"ten": "Phó Chủ tịch", "so": 12, "ghi_chu": "thiếu 1."}], "viec": ["Một.", "Hai"]}})");
    EXPECT_EQ(text_of(plan, "vi_tri"), "+ Chủ tịch: 01;\n+ Phó Chủ tịch: 12 (thiếu 1.).");
    EXPECT_EQ(text_of(plan, "viec"), "Một.\nHai.");
}

TEST(Compose, OfSeveralNumberedListsOnlyThoseBehindTheFirstAreRestarted) {
    auto const restarts = [](std::string const& from, std::string const& to) {
        auto const kind = load_report_kind(test::small_files(from, to)).value();
        auto const plan = compose(kind, test::small_report(R"({"lists": {
            "viec": ["Một.", "Hai"], "vi_tri": [{"ten": "Chủ tịch", "so": 1}]}})"),
                                  empty_template(), measure);
        std::string all;
        for (auto const* list : {"vi_tri", "viec"})
            for (auto const& paragraph : filling(plan, list)->paragraphs)
                all += paragraph.restart_numbering ? '1' : '0';
        return all;
    };
    EXPECT_EQ(restarts("", ""), "000") << "the only one begins with 1 by itself, in a DOC as well";
    EXPECT_EQ(restarts(R"("label": "Vị trí", )", R"("label": "Vị trí", "numbered": true, )"),
              "010");
}

TEST(Compose, AnEmptyListSaysSoAndAListNotEnteredClaimsNothing) {
    EXPECT_EQ(text_of(first_plan(R"({"lists": {"viec": []}})"), "viec"),
              "Trong {ky} không có việc nào.");
    EXPECT_EQ(text_of(first_plan(), "viec"), "……");
}

TEST(Compose, AgainWithNothingChangedPlansNoStepButTheTitle) {
    auto const state = after(empty_template(), first_plan());
    auto const again = compose(test::small_kind(), stored(state), state, measure);
    ASSERT_EQ(again.steps.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<SetTitle>(again.steps.front()));
    EXPECT_TRUE(again.conflicts.empty());
}

/// A filled document in which somebody wrote into a sentence, and the report that turns it.
class ComposeOverAHand : public testing::Test {
protected:
    ComposeOverAHand() : state_(after(empty_template(), first_plan())), report_(stored(state_)) {
        state_.places["cau_muon"] += " Do mưa lũ kéo dài.";
        report_.values["muon"] = Amount{0, false};
    }
    DocumentPlan plan(Refill const& refill = {}) const {
        return compose(test::small_kind(), report_, state_, measure, {}, refill);
    }
    /// The document and its record, some time after these decisions.
    DocumentPlan plan_after(Refill const& refill, Refill const& now = {}) const {
        auto const state = after(state_, plan(refill));
        return compose(test::small_kind(), stored(state), state, measure, {}, now);
    }

    DocumentState state_;
    Report report_;
};

TEST_F(ComposeOverAHand, BothTextsAreShownAndNothingIsWrittenThere) {
    auto const planned = plan();
    ASSERT_EQ(planned.conflicts.size(), 1U);
    auto const& conflict = planned.conflicts.front();
    EXPECT_EQ(conflict.place, "cau_muon");
    EXPECT_EQ(conflict.mine, "Có 310 hồ sơ quá hạn trên 2.098 hồ sơ. Do mưa lũ kéo dài.");
    EXPECT_EQ(conflict.fresh, "Không có hồ sơ quá hạn.");
    EXPECT_EQ(filling(planned, "cau_muon"), nullptr);
    EXPECT_EQ(after(state_, planned).properties.at("cchc.show.muon"), "Không");
}

TEST_F(ComposeOverAHand, TheFreshTextIsWrittenWhenItIsTaken) {
    auto const planned = plan({{{"cau_muon", Decision::take_fresh}}});
    EXPECT_TRUE(planned.conflicts.empty());
    EXPECT_EQ(text_of(planned, "cau_muon"), "Không có hồ sơ quá hạn.");
}

TEST_F(ComposeOverAHand, WhatWasDeclinedIsNotAskedAboutAgainUnlessWanted) {
    Refill const keep{{{"cau_muon", Decision::keep_mine}}};
    EXPECT_EQ(filling(plan(keep), "cau_muon"), nullptr);
    EXPECT_TRUE(plan_after(keep).conflicts.empty());
    EXPECT_EQ(plan_after(keep, {{}, true}).conflicts.size(), 1U);
}

TEST_F(ComposeOverAHand, WhatWasNotDecidedIsAskedAboutAgain) {
    EXPECT_EQ(plan_after({}).conflicts.size(), 1U);
}

TEST_F(ComposeOverAHand, WordsAloneAskNothingWhenThereIsNothingNewToSay) {
    report_.values["muon"] = Amount{1, false};
    EXPECT_TRUE(plan().conflicts.empty());
    EXPECT_EQ(filling(plan(), "cau_muon"), nullptr);
}

TEST_F(ComposeOverAHand, ACommentInAPlaceCountsAsAHand) {
    state_ = after(empty_template(), first_plan());
    state_.has_hand = [](std::string const& place) { return place == "cau_muon"; };
    EXPECT_EQ(plan().conflicts.size(), 1U);
}

TEST_F(ComposeOverAHand, WhereNothingIsRememberedATextCountsAsAHand) {
    report_.written.clear();
    auto const planned = plan();
    EXPECT_EQ(filling(planned, "cau_muon"), nullptr);
    EXPECT_EQ(planned.conflicts.size(), 1U)
        << "the places that read as they should are no conflict";
}

TEST(Compose, ACaptionChangedByHandIsShownWithASignForItsNumber) {
    Paragraph caption;
    caption.runs = {{"Bảng ", {}}, {{}, {}, true}, {". Hồ sơ", {}}};
    auto state = empty_template();
    state.places["bang__caption"] = "Bảng {#}. Hồ sơ của xã";
    auto const plan = compose(test::small_kind(), test::small_report(), state, measure,
                              {{"bang__caption", {caption}}});
    ASSERT_EQ(plan.conflicts.size(), 1U);
    EXPECT_EQ(plan.conflicts.front().mine, "Bảng #. Hồ sơ của xã");
    EXPECT_EQ(plan.conflicts.front().fresh, "Bảng #. Hồ sơ");
}

TEST(Compose, APlaceTheClerkDeletedIsPassedOver) {
    auto state = empty_template();
    state.places.erase("vi_tri");
    auto const plan = compose(test::small_kind(), test::small_report(), state, measure);
    EXPECT_EQ(filling(plan, "vi_tri"), nullptr);
    EXPECT_EQ(stored(after(state, plan)).written.count("vi_tri"), 0U);
}

TEST(Compose, TakesAwayThePartsOfALongerRecord) {
    auto state = empty_template();
    state.properties["cchc.data.099"] = "cũ";
    state.properties["khac"] = "của người dùng";
    auto const plan = compose(test::small_kind(), test::small_report(), state, measure);
    EXPECT_EQ(after(state, plan).properties.count("cchc.data.099"), 0U);
    EXPECT_EQ(after(state, plan).properties.count("khac"), 1U);
}

TEST(Compose, TheStoredRecordIsTheReport) {
    auto const state = after(empty_template(), first_plan());
    auto back = stored(state);
    EXPECT_FALSE(back.written.empty());
    back.written.clear();
    EXPECT_EQ(to_record(back), to_record(test::small_report()));
}

/// "trên 0" is more than 0.
TEST(Compose, MoreThanNoneIsNotToldAsNone) {
    auto report = test::small_report();
    report.values["muon"] = Amount{0, true};
    auto const plan = compose(test::small_kind(), report, empty_template(), measure);
    EXPECT_EQ(text_of(plan, "cau_muon").find("Không có"), std::string::npos)
        << text_of(plan, "cau_muon");
    report.values["muon"] = Amount{0, false};
    EXPECT_EQ(text_of(compose(test::small_kind(), report, empty_template(), measure), "cau_muon"),
              "Không có hồ sơ quá hạn.");
}

TEST(Compose, WhatIsMoreThanTheLayoutBearsIsRefusedBeforeAnythingIsPlanned) {
    auto const kind = test::small_kind();
    auto const code = [&](Report const& report, DocumentState const& now) {
        try {
            compose(kind, report, now, measure);
            return std::string("none");
        } catch (ProblemError const& error) {
            return error.problem.code;
        }
    };
    auto report = test::small_report();
    report.agency.unit_name = std::string(10'000, 'a');
    EXPECT_EQ(code(report, empty_template()), "limit.unit_name");
    // A report that an older version wrote can still be worked on, and made smaller.
    auto old = empty_template();
    for (auto& [name, text] : to_properties(to_record(report)).value()) old.properties[name] = text;
    EXPECT_EQ(code(report, old), "none");
    report.values["mang"] = Amount{910, false};
    EXPECT_EQ(code(report, old), "none");
    report.agency.unit_name += 'a';
    EXPECT_EQ(code(report, old), "limit.unit_name");
    report.agency.unit_name.resize(9'000);
    EXPECT_EQ(code(report, old), "none");
    report.subject = std::string(1'001, 'b');
    EXPECT_EQ(code(report, old), "limit.subject");
}

TEST(Compose, LettersThatNoReportCarriesAreTakenOutAndTold) {
    auto report = test::small_report();
    report.agency.unit_name = "Phổ\u200b An\ufffe";
    report.values["ghi_chu"] = std::string("một\u202e hai\uffff");
    auto const plan = compose(test::small_kind(), report, empty_template(), measure);
    ASSERT_EQ(plan.told.size(), 2U);
    EXPECT_EQ(plan.told[0].code, "letters.cleaned_general");
    EXPECT_EQ(plan.told[0].arguments.back().second, "U+200B, U+FFFE");
    EXPECT_EQ(plan.told[1].code, "letters.cleaned");
    EXPECT_EQ(plan.told[1].arguments.front().second, "Ghi chú");
    EXPECT_EQ(text_of(plan, "agency").find("\u200b"), std::string::npos);
    auto const back = stored(after(empty_template(), plan));
    EXPECT_EQ(back.agency.unit_name, "Phổ An");
    EXPECT_EQ(std::get<std::string>(back.values.at("ghi_chu")), "một hai");
    EXPECT_TRUE(compose(test::small_kind(), back, empty_template(), measure).told.empty());
}

}  // namespace
}  // namespace report
