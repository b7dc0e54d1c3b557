// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/util/XSearchable.hpp>

#include "core/compose/bank.hpp"
#include "core/report/data_file.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::text_of;

/// The seed's report whose late dossiers become none, which turns a sentence of the program.
class Refilling : public test::OfficeTest {
protected:
    void SetUp() override {
        OfficeTest::SetUp();
        report_ = make_report(test::sample("pho-an-7-thang-2023.json"));
    }

    static std::string none_late() {
        auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        data["values"].as_object()["hs_qua"] = 0;
        return boost::json::serialize(data);
    }

    session::Answer turn(std::string const& conflicts = {}) {
        if (conflicts.empty()) return call("general", report_, none_late());
        return call("general", report_, none_late(), {{"Conflicts", conflicts}});
    }

    /// A range over these words.
    Reference<css::text::XTextRange> words(std::string const& text) const {
        Reference<css::util::XSearchable> const searchable(report_, UNO_QUERY_THROW);
        auto const search = searchable->createSearchDescriptor();
        search->setSearchString(office::to_office(text));
        return Reference<css::text::XTextRange>(searchable->findFirst(search), UNO_QUERY_THROW);
    }

    /// Puts an object of the document at the end of these words, or round them.
    void insert(char const* service, std::string const& at, bool round) const {
        Reference<css::lang::XMultiServiceFactory> const factory(report_, UNO_QUERY_THROW);
        Reference<css::text::XTextContent> const content(
            factory->createInstance(rtl::OUString::createFromAscii(service)), UNO_QUERY_THROW);
        if (Reference<css::container::XNamed> const named(content, css::uno::UNO_QUERY); named.is())
            named->setName("cua_toi");
        auto const range = words(at);
        range->getText()->insertTextContent(round ? range : range->getEnd(), content, round);
    }

    /// The sentence stands as it was, and is told of.
    void expect_kept() {
        auto const answer = turn();
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(answer.warnings.size(), 1U);
        EXPECT_NE(text_of(report_).find(late_), std::string::npos);
    }

    std::string const late_ = "hồ sơ trả kết quả quá hạn";
    session::Model report_;
};

TEST_F(Refilling, ASentenceNobodyTouchedTurns) {
    auto const answer = turn();
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(answer.warnings.empty());
    EXPECT_EQ(text_of(report_).find("310 " + late_), std::string::npos);
}

TEST_F(Refilling, ASentenceWithACommentStays) {
    insert("com.sun.star.text.textfield.Annotation", late_, false);
    expect_kept();
}

TEST_F(Refilling, ASentenceWithABookmarkOfTheClerkStays) {
    insert("com.sun.star.text.Bookmark", late_, true);
    expect_kept();
}

TEST_F(Refilling, ASentenceWithAFootnoteStays) {
    insert("com.sun.star.text.Footnote", late_, false);
    expect_kept();
}

TEST_F(Refilling, ASentenceWithWordsInBoldStays) {
    Reference<css::beans::XPropertySet>(words(late_), UNO_QUERY_THROW)
        ->setPropertyValue("CharWeight", Any(150.0F));
    expect_kept();
}

TEST_F(Refilling, ASentenceTheClerkHasCentredStays) {
    Reference<css::beans::XPropertySet>(words(late_), UNO_QUERY_THROW)
        ->setPropertyValue("ParaAdjust", Any(css::style::ParagraphAdjust_CENTER));
    expect_kept();
}

TEST_F(Refilling, ASentenceWithATrackedChangeStays) {
    Reference<css::beans::XPropertySet> const document(report_, UNO_QUERY_THROW);
    document->setPropertyValue("RecordChanges", Any(true));
    words("quá hạn")->setString("chậm");
    ASSERT_TRUE(turn().done);
    EXPECT_NE(text_of(report_).find("quá hạn"), std::string::npos);
    EXPECT_NE(text_of(report_).find("chậm"), std::string::npos);
    EXPECT_TRUE(document->getPropertyValue("RecordChanges").get<bool>());
}

TEST_F(Refilling, TheFreshTextIsTakenWhenTheCallerSaysSoAndOneUndoGivesTheClerksBack) {
    test::type_after(report_, "310 " + late_, " Nguyên nhân chính là mưa lũ.");
    auto const before = text_of(report_);
    auto const answer = turn("fresh");
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(answer.warnings.empty());
    EXPECT_EQ(text_of(report_).find("mưa lũ"), std::string::npos);
    test::undo(report_);
    EXPECT_EQ(text_of(report_), before);
}

TEST_F(Refilling, WhatWasDeclinedIsRememberedInTheFile) {
    test::type_after(report_, "310 " + late_, " Nguyên nhân chính là mưa lũ.");
    ASSERT_TRUE(turn("mine").done);
    report_ = reload(report_, ".docx");
    auto const again = turn();
    ASSERT_TRUE(again.done) << again.sentence;
    EXPECT_TRUE(again.warnings.empty());
    EXPECT_NE(text_of(report_).find("mưa lũ"), std::string::npos);
    // "Cập nhật" shows every such place again.
    EXPECT_EQ(call("refresh", report_).warnings.size(), 1U);
}

TEST_F(Refilling, AnUnknownAnswerToAConflictChangesNothing) {
    auto const before = text_of(report_);
    EXPECT_FALSE(turn("maybe").done);
    EXPECT_EQ(text_of(report_), before);
}

