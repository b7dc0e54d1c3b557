// SPDX-License-Identifier: MPL-2.0
#include "core/form/panel_form.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/form/overview.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

constexpr char const* second_section = R"({
  "id": "phan_2", "title": "Bộ máy", "part": "Kết quả", "groups": [
    {"id": "nhom_1", "title": "Sắp xếp", "figures": [
      {"id": "so_don_vi", "label": "Số đơn vị", "kind": "count"}]},
    {"id": "nhom_2", "title": "Biên chế", "figures": [
      {"id": "giao", "label": "Giao", "kind": "count"},
      {"id": "co", "label": "Có mặt", "kind": "count", "at_most": ["giao"]}]}]
})";

using Outcome = PanelEntry::Outcome;
using State = PanelSection::State;

class PanelFormTest : public testing::Test {
protected:
    PanelFormTest() {
        auto files = test::small_files();
        files["sections/02.json"] = second_section;
        kind_ = load_report_kind(files).value();
    }
    PanelForm form(std::string const& changes = "{}") const {
        return {kind_, test::small_report(changes)};
    }
    PanelForm form_with(Values values) const {
        auto report = test::small_report();
        report.values = std::move(values);
        return {kind_, report};
    }
    /// The last period's report had these values.
    PanelForm form_after(Values last) const {
        auto report = test::small_report();
        report.last = std::move(last);
        return {kind_, report};
    }
    static PanelRow row(PanelForm const& form, char const* id) {
        return form.rows().at(form.row_of(id));
    }

    ReportKind kind_;
};

TEST_F(PanelFormTest, WhatNobodyEnteredIsNamedInTheOrderOfTheReport) {
    auto report = test::small_report();
    auto const all = not_entered(kind_, report);
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(std::find(all.begin(), all.end(), "tong"), all.end());  // a sum
    EXPECT_EQ(all.back(), "co");
    auto const first = all.front();
    EXPECT_NE(std::find(all.begin(), all.end(), "giao"), all.end());
    report.values["giao"] = Amount{3};
    report.values["so_don_vi"] = Amount{0};  // nothing is something, too
    auto const fewer = not_entered(kind_, report);
    EXPECT_EQ(fewer.size() + 2, all.size());
    EXPECT_EQ(std::find(fewer.begin(), fewer.end(), "so_don_vi"), fewer.end());
    EXPECT_EQ(fewer.front(), first);
}

TEST_F(PanelFormTest, TheOutlineSaysHowFarEachSectionIs) {
    auto const sections = form().sections({});
    ASSERT_EQ(sections.size(), 2U);
    EXPECT_EQ(sections[0].title, "I. Hồ sơ");
    EXPECT_EQ(sections[0].state, State::partly);
    EXPECT_EQ(sections[0].missing, 6U);
    EXPECT_EQ(sections[1].state, State::empty);
    EXPECT_EQ(sections[1].missing, 3U);
}

TEST_F(PanelFormTest, ASectionWhoseHeadingIsGoneIsShownAsDeleted) {
    EXPECT_EQ(form().sections({"phan_2"})[1].state, State::deleted);
}

TEST_F(PanelFormTest, ASectionThatIsFullIsDone) {
    auto one = form_with(
        {{"so_don_vi", Amount{3, false}}, {"giao", Amount{20, false}}, {"co", Amount{20, false}}});
    EXPECT_EQ(one.sections({})[1].state, State::done);
}

TEST_F(PanelFormTest, ShowsTheFiguresAndListsOfOneSectionWithTitlesOfGroups) {
    auto one = form();
    EXPECT_EQ(one.rows().size(), 19U) << "two rows of a list too";
    EXPECT_TRUE(one.go_to("nhom_2"));
    ASSERT_EQ(one.rows().size(), 5U);
    EXPECT_EQ(one.section(), "phan_2");
    EXPECT_EQ(one.rows()[0].label, "II.1.1. Sắp xếp");
    EXPECT_EQ(one.row_of("nhom_2"), 2U);
    EXPECT_FALSE(one.go_to("co"));
    EXPECT_FALSE(one.go_to("khong_co"));
    EXPECT_TRUE(one.go_to("viec"));
}

