// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/form/table_view.hpp"
#include "office/dialogs/keys.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

/// Boxes for the cells of a table's form, as many as are seen at once, with the heads of their
/// columns above, the numbers of their rows at the left and scroll bars. Only cells to type in take
/// part in Tab; Enter, arrows and page keys go up and down. A box is called after its column and
/// row ("Head / Own head, row 3"), which is its tooltip too.
class Matrix {
public:
    Matrix(Window& window, Environment const& environment, TableForm& form,
           TableDefinition const& table);
    ~Matrix();
    Matrix(Matrix const&) = delete;
    Matrix& operator=(Matrix const&) = delete;

    /// Calls back when a cell was typed into, and when another one is the current one.
    void on_change(std::function<void()> const& changed);
    CellPlace current() const;
    std::size_t first_input_column() const;
    /// Shows the form as it is now with this cell, or the nearest there is, under the cursor.
    void go_to(CellPlace const& place);
    /// Column and row of a cell.
    std::string name_of(CellPlace const& place) const;
    /// Name of the box in which a cell is seen.
    std::string box_of(CellPlace const& place) const;

private:
    class State;
    std::shared_ptr<State> state_;
    Keys keys_;
};

}  // namespace report::office
