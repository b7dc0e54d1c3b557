// SPDX-License-Identifier: MPL-2.0
#include "core/tables/read_back.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "core/catalogue/figure_kinds.hpp"
#include "core/tables/cell_text.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Texts = std::vector<std::string>;

constexpr auto none = static_cast<std::size_t>(-1);

std::string cleaned(std::string const& text) {
    return trim(to_nfc(text));
}

char const* code_of(TypedFault fault) {
    switch (fault) {
        case TypedFault::negative:
            return "table.cell_negative";
        case TypedFault::not_whole:
            return "table.cell_not_whole";
        case TypedFault::too_large:
            return "table.cell_too_large";
        case TypedFault::not_percent:
            return "table.cell_percent";
        case TypedFault::no_such_day:
            return "table.cell_date";
        case TypedFault::no_such_choice:
            return "table.cell_choice";
        default:
            return "table.cell_not_a_number";
    }
}

Problem said_of_cell(TableDefinition const& table, Grid const& grid, std::size_t row,
                     std::size_t column, char const* code, std::string value) {
    return {code,
            {{"table", grid.caption},
             {"row", std::to_string(row + 1)},
             {"column", heads_of(grid, table, column).back()},
             {"value", std::move(value)}},
            {}};
}

using Anchors = std::vector<std::pair<std::size_t, std::size_t>>;

/// The longest row of equal texts that both have in the same order.
Anchors common_rows(Texts const& a, Texts const& b) {
    std::vector<std::vector<std::uint32_t>> longest(a.size() + 1,
                                                    std::vector<std::uint32_t>(b.size() + 1));
    for (auto i = a.size(); i-- > 0;)
        for (auto j = b.size(); j-- > 0;)
            longest[i][j] = a[i] == b[j] ? longest[i + 1][j + 1] + 1
                                         : std::max(longest[i + 1][j], longest[i][j + 1]);
    Anchors anchors;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();)
        if (a[i] == b[j])
            anchors.push_back({i++, j++});
        else if (longest[i + 1][j] >= longest[i][j + 1])
            ++i;
        else
            ++j;
    return anchors;
}

class BackReader {
public:
    BackReader(ReportKind const& kind, TableDefinition const& table, Grid const& before,
               BodyTexts const& now)
        : kind_(kind), table_(table), before_(before), now_(now) {}

    /// Fills all but `after`.
    ReadBack run(TableRows const& rows) {
        result_.rows.switches = rows.switches;
        if (!pair_rows()) {
            result_.rows = rows;
            return std::move(result_);
        }
        keep_hidden(rows);
        for (std::size_t i = 0; i < pairs_.size(); ++i) read_row(pairs_[i], i);
        store(rows);
        return std::move(result_);
    }

private:
    /// A row of the document, or one that is gone from it.
    struct Pair {
        std::size_t before = none;
        std::size_t now = none;
        TableRow row;
        bool changed = false;
    };

    // Which row is which.

    std::size_t rows_of(std::size_t all) const { return table_.total && all > 0 ? all - 1 : all; }

    /// What tells rows apart. The row's number says nothing: it changes when another row goes.
    template <class TextOf>
    std::string key_of(std::size_t cells, TextOf const& text_of) const {
        std::string key;
        for (std::size_t i = 0; i < cells; ++i)
            if (i >= table_.columns.size() || !is_row_number(i)) key += cleaned(text_of(i)) + '\n';
        return key;
    }

    Texts keys_before() const {
        Texts keys;
        for (std::size_t i = 0; i < rows_of(before_.body.size()); ++i) {
            auto const& cells = before_.body[i].cells;
            keys.push_back(key_of(cells.size(), [&](std::size_t c) { return cells[c].text; }));
        }
        return keys;
    }

    std::string key_now(std::size_t row) const {
        return key_of(now_[row].size(), [&](std::size_t c) { return now_[row][c]; });
    }

    /// The row of sums, wherever somebody has sorted or dragged it to: by its label, where one row
    /// alone has it, else the last; none when that is another row, as where a table was split.
    std::size_t total_now() const {
        auto const label = fold(table_.total->label);
        auto found = none;
        for (std::size_t i = 0; i < now_.size(); ++i) {
            auto const& cells = now_[i];
            if (std::none_of(cells.begin(), cells.end(),
                             [&](std::string const& text) { return fold(cleaned(text)) == label; }))
                continue;
            if (found != none) return now_.size() - 1;
            found = i;
        }
        if (found != none) return found;
        auto const last = now_.size() - 1;
        return is_called_like_another(now_[last]) ? none : last;
    }

