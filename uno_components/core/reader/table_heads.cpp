// SPDX-License-Identifier: MPL-2.0
#include "core/reader/table_heads.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/reader/prose_columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = ReadingWord::Kind;
using Scope = ReadingWord::Scope;

constexpr std::size_t most_head_rows = 6;
constexpr std::size_t longest_number_head = 40;
constexpr std::size_t most_label_columns = 2;

/// "(1)", "(3)=(4)+(5)", "1", "A": numbers its column.
bool is_column_number(std::string const& cell) {
    if (cell.size() > longest_number_head) return false;
    bool const signs = cell.find_first_not_of("0123456789()[]=+-*/xX:%., ") == std::string::npos;
    return signs || (cell.size() == 1 && cell[0] >= 'A' && cell[0] <= 'H');
}

/// "1. Đã giải quyết": a row that was numbered by hand, no amount.
bool is_numbered(std::string const& cell, Reading const& reading) {
    auto const label = label_of(cell, reading);
    if (label.depth == Depth::unmarked || label.length >= cell.size()) return false;
    auto const next = static_cast<unsigned char>(cell[label.length]);
    return next < '0' || next > '9';
}

}  // namespace

std::size_t first_cell(Line const& row) {
    return row.depth == Depth::unmarked ? 0 : 1;
}

bool numbers_columns(Line const& row) {
    std::size_t count = 0;
    int last = 0;
    bool brackets = true, rising = true;
    for (auto const& cell : row.cells) {
        auto const text = trim(cell);
        if (text.empty()) continue;
        if (!is_column_number(text)) return false;
        ++count;
        brackets = brackets && text.find('(') != std::string::npos;
        if (text.size() == 1 && text[0] >= 'A') continue;
        auto const digits = text.find_first_of("0123456789");
        int const number = digits == std::string::npos ? 0 : std::atoi(text.c_str() + digits);
        rising = rising && number == last + 1 && text.size() <= 4;
        last = number;
    }
    return count > 2 && (brackets || rising);
}

std::string without_brackets(std::string const& text) {
    std::string bare;
    int depth = 0;
    for (char const c : text) {
        if (c == '(') ++depth;
        if (depth == 0) bare += c;
        if (c == ')' && depth > 0) --depth;
    }
    return depth == 0 ? bare : text;
}

std::optional<Quantity> amount_in(std::string const& cell, ReadingWords const& reader) {
    auto quantity = read_quantity(cell, reader.quantities());
    // "2.5 triệu" is an amount, "2.5 Trực tuyến" a label.
    if (quantity && !quantity->has_unit && is_numbered(cell, reader.reading())) quantity.reset();
    // "6 tháng đầu năm" is a time.
    if (quantity && !quantity->rest.empty())
        if (auto const words = reader.words(cell, 0); words.front().kind == Kind::time)
            quantity.reset();
    return quantity;
}

bool says_numbers(std::string const& cell, ReadingWords const& reader, TraitIndex const& index) {
    if (cell.find_first_of("0123456789") == std::string::npos || amount_in(cell, reader))
        return false;
    auto const words = reader.words(cell, 0);
    std::vector<bool> counted(words.size() + 1, false);  // begins a thing
    for (auto const& tag : index.tags(words))
        counted[tag.from] = (tag.traits & (index.things() | index.events())).any();
    for (std::size_t w = 0; w < words.size(); ++w) {
        auto const& word = words[w];
        if (word.kind != Kind::number || word.cited || word.in_words) continue;
        auto const& number = word.quantity->number;
        if (!number.value || number.like_a_year) continue;
        if (number.percent || number.joined_next || word.quantity->money || counted[w + 1])
            return true;
    }
    return false;
}

