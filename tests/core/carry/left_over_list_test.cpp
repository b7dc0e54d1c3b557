// SPDX-License-Identifier: MPL-2.0
#include "core/carry/left_over_list.hpp"

#include "carry_kind.hpp"
#include "core/carry/next_period.hpp"
#include "core/carry/next_summary.hpp"

namespace report {
namespace {

using test::carry_kind;
using test::carry_report;
using test::period_of;

class LeftOverList : public testing::Test {
protected:
    LeftOverList() {
        old_ = carry_report();
        old_.period = period_of(kind_, "k_thang", 7, 2023);
        next_ = next_report(kind_, old_, period_of(kind_, "k_thang", 7, 2024));
    }

    std::vector<LeftOverItem> items(std::vector<TextParagraph> const& paragraphs,
                                    std::string const& list = {}) const {
        std::vector<ReportParagraph> all;
        for (auto const& paragraph : paragraphs) all.push_back({paragraph, list});
        return left_over_items(kind_, old_, next_, all, texts_);
    }
    std::string lines(std::vector<LeftOverItem> const& items, std::string const& group) const {
        std::string all;
        for (auto const& line : left_over_lines(items, group, texts_))
            all += line.id + " " + line.label + "\n";
        return all;
    }

    ReportKind const kind_ = carry_kind();
    Texts const texts_{{{"left_over.outside", "ngoài"},
                        {"left_over.group_all", "tất cả {count}"},
                        {"left_over.group_period", "kỳ {count}"},
                        {"left_over.group_year", "năm {count}"},
                        {"left_over.group_moved", "đã chuyển {count}"},
                        {"left_over.line_open", "{text}|{where}"},
                        {"left_over.line_change", "{text}>{with}|{where}"},
                        {"left_over.line_ours", "{text} cửa sổ|{where}"},
                        {"left_over.line_moved", "{with}>{text}|{where}"}}};
    Report old_, next_;
};

TEST_F(LeftOverList, GroupsAreCountedAndWhatWasMovedIsApart) {
    auto const all = items({{"", "Trong năm 2023 và năm 2023", false, {}},
                            {"", "7 tháng đầu năm 2023", false, {}},
                            {"", "Báo cáo 7 tháng đầu năm 2024", false, {{8, 20}}}});
    std::string groups;
    for (auto const& group : left_over_groups(all, texts_)) groups += group.label + "\n";
    EXPECT_EQ(groups, "tất cả 3\nkỳ 1\nnăm 2\nđã chuyển 1\n");
    EXPECT_EQ(lines(all, "moved"), "3 7 tháng đầu năm 2023>7 tháng đầu năm 2024|ngoài\n");
}

TEST_F(LeftOverList, TheWholeGroupIsChangedWhereTheProposalIsSure) {
    auto all = items({{"", "7 tháng đầu năm 2023", false, {}},
                      {"", "7 tháng đầu năm", false, {}},
                      {"", "7 tháng đầu năm 2023", true, {}}});
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(change_group(all, "period"), 1U);
    EXPECT_EQ(lines(all, ""),
              "0 7 tháng đầu năm 2023>7 tháng đầu năm 2024|ngoài\n1 7 tháng đầu năm|ngoài\n"
              "2 7 tháng đầu năm 2023 cửa sổ|ngoài\n");
}

TEST_F(LeftOverList, BeginsWithTheFirstLineThatCanBeDecidedHere) {
    auto const first = [&](std::vector<LeftOverItem> const& all) {
        return first_to_decide(all, left_over_lines(all, "", texts_));
    };
    EXPECT_EQ(first(items({{"", "7 tháng đầu năm 2023", true, {}},
                           {"", "Trong năm 2023", true, {}},
                           {"", "7 tháng đầu năm 2023", false, {}}})),
              "2");
    EXPECT_EQ(first(items({{"", "7 tháng đầu năm 2023", true, {}}})), "0");
    EXPECT_EQ(first({}), "");
}

TEST_F(LeftOverList, TheWordsRoundItAreCutBetweenWords) {
    std::string const far = "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai ";
    auto const all = items({{"", far + far + "năm 2023 " + far + far, false, {}}});
    ASSERT_EQ(all.size(), 1U);
    auto const& context = all.front().context;
    EXPECT_NE(context.find("mười hai năm [2023] một hai"), std::string::npos) << context;
    EXPECT_EQ(context.rfind("… ", 0), 0U) << context;
    EXPECT_LT(context.size(), far.size() * 3) << context;
}

TEST_F(LeftOverList, WhatAListOfTheReportWritesIsChangedInItsRows) {
    next_.lists["viec"] = {{{"noi_dung", std::string("Xong năm 2023.")}},
                           {{"noi_dung", std::string("Từ năm 2023 đến năm 2023")}}};
    auto all = items({{"", "2. Từ năm 2023 đến năm 2023", true, {}}}, "viec");
    ASSERT_EQ(change_group(all, ""), 2U);
    all[1].change_to = "2025";
    auto const changed = with_changed_cells(next_, all);
    auto const& rows = changed.lists.at("viec");
    EXPECT_EQ(std::get<std::string>(rows[0].at("noi_dung")), "Xong năm 2023.");
    EXPECT_EQ(std::get<std::string>(rows[1].at("noi_dung")), "Từ năm 2024 đến năm 2025");
}

TEST_F(LeftOverList, WhatStaysOrStandsInNoRowChangesNoRow) {
    next_.lists["viec"] = {{{"noi_dung", std::string("Xong năm 2023.")}}};
    auto all = items({{"", "2. Xong năm 2023.", true, {}}}, "viec");
    ASSERT_EQ(all.size(), 1U);
    ASSERT_TRUE(all[0].cell);
    all[0].fate = LeftOverFate::keep;
    auto const said = [&] {
        return std::get<std::string>(
            with_changed_cells(next_, all).lists.at("viec")[0].at("noi_dung"));
    };
    EXPECT_EQ(said(), "Xong năm 2023.");
    all[0].fate = LeftOverFate::change;
    EXPECT_EQ(said(), "Xong năm 2024.");
    all[0].cell.reset();
    EXPECT_EQ(said(), "Xong năm 2023.");
}

TEST_F(LeftOverList, TheSummaryNamesGroupSectionAndFigures) {
    auto const json =
        next_summary(kind_, next_, {"Trích yếu"}, items({{"", "Tiếp nhận 909 hồ sơ", false, {}}}));
    for (auto const* part : {R"("kept":["Trích yếu"])", R"("group":"value")", R"("text":"909)",
                             R"("figures":["mang"])", R"("year":2024)"})
        EXPECT_NE(json.find(part), std::string::npos) << part << "\n" << json;
}

TEST_F(LeftOverList, TheWordsBehindAreCutBetweenWordsAndLongOnesAnywhere) {
    std::string const words = " tiếp tục thực hiện nhiệm vụ được giao trong thời gian tới đây";
    auto all = items({{"", "năm 2023" + words, false, {}}});
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all[0].context, "năm [2023] tiếp tục thực hiện nhiệm vụ được giao trong …");
    all = items({{"", "năm 2023 " + std::string(60, 'a'), false, {}}});
    EXPECT_EQ(all[0].context, "năm [2023] " + std::string(47, 'a') + " …");
    all = items({{"", words + " năm 2023", false, {}}});
    EXPECT_EQ(all[0].context, "… nhiệm vụ được giao trong thời gian tới đây năm [2023]");
}

}  // namespace
}  // namespace report
