// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/parties_dialog.hpp"

#include "core/form/parties.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

void show(Controls& controls, Environment const& environment, PartiesForm const& form) {
    controls.set_checked("upward", form.upward);
    controls.set_text("addressees", form.addressees);
    controls.set_text("recipients", form.recipients);
    std::vector<Choice> authorities;
    for (auto const& one : environment.kind.authorities) authorities.push_back({one.id, one.label});
    controls.set_choices("authority", authorities);
    std::vector<Choice> signers;
    for (auto const& one : form.known_signers)
        signers.push_back({std::to_string(signers.size()), signer_title(one)});
    controls.set_choices("signer", signers);
}

void show_signer(Controls const& controls, Signer const& signer) {
    controls.set_text("name", signer.name);
    controls.set_text("office", signer.office);
    controls.choose("authority", signer.authority);
}

PartiesForm read(Controls const& controls) {
    PartiesForm form;
    form.upward = controls.checked("upward");
    form.addressees = controls.text("addressees");
    form.recipients = controls.text("recipients");
    form.signer = {controls.text("name"), controls.text("office"), controls.choice("authority")};
    return form;
}

/// Buttons that move the line of the cursor.
void listen_to_moves(Controls& controls, std::string const& box) {
    auto const move = [&controls, box](bool up) {
        auto const moved = move_line({controls.text(box), controls.cursor(box)}, up);
        controls.set_text(box, moved.text);
        controls.set_cursor(box, moved.cursor);
    };
    controls.on_action(box + "_up", [move] { move(true); });
    controls.on_action(box + "_down", [move] { move(false); });
}

void stretch(Window& window) {
    window.stretch("addressees", {false, false, true, false});
    window.stretch("recipients", {false, false, true, true});
    for (auto const* name :
         {"addressees_up", "addressees_down", "recipients_up", "recipients_down"})
        window.stretch(name, {true, false, false, false});
    for (auto const* name : {"signer", "name", "office", "authority"}) {
        window.stretch(std::string(name) + "_label", {false, true, false, false});
        window.stretch(name, {false, true, true, false});
    }
    window.stretch("complaint", {false, true, true, false});
    for (auto const* name : {"ok", "cancel"}) window.stretch(name, {true, true, false, false});
}

}  // namespace

std::optional<Report> ask_parties(Environment const& environment, Report const& report) {
    auto const form = show_parties(report);
    Window window(environment, "parties");
    auto& controls = window.controls();
    show(controls, environment, form);
    show_signer(controls, form.signer);
    stretch(window);
    controls.on_action("signer", [&] {
        auto const chosen = controls.choice("signer");
        if (!chosen.empty()) show_signer(controls, form.known_signers.at(std::stoul(chosen)));
    });
    for (auto const* box : {"addressees", "recipients"}) listen_to_moves(controls, box);
    window.keep_drafts(
        Drafts(environment.context, environment.owner, "parties", report_key(report)));
    Answered<Report> answered;
    bool const accepted = window.run([&] {
        answered = read_parties(report, read(controls));
        return answered.complaints;
    });
    return accepted ? answered.value : std::nullopt;
}

}  // namespace report::office
