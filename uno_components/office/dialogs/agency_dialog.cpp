// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/agency_dialog.hpp"

#include "core/form/agency_form.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

template <class T>
std::vector<Choice> choices_of(std::vector<T> const& all) {
    std::vector<Choice> choices;
    choices.reserve(all.size());
    for (auto const& one : all) choices.push_back({one.id, one.label});
    return choices;
}

std::string row(char const* name, std::size_t i) {
    return name + std::to_string(i + 1);
}

void show(Controls& controls, Environment const& environment, AgencyForm const& form) {
    controls.set_choices("unit_kind", choices_of(environment.kind.unit_kinds));
    controls.choose("unit_kind", form.unit_kind);
    auto levels = choices_of(environment.kind.levels);
    levels.insert(levels.begin(), Choice{"", environment.texts("agency.level_by_date")});
    controls.set_choices("level", levels);
    controls.choose("level", form.level);
    controls.set_text("unit_name", form.unit_name);
    controls.set_text("superior", form.superior);
    controls.set_text("province", form.province);
    controls.set_text("symbol", form.symbol);
    controls.set_text("place", form.place);
    controls.set_text("department", form.department);
    controls.set_text("one_stop", form.one_stop);
    for (std::size_t i = 0; i < form.signers.size(); ++i) {
        controls.set_text(row("name_", i), form.signers[i].name);
        controls.set_text(row("office_", i), form.signers[i].office);
        controls.set_choices(row("authority_", i), choices_of(environment.kind.authorities));
        controls.choose(row("authority_", i), form.signers[i].authority);
    }
    controls.set_text("addressees", form.addressees);
    controls.set_text("recipients", form.recipients);
}

AgencyForm read(Controls const& controls) {
    AgencyForm form;
    form.unit_kind = controls.choice("unit_kind");
    form.level = controls.choice("level");
    form.unit_name = controls.text("unit_name");
    form.superior = controls.text("superior");
    form.province = controls.text("province");
    form.symbol = controls.text("symbol");
    form.place = controls.text("place");
    form.department = controls.text("department");
    form.one_stop = controls.text("one_stop");
    for (std::size_t i = 0; i < form.signers.size(); ++i)
        form.signers[i] = {controls.text(row("name_", i)), controls.text(row("office_", i)),
                           controls.choice(row("authority_", i))};
    form.addressees = controls.text("addressees");
    form.recipients = controls.text("recipients");
    return form;
}

}  // namespace

std::optional<Agency> ask_agency(Environment const& environment, Agency const& agency) {
    std::vector<std::string> taken;
    for (auto const& one : environment.settings.agencies(environment.kind)) taken.push_back(one.id);
    Window window(environment, "agency");
    show(window.controls(), environment, show_agency(environment.kind, agency));
    Drafts drafts(environment.context, {}, "agency", agency.id);
    window.keep_drafts(drafts);
    Answered<Agency> answered;
    bool const accepted = window.run([&] {
        answered = read_agency_form(environment.kind, read(window.controls()), agency, taken);
        return answered.complaints;
    });
    if (!accepted) return std::nullopt;
    environment.settings.store(*answered.value);
    drafts.forget();
    if (taken.empty()) environment.settings.set_current(answered.value->id);
    return answered.value;
}

}  // namespace report::office
