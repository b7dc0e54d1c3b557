// SPDX-License-Identifier: MPL-2.0
#include "core/reader/import_list.hpp"

#include <gtest/gtest.h>

#include "core/reader/carried_prose.hpp"
#include "core/report/period.hpp"
#include "reader_kind.hpp"

namespace report {
namespace {

class ImportList : public testing::Test {
protected:
    OldReport read(std::string const& body) const {
        return read_document(kind_, test::plain_document(
                                        "BÁO CÁO\nCông tác thử 7 tháng đầu năm 2023\n" + body))
            .value();
    }

    ReportKind kind_ = test::reader_kind();
    Texts const texts_{{{"import_old.line_taken", "{label}={value}"},
                        {"import_old.line_left", "{label} bỏ"},
                        {"import_old.line_doubtful", "{label}?{values}"},
                        {"import_old.line_contradictory", "{label}!{values}"},
                        {"import_old.group_all", "{count}"},
                        {"import_old.group_open", "{count}"},
                        {"import_old.group_sure", "{count}"},
                        {"import_old.group_rows", "{count}"}}};
};

constexpr auto contradiction =
    "I. KẾT QUẢ\n1. Hồ sơ\nĐã nhận 12 hồ sơ.\nĐã nhận 13 hồ sơ.\nĐã trả trên 600 hồ sơ.";

TEST_F(ImportList, SureFindsAreTakenAndOfTwoValuesNoneIsGuessed) {
    auto const old = read(contradiction);
    auto const items = import_items(kind_, old);
    std::string lines;
    for (auto const& line : import_lines(kind_, items, "", texts_)) lines += line.label + "\n";
    EXPECT_EQ(lines, "Nhận!12; 13\nTrả=trên 600\n");
    std::string groups;
    for (auto const& group : import_groups(kind_, items, texts_)) groups += group.label + " ";
    EXPECT_EQ(groups, "2 1 1 0 ");
    EXPECT_EQ(left_open(items), std::vector<std::string>{"Nhận"});
    auto const accepted = accepted_of(kind_, old, items);
    EXPECT_EQ(accepted.values.count("nhan"), 0U);
    EXPECT_EQ(std::get<Amount>(accepted.values.at("tra")), (Amount{600, true}));
}

TEST_F(ImportList, AValueIsChosenCorrectedOrLeftOut) {
    auto const old = read(contradiction);
    auto items = import_items(kind_, old);
    EXPECT_EQ(with_typed(kind_, items[0], "nhiều").error().code, "import_old.not_a_value");
    EXPECT_EQ(with_typed(kind_, items[0], "").error().code, "import_old.not_a_value");
    items[0] = with_typed(kind_, items[0], " 13 ").value();
    items[1].is_taken = false;
    EXPECT_TRUE(left_open(items).empty());
    auto const accepted = accepted_of(kind_, old, items);
    EXPECT_EQ(std::get<Amount>(accepted.values.at("nhan")).value, 13);
    EXPECT_EQ(accepted.values.count("tra"), 0U);
}

TEST_F(ImportList, APeriodThatTheReportLeavesOpenIsChosenByTheClerk) {
    auto const old =
        read_document(kind_, test::plain_document("BÁO CÁO\nCông tác thử quý III năm 2023 và 7 "
                                                  "tháng đầu năm 2023\nI. KẾT QUẢ\n1. Hồ sơ\nĐã "
                                                  "nhận 12 hồ sơ."))
            .value();
    auto items = import_items(kind_, old);
    ASSERT_EQ(items.front().id, period_item);
    EXPECT_EQ(items.front().values,
              (std::vector<std::string>{"quý III năm 2023", "7 tháng đầu năm 2023"}));
    auto const undecided = to_report(kind_, old, accepted_of(kind_, old, items));
    ASSERT_FALSE(undecided);
    EXPECT_EQ(undecided.error().code, "reader.which_period");
    EXPECT_FALSE(with_typed(kind_, items.front(), "hôm qua"));
    items.front() = with_typed(kind_, items.front(), "quý III năm 2023").value();
    auto const report = to_report(kind_, old, accepted_of(kind_, old, items)).value();
    EXPECT_EQ(period_phrase(kind_, report.period), "quý III năm 2023");
}

TEST_F(ImportList, RowsOfListsAreTakenAsTheyWereRead) {
    auto const old = read("II. PHƯƠNG HƯỚNG\n1. Làm tốt hơn.\n2. Làm nhanh hơn.");
    auto items = import_items(kind_, old);
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].typed, "Làm tốt hơn");
    items[0].is_taken = false;
    auto const rows = accepted_of(kind_, old, items).lists.at("viec");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(std::get<std::string>(rows.front().at("noi_dung")), "Làm nhanh hơn");
}

