// SPDX-License-Identifier: MPL-2.0
#include "panel_fit.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include "element.hpp"
#include "office/uno/strings.hpp"
#include "panel_parts.hpp"
#include "settled.hpp"

namespace report::test {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

struct Shown {
    std::string name;
    css::awt::Rectangle place;
};

bool overlap(css::awt::Rectangle const& a, css::awt::Rectangle const& b) {
    return a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height &&
           b.Y < a.Y + a.Height;
}

/// Whether the panel was laid out in the room that it has now: the office gives it another height a
/// moment after the command that needs it.
bool is_laid_out(session::Model const& document, char const* id) {
    auto const inside = panel_window(document, id)->getPosSize();
    auto const controls = panel_controls(document, id);
    return std::all_of(controls.begin(), controls.end(), [&](auto const& control) {
        auto const place = Reference<css::awt::XWindow>(control, UNO_QUERY_THROW)->getPosSize();
        return place.Y + place.Height <= inside.Height;
    });
}

void measure(session::Model const& document, char const* id) {
    auto const inside = panel_window(document, id)->getPosSize();
    std::vector<Shown> all;
    for (auto const& control : panel_controls(document, id)) {
        Reference<css::beans::XPropertySet> const model(control->getModel(), UNO_QUERY_THROW);
        auto const info = model->getPropertySetInfo();
        rtl::OUString name, label, service;
        model->getPropertyValue("Name") >>= name;
        model->getPropertyValue("DefaultControl") >>= service;
        if (info->hasPropertyByName("Label")) model->getPropertyValue("Label") >>= label;
        auto const place = Reference<css::awt::XWindow>(control, UNO_QUERY_THROW)->getPosSize();
        SCOPED_TRACE(office::from_office(name) + " “" + office::from_office(label) + "”");
        EXPECT_GE(place.X, 0);
        EXPECT_GE(place.Y, 0);
        EXPECT_LE(place.X + place.Width, inside.Width);
        EXPECT_LE(place.Y + place.Height, inside.Height);
        if (!label.isEmpty()) {
            Reference<css::awt::XLayoutConstrains> const peer(control->getPeer(), UNO_QUERY_THROW);
            auto wanted = peer->getPreferredSize();
            bool is_wrapped = false;
            if (info->hasPropertyByName("MultiLine"))
                model->getPropertyValue("MultiLine") >>= is_wrapped;
            if (is_wrapped && wanted.Width > place.Width)
                wanted = peer->calcAdjustedSize({place.Width, 10000});
            // A sign needs none of the margins that a button gives words; wrapped lines are
            // measured with the blank behind them.
            bool const is_sign = label.getLength() == 1;
            if (!is_sign) {
                EXPECT_LE(wanted.Width, place.Width + (is_wrapped ? 2 : 0));
            }
            // A button asks for more height than its text needs.
            if (service.indexOf("Button") < 0) {
                EXPECT_LE(wanted.Height, place.Height);
            }
        }
        for (auto const& other : all) EXPECT_FALSE(overlap(place, other.place)) << other.name;
        all.push_back({office::from_office(name), place});
    }
    EXPECT_GE(all.size(), 4U);
}

}  // namespace

void expect_panel_fits(session::Model const& document, char const* id,
                       session::Context const& office) {
    bool measured = false;
    // In the office's own thread nothing lays the panel out anew between the look and the measure.
    auto const look = [&] {
        if (!is_laid_out(document, id)) return;
        measure(document, id);
        measured = true;
    };
    wait_until("the panel to be laid out", [&] {
        if (office.is())
            in_office_thread(office, look);
        else
            look();
        return measured;
    });
}

}  // namespace report::test
