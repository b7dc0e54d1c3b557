// SPDX-License-Identifier: MPL-2.0
#include "core/tables/sheet_preview.hpp"

#include <algorithm>
#include <map>

#include "core/catalogue/report_kind.hpp"
#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_previewed = 200, longest_cell = 60;

std::string shortened(std::string const& text) {
    auto const letters = to_code_points(collapse_blanks(text));
    if (letters.size() <= longest_cell) return to_utf8(letters);
    return to_utf8(letters.substr(0, longest_cell)) + "…";
}

char const* text_of(ColumnFate fate) {
    switch (fate) {
        case ColumnFate::taken:
            return "import.becomes";
        case ColumnFate::added:
            return "import.becomes_part";
        case ColumnFate::checks:
            return "import.becomes_check";
        case ColumnFate::asked:
            return "import.becomes_perhaps";
        default:
            return "import.becomes_nothing";
    }
}

class Previewer {
public:
    Previewer(ReportKind const& kind, Report const& report, TableDefinition const& table,
              Sheet const& sheet)
        : kind_(kind), report_(report), table_(table), names_(sheet.columns()) {
        for (auto const& column : table.columns) ++twins_[column.heads.back()];
        shown_.columns.resize(sheet.columns());
    }

    SheetPreview run(SheetLayout const& layout, Sheet const& sheet, Texts const& texts) {
        auto const& mapping = layout.mapping;
        for (auto const& column : table_.columns) {
            if (auto const guess = layout.guesses.find(column.id); guess != layout.guesses.end())
                say(guess->second, column, ColumnFate::asked);
            if (auto const more = mapping.rivals.find(column.id); more != mapping.rivals.end())
                for (auto const at : more->second) say(at, column, ColumnFate::asked);
            auto const found = mapping.columns.find(column.id);
            if (found == mapping.columns.end()) continue;
            auto const more = mapping.added.find(column.id);
            bool const is_sum = more != mapping.added.end();
            say(found->second, column,
                column.derive ? ColumnFate::checks
                : is_sum      ? ColumnFate::added
                              : ColumnFate::taken);
            if (is_sum)
                for (auto const at : more->second) say(at, column, ColumnFate::added);
        }
        for (std::size_t at = 0; at < names_.size(); ++at) {
            auto& column = shown_.columns[at];
            column.title = texts(text_of(column.fate),
                                 {{"letter", sheet.column_name(at)}, {"column", names_[at]}});
        }
        for (std::size_t row = 0; row < std::min(sheet.rows.size(), most_previewed); ++row) {
            auto& to = shown_.rows.emplace_back();
            to.number = sheet.row_name(row);
            to.head = row < mapping.first_row;
            for (std::size_t at = 0; at < names_.size(); ++at)
                to.cells.push_back(shortened(sheet.at(row, at).text));
        }
        return std::move(shown_);
    }

private:
    /// "Quá hạn" of two groups is told by its group.
    std::string name(TableColumn const& column) const {
        auto const filled = [&](std::string const& head) {
            return collapse_blanks(fill_circumstances(kind_, report_, head));
        };
        auto own = filled(column.heads.back());
        if (twins_.at(column.heads.back()) < 2 || column.heads.size() < 2) return own;
        return filled(column.heads.front()) + " / " + own;
    }

    void say(std::size_t at, TableColumn const& column, ColumnFate fate) {
        if (at >= names_.size()) return;
        shown_.columns[at].fate = fate;
        shown_.columns[at].figures = column.kind != FigureKind::text;
        names_[at] = name(column);
    }

    ReportKind const& kind_;
    Report const& report_;
    TableDefinition const& table_;
    std::map<std::string, std::size_t> twins_;
    std::vector<std::string> names_;
    SheetPreview shown_;
};

}  // namespace

SheetPreview sheet_preview(ReportKind const& kind, Report const& report,
                           TableDefinition const& table, SheetLayout const& layout,
                           Sheet const& sheet, Texts const& texts) {
    return Previewer(kind, report, table, sheet).run(layout, sheet, texts);
}

}  // namespace report
