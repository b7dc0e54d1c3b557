// SPDX-License-Identifier: MPL-2.0
// Numbers in front of headings: of Writer's lists, typed by hand, and both at once.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "checked_report.hpp"

namespace report {
namespace {

using test::checked;
using test::document_of;
using test::fired;
using test::lawful;
using test::replaced;

PlainParagraph* paragraph_of(CheckedDocument& document, std::string const& text) {
    for (auto& block : document.text.blocks)
        if (!block.table && block.paragraph.text == text) return &block.paragraph;
    ADD_FAILURE() << text;
    return nullptr;
}

/// The lawful report with its headings numbered by Writer, but for those whose text is named.
CheckedDocument numbered(std::set<std::string> const& by_hand = {}) {
    auto document = document_of(lawful());
    for (auto& block : document.text.blocks) {
        auto& text = block.paragraph.text;
        auto const end = text.find(". ");
        if (block.table || end == std::string::npos || end > 4 || by_hand.count(text) > 0) continue;
        bool const is_number = text.find_first_not_of("IVX") == end ||
                               text.find_first_not_of("0123456789.") == end + 1;
        // Items of a list are sentences.
        if (!is_number || text.back() == '.') continue;
        block.paragraph.label = text.substr(0, end + 1);
        block.paragraph.outline = text[0] >= 'I' ? 1 : 2;
        text.erase(0, end + 2);
    }
    return document;
}

std::string told_of(CheckReport const& report, std::string const& rule) {
    for (auto const& finding : report.findings)
        if (finding.rule == rule) return finding.message;
    return {};
}

TEST(CheckNumbering, HeadingsThatWriterNumbersAreAsGoodAsTypedOnes) {
    auto const report = checked(numbered());
    for (auto const& finding : report.findings) ADD_FAILURE() << finding.rule << finding.message;
}

TEST(CheckNumbering, ANumberTypedBesideTheOneOfWriterIsToldWithBoth) {
    struct Case {
        char const* typed;
        char const* said;
    };
    for (auto const& one : {Case{"2. ", "“2.” và “2.”"},
                            {"3. ", "“2.” và “3.”"},
                            {"2) ", "“2.” và “2)”"},
                            {"1.2. ", "“2.” và “1.2.”"},
                            {"II. ", "“2.” và “II.”"},
                            {"  2. ", "“2.” và “2.”"}}) {
        SCOPED_TRACE(one.typed);
        auto document = numbered();
        auto* heading = paragraph_of(document, "Công tác kiểm tra cải cách hành chính");
        ASSERT_NE(heading, nullptr);
        heading->text.insert(0, one.typed);
        auto const report = checked(document);
        EXPECT_EQ(fired(report), std::set<std::string>{"C25"});
        EXPECT_NE(told_of(report, "C25").find(one.said), std::string::npos)
            << told_of(report, "C25");
        auto const& finding = report.findings.front();
        ASSERT_EQ(finding.fixes.size(), 1U);
        test::put(document, finding.places.front(), finding.fixes.front().words);
        EXPECT_TRUE(fired(checked(document)).empty());
    }
}

TEST(CheckNumbering, AHeadingNumberedByHandAmongOthersIsTold) {
    EXPECT_EQ(fired(checked(numbered({"2. Công tác kiểm tra cải cách hành chính"}))),
              std::set<std::string>{"C26"});
    EXPECT_EQ(fired(checked(numbered({"II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH"}))),
              std::set<std::string>{"C26"});
}

TEST(CheckNumbering, WhatBeginsWithANumberIsNotNumberedTwice) {
    for (auto const* text :
         {"2.5 tỷ đồng đã được giao cho xã", "10 hội nghị đã được tổ chức",
          "1.146 hồ sơ đã được tiếp nhận", "15/4/2024 là ngày hội cải cách hành chính",
          "6 tháng đầu năm, xã đã tiếp nhận nhiều hồ sơ"}) {
        SCOPED_TRACE(text);
        auto document = numbered();
        auto* line = paragraph_of(document, "1. Tiếp tục tuyên truyền.");
        ASSERT_NE(line, nullptr);
        line->label = "1.";
        line->text = std::string(text) + ".";
        EXPECT_EQ(fired(checked(document)).count("C25"), 0U);
    }
}

/// What is told of a report in two parts, each of which counts its headings from I.
std::string told_of_parts(std::string const& first, std::string const& second) {
    auto text = replaced(lawful(), "I. CÔNG TÁC CHỈ ĐẠO", first + "\nI. CÔNG TÁC CHỈ ĐẠO");
    for (auto const& [from, to] : {std::pair("III. ĐÁNH GIÁ CHUNG", "I. ĐÁNH GIÁ CHUNG"),
                                   std::pair("IV. PHƯƠNG HƯỚNG", "II. PHƯƠNG HƯỚNG"),
                                   std::pair("V. KIẾN NGHỊ", "III. KIẾN NGHỊ")})
        text = replaced(text, std::string("\n") + from, std::string("\n") + to);
    text = replaced(text, "\nI. ĐÁNH GIÁ CHUNG", "\n" + second + "\nI. ĐÁNH GIÁ CHUNG");
    return told_of(checked(document_of(text)), "C01");
}

TEST(CheckNumbering, PartsStandOneBehindTheOther) {
    struct Parts {
        char const* first;
        char const* second;
        char const* told;
    };
    for (auto const& one :
         {Parts{"Phần thứ nhất: KẾT QUẢ", "Phần thứ hai: ĐÁNH GIÁ", ""},
          {"Phần thứ nhất: KẾT QUẢ", "Phần thứ ba: ĐÁNH GIÁ", "sau 1 là Phần thứ ba"},
          {"Phần thứ hai: KẾT QUẢ", "Phần thứ ba: ĐÁNH GIÁ", "sau … là Phần thứ hai"},
          {"Phần thứ nhất", "Phần thứ hai", ""},
          {"Phần I. KẾT QUẢ", "Phần II. ĐÁNH GIÁ", ""},
          {"Phần I. KẾT QUẢ", "Phần III. ĐÁNH GIÁ", "sau 1 là Phần III"},
          {"Phần 1. KẾT QUẢ", "Phần 3: ĐÁNH GIÁ", "sau 1 là Phần 3"},
          {"Phần thứ nhất", "Phần thứ ba", "sau 1 là Phần thứ ba"},
          {"A. KẾT QUẢ", "B. ĐÁNH GIÁ", ""},
          {"A. KẾT QUẢ", "C. ĐÁNH GIÁ", "sau 1 là C."},
          {"B. KẾT QUẢ", "C. ĐÁNH GIÁ", "sau … là B."}}) {
        auto const told = told_of_parts(one.first, one.second);
        if (*one.told)
            EXPECT_NE(told.find(one.told), std::string::npos) << one.first << ": " << told;
        else
            EXPECT_EQ(told, "") << one.first;
    }
}

/// What a clerk types into a heading of ours makes it a line in words that the kind does not have.
TEST(CheckNumbering, FiguresTypedIntoAHeadingAreTold) {
    auto document = numbered();
    auto* heading = paragraph_of(document, "Cải cách thể chế");
    ASSERT_NE(heading, nullptr);
    heading->text += " Tổng thu 1,146,000,000 đồng; đã nhận 12500 hồ sơ.";
    auto const all = fired(checked(document));
    for (auto const* rule : {"C11", "C12", "B06"}) EXPECT_EQ(all.count(rule), 1U) << rule;
}

/// A heading by its style is one though it says a number and ends like a sentence.
TEST(CheckNumbering, AHeadingByItsStyleThatEndsLikeASentenceIsToldAsSuch) {
    auto const with = [](int outline) {
        auto document = numbered();
        auto* heading = paragraph_of(document, "Công tác kiểm tra cải cách hành chính");
        heading->text += " đã có 05 cuộc.";
        heading->outline = outline;
        return fired(checked(document)).count("C07");
    };
    EXPECT_EQ(with(2), 1U);
    EXPECT_EQ(with(0), 0U);
}

}  // namespace
}  // namespace report
