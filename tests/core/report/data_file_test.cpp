// SPDX-License-Identifier: MPL-2.0
#include "core/report/data_file.hpp"

#include <gtest/gtest.h>

#include "core/report/record.hpp"
#include "tables/small_table.hpp"

namespace report {
namespace {

Problem problem_of(std::string const& changes) {
    auto const result = read_data(test::small_kind(), test::small_data(changes), "thu.json");
    return result ? Problem{"none", {}, {}} : result.error();
}

TEST(ReadData, TakesAgencyDefaultsWhereTheFileIsSilent) {
    auto const report = test::small_report();
    EXPECT_EQ(report.signer.name, "Nguyễn Minh Hà");
    EXPECT_EQ(report.addressees, std::vector<std::string>{"Phòng Nội vụ thị xã Đức Phổ"});
    EXPECT_EQ(report.recipients.back(), "Lưu: VT");
    EXPECT_EQ(report.state, State::draft);
    EXPECT_TRUE(report.upward);
}

TEST(ReadData, ADayMayBeBlankInADraft) {
    auto const report = test::small_report(R"({"issue_date": "2023-07"})");
    EXPECT_EQ(report.issue.month, 7);
    EXPECT_FALSE(report.issue.day.has_value());
    EXPECT_EQ(report.issue.year, 2023);
}

struct Bad {
    char const* changes;
    char const* code;
};

class BadData : public testing::TestWithParam<Bad> {};

TEST_P(BadData, IsRefusedByCodeAndFile) {
    auto const problem = problem_of(GetParam().changes);
    EXPECT_EQ(problem.code, GetParam().code) << GetParam().changes;
    EXPECT_EQ(problem.where.rfind("thu.json", 0), 0U) << problem.where;
}

INSTANTIATE_TEST_SUITE_P(
    Each, BadData,
    testing::Values(
        Bad{R"({"values": {"mngg": 1}})", "data.unknown_figure"},
        Bad{R"({"values": {"viec": 1}})", "data.list_among_values"},
        Bad{R"({"values": {"mang": "909"}})", "data.not_whole"},
        Bad{R"({"values": {"mang": 1.5}})", "data.not_whole"},
        Bad{R"({"values": {"mang": -1}})", "data.negative"},
        Bad{R"({"values": {"mang": 9223372036854775808}})", "data.too_large"},
        Bad{R"({"values": {"mang": {"value": 1, "at_least": true}}})", "data.no_lower_bound"},
        Bad{R"({"values": {"dat": "chín"}})", "data.not_percent"},
        Bad{R"({"values": {"dat": 97.66}})", "data.not_percent"},
        Bad{R"({"values": {"ngay": "2023-02-30"}})", "data.bad_date"},
        Bad{R"({"values": {"ngay": 5}})", "data.not_date"},
        Bad{R"({"values": {"ghi_chu": 5}})", "data.not_text"},
        Bad{R"({"values": {"hinh_thuc": "c"}})", "data.unknown_choice"},
        Bad{R"({"values": {"moi": 2054, "mang": 909, "giay": 1146}})", "data.derived_differs"},
        Bad{R"({"values": {"moi": 2055}})", "data.derived_without_parts"},
        Bad{R"({"values": []})", "json.not_object"},
        Bad{R"({"lists": {"mang": []}})", "data.unknown_list"},
        Bad{R"({"lists": {"viec": [5]}})", "data.row_not_object"},
        Bad{R"({"lists": {"vi_tri": ["x"]}})", "data.row_not_object"},
        Bad{R"({"lists": {"vi_tri": [{"so": 1}]}})", "data.missing_column"},
        Bad{R"({"lists": {"vi_tri": [{"ten": "x", "ss": 1}]}})", "data.unknown_column"},
        Bad{R"({"issue_date": "31/4/2023"})", "data.bad_date"},
        Bad{R"({"state": "final"})", "data.unknown_choice"},
        Bad{R"({"state": "issued"})", "data.issued_without_number"},
        Bad{R"({"number": 0})", "data.out_of_range"},
        Bad{R"({"kind": "khac"})", "data.unknown_kind"},
        Bad{R"({"figures": {}})", "json.unknown_key"},
        Bad{R"({"period": {"kind": "quy", "n": 5, "year": 2023}})", "period.bad_ordinal"},
        Bad{R"({"period": {"kind": "quy", "n": 1, "year": 2023, "from": "2023-05-01", "to": "2023-04-01"}})",
            "period.days_reversed"},
        Bad{R"({"agency": {"unit_kind": "lang", "unit_name": "X"}})", "agency.unit_kind"},
        Bad{R"({"agency": {"unit_kind": "xa", "unit_name": " "}})", "agency.unit_name"},
        Bad{R"({"signer": {"name": "X", "authority": "vua"}})", "agency.authority"}));

TEST(ReadData, FileThatIsNotJsonIsRefusedWithItsLine) {
    auto const result = read_data(test::small_kind(), "{\n\"kind\": \"nho\",,\n}", "thu.json");
    EXPECT_EQ(result.error().code, "json.syntax");
    EXPECT_EQ(result.error().arguments.front().second, "2");
    EXPECT_EQ(read_data(test::small_kind(), "\xff\xfe", "thu.json").error().code, "json.encoding");
    EXPECT_EQ(read_data(test::small_kind(), "", "thu.json").error().code, "json.syntax");
    EXPECT_EQ(read_data(test::small_kind(), "{} {}", "thu.json").error().code, "json.syntax");
}

TEST(KindNamedIn, IsEmptyWhereTheFileNamesNone) {
    EXPECT_EQ(kind_named_in(R"({"kind": "cchc_xa", "period": {}})"), "cchc_xa");
    for (auto const* text : {"", "{", "[]", R"({"kind": 3})", R"({"period": {}})"})
        EXPECT_EQ(kind_named_in(text), "") << text;
}

TEST(ReadData, ADerivedFigureThatAgreesIsTaken) {
    EXPECT_EQ(
        problem_of(R"({"values": {"moi": 2055, "mang": 909, "giay": 1146, "tl_mang": "44,23"}})")
            .code,
        "none");
}

TEST(ReadData, DecomposedLettersAreComposed) {
    auto const report =
        test::small_report("{\"values\": {\"ghi_chu\": \"Pho\xCC\x82\xCC\x89 An\"}}");
    EXPECT_EQ(std::get<std::string>(report.values.at("ghi_chu")), "Phổ An");
}

TEST(WriteData, IsReadBackAsTheSameReport) {
    auto const kind = test::small_kind();
    auto const report = test::small_report(R"({"number": 5, "issue_date": "2023-07-25",
        "values": {"mang": 1, "tien": {"value": 4, "at_least": true}, "dat": "9,5", "ngay": "1/2/2023"}})");
    EXPECT_EQ(to_record(read_data(kind, write_data(kind, report), "lai.json").value()),
              to_record(report));
}

Result<Report> with_tables(std::string const& tables) {
    return read_data(test::table_kind(), test::small_data(R"({"tables": )" + tables + "}"),
                     "thu.json");
}

TEST(WriteData, KeepsTheRowsOfTables) {
    auto const report = with_tables(
        R"({"bang_so": {"rows": [{"fixed": "tl", "cells": {"nay": "97,5"}},
                                 {"fixed": "cach", "left_out": true},
                                 {"after": "tl", "heading": true, "cells": {"ten": "Riêng"}}]},
            "bang_ho_so": {"switches": {"them_cu": true}}})");
    ASSERT_TRUE(report.has_value()) << report.error().code;
    EXPECT_EQ(std::get<Percent>(report->tables.at("bang_so").rows[0].cells.at("nay")).hundredths,
              9750);
    auto const kind = test::table_kind();
    auto const again = read_data(kind, write_data(kind, *report), "lai.json");
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->tables, report->tables);
    EXPECT_EQ(to_record(*again), to_record(*report));
}

TEST(ReadData, WhatATableDoesNotHaveIsRefused) {
    std::pair<char const*, char const*> const wrong[] = {
        {R"({"bang": {}})", "table.unknown"},
        {R"({"bang_so": {"rows": [{"fixed": "x"}]}})", "table.data_row"},
        {R"({"bang_so": {"rows": [{"cells": {"hon": 1}}]}})", "table.data_column"},
        {R"({"bang_so": {"rows": [{"cells": {"nay": -1}}]}})", "data.negative"},
        {R"({"bang_so": {"rows": [{"cell": {}}]}})", "json.unknown_key"},
        {R"({"bang_ho_so": {"switches": {"khac": true}}})", "json.unknown_key"},
        {R"([])", "json.not_object"}};
    for (auto const& [tables, code] : wrong) {
        auto const report = with_tables(tables);
        ASSERT_TRUE(report.has_error()) << tables;
        EXPECT_EQ(report.error().code, code) << tables;
    }
}

TEST(Agency, GoesOutAndInUnchanged) {
    auto const kind = test::small_kind();
    auto const text = write_agency(test::small_report().agency);
    EXPECT_EQ(write_agency(read_agency(kind, text, "hồ sơ đơn vị").value()), text);
}

}  // namespace
}  // namespace report
