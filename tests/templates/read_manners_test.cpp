// SPDX-License-Identifier: MPL-2.0
#include "read_kinds.hpp"

namespace report {
namespace {

/// Manners of clerks in which numbers used to be missed.
class ReadManners : public ReadKinds {
protected:
    std::map<std::string, std::string> direction(std::string const& heading,
                                                 std::string const& text) const {
        return figures_of(
            read("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH\n" + heading + "\n" + text));
    }

    std::map<std::string, std::string> rules(std::string const& text) const {
        return under("1. Cải cách thể chế\n1.2. Kiểm tra, rà soát văn bản", text);
    }

    static std::string figure(std::map<std::string, std::string> const& all,
                              std::string const& id) {
        auto const found = all.find(id);
        return found == all.end() ? std::string() : found->second;
    }
};

TEST_F(ReadManners, AShortFormStuckToItsNumberSaysWhatIsCounted) {
    auto const all =
        dossiers("Đã giải quyết 6.371HS, cụ thể: 5.980HS trước hạn, 369HS đúng hạn, 22HS quá hạn.");
    EXPECT_EQ(shown(all), "hs_da_gq 6.371, hs_dung 369, hs_qua 22, hs_truoc 5.980");
    EXPECT_EQ(dossier("hs_da_gq", "Giải quyết 371XYZ."), "");
    EXPECT_EQ(dossier("hs_da_gq", "Giải quyết hồ sơ tại phòng 12HSB."), "");
}

TEST_F(ReadManners, BehindPartsThatComeToAllOfItAnotherDeedIsOfTheWhole) {
    for (auto const* text :
         {"Tiếp nhận mới 1.124; trong đó trực tuyến 987, trực tiếp 137; đã giải quyết 1.098; "
          "trước hạn 934; đúng hạn 158; quá hạn 06.",
          "Tiếp nhận mới 1.124, trong đó trực tuyến 987, trực tiếp 137, đã giải quyết 1.098, "
          "trước hạn 934, đúng hạn 158, quá hạn 06.",
          "Tiếp nhận mới 1.124, trong đó trực tuyến 987, đã giải quyết 1.098, trước hạn 934, "
          "đúng hạn 158, quá hạn 06."}) {
        auto const all = dossiers(text);
        EXPECT_EQ(figure(all, "hs_da_gq"), "1.098") << text;
        EXPECT_EQ(figure(all, "hs_truoc"), "934") << text;
        EXPECT_EQ(figure(all, "hs_dung"), "158") << text;
        EXPECT_EQ(figure(all, "hs_qua"), "6") << text;
    }
    // Of those that are left it may be a part.
    EXPECT_EQ(
        dossier("hs_da_gq",
                "Tiếp nhận mới 1.124, trong đó trực tuyến 987, giải quyết 120, trước hạn 100."),
        "");
}

TEST_F(ReadManners, PeopleAreNoPartsOfTheCoursesTheyWentTo) {
    auto const all =
        under("4. Cải cách chế độ công vụ",
              "Cử đi đào tạo, bồi dưỡng 08 lớp, gồm 06 lượt cán bộ và 11 lượt công chức.");
    EXPECT_EQ(figure(all, "dt_cong_chuc"), "11");
}

TEST_F(ReadManners, NamesOfWhatWasCheckedCountNothing) {
    constexpr auto checks = "2. Kiểm tra cải cách hành chính";
    for (auto const* text :
         {"Đã kiểm tra 02 đơn vị là Phòng Kinh tế và Phòng Văn hóa - Xã hội; phát hiện 03 vấn đề.",
          "Kiểm tra đột xuất 02 bộ phận là Văn phòng, Địa chính; phát hiện 03 vấn đề.",
          "Chủ tịch UBND xã trực tiếp đi kiểm tra 02 thôn (Nà Cài, Tà Lành), phát hiện 03 vấn "
          "đề."}) {
        auto const all = direction(checks, text);
        EXPECT_EQ(figure(all, "kt_don_vi"), "2") << text;
        EXPECT_EQ(figure(all, "kt_van_de"), "3") << text;
    }
    // People who are members of something are others than all of them.
    EXPECT_EQ(figure(under("4. Cải cách chế độ công vụ", "Có 12 người là Đảng viên."), "cb_co_mat"),
              "");
}

TEST_F(ReadManners, SomeOfThoseThatAPlanNamesAreWhatWasDone) {
    constexpr auto checks = "2. Kiểm tra cải cách hành chính";
    for (auto const* text :
         {"Kiểm tra 04/8 đơn vị theo kế hoạch.", "Kiểm tra 04 đơn vị trên 8 đơn vị theo kế hoạch."})
        EXPECT_EQ(figure(direction(checks, text), "kt_don_vi"), "4") << text;
    constexpr auto asked = "6. Khảo sát sự hài lòng";
    EXPECT_EQ(
        figure(direction(asked, "Thu về 210 phiếu hợp lệ trên 220 phiếu phát ra."), "kh_phieu"),
        "210");
    // Days are no such pairs.
    EXPECT_EQ(direction(asked, "Mở hòm phiếu ngày 01/4 và 14/4.").count("kh_phieu"), 0U);
}

TEST_F(ReadManners, DocumentsThatWereReviewedMayBeOfAnyYear) {
    for (auto const* text : {"Đã rà soát 19 văn bản của các xã, phường cũ trước sắp xếp.",
                             "Rà soát: 19 văn bản của ba xã cũ để lại.",
                             "Xã rà soát 19 văn bản của những năm trước, thấy còn nguyên hiệu lực.",
                             "Rà soát 19 văn bản do Hội đồng nhân dân xã ban hành các năm trước.",
                             "Rà soát 19 văn bản ban hành từ năm 2016 đến năm 2021."})
        EXPECT_EQ(figure(rules(text), "tc_ra_soat"), "19") << text;
    EXPECT_EQ(rules("Có 12 văn bản ban hành năm 2019 đã hết hiệu lực.").count("tc_vbqppl_bh"), 0U);
}

TEST_F(ReadManners, WhatWasNotDoneIsNone) {
    EXPECT_EQ(figure(rules("Không có văn bản thuộc diện phải kiểm tra."), "tc_kt"), "0");
    EXPECT_EQ(figure(rules("Rà soát văn bản: chưa thực hiện."), "tc_ra_soat"), "?0");
    EXPECT_EQ(figure(direction("2. Kiểm tra cải cách hành chính", "Không phát hiện sai phạm nào."),
                     "kt_van_de"),
              "0");
}

TEST_F(ReadManners, ProceduresOfOneFieldAreAskedAbout) {
    auto const all = under("2. Cải cách thủ tục hành chính\n2.1. Rà soát, đơn giản hóa",
                           "Rà soát 05 TTHC lĩnh vực bảo trợ xã hội.");
    EXPECT_EQ(figure(all, "rs_so_tthc"), "?5");
    EXPECT_EQ(under("2. Cải cách thủ tục hành chính\n2.2. Niêm yết, công khai",
                    "Niêm yết 41 thủ tục lĩnh vực đất đai.")
                  .count("th_tong"),
              0U);
}

TEST_F(ReadManners, WhatABracketIsAboutIsNotWhatIsCounted) {
    auto const all = under("2. Cải cách thủ tục hành chính\n2.4. Phản ánh, kiến nghị",
                           "Tiếp nhận 02 phản ánh, kiến nghị, đã xử lý 01, đang xử lý 01 (việc thu "
                           "phí chứng thực tại quầy).");
    EXPECT_EQ(figure(all, "pa_dang_xl"), "1");
}

TEST_F(ReadManners, ProceduresThatAreNotTakenInAtTheDesk) {
    constexpr auto list = "2. Cải cách thủ tục hành chính\n2.2. Niêm yết, công khai";
    for (auto const* text :
         {"Công khai 209 thủ tục, trong đó tiếp nhận tại Bộ phận Một cửa 188 thủ tục; còn 21 thủ "
          "tục không tiếp nhận tại Bộ phận Một cửa do thuộc Công an.",
          "Công khai 209 thủ tục, gồm 188 thủ tục tiếp nhận tại Bộ phận Một cửa và 21 thủ tục "
          "không "
          "tiếp nhận tại bộ phận này."})
        EXPECT_EQ(figure(under(list, text), "th_khong_tiep_nhan"), "21") << text;
}

TEST_F(ReadManners, RowsThatNameNoThingCountTheOnlyOneOfTheirTable) {
    auto const all = figures_of(
        read("II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n2. Cải cách thủ tục hành chính\n"
             "Nội dung|Số lượng\nTổng số hồ sơ|3.116\nHồ sơ đã giải quyết|3.029\n"
             "Giải quyết trước hạn|2.716\nGiải quyết đúng hạn|304\nGiải quyết quá hạn|9\n"));
    EXPECT_EQ(figure(all, "hs_truoc"), "2.716");
    EXPECT_EQ(figure(all, "hs_dung"), "304");
    EXPECT_EQ(figure(all, "hs_qua"), "9");
}

TEST_F(ReadManners, TasksOfAPlanThatWasIssuedAreOfferedAndThoseOfAnotherPlanAreNot) {
    constexpr auto plan = "1. Công tác chỉ đạo, điều hành";
    auto const issued = "UBND xã đã ban hành Kế hoạch CCHC năm 2023 với 36 nhiệm vụ.";
    EXPECT_EQ(figure(direction(plan, issued), "cd_nv_kh"), "36");
    auto const set = "Kế hoạch số 7/KH-UBND ngày 19/01/2023 đặt ra 36 nhiệm vụ cho cả năm.";
    EXPECT_EQ(figure(direction(plan, set), "cd_nv_kh"), "?36");
    EXPECT_EQ(figure(direction(plan, "Xã ban hành kế hoạch tuyên truyền CCHC gồm 8 nhiệm vụ."),
                     "cd_nv_kh"),
              "");
    EXPECT_EQ(figure(direction(plan, "Trong kỳ, UBND xã ra 03 văn bản chỉ đạo."), "cd_vb_so"), "3");
}

TEST_F(ReadManners, ThoseAtADeskDidWhatStandsBehindThem) {
    auto const all =
        under("2. Cải cách thủ tục hành chính\n2.3. Cơ chế một cửa",
              "Bộ phận Một cửa có 05 công chức và thực hiện được 412 hồ sơ liên thông.");
    EXPECT_EQ(figure(all, "mc_nhan_su"), "5");
    EXPECT_EQ(figure(all, "mc_ho_so_lt"), "412");
}

}  // namespace
}  // namespace report
