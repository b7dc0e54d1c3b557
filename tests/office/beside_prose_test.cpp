// SPDX-License-Identifier: MPL-2.0
// What hands put beside the report's prose, and headings that they write anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <com/sun/star/util/XReplaceable.hpp>

#include "core/report/record.hpp"
#include "tables_in_writer.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::to_office;
using test::text_of;

class BesideProse : public office::TablesInWriter {
protected:
    static constexpr char const* sample_file = "pho-an-7-thang-2023.json";

    static Reference<css::text::XTextContent> made(session::Model const& model,
                                                   char const* service) {
        return {Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
                    ->createInstance(rtl::OUString::createFromAscii(service)),
                UNO_QUERY_THROW};
    }
    static void put_behind(session::Model const& model, std::string const& words,
                           Reference<css::text::XTextContent> const& content) {
        auto const end = test::range_with(model, words)->getEnd();
        end->getText()->insertTextContent(end, content, false);
    }
    /// A table from another program behind the paragraph with these words.
    static void paste_table(session::Model const& model, std::string const& words,
                            std::vector<std::vector<std::string>> const& rows) {
        auto const content = made(model, "com.sun.star.text.TextTable");
        Reference<css::text::XTextTable> const table(content, UNO_QUERY_THROW);
        table->initialize(static_cast<sal_Int32>(rows.size()),
                          static_cast<sal_Int32>(rows.front().size()));
        put_behind(model, words, content);
        auto const names = table->getCellNames();
        sal_Int32 at = 0;
        for (auto const& row : rows)
            for (auto const& cell : row)
                Reference<css::text::XTextRange>(table->getCellByName(names[at++]), UNO_QUERY_THROW)
                    ->setString(to_office(cell));
    }
    static void say_in(Reference<css::text::XTextContent> const& text, std::string const& words) {
        Reference<css::text::XText>(text, UNO_QUERY_THROW)->setString(to_office(words));
    }
    /// Types a heading in a line of its own before the one with these words, and takes that away.
    static void write_heading_anew(session::Model const& model, std::string const& old,
                                   std::string const& words) {
        auto const heading = test::range_with(model, old);
        auto const style = Reference<css::beans::XPropertySet>(heading, UNO_QUERY_THROW)
                               ->getPropertyValue("ParaStyleName");
        auto const all = test::paragraph_ranges(model);
        auto const is_old = [&](auto const& one) {
            return one->getString() == heading->getString();
        };
        auto const at = std::find_if(all.begin(), all.end(), is_old) - all.begin();
        auto const before = all[static_cast<std::size_t>(at) - 1]->getEnd();
        before->getText()->insertControlCharacter(
            before, css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        auto const anew = test::paragraph_ranges(model)[static_cast<std::size_t>(at)];
        anew->setString(to_office(words));
        Reference<css::beans::XPropertySet>(anew, UNO_QUERY_THROW)
            ->setPropertyValue("ParaStyleName", style);
        test::delete_paragraph(model, old);
    }
    static bool has_mark(session::Model const& model, char const* name) {
        return Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)
            ->getBookmarks()
            ->hasByName(rtl::OUString::createFromAscii(name));
    }
    static std::size_t says(std::vector<std::string> const& warnings, std::string const& words) {
        return static_cast<std::size_t>(std::count_if(
            warnings.begin(), warnings.end(),
            [&](std::string const& one) { return one.find(words) != std::string::npos; }));
    }
};

TEST_F(BesideProse, ATableOfAnotherProgramIsToldOnceAndAgainInTheNextReport) {
    auto const report = make_report(test::sample(sample_file));
    paste_table(
        report, "Trước hạn: 1.739",
        {{"Lĩnh vực", "Tiếp nhận", "Quá hạn"}, {"Hộ tịch", "1.200", "5"}, {"Đất đai", "900", "7"}});
    auto const before = text_of(report);
    auto answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "Lĩnh vực | Tiếp nhận | Quá hạn"), 1U);
    EXPECT_EQ(text_of(report), before);
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "told once";
    answer = call("next", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    keep(answer.document);
    EXPECT_EQ(says(answer.warnings, "Lĩnh vực | Tiếp nhận | Quá hạn"), 1U)
        << "its numbers are last month's";
}

TEST_F(BesideProse, OurOwnTablesAreNeverTakenForAnothers) {
    auto const report = with_all_tables();
    for (auto const& one : {report, reload(report, ".docx")}) {
        auto const answer = call("refresh", one);
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(says(answer.warnings, "không phải bảng của chương trình"), 0U);
    }
}

