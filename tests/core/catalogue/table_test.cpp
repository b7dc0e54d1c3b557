// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/table.hpp"

#include <gtest/gtest.h>

#include "tables/small_table.hpp"

namespace report {
namespace {

TEST(LoadTable, ReadsTablesInTheOrderOfTheirFiles) {
    auto const kind = test::table_kind();
    ASSERT_EQ(kind.tables.size(), 3U);
    EXPECT_EQ(kind.tables[2].id, "bang_vi_tri");
    ASSERT_NE(kind.table("bang_ho_so"), nullptr);
    EXPECT_EQ(kind.table("bang_ho_so")->column("mang")->heads.size(), 3U);
    EXPECT_EQ(kind.table("la"), nullptr);
}

TEST(LoadTable, AKindWithoutTablesHasNone) {
    EXPECT_TRUE(test::small_kind().tables.empty());
}

TEST(LoadTable, ATypeIsTheCellsOwnThenItsFiguresThenTheColumns) {
    auto const kind = test::table_kind();
    auto const& table = *kind.table("bang_so");
    auto const type = [&](char const* row, char const* column) {
        return cell_type(kind, table.fixed_row(row), *table.column(column)).kind;
    };
    EXPECT_EQ(type("la", "nay"), FigureKind::percent);
    EXPECT_EQ(type("tl", "nay"), FigureKind::percent);
    EXPECT_EQ(type("cach", "nay"), FigureKind::choice);
    EXPECT_EQ(type("", "nay"), FigureKind::count);
}

struct WrongTable {
    char const* from;
    char const* to;
    char const* code;
};

class WrongTableFile : public testing::TestWithParam<WrongTable> {};

TEST_P(WrongTableFile, DoesNotLoadAndNamesTheFile) {
    auto const& wrong = GetParam();
    auto const kind = load_report_kind(test::table_files(wrong.from, wrong.to));
    ASSERT_TRUE(kind.has_error());
    EXPECT_EQ(kind.error().code, wrong.code);
    EXPECT_EQ(kind.error().where.rfind("tables/", 0), 0U) << kind.error().where;
}

INSTANTIATE_TEST_SUITE_P(
    Each, WrongTableFile,
    testing::Values(
        WrongTable{R"("id": "bang_so")", R"("id": "bang_ho_so")", "kind.double_id"},
        WrongTable{R"("id": "bang_so")", R"("id": "muon")", "kind.double_id"},
        WrongTable{R"("id": "bang_so")", R"("id": "Bảng")", "kind.bad_id"},
        WrongTable{R"("section": "phan_1")", R"("section": "phan_9")", "table.unknown_section"},
        WrongTable{R"("section": "phan_1")", R"("sections": "phan_1")", "json.unknown_key"},
        WrongTable{R"({period})", R"({perod})", "kind.unknown_place"},
        WrongTable{R"("width": 7000)", R"("width": 7001)", "table.width"},
        WrongTable{R"("width": 7000)", R"("width": 0)", "table.no_width"},
        WrongTable{R"("heads": ["Lĩnh vực"])", R"("heads": [])", "table.no_head"},
        WrongTable{R"("id": "ten", "heads": ["Lĩnh)", R"("id": "tt", "heads": ["Lĩnh)",
                   "kind.double_id"},
        WrongTable{R"("sum_of": ["mang", "giay"])", R"("sum_of": ["mang", "nước"])",
                   "table.unknown_column"},
        WrongTable{R"("sum_of": ["mang", "giay"])", R"("sum_of": ["mang", "ten"])",
                   "kind.not_a_number"},
        WrongTable{R"("sum_of": ["mang", "giay"])", R"("sum_of": ["mang", "tong"])",
                   "table.circle"},
        WrongTable{R"("sum_of": ["mang", "giay"])", R"("sum": ["mang"])", "table.unknown_rule"},
        WrongTable{R"("difference_of": ["nay", "truoc"])", R"("difference_of": ["nay"])",
                   "table.parts"},
        WrongTable{R"("share_of": ["mang"], "whole": ["tong"])", R"("share_of": ["mang"])",
                   "table.parts"},
        WrongTable{R"("tied": {"figure": "moi"})", R"("tied": {"figure": "mới"})",
                   "kind.unknown_figure"},
        WrongTable{R"("if": "them_cu")", R"("if": "them")", "table.unknown_switch"},
        WrongTable{R"("plus": ["cu"])", R"("plus": ["dat"])", "kind.not_a_number"},
        WrongTable{R"("figure": "mang", "time": "last")", R"("figure": "mang", "time": "tomorrow")",
                   "table.unknown_time"},
        WrongTable{R"("figure": "mang", "time": "last")", R"("sum_of": ["mang"], "time": "last")",
                   "table.time_of_rule"},
        WrongTable{R"("cells": {"ten": "Tất cả)", R"("cells": {"tong": "Tất cả)",
                   "table.typed_rule"},
        WrongTable{R"("cells": {"ten": "Tất cả)", R"("cells": {"tên": "Tất cả)",
                   "table.unknown_column"},
        WrongTable{R"("add": ["mang", "giay"])", R"("add": ["mang", "ty_le"])",
                   "kind.not_a_number"},
        WrongTable{R"("list": "vi_tri")", R"("list": "vi")", "kind.unknown_list"},
        WrongTable{R"([ ({ghi_chu})])", R"([ ({ghi})])", "kind.unknown_place"},
        WrongTable{R"(Ngoài ra {cu})", R"(Ngoài ra {cũ})", "kind.unknown_place"},
        WrongTable{R"("per": 1000)", R"("per": 0)", "json.out_of_bounds"},
        WrongTable{R"("sort": ["so"])", R"("sort": ["số"])", "table.unknown_column"}));

}  // namespace
}  // namespace report
