// SPDX-License-Identifier: MPL-2.0
#include "headless/read_reports.hpp"

#include "core/json/json.hpp"
#include "headless/inputs.hpp"
#include "office/uno/strings.hpp"
#include "session/document.hpp"

namespace report::headless {

namespace {

namespace fs = std::filesystem;
using css::uno::Any;

fs::path read(OfficeRun& run, fs::path const& file) {
    check_document(file);
    run.targets().check_folders();
    std::string found;
    run.within([&](session::Context const& context) {
        auto const answer = session::call_command(
            context, "read",
            office::sequence<css::beans::PropertyValue>(
                {session::argument("Old", Any(office::to_office(session::file_url(file)))),
                 session::argument("Hidden", Any(true))}));
        if (!answer.done) fail("cchc.refused", {{"sentence", answer.sentence}}, {});
        found = answer.found;
    });
    return run.targets().put(file.stem().string(), {{{}, found, ".json", true}});
}

}  // namespace

Exit read_reports(Options const& options, Texts const& texts) {
    OfficeRun run(options, texts);
    return run.each([&](fs::path const& file) { return read(run, file).string(); });
}

}  // namespace report::headless
