// SPDX-License-Identifier: MPL-2.0
#include "core/reader/read_document.hpp"

#include <gtest/gtest.h>

#include "core/reader/found_json.hpp"
#include "core/reader/take_over.hpp"
#include "core/report/figures.hpp"
#include "reader_kind.hpp"
#include "sure_finds.hpp"

namespace report {
namespace {

std::string const head = "BÁO CÁO\nCông tác thử 7 tháng đầu năm 2023\n";

OldReport read(std::string const& text) {
    return read_document(test::reader_kind(), test::plain_document(text)).value();
}

/// What is read of a sentence in the first section: "nhan 12 tra trên 3", "?" before a doubtful
/// value, "!" for a contradiction.
std::string found_in(std::string const& sentence) {
    auto const kind = test::reader_kind();
    std::string all;
    for (auto const& figure : read(head + "I. KẾT QUẢ\n1. Hồ sơ\n" + sentence).figures) {
        all += (all.empty() ? "" : " ") + figure.id + " ";
        if (figure.contradictory)
            all += "!";
        else
            all += (figure.doubtful ? "?" : "") +
                   show_value(kind, *kind.figure(figure.id), figure.sightings.front().value);
    }
    return all;
}

TEST(ReadDocument, NumbersAreReadAsVietnameseWritesThem) {
    EXPECT_EQ(found_in("Đã nhận: 2.098 hồ sơ."), "nhan 2.098");
    EXPECT_EQ(found_in("Đã nhận: 1.146."), "nhan 1.146");
    EXPECT_EQ(found_in("Đã nhận 2098 HS, trả 07 HS."), "nhan 2.098 tra 7");
    EXPECT_EQ(found_in("Đã nhận: 2098."), "");  // a year, for all that is said
    EXPECT_EQ(found_in("Đã nhận 1500 hồ sơ."), "nhan 1.500");
    EXPECT_EQ(found_in("Tỷ lệ đạt 97,66%."), "dat 97,66%");
    EXPECT_EQ(found_in("Tỷ lệ: 97.66 %."), "dat 97,66%");
    EXPECT_EQ(found_in("Đã nhận 2\u2009098 hồ sơ, trả 1. 739 hồ sơ."), "nhan 2.098 tra ?1.739");
    EXPECT_EQ(found_in("Tổng thu trong kỳ 5.373.000.000 đồng."), "thu 5.373.000.000");
    EXPECT_EQ(found_in("Tổng thu: 7,72 tỷ đồng."), "thu 7.720.000.000");
    EXPECT_EQ(found_in("Tổng thu: 400 triệu đồng."), "thu 400.000.000");
    EXPECT_EQ(found_in("Đã nhận hai mươi hồ sơ."), "nhan 20");
    // The word for one may be an article.
    EXPECT_EQ(found_in("Đã nhận một hồ sơ."), "nhan ?1");
    EXPECT_EQ(found_in("Nhận: Không."), "nhan 0");
    EXPECT_EQ(found_in("Trong kỳ không nhận hồ sơ nào."), "nhan 0");
}

TEST(ReadDocument, ALowerBoundIsOneOnlyWhereTheFigureMayHaveOne) {
    EXPECT_EQ(found_in("Đã trả trên 600 hồ sơ."), "tra trên 600");
    EXPECT_EQ(found_in("Đã nhận hơn 600 hồ sơ."), "");
    EXPECT_EQ(found_in("Đã nhận khoảng 600 hồ sơ."), "");
}

TEST(ReadDocument, WhatOnlyLooksLikeAFigureIsNone) {
    for (auto const* sentence :
         {"Đã nhận 31/01/2023.", "Đã nhận 5-7 hồ sơ.", "Đã nhận 2.O98 hồ sơ.", "Nhận 1664/QĐ-UBND.",
          "Nhận ISO 9001:2015.", "Đã nhận 12,5 hồ sơ.", "Đã nhận 85% hồ sơ.", "Điều 5 hồ sơ mới.",
          "Đã nhận: 0255.3859.123.", "Đã nhận 12 thùng hồ sơ.",
          "Cùng kỳ năm ngoái, đã nhận 12 hồ sơ.", "Năm 2022 đã nhận 12 hồ sơ.",
          "Đã nhận 12 hồ sơ dự kiến.", "Tổng thu 12 hồ sơ của xã.", "Đã nhận và trả 12 hồ sơ.",
          "Trong năm hồ sơ mới."})
        EXPECT_EQ(found_in(sentence), "") << sentence;
}

TEST(ReadDocument, AWordThatNothingExplainsMakesANumberDoubtful) {
    EXPECT_EQ(found_in("Đã nhận 12 hồ sơ khác."), "nhan ?12");
}

TEST(ReadDocument, AFractionIsReadWhereItIsAskedFor) {
    EXPECT_EQ(found_in("Đã trả 12/14 hồ sơ."), "tra 12");
}

TEST(ReadDocument, AnotherPeriodIsNoContextWhenTheFigureItselfSpeaksOfIt) {
    EXPECT_EQ(found_in("Hồ sơ kỳ trước chuyển qua: 43."), "cu 43");
    EXPECT_EQ(found_in("Nhận: 50 hồ sơ; cùng kỳ nhận 40 hồ sơ."), "nhan 50");
    EXPECT_EQ(found_in("Nhận: 50 hồ sơ (cùng kỳ 40 hồ sơ mới)."), "nhan 50");
}

TEST(ReadDocument, TwoValuesOfOneFigureAreAContradiction) {
    EXPECT_EQ(found_in("Đã nhận 50 hồ sơ. Đã nhận 51 hồ sơ."), "nhan !");
    EXPECT_EQ(found_in("Đã nhận 50 hồ sơ. Đã nhận 50 hồ sơ."), "nhan 50");
}

TEST(ReadDocument, TheLeadInTellsWhoseNumberItIs) {
    EXPECT_EQ(found_in("- Nam: Đại học: 08/10.\n- Nữ: Đại học: 09/9."), "nam_gioi 8 nu_gioi 9");
    EXPECT_EQ(found_in("- Nam:\n+ Đại học: 8.\n- Nữ:\n+ Đại học: 9."), "nam_gioi 8 nu_gioi 9");
    EXPECT_EQ(found_in("- Nam và nữ: Đại học: 8."), "");
    EXPECT_EQ(found_in("- Nữ: chính trị: đại học 3."), "");
    EXPECT_EQ(found_in("Đại học: 8."), "");
}

TEST(ReadDocument, ATableIsReadByTheColumnOfThisPeriod) {
    EXPECT_EQ(found_in("TT|Nội dung|ĐVT|Kỳ trước|Kỳ này\n1|Nhận|hồ sơ|40|50\n2|Trả|hồ sơ|30|45"),
              "nhan 50 tra 45");
    EXPECT_EQ(found_in("TT|Nội dung|Số\n1|Nhận|50\n2|Tỷ lệ|97,66%"), "nhan 50 dat 97,66%");
    EXPECT_EQ(found_in("TT|Lĩnh vực|Nhận|Trả\n1|Đất đai|20|10\n2|Hộ tịch|30|35\n|Tổng cộng|50|45"),
              "nhan 50 tra 45");
    EXPECT_EQ(found_in("TT|Nội dung|Quý I|Quý II\n1|Nhận|20|30"), "nhan !");
}

TEST(ReadDocument, HeadingsAreKnownByTheirWordsHoweverTheyAreNumbered) {
    for (auto const* headings :
         {"I. KẾT QUẢ\n1. Hồ sơ\n", "Phần thứ nhất\nKẾT QUẢ\n2. HỒ SƠ:\n",
          "Phần thứ nhất: Kết quả\nII. Về hồ sơ\n", "**Kết quả**\n**Giải quyết hồ sơ năm 2023**\n",
          "A. Kết quả\n1.1. Giải quyết HS.\n"}) {
        auto const old = read(head + headings + "Đã nhận: 5.");
        ASSERT_EQ(old.figures.size(), 1U) << headings;
        EXPECT_FALSE(old.figures[0].doubtful) << headings;
    }
}

TEST(ReadDocument, AHeadingThatRunsIntoItsTextKeepsTheText) {
    auto const old = read(head + "I. Kết quả\n- Hồ sơ: Đã nhận: 5.");
    EXPECT_EQ(old.texts.back().heading, "a_1");
    ASSERT_EQ(old.figures.size(), 1U);
}

TEST(ReadDocument, HeadingsOfAnEarlierPartAmongTheTasksAreTasks) {
    auto const old = read(
        head +
        "I. Kết quả\n1. Hồ sơ\nĐã nhận: 5.\nII. Phương hướng\n1. Hồ sơ: nhận: 9.\n2. Con người");
    ASSERT_EQ(old.figures.size(), 1U);
    EXPECT_EQ(old.figures[0].sightings.size(), 1U);
    ASSERT_EQ(old.lists.size(), 1U);
    EXPECT_EQ(old.lists[0].rows.size(), 2U);
}

TEST(ReadDocument, WhatStandsUnderAnUnknownHeadingIsKeptInTheRest) {
    auto const old = read(head + "I. Kết quả\n1. Hồ sơ\nĐã nhận: 5.\n2. Việc khác\nĐã nhận: 9.");
    EXPECT_EQ(old.texts.back().role, LineRole::rest);
    EXPECT_TRUE(old.figures.at(0).sightings.at(0).value == Value(Amount{5, false}));
}

TEST(ReadDocument, ListsAreReadFromCitationsAndLines) {
    auto const old = read(
        head +
        "I. Kết quả\n1. Hồ sơ\nTheo Quyết định số 12/QĐ-UBND ngày 16/01/2023 về nhận hồ sơ; "
        "Kế hoạch số 13/KH-UBND và Kế hoạch số 14/KH-UBND về trả hồ sơ theo Quyết định số 1/QĐ-X.\n"
        "2. Con người\nCó mặt: 3 người, cụ thể:\n- + Chủ tịch: 01\n- + Phó: 02\nKết thúc: 5");
    ASSERT_EQ(old.lists.size(), 2U);
    ASSERT_EQ(old.lists[0].rows.size(), 3U);
    EXPECT_EQ(show_bare(old.lists[0].rows[0].cells.at("ngay")), "16/01/2023");
    EXPECT_EQ(show_bare(old.lists[0].rows[1].cells.at("so")), "13/KH-UBND");
    ASSERT_EQ(old.lists[1].rows.size(), 2U);
    EXPECT_EQ(show_bare(old.lists[1].rows[1].cells.at("so")), "2");
}

TEST(ReadDocument, TheLetterheadIsReadFromATableOrFromLinesWithTabs) {
    std::string const body =
        "BÁO CÁO\nCông tác thử quý III năm 2024\nKính gửi: Phòng Nội vụ thị xã Đức Phổ\n"
        "I. Kết quả\n1. Hồ sơ\nĐã nhận: 5.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Minh Hà";
    for (auto const* letterhead :
         {"ỦY BAN NHÂN DÂN\nXÃ PHỔ AN\nSố: 12/BC-UBND\nPhổ An, ngày 05 tháng 9 năm 2024\n",
          "ỦY BAN NHÂN DÂN XÃ PHỔ AN|Độc lập - Tự do\nSố: 12/BC-UBND|Phổ An, ngày 05 tháng 9 năm "
          "2024\n",
          "ỦY BAN NHÂN DÂN\tĐộc lập - Tự do\nXÃ PHỔ AN\nSố: 12/BC-UBND\tPhổ An, ngày 05 tháng 9 "
          "năm 2024\n"}) {
        auto const envelope = read(letterhead + body).envelope;
        EXPECT_EQ(envelope.unit_kind + " " + envelope.unit_name, "xa Phổ An") << letterhead;
        EXPECT_EQ(envelope.number, 12) << letterhead;
        EXPECT_EQ(envelope.issue.day, 5) << letterhead;
        EXPECT_EQ(envelope.issue.month, 9) << letterhead;
        EXPECT_EQ(envelope.place, "Phổ An") << letterhead;
        ASSERT_TRUE(envelope.period) << letterhead;
        EXPECT_EQ(envelope.period->ordinal, 3);
        EXPECT_EQ(envelope.addressees, std::vector<std::string>{"Phòng Nội vụ thị xã Đức Phổ"});
        EXPECT_EQ(envelope.recipients, (std::vector<std::string>{"Như trên", "Lưu: VT"}));
        EXPECT_EQ(envelope.signer.name, "Nguyễn Minh Hà");
        EXPECT_EQ(envelope.signer.authority, "pho");
    }
}

TEST(ReadDocument, ASymbolIsReadWhoseHyphenBreaksNoLine) {
    auto const envelope =
        read("ỦY BAN NHÂN DÂN\nXÃ PHỔ AN\nSố: 125/BC\u2011UBND\n" + head + "I. KẾT QUẢ\n").envelope;
    EXPECT_EQ(envelope.number, 125);
    EXPECT_EQ(envelope.symbol, "UBND");
}

TEST(ReadDocument, RecipientsInOneLineAreReadOneByOne) {
    auto const old =
        read(head + "I. KẾT QUẢ\n1. Hồ sơ\nĐã nhận 12 hồ sơ.\nNơi nhận: Sở A; - Lưu: VT.\n");
    EXPECT_EQ(old.envelope.recipients, (std::vector<std::string>{"Sở A", "Lưu: VT"}));
}

TEST(ReadDocument, SignersAreFoundInBoldPlainTextsAndGluedToTheRecipients) {
    auto const body =
        head + "I. KẾT QUẢ\n1. Hồ sơ\nĐã nhận 12 hồ sơ.\nNơi nhận:\n- Sở A;\n- Lưu: VT.";
    for (auto const* end : {"\n**TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH**\nNguyễn Minh Hà",
                            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Minh Hà"}) {
        auto const old = read(body + end);
        EXPECT_EQ(old.envelope.recipients, (std::vector<std::string>{"Sở A", "Lưu: VT"})) << end;
        EXPECT_EQ(old.envelope.signer.authority, "chu_tich") << end;
        EXPECT_EQ(old.envelope.signer.name, "Nguyễn Minh Hà") << end;
    }
}

TEST(ReadDocument, AnotherKindOfDocumentIsSaidAndNotRead) {
    auto const code = [](std::string const& text) {
        auto const result = read_document(test::reader_kind(), test::plain_document(text));
        return result ? std::string() : result.error().code;
    };
    EXPECT_EQ(code("ĐẢNG BỘ X\n" + head + "I. Kết quả\n1. Hồ sơ\nĐã nhận: 5."), "reader.foreign");
    EXPECT_EQ(code("THÔNG BÁO\nCông tác thử\nI. Kết quả\n1. Hồ sơ\nĐã nhận: 5."),
              "reader.not_a_report");
    // Without headings a title that says its period tells a report.
    EXPECT_EQ(code(head + "Đã nhận: 5."), "");
    EXPECT_EQ(code("BÁO CÁO\nCông tác thử\nĐã nhận: 5."), "reader.not_a_report");
    EXPECT_EQ(code(""), "reader.not_a_report");
    EXPECT_EQ(code(head + "\xFF"), "reader.not_a_report");
    auto const large =
        read_document(test::reader_kind(), test::plain_document(head + head), {3, 1000});
    EXPECT_EQ(large.error().code, "reader.too_large");
}

TEST(ReadDocument, WhatIsSureBecomesAReport) {
    auto const kind = test::reader_kind();
    auto const old = read(head +
                          "I. Kết quả\n1. Hồ sơ\nTổng số: 93. Nhận: 50. Kỳ trước chuyển qua: 43. "
                          "Trả một hồ sơ.");
    auto const report = to_report(kind, old, test::sure_finds(kind, old)).value();
    EXPECT_EQ(report.values.size(), 2U);
    EXPECT_EQ(period_phrase(kind, report.period), "7 tháng đầu năm 2023");
    EXPECT_TRUE(test::stated_otherwise(kind, old, report).empty());
    auto const json = boost::json::parse(found_json(kind, old)).as_object();
    EXPECT_EQ(json.at("period").at("n"), 7);
    EXPECT_EQ(json.at("figures").as_array().size(), 4U);
}

TEST(ReadDocument, ASumThatDoesNotComeOutMakesAllOfItDoubtful) {
    EXPECT_EQ(found_in("Tổng số: 99. Nhận: 50. Kỳ trước chuyển qua: 43."),
              "nhan ?50 cu ?43 tong ?99");
}

/// Only the beginning of a line is looked at; it may end within a letter.
TEST(ReadDocument, ALongLineOfAddresseesIsKnownByItsBeginning) {
    std::string many;
    for (int i = 0; i < 100; ++i) many += "ậ";
    for (auto const* shift : {"", "a", "aa"}) {
        auto const addressee = shift + many;
        auto const old =
            read(head + "Kính gửi: " + addressee + "\nI. Kết quả\n1. Hồ sơ\nĐã nhận: 5.");
        EXPECT_EQ(old.envelope.addressees, std::vector<std::string>{addressee}) << shift;
    }
}

TEST(ReadDocument, AKindWithBadWordsDoesNotLoad) {
    auto const code = [](std::string const& from, std::string const& to) {
        auto const kind = load_report_kind(test::reader_files(from, to));
        return kind ? std::string() : kind.error().code;
    };
    EXPECT_EQ(code("", ""), "");
    EXPECT_EQ(code("\"ho_so tra\"", "\"ho_so tr\""), "kind.unknown_trait");
    EXPECT_EQ(code("\"traits\": [\"ho_so\"]", "\"traits\": [\"hs\"]"), "kind.unknown_trait");
    EXPECT_EQ(code("\"[đã] trả\"", "\"[đã trả\""), "kind.bad_phrase");
    EXPECT_EQ(code("\"[đã] trả\"", "\"\""), "kind.bad_phrase");
    EXPECT_EQ(code("\"rank\": \"event\"", "\"rank\": \"x\""), "kind.unknown_rank");
    EXPECT_EQ(code("\"degree\": {", "\"degre\": {"), "kind.unknown_dimension");
    EXPECT_EQ(code("căn cứ {t}", "căn cứ"), "kind.bad_phrase");
    EXPECT_EQ(code("\"rows\": \"lines\"", "\"rows\": \"dong\""), "kind.unknown_search");
}

/// A province that says "thụ lý" adds the word to one trait, in a file of its own.
TEST(ReadDocument, AnOfficesOwnWordServesEveryFigureOfItsTrait) {
    auto files = test::reader_files();
    auto const text = head + "I. KẾT QUẢ\n1. Hồ sơ\nĐã thụ lý 12 hồ sơ.";
    auto const without = read_document(load_report_kind(files).value(), test::plain_document(text));
    EXPECT_TRUE(without->figures.empty());
    ASSERT_EQ(without->unread.size(), 1U);
    EXPECT_EQ(without->unread[0].text, "12");
    EXPECT_EQ(without->unread[0].source, "Đã thụ lý 12 hồ sơ.");
    files["words/90_tinh.json"] = R"({"traits": {"event": {"nhan": ["[đã] thụ lý"]}}})";
    auto const with = read_document(load_report_kind(files).value(), test::plain_document(text));
    ASSERT_EQ(with->figures.size(), 1U);
    EXPECT_EQ(with->figures[0].id, "nhan");
    EXPECT_FALSE(with->figures[0].doubtful);
    EXPECT_TRUE(with->unread.empty());
}

TEST(ReadDocument, ATextBetweenKnownWordsIsReadInDoubt) {
    auto const old = read(head + "I. KẾT QUẢ\n1. Hồ sơ\nCăn cứ Công văn số 1/A-B để nhận hồ sơ.");
    ASSERT_EQ(old.figures.size(), 1U);
    EXPECT_TRUE(old.figures[0].doubtful);
    EXPECT_EQ(old.figures[0].sightings[0].text, "Công văn số 1/A-B");
}

/// Twice the text is twice the work: neither one long paragraph nor many short ones take longer.
TEST(ReadDocument, ALongDocumentIsReadInItsTime) {
    std::string long_line, many;
    for (int i = 0; i < 20'000; ++i) {
        long_line += "đã nhận và đại học 12 hồ sơ, nhận ";
        many += "- Nhận: " + std::to_string(i) + " thùng\n";
    }
    auto const old = read(head + "I. Kết quả\n1. Hồ sơ\n" + long_line + "\n" + many);
    EXPECT_GT(old.texts.size(), 20'000U);
}

}  // namespace
}  // namespace report
