// SPDX-License-Identifier: MPL-2.0
#include "office/writer/writer_document.hpp"

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/measure.hpp"
#include "test_office.hpp"

namespace report::office {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

class WriterDocumentTest : public test::OfficeTest {
protected:
    session::Model seed() { return make_report(test::sample("pho-an-7-thang-2023.json")); }
};

/// A failure half way leaves the document as it was: text, properties and undo list.
TEST_F(WriterDocumentTest, AnActThatFailsHalfWayLeavesNoTrace) {
    auto const model = seed();
    WriterDocument const document(model);
    auto const before = document.state();
    auto const text = test::text_of(model);
    DocumentPlan plan;
    plan.steps.emplace_back(SetProperties{
        {{"cchc.show.hs_tong", "hỏng"}, {"cchc.show.moi_them", "x"}}, {"cchc.data.001"}});
    plan.steps.emplace_back(
        FillPlace{"subject", {{"CCHC Trích yếu", {{"Nửa chừng", {}}}, {}, false}}});
    plan.steps.emplace_back(FillPlace{"number", {{"Kiểu không có", {{"x", {}}}, {}, false}}});
    EXPECT_THROW(document.apply(plan, to_office("Hỏng")), css::uno::Exception);
    EXPECT_EQ(test::text_of(model), text);
    EXPECT_EQ(document.state().properties, before.properties);
    EXPECT_EQ(document.state().places, before.places);
    EXPECT_EQ(test::undo_titles(model).size(), 1U);
}

TEST_F(WriterDocumentTest, ChangeTrackingRestsWhileTheProgramWritesAndIsOnAgain) {
    auto const model = seed();
    Reference<css::beans::XPropertySet> const properties(model, UNO_QUERY_THROW);
    properties->setPropertyValue("RecordChanges", Any(true));
    DocumentPlan plan;
    plan.steps.emplace_back(
        FillPlace{"number", {{"CCHC Số ký hiệu", {{"Số: 07/BC-UBND", {}}}, {}, false}}});
    WriterDocument(model).apply(plan, to_office("Ghi số"));
    EXPECT_NE(test::text_of(model).find("Số: 07/BC-UBND"), std::string::npos);
    EXPECT_TRUE(properties->getPropertyValue("RecordChanges").get<bool>());
    // A tracked deletion would still be there.
    EXPECT_EQ(WriterDocument(model).state().places.at("number"), "Số: 07/BC-UBND");
}

/// Adding a property costs a walk through all fields, so the template declares what a report needs.
TEST_F(WriterDocumentTest, FillingAReportAddsNoProperty) {
    auto const count = [](session::Model const& model) {
        Reference<css::beans::XPropertySet> const properties(
            Reference<css::document::XDocumentPropertiesSupplier>(model, UNO_QUERY_THROW)
                ->getDocumentProperties()
                ->getUserDefinedProperties(),
            UNO_QUERY_THROW);
        return properties->getPropertySetInfo()->getProperties().getLength();
    };
    std::filesystem::path const templates = test::built_folder() / "templates";
    auto const shipped = keep(session::load(context(), templates / "cchc_xa/report.ott"));
    EXPECT_EQ(count(seed()), count(shipped));
}

/// nd30-format.md 4.1: widths confirmed in print.
TEST_F(WriterDocumentTest, MeasuresTextAsItIsPrinted) {
    auto const measure = make_measure(context());
    EXPECT_NEAR(static_cast<double>(measure("ỦY BAN NHÂN DÂN", {13, true, false})), 4320, 40);
    EXPECT_NEAR(static_cast<double>(measure("XÃ PHỔ AN", {13, true, false})), 2550, 30);
    EXPECT_NEAR(static_cast<double>(measure("Độc lập - Tự do - Hạnh phúc", {14, true, false})),
                6050, 50);
}

TEST_F(WriterDocumentTest, APlainDocumentIsNotOurs) {
    auto const model = seed();
    test::undo(model);
    EXPECT_FALSE(WriterDocument(model).is_ours());
    EXPECT_EQ(WriterDocument(model).read_report().error().code, "record.none");
}

}  // namespace
}  // namespace report::office
