// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/agency_dialog.hpp"

#include <utility>

#include "core/form/agency_form.hpp"
#include "core/text/dates.hpp"
#include "office/dialogs/window.hpp"
#include "office/ground/resources.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/measure.hpp"

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
    controls.set_choices("unit_kind",
                         unit_kinds_on(environment.kind, today_in_vietnam(), form.unit_kind));
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

enum Page { first_page = 1, more_page };

/// The window of the three steps, and behind it what has a usual value.
class AgencyWindow {
public:
    AgencyWindow(Environment const& environment, Agency const& agency)
        : environment_(environment), agency_(agency), window_(environment, "agency") {
        auto& controls = window_.controls();
        show(controls, environment, show_agency(environment.kind, agency));
        offer_provinces();
        turn_to(first_page);
        controls.on_action("more",
                           [this] { turn_to(page_ == first_page ? more_page : first_page); });
        controls.on_any_change([this] { draw(); });
    }

    std::optional<Agency> ask() {
        std::vector<std::string> taken;
        for (auto const& one : environment_.settings.agencies(environment_.kind))
            taken.push_back(one.id);
        Drafts drafts(environment_.context, {}, "agency", agency_.id);
        window_.keep_drafts(drafts);
        draw();
        Answered<Agency> answered;
        bool const accepted = window_.run([&] {
            answered = read_agency_form(environment_.kind, typed(), agency_, taken);
            if (!answered.complaints.empty())
                turn_to(answered.complaints.front().control == "symbol" ? more_page : first_page);
            return answered.complaints;
        });
        if (!accepted) return std::nullopt;
        environment_.settings.store(*answered.value);
        drafts.forget();
        if (taken.empty()) environment_.settings.set_current(answered.value->id);
        return answered.value;
    }

private:
    std::vector<std::string> const& provinces() {
        return Resources::of(environment_.context).guide(environment_.kind.id).provinces;
    }

    AgencyForm typed() {
        auto form = read(window_.controls());
        form.province = full_province(provinces(), form.province);
        return form;
    }

    void offer_provinces() {
        auto const& all = provinces();
        css::uno::Sequence<rtl::OUString> names(static_cast<sal_Int32>(all.size()));
        for (std::size_t i = 0; i < all.size(); ++i)
            names[static_cast<sal_Int32>(i)] = to_office(all[i]);
        window_.controls().set("province", "StringItemList", css::uno::Any(names));
    }

    void turn_to(Page page) {
        page_ = page;
        window_.turn_to(page);
        auto& controls = window_.controls();
        controls.set_label("more",
                           environment_.texts(page == first_page ? "agency.more" : "agency.back"));
        controls.focus(page == first_page ? "province" : "superior");
    }

    void draw() {
        // What it writes is a change, too.
        if (std::exchange(drawing_, true)) return;
        auto& controls = window_.controls();
        auto const look = agency_look(environment_.kind, read(controls), today_in_vietnam(),
                                      make_measure(environment_.context));
        controls.set_text("look_issuer", look.issuer);
        controls.set_text("look_motto", environment_.texts("agency.motto") + "\n" + look.date);
        controls.set_text("look_signature", look.signature);
        drawing_ = false;
    }

    Environment const& environment_;
    Agency const& agency_;
    Window window_;
    Page page_ = first_page;
    bool drawing_ = false;
};

}  // namespace

std::optional<Agency> ask_agency(Environment const& environment, Agency const& agency) {
    return AgencyWindow(environment, agency).ask();
}

}  // namespace report::office
