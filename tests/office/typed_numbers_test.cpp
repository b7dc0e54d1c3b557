// SPDX-License-Identifier: MPL-2.0
// Numbers that a hand types into the text of a report, where its figures stand.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "core/report/record.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using test::text_of;

class TypedNumbers : public test::OfficeTest {
protected:
    /// The sample without these figures.
    static std::string data_without(std::vector<std::string> const& figures) {
        auto all = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        for (auto const& id : figures) all["values"].as_object().erase(id);
        return boost::json::serialize(all);
    }

    static std::optional<std::int64_t> recorded(session::Model const& model,
                                                std::string const& id) {
        auto const report =
            from_record(from_properties(test::record_properties(model)).value()).value();
        auto const found = report.values.find(id);
        if (found == report.values.end()) return std::nullopt;
        return std::get<Amount>(found->second).value;
    }

    static bool says(std::vector<std::string> const& warnings, std::string const& words) {
        return std::any_of(warnings.begin(), warnings.end(), [&](std::string const& one) {
            return one.find(words) != std::string::npos;
        });
    }
    static bool stands(session::Model const& model, std::string const& words) {
        return text_of(model).find(words) != std::string::npos;
    }
};

TEST_F(TypedNumbers, OverTheDotsOfFixedProseIsTheFigure) {
    auto const report = make_report(data_without({"tt_tin", "tt_bai"}));
    test::type_over_field(report, "tt_tin", "12");
    test::type_before_field(report, "tt_bai", "7");
    auto const before = text_of(report);
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(recorded(report, "tt_tin"), 12);
    EXPECT_EQ(recorded(report, "tt_bai"), 7);
    EXPECT_TRUE(says(answer.warnings, "Số tin về CCHC"));
    EXPECT_TRUE(stands(report, "Tin, bài về CCHC: 12 tin, 07 bài;"))
        << text_of(report).substr(0, 3000);
    EXPECT_EQ(test::count_fields(report, "tt_tin"), 1U);
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "it was told";
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
    EXPECT_EQ(recorded(report, "tt_tin"), std::nullopt);
}

TEST_F(TypedNumbers, InASentenceIsTheFigureAndTheSentenceFollows) {
    auto const report = make_report(data_without({"cd_nv_kh", "cd_nv_ht"}));
    test::type_over_field(report, "cd_nv_kh", "12");
    test::type_over_field(report, "cd_nv_ht", " 9");
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(recorded(report, "cd_nv_kh"), 12);
    EXPECT_TRUE(stands(report, "đề ra 12 nhiệm vụ")) << text_of(report).substr(0, 3000);
    EXPECT_TRUE(stands(report, "đã hoàn thành 09 nhiệm vụ, đạt 75% kế hoạch"));
}

TEST_F(TypedNumbers, InACopyOfTheParagraphIsTheFigure) {
    auto const report = make_report(data_without({"tt_hoi_nghi", "tt_luot_nguoi"}));
    test::copy_paragraph(report, "Hội nghị, buổi tuyên truyền trực tiếp");
    test::type_over_field(report, "tt_hoi_nghi", "5", 2);
    ASSERT_TRUE(call("refresh", report).done);
    EXPECT_EQ(recorded(report, "tt_hoi_nghi"), 5);
    EXPECT_EQ(test::count_fields(report, "tt_hoi_nghi"), 2U);
}

TEST_F(TypedNumbers, OverAShownValueAreAskedAboutOnce) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    test::type_over_field(report, "hs_moi", "2.100");
    auto answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "2.100")) << "both are named";
    EXPECT_TRUE(stands(report, "2.100")) << "nothing is lost unasked";
    answer = call("refresh", report, {}, {{"Conflicts", "fresh"}});
    EXPECT_FALSE(stands(report, "2.100")) << "the report's own number came back";
    EXPECT_EQ(test::count_fields(report, "hs_moi"), 1U);
}

TEST_F(TypedNumbers, OfTheClerkCountWhenHeSaysSoInEveryPlace) {
    auto const report = make_report(data_without({}));
    test::type_over_field(report, "tt_tin", "99");
    ASSERT_TRUE(call("refresh", report, {}, {{"Conflicts", "mine"}}).done);
    EXPECT_EQ(recorded(report, "tt_tin"), 99);
    EXPECT_EQ(test::count_fields(report, "tt_tin"), 1U);
}

