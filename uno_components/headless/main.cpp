// SPDX-License-Identifier: MPL-2.0
// cchc: the extension's commands without a window (docs/headless.md).
#include <com/sun/star/uno/Exception.hpp>
#include <csignal>
#include <iostream>
#include <new>
#include <string_view>

#include "headless/check_reports.hpp"
#include "headless/new_reports.hpp"
#include "headless/options.hpp"
#include "headless/read_reports.hpp"
#include "office/uno/strings.hpp"
#include "session/keeper.hpp"
#include "session/office.hpp"
#include "session/working_profile.hpp"

namespace report::headless {

extern std::string_view const cchc_texts;

namespace {

Exit run(Options const& options, Texts const& texts) {
    if (options.verb == "help") {
        std::cout << texts("cchc.help") << std::endl;
    } else if (options.verb == "version") {
        std::cout << "cchc " CCHC_VERSION << std::endl;
    } else if (options.verb == "profile") {
        auto const made =
            session::make_working_profile(options.package, profile_cache(), options.folder);
        std::cout << made.string() << std::endl;
    } else if (options.verb == "read") {
        return read_reports(options, texts);
    } else if (options.verb == "check") {
        return check_reports(options, texts);
    } else {
        return make_reports(options, texts);
    }
    return Exit::made;
}

}  // namespace
}  // namespace report::headless

int main(int argc, char** argv) {
    using namespace report;
    using headless::Exit;
    auto const texts = read_texts(headless::cchc_texts, "cchc_vi.properties").value();
    auto const options = headless::read_options({argv + 1, argv + argc});
    if (!options) {
        std::cerr << texts.sentence(options.error()) << "\n" << texts("cchc.see_help") << std::endl;
        return static_cast<int>(Exit::usage);
    }
    // A file that may not grow further is a sentence, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    session::start_keeper(texts("cchc.stopped") + "\n");
    auto const failed = [&](char const* key, std::string const& detail) {
        headless::log_detail(detail);
        std::cerr << texts(key) << std::endl;
    };
    try {
        auto const exit = headless::run(*options, texts);
        if (std::cout.flush()) return static_cast<int>(exit);
        std::cerr << texts("cchc.not_said") << std::endl;
    } catch (ProblemError const& error) {
        std::cerr << texts.sentence(error.problem) << std::endl;
    } catch (css::uno::Exception const& error) {
        failed("cchc.no_office", office::from_office(error.Message));
        return static_cast<int>(Exit::no_office);
    } catch (session::OfficeError const& error) {
        failed("cchc.no_office", error.what());
        return static_cast<int>(Exit::no_office);
    } catch (std::bad_alloc const&) {
        std::cerr << texts("cchc.no_memory") << std::endl;
    } catch (std::exception const& error) {
        failed("cchc.failed", error.what());
    }
    return static_cast<int>(Exit::some_failed);
}
