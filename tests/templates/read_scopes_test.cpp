// SPDX-License-Identifier: MPL-2.0
#include "read_kinds.hpp"

namespace report {
namespace {

TEST_F(ReadKinds, WhatANumberBecameIsTheReports) {
    auto const all = dossiers(
        "Hồ sơ nhận mới tăng từ 310 lên 428 hồ sơ, trong đó có 129 hồ sơ trực tuyến. "
        "Giải quyết trễ hạn giảm từ 14 xuống 06 hồ sơ.");
    EXPECT_EQ(all.at("hs_moi"), "428");
    EXPECT_EQ(all.at("hs_truc_tuyen"), "129");
    EXPECT_EQ(all.at("hs_qua").back(), '6');
    // What nothing is named of is asked about, and a range is no change.
    auto const bare = dossiers("Tiếp nhận từ 15 lên 20.");
    for (auto const& [id, value] : bare) EXPECT_EQ(value.front(), '?') << id;
    EXPECT_EQ(dossiers("Tiếp nhận từ 15 đến 20 hồ sơ.").count("hs_qua"), 0U);
}

TEST_F(ReadKinds, AnotherMonthBehindThisMonthsWordsIsAnotherTime) {
    period_ = "tháng 7 năm 2023";
    EXPECT_EQ(dossier("hs_moi", "Số hồ sơ mới tiếp nhận trong tháng 7 là 236 hồ sơ."), "236");
    EXPECT_EQ(dossier("hs_moi", "Số hồ sơ mới tiếp nhận trong tháng 6 là 236 hồ sơ."), "");
    period_ = "quý III năm 2023";
    EXPECT_EQ(dossier("hs_moi", "Tiếp nhận mới trong quý III 236 hồ sơ."), "236");
    EXPECT_EQ(dossier("hs_moi", "Tiếp nhận mới trong quý II 236 hồ sơ."), "");
}

TEST_F(ReadKinds, WhatIsNewIsNoPartOfWhatIsDone) {
    auto const all = dossiers(
        "Tổng số hồ sơ giải quyết trong kỳ là 455 hồ sơ, trong đó tiếp nhận mới 430 hồ sơ.");
    for (auto const& [id, value] : all) EXPECT_EQ(value.front(), '?') << id << " = " << value;
    EXPECT_EQ(dossier("hs_da_gq", "Tổng số hồ sơ đã giải quyết là 455 hồ sơ."), "455");
}

TEST_F(ReadKinds, CellsOfWordsAreReadAsSentencesOfTheirRows) {
    auto const all = under(
        "Kết quả cụ thể như sau:",
        "Nội dung|Kết quả|Ghi chú\nNhiệm vụ trong kế hoạch CCHC|Hoàn thành 22/40 nhiệm vụ|\n"
        "Tin, bài tuyên truyền đã phát|77 tin, 19 bài|Cùng kỳ: 60 tin, 14 bài\n"
        "Văn bản đến / văn bản đi|1.866 / 604|\n"
        "Hồ sơ đang giải quyết|71 hồ sơ, trong đó quá hạn: 02|\nHồ sơ tiếp nhận mới|812 hồ sơ|");
    EXPECT_EQ(all.at("cd_nv_ht").back(), '2');
    EXPECT_NE(all.at("tt_tin").find("77"), std::string::npos);
    EXPECT_NE(all.at("tt_bai").find("19"), std::string::npos);
    EXPECT_EQ(all.at("vb_den"), "1.866");
    EXPECT_EQ(all.at("vb_di"), "604");
    EXPECT_EQ(all.at("hs_moi"), "812");
}

TEST_F(ReadKinds, ARowThatHeadsAGroupEndsWhatWasSaidAbove) {
    auto const all =
        under("Kết quả cụ thể như sau:",
              "TT|Nội dung|ĐVT|Kết quả\nB|Thể chế||\n1|Văn bản được rà soát|văn bản|52\n"
              "2|Văn bản đề nghị xử lý sau rà soát|văn bản|11\nC|Thủ tục hành chính||\n"
              "1|Thủ tục hành chính công khai|thủ tục|206\n"
              "2|Hồ sơ tiếp nhận mới|hồ sơ|5.204");
    EXPECT_EQ(all.count("rs_de_xuat"), 0U);
    EXPECT_EQ(all.at("hs_moi"), "5.204");
}

TEST_F(ReadKinds, MonthsInAHeadAreATimeAndNoAmount) {
    period_ = "năm 2025";
    EXPECT_EQ(dossiers("Chỉ tiêu|Năm 2024|Năm 2025||\n||6 tháng đầu năm|6 tháng cuối năm|Cả năm\n"
                       "Tiếp nhận mới|2.390|1.118|1.964|3.082\n"),
              (std::map<std::string, std::string>{{"hs_moi", "3.082"}}));
}

TEST_F(ReadKinds, AHeadingNobodyKnowsMayStandOverKnownOnes) {
    auto const old = read(
        "I. Chỉ đạo, điều hành\nĐã hoàn thành 09 nhiệm vụ trong kế hoạch.\n"
        "II. Kết quả theo sáu mảng việc\n1. Thể chế. Xã đã rà soát 17 văn bản.\n"
        "2. Thủ tục hành chính. Tiếp nhận mới trong kỳ 812 hồ sơ.");
    ASSERT_TRUE(old);
    std::map<std::string, bool> sure;
    for (auto const& figure : old->figures) sure[figure.id] = !figure.doubtful;
    EXPECT_TRUE(sure["tc_ra_soat"]);
    EXPECT_TRUE(sure["hs_moi"]);
}

TEST_F(ReadKinds, UnderOneHeadingForBodiesAndForPeopleTheyAreThePeopleOfTheWholeCommune) {
    for (auto const* heading :
         {"3. Bộ máy và công vụ", "3. Tổ chức bộ máy, đội ngũ cán bộ", "3. Công vụ, bộ máy",
          "3. Tổ chức bộ máy hành chính và cán bộ, công chức",
          "3. Cán bộ, công chức và tổ chức bộ máy"}) {
        auto const all = under(heading, "Biên chế giao 24, có mặt 22: cán bộ 10, công chức 12.");
        EXPECT_EQ(all.count("bm_bc_giao"), 0U) << heading;
        EXPECT_EQ(all.count("bm_co_mat"), 0U) << heading;
        EXPECT_EQ(all.at("cb_co_mat"), "22") << heading;
    }
    auto const bodies = under("3. Cải cách tổ chức bộ máy", "Biên chế giao 24, có mặt 22.");
    EXPECT_EQ(bodies.count("cb_co_mat"), 0U);
}

TEST_F(ReadKinds, WhatThereWasAsTheYearBeganIsNotWhatThereIs) {
    period_ = "năm 2024";
    for (auto const* heads :
         {"Nội dung|Đơn vị|Đầu năm|Cuối năm", "Nội dung|Đơn vị|Cuối năm|Đầu năm",
          "Nội dung|Đơn vị|Thời điểm đầu năm|Thời điểm cuối năm"}) {
        bool const is_first = std::string(heads).find("|Cuối") < std::string(heads).find("|Đầu");
        auto const all = under("4. Cải cách chế độ công vụ",
                               std::string(heads) + "\nCán bộ, công chức có mặt|người|" +
                                   (is_first ? "26|21" : "21|26") + "\n");
        EXPECT_EQ(all.count("cb_co_mat") ? all.at("cb_co_mat") : "", "26") << heads;
    }
}

TEST_F(ReadKinds, ALongNumberManySegmentsAndALargeTableAreRead) {
    EXPECT_EQ(dossiers("Tiếp nhận " + std::string(10'000, '7') + " hồ sơ."),
              (std::map<std::string, std::string>{}));
    std::string segments = "Tổng số hồ sơ tiếp nhận: 60";
    for (int i = 0; i < 10'000; ++i) segments += ", có 5 cái";
    auto const first = dossier("hs_tong", segments);
    EXPECT_TRUE(first == "60" || first == "?60") << first;
    std::string table;
    for (int row = 0; row < 990; ++row) {
        table += "Lĩnh vực " + std::to_string(row);
        for (int column = 1; column < 50; ++column) table += "|" + std::to_string(column);
        table += "\n";
    }
    auto const beside = dossier("hs_tong", "Tổng số hồ sơ tiếp nhận: 60.\n" + table);
    EXPECT_TRUE(beside == "60" || beside == "?60") << beside;
}

TEST_F(ReadKinds, ShortFormsThatTheReportExplainsAreReadAsWhatTheyStandFor) {
    period_ = "quý I năm 2024";
    auto const old = read(
        "Trong báo cáo viết tắt: hồ sơ (HSo), trước hạn (t/h), trực tuyến (TrT), quá hạn (q/h).\n"
        "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n2. Cải cách thủ tục hành chính\n"
        "2.5. Kết quả giải quyết TTHC\nTiếp nhận mới 61 HSo, trong đó TrT 40 HSo.\n"
        "Đã giải quyết 58 HSo: t/h 55 HSo, q/h 03 HSo.\n");
    ASSERT_TRUE(old);
    std::map<std::string, std::string> all;
    for (auto const& figure : old->figures)
        all[figure.id] = test::shown_bare(kind_, figure.sightings.front().value);
    EXPECT_EQ(all["hs_moi"], "61");
    EXPECT_EQ(all["hs_truc_tuyen"], "40");
    EXPECT_EQ(all["hs_da_gq"], "58");
    EXPECT_EQ(all["hs_truoc"], "55");
    EXPECT_EQ(all["hs_qua"], "3");
    // Nobody explained it here.
    EXPECT_EQ(dossier("hs_moi", "Tiếp nhận mới 61 HSo."), "");
}

TEST_F(ReadKinds, FiveInWordsIsANumberBesideItsDigits) {
    auto const all =
        under("2. Cải cách thủ tục hành chính\n2.6. Cơ chế một cửa, một cửa liên thông",
              "Bộ phận Một cửa có năm (05) công chức.");
    EXPECT_EQ(all.count("mc_nhan_su") ? all.at("mc_nhan_su") : "", "5");
    EXPECT_EQ(dossier("hs_moi", "Trong năm (2023) tiếp nhận mới 61 hồ sơ."), "61");
}

TEST_F(ReadKinds, PeopleDirectlyBehindANumberAreWhatItCounts) {
    for (auto const* who : {"cán bộ", "công chức"})
        for (auto const* said :
             {"Lớp tập huấn có 30 ", "Lớp bồi dưỡng gồm 30 ", "Lớp tập huấn với 30 "}) {
            auto const all = under("4. Cải cách chế độ công vụ", said + std::string(who) + " dự.");
            EXPECT_EQ(all.count("dt_lop"), 0U) << said << who;
        }
    for (auto const* said : {"Khóa bồi dưỡng có 40 cán bộ, công chức tham dự.",
                             "Lớp tập huấn có 25 công chức của 05 xã tham gia."})
        for (auto const* id : {"cb_co_mat", "cb_cong_chuc", "dt_lop"})
            EXPECT_EQ(under("4. Cải cách chế độ công vụ", said).count(id), 0U) << said << id;
    EXPECT_EQ(dossier("hs_rut", "Bị trả lại 04 lần."), "");
    for (auto const* said : {"Lớp bồi dưỡng có 30 học viên.", "Lớp đào tạo có 30 người.",
                             "Lớp bồi dưỡng có 30 lượt người dự."})
        EXPECT_EQ(under("4. Cải cách chế độ công vụ", said).count("dt_lop"), 0U) << said;
    EXPECT_EQ(under("4. Cải cách chế độ công vụ", "Cử 02 cán bộ dự 03 lớp bồi dưỡng.").at("dt_lop"),
              "3");
}

TEST_F(ReadKinds, OtherPeopleBehindASemicolonAreNoPartOfThoseInFront) {
    auto const all = under("4. Cải cách chế độ công vụ",
                           "Cán bộ có 09 người, trong đó 07 đại học, 02 trung cấp; công chức có 12 "
                           "người, 100% có bằng đại học.");
    EXPECT_EQ(all.count("cb_cong_chuc_trung_cap"), 0U);
    EXPECT_EQ(all.at("cb_can_bo_trung_cap"), "2");
}

TEST_F(ReadKinds, OpenDossiersBehindTheirDayAreNotThoseDoneLate) {
    for (auto const* late : {"đã quá hạn trả", "bị trễ hẹn trả kết quả", "quá hạn"}) {
        auto const all = dossiers(
            std::string("Có 38 hồ sơ đang giải quyết, gồm 35 hồ sơ chưa đến hạn trả và 03 hồ sơ ") +
            late + ".");
        EXPECT_EQ(all.count("hs_qua"), 0U) << late;
        EXPECT_EQ(all.at("hs_dang"), "38") << late;
    }
}

TEST_F(ReadKinds, WhatAWordBehindASemicolonCountsIsNotWhatWasNotDoneBefore) {
    auto const all = under("6. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
                           "Số hóa: hồ sơ đầu vào chưa triển khai; kết quả 240.");
    EXPECT_EQ(all.count("sh_ho_so"), 0U);
}

TEST_F(ReadKinds, WhatASuperiorRepealsIsNotWhatTheCommuneHas) {
    for (auto const* said : {"Chủ tịch UBND tỉnh ban hành 13 quyết định công bố danh mục thủ tục "
                             "hành chính, bãi bỏ 22 thủ tục.",
                             "UBND tỉnh công bố 57 thủ tục mới, sửa đổi 31, bãi bỏ 22 thủ tục."})
        EXPECT_EQ(under("2. Cải cách thủ tục hành chính\n2.2. Công bố, công khai TTHC", said)
                      .count("th_tong"),
                  0U)
            << said;
}

TEST_F(ReadKinds, NothingCameUpIsSaidWithItsTime) {
    auto const all = under("2. Cải cách thủ tục hành chính\n2.4. Tiếp nhận, xử lý PAKN",
                           "Phản ánh, kiến nghị của người dân: không phát sinh trong kỳ.");
    ASSERT_EQ(all.count("pa_nhan"), 1U);
    EXPECT_NE(all.at("pa_nhan").find('0'), std::string::npos);
}

TEST_F(ReadKinds, ATableUnderAHeadingOfSeveralSectionsIsReadAsOfAllOfThem) {
    auto const all = under("1. Thông tin, tuyên truyền; công tác kiểm tra CCHC",
                           "Nội dung|Đơn vị tính|Số lượng\nTin tuyên truyền|tin|24\n"
                           "Vấn đề phát hiện sau kiểm tra|vấn đề|03\n");
    EXPECT_EQ(all.count("tc_trai_pl"), 0U);
}

}  // namespace
}  // namespace report
