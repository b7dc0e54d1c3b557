// SPDX-License-Identifier: MPL-2.0
#include "core/text/unicode.hpp"
#include "read_kinds.hpp"

namespace report {
namespace {

/// Tables as the clerks of further offices draw them.
class ReadTables : public ReadKinds {
protected:
    /// What is read of a table under the heading of dossiers, "id value" in the order of ids.
    std::string of_dossiers(std::string const& table) const { return shown(dossiers(table)); }

    std::string of(std::string const& heading, std::string const& table) const {
        return shown(under(heading, table));
    }

    std::string shown_of(Result<OldReport> const& old) const { return shown(figures_of(old)); }
};

TEST_F(ReadTables, WhoAnswersAQuestionSaysNothingOfTheNumber) {
    for (auto const* head : {"Xã trả lời", "UBND xã trả lời", "Phần trả lời của đơn vị",
                             "Số liệu trả lời", "Địa phương tự trả lời"})
        EXPECT_EQ(of_dossiers(std::string("STT|Câu hỏi|") + head +
                              "\n1|Hồ sơ mới nhận trong kỳ|512 hồ sơ"
                              "\n1a|- trong đó nộp trực tuyến|470 hồ sơ"
                              "\n1b|- trong đó nộp trực tiếp|42 hồ sơ"
                              "\n2|Hồ sơ tháng trước chuyển sang|8 hồ sơ"
                              "\n3|Số công chức làm việc tại bộ phận một cửa|04 người"),
                  "hs_ky_truoc 8, hs_moi 512, hs_truc_tiep 42, hs_truc_tuyen 470, mc_nhan_su 4")
            << head;
    // In a table of petitions it is a deed.
    EXPECT_EQ(of("2. Cải cách thủ tục hành chính\n2.4. Tiếp nhận, xử lý phản ánh, kiến nghị",
                 "Phản ánh, kiến nghị|Tiếp nhận|Đã trả lời|Đang xử lý\nCộng|9|7|2"),
              "pa_da_xl 7, pa_dang_xl 2, pa_nhan 9");
}

TEST_F(ReadTables, AReportThatIsOneTableWithNotesBesideIsReadAsItsSentences) {
    period_ = "tháng 02 năm 2026";
    auto const rows = [](std::string const& note) {
        return "TT|Nội dung báo cáo|Kết quả thực hiện trong tháng|" + note +
               "\nI|CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH||"
               "\n1|Công tác kiểm tra|UBND xã đã kiểm tra 03 đơn vị, phát hiện 02 vấn đề.|Tháng "
               "01: "
               "5 đơn vị, 4 vấn đề"
               "\n2|Thông tin, tuyên truyền|Đài truyền thanh phát 22 tin, 06 bài về cải cách hành "
               "chính.|Lũy kế 41 tin"
               "\nII|KẾT QUẢ THỰC HIỆN||"
               "\n1|Tài chính công|Thu ngân sách 8.195 triệu đồng; chi 9.685 triệu đồng.|Cả năm 20 "
               "tỷ đồng"
               "\n2|Chính quyền điện tử|Văn bản đến 702, văn bản đi 188.|T1: 690 văn bản đến";
    };
    for (auto const* note : {"Ghi chú", "Tháng trước, lũy kế", "Khác"})
        EXPECT_EQ(shown_of(read(rows(note))),
                  "kt_don_vi 3, kt_van_de 2, ns_chi 9.685.000.000, ns_thu 8.195.000.000, tt_bai 6, "
                  "tt_tin 22, vb_den 702, vb_di 188")
            << note;
}

TEST_F(ReadTables, ATableOfPointsIsReadAsWhatIsSaidBesideThem) {
    period_ = "năm 2022";
    for (auto const* head : {"Giải trình", "Giải trình, minh chứng", "Kết quả thực hiện"})
        for (auto const* points : {"Điểm tối đa|Điểm tự chấm", "Điểm chuẩn|Điểm xã chấm"})
            EXPECT_EQ(
                shown_of(read(std::string("STT|Tiêu chí|") + points + "|" + head +
                              "\nI|CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH|20|18,5|"
                              "\n1|Tự kiểm tra (ít nhất 02 đơn vị)|3|3|Kiểm tra 04 đơn vị. Phát "
                              "hiện 06 vấn đề, xử lý xong 06 vấn đề."
                              "\n2|Tuyên truyền|4|4|Có 12 bài viết, 140 tin phát thanh trong năm."
                              "\nII|CẢI CÁCH TÀI CHÍNH CÔNG|10|9|"
                              "\n3|Thu, chi ngân sách|5|4|Thu 8.957 triệu đồng, chi 8.112 triệu "
                              "đồng."
                              "\n|TỔNG CỘNG|100|91,5|")),
                "kt_da_xu_ly 6, kt_don_vi 4, kt_van_de 6, ns_chi 8.112.000.000, ns_thu "
                "8.957.000.000, tt_bai 12, tt_tin 140")
                << head << points;
}

TEST_F(ReadTables, ALabelThatAsksForSeveralNumbersIsAnsweredInItsOrder) {
    auto const answers = "tc_da_xl_rs 2, tc_de_nghi_xl 3, tc_ra_soat 14";
    for (auto const* answer : {"Rà soát 14; cần xử lý 03; đã xử lý 02", "14; 03; 02", "14/03/02",
                               "14 văn bản; 03 văn bản; 02 văn bản"})
        for (auto const* mark : {"; ", " / ", ", "})
            EXPECT_EQ(of("1. Cải cách thể chế",
                         std::string("TT|Nội dung|Kết quả\n1|Số văn bản quy phạm pháp luật đã rà "
                                     "soát") +
                             mark + "số cần xử lý" + mark + "số đã xử lý|" + answer +
                             "\n2|Số văn bản quy phạm pháp luật ban hành|Không"),
                      std::string(answers) + ", tc_vbqppl_bh 0")
                << answer << mark;
    // What the answers say in another order is not paired.
    auto const other =
        of("1. Cải cách thể chế",
           "TT|Nội dung|Kết quả\n1|Số văn bản quy phạm pháp luật đã rà soát; đề nghị "
           "xử lý|Đề nghị xử lý 03; rà soát 14");
    EXPECT_EQ(other.find("tc_ra_soat 3"), std::string::npos) << other;
    EXPECT_EQ(other.find("tc_de_nghi_xl 14"), std::string::npos) << other;
    // The comma of one thing parts nothing.
    auto const one = of("2. Cải cách thủ tục hành chính\n2.4. Phản ánh, kiến nghị",
                        "TT|Nội dung|Kết quả\n1|Phản ánh, kiến nghị tiếp nhận; đã xử lý|5; 4");
    EXPECT_EQ(one, "pa_da_xl 4, pa_nhan 5");
}

TEST_F(ReadTables, ABracketThatNamesWhatIsCountedBesidesCounts) {
    for (auto const* label : {"Tỷ lệ giải quyết đúng hạn (cả trước hạn)",
                              "Tỷ lệ giải quyết đúng hạn (gồm cả trước hạn)",
                              "Tỷ lệ hồ sơ đúng hạn (bao gồm trước hạn)"})
        EXPECT_EQ(of_dossiers("TT|Nội dung|Kết quả\n1|Hồ sơ mới nhận|512\n2|" + std::string(label) +
                              "|99,8%"),
                  "hs_moi 512, tl_dung_han 99,80")
            << label;
    EXPECT_EQ(of_dossiers("Nội dung|Số hồ sơ\nĐã giải quyết (gồm trước hạn, đúng hạn, quá "
                          "hạn)|640\nĐang giải quyết|12"),
              "hs_da_gq 640, hs_dang 12");
}

TEST_F(ReadTables, TheNameOfACommuneIsNoUnitOfMoney) {
    for (auto const* caption : {"UBND xã Đại Đồng báo cáo số biên chế như sau:",
                                "Biên chế của xã Phú Đồng", "Xã Ba Đồng thống kê theo bảng sau"})
        EXPECT_EQ(of(std::string("4. Cải cách chế độ công vụ\n") + caption,
                     "STT|Khối|Biên chế được giao|Có mặt\n1|Đảng ủy|12|12\n2|Mặt trận|30|28"
                     "\n|Cộng|42|40"),
                  "cb_co_mat 40, cb_giao 42")
            << caption;
    auto const amounts = of("5. Cải cách tài chính công\nĐơn vị tính: đồng",
                            "Nội dung|Dự toán|Thực hiện\nTổng thu ngân sách|900.000|450.000");
    EXPECT_EQ(amounts, "ns_du_toan 900.000, ns_thu 450.000");
}

TEST_F(ReadTables, TheTimesThatATableComparesAreNoneThatTheReportMayBeOf) {
    period_ = "năm 2023";
    EXPECT_EQ(of_dossiers("STT|Nội dung|Quý III|Quý IV|Cả năm 2023|Năm 2022"
                          "\n1|Hồ sơ kỳ trước chuyển sang|14|11|14|8\n2|Hồ sơ mới tiếp "
                          "nhận|390|410|1.620|1.505\n3|Hồ sơ đang giải quyết|11|9|9|10"),
              "hs_dang 9, hs_ky_truoc 14, hs_moi 1.620");
}

TEST_F(ReadTables, ARowThatAddsUpStandsUnderNoneOfTheRowsAboveIt) {
    EXPECT_EQ(of("4. Cải cách chế độ công vụ",
                 "STT|Tên|Biên chế giao|Hiện có\n1|Bộ phận hành chính|12|12\n2|Bộ phận "
                 "chuyên môn|30|28\n|Tổng cộng|42|40"),
              "cb_co_mat 40, cb_giao 42");
}

TEST_F(ReadTables, UnderTheHeadingOfAPartANumberThatSaysAllIsSure) {
    EXPECT_EQ(of("",
                 "TT|Nội dung|Kết quả\n1|Số cán bộ, công chức bị kỷ luật|0\n2|Số hồ sơ thanh "
                 "toán trực tuyến|1.207\n3|Văn bản đến|640"),
              "dv_tt_truc_tuyen 1.207, kl_so 0, vb_den 640");
}

TEST_F(ReadTables, PetitionsCountedInTimesAreReadAsPetitions) {
    EXPECT_EQ(of("2. Cải cách thủ tục hành chính\n2.4. Phản ánh, kiến nghị",
                 "Chỉ tiêu|Đơn vị|Tháng trước|Kỳ này\nPhản ánh, kiến nghị tiếp nhận|lượt|5|6"
                 "\nPhản ánh, kiến nghị đã xử lý|lượt|5|4"),
              "pa_da_xl 4, pa_nhan 6");
}

TEST_F(ReadTables, WhatWasDoneOfAPlanIsNotThePlan) {
    period_ = "9 tháng đầu năm 2024";
    auto const right = "cd_nv_ht 27, cd_nv_kh 36, cd_ty_le 75";
    for (auto const* heads : {"KH năm|TH 9 tháng|% so KH", "Kế hoạch|Thực hiện|Tỷ lệ (%)",
                              "Kế hoạch năm 2024|Kết quả thực hiện|Đạt (%)"})
        EXPECT_EQ(shown_of(read("I. CHỈ ĐẠO, ĐIỀU HÀNH\n1. Kế hoạch cải cách hành chính\nTT|Việc|" +
                                std::string(heads) + "\n1|Nhiệm vụ cải cách hành chính|36|27|75")),
                  right)
            << heads;
    EXPECT_EQ(
        of("5. Cải cách tài chính công",
           "Nội dung|Kế hoạch (triệu đồng)|Thực hiện (triệu đồng)|Đạt (%)\nThu ngân sách|8.000|"
           "6.000|75\nVốn đầu tư công|2.500|2.000|80"),
        "ns_du_toan 8.000.000.000, ns_giai_ngan 2.000.000.000, ns_kh_von 2.500.000.000, "
        "ns_thu 6.000.000.000, ns_ty_le_giai_ngan 80, ns_ty_le_thu 75");
    // The same turned round.
    EXPECT_EQ(of("5. Cải cách tài chính công (triệu đồng)",
                 "Chỉ tiêu|Thu ngân sách|Vốn đầu tư công\nKế hoạch|8.000|2.500\nThực "
                 "hiện|6.000|2.000"),
              "ns_du_toan 8.000.000.000, ns_giai_ngan 2.000.000.000, ns_kh_von 2.500.000.000, "
              "ns_thu 6.000.000.000");
    // What was received is no more than that.
    EXPECT_EQ(of_dossiers("Nội dung|Kế hoạch|Thực hiện\nHồ sơ tiếp nhận mới|500|512"),
              "hs_moi 512");
}

TEST_F(ReadTables, AnEstimateOfTheWholeYearIsNotOfAShorterTime) {
    period_ = "9 tháng đầu năm 2024";
    for (auto const* estimate : {"Ước TH cả năm", "Ước thực hiện cả năm", "Ước đến hết năm"})
        EXPECT_EQ(shown_of(read("I. CHỈ ĐẠO, ĐIỀU HÀNH\n3. Tuyên truyền\nNội dung|Kế hoạch|Thực "
                                "hiện 9 tháng|" +
                                std::string(estimate) +
                                "\nTin, bài tuyên truyền|||\n- Tin|120|95|125\n- Bài|40|33|42")),
                  "tt_bai 33, tt_tin 95")
            << estimate;
}

TEST_F(ReadTables, WhatIsLeftBehindWhatWasDealtWithIsStillOpen) {
    for (auto const* rest : {"Tồn", "Tồn đọng", "Hồ sơ tồn", "Số HS tồn", "Số hồ sơ còn tồn"}) {
        auto const last = of_dossiers(std::string("Lĩnh vực|Tiếp nhận mới|Đã giải quyết|") + rest +
                                      "\nHộ tịch|300|296|4\nĐất đai|90|83|7\nTổng|390|379|11");
        EXPECT_EQ(last, "hs_da_gq 379, hs_dang 11, hs_moi 390") << rest;
        auto const first = of_dossiers(std::string("Lĩnh vực|") + rest +
                                       "|Tiếp nhận mới|Đã giải quyết\nHộ "
                                       "tịch|4|300|304\nĐất đai|7|90|97\nTổng|11|390|401");
        // "Còn tồn" says by itself that it is of now.
        bool const says_now = std::string(rest).find("còn") != std::string::npos;
        EXPECT_TRUE(says_now || first.find("hs_dang") == std::string::npos) << rest << first;
    }
    auto const unclear =
        of_dossiers("Lĩnh vực|Tiếp nhận mới|Tồn\nHộ tịch|300|4\nĐất đai|90|7\nTổng|390|11");
    EXPECT_EQ(unclear.find("hs_ky_truoc 11"), std::string::npos) << unclear;
    EXPECT_EQ(of_dossiers("Chỉ tiêu|Số hồ sơ\nTồn kỳ trước|5\nTiếp nhận mới|390\nĐã giải "
                          "quyết|384\nTồn|11"),
              "hs_da_gq 384, hs_dang 11, hs_ky_truoc 5, hs_moi 390");
}

TEST_F(ReadTables, UnitsThatNameTheRowsAreNoUnitsOfMeasure) {
    EXPECT_EQ(of_dossiers("Đơn vị|Tiếp nhận mới|Đã giải quyết\nQuầy tư pháp|300|296\nQuầy địa "
                          "chính|90|83\nTổng cộng|390|379"),
              "hs_da_gq 379, hs_moi 390");
    EXPECT_EQ(of_dossiers("Nội dung|Đơn vị|Số lượng\nHồ sơ tiếp nhận mới|hồ sơ|390"), "hs_moi 390");
}

TEST_F(ReadTables, MonthsThatAddUpToThePeriodThatIsNamedAreIt) {
    period_ = "quý III năm 2024";
    std::string const rows =
        "Tháng|Tiếp nhận mới|Đã giải quyết\nTháng 7|210|200\nTháng 8|220|225\nTháng 9|190|188\n";
    EXPECT_EQ(of_dossiers(rows + "Cộng quý III|620|613"), "hs_da_gq 613, hs_moi 620");
    EXPECT_EQ(of_dossiers(rows + "Cộng|620|613"), "hs_da_gq ?613, hs_moi ?620");
}

TEST_F(ReadTables, DaysOfTheMonthBeforeAreNotThoseOfAMonthsReport) {
    period_ = "tháng 8 năm 2024";
    EXPECT_EQ(of_dossiers("Nội dung|Từ 15/6 đến 14/7/2024|Từ 15/7 đến 14/8/2024\nHồ sơ tiếp nhận "
                          "mới|655|640\nHồ sơ đã giải quyết|652|644"),
              "hs_da_gq 644, hs_moi 640");
}

TEST_F(ReadTables, KindsOfOneThingAreAddedUpToIt) {
    EXPECT_EQ(of("1. Cải cách thể chế",
                 "STT|Loại văn bản|Đã ban hành|Đã rà soát\n1|Nghị quyết của HĐND|2|8\n2|Quyết "
                 "định của UBND|1|6\n|Tổng|3|14"),
              "tc_ra_soat 14, tc_vbqppl_bh ?3");
}

TEST_F(ReadTables, HeadsBelowAHeadingInATableAreCutBetweenLetters) {
    for (auto const* table : {"1|giải quyết hồ sơ\nTT|Lĩnh vực|Tổng số hồ sơ|Kỳ trước chuyển qua",
                              "1|ĐIỀU HÀNH\nSTT|Nhiệm vụ|Thời gian hoàn thành|Số sản phẩm",
                              "1|Tuyên truyền cải cách hành chính|Tin|Bài\n|Kỳ này|12|3"}) {
        auto const old = read(std::string("II. KẾT QUẢ\n") + table);
        ASSERT_TRUE(old) << old.error().code;
        for (auto const& text : old->texts) {
            ASSERT_LE(text.body, text.text.size()) << table;
            EXPECT_TRUE(is_utf8(text.text.substr(text.body))) << table;
        }
    }
}

TEST_F(ReadTables, ColumnsOfTheUnitsAboveAreNotTheReports) {
    EXPECT_EQ(of_dossiers("Nội dung|Xã|Huyện|Toàn tỉnh\nHồ sơ tiếp nhận mới|640|6.000|65.500\nHồ "
                          "sơ đã giải quyết|644|5.900|65.000"),
              "hs_da_gq 644, hs_moi 640");
    EXPECT_EQ(of_dossiers("Nội dung|Huyện|Tỉnh\nHồ sơ tiếp nhận mới|6.000|65.500"), "");
}

TEST_F(ReadTables, OneKindOfAThingIsNotAllOfIt) {
    auto const kinds =
        of("6. Xây dựng chính quyền số", "Loại văn bản|Đến|Đi\nQuyết định|120|80\nCông văn|400|60");
    EXPECT_EQ(kinds.find("vb_di 60"), std::string::npos) << kinds;
    EXPECT_EQ(kinds.find("vb_den 400"), std::string::npos) << kinds;
    EXPECT_EQ(of("6. Xây dựng chính quyền số",
                 "Loại văn bản|Đến|Đi\nQuyết định|120|80\nCông văn|400|60\nTổng số|520|140"),
              "vb_den 520, vb_di 140");
}

TEST_F(ReadTables, TheShareOfOneOfThemIsNotTheShareOfBoth) {
    auto const apart = of_dossiers(
        "Nội dung|Số hồ sơ|Tỷ lệ (%)\nHồ sơ đã giải quyết, trong "
        "đó:|664|95\n- Trước hạn|550|82,83\n- Đúng hạn|108|16,27");
    EXPECT_EQ(apart.find("tl_dung_han"), std::string::npos) << apart;
    EXPECT_NE(apart.find("hs_dung 108"), std::string::npos) << apart;
}

TEST_F(ReadTables, AQuarterThatEndsWithTheYearIsNotTheYear) {
    period_ = "năm 2025";
    EXPECT_EQ(of_dossiers("Chỉ tiêu|Quý III|Quý IV (đến 14/12)|Từ 01/7 đến 14/12\nHồ sơ mới tiếp "
                          "nhận|3.480|3.432|6.912\nĐã giải quyết|3.455|3.450|6.905"),
              "");
    period_ = "quý IV năm 2025";
    EXPECT_EQ(
        of_dossiers("Chỉ tiêu|Quý III|Quý IV (đến 14/12)\nHồ sơ mới tiếp nhận|3.480|3.432\nĐã "
                    "giải quyết|3.455|3.450"),
        "hs_da_gq 3.450, hs_moi 3.432");
}

TEST_F(ReadTables, AColumnOfResultsSaysNotThatResultsAreCounted) {
    std::string const section = "6. Xây dựng chính quyền số";
    EXPECT_EQ(of(section,
                 "Nội dung|Kết quả\nHồ sơ được số hóa|310\nKết quả giải quyết được "
                 "số hóa|295"),
              "sh_ho_so 310, sh_ket_qua 295");
    EXPECT_EQ(of(section, "Chỉ tiêu|Kết quả\nHồ sơ đã số hóa|310"), "sh_ho_so 310");
    EXPECT_EQ(of(section, "Nội dung|Chỉ tiêu|Kết quả\nHồ sơ đã số hóa|400|310"), "sh_ho_so 310");
    EXPECT_EQ(of(section, "Nội dung|Hồ sơ|Kết quả\nĐã số hóa|310|295"),
              "sh_ho_so 310, sh_ket_qua 295")
        << "Beside dossiers it is results.";
}

}  // namespace
}  // namespace report