TableHeads::TableHeads(std::vector<Line> const& lines, std::size_t first, std::size_t end,
                       TraitIndex const& index, ReadingWords const& reader, TableFrame const& frame)
    : lines_(lines), end_(end), index_(index), reader_(reader), frame_(frame), data_(first) {
    while (data_ < end_ && data_ < first + most_head_rows && is_head(lines_[data_]))
        heads_.push_back(&lines_[data_++]);
    heads_.erase(std::remove_if(heads_.begin(), heads_.end(),
                                [](Line const* row) { return numbers_columns(*row); }),
                 heads_.end());
    std::size_t columns = 0;
    for (auto i = first; i < end_; ++i) columns = std::max(columns, lines_[i].cells.size());
    for (std::size_t c = 0; c < columns; ++c) read_column(c);
    part_columns();
    if (first < end_ && lines_[first].text_table > 0) doubt_alike_columns();
    measure_shares();
    caption_unit_ = unit_in(frame.caption);
    // "Nội dung (triệu đồng)" over the labels is said of all columns.
    for (std::size_t c = 0; c < columns && c < most_label_columns && !caption_unit_; ++c)
        if (columns_[c].unit && columns_[c].unit->money && (labels_rows(c) || c == 0))
            caption_unit_ = columns_[c].unit;
}

bool TableHeads::is_head(Line const& row) const {
    if (numbers_columns(row)) return true;
    bool number = tells_in_words(row), label_only = row.cells.size() > 2;
    std::size_t filled = 0;
    for (std::size_t c = first_cell(row); c < row.cells.size(); ++c) {
        auto const text = trim(row.cells[c]);
        if (text.empty()) continue;
        ++filled;
        auto const quantity = amount_in(text, reader_);
        if (quantity && !quantity->number.like_a_year &&
            !(quantity->value == 0 && text.find_first_of("0123456789") == std::string::npos))
            number = true;
    }
    label_only = label_only && filled == 1 && row.depth != Depth::unmarked;
    return !number && !label_only;
}

SaidOfCells TableHeads::said_in(std::string const& text) const {
    SaidOfCells said;
    auto const words = reader_.words(text, 0, frame_.period);
    std::vector<bool> covered(words.size(), false);
    for (auto const& tag : index_.tags(words)) {
        for (auto w = tag.from; w < tag.until; ++w) covered[w] = true;
        said.traits |= tag.traits;
        said.elsewhere = said.elsewhere || (tag.is(Tag::elsewhere) && tag.traits.none());
        said.unsure = said.unsure || tag.is(Tag::unsure);
        said.own = said.own || tag.is(Tag::own);
        said.is_part = said.is_part || (tag.from == 0 && tag.is(Tag::part));
    }
    for (std::size_t w = 0; w < words.size(); ++w) {
        auto const& word = words[w];
        if (word.kind != Kind::mark) ++said.words;
        if (covered[w]) continue;
        if (word.kind == Kind::time) {
            said.elsewhere = said.elsewhere || word.scope == Scope::other;
            said.own = said.own || word.scope == Scope::own;
            said.unsure = said.unsure || (word.scope == Scope::own && frame_.is_asked);
            said.is_time = said.is_time || word.scope == Scope::own;
            if (word.scope == Scope::to_date) said.traits |= index_.to_date();
        }
        if (word.kind == Kind::word) ++said.unknown;
    }
    if (frame_.is_to_date) said.traits &= ~index_.to_date();
    return said;
}

std::optional<CellUnit> TableHeads::unit_in(std::string const& text) const {
    if (text.find('%') != std::string::npos) return CellUnit{1, false, true};
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' ||
                            text[at - 1] == ':' || text[at - 1] == '/';
        if (!begins) continue;
        auto const unit = unit_at(text, at, reader_.quantities());
        if (unit && unit->money) return CellUnit{unit->size, true, false};
    }
    return std::nullopt;
}

