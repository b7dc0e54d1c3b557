// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "core/text/texts.hpp"
#include "office/uno/strings.hpp"
#include "window_test.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::from_office;
using office::to_office;

/// One control where it is drawn, in pixels of its window.
struct Drawn {
    std::string name;
    std::string service;
    css::awt::Rectangle place;
    css::awt::Size wanted;  ///< what its text needs
    bool one_line = true;
    sal_Int32 page = 0;  ///< 0: on all of them
};

bool overlap(css::awt::Rectangle const& a, css::awt::Rectangle const& b) {
    return a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height &&
           b.Y < a.Y + a.Height;
}

class Fitting : public test::WindowTest, public testing::WithParamInterface<std::string> {
protected:
    Reference<css::awt::XDialog> open() {
        auto const package =
            css::deployment::PackageInformationProvider::get(context())->getPackageLocation(
                "vn.cchc.baocao");
        return css::awt::DialogProvider2::create(context())->createDialog(
            package + "/dialogs/" + to_office(GetParam()) + ".xdl");
    }

    static std::vector<Drawn> draw(Reference<css::awt::XDialog> const& dialog, Texts const& texts) {
        std::vector<Drawn> all;
        for (auto const& control :
             Reference<css::awt::XControlContainer>(dialog, UNO_QUERY_THROW)->getControls()) {
            Reference<css::beans::XPropertySet> const model(control->getModel(), UNO_QUERY_THROW);
            Drawn one;
            rtl::OUString text;
            model->getPropertyValue("Name") >>= text;
            one.name = from_office(text);
            model->getPropertyValue("DefaultControl") >>= text;
            one.service = from_office(text);
            if (auto const key = GetParam() + "." + one.name; texts.has(key))
                model->setPropertyValue("Label", Any(to_office(texts(key))));
            if (one.service.find("FixedText") != std::string::npos) {
                bool several = false;
                model->getPropertyValue("MultiLine") >>= several;
                one.one_line = !several;
            }
            model->getPropertyValue("Step") >>= one.page;
            one.place = Reference<css::awt::XWindow>(control, UNO_QUERY_THROW)->getPosSize();
            one.wanted = Reference<css::awt::XLayoutConstrains>(control->getPeer(), UNO_QUERY_THROW)
                             ->getPreferredSize();
            all.push_back(one);
        }
        return all;
    }
};

/// What a screen reader says on the way of Tab: every place that can be acted on has a role and a
/// name of its own, none is passed by, and no two stand at one place of the way.
TEST_P(Fitting, AScreenReaderNamesEveryControlOnTheWayOfTab) {
    auto const dialog = open();
    ASSERT_TRUE(dialog.is());
    namespace role = css::accessibility::AccessibleRole;
    for (auto const* language : {"vi", "en"}) {
        SCOPED_TRACE(language);
        auto const file = std::string("texts_") + language + ".properties";
        auto const texts =
            read_texts(test::read_file(test::source_folder() / "dialogs" / file), file).value();
        draw(dialog, texts);
        std::map<std::pair<sal_Int32, sal_Int16>, std::string> places;
        for (auto const& control :
             Reference<css::awt::XControlContainer>(dialog, UNO_QUERY_THROW)->getControls()) {
            Reference<css::beans::XPropertySet> const model(control->getModel(), UNO_QUERY_THROW);
            rtl::OUString name, service;
            sal_Int16 tab = -1;
            sal_Int32 page = 0;
            model->getPropertyValue("Name") >>= name;
            model->getPropertyValue("DefaultControl") >>= service;
            model->getPropertyValue("TabIndex") >>= tab;
            model->getPropertyValue("Step") >>= page;
            SCOPED_TRACE(GetParam() + "." + from_office(name));
            EXPECT_TRUE(places.emplace(std::pair(page, tab), from_office(name)).second)
                << "stands at the place of " << places[{page, tab}];
            if (service.indexOf("FixedText") >= 0 || service.indexOf("ScrollBar") >= 0) continue;
            Reference<css::accessibility::XAccessible> const part(control->getPeer(),
                                                                  UNO_QUERY_THROW);
            auto const context = part->getAccessibleContext();
            // What a button or a label says is set when its window opens: those without a text of
            // their own in the data are left to the tests of their windows.
            auto const said = from_office(context->getAccessibleName());
            if (texts.has(GetParam() + "." + from_office(name)) ||
                texts.has(GetParam() + "." + from_office(name) + "_label")) {
                EXPECT_FALSE(said.empty());
            }
            EXPECT_NE(context->getAccessibleRole(), role::UNKNOWN);
            // A picture of the letterhead is no place to go to.
            bool stops = true, only_shown = false;
            model->getPropertyValue("Tabstop") >>= stops;
            if (model->getPropertySetInfo()->hasPropertyByName("ReadOnly"))
                model->getPropertyValue("ReadOnly") >>= only_shown;
            EXPECT_TRUE(stops || only_shown) << "Tab passes it by";
        }
    }
    Reference<css::lang::XComponent>(dialog, UNO_QUERY_THROW)->dispose();
}

TEST_P(Fitting, EveryWindowOpensFitsTheScreenAndCutsNothingOff) {
    auto const dialog = open();
    ASSERT_TRUE(dialog.is());
    auto const size = Reference<css::awt::XWindow>(dialog, UNO_QUERY_THROW)->getPosSize();
    EXPECT_LE(size.Width, 1200);
    EXPECT_LE(size.Height, 700);
    for (auto const* language : {"vi", "en"}) {
        auto const file = std::string("texts_") + language + ".properties";
        auto const texts =
            read_texts(test::read_file(test::source_folder() / "dialogs" / file), file).value();
        auto const all = draw(dialog, texts);
        EXPECT_GT(all.size(), 1U);
        for (auto const& one : all) {
            SCOPED_TRACE(file + ": " + GetParam() + "." + one.name);
            EXPECT_GE(one.place.X, 0);
            EXPECT_LE(one.place.X + one.place.Width, size.Width);
            EXPECT_LE(one.place.Y + one.place.Height, size.Height);
            bool const shows_text = one.service.find("FixedText") != std::string::npos ||
                                    one.service.find("Button") != std::string::npos ||
                                    one.service.find("CheckBox") != std::string::npos;
            if (shows_text && one.one_line) {
                EXPECT_LE(one.wanted.Width, one.place.Width);
                // A button asks for more height than its text needs.
                if (one.service.find("Button") == std::string::npos) {
                    EXPECT_LE(one.wanted.Height, one.place.Height);
                }
            }
            for (auto const& other : all) {
                if (other.name <= one.name) continue;
                if (one.page != 0 && other.page != 0 && one.page != other.page) continue;
                EXPECT_FALSE(overlap(one.place, other.place)) << other.name;
            }
        }
    }
    Reference<css::lang::XComponent>(dialog, UNO_QUERY_THROW)->dispose();
}

std::vector<std::string> shipped_windows() {
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(test::source_folder() / "dialogs"))
        // The panel is an empty frame: its rows are drawn for its room.
        if (entry.path().extension() == ".xdl" && entry.path().stem() != "panel")
            names.push_back(entry.path().stem());
    return names;
}

INSTANTIATE_TEST_SUITE_P(Each, Fitting, testing::ValuesIn(shipped_windows()),
                         [](auto const& each) { return each.param; });

}  // namespace
}  // namespace report
