// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <map>

#include "core/reader/read_document.hpp"
#include "golden_figures.hpp"
#include "kind_folder.hpp"
#include "plain_text.hpp"

namespace report {
namespace {

/// Sentences of a clerk in a small report of the shipped kind.
class ReadKinds : public testing::Test {
protected:
    ReportKind const kind_ = test::shipped_kind("cchc_xa");
    std::string period_ = "7 tháng đầu năm 2023";

    Result<OldReport> read(std::string const& body) const {
        return read_document(
            kind_, test::plain_document("ỦY BAN NHÂN DÂN\nXÃ TÂN MẪU\nSố: 7/BC-UBND\nBÁO CÁO\n"
                                        "Kết quả công tác cải cách hành chính " +
                                        period_ + "\n" + body));
    }

    /// The figures read of sentences about dossiers, "?" in front of one that is asked about.
    std::map<std::string, std::string> dossiers(std::string const& text) const {
        auto const old = read(
            "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n"
            "2. Cải cách thủ tục hành chính\n2.5. Kết quả giải quyết TTHC\n" +
            text);
        std::map<std::string, std::string> all;
        if (!old) return {{"problem", old.error().code}};
        for (auto const& figure : old->figures)
            all[figure.id] = (figure.doubtful || figure.contradictory ? "?" : "") +
                             test::shown_bare(kind_, figure.sightings.front().value);
        return all;
    }

    /// A figure of sentences, empty when it is not read.
    std::string dossier(std::string const& id, std::string const& text) const {
        auto const all = dossiers(text);
        auto const found = all.find(id);
        return found == all.end() ? std::string() : found->second;
    }
};

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

}  // namespace
}  // namespace report
