// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/next_dialog.hpp"

#include <algorithm>
#include <utility>

#include "core/carry/next_period.hpp"
#include "core/carry/sums.hpp"
#include "core/carry/two_level.hpp"
#include "core/form/agency_form.hpp"
#include "core/form/period_form.hpp"
#include "core/json/json.hpp"
#include "office/dialogs/file_picker.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

/// Of the list of proposals: none of them.
constexpr char const* other_period = "other";

class NextWindow {
public:
    NextWindow(Environment const& environment, BaseReport base, OpenBase const& open)
        : environment_(environment),
          open_(open),
          base_(std::move(base)),
          window_(environment, "next"),
          controls_(window_.controls()) {
        show_base();
        controls_.on_action("choose_base", [this] { choose_base(); });
        controls_.on_action("proposals", [this] { take_proposal(); });
        for (auto const* name : {"period_kind", "ordinal"})
            controls_.on_action(name, [this] { period_changed(); });
        controls_.on_change("year", [this] { period_changed(); });
        controls_.on_action("choose_last_year", [this] { choose_files("last_year", false); });
        controls_.on_action("choose_parts", [this] { choose_files("parts", true); });
    }

    std::optional<NextAnswer> run() {
        window_.keep_drafts(Drafts(environment_.context, {}, "next", report_key(base_.report)));
        std::optional<Report> next;
        bool const accepted = window_.run([&] {
            std::vector<Complaint> complaints;
            next = read(complaints);
            return complaints;
        });
        if (!accepted || !next) return std::nullopt;
        return NextAnswer{base_, *next};
    }

private:
    ReportKind const& kind() const {
        auto const found =
            std::find_if(environment_.kinds.begin(), environment_.kinds.end(),
                         [&](ReportKind const* one) { return one->id == base_.report.kind; });
        return found == environment_.kinds.end() ? environment_.kind : **found;
    }

    void show_base() {
        auto const phrase = period_phrase(kind(), base_.report.period);
        controls_.set_text(
            "base",
            base_.document.is()
                ? environment_.texts("next.this_document", {{"period", phrase}})
                : environment_.texts("next.this_file", {{"period", phrase}, {"file", base_.path}}));
        std::vector<Choice> kinds;
        for (auto const& one : kind().periods) kinds.push_back({one.id, one.label});
        controls_.set_choices("period_kind", kinds);
        proposals_ = next_periods(kind(), base_.report.period);
        std::vector<Choice> choices;
        for (auto const& period : proposals_)
            choices.push_back({std::to_string(choices.size()), period_phrase(kind(), period)});
        choices.push_back({other_period, environment_.texts("next.other_period")});
        controls_.set_choices("proposals", choices);
        controls_.choose("proposals", choices.front().id);
        take_proposal();
        show_agencies();
    }

    void take_proposal() {
        auto const chosen = controls_.choice("proposals");
        if (chosen.empty() || chosen == other_period) return;
        show_period_form(show_period(proposals_.at(std::stoul(chosen))));
    }

    void show_period_form(PeriodForm form) {
        form_ = std::move(form);
        is_showing_ = true;
        controls_.choose("period_kind", form_.period_kind);
        auto const ordinals = ordinals_of(kind(), form_.period_kind);
        controls_.set_choices("ordinal", ordinals);
        controls_.set_enabled("ordinal", !ordinals.empty());
        if (!ordinals.empty()) controls_.choose("ordinal", std::to_string(form_.ordinal));
        if (controls_.text("year") != form_.year) controls_.set_text("year", form_.year);
        controls_.set_text("from", form_.from);
        controls_.set_text("to", form_.to);
        is_showing_ = false;
    }

    PeriodForm typed_period() const {
        auto const ordinal = controls_.choice("ordinal");
        return {controls_.choice("period_kind"), ordinal.empty() ? 0 : std::stoi(ordinal),
                controls_.text("year"), controls_.text("from"), controls_.text("to")};
    }

    /// Another period has other days; the list of proposals follows.
    void period_changed() {
        if (is_showing_) return;
        auto form = typed_period();
        auto const period = usual_period(kind(), form);
        if (period) form = show_period(with_following_days(kind(), base_.report.period, *period));
        show_period_form(form);
        auto const same =
            std::find_if(proposals_.begin(), proposals_.end(), [&](Period const& proposed) {
                return period && period_phrase(kind(), proposed) == period_phrase(kind(), *period);
            });
        controls_.choose("proposals", same == proposals_.end()
                                          ? other_period
                                          : std::to_string(same - proposals_.begin()));
    }

    void show_agencies() {
        agencies_ = environment_.settings.agencies(kind());
        std::vector<Choice> choices{{{}, environment_.texts("next.same_agency")}};
        for (auto const& agency : agencies_)
            choices.push_back({agency.id, agency_title(kind(), agency)});
        controls_.set_choices("agency", choices);
        auto const current = agency_of(environment_.settings.current());
        bool const is_new = current && !proposals_.empty() &&
                            changes_level(kind(), base_.report, *current, proposals_.front());
        controls_.choose("agency", is_new ? current->id : std::string());
    }

    std::optional<Agency> agency_of(std::string const& id) const {
        for (auto const& agency : agencies_)
            if (agency.id == id) return agency;
        return std::nullopt;
    }

    void choose_base() {
        auto const files = pick_documents(environment_.context, environment_.texts, false);
        if (files.empty()) return;
        try {
            auto base = open_(files.front());
            if (!base) return;
            base_ = std::move(*base);
            controls_.set_label("complaint", {});
            show_base();
        } catch (ProblemError const& error) {
            controls_.set_label("complaint", environment_.texts.sentence(error.problem));
        }
    }

    void choose_files(char const* box, bool several) {
        auto const files = pick_documents(environment_.context, environment_.texts, several);
        if (!files.empty()) controls_.set_text(box, items_to_lines(files));
    }

    std::optional<Report> read(std::vector<Complaint>& complaints) {
        FieldReader fields(complaints);
        auto const period = read_period(kind(), typed_period(), fields);
        if (!period || !complaints.empty()) return std::nullopt;
        char const* box = "parts";
        try {
            auto next = next_report(kind(), base_.report, *period);
            if (auto const files = lines_to_items(controls_.text(box)); !files.empty())
                next = with_sums(std::move(next), sums_of(files, *period));
            box = "last_year";
            if (auto const files = lines_to_items(controls_.text(box)); !files.empty())
                next = with_last_year(kind(), std::move(next), report_of(files.front())).value();
            if (auto const agency = agency_of(controls_.choice("agency")))
                next = under_profile(kind(), std::move(next), *agency);
            return next;
        } catch (ProblemError const& error) {
            fields.complain(box, error.problem);
            return std::nullopt;
        }
    }

    Report report_of(std::string const& file) const {
        auto const base = open_(file);
        if (!base) fail("old_file.given_up", {}, file);
        return base->report;
    }

    Report sums_of(std::vector<std::string> const& files, Period const& period) const {
        std::vector<Report> parts;
        parts.reserve(files.size());
        for (auto const& file : files) parts.push_back(report_of(file));
        return cumulate(kind(), std::move(parts), period).value().report;
    }

    Environment const& environment_;
    OpenBase const& open_;
    BaseReport base_;
    Window window_;
    Controls& controls_;
    std::vector<Period> proposals_;
    std::vector<Agency> agencies_;
    PeriodForm form_;
    bool is_showing_ = false;
};

}  // namespace

std::optional<NextAnswer> ask_next(Environment const& environment, BaseReport const& base,
                                   OpenBase const& open) {
    return NextWindow(environment, base, open).run();
}

}  // namespace report::office
