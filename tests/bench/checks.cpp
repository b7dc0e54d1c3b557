// SPDX-License-Identifier: MPL-2.0
#include "golden_figures.hpp"
#include "inside.hpp"
#include "report.hpp"
#include "test_office.hpp"
#include "typed_document.hpp"

namespace report::bench {

namespace {

namespace json = boost::json;

constexpr int rounds = 21, few_rounds = 5;
constexpr int few = 5, many = 500;
/// A round of typing; one key alone is too short for the clock.
constexpr int keys = 60;

}  // namespace

Rows checks() {
    session::TemporaryFolder const folder;
    OfficeWith with(test::package_file(), folder.path());
    auto& inside = with.inside;
    auto const& context = with.office.context();
    Rows rows;
    for (auto const* ending : {".docx", ".odt"}) {
        progress(std::string("checking the seed as ") + ending);
        auto const file = folder.path() / (std::string("seed") + ending);
        auto const model =
            test::type_document(context, test::old_report_file("pho-an-7-thang-2023.txt"));
        session::store(model, file);
        session::close(model);
        auto const act = [&](char const* name) {
            return [&inside, name, url = session::file_url(file)] {
                return inside({{"act", name}, {"from", url}});
            };
        };
        rows.push_back(row(std::string("(i) check of the seed / load, ") + ending,
                           in_turns(rounds, act("check"), act("load")), 0.5));
    }
    progress("checking five and five hundred pages");
    auto const cost = [&](int pages) {
        auto const file = stored_long(context, folder.path(), pages);
        std::vector<double> all;
        for (int round = 0; round < (pages == few ? rounds : few_rounds); ++round)
            all.push_back(inside({{"act", "check"}, {"from", session::file_url(file)}}) / pages);
        return median(all);
    };
    auto const small = cost(few), large = cost(many);
    rows.push_back({"(i) check of 500 pages / of 5, a page",
                    milliseconds(large) + " / " + milliseconds(small), large / small, "", 1.1});
    progress("letters with the findings shown");
    inside({{"act", "show_document"}, {"from", session::file_url(folder.path() / "seed.odt")}});
    auto const typed = [&](bool with_findings) {
        return [&inside, with_findings] {
            inside({{"act", "findings"}, {"shown", with_findings}});
            return inside({{"act", "type_keys"}, {"count", keys}});
        };
    };
    rows.push_back(row("(i) a letter with the findings shown / without",
                       in_turns(rounds, typed(true), typed(false)), 1.05));
    return rows;
}

}  // namespace report::bench