    /// By its words: its numbers may have been corrected since.
    bool is_called_like_another(Texts const& cells) const {
        auto const has_letter = [](std::string const& text) {
            return std::any_of(text.begin(), text.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
            });
        };
        std::set<std::string> words;
        for (std::size_t i = 0; i < rows_of(before_.body.size()); ++i)
            for (auto const& cell : before_.body[i].cells) words.insert(fold(cleaned(cell.text)));
        return std::any_of(cells.begin(), cells.end(), [&](std::string const& text) {
            auto const folded = fold(cleaned(text));
            return has_letter(folded) && words.count(folded) > 0;
        });
    }

    /// Rows that say what they said, in another order: for each its row before, or none when more
    /// was done than that.
    static Texts::size_type take(std::map<std::string, std::vector<std::size_t>>& rows,
                                 std::string const& key) {
        auto const found = rows.find(key);
        if (found == rows.end() || found->second.empty()) return none;
        auto const row = found->second.back();
        found->second.pop_back();
        return row;
    }
    bool pair_reordered(Texts const& before, Texts const& now) {
        if (before.size() != now.size() || before == now) return false;
        std::map<std::string, std::vector<std::size_t>> rows;
        for (auto i = before.size(); i-- > 0;) rows[before[i]].push_back(i);
        std::vector<std::size_t> order;
        for (auto const& key : now) order.push_back(take(rows, key));
        if (std::count(order.begin(), order.end(), none) > 0) return false;
        for (std::size_t i = 0; i < order.size(); ++i)
            pairs_.push_back({order[i], shown_[i], {}, false});
        return true;
    }

    bool is_row_number(std::size_t column) const {
        auto const& rule = table_.columns[column].derive;
        return rule && rule->rule == CellRule::Rule::row_number;
    }

    /// Between rows that are as they were, as many rows as before are the same rows with other
    /// texts; only new ones were put in, only old ones taken out.
    bool pair_rows() {
        if (table_.total && now_.empty()) return refuse_rows();
        auto const before = keys_before();
        auto const total = table_.total ? total_now() : none;
        if (table_.total && total == none) {
            complain(0, 0, "table.row_of_sums_gone", {});
            return false;
        }
        Texts now;
        for (std::size_t i = 0; i < now_.size(); ++i) {
            if (i == total) continue;
            shown_.push_back(i);
            now.push_back(key_now(i));
        }
        if (pair_reordered(before, now)) {
            if (table_.total) pairs_.push_back({before.size(), total, {}, false});
            return true;
        }
        auto anchors = common_rows(before, now);
        anchors.push_back({before.size(), now.size()});
        std::size_t b = 0, n = 0;
        for (auto const& [old_row, new_row] : anchors) {
            bool const same_rows = old_row - b == new_row - n;
            if (!same_rows && old_row > b && new_row > n) return refuse_rows();
            while (same_rows && b < old_row) pairs_.push_back({b++, shown_[n++], {}, false});
            while (b < old_row) pairs_.push_back({b++, none, {}, true});
            while (n < new_row) pairs_.push_back({none, shown_[n++], {}, true});
            if (old_row < before.size()) pairs_.push_back({b++, shown_[n++], {}, false});
        }
        if (table_.total) pairs_.push_back({before.size(), total, {}, false});
        return true;
    }

    bool refuse_rows() {
        auto const columns = table_.columns.size();
        auto const is_whole = [&](Texts const& cells) { return cells.size() == columns; };
        if (!now_.empty() && std::none_of(now_.begin(), now_.end(), is_whole))
            for (std::size_t i = 0; i < now_.size(); ++i)
                complain(i, 0, "table.row_shape", std::to_string(now_[i].size()));
        else
            complain(0, 0, "table.rows_changed", std::to_string(now_.size()));
        return false;
    }

    // Cells.

    void complain(std::size_t row, std::size_t column, char const* code, std::string value) {
        result_.complaints.push_back(
            {row, column, said_of_cell(table_, before_, row, column, code, std::move(value))});
    }

    void read_row(Pair& pair, std::size_t at) {
        if (pair.before == none) {
            read_new_row(pair, at);
            return;
        }
        auto const& row = before_.body[pair.before];
        pair.row = row.entered;
        if (pair.now == none) return;
        auto const& texts = now_[pair.now];
        if (texts.size() != row.cells.size()) {
            complain(pair.now, 0, "table.row_shape", std::to_string(texts.size()));
            return;
        }
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (cleaned(texts[i]) != cleaned(row.cells[i].text))
                read_cell(pair, row.cells[i], texts[i]);
    }

    void read_cell(Pair& pair, GridCell const& cell, std::string const& text) {
        if (is_row_number(cell.column)) return;
        if (!cell.input) {
            complain(pair.now, cell.column, "table.cell_computed", cleaned(text));
            return;
        }
        std::optional<Value> value;
        if (!read_value(pair, cell.column, text, value)) return;
        auto const& id = table_.columns[cell.column].id;
        pair.row.gaps.erase(id);
        if (value)
            pair.row.cells[id] = *value;
        else
            pair.row.cells.erase(id);
        pair.changed = true;
        result_.changes.push_back({pair.now, cell.column, cell.value, value});
    }

    /// False when the text cannot be read, which was said then.
    bool read_value(Pair const& pair, std::size_t at, std::string const& text,
                    std::optional<Value>& value) {
        auto const type = cell_type(kind_, table_.fixed_row(pair.row.fixed), table_.columns[at]);
        // As in a sheet.
        if (is_amount(type.kind) && is_dash(cleaned(text))) {
            value = Amount{};
            return true;
        }
        if (is_number(type.kind) && is_dots(cleaned(text))) return true;
        auto read = read_typed(kind_, {type.kind, type.lower_bound, *type.choices}, text);
        if (read.fault != TypedFault::none) {
            result_.complaints.push_back(
                {pair.now, at,
                 unreadable_cell(table_, before_, pair.now, at, type, read.fault, text)});
            return false;
        }
        value = std::move(read.value);
        return true;
    }

    void read_new_row(Pair& pair, std::size_t at) {
        auto const& texts = now_[pair.now];
        if (!table_.free_rows) {
            complain(pair.now, 0, "table.row_not_allowed", {});
            return;
        }
        if (texts.size() != table_.columns.size()) {
            complain(pair.now, 0, "table.row_shape", std::to_string(texts.size()));
            return;
        }
        pair.row.after = at == 0 ? std::string() : place_of(pairs_[at - 1].row);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            std::optional<Value> value;
            if (table_.columns[i].derive || !read_value(pair, i, texts[i], value) || !value)
                continue;
            pair.row.cells[table_.columns[i].id] = *value;
            result_.changes.push_back({pair.now, i, std::nullopt, value});
        }
    }

    static std::string const& place_of(TableRow const& row) {
        return row.fixed.empty() ? row.after : row.fixed;
    }

    // What is stored.

    /// Rows that the document does not show: left out, or waiting for the clerk's rows to go.
    void keep_hidden(TableRows const& rows) {
        for (auto const& row : rows.rows) {
            bool const shown =
                std::any_of(before_.body.begin(), before_.body.end(),
                            [&](GridRow const& one) { return one.entered.fixed == row.fixed; });
            if (!row.fixed.empty() && !shown) result_.rows.rows.push_back(row);
        }
    }

    /// A list's rows are stored as soon as one of them is not the list's any more.
    bool lists_changed() const {
        return std::any_of(pairs_.begin(), pairs_.end(), [&](Pair const& pair) {
            return pair.changed && (pair.before == none || before_.body[pair.before].listed);
        });
    }

    void store(TableRows const& rows) {
        bool const own = lists_changed();
        for (auto& pair : pairs_)
            if (pair.before == none)
                store_new(pair);
            else if (before_.body[pair.before].role != GridRow::Role::total)
                store_old(pair, rows, own);
    }

    void store_new(Pair& pair) {
        if (!pair.row.cells.empty()) result_.rows.rows.push_back(std::move(pair.row));
    }

    void store_old(Pair& pair, TableRows const& rows, bool lists_too) {
        if (pair.row.fixed.empty()) {
            bool const listed = before_.body[pair.before].listed;
            if (pair.now != none && (!listed || lists_too))
                result_.rows.rows.push_back(std::move(pair.row));
            return;
        }
        pair.row.left_out = pair.now == none;
        bool const named =
            std::any_of(rows.rows.begin(), rows.rows.end(),
                        [&](TableRow const& row) { return row.fixed == pair.row.fixed; });
        if (named || pair.row.left_out || !pair.row.cells.empty())
            result_.rows.rows.push_back(std::move(pair.row));
    }

    ReportKind const& kind_;
    TableDefinition const& table_;
    Grid const& before_;
    BodyTexts const& now_;
    std::vector<Pair> pairs_;
    std::vector<std::size_t> shown_;  ///< rows of the texts, the one of sums left out
    ReadBack result_;
};

}  // namespace

Problem unreadable_cell(TableDefinition const& table, Grid const& grid, std::size_t row,
                        std::size_t column, CellType const& type, TypedFault fault,
                        std::string const& text) {
    bool const names_choices = fault == TypedFault::no_such_choice;
    return said_of_cell(table, grid, row, column, code_of(fault),
                        names_choices ? labels_of(*type.choices) : cleaned(text));
}

BodyTexts body_texts(Grid const& grid) {
    BodyTexts texts;
    for (auto const& row : grid.body) {
        texts.emplace_back();
        for (auto const& cell : row.cells) texts.back().push_back(cell.text);
    }
    return texts;
}

ReadBack read_back(ReportKind const& kind, Report const& report, TableDefinition const& table,
                   TableRows const& rows, Grid const& before, BodyTexts const& now) {
    auto result = BackReader(kind, table, before, now).run(rows);
    auto const width = std::accumulate(before.widths.begin(), before.widths.end(), std::int64_t{});
    result.after = grid(kind, report, table, result.rows, width);
    return result;
}

}  // namespace report