TEST_F(PanelFormTest, LastPeriodAndTheDifferenceStandBesideABox) {
    auto const one = form_after({{"mang", Amount{900, false}},
                                 {"giay", Amount{1200, false}},
                                 {"muon", Amount{310, false}},
                                 {"tien", Amount{5, true}}});
    EXPECT_EQ(row(one, "mang").last, "900");
    EXPECT_EQ(row(one, "mang").change, "+9");
    EXPECT_EQ(row(one, "giay").last, "1.200");
    EXPECT_EQ(row(one, "giay").change, "-54");
    EXPECT_EQ(row(one, "muon").change, "0");
    // What follows from last period's figures is compared, too.
    EXPECT_EQ(row(one, "moi").last, "2.100");
    EXPECT_EQ(row(one, "moi").change, "-45");
    EXPECT_EQ(row(one, "tl_mang").last, "42,86%");
    EXPECT_EQ(row(one, "tl_mang").change, "+1,37");
    // Nothing can be said against a bound, or without a value now.
    EXPECT_EQ(row(one, "tien").last, "trên 5");
    EXPECT_EQ(row(one, "tien").change, "");
    EXPECT_EQ(row(one, "cu").last, "");
}

TEST_F(PanelFormTest, WhatIsTypedIsTakenWhenItDiffersAndCanBeRead) {
    auto one = form();
    EXPECT_EQ(one.enter("mang", "909").outcome, Outcome::unchanged);
    EXPECT_EQ(one.enter("mang", " 909 ").outcome, Outcome::unchanged);
    auto const taken = one.enter("mang", "1.910");
    ASSERT_EQ(taken.outcome, Outcome::taken);
    EXPECT_EQ(taken.report.values.at("mang"), Value(Amount{1910, false}));
    one.reload(taken.report);
    EXPECT_EQ(row(one, "mang").text, "1.910");
    EXPECT_EQ(row(one, "moi").text, "3.056");
    auto const emptied = one.enter("mang", "");
    ASSERT_EQ(emptied.outcome, Outcome::taken);
    EXPECT_EQ(emptied.report.values.count("mang"), 0U);
}

TEST_F(PanelFormTest, ADerivedFigureIsNeverTyped) {
    auto one = form();
    EXPECT_FALSE(row(one, "moi").is_stop());
    EXPECT_EQ(one.enter("moi", "3").outcome, Outcome::unchanged);
}

TEST_F(PanelFormTest, WhatCannotBeReadStaysInItsBoxWithItsSentence) {
    auto one = form();
    for (auto const* text : {"nhiều", "-3", "1,5", "12 hồ sơ", "99999999999999999999"}) {
        SCOPED_TRACE(text);
        EXPECT_EQ(one.enter("mang", text).outcome, Outcome::refused);
        EXPECT_EQ(row(one, "mang").text, text);
        EXPECT_TRUE(row(one, "mang").is_refused);
        EXPECT_TRUE(row(one, "mang").complaint.has_value());
        EXPECT_EQ(one.report().values.at("mang"), Value(Amount{909, false}));
        EXPECT_EQ(one.sections({})[0].state, State::look);
    }
    // Another change of the report leaves it there; undoing to another value of it does not.
    one.reload(test::small_report(R"({"values": {"mang": 909, "giay": 1}})"));
    EXPECT_TRUE(row(one, "mang").is_refused);
    one.reload(test::small_report(R"({"values": {"mang": 5}})"));
    EXPECT_EQ(row(one, "mang").text, "5");
    EXPECT_FALSE(row(one, "mang").complaint.has_value());
}

TEST_F(PanelFormTest, GivingBackTheOldTextEndsARefusal) {
    auto one = form();
    one.enter("mang", "nhiều");
    EXPECT_EQ(one.enter("mang", "909").outcome, Outcome::unchanged);
    EXPECT_FALSE(row(one, "mang").is_refused);
    EXPECT_FALSE(row(one, "mang").complaint.has_value());
}

TEST_F(PanelFormTest, APartAboveItsWholeWaitsUntilTheWholeIsThere) {
    auto one = form_with({{"giao", Amount{20, false}}});
    EXPECT_EQ(one.enter("co", "21").outcome, Outcome::refused);
    EXPECT_TRUE(one.now_fit().empty());
    auto const whole = one.enter("giao", "22");
    ASSERT_EQ(whole.outcome, Outcome::taken);
    one.reload(whole.report);
    ASSERT_EQ(one.now_fit().size(), 1U);
    EXPECT_EQ(one.now_fit()[0].first, "co");
    EXPECT_EQ(one.now_fit()[0].second, "21");
}