TEST_F(TypedNumbers, AgainstACalculatedFigureStayAndAreToldOnceAnswered) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    test::type_over_field(report, "tl_gq", "12,5%");
    auto answer = call("refresh", report);
    EXPECT_TRUE(says(answer.warnings, "12,5%"));
    answer =
        call("general", report, test::sample("pho-an-7-thang-2023.json"), {{"Conflicts", "mine"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(stands(report, "12,5%"));
    answer = call("general", report, test::sample("pho-an-7-thang-2023.json"));
    EXPECT_FALSE(says(answer.warnings, "12,5%")) << "it was answered";
}

TEST_F(TypedNumbers, WithTrackedChangesAreTakenAndTheChangesStay) {
    auto const report = make_report(data_without({"tt_tin"}));
    auto const before = text_of(report);
    css::uno::Reference<css::beans::XPropertySet> const properties(report,
                                                                   css::uno::UNO_QUERY_THROW);
    properties->setPropertyValue("RecordChanges", css::uno::Any(true));
    test::type_over_field(report, "tt_tin", "12");
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(recorded(report, "tt_tin"), 12);
    EXPECT_TRUE(call("refresh", report).warnings.empty());
}

TEST_F(TypedNumbers, ThatAWordUserUnlinkedBecomeFieldsAgain) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    test::unlink_fields(report);
    ASSERT_EQ(test::count_fields(report, "hs_moi"), 0U);
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(text_of(report), before);
    EXPECT_EQ(test::count_fields(report, "hs_moi"), 1U);
    EXPECT_TRUE(answer.warnings.empty()) << answer.warnings.front();
}

TEST_F(TypedNumbers, AreThoseOfTheLastPeriodInTheNextReportAndNoneIsLeftInItsText) {
    auto const report = make_report(data_without({"tt_tin"}));
    test::type_over_field(report, "tt_tin", "12");
    test::type_over_field(report, "hs_truoc", "1.740");
    auto const answer = call("next", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const next = keep(answer.document);
    EXPECT_TRUE(says(answer.warnings, "1.740")) << "it contradicts the record";
    EXPECT_FALSE(stands(next, "1.740")) << "a number of the old period";
    EXPECT_TRUE(stands(next, "Tin, bài về CCHC: …… tin"));
    EXPECT_EQ(test::count_fields(next, "tt_tin"), 1U);
    auto const stored = from_record(from_properties(test::record_properties(next)).value()).value();
    EXPECT_EQ(stored.last.at("tt_tin"), Value(Amount{12}));
    EXPECT_TRUE(stands(report, "1.740")) << "the old report is not written to";
}

TEST_F(TypedNumbers, OfAReportThatLostItsFieldsAndMarksAreKnownByTheirSentences) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    test::unlink_fields(report);
    test::drop_bookmarks(report);
    auto all = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    all["values"].as_object()["hs_truoc"] = 1740;
    all["values"].as_object()["hs_qua"] = 0;
    all["number"] = 45;
    auto const answer = call("general", report, boost::json::serialize(all));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(stands(report, "Trước hạn: 1.740 hồ sơ"));
    EXPECT_TRUE(stands(report, "Số: 45/BC-UBND"));
    EXPECT_FALSE(stands(report, "phải làm rõ nguyên nhân")) << "the sentence follows as well";
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
}

TEST_F(TypedNumbers, OfAReportThatNothingTiesAnyMoreAreReadAsTypedByHand) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    test::unlink_fields(report);
    test::drop_bookmarks(report);
    for (auto const& paragraph : test::paragraph_ranges(report))
        if (!paragraph->getString().isEmpty())
            paragraph->getText()->createTextCursorByRange(paragraph)->setString("Viết lại hết.");
    auto const before = text_of(report);
    auto const answer = call("general", report, test::sample("pho-an-7-thang-2023.json"));
    EXPECT_FALSE(answer.done) << "no letter would change";
    EXPECT_NE(answer.sentence.find("gõ tay"), std::string::npos) << answer.sentence;
    EXPECT_EQ(text_of(report), before);
}

void write_anew(session::Model const& model, std::string const& old, std::string const& text) {
    auto const range = test::range_with(model, old);
    range->getText()->createTextCursorByRange(range)->setString(office::to_office(text));
}

