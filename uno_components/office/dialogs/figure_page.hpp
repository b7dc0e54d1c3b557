// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>

#include "core/form/section_form.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

/// As many rows as a page 700 pixels high has room for.
constexpr std::size_t figure_rows = 11;

/// The pages of a section's window that show figures. The box of a figure has the figure's id as
/// its name.
class FigurePage {
public:
    FigurePage(Window& window, SectionForm& form, Texts const& texts)
        : window_(window), form_(form), texts_(texts) {}

    /// Draws the form's page as `dlg:page` `page` when `is_new`, and shows what stands in it.
    void show(int page, bool is_new, std::function<void()> const& changed);
    /// Derived figures, and complaints beside their rows.
    void show_answers();

private:
    void draw() const;
    void show_complaint(Figure const& figure, int top);
    void draw_row(Drawing& drawing, Figure const& figure, int top) const;
    void listen(Figure const& figure, std::function<void()> const& changed) const;

    Window& window_;
    SectionForm& form_;
    Texts const& texts_;
    int page_ = 0;
    std::set<std::string> notes_;  ///< drawn when there is something to say for the first time
};

/// What a drop-down list offers for these choices: nothing, and each by its label, which is what
/// entries hold.
std::vector<Choice> choices_by_label(std::vector<Choice> const& choices);

/// Shows a complaint beside its box, short; an empty note for none.
void show_note(Controls const& controls, std::string const& note, Texts const& texts,
               EntryComplaint const* complaint);

}  // namespace report::office
