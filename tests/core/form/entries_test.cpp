// SPDX-License-Identifier: MPL-2.0
#include "core/form/entries.hpp"

#include <gtest/gtest.h>

#include "core/report/data_file.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

constexpr char const* none = "Không";

class EntriesTest : public testing::Test {
protected:
    Report report() const { return read_data(kind_, test::small_data(), "thu.json").value(); }

    /// What is complained about when one box holds this text.
    std::string said(std::string const& id, std::string const& text) const {
        auto const answered = read_entries(kind_, report(), {{id, text}}, none);
        std::string all;
        for (auto const& one : answered.complaints)
            all += (all.empty() ? "" : ", ") + one.control + " " + one.problem.code;
        return all;
    }
    Value value(std::string const& id, std::string const& text) const {
        return read_entries(kind_, report(), {{id, text}}, none).value.value().values.at(id);
    }

    ReportKind kind_ = test::small_kind();
};

TEST_F(EntriesTest, AreShownAsTypedAndReadBackEqual) {
    auto const shown = show_entries(kind_, report(), none);
    EXPECT_EQ(shown.at("giay"), "1.146");
    EXPECT_EQ(shown.at("vi_tri"), "Chủ tịch | 1\nPhó Chủ tịch | 2 | thiếu 1");
    EXPECT_EQ(shown.count("moi"), 0U);
    auto const read = read_entries(kind_, report(), shown, none);
    ASSERT_TRUE(read.value);
    EXPECT_EQ(read.value->values, report().values);
    EXPECT_EQ(read.value->lists, report().lists);
}

TEST_F(EntriesTest, AnEmptyBoxIsAFigureThatWasNotEntered) {
    auto const answered = read_entries(kind_, report(), {{"cu", "  "}, {"vi_tri", ""}}, none);
    ASSERT_TRUE(answered.value);
    EXPECT_EQ(answered.value->values.count("cu"), 0U);
    EXPECT_EQ(answered.value->lists.count("vi_tri"), 0U);
}

TEST_F(EntriesTest, TheWordForNoneIsAListEnteredAsEmpty) {
    auto const answered = read_entries(kind_, report(), {{"viec", "không"}}, none);
    ASSERT_TRUE(answered.value);
    EXPECT_TRUE(answered.value->lists.at("viec").empty());
    EXPECT_EQ(show_entries(kind_, *answered.value, none).at("viec"), none);
}

TEST_F(EntriesTest, AreReadByTheirKind) {
    EXPECT_EQ(value("mang", "1.000"), Value(Amount{1000, false}));
    EXPECT_EQ(value("tien", "trên 400.000.000"), Value(Amount{400000000, true}));
    EXPECT_EQ(value("dat", "97,66%"), Value(Percent{9766}));
    EXPECT_EQ(value("ngay", "20/7/2023"), Value(*make_date(2023, 7, 20)));
    EXPECT_EQ(value("hinh_thuc", "phát phiếu"), Value(std::string("b")));
    EXPECT_EQ(value("ghi_chu", " chờ | xác minh "), Value(std::string("chờ | xác minh")));
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
    EXPECT_EQ(said("vi_tri", "A | 1 | b | c"), "vi_tri form.entry_columns");
    EXPECT_EQ(said("vi_tri", " | 1"), "vi_tri form.entry_required");
    EXPECT_EQ(said("vi_tri", "A | hai"), "vi_tri form.entry_not_a_number");
}

TEST_F(EntriesTest, APartAboveItsWholeIsComplainedAbout) {
    EXPECT_EQ(said("muon", "2.098"), "");
    EXPECT_EQ(said("muon", "2.099"), "muon form.entry_above_whole");
}

TEST_F(EntriesTest, AnUntouchedBoxLeavesItsWordsAlone) {
    auto before = report();
    before.lists["vi_tri"] = {{{"ten", std::string("Văn phòng | Thống kê")}}};
    before.values["ghi_chu"] = std::string("dòng một\ndòng hai");
    auto entries = show_entries(kind_, before, none);
    entries["mang"] = "910";
    auto const read = read_entries(kind_, before, entries, none);
    ASSERT_TRUE(read.value);
    EXPECT_EQ(read.value->lists, before.lists);
    EXPECT_EQ(read.value->values.at("ghi_chu"), before.values.at("ghi_chu"));
    EXPECT_EQ(read.value->values.at("mang"), Value(Amount{910, false}));
}

TEST_F(EntriesTest, RowsPastedFromASpreadsheetArePartedByTabs) {
    auto const read = read_entries(kind_, report(), {{"vi_tri", "A\t1\nB\t\tmới"}}, none);
    ASSERT_TRUE(read.value);
    EXPECT_EQ(show_entries(kind_, *read.value, none).at("vi_tri"), "A | 1\nB |  | mới");
}

TEST_F(EntriesTest, DerivedFiguresFollowWhatIsTyped) {
    auto const derived = derived_entries(kind_, report(), {{"mang", "854"}, {"cu", "nhiều"}}, none);
    EXPECT_EQ(derived.at("moi"), "2.000");
    EXPECT_EQ(derived.at("tl_mang"), "42,70%");
    EXPECT_EQ(derived.count("tong"), 0U);
    EXPECT_EQ(derived.at("so_vi_tri"), "3");
}

TEST_F(EntriesTest, PagesHoldAFewFiguresOrOneList) {
    auto const pages = entry_pages(kind_, 10);
    ASSERT_EQ(pages.size(), 4U);
    EXPECT_EQ(pages[0].figures.size(), 10U);
    EXPECT_EQ(pages[1].figures.size(), 5U);
    EXPECT_EQ(pages[2].list->id, "vi_tri");
    EXPECT_EQ(column_line(*pages[2].list), "Tên | Số | Ghi chú");
}

TEST_F(EntriesTest, ASectionIsFilledByWhatIsTyped) {
    auto const count = filled(kind_, 0, show_entries(kind_, report(), none));
    EXPECT_EQ(count.entered, 5U);
    EXPECT_EQ(count.all, 11U);
}

}  // namespace
}  // namespace report