TEST_F(TypedNumbers, InASentenceWrittenAnewAreToldOnceAndAgainInTheNextReport) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    write_anew(report, "- Đã giải quyết: 2.049", "- Xã đã trả xong 2.060 việc, cụ thể:");
    test::delete_paragraph(report, "Giải ngân vốn đầu tư công");
    auto const before = text_of(report);
    auto answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "2.060")) << "no figure, and no copy of one";
    EXPECT_TRUE(says(answer.warnings, "938.872.000")) << "a figure that no text shows any more";
    EXPECT_EQ(text_of(report), before);
    answer = call("refresh", report);
    EXPECT_TRUE(answer.warnings.empty()) << "told once";

    auto const file = folder() / "written-anew.odt";
    session::store(report, file);
    auto all = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    boost::json::object const next{{"kind", all["kind"]},
                                   {"period", {{"kind", "thang"}, {"n", 8}, {"year", 2023}}},
                                   {"agency", all["agency"]},
                                   {"values", boost::json::object()}};
    answer = call("next", {}, boost::json::serialize(next), {{"Base", file.string()}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const made = keep(answer.document);
    EXPECT_TRUE(stands(made, "2.060")) << "the clerk's own words stay";
    EXPECT_TRUE(says(answer.warnings, "2.060")) << "and are last month's";
}

/// Who makes the next report from a copy by replacing words: the title changes, the report does
/// not.
TEST_F(TypedNumbers, ThatNameAnotherPeriodInTheTitleAreToldOnceAndAgainInTheNextReport) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto const title = test::range_with(report, "Công tác cải cách hành chính 7 tháng");
    auto words = office::from_office(title->getString());
    words.replace(words.find('7'), 1, "8");
    title->setString(office::to_office(words));
    auto const before = text_of(report);
    auto answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "còn báo cáo này là của 7 tháng đầu năm 2023"));
    EXPECT_EQ(text_of(report), before);
    answer = call("general", report, test::sample("pho-an-7-thang-2023.json"));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_FALSE(says(answer.warnings, "còn báo cáo này là của")) << "told once";
    answer = call("next", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    keep(answer.document);
    EXPECT_TRUE(says(answer.warnings, "còn báo cáo này là của 7 tháng đầu năm 2023"))
        << "which the next one follows";
}

TEST_F(TypedNumbers, OfTheLetterheadAreItsNumberAndDay) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    write_anew(report, "/BC-UBND", "Số: 125/BC-UBND");
    write_anew(report, "Phổ An, ngày", "Phổ An, ngày 20 tháng 7 năm 2023");
    auto answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "Số: 125/BC-UBND"));
    auto const record =
        from_record(from_properties(test::record_properties(report)).value()).value();
    EXPECT_EQ(record.number, 125);
    EXPECT_EQ(record.issue.day, 20);
    answer = call("refresh", report);
    EXPECT_TRUE(answer.warnings.empty()) << "taken, and no difference any more";
    EXPECT_TRUE(stands(report, "Số: 125/BC-UBND"));
}

/// Who puts the cursor amid the blanks that wait for the number leaves some on both sides.
TEST_F(TypedNumbers, AmidTheBlanksOfTheLetterheadAreItsNumberAndDay) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    write_anew(report, "/BC-UBND", "Số:   125   /BC-UBND");
    write_anew(report, "Phổ An, ngày", "Phổ An, ngày   5    tháng 7 năm 2023");
    auto const typed = text_of(report);
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(stands(report, "Số: 125/BC-UBND"));
    EXPECT_TRUE(stands(report, "Phổ An, ngày 05 tháng 7 năm 2023"));
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "taken, and no difference any more";
    test::undo(report);
    EXPECT_EQ(text_of(report), typed);
}

/// Copies the paragraph that contains this into another document, behind the paragraph with `at`.
void paste_into(session::Model const& from, std::string const& words, session::Model const& to,
                std::string const& at = {}) {
    using css::uno::UNO_QUERY_THROW;
    auto const range = test::range_with(from, words);
    css::uno::Reference<css::text::XTextViewCursorSupplier> const view(from->getCurrentController(),
                                                                       UNO_QUERY_THROW);
    view->getViewCursor()->gotoRange(range, false);
    auto const copied = css::uno::Reference<css::datatransfer::XTransferableSupplier>(
                            from->getCurrentController(), UNO_QUERY_THROW)
                            ->getTransferable();
    css::uno::Reference<css::text::XTextViewCursorSupplier> const there(to->getCurrentController(),
                                                                        UNO_QUERY_THROW);
    if (at.empty()) {
        there->getViewCursor()->gotoEnd(false);
    } else {
        auto const end = test::range_with(to, at)->getEnd();
        end->getText()->insertControlCharacter(end, css::text::ControlCharacter::PARAGRAPH_BREAK,
                                               false);
        there->getViewCursor()->gotoRange(test::range_with(to, at)->getEnd(), false);
        there->getViewCursor()->goRight(1, false);
    }
    css::uno::Reference<css::datatransfer::XTransferableSupplier>(to->getCurrentController(),
                                                                  UNO_QUERY_THROW)
        ->insertTransferable(copied);
}

TEST_F(TypedNumbers, PastedIntoAnotherDocumentStandThereAfterItWasStored) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    for (auto const* ending : {".odt", ".docx"}) {
        auto const other = keep(session::load_url(context(), "private:factory/swriter"));
        paste_into(report, "Trước hạn: 1.739", other);
        EXPECT_TRUE(stands(reload(other, ending), "Trước hạn: 1.739 hồ sơ, chiếm 84,87%"))
            << ending;
    }
}

