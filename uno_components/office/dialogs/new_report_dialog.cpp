// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/new_report_dialog.hpp"

#include <algorithm>

#include "core/form/agency_form.hpp"
#include "core/form/new_report.hpp"
#include "office/dialogs/agency_dialog.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

/// The window with what it knows; every change of a list proposes anew what follows from it.
class NewReportWindow {
public:
    explicit NewReportWindow(Environment const& environment)
        : environment_(environment),
          kind_(&environment.kind),
          window_(environment, "new_report"),
          controls_(window_.controls()) {
        std::vector<Choice> kinds;
        for (auto const* kind : environment.kinds) kinds.push_back({kind->id, kind->name});
        controls_.set_choices("kind", kinds);
        controls_.choose("kind", kind_->id);
        show_kind();
        controls_.on_action("kind", [this] { kind_changed(); });
        controls_.on_action("period_kind", [this] { period_changed(); });
        controls_.on_action("ordinal", [this] { period_changed(); });
        controls_.on_action("agency", [this] { agency_changed(); });
        controls_.on_action("edit_agency", [this] { edit_agency(chosen_agency()); });
        controls_.on_action("add_agency", [this] { edit_agency({}); });
    }

    std::optional<Report> run() {
        window_.keep_drafts(Drafts(environment_.context, {}, "new_report", {}));
        Answered<Report> answered;
        bool const accepted = window_.run([&] {
            take_answers();
            answered = read_new_report(*kind_, agencies_, form_);
            return answered.complaints;
        });
        if (!accepted) return std::nullopt;
        environment_.settings.set_current(form_.agency);
        return answered.value;
    }

private:
    void take_answers() {
        form_.period_kind = controls_.choice("period_kind");
        auto const ordinal = controls_.choice("ordinal");
        form_.ordinal = ordinal.empty() ? 0 : std::stoi(ordinal);
        form_.year = controls_.text("year");
        form_.from = controls_.text("from");
        form_.to = controls_.text("to");
        form_.agency = controls_.choice("agency");
        auto const signer = controls_.choice("signer");
        form_.signer = signer.empty() ? 0 : static_cast<std::size_t>(std::stoi(signer));
        form_.addressees = controls_.text("addressees");
    }

    /// What the kind proposes; entries of another kind mean nothing in it.
    void show_kind() {
        agencies_ = environment_.settings.agencies(*kind_);
        form_ = propose_new_report(*kind_, agencies_, environment_.settings.current(),
                                   today_in_vietnam());
        std::vector<Choice> periods;
        for (auto const& period : kind_->periods) periods.push_back({period.id, period.label});
        controls_.set_choices("period_kind", periods);
        controls_.choose("period_kind", form_.period_kind);
        controls_.set_text("year", form_.year);
        show_period();
        show_agencies();
    }

    void kind_changed() {
        auto const id = controls_.choice("kind");
        for (auto const* kind : environment_.kinds)
            if (kind->id == id) kind_ = kind;
        show_kind();
    }

    void show_period() {
        auto const ordinals = ordinals_of(*kind_, form_.period_kind);
        controls_.set_choices("ordinal", ordinals);
        controls_.set_enabled("ordinal", !ordinals.empty());
        if (!ordinals.empty()) controls_.choose("ordinal", std::to_string(form_.ordinal));
        controls_.set_text("from", form_.from);
        controls_.set_text("to", form_.to);
    }

    void show_agencies() {
        std::vector<Choice> choices;
        for (auto const& agency : agencies_)
            choices.push_back({agency.id, agency_title(*kind_, agency)});
        controls_.set_choices("agency", choices);
        controls_.choose("agency", form_.agency);
        show_agency_choice();
    }

    void show_agency_choice() {
        std::vector<Choice> signers;
        for (auto const& signer : chosen_agency().signers)
            signers.push_back(
                {std::to_string(signers.size()), signer.name + " - " + signer.office});
        controls_.set_choices("signer", signers);
        if (!signers.empty()) controls_.choose("signer", std::to_string(form_.signer));
        controls_.set_text("addressees", form_.addressees);
    }

    void period_changed() {
        auto const before = form_;
        take_answers();
        propose_days(*kind_, form_);
        show_period();
        // Addressees that somebody typed are left alone.
        if (form_.addressees != before.addressees) return;
        propose_addressees(*kind_, agencies_, form_);
        controls_.set_text("addressees", form_.addressees);
    }

    void agency_changed() {
        take_answers();
        form_.signer = 0;
        propose_addressees(*kind_, agencies_, form_);
        show_agency_choice();
    }

    Agency chosen_agency() const {
        auto const id = controls_.choice("agency");
        auto const found = std::find_if(agencies_.begin(), agencies_.end(),
                                        [&](Agency const& a) { return a.id == id; });
        return found == agencies_.end() ? Agency() : *found;
    }

    void edit_agency(Agency const& agency) {
        take_answers();
        Environment const inner{
            environment_.context, window_.peer(),           *kind_,
            environment_.texts,   environment_.dialogs_url, environment_.settings};
        auto const edited = ask_agency(inner, agency);
        if (!edited) return;
        agencies_ = environment_.settings.agencies(*kind_);
        form_.agency = edited->id;
        propose_addressees(*kind_, agencies_, form_);
        show_agencies();
    }

    Environment const& environment_;
    ReportKind const* kind_;
    Window window_;
    Controls& controls_;
    std::vector<Agency> agencies_;
    NewReportForm form_;
};

}  // namespace

std::optional<Report> ask_new_report(Environment const& environment) {
    if (environment.settings.agencies(environment.kind).empty() && !ask_agency(environment, {}))
        return std::nullopt;
    return NewReportWindow(environment).run();
}

}  // namespace report::office
