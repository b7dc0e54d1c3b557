// SPDX-License-Identifier: MPL-2.0
#include "core/compose/letterhead.hpp"

#include <gtest/gtest.h>

#include "core/text/unicode.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

/// Every letter 3 mm wide: 20 letters to a cell of 63 mm.
std::int64_t measure(std::string_view text, Face) {
    return 300 * static_cast<std::int64_t>(utf16_length(text));
}

std::vector<std::string> texts(std::vector<Paragraph> const& paragraphs) {
    std::vector<std::string> result;
    for (auto const& p : paragraphs) result.push_back(canonical_text({p}));
    return result;
}

std::vector<std::string> styles(std::vector<Paragraph> const& paragraphs) {
    std::vector<std::string> result;
    for (auto const& p : paragraphs) result.push_back(p.style);
    return result;
}

using Lines = std::vector<std::string>;

TEST(AgencyLines, ACommuneIsNamedInTwoBoldLinesWithARuleOfAThirdToAHalf) {
    auto const lines = agency_lines(test::small_kind(), test::small_report(), measure);
    EXPECT_EQ(texts(lines), (Lines{"ỦY BAN NHÂN DÂN", "XÃ PHỔ AN", ""}));
    EXPECT_EQ(styles(lines), (Lines{"Cơ quan", "Cơ quan", "Kẻ"}));
    auto const rule = 6300 - lines[2].indents->left - lines[2].indents->right;
    EXPECT_GE(rule, 9 * 300 / 3);
    EXPECT_LE(rule, 9 * 300 / 2);
    EXPECT_EQ(lines[2].indents->left, lines[2].indents->right);
}

TEST(AgencyLines, ADepartmentStandsBoldUnderItsCommittee) {
    auto report = test::small_report();
    report.agency.department = "Phòng Văn hóa - Xã hội";
    auto const lines = agency_lines(test::small_kind(), report, measure);
    EXPECT_EQ(styles(lines), (Lines{"Chủ quản", "Cơ quan", "Kẻ"}));
    EXPECT_EQ(texts(lines)[0], "UBND XÃ PHỔ AN");
    EXPECT_EQ(texts(lines)[1], "PHÒNG VĂN HÓA -\nXÃ HỘI");
}

TEST(NumberLine, PadsBelowTenAndLeavesADraftBlank) {
    auto const kind = test::small_kind();
    auto report = test::small_report();
    EXPECT_EQ(texts(number_line(kind, report)), Lines{"Số:    /BC-UBND"});
    report.number = 5;
    EXPECT_EQ(texts(number_line(kind, report)), Lines{"Số: 05/BC-UBND"});
    report.number = 12;
    EXPECT_EQ(texts(number_line(kind, report)), Lines{"Số: 12/BC-UBND"});
}

TEST(PlaceAndDate, PadsDayAndTheFirstTwoMonthsOnly) {
    auto const kind = test::small_kind();
    auto report = test::small_report();
    report.issue = {5, 2, 2023};
    EXPECT_EQ(texts(place_and_date(kind, report)), Lines{"Phổ An, ngày 05 tháng 02 năm 2023"});
    report.issue = {29, 6, 2019};
    EXPECT_EQ(texts(place_and_date(kind, report)), Lines{"Phổ An, ngày 29 tháng 6 năm 2019"});
    report.issue = {{}, 7, 2023};
    EXPECT_EQ(texts(place_and_date(kind, report)), Lines{"Phổ An, ngày     tháng 7 năm 2023"});
    report.agency.place = "Phường Điện Biên Phủ";
    report.issue = {{}, {}, 0};
    EXPECT_EQ(texts(place_and_date(kind, report)),
              Lines{"Phường Điện Biên Phủ, ngày     tháng     năm 2023"});
}

TEST(SubjectLines, AreTheKindsUnlessTheClerkWordedHisOwn) {
    auto const kind = test::small_kind();
    auto report = test::small_report();
    auto const lines = subject_lines(kind, report, measure);
    EXPECT_EQ(texts(lines), (Lines{"Công tác thử 7 tháng đầu năm 2023", ""}));
    report.subject =
        "Kết quả thực hiện công tác cải cách hành chính và kiểm soát thủ tục hành chính";
    EXPECT_EQ(texts(subject_lines(kind, report, measure))[0],
              "Kết quả thực hiện công tác cải cách\nhành chính và kiểm soát thủ tục hành chính");
}

TEST(AddresseeLines, OneOnItsLineSeveralUnderEachOtherNoneForAReportNotGoingUp) {
    auto const kind = test::small_kind();
    auto report = test::small_report();
    EXPECT_EQ(texts(addressee_lines(kind, report)), Lines{"Kính gửi: Phòng Nội vụ thị xã Đức Phổ"});
    report.addressees = {"- Sở Nội vụ;", " Sở Tài chính. ", ""};
    EXPECT_EQ(texts(addressee_lines(kind, report)),
              (Lines{"Kính gửi:", "- Sở Nội vụ;", "- Sở Tài chính."}));
    report.upward = false;
    EXPECT_EQ(styles(addressee_lines(kind, report)), Lines{"Trống"});
    EXPECT_EQ(texts(addressee_lines(kind, report)), Lines{""});
}

TEST(RecipientLines, BeginWithAsAboveOnceAndEndWithOneFullStop) {
    auto const kind = test::small_kind();
    auto report = test::small_report();
    report.recipients = {"- Như trên;", "TT. Đảng ủy, TT. HĐND xã;", "Lưu: VT."};
    EXPECT_EQ(texts(recipient_lines(kind, report)),
              (Lines{"- Như trên;", "- TT. Đảng ủy, TT. HĐND xã;", "- Lưu: VT."}));
    report.upward = false;
    EXPECT_EQ(texts(recipient_lines(kind, report)),
              (Lines{"- TT. Đảng ủy, TT. HĐND xã;", "- Lưu: VT."}));
}

TEST(SignatureLines, StackAuthorityOfficeAndName) {
    auto const kind = test::small_kind();
    auto report = test::small_report();
    EXPECT_EQ(texts(signature_lines(kind, report, measure)),
              (Lines{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Minh Hà"}));
    report.signer.authority = "pho";
    report.signer.office = "phó chủ tịch";
    EXPECT_EQ(texts(signature_lines(kind, report, measure)),
              (Lines{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Minh Hà"}));
    EXPECT_EQ(styles(signature_lines(kind, report, measure)).back(), "Họ tên");
}

}  // namespace
}  // namespace report