TEST_F(TypedNumbers, InsertedAsAFileStandThereAfterItWasStored) {
    auto const file = folder() / "inserted.odt";
    session::store(make_report(test::sample("pho-an-7-thang-2023.json")), file);
    for (auto const* ending : {".odt", ".docx"}) {
        auto const other = keep(session::load_url(context(), "private:factory/swriter"));
        css::uno::Reference<css::document::XDocumentInsertable> const end(
            css::uno::Reference<css::text::XTextDocument>(other, css::uno::UNO_QUERY_THROW)
                ->getText()
                ->createTextCursor(),
            css::uno::UNO_QUERY_THROW);
        end->insertDocumentFromURL(office::to_office("file://" + file.string()), {});
        EXPECT_TRUE(stands(reload(other, ending), "Trước hạn: 1.739 hồ sơ, chiếm 84,87%"))
            << ending;
    }
}

TEST_F(TypedNumbers, PastedIntoAnotherReportKeepTheirOwnAndAreAskedAbout) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto all = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    all["values"].as_object()["hs_truoc"] = 1000;
    auto const data = boost::json::serialize(all);
    auto const other = make_report(data);
    paste_into(report, "Trước hạn: 1.739", other, "KIẾN NGHỊ, ĐỀ XUẤT");
    EXPECT_TRUE(stands(other, "Trước hạn: 1.739")) << "not this report's number";
    auto answer = call("refresh", other);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "1.739"));
    EXPECT_TRUE(stands(other, "Trước hạn: 1.739"));
    answer = call("refresh", other, {}, {{"Conflicts", "fresh"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_FALSE(stands(other, "1.739"));
    EXPECT_EQ(test::count_fields(other, "hs_truoc"), 2U);
    test::undo(other);
    EXPECT_TRUE(stands(other, "Trước hạn: 1.739"));
}

/// "File > Properties > Custom properties" lets a hand change what our fields should show.
TEST_F(TypedNumbers, ThatTheFilesPropertiesContradictAreNotToldAgainstThemselves) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    auto const properties = test::record_properties(report);
    css::uno::Reference<css::beans::XPropertySet>(
        css::uno::Reference<css::document::XDocumentPropertiesSupplier>(report,
                                                                        css::uno::UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties(),
        css::uno::UNO_QUERY_THROW)
        ->setPropertyValue("cchc.show.hs_qua", css::uno::Any(rtl::OUString("999")));
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(answer.warnings.empty()) << answer.warnings.front();
    EXPECT_EQ(text_of(report), before);
    EXPECT_EQ(test::record_properties(report), properties);
    EXPECT_EQ(recorded(report, "hs_qua"), 310);
}

TEST_F(TypedNumbers, AreFoundAgainWhenWordsInspectorTookThePropertiesAway) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    css::uno::Reference<css::beans::XPropertyContainer> const properties(
        css::uno::Reference<css::document::XDocumentPropertiesSupplier>(report,
                                                                        css::uno::UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties());
    for (auto const& [name, text] : test::record_properties(report))
        properties->removeProperty(office::to_office(name));
    EXPECT_FALSE(call("refresh", report).done) << "its record is gone, which is said";
    auto all = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    all["values"].as_object().clear();
    auto const answer = call("rebuild", report, boost::json::serialize(all));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(recorded(report, "hs_truoc"), 1739);
    EXPECT_EQ(recorded(report, "hs_qua"), 310);
    EXPECT_TRUE(stands(report, "Trước hạn: 1.739 hồ sơ"));
}

/// "290" of a shown 29 and a typed 0 became 0, and the text with it.
TEST_F(TypedNumbers, AtAShownNumberAreOneNumberWithIt) {
    auto const report = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto const shown = test::field_range(report, "hs_rut");
    shown->getText()->insertString(shown->getEnd(), "0", false);
    ASSERT_TRUE(stands(report, "không giải quyết: 290 hồ sơ"));
    auto answer = call("refresh", report);
    EXPECT_TRUE(says(answer.warnings, "văn bản ghi “290”, số liệu của báo cáo là 29"));
    answer = call("refresh", report, {}, {{"Conflicts", "mine"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(recorded(report, "hs_rut"), 290);
    EXPECT_TRUE(stands(report, "không giải quyết: 290 hồ sơ"));
    EXPECT_EQ(test::count_fields(report, "hs_rut"), 1U);
}

TEST_F(TypedNumbers, InBracketsOrWithTheirUnitBesideTheDotsAreAskedAbout) {
    auto const report = make_report(data_without({"tt_tin", "tt_bai"}));
    test::type_before_field(report, "tt_tin", "12 tin ");
    test::type_before_field(report, "tt_bai", "(7) ");
    auto const before = text_of(report);
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "“Số tin về CCHC”: văn bản ghi “12 tin”"));
    EXPECT_TRUE(says(answer.warnings, "“Số bài về CCHC”: văn bản ghi “(7)”"));
    EXPECT_EQ(text_of(report), before) << "nothing is lost unasked";
}

}  // namespace
}  // namespace report
