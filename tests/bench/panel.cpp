// SPDX-License-Identifier: MPL-2.0
#include <stdexcept>

#include "inside.hpp"
#include "office/uno/strings.hpp"
#include "report.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

namespace json = boost::json;
using css::uno::Any;

constexpr int rounds = 15;
constexpr char const* box = "Số nhiệm vụ trong kế hoạch CCHC năm:";
constexpr char const* shown = "cchc.show.cd_nv_kh";

std::filesystem::path stored_report(session::Context const& context,
                                    std::filesystem::path const& folder) {
    auto const made = sample_report(context);
    auto file = folder / "report.odt";
    session::store(made, file);
    session::close(made);
    return file;
}

}  // namespace

Rows panel() {
    session::TemporaryFolder const folder;
    OfficeWith with(test::package_file(), folder.path());
    auto const file = stored_report(with.office.context(), folder.path());
    with.inside({{"act", "show_document"}, {"from", session::file_url(file)}});
    Rows rows;
    progress("the panel");
    rows.push_back(row("(j) panel shown / Writer's Paragraph",
                       in_turns(
                           rounds,
                           [&] {
                               return with.inside({{"act", "show_panel"},
                                                   {"command", "panel"},
                                                   {"box", "Thông tin chung…"}});
                           },
                           [&] {
                               return with.inside({{"act", "open_window"},
                                                   {"command", ".uno:ParagraphDialog"},
                                                   {"button", "Cancel"},
                                                   {"painted", true}});
                           }),
                       1.0));
    progress("moves of the caret");
    auto const move = [&](char const* beside) {
        return with.inside({{"act", "move_caret"}, {"beside", beside}, {"lines", 40}});
    };
    rows.push_back(row("(j) caret moved with the panel / without a sidebar",
                       in_turns(
                           rounds, [&] { return move("panel"); }, [&] { return move("none"); }),
                       1.05));
    rows.push_back(row("(j) the same / with Writer's gallery in its place",
                       in_turns(
                           rounds, [&] { return move("panel"); }, [&] { return move("gallery"); }),
                       1.05));
    progress("pages of the window");
    auto const turn = [&](bool to_last) {
        return with.inside({{"act", "turn_page"},
                            {"command", "vnd.cchc.baocao:section?i_1"},
                            {"forward", "Trang sau"},
                            {"button", "Hủy"},
                            {"to_last", to_last}});
    };
    rows.push_back(row("(j) page turned in the window: the last / the first",
                       in_turns(
                           rounds, [&] { return turn(true); }, [&] { return turn(false); }),
                       1.3));
    // Last: a property set by itself is another value than the record's.
    progress("entries in the panel");
    with.inside({{"act", "show_panel"}, {"command", "box?cd_nv_kh"}, {"box", box}});
    int number = 40;
    auto const entry = [&](char const* act) {
        return with.inside({{"act", act},
                            {"box", box},
                            {"leave", "Thông tin chung…"},
                            {"property", shown},
                            {"text", std::to_string(++number)}});
    };
    auto const entries = in_turns(
        rounds, [&] { return entry("panel_entry"); }, [&] { return entry("bare_entry"); });
    rows.push_back({"(j) entry in the panel until the text shows it",
                    milliseconds(median(entries.ours)), median(entries.ours) * 1000, "ms", 50});
    rows.push_back(row("(j) the same / the property set and shown", entries, 2.0));
    return rows;
}

}  // namespace report::bench
