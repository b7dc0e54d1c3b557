// SPDX-License-Identifier: MPL-2.0
#include "core/tables/told_columns.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/tables/cell_text.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/sheet_rows.hpp"
#include "core/tables/sheet_times.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = IntakeNote::Kind;

constexpr auto none = IntakeView::none;

class ToldColumns {
public:
    ToldColumns(IntakeView const& view, RowLabels const& labels, IntakeNotes& notes)
        : v_(view), labels_(labels), notes_(notes) {}

    void run() {
        for (std::size_t i = 0; i < v_.columns.size(); ++i)
            if (v_.columns[i] == none && !v_.table.columns[i].derive)
                notes_.add_of_sheet(v_.mapping.first_row, "import.column_missing",
                                    {{"column", v_.head(i)}});
        say_other_words();
        say_rivals();
        std::vector<bool> used(v_.sheet.columns());
        for (auto const column : v_.columns)
            if (column < used.size()) used[column] = true;
        for (auto const& [id, more] : v_.mapping.added)
            for (auto const column : more)
                if (column < used.size()) used[column] = true;
        for (auto const& [id, more] : v_.mapping.rivals)
            for (auto const column : more)
                if (column < used.size() && v_.mapping.columns.count(id) > 0) used[column] = true;
        for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row)
            for (std::size_t i = 0; i < v_.sheet.rows[row].size(); ++i) {
                if (used[i] || v_.sheet.rows[row][i].text.empty()) continue;
                used[i] = true;
                notes_.add(Kind::skipped, row, i, "import.column_unused",
                           {{"value", sheet_head(i).value_or(v_.sheet.rows[row][i].text)}});
            }
        if (v_.sheet.turned_below) say_turned();
        say_tables_beside();
    }

private:
    /// Two columns that say the same, at the first row in which they do not.
    void say_rivals() {
        for (auto const& [id, more] : v_.mapping.rivals)
            for (auto const other : more) say_rival(v_.index(id), other);
    }

    void say_rival(std::size_t column, std::size_t other) {
        auto const at = v_.columns[column];
        for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size() && at != none; ++row) {
            auto const ours = v_.text(row, column), theirs = cell_words(v_.sheet, row, other);
            if (ours.empty() || theirs.empty() || ours == theirs) continue;
            notes_.add(Kind::unclear, row, other, "import.column_rival",
                       {{"column", v_.head(column)},
                        {"label", labels_.label(row)},
                        {"taken", v_.sheet.column_name(at)},
                        {"ours", ours},
                        {"other", v_.sheet.column_name(other)},
                        {"theirs", theirs}});
            return;
        }
    }

    /// That rows and columns were changed for each other: somebody should look at it.
    void say_turned() {
        for (std::size_t i = 0; i < v_.columns.size(); ++i)
            if (v_.is_typed(i) && i != labels_.label_column()) {
                auto const text = sheet_head(v_.columns[i]);
                notes_.add(Kind::unclear, v_.mapping.first_row - 1, v_.columns[i],
                           "import.turned_read", {{"value", text.value_or(v_.head(i))}});
                return;
            }
    }

    /// Of two tables with the same head only their times say which is meant.
    void say_tables_beside() {
        auto const time = time_of_sheet(v_.kind, v_.report, v_.sheet, v_.mapping.first_row);
        for (auto const& other : v_.sheet.beside) {
            bool const told = time.time == TimeMatch::same &&
                              said_time(v_.kind, v_.report, other.label) == TimeMatch::other;
            notes_.add_beside(other.alike && !told ? Kind::unclear : Kind::skipped, other);
        }
    }

    /// What the table heads with the report's time may stand there in other words: an estimate.
    void say_other_words() {
        for (std::size_t i = 0; i < v_.columns.size(); ++i) {
            auto const& column = v_.table.columns[i];
            auto const& own = column.heads.back();
            auto const there = v_.columns[i] == none ? std::nullopt : sheet_head(v_.columns[i]);
            if (column.derive || !there || own.find("{period}") == std::string::npos) continue;
            auto const key = label_key(*there);
            auto const says = [&](std::string const& words) {
                return key.rfind(label_key(words.substr(0, words.find("{period}"))), 0) == 0;
            };
            if (!says(own) && std::none_of(column.also.begin(), column.also.end(), says) &&
                said_time(v_.kind, v_.report, *there) != TimeMatch::same)
                notes_.add(Kind::unclear, v_.mapping.first_row, v_.columns[i], "import.column_as",
                           {{"value", *there}, {"column", v_.head(i)}});
        }
    }

    /// The lowest text over a column of the sheet that is no number.
    std::optional<std::string> sheet_head(std::size_t column) const {
        for (auto row = std::min(v_.mapping.first_row, v_.sheet.rows.size()); row-- > 0;) {
            auto const text = collapse_blanks(to_nfc(v_.sheet.at(row, column).text));
            if (to_lower(text) != to_upper(text)) return text;
        }
        return std::nullopt;
    }

    IntakeView const& v_;
    RowLabels const& labels_;
    IntakeNotes& notes_;
};

}  // namespace

void tell_columns(IntakeView const& view, RowLabels const& labels, IntakeNotes& notes) {
    ToldColumns(view, labels, notes).run();
}

}  // namespace report
