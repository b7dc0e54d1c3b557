// SPDX-License-Identifier: MPL-2.0
#include "read_kinds.hpp"

namespace report {
namespace {

/// Words round a number that tell how, where, from whom and by whom.
class ReadCircumstances : public ReadKinds {};

TEST_F(ReadCircumstances, ReceivedAndSettledInOneBreathIsTheTotal) {
    EXPECT_EQ(shown(dossiers("Tổng số hồ sơ tiếp nhận, giải quyết là 640 hồ sơ, trong đó tiếp nhận "
                             "mới 600 hồ sơ, kỳ trước chuyển sang 40 hồ sơ.")),
              "hs_ky_truoc 40, hs_moi 600, hs_tong 640");
    EXPECT_EQ(shown(dossiers("Tổng số hồ sơ tiếp nhận và giải quyết là 640 hồ sơ, trong đó đã giải "
                             "quyết 610 hồ sơ, đang giải quyết 30 hồ sơ.")),
              "hs_da_gq 610, hs_dang 30, hs_tong 640");
    EXPECT_EQ(dossier("hs_tong", "Bộ phận một cửa tiếp nhận, giải quyết 300 hồ sơ."), "?300")
        << "perhaps only those that were settled";
    EXPECT_EQ(dossier("hs_da_gq", "Bộ phận một cửa tiếp nhận, giải quyết 300 hồ sơ."), "");
    EXPECT_EQ(dossier("hs_moi", "Tổng số hồ sơ nhận giải quyết là 300 hồ sơ."), "")
        << "to settle them they were received";
}

TEST_F(ReadCircumstances, WhatOthersReceiveStandsNotAtTheCounter) {
    auto const published = [&](std::string const& text) {
        return shown(under("2. Cải cách thủ tục hành chính\n2.2. Công bố, công khai TTHC", text));
    };
    EXPECT_EQ(published("Xã niêm yết 180 thủ tục, trong đó 171 thủ tục tiếp nhận tại Bộ phận một "
                        "cửa (có 09 thủ tục quân sự, khiếu nại do công chức chuyên môn nhận)."),
              "th_tiep_nhan 171, th_tong 180");
    EXPECT_EQ(published("Có 12 thủ tục do công an tiếp nhận."), "th_khong_tiep_nhan 12");
}

TEST_F(ReadCircumstances, APartBehindOfficialsOfBothKindsMayBeOfBoth) {
    auto const staff = [&](std::string const& text) {
        return shown(under("4. Cải cách chế độ công vụ", text));
    };
    EXPECT_EQ(staff("Xã có 10 cán bộ và 12 công chức, trong đó 03 thạc sĩ."),
              "cb_can_bo 10, cb_cong_chuc 12, cb_cong_chuc_cao_hoc ?3");
    EXPECT_EQ(staff("Cán bộ là 10 người, công chức là 12 người, đều có trình độ đại học trở lên, "
                    "trong đó 03 thạc sĩ."),
              "cb_can_bo 10, cb_cong_chuc 12, cb_cong_chuc_cao_hoc ?3");
    EXPECT_EQ(staff("Cán bộ có 10 người, trong đó 02 thạc sĩ; công chức có 12 người, trong đó 03 "
                    "thạc sĩ."),
              "cb_can_bo 10, cb_can_bo_cao_hoc 2, cb_cong_chuc 12, cb_cong_chuc_cao_hoc 3");
}

TEST_F(ReadCircumstances, FromWhomANumberComesAndWhereItWasTakenSaysNothingOfIt) {
    EXPECT_EQ(under("5. Cải cách tài chính công",
                    "Theo số liệu của Kho bạc đến ngày 30/6/2023, tổng thu ngân sách 5.100.000.000 "
                    "đồng, đạt 61% dự toán.")
                  .at("ns_thu"),
              "5.100.000.000");
    EXPECT_EQ(shown(under("6. Chính quyền điện tử, chính quyền số",
                          "Phát hành 87 văn bản đi, trong đó 61 văn bản đi được ký số gửi qua trục "
                          "liên thông.")),
              "vb_di 87, vb_di_ky_so 61");
    EXPECT_EQ(shown(under("2. Cải cách thủ tục hành chính\n2.4. Phản ánh, kiến nghị",
                          "Tiếp nhận 02 phản ánh, kiến nghị qua hộp thư góp ý, đã xử lý 02.")),
              "pa_da_xl 2, pa_nhan 2");
    EXPECT_EQ(dossier("hs_truc_tiep",
                      "Tiếp nhận mới 469 hồ sơ, trong đó nộp trực tuyến 38 hồ sơ, "
                      "còn lại 431 hồ sơ nộp trực tiếp hoặc gửi qua bưu điện."),
              "431");
    EXPECT_EQ(shown(under("2. Cải cách thủ tục hành chính\n2.6. Cơ chế một cửa",
                          "Bộ phận một cửa có 5 công chức làm nhiệm vụ, phòng rộng 40 m2. Hồ sơ "
                          "liên thông khai sinh, thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi phát sinh "
                          "26 hồ sơ.")),
              "mc_ho_so_lt 26, mc_nhan_su 5");
}

TEST_F(ReadCircumstances, WhatAPlanOfTheYearAsksForIsNotWhatWasDone) {
    EXPECT_EQ(shown(under("2. Cải cách thủ tục hành chính\n2.3. Rà soát, đơn giản hóa TTHC",
                          "Theo kế hoạch năm phải rà soát 08 thủ tục, trong kỳ đã rà soát 05 thủ "
                          "tục.")),
              "rs_so_tthc 5");
}

TEST_F(ReadCircumstances, WhatIsSaidOfAWholeIsNotSaidOfItsPart) {
    EXPECT_EQ(shown(under("2. Cải cách thủ tục hành chính\n2.3. Rà soát, đơn giản hóa TTHC",
                          "Rà soát 06 thủ tục trên 10 thủ tục phải rà soát theo kế hoạch.")),
              "rs_so_tthc 6");
    EXPECT_EQ(shown(dossiers("Giải quyết được 2.764 hồ sơ trên tổng số 2.790 hồ sơ phải giải "
                             "quyết, đạt 99,07%.")),
              "hs_da_gq 2.764, hs_tong 2.790, tl_gq 99,07");
    auto const guidance = [&](std::string const& heading, std::string const& text) {
        return shown(figures_of(read("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n" + heading + "\n" + text)));
    };
    EXPECT_EQ(guidance("2. Công tác kiểm tra",
                       "Đã kiểm tra 04 đơn vị trên 08 đơn vị theo kế "
                       "hoạch năm."),
              "kt_don_vi 4");
    EXPECT_EQ(guidance("6. Khảo sát sự hài lòng", "Thu về 180 phiếu trên 200 phiếu phát ra."),
              "kh_phieu 180");
    EXPECT_EQ(
        guidance("1. Công tác chỉ đạo, điều hành", "Hoàn thành 20/33 nhiệm vụ theo kế hoạch."),
        "cd_nv_ht 20, cd_nv_kh 33");
    EXPECT_EQ(guidance("2. Công tác kiểm tra", "Có 8/8 vấn đề được phát hiện đã khắc phục."),
              "kt_da_xu_ly 8, kt_van_de 8")
        << "no deed stands in front";
}

TEST_F(ReadCircumstances, AShareThatBeginsAClauseIsOfWhatIsNamedBehindIt) {
    auto const all = under("5. Cải cách tài chính công",
                           "Thu ngân sách 8.127.600.000 đồng; bằng 96% dự toán là kết quả chi ngân "
                           "sách, chi được 7.502.400.000 đồng.");
    EXPECT_EQ(all.count("ns_ty_le_thu"), 0U);
    EXPECT_EQ(all.at("ns_ty_le_chi"), "96");
}

TEST_F(ReadCircumstances, DocumentsThatFormerCouncilsIssuedAreReviewedNow) {
    EXPECT_EQ(
        shown(under("1. Cải cách thể chế\n1.2. Kiểm tra, rà soát văn bản",
                    "Rà soát 12 văn bản do HĐND xã các khóa trước ban hành, đề nghị bãi bỏ 02 "
                    "văn bản không còn phù hợp, đến nay đã xử lý sau rà soát 01 văn bản.")),
        "tc_da_xl_rs 1, tc_de_nghi_xl 2, tc_ra_soat 12");
}

}  // namespace
}  // namespace report
