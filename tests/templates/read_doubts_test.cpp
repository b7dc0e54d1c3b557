// SPDX-License-Identifier: MPL-2.0
// What was taken for a figure though its words say otherwise.
#include "read_kinds.hpp"

namespace report {
namespace {

class ReadDoubts : public ReadKinds {
protected:
    ReadDoubts() { period_ = "quý III năm 2024"; }

    /// All that is read, "id value" in the order of ids.
    std::string of(std::string const& heading, std::string const& text) const {
        return shown(under(heading, text));
    }
    /// The same of sentences about what was directed.
    std::string directed(std::string const& heading, std::string const& text) const {
        return shown(figures_of(read("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n" + heading + "\n" + text)));
    }
};

constexpr auto dossiers_of = "2. Cải cách thủ tục hành chính\n2.5. Kết quả giải quyết TTHC";
constexpr auto one_stop = "2. Cải cách thủ tục hành chính\n2.6. Cơ chế một cửa";
constexpr auto staff = "4. Cải cách chế độ công vụ";
constexpr auto digital = "6. Xây dựng chính quyền số";
constexpr auto telling = "3. Thông tin, tuyên truyền CCHC";

TEST_F(ReadDoubts, AUnitInABracketBetweenALabelAndItsNumberLeavesTheLabelItsDeed) {
    EXPECT_EQ(of(staff, "Số cán bộ, công chức bị kỷ luật (người): 0"), "kl_so 0");
    EXPECT_EQ(of(staff, "[CV.33] Số công chức bị xử lý kỷ luật (người): 2"), "kl_so 2");
    EXPECT_EQ(of(staff, "Số lớp đào tạo, bồi dưỡng (lớp): 3"), "dt_lop 3");
    EXPECT_EQ(of(staff, "Số cán bộ, công chức xin thôi việc (người): 2"), "cb_co_mat ?2");
    EXPECT_EQ(directed(telling, "Số lượt người dự (lượt): 640"), "tt_luot_nguoi 640");
    EXPECT_EQ(directed("4. Chế độ báo cáo", "Số báo cáo nộp trễ (báo cáo): 1"), "bc_tre 1");
    EXPECT_EQ(of(dossiers_of, "Hồ sơ đang giải quyết quá hạn (hồ sơ): 3"), "hs_dang_qua 3");
    EXPECT_EQ(of(dossiers_of, "Hồ sơ giải quyết quá hạn (quý trước): 5"), "");
    EXPECT_EQ(of(one_stop, "Số người làm việc tại Bộ phận một cửa (người): 5"), "mc_nhan_su 5");
    EXPECT_EQ(of("5. Cải cách tài chính công", "Thu ngân sách (triệu đồng): 5.200"),
              "ns_thu 5.200.000.000");
}

TEST_F(ReadDoubts, ANumberThatSaysWhatAShareIsIsThePartAndBehindItStandsTheWhole) {
    EXPECT_EQ(
        of(dossiers_of, "Trước hạn chiếm 78,5%, tương ứng 942 trên 1.200 hồ sơ đã giải quyết."),
        "hs_da_gq 1.200, hs_truoc 942, tl_truoc 78,50");
    EXPECT_EQ(of(dossiers_of, "Quá hạn chiếm 1%, tức 12 trên 1.200 hồ sơ đã giải quyết."),
              "hs_da_gq 1.200, hs_qua 12, tl_qua 1");
    EXPECT_EQ(of(dossiers_of, "Trực tuyến đạt 70%, tương đương 700/1.000 hồ sơ mới tiếp nhận."),
              "hs_moi 1.000, hs_truc_tuyen 700, tl_tt 70");
    EXPECT_EQ(of(dossiers_of, "Trước hạn chiếm 78,5%, nghĩa là 942 hồ sơ; đúng hạn 246."),
              "hs_dung 246, hs_truoc 942, tl_truoc 78,50");
    EXPECT_EQ(of(dossiers_of,
                 "Quý II trước hạn chiếm 80%, tương ứng 800 trên 1.000 hồ sơ đã giải quyết."),
              "");
    EXPECT_EQ(of(digital, "Văn bản đi ký số đạt 98%, tương ứng 490 trên 500 văn bản."),
              "vb_di 500, vb_di_ky_so 490, vb_ty_le_ky_so 98");
    EXPECT_EQ(of("5. Cải cách tài chính công",
                 "Thu ngân sách đạt 62% dự toán, tương ứng 5.200 triệu đồng."),
              "ns_thu 5.200.000.000, ns_ty_le_thu 62");
    EXPECT_EQ(directed("1. Chỉ đạo", "Hoàn thành 54% kế hoạch, tương ứng 27/50 nhiệm vụ."),
              "cd_nv_ht 27, cd_nv_kh 50, cd_ty_le 54");
    EXPECT_EQ(directed("6. Khảo sát", "Hài lòng đạt 95%, tương ứng 190 trên 200 phiếu."),
              "kh_hai_long 190, kh_phieu 200, kh_ty_le 95");
}

TEST_F(ReadDoubts, BehindTheCommaOfATargetAreTargetsToo) {
    for (auto const* text : {"Mục tiêu đến cuối năm tỷ lệ đúng hạn đạt 98%, trực tuyến đạt 80%.",
                             "Mục tiêu cả năm đúng hạn đạt 98%, trực tuyến đạt 80%.",
                             "Phấn đấu đến cuối kỳ trực tuyến đạt 80%, số hóa đạt 90%.",
                             "Dự kiến cuối năm tiếp nhận 900 hồ sơ, trực tuyến 720 hồ sơ."})
        EXPECT_EQ(of(dossiers_of, text), "") << text;
    EXPECT_EQ(of(dossiers_of, "Mục tiêu quý này trực tuyến 85%, kỳ này thực hiện 80%."),
              "tl_tt 80");
    EXPECT_EQ(of(dossiers_of, "Chỉ tiêu giao trong quý đúng hạn 98%, trực tuyến 70%."),
              "tl_tt ?70");
}

TEST_F(ReadDoubts, WhatANeighbourDidGoesOnWhateverWordsOpenTheSentence) {
    for (auto const* text :
         {"Trong khi đó, xã bên cạnh đăng được 210 tin, 60 bài.",
          "Cùng lúc, phường lân cận có 210 tin, 60 bài.", "Thực tế cho thấy, xã bạn có 210 tin.",
          "Xã kế bên phát 210 tin, 60 bài.", "Nhìn chung, đơn vị bạn có 210 tin và 60 bài."})
        EXPECT_EQ(directed(telling, text), "") << text;
    for (auto const* text :
         {"Trong khi đó, xã đăng 31 tin, 8 bài.", "Bên cạnh đó, xã đăng 31 tin, 8 bài.",
          "Nhìn chung, có 31 tin, 8 bài."})
        EXPECT_EQ(directed(telling, text), "tt_bai 8, tt_tin 31") << text;
}

TEST_F(ReadDoubts, MeetingsAboutTheReformMayBeOfAnybody) {
    for (auto const* text :
         {"Xã họp 3 cuộc về cải cách hành chính.", "UBND xã họp 3 buổi về CCHC để rà soát.",
          "Ban Chỉ đạo họp 3 cuộc về cải cách hành chính."})
        EXPECT_EQ(directed("1. Chỉ đạo", text), "tt_hoi_nghi ?3") << text;
    EXPECT_EQ(directed(telling, "Các thôn họp 3 cuộc về cải cách hành chính."), "tt_hoi_nghi ?3");
    EXPECT_EQ(directed(telling, "Họp 05 hội nghị với 236 lượt người dự."),
              "tt_hoi_nghi 5, tt_luot_nguoi 236");
    EXPECT_EQ(directed(telling, "Tổ chức 03 hội nghị tuyên truyền."), "tt_hoi_nghi 3");
}

TEST_F(ReadDoubts, WhoDidSomethingIsNotCountedByItsNumber) {
    EXPECT_EQ(of(one_stop, "Tại Bộ phận một cửa, công dân đã nộp 240."), "");
    EXPECT_EQ(of(one_stop, "Bộ phận một cửa: công chức tiếp nhận 240, trả 230."),
              "mc_nhan_su ?240");
    EXPECT_EQ(of(one_stop, "Ở Bộ phận một cửa, công chức hướng dẫn 120."), "");
    EXPECT_EQ(of(dossiers_of, "Tại Bộ phận một cửa, người dân đã nộp 240 hồ sơ mới."),
              "hs_moi 240");
    EXPECT_EQ(of(one_stop, "Công chức làm việc tại Bộ phận một cửa: 05."), "mc_nhan_su 5");
    EXPECT_EQ(of(staff, "Cán bộ, công chức hiện có 22."), "cb_co_mat 22");
    EXPECT_EQ(of(digital, "Có 164 hồ sơ được người dân nộp phí, lệ phí không dùng tiền mặt."),
              "dv_tt_truc_tuyen 164");
}

TEST_F(ReadDoubts, ANumberSaidAgainInWordsIsOneNumber) {
    EXPECT_EQ(of(dossiers_of, "Xã tiếp nhận 1.240 (một nghìn hai trăm bốn mươi) hồ sơ mới."),
              "hs_moi 1.240");
    EXPECT_EQ(of(dossiers_of,
                 "Đã giải quyết 714 (bảy trăm mười bốn) hồ sơ, quá hạn 33 (ba mươi "
                 "ba) hồ sơ."),
              "hs_da_gq 714, hs_qua 33");
    EXPECT_EQ(of(staff, "Có 02 (hai) cán bộ, 03 (ba) công chức."), "cb_can_bo 2, cb_cong_chuc 3");
    EXPECT_EQ(of("5. Cải cách tài chính công",
                 "Thu ngân sách 1.500.000.000 đồng (một tỷ năm trăm triệu đồng)."),
              "ns_thu 1.500.000.000");
    EXPECT_EQ(of(dossiers_of, "Tiếp nhận mới 240 (hai trăm năm mươi) hồ sơ."), "hs_moi ?240");
}

TEST_F(ReadDoubts, ResultsOfAWorkMayBeWhatWasDone) {
    EXPECT_EQ(of(digital, "Kết quả số hóa: 604 hồ sơ."), "sh_ket_qua ?604");
    EXPECT_EQ(of(digital, "Kết quả số hóa: 604 hồ sơ, 580 kết quả."), "sh_ket_qua ?604");
    EXPECT_EQ(of(digital, "Kết quả số hóa: 580 kết quả."), "sh_ket_qua 580");
    EXPECT_EQ(of(digital, "Kết quả số hóa 580; thanh toán trực tuyến 401 hồ sơ."),
              "dv_tt_truc_tuyen 401, sh_ket_qua 580");
    EXPECT_EQ(of(digital, "Đã số hóa 604 hồ sơ, 580 kết quả."), "sh_ho_so 604, sh_ket_qua 580");
}

TEST_F(ReadDoubts, ARowOfOnePartIsNotTheRowThatAddsUp) {
    EXPECT_EQ(of("3. Cải cách tổ chức bộ máy",
                 "Khối\tĐược giao\tHiện có\nKhối Đảng\t4\t4\nKhối chính quyền\t13\t12\nĐoàn "
                 "thể\t5\t5\nTổng\t22\t21"),
              "bm_bc_giao 22, bm_co_mat 21");
    EXPECT_EQ(of("3. Cải cách tổ chức bộ máy",
                 "Bộ phận\tBiên chế giao\tCó mặt\nUBND xã\t14\t13\nĐảng ủy\t6\t6\nCộng\t20\t19"),
              "bm_bc_giao 20, bm_co_mat 19");
}

TEST_F(ReadDoubts, WhatADistrictGivesAllCommunesOrAsksInAllOfThemIsNotTheCommunes) {
    constexpr auto plan = "1. Kế hoạch cải cách hành chính";
    EXPECT_EQ(directed(plan, "UBND thành phố giao cho các phường 38 nhiệm vụ CCHC."), "");
    EXPECT_EQ(directed(plan, "Huyện giao cho các xã, thị trấn 38 nhiệm vụ CCHC."), "");
    EXPECT_EQ(directed(plan, "UBND huyện giao xã 38 nhiệm vụ CCHC."), "cd_nv_kh 38");
    constexpr auto asked = "6. Khảo sát sự hài lòng";
    EXPECT_EQ(directed(asked, "Huyện đã phát 620 phiếu khảo sát tại các xã.").find("kh_phieu 6"),
              std::string::npos);
    EXPECT_EQ(directed(asked, "Xã đã phát 62 phiếu khảo sát."), "kh_phieu 62");
    EXPECT_EQ(directed(telling, "Riêng ấp Vàm Kênh có 03 hội nghị, 75 lượt người dự."),
              "tt_hoi_nghi ?3, tt_luot_nguoi ?75");
    EXPECT_EQ(directed(telling, "Xã mở 03 hội nghị, 75 lượt người dự."),
              "tt_hoi_nghi 3, tt_luot_nguoi 75");
    EXPECT_EQ(of(digital, "Phòng Kinh tế huyện đã ký số 840 văn bản đi.").find("vb_di_ky_so 8"),
              std::string::npos);
    EXPECT_EQ(of("5. Cải cách tài chính công", "Thu quỹ khuyến học 45 triệu đồng, đạt 90%."), "");
    EXPECT_EQ(of(dossiers_of, "Trước khi hợp nhất, xã cũ đã giải quyết 417 hồ sơ."), "");
    EXPECT_EQ(of(dossiers_of, "Sau khi hợp nhất, xã đã giải quyết 417 hồ sơ."), "hs_da_gq 417");
}

}  // namespace
}  // namespace report
