// SPDX-License-Identifier: MPL-2.0
#include "core/form/table_form.hpp"

#include <algorithm>
#include <utility>

#include "core/report/figures.hpp"
#include "core/report/typed_value.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/read_back.hpp"
#include "core/tables/row_balance.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

bool is_row_number(TableColumn const& column) {
    return column.derive && column.derive->rule == CellRule::Rule::row_number;
}

/// A cell is one line, whatever was pasted into it.
std::string cleaned(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return trim(to_nfc(text));
}

GridCell const* find_cell(GridRow const& row, std::size_t column) {
    for (auto const& cell : row.cells)
        if (column >= cell.column && column < cell.column + cell.column_span) return &cell;
    return nullptr;
}

}  // namespace

TableForm::TableForm(ReportKind const& kind, Report const& report, TableDefinition const& table,
                     TableRows const& rows)
    : kind_(kind), report_(report), given_(rows), shape_(table), sorts_(!table.sort.empty()) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!is_row_number(table.columns[i])) columns_.push_back(i);
        heads_.emplace_back();
        for (auto const& head : table.columns[i].heads)
            heads_.back().push_back(fill_circumstances(kind, report, head));
    }
    shape_.sort.clear();
    take_rows(rows);
    shape_.from_list.reset();
    take_own_values();
    keep_order();
    compute();
    opened_ = stored();
}

/// In the order in which the table shows them; those of its own that it does not show behind them.
void TableForm::take_rows(TableRows const& rows) {
    auto const& table = *kind_.table(shape_.id);
    for (auto& row : grid(kind_, report_, table, rows).body) {
        if (row.role == GridRow::Role::total) continue;
        if (row.listed) listed_.push_back(row.entered);
        entries_.push_back({std::move(row.entered), ++serials_, false, {}});
    }
    for (auto const& row : rows.rows) {
        if (row.fixed.empty() || !shape_.fixed_row(row.fixed)) continue;
        auto const same = [&](Entry const& one) { return one.row.fixed == row.fixed; };
        auto const found = std::find_if(entries_.begin(), entries_.end(), same);
        if (found == entries_.end())
            entries_.push_back({row, ++serials_, true, {}});
        else
            found->named = true;
    }
}

void TableForm::take_own_values() {
    TableRows rows;
    rows.switches = given_.switches;
    for (auto const& fixed : shape_.fixed) {
        rows.rows.emplace_back();
        rows.rows.back().fixed = fixed.id;
    }
    for (auto const& row : grid(kind_, report_, shape_, rows).body) {
        if (row.role == GridRow::Role::total) continue;
        auto& values = own_[row.entered.fixed];
        values.resize(shape_.columns.size());
        for (auto const& cell : row.cells) values[cell.column] = cell.value;
    }
}

/// A row of the table's own, then the rows that follow it; those that follow none come last.
void TableForm::keep_order() {
    auto const place = [this](Entry const& entry) {
        auto const& own = entry.row.fixed.empty() ? entry.row.after : entry.row.fixed;
        auto const* fixed = shape_.fixed_row(own);
        return std::make_pair(fixed ? static_cast<std::size_t>(fixed - shape_.fixed.data()) : none,
                              entry.row.fixed.empty());
    };
    std::stable_sort(entries_.begin(), entries_.end(),
                     [&](Entry const& a, Entry const& b) { return place(a) < place(b); });
}

void TableForm::compute() {
    TableRows rows;
    rows.switches = given_.switches;
    for (auto const& entry : entries_) {
        auto const& row = entry.row;
        if (row.fixed.empty() || entry.named || row.left_out || !row.cells.empty())
            rows.rows.push_back(row);
    }
    grid_ = grid(kind_, report_, shape_, rows);
    shown_.clear();
    std::size_t own = 0;
    for (auto const& row : grid_.body) {
        if (row.role == GridRow::Role::total) continue;
        auto const wanted = [&](Entry const& entry) {
            return entry.row.fixed == row.entered.fixed;
        };
        auto const from = row.entered.fixed.empty() ? static_cast<std::ptrdiff_t>(own) : 0;
        auto const found = std::find_if(entries_.begin() + from, entries_.end(), wanted);
        shown_.push_back(static_cast<std::size_t>(found - entries_.begin()));
        if (row.entered.fixed.empty()) own = shown_.back() + 1;
    }
}

/// Rows of a sorted table have no place of their own; headings keep them where they are.
bool TableForm::is_sorted() const {
    return sorts_ && std::none_of(entries_.begin(), entries_.end(),
                                  [](Entry const& entry) { return entry.row.heading; });
}

CellType TableForm::type_of(CellPlace const& place) const {
    auto const* fixed = shape_.fixed_row(entries_[shown_[place.row]].row.fixed);
    return cell_type(kind_, fixed, shape_.columns[place.column]);
}

