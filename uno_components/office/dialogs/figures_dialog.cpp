// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/figures_dialog.hpp"

#include <algorithm>

#include "core/form/entries.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

constexpr std::size_t rows = 10;
// dlg:page in figures.xdl
constexpr int figures_page = 1;
constexpr int list_page = 2;
constexpr int number_width = 92;
constexpr int text_width = 202;

std::string row(char const* name, std::size_t i) {
    return name + std::to_string(i);
}

/// Pages are drawn into the same controls; what was typed on the others is kept in `entries_`.
class FiguresWindow {
public:
    FiguresWindow(Environment const& environment, Report const& report)
        : environment_(environment),
          report_(report),
          none_(environment.texts("figures.none")),
          pages_(entry_pages(environment.kind, rows)),
          first_(show_entries(environment.kind, report, none_)),
          entries_(first_),
          window_(environment, "figures"),
          controls_(window_.controls()) {
        show_sections();
        show_page();
        controls_.on_action("section", [this] { go_to_section(); });
        controls_.on_action("back", [this] { go_to(page_ - 1); });
        controls_.on_action("forward", [this] { go_to(page_ + 1); });
        controls_.on_any_change([this] { show_derived(); });
    }

    std::optional<Report> run() {
        Answered<Report> answered;
        bool const accepted = window_.run(
            [&] {
                take();
                answered = read_entries(environment_.kind, report_, entries_, none_);
                return located(answered.complaints);
            },
            [this] {
                take();
                return entries_ != first_;
            });
        return accepted ? answered.value : std::nullopt;
    }

private:
    EntryPage const& page() const { return pages_.at(page_); }

    void take() {
        auto const keep = [this](std::string const& id, std::string const& text) {
            // A box that stayed empty is no entry.
            if (text.empty() && entries_.count(id) == 0) return;
            entries_[id] = text;
        };
        if (page().list) keep(page().list->id, controls_.text("list"));
        for (std::size_t i = 0; i < page().figures.size(); ++i)
            if (auto const* figure = page().figures[i]; !figure->derive)
                keep(figure->id, controls_.text(row("field_", i)));
    }

    void show_sections() {
        std::vector<Choice> choices;
        for (auto const& one : pages_) {
            auto const& section = environment_.kind.sections[one.section];
            if (!choices.empty() && choices.back().id == section.id) continue;
            auto const count = filled(environment_.kind, one.section, entries_);
            choices.push_back(
                {section.id, environment_.texts("figures.section_line",
                                                {{"title", section.title},
                                                 {"entered", std::to_string(count.entered)},
                                                 {"all", std::to_string(count.all)}})});
        }
        controls_.set_choices("section", choices);
        controls_.choose("section", environment_.kind.sections[page().section].id);
    }

    void show_page() {
        showing_ = true;
        for (std::size_t i = 0; i < rows; ++i)
            show_row(i, i < page().figures.size() ? page().figures[i] : nullptr);
        auto const* list = page().list;
        window_.turn_to(list ? list_page : figures_page);
        if (list) {
            controls_.set_label(
                "list_label",
                environment_.texts(
                    list->columns.size() == 1 ? "figures.one_column" : "figures.columns",
                    {{"label", list->label}, {"columns", column_line(*list)}, {"none", none_}}));
            controls_.set_text("list", entry(list->id));
        }
        controls_.set_label("page", environment_.texts("figures.page_of",
                                                       {{"page", std::to_string(page_ + 1)},
                                                        {"pages", std::to_string(pages_.size())}}));
        controls_.set_enabled("back", page_ > 0);
        controls_.set_enabled("forward", page_ + 1 < pages_.size());
        showing_ = false;
        show_derived();
    }

    void show_row(std::size_t i, Figure const* figure) {
        bool const is_text = figure && figure->kind == FigureKind::text;
        for (auto const* name : {"label_", "field_"})
            controls_.set_visible(row(name, i), figure != nullptr);
        for (auto const* name : {"unit_", "last_"})
            controls_.set_visible(row(name, i), figure && !is_text);
        if (!figure) return;
        controls_.set_label(row("label_", i), figure->label + ":");
        controls_.set_label(row("unit_", i), figure->unit);
        controls_.set_label(row("last_", i), last_value(report_, figure->id));
        controls_.set_width(row("field_", i), is_text ? text_width : number_width);
        controls_.set_enabled(row("field_", i), !figure->derive);
        controls_.set_text(row("field_", i), figure->derive ? std::string() : entry(figure->id));
    }

    void show_derived() {
        if (showing_) return;
        showing_ = true;
        take();
        auto const derived = derived_entries(environment_.kind, report_, entries_, none_);
        for (std::size_t i = 0; i < page().figures.size(); ++i) {
            auto const* figure = page().figures[i];
            if (!figure->derive) continue;
            auto const found = derived.find(figure->id);
            controls_.set_text(row("field_", i),
                               found == derived.end() ? std::string() : found->second);
        }
        showing_ = false;
    }

    void go_to(std::size_t page) {
        if (page >= pages_.size()) return;
        take();
        page_ = page;
        showing_ = true;
        show_sections();
        show_page();
        controls_.set_label("complaint", {});
    }

    void go_to_section() {
        if (showing_) return;
        auto const id = controls_.choice("section");
        for (std::size_t i = 0; i < pages_.size(); ++i)
            if (environment_.kind.sections[pages_[i].section].id == id) return go_to(i);
    }

    /// The page of the first complaint is shown, and the complaint named by its control there.
    std::vector<Complaint> located(std::vector<Complaint> complaints) {
        if (complaints.empty()) return complaints;
        auto& first = complaints.front();
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            auto const& figures = pages_[i].figures;
            auto const at = std::find_if(figures.begin(), figures.end(), [&](Figure const* one) {
                return one->id == first.control;
            });
            bool const in_list = pages_[i].list && pages_[i].list->id == first.control;
            if (at == figures.end() && !in_list) continue;
            if (i != page_) go_to(i);
            first.control =
                in_list ? "list" : row("field_", static_cast<std::size_t>(at - figures.begin()));
            break;
        }
        return complaints;
    }

    std::string entry(std::string const& id) const {
        auto const found = entries_.find(id);
        return found == entries_.end() ? std::string() : found->second;
    }

    Environment const& environment_;
    Report const& report_;
    std::string none_;
    std::vector<EntryPage> pages_;
    Entries first_;
    Entries entries_;
    Window window_;
    Controls& controls_;
    std::size_t page_ = 0;
    bool showing_ = false;
};

}  // namespace

std::optional<Report> ask_figures(Environment const& environment, Report const& report) {
    return FiguresWindow(environment, report).run();
}

}  // namespace report::office
