// SPDX-License-Identifier: MPL-2.0
#include "headless/check_reports.hpp"

#include <algorithm>
#include <array>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "core/json/json.hpp"
#include "headless/inputs.hpp"
#include "office/uno/strings.hpp"
#include "session/document.hpp"

namespace report::headless {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using css::uno::Any;

/// Documents that a report may be, in a folder.
bool is_document(fs::path const& file) {
    static constexpr std::array endings{".odt", ".ott", ".fodt", ".docx", ".doc", ".rtf"};
    auto ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    bool const hidden = file.filename().string().rfind('.', 0) == 0;
    return !hidden && std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::vector<fs::path> documents_of(std::vector<fs::path> const& named) {
    std::vector<fs::path> files;
    for (auto const& one : named) {
        std::error_code error;
        if (!fs::is_directory(one, error)) {
            files.push_back(one);
            continue;
        }
        std::vector<fs::path> inside;
        for (auto at = fs::directory_iterator(one, error); at != fs::directory_iterator();
             at.increment(error))
            if (at->is_regular_file(error) && is_document(at->path())) inside.push_back(at->path());
        if (inside.empty()) fail("cchc.empty_folder", {}, one.string());
        std::sort(inside.begin(), inside.end());
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

std::string text_of(json::object const& of, char const* key) {
    auto const* value = of.if_contains(key);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

std::string number_of(json::value const& of, char const* key) {
    return std::to_string(of.at(key).to_number<std::int64_t>());
}

/// One line for each finding, and one that counts the outcomes.
std::string said(json::value const& found, Texts const& texts) {
    std::string all;
    for (auto const& one : found.at("findings").as_array()) {
        auto const& finding = one.as_object();
        bool const look = text_of(finding, "outcome") == "needs_look";
        auto excerpt = text_of(finding, "text");
        std::replace(excerpt.begin(), excerpt.end(), '\n', ' ');
        all += "\n  " + texts(excerpt.empty() ? "cchc.finding" : "cchc.finding_at",
                              {{"severity", texts("cchc.severity." + text_of(finding, "severity"))},
                               {"look", look ? texts("cchc.look") : std::string()},
                               {"rule", text_of(finding, "rule")},
                               {"message", text_of(finding, "message")},
                               {"text", excerpt}});
    }
    auto const& outcomes = found.at("outcomes");
    all += "\n  " + texts("cchc.checked", {{"errors", number_of(found, "errors")},
                                           {"warnings", number_of(found, "warnings")},
                                           {"infos", number_of(found, "infos")},
                                           {"passed", number_of(outcomes, "passed")},
                                           {"failed", number_of(outcomes, "failed")},
                                           {"look", number_of(outcomes, "needs_look")},
                                           {"open", number_of(outcomes, "not_evaluated")},
                                           {"other", number_of(outcomes, "not_applicable")}});
    return all;
}

}  // namespace

Exit check_reports(Options const& options, Texts const& texts) {
    auto of_all = options;
    of_all.files = documents_of(options.files);
    OfficeRun run(of_all, texts);
    bool found_any = false;
    auto const check = [&](fs::path const& file) {
        check_document(file);
        if (!options.json.empty()) run.targets().check_folders();
        std::string found;
        run.within([&](session::Context const& context) {
            auto const answer = session::call_command(
                context, "check",
                office::sequence<css::beans::PropertyValue>(
                    {session::argument("Old", Any(office::to_office(session::file_url(file)))),
                     session::argument("Least", Any(office::to_office(options.least))),
                     session::argument("Hidden", Any(true))}));
            if (!answer.done) fail("cchc.refused", {{"sentence", answer.sentence}}, {});
            found = answer.found;
        });
        auto const answer = parse_json(found, file.string());
        found_any = found_any || !answer.at("findings").as_array().empty();
        std::string where;
        if (!options.json.empty())
            where = run.targets().put(file.stem().string(), {{{}, found, ".json", true}}).string();
        if (where.empty() && of_all.files.size() == 1) where = file.string();
        return where + said(answer, texts);
    };
    auto const exit = run.each(check);
    if (exit == Exit::some_failed) return Exit::not_checked;
    return exit == Exit::made && found_any ? Exit::found : exit;
}

}  // namespace report::headless
