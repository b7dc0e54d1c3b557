// SPDX-License-Identifier: MPL-2.0
#include "read_kinds.hpp"

namespace report {
namespace {

using Found = std::map<std::string, std::string>;

std::string of(Found const& all, std::string const& id) {
    auto const found = all.find(id);
    return found == all.end() ? std::string() : found->second;
}

TEST_F(ReadKinds, DotsThatLeadToANumberAreNoEndOfASentence) {
    for (auto const* dots :
         {" ........................ ", "……………… ", "\t________ ", ": ......... "}) {
        auto const line = [&](std::string const& label, std::string const& value) {
            return label + dots + value + "\n";
        };
        auto const all = dossiers(
            line("Tổng số hồ sơ tiếp nhận", "1.236 hồ sơ") + line("   Tháng trước", "1.418 hồ sơ") +
            line("Trong đó: từ kỳ trước chuyển qua", "32 hồ sơ") +
            line("      mới tiếp nhận", "1.204 hồ sơ") +
            line("Số hồ sơ đã giải quyết", "1.197 hồ sơ") + line("   Tháng trước", "1.386 hồ sơ") +
            line("   - Trước hạn", "1.031 hồ sơ") + line("   - Đúng hạn", "162 hồ sơ") +
            line("   - Quá hạn", "4 hồ sơ") + line("Số hồ sơ đang giải quyết", "37 hồ sơ") +
            line("   - Trong hạn", "36 hồ sơ") + line("   - Quá hạn", "1 hồ sơ"));
        EXPECT_EQ(of(all, "hs_tong"), "1.236") << dots;
        EXPECT_EQ(of(all, "hs_ky_truoc"), "32") << dots;
        EXPECT_EQ(of(all, "hs_moi"), "1.204") << dots;
        EXPECT_EQ(of(all, "hs_da_gq"), "1.197") << dots;
        EXPECT_EQ(of(all, "hs_qua"), "4") << dots;
        EXPECT_EQ(of(all, "hs_dang"), "37") << dots;
        EXPECT_EQ(of(all, "hs_dang_qua"), "1") << dots;
    }
    auto const survey = under("6. Khảo sát sự hài lòng",
                              "Số phiếu khảo sát sự hài lòng ............... 210 phiếu\n"
                              "Số phiếu hài lòng ........................... 204 phiếu");
    EXPECT_EQ(of(survey, "kh_phieu").find("204"), std::string::npos);
    EXPECT_EQ(of(survey, "kh_hai_long").find("210"), std::string::npos);
}

TEST_F(ReadKinds, WhatASurveyIsAboutIsNotWhatPeopleAnswered) {
    for (auto const* label :
         {"Phiếu khảo sát hài lòng", "Phiếu lấy ý kiến về mức độ hài lòng của người dân",
          "Số phiếu đo lường sự hài lòng", "Phiếu điều tra sự hài lòng"}) {
        auto const all = under("6. Khảo sát sự hài lòng",
                               "Nội dung|Kế hoạch|Kết quả|Còn lại|Ghi chú\n" + std::string(label) +
                                   "|250 phiếu|260 phiếu|vượt 10|255 phiếu hài lòng");
        EXPECT_EQ(of(all, "kh_hai_long").find("260"), std::string::npos) << label;
        EXPECT_NE(of(all, "kh_phieu").find("260"), std::string::npos) << label;
        EXPECT_EQ(of(all, "kh_hai_long"), "?255") << label;
    }
}

TEST_F(ReadKinds, AmountsBelowALineThatNamesTheirUnitAreInIt) {
    for (auto const* heading :
         {"5. Cải cách tài chính công (ĐVT: triệu đồng)", "5. Cải cách tài chính công (triệu đồng)",
          "5. Cải cách tài chính công\nĐơn vị tính: triệu đồng"}) {
        auto const all = under(heading,
                               "Dự toán ngân sách năm ...... 75.000\nThu ngân sách ...... 9.750\n"
                               "Tỷ lệ thu so với dự toán ...... 13 %\nChi ngân sách: 6.750");
        EXPECT_EQ(of(all, "ns_du_toan"), "75.000.000.000") << heading;
        EXPECT_EQ(of(all, "ns_thu"), "9.750.000.000") << heading;
        EXPECT_EQ(of(all, "ns_chi"), "6.750.000.000") << heading;
    }
    // The unit ends with its section.
    auto const other = under("5. Cải cách tài chính công (ĐVT: triệu đồng)",
                             "Thu ngân sách: 9.750\n6. Xây dựng chính quyền số\nChi ngân sách: 12");
    EXPECT_EQ(other.count("ns_chi"), 0U);
}

TEST_F(ReadKinds, AShareThatFitsAThousandTimesTooMuchProvesNoAmount) {
    auto const two = under("5. Cải cách tài chính công",
                           "Dự toán ngân sách: 75,000 triệu đồng.\nThu ngân sách: 9,750 triệu "
                           "đồng.\nTỷ lệ thu so với dự toán: 13%.");
    EXPECT_EQ(of(two, "ns_du_toan").substr(0, 1), "?");
    EXPECT_EQ(of(two, "ns_thu").substr(0, 1), "?");
    // A decimal point says that the commas part thousands.
    auto const english = under("5. Cải cách tài chính công",
                               "Dự toán ngân sách: 75,000 triệu đồng.\nThu ngân sách: 9,750 triệu "
                               "đồng.\nTỷ lệ chi so với dự toán: 12.25%.");
    EXPECT_EQ(of(english, "ns_du_toan"), "75.000.000.000");
    EXPECT_EQ(of(english, "ns_thu"), "9.750.000.000");
}

TEST_F(ReadKinds, TablesThatStandAbreastAreReadOneAfterTheOther) {
    Found const right = {{"hs_tong", "913"},    {"hs_ky_truoc", "21"}, {"hs_moi", "892"},
                         {"hs_da_gq", "896"},   {"hs_truoc", "702"},   {"hs_dung", "191"},
                         {"hs_qua", "3"},       {"hs_dang", "17"},     {"hs_truc_tuyen", "803"},
                         {"hs_truc_tiep", "89"}};
    for (auto const* table :
         {"Tiếp nhận|Số hồ sơ|Kết quả|Số hồ sơ\nTổng tiếp nhận|913|Đã giải quyết|896\n"
          "Kỳ trước chuyển qua|21|Trước hạn|702\nMới tiếp nhận|892|Đúng hạn|191\n"
          "Trực tuyến|803|Quá hạn|03\nTrực tiếp, bưu chính|89|Đang giải quyết|17",
          "TT|Nội dung|Số hồ sơ|TT|Nội dung|Số hồ sơ\n1|Tổng tiếp nhận|913|6|Đã giải quyết|896\n"
          "2|Kỳ trước chuyển qua|21|7|Trước hạn|702\n3|Mới tiếp nhận|892|8|Đúng hạn|191\n"
          "4|Trực tuyến|803|9|Quá hạn|03\n5|Trực tiếp, bưu chính|89|10|Đang giải quyết|17",
          "Chỉ tiêu|ĐVT|Số liệu|Chỉ tiêu|ĐVT|Số liệu\nTổng số hồ sơ tiếp nhận|hồ sơ|913|Hồ sơ đã "
          "giải quyết|hồ sơ|896\nKỳ trước chuyển qua|hồ sơ|21|Trước hạn|hồ sơ|702\nMới tiếp "
          "nhận|hồ sơ|892|Đúng hạn|hồ sơ|191\nTrực tuyến|hồ sơ|803|Quá hạn|hồ sơ|03\nTrực tiếp, "
          "bưu chính|hồ sơ|89|Đang giải quyết|hồ sơ|17",
          "Tổng tiếp nhận|913 hồ sơ|Đã giải quyết|896 hồ sơ\nKỳ trước chuyển qua|21 hồ sơ|Trước "
          "hạn|702 hồ sơ\nMới tiếp nhận|892 hồ sơ|Đúng hạn|191 hồ sơ\nTrực tuyến|803 hồ sơ|Quá "
          "hạn|03 hồ sơ\nTrực tiếp, bưu chính|89 hồ sơ|Đang giải quyết|17 hồ sơ"}) {
        auto const all = dossiers(table);
        for (auto const& [id, value] : right) EXPECT_EQ(of(all, id), value) << id << "\n" << table;
    }
    // A column of units, of remarks or of another time does not make two of one.
    EXPECT_EQ(dossier("hs_moi", "Chỉ tiêu|Kế hoạch|Đơn vị|Kết quả\nMới tiếp nhận|900|hồ sơ|892"),
              "892");
    EXPECT_EQ(dossier("hs_moi",
                      "Chỉ tiêu|Kỳ này|Ghi chú|Kỳ trước\nMới tiếp nhận|892|Tăng do cấp đổi|640\n"
                      "Đã giải quyết|896|Có 2 hồ sơ khó|630"),
              "892");
}

TEST_F(ReadKinds, SectionsThatAreRowsOfOneTableAreHeadings) {
    period_ = "quý I năm 2023";
    for (auto const* number : {"A. ", "I. ", "1. ", ""}) {
        auto const group = [&](std::string const& title) {
            return std::string(number) + title + "||||\n";
        };
        auto const old =
            read("PHẦN I. SỐ LIỆU\nTên chỉ tiêu|Mã số|Kỳ trước|Kỳ này|Đơn vị\n" +
                 group("Chỉ đạo, điều hành") + "Nhiệm vụ trong kế hoạch năm|01|33|35|nhiệm vụ\n" +
                 "Nhiệm vụ đã hoàn thành|02|31|08|nhiệm vụ\n" + group("Thể chế") +
                 "Văn bản QPPL được rà soát|13|0|10|văn bản\n" + group("Thủ tục hành chính") +
                 "Tổng số hồ sơ tiếp nhận (30)=(31)+(32)|30|612|547|hồ sơ\n"
                 "Mới tiếp nhận|31|598|538|hồ sơ\nTừ kỳ trước chuyển qua|32|14|09|hồ sơ\n" +
                 group("Tài chính công") + "Thu ngân sách|51|8.262|2.520|triệu đồng\n");
        ASSERT_TRUE(old) << number << old.error().code;
        Found all;
        for (auto const& figure : old->figures)
            all[figure.id] = (figure.doubtful || figure.contradictory ? "?" : "") +
                             test::shown_bare(kind_, figure.sightings.front().value);
        EXPECT_EQ(of(all, "cd_nv_kh"), "35") << number;
        EXPECT_EQ(of(all, "cd_nv_ht"), "8") << number;
        EXPECT_EQ(of(all, "tc_ra_soat"), "10") << number;
        EXPECT_EQ(of(all, "hs_tong"), "547") << number;
        EXPECT_EQ(of(all, "hs_ky_truoc"), "9") << number;
        EXPECT_EQ(of(all, "ns_thu"), "2.520.000.000") << number;
    }
}

TEST_F(ReadKinds, HeadsOverColumnsOpenNoSection) {
    for (auto const* heads :
         {"Nội dung|Kế hoạch|Kết quả|Còn lại|Ghi chú", "Nhiệm vụ|Kế hoạch|Kết quả|Còn lại|Ghi chú",
          "Chỉ tiêu|Kế hoạch năm|Thực hiện|Còn lại|Khó khăn, vướng mắc"}) {
        auto const all =
            dossiers("**" + std::string(heads) +
                     "**\nHồ sơ tiếp nhận mới|-|6.912 hồ sơ|-|\n"
                     "Hồ sơ nộp trực tuyến|3.000 hồ sơ|3.456 hồ sơ|vượt 456|đạt 50% hồ "
                     "sơ mới\nHồ sơ đang giải quyết|-|45 hồ sơ|-|chưa tới hạn 45");
        EXPECT_EQ(of(all, "hs_moi"), "6.912") << heads;
        EXPECT_EQ(of(all, "hs_truc_tuyen"), "3.456") << heads;
        EXPECT_EQ(of(all, "hs_dang"), "45") << heads;
        // What a remark says is asked about, unless it comes out.
        EXPECT_EQ(of(all, "hs_dang_trong").substr(0, 1),
                  of(all, "hs_dang_trong").empty() ? "" : "?");
        EXPECT_EQ(of(all, "tl_tt"), "50") << heads;
    }
    // The first of them may say what all of the table is about.
    for (auto const* rows :
         {"Kế hoạch năm|120|24\nThực hiện|104|26", "Thực hiện kỳ này|104|26\nCùng kỳ|90|20",
          "Năm 2022|90|20\nThực hiện 7 tháng đầu năm 2023|104|26"}) {
        auto const old =
            read("I. CHỈ ĐẠO, ĐIỀU HÀNH\nXã đã phân công.\nTuyên truyền CCHC|Tin|Bài\n" +
                 std::string(rows));
        ASSERT_TRUE(old);
        Found news;
        for (auto const& figure : old->figures)
            news[figure.id] = test::shown_bare(kind_, figure.sightings.front().value);
        EXPECT_EQ(of(news, "tt_tin"), "104") << rows;
        EXPECT_EQ(of(news, "tt_bai"), "26") << rows;
    }
}

TEST_F(ReadKinds, WhatIsNotDoneYetIsNotWhatWasDone) {
    for (auto const* heads :
         {"Việc|Được|Chưa được", "Việc|Đã làm|Chưa đạt", "Việc|Kết quả|Còn lại"}) {
        auto const all = under("5. Cải cách tài chính công",
                               std::string(heads) +
                                   "\nThu ngân sách|88.200 triệu đồng, đạt 90% dự toán|9.800 triệu "
                                   "đồng\nChi ngân sách|70.000 triệu đồng|vượt 1.200 triệu đồng");
        EXPECT_EQ(of(all, "ns_thu").find("9.800"), std::string::npos) << heads;
        EXPECT_NE(of(all, "ns_thu").find("88.200"), std::string::npos) << heads;
        EXPECT_EQ(of(all, "ns_chi").find("1.200"), std::string::npos) << heads;
    }
}

TEST_F(ReadKinds, ThePartysOrganisationOfTheCommitteeReportsOnItsWork) {
    auto const text = [](std::string const& agency) {
        return "ĐẢNG BỘ PHƯỜNG HÒA MẪU|ĐẢNG CỘNG SẢN VIỆT NAM\n" + agency +
               "|\nSố 64-BC/ĐU|Hòa Mẫu, ngày 17 tháng 12 năm 2025\nBÁO CÁO\nKết quả lãnh đạo công "
               "tác cải cách hành chính quý IV năm 2025\nI- LÃNH ĐẠO, CHỈ ĐẠO\n1- Kế hoạch có 48 "
               "nhiệm vụ.\nII- KẾT QUẢ THỰC HIỆN\n1- Cải cách thể chế\nRà soát 56 văn bản.\n";
    };
    for (auto const* agency :
         {"ĐẢNG ỦY UBND PHƯỜNG", "ĐẢNG ỦY ỦY BAN NHÂN DÂN", "CHI BỘ UBND PHƯỜNG"}) {
        auto const old = read_document(kind_, test::plain_document(text(agency)));
        ASSERT_TRUE(old) << agency << old.error().code;
        EXPECT_EQ(old->envelope.unit_name, "Hòa Mẫu") << agency;
        EXPECT_FALSE(old->figures.empty()) << agency;
    }
    for (auto const* agency : {"ĐẢNG ỦY PHƯỜNG HÒA MẪU", "BAN XÂY DỰNG ĐẢNG"})
        EXPECT_FALSE(read_document(kind_, test::plain_document(text(agency)))) << agency;
}

TEST_F(ReadKinds, ShortFormsThatAreListedAreReadWithStrokesBetweenThem) {
    period_ = "6 tháng đầu năm 2026";
    for (auto const* list :
         {"Chữ viết tắt: HS = hồ sơ; GQ = giải quyết; TH = trước hạn; ĐH = đúng hạn; QH = quá hạn.",
          "HS: hồ sơ, GQ: giải quyết, TH: trước hạn, ĐH: đúng hạn, QH: quá hạn",
          "Quy ước: HS - hồ sơ; GQ - giải quyết; TH - trước hạn; ĐH - đúng hạn; QH - quá hạn"}) {
        auto const old = read(std::string(list) +
                              "\nII. KẾT QUẢ CCHC\n2. Cải cách TTHC\n2.5. Kết quả giải quyết TTHC\n"
                              "Đã GQ 8.024 HS: TH 7.105/ ĐH 910/ QH 09.\n"
                              "Đang GQ 78 HS: trong hạn 77/ QH 01.");
        ASSERT_TRUE(old) << list;
        Found all;
        for (auto const& figure : old->figures)
            all[figure.id] = (figure.doubtful || figure.contradictory ? "?" : "") +
                             test::shown_bare(kind_, figure.sightings.front().value);
        EXPECT_EQ(of(all, "hs_da_gq"), "8.024") << list;
        EXPECT_EQ(of(all, "hs_truoc"), "7.105") << list;
        EXPECT_EQ(of(all, "hs_dung"), "910") << list;
        EXPECT_EQ(of(all, "hs_qua"), "9") << list;
        EXPECT_EQ(of(all, "hs_dang"), "78") << list;
        EXPECT_EQ(of(all, "hs_dang_qua"), "1") << list;
    }
    // What is done a day is no other thing.
    EXPECT_EQ(dossier("hs_truoc", "Trước hạn 40 hồ sơ/ngày."), "40");
}

TEST_F(ReadKinds, WhatAllColumnsAreAboutStandsInTheCorner) {
    period_ = "9 tháng đầu năm 2026";
    auto const texts = under("6. Chính quyền số",
                             "Văn bản|Đến|Đi|Đi có ký số\nThực hiện 9 tháng|7.415|2.340|2.340");
    EXPECT_EQ(of(texts, "vb_den"), "7.415");
    EXPECT_EQ(of(texts, "vb_di"), "2.340");
    auto const laws = under("1. Cải cách thể chế",
                            "VBQPPL|Ban hành|Rà soát|Đề nghị xử lý\nKế hoạch năm|06|40|-\n"
                            "Thực hiện 9 tháng|05|44|08");
    EXPECT_EQ(of(laws, "tc_vbqppl_bh"), "5");
    EXPECT_EQ(of(laws, "tc_ra_soat"), "44");
    EXPECT_EQ(of(laws, "tc_de_nghi_xl"), "8");
    auto const files = dossiers(
        "Hồ sơ|Tổng số|Kỳ trước chuyển qua|Mới tiếp nhận|Đã giải quyết\n"
        "Cùng kỳ 2025|13.870|122|13.748|13.700\nThực hiện|14.590|90|14.500|14.488");
    EXPECT_EQ(of(files, "hs_tong"), "14.590");
    EXPECT_EQ(of(files, "hs_moi"), "14.500");
    EXPECT_EQ(of(files, "hs_da_gq"), "14.488");
    // A share of the plan is believed where it comes out.
    auto const money = under("5. Cải cách tài chính công\nĐơn vị tính: triệu đồng",
                             "Tài chính|Thu ngân sách|Chi ngân sách\nDự toán năm|120.000|120.000\n"
                             "Thực hiện 9 tháng|102.000|84.000\nTỷ lệ (%)|85|71");
    EXPECT_EQ(of(money, "ns_thu"), "102.000.000.000");
    EXPECT_EQ(of(money, "ns_ty_le_thu"), "85");
    EXPECT_NE(of(money, "ns_ty_le_chi"), "71");
    // Two rows that nothing tells apart are not told.
    auto const open = dossiers("Hồ sơ|Mới tiếp nhận|Đã giải quyết\nĐợt A|10|8\nĐợt B|20|18");
    for (auto const& [id, value] : open) EXPECT_EQ(value.front(), '?') << id << value;
}

TEST_F(ReadKinds, WhatASuperiorDidOrTheNextYearNeedsIsNotTheCommunes) {
    period_ = "quý III năm 2025";
    auto const nothing_sure = [](Found const& all) {
        for (auto const& [id, value] : all) EXPECT_EQ(value.front(), '?') << id << "=" << value;
    };
    for (auto const* text : {"UBND tỉnh rà soát 215 văn bản quy phạm pháp luật, bãi bỏ 40 văn bản.",
                             "HĐND huyện đã rà soát 12 văn bản quy phạm pháp luật."})
        nothing_sure(under("1. Cải cách thể chế", text));
    for (auto const* text : {"Nhu cầu đào tạo năm 2026: 10 lớp, 25 công chức.",
                             "Năm 2026: 10 lớp, 25 công chức, 4 cán bộ.",
                             "Dự kiến năm tới: 02 lớp, 25 công chức bồi dưỡng."})
        nothing_sure(under("4. Cải cách chế độ công vụ", text));
    auto const own = under("4. Cải cách chế độ công vụ",
                           "Bồi dưỡng năm 2024: 10 lớp, 25 công chức; quý III năm 2025: 02 lớp, 11 "
                           "công chức.");
    EXPECT_EQ(of(own, "dt_cong_chuc").find("25"), std::string::npos);
    nothing_sure(
        under("5. Cải cách tài chính công",
              "Chi sự nghiệp giáo dục 3.400 triệu đồng, chi quốc phòng 640 triệu đồng, chi y "
              "tế 20 triệu đồng."));
}

TEST_F(ReadKinds, CodesInFrontOfTheLabelsAreNone) {
    period_ = "quý I năm 2025";
    for (auto const* head : {"Mã", "Mã số", "Mã chỉ tiêu"}) {
        auto const all = dossiers(std::string(head) +
                                  "|Chỉ tiêu|Quý trước|Quý này\n101|Hồ sơ tiếp nhận mới|800|750\n"
                                  "102|- Trực tuyến|600|650\n103|- Trực tiếp, bưu chính|200|100\n"
                                  "104|Hồ sơ đã giải quyết|790|760\n105|- Trước hạn|700|690\n"
                                  "106|- Đúng hạn|80|65\n107|- Trễ hạn|10|5\n"
                                  "108|Hồ sơ đang giải quyết|30|20\n109|- Trễ hạn|2|1");
        EXPECT_EQ(of(all, "hs_moi"), "750") << head;
        EXPECT_EQ(of(all, "hs_truc_tuyen"), "650") << head;
        EXPECT_EQ(of(all, "hs_qua"), "5") << head;
        EXPECT_EQ(of(all, "hs_dang_qua"), "1") << head;
    }
}

TEST_F(ReadKinds, WhatWasDoneIsNotThePlanThatItsRowNames) {
    for (auto const* heads : {"Tiêu chí|Giao|Đạt", "Tiêu chí|Kế hoạch|Thực hiện"}) {
        auto const old = read("I. CHỈ ĐẠO, ĐIỀU HÀNH\n" + std::string(heads) +
                              "\nNhiệm vụ kế hoạch CCHC|50 nhiệm vụ|48 nhiệm vụ\n"
                              "Hồ sơ giải quyết|-|4.010 hồ sơ\nPhản ánh, kiến nghị|-|9");
        ASSERT_TRUE(old);
        for (auto const& figure : old->figures) {
            auto const value = test::shown_bare(kind_, figure.sightings.front().value);
            EXPECT_FALSE(figure.id == "cd_nv_kh" && value == "48" && !figure.doubtful) << heads;
            // What the row above did is not done to other things.
            EXPECT_NE(figure.id, "pa_da_xl") << heads;
        }
    }
}

TEST_F(ReadKinds, WhatARowNamesTheSumOfAllRowsIsNot) {
    auto const posts = under("3. Cải cách tổ chức bộ máy",
                             "Biên chế|Giao|Có mặt\nKhối Đảng|20|19\nKhối UBND|40|38\nCộng|60|57");
    EXPECT_EQ(of(posts, "bm_bc_giao"), "40");
    EXPECT_EQ(of(posts, "bm_co_mat"), "38");
    EXPECT_EQ(dossier("hs_qua",
                      "Lĩnh vực|Đã giải quyết|Quá hạn\nHộ tịch|30|2\nĐất đai|20|1\n"
                      "Cộng|50|3"),
              "?3");
}

TEST_F(ReadKinds, AHeadOverTheLabelsMayNameAnotherTime) {
    period_ = "quý II năm 2024";
    for (auto const* table : {"Kết quả quý I|Số lượng\nHồ sơ xin rút|4\nHồ sơ liên thông|44",
                              "Quý I|Số liệu|Quý II|Số liệu\nHồ sơ xin rút|4|Tiếp nhận mới|350\nHồ "
                              "sơ liên thông|44|Đã giải quyết|340",
                              "Năm 2023|Số liệu\nHồ sơ xin rút|4\nHồ sơ liên thông|44"}) {
        auto const all = dossiers(table);
        for (auto const* id : {"hs_rut", "mc_ho_so_lt"})
            EXPECT_TRUE(of(all, id).empty() || of(all, id).front() == '?') << id << "\n" << table;
    }
    EXPECT_EQ(of(dossiers("Kết quả quý II|Số lượng\nHồ sơ xin rút|4"), "hs_rut"), "4");
}

TEST_F(ReadKinds, APeriodThatIsSaidToBeTheLastOneLeavesNothingOpen) {
    period_ = "quý I năm 2023";
    std::string const body = "\nII. KẾT QUẢ\n1. Cải cách thể chế\nRà soát 5 văn bản.";
    for (auto const* opening :
         {"Xã gửi số liệu. Kỳ trước là quý IV năm 2022.", "Số liệu so với quý IV năm 2022 như sau:",
          "Cùng kỳ (quý I năm 2022) có ghi trong bảng."}) {
        auto const old = read(opening + body);
        ASSERT_TRUE(old) << opening;
        ASSERT_TRUE(old->envelope.period) << opening;
        EXPECT_EQ(period_phrase(kind_, *old->envelope.period), "quý I năm 2023") << opening;
        EXPECT_TRUE(old->envelope.other_periods.empty()) << opening;
    }
    auto const asked = read("Trong quý IV năm 2022 xã đã làm như sau:" + body);
    ASSERT_TRUE(asked);
    EXPECT_FALSE(asked->envelope.other_periods.empty());
}

}  // namespace
}  // namespace report
