// SPDX-License-Identifier: MPL-2.0
#include "headless/new_reports.hpp"

#include <cerrno>
#include <com/sun/star/io/IOException.hpp>
#include <iostream>

#include "core/json/json.hpp"
#include "headless/inputs.hpp"
#include "office/uno/strings.hpp"
#include "session/document.hpp"
#include "session/file_problem.hpp"

namespace report::headless {

namespace {

namespace fs = std::filesystem;
using css::uno::Any;

using Arguments = std::vector<css::beans::PropertyValue>;

void add(Arguments& arguments, char const* name, std::string const& text) {
    if (!text.empty()) arguments.push_back(session::argument(name, Any(office::to_office(text))));
}

void add_data(Arguments& arguments, Options const& options, fs::path const& file) {
    auto const data = read_data(file, options.limit);
    // Here, while the bytes are as they are: an office's text has other letters for broken ones.
    check_encoding(data, file.string());
    add(arguments, "Data", data);
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
    add(arguments, "BasePeriod", options.base_period);
    add(arguments, "From", options.from);
    add(arguments, "To", options.to);
    add(arguments, "LastYear", url_of(options.last_year));
    std::string parts;
    for (auto const& part : options.parts) parts += url_of(part) + "\n";
    add(arguments, "Parts", parts);
    if (!options.data.empty()) add_data(arguments, options, options.data);
    return arguments;
}

void check_documents(Options const& options, fs::path const& file) {
    check_document(file);
    for (auto const& part : options.parts) check_document(part);
    if (!options.last_year.empty()) check_document(options.last_year);
}

/// Into a folder of ours, whatever it may do there.
Finished stored(OfficeRun const& run, session::Model const& document, std::string const& ending,
                std::string const& suffix = {}) {
    auto const file = run.work() / ("report" + suffix + ending);
    try {
        session::store(document, file);
    } catch (css::io::IOException const& error) {
        log_detail(office::from_office(error.Message));
        // The office says of a full disk only a number.
        if (session::is_full(run.work())) session::fail_on(ENOSPC, run.work());
        fail("cchc.not_stored", {{"ending", ending}}, {});
    }
    return {file, {}, ending, false, suffix};
}

/// What of the old report is not in the next one stands beside it.
constexpr char const* beside_suffix = "-con-lai";

void tell_beside(fs::path const& made, fs::path const& file, int waiting, Texts const& texts) {
    auto const beside = made.parent_path() / (made.stem().string() + beside_suffix + ".odt");
    std::cerr << file.string() << ": "
              << texts("cchc.beside",
                       {{"count", std::to_string(waiting)}, {"file", beside.string()}})
              << std::endl;
}

/// The document's path.
fs::path make(OfficeRun& run, Options const& options, fs::path const& file, Texts const& texts) {
    auto& targets = run.targets();
    Arguments arguments;
    if (options.verb == "next") {
        check_documents(options, file);
        arguments = arguments_for_next(options, file);
    } else if (options.verb == "standardise") {
        check_document(file);
        add(arguments, "Old", url_of(file));
    } else {
        add_data(arguments, options, file);
    }
    arguments.push_back(session::argument("Hidden", Any(true)));
    targets.check_folders();
    std::vector<Finished> results;
    std::string name;
    int waiting = 0;
    run.within([&](session::Context const& context) {
        auto const answer = session::call_command(
            context, options.verb, {arguments.data(), static_cast<sal_Int32>(arguments.size())});
        if (!answer.done) fail("cchc.refused", {{"sentence", answer.sentence}}, {});
        for (auto const& warning : answer.warnings)
            std::cerr << file.string() << ": " << warning << std::endl;
        name = answer.name;
        try {
            results.push_back(stored(run, answer.document, targets.ending()));
            for (auto const& ending : targets.also())
                results.push_back(stored(run, answer.document, ending));
            if (answer.beside.is()) {
                results.push_back(stored(run, answer.beside, ".odt", beside_suffix));
                waiting = answer.waiting;
            }
        } catch (...) {
            session::close(answer.document);
            if (answer.beside.is()) session::close(answer.beside);
            throw;
        }
        session::close(answer.document);
        if (answer.beside.is()) session::close(answer.beside);
        if (!options.json.empty()) results.push_back({{}, answer.found, ".json", true, {}});
    });
    auto made = targets.put(targets.name_for(name), results);
    if (waiting > 0) tell_beside(made, file, waiting, texts);
    return made;
}

}  // namespace

Exit make_reports(Options const& options, Texts const& texts) {
    OfficeRun run(options, texts);
    return run.each([&](fs::path const& file) { return make(run, options, file, texts).string(); });
}

}  // namespace report::headless
