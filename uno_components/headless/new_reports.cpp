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

using Arguments = std::vector<css::beans::PropertyValue>;

void add(Arguments& arguments, char const* name, std::string const& text) {
    if (!text.empty()) arguments.push_back(session::argument(name, Any(office::to_office(text))));
}

void add_data(Arguments& arguments, fs::path const& file) {
    add(arguments, "Data", read_file(file));
    add(arguments, "File", file.string());
}

std::string url_of(fs::path const& file) {
    return file.empty() ? std::string() : session::file_url(file);
}

/// What `next` is called with besides the old report's file.
Arguments arguments_for_next(Options const& options, fs::path const& file) {
    Arguments arguments;
    add(arguments, "Base", url_of(file));
    add(arguments, "Period", options.period);
    add(arguments, "From", options.from);
    add(arguments, "To", options.to);
    add(arguments, "LastYear", url_of(options.last_year));
    std::string parts;
    for (auto const& part : options.parts) parts += url_of(part) + "\n";
    add(arguments, "Parts", parts);
    if (!options.data.empty()) add_data(arguments, options.data);
    return arguments;
}

/// The document's path.
fs::path make(OfficeRun& run, Options const& options, fs::path const& file) {
    Arguments arguments;
    if (options.verb == "next")
        arguments = arguments_for_next(options, file);
    else
        add_data(arguments, file);
    arguments.push_back(session::argument("Hidden", Any(true)));
    check_folder(options.out, run.into_folder(options.out));
    fs::path made;
    run.within([&](session::Context const& context) {
        auto const answer = session::call_command(
            context, options.verb, {arguments.data(), static_cast<sal_Int32>(arguments.size())});
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
        if (!options.json.empty())
            write_text(run.target(options.json, made.stem().string(), ".json"), answer.found);
    });
    return made;
}

}  // namespace

Exit make_reports(Options const& options, Texts const& texts) {
    OfficeRun run(options, texts);
    return run.each([&](fs::path const& file) { return make(run, options, file); });
}

}  // namespace report::headless
