// SPDX-License-Identifier: MPL-2.0
#include "core/layout/table_layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/text/unicode.hpp"
#include "tables/small_table.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

std::int64_t measure(std::string_view text, Face) {
    return 200 * static_cast<std::int64_t>(utf16_length(text));
}

class TableLayouts : public testing::Test {
protected:
    ReportKind const kind_ = test::table_kind();
    Report report_ = test::small_report();

    StandingTable standing(char const* id, bool in_appendix) const {
        return {grid(kind_, report_, *kind_.table(id), {}), in_appendix};
    }
    std::vector<TableLayout> layouts(std::vector<StandingTable> const& tables) const {
        return table_layouts(kind_, report_, tables, measure);
    }
    static Lines texts(std::vector<FilledPlace> const& places) {
        Lines result;
        for (auto const& one : places) result.push_back(canonical_text(one.paragraphs));
        return result;
    }
};

TEST_F(TableLayouts, ATableInTheTextHasItsCaptionCountedByWriterAndItsUnitAboveIt) {
    auto const layout = layouts({standing("bang_ho_so", false)}).front();
    EXPECT_EQ(texts(layout.above),
              (Lines{"Bảng {#}. " + standing("bang_ho_so", false).grid.caption}));
    EXPECT_EQ(texts(layout.close), (Lines{"Đơn vị tính: hồ sơ"}));
    EXPECT_EQ(layout.below.size(), 1U);
    EXPECT_TRUE(layout.mention.empty());
}

TEST_F(TableLayouts, ATableWithoutNotesHasAnEmptyParagraphBehindIt) {
    auto const layout = layouts({standing("bang_so", false)}).front();
    EXPECT_EQ(texts(layout.below), (Lines{""}));
    EXPECT_EQ(layout.below.front().paragraphs.front().style, "Trống");
    EXPECT_TRUE(layout.close.empty());
}

/// nd30-format.md 9: one has no number, from two on they have Roman ones.
TEST_F(TableLayouts, AppendicesAreNumberedFromTwoOn) {
    auto const one = layouts({standing("bang_so", false), standing("bang_ho_so", true)});
    EXPECT_EQ(texts(one[1].above)[0], "Phụ lục");
    EXPECT_EQ(texts(one[1].mention), (Lines{"(Chi tiết tại Phụ lục.)"}));
    auto const two = layouts({standing("bang_so", true), standing("bang_ho_so", true)});
    EXPECT_EQ(texts(two[0].above)[0], "Phụ lục I");
    EXPECT_EQ(texts(two[1].above)[0], "Phụ lục II");
    EXPECT_EQ(texts(two[1].mention), (Lines{"(Chi tiết tại Phụ lục II.)"}));
}

TEST_F(TableLayouts, AnAppendixHasItsTitleInCapitalsAndARuleUnderTheReference) {
    report_.number = 5;
    report_.issue = {20, 7, 2023};
    auto const layout = layouts({standing("bang_so", true)}).front();
    EXPECT_EQ(texts(layout.above)[1], "SO SÁNH");
    auto reference = texts(layout.above)[2];
    std::replace(reference.begin(), reference.end(), '\n', ' ');
    EXPECT_NE(reference.find("số 05/BC-"), std::string::npos);
    EXPECT_NE(reference.find("ngày 20 tháng 7 năm 2023"), std::string::npos);
    auto const& rule = layout.above[3];
    EXPECT_TRUE(rule.place.empty());
    EXPECT_EQ(rule.paragraphs.front().style, "Kẻ");
    EXPECT_TRUE(rule.paragraphs.front().indents);
}

TEST_F(TableLayouts, InAnElectronicDocumentTheReferenceIsBlank) {
    report_.number = 5;
    report_.issue = {20, 7, 2023};
    report_.medium = Medium::electronic;
    auto const text =
        canonical_text(layouts({standing("bang_so", true)}).front().above[2].paragraphs);
    EXPECT_EQ(text.find("05"), std::string::npos);
    EXPECT_EQ(text.find("2023"), std::string::npos);
    EXPECT_NE(text.find("/BC-"), std::string::npos);
}

TEST_F(TableLayouts, ACellTakesItsStyleFromWhereItsTextStandsAndWhetherItIsBold) {
    GridCell cell;
    EXPECT_EQ(cell_style(kind_, cell), "Chữ");
    cell.align = Align::right;
    cell.bold = true;
    EXPECT_EQ(cell_style(kind_, cell), "Số đậm");
    EXPECT_EQ(head_style(kind_, cell), "Đầu");
    cell.bold = false;
    EXPECT_EQ(head_style(kind_, cell), "Số cột");
}

