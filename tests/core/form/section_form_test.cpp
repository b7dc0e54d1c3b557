// SPDX-License-Identifier: MPL-2.0
#include "core/form/section_form.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/form/overview.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

/// A second section behind the small kind's own, with two groups.
constexpr char const* second_section = R"({
  "id": "phan_2", "title": "Bộ máy", "part": "Kết quả", "groups": [
    {"id": "nhom_1", "title": "Sắp xếp", "figures": [
      {"id": "so_don_vi", "label": "Số đơn vị", "kind": "count"}]},
    {"id": "nhom_2", "title": "Biên chế", "figures": [
      {"id": "giao", "label": "Giao", "kind": "count"},
      {"id": "co", "label": "Có mặt", "kind": "count", "at_most": ["giao"]}]},
    {"id": "nhom_3", "title": "Lời văn"}]
})";

class SectionFormTest : public testing::Test {
protected:
    SectionFormTest() {
        auto files = test::small_files();
        files["sections/02.json"] = second_section;
        kind_ = load_report_kind(files).value();
    }
    SectionForm form(std::string const& start = {}) const {
        return {kind_, test::small_report(), start, 10};
    }
    Figure const& figure(char const* id) const { return *kind_.figure(id); }

    ReportKind kind_;
};

TEST_F(SectionFormTest, OpensAtTheSectionOrGroupThatIsAskedFor) {
    EXPECT_EQ(form().section().id, "phan_1");
    EXPECT_EQ(form("phan_2").section().id, "phan_2");
    EXPECT_EQ(form("nhom_2").section().id, "phan_2");
    EXPECT_EQ(form("nhom_3").section().id, "phan_2");
    EXPECT_EQ(form("khong_co").section().id, "phan_1");
}

TEST_F(SectionFormTest, TurnsPagesAndSections) {
    auto one = form();
    EXPECT_FALSE(one.has_page(-1));
    EXPECT_FALSE(one.has_section(-1));
    EXPECT_EQ(one.page_in_section(), 1U);
    EXPECT_EQ(one.pages_of_section(), 4U);
    one.turn(1);
    EXPECT_EQ(one.page_in_section(), 2U);
    one.turn_section(1);
    EXPECT_EQ(one.section().id, "phan_2");
    EXPECT_EQ(one.page_in_section(), 1U);
    EXPECT_FALSE(one.has_section(1));
    one.turn_section(-1);
    EXPECT_EQ(one.page_in_section(), 1U);
    one.go_to_entry("viec");
    EXPECT_EQ(one.page_in_section(), 4U);
    EXPECT_EQ(one.rows().list().id, "viec");
}

TEST_F(SectionFormTest, OtherPagesBeginWithWhatWasShown) {
    auto one = form();
    one.go_to_entry("ngay");
    PageRoom const small{3, [](EntryRow const&) { return 1; }};
    one.lay_out(small);
    auto const has = [&](char const* id) {
        auto const& rows = one.page().rows;
        return std::any_of(rows.begin(), rows.end(),
                           [&](EntryRow const& row) { return row.figure && row.figure->id == id; });
    };
    EXPECT_EQ(one.page().rows.size(), 3U);
    one.go_to_entry("ngay");
    EXPECT_TRUE(has("ngay"));
    one.go_to_entry("viec");
    one.edit_rows([](ListRows& rows) { rows.add(); });
    auto const row = one.rows().current();
    one.lay_out({100, [](EntryRow const&) { return 1; }});
    EXPECT_EQ(one.rows().list().id, "viec");
    EXPECT_EQ(one.rows().current(), row) << "the row that was chosen stays it";
}

TEST_F(SectionFormTest, TypingBeginsInTheFirstEmptyBoxAndGoesOnToTheNext) {
    auto one = form("phan_2");
    EXPECT_EQ(one.first_box(), "so_don_vi");
    one.set_text(figure("so_don_vi"), "3");
    EXPECT_EQ(one.first_box(), "giao");
    EXPECT_EQ(one.box_after("so_don_vi"), "giao");
    EXPECT_EQ(one.box_after("co"), "");
    one.set_text(figure("giao"), "9");
    one.set_text(figure("co"), "8");
    EXPECT_EQ(one.first_box(), "so_don_vi") << "where nothing is empty, the first";
    one.go_to_entry("tong");
    EXPECT_NE(one.first_box(), "tong") << "nothing is typed into a sum";
    EXPECT_EQ(one.box_after("cu"), "mang");
}

TEST_F(SectionFormTest, GoesToWhatIsWrongInItsSectionOnly) {
    auto one = form("phan_2");
    EXPECT_EQ(one.go_to_complaint(), "");
    one.set_text(figure("giao"), "9");
    one.set_text(figure("co"), "12");
    EXPECT_EQ(one.go_to_complaint(), "co");
    one.go_to("phan_1");
    EXPECT_NE(one.go_to_complaint(), "co");
}

TEST_F(SectionFormTest, ShowsGroupsWithTheirNumbers) {
    auto const one = form("phan_2");
    EXPECT_EQ(one.page_title(), "II.1.1. Sắp xếp");
    EXPECT_EQ(one.title_of(kind_.sections[1].groups[1]), "II.1.2. Biên chế");
}

