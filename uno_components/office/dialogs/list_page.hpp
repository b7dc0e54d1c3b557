// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/form/section_form.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

/// The pages of a section's window that show a list: its rows, what is done to them, and a box for
/// each column of the current row. Their controls are drawn when a page first needs them and used
/// again by all others.
class ListPage {
public:
    struct Actions {
        std::function<void()> changed;
        std::function<void()> focused;
    };
    /// Draws on the `dlg:page` `page`, when a list is first shown.
    ListPage(Window& window, SectionForm& form, Environment const& environment, int page,
             Actions actions);

    /// Shows the form's page.
    void show();
    /// Titles of the rows and complaints beside the boxes.
    void show_answers();
    /// Shows the row of a complaint and names the box.
    std::string control_of(EntryComplaint const& complaint);

    /// Where typing begins: the first column of the current row, or the button for the first row.
    void focus();
    /// Enter: the next column, and behind the last one the button for another row. False when the
    /// focus is in none of them.
    bool go_on();

private:
    ListDefinition const& list() const { return form_.rows().list(); }
    void draw();
    void need_cells(std::size_t count);
    void put(int width, int height);
    int put_cell(std::size_t column, int top, int height, int width);
    void listen();
    void listen_to_cell(std::size_t column);
    void act(std::string const& button, std::function<void(ListRows&)> const& what);
    void typed(std::size_t column, bool is_choice);
    void show_cells();
    void show_rows();
    bool has_column(std::size_t column) const;
    /// The control of a column now: a box of one or of several lines, or a list of choices.
    std::string cell_name(std::size_t column) const;
    void focus_cell(std::size_t column);

    Window& window_;
    SectionForm& form_;
    Environment const& environment_;
    int page_;
    Actions actions_;
    bool is_drawn_ = false;            ///< its first page was shown
    std::size_t cells_ = 0;            ///< columns that have controls
    std::vector<bool> tall_;           ///< columns that show several lines now
    std::vector<std::string> titles_;  ///< of the rows as they are shown
    std::string focused_;
    bool showing_ = false;
};

}  // namespace report::office