TEST_F(PanelFormTest, TheKeysGoFromBoxToBoxAndOnIntoTheNextSection) {
    auto one = form();
    EXPECT_EQ(one.stop_beside("cu", 1), "mang");
    EXPECT_EQ(one.stop_beside("giay", 1), "muon") << "over what is derived";
    EXPECT_EQ(one.stop_beside("cu", -1), std::nullopt);
    EXPECT_EQ(one.stop_beside("hinh_thuc", 1), "vi_tri");
    EXPECT_EQ(one.stop_beside("viec", 1), "so_don_vi");
    EXPECT_EQ(one.stop_beside("so_don_vi", -1), "viec");
    EXPECT_EQ(one.stop_beside("co", 1), std::nullopt);
    EXPECT_EQ(one.first_stop(), "tien");
    one.go_to("phan_2");
    EXPECT_EQ(one.first_stop(), "so_don_vi");
    EXPECT_EQ(one.first_stop("nhom_2"), "giao");
}

TEST_F(PanelFormTest, AKeyGoesOnToTheNextPlaceWithNothingInIt) {
    auto one = form_with({{"mang", Amount{1}}, {"so_don_vi", Amount{0}}});
    EXPECT_EQ(one.empty_beside("cu", 1), "giay") << "over what is entered";
    EXPECT_EQ(one.empty_beside("giay", -1), "cu");
    EXPECT_EQ(one.empty_beside("viec", 1), "giao") << "into the next section, where none is zero";
    EXPECT_EQ(one.empty_beside("co", 1), std::nullopt);
    one.enter("giao", "nhiều");
    EXPECT_EQ(one.empty_beside("viec", 1), "co") << "what was refused is not empty";
    EXPECT_EQ(one.empty_beside("khong_co", 1), std::nullopt);
}

TEST_F(PanelFormTest, LastPeriodsValueIsTakenAsItIsTyped) {
    auto const one = form_after(
        {{"giay", Amount{1200, false}}, {"dat", Percent{9766}}, {"hinh_thuc", std::string("b")}});
    EXPECT_EQ(one.last_as_typed("giay"), "1.200");
    EXPECT_EQ(one.last_as_typed("dat"), "97,66%");
    EXPECT_EQ(one.last_as_typed("hinh_thuc"), "Phát phiếu");
    EXPECT_EQ(one.last_as_typed("mang"), std::nullopt);
    EXPECT_EQ(one.last_as_typed("moi"), std::nullopt);
}

TEST_F(PanelFormTest, AListSaysHowManyRowsItHas) {
    auto const one = form(R"({"lists": {"vi_tri": [{"ten": "A", "so": 1}], "viec": []}})");
    EXPECT_EQ(row(one, "vi_tri").rows, 1U);
    EXPECT_TRUE(row(one, "vi_tri").is_entered);
    EXPECT_EQ(row(one, "viec").rows, 0U);
    EXPECT_TRUE(row(one, "viec").is_entered);
    EXPECT_FALSE(row(form(R"({"lists": {}})"), "viec").is_entered);
}

TEST_F(PanelFormTest, WhatWasTypedBeforeWaitsInItsBoxUntilSomebodyWantsIt) {
    auto one = form();
    one.go_to("phan_2");
    one.restore({{"giao", "20"}, {"khong_co", "5"}, {"so_don_vi", ""}});
    EXPECT_EQ(row(one, "giao").text, "20");
    EXPECT_TRUE(row(one, "giao").is_refused);
    EXPECT_TRUE(row(one, "giao").is_warning);
    EXPECT_EQ(one.waiting(), (Typed{{"giao", "20"}})) << "no other box, and not what is empty";
    EXPECT_EQ(one.restored().size(), 1U);
    EXPECT_TRUE(one.now_fit().empty()) << "nobody has asked for it";
    EXPECT_EQ(one.sections({})[1].complaints, 1U);
    auto const entry = one.enter("giao", "20");
    ASSERT_EQ(entry.outcome, Outcome::taken);
    one.reload(entry.report);
    EXPECT_TRUE(one.waiting().empty());
    EXPECT_FALSE(row(one, "giao").complaint);
}