TEST_F(SectionFormTest, DerivedValuesFollowEachBox) {
    auto one = form();
    EXPECT_EQ(one.text(figure("moi")), "2.055");
    one.set_text(figure("mang"), "910");
    EXPECT_EQ(one.text(figure("moi")), "2.056");
    one.set_text(figure("moi"), "3");
    EXPECT_EQ(one.text(figure("moi")), "2.056");
    EXPECT_EQ(one.answer().values.at("mang"), Value(Amount{910, false}));
}

TEST_F(SectionFormTest, IsChangedOnlyByWhatDiffers) {
    auto one = form();
    EXPECT_FALSE(one.is_changed());
    one.set_text(figure("mang"), "910");
    EXPECT_TRUE(one.is_changed());
    one.set_text(figure("mang"), "909");
    EXPECT_FALSE(one.is_changed());
    one.set_text(figure("dat"), "");
    EXPECT_FALSE(one.is_changed());
    one.set_text(figure("dat"), "98");
    one.reset();
    EXPECT_FALSE(one.is_changed());
}

TEST_F(SectionFormTest, NamesTheComplaintOfABoxAndOfACell) {
    auto one = form("vi_tri");
    one.set_text(figure("mang"), "nhiều");
    ASSERT_NE(one.complaint("mang"), nullptr);
    EXPECT_EQ(one.complaint("mang")->problem.code, "form.entry_not_a_number");
    EXPECT_EQ(one.complaint("giay"), nullptr);
    ASSERT_NE(one.in_the_way(), nullptr);
    one.set_text(figure("mang"), "909");
    EXPECT_EQ(one.in_the_way(), nullptr);
    one.go_to_entry("vi_tri");
    one.edit_rows([](ListRows& rows) { rows.set_cell(1, "một"); });
    ASSERT_NE(one.cell_complaint(1), nullptr);
    EXPECT_EQ(one.cell_complaint(0), nullptr);
}

TEST_F(SectionFormTest, TakesOverADraft) {
    auto one = form();
    one.restore({{"mang", "910"}});
    EXPECT_TRUE(one.is_changed());
    EXPECT_EQ(one.text(figure("moi")), "2.056");
    EXPECT_EQ(one.typed(), (Typed{{"mang", "910"}}));
}

TEST_F(SectionFormTest, ADraftOfWhatStandsThereChangesNothing) {
    auto one = form();
    auto const mang = one.text(figure("mang"));
    one.restore(
        {{"mang", mang}, {"khong_co", "7"}, {"list:viec", "hỏng"}, {"list:khong_co", "{}"}});
    EXPECT_FALSE(one.is_changed());
    EXPECT_TRUE(one.typed().empty());
    // Typed, and taken back to nothing.
    one.set_text(figure("so_don_vi"), "1");
    one.restore({{"so_don_vi", ""}});
    EXPECT_FALSE(one.is_changed());
}

TEST_F(SectionFormTest, TheLinesTellHowFarEachSectionIs) {
    auto one = form("phan_2");
    one.set_text(figure("so_don_vi"), "1");
    auto lines = one.lines();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[1].title, "II.1. Bộ máy");
    EXPECT_EQ(lines[1].progress, Progress::partly);
    one.set_text(figure("giao"), "20");
    one.set_text(figure("co"), "19");
    EXPECT_EQ(one.lines()[1].progress, Progress::complete);
    one.set_text(figure("co"), "21");
    EXPECT_EQ(one.lines()[1].progress, Progress::wrong);
    EXPECT_EQ(one.lines()[1].complaints, 1U);
}

TEST_F(SectionFormTest, TheOverviewHasTheLetterheadFirstAndTheSignatureLast) {
    auto const texts = read_texts(R"(overview.general=Phần đầu
overview.parties=Phần cuối
overview.empty={title} - chưa nhập (0/{all})
overview.partly={title} - {entered}/{all}
overview.complete={title} - đủ
overview.wrong={title} - {complaints} điều
overview.deleted={title} - đã xóa
)",
                                  "texts")
                           .value();
    std::string all;
    for (auto const& line : overview(kind_, test::small_report(), {}, texts))
        all += line.id + ": " + line.text + "\n";
    EXPECT_EQ(all,
              "general: Phần đầu\nphan_1: I. Hồ sơ - 5/11\nphan_2: II.1. Bộ máy - chưa nhập (0/3)\n"
              "parties: Phần cuối\n");
    auto const lines = overview(kind_, test::small_report(), {"phan_2"}, texts);
    EXPECT_FALSE(lines[2].is_in_document);
    EXPECT_EQ(lines[2].text, "II.1. Bộ máy - đã xóa");
}

TEST_F(SectionFormTest, AFigureWhoseBoxIsEmptiedIsNoLongerInTheReport) {
    auto one = form();
    one.set_text(figure("mang"), "");
    EXPECT_TRUE(one.is_changed());
    EXPECT_EQ(one.answer().values.count("mang"), 0U);
    // A box that was empty before and is again is no change.
    auto other = form();
    other.set_text(figure("ghi_chu"), "a");
    other.set_text(figure("ghi_chu"), "");
    EXPECT_FALSE(other.is_changed());
}

}  // namespace
}  // namespace report
