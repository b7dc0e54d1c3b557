// SPDX-License-Identifier: MPL-2.0
#include <boost/json/serialize.hpp>
#include <chrono>
#include <fstream>
#include <stdexcept>

#include "core/compose/shown.hpp"
#include "core/report/data_file.hpp"
#include "inside.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/writer_document.hpp"
#include "process.hpp"
#include "python.hpp"
#include "report.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using css::uno::Any;

constexpr int rounds = 31;

/// The group of sections that is timed: results of handling dossiers, the largest one.
constexpr char const *section_id = "ii_2", *group_id = "ii_2_5";

/// The report with every entered figure of the group one higher.
Report other_figures(ReportKind const& kind, Report report) {
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups)
            for (auto const& figure : group.figures)
                if (group.id == group_id)
                    if (auto const value = report.values.find(figure.id);
                        value != report.values.end())
                        if (auto* amount = std::get_if<Amount>(&value->second)) ++amount->value;
    return report;
}

/// What the document shows otherwise in the second report.
json::object changed_texts(ReportKind const& kind, Report const& from, Report const& to) {
    Shown const before(kind, from), after(kind, to);
    json::object changed;
    for (auto const& name : after.names())
        if (before.text(name) != after.text(name)) changed["cchc.show." + name] = after.text(name);
    return changed;
}

double seconds_of_ours(session::Context const& context, session::Model const& model,
                       std::string const& data) {
    auto const arguments = office::sequence<css::beans::PropertyValue>(
        {session::argument("Hidden", Any(true)), session::argument("Document", Any(model)),
         session::argument("Data", Any(office::to_office(data)))});
    auto const begun = std::chrono::steady_clock::now();
    auto const answer =
        session::call_command(context, std::string("section?") + section_id, arguments);
    auto const end = std::chrono::steady_clock::now();
    if (!answer.done) throw std::runtime_error(answer.sentence);
    return std::chrono::duration<double>(end - begun).count();
}

double seconds_of_macro(std::string const& pipe, json::object const& figures,
                        fs::path const& file) {
    std::ofstream(file) << json::serialize(figures);
    auto const ended =
        test::run_program({python_with_uno(), CCHC_BENCH_DIR "/refill.py", pipe, file});
    if (ended.code != 0)
        throw std::runtime_error("refill.py ended with " + std::to_string(ended.code) + ": " +
                                 ended.out + ended.err);
    return std::stod(ended.out);
}

}  // namespace

session::Model sample_report(session::Context const& context) {
    auto const answer = session::call_command(
        context, "new",
        office::sequence<css::beans::PropertyValue>(
            {session::argument("Hidden", Any(true)),
             session::argument("Data",
                               Any(office::to_office(test::sample("pho-an-7-thang-2023.json"))))}));
    if (!answer.done) throw std::runtime_error(answer.sentence);
    return answer.document;
}

Rows section_window() {
    session::TemporaryFolder const folder;
    OfficeWith with(test::package_file(), folder.path());
    auto const file = folder.path() / "report.odt";
    auto const model = sample_report(with.office.context());
    session::store(model, file);
    session::close(model);
    with.inside({{"act", "show_document"}, {"from", session::file_url(file)}});
    auto const pair = [&](bool painted) {
        json::object const ours{{"act", "open_window"},
                                {"command", std::string("vnd.cchc.baocao:section?") + group_id},
                                {"button", "Hủy"},
                                {"painted", painted}};
        json::object const writer{{"act", "open_window"},
                                  {"command", ".uno:ParagraphDialog"},
                                  {"button", "Cancel"},
                                  {"painted", painted}};
        return in_turns(
            rounds, [&] { return with.inside(ours); }, [&] { return with.inside(writer); });
    };
    progress("windows");
    return {row("(e) window of II.2.5 / Writer's Paragraph", pair(false), 1.0),
            row("(e) the same until it is painted", pair(true), std::nullopt)};
}

Rows section_refill() {
    session::TemporaryFolder const folder;
    OfficeWith with(test::package_file(), folder.path());
    auto const& context = with.office.context();
    auto const kind = test::shipped_kind("cchc_xa");
    auto const model = sample_report(context);
    auto const first = office::WriterDocument(model).read_report().value();
    auto const second = other_figures(kind, first);
    auto const there = changed_texts(kind, first, second),
               back = changed_texts(kind, second, first);
    auto const data_there = write_data(kind, second), data_back = write_data(kind, first);
    progress("refill of a section with " + std::to_string(there.size()) + " texts");
    auto const pair = in_turns(
        rounds,
        [&] {
            return seconds_of_ours(context, model, data_there) +
                   seconds_of_ours(context, model, data_back);
        },
        [&] {
            auto const texts = folder.path() / "figures.json";
            return seconds_of_macro(with.office.pipe(), there, texts) +
                   seconds_of_macro(with.office.pipe(), back, texts);
        });
    session::close(model);
    return {row("(f) refill of a section / a macro's calls", pair, 0.2)};
}

}  // namespace report::bench
