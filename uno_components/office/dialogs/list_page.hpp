// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>

#include "core/form/section_form.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

/// The pages of a section's window that show a list: its rows, what is done to them, and a box for
/// each column of the current row. The list of rows has the list's id as its name, the box of a
/// column `<list>__<column>`.
class ListPage {
public:
    ListPage(Window& window, SectionForm& form, Environment const& environment)
        : window_(window), form_(form), environment_(environment) {}

    void show(int page, bool is_new, std::function<void()> const& changed);
    /// Titles of the rows and complaints beside the boxes.
    void show_answers();
    /// Shows the row of a complaint and names the box.
    std::string control_of(EntryComplaint const& complaint);

private:
    ListDefinition const& list() const { return form_.rows().list(); }
    void draw(int page) const;
    int draw_cell(Drawing& drawing, Column const& column, int top, int height) const;
    void listen(std::function<void()> const& changed);
    void listen_to_cell(std::size_t column, std::function<void()> const& changed);
    void act(std::string const& button, std::function<void()> const& changed,
             std::function<void(ListRows&)> const& what);
    void show_cells();
    void show_rows();
    std::string cell_name(std::size_t column) const;

    Window& window_;
    SectionForm& form_;
    Environment const& environment_;
    std::vector<std::string> titles_;  ///< of the rows as they are shown
    bool showing_ = false;
};

}  // namespace report::office
