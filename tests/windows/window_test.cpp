// SPDX-License-Identifier: MPL-2.0
#include "window_test.hpp"

#include <algorithm>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <fstream>
#include <map>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "settled.hpp"

namespace report::test {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

Reference<css::uno::XInterface> open_settings(session::Context const& context) {
    return css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        office::sequence<Any>(
            {Any(session::argument("nodepath", Any(rtl::OUString("/vn.cchc.baocao.Settings"))))}));
}

Reference<css::container::XNameContainer> profiles(
    Reference<css::uno::XInterface> const& settings) {
    return {
        Reference<css::container::XNameAccess>(settings, UNO_QUERY_THROW)->getByName("Profiles"),
        UNO_QUERY_THROW};
}

}  // namespace

void WindowTest::SetUp() {
    OfficeTest::SetUp();
    forget_agencies();
}

void WindowTest::TearDown() {
    tell_of_death();
    // A window left open by a failed story would hold up the next one and the office's end.
    if (HasFailure() || !open_dialogs(context()).empty())
        office().kill();
    else
        OfficeTest::TearDown();
    pressed_.clear();
}

session::Model WindowTest::plain_document() {
    return keep(session::load_url(context(), "private:factory/swriter", false));
}

std::filesystem::path WindowTest::report_file(std::string const& data) {
    // Made once for all stories that begin with it.
    static auto* const made = new std::map<std::string, std::string>;
    // A file of its own: the one shown before may still be open.
    static int files = 0;
    auto const file = folder() / ("shown" + std::to_string(++files) + ".odt");
    if (auto const known = made->find(data); known != made->end()) {
        std::ofstream(file, std::ios::binary) << known->second;
        return file;
    }
    session::store(make_report(data), file);
    (*made)[data] = read_file(file);
    return file;
}

session::Model WindowTest::open_report(std::string const& data) {
    return keep(session::load(context(), report_file(data), false));
}

std::vector<session::Model> WindowTest::open_documents() {
    std::vector<session::Model> documents;
    auto const all = Reference<css::container::XEnumerationAccess>(
                         css::frame::Desktop::create(context())->getComponents())
                         ->createEnumeration();
    while (all->hasMoreElements())
        if (session::Model const one(all->nextElement(), UNO_QUERY); one.is())
            documents.push_back(one);
    return documents;
}

session::Model WindowTest::new_report_beside(std::vector<session::Model> const& known) {
    session::Model found;
    wait_until("the new document", [&] {
        for (auto const& one : open_documents())
            if (std::find(known.begin(), known.end(), one) == known.end()) found = one;
        // It is there before it is filled; the one step on its undo list is the last of all.
        return found.is() && !undo_titles(found).empty();
    });
    return keep(found);
}

void WindowTest::choose_from_menu(session::Model const& document, std::string const& title) {
    auto item = menu_item(document, title);
    if (!item.exists()) {
        auto const sections = section_menu(document);
        wait_until(title.c_str(), [&] {
            item = sections.find(role::MENU_ITEM, title, 1);
            return item.exists();
        });
    }
    if (!item.exists()) throw std::runtime_error("no item in the menu: " + title);
    // Some display modes answer only when the window that opens is closed again.
    pressed_.push_back(std::async(std::launch::async, [item, title] {
        try {
            item.press();
        } catch (css::uno::Exception const& failed) {
            remember_failed_press(title + ": " + office::from_office(failed.Message));
        } catch (std::exception const& failed) {
            remember_failed_press(title + ": " + failed.what());
        }
    }));
}

void WindowTest::wait_closed(std::string const& title) {
    wait_until(("the end of " + title).c_str(), [&] { return !is_open(context(), title); });
    // What the window was opened for is done, too.
    settle();
}

void WindowTest::discard(Element const& window) {
    auto const title = window.name();
    button(window, "Hủy").press();
    button(open_dialog("Báo cáo CCHC"), "Có").press();
    wait_closed(title);
}

void WindowTest::fill_agency(std::string const& unit_name) {
    auto const window = open_dialog("Thông tin cơ quan");
    field(window, "Tên riêng:").type(unit_name);
    for (auto const& part : list(window, "Tỉnh, thành phố:").children())
        if (part.role() == role::TEXT) part.type("tỉnh Quảng Ngãi");
    field(window, "Người ký 1:").type("Nguyễn Minh Hà");
    // What most people leave as it is stands on a page of its own.
    button(window, "Nâng cao…").press();
    field(window, "Huyện, thị xã (cũ):").type("thị xã Đức Phổ");
    button(window, "Đồng ý").press();
    wait_closed("Thông tin cơ quan");
}

std::vector<std::string> WindowTest::stored_agencies() {
    std::vector<std::string> names;
    for (auto const& name : profiles(open_settings(context()))->getElementNames())
        names.push_back(office::from_office(name));
    return names;
}

void WindowTest::forget_agencies() {
    auto const settings = open_settings(context());
    auto const all = profiles(settings);
    for (auto const& name : all->getElementNames()) all->removeByName(name);
    Reference<css::container::XNameReplace>(settings, UNO_QUERY_THROW)
        ->replaceByName("Recent", Any(rtl::OUString()));
    Reference<css::util::XChangesBatch>(settings, UNO_QUERY_THROW)->commitChanges();
    set_language("vi");
}

void WindowTest::set_language(char const* language) {
    auto const settings = open_settings(context());
    Reference<css::container::XNameReplace>(settings, UNO_QUERY_THROW)
        ->replaceByName("Language", Any(rtl::OUString::createFromAscii(language)));
    Reference<css::util::XChangesBatch>(settings, UNO_QUERY_THROW)->commitChanges();
}

void ReportWindowTest::accept(Element const& window) {
    button(window, "Đồng ý").press();
    wait_closed(title_);
}

namespace {

/// A window may be open, or turned to another page, before its parts are there.
Element need(Element const& window, std::vector<sal_Int16> const& roles, std::string const& label) {
    Element found;
    wait_until(label.c_str(), [&] {
        found = part(window, roles, label);
        return found.exists();
    });
    return found;
}

}  // namespace

Element part(Element const& window, std::vector<sal_Int16> const& roles, std::string const& label) {
    for (auto const role : roles)
        if (auto const found = window.find(role, label); found.exists()) return found;
    return {};
}

Element field(Element const& window, std::string const& label) {
    return need(window, {role::TEXT, role::SCROLL_PANE}, label);
}

Element list(Element const& window, std::string const& label) {
    return need(window, {role::COMBO_BOX, role::LIST}, label);
}

Element button(Element const& window, std::string const& label) {
    return need(window, {role::PUSH_BUTTON}, label);
}

}  // namespace report::test