std::vector<Choice> const& TableForm::choices(CellPlace const& place) const {
    static std::vector<Choice> const nothing;
    if (place.row >= rows() || !cell(place).input) return nothing;
    auto const type = type_of(place);
    return type.kind == FigureKind::choice ? *type.choices : nothing;
}

TableForm::Cell TableForm::cell(CellPlace const& place) const {
    Cell result;
    auto const& row = grid_.body[place.row];
    auto const* cell = find_cell(row, place.column);
    if (!cell) return result;
    bool const is_label = cell->column_span > 1;
    if (!is_label || place.column == columns_.front()) result.text = cell->text;
    result.bold = cell->bold;
    result.align = is_label ? Align::left : cell->align;
    if (place.row >= rows()) return result;
    // A heading says texts only.
    result.input =
        cell->input && (row.role == GridRow::Role::data || type_of(place).kind == FigureKind::text);
    auto const& wrong = entries_[shown_[place.row]].wrong;
    auto const found = wrong.find(place.column);
    result.wrong = found != wrong.end();
    if (result.wrong) result.text = found->second;
    return result;
}

void TableForm::set_cell(CellPlace const& place, std::string const& text) {
    if (set_without_computing(place, text)) compute();
}

/// True when something else counts now.
bool TableForm::set_without_computing(CellPlace const& place, std::string const& text) {
    auto const now = cell(place);
    auto typed = cleaned(text);
    if (!now.input || typed == now.text) return false;
    auto& entry = entries_[shown_[place.row]];
    auto const type = type_of(place);
    auto read = read_typed(kind_, {type.kind, type.lower_bound, *type.choices}, typed);
    entry.wrong.erase(place.column);
    if (read.fault != TypedFault::none) {
        entry.wrong[place.column] = std::move(typed);
        read.value.reset();
    }
    store(entry, place.column, std::move(read.value));
    return true;
}

/// What the row says by itself goes on following the report.
void TableForm::store(Entry& entry, std::size_t column, std::optional<Value> value) const {
    auto const& id = shape_.columns[column].id;
    auto const own = own_.find(entry.row.fixed);
    entry.row.gaps.erase(id);
    bool const follows = own != own_.end() && own->second[column] == value;
    if (value && !follows)
        entry.row.cells[id] = std::move(*value);
    else
        entry.row.cells.erase(id);
}

std::optional<Problem> TableForm::complaint(CellPlace const& place) const {
    if (place.row >= rows()) return std::nullopt;
    auto const& wrong = entries_[shown_[place.row]].wrong;
    auto const found = wrong.find(place.column);
    if (found == wrong.end()) return std::nullopt;
    auto const type = type_of(place);
    auto const read =
        read_typed(kind_, {type.kind, type.lower_bound, *type.choices}, found->second);
    return unreadable_cell(shape_, grid_, place.row, place.column, type, read.fault, found->second);
}

std::optional<CellPlace> TableForm::first_wrong() const {
    for (std::size_t row = 0; row < rows(); ++row) {
        auto const& wrong = entries_[shown_[row]].wrong;
        if (!wrong.empty()) return CellPlace{row, wrong.begin()->first};
    }
    return std::nullopt;
}

std::optional<Problem> TableForm::imbalance(std::size_t row) const {
    TableRows rows;
    rows.switches = given_.switches;
    if (auto here = row_imbalance(kind_, report_, shape_, rows, grid_, row)) return here;
    auto all = row_imbalances(kind_, report_, shape_, rows, grid_);
    return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

std::optional<CellPlace> TableForm::next_input(CellPlace place, bool forward) const {
    auto at = static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), place.column) -
                                       columns_.begin());
    for (;;) {
        bool const is_edge = forward ? at + 1 >= columns_.size() : at == 0;
        if (!is_edge) {
            at += forward ? 1 : static_cast<std::size_t>(-1);
        } else {
            if (forward ? place.row + 1 >= rows() : place.row == 0) return std::nullopt;
            place.row += forward ? 1 : static_cast<std::size_t>(-1);
            at = forward ? 0 : columns_.size() - 1;
        }
        place.column = columns_[at];
        if (cell(place).input) return place;
    }
}

std::optional<CellPlace> TableForm::next_in_column(CellPlace place, bool down) const {
    while (down ? place.row + 1 < rows() : place.row > 0) {
        place.row += down ? 1 : static_cast<std::size_t>(-1);
        if (cell(place).input) return place;
    }
    return std::nullopt;
}

// Rows.

std::string TableForm::place_of(Entry const& entry) const {
    if (entry.row.fixed.empty()) return entry.row.after;
    return shape_.fixed_row(entry.row.fixed)->alone ? std::string() : entry.row.fixed;
}

