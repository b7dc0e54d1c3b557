// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/smarttags/XSmartTagRecognizer.hpp>
#include <com/sun/star/text/TextMarkupType.hpp>
#include <com/sun/star/text/XTextMarkup.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "office/uno/strings.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::to_office;

/// Remembers what was marked: "at+length".
class Marks : public cppu::WeakImplHelper1<css::text::XTextMarkup> {
public:
    Reference<css::container::XStringKeyMap> SAL_CALL getMarkupInfoContainer() override {
        return {};
    }
    void SAL_CALL commitStringMarkup(sal_Int32 type, rtl::OUString const&, sal_Int32 at,
                                     sal_Int32 length,
                                     Reference<css::container::XStringKeyMap> const&) override {
        if (type == css::text::TextMarkupType::SMARTTAG)
            said += std::to_string(at) + "+" + std::to_string(length) + " ";
    }
    void SAL_CALL commitTextRangeMarkup(sal_Int32, rtl::OUString const&,
                                        Reference<css::text::XTextRange> const&,
                                        Reference<css::container::XStringKeyMap> const&) override {}
    std::string said;
};

/// Asked as Writer asks it of each paragraph, with the fields as they read.
class MissingMarks : public test::WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        recogniser_.set(context()->getServiceManager()->createInstanceWithContext(
                            "vn.cchc.baocao.MissingMarks", context()),
                        UNO_QUERY_THROW);
    }
    void TearDown() override {
        recogniser_.clear();
        WindowTest::TearDown();
    }
    std::string marked(session::Model const& document, std::string const& text, sal_Int32 from = 0,
                       sal_Int32 length = 1000) {
        rtl::Reference<Marks> const marks(new Marks);
        recogniser_->recognize(to_office(text), from, length,
                               css::smarttags::SmartTagRecognizerMode_PARAGRAPH, {}, marks.get(),
                               "Writer", document->getCurrentController(), {});
        return marks->said;
    }

    Reference<css::smarttags::XSmartTagRecognizer> recogniser_;
};

TEST_F(MissingMarks, FiguresThatAreMissingInAReportAreMarked) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    EXPECT_EQ(marked(report, "Tổng số: …… hồ sơ, gồm ……"), "9+2 23+2 ");
    EXPECT_EQ(marked(report, "Tổng số: 12 hồ sơ…"), "") << "no mark of ours";
}

TEST_F(MissingMarks, OnlyWhatIsAskedAboutIsMarked) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    EXPECT_EQ(marked(report, "…… và …… và ……", 1, 8), "6+2 ");
}

TEST_F(MissingMarks, DotsOfOtherDocumentsAreLeftAlone) {
    EXPECT_EQ(marked(plain_document(), "Tôi tên là ……"), "");
}

TEST_F(MissingMarks, SaysWhatItIsInTheWindowsLanguage) {
    EXPECT_EQ(recogniser_->getSmartTagCount(), 1);
    EXPECT_EQ(recogniser_->getSmartTagName(0), "vn.cchc.baocao#missing");
    EXPECT_TRUE(recogniser_->getSmartTagDownloadURL(0).isEmpty());
    EXPECT_FALSE(recogniser_->hasPropertyPage(0, {}));
    recogniser_->displayPropertyPage(0, {});
    EXPECT_THROW(recogniser_->getSmartTagName(1), css::lang::IndexOutOfBoundsException);
    EXPECT_EQ(recogniser_->getName({}), to_office("Báo cáo CCHC"));
    EXPECT_NE(recogniser_->getDescription({}).indexOf(to_office("không in ra")), -1);
}

}  // namespace
}  // namespace report
