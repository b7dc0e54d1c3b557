// SPDX-License-Identifier: MPL-2.0
// Long sentences, questions with answers, numbers in words, lines of printed pages.
#include "core/reader/page_lines.hpp"
#include "read_kinds.hpp"

namespace report {
namespace {

using Values = std::map<std::string, std::string>;

std::string of(Values const& all, std::string const& id) {
    auto const found = all.find(id);
    return found == all.end() ? std::string() : found->second;
}

TEST_F(ReadKinds, NumbersInWordsAreAsSureAsDigits) {
    auto const all = dossiers(
        "Trong kỳ nhận mới hai trăm bốn mươi hồ sơ; đã giải quyết hai trăm ba mươi lăm hồ sơ, "
        "trong đó quá hạn ba hồ sơ.");
    EXPECT_EQ(of(all, "hs_moi"), "240");
    EXPECT_EQ(of(all, "hs_da_gq"), "235");
    EXPECT_EQ(of(all, "hs_qua"), "3");
    EXPECT_EQ(of(dossiers("Đã nhận mới một nghìn hai trăm hồ sơ."), "hs_moi"), "1.200");
    // The word for one may be an article.
    auto const one = under("4. Cải cách chế độ công vụ", "Có một công chức bị kỷ luật.");
    EXPECT_EQ(of(one, "kl_so"), "?1");
    EXPECT_EQ(of(dossiers("Đã nhận mới một nghìn hai hồ sơ."), "hs_moi"), "");
}

TEST_F(ReadKinds, MoneyAndSharesInWordsAreRead) {
    auto const all = under("5. Cải cách tài chính công",
                           "Dự toán sáu tỷ hai trăm triệu đồng; thu ngân sách được ba tỷ không "
                           "trăm năm mươi triệu đồng, đạt bốn mươi chín phần trăm; chi ngân sách "
                           "năm tỷ bảy trăm triệu đồng.");
    EXPECT_EQ(of(all, "ns_du_toan"), "6.200.000.000");
    EXPECT_EQ(of(all, "ns_thu"), "3.050.000.000");
    EXPECT_EQ(of(all, "ns_chi"), "5.700.000.000");
    // Behind the word that is five and year, too, a word for a thousand millions may be of another.
    EXPECT_EQ(of(dossiers("Trong năm tỷ lệ đúng hạn đạt 99%."), "tl_dung_han").back(), '9');
}

TEST_F(ReadKinds, AnAnswerIsReadWithItsQuestion) {
    auto const all = under("Kết quả cụ thể như sau:",
                           "Câu hỏi|Trả lời\n"
                           "Câu 1. Tiếp nhận mới bao nhiêu hồ sơ?|512 hồ sơ (cả năm 2022: 980)\n"
                           "Câu 2. Đã giải quyết mấy hồ sơ?|498 hồ sơ\n"
                           "Câu 3. Văn bản đến trong kỳ?|1.240 văn bản\n"
                           "Câu 4. Hồ sơ thanh toán trực tuyến là bao nhiêu?|37 hồ sơ");
    EXPECT_EQ(of(all, "hs_moi").substr(of(all, "hs_moi").size() - 3), "512");
    EXPECT_EQ(of(all, "vb_den").substr(of(all, "vb_den").size() - 5), "1.240");
    EXPECT_NE(of(all, "hs_da_gq").find("498"), std::string::npos);
    EXPECT_EQ(all.count("cd_nv_ht"), 0U);
}

TEST_F(ReadKinds, WhatWasNotDoneStandsInNobodysWay) {
    auto const all = under("2. Cải cách thủ tục hành chính\n2.5. Kết quả giải quyết TTHC",
                           "Việc|Được|Chưa được\nTiếp nhận hồ sơ mới|640 hồ sơ|\n"
                           "Đã giải quyết|611 hồ sơ|29 hồ sơ\n");
    EXPECT_EQ(of(all, "hs_moi"), "640");
    EXPECT_NE(of(all, "hs_da_gq"), "29");
}

TEST_F(ReadKinds, AnotherTimeInFrontIsNotHandedOn) {
    auto const all = dossiers(
        "Bộ phận một cửa, năm ngoái cùng kỳ chỉ nhận 310 hồ sơ với 12 hồ sơ trễ hạn, năm nay tiếp "
        "nhận mới 402 hồ sơ.");
    EXPECT_EQ(of(all, "hs_moi"), "402");
    auto const late = dossiers("Đã giải quyết 390 hồ sơ, trễ hạn 04 (tháng 6 không trễ).");
    EXPECT_EQ(of(late, "hs_qua").back(), '4');
}

TEST_F(ReadKinds, TheNearestDeedGovernsWhatFollows) {
    auto const all = dossiers(
        "Đã giải quyết 410 hồ sơ trong đó đúng hạn 405 hồ sơ, còn đang giải quyết 31 hồ sơ thì 29 "
        "hồ sơ trong hạn.");
    EXPECT_EQ(of(all, "hs_dang_trong"), "29");
    auto const online =
        dossiers("Đã giải quyết 410 hồ sơ, quá hạn 05 hồ sơ, nộp qua mạng được 220 hồ sơ.");
    EXPECT_EQ(of(online, "hs_truc_tuyen"), "220");
}

TEST_F(ReadKinds, OfAPairTheWordsInFrontAreSaidOfThePart) {
    auto const all = dossiers("Xã đã giải quyết xong 820/840 hồ sơ tiếp nhận.");
    EXPECT_EQ(all.count("hs_moi"), 0U);
}

TEST_F(ReadKinds, WhatIsSpentOnOneFieldIsNotAllThatIsSpent) {
    for (auto const* text :
         {"Chi sự nghiệp y tế 1.200.000.000 đồng, chi an ninh 310.000.000 đồng.",
          "Chi quốc phòng 310.000.000 đồng.", "Chi cho giáo dục 2.000.000.000 đồng."}) {
        auto const all = under("5. Cải cách tài chính công", text);
        EXPECT_EQ(all.count("ns_chi"), 0U) << text;
    }
}

TEST_F(ReadKinds, PostsOfAListAreNotAllWhoAreThere) {
    auto const all = under("3. Cải cách tổ chức bộ máy",
                           "Số người có mặt tại UBND xã: 09, trong đó:\n+ Chủ tịch UBND: 01\n"
                           "+ Công chức Văn hóa - Xã hội: 03\n+ Công chức Địa chính: 02");
    EXPECT_EQ(all.count("cb_cong_chuc"), 0U);
}

TEST_F(ReadKinds, RowsThatBeginWithAnySignAreRows) {
    for (auto const* sign : {"➢", "▪", "✓", "►", "·", "\uF0D8"}) {
        auto const all = dossiers(std::string(sign) + " Đã giải quyết 390 hồ sơ.");
        EXPECT_EQ(of(all, "hs_da_gq"), "390") << sign;
    }
}

TEST_F(ReadKinds, ASentenceGoesOnBehindTheEndOfALineAndOfAPage) {
    std::string const head = "ĐẠI MẪU - BÁO CÁO 7 THÁNG";
    auto const printed = test::plain_document(
        "UBND HUYỆN MẪU\nUBND XÃ TÂN MẪU\nBÁO CÁO\nCông tác cải cách hành chính tháng 5 năm "
        "2022\n" +
        head +
        "\nII. KẾT QUẢ THỰC HIỆN\n2. Cải cách thủ tục hành chính\nTổng số hồ sơ tiếp nhận trong "
        "tháng là\n412 hồ sơ, trong đó nhận\nmới 401 hồ sơ, số kỳ trước chuyển\nqua là\n1\n" +
        head + "\n11 hồ sơ. Đã giải\nquyết 398 hồ sơ, trong đó quá\nhạn 02 hồ sơ.\n2\n" + head +
        "\n6. Hiện đại hóa hành chính\nTiếp nhận 212 văn bản đến.\nTrên đây là báo cáo./.");
    auto const whole = without_page_lines(printed, kind_.reading);
    ASSERT_TRUE(whole);
    auto const old = read_document(kind_, *whole);
    ASSERT_TRUE(old);
    Values all;
    for (auto const& figure : old->figures)
        all[figure.id] = test::shown_bare(kind_, figure.sightings.front().value);
    EXPECT_EQ(of(all, "hs_tong"), "412");
    EXPECT_EQ(of(all, "hs_ky_truoc"), "11");
    EXPECT_EQ(of(all, "hs_da_gq"), "398");
    EXPECT_EQ(of(all, "hs_qua"), "2");
    EXPECT_EQ(all.count("th_tong"), 0U);
}

TEST_F(ReadKinds, TheNumberOfAnAbbreviatedSchemeIsPartOfAHeading) {
    auto const all = under("6. Xây dựng chính quyền số và Đề án 06", "Văn bản đến: 640.");
    EXPECT_EQ(of(all, "vb_den"), "640");
}

}  // namespace
}  // namespace report