TEST_F(PanelFormTest, WhatTheReportSaysByNowDoesNotWait) {
    auto one = form_with({{"giao", Amount{20, false}}});
    one.restore({{"giao", "20"}});
    EXPECT_TRUE(one.waiting().empty());
    one.restore({{"giao", "21"}});
    auto report = one.report();
    report.values["giao"] = Amount{22, false};
    one.reload(report);
    EXPECT_TRUE(one.waiting().empty()) << "somebody else gave it another value";
}

// Seen: a number that October's report had refused was offered in the one that was made of it.
TEST_F(PanelFormTest, WhatWaitsInOnePeriodsBoxesIsNotOfferedInAnothers) {
    auto one = form();
    one.restore({{"giao", "20"}});
    auto report = one.report();
    report.period.to.day -= 1;
    one.reload(report);
    EXPECT_EQ(one.waiting(), (Typed{{"giao", "20"}})) << "another day of the same period";
    ++report.period.ordinal;
    one.reload(report);
    EXPECT_TRUE(one.waiting().empty());
}

TEST_F(PanelFormTest, KnowsWhichHeadingsAreOfTheSectionThatIsShown) {
    auto one = form();
    one.go_to("phan_2");
    EXPECT_TRUE(one.is_in_section("phan_2"));
    EXPECT_TRUE(one.is_in_section("nhom_2"));
    EXPECT_FALSE(one.is_in_section(kind_.sections[0].id));
    EXPECT_FALSE(one.is_in_section(""));
}

TEST_F(PanelFormTest, RowsOfAListStandBelowItAndOneCanBeTakenOut) {
    auto const& list = kind_.sections[0].groups;
    ListDefinition const* found = nullptr;
    for (auto const& group : list)
        for (auto const& one : group.lists) found = &one;
    ASSERT_TRUE(found);
    auto entries = show_entries(kind_, test::small_report());
    std::vector<std::string> cells(found->columns.size());
    cells[0] = "một";
    auto second = cells;
    second[0] = "hai";
    entries.lists[found->id] = {false, {cells, second}};
    auto const report = read_entries(kind_, test::small_report(), entries).report;
    PanelForm one(kind_, report);
    auto const at = one.row_of(found->id);
    ASSERT_EQ(row(one, found->id.c_str()).rows, 2U);
    auto const& item = one.rows().at(at + 2);
    EXPECT_EQ(item.id, item_id(found->id, 1));
    EXPECT_EQ(item.label.rfind("2. hai", 0), 0U) << item.label;
    EXPECT_FALSE(item.is_stop());
    EXPECT_EQ(item_of(item.id), std::pair(found->id, std::size_t{1}));
    EXPECT_FALSE(without_row(kind_, report, *found, 0, item.label)) << "another row by now";
    auto const without = without_row(kind_, report, *found, 1, item.label);
    ASSERT_TRUE(without);
    auto const left = show_entries(kind_, *without).lists.at(found->id).rows;
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0][0], "một");
}

TEST_F(PanelFormTest, AListIsSaidToHaveNoRowsInOneStepAndOnlyWhileNothingIsEntered) {
    ListDefinition const* list = nullptr;
    kind_.each_list([&](ListDefinition const& one) { list = list ? list : &one; });
    ASSERT_TRUE(list);
    auto report = test::small_report();
    report.lists.erase(list->id);
    auto const said = with_no_rows(kind_, report, *list);
    ASSERT_TRUE(said);
    EXPECT_TRUE(show_entries(kind_, *said).lists.at(list->id).none);
    EXPECT_EQ(said->values, report.values);
    EXPECT_FALSE(with_no_rows(kind_, *said, *list)) << "said already";
    auto entries = show_entries(kind_, report);
    entries.lists[list->id].rows = {std::vector<std::string>(list->columns.size(), "một")};
    auto const filled = read_entries(kind_, report, entries).report;
    EXPECT_FALSE(with_no_rows(kind_, filled, *list)) << "never over rows";
}

TEST_F(PanelFormTest, IdsOfRowsAreToldFromOthers) {
    EXPECT_FALSE(item_of("ds"));
    EXPECT_FALSE(item_of("ds#"));
    EXPECT_FALSE(item_of("ds#x"));
    EXPECT_EQ(heading_of(kind_, "giao"), "nhom_2");
    auto one = form();
    one.go_to("phan_2");
    EXPECT_EQ(one.stop_at("co"), "co");
    EXPECT_EQ(one.stop_at("nhom_2"), "giao");
    EXPECT_EQ(heading_of(kind_, "phan_2"), "phan_2");
}

}  // namespace
}  // namespace report
