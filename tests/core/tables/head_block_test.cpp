// SPDX-License-Identifier: MPL-2.0
// Heads of sheets: how far they reach, what stands over each column, what numbers columns.
#include "core/tables/head_block.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/tables/columns.hpp"
#include "core/tables/csv.hpp"

namespace report {
namespace {

Sheet sheet(std::string const& rows) {
    return read_csv(rows, "so.csv").value().sheet;
}

/// "first+count" of the rows of the head that this one belongs to.
std::string head(Sheet const& sheet, std::size_t row) {
    auto const rows = whole_head(sheet, {row, 1});
    return std::to_string(rows.first) + "+" + std::to_string(rows.count);
}
std::string head(std::string const& rows, std::size_t row) {
    return head(sheet(rows), row);
}

/// What stands over a column, the groups first.
std::string over(Sheet const& sheet, std::size_t rows, std::size_t column) {
    std::string all;
    for (auto const& text : HeadBlock(sheet, 0, rows, sheet.columns()).path(column))
        all += (all.empty() ? "" : " / ") + text;
    return all;
}

TEST(HeadBlocks, KeysAreLettersAndDigitsOnly) {
    EXPECT_EQ(label_key("Số hồ sơ (mới):"), "số hồ sơ mới");
    EXPECT_EQ(label_key("Số hồ sơ (mới):", true), "số hồ sơ");
    EXPECT_EQ(label_key("(mới)", true), "mới");
    EXPECT_EQ(label_key("a (b (c) d) e", true), "a e");
    EXPECT_EQ(label_key("a) b", true), "a b");
    EXPECT_EQ(label_key("  A–9z  "), "a–9z");
    EXPECT_EQ(label_key("a-Z0"), "a z0");
}

TEST(HeadBlocks, WhatNumbersAHeadIsNoPartOfIt) {
    for (auto const& [text, rest] :
         std::vector<std::pair<char const*, char const*>>{{"1. Thu", "Thu"},
                                                          {"II) Kết quả", "Kết quả"},
                                                          {"a. Trực tuyến", "Trực tuyến"},
                                                          {"I", "I"},
                                                          {"2", "2"},
                                                          {"A Lưới", "A Lưới"},
                                                          {"Thu", "Thu"},
                                                          {"1.", "1."},
                                                          {"1) ", "1)"},
                                                          {" b) Thu ", "Thu"}})
        EXPECT_EQ(without_numbering(text), rest) << text;
}

TEST(HeadBlocks, ARowOfNumbersBeginsWithOneAndGoesOn) {
    for (auto const* row : {"(1);(2)", "1;2;3;4", "(1);(2);(3) = (1) + (2)", "A;B;1;2",
                            "1;2;3;4=2+3", "A;1;2;3", "(1);;(2)"})
        EXPECT_TRUE(is_number_row(sheet(std::string(row) + "\nx;y\n"), 0)) << row;
    for (auto const* row : {"1;2;3", "(1)", "1;2;4;5", "0;1;2;3", "(2);(3)", "1;2;3;x", "(1);2",
                            "B;A;1;2", "A;B;C;1", "1;2;3;4.5", "1;2;3;1234"})
        EXPECT_FALSE(is_number_row(sheet(std::string(row) + "\nx;y\n"), 0)) << row;
    EXPECT_FALSE(is_number_row(sheet("a;b\n"), 7));
    EXPECT_EQ(column_numbers(sheet("x;(1);(2)\n(1);;(2)\n"), 1),
              (std::map<std::size_t, std::size_t>{{0, 1}, {2, 2}}));
    EXPECT_TRUE(column_numbers(sheet("A;B;1;2\n"), 0).empty()) << "with letters others are counted";
}

TEST(HeadBlocks, AGroupStandsOverTheColumnsBesideIt) {
    auto const plain = sheet("TT;Nhận;;Trả\n;Mới;Cũ;\n");
    EXPECT_EQ(over(plain, 2, 0), "TT");
    EXPECT_EQ(over(plain, 2, 1), "Nhận / Mới");
    EXPECT_EQ(over(plain, 2, 2), "Nhận / Cũ");
    EXPECT_EQ(over(plain, 2, 3), "Trả");
    auto const deep = sheet("A;;B;\nx;;y;\n1;2;3;4\n");
    EXPECT_EQ(over(deep, 3, 1), "A / x / 2");
    EXPECT_EQ(over(deep, 3, 2), "B / y / 3");
    EXPECT_EQ(over(deep, 3, 3), "B / y / 4");
    // Where cells are merged only they say so.
    auto merged = sheet("TT;Nhận;;Trả\n;Mới;Cũ;\n");
    merged.rows[0][0].row_span = 2;
    EXPECT_EQ(over(merged, 2, 2), "Cũ");
    merged.rows[0][1].column_span = 2;
    EXPECT_EQ(over(merged, 2, 2), "Nhận / Cũ");
    EXPECT_EQ(over(merged, 2, 3), "Trả");
}

TEST(HeadBlocks, AHeadReachesAsFarAsItsGroupsGo) {
    EXPECT_EQ(head("TT;Tên;Số\n1;a;5\n", 0), "0+1");
    EXPECT_EQ(head("TT;Nhận;;Trả\n;Mới;Cũ;\n1;2;3;4\n", 0), "0+2");
    EXPECT_EQ(head("TT;Nhận;;Trả\n;Mới;Cũ;\n1;2;3;4\n", 1), "0+2");
    EXPECT_EQ(head("TT;Nhận;;Trả\n;9 tháng;Cũ;\n1;2;3;4\n", 0), "0+2") << "a number with a word";
    EXPECT_EQ(head("TT;Nhận;;Trả\n;9;Cũ;\n1;2;3;4\n", 0), "0+1") << "a figure";
    EXPECT_EQ(head("TT;Nhận;;Trả\n;Mới;;\n1;2;3;4\n", 0), "0+1") << "one cell is no row of heads";
    EXPECT_EQ(head("TT;Tên;Số\na;b;c\n1;2;3\n", 0), "0+1") << "texts under texts are rows";
    EXPECT_EQ(head("Năm;2024;x\nTT;Tên;Số\n", 1), "1+1");
    EXPECT_EQ(head("Biểu;;\nTT;Tên;Số\n", 1), "1+1") << "one text is a title";
    // Five rows at most.
    std::string rows;
    for (int i = 0; i < 7; ++i) rows += i % 2 == 0 ? "a;;b;\n" : "c;d;;e\n";
    EXPECT_EQ(head(rows, 0).substr(2), "5");
    auto over_two = sheet("TT;Tên;Số\na;b;c\n1;2;3\n");
    over_two.rows[0][0].row_span = 2;
    EXPECT_EQ(head(over_two, 0), "0+2");
}

}  // namespace
}  // namespace report
