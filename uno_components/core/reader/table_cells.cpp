// SPDX-License-Identifier: MPL-2.0
#include "core/reader/table_cells.hpp"

#include <algorithm>
#include <map>
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

std::size_t first_cell(Line const& row) {
    return row.depth == Depth::unmarked ? 0 : 1;
}

/// "(1)", "(3)=(4)+(5)", "1", "A": numbers its column.
bool is_column_number(std::string const& cell) {
    if (cell.size() > longest_number_head) return false;
    bool const signs = cell.find_first_not_of("0123456789()[]=+-*/xX:%., ") == std::string::npos;
    return signs || (cell.size() == 1 && cell[0] >= 'A' && cell[0] <= 'H');
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

/// Label and unit of a row or a head, without what stands in brackets.
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

/// "1. Đã giải quyết": a row that was numbered by hand, no amount.
bool is_numbered(std::string const& cell, Reading const& reading) {
    auto const label = label_of(cell, reading);
    if (label.depth == Depth::unmarked || label.length >= cell.size()) return false;
    auto const next = static_cast<unsigned char>(cell[label.length]);
    return next < '0' || next > '9';
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

/// What words of a head or a label say.
struct Said {
    TraitSet traits;
    bool elsewhere = false, unsure = false, own = false;
    bool is_time = false;  ///< a name of the report's own period
    bool is_part = false;  ///< begins with "trong đó"
    std::size_t unknown = 0;
    std::size_t words = 0;
};

/// A unit of money or "%" that is named for cells.
struct Unit {
    std::int64_t size = 1;
    bool money = false;
    bool percent = false;
};

/// "77 tin, 19 bài", "Hoàn thành 41/55, đạt 74,55%": numbers with what they count among words.
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

class TableReader {
public:
    TableReader(std::vector<Line> const& lines, std::size_t first, std::size_t end,
                TraitIndex const& index, ReadingWords const& reader, TableFrame const& frame)
        : lines_(lines), end_(end), index_(index), reader_(reader), frame_(frame), data_(first) {
        while (data_ < end_ && data_ < first + most_head_rows && is_head(lines_[data_]))
            heads_.push_back(&lines_[data_++]);
        heads_.erase(std::remove_if(heads_.begin(), heads_.end(),
                                    [](Line const* row) { return numbers_columns(*row); }),
                     heads_.end());
        for (auto i = first; i < end_; ++i) columns_ = std::max(columns_, lines_[i].cells.size());
        for (std::size_t c = 0; c < columns_; ++c) read_column(c);
        part_columns();
        if (first < end_ && lines_[first].text_table > 0) doubt_alike_columns();
        measure_shares();
        caption_unit_ = unit_in(frame.caption);
        // "Nội dung (triệu đồng)" over the labels is said of all columns.
        for (std::size_t c = 0; c < columns_ && c < most_label_columns && !caption_unit_; ++c)
            if (columns_read_[c].unit && columns_read_[c].unit->money && (labels_rows(c) || c == 0))
                caption_unit_ = columns_read_[c].unit;
    }

    TableRead run() {
        auto const chosen = rows_that_count();
        for (auto i = data_; i < end_; ++i) {
            auto const& row = lines_[i];
            if (numbers_columns(row)) continue;
            enter(row);
            if (std::binary_search(chosen.begin(), chosen.end(), i)) read_row(i);
        }
        return {std::move(cells_), std::move(prose_)};
    }

private:
    struct Column {
        TraitSet given;
        Said said;
        std::optional<Unit> unit;
        bool names_unit = false;  ///< "Đơn vị tính"
        bool ahead = false;       ///< "Phương hướng", "Nhiệm vụ trọng tâm"
        TraitSet apart;           ///< what it says besides another column
    };
    struct Parent {
        Depth depth;
        TraitSet given;
        bool elsewhere;
    };

    bool is_head(Line const& row) const {
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

    Said said_in(std::string const& text) const {
        Said said;
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

    /// The unit that words name: "(triệu đồng)", "ĐVT: nghìn đồng", "%".
    std::optional<Unit> unit_in(std::string const& text) const {
        if (text.find('%') != std::string::npos) return Unit{1, false, true};
        for (std::size_t at = 0; at < text.size(); ++at) {
            bool const begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' ||
                                text[at - 1] == ':' || text[at - 1] == '/';
            if (!begins) continue;
            auto const unit = unit_at(text, at, reader_.quantities());
            if (unit && unit->money) return Unit{unit->size, true, false};
        }
        return std::nullopt;
    }

    /// The heads over a column, from above. A merged head stands where it begins and is spread over
    /// those that have heads of their own below it.
    void read_column(std::size_t c) {
        Column column;
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
            column.names_unit = folded.rfind("đơn vị", 0) == 0 || folded == "đvt" ||
                                folded.rfind("đơn vị tính", 0) == 0;
        }
        columns_read_.push_back(column);
    }

    /// "Kế hoạch" beside a column that says all but that.
    void part_columns() {
        auto const narrowing = index_.narrowing() & ~index_.soft();
        for (auto& column : columns_read_)
            for (auto const& other : columns_read_) {
                auto const more = column.given & ~other.given;
                bool const plainer = more.any() && (more & ~narrowing).none() &&
                                     (other.given & ~column.given).none();
                bool const values = other.said.words > 0 && !other.names_unit &&
                                    !(other.unit && other.unit->percent);
                if (plainer && values) column.apart |= more;
            }
    }

    /// Of a table pasted as text: nothing that is known parts "Cột A" from "Cột B".
    void doubt_alike_columns() {
        for (std::size_t a = 1; a < columns_read_.size(); ++a)
            for (auto b = a + 1; b < columns_read_.size(); ++b) {
                auto& one = columns_read_[a];
                auto& other = columns_read_[b];
                bool const alike = one.given == other.given &&
                                   one.said.elsewhere == other.said.elsewhere &&
                                   one.unit.has_value() == other.unit.has_value();
                if (alike && !labels_rows(a) && !labels_rows(b))
                    one.said.unsure = other.said.unsure = true;
            }
    }

    /// A bare "Tỷ lệ (%)" beside other columns is a share of what those narrow, such as of a plan.
    void measure_shares() {
        auto const narrows = [&](Column const& column) {
            return column.given & index_.narrowing() & ~index_.soft();
        };
        TraitSet narrowed;
        for (auto& column : columns_read_) {
            bool const percent = column.unit && column.unit->percent;
            if (!percent) narrowed |= narrows(column);
            if (percent && (column.given & ~index_.soft()).none()) column.given |= narrowed;
        }
    }

    std::optional<Quantity> quantity_in(std::string const& cell) const {
        return amount_in(cell, reader_);
    }

    /// No row has a number there.
    bool labels_rows(std::size_t c) const {
        for (auto i = data_; i < end_; ++i) {
            auto const& cells = lines_[i].cells;
            if (c < cells.size() && cells[c].find_first_of("0123456789") != std::string::npos &&
                c >= first_cell(lines_[i]) && quantity_in(cells[c]))
                return false;
        }
        return true;
    }

    bool tells_in_words(Line const& row) const {
        for (auto c = first_cell(row) + 1; c < row.cells.size(); ++c)
            if (says_numbers(trim(row.cells[c]), reader_, index_)) return true;
        return false;
    }

    /// A cell behind the label that says its numbers in words.
    bool is_prose(Line const& row, std::size_t c) const {
        return c > first_cell(row) && says_numbers(trim(row.cells[c]), reader_, index_);
    }

    bool is_label(Line const& row, std::size_t c) const {
        auto const text = trim(row.cells[c]);
        return !text.empty() && !(c < columns_read_.size() && columns_read_[c].names_unit) &&
               (!quantity_in(text) || text.find_first_of("0123456789") == std::string::npos);
    }

    /// Words of the row in front of its first number.
    std::string label_of(Line const& row) const {
        std::string label;
        for (auto c = first_cell(row); c < row.cells.size(); ++c) {
            auto const text = trim(row.cells[c]);
            if (text.empty()) continue;
            if (is_prose(row, c)) break;
            if (!is_label(row, c)) {
                if (quantity_in(text)) break;
                continue;
            }
            if (!label.empty() && quantity_in(text)) break;
            if (label.empty() || c == first_cell(row) + 1)
                label += (label.empty() ? "" : " ") + text;
            if (c > first_cell(row)) break;
        }
        return label;
    }

    /// The depth of a row by its number, or by the number or mark typed in front of its label,
    /// which then falls away.
    Depth take_depth(Line const& row, std::string& label) const {
        auto const typed = report::label_of(label, reader_.reading());
        bool const known = typed.depth != Depth::unmarked && typed.length < label.size();
        if (known) label.erase(0, typed.length);
        if (row.depth != Depth::unmarked) return row.depth;
        return known ? typed.depth : Depth::unmarked;
    }

    /// Keeps the labels that the rows below may stand under.
    void enter(Line const& row) {
        label_ = label_of(row);
        auto bare = label_;
        auto const depth = take_depth(row, bare);
        said_ = said_in(without_brackets(bare));
        if (said_.words == 0) said_ = said_in(bare);
        auto const before = before_;
        // A row without a number heads a group: what the rows above it were about has ended.
        if (auto const event = said_.traits & index_.events() & ~index_.soft();
            event.any() || (!said_.is_part && !has_number(row, reader_, index_)))
            event_ = event;
        bool const plain = depth == Depth::unmarked;
        while (!parents_.empty() && !plain && parents_.back().depth >= depth) parents_.pop_back();
        over_ = {};
        over_elsewhere_ = false;
        if (!plain || (!parents_.empty() && parents_.back().depth <= Depth::decimal &&
                       first_cell(row) == 0 && row.cells.size() > 1 && trim(row.cells[0]).empty()))
            if (!parents_.empty()) {
                over_ = parents_.back().given;
                over_elsewhere_ = parents_.back().elsewhere;
            }
        // "Trong đó: quá hạn" takes the row above apart.
        if (said_.is_part && before.any()) over_ = before;
        before_ = index_.governed(over_, said_.traits) | said_.traits;
        if (plain) {
            if (trim(row.cells[0]).empty()) return;
            parents_.clear();
        }
        auto const given = index_.governed(over_, said_.traits) | said_.traits;
        parents_.push_back({depth, given, over_elsewhere_ || said_.elsewhere});
    }

    /// All rows that are told by what they are of; of a table whose rows are named by nothing known
    /// the one that adds up, or the only one.
    std::vector<std::size_t> rows_that_count() const {
        std::vector<std::size_t> told, others;
        for (auto i = data_; i < end_; ++i) {
            if (numbers_columns(lines_[i]) || !has_number(lines_[i], reader_, index_)) continue;
            auto const said = said_in(without_brackets(label_of(lines_[i])));
            bool const known = (said.traits & (~index_.soft() | index_.sums())).any() || said.own ||
                               said.elsewhere;
            (known ? told : others).push_back(i);
        }
        if (told.empty() && others.size() == 1) return others;
        return told;
    }

    void read_row(std::size_t i) {
        auto const& row = lines_[i];
        std::optional<Unit> row_unit;
        TraitSet unit_traits;
        for (std::size_t c = first_cell(row); c < row.cells.size(); ++c)
            if (c < columns_read_.size() && columns_read_[c].names_unit) {
                row_unit = unit_in(fold(row.cells[c]));
                unit_traits |= said_in(row.cells[c]).traits;
            }
        if (!row_unit) row_unit = unit_in(fold(label_));
        bool seen_label = label_.empty();
        std::size_t from = 0;
        for (std::size_t c = 0; c < row.cells.size(); from += row.cells[c].size() + 1, ++c) {
            if (c < first_cell(row)) continue;
            auto const text = trim(row.cells[c]);
            if (text.empty()) continue;
            if (!seen_label && label_.find(text) != std::string::npos) {
                seen_label = true;
                continue;
            }
            auto quantity = quantity_in(text);
            if (!quantity && seen_label) add_prose(i, c, from);
            if (!quantity || (c < columns_read_.size() && columns_read_[c].names_unit)) continue;
            // A share of a share says nothing of the period.
            bool const share =
                c < columns_read_.size() && columns_read_[c].unit && columns_read_[c].unit->percent;
            if (share && row_unit && row_unit->percent) continue;
            add_cell(i, c, text, *quantity, row_unit, unit_traits);
            cells_.back().from = from + std::min(row.cells[c].find(text), row.cells[c].size());
        }
    }

    /// The row's label and the cell as one sentence.
    void add_prose(std::size_t i, std::size_t c, std::size_t from) {
        auto const& row = lines_[i];
        auto const column = c < columns_read_.size() ? columns_read_[c] : Column{};
        bool const elsewhere = (column.said.elsewhere && !column.said.own) || over_elsewhere_ ||
                               column.names_unit || (said_.elsewhere && !said_.own) ||
                               (column.ahead && c > first_cell(row) + 1) || row.unclear;
        if (elsewhere || label_.empty()) return;
        auto label = label_;
        auto bare = label;
        take_depth(row, bare);
        auto const cell = trim(row.cells[c]);
        auto const begin = from + std::min(row.cells[c].find(cell), row.cells[c].size());
        TableProse prose;
        prose.line = i;
        auto const labels = parts_of(bare), answers = parts_of(cell);
        auto const add = [&](std::string_view name, std::string_view said, std::size_t at) {
            if (!prose.text.empty()) prose.text += "; ";
            prose.text += std::string(name) + ": ";
            prose.pieces.push_back({prose.text.size(), prose.text.size() + said.size(), at});
            prose.text += said;
        };
        bool const in_parts = labels.size() > 1 && labels.size() == answers.size() &&
                              std::all_of(answers.begin(), answers.end(), [&](auto const& one) {
                                  return quantity_in(one.first).has_value();
                              });
        for (std::size_t p = 0; in_parts && p < labels.size(); ++p)
            add(labels[p].first, answers[p].first, begin + answers[p].second);
        if (!in_parts && !says_numbers(cell, reader_, index_)) return;
        if (!in_parts) add(bare, cell, begin);
        prose.frame.given = over_;
        prose.frame.soft = frame_.soft | column.given | event_;
        prose.frame.is_to_date = frame_.is_to_date;
        prose.frame.is_asked = frame_.is_asked;
        prose_.push_back(std::move(prose));
    }

    /// What strokes part, and where it stands.
    static std::vector<std::pair<std::string, std::size_t>> parts_of(std::string const& text) {
        std::vector<std::pair<std::string, std::size_t>> parts;
        for (std::size_t from = 0; from <= text.size();) {
            auto const end = std::min(text.find('/', from), text.size());
            auto const piece = text.substr(from, end - from);
            auto const shown = trim(piece);
            parts.emplace_back(shown, from + std::min(piece.find(shown), piece.size()));
            from = end + 1;
        }
        return parts;
    }

    void add_cell(std::size_t i, std::size_t c, std::string const& text, Quantity quantity,
                  std::optional<Unit> const& row_unit, TraitSet const& unit_traits) {
        TableCell cell;
        auto const column = c < columns_read_.size() ? columns_read_[c] : Column{};
        auto& one = cell.statement;
        one.in_table = true;
        one.of_text_table = lines_[i].text_table > 0;
        auto own = said_.traits;
        // "Cộng: 03 lớp": what is added up is said by the columns.
        if ((own & index_.sums()).any() && label_.find(':') != std::string::npos)
            own = said_in(label_.substr(0, label_.find(':'))).traits;
        // A row that adds up the table names nothing but the sum.
        auto const rest = own & ~index_.sums() & ~index_.soft();
        if (rest.none() && heads_.size() > 0 && (column.given & ~index_.soft()).any()) {
            cell.total = (own & index_.sums()).any();
            own = rest;
        }
        own |= unit_traits | said_in(quantity.rest).traits;
        auto const rest_said = said_in(quantity.rest);
        one.own = own;
        one.given = (index_.governed(over_, own) | column.given) & ~index_.soft();
        one.soft =
            (frame_.soft | (column.given & index_.soft()) | (over_ & index_.soft()) | event_) &
            ~index_.dimensions_of(one.own | one.given);
        one.near = one.soft;
        one.elsewhere =
            column.said.elsewhere || (!said_.own && (said_.elsewhere || over_elsewhere_));
        if (column.said.own && !said_.elsewhere) one.elsewhere = over_elsewhere_;
        one.unsure = column.said.unsure || said_.unsure || lines_[i].unclear;
        one.unknown = said_.unknown + column.said.unknown + rest_said.unknown;
        one.bound = quantity.bound;
        apply(quantity, column.unit, row_unit, (one.all() & index_.things()).any());
        if (!quantity.number.percent) one.apart = column.apart;
        cell.quantity = std::move(quantity);
        cell.line = i;
        cell.text = text;
        cell.label = label_;
        cells_.push_back(std::move(cell));
    }

    /// The nearest unit that is named: the cell's own, its column's, its row's, the caption's.
    void apply(Quantity& quantity, std::optional<Unit> const& column,
               std::optional<Unit> const& row, bool counts_things) const {
        if (quantity.has_unit || quantity.number.percent || !quantity.number.value) return;
        auto const unit = column && (column->percent || !row || !row->percent) ? column
                          : row                                                ? row
                                                                               : caption_unit_;
        if (!unit || (counts_things && !column && !row && unit->money)) return;
        if (unit->percent) {
            if (!column && !row) return;
            quantity.number.percent = true;
        }
        quantity.money = unit->money;
        quantity.has_unit = unit->money;
        set_size(quantity, unit->size);
    }

    std::vector<Line> const& lines_;
    std::size_t end_;
    TraitIndex const& index_;
    ReadingWords const& reader_;
    TableFrame const& frame_;
    std::size_t data_;
    std::vector<Line const*> heads_;
    std::size_t columns_ = 0;
    std::vector<Column> columns_read_;
    std::optional<Unit> caption_unit_;
    std::vector<Parent> parents_;
    std::string label_;
    Said said_;
    TraitSet over_, before_;
    TraitSet event_;  ///< of the nearest row above that names one
    bool over_elsewhere_ = false;
    std::vector<TableCell> cells_;
    std::vector<TableProse> prose_;
};

}  // namespace

TableRead table_cells(std::vector<Line> const& lines, std::size_t first, std::size_t end,
                      TraitIndex const& index, ReadingWords const& reader,
                      TableFrame const& frame) {
    return TableReader(lines, first, end, index, reader, frame).run();
}

bool has_number(Line const& row, ReadingWords const& reader, TraitIndex const& index) {
    for (auto c = first_cell(row); c < row.cells.size(); ++c) {
        if (row.cells[c].find_first_of("0123456789") == std::string::npos) continue;
        bool const among_words = c > first_cell(row) && says_numbers(row.cells[c], reader, index);
        if (among_words || amount_in(row.cells[c], reader)) return true;
    }
    return false;
}

}  // namespace report
