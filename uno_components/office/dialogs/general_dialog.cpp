// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/general_dialog.hpp"

#include "core/form/general.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

void show(Controls& controls, Environment const& environment, GeneralForm const& form) {
    auto const& texts = environment.texts;
    controls.set_text("from", form.from);
    controls.set_text("to", form.to);
    controls.set_text("number", form.number);
    controls.set_text("day", form.day);
    controls.set_text("month", form.month);
    controls.set_text("year", form.year);
    controls.set_choices("state",
                         {{"draft", texts("general.draft")}, {"issued", texts("general.issued")}});
    controls.choose("state", form.issued ? "issued" : "draft");
    controls.set_choices(
        "medium", {{"paper", texts("general.paper")}, {"electronic", texts("general.electronic")}});
    controls.choose("medium", form.electronic ? "electronic" : "paper");
    controls.set_text("subject", form.subject);
}

GeneralForm read(Controls const& controls) {
    GeneralForm form;
    form.from = controls.text("from");
    form.to = controls.text("to");
    form.number = controls.text("number");
    form.day = controls.text("day");
    form.month = controls.text("month");
    form.year = controls.text("year");
    form.issued = controls.choice("state") == "issued";
    form.electronic = controls.choice("medium") == "electronic";
    form.subject = controls.text("subject");
    return form;
}

}  // namespace

std::optional<Report> ask_general(Environment const& environment, Report const& report) {
    Window window(environment, "general");
    show(window.controls(), environment, show_general(environment.kind, report));
    window.keep_drafts(
        Drafts(environment.context, environment.owner, "general", report_key(report)));
    // What a new report still needs; the days of its data are known from its period.
    if (window.controls().text("number").empty()) window.controls().focus("number");
    Answered<Report> answered;
    bool const accepted = window.run([&] {
        answered = read_general(environment.kind, report, read(window.controls()));
        return answered.complaints;
    });
    return accepted ? answered.value : std::nullopt;
}

}  // namespace report::office
