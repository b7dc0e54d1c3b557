// SPDX-License-Identifier: MPL-2.0
#include "test_office.hpp"

#include <com/sun/star/lang/DisposedException.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>

#include "office/uno/strings.hpp"

namespace report::test {

namespace fs = std::filesystem;
using css::uno::Any;

namespace {

std::unique_ptr<session::Office> the_office;
std::unique_ptr<session::TemporaryFolder> the_folder;
std::map<std::string, std::string> the_environment = session::OfficeOptions().environment;
std::optional<fs::path> the_package;

}  // namespace

fs::path built_folder() {
    return CCHC_BINARY_DIR;
}
fs::path package_file() {
    return built_folder() / "bao-cao-cchc.oxt";
}
fs::path package_with_kind() {
    return built_folder() / "tests/office/package_with_kind.oxt";
}
fs::path program(std::string const& name) {
    return built_folder() / "bin" / name;
}

std::string sample(std::string const& name) {
    return read_file(source_folder() / "docs/samples" / name);
}

namespace {

/// The setting of an office's language, or of how it writes numbers, as a profile has it.
std::string setting(std::string const& path, std::string const& name, std::string const& value) {
    return "<item oor:path=\"/org.openoffice." + path + "\"><prop oor:name=\"" + name +
           "\" oor:op=\"fuse\"><value>" + value + "</value></prop></item>\n";
}

/// CCHC_TEST_LOCALE, "vi/de-DE": the language of the office that tests meet, and whose numbers and
/// dates it writes.
void set_locale(fs::path const& profile) {
    auto const* const wanted = std::getenv("CCHC_TEST_LOCALE");
    if (!wanted) return;
    std::string const locale = wanted;
    auto const language = locale.substr(0, locale.find('/'));
    auto const file = profile / "user/registrymodifications.xcu";
    auto settings = read_file(file);
    auto const end = settings.rfind("</oor:items>");
    if (end == std::string::npos) throw std::runtime_error(file.string() + " has no end");
    settings.insert(
        end, setting("Office.Linguistic/General", "UILocale", language) +
                 setting("Setup/L10N", "ooLocale", language) +
                 setting("Setup/L10N", "ooSetupSystemLocale", locale.substr(locale.find('/') + 1)));
    std::ofstream(file, std::ios::binary) << settings;
}

}  // namespace

void make_test_profile(fs::path const& folder) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    session::make_profile_with(the_package.value_or(package_file()),
                               built_folder() / "test_profiles", folder);
    set_locale(folder);
}

session::Context const& office_context() {
    return the_office->context();
}

namespace {

fs::path office_log() {
    return the_folder->path() / "office.log";
}

/// One that was ended for good is not meant.
bool is_dead(session::Office const& office) {
    try {
        return office.context().is() && !office.context()->getServiceManager().is();
    } catch (css::uno::RuntimeException const&) {
        return true;
    }
}

}  // namespace

void OfficeTest::SetUpTestSuite() {
    if (!the_folder) the_folder = std::make_unique<session::TemporaryFolder>();
}

void OfficeTest::set_environment(std::map<std::string, std::string> environment) {
    the_environment = std::move(environment);
}

void OfficeTest::set_package(fs::path package) {
    the_package = std::move(package);
}

void OfficeTest::TearDownTestSuite() {
    the_office.reset();
    the_package.reset();
    the_folder.reset();
}

void OfficeTest::SetUp() {
    office();
}

void OfficeTest::tell_of_death() {
    if (!HasFailure() || !the_office || !is_dead(*the_office) || !fs::exists(office_log())) return;
    std::cerr << "the office died; it said:\n" << read_file(office_log()) << std::endl;
}

void OfficeTest::TearDown() {
    tell_of_death();
    if (the_office && the_office->is_alive())
        for (auto const& model : open_) {
            try {
                session::close(model);
            } catch (css::lang::DisposedException const&) {
                continue;  // of an office that the test itself has ended
            }
        }
    open_.clear();
}

session::Office& OfficeTest::office() {
    if (!the_office || !the_office->is_alive()) {
        the_office.reset();
        auto const profile = the_folder->path() / "profile";
        make_test_profile(profile);
        session::OfficeOptions options;
        options.profile = profile;
        options.environment = the_environment;
        options.log = office_log();
        the_office = std::make_unique<session::Office>(options);
    }
    return *the_office;
}

fs::path const& OfficeTest::folder() {
    return the_folder->path();
}

session::Model OfficeTest::keep(session::Model model) {
    open_.push_back(model);
    return model;
}

session::Answer OfficeTest::call(std::string const& verb, session::Model const& model,
                                 std::string const& data,
                                 std::map<std::string, std::string> const& more) {
    std::vector<css::beans::PropertyValue> arguments{session::argument("Hidden", Any(true))};
    if (model.is()) arguments.push_back(session::argument("Document", Any(model)));
    if (!data.empty()) {
        arguments.push_back(session::argument("Data", Any(office::to_office(data))));
        arguments.push_back(session::argument("File", Any(office::to_office("thu.json"))));
    }
    for (auto const& [name, value] : more)
        arguments.push_back(session::argument(name.c_str(), Any(office::to_office(value))));
    session::Answer answer;
    office().within(std::chrono::seconds(300), [&] {
        answer = session::call_command(
            context(), verb, {arguments.data(), static_cast<sal_Int32>(arguments.size())});
    });
    return answer;
}

session::Model OfficeTest::make_report(std::string const& data) {
    auto const answer = call("new", {}, data);
    if (!answer.done) throw std::runtime_error(answer.sentence);
    return keep(answer.document);
}

session::Model OfficeTest::reload(session::Model const& model, std::string const& ending) {
    auto const file = folder() / ("again" + ending);
    session::store(model, file);
    return keep(session::load(context(), file));
}

}  // namespace report::test
