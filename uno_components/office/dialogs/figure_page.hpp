// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/guide.hpp"
#include "core/form/section_form.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

/// Pages of a section's window begin below its head and end above what it says at its foot.
constexpr int page_top = 40;
constexpr int page_foot = 44;

/// As many rows as a page has before its window has a size.
constexpr std::size_t figure_rows = 11;

/// The pages of a section's window that show figures: a row of controls for each, every control
/// drawn when a page first shows something in it and used again by all others, so that the last
/// page costs what the first one did.
class FigurePage {
public:
    struct Actions {
        std::function<void()> changed;
        std::function<void()> focused;  ///< a box got the focus, or lost it
    };
    /// Draws on the `dlg:page` `page`.
    FigurePage(Window& window, SectionForm& form, Texts const& texts, Guide const& guide, int page,
               Actions actions);

    /// What a page of the window's present size has room for.
    PageRoom room();
    /// Shows the form's page.
    void show();
    /// Derived figures, and complaints beside their rows.
    void show_answers();

    /// The figure whose box has the focus; null when none has.
    Figure const* focused() const { return focused_; }
    /// The name of a figure's control on this page.
    std::string control_of(std::string const& figure) const;
    void focus(std::string const& figure);
    /// Before its page is turned: what was typed last is written with care.
    void leave();
    /// Writes last period's value into the box that has the focus. False when there is none.
    bool take_last();

private:
    struct Columns;
    Columns columns() const;
    /// The controls of a row, in the order in which a screen reader and Tab go through them: a box
    /// is named by the label in front of it.
    enum class Part { title, label, box, choice, unit, last, note };
    struct Row {
        Figure const* figure = nullptr;  ///< what it shows; null for none
        std::set<Part> drawn;
        Area note;
    };
    static std::string name_of(Part part, std::size_t at);
    /// Shows a control of a row there, drawn now if it never was.
    std::string put(std::size_t at, Part part, Area const& area);
    void hide(std::size_t at, Part part);
    void draw(std::size_t at, Part part, Area const& area);
    void listen(std::size_t at, std::string const& name);
    void show_text(std::size_t at, Part part, Area const& area, std::string const& text);
    void show_complaint(std::size_t at);
    void show_row(std::size_t at, EntryRow const* row, Columns const& columns, int top, int height);
    void show_figure(std::size_t at, Figure const& figure, Columns const& columns, int top);
    void show_value(std::size_t at, Figure const& figure) const;
    void typed(std::size_t at);
    void left(std::size_t at);
    int height_of(EntryRow const& row, Columns const& columns);
    int text_height_of(std::string const& text, int width);

    Window& window_;
    SectionForm& form_;
    Texts const& texts_;
    Guide const& guide_;
    int page_;
    Actions actions_;
    std::vector<Row> rows_;
    Figure const* focused_ = nullptr;
    std::map<std::pair<std::string, int>, int> heights_;  ///< of texts in columns so wide
    int note_height_ = 0;
    int note_width_ = 0;
    bool showing_ = false;
};

/// What a drop-down list offers for these choices: nothing, and each by its label, which is what
/// entries hold.
std::vector<Choice> choices_by_label(std::vector<Choice> const& choices);

/// Shows a complaint beside its box, short; an empty note for none.
void show_note(Window& window, std::string const& note, Texts const& texts,
               EntryComplaint const* complaint);

}  // namespace report::office
