// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/reader/page_lines.hpp"
#include "read_kinds.hpp"

namespace report {
namespace {

using Values = std::map<std::string, std::string>;

std::string of(Values const& all, std::string const& id) {
    auto const found = all.find(id);
    return found == all.end() ? std::string() : found->second;
}

TEST_F(ReadKinds, AllThatABracketSaysOfAnotherTimeIsNotTheReports) {
    auto const people = under("4. Cải cách chế độ công vụ",
                              "Cử 06 lượt cán bộ, 21 lượt công chức học 05 lớp (riêng tháng 3: "
                              "02 lớp, 04 công chức).");
    EXPECT_EQ(of(people, "dt_cong_chuc"), "21");
    EXPECT_EQ(of(people, "dt_lop"), "5");
    auto const all =
        dossiers("Cả phần năm 2022 để lại (07 hồ sơ) thì đến nay đã nhận 512 hồ sơ trực tuyến.");
    EXPECT_NE(of(all, "hs_ky_truoc"), "512");
}

TEST_F(ReadKinds, TheYearBeforeInSquareBracketsStandsInNobodysWay) {
    auto const all = dossiers(
        "Đã giải quyết 640 hồ sơ [571]: trước hạn 402 [350], đúng hạn 229 [208], quá hạn 09 [13].");
    EXPECT_EQ(of(all, "hs_da_gq"), "640");
    EXPECT_EQ(of(all, "hs_truoc"), "402");
    EXPECT_EQ(of(all, "hs_dung"), "229");
    EXPECT_EQ(of(all, "hs_qua"), "9");
}

TEST_F(ReadKinds, AUnitInABracketIsThatOfTheAmountsBehindIt) {
    auto const all = under("5. Cải cách tài chính công",
                           "Ngân sách (triệu đồng): dự toán 8.000; thu 4.400, đạt 55%; chi 4.000.");
    EXPECT_EQ(of(all, "ns_du_toan"), "8.000.000.000");
    EXPECT_EQ(of(all, "ns_thu"), "4.400.000.000");
    EXPECT_EQ(of(all, "ns_chi"), "4.000.000.000");
}

TEST_F(ReadKinds, OfAPlanThatWasNamedTheOtherNumberIsWhatThereIs) {
    for (auto const* text : {"Biên chế: giao 27, có 25.", "Biên chế 25/27."}) {
        auto const all = under("3. Cải cách tổ chức bộ máy", text);
        EXPECT_EQ(of(all, "bm_bc_giao"), "?27") << text;
        EXPECT_EQ(of(all, "bm_co_mat"), "?25") << text;
    }
    auto const all = under("4. Cải cách chế độ công vụ",
                           "Được giao 24 cán bộ, công chức, hiện có 23: cán bộ 11, công chức 12.");
    EXPECT_EQ(of(all, "cb_can_bo"), "11");
    EXPECT_EQ(of(all, "cb_cong_chuc"), "12");
}

TEST_F(ReadKinds, WhatIsMoreThanWhatStandsInFrontOfItsBracketIsNoPartOfIt) {
    auto const all = under("4. Cải cách chế độ công vụ",
                           "Tổng số 23 cán bộ, công chức: 11 cán bộ, 12 công chức (giao 25).");
    EXPECT_EQ(of(all, "cb_giao").substr(0, 1), "?");
    EXPECT_EQ(of(all, "cb_cong_chuc"), "12");
}

TEST_F(ReadKinds, ADeedIsOfTheNumberItStandsInFrontOf) {
    auto const all = under("5. Cải cách tài chính công",
                           "Kế hoạch vốn đầu tư công là 6.000.000.000 đồng đã giải ngân "
                           "4.500.000.000 đồng, đạt 75%.");
    EXPECT_EQ(of(all, "ns_giai_ngan"), "4.500.000.000");
}

TEST_F(ReadKinds, TheShareOfOneIsNotThatOfSeveral) {
    auto const all = dossiers(
        "Giải quyết trước hạn 210 hồ sơ, chiếm 70%; đúng hạn 90 hồ sơ, chiếm 30%; quá hạn 0.");
    EXPECT_EQ(of(all, "tl_dung_han"), "");
    EXPECT_EQ(of(dossiers("Đã giải quyết 300 hồ sơ, trong đó đúng hạn 297 hồ sơ, đạt 99%."),
                 "tl_dung_han"),
              "?99");
}

TEST_F(ReadKinds, SentencesOfAPrintedPageAreReadAcrossItsLines) {
    auto const printed = test::plain_document(
        "UBND HUYỆN MẪU\nUBND XÃ TÂN MẪU\nBÁO CÁO\nCông tác cải cách hành chính tháng 5 năm 2022\n"
        "Thực hiện kế hoạch của xã về cải cách hành chính, xã báo cáo\nkết quả như sau:\n"
        "II. KẾT QUẢ THỰC HIỆN\n6. Hiện đại hóa hành chính\n"
        "Trong tháng tiếp nhận 212 văn bản đến, phát hành 74 văn bản đi, trong đó văn\n"
        "bản đi được ký số là 70 văn bản. Thanh toán trực\n"
        "tuyến 19 hồ sơ, phần lớn là hồ sơ của người dân các thôn ở xa trung\n"
        "tâm xã. Số hóa 51\nhồ sơ, các hồ sơ khác chưa được số\nhóa trong tháng.\n"
        "Trên đây là báo cáo của UBND xã./.");
    auto const whole = without_page_lines(printed, kind_.reading);
    ASSERT_TRUE(whole);
    ASSERT_EQ(whole->blocks.size(), printed.blocks.size()) << "every paragraph keeps its number";
    auto const old = read_document(kind_, *whole);
    ASSERT_TRUE(old);
    Values all;
    for (auto const& figure : old->figures)
        all[figure.id] = test::shown_bare(kind_, figure.sightings.front().value);
    EXPECT_EQ(of(all, "vb_di_ky_so"), "70");
    EXPECT_EQ(of(all, "dv_tt_truc_tuyen"), "19");
    EXPECT_EQ(of(all, "sh_ho_so"), "51");
    std::string before, after;
    for (auto const& block : printed.blocks) before += block.paragraph.text;
    for (auto const& block : whole->blocks) after += block.paragraph.text;
    after.erase(std::remove(after.begin(), after.end(), '\n'), after.end());
    EXPECT_EQ(after, before) << "no word is lost";
}

TEST_F(ReadKinds, ParagraphsOfADocumentAreNotTakenForLinesOfAPage) {
    auto const document = test::plain_document(
        "BÁO CÁO\nCông tác cải cách hành chính\nI. CÔNG TÁC CHỈ ĐẠO\nXã đã ban hành kế hoạch.\n"
        "và tổ chức thực hiện.\nII. KẾT QUẢ\nĐã nhận 12 hồ sơ.");
    EXPECT_FALSE(without_page_lines(document, kind_.reading));
}

}  // namespace
}  // namespace report