TEST_F(BesideProse, ANumberInANoteIsToldOnceAndACitationThereIsNot) {
    auto const report = make_report(test::sample(sample_file));
    auto const cited = made(report, "com.sun.star.text.Footnote");
    put_behind(report, "Quá hạn: 310", cited);
    say_in(cited, "Kế hoạch số 07/KH-UBND ngày 16/01/2023 của UBND xã Phổ An.");
    EXPECT_TRUE(call("refresh", report).warnings.empty());
    auto const note = made(report, "com.sun.star.text.Footnote");
    put_behind(report, "Trước hạn: 1.739", note);
    say_in(note, "Trong đó có 1.750 hồ sơ đất đai.");
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "1.750"), 1U);
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "told once";
}

TEST_F(BesideProse, ANumberInATextBoxIsToldOnce) {
    auto const report = make_report(test::sample(sample_file));
    auto const frame = made(report, "com.sun.star.text.TextFrame");
    put_behind(report, "Trước hạn: 1.739", frame);
    say_in(frame, "Trước hạn: 1.750 hồ sơ");
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "1.750"), 1U);
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "told once";
}

/// As "Insert > Text Box" and Word make it.
TEST_F(BesideProse, ANumberInADrawnTextBoxIsToldOnceAndInWordsFilesToo) {
    auto const report = make_report(test::sample(sample_file));
    Reference<css::drawing::XShape> const shape(
        Reference<css::lang::XMultiServiceFactory>(report, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.drawing.TextShape"),
        UNO_QUERY_THROW);
    shape->setSize({6000, 1500});
    auto const pages =
        Reference<css::drawing::XDrawPagesSupplier>(report, UNO_QUERY_THROW)->getDrawPages();
    Reference<css::drawing::XShapes>(pages->getByIndex(0), UNO_QUERY_THROW)->add(shape);
    Reference<css::text::XTextRange>(shape, UNO_QUERY_THROW)
        ->setString(to_office("Trước hạn: 1.750 hồ sơ"));
    for (auto const& one : {report, reload(report, ".docx")}) {
        auto const answer = call("refresh", one);
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(says(answer.warnings, "Khung chữ “Trước hạn: 1.750 hồ sơ”"), 1U);
        EXPECT_TRUE(call("refresh", one).warnings.empty()) << "told once";
    }
}

TEST_F(BesideProse, APictureOfATableIsToldOnceAndStaysWhereItIs) {
    auto const report = make_report(test::sample(sample_file));
    auto const picture = made(report, "com.sun.star.text.TextGraphicObject");
    Reference<css::beans::XPropertySet> const look(picture, UNO_QUERY_THROW);
    look->setPropertyValue("Width", Any(sal_Int32(12000)));
    look->setPropertyValue("Height", Any(sal_Int32(6000)));
    look->setPropertyValue("AnchorType", Any(css::text::TextContentAnchorType_AS_CHARACTER));
    put_behind(report, "Trước hạn: 1.739", picture);
    auto const before = text_of(report);
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "số trong hình không đọc được"), 1U);
    EXPECT_EQ(text_of(report), before);
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "told once";
    auto const again = reload(report, ".docx");
    EXPECT_TRUE(call("refresh", again).warnings.empty()) << "nor after a trip through Word";
    // An emblem or a signature shows no numbers.
    look->setPropertyValue("Width", Any(sal_Int32(3000)));
    look->setPropertyValue("Height", Any(sal_Int32(2000)));
    EXPECT_TRUE(call("refresh", report).warnings.empty());
}

TEST_F(BesideProse, ALineRetypedWithThreeNumbersIsNotTakenForOneFigure) {
    auto data = boost::json::parse(test::sample(sample_file)).as_object();
    for (auto const* figure : {"hs_truoc", "hs_dung", "hs_qua"})
        data["values"].as_object().erase(figure);
    auto const report = make_report(boost::json::serialize(data));
    for (auto const* line : {"+ Quá hạn:", "+ Trước hạn:"}) test::delete_paragraph(report, line);
    std::string const typed = "+ 410 hồ sơ trước hạn, 98 hồ sơ đúng hạn và 3 hồ sơ quá hạn.";
    test::range_with(report, "+ Đúng hạn:")->setString(to_office(typed));
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "và 3”"), 0U);
    EXPECT_EQ(says(answer.warnings, typed), 1U) << "but it is told";
    EXPECT_NE(text_of(report).find(typed), std::string::npos);
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "told once";
}

TEST_F(BesideProse, AWordReplacedEverywhereMovesNoParagraph) {
    auto const report = make_report(test::sample(sample_file));
    Reference<css::util::XReplaceable> const all(report, UNO_QUERY_THROW);
    auto const what = all->createReplaceDescriptor();
    what->setSearchString(to_office("xã"));
    what->setReplaceString(to_office("phường"));
    ASSERT_GT(all->replaceAll({what, UNO_QUERY_THROW}), 0);
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "nay đứng ở mục"), 0U);
}

