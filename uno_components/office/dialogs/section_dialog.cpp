// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/section_dialog.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <map>
#include <utility>

#include "core/form/panel_form.hpp"
#include "core/form/section_form.hpp"
#include "office/dialogs/draft_question.hpp"
#include "office/dialogs/figure_page.hpp"
#include "office/dialogs/list_page.hpp"
#include "office/dialogs/window.hpp"
#include "office/ground/drafts.hpp"
#include "office/ground/resources.hpp"

namespace report::office {

namespace {

/// Where the window of a report was left, by report_key: a figure or a list.
std::map<std::string, std::string>& places_left() {
    static auto* const all = new std::map<std::string, std::string>;
    return *all;
}

constexpr int figures_page = 1, lists_page = 2;
/// Larger than this a window would only be emptier.
constexpr int usual_width = 554, usual_height = 346;

/// One page of figures and one of lists stand in the window for all pages of the form.
class SectionWindow {
public:
    SectionWindow(Environment const& environment, Report const& report, std::string const& start)
        : item_(item_of(start)),
          entry_(item_ ? item_->first : start),
          environment_(environment),
          guide_(Resources::of(environment.context).guide(environment.kind.id)),
          key_(report_key(report)),
          form_(environment.kind, report, heading_of(environment.kind, entry_), figure_rows),
          drafts_(environment.context, environment.owner, "section", key_),
          window_(environment, "section"),
          controls_(window_.controls()),
          figures_(window_, form_, environment.texts, guide_, figures_page,
                   {[this] { entry_changed(); }, [this] { focus_changed(); }}),
          lists_(window_, form_, environment, lists_page,
                 {[this] { entry_changed(); }, [this] { focus_changed(); }}) {
        offer_draft();
        stretch();
        window_.enlarge(usual_width, usual_height);
        form_.lay_out(figures_.room());
        // What is wrong comes before where somebody left off, and that before what is empty.
        auto const box = go_to_start();
        show_page();
        window_.on_resized([this] { resized(); });
        controls_.on_action("section", [this] { choose_section(); });
        controls_.on_action("back", [this] { turn_page(-1); });
        controls_.on_action("forward", [this] { turn_page(+1); });
        controls_.on_action("edit_text", [this] {
            go_to_ = current_heading();
            if (!window_.accept()) go_to_.clear();
        });
        window_.on_key([this](css::awt::KeyEvent const& key) { return press(key); });
        focus(box);
    }

    std::optional<SectionAnswer> run() {
        bool const accepted =
            window_.run([this] { return complaints(); }, [this] { return form_.is_changed(); });
        places_left()[key_] = left_at_;
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
        // Every filling is told to all who listen, and drawn.
        std::string all;
        for (auto const& one : choices) all += one.label + '\n';
        if (std::exchange(sections_shown_, all) != all)
            controls_.set_choices("section", std::move(choices));
        controls_.choose("section", form_.section().id);
    }

    void stretch() {
        for (auto const* name : {"ok", "cancel"}) window_.stretch(name, {true, true, false, false});
        for (auto const* name : {"back", "forward", "edit_text"})
            window_.stretch(name, {false, true, false, false});
        window_.stretch("page", {true, false, false, false});
        for (auto const* name : {"section", "page_title"})
            window_.stretch(name, {false, false, true, false});
        window_.stretch("complaint", {false, true, true, false});
    }

    void show_page() {
        Drawing::AtOnce const drawn(window_.drawing());
        showing_ = true;
        if (form_.page().list)
            lists_.show();
        else
            figures_.show();
        window_.turn_to(form_.page().list ? lists_page : figures_page);
        show_sections();
        controls_.set_label("page_title", form_.page_title());
        // At the right edge the last letter loses its last pixels without a blank behind it.
        controls_.set_label(
            "page", environment_.texts("section.page_of",
                                       {{"page", std::to_string(form_.page_in_section())},
                                        {"pages", std::to_string(form_.pages_of_section())}}) +
                        "\u00a0");
        controls_.set_enabled("back", form_.has_page(-1));
        controls_.set_enabled("forward", form_.has_page(+1));
        showing_ = false;
        show_answers();
    }

    void resized() {
        auto const* figure = figures_.focused();
        figures_.leave();
        form_.lay_out(figures_.room());
        if (figure) form_.go_to_entry(figure->id);
        show_page();
        if (figure) figures_.focus(figure->id);
    }

    std::string go_to_start() {
        // What was asked for by name comes before all.
        if (heading_of(environment_.kind, entry_) != entry_) {
            form_.go_to_entry(entry_);
            if (item_ && form_.page().list)
                form_.edit_rows([this](ListRows& rows) { rows.select(item_->second); });
            return form_.page().list ? std::string() : entry_;
        }
        auto const wrong = form_.go_to_complaint();
        return wrong.empty() ? go_where_left() : wrong;
    }

