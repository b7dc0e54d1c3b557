// SPDX-License-Identifier: MPL-2.0
// Sums written with signs, days that are counts, and what the words beside a number are said of.
#include "read_kinds.hpp"

namespace report {
namespace {

class ReadSigns : public ReadKinds {
protected:
    std::string read_under(std::string const& headings, std::string const& text) const {
        return shown(under(headings, text));
    }
    std::string read_dossiers(std::string const& text) const { return shown(dossiers(text)); }
};

TEST_F(ReadSigns, ASumWrittenWithSignsIsTakenApart) {
    EXPECT_EQ(read_dossiers("Trả kết quả: 875 = trước hạn 640 + đúng hạn 228 + quá hạn 07."),
              "hs_da_gq 875, hs_dung 228, hs_qua 7, hs_truoc 640");
    EXPECT_EQ(read_dossiers("Đã giải quyết 512 hồ sơ (trước hạn 400 + đúng hạn 110 + trễ hạn 02)."),
              "hs_da_gq 512, hs_dung 110, hs_qua 2, hs_truoc 400");
    EXPECT_EQ(read_dossiers("Hồ sơ mới 130 + kỳ trước chuyển qua 11."),
              "hs_ky_truoc 11, hs_moi 130");
    // A sign between words is none: both ways are one number.
    EXPECT_EQ(read_dossiers("Trực tuyến 98 hồ sơ, trực tiếp + bưu chính 43 hồ sơ."),
              "hs_truc_tiep 43, hs_truc_tuyen 98");
}

TEST_F(ReadSigns, WhatWasLeftFromANamedYearDoesNotHideTheNextNumber) {
    period_ = "năm 2024";
    for (auto const* joined : {" và ", " cùng với "}) {
        auto const read =
            dossiers("Trong năm tiếp nhận 1.215 hồ sơ, gồm 31 hồ sơ tồn của năm 2023" +
                     std::string(joined) + "1.184 hồ sơ mới.");
        EXPECT_EQ(read.count("hs_moi") > 0 ? read.at("hs_moi") : "", "1.184") << joined;
    }
    // Another time that is said of the second number alone stays with it.
    EXPECT_EQ(dossier("hs_moi", "Tiếp nhận mới 700 hồ sơ và năm 2023 là 655 hồ sơ."), "700");
}

TEST_F(ReadSigns, OnTheDayIsACountWhereNoMonthFollows) {
    auto const reports = [&](std::string const& text) {
        return shown(figures_of(read("I. CHỈ ĐẠO, ĐIỀU HÀNH\n4. Thông tin, báo cáo\n" + text)));
    };
    EXPECT_EQ(reports("Phải gửi 09 báo cáo, gửi đúng ngày 08, gửi trễ 01."),
              "bc_dung_han 8, bc_phai_nop 9, bc_tre 1");
    EXPECT_EQ(reports("Phải gửi 09 báo cáo, gửi đúng ngày 14/7."), "bc_phai_nop 9");
}

TEST_F(ReadSigns, WhatLiesOutsideThePlanOrThePowersIsAskedAbout) {
    for (auto const* text : {"UBND tỉnh giao xã 17 nhiệm vụ ngoài kế hoạch, xã đã hoàn thành 15.",
                             "UBND xã đặt ra 17 nhiệm vụ không nằm trong kế hoạch.",
                             "Xã đã hoàn thành 15 nhiệm vụ ngoài chương trình."}) {
        auto const all =
            figures_of(read("I. CHỈ ĐẠO, ĐIỀU HÀNH\n1. Kế hoạch\n" + std::string(text)));
        EXPECT_FALSE(all.empty()) << text;
        for (auto const& [id, value] : all) EXPECT_EQ(value.front(), '?') << id << ": " << text;
    }
    EXPECT_EQ(dossier("hs_da_gq", "Đã giải quyết 120 hồ sơ không thuộc thẩm quyền."), "?120");
    EXPECT_EQ(dossier("hs_da_gq", "Đã giải quyết 120 hồ sơ ở khâu thẩm định."), "?120");
    EXPECT_EQ(dossier("hs_dung", "Giải quyết đúng hạn 120 hồ sơ tại Trung tâm Y tế."), "?120");
}

TEST_F(ReadSigns, APartOfWhatIsNotUnderstoodIsNotThatWhole) {
    for (auto const* part : {"02 hồ sơ đất đai", "02 hồ sơ hộ tịch", "02 hồ sơ"})
        EXPECT_NE(dossier("hs_qua", "Tồn tại: 05 hồ sơ trả quá hạn, trong đó " + std::string(part) +
                                        "; chưa gửi thư xin lỗi 01 hồ sơ."),
                  "2")
            << part;
}

TEST_F(ReadSigns, TheNumberOfARateStandsInABracketBehindIt) {
    EXPECT_EQ(read_dossiers("Hồ sơ đang giải quyết chiếm 3,1% tổng số (64 hồ sơ); hồ sơ xin rút "
                            "chiếm 0,2% (04 hồ sơ)."),
              "hs_dang 64, hs_rut 4");
    EXPECT_EQ(read_under("4. Cải cách chế độ công vụ",
                         "Cán bộ chiếm 25% (11 người), công chức chiếm 75% (33 người)."),
              "cb_can_bo 11, cb_cong_chuc 33");
    // What stands behind the second number of a pair is said of that.
    auto const reviewed = read_under("1. Cải cách thể chế",
                                     "Tỷ lệ văn bản đã xử lý sau rà soát đạt 75% (06/08 văn bản đề "
                                     "nghị xử lý).");
    EXPECT_EQ(reviewed.find("tc_de_nghi_xl 6"), std::string::npos) << reviewed;
    EXPECT_EQ(reviewed.find("tc_ra_soat"), std::string::npos) << reviewed;
}

TEST_F(ReadSigns, ALeadInHandsOnWhatItIsAboutAndNoMore) {
    EXPECT_EQ(read_under("6. Xây dựng chính quyền điện tử, chính quyền số",
                         "Việc ứng dụng còn vướng do 03 bản chưa có điện lưới nhưng vẫn đạt một số "
                         "kết quả:\n- Văn bản đến: 1.310 văn bản;\n- Văn bản đi: 402 văn bản."),
              "vb_den 1.310, vb_di 402");
    EXPECT_EQ(
        read_under("5. Cải cách tài chính công",
                   "Công tác thu, chi thực hiện theo dự toán được giao, cụ thể:\n- Tổng chi 7 "
                   "tháng: 9.870 triệu đồng."),
        "ns_chi 9.870.000.000");
    EXPECT_EQ(read_under("4. Cải cách chế độ công vụ",
                         "- Tổng số cán bộ, công chức có mặt: 41 người trên 45 chỉ tiêu được giao, "
                         "gồm:\n+ Cán bộ: 10 người;\n+ Công chức: 31 người."),
              "cb_can_bo 10, cb_co_mat 41, cb_cong_chuc 31, cb_giao 45");
}

TEST_F(ReadSigns, PeopleOfAKindBehindANumberAreNotAllOfThem) {
    for (auto const* kind : {"là đảng viên", "là nữ", "là người dân tộc thiểu số"})
        EXPECT_EQ(under("4. Cải cách chế độ công vụ", "Xã có 13 cán bộ " + std::string(kind) + ".")
                      .count("cb_can_bo"),
                  0U)
            << kind;
    EXPECT_EQ(read_under("4. Cải cách chế độ công vụ", "Xã có 13 cán bộ, 15 công chức."),
              "cb_can_bo 13, cb_cong_chuc 15");
}

TEST_F(ReadSigns, ADayOrWeekOfThePeriodIsNotThePeriod) {
    for (auto const* part :
         {"Tính riêng tuần cuối của kỳ", "Chỉ riêng ngày đầu", "Xét riêng đợt đầu"})
        EXPECT_EQ(dossiers(std::string(part) + ", xã tiếp nhận mới 96 hồ sơ.").count("hs_moi"), 0U)
            << part;
}

}  // namespace
}  // namespace report
