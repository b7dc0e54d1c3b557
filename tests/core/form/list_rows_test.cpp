// SPDX-License-Identifier: MPL-2.0
#include "core/form/list_rows.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Column column(char const* id, FigureKind kind = FigureKind::text, bool code = false) {
    Column column;
    column.id = column.label = id;
    column.kind = kind;
    column.code = code;
    return column;
}

ListDefinition documents() {
    ListDefinition list;
    list.id = "documents";
    list.columns = {column("type"), column("sign", FigureKind::text, true),
                    column("day", FigureKind::date), column("issuer"), column("subject")};
    list.item = "{type} số {sign}[ ngày {day}][ của {issuer}][ về {subject}]";
    list.read = {"{type}[ số][:] {sign}[ ngày {day}][ của {issuer}] về[ việc] {subject}",
                 "{type}[ số][:] {sign}[ ngày {day}][ của {issuer}] v/v[:] {subject}",
                 "{type}[ số][:] {sign} của {issuer} ngày {day} về[ việc] {subject}",
                 "{type}[ số][:] {sign}[ ngày {day}][ của {issuer}]"};
    return list;
}

Rows rows(ListDefinition const& list, std::string const& text) {
    static auto const kind = test::small_kind();
    return rows_of_text(kind, list, text);
}

Rows document_rows(std::string const& text) {
    return rows(documents(), text);
}

Rows tasks(std::string const& text) {
    ListDefinition list;
    list.columns = {column("task")};
    list.item = "{task}";
    return rows(list, text);
}

TEST(RowsOfText, MarksOfEnumerationFallAway) {
    EXPECT_EQ(tasks("- một;\n+ hai.\n3. ba\n14) bốn\r\n\n  \n2023. năm"),
              (Rows{{"một"}, {"hai"}, {"ba"}, {"bốn"}, {"2023. năm"}}));
    EXPECT_EQ(tasks("a | b"), (Rows{{"a | b"}})) << "one column: nothing is parted";
}

TEST(RowsOfText, TabsAndBarsPartCells) {
    EXPECT_EQ(document_rows("Kế hoạch\t1/KH\t\tUBND\ttrích yếu;"),
              (Rows{{"Kế hoạch", "1/KH", "", "UBND", "trích yếu"}}));
    EXPECT_EQ(document_rows("\t1/KH"), (Rows{{"", "1/KH", "", "", ""}}));
    EXPECT_EQ(document_rows("- Kế hoạch | 1/KH số 2 về việc."),
              (Rows{{"Kế hoạch", "1/KH số 2 về việc", "", "", ""}}))
        << "parted by hand: not read again";
}

TEST(RowsOfText, WhatIsTooMuchStaysInTheLastCell) {
    EXPECT_EQ(document_rows("a|b|c|d|e|f||g"), (Rows{{"a", "b", "c", "d", "e f g"}}));
}

TEST(RowsOfText, ACitationIsTakenApart) {
    std::vector<std::string> const row{"Kế hoạch", "11/KH-UBND", "18/01/2023", "UBND xã Phổ An",
                                       "cải cách hành chính năm 2023"};
    for (auto const* text :
         {"Kế hoạch số 11/KH-UBND ngày 18/01/2023 của UBND xã Phổ An về cải cách hành chính năm "
          "2023;",
          "- Kế hoạch số: 11/KH-UBND, ngày 18-1-2023, của UBND xã Phổ An, về việc cải cách hành "
          "chính năm 2023.",
          "2. Kế hoạch  11/KH-UBND ngày 18 tháng 01 năm 2023 của UBND xã Phổ An V/v cải cách hành "
          "chính năm 2023",
          "Kế hoạch Số 11/KH-UBND của UBND xã Phổ An ngày 18/1/2023 về cải cách hành chính năm "
          "2023"})
        EXPECT_EQ(document_rows(text), Rows{row}) << text;
}

TEST(RowsOfText, ACitationMayLackItsOptionalParts) {
    EXPECT_EQ(document_rows("Luật số 32/2024/QH15"), (Rows{{"Luật", "32/2024/QH15", "", "", ""}}));
    EXPECT_EQ(document_rows("Công văn 5/UBND V/v báo cáo về CCHC"),
              (Rows{{"Công văn", "5/UBND", "", "", "báo cáo về CCHC"}}));
    EXPECT_EQ(document_rows("Quyết định 5/QĐ-UBND ngày 2/3/2023 của UBND xã"),
              (Rows{{"Quyết định", "5/QĐ-UBND", "02/3/2023", "UBND xã", ""}}));
}

TEST(RowsOfText, ACitationInsideACitationStaysInItsSubject) {
    EXPECT_EQ(document_rows("Kế hoạch số 61/KH-UBND của UBND tỉnh về thực hiện Nghị quyết số "
                            "17/NQ-CP của Chính phủ ngày 07/3/2019 về việc chung V/v riêng"),
              (Rows{{"Kế hoạch", "61/KH-UBND", "", "UBND tỉnh",
                     "thực hiện Nghị quyết số 17/NQ-CP của Chính phủ ngày 07/3/2019 về việc chung "
                     "V/v riêng"}}));
}