TEST_F(BesideProse, AHiddenFigureIsToldOnce) {
    auto const report = make_report(test::sample(sample_file));
    auto const range = test::range_with(report, "Trước hạn: 1.739");
    Reference<css::beans::XPropertySet>(range, UNO_QUERY_THROW)
        ->setPropertyValue("CharHidden", Any(true));
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "chữ ẩn"), 1U);
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "told once";
}

TEST_F(BesideProse, AHeadingWrittenAnewInALineOfItsOwnIsStillItsSection) {
    constexpr auto mark = "cchc_muc_ii_2_5";
    auto const report = make_report(test::sample(sample_file));
    write_heading_anew(report, "Kết quả giải quyết TTHC", "Tình hình tiếp nhận, giải quyết hồ sơ");
    ASSERT_FALSE(has_mark(report, mark));
    auto const before = text_of(report);
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "Tình hình tiếp nhận"), 1U);
    EXPECT_TRUE(has_mark(report, mark));
    EXPECT_EQ(text_of(report), before) << "the clerk's words stay";
    EXPECT_TRUE(call("refresh", report).warnings.empty());
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
}

TEST_F(BesideProse, AParagraphDraggedIntoAnotherSectionIsToldOnceAndStillFollows) {
    auto const report = make_report(test::sample(sample_file));
    test::move_paragraph(report, "+ Trước hạn: 1.739", "Cải cách tài chính công");
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "“II.2.5. Kết quả giải quyết TTHC”"), 1U);
    EXPECT_TRUE(call("refresh", report).warnings.empty());
    auto all = boost::json::parse(test::sample(sample_file)).as_object();
    all["values"].as_object()["hs_truoc"] = 1700;
    ASSERT_TRUE(call("section", report, boost::json::serialize(all)).done);
    auto const text = text_of(report);
    EXPECT_NE(text.find("+ Trước hạn: 1.700"), std::string::npos);
    EXPECT_EQ(text.find("+ Trước hạn: ", text.find("+ Trước hạn: ") + 1), std::string::npos)
        << "no second one in the old place";
}

TEST_F(BesideProse, AHeadingThatIsDeletedAboveItsTextIsToldOnceAndComesBack) {
    auto const report = make_report(test::sample(sample_file));
    test::delete_paragraph(report, "Cải cách chế độ công vụ");
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "“II.4. Cải cách chế độ công vụ” không còn"), 1U);
    EXPECT_TRUE(call("refresh", report).warnings.empty());
    ASSERT_TRUE(call("restore?ii_4", report).done);
    EXPECT_NE(text_of(report).find("Cải cách chế độ công vụ"), std::string::npos);
    EXPECT_TRUE(call("refresh", report).warnings.empty());
}

TEST_F(BesideProse, ASectionTakenOutWithItsFiguresIsToldOnceAndNeverPutBackUnasked) {
    auto const report = make_report(test::sample(sample_file));
    test::delete_section(report, "Cải cách tài chính công");
    auto const text = text_of(report);
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "Mục “II.5. Cải cách tài chính công” đã được bỏ"), 1U);
    EXPECT_EQ(text_of(report), text);
    EXPECT_TRUE(call("refresh", report).warnings.empty());
    ASSERT_TRUE(call("restore?ii_5", report).done);
    EXPECT_NE(text_of(report).find("5.373.000.000"), std::string::npos) << "nothing was lost";
}

TEST_F(BesideProse, TrackedChangesThatWaitAreToldOnce) {
    auto const report = make_report(test::sample(sample_file));
    Reference<css::beans::XPropertySet> const document(report, UNO_QUERY_THROW);
    document->setPropertyValue("RecordChanges", Any(true));
    test::type_after(report, "Trang thiết bị", " Đã sửa.");
    document->setPropertyValue("RecordChanges", Any(false));
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "chưa ai chấp nhận hay từ chối"), 1U);
    EXPECT_EQ(says(call("refresh", report).warnings, "chưa ai chấp nhận hay từ chối"), 0U);
}

TEST_F(BesideProse, NumbersWithDotsAndCommasTheOtherWayRoundAreNotAskedAbout) {
    auto const report = make_report(test::sample(sample_file));
    test::type_over_field(report, "hs_tong", "2,098");
    test::type_over_field(report, "tl_truoc", "84.87%");
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(answer.warnings.empty());
    EXPECT_NE(text_of(report).find("2.098"), std::string::npos);
    EXPECT_NE(text_of(report).find("84,87%"), std::string::npos);
    EXPECT_EQ(test::count_fields(report, "hs_tong"), 2U) << "its own and that of the assessment";
}

