// SPDX-License-Identifier: MPL-2.0
// Items of one list that are of several groups, and rows that are named by a year.
#include "read_kinds.hpp"

namespace report {
namespace {

class ReadItems : public ReadKinds {
protected:
    /// Under a heading that stands over several groups of figures.
    std::string procedures(std::string const& text) const { return shown(under("2. TTHC", text)); }
};

TEST_F(ReadItems, AnItemThatNamesItsGroupHandsItToNoneOfTheOthers) {
    EXPECT_EQ(procedures("- PAKN: nhận: 03; đã xử lý: 03.\n"
                         "- Hồ sơ tiếp nhận: 412 = kỳ trước chuyển sang 10 + mới 402.\n"
                         "- Mới: trực tuyến: 300; trực tiếp, bưu chính: 102.\n"
                         "- Đã giải quyết: 400 = trước hạn 290 + đúng hạn 108 + quá hạn 02.\n"
                         "- Đang giải quyết: 12; trong hạn: 11; quá hạn: 01."),
              "hs_da_gq 400, hs_dang 12, hs_dang_qua 1, hs_dang_trong 11, hs_dung 108, "
              "hs_ky_truoc 10, hs_moi 402, hs_qua 2, hs_tong 412, hs_truc_tiep 102, "
              "hs_truc_tuyen 300, hs_truoc 290, pa_da_xl 3, pa_nhan 3");
}

TEST_F(ReadItems, TheNextItemMayGoOnWithTheGroup) {
    EXPECT_EQ(procedures("- Phản ánh, kiến nghị: tiếp nhận 05.\n- Đã xử lý 04, đang xử lý 01."),
              "pa_da_xl 4, pa_dang_xl ?1, pa_nhan 5");
}

TEST_F(ReadItems, ADeedWithoutAThingIsOfNoGroupForSure) {
    for (auto const* text : {"Đã giải quyết: 615.", "Trong kỳ đã giải quyết xong 615.",
                             "Đã xử lý: 615", "Đang giải quyết 15."})
        for (auto const& [id, value] : under("2. Cải cách thủ tục hành chính", text))
            EXPECT_EQ(value.front(), '?') << id << ": " << text;
}

TEST_F(ReadItems, AThingWithoutADeedIsOfNoGroupForSure) {
    for (auto const* text : {"Tập huấn 12 thủ tục.", "Miễn phí với 12 thủ tục."})
        for (auto const& [id, value] : under("2. Cải cách thủ tục hành chính", text))
            EXPECT_EQ(value.front(), '?') << id << ": " << text;
}

TEST_F(ReadItems, WhatIsPaidIsCountedInFrontOfItsAmount) {
    auto const paid = [&](std::string const& text) {
        return shown(under("6. Xây dựng chính quyền điện tử, chính quyền số", text));
    };
    EXPECT_EQ(paid("Có 905 hồ sơ được thanh toán trực tuyến với tổng số tiền 8.620.000 đồng."),
              "dv_tt_truc_tuyen 905");
    EXPECT_EQ(paid("Có 905 hồ sơ được thanh toán trực tuyến và số tiền là 8.620.000 đồng."),
              "dv_tt_truc_tuyen 905");
    EXPECT_EQ(paid("Có 71 thủ tục toàn trình, 47 thủ tục một phần thuộc thẩm quyền cấp xã."),
              "dv_mot_phan 47, dv_toan_trinh 71");
}

TEST_F(ReadItems, WhatABoardOfTheProvinceAcknowledgedIsNotTheCommunes) {
    auto const ideas = [&](std::string const& text) {
        return shown(figures_of(read("I. CHỈ ĐẠO, ĐIỀU HÀNH\n6. Sáng kiến\n" + text)));
    };
    EXPECT_EQ(ideas("Hội đồng sáng kiến tỉnh công nhận 48 sáng kiến."), "");
    EXPECT_EQ(ideas("Đã có 48 sáng kiến của các sở, ngành được công nhận."), "");
    EXPECT_EQ(ideas("Xã có 02 sáng kiến được Hội đồng sáng kiến huyện công nhận."), "sk_so 2");
}

TEST_F(ReadItems, ANumberOfAPageIsOfNoGroup) {
    EXPECT_EQ(procedures("- Hồ sơ tiếp nhận mới 402.\n- 2 -\n- Trực tuyến 300."),
              "hs_moi 402, hs_truc_tuyen 300");
}

TEST_F(ReadItems, ADenialBehindOneFieldOfWorkIsAskedAbout) {
    EXPECT_EQ(dossier("hs_qua",
                      "Trong số hồ sơ đã giải quyết, lĩnh vực hộ tịch có 310 hồ sơ, đều trả trong "
                      "ngày, không có hồ sơ quá hạn."),
              "?0");
    EXPECT_EQ(dossier("hs_qua", "Đã giải quyết 310 hồ sơ, không có hồ sơ quá hạn."), "0");
}

TEST_F(ReadItems, SomeOfThoseThatWereEarlyAreNotAllOfThem) {
    for (auto const* text :
         {"Có 37 hồ sơ trả trước hạn từ 05 ngày trở lên.", "Có 37 hồ sơ trả sớm hẹn hơn một ngày."})
        EXPECT_NE(dossier("hs_truoc", text), "37") << text;
    EXPECT_EQ(dossier("hs_truoc", "Có 37 hồ sơ trả trước hạn."), "37");
}

TEST_F(ReadItems, WhatCameInNewMayBeAllThatWasReceived) {
    EXPECT_EQ(procedures("Phản ánh, kiến nghị tiếp nhận mới 07, đã trả lời 05.").substr(0, 10),
              "pa_da_xl 5");
    EXPECT_EQ(under("2.4. Phản ánh, kiến nghị",
                    "Kỳ trước chuyển sang 02 phản ánh, kiến nghị; "
                    "tiếp nhận mới 03.")["pa_nhan"]
                  .substr(0, 1),
              "?");
}

TEST_F(ReadItems, ProceduresThatAreNotTakenInAreToldHoweverItIsSaid) {
    EXPECT_EQ(procedures("Có 181 thủ tục, trong đó 09 thủ tục không thực hiện tiếp nhận tại Bộ "
                         "phận Một cửa."),
              "th_khong_tiep_nhan 9, th_tong 181");
}

TEST_F(ReadItems, TheLastSixMonthsOfAYearAreNotItsFirst) {
    period_ = "6 tháng cuối năm 2025";
    auto const text = [](std::string const& days) {
        return "Thực hiện công tác năm, UBND xã báo cáo kết quả " + days +
               " như sau:\nI. CHỈ ĐẠO, ĐIỀU HÀNH\n1. Kế hoạch\nĐã ban hành kế hoạch.";
    };
    auto const told = read(text("từ ngày 01/7/2025 đến ngày 31/12/2025"));
    ASSERT_TRUE(told && told->envelope.period);
    EXPECT_EQ(told->envelope.period->kind, "tu_den");
    EXPECT_EQ(told->envelope.period->from, make_date(2025, 7, 1));
    EXPECT_EQ(told->envelope.period->to, make_date(2025, 12, 31));
    auto const open = read(text("của địa phương"));
    ASSERT_TRUE(open) << "a report, whatever its days are";
    EXPECT_FALSE(open->envelope.period && open->envelope.period->kind == "sau_thang");
    period_ = "6 tháng đầu năm, phương hướng 6 tháng cuối năm 2025";
    auto const first = read(text("của địa phương"));
    ASSERT_TRUE(first && first->envelope.period);
    EXPECT_EQ(first->envelope.period->kind, "sau_thang");
    EXPECT_EQ(first->envelope.period->year, 2025);
}

TEST_F(ReadItems, OnlineServicesAreNotTheProceduresOfTheList) {
    EXPECT_EQ(shown(under("6. Xây dựng chính quyền điện tử, chính quyền số",
                          "Phường đang cung cấp 366 dịch vụ công trực tuyến: 287 toàn trình, 79 "
                          "một phần.")),
              "dv_mot_phan 79, dv_toan_trinh 287");
}

TEST_F(ReadItems, AYearBelowItsHeadIsTheTimeOfItsRow) {
    period_ = "năm 2024";
    auto const rows = [&](std::string const& head, std::string const& own,
                          std::string const& other) {
        return shown(dossiers(
            head + "|Tổng số hồ sơ tiếp nhận|Đã giải quyết|Trước hạn|Quá hạn|Đang giải quyết\n" +
            other + "|2.014|1.988|1.960|28|26\n" + own +
            "|2.527|2.496|2.479|17|31\n"
            "Tăng, giảm|+513|+508|+519|-11|+5"));
    };
    std::string const right =
        "hs_da_gq 2.496, hs_dang 31, hs_qua 17, hs_tong 2.527, hs_truoc 2.479";
    EXPECT_EQ(rows("Năm", "2024", "2023"), right);
    EXPECT_EQ(rows("Năm báo cáo", "Năm 2024", "Năm 2023"), right);
    period_ = "quý III năm 2024";
    EXPECT_EQ(rows("Quý", "III", "II"), right);
    period_ = "tháng 9 năm 2024";
    EXPECT_EQ(rows("Tháng", "9", "8"), right);
    // Of a year that nobody names only the head can say what it is.
    EXPECT_EQ(rows("Xã", "2024", "2023"), "");
}

}  // namespace
}  // namespace report