TEST(RowsOfText, EachLineIsARowOfItsOwn) {
    EXPECT_EQ(document_rows("Kế hoạch số 1/KH về a;\nkhông phải văn bản;\nKế hoạch số 2/KH về b."),
              (Rows{{"Kế hoạch", "1/KH", "", "", "a"},
                    {"không phải văn bản", "", "", "", ""},
                    {"Kế hoạch", "2/KH", "", "", "b"}}));
}

TEST(RowsOfText, WhatIsNoCitationStaysWhole) {
    for (std::string const text :
         {"Tổ chức hội nghị về cải cách hành chính", "Ban hành một số văn bản của UBND xã",
          "Kế hoạch số 11/KH-UBND ngày mai của UBND xã về x",
          "Kế hoạch số 11/KH-UBND ngày 31/02/2023", "Kế hoạch 11/KH-UBND"})
        EXPECT_EQ(document_rows(text), (Rows{{text, "", "", "", ""}})) << text;
}

TEST(RowsOfText, ADateThatIsNoneIsNoPartOfAnotherPlace) {
    auto list = documents();
    list.read.clear();
    list.columns[1].code = false;
    std::string const text = "Kế hoạch số 11/KH-UBND ngày mai của UBND xã";
    EXPECT_EQ(rows(list, text), (Rows{{text, "", "", "", ""}}));
}

TEST(RowsOfText, NumbersOfARowAreNumbers) {
    auto const kind = test::small_kind();
    auto const& list = *kind.list("vi_tri");
    EXPECT_EQ(rows(list, "+ Tổ 1: văn thư: 02 (thiếu 1);"),
              (Rows{{"Tổ 1: văn thư", "02", "thiếu 1"}}));
    EXPECT_EQ(rows(list, "Tổ 1: văn thư"), (Rows{{"Tổ 1: văn thư", "", ""}}));
}

TEST(ListRowsPaste, PutsRowsBehindTheCurrentOne) {
    auto const kind = test::small_kind();
    auto const list = documents();
    ListRows form(list, {true, {}});
    form.paste(kind, "Kế hoạch số 1/KH\nKế hoạch số 3/KH");
    form.select(0);
    form.paste(kind, "Kế hoạch số 2/KH");
    form.paste(kind, " \n");
    EXPECT_FALSE(form.entry().none);
    EXPECT_EQ(form.current(), 1U);
    EXPECT_EQ(form.titles(), (std::vector<std::string>{"1. Kế hoạch | 1/KH", "2. Kế hoạch | 2/KH",
                                                       "3. Kế hoạch | 3/KH"}));
}

TEST(ListRowsTest, TheFirstRowGoesNoHigherAndTheLastNoLower) {
    static auto const list = documents();
    ListEntry entry;
    for (auto const* type : {"Kế hoạch", "Quyết định", "Công văn"})
        entry.rows.push_back({type, "", "", "", ""});
    ListRows rows(list, entry);
    auto const order = [&] {
        std::string all;
        for (auto const& row : rows.entry().rows) all += row[0].substr(0, 1);
        return all + std::to_string(rows.current());
    };
    EXPECT_EQ(order(), "KQC0");
    rows.move_up();
    EXPECT_EQ(order(), "KQC0");
    rows.move_down();
    EXPECT_EQ(order(), "QKC1");
    rows.move_down();
    EXPECT_EQ(order(), "QCK2");
    rows.move_down();
    EXPECT_EQ(order(), "QCK2");
    rows.select(3);
    EXPECT_EQ(order(), "QCK2");
    rows.remove();
    EXPECT_EQ(order(), "QC1");
    rows.move_up();
    EXPECT_EQ(order(), "CQ0");
    rows.remove();
    rows.remove();
    EXPECT_FALSE(rows.has_row());
    for (auto const act : {&ListRows::move_up, &ListRows::move_down, &ListRows::remove}) {
        (rows.*act)();
        EXPECT_EQ(order(), "0");
    }
    rows.add();
    EXPECT_TRUE(rows.has_row());
    EXPECT_EQ(rows.current(), 0U);
}

TEST(RowsOfText, OnlyMarksWithABlankBehindThemFallAway) {
    EXPECT_EQ(tasks("-một\n+hai\n3.ba\n4)bốn\n123. năm\n12. sáu\n5.\n-"),
              (Rows{{"-một"}, {"+hai"}, {"3.ba"}, {"4)bốn"}, {"123. năm"}, {"sáu"}, {"5"}, {"-"}}));
    EXPECT_EQ(tasks("7- tám\n/ chín"), (Rows{{"7- tám"}, {"/ chín"}}));
}

TEST(RowsOfText, CellsThatAreTooManyStandInTheLast) {
    EXPECT_EQ(document_rows("a\tb\tc\td\te\tf\t\tg"), (Rows{{"a", "b", "c", "d", "e f g"}}));
    EXPECT_EQ(document_rows("a\tb\tc\td\t\tf"), (Rows{{"a", "b", "c", "d", "f"}}));
    EXPECT_EQ(document_rows("\t\t;"), (Rows{{"", "", ";", "", ""}})) << "a mark alone is a cell";
}

}  // namespace
}  // namespace report
