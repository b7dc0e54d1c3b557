// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/reader/table_cells.hpp"

namespace report {

/// The cell behind that of the row's number.
std::size_t first_cell(Line const& row);

/// "(1) (2) (3)" under the heads.
bool numbers_columns(Line const& row);

/// Label and unit of a row or a head, without what stands in brackets.
std::string without_brackets(std::string const& text);

std::optional<Quantity> amount_in(std::string const& cell, ReadingWords const& reader);

/// "77 tin, 19 bài", "Hoàn thành 41/55, đạt 74,55%": numbers with what they count among words.
bool says_numbers(std::string const& cell, ReadingWords const& reader, TraitIndex const& index);

/// What words of a head or a label say.
struct SaidOfCells {
    TraitSet traits;
    bool elsewhere = false, unsure = false, own = false;
    bool is_time = false;  ///< a name of the report's own period
    bool is_part = false;  ///< begins with "trong đó"
    std::size_t unknown = 0;
    std::size_t words = 0;
};

/// A unit of money or "%" that is named for cells.
struct CellUnit {
    std::int64_t size = 1;
    bool money = false;
    bool percent = false;
};

/// What the heads say of a column.
struct SaidColumn {
    TraitSet given;
    SaidOfCells said;
    std::optional<CellUnit> unit;
    bool names_unit = false;  ///< "Đơn vị tính"
    bool ahead = false;       ///< "Phương hướng", "Nhiệm vụ trọng tâm"
    TraitSet apart;           ///< what it says besides another column
};

/// The heads of a table, and what they say of its columns.
class TableHeads {
public:
    /// All that is given must outlive it.
    TableHeads(std::vector<Line> const& lines, std::size_t first, std::size_t end,
               TraitIndex const& index, ReadingWords const& reader, TableFrame const& frame);

    /// The first row below the heads.
    std::size_t data() const { return data_; }
    bool empty() const { return heads_.empty(); }
    /// What is known of a column; nothing of one that no row has.
    SaidColumn column(std::size_t c) const {
        return c < columns_.size() ? columns_[c] : SaidColumn{};
    }
    bool names_unit(std::size_t c) const { return c < columns_.size() && columns_[c].names_unit; }
    /// Of the whole table, by its caption or by the head over its labels.
    std::optional<CellUnit> const& caption_unit() const { return caption_unit_; }

    SaidOfCells said_in(std::string const& text) const;
    /// The unit that words name: "(triệu đồng)", "ĐVT: nghìn đồng", "%".
    std::optional<CellUnit> unit_in(std::string const& text) const;

private:
    bool is_head(Line const& row) const;
    bool tells_in_words(Line const& row) const;
    bool labels_rows(std::size_t c) const;
    void read_column(std::size_t c);
    void part_columns();
    void doubt_alike_columns();
    void measure_shares();

    std::vector<Line> const& lines_;
    std::size_t end_;
    TraitIndex const& index_;
    ReadingWords const& reader_;
    TableFrame const& frame_;
    std::size_t data_;
    std::vector<Line const*> heads_;
    std::vector<SaidColumn> columns_;
    std::optional<CellUnit> caption_unit_;
};

}  // namespace report
