// SPDX-License-Identifier: MPL-2.0
#include "report.hpp"

#include <stdexcept>

#include "document_text.hpp"
#include "inside.hpp"
#include "office/writer/writer_document.hpp"
#include "plain_fill.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

namespace json = boost::json;

constexpr int rounds = 31;

/// The macro must do the same work, or the comparison says nothing.
void check_same(session::Context const& context, std::filesystem::path const& ours,
                std::filesystem::path const& plain) {
    auto const one = session::load(context, ours), other = session::load(context, plain);
    auto const same =
        test::text_of(one) == test::text_of(other) &&
        office::WriterDocument(one).state().places == office::WriterDocument(other).state().places;
    session::close(one);
    session::close(other);
    if (!same) throw std::runtime_error("the plain macro's report differs from ours");
}

}  // namespace

Rows whole_report() {
    session::TemporaryFolder const folder;
    OfficeWith with(test::package_file(), folder.path());
    auto& inside = with.inside;
    auto const data = test::sample("pho-an-7-thang-2023.json");
    auto const made = folder.path() / "made.odt", plain = folder.path() / "plain.odt";
    auto const scratch = session::file_url(folder.path() / "scratch.odt");
    auto const plan = plain_plan(with.office.context(), data);
    std::string const kind = "cchc_xa";

    inside({{"act", "new_report"}, {"data", data}, {"to", session::file_url(made)}});
    inside(
        {{"act", "plain_fill"}, {"kind", kind}, {"plan", plan}, {"to", session::file_url(plain)}});
    check_same(with.office.context(), made, plain);

    auto const new_against_load = [&](json::object const& how) {
        json::object make{{"act", "new_report"}, {"data", data}};
        json::object load{{"act", "load"}, {"from", session::file_url(made)}};
        for (auto const& one : how) {
            make[one.key()] = one.value();
            load[one.key()] = one.value();
        }
        return in_turns(
            rounds, [&] { return inside(make); }, [&] { return inside(load); });
    };
    progress("new report and save, load and save");
    auto const whole = new_against_load({{"to", scratch}});
    auto const processor = new_against_load({{"to", scratch}, {"processor", true}});
    auto const unsaved = new_against_load({});

    progress("the fill alone");
    std::vector<double> loads, fills, plains;
    for (int round = 0; round < rounds; ++round) {
        loads.push_back(inside({{"act", "load_template"}, {"kind", kind}}));
        fills.push_back(inside({{"act", "new_report"}, {"data", data}}) - loads.back());
        plains.push_back(inside({{"act", "plain_fill"}, {"kind", kind}, {"plan", plan}}));
    }
    return {row("(a) new report + save / load + save", whole, 1.05),
            row("(a) the same in processor time", processor, std::nullopt),
            row("(a) the same without saving", unsaved, std::nullopt),
            row("(a2) our fill / a macro's plain calls", {fills, plains}, 0.5)};
}

Row package_size() {
    constexpr double million = 1e6;
    auto const size = static_cast<double>(std::filesystem::file_size(test::package_file()));
    return {"(d) size of the .oxt", "", size / million, "MB", 1.5};
}

}  // namespace report::bench
