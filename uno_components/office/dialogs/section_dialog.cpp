// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/section_dialog.hpp"

#include <set>

#include "core/form/section_form.hpp"
#include "office/dialogs/draft_question.hpp"
#include "office/dialogs/figure_page.hpp"
#include "office/dialogs/list_page.hpp"
#include "office/dialogs/window.hpp"
#include "office/drafts.hpp"

namespace report::office {

namespace {

/// Controls of a page are drawn when it is turned to for the first time; each page of the form is a
/// `dlg:page` of the window of its own, so that what was typed stays in its box.
class SectionWindow {
public:
    SectionWindow(Environment const& environment, Report const& report, std::string const& start)
        : environment_(environment),
          form_(environment.kind, report, start, figure_rows),
          drafts_(environment.context, environment.owner, "section", report_key(report)),
          window_(environment, "section"),
          controls_(window_.controls()),
          figures_(window_, form_, environment.texts),
          lists_(window_, form_, environment) {
        offer_draft();
        for (auto const* name : {"ok", "cancel", "edit_text"})
            window_.stretch(name, {true, true, false, false});
        for (auto const* name : {"back", "forward"})
            window_.stretch(name, {false, true, false, false});
        for (auto const* name : {"section_back", "section_forward", "page"})
            window_.stretch(name, {true, false, false, false});
        window_.stretch("section", {false, false, true, false});
        window_.stretch("complaint", {false, true, true, false});
        show_page();
        controls_.on_action("section", [this] { choose_section(); });
        controls_.on_action("back", [this] { turn([this] { form_.turn(-1); }); });
        controls_.on_action("forward", [this] { turn([this] { form_.turn(+1); }); });
        controls_.on_action("section_back", [this] { turn([this] { form_.turn_section(-1); }); });
        controls_.on_action("section_forward",
                            [this] { turn([this] { form_.turn_section(+1); }); });
        controls_.on_action("edit_text", [this] {
            go_to_ = current_heading();
            if (!window_.accept()) go_to_.clear();
        });
    }

    std::optional<SectionAnswer> run() {
        bool const accepted =
            window_.run([this] { return complaints(); }, [this] { return form_.is_changed(); });
        if (!accepted || !form_.is_changed()) drafts_.forget();
        if (!accepted) return std::nullopt;
        drafts_.accept();
        return SectionAnswer{form_.answer(), form_.is_changed(), go_to_};
    }

private:
    void offer_draft() {
        auto const wanted = ask_for_draft(environment_, drafts_, [this](Typed const& typed) {
            form_.restore(typed);
            return form_.is_changed();
        });
        if (!wanted) form_.reset();
    }

    void show_sections() {
        std::vector<Choice> choices;
        for (auto const& line : form_.lines())
            choices.push_back(
                {line.id, environment_.texts("section.line",
                                             {{"title", line.title},
                                              {"entered", std::to_string(line.filled.entered)},
                                              {"all", std::to_string(line.filled.all)}})});
        controls_.set_choices("section", choices);
        controls_.choose("section", form_.section().id);
    }

    void show_page() {
        showing_ = true;
        bool const is_new = drawn_.insert(form_.page_number()).second;
        auto const page = static_cast<int>(form_.page_number()) + 1;
        auto const changed = [this] { entry_changed(); };
        if (form_.page().list)
            lists_.show(page, is_new, changed);
        else
            figures_.show(page, is_new, changed);
        window_.turn_to(page);
        show_sections();
        controls_.set_label("page_title", form_.page_title());
        controls_.set_label(
            "page", environment_.texts("section.page_of",
                                       {{"page", std::to_string(form_.page_in_section())},
                                        {"pages", std::to_string(form_.pages_of_section())}}));
        controls_.set_enabled("back", form_.has_page(-1));
        controls_.set_enabled("forward", form_.has_page(+1));
        controls_.set_enabled("section_back", form_.has_section(-1));
        controls_.set_enabled("section_forward", form_.has_section(+1));
        showing_ = false;
        show_answers();
    }

    /// What follows from what was typed: derived figures, complaints.
    void show_answers() {
        if (form_.page().list)
            lists_.show_answers();
        else
            figures_.show_answers();
        EntryComplaint const* first = nullptr;
        if (form_.page().list) first = form_.complaint(form_.page().list->id);
        for (auto const& row : form_.page().rows)
            if (row.figure && !first) first = form_.complaint(row.figure->id);
        controls_.set_label("complaint",
                            first ? environment_.texts.sentence(first->problem) : std::string());
    }

    void entry_changed() {
        if (showing_) return;
        // Setting a derived figure changes its box, too.
        showing_ = true;
        show_answers();
        showing_ = false;
        drafts_.keep(form_.typed());
    }

    template <class Act>
    void turn(Act const& act) {
        if (showing_) return;
        act();
        show_page();
    }

    void choose_section() {
        turn([this] { form_.go_to(controls_.choice("section")); });
    }

    std::string current_heading() const {
        auto const& group = form_.section().groups[form_.page().group];
        return group.title.empty() ? form_.section().id : group.id;
    }

    /// Turns to the page of what stands in the way, and names its control there.
    std::vector<Complaint> complaints() {
        auto const* wrong = form_.in_the_way();
        if (!wrong) return {};
        auto const found = *wrong;
        auto const before = form_.page_number();
        form_.go_to_entry(found.id);
        if (form_.page_number() != before) show_page();
        auto const control = form_.page().list ? lists_.control_of(found) : found.id;
        return {{control, found.problem}};
    }

    Environment const& environment_;
    SectionForm form_;
    Drafts drafts_;
    Window window_;
    Controls& controls_;
    FigurePage figures_;
    ListPage lists_;
    std::set<std::size_t> drawn_;
    std::string go_to_;
    bool showing_ = false;
};

}  // namespace

std::optional<SectionAnswer> ask_sections(Environment const& environment, Report const& report,
                                          std::string const& start) {
    return SectionWindow(environment, report, start).run();
}

}  // namespace report::office
