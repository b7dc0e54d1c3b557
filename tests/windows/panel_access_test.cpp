// SPDX-License-Identifier: MPL-2.0
// What a screen reader says in the panels, and where Tab goes: LibreOffice does not hang a panel of
// an extension into the accessible tree of its window, so each control is asked by itself.
#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <map>
#include <set>

#include "office/uno/strings.hpp"
#include "panel_fit.hpp"
#include "panel_fixture.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using office::from_office;

/// A control that can be acted on, as it is shown now.
struct Stop {
    std::string id;
    std::string service;
    sal_Int16 tab = -1;
    bool is_on_the_way = true;  ///< of Tab
    css::awt::Rectangle place;
    sal_Int16 role = test::role::UNKNOWN;
    std::string name;
};

class PanelAccess : public Panel {
protected:
    static std::vector<Stop> stops_of(session::Model const& document, char const* id) {
        std::vector<Stop> stops;
        for (auto const& control : test::panel_controls(document, id)) {
            Reference<css::beans::XPropertySet> const model(control->getModel(), UNO_QUERY_THROW);
            rtl::OUString text;
            model->getPropertyValue("DefaultControl") >>= text;
            if (text.indexOf("FixedText") >= 0 || text.indexOf("ScrollBar") >= 0) continue;
            Stop one;
            one.service = from_office(text);
            model->getPropertyValue("Name") >>= text;
            one.id = from_office(text);
            model->getPropertyValue("TabIndex") >>= one.tab;
            model->getPropertyValue("Tabstop") >>= one.is_on_the_way;
            one.place = Reference<css::awt::XWindow>(control, UNO_QUERY_THROW)->getPosSize();
            auto const context =
                Reference<css::accessibility::XAccessible>(control->getPeer(), UNO_QUERY_THROW)
                    ->getAccessibleContext();
            one.role = context->getAccessibleRole();
            one.name = from_office(context->getAccessibleName());
            stops.push_back(one);
        }
        std::sort(stops.begin(), stops.end(),
                  [](Stop const& a, Stop const& b) { return a.tab < b.tab; });
        return stops;
    }

    static void expect_clear(std::vector<Stop> const& stops) {
        namespace role = test::role;
        std::map<std::string, std::set<sal_Int16>> const roles{
            {"Edit", {role::TEXT}},
            {"ListBox", {role::LIST, role::COMBO_BOX, role::PANEL}},
            {"Button", {role::PUSH_BUTTON}}};
        std::set<std::string> boxes, acts;
        for (std::size_t i = 0; i < stops.size(); ++i) {
            auto const& one = stops[i];
            SCOPED_TRACE(one.id + " “" + one.name + "”");
            EXPECT_FALSE(one.name.empty());
            for (auto const& [kind, all] : roles)
                if (one.service.find(kind) != std::string::npos) {
                    EXPECT_EQ(all.count(one.role), 1U) << one.role;
                }
            if (one.service.find("Button") == std::string::npos) {
                EXPECT_TRUE(boxes.insert(one.name).second) << "two boxes have this name";
            } else {
                // What looks the same in each row says of which row it is.
                EXPECT_TRUE(acts.insert(one.name).second) << "two buttons have this name";
            }
            if (i == 0) continue;
            auto const& before = stops[i - 1];
            EXPECT_NE(one.tab, before.tab) << before.id;
            bool const is_below = one.place.Y >= before.place.Y + before.place.Height;
            bool const is_beside = one.place.X >= before.place.X + before.place.Width;
            EXPECT_TRUE(is_below || is_beside) << "Tab goes back from " << before.id;
        }
    }
};

/// In both languages.
class PanelInLanguage : public PanelAccess, public testing::WithParamInterface<char const*> {
protected:
    /// The menu takes the words of another language only when it is opened.
    test::Element open_panel_by_command(session::Model const& document) {
        auto const frame = document->getCurrentController()->getFrame();
        frame->getContainerWindow()->setPosSize(0, 0, 1300, 900, css::awt::PosSize::POSSIZE);
        css::util::URL url;
        url.Complete = "vnd.cchc.baocao:panel";
        css::util::URLTransformer::create(context())->parseStrict(url);
        Reference<css::frame::XDispatchProvider>(frame, UNO_QUERY_THROW)
            ->queryDispatch(url, "_self", 0)
            ->dispatch(url, {});
        test::Element panel;
        test::wait_until("the panel", [&] {
            panel = test::sidebar_panel(document, test::write_panel);
            return panel.exists();
        });
        return panel;
    }
};

TEST_P(PanelInLanguage, EverySectionNamesItsPartsCutsNothingOffAndTabGoesDownIt) {
    set_language(GetParam());
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const is_vietnamese = std::string(GetParam()) == "vi";
    auto const panel = open_panel_by_command(report);
    auto const sections =
        test::wait_seen(panel, is_vietnamese ? outline : "Sections of the report:");
    int lists = 0, choices = 0;
    for (auto const& line : sections.items()) {
        SCOPED_TRACE(line);
        sections.choose(line);
        for (int step = 0; step < 3; ++step) test::settle();
        test::expect_panel_fits(report, test::write_panel);
        auto const stops = stops_of(report, test::write_panel);
        EXPECT_GE(stops.size(), 4U);
        expect_clear(stops);
        for (auto const& one : stops) {
            lists += one.id.rfind("list", 0) == 0 ? 1 : 0;
            choices += one.id.rfind("choice", 0) == 0 ? 1 : 0;
        }
    }
    EXPECT_GE(lists, 3);
    EXPECT_GE(choices, 1);
    set_language("vi");
}

INSTANTIATE_TEST_SUITE_P(Each, PanelInLanguage, testing::Values("vi", "en"));

TEST_F(PanelAccess, FindingsNameTheirPartsAndTabGoesDownThem) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const panel = open_panel(report, "Kiểm tra lỗi báo cáo…", test::check_panel);
    auto const findings = test::wait_seen(panel, "Những chỗ tìm thấy:");
    test::wait_until("what is found", [&] { return !findings.items().empty(); });
    for (auto const& line : findings.items()) {
        SCOPED_TRACE(line);
        findings.choose(line);
        for (int step = 0; step < 3; ++step) test::settle();
        test::expect_panel_fits(report, test::check_panel);
        expect_clear(stops_of(report, test::check_panel));
    }
}

}  // namespace
}  // namespace report
