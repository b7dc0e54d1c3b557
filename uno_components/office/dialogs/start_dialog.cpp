// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/start_dialog.hpp"

#include "core/report/period.hpp"
#include "core/text/unicode.hpp"
#include "office/dialogs/window.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/copies.hpp"

namespace report::office {

namespace {

std::string phrase(Environment const& environment, RecentReport const& report) {
    for (auto const* kind : environment.kinds)
        if (kind->id == report.kind) return period_phrase(*kind, report.period);
    return {};
}

/// What is due next, and by when.
void show_due(Environment const& environment, Controls const& controls,
              std::vector<RecentReport> const& reports, NextDue const& due) {
    auto const& texts = environment.texts;
    auto const next = period_phrase(environment.kind, due.period);
    controls.set_label(
        "next", texts("start.from_last", {{"next", capitalise(next)},
                                          {"last", phrase(environment, reports[due.from])}}));
    Arguments const days{{"from", format_short(due.period.from)},
                         {"to", format_short(due.period.to)},
                         {"send_by", due.send_by ? format_short(*due.send_by) : std::string()}};
    controls.set_label("due", texts(due.send_by ? "start.due_by" : "start.days", days));
}

}  // namespace

std::optional<StartAnswer> ask_start(Environment const& environment, Guide const& guide,
                                     std::vector<RecentReport> const& reports) {
    using Act = StartAnswer::Act;
    Window window(environment, "start");
    auto& controls = window.controls();
    std::vector<Choice> choices;
    choices.reserve(reports.size());
    for (auto const& one : reports)
        choices.push_back(
            {one.file,
             environment.texts("start.line", {{"period", phrase(environment, one)},
                                              {"file", path_of_file(to_office(one.file))}})});
    controls.set_choices("recent", choices);
    if (!choices.empty()) controls.choose("recent", choices.front().id);
    // What cannot be pressed is not there: some offices show its words white on white.
    controls.set_shown("open", !choices.empty());
    auto const due = next_due(environment.kind, guide, reports);
    controls.set_shown("new", due.has_value());
    if (due)
        show_due(environment, controls, reports, *due);
    else
        controls.set_label("next", environment.texts("start.new"));
    window.stretch("recent", {false, false, true, true});
    for (auto const* name : {"new", "file"}) window.stretch(name, {false, true, false, false});
    for (auto const* name : {"open", "cancel"}) window.stretch(name, {true, true, false, false});
    std::optional<StartAnswer> answer;
    auto const end_with = [&](Act act, std::string const& file) {
        answer = StartAnswer{act, file};
        window.end();
    };
    controls.on_action("next", [&] {
        if (due)
            end_with(Act::next, reports[due->from].file);
        else
            end_with(Act::blank, {});
    });
    controls.on_action("new", [&] { end_with(Act::blank, {}); });
    controls.on_action("file", [&] { end_with(Act::other_file, {}); });
    auto const open = [&] {
        if (auto const file = controls.choice("recent"); !file.empty()) end_with(Act::open, file);
    };
    controls.on_action("open", open);
    controls.on_double_click("recent", open);
    controls.focus("next");
    window.run();
    return answer;
}

}  // namespace report::office
