// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/tables/offered.hpp"
#include "office/dialogs/controls.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// The page on which a person says which column of a sheet a column of the table is taken from, and
/// answers what the sheet leaves open.
class ColumnsPage {
public:
    ColumnsPage(Environment const& environment, Controls& controls)
        : environment_(environment), controls_(controls) {}

    /// What a sheet leaves open; with `all`, everything that can be said about it. `layout` is
    /// changed by what is chosen, and lives as long as the page is shown.
    void open(Report const& report, TableDefinition const& table, Sheet const& sheet,
              SheetLayout& layout, bool all);
    /// Whether there is anything to be said.
    bool is_needed() const { return !lines_.empty(); }
    void show();

    /// Somebody has chosen another line, or another source of it.
    void show_source();
    void map_column();

private:
    SheetQuestion const* question(std::string const& line) const;
    std::string answer_text(SheetQuestion const& question, std::string const& answer) const;
    std::string source_text(std::string const& column) const;
    void show_lines(std::string const& chosen);

    Environment const& environment_;
    Controls& controls_;
    SheetLayout* layout_ = nullptr;
    std::vector<Choice> lines_;  ///< of the table's columns, and of questions under "?"
    std::vector<Choice> theirs_;
    std::vector<SheetQuestion> questions_;
};

}  // namespace report::office
