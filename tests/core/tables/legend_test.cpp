// SPDX-License-Identifier: MPL-2.0
#include "core/tables/legend.hpp"

#include <gtest/gtest.h>

#include "core/tables/numbered_document.hpp"

namespace report {
namespace {

std::string spelled(std::string const& note, std::string const& head) {
    Sheet sheet;
    sheet.rows.resize(2, SheetRow(2));
    sheet.rows[0][0].text = "TT";
    sheet.rows[1][0].text = note;
    return Legend(sheet).spelled_out(head);
}

TEST(Legend, ShortFormsThatTheSheetExplainsAreSpelledOut) {
    std::string const note = "Ghi chú: QM = qua mạng; QM+BC = quầy và bưu chính, TC= từ chối.";
    EXPECT_EQ(spelled(note, "Mới QM"), "mới qua mạng");
    EXPECT_EQ(spelled(note, "Mới QM+BC"), "mới quầy và bưu chính") << "the longer one first";
    EXPECT_EQ(spelled(note, "TC"), "từ chối");
    EXPECT_EQ(spelled(note, "Quá hạn"), "Quá hạn") << "as it is";
    EXPECT_EQ(spelled(note, "QMX"), "QMX") << "whole words only";
}

TEST(Legend, FormulasAndSumsExplainNothing) {
    for (auto const* note :
         {"(3) = (4) + (5)", "TT = 5", "=", "A =", "= b", "Dài hơn = ngắn", "T1 = tháng 1"})
        EXPECT_EQ(spelled(note, "TT"), "TT") << note;
}

std::string document(std::string const& text) {
    auto const found = numbered_document(text);
    if (!found) return "none";
    return found->symbol + " " + (found->date ? format_iso(*found->date) : "-");
}

TEST(NumberedDocument, SymbolAndDayAreFoundInWhateverStandsAroundThem) {
    EXPECT_EQ(document("15/KH-UBND ngày 20/01/2026"), "15/KH-UBND 2026-01-20");
    EXPECT_EQ(document("Kế hoạch số 15/KH-UBND, 20.01.2026"), "15/KH-UBND 2026-01-20");
    EXPECT_EQ(document("NQ 03/2025/NQ-HĐND (ngày 05 tháng 12 năm 2025)"),
              "03/2025/NQ-HĐND 2025-12-05");
    EXPECT_EQ(document("88/UBND-VHXH"), "88/UBND-VHXH -");
    EXPECT_EQ(document("19/TB-UBND ngày 02 tháng 3"), "19/TB-UBND -") << "no year";
    EXPECT_EQ(document("14/KH-UBND, 12/01/2026\n15/KH-UBND, cùng ngày"), "none") << "two of them";
    EXPECT_EQ(document("ngày 20/01/2026"), "none");
    EXPECT_EQ(document(""), "none");
}

}  // namespace
}  // namespace report
