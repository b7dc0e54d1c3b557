// SPDX-License-Identifier: MPL-2.0
#include "core/form/entries.hpp"

#include <gtest/gtest.h>

#include "core/report/data_file.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

class EntriesTest : public testing::Test {
protected:
    Report report() const { return read_data(kind_, test::small_data(), "thu.json").value(); }

    static std::string codes(ReadEntries const& read) {
        std::string all;
        for (auto const& one : read.complaints)
            all += (all.empty() ? "" : ", ") + one.id + " " + one.problem.code;
        return all;
    }
    /// What is complained about when one box holds this text.
    std::string said(std::string const& id, std::string const& text) const {
        return codes(read_entries(kind_, report(), {{{id, text}}, {}}));
    }
    std::string said_of_row(std::vector<std::string> const& cells) const {
        return codes(read_entries(kind_, report(), {{}, {{"vi_tri", {false, {cells}}}}}));
    }
    Value value(std::string const& id, std::string const& text) const {
        return read_entries(kind_, report(), {{{id, text}}, {}}).report.values.at(id);
    }

    ReportKind kind_ = test::small_kind();
};

TEST_F(EntriesTest, AreShownAsTypedAndReadBackEqual) {
    auto const shown = show_entries(kind_, report());
    EXPECT_EQ(shown.figures.at("giay"), "1.146");
    EXPECT_EQ(shown.lists.at("vi_tri").rows,
              (std::vector<std::vector<std::string>>{{"Chủ tịch", "1", ""},
                                                     {"Phó Chủ tịch", "2", "thiếu 1"}}));
    EXPECT_EQ(shown.figures.count("moi"), 0U);
    auto const read = read_entries(kind_, report(), shown);
    EXPECT_EQ(codes(read), "");
    EXPECT_EQ(read.report.values, report().values);
    EXPECT_EQ(read.report.lists, report().lists);
}

TEST_F(EntriesTest, AnEmptyBoxIsAFigureThatWasNotEntered) {
    auto const read = read_entries(kind_, report(), {{{"cu", "  "}}, {{"vi_tri", {}}}});
    EXPECT_EQ(codes(read), "");
    EXPECT_EQ(read.report.values.count("cu"), 0U);
    EXPECT_EQ(read.report.lists.count("vi_tri"), 0U);
}

TEST_F(EntriesTest, AListMayBeEnteredAsEmpty) {
    auto const read = read_entries(kind_, report(), {{}, {{"viec", {true, {}}}}});
    EXPECT_TRUE(read.report.lists.at("viec").empty());
    EXPECT_EQ(show_entries(kind_, read.report).lists.at("viec"), (ListEntry{true, {}}));
}

TEST_F(EntriesTest, AreReadByTheirKind) {
    EXPECT_EQ(value("mang", "1.000"), Value(Amount{1000, false}));
    EXPECT_EQ(value("tien", "trên 400.000.000"), Value(Amount{400000000, true}));
    EXPECT_EQ(value("dat", "97,66%"), Value(Percent{9766}));
    EXPECT_EQ(value("ngay", "20/7/2023"), Value(*make_date(2023, 7, 20)));
    EXPECT_EQ(value("hinh_thuc", "phát phiếu"), Value(std::string("b")));
    EXPECT_EQ(value("ghi_chu", " chờ | xác minh "), Value(std::string("chờ | xác minh")));
}

/// "1 234" as an office program or a spreadsheet shows it was said to be no number.
TEST_F(EntriesTest, BlanksBetweenGroupsOfThreeAreNoFault) {
    EXPECT_EQ(value("mang", "1 234"), Value(Amount{1234, false}));
    EXPECT_EQ(value("mang", "12\u00A0345\u202F678"), Value(Amount{12345678, false}));
    EXPECT_EQ(value("tien", "trên 400 000 000"), Value(Amount{400000000, true}));
    for (auto const* text : {"1 23", "12 34", "1234 567", "0 123", "1 2345", "1 234 5", "1 234.567",
                             "1 234,5", "3 của 234"})
        EXPECT_NE(said("mang", text), "") << text;
}

TEST_F(EntriesTest, WhatCannotBeReadIsComplainedAbout) {
    EXPECT_EQ(said("mang", "nhiều"), "mang form.entry_not_a_number");
    EXPECT_EQ(said("mang", "-3"), "mang form.entry_negative");
    EXPECT_EQ(said("mang", "3,5"), "mang form.entry_not_whole");
    EXPECT_EQ(said("mang", "99999999999999999999"), "mang form.entry_too_large");
    EXPECT_EQ(said("mang", "trên 3"), "mang form.entry_not_a_number");
    EXPECT_EQ(said("dat", "cao"), "dat form.entry_percent");
    EXPECT_EQ(said("ngay", "31/02/2023"), "ngay form.entry_date");
    EXPECT_EQ(said("hinh_thuc", "điện thoại"), "hinh_thuc form.entry_choice");
    EXPECT_EQ(said_of_row({"", "1", ""}), "vi_tri form.entry_required");
    EXPECT_EQ(said_of_row({"A", "hai", ""}), "vi_tri form.entry_not_a_number");
    EXPECT_EQ(said_of_row({"", " ", ""}), "");
}

