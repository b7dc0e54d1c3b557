// SPDX-License-Identifier: MPL-2.0
// Numbers deep in sentences: behind what others did, behind joining words, in answers of a line.
#include "read_kinds.hpp"

namespace report {
namespace {

using Values = std::map<std::string, std::string>;

std::string of(Values const& all, std::string const& id) {
    auto const found = all.find(id);
    return found == all.end() ? std::string() : found->second;
}

constexpr auto budget = "5. Cải cách tài chính công";
constexpr auto service = "4. Cải cách chế độ công vụ";
constexpr auto listed = "2. Cải cách thủ tục hành chính\n2.2. Công bố, công khai TTHC";

TEST_F(ReadKinds, AnAmountBehindTheWordForYearIsAnAmount) {
    period_ = "9 tháng đầu năm 2023";
    auto const all =
        under(budget,
              "Dự toán thu ngân sách năm 8.200 triệu đồng, 9 tháng thu 6.314 triệu đồng, đạt 77%.");
    EXPECT_EQ(of(all, "ns_du_toan"), "8.200.000.000");
    EXPECT_EQ(of(all, "ns_thu"), "6.314.000.000");
    EXPECT_EQ(of(under(budget, "Tổng thu ngân sách năm 7,15 tỷ đồng."), "ns_thu"), "7.150.000.000");
}

TEST_F(ReadKinds, AWordThatOnlyJoinsClausesLeavesNothingOver) {
    period_ = "năm 2023";
    auto const all = under(budget,
                           "Năm 2022 chi 12,4 tỷ đồng, còn tổng chi ngân sách năm 2023 là 13,1 tỷ "
                           "đồng.");
    EXPECT_EQ(of(all, "ns_chi"), "13.100.000.000");
    EXPECT_EQ(dossier("hs_dang", "Đã giải quyết 390 hồ sơ, còn 12 hồ sơ."), "?12");
}

TEST_F(ReadKinds, AMomentOfTheReportsTimeIsNoOtherTime) {
    period_ = "6 tháng đầu năm 2023";
    auto const all = under(
        budget, "Thu ngân sách đến hết tháng 5 được 2.411.000.000 đồng, chi 1.902.000.000 đồng.");
    EXPECT_EQ(of(all, "ns_thu"), "?2.411.000.000");
    EXPECT_EQ(of(all, "ns_chi"), "1.902.000.000");
    EXPECT_EQ(of(under(budget, "Thu ngân sách đến hết tháng 5 năm 2022 được 2.411.000.000 đồng."),
                 "ns_thu"),
              "");
    EXPECT_EQ(of(under(budget, "Thu ngân sách tháng 5 được 411.000.000 đồng."), "ns_thu"), "");
}

TEST_F(ReadKinds, WhatABracketSaysOfAnotherTimeLeadsNothingOn) {
    period_ = "tháng 7 năm 2023";
    auto const all = dossiers(
        "- Tổng số hồ sơ phải giải quyết: 812 hồ sơ (tháng 6: 790), trong đó:\n"
        "+ Hồ sơ tháng 6 chuyển sang: 31 hồ sơ.\n"
        "+ Hồ sơ tiếp nhận mới: 781 hồ sơ (tháng 6: 764).\n"
        "- Đã giải quyết: 788 hồ sơ (tháng 6: 759), trong đó:\n"
        "+ Trước hạn: 402 hồ sơ; đúng hạn: 377 hồ sơ.");
    EXPECT_EQ(of(all, "hs_tong"), "812");
    EXPECT_EQ(of(all, "hs_ky_truoc"), "31");
    EXPECT_EQ(of(all, "hs_moi"), "781");
    EXPECT_EQ(of(all, "hs_truoc"), "402");
    EXPECT_EQ(of(all, "hs_dung"), "377");
}

TEST_F(ReadKinds, AnAnswerInALineOfItsOwnIsReadUnderItsHeading) {
    auto const all = under("3. Cải cách tổ chức bộ máy",
                           "Câu 4. Biên chế?\nTrả lời: Được giao 22 biên chế, có mặt 20.");
    EXPECT_EQ(of(all, "bm_bc_giao"), "22");
    EXPECT_EQ(of(all, "bm_co_mat"), "20");
    // What is answered elsewhere in a sentence is a deed.
    auto const heard = under("2. Cải cách thủ tục hành chính\n2.4. Tiếp nhận, xử lý PAKN",
                             "Nhận 04 phản ánh, kiến nghị; trả lời: 03.");
    EXPECT_EQ(of(heard, "pa_da_xl"), "3");
}

TEST_F(ReadKinds, SchoolsAndStationsAreNotTheCommune) {
    for (auto const* text :
         {"Trạm y tế có 7 biên chế, hiện có 6.", "Trường THCS giao 31 biên chế, có 30; hợp đồng 2.",
          "Các trường trên địa bàn giao 120 biên chế, hiện có 118.",
          "Trường mầm non được giao 15 biên chế, hiện có 14."}) {
        auto const all = under("3. Cải cách tổ chức bộ máy", text);
        EXPECT_EQ(of(all, "bm_bc_giao"), "") << text;
    }
    EXPECT_EQ(dossier("hs_tong", "Huyện nhận toàn bộ 30 812 hồ sơ, trễ hẹn 97."), "");
}

TEST_F(ReadKinds, NumbersInWordsBehindTheirLabelsAreRead) {
    auto const all = dossiers(
        "Tiếp nhận mới 640 hồ sơ; giải quyết trước hạn bốn trăm hai mươi, trễ hẹn mười bốn; đang "
        "giải quyết hai mươi sáu.");
    EXPECT_EQ(of(all, "hs_truoc"), "420");
    EXPECT_NE(of(all, "hs_qua").find("14"), std::string::npos);
    EXPECT_EQ(of(all, "hs_dang"), "26");
}

TEST_F(ReadKinds, WhoWorkedIsNoPartOfWhatWasDone) {
    auto const all =
        under("1. Cải cách thể chế\n1.2. Kiểm tra, rà soát văn bản",
              "Công chức tư pháp tự kiểm tra 6 văn bản do xã ban hành, phát hiện 2 văn "
              "bản trái pháp luật.");
    EXPECT_EQ(of(all, "tc_kt"), "6");
    EXPECT_EQ(of(all, "tc_trai_pl"), "2");
}

TEST_F(ReadKinds, WhatIsNamedOtherwiseInFrontIsNotSure) {
    auto const all =
        under("1. Cải cách thể chế", "Văn bản hành chính ban hành 58 văn bản trong kỳ.");
    EXPECT_NE(of(all, "tc_vbqppl_bh"), "58");
}

TEST_F(ReadKinds, APartThatSaysMoreOfTheSameIsAskedAbout) {
    auto const all = under("3. Cải cách tổ chức bộ máy",
                           "Huyện giao 29 chỉ tiêu, trong đó biên chế cán bộ, công chức được giao "
                           "24.");
    EXPECT_NE(of(all, "bm_bc_giao"), "29");
}

TEST_F(ReadKinds, WhatTheyWereGivenAndWhatTheyUseAreTwoNumbers) {
    auto const all =
        under(service,
              "Xã được huyện giao 23 cán bộ, công chức và sử dụng 21, gồm 10 cán bộ và "
              "11 công chức.");
    EXPECT_EQ(of(all, "cb_giao"), "23");
    EXPECT_EQ(of(all, "cb_co_mat"), "21");
    EXPECT_EQ(of(all, "cb_can_bo"), "10");
    EXPECT_EQ(of(all, "cb_cong_chuc"), "11");
    auto const short_ones = under(service, "Xã được giao 64 biên chế, hiện có 61.");
    EXPECT_EQ(of(short_ones, "cb_giao"), "64");
    EXPECT_EQ(of(short_ones, "cb_co_mat"), "61");
}

TEST_F(ReadKinds, WhatThereIsNoneOfIsNoPartOfTheNumberInFront) {
    auto const all =
        dossiers("Còn 13 hồ sơ đang giải quyết, trong 13 hồ sơ này chưa có hồ sơ nào quá hạn.");
    EXPECT_EQ(of(all, "hs_dang"), "13");
    EXPECT_EQ(of(all, "hs_dang_qua"), "0");
    EXPECT_EQ(dossier("hs_qua", "Xã không để hồ sơ nào trả quá hạn."), "0");
    EXPECT_EQ(dossier("hs_da_gq", "Tiếp nhận 40 hồ sơ không trả được."), "");
    auto const idle = under(listed, "Có 4 thủ tục không phát sinh hồ sơ suốt hai năm liền.");
    EXPECT_EQ(of(idle, "th_tong"), "");
}

TEST_F(ReadKinds, AShareThatBeginsItsClauseIsToldByTheWordsBehindIt) {
    auto const all = dossiers(
        "Đã tiếp nhận và giải quyết 431 hồ sơ; theo đó, 100% hồ sơ được giải quyết sớm hạn và đúng "
        "hạn.");
    EXPECT_EQ(of(all, "tl_dung_han").back(), '0');
    // Directly behind its number it is a share of that.
    EXPECT_EQ(of(dossiers("Tiếp nhận mới 500 hồ sơ, 90% hồ sơ trực tuyến."), "tl_dung_han"), "");
}

TEST_F(ReadKinds, WhatIsFoundLateOrDoneInTheSameTimeIsAskedAbout) {
    EXPECT_EQ(dossier("hs_qua", "Báo cáo chỉ ra 08 hồ sơ bị quá hạn."), "?8");
    EXPECT_EQ(dossier("hs_da_gq", "Trong cùng kỳ, xã đã giải quyết 512 hồ sơ."), "?512");
    EXPECT_EQ(dossier("hs_da_gq", "Trong cùng kỳ năm trước, xã đã giải quyết 512 hồ sơ."), "");
    auto const online = dossiers(
        "Hồ sơ trực tuyến với tổng số 912 hồ sơ, trong đó có 40 hồ sơ nộp mức độ 3 và 872 hồ sơ "
        "nộp "
        "mức độ 4.");
    EXPECT_NE(of(online, "hs_truc_tuyen").find("912"), std::string::npos);
}

TEST_F(ReadKinds, EachOfAListOfPostsIsAPartOfThoseMissing) {
    auto const all = under("3. Cải cách tổ chức bộ máy",
                           "Còn thiếu 1 công chức Văn hóa - Xã hội và 1 Chỉ huy trưởng Quân sự.");
    EXPECT_EQ(of(all, "thieu_cong_chuc").substr(0, 1), "?");
    EXPECT_EQ(of(under("3. Cải cách tổ chức bộ máy", "Còn thiếu 2 công chức."), "thieu_cong_chuc"),
              "2");
}

TEST_F(ReadKinds, ANumberLikeAYearBehindItsLabelIsAskedAbout) {
    EXPECT_EQ(
        dossier("hs_moi", "Tổng số hồ sơ tiếp nhận mới là 2034, giảm 12 hồ sơ so với kỳ trước."),
        "?2.034");
    EXPECT_EQ(dossier("hs_moi", "Hồ sơ tiếp nhận mới 2034."), "");
}

TEST_F(ReadKinds, WhatSuperiorsPublishedIsWhatTheCommuneCarriesOut) {
    EXPECT_EQ(of(under(listed,
                       "Số thủ tục xã đang thực hiện theo danh mục do UBND tỉnh công bố là 141 thủ "
                       "tục."),
                 "th_tong"),
              "141");
    auto const all = under(listed,
                           "Có 372 thủ tục, đưa ra một cửa 366 thủ tục, 6 thủ tục làm tại chuyên "
                           "môn.");
    EXPECT_EQ(of(all, "th_tiep_nhan"), "366");
    EXPECT_EQ(of(all, "th_khong_tiep_nhan"), "6");
}

TEST_F(ReadKinds, WhatIsGoneOnWithIsAskedAbout) {
    auto const all = dossiers("Ngoài ra có 7 hồ sơ dân xin rút, số đang giải quyết 33 hồ sơ.");
    EXPECT_EQ(of(all, "hs_rut"), "?7");
    EXPECT_EQ(of(all, "hs_dang"), "33");
}

}  // namespace
}  // namespace report
