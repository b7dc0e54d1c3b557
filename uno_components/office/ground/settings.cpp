// SPDX-License-Identifier: MPL-2.0
#include "office/ground/settings.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <utility>

#include "core/report/data_file.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr char const* settings_path = "/vn.cchc.baocao.Settings";

Reference<css::uno::XInterface> open(Reference<css::uno::XComponentContext> const& context,
                                     bool to_write, char const* at = settings_path) {
    css::beans::PropertyValue path;
    path.Name = "nodepath";
    path.Value <<= rtl::OUString::createFromAscii(at);
    auto const* service = to_write ? "com.sun.star.configuration.ConfigurationUpdateAccess"
                                   : "com.sun.star.configuration.ConfigurationAccess";
    return css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
        rtl::OUString::createFromAscii(service), sequence<Any>({Any(path)}));
}

std::string text_at(Reference<css::uno::XComponentContext> const& context, char const* name,
                    char const* at = settings_path) {
    Reference<css::container::XNameAccess> const root(open(context, false, at), UNO_QUERY_THROW);
    rtl::OUString text;
    root->getByName(rtl::OUString::createFromAscii(name)) >>= text;
    return from_office(text);
}

void set_text(Reference<css::uno::XComponentContext> const& context, char const* name,
              std::string const& text) {
    auto const root = open(context, true);
    Reference<css::container::XNameReplace>(root, UNO_QUERY_THROW)
        ->replaceByName(rtl::OUString::createFromAscii(name), Any(to_office(text)));
    Reference<css::util::XChangesBatch>(root, UNO_QUERY_THROW)->commitChanges();
}

Reference<css::container::XNameContainer> profiles_of(Reference<css::uno::XInterface> const& root) {
    return {Reference<css::container::XNameAccess>(root, UNO_QUERY_THROW)->getByName("Profiles"),
            UNO_QUERY_THROW};
}

// A set makes its own elements. The interface is marked old in the IDL, but a configuration set has
// no other one.
Any new_profile(Reference<css::container::XNameContainer> const& profiles) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    return Any(Reference<css::lang::XSingleServiceFactory>(profiles, UNO_QUERY_THROW)
                   ->createInstanceWithArguments({}));
#pragma GCC diagnostic pop
}

}  // namespace

Settings::Settings(Reference<css::uno::XComponentContext> const& context) : context_(context) {}

std::vector<Agency> Settings::agencies(ReportKind const& kind) const {
    // What is opened for reading only has no container interface.
    Reference<css::container::XNameAccess> const root(open(context_, false), UNO_QUERY_THROW),
        profiles(root->getByName("Profiles"), UNO_QUERY_THROW);
    std::vector<Agency> agencies;
    for (auto const& name : profiles->getElementNames()) {
        Reference<css::container::XNameAccess> const profile(profiles->getByName(name),
                                                             UNO_QUERY_THROW);
        rtl::OUString data;
        profile->getByName("Data") >>= data;
        auto agency = read_agency(kind, from_office(data), from_office(name));
        if (!agency) continue;
        agency->id = from_office(name);
        agencies.push_back(std::move(*agency));
    }
    return agencies;
}

std::string Settings::current() const {
    return text_at(context_, "Current");
}

std::string Settings::language() const {
    return text_at(context_, "Language") == "en" ? "en" : "vi";
}

std::string Settings::options_page() const {
    return text_at(context_, "OptionsPage",
                   "/org.openoffice.Office.OptionsDialog/Nodes/vn.cchc.baocao.node/Leaves/"
                   "vn.cchc.baocao.leaf");
}

std::string Settings::remembered_columns() const {
    return text_at(context_, "Columns");
}

std::string Settings::own_words() const {
    return text_at(context_, "OwnWords");
}

std::string Settings::recent() const {
    return text_at(context_, "Recent");
}

void Settings::set_own_words(std::string const& words) const {
    set_text(context_, "OwnWords", words);
}

void Settings::set_recent(std::string const& reports) const {
    set_text(context_, "Recent", reports);
}

void Settings::store(Agency const& agency) const {
    auto const root = open(context_, true);
    auto const profiles = profiles_of(root);
    auto const name = to_office(agency.id);
    if (!profiles->hasByName(name)) profiles->insertByName(name, new_profile(profiles));
    Reference<css::container::XNameReplace>(profiles->getByName(name), UNO_QUERY_THROW)
        ->replaceByName("Data", Any(to_office(write_agency(agency))));
    Reference<css::util::XChangesBatch>(root, UNO_QUERY_THROW)->commitChanges();
}

void Settings::remove(std::string const& id) const {
    auto const root = open(context_, true);
    auto const profiles = profiles_of(root);
    if (!profiles->hasByName(to_office(id))) return;
    profiles->removeByName(to_office(id));
    Reference<css::util::XChangesBatch>(root, UNO_QUERY_THROW)->commitChanges();
}

void Settings::set_current(std::string const& id) const {
    set_text(context_, "Current", id);
}

void Settings::set_language(std::string const& language) const {
    set_text(context_, "Language", language);
}

void Settings::set_remembered_columns(std::string const& columns) const {
    set_text(context_, "Columns", columns);
}

}  // namespace report::office