TEST_F(EntriesTest, TheComplaintNamesTheCellOfTheRow) {
    auto const read = read_entries(kind_, report(),
                                   {{}, {{"vi_tri", {false, {{"A", "1", ""}, {"B", "hai", ""}}}}}});
    ASSERT_EQ(read.complaints.size(), 1U);
    EXPECT_EQ(read.complaints[0].row, 1U);
    EXPECT_EQ(read.complaints[0].column, 1U);
}

TEST_F(EntriesTest, APartAboveItsWholeIsComplainedAbout) {
    EXPECT_EQ(said("muon", "2.098"), "");
    EXPECT_EQ(said("muon", "2.099"), "muon form.entry_above_whole");
}

TEST_F(EntriesTest, ASumThatDiffersIsAWarningAndNotInTheWay) {
    kind_ =
        load_report_kind(test::small_files(R"({"id": "cu", "label": "Kỳ trước", "kind": "count"})",
                                           R"({"id": "cu", "label": "Kỳ trước", "kind": "count",
                                      "equals": {"rule": "S06", "difference_of": ["muon", "mang"]}})"))
            .value();
    EXPECT_EQ(said("muon", "952"), "");
    auto const read = read_entries(kind_, report(), {{{"cu", "42"}, {"muon", "952"}}, {}});
    ASSERT_EQ(codes(read), "cu form.entry_sum");
    EXPECT_TRUE(read.complaints[0].warning);
    EXPECT_TRUE(blocking(read.complaints, {}).empty());
}

TEST_F(EntriesTest, WhatWasWrongWhenTheWindowOpenedIsNotInTheWay) {
    auto const before = read_entries(kind_, report(), {{{"mang", "nhiều"}}, {}}).complaints;
    auto const now =
        read_entries(kind_, report(), {{{"mang", "nhiều"}, {"giay", "-1"}}, {}}).complaints;
    ASSERT_EQ(now.size(), 2U);
    auto const left = blocking(now, before);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].id, "giay");
}

TEST_F(EntriesTest, AnUntouchedBoxLeavesItsWordsAlone) {
    auto before = report();
    before.lists["vi_tri"] = {{{"ten", std::string("Văn phòng\nThống kê")}}};
    before.values["ghi_chu"] = std::string("dòng một\ndòng hai");
    auto entries = show_entries(kind_, before);
    entries.figures["mang"] = "910";
    entries.lists["vi_tri"].rows.push_back({"Chủ tịch", "1", ""});
    auto const read = read_entries(kind_, before, entries);
    EXPECT_EQ(codes(read), "");
    EXPECT_EQ(read.report.lists.at("vi_tri").at(0), before.lists.at("vi_tri").at(0));
    EXPECT_EQ(read.report.lists.at("vi_tri").size(), 2U);
    EXPECT_EQ(read.report.values.at("ghi_chu"), before.values.at("ghi_chu"));
    EXPECT_EQ(read.report.values.at("mang"), Value(Amount{910, false}));
}

TEST_F(EntriesTest, DerivedFiguresFollowWhatIsTyped) {
    auto const read = read_entries(kind_, report(), {{{"mang", "854"}, {"cu", "nhiều"}}, {}});
    auto const derived = derived_entries(kind_, read.report);
    EXPECT_EQ(derived.at("moi"), "2.000");
    EXPECT_EQ(derived.at("tl_mang"), "42,70%");
    EXPECT_EQ(derived.at("so_vi_tri"), "3");
}

TEST_F(EntriesTest, PagesHoldAFewFiguresOrOneList) {
    auto const pages = entry_pages(kind_, 10);
    ASSERT_EQ(pages.size(), 4U);
    EXPECT_EQ(pages[0].rows.size() + pages[1].rows.size(), 15U);
    EXPECT_LE(pages[0].rows.size(), 10U);
    EXPECT_EQ(pages[2].list->id, "vi_tri");
    EXPECT_EQ(pages[3].list->id, "viec");
}

