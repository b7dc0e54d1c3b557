// SPDX-License-Identifier: MPL-2.0
#include "headless/new_reports.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

#include "core/support/json.hpp"
#include "office/uno/strings.hpp"
#include "session/document.hpp"

namespace report::headless {

namespace {

namespace fs = std::filesystem;
using css::uno::Any;

std::string read_file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    std::error_code error;
    if (!in || fs::is_directory(path, error))
        fail(fs::exists(path, error) ? "file.unreadable" : "file.missing", {}, path.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void store_all(Options const& options, session::Model const& document, fs::path const& made) {
    auto const store = [&](fs::path const& file) { session::store(document, file); };
    write_whole(made, store);
    for (auto const& ending : options.also)
        write_whole(fs::path(made).replace_extension(ending), store);
}

/// The ODT's path.
fs::path make(OfficeRun& run, Options const& options, fs::path const& file) {
    auto const data = read_file(file);
    check_folder(options.out, run.into_folder(options.out));
    fs::path made;
    run.within([&](session::Context const& context) {
        auto const answer = session::call_command(
            context, "new",
            office::sequence<css::beans::PropertyValue>(
                {session::argument("Data", Any(office::to_office(data))),
                 session::argument("File", Any(office::to_office(file.string()))),
                 session::argument("Hidden", Any(true))}));
        if (!answer.done) fail("cchc.refused", {{"sentence", answer.sentence}}, {});
        for (auto const& warning : answer.warnings)
            std::cerr << file.string() << ": " << warning << std::endl;
        made = run.target(options.out, answer.name, ".odt");
        try {
            store_all(options, answer.document, made);
        } catch (...) {
            session::close(answer.document);
            throw;
        }
        session::close(answer.document);
    });
    return made;
}

}  // namespace

Exit make_reports(Options const& options, Texts const& texts) {
    OfficeRun run(options, texts);
    return run.each([&](fs::path const& file) { return make(run, options, file); });
}

}  // namespace report::headless