/// "1. (1) Hoàn thành …" stood among the tasks of the next report.
TEST_F(ImportList, NumbersInBracketsInFrontOfRowsAreNoWordsOfTheirs) {
    for (auto const* label : {"(1)", "(12)", "(a)", "(iv)"}) {
        auto const old = read(std::string("II. PHƯƠNG HƯỚNG\n") + label + " Làm tốt hơn.");
        ASSERT_EQ(old.lists.size(), 1U) << label;
        EXPECT_EQ(std::get<std::string>(old.lists[0].rows.at(0).cells.at("noi_dung")),
                  "Làm tốt hơn");
    }
    auto const old = read("II. PHƯƠNG HƯỚNG\n(mới) Làm tốt hơn.");
    ASSERT_EQ(old.lists.size(), 1U);
    EXPECT_EQ(std::get<std::string>(old.lists[0].rows.at(0).cells.at("noi_dung")),
              "(mới) Làm tốt hơn");
}

class Carried : public ImportList {
protected:
    /// "[section]paragraph|paragraph|", "[-]" what fits nowhere, "[=section]" what is replaced;
    /// without what the new report says itself.
    std::string carried(std::string const& body, Report const& next) const {
        std::string all;
        for (auto const& part : carried_prose(kind_, read(body), next)) {
            if (part.place == CarriedProse::Place::said) continue;
            all += part.place == CarriedProse::Place::rest       ? "[-]"
                   : part.place == CarriedProse::Place::replaced ? "[=" + part.heading + "]"
                                                                 : "[" + part.heading + "]";
            for (auto const& paragraph : part.paragraphs) all += paragraph + "|";
        }
        return all;
    }
};

TEST_F(Carried, ProseGoesToItsSectionsAndTheRestIsKept) {
    Report next;
    next.lists["viec"] = {{{"noi_dung", std::string("Làm tốt hơn")}}};
    EXPECT_EQ(carried("Câu lạc lõng.\nI. KẾT QUẢ\n1. Hồ sơ\n- Xã làm tốt.\nXã còn lúng túng.\n"
                      "II. PHƯƠNG HƯỚNG\n1. Làm tốt hơn.\n2. Làm nhanh hơn.",
                      next),
              "[a_1]- Xã làm tốt.|Xã còn lúng túng.|[-]Câu lạc lõng.|[=b]- Làm nhanh hơn.|");
}

TEST_F(Carried, RowsThatAListWritesInItsOwnWordsAreStillThere) {
    std::string const body =
        "I. KẾT QUẢ\n1. Hồ sơ\n- Quyết định số 5/QĐ-UBND ngày 01/02/2023 về quy chế";
    auto const old = read(body);
    ASSERT_EQ(old.lists.size(), 1U);
    Report next;
    next.lists["vb"] = {old.lists[0].rows[0].cells};
    EXPECT_EQ(carried(body, next), "[=a_1]- Quyết định số 5/QĐ-UBND ngày 01/02/2023 về quy chế|");
}

TEST_F(Carried, ASentenceWhoseDocumentsStandInAListIsNotSaidTwice) {
    std::string const body =
        "I. KẾT QUẢ\n1. Hồ sơ\nXã làm tốt. Xã đã ban hành Quyết định số 5/QĐ-UBND ngày 01/02/2023 "
        "về "
        "quy chế. Người dân đồng tình.";
    auto const old = read(body);
    ASSERT_EQ(old.lists.size(), 1U);
    Report next;
    next.lists["vb"] = {old.lists[0].rows[0].cells};
    EXPECT_EQ(
        carried(body, next),
        "[a_1]Xã làm tốt. Người dân đồng tình.|[=a_1]Xã đã ban hành Quyết định số 5/QĐ-UBND ngày "
        "01/02/2023 về quy chế.|");
    EXPECT_EQ(carried(body, {}).rfind("[a_1]Xã làm tốt. Xã đã ban hành", 0), 0U);
}

TEST_F(Carried, TheTextBehindAHeadingInItsLineIsCarriedAndTheHeadingIsNot) {
    EXPECT_EQ(carried("I. KẾT QUẢ\n1. Hồ sơ: Xã làm tốt.\n2. Con người\nXã đủ người.", {}),
              "[a_1]Xã làm tốt.|[a_2]Xã đủ người.|");
}

TEST_F(Carried, TheMarkThatClosedTheOldTextDoesNotCloseTheNewOneTwice) {
    kind_.wording["appendix_end"] = "./.";
    EXPECT_EQ(carried("I. KẾT QUẢ\n1. Hồ sơ\nXã làm tốt.\nXã Tân Mẫu trân trọng báo cáo./.", {}),
              "[a_1]Xã làm tốt.|Xã Tân Mẫu trân trọng báo cáo.|");
}