TEST_F(EntriesTest, APageHoldsRowsOfDifferentHeights) {
    auto const height = [](EntryRow const& row) {
        return row.figure && row.figure->kind == FigureKind::text ? 5 : 2;
    };
    for (int const room : {1, 6, 13, 20, 100}) {
        std::size_t count = 0;
        for (auto const& page : entry_pages(kind_, {room, height})) {
            if (page.list) continue;
            int used = 0;
            for (auto const& row : page.rows) used += height(row);
            if (page.rows.size() > 1) {
                EXPECT_LE(used, room);
            }
            count += page.rows.size();
        }
        EXPECT_EQ(count, 15U) << "each figure once, in a room of " << room;
    }
}

TEST_F(EntriesTest, WhatWasTypedIsWrittenWithCare) {
    auto const tidy = [&](char const* id, char const* text) {
        return tidy_entry(kind_, *kind_.figure(id), text);
    };
    EXPECT_EQ(tidy("giay", "1146"), "1.146");
    EXPECT_EQ(tidy("giay", " 07 "), "7");
    EXPECT_EQ(tidy("giay", ""), "");
    EXPECT_EQ(tidy("giay", "nhiều"), "nhiều");
    EXPECT_EQ(tidy("dat", "97,66"), "97,66%");
    EXPECT_EQ(tidy("ngay", "1/7/2023"), "01/7/2023");
    EXPECT_EQ(tidy("ngay", "31/02/2023"), "31/02/2023");
    EXPECT_EQ(tidy("ghi_chu", " 1146 "), " 1146 ");
    EXPECT_EQ(tidy("tien", "1500000"), "1.500.000");
}

TEST_F(EntriesTest, ASectionIsFilledByWhatIsTyped) {
    auto const count = filled(kind_, 0, show_entries(kind_, report()));
    EXPECT_EQ(count.entered, 5U);
    EXPECT_EQ(count.all, 11U);
}

TEST_F(EntriesTest, LastPeriodStandsBesideTheBox) {
    auto const after =
        read_data(kind_, test::small_data(R"({"last": {"mang": 1204}})"), "thu.json");
    EXPECT_EQ(last_value(after.value(), "mang"), "1.204");
    EXPECT_EQ(last_value(after.value(), "giay"), "");
}

TEST_F(EntriesTest, APartIsNotComparedWithMoreThanANumber) {
    auto whole = report();
    whole.values["muon"] = Amount{3000, false};
    auto const complaints = [&] {
        auto const read = read_entries(kind_, whole, show_entries(kind_, whole));
        return std::count_if(
            read.complaints.begin(), read.complaints.end(),
            [](EntryComplaint const& one) { return one.problem.code == "form.entry_above_whole"; });
    };
    EXPECT_EQ(complaints(), 1);
    whole.values["mang"] = Amount{909, true};
    EXPECT_EQ(complaints(), 0);
}

TEST_F(EntriesTest, TextsAndRowsBeyondTheLimitsAreComplainedAboutInTheirBox) {
    kind_.limits.text = 20;
    kind_.limits.rows = 2;
    auto const before = report();
    auto entries = show_entries(kind_, before);
    entries.figures["ghi_chu"] = std::string(21, 'a');
    entries.lists["viec"].rows = {{"một"}, {std::string(25, 'b')}, {"ba"}};
    auto const read = read_entries(kind_, before, entries);
    ASSERT_EQ(read.complaints.size(), 3U);
    EXPECT_EQ(read.complaints[0].id, "ghi_chu");
    EXPECT_EQ(read.complaints[0].problem.code, "limit.value");
    EXPECT_EQ(read.complaints[1].problem.code, "limit.list_cell");
    EXPECT_EQ(read.complaints[1].row, 1U);
    EXPECT_EQ(read.complaints[2].problem.code, "limit.rows");
    EXPECT_EQ(blocking(read.complaints, {}).size(), 3U);
}

TEST_F(EntriesTest, LettersThatNobodySeesArePassedOverInNumbersAndTakenOutOfTextsWithAWord) {
    auto const before = report();
    auto entries = show_entries(kind_, before);
    entries.figures["mang"] = "1\u200b.2\u200d34";
    entries.figures["ghi_chu"] = "đất\u200b đai\ufffe";
    entries.figures["giay"] = "1\u202e2";
    auto const read = read_entries(kind_, before, entries);
    EXPECT_EQ(std::get<Amount>(read.report.values.at("mang")).value, 1234);
    EXPECT_EQ(std::get<std::string>(read.report.values.at("ghi_chu")), "đất đai");
    EXPECT_EQ(read.report.values.count("giay"), 0U);
    ASSERT_EQ(read.complaints.size(), 2U);
    EXPECT_EQ(read.complaints[0].id, "giay");
    EXPECT_EQ(read.complaints[1].problem.code, "letters.cleaned");
    EXPECT_TRUE(read.complaints[1].warning);
}

}  // namespace
}  // namespace report