TEST_F(TableLayouts, AFormInAnAppendixHasItsLinesAroundItAndWhoSignsBelow) {
    auto form = standing("bang_so", true);
    form.grid.form = GridForm{"Biểu 1", {"TÊN BIỂU", "Kỳ"}, {}, {"ngày 5", "NGƯỜI LẬP"}};
    auto const layout = layouts({form}).front();
    EXPECT_EQ(texts(layout.form), (Lines{"Biểu 1", "TÊN BIỂU\nKỳ", ""}));
    EXPECT_EQ(layout.form[2].paragraphs.front().style, "Trống");
    EXPECT_EQ(texts(layout.close), (Lines{""}));
    EXPECT_EQ(layout.close.front().paragraphs.front().style, "Trống");
    ASSERT_EQ(layout.below.size(), 2U);
    EXPECT_EQ(texts(layout.below)[1], "ngày 5\nNGƯỜI LẬP");
    auto const& signature = layout.below[1].paragraphs;
    EXPECT_EQ(signature[0].style, "Biểu ngày");
    EXPECT_EQ(signature[1].style, "Biểu ký");
    ASSERT_TRUE(signature[0].indents);
    auto const upright = signature[0].indents->left;
    form.grid.landscape = true;
    auto const wide = layouts({form}).front().below[1].paragraphs[0].indents->left;
    EXPECT_EQ(wide - upright, kind_.frame.landscape_width - kind_.frame.text_width)
        << "at the right of either page";
    form.in_appendix = false;
    EXPECT_EQ(layouts({form}).front().below.size(), 1U) << "nobody signs within the text";
    form.in_appendix = true;
    form.grid.form->signature.clear();
    EXPECT_EQ(layouts({form}).front().below.size(), 1U);
}

TEST_F(TableLayouts, AnAppendixWithoutAUnitKeepsItsRuleFromItsFrame) {
    auto const appendix = layouts({standing("bang_so", true)}).front();
    ASSERT_EQ(appendix.close.size(), 1U);
    EXPECT_TRUE(appendix.close.front().place.empty());
    EXPECT_EQ(appendix.close.front().paragraphs.front().style, "Đơn vị");
}

TEST_F(TableLayouts, TheTextOfAnAppendixEndsWithItsMark) {
    auto kind = kind_;
    kind.wording["appendix_end"] = "./.";
    auto const below = [&](std::vector<std::string> notes, bool in_appendix,
                           bool is_signed = false) {
        auto table = standing("bang_so", in_appendix);
        table.grid.notes = std::move(notes);
        if (is_signed) table.grid.form = GridForm{"", {}, {}, {"ký"}};
        return texts(table_layouts(kind, report_, {table}, measure).front().below)[0];
    };
    EXPECT_EQ(below({}, true), "./.");
    EXPECT_EQ(below({"một", "hai."}, true), "một\nhai./.");
    EXPECT_EQ(below({"hai"}, true), "hai./.");
    EXPECT_EQ(below({"hai."}, false), "hai.");
    EXPECT_EQ(below({"hai."}, true, true), "hai.") << "a form ends with who signs";
}

TEST_F(TableLayouts, PlacesAreThoseThatHaveAName) {
    auto const all =
        place_texts(layouts({standing("bang_so", true), standing("bang_ho_so", false)}));
    for (auto const* place :
         {"bang_so__appendix", "bang_so__caption", "bang_so__ref", "bang_so__mention",
          "bang_ho_so__caption", "bang_ho_so__unit", "bang_ho_so__notes"})
        EXPECT_EQ(all.count(place), 1U) << place;
    EXPECT_EQ(all.size(), 7U);
    EXPECT_EQ(caption_place("a"), "a__caption");
    EXPECT_EQ(appendix_place("a"), "a__appendix");
    EXPECT_EQ(mention_place("a"), "a__mention");
}

TEST_F(TableLayouts, EveryPlaceOfATextInItsCellHasAStyleOfItsOwn) {
    GridCell cell;
    cell.align = Align::centre;
    EXPECT_EQ(cell_style(kind_, cell), "Giữa");
    cell.bold = true;
    EXPECT_EQ(cell_style(kind_, cell), "Giữa đậm");
    cell.align = Align::left;
    EXPECT_EQ(cell_style(kind_, cell), "Chữ đậm");
    cell.align = Align::right;
    cell.bold = false;
    EXPECT_EQ(cell_style(kind_, cell), "Số");
}

}  // namespace
}  // namespace report