/// The heads over a column, from above. A merged head stands where it begins and is spread over
/// those that have heads of their own below it.
void TableHeads::read_column(std::size_t c) {
    SaidColumn column;
    auto const head_at = [&](std::size_t r, std::size_t at) {
        return at < heads_[r]->cells.size() ? trim(heads_[r]->cells[at]) : std::string();
    };
    std::size_t from = 0;  // where the head over it begins
    for (std::size_t r = 0; r < heads_.size(); ++r) {
        auto text = head_at(r, c);
        bool below = false;
        for (auto under = r + 1; under < heads_.size(); ++under)
            below = below || !head_at(under, c).empty();
        auto at = c;
        if (text.empty() && below)
            while (at > from && text.empty()) text = head_at(r, --at);
        if (text.empty()) continue;
        if (below) from = std::max(from, at);
        auto const said = said_in(without_brackets(text));
        column.given = index_.governed(column.given, said.traits) | said.traits;
        // The nearest head that names a time decides: "Quý I" under "Năm 2025".
        if (said.elsewhere || said.own) {
            bool const planned = column.said.elsewhere && !column.said.own;
            column.said.own = said.own;
            column.said.elsewhere = !said.own || (planned && !said.is_time);
        }
        column.said.unsure = column.said.unsure || said.unsure;
        column.said.unknown += said.unknown;
        column.said.words += said.words;
        if (auto const unit = unit_in(fold(text))) column.unit = unit;
        column.ahead = column.ahead || begins_ahead(text, reader_.reading().ahead);
        auto const folded = fold(text);
        auto const& units = reader_.unit_words();
        column.names_unit = std::any_of(units.begin(), units.end(), [&](auto const& words) {
            return folded.rfind(words, 0) == 0;
        });
    }
    columns_.push_back(column);
}

/// "Kế hoạch" beside a column that says all but that.
void TableHeads::part_columns() {
    auto const narrowing = index_.narrowing() & ~index_.soft();
    for (auto& column : columns_)
        for (auto const& other : columns_) {
            auto const more = column.given & ~other.given;
            bool const plainer =
                more.any() && (more & ~narrowing).none() && (other.given & ~column.given).none();
            bool const values =
                other.said.words > 0 && !other.names_unit && !(other.unit && other.unit->percent);
            if (plainer && values) column.apart |= more;
        }
}

/// Of a table pasted as text: nothing that is known parts "Cột A" from "Cột B".
void TableHeads::doubt_alike_columns() {
    for (std::size_t a = 1; a < columns_.size(); ++a)
        for (auto b = a + 1; b < columns_.size(); ++b) {
            auto& one = columns_[a];
            auto& other = columns_[b];
            bool const alike = one.given == other.given &&
                               one.said.elsewhere == other.said.elsewhere &&
                               one.unit.has_value() == other.unit.has_value();
            if (alike && !labels_rows(a) && !labels_rows(b))
                one.said.unsure = other.said.unsure = true;
        }
}

/// A bare "Tỷ lệ (%)" beside other columns is a share of what those narrow, such as of a plan.
void TableHeads::measure_shares() {
    auto const narrows = [&](SaidColumn const& column) {
        return column.given & index_.narrowing() & ~index_.soft();
    };
    TraitSet narrowed;
    for (auto& column : columns_) {
        bool const percent = column.unit && column.unit->percent;
        if (!percent) narrowed |= narrows(column);
        if (percent && (column.given & ~index_.soft()).none()) column.given |= narrowed;
    }
}

/// No row has a number there.
bool TableHeads::labels_rows(std::size_t c) const {
    for (auto i = data_; i < end_; ++i) {
        auto const& cells = lines_[i].cells;
        if (c < cells.size() && cells[c].find_first_of("0123456789") != std::string::npos &&
            c >= first_cell(lines_[i]) && amount_in(cells[c], reader_))
            return false;
    }
    return true;
}

bool TableHeads::tells_in_words(Line const& row) const {
    for (auto c = first_cell(row) + 1; c < row.cells.size(); ++c)
        if (says_numbers(trim(row.cells[c]), reader_, index_)) return true;
    return false;
}

}  // namespace report
