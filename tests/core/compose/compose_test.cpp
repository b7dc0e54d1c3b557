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
                              "recipients", "signature", "vi_tri", "viec", "cau_muon"})
        state.places[place] = "«chỗ»";
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

TEST(Compose, AListIsOneParagraphARowWithTheListsPunctuation) {
    auto const plan = first_plan(R"({"lists": {"vi_tri": [{"ten": "Chủ tịch", "so": 1},
        {"ten": "Phó Chủ tịch", "so": 12, "ghi_chu": "thiếu 1."}], "viec": ["Một.", "Hai"]}})");
    EXPECT_EQ(text_of(plan, "vi_tri"), "+ Chủ tịch: 01;\n+ Phó Chủ tịch: 12 (thiếu 1.).");
    EXPECT_EQ(text_of(plan, "viec"), "Một.\nHai.");
    EXPECT_TRUE(filling(plan, "viec")->paragraphs[0].restart_numbering);
    EXPECT_FALSE(filling(plan, "viec")->paragraphs[1].restart_numbering);
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
    EXPECT_TRUE(again.kept.empty());
}

TEST(Compose, APlaceAHandHasChangedIsKeptAndNamed) {
    auto state = after(empty_template(), first_plan());
    state.places["cau_muon"] += " Do mưa lũ kéo dài.";
    auto report = stored(state);
    report.values["muon"] = Amount{0, false};
    auto const plan = compose(test::small_kind(), report, state, measure);
    EXPECT_EQ(plan.kept, std::vector<std::string>{"cau_muon"});
    EXPECT_EQ(filling(plan, "cau_muon"), nullptr);
    EXPECT_EQ(after(state, plan).properties.at("cchc.show.muon"), "Không");
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

}  // namespace
}  // namespace report