TEST_F(Refilling, ASecondCopyOfAParagraphFollowsItsFields) {
    test::copy_paragraph(report_, "Tổng số hồ sơ tiếp nhận");
    auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    data["values"].as_object()["hs_ky_truoc"] = 44;
    ASSERT_TRUE(call("general", report_, boost::json::serialize(data)).done);
    auto const text = text_of(report_);
    auto const first = text.find("Tổng số hồ sơ tiếp nhận: 2.099");
    ASSERT_NE(first, std::string::npos);
    EXPECT_NE(text.find("Tổng số hồ sơ tiếp nhận: 2.099", first + 1), std::string::npos);
}

TEST_F(Refilling, AFileMovedToAnotherFolderIsFilledAsBefore) {
    auto const moved = reload(report_, ".odt");
    ASSERT_TRUE(call("general", moved, none_late()).done);
    EXPECT_EQ(text_of(moved).find("310 " + late_), std::string::npos);
}

/// A section deleted and put back reads as before; so does the rest, and one undo takes it away.
class Restoring : public test::OfficeTest, public testing::WithParamInterface<char const*> {};

INSTANTIATE_TEST_SUITE_P(
    Each, Restoring,
    testing::Values("Công tác kiểm tra CCHC",
                    "Khảo sát sự hài lòng; đối thoại với người dân, doanh nghiệp",
                    "Cải cách thể chế", "Kiểm soát việc ban hành TTHC", "Kết quả giải quyết TTHC",
                    "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
                    "Kết quả đạt được", "Nguyên nhân"),
    [](auto const& each) { return "Section" + std::to_string(each.index); });

TEST_P(Restoring, PutsADeletedSectionBackWhereItWas) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto const whole = text_of(report);
    auto const id = test::heading_id(report, GetParam());
    ASSERT_FALSE(id.empty());
    test::delete_section(report, GetParam());
    auto const without = text_of(report);
    ASSERT_NE(without, whole);
    auto const answer = call("restore?" + id, report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(text_of(report), whole);
    EXPECT_EQ(test::undo_titles(report).front(), "Đặt lại mục đã xóa");
    test::undo(report);
    EXPECT_EQ(text_of(report), without);
    test::redo(report);
    EXPECT_EQ(text_of(report), whole);
    EXPECT_EQ(text_of(reload(report, ".docx")), whole);
}

/// A sentence of the bank that names the dossiers, from the data.
class InsertingASentence : public Refilling {
protected:
    void SetUp() override {
        Refilling::SetUp();
        kind_ = test::shipped_kind("cchc_xa");
        kind_.each_bank_sentence([&](BankSentence const& one) {
            if (id_.empty() && one.text.find("{hs_tong}") != std::string::npos) id_ = one.id;
        });
    }
    std::string sentence() const {
        auto const report = read_data(kind_, test::sample("pho-an-7-thang-2023.json"), "").value();
        for (auto const& part : bank(kind_, report))
            for (auto const& line : part.lines)
                if (line.id == id_) return line.text;
        return {};
    }
    ReportKind kind_;
    std::string id_;
};

TEST_F(InsertingASentence, PutsItAtTheEndOfItsSectionAndItsFiguresFollow) {
    auto const before = text_of(report_);
    ASSERT_EQ(before.find(sentence()), std::string::npos);
    auto const answer = call("sentence?" + id_, report_);
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const text = text_of(report_);
    auto const at = text.find(sentence());
    ASSERT_NE(at, std::string::npos);
    EXPECT_LT(text.find("Kết quả giải quyết TTHC\n"), at);
    EXPECT_GT(text.find("Cơ chế một cửa, một cửa liên thông\n"), at);
    EXPECT_EQ(test::paragraph_with(report_, sentence()).style, "CCHC Nội dung");
    EXPECT_EQ(test::undo_titles(report_).front(), "Chèn câu mẫu");
    auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    data["values"].as_object()["hs_ky_truoc"] = 44;
    ASSERT_TRUE(call("general", report_, boost::json::serialize(data)).done);
    EXPECT_EQ(text_of(report_).find(sentence()), std::string::npos);
    test::undo(report_);
    test::undo(report_);
    EXPECT_EQ(text_of(report_), before);
}

TEST_F(InsertingASentence, IsRefusedWhereItsSectionWasDeleted) {
    test::delete_section(report_, "Kết quả giải quyết TTHC");
    auto const answer = call("sentence?" + id_, report_);
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.sentence.find("II.2.5. Kết quả giải quyết TTHC"), std::string::npos)
        << answer.sentence;
    EXPECT_FALSE(call("sentence?khong_co", report_).done);
}

TEST_F(Refilling, ASectionThatIsThereIsNotPutBackTwice) {
    auto const before = text_of(report_);
    auto const id = test::heading_id(report_, "Công tác kiểm tra CCHC");
    ASSERT_TRUE(call("restore?" + id, report_).done);
    EXPECT_EQ(text_of(report_), before);
    EXPECT_FALSE(call("restore?khong_co", report_).done);
}

TEST_F(Refilling, OnlyTheHeadingComesBackWhenTheTextBelowItIsLeft) {
    auto const whole = text_of(report_);
    auto const id = test::heading_id(report_, "Công tác kiểm tra CCHC");
    test::delete_paragraph(report_, "Công tác kiểm tra CCHC");
    ASSERT_NE(text_of(report_), whole);
    ASSERT_TRUE(call("restore?" + id, report_).done);
    EXPECT_EQ(text_of(report_), whole);
}

}  // namespace
}  // namespace report
