// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/report_kind.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

using test::small_files;

TEST(LoadReportKind, ReadsFiguresListsAndSentencesInOutlineOrder) {
    auto const kind = test::small_kind();
    EXPECT_EQ(kind.id, "nho");
    ASSERT_NE(kind.figure("muon"), nullptr);
    EXPECT_EQ(kind.figure("muon")->zero, "Không");
    EXPECT_EQ(kind.figure("muon")->digits, 2);
    EXPECT_EQ(kind.figure("tl_mang")->derive->whole, std::vector<std::string>{"moi"});
    EXPECT_EQ(kind.list("vi_tri")->columns.size(), 3U);
    EXPECT_EQ(kind.figure("vi_tri"), nullptr);
    std::vector<std::string> ids;
    kind.each_figure([&](Figure const& f) { ids.push_back(f.id); });
    EXPECT_EQ(ids.front(), "tong");
    EXPECT_EQ(ids.back(), "so_viec");
}

TEST(LoadReportKind, SectionsFollowTheOrderOfTheirFileNames) {
    auto files = small_files();
    files["sections/00.json"] = R"({"id": "dau", "title": "Đầu", "groups": []})";
    EXPECT_EQ(load_report_kind(files)->sections.front().id, "dau");
}

struct WrongFile {
    char const* from;
    char const* to;
    char const* code;
    char const* where;
};

class WrongKind : public testing::TestWithParam<WrongFile> {};

TEST_P(WrongKind, DoesNotLoadAndNamesFileAndReason) {
    auto const& wrong = GetParam();
    auto const kind = load_report_kind(small_files(wrong.from, wrong.to));
    ASSERT_TRUE(kind.has_error());
    EXPECT_EQ(kind.error().code, wrong.code);
    EXPECT_NE(kind.error().where.find(wrong.where), std::string::npos) << kind.error().where;
}

