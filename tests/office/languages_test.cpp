// SPDX-License-Identifier: MPL-2.0
// The clerk's office speaks Vietnamese, where Writer's own names of things are other words.
#include <gtest/gtest.h>

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <cstdlib>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::text_of;

constexpr char const* sample_file = "pho-an-7-thang-2023.json";

using AskedLanguage = test::OfficeTest;

/// What CCHC_TEST_LOCALE asks for really is: numbers of another country, menus in the language.
TEST_F(AskedLanguage, IsTheOnesOfTheOffice) {
    auto const* const wanted = std::getenv("CCHC_TEST_LOCALE");
    if (!wanted) GTEST_SKIP() << "CCHC_TEST_LOCALE asks for no language";
    std::string const locale = wanted;
    Reference<css::lang::XMultiServiceFactory> const configuration(
        context()->getServiceManager()->createInstanceWithContext(
            "com.sun.star.configuration.ConfigurationProvider", context()),
        UNO_QUERY_THROW);
    auto const read = [&](char const* path, char const* name) {
        Reference<css::container::XNameAccess> const settings(
            configuration->createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationAccess",
                office::sequence<css::uno::Any>({css::uno::Any(css::beans::NamedValue(
                    "nodepath", css::uno::Any(rtl::OUString::createFromAscii(path))))})),
            UNO_QUERY_THROW);
        return office::from_office(
            settings->getByName(rtl::OUString::createFromAscii(name)).get<rtl::OUString>());
    };
    EXPECT_EQ(read("/org.openoffice.Setup/L10N", "ooLocale") + "/" +
                  read("/org.openoffice.Setup/L10N", "ooSetupSystemLocale"),
              locale);
    auto const plain = keep(session::load_url(context(), "private:factory/swriter"));
    auto const shown = Reference<css::beans::XPropertySet>(plain, UNO_QUERY_THROW)
                           ->getPropertyValue("CharLocale")
                           .get<css::lang::Locale>();
    EXPECT_EQ(office::from_office(shown.Language + "-" + shown.Country),
              locale.substr(locale.find('/') + 1));
}

/// Offices of another language than the tests', one after another.
class OfficeLanguages : public test::OfficeTest {
protected:
    static void speak(std::string const& locale) {
        auto environment = session::OfficeOptions().environment;
        if (!locale.empty()) environment["LC_ALL"] = locale;
        set_environment(environment);
        office().kill();
    }
    static void SetUpTestSuite() {
        OfficeTest::SetUpTestSuite();
        speak("vi_VN.UTF-8");
    }
    static void TearDownTestSuite() {
        speak("");
        OfficeTest::TearDownTestSuite();
    }

    session::Model with_tables() {
        auto const model = make_report(test::sample(sample_file));
        for (auto const* id : {"bang_pakn", "bang_bien_che"})
            EXPECT_TRUE(call(std::string("table?") + id, model, {}, {{"Place", "section"}}).done);
        return model;
    }

    /// What F9 does.
    static void update_fields(session::Model const& model) {
        Reference<css::util::XRefreshable>(
            Reference<css::text::XTextFieldsSupplier>(model, UNO_QUERY_THROW)->getTextFields(),
            UNO_QUERY_THROW)
            ->refresh();
    }

    static std::string captions(session::Model const& model) {
        std::string all;
        for (auto const& one : test::paragraphs_of(model))
            if (one.text.rfind("Bảng ", 0) == 0)
                all += one.text.substr(0, one.text.find(".") + 1) + "\n";
        return all;
    }
};

constexpr char const* both = "Bảng 1.\nBảng 2.\n";

TEST_F(OfficeLanguages, ATableIsNumberedInAVietnameseOffice) {
    auto const model = with_tables();
    EXPECT_EQ(captions(model), both);
    update_fields(model);
    EXPECT_EQ(captions(model), both);
}

class OfficeLanguagesInFiles : public OfficeLanguages,
                               public testing::WithParamInterface<char const*> {};

TEST_P(OfficeLanguagesInFiles, ATableKeepsItsNumberInAFile) {
    auto const again = reload(with_tables(), GetParam());
    EXPECT_EQ(captions(again), both);
    update_fields(again);
    EXPECT_EQ(captions(again), both);
}
INSTANTIATE_TEST_SUITE_P(Kinds, OfficeLanguagesInFiles,
                         testing::Values(".odt", ".fodt", ".docx", ".doc"));

/// A report goes from office to office, and each of them may speak another language.
TEST_P(OfficeLanguagesInFiles, ATableKeepsItsNumberInAnOfficeOfAnotherLanguage) {
    auto const file = folder() / (std::string("tables") + GetParam());
    for (auto const& [makes, reads] :
         {std::pair("", "vi_VN.UTF-8"), std::pair("vi_VN.UTF-8", "")}) {
        SCOPED_TRACE(std::string("made by ") + makes);
        speak(makes);
        session::store(with_tables(), file);
        speak(reads);
        auto const there = keep(session::load(context(), file));
        EXPECT_EQ(captions(there), both);
        update_fields(there);
        EXPECT_EQ(captions(there), both);
        auto const answer = call("table?bang_dao_tao", there, {}, {{"Place", "section"}});
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(captions(there), both + std::string("Bảng 3.\n"));
        update_fields(there);
        EXPECT_EQ(captions(there), both + std::string("Bảng 3.\n"));
    }
    speak("vi_VN.UTF-8");
}

}  // namespace
}  // namespace report