    std::string go_where_left() {
        auto const known = places_left().find(key_);
        if (known == places_left().end() || known->second.empty()) return {};
        auto const at = form_.page_number();
        auto const section = form_.page().section;
        form_.go_to_entry(known->second);
        if (form_.page().section == section) return known->second;
        while (form_.page_number() != at) form_.turn(form_.page_number() < at ? +1 : -1);
        return {};
    }

    /// Of this page: the box of a figure, else the first empty one.
    void focus(std::string const& wanted = {}) {
        auto const box = wanted.empty() ? form_.first_box() : wanted;
        if (form_.page().list)
            lists_.focus();
        else if (box.empty())
            controls_.focus("section");
        else
            figures_.focus(box);
    }

    bool press(css::awt::KeyEvent const& key) {
        using namespace css::awt;
        if (has_alt(key)) return false;
        bool const is_page = key.KeyCode == Key::PAGEUP || key.KeyCode == Key::PAGEDOWN;
        int const step = key.KeyCode == Key::PAGEUP ? -1 : +1;
        if (has_control(key) && is_page) {
            turn([this, step] { form_.turn_section(step); });
            return true;
        }
        // As in the panel.
        if (has_control(key) && key.KeyCode == Key::D) return figures_.take_last();
        if (!is_plain(key)) return false;
        if (is_page && (figures_.focused() || form_.page().list)) {
            turn_page(step);
            return true;
        }
        if (key.KeyCode == Key::RETURN && form_.page().list) return lists_.go_on();
        auto const* figure = figures_.focused();
        if (!figure || form_.page().list) return false;
        if (key.KeyChar == '=') return figures_.take_last();
        bool const is_last = form_.box_after(figure->id).empty();
        // Tab goes its own way up to the last box of a page; a list of choices wants its Enter.
        if (key.KeyCode == Key::TAB && !(is_last && form_.has_page(+1))) return false;
        if (key.KeyCode != Key::TAB &&
            (key.KeyCode != Key::RETURN || figure->kind == FigureKind::choice))
            return false;
        go_on(is_last ? std::string() : form_.box_after(figure->id));
        return true;
    }

    void go_on(std::string const& next) {
        if (!next.empty())
            figures_.focus(next);
        else if (form_.has_page(+1))
            turn_page(+1);
        else
            controls_.focus("ok");
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
        is_wrong_ = first != nullptr;
        if (first) {
            auto const colours = window_.colours();
            controls_.set_text_colour("complaint",
                                      first->warning ? colours.warning : colours.wrong);
            controls_.set_label("complaint", environment_.texts.sentence(first->problem));
        } else {
            show_hint();
        }
    }

    /// What counts for the figure in whose box one is, while nothing is wrong.
    void show_hint() {
        if (is_wrong_) return;
        std::string hint;
        if (form_.page().list)
            hint = guide_.hint(form_.page().list->id);
        else if (auto const* figure = figures_.focused())
            hint = guide_.hint(figure->id);
        controls_.set("complaint", "TextColor", css::uno::Any());
        controls_.set_label("complaint", hint);
    }

    void focus_changed() {
        if (form_.page().list)
            left_at_ = form_.page().list->id;
        else if (auto const* figure = figures_.focused())
            left_at_ = figure->id;
        show_hint();
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
        figures_.leave();
        act();
        show_page();
        focus();
    }

    void turn_page(int step) {
        turn([this, step] { form_.turn(step); });
    }

    /// The focus stays with the list of sections: somebody may be looking through it by keys.
    void choose_section() {
        if (showing_) return;
        figures_.leave();
        form_.go_to(controls_.choice("section"));
        show_page();
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
        if (form_.page().list) return {{lists_.control_of(found), found.problem}};
        // A box that had the focus for a figure of another page hears nothing by itself.
        figures_.focus(found.id);
        return {{figures_.control_of(found.id), found.problem}};
    }

    std::optional<std::pair<std::string, std::size_t>> item_;
    std::string entry_;  ///< where it begins: a heading, a figure or a list
    Environment const& environment_;
    Guide const& guide_;
    std::string key_;
    SectionForm form_;
    Drafts drafts_;
    Window window_;
    Controls& controls_;
    FigurePage figures_;
    ListPage lists_;
    std::string left_at_;
    std::string sections_shown_;  ///< lines of the list of sections
    bool is_wrong_ = false;       ///< something on this page
    std::string go_to_;
    bool showing_ = false;
};

}  // namespace

std::optional<SectionAnswer> ask_sections(Environment const& environment, Report const& report,
                                          std::string const& start) {
    return SectionWindow(environment, report, start).run();
}

}  // namespace report::office