INSTANTIATE_TEST_SUITE_P(
    Each, WrongKind,
    testing::Values(
        WrongFile{R"("id": "nho",)", R"("id": "nho")", "json.syntax", "report.json"},
        WrongFile{R"("schema": 1)", R"("schema": "1")", "json.not_whole", "report.json"},
        WrongFile{R"("rule": "Kẻ")", R"("rules": "Kẻ")", "json.missing", "report.json"},
        WrongFile{R"("digits": 2, "at_most")", R"("digit": 2, "at_most")", "json.unknown_key",
                  "01.json muon"},
        WrongFile{R"("at_most": ["tong"])", R"("at_most": ["tog"])", "kind.unknown_figure",
                  "01.json"},
        WrongFile{R"("sum_of": ["moi", "cu"])", R"("sum_of": ["moi", "ghi_chu"])",
                  "kind.not_a_number", "01.json"},
        WrongFile{R"("sum_of": ["mang", "giay"])", R"("sum_of": ["tong", "giay"])", "kind.circle",
                  "sections"},
        WrongFile{R"("sum_of": ["mang", "giay"])", R"("sumof": ["mang"])",
                  "kind.unknown_derivation", "01.json moi"},
        WrongFile{R"("id": "cu")", R"("id": "Cu")", "kind.bad_id", "01.json"},
        WrongFile{R"("id": "cu")", R"("id": "c__u")", "kind.bad_id", "01.json"},
        WrongFile{R"("id": "cu")", R"("id": "mang")", "kind.double_id", "01.json"},
        WrongFile{R"({muon} hồ sơ)", R"({mun} hồ sơ)", "kind.unknown_place", "01.json"},
        WrongFile{R"("item": "{noi_dung}")", R"("item": "{noi_dung}", "read": ["x {noi}"])",
                  "kind.unknown_place", "01.json"},
        WrongFile{R"({muon} hồ sơ)", R"({muon hồ sơ)", "kind.bad_pattern", "01.json"},
        WrongFile{R"({"text": "Hồ sơ quá hạn: {muon}."})",
                  R"({"when": {"zero": ["cu"]}, "text": "x"})", "kind.last_variant", "01.json"},
        WrongFile{R"("column": "so")", R"("column": "ten")", "kind.unknown_column", "01.json"},
        WrongFile{R"("months": 3)", R"("months": 4)", "kind.bad_span", "report.json quy"},
        WrongFile{R"("ky": "{period}")", R"("ky": "{perod}")", "kind.unknown_place", "report.json"},
        WrongFile{R"("until": "2025-06-30"}],)", R"("until": "2025-06-31"}],)", "data.bad_date",
                  "report.json"},
        WrongFile{R"("label": "Kỳ trước")", R"("label": "Kỳ trước", "carry": "kep")",
                  "kind.unknown_carry", "01.json cu"},
        WrongFile{R"("label": "Kỳ trước")", R"("label": "Kỳ trước", "carry": "grow")",
                  "kind.unknown_carry", "01.json cu"},
        WrongFile{R"("label": "Kỳ trước")",
                  R"("label": "Kỳ trước", "carry": {"starts_from": "conn"})", "kind.unknown_figure",
                  "01.json"},
        WrongFile{R"("label": "Kỳ trước")",
                  R"("label": "Kỳ trước", "carry": {"starts_from": "tien"})", "kind.not_a_number",
                  "01.json"},
        WrongFile{R"("label": "Tổng số")", R"("label": "Tổng số", "carry": "keep")",
                  "kind.carry_derived", "01.json"},
        WrongFile{R"("label": "Ghi chú", "kind": "text")",
                  R"("label": "Ghi chú", "cumulate": "sum", "kind": "text")", "kind.not_a_number",
                  "01.json"},
        WrongFile{R"("label": "Kỳ trước")", R"("label": "Kỳ trước", "cumulate": "add")",
                  "kind.unknown_cumulate", "01.json cu"},
        WrongFile{R"("label": "Việc",)", R"("label": "Việc", "carry": {"starts_from": "cu"},)",
                  "kind.unknown_carry", "01.json viec"},
        WrongFile{R"("months": 3)", R"("then": ["tuan"], "months": 3)", "period.unknown_kind",
                  "report.json"},
        WrongFile{R"("months": 3)", R"("said": ["quý {m}"], "months": 3)", "kind.unknown_place",
                  "report.json"},
        WrongFile{R"("recipients": ["Lưu: VT"]})",
                  R"("recipients": [], "renames": [{"what": "x", "from": "", "to": ""}]})",
                  "kind.unknown_rename", "report.json"},
        WrongFile{R"("kind": "money")", R"("kind": "cash")", "kind.unknown_figure_kind",
                  "01.json tien"},
        WrongFile{R"("grew": ["moi"])", R"("grow": ["moi"])", "json.unknown_key", "01.json"},
        WrongFile{R"("grew": ["moi"])", R"("grew": ["ghi_chu"])", "kind.not_a_number", "01.json"},
        WrongFile{R"("fell_on_year": ["tl_mang"])", R"("fell_on_year": ["tl_giay"])",
                  "kind.unknown_figure", "01.json"},
        WrongFile{R"({moi__last}.")", R"({moi__past}.")", "kind.unknown_place", "01.json"},
        WrongFile{R"({tl_mang__change_on_year})", R"({tl_mang__change_rate_on_year})",
                  "kind.unknown_place", "01.json"},
        WrongFile{R"("id": "ngan_muon")", R"("id": "muon")", "kind.double_id", "01.json"},
        WrongFile{R"({muon__last_year}.")", R"({muon__next_year}.")", "kind.unknown_place",
                  "01.json"},
        WrongFile{R"("label": "Hồ sơ quá hạn")", R"("label": "")", "json.missing", "01.json"},
        WrongFile{R"("body": "Nội dung")", R"("bodi": "Nội dung")", "json.missing",
                  "report.json"}));

TEST(LoadReportKind, AFolderWithoutReportFileOrSectionsIsNoKind) {
    EXPECT_EQ(load_report_kind({}).error().code, "kind.no_report_file");
    EXPECT_EQ(load_report_kind({{"report.json", test::small_report_file}}).error().code,
              "kind.no_sections");
}

TEST(FigureId, IsShortAsciiAndLeavesTheDoubleUnderscoreToFacets) {
    for (auto const* good : {"a", "hs_tong", "cb_can_bo_trung_cap", "x1"})
        EXPECT_TRUE(is_figure_id(good)) << good;
    for (auto const* bad :
         {"", "1a", "_a", "hs__so", "Hs", "hồ_sơ", "a23456789012345678901234567890123"})
        EXPECT_FALSE(is_figure_id(bad)) << bad;
}