std::size_t TableForm::row_of(std::size_t serial) const {
    auto const found = std::find_if(shown_.begin(), shown_.end(), [&](std::size_t entry) {
        return entries_[entry].serial == serial;
    });
    return static_cast<std::size_t>(found - shown_.begin());
}

/// Puts a row in front of all entries from there on; answers in which row it is shown.
std::size_t TableForm::insert(std::size_t at, Entry entry) {
    entry.serial = ++serials_;
    entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(at), std::move(entry));
    keep_order();
    compute();
    return row_of(serials_);
}

std::size_t TableForm::add(std::size_t row) {
    if (shown_.empty()) return insert(entries_.size(), {});
    auto const at = shown_[std::min(row, shown_.size() - 1)];
    Entry entry;
    entry.row.after = place_of(entries_[at]);
    return insert(at + 1, std::move(entry));
}

bool TableForm::can_remove(std::size_t row) const {
    if (!shape_.free_rows || row >= rows()) return false;
    auto const* fixed = shape_.fixed_row(entries_[shown_[row]].row.fixed);
    return !fixed || !fixed->alone;
}

void TableForm::remove(std::size_t row) {
    auto const at = shown_[row];
    removed_.push_back({entries_[at], at});
    if (is_own(row))
        entries_[at].row.left_out = true;
    else
        entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at));
    compute();
}

bool TableForm::can_restore() const {
    if (!shape_.free_rows) return false;
    return !removed_.empty() || std::any_of(entries_.begin(), entries_.end(),
                                            [](Entry const& one) { return one.row.left_out; });
}

std::size_t TableForm::restore() {
    std::string fixed;
    if (!removed_.empty()) {
        auto removed = std::move(removed_.back());
        removed_.pop_back();
        fixed = removed.entry.row.fixed;
        if (fixed.empty())
            return insert(std::min(removed.at, entries_.size()), std::move(removed.entry));
    }
    auto const left_out = std::find_if(entries_.begin(), entries_.end(), [&](Entry const& one) {
        return one.row.left_out && (fixed.empty() || one.row.fixed == fixed);
    });
    if (left_out == entries_.end()) return 0;
    left_out->row.left_out = false;
    auto const serial = left_out->serial;
    compute();
    return row_of(serial);
}

bool TableForm::can_move(std::size_t row, bool down) const {
    if (row >= rows() || is_own(row) || is_sorted()) return false;
    if (down) return row + 1 < rows();
    // Nothing stands above the table's first row.
    return row > 1 || (row == 1 && !is_own(0));
}

/// Over a row of the table's own it goes into the next group; within its group it changes places.
std::size_t TableForm::move(std::size_t row, bool down) {
    auto const at = shown_[row], other = shown_[down ? row + 1 : row - 1];
    auto entry = std::move(entries_[at]);
    auto const serial = entry.serial;
    auto& after = entry.row.after;
    auto to = other;
    if (entries_[other].row.fixed.empty()) {
        after = entries_[other].row.after;
    } else if (down) {
        after = place_of(entries_[other]);
    } else {
        after = place_of(entries_[shown_[row - 2]]);
    }
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at));
    entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(to), std::move(entry));
    keep_order();
    compute();
    return row_of(serial);
}

Result<std::size_t> TableForm::paste(CellPlace const& place, std::string const& text) {
    auto const lines = read_cells(text);
    if (!lines) return lines.error();
    auto const first = static_cast<std::size_t>(
        std::find(columns_.begin(), columns_.end(), place.column) - columns_.begin());
    auto row = place.row;
    for (std::size_t i = 0; i < lines->size(); ++i, ++row) {
        if (row >= rows()) {
            if (!can_add()) {
                compute();
                return lines->size() - i;
            }
            row = add(row);
        }
        auto const& cells = (*lines)[i];
        for (std::size_t c = 0; c < cells.size() && first + c < columns_.size(); ++c)
            set_without_computing({row, columns_[first + c]}, cells[c]);
    }
    compute();
    return std::size_t{0};
}

// What is stored.

/// An empty row is none, and neither is what a row of the table's own says by itself.
TableRows TableForm::stored() const {
    TableRows result;
    result.switches = given_.switches;
    std::vector<TableRow> own;
    for (auto const& entry : entries_)
        if (entry.row.fixed.empty() && !entry.row.cells.empty()) own.push_back(entry.row);
    bool const is_list = !listed_.empty() && own == listed_;
    for (auto const& entry : entries_) {
        auto const& row = entry.row;
        bool const is_wanted = row.fixed.empty()
                                   ? !row.cells.empty() && !is_list
                                   : entry.named || row.left_out || !row.cells.empty();
        if (is_wanted) result.rows.push_back(row);
    }
    return result;
}

TableRows TableForm::answer() const {
    auto rows = stored();
    return rows == opened_ ? given_ : rows;
}

bool TableForm::is_changed() const {
    return first_wrong().has_value() || stored() != opened_;
}

}  // namespace report
