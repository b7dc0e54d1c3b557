// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/check/standard_layout.hpp"
#include "kind_folder.hpp"
#include "plain_text.hpp"

namespace report {
namespace {

/// A line for each block: "I CÔNG TÁC ..." a heading with the outline's number, "2! ..." one that
/// keeps its own, "- ..." text, "T" a table.
std::string shown(StandardLayout const& layout) {
    std::string all;
    for (auto const* blocks : {&layout.body, &layout.behind})
        for (auto const& block : *blocks) {
            using What = StandardBlock::What;
            if (block.what == What::part || block.what == What::part_title ||
                block.what == What::lettered_part)
                all += (block.what == What::part ? "PART " : "PART: ") + block.text;
            else if (block.what == What::heading)
                all += "#" + std::to_string(block.level) + (block.typed ? "! " : " ") + block.text;
            else
                all += block.what == What::table ? "T" : "- " + block.text;
            all += "\n";
        }
    return all;
}

StandardLayout standard(std::string const& body) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const document = test::plain_document(
        "UBND HUYỆN ĐÔNG HÒA\nỦY BAN NHÂN DÂN\nXÃ BÌNH MINH\nSố: 12/BC-UBND\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Bình Minh, ngày 15 tháng 3 năm 2024\n**BÁO CÁO**\n"
        "**Công tác cải cách hành chính quý I năm 2024**\n" +
        body +
        "Trên đây là báo cáo công tác cải cách hành chính quý I năm 2024./.\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n");
    return standard_layout(kind, document, read_document(kind, document).value());
}

TEST(StandardLayout, HeadingsGetTheOutlinesNumbersAndMistakesInThemArePutRight) {
    EXPECT_EQ(shown(standard("**I. Công tác chỉ đạo, điều hành cải cách hành chính**\n"
                             "**1. Công tác tuyên truyền**\nĐã tuyên truyền trên đài của xã.\n"
                             "**3. Công tác kiểm tra**\na) Đã kiểm tra.\n"
                             "**III. Kết quả thực hiện công tác cải cách hành chính**\n")),
              "#1 Công tác chỉ đạo, điều hành cải cách hành chính\n"
              "#2 Công tác tuyên truyền\n- Đã tuyên truyền trên đài của xã.\n"
              "#2 Công tác kiểm tra\n- a) Đã kiểm tra.\n"
              "#1 Kết quả thực hiện công tác cải cách hành chính\n"
              "- Trên đây là báo cáo công tác cải cách hành chính quý I năm 2024./.\n");
}

/// Titles of parts came out as plain text.
TEST(StandardLayout, PartsAndTheirTitlesStandByThemselvesAndHeadingsBeginAnewBelow) {
    EXPECT_EQ(shown(standard("**Phần thứ nhất**\n**Kết quả thực hiện**\n"
                             "**I. Công tác chỉ đạo, điều hành cải cách hành chính**\nĐã làm.\n"
                             "**PHẦN II: PHƯƠNG HƯỚNG**\n"
                             "**I. Nhiệm vụ trọng tâm**\nTiếp tục.\n"
                             "**B. Kiến nghị, đề xuất**\nPhần mềm một cửa còn chậm.\n")),
              "PART Phần thứ nhất\nPART: Kết quả thực hiện\n"
              "#1 Công tác chỉ đạo, điều hành cải cách hành chính\n- Đã làm.\n"
              "PART PHẦN II\nPART: PHƯƠNG HƯỚNG\n#1! I. Nhiệm vụ trọng tâm\n- Tiếp tục.\n"
              "PART: B. Kiến nghị, đề xuất\n- Phần mềm một cửa còn chậm.\n"
              "- Trên đây là báo cáo công tác cải cách hành chính quý I năm 2024./.\n");
}

TEST(StandardLayout, AHeadingAmongNumberedLinesOfTheTextKeepsItsNumber) {
    auto const text =
        shown(standard("**I. Công tác chỉ đạo, điều hành cải cách hành chính**\n"
                       "**1. Công tác tuyên truyền**\nĐã tuyên truyền.\n"
                       "2. Họp giao ban: đã họp 03 cuộc về việc này, có biên bản kèm theo.\n"
                       "**3. Công tác kiểm tra**\nĐã kiểm tra.\n"));
    EXPECT_NE(text.find("- 2. Họp giao ban"), std::string::npos) << text;
    EXPECT_NE(text.find("#2! 3. Công tác kiểm tra"), std::string::npos) << text;
}

/// "6. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số." stayed a line of the text.
TEST(StandardLayout, ALongTitleThatEndsWithAFullStopIsAHeading) {
    auto const text = shown(
        standard("**II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH**\n"
                 "1. Cải cách tài chính công.\nĐã công khai.\n"
                 "2. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số.\nĐã trang bị.\n"
                 "**3. Kết quả phối hợp giữa các ban, ngành và các thôn trong giải quyết hồ sơ.**\n"
                 "Đã phối hợp.\n"
                 "4. Các bộ phận đã thực hiện nghiêm túc việc trực và trả kết quả cho người dân.\n"
                 "Đã trả.\n"));
    EXPECT_NE(text.find("#2 Xây dựng và phát triển"), std::string::npos) << text;
    EXPECT_NE(text.find("#2 Kết quả phối hợp"), std::string::npos) << text;
    EXPECT_NE(text.find("- 4. Các bộ phận đã thực hiện"), std::string::npos) << text;
}

TEST(StandardLayout, TheSuperiorIsToldSinceACommitteeNamesNone) {
    auto const layout = standard("**I. Công tác chỉ đạo, điều hành cải cách hành chính**\n");
    ASSERT_EQ(layout.left_out.size(), 1U);
    EXPECT_EQ(layout.left_out[0], "UBND HUYỆN ĐÔNG HÒA");
    EXPECT_EQ(layout.report.agency.unit_name, "Bình Minh");
    EXPECT_EQ(layout.report.number, 12);
    EXPECT_EQ(layout.report.signer.name, "Nguyễn Văn A");
}

/// A line that stands amid the signature and is none of it was lost without a word.
TEST(StandardLayout, WhatStandsBesideTheSignatureIsToldAsLeftOut) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const left_out = [&](std::string const& between, std::string const& in_front = {}) {
        auto const document = test::plain_document(
            "ỦY BAN NHÂN DÂN\nXÃ BÌNH MINH\nSố: 12/BC-UBND\n"
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
            "Bình Minh, ngày 15 tháng 3 năm 2024\n**BÁO CÁO**\n"
            "**Công tác cải cách hành chính quý I năm 2024**\n"
            "**I. Công tác chỉ đạo, điều hành cải cách hành chính**\nĐã làm./.\n"
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n" +
            in_front + "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n" + between + "Nguyễn Văn A\n");
        auto const layout = standard_layout(kind, document, read_document(kind, document).value());
        std::string all;
        for (auto const& line : layout.left_out) all += "<" + line + ">";
        return all;
    };
    EXPECT_EQ(left_out(""), "");
    EXPECT_EQ(left_out("Xem thêm phụ lục kèm theo báo cáo này.\n"),
              "<Xem thêm phụ lục kèm theo báo cáo này.>");
    EXPECT_EQ(left_out("----------\n"), "") << "a rule line says nothing";
    EXPECT_EQ(left_out("", "Bản điện tử đã gửi trước.\n"), "<Bản điện tử đã gửi trước.>");
    EXPECT_EQ(left_out("(Đã ký)\n", "----------\n"), "");
}

TEST(StandardLayout, ACommitteeIsWrittenAnewAndAnotherBodyKeepsItsLines) {
    EXPECT_TRUE(
        standard("**I. Công tác chỉ đạo, điều hành cải cách hành chính**\n").agency.empty());
    auto const kind = test::shipped_kind("cchc_xa");
    auto const document = test::plain_document(
        "UBND XÃ BÌNH MINH\nTRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG\nSố: 12/BC-TTPVHCC\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Bình Minh, ngày 15 tháng 3 năm 2024\n**BÁO CÁO**\n"
        "**Công tác cải cách hành chính quý I năm 2024**\n"
        "**I. Công tác chỉ đạo, điều hành cải cách hành chính**\nĐã làm.\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nNguyễn Văn A\n");
    auto const layout = standard_layout(kind, document, read_document(kind, document).value());
    EXPECT_EQ(layout.agency, (std::vector<std::string>{"TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"}));
}

}  // namespace
}  // namespace report