/// What is out of bounds is refused by name, never bent to fit.
INSTANTIATE_TEST_SUITE_P(
    OutOfBounds, WrongKind,
    testing::Values(
        WrongFile{R"("digits": 2)", R"("digits": 0)", "json.out_of_bounds",
                  "sections/01.json muon"},
        WrongFile{R"("digits": 2)", R"("digits": 10)", "json.out_of_bounds",
                  "sections/01.json muon"},
        WrongFile{R"("so", "label": "Số", "kind": "count", "digits": 2)",
                  R"("so", "label": "Số", "kind": "count", "digits": -1)", "json.out_of_bounds",
                  "sections/01.json vi_tri so"},
        WrongFile{R"("schema": 1)", R"("schema": 0)", "json.out_of_bounds", "report.json"},
        WrongFile{R"("schema": 1)", R"("schema": 1000001)", "json.out_of_bounds", "report.json"},
        WrongFile{R"({"day": 14})", R"({"day": 31})", "json.out_of_bounds", "report.json thang"},
        WrongFile{R"("months": 3)", R"("months": 13)", "json.out_of_bounds", "report.json quy"},
        WrongFile{R"("last": 4)", R"("last": 99)", "json.out_of_bounds", "report.json quy"},
        WrongFile{R"("first": 1, "last": 4)", R"("first": -1, "last": 4)", "json.out_of_bounds",
                  "report.json quy"},
        WrongFile{R"("keep_together")", R"("frame": {"text_width": 0}, "keep_together")",
                  "json.out_of_bounds", "report.json frame"},
        WrongFile{R"("keep_together")", R"("frame": {"agency_cell": 100001}, "keep_together")",
                  "json.out_of_bounds", "report.json frame"},
        WrongFile{R"("keep_together")", R"("limits": {"rows": 0}, "keep_together")",
                  "json.out_of_bounds", "report.json limits"},
        WrongFile{R"("keep_together")", R"("limits": {"row": 5}, "keep_together")",
                  "json.unknown_key", "report.json limits"},
        WrongFile{R"("keep_together")", R"("reading": {"money": {"triệu": -1}}, "keep_together")",
                  "json.out_of_bounds", "report.json reading money"},
        // Of a figure that no rule names nothing can be compared.
        WrongFile{R"("id": "cu", "label": "Kỳ trước", "kind": "count")",
                  R"("id": "cu", "label": "Kỳ trước", "kind": "count",
                      "equals": {"rule": "S06", "sum_of": ["khong_co"]})",
                  "kind.unknown_figure", "sections/01.json"}));

/// What rules and parts of a kind do not hold together.
INSTANTIATE_TEST_SUITE_P(
    Parts, WrongKind,
    testing::Values(
        WrongFile{R"("rows_of": "viec")", R"("rows_of": "vic")", "kind.unknown_list", "01.json"},
        WrongFile{R"("label": "Mới")", R"("label": "")", "json.missing", "01.json"},
        WrongFile{R"("label": "Tỷ lệ", "kind": "percent")", R"("label": "Tỷ lệ", "kind": "count")",
                  "kind.derive_kind", "01.json"},
        WrongFile{R"("label": "Còn", "kind": "count")", R"("label": "Còn", "kind": "percent")",
                  "kind.derive_kind", "01.json"},
        WrongFile{R"("difference_of": ["tong", "muon"])", R"("difference_of": ["tong"])",
                  "kind.difference", "01.json"},
        WrongFile{R"("sum_of": ["moi", "cu"])", R"("sum_of": [])", "kind.unknown_derivation",
                  "01.json"},
        WrongFile{R"("share_of": ["mang"], "whole": ["moi"])",
                  R"("share_of": ["mang"], "whole": [])", "json.missing", "01.json"},
        WrongFile{
            R"("columns": [{"id": "noi_dung",)",
            R"("columns": [{"id": "noi_dung", "label": "A", "kind": "text"}, {"id": "noi_dung",)",
            "kind.double_id", "01.json"},
        WrongFile{
            R"("choices": [{"id": "a", "label": "Trực tuyến"}, {"id": "b", "label": "Phát phiếu"}])",
            R"("choices": [])", "kind.choices", "01.json"},
        WrongFile{R"("span": "free")", R"("span": "fre")", "kind.unknown_span", "report.json"}));

}  // namespace
}  // namespace report
