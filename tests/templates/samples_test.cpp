// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/carry/next_period.hpp"
#include "core/form/entries.hpp"
#include "core/report/data_file.hpp"
#include "core/report/figures.hpp"
#include "core/report/record.hpp"
#include "template_file.hpp"

namespace report {
namespace {

class Samples : public testing::Test {
protected:
    ReportKind const kind_ = test::shipped_kind("cchc_xa");

    Report read(std::string const& name) const {
        auto const report =
            read_data(kind_, test::read_file(test::source_folder() / "docs/samples" / name), name);
        if (!report) throw ProblemError(report.error());
        return *report;
    }

    std::string shown(Report const& report, std::string const& id) const {
        auto const values = all_values(kind_, report);
        auto const found = values.find(id);
        return found == values.end() ? "absent"
                                     : show_value(kind_, *kind_.figure(id), found->second);
    }
};

/// cchc-report.md 4.1: recomputed, rounded half up where the seed was cut off.
TEST_F(Samples, TheSeedsFiguresAddUpAndRoundHalfUp) {
    auto const seed = read("pho-an-7-thang-2023.json");
    std::map<std::string, std::string> const expected{
        {"hs_tong", "2.098"},       {"hs_moi", "2.055"},
        {"hs_da_gq", "2.049"},      {"tl_gq", "97,66%"},
        {"tl_truoc", "84,87%"},     {"tl_dung_han", "84,87%"},
        {"tl_qua", "15,13%"},       {"tl_tt", "44,23%"},
        {"ns_ty_le_thu", "69,58%"}, {"ns_ty_le_chi", "58,69%"},
        {"th_tong", "152"},         {"thieu_cong_chuc", "02"},
        {"tcd_y_kien", "26"},       {"ns_du_toan", "7.722.400.000"}};
    for (auto const& [id, text] : expected) EXPECT_EQ(shown(seed, id), text) << id;
    EXPECT_EQ(period_phrase(kind_, seed.period), "7 tháng đầu năm 2023");
    EXPECT_EQ(format_short(seed.period.to), "20/7/2023");
    EXPECT_EQ(seed.lists.at("nv").size(), 7U);
    EXPECT_EQ(seed.lists.at("bm_vi_tri").size(), 8U);
}

/// cchc-report.md 2.2 and 3.1.
TEST_F(Samples, TheSeedsBacklogAndStandingFactsGoOn) {
    auto const seed = read("pho-an-7-thang-2023.json");
    auto const amount = [](Report const& report, char const* id) {
        auto const found = report.values.find(id);
        return found == report.values.end() ? -1 : std::get<Amount>(found->second).value;
    };
    auto const grown = next_report(kind_, seed, *next_period(kind_, seed.period));
    EXPECT_EQ(period_phrase(kind_, grown.period), "8 tháng đầu năm 2023");
    EXPECT_EQ(amount(grown, "hs_ky_truoc"), 43);  // cumulative: that of the opening of the year
    EXPECT_EQ(amount(grown, "hs_truc_tuyen"), -1);
    EXPECT_EQ(amount(grown, "cb_giao"), 22);
    EXPECT_EQ(amount(grown, "ns_du_toan"), 7'722'400'000);
    EXPECT_EQ(grown.lists.at("cd_vb_ban_hanh"), seed.lists.at("cd_vb_ban_hanh"));
    EXPECT_EQ(shown(grown, "thieu_cong_chuc"), "02");
    auto const august = next_report(kind_, seed, *make_period(kind_, "thang", 8, 2023));
    EXPECT_EQ(amount(august, "hs_ky_truoc"), 20);
    EXPECT_EQ(august.lists.count("cd_vb_ban_hanh"), 0U);
    auto const later = next_report(kind_, seed, *make_period(kind_, "k_thang", 7, 2024));
    EXPECT_EQ(amount(later, "hs_ky_truoc"), -1);
    EXPECT_EQ(amount(later, "ns_du_toan"), -1);
    EXPECT_EQ(amount(later, "cb_giao"), 22);
}

TEST_F(Samples, EveryOneIsReadAndWrittenBackEqual) {
    int files = 0;
    for (auto const& entry :
         std::filesystem::directory_iterator(test::source_folder() / "docs/samples")) {
        if (entry.path().extension() != ".json") continue;
        ++files;
        auto const report = read(entry.path().filename().string());
        EXPECT_EQ(to_record(read_data(kind_, write_data(kind_, report), "lai.json").value()),
                  to_record(report));
    }
    EXPECT_GE(files, 2);
}

TEST_F(Samples, TheWindowsBoxesHoldEveryFigureAndList) {
    for (auto const* name : {"pho-an-7-thang-2023.json", "pho-an-9-thang-2025.json"}) {
        auto const report = read(name);
        auto const entries = show_entries(kind_, report);
        auto const again = read_entries(kind_, report, entries);
        EXPECT_TRUE(blocking(again.complaints, {}).empty());
        EXPECT_EQ(again.report.values, report.values);
        EXPECT_EQ(again.report.lists, report.lists);
        // From nothing, too: each box stands for its figure alone.
        auto empty = report;
        empty.values.clear();
        empty.lists.clear();
        EXPECT_EQ(to_record(read_entries(kind_, empty, entries).report), to_record(report));
    }
}

TEST_F(Samples, ASumStandsOnOnePageWithItsPartsWhereAPageHasRoomForThem) {
    for (std::size_t const rows : {10U, 12U, 14U, 16U}) {
        std::map<std::string, std::size_t> page_of;
        auto const pages = entry_pages(kind_, rows);
        for (std::size_t i = 0; i < pages.size(); ++i)
            for (auto const& row : pages[i].rows)
                if (row.figure) page_of[row.figure->id] = i;
        for (auto const* part : {"hs_truoc", "hs_dung", "hs_qua"})
            EXPECT_EQ(page_of[part], page_of["hs_da_gq"]) << part << " of " << rows;
        for (auto const* part : {"hs_dang_trong", "hs_dang_qua"})
            EXPECT_EQ(page_of[part], page_of["hs_dang"]) << part << " of " << rows;
        EXPECT_EQ(page_of["hs_truc_tiep"], page_of["hs_moi"]) << rows;
    }
}

TEST_F(Samples, EveryFigureAndListCanBeEnteredInExactlyOneWindow) {
    std::map<std::string, int> seen;
    for (auto const& page : entry_pages(kind_, 10)) {
        for (auto const& row : page.rows)
            if (row.figure) ++seen[row.figure->id];
        if (page.list) ++seen[page.list->id];
    }
    kind_.each_figure([&](Figure const& figure) { EXPECT_EQ(seen[figure.id], 1) << figure.id; });
    kind_.each_list([&](ListDefinition const& list) { EXPECT_EQ(seen[list.id], 1) << list.id; });
}

}  // namespace
}  // namespace report