TEST_F(Carried, EveryParagraphOfTheOldReportIsSomewhere) {
    std::string all;
    std::string const body =
        "I. KẾT QUẢ\n1. Hồ sơ\nĐã nhận 5.\n3. Chuyện khác\nMột đoạn.\nTrên đây là báo cáo.";
    for (auto const& part : carried_prose(kind_, read(body), {}))
        for (auto const& paragraph : part.paragraphs) all += paragraph + "|";
    for (auto const* words : {"Công tác thử 7 tháng đầu năm 2023", "KẾT QUẢ", "Hồ sơ", "Đã nhận 5.",
                              "Chuyện khác", "Một đoạn.", "Trên đây là báo cáo."})
        EXPECT_NE(all.find(words), std::string::npos) << words;
}

TEST_F(Carried, SentencesThatSayFiguresOfTheOldPeriodAreNotSaidBesideTheNewOnes) {
    std::string const body =
        "I. KẾT QUẢ\n1. Hồ sơ\n- Đã nhận 12 hồ sơ, trong đó:\n+ Trả 8 hồ sơ.\n"
        "Đã trả 8 hồ sơ. Chia ra: 5 cái lớn, 3 cái nhỏ. Xã làm tốt.\n"
        "Đã nhận 12 hồ sơ. Đã trả 8 hồ sơ.";
    // Whether they were taken over or left in doubt.
    Report next;
    next.last = {{"nhan", Amount{12, false}}, {"tra", Amount{8, false}}};
    for (auto const& report : {Report(), next})
        EXPECT_EQ(carried(body, report),
                  "[a_1]Xã làm tốt.|[=a_1]- Đã nhận 12 hồ sơ, trong đó:|+ Trả 8 hồ sơ.|"
                  "Đã trả 8 hồ sơ. Chia ra: 5 cái lớn, 3 cái nhỏ.|"
                  "Đã nhận 12 hồ sơ. Đã trả 8 hồ sơ.|");
}

/// "Tự kiểm tra 01 bộ phận, thấy 02 lỗi" of the month before stood in the new month's report.
TEST_F(Carried, ASentenceWithAnOldNumberIsNotSaidAgainWhateverTheNumberIs) {
    EXPECT_EQ(carried("I. KẾT QUẢ\n1. Hồ sơ: đã nhận 12 hồ sơ (tháng trước 9).\nXã làm tốt. Mua 2 "
                      "máy quét.\nCùng kỳ năm trước đã nhận 14 hồ sơ.\nTheo Kế hoạch số "
                      "5/KH-UBND ngày 01/02/2023.",
                      {}),
              "[a_1]Xã làm tốt.|Theo Kế hoạch số 5/KH-UBND ngày 01/02/2023.|"
              "[=a_1]Đã nhận 12 hồ sơ (tháng trước 9).|Mua 2 máy quét.|"
              "Cùng kỳ năm trước đã nhận 14 hồ sơ.|");
}

TEST_F(Carried, ALineThatLeadsToFiguresGoesWithThem) {
    EXPECT_EQ(carried("I. KẾT QUẢ\n1. Hồ sơ\nXã làm tốt.\nKết quả cụ thể:\nNhư sau:\n"
                      "- Đã nhận 12 hồ sơ.\n2. Con người\nXã cần:\n- Người giỏi.",
                      {}),
              "[a_1]Xã làm tốt.|[a_2]Xã cần:|- Người giỏi.|"
              "[=a_1]Kết quả cụ thể:|Như sau:|- Đã nhận 12 hồ sơ.|");
}

TEST_F(Carried, RowsOfAnOldTableAreNoLinesOfTheNewText) {
    auto document = test::plain_document(
        "ỦY BAN NHÂN DÂN\nBÁO CÁO\nCông tác thử 7 tháng đầu năm 2023\nI. KẾT QUẢ\n1. Hồ sơ\n"
        "Xã làm tốt.");
    PlainBlock block;
    PlainTable table;
    for (auto const* number : {"Số", "5"}) {
        PlainRow row(2);
        row[0].push_back({"Lĩnh vực", {}, 0, false, 0});
        row[1].push_back({number, {}, 0, false, 0});
        table.rows.push_back(row);
    }
    block.table = table;
    document.blocks.push_back(block);
    auto const prose = carried_prose(kind_, read_document(kind_, document).value(), {});
    ASSERT_GE(prose.size(), 2U);
    EXPECT_EQ(prose[0].paragraphs, std::vector<std::string>{"Xã làm tốt."});
    EXPECT_EQ(prose[1].place, CarriedProse::Place::replaced);
    EXPECT_EQ(prose[1].paragraphs, (std::vector<std::string>{"Lĩnh vực\tSố", "Lĩnh vực\t5"}));
}

}  // namespace
}  // namespace report