TEST_F(BesideProse, ANumberWrittenInWordsAgreesOrIsTheFigure) {
    auto all = boost::json::parse(test::sample(sample_file)).as_object();
    all["values"].as_object().erase("tt_tin");
    auto const report = make_report(boost::json::serialize(all));
    test::type_over_field(report, "hs_qua", "ba trăm mười");
    test::type_over_field(report, "tt_tin", "mười hai");
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "ba trăm mười"), 0U) << "both say the same";
    EXPECT_NE(text_of(report).find("ba trăm mười"), std::string::npos) << "the words stay";
    auto const record =
        from_record(from_properties(test::record_properties(report)).value()).value();
    EXPECT_EQ(std::get<Amount>(record.values.at("tt_tin")).value, 12);
}

/// Its lines repeat the headings, their fields and the pages.
TEST_F(BesideProse, ATableOfContentsIsNoTextOfTheReport) {
    auto const report = make_report(test::sample(sample_file));
    auto const index = made(report, "com.sun.star.text.ContentIndex");
    Reference<css::beans::XPropertySet>(index, UNO_QUERY_THROW)
        ->setPropertyValue("CreateFromOutline", Any(true));
    auto const first = test::range_with(report, "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")->getStart();
    first->getText()->insertTextContent(first, index, false);
    Reference<css::util::XRefreshable>(index, UNO_QUERY_THROW)->refresh();
    auto const before = text_of(report);
    ASSERT_NE(before.find("5 THÁNG CUỐI NĂM 2023\t"), std::string::npos);
    for (auto const* said : {"mine", "fresh"}) {
        auto const answer = call("refresh", report, {}, {{"Conflicts", said}});
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_TRUE(answer.warnings.empty()) << answer.warnings.front();
        EXPECT_EQ(text_of(report), before);
    }
}

TEST_F(BesideProse, FiguresInASectionThatIsHiddenAreToldOnceForAll) {
    auto const report = make_report(test::sample(sample_file));
    auto const section = made(report, "com.sun.star.text.TextSection");
    auto const first = test::range_with(report, "Trước hạn: 1.739")->getStart();
    auto const cursor = first->getText()->createTextCursorByRange(first);
    cursor->gotoRange(test::range_with(report, "Quá hạn: 310")->getEnd(), true);
    first->getText()->insertTextContent(Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW),
                                        section, true);
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "a section that is seen";
    Reference<css::beans::XPropertySet>(section, UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", Any(false));
    auto const answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    ASSERT_EQ(answer.warnings.size(), 1U);
    EXPECT_NE(answer.warnings.front().find("chữ ẩn"), std::string::npos) << answer.warnings.front();
    EXPECT_NE(answer.warnings.front().find("Trước hạn: 1.739"), std::string::npos);
    EXPECT_TRUE(call("refresh", report).warnings.empty()) << "told once";
}

/// Last month's numbers of a clerk's own sentences stood in the next report without a word.
TEST_F(BesideProse, OnesOwnNumbersAreToldInTheNextReportAndInNoOther) {
    auto const report = make_report(test::sample(sample_file));
    test::type_after(report, "+ Trước hạn: 1.739", " Trong đó có 1.000 hồ sơ đất đai.");
    test::range_with(report, "Cán bộ, công chức, người hoạt động không chuyên trách có chuyển")
        ->setString(to_office("- Đã trả tại nhà 210 kết quả cho người cao tuổi."));
    auto answer = call("refresh", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(says(answer.warnings, "có số, trong báo cáo mới"), 0U);
    answer = call("next", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    keep(answer.document);
    EXPECT_EQ(says(answer.warnings, "1.000 hồ sơ đất đai"), 1U);
    answer = call("next", make_report(test::sample(sample_file)));
    ASSERT_TRUE(answer.done) << answer.sentence;
    keep(answer.document);
    EXPECT_EQ(says(answer.warnings, "có số, trong báo cáo mới"), 0U) << "all of it is ours";
}

/// Writer stores the mark of an empty paragraph twice in RTF.
TEST_F(BesideProse, AReportThatCameBackAsRtfIsNotSaidToHaveCopies) {
    auto const report = make_report(test::sample(sample_file));
    auto const file = folder() / "again.rtf";
    Reference<css::frame::XStorable>(report, UNO_QUERY_THROW)
        ->storeToURL(to_office("file://" + file.string()),
                     office::sequence<css::beans::PropertyValue>({session::argument(
                         "FilterName", Any(rtl::OUString("Rich Text Format")))}));
    auto const again = keep(session::load(context(), file));
    auto const answer = call("next", again);
    ASSERT_TRUE(answer.done) << answer.sentence;
    keep(answer.document);
    EXPECT_EQ(says(answer.warnings, "có một bản chép"), 0U);
}

}  // namespace
}  // namespace report
