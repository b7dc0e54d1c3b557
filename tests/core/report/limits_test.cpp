// SPDX-License-Identifier: MPL-2.0
#include "core/report/limits.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

class LimitsTest : public testing::Test {
protected:
    ReportKind kind_ = test::small_kind();
    Report report_ = test::small_report();

    /// "limit.rows Việc 3 2", or empty.
    std::string said() const {
        auto const problem = newly_over_limits(kind_, report_, nullptr);
        if (!problem) return {};
        auto all = problem->code;
        for (auto const& [name, value] : problem->arguments)
            if (name != "row") all += " " + value;
        return all;
    }
};

TEST_F(LimitsTest, AReportOfEverydaySizeIsWithinThem) {
    EXPECT_EQ(said(), "");
}

TEST_F(LimitsTest, EachPartIsNamedWithItsMeasureAndItsLimit) {
    auto const words = [](std::size_t letters) {
        std::string text;
        for (std::size_t i = 0; i < letters; ++i) text += "ệ";
        return text;
    };
    auto const good = report_;
    auto const expect = [&](std::string* text, std::size_t limit, std::string const& code) {
        *text = words(limit);
        EXPECT_EQ(said(), "");
        *text = words(limit + 1);
        EXPECT_EQ(said(), code + " " + std::to_string(limit + 1) + " " + std::to_string(limit));
        report_ = good;
    };
    auto& agency = report_.agency;
    expect(&agency.unit_name, 200, "limit.unit_name ");
    expect(&agency.place, 200, "limit.place ");
    expect(&agency.superior, 200, "limit.superior ");
    expect(&agency.province, 200, "limit.province ");
    expect(&agency.symbol, 200, "limit.symbol ");
    expect(&agency.department, 200, "limit.department ");
    expect(&agency.one_stop, 200, "limit.one_stop ");
    expect(&agency.signers[0].name, 200, "limit.signer_name ");
    expect(&report_.signer.office, 200, "limit.signer_office ");
    expect(&report_.addressees[0], 500, "limit.addressee ");
    expect(&report_.recipients[0], 500, "limit.recipient ");
    expect(&report_.subject, 1000, "limit.subject ");
    report_.values["ghi_chu"] = std::string();
    expect(&std::get<std::string>(report_.values["ghi_chu"]), 10000, "limit.value Ghi chú");
    report_.values["ghi_chu"] = words(10001);
    report_.lists["viec"] = {{{"noi_dung", std::string("a")}}};
    EXPECT_EQ(said(), "limit.value Ghi chú 10001 10000");
    report_.values.erase("ghi_chu");
    report_.lists["viec"][0]["noi_dung"] = words(10001);
    EXPECT_EQ(said(), "limit.list_cell Việc: Nội dung 10001 10000");
}

TEST_F(LimitsTest, RowsAndLinesAreCounted) {
    auto const good = report_;
    report_.lists["viec"].resize(1000);
    EXPECT_EQ(said(), "");
    report_.lists["viec"].resize(1001);
    EXPECT_EQ(said(), "limit.rows Việc 1001 1000");
    report_ = good;
    report_.tables["bang"].rows.resize(1001);
    EXPECT_EQ(said(), "limit.table_rows bang 1001 1000");
    report_ = good;
    report_.recipients.resize(201);
    EXPECT_EQ(said(), "limit.recipients  201 200");
    report_ = good;
    report_.agency.addressees.resize(101);
    EXPECT_EQ(said(), "limit.addressees  101 100");
    report_ = good;
    report_.agency.signers.resize(5000);
    EXPECT_EQ(said(), "limit.signers  5000 100");
}

TEST_F(LimitsTest, WhatWasThereBeforeMayStayAndShrinkButNotGrow) {
    report_.lists["viec"].resize(1500);
    auto const before = report_;
    EXPECT_FALSE(newly_over_limits(kind_, report_, &before));
    report_.lists["viec"].resize(1400);
    EXPECT_FALSE(newly_over_limits(kind_, report_, &before));
    report_.lists["viec"].resize(1501);
    EXPECT_EQ(newly_over_limits(kind_, report_, &before)->code, "limit.rows");
    report_ = before;
    report_.lists["vi_tri"].resize(1001);
    EXPECT_EQ(newly_over_limits(kind_, report_, &before)->arguments.front().second, "Vị trí");
}

TEST_F(LimitsTest, LettersAreTakenOutOfEveryTextAndNamedOnce) {
    std::string const bad = "a\u200b\ufffeb\u202e\u00ad";
    report_.agency.signers[0].name = report_.recipients[0] = report_.subject = bad;
    report_.values["ghi_chu"] = bad;
    report_.lists["viec"] = {{{"noi_dung", bad}}, {{"noi_dung", bad}}};
    TableRow row;
    row.cells["ten"] = bad;
    report_.tables["bang"].rows.push_back(row);
    auto const told = clean_letters(kind_, report_);
    ASSERT_EQ(told.size(), 4U);
    EXPECT_EQ(told[0].arguments.front().second, "U+00AD, U+200B, U+202E, U+FFFE");
    EXPECT_EQ(report_.agency.signers[0].name, "ab");
    EXPECT_EQ(report_.recipients[0], "ab");
    EXPECT_EQ(std::get<std::string>(report_.lists["viec"][1]["noi_dung"]), "ab");
    EXPECT_EQ(std::get<std::string>(report_.tables["bang"].rows[0].cells["ten"]), "ab");
    EXPECT_TRUE(clean_letters(kind_, report_).empty());
    // Line ends of another system are the same line ends, of which nothing has to be said.
    report_.values["ghi_chu"] = std::string("a\r\nb");
    EXPECT_TRUE(clean_letters(kind_, report_).empty());
    EXPECT_EQ(std::get<std::string>(report_.values["ghi_chu"]), "a\nb");
}

}  // namespace
}  // namespace report
