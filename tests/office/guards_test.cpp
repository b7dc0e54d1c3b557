// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "core/report/record.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/writer_document.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::text_of;

class Guards : public test::OfficeTest {
protected:
    void SetUp() override {
        OfficeTest::SetUp();
        report_ = make_report(test::sample("pho-an-7-thang-2023.json"));
    }

    static std::string numbered() {
        auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        data["number"] = 99;
        return boost::json::serialize(data);
    }

    /// Nothing is written, and the sentence speaks of `what`.
    void expect_refused(std::string const& what) {
        auto const before = text_of(report_);
        auto const properties = test::record_properties(report_);
        auto const answer = call("general", report_, numbered());
        EXPECT_FALSE(answer.done);
        EXPECT_NE(answer.sentence.find(what), std::string::npos) << answer.sentence;
        EXPECT_EQ(text_of(report_), before);
        EXPECT_EQ(test::record_properties(report_), properties);
        EXPECT_EQ(test::undo_titles(report_).size(), 1U);
    }

    /// Stores another record in the document, as another version would have written it.
    void put_record(std::string const& record) {
        Reference<css::beans::XPropertySet> const all(
            Reference<css::document::XDocumentPropertiesSupplier>(report_, UNO_QUERY_THROW)
                ->getDocumentProperties()
                ->getUserDefinedProperties(),
            UNO_QUERY_THROW);
        for (auto const& [name, text] : to_properties(record).value())
            all->setPropertyValue(office::to_office(name), Any(office::to_office(text)));
    }
    std::string record() { return from_properties(test::record_properties(report_)).value(); }

    session::Model report_;
};

TEST_F(Guards, ALockedRecordingOfChangesIsRespected) {
    css::uno::Sequence<sal_Int8> const key(3);
    Reference<css::beans::XPropertySet>(report_, UNO_QUERY_THROW)
        ->setPropertyValue("RedlineProtectionKey", Any(key));
    expect_refused("bảo vệ");
}

TEST_F(Guards, AnAreaProtectedByTheClerkIsNamedAndNothingIsWritten) {
    Reference<css::lang::XMultiServiceFactory> const factory(report_, UNO_QUERY_THROW);
    Reference<css::text::XTextContent> const section(
        factory->createInstance("com.sun.star.text.TextSection"), UNO_QUERY_THROW);
    Reference<css::container::XNamed>(section, UNO_QUERY_THROW)
        ->setName(office::to_office("Vùng khóa"));
    auto const place = Reference<css::text::XTextContent>(
                           Reference<css::text::XBookmarksSupplier>(report_, UNO_QUERY_THROW)
                               ->getBookmarks()
                               ->getByName("cchc_number"),
                           UNO_QUERY_THROW)
                           ->getAnchor();
    place->getText()->insertTextContent(place, section, true);
    Reference<css::beans::XPropertySet>(section, UNO_QUERY_THROW)
        ->setPropertyValue("IsProtected", Any(true));
    auto const before = text_of(report_);
    auto const properties = test::record_properties(report_);
    auto const answer = call("general", report_, numbered());
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.sentence.find("“Vùng khóa”"), std::string::npos) << answer.sentence;
    EXPECT_EQ(text_of(report_), before);
    EXPECT_EQ(test::record_properties(report_), properties);
}

TEST_F(Guards, AReportOfANewerVersionIsEditedAndItsUnknownPartsStay) {
    auto newer = boost::json::parse(record()).as_object();
    newer["schema"] = 99;
    newer["moi"] = boost::json::object{{"a", 1}};
    put_record(boost::json::serialize(newer));
    auto const answer = call("general", report_, numbered());
    ASSERT_TRUE(answer.done) << answer.sentence;
    ASSERT_FALSE(answer.warnings.empty());
    EXPECT_NE(answer.warnings.front().find("mới hơn"), std::string::npos);
    EXPECT_NE(text_of(report_).find("Số: 99"), std::string::npos);
    auto const kept = boost::json::parse(record()).as_object();
    EXPECT_EQ(kept.at("moi"), newer.at("moi"));
    EXPECT_EQ(kept.at("schema").as_int64(), 99);
}

TEST_F(Guards, AValueOfANewerKindIsNotReadAsNothing) {
    auto newer = boost::json::parse(record()).as_object();
    newer["values"].as_object()["hs_qua"] = boost::json::object{{"range", "1-2"}};
    put_record(boost::json::serialize(newer));
    expect_refused("range");
}

TEST_F(Guards, ADamagedRecordIsSaidAndRebuiltFromWhatTheDocumentShows) {
    auto const places = office::WriterDocument(report_).state().places;
    auto const values = boost::json::parse(record()).at("values");
    Reference<css::beans::XPropertySet>(
        Reference<css::document::XDocumentPropertiesSupplier>(report_, UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties(),
        UNO_QUERY_THROW)
        ->setPropertyValue("cchc.data.002", Any(rtl::OUString("hong")));
    EXPECT_FALSE(call("refresh", report_).done);

    // Only what no figure says comes from the data.
    auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    data.erase("values");
    data.erase("lists");
    auto const answer = call("rebuild", report_, boost::json::serialize(data));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(boost::json::parse(record()).at("values"), values);
    EXPECT_EQ(office::WriterDocument(report_).state().places, places) << "lists stay as text";
    EXPECT_FALSE(answer.warnings.empty()) << "and are told of";
    EXPECT_TRUE(call("refresh", report_).done);
    test::undo(report_);
    EXPECT_FALSE(call("refresh", report_).done);
}

}  // namespace
}  // namespace report
