// SPDX-License-Identifier: MPL-2.0
#include "read_kinds.hpp"

namespace report {
namespace {

TEST_F(ReadKinds, ANumberIsNeverCutAtAMarkInsideIt) {
    for (auto const* number : {"1. 739", "1 .739", "1 . 739", "1 739", "1 739", "1 739", "1​739",
                               "1‌739", "1⁠739", "1․739", "1'739", "1’739", "1_739", "1;739",
                               "1…739", "1•739", "1.O39", "1.700 + 39", "O98"}) {
        auto const read =
            dossier("hs_truoc", std::string("Đã giải quyết trước hạn: ") + number + " hồ sơ.");
        EXPECT_TRUE(read.empty() || read == "1.739" || read.front() == '?')
            << number << " is read as " << read;
        EXPECT_NE(read, "1") << number;
        EXPECT_NE(read, "?1") << number;
    }
}

TEST_F(ReadKinds, WhatIsOfAnotherTimeUnitFieldOrPlanIsNotTheReports) {
    for (auto const* text :
         {"Tháng 6 năm 2023, tiếp nhận 190 hồ sơ.", "Quý II/2023 tiếp nhận 190 hồ sơ.",
          "6 tháng đầu năm tiếp nhận 190 hồ sơ.", "Trong tháng 7 tiếp nhận 190 hồ sơ.",
          "Từ ngày 01/6/2023 đến ngày 30/6/2023 tiếp nhận 190 hồ sơ.",
          "Ước cả năm tiếp nhận 190 hồ sơ.", "Lĩnh vực đất đai: tiếp nhận 190 hồ sơ.",
          "Toàn thị xã tiếp nhận 190 hồ sơ.", "Chỉ tiêu giao tiếp nhận 190 hồ sơ.",
          "Xã Tân Bên đã tiếp nhận 190 hồ sơ.", "Xã bạn tiếp nhận 190 hồ sơ.",
          "Chi nhánh Văn phòng đăng ký đất đai tiếp nhận 190 hồ sơ."}) {
        for (auto const& [id, value] : dossiers(text))
            EXPECT_EQ(value.front(), '?') << id << " = " << value << " in " << text;
    }
}

TEST_F(ReadKinds, OfATablePastedFromTheWebTheColumnOfTheReportsTimeIsRead) {
    auto const rows = [](std::string const& mark) {
        return "\nTổng số hồ sơ" + mark + "1.028" + mark + "5.740\nTiếp nhận mới" + mark + "1.002" +
               mark + "5.609\nĐã giải quyết" + mark + "999" + mark + "5.611";
    };
    for (auto const* head : {"Chỉ tiêu\tTháng 7\t7 tháng", "Nội dung\tTháng 7/2023\tLũy kế",
                             "Chỉ tiêu\tTháng báo cáo\tTừ đầu năm"})
        EXPECT_EQ(dossier("hs_moi", head + rows("\t")), "5.609") << head;
    EXPECT_EQ(dossier("hs_moi", "Chỉ tiêu\t7 tháng\tTháng 7" + rows("\t")), "1.002");
    EXPECT_EQ(dossier("hs_moi", "Chỉ tiêu Tháng 7 Lũy kế" + rows(" ")), "5.609");
    // Where no head tells the columns apart, none of them is sure.
    for (auto const& text : {"Kết quả như sau:" + rows("\t"), "Chỉ tiêu\tCột A\tCột B" + rows("\t"),
                             "Chỉ tiêu\tKỳ này\tLũy kế" + rows("\t"),
                             "Tháng 7\t7 tháng" + rows("\t"), "Kết quả như sau:" + rows(" ")})
        for (auto const& [id, value] : dossiers(text))
            EXPECT_EQ(value.front(), '?') << id << " = " << value << " in " << text;
}

TEST_F(ReadKinds, WhatATableOfTextPlansForTheNextPeriodIsNoFigureOfThisOne) {
    for (auto const* head : {"Nhiệm vụ 5 tháng cuối năm 2023", "Phương hướng", "Kế hoạch quý IV"}) {
        auto const all = under(
            "Kết quả cụ thể như sau:",
            std::string("Lĩnh vực|Kết quả 7 tháng đầu năm 2023|") + head +
                "\n1. Cải cách thể chế|Đã rà soát 14 văn bản.|Tiếp tục rà soát 05 văn bản của xã.\n"
                "2. Cải cách thủ tục hành chính|Tiếp nhận mới trong kỳ 812 hồ sơ.|Rà soát 10 thủ "
                "tục hành chính đang áp dụng.\n"
                "3. Cải cách tài chính công|Tổng thu ngân sách trong kỳ: 6.120.000.000 đồng.|Thu "
                "ngân sách thêm 900.000.000 đồng.");
        EXPECT_EQ(all.at("tc_ra_soat"), "14") << head;
        EXPECT_EQ(all.at("hs_moi"), "812") << head;
        EXPECT_EQ(all.at("ns_thu"), "6.120.000.000") << head;
        EXPECT_EQ(all.count("rs_so_tthc"), 0U) << head;
    }
}

TEST_F(ReadKinds, HoursOfTheLoudspeakerAreNoMeetings) {
    auto const all = under("I. CHỈ ĐẠO, ĐIỀU HÀNH\n3. Công tác thông tin, tuyên truyền",
                           "Phát 30 tin, 12 bài trong 25 buổi phát.");
    EXPECT_EQ(all.at("tt_tin"), "30");
    EXPECT_EQ(all.count("tt_hoi_nghi"), 0U);
}

TEST_F(ReadKinds, AReportWrittenIntoATableIsReadAsText) {
    auto const rows = [&](std::string const& table) {
        return under("Kết quả cụ thể như sau:", table);
    };
    auto const numbered = rows(
        "STT|Nội dung|Kết quả thực hiện\n1|Cải cách thể chế|Đã rà soát 14 văn bản.\n"
        "2|Cải cách thủ tục hành chính|\n"
        "2.1|Kết quả giải quyết TTHC|Tiếp nhận mới trong kỳ 812 hồ sơ. Đã giải quyết 790 hồ sơ, "
        "trong đó quá hạn 05 hồ sơ.\n"
        "3|Cải cách tài chính công|Tổng thu ngân sách trong kỳ: 6.120.000.000 đồng.");
    EXPECT_EQ(numbered.at("hs_moi"), "812");
    EXPECT_EQ(numbered.at("hs_da_gq"), "790");
    EXPECT_EQ(numbered.at("hs_qua"), "5");
    EXPECT_EQ(numbered.at("tc_ra_soat"), "14");
    EXPECT_EQ(numbered.at("ns_thu"), "6.120.000.000");
    auto const bare = rows(
        "Nội dung|Kết quả\nCải cách thể chế|Trong kỳ đã rà soát 14 văn bản.\n"
        "Kết quả giải quyết TTHC|Tiếp nhận mới trong kỳ 812 hồ sơ, đã giải quyết 790 hồ sơ.\n"
        "Cải cách tài chính công|Tổng thu ngân sách trong kỳ: 6.120.000.000 đồng.");
    EXPECT_EQ(bare.at("hs_moi"), "812");
    EXPECT_EQ(bare.at("tc_ra_soat"), "14");
    // Notes beside numbers make no text of a table.
    auto const noted = rows(
        "Lĩnh vực|Tiếp nhận|Ghi chú\nĐất đai|12|Còn 02 hồ sơ chờ bổ sung giấy tờ\n"
        "Hộ tịch|30|Có 03 hồ sơ nộp qua bưu chính công ích\n"
        "Chứng thực|41|Trong đó 05 hồ sơ ngoài giờ làm việc\nTổng cộng|83|");
    EXPECT_EQ(noted.count("hs_buu_chinh"), 0U);
}

TEST_F(ReadKinds, APartGoesToWhatItTakesApart) {
    auto const all =
        dossiers("- Đang giải quyết: 9 hồ sơ, gồm 7 hồ sơ trong hạn và 2 hồ sơ quá hạn.");
    EXPECT_EQ(all, (std::map<std::string, std::string>{
                       {"hs_dang", "9"}, {"hs_dang_trong", "7"}, {"hs_dang_qua", "2"}}));
}

TEST_F(ReadKinds, ADateWithStrokesIsNoNameOfAnAgency) {
    auto const old = read_document(
        kind_,
        test::plain_document("ỦY BAN NHÂN DÂN\nXÃ PHỔ MẪU\nSố: 7/BC-UBND\n"
                             "Phổ Mẫu, 07/2/2023\nBÁO CÁO\nCông tác cải cách hành chính tháng "
                             "01 năm 2023\nI. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\nKhông có."));
    ASSERT_TRUE(old) << old.error().code;
    EXPECT_EQ(old->envelope.unit_name, "Phổ Mẫu");
    EXPECT_EQ(old->envelope.issue.day, 7);
    EXPECT_EQ(old->envelope.issue.month, 2);
}

TEST_F(ReadKinds, CommonSpellingsOfAmountsAreRead) {
    auto const dotted = dossier("hs_tong", "Tổng số hồ sơ tiếp nhận: .....2.098.....");
    EXPECT_TRUE(dotted == "2.098" || dotted == "?2.098") << dotted;
    EXPECT_EQ(dossier("hs_truoc", "Trả trước hạn 1\u00A0739 hồ sơ."), "1.739");
    for (auto const* amount : {"5.373.000.000 đồng", "5.373.000 ngàn đồng", "5.373 tr.đ",
                               "5 tỷ 373 triệu", "5 tỷ 373 triệu đồng"}) {
        auto const old = read(std::string("II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n"
                                          "5. Cải cách tài chính công\nTổng thu ngân sách: ") +
                              amount + ".");
        ASSERT_TRUE(old);
        ASSERT_FALSE(old->figures.empty()) << amount;
        EXPECT_EQ(old->figures.front().id, "ns_thu");
        EXPECT_EQ(test::shown_bare(kind_, old->figures.front().sightings.front().value),
                  "5.373.000.000")
            << amount;
    }
}

TEST_F(ReadKinds, AListWithoutHeadingsIsReadAsWhatItCounts) {
    auto const all = dossiers(
        "Văn bản đến 640; văn bản đi 120; ký số 118.\n"
        "Tổng số hồ sơ tiếp nhận: 60.");
    EXPECT_EQ(all,
              (std::map<std::string, std::string>{
                  {"hs_tong", "60"}, {"vb_den", "640"}, {"vb_di", "120"}, {"vb_di_ky_so", "118"}}));
}

TEST_F(ReadKinds, QuartersBesideAYearAreNotTheYear) {
    period_ = "năm 2025";
    EXPECT_EQ(dossiers("Chỉ tiêu|Năm 2024|Năm 2025||\n|| Quý I|Quý II|Cả năm\n"
                       "Tiếp nhận mới|2.836|619|686|3.194\n"),
              (std::map<std::string, std::string>{{"hs_moi", "3.194"}}));
}

TEST_F(ReadKinds, WhatIsSaidLastMayBeSaidOfAllThatAListNames) {
    using Found = std::map<std::string, std::string>;
    auto const staff = [&](std::string const& text) {
        return under("4. Cải cách chế độ công vụ", text);
    };
    EXPECT_EQ(staff("Có 05 cán bộ, 07 công chức có trình độ thạc sĩ."),
              (Found{{"cb_can_bo_cao_hoc", "?5"}, {"cb_cong_chuc_cao_hoc", "7"}}));
    EXPECT_EQ(staff("Trình độ đại học: 06 cán bộ, 11 công chức."),
              (Found{{"cb_can_bo_dai_hoc", "6"}, {"cb_cong_chuc_dai_hoc", "11"}}));
    EXPECT_EQ(staff("Đã cử đi học 03 lớp, 02 cán bộ và 05 công chức."),
              (Found{{"dt_lop", "3"}, {"dt_can_bo", "2"}, {"dt_cong_chuc", "5"}}));
    EXPECT_EQ(staff("Cán bộ: 9 người; công chức: 11 người."),
              (Found{{"cb_can_bo", "9"}, {"cb_cong_chuc", "11"}}));
    EXPECT_EQ(staff("Công chức đều có bằng đại học (12/12).").count("cb_can_bo_dai_hoc"), 0U);
}

TEST_F(ReadKinds, WhatCameOfAPlanIsNotThePlan) {
    auto const money = under("5. Cải cách tài chính công",
                             "Dự toán thu được giao 8.000 triệu đồng, thực hiện 6.000 triệu đồng "
                             "(75%).");
    EXPECT_EQ(money.at("ns_du_toan"), "?8.000.000.000");
    EXPECT_EQ(money.count("ns_chi"), 0U);
    auto const posts = under("3. Cải cách tổ chức bộ máy", "Biên chế: giao 24, có 21.");
    // Both are asked about: the second number is offered as what there is of the plan.
    EXPECT_EQ(posts,
              (std::map<std::string, std::string>{{"bm_bc_giao", "?24"}, {"bm_co_mat", "?21"}}));
}

TEST_F(ReadKinds, ABlankThatIsMissingPartsNoNumber) {
    EXPECT_EQ(dossier("hs_moi", "Tiếp nhận mới 412hồ sơ."), "?412");
    auto const english = dossier("hs_moi", "Tiếp nhận mới được1,046 hồ sơ.");
    EXPECT_TRUE(english.empty() || english == "?1.046") << english;
    EXPECT_EQ(dossier("hs_moi", "Tiếp nhận mới O1,046 hồ sơ."), "");
}

TEST_F(ReadKinds, AnotherHalfOfTheYearIsAnotherTime) {
    period_ = "6 tháng đầu năm 2023";
    EXPECT_EQ(dossiers("Nội dung|6 tháng cuối năm 2022|Quý I năm 2023|6 tháng đầu năm 2023\n"
                       "Tiếp nhận mới|836|219|494\n"),
              (std::map<std::string, std::string>{{"hs_moi", "494"}}));
    EXPECT_EQ(dossier("hs_moi", "Đến hết tháng 6 tiếp nhận mới 494 hồ sơ."), "494");
    EXPECT_EQ(dossier("hs_moi", "Đến hết tháng 5 tiếp nhận mới 401 hồ sơ."), "");
}

TEST_F(ReadKinds, RowsThatAreNumberedByHandAreLabels) {
    EXPECT_EQ(dossiers("Nội dung|Số hồ sơ\n1. Đã giải quyết|45\na) Trước hạn|40\n"
                       "b) Quá hạn|5\n2. Đang giải quyết|9\na) Trong hạn|7\nb) Quá hạn|2\n"),
              (std::map<std::string, std::string>{{"hs_da_gq", "45"},
                                                  {"hs_truoc", "40"},
                                                  {"hs_qua", "5"},
                                                  {"hs_dang", "9"},
                                                  {"hs_dang_trong", "7"},
                                                  {"hs_dang_qua", "2"}}));
}

TEST_F(ReadKinds, WhatADocumentSaysBehindItsDateIsAskedAbout) {
    auto const old = read(
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH\n"
        "Kế hoạch số 9/KH-UBND ngày 12/01/2023 của UBND xã gồm 32 nhiệm vụ.");
    ASSERT_TRUE(old);
    ASSERT_EQ(old->figures.size(), 1U);
    EXPECT_EQ(old->figures.front().id, "cd_nv_kh");
    EXPECT_TRUE(old->figures.front().doubtful);
}

TEST_F(ReadKinds, WhatWasNotDoneIsAskedAbout) {
    auto const survey = read(
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH\n"
        "6. Khảo sát sự hài lòng; đối thoại\nKhông tổ chức đối thoại.");
    ASSERT_TRUE(survey);
    for (auto const& figure : survey->figures) EXPECT_TRUE(figure.doubtful) << figure.id;
}

TEST_F(ReadKinds, WhoDidItDidAllOfTheSentence) {
    auto const all = under("2. Cải cách thủ tục hành chính\n2.2. Công bố, công khai TTHC",
                           "UBND tỉnh công bố 64 thủ tục hành chính, bãi bỏ 27 thủ tục.");
    for (auto const& [id, value] : all) EXPECT_EQ(value.front(), '?') << id << " = " << value;
    auto const own = under("2. Cải cách thủ tục hành chính\n2.2. Công bố, công khai TTHC",
                           "UBND xã niêm yết công khai 118 thủ tục hành chính.");
    EXPECT_EQ(own.at("th_tong"), "118");
}

TEST_F(ReadKinds, APairBehindAShareIsPartAndWhole) {
    auto const all = dossiers("Hồ sơ trực tuyến đạt 40,0% số hồ sơ tiếp nhận mới (480/1.200).");
    EXPECT_EQ(all.at("hs_truc_tuyen"), "480");
    EXPECT_EQ(all.at("hs_moi"), "1.200");
}

TEST_F(ReadKinds, WhatSomeLackIsNotDeniedOfAll) {
    auto const all = under("6. Xây dựng Chính quyền số", "Văn bản đi 820, chưa ký số.");
    EXPECT_EQ(all.at("vb_di"), "820");
    auto const signed_ones = all.find("vb_di_ky_so");
    EXPECT_TRUE(signed_ones == all.end() || signed_ones->second.front() == '?');
    EXPECT_EQ(under("6. Xây dựng Chính quyền số", "Văn bản đi 820, ký số 815.").at("vb_di_ky_so"),
              "815");
}

TEST_F(ReadKinds, WhereNothingCameInWhatIsLeftIsAskedAbout) {
    auto const all = under("2. Cải cách thủ tục hành chính\n2.4. Tiếp nhận, xử lý PAKN",
                           "Trong kỳ không nhận được phản ánh, kiến nghị.");
    EXPECT_EQ(all.at("pa_nhan"), "0");
    EXPECT_EQ(all.at("pa_da_xl"), "?0");
    EXPECT_EQ(all.at("pa_dang_xl"), "?0");
}

TEST_F(ReadKinds, PeopleInABracketArePartsOfThoseInFront) {
    for (auto const* text : {"Bộ phận một cửa: 09 (công chức 07, viên chức 02).",
                             "Trung tâm bố trí 09 (công chức 07, hợp đồng 02).",
                             "Bộ phận một cửa có 09 (07 công chức, 02 viên chức)."}) {
        auto const all = under("2. Cải cách thủ tục hành chính\n2.6. Cơ chế một cửa", text);
        for (auto const& [id, value] : all) EXPECT_EQ(value, "?9") << id << " in " << text;
    }
}

TEST_F(ReadKinds, ANumberThatSaysWhereIsNotTheCount) {
    auto const all = read(
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH\n3. Công tác tuyên truyền\n"
        "Số tin: 31; buổi tuyên truyền tại 6 ấp: 14; lượt người: 902.");
    ASSERT_TRUE(all);
    std::vector<std::string> meetings;
    for (auto const& figure : all->figures)
        if (figure.id == "tt_hoi_nghi")
            meetings.push_back(test::shown_bare(kind_, figure.sightings.front().value));
    EXPECT_EQ(meetings, std::vector<std::string>{"14"});
}

TEST_F(ReadKinds, WhatThoseWhoAreCountedDidIsSaidOfThem) {
    auto const of = [&](char const* text) { return under("4. Cải cách chế độ công vụ", text); };
    auto const one = of("Có 05 công chức học 03 lớp.");
    EXPECT_EQ(one.count("cb_cong_chuc"), 0U);
    EXPECT_EQ(one.at("dt_cong_chuc"), "5");
    EXPECT_EQ(one.at("dt_lop"), "3");
    auto const both = of("07 công chức và 02 cán bộ được bồi dưỡng tại 03 lớp.");
    EXPECT_EQ(both.at("dt_can_bo"), "2");
    EXPECT_EQ(both.at("dt_cong_chuc"), "?7");
    EXPECT_EQ(both.count("cb_can_bo"), 0U);
    auto const there = of("12 công chức, 05 cán bộ dự 06 lớp.");
    EXPECT_EQ(there.at("dt_can_bo"), "5");
    EXPECT_EQ(there.count("cb_can_bo") + there.count("cb_cong_chuc"), 0U);
}

TEST_F(ReadKinds, ResultsThatWereScannedAreNotDossiersThatWereScanned) {
    for (auto const* text :
         {"Số hóa 4.020 hồ sơ, 5.110 kết quả.", "Số hóa: 4.020 hồ sơ; 5.110 kết quả.",
          "Số hóa 4.020 hồ sơ, số hóa 5.110 kết quả.",
          "Số hóa 4.020 hồ sơ (98%), 5.110 kết quả (97,5%).",
          "Hồ sơ được số hóa 4.020, kết quả 5.110."}) {
        auto const all = under("6. Xây dựng chính quyền điện tử, chính quyền số", text);
        EXPECT_EQ(all.count("sh_ho_so") ? all.at("sh_ho_so") : "", "4.020") << text;
        EXPECT_EQ(all.count("sh_ket_qua") ? all.at("sh_ket_qua") : "", "5.110") << text;
    }
    auto const all =
        under("6. Xây dựng chính quyền điện tử, chính quyền số", "Đã số hóa 5.110 kết quả.");
    EXPECT_EQ(all.count("sh_ho_so"), 0U);
    auto const lead =
        under("6. Xây dựng chính quyền điện tử, chính quyền số", "Kết quả: đã số hóa 436 hồ sơ.");
    EXPECT_EQ(lead.count("sh_ket_qua"), 0U);
}

}  // namespace
}  // namespace report
