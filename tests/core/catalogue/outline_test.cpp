// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/outline.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

/// An opening, two sections of a first part, a part of its own with two groups, a closing.
ReportKind kind_of_parts() {
    auto files = test::small_files();
    files["sections/00.json"] =
        R"({"id": "dau", "title": "Mở đầu", "numbered": false, "groups": []})";
    files["sections/02.json"] =
        R"({"id": "i_1", "title": "Kế hoạch", "part": "Chỉ đạo", "groups": [{"id": "i_1"}]})";
    files["sections/03.json"] =
        R"({"id": "i_2", "title": "Kiểm tra", "part": "Chỉ đạo", "groups": [{"id": "i_2"}]})";
    files["sections/04.json"] =
        R"({"id": "ii", "title": "Đánh giá", "groups":
            [{"id": "ii_a", "title": "Ưu điểm"}, {"id": "ii_b", "title": "Hạn chế"}]})";
    files["sections/05.json"] =
        R"({"id": "het", "title": "Kết thúc", "numbered": false, "groups": []})";
    return load_report_kind(files).value();
}

std::vector<std::string> titles(std::vector<Heading> const& headings) {
    std::vector<std::string> all;
    all.reserve(headings.size());
    for (auto const& one : headings) all.push_back(numbered_title(one));
    return all;
}

TEST(Outline, NumbersPartsSectionsAndGroupsAsTheTemplateDoes) {
    EXPECT_EQ(titles(outline(kind_of_parts())),
              (std::vector<std::string>{"Mở đầu", "I. Hồ sơ", "II.1. Kế hoạch", "II.2. Kiểm tra",
                                        "III. Đánh giá", "III.1. Ưu điểm", "III.2. Hạn chế",
                                        "Kết thúc"}));
}

TEST(Outline, FindsAHeadingByTheIdOfItsSectionOrGroup) {
    auto const headings = outline(kind_of_parts());
    ASSERT_NE(find_heading(headings, "ii_b"), nullptr);
    EXPECT_EQ(find_heading(headings, "ii_b")->number, "III.2");
    EXPECT_EQ(find_heading(headings, "ii_b")->group, std::optional<std::size_t>(1));
    EXPECT_EQ(find_heading(headings, "i_1")->group, std::nullopt);
    EXPECT_EQ(find_heading(headings, "khong"), nullptr);
}

TEST(Outline, WhatHasNoNumberIsNotMissed) {
    auto const headings = outline(kind_of_parts());
    EXPECT_EQ(missing_headings(headings, {"phan_1", "i_1", "ii", "ii_b"}),
              (std::vector<std::string>{"i_2", "ii_a"}));
}

TEST(Outline, KnowsThePlacesOfASectionAndOfItsGroup) {
    auto const kind = test::small_kind();
    EXPECT_EQ(places_of(kind, "phan_1"),
              (std::vector<std::string>{"vi_tri", "viec", "cau_muon", "cau_moi"}));
    EXPECT_TRUE(places_of(kind, "khong").empty());
}

}  // namespace
}  // namespace report
