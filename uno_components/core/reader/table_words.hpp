// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/reader/lines.hpp"
#include "core/reader/table_cells.hpp"

namespace report {

/// What words of a head or a label say.
struct TableSaid {
    TraitSet traits;
    bool elsewhere = false, unsure = false, own = false;
    bool is_time = false;     ///< a name of the report's own period
    bool other_time = false;  ///< a name of another one
    bool is_part = false;     ///< begins with "trong đó"
    bool carried = false;     ///< "kỳ trước": another time, or what it left over
    std::size_t unknown = 0;
    std::size_t words = 0;
};

/// A unit of money or "%" that is named for cells.
struct TableUnit {
    std::int64_t size = 1;
    bool money = false;
    bool percent = false;
};

/// Reads what stands in a table's cells, whether heads, labels or values.
class TableWords {
public:
    TableWords(TraitIndex const& index, ReadingWords const& reader, TableFrame const& frame)
        : index_(index), reader_(reader), frame_(frame) {}

    TraitIndex const& index() const { return index_; }
    Reading const& reading() const { return reader_.reading(); }
    TableFrame const& frame() const { return frame_; }

    TableSaid said_in(std::string const& text) const;
    /// The same without brackets, but for those that name what is counted besides: "Đúng hạn (cả
    /// trước hạn)".
    TableSaid said_by_label(std::string const& label) const;
    /// The unit that words name: "(triệu đồng)", "ĐVT: nghìn đồng", "%".
    std::optional<TableUnit> unit_in(std::string const& text) const;
    /// First and last byte of what says one thing, whatever marks it has inside: "phản ánh, kiến
    /// nghị".
    std::vector<std::pair<std::size_t, std::size_t>> phrases_in(std::string const& text) const;
    /// Nothing but a unit of money: "Triệu đồng", "(nghìn đồng)".
    bool is_unit(std::string const& text) const;
    /// The number that a cell is, with its unit.
    std::optional<Quantity> amount_in(std::string const& cell) const;
    /// "77 tin, 19 bài", "Hoàn thành 41/55, đạt 74,55%": numbers with what they count among words.
    bool says_numbers(std::string const& cell) const;
    bool has_number(Line const& row) const;
    /// "Không", "chưa có": nothing but a word for none.
    bool is_none(std::string const& cell) const;
    bool begins_with_denial(std::string const& text) const;
    /// Words in front of "cũ" or "mới" that name a unit: "UBND xã Hòa Bình mới".
    bool names_unit(std::string const& text, std::vector<std::string> const& behind) const;

    /// "Thực hiện 2021" of a report of another year.
    bool names_another_year(std::string const& text) const;
    /// Whether a text is one of the words that heads have for this, and nothing besides: "Tồn",
    /// which says not whether of before or now ("bare_rest"), "Toàn huyện" ("above").
    bool is_just(std::string const& text, std::string const& what) const;
    /// What is said of dossiers that were dealt with.
    TraitSet handled() const;
    /// The same with what is said of those still open, in place of where they come from.
    TraitSet still_open(TraitSet const& said) const;
    /// "Ước cả năm": speaks of a year of which the report's time is but a part.
    bool looks_to_year_end(std::string const& text) const;
    /// "Phường Tân An": begins with the kind of a unit and a name.
    bool begins_with_unit(std::string const& text) const;

private:
    bool ends_with_unit_label(std::string const& text) const;

    TraitIndex const& index_;
    ReadingWords const& reader_;
    TableFrame const& frame_;
};

/// The cell in which a row begins behind its number.
std::size_t first_cell(Line const& row);

/// A row that numbers the columns: "(1)", "(3)=(4)+(5)".
bool numbers_columns(Line const& row);

/// Label and unit of a row or a head, without what stands in brackets.
std::string without_brackets(std::string const& text);

}  // namespace report
