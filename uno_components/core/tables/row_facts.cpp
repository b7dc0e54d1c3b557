// SPDX-License-Identifier: MPL-2.0
#include "core/tables/row_facts.hpp"

#include <algorithm>
#include <string_view>

namespace report {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

RowFacts::RowFacts(RowClues const& clues)
    : clues_(clues),
      sheet_(clues.sheet),
      total_labels_(clues.kind, clues.table),
      totals_(clues.kind.total_words),
      other_times_(clues.kind.sheets.other_times),
      known_totals_(sheet_.rows.size()),
      known_numbered_(sheet_.rows.size()),
      known_keys_(sheet_.rows.size()) {}

bool RowFacts::is_own(std::size_t row) const {
    return row < clues_.own.size() && clues_.own[row];
}

bool RowFacts::is_group(std::size_t row) const {
    return row < clues_.groups.size() && clues_.groups[row];
}

std::string RowFacts::text(std::size_t row, std::size_t column) const {
    auto const at = column == none ? none : clues_.columns[column];
    return at == none ? std::string() : cell_words(sheet_, row, at);
}

std::string RowFacts::label_of(std::size_t row) const {
    if (auto here = text(row, clues_.label); !here.empty()) return here;
    for (std::size_t i = 0; i < sheet_.rows[row].size(); ++i)
        if (auto here = cell_words(sheet_, row, i); !here.empty()) return here;
    return {};
}

std::string const& RowFacts::label_key_of(std::size_t row) {
    auto& known = known_keys_[row];
    if (!known) known = label_key(label_of(row));
    return *known;
}

bool RowFacts::is_total_label(std::size_t row) {
    auto& known = known_totals_[row];
    if (!known) known = has_total_label(row);
    return *known;
}

bool RowFacts::has_total_label(std::size_t row) {
    auto const& cells = sheet_.rows[row];
    auto const first = std::find_if(cells.begin(), cells.end(),
                                    [](SheetCell const& cell) { return !cell.text.empty(); });
    if (first == cells.end()) return false;
    auto const label = text(row, clues_.label);
    return total_labels_.is_total(first->text, label,
                                  label.empty() ? std::string() : label_key_of(row));
}

/// The number of a row, also from a merged cell that begins above it.
std::string RowFacts::number_over(std::size_t row) const {
    for (auto above = row + 1; above-- > clues_.first_row;) {
        auto here = text(above, clues_.number);
        bool const reaches = above + sheet_.at(above, clues_.columns[clues_.number]).row_span > row;
        if (!here.empty()) return reaches ? here : std::string();
    }
    return {};
}

bool RowFacts::is_numbered(std::size_t row) {
    auto& known = known_numbered_[row];
    if (!known) known = has_number(row);
    return *known;
}

bool RowFacts::has_number(std::size_t row) const {
    if (has_number_column()) {
        auto const number = number_over(row);
        if (total_labels_.has_count(number)) return false;
        return has_digit(number) || !numbering_of(number).empty();
    }
    return !numbering_of(label_of(row)).empty();
}

bool RowFacts::begins_with_total(std::size_t row) {
    return totals_.stand_in(label_key_of(row));
}

bool RowFacts::is_other_time(std::size_t row) {
    return other_times_.stand_in(label_key_of(row));
}

bool RowFacts::has_number_column() const {
    return clues_.number != none && clues_.columns[clues_.number] != none;
}

std::size_t RowFacts::rank(std::size_t row) const {
    auto number = numbering_of(text(row, clues_.number));
    if (number.empty()) number = numbering_of(label_of(row));
    if (number.empty() || !is_group_sign(number))
        return 2 + static_cast<std::size_t>(std::count(number.begin(), number.end(), '.'));
    return number.find_first_not_of("IVX") == std::string::npos ? 0 : 1;
}

}  // namespace report
