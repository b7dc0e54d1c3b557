// SPDX-License-Identifier: MPL-2.0
#include "core/reader/table_cells.hpp"

#include <algorithm>
#include <utility>

#include "core/reader/answer_parts.hpp"
#include "core/reader/head_days.hpp"
#include "core/reader/prose_columns.hpp"
#include "core/reader/table_columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_head_rows = 6;
constexpr std::size_t most_label_columns = 2;
constexpr std::size_t longest_bare_time = 4;  ///< "2023", "III"

class TableReader {
public:
    TableReader(std::vector<Line> const& lines, std::size_t first, std::size_t end,
                TraitIndex const& index, ReadingWords const& reader, TableFrame const& frame)
        : lines_(lines),
          end_(end),
          index_(index),
          frame_(frame),
          words_(index, reader, frame),
          first_(first),
          data_(first),
          heads_(take_heads(first)),
          columns_(lines, data_, end, heads_, words_) {
        caption_unit_ = words_.unit_in(frame.caption);
        // "Nội dung (triệu đồng)" over the labels is said of all columns.
        for (std::size_t c = 0; c < most_label_columns && !caption_unit_; ++c)
            if (auto const& unit = columns_.at(c).unit;
                unit && unit->money && (columns_.labels_rows(c) || c == 0))
                caption_unit_ = unit;
    }

    TableRead run() {
        find_rows_of_others();
        for (auto const& column : columns_.all())
            if (column.holds_values && !column.said.elsewhere)
                planned_ |= index_.dimensions_of(column.apart);
        auto const chosen = rows_that_count();
        // The first of those words names the deed.
        if (auto const& done = index_.head_words("done"); !done.empty())
            done_ = words_.said_in(done.front()).traits & index_.events() & ~index_.soft();
        for (auto i = data_; i < end_; ++i) {
            auto const& row = lines_[i];
            if (numbers_columns(row)) continue;
            enter(row);
            if (std::binary_search(chosen.begin(), chosen.end(), i)) read_row(i);
        }
        return {std::move(cells_), std::move(prose_)};
    }

private:
    struct Parent {
        Depth depth;
        TraitSet given;
        bool elsewhere;
    };

    std::vector<Line const*> take_heads(std::size_t first) {
        std::vector<Line const*> heads;
        for (; data_ < end_ && data_ < first + most_head_rows && is_head(lines_[data_]); ++data_)
            if (!numbers_columns(lines_[data_])) heads.push_back(&lines_[data_]);
        return heads;
    }

    bool is_head(Line const& row) const {
        if (numbers_columns(row)) return true;
        bool number = tells_in_words(row), label_only = row.cells.size() > 2;
        std::size_t filled = 0;
        for (std::size_t c = first_cell(row); c < row.cells.size(); ++c) {
            auto const text = trim(row.cells[c]);
            if (text.empty()) continue;
            ++filled;
            auto const quantity = words_.amount_in(text);
            if (quantity && !quantity->number.like_a_year &&
                !(quantity->value == 0 && text.find_first_of("0123456789") == std::string::npos))
                number = true;
        }
        bool const is_numbered = row.depth != Depth::unmarked && first_cell(row) > 0;
        label_only = label_only && filled == 1 && row.depth != Depth::unmarked;
        return !number && !label_only && !(is_numbered && filled > 1);
    }

    /// A number, several that are asked for, or a word for none where others of its column have
    /// one.
    bool has_number(Line const& row) const {
        if (words_.has_number(row)) return true;
        for (auto c = first_cell(row) + 1; c < row.cells.size(); ++c) {
            auto const text = trim(row.cells[c]);
            bool const digits = text.find_first_of("0123456789") != std::string::npos;
            if (!digits && words_.is_none(text) && has_digits(c)) return true;
            if (digits && !answer_parts(label_of(row), text, words_).all.empty()) return true;
        }
        return false;
    }

    bool has_digits(std::size_t c) const {
        return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(data_),
                           lines_.begin() + static_cast<std::ptrdiff_t>(end_),
                           [&](Line const& row) {
                               return c < row.cells.size() && c > first_cell(row) &&
                                      row.cells[c].find_first_of("0123456789") != std::string::npos;
                           });
    }

    bool tells_in_words(Line const& row) const {
        for (auto c = first_cell(row) + 1; c < row.cells.size(); ++c)
            if (words_.says_numbers(trim(row.cells[c]))) return true;
        return false;
    }

    /// A cell behind the label that says its numbers in words.
    bool is_prose(Line const& row, std::size_t c) const {
        return c > first_cell(row) && words_.says_numbers(trim(row.cells[c]));
    }

    bool is_label(Line const& row, std::size_t c) const {
        auto const text = trim(row.cells[c]);
        return !text.empty() && !columns_.at(c).names_unit && to_lower(text) != to_upper(text) &&
               (!words_.amount_in(text) || text.find_first_of("0123456789") == std::string::npos);
    }

    /// "Tuyên truyền (tối thiểu 30 tin)": numbers in brackets of a label are of what it asks for.
    static std::string without_limits(std::string text) {
        for (auto open = text.find('('); open != std::string::npos;) {
            auto const close = text.find(')', open);
            if (close == std::string::npos) break;
            auto const digit = text.find_first_of("0123456789", open);
            if (digit < close) {
                text.erase(open, close - open + 1);
                open = text.find('(', open);
            } else {
                open = text.find('(', close);
            }
        }
        return text;
    }

    /// "2023" below "Năm", "III" below "Quý": with its head the time that the row is of.
    std::string time_of(Line const& row) const {
        if (row.cells.size() <= 2) return {};
        auto const bare = trim(row.cells.front());
        if (bare.empty() || bare.size() > longest_bare_time) return {};
        for (auto head = heads_.rbegin(); head != heads_.rend(); ++head) {
            auto const over = (*head)->cells.empty() ? std::string() : trim((*head)->cells.front());
            if (over.empty()) continue;
            auto time = over + " " + bare;
            auto const said = words_.said_in(time);
            bool const names_time = said.words == 1 && (said.is_time || said.other_time);
            return names_time ? time : std::string();
        }
        return {};
    }

    /// Words of the row in front of its first number.
    std::string label_of(Line const& row) const {
        auto label = time_of(row);
        if (!label.empty()) return label;
        for (auto c = first_cell(row); c < row.cells.size(); ++c) {
            auto const text = trim(row.cells[c]);
            // A code in front of the label: "101|Hồ sơ tiếp nhận|750".
            bool const code =
                label.empty() && columns_.at(c).holds_none && c + 1 < row.cells.size();
            if (text.empty() || (code && !is_label(row, c))) continue;
            if (label.empty() ? words_.says_numbers(without_limits(text)) && c > first_cell(row)
                              : is_prose(row, c))
                break;
            if (!is_label(row, c)) {
                if (words_.amount_in(text)) break;
                continue;
            }
            if (!label.empty() && words_.amount_in(text)) break;
            if (label.empty() || c == first_cell(row) + 1)
                label += (label.empty() ? "" : " ") + text;
            if (c > first_cell(row)) break;
        }
        return label;
    }

    /// The depth of a row by its number, or by the number or mark typed in front of its label,
    /// which then falls away.
    Depth take_depth(Line const& row, std::string& label) const {
        auto const typed = report::label_of(label, words_.reading());
        bool const known = typed.depth != Depth::unmarked && typed.length < label.size();
        if (known) label.erase(0, typed.length);
        if (row.depth != Depth::unmarked) return row.depth;
        return known ? typed.depth : Depth::unmarked;
    }

    /// Keeps the labels that the rows below may stand under.
    void enter(Line const& row) {
        label_ = label_of(row);
        auto bare = without_question(label_);
        auto const depth = take_depth(row, bare);
        said_ = words_.said_by_label(bare);
        if (words_.is_just(bare, "bare_rest")) {
            if (handled_) said_.traits = words_.still_open(said_.traits);
            said_.unsure = said_.unsure || (!handled_ && !cells_.empty());
        }
        handled_ = handled_ || (said_.traits & handling_).any();
        auto const before = before_;
        // A row without a number heads a group: what the rows above it were about has ended.
        if (auto const event = said_.traits & index_.events() & ~index_.soft();
            event.any() || (!said_.is_part && !has_number(row)))
            event_ = event, event_things_ = said_.traits & index_.things() & ~index_.soft();
        bool const plain = depth == Depth::unmarked;
        // "Hồ sơ tiếp nhận mới" over "- Trực tuyến": dashes stand below a row without a mark.
        auto const is_over = [&](Parent const& one) {
            return one.depth < depth || (one.depth == Depth::unmarked && depth >= Depth::dash);
        };
        while (!parents_.empty() && !plain && !is_over(parents_.back())) parents_.pop_back();
        over_ = {};
        over_elsewhere_ = false;
        // A row that adds up stands under none of those it adds.
        bool const goes_on = !parents_.empty() && parents_.back().depth <= Depth::decimal &&
                             first_cell(row) == 0 && row.cells.size() > 1 &&
                             trim(row.cells[0]).empty() && !is_sum(said_);
        if (!plain || goes_on)
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

    /// Rows of months or of several communes: who adds those up is not said.
    void find_rows_of_others() {
        std::size_t rows = 0, others = 0;
        for (auto i = data_; i < end_; ++i) {
            if (numbers_columns(lines_[i]) || !has_number(lines_[i])) continue;
            auto label = label_of(lines_[i]);
            take_depth(lines_[i], label);
            auto const said = words_.said_in(label);
            if (is_sum(said)) continue;
            bool const names_only = (said.traits & ~index_.soft()).none();
            auto const days = days_of_head(label, frame_.period, index_, words_.reading());
            bool const of_other = (names_only && (said.other_time || days == HeadDays::other)) ||
                                  words_.begins_with_unit(label);
            ++rows;
            others += of_other ? 1U : 0U;
        }
        rows_of_others_ = others > 0 && others * 2 >= rows;
    }

    bool is_sum(TableSaid const& said) const {
        return (said.traits & index_.totals()).any() &&
               (said.traits & ~index_.totals() & ~index_.soft()).none();
    }

    /// Neither the caption nor the column says that the number is of the report's time and unit.
    bool is_unsettled(HeadedColumn const& column) const {
        // "Kết quả quý I|Số lượng": the head over the labels names another time.
        auto const& labels = columns_.at(0);
        bool const other = frame_.elsewhere ||
                           (columns_.labels_rows(0) && labels.said.other_time && !labels.said.own);
        return column.unsettled || (is_sum(said_) && rows_of_others_ && !said_.own) ||
               (other && !column.said.own);
    }

    /// "Kiện toàn đội ngũ|Phòng Kinh tế|Biên chế giao 54 người, có mặt 49 người": a cell of words
    /// tells its numbers by itself, unless the row has a number besides plans and remarks.
    bool has_prose(Line const& row) const {
        bool prose = false;
        for (auto c = first_cell(row) + 1; c < row.cells.size(); ++c) {
            auto const& column = columns_.at(c);
            if (column.remarks) continue;
            bool const planned = column.said.elsewhere || (column.given & index_.plans()).any();
            if (!planned && words_.amount_in(row.cells[c])) return false;
            prose = prose || words_.says_numbers(row.cells[c]);
        }
        return prose;
    }

    /// All rows that are told by what they are of; of a table whose rows are named by nothing known
    /// the one that adds up, or the only one. Where the columns say what is counted also the only
    /// row beside plans and other times, and those of shares: "Kế hoạch|120|24", "Thực
    /// hiện|104|26", "Tỷ lệ (%)|87|108".
    std::vector<std::size_t> rows_that_count() {
        std::vector<std::size_t> told, others;
        bool by_columns = true, plain = true, has_own = false, planned = false, compared = false;
        bool by_posts = false;  // "Phòng Kinh tế|11", "Trung tâm|06": no row is all of them
        auto const names = (index_.things() | index_.events()) & ~index_.soft();
        for (auto i = data_; i < end_; ++i) {
            if (numbers_columns(lines_[i]) || !has_number(lines_[i])) continue;
            auto const label = label_of(lines_[i]);
            auto const said = words_.said_by_label(label);
            bool const known = (said.traits & (~index_.soft() | index_.sums())).any() || said.own ||
                               said.elsewhere;
            by_columns = by_columns && (said.traits & (names | index_.sums())).none();
            has_own = has_own || said.own;
            by_posts = by_posts || (said.traits & index_.posts()).any();
            plain = plain && (known || said.unknown == 0);
            auto const unit = words_.unit_in(fold(label));
            bool const share = !known && said.unknown == 0 && unit && unit->percent;
            planned = planned || (said.traits & index_.narrowing() & ~index_.soft()).any();
            compared = compared || said.elsewhere || said.other_time;
            bool const tells = !known && !share && has_prose(lines_[i]);
            (known || tells ? told : share ? shares_ : others).push_back(i);
        }
        rows_planned_ = planned;
        if (!by_columns || !planned || compared) {
            others.insert(others.end(), shares_.begin(), shares_.end());
            shares_.clear();
        }
        if (others.size() == 1 && (told.empty() || (by_columns && plain && !has_own && !by_posts)))
            told.push_back(others.front());
        told.insert(told.end(), shares_.begin(), shares_.end());
        std::sort(told.begin(), told.end());
        return told;
    }

    void read_row(std::size_t i) {
        auto const& row = lines_[i];
        std::optional<TableUnit> row_unit;
        TraitSet unit_traits;
        for (std::size_t c = first_cell(row); c < row.cells.size(); ++c)
            if (columns_.at(c).names_unit) {
                row_unit = words_.unit_in(fold(row.cells[c]));
                unit_traits |= words_.said_in(row.cells[c]).traits;
            }
        if (!row_unit) row_unit = words_.unit_in(fold(without_limits(label_)));
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
            auto quantity = words_.amount_in(text);
            if (columns_.at(c).remarks) {
                if (seen_label && adds_words(text)) add_prose(i, c, from);
                continue;
            }
            if (!quantity && seen_label) add_prose(i, c, from);
            if (!quantity || columns_.at(c).names_unit) continue;
            // A share of a share says nothing of the period.
            auto const& unit = columns_.at(c).unit;
            bool const share = unit && unit->percent;
            if (share && row_unit && row_unit->percent) continue;
            add_cell(i, c, text, *quantity, row_unit, unit_traits);
            cells_.back().from = from + std::min(row.cells[c].find(text), row.cells[c].size());
        }
    }

    /// A remark that says of its number what neither label nor unit says: "dự 510 lượt người".
    bool adds_words(std::string const& cell) const {
        if (cell.find_first_of("0123456789") == std::string::npos) return false;
        if (cell.find('%') != std::string::npos) return true;
        auto const said = words_.said_in(cell);
        return (said.traits & ~said_.traits & ~index_.soft()).any();
    }

    /// "Đã giải quyết bao nhiêu hồ sơ?": the mark ends no sentence, the answer goes on.
    static std::string without_question(std::string text) {
        while (!text.empty() && (text.back() == '?' || text.back() == ' ')) text.pop_back();
        return text;
    }

    /// The row's label and the cell as one sentence.
    void add_prose(std::size_t i, std::size_t c, std::size_t from) {
        auto const& row = lines_[i];
        auto const& column = columns_.at(c);
        bool const elsewhere =
            (column.said.elsewhere && !column.said.own) || over_elsewhere_ || column.names_unit ||
            (said_.elsewhere && !said_.own) || (column.ahead && c > first_cell(row) + 1) ||
            (column.holds_none && !column.remarks) || column.is_rest || row.unclear;
        if (elsewhere || label_.empty()) return;
        auto bare = without_question(label_);
        take_depth(row, bare);
        auto const cell = trim(row.cells[c]);
        auto const begin = from + std::min(row.cells[c].find(cell), row.cells[c].size());
        TableProse prose;
        prose.line = i;
        prose.unsettled = is_unsettled(column);
        prose.is_remark = column.remarks;
        auto const parts = answer_parts(bare, cell, words_);
        // "Thu ngân sách (dự toán 8.000 triệu đồng)": the plan that the label names governs
        // nothing.
        if (words_.says_numbers(bare))
            if (auto const plain = without_brackets(bare); !words_.says_numbers(plain))
                bare = plain;
        auto const add = [&](std::string_view name, std::string_view said, std::size_t at) {
            if (!prose.text.empty()) prose.text += "; ";
            prose.text += std::string(name) + ": ";
            prose.pieces.push_back({prose.text.size(), prose.text.size() + said.size(), at});
            prose.text += said;
        };
        bool const in_parts = !parts.all.empty();
        prose.unsettled = prose.unsettled || parts.unsettled;
        for (auto const& part : parts.all) add(part.name, part.said, begin + part.at);
        if (!in_parts && !column.remarks && !words_.says_numbers(cell)) return;
        if (!in_parts) add(bare, cell, begin);
        prose.frame.given = over_ | (column.given & index_.narrowing() & ~index_.soft());
        prose.frame.soft = frame_.soft | column.given | event_over(said_.traits);
        prose.frame.is_to_date = frame_.is_to_date;
        prose.frame.is_asked = frame_.is_asked;
        prose_.push_back(std::move(prose));
    }

    /// Of a row above: "Quá hạn" below "Đã giải quyết", but not "Phản ánh, kiến nghị".
    TraitSet event_over(TraitSet const& own) const {
        auto const things = own & index_.things() & ~index_.soft();
        bool const same = things.none() || event_things_.none() || (things & event_things_).any();
        return same ? event_ : TraitSet();
    }

    /// "Công văn" below "Loại văn bản": one kind of them, when it is not all there is.
    bool is_a_kind() const {
        auto const strict = said_.traits & ~index_.soft();
        return strict.any() && (strict & ~things_of_labels()).none() && end_ > data_ + 1;
    }

    TraitSet things_of_labels() const {
        TraitSet things;
        for (auto const& column : columns_.all()) {
            if (column.holds_values) break;
            things |= column.given & index_.things() & ~index_.soft();
        }
        return things;
    }

    void add_cell(std::size_t i, std::size_t c, std::string const& text, Quantity quantity,
                  std::optional<TableUnit> const& row_unit, TraitSet const& unit_traits) {
        TableCell cell;
        auto const& column = columns_.at(c);
        auto& one = cell.statement;
        one.in_table = true;
        one.table = first_ + 1;
        auto own = said_.traits;
        // "Cộng: 03 lớp": what is added up is said by the columns.
        if ((own & index_.totals()).any() && label_.find(':') != std::string::npos)
            own = words_.said_in(label_.substr(0, label_.find(':'))).traits;
        // A row that adds up the table names nothing but the sum.
        auto const rest = own & ~index_.sums() & ~index_.soft();
        if (rest.none() && heads_.size() > 0 && (column.given & ~index_.soft()).any()) {
            cell.total = (own & index_.totals()).any();
            own &= index_.sums() & ~index_.totals();
        }
        own |= unit_traits | words_.said_in(quantity.rest).traits;
        auto const rest_said = words_.said_in(quantity.rest);
        one.own = own;
        one.given = (index_.governed(over_, own) | column.given) & ~index_.soft();
        one.soft = (frame_.soft | column.soft | (column.given & index_.soft()) |
                    (over_ & index_.soft()) | event_over(own)) &
                   ~index_.dimensions_of(one.own | one.given);
        // "Loại văn bản" over labels, and below it "Tổng": of those.
        if (cell.total)
            one.soft |= things_of_labels() & ~index_.dimensions_of(one.all() | one.soft);
        one.near = one.soft;
        one.elsewhere =
            column.said.elsewhere || (!said_.own && (said_.elsewhere || over_elsewhere_));
        if (column.said.own && !said_.elsewhere) one.elsewhere = over_elsewhere_;
        one.elsewhere = one.elsewhere || column.holds_none;
        one.unsettled = is_unsettled(column);
        // What is done late, of tables that stand abreast, may be a part of what stands beside it.
        bool const may_be_of_other =
            lines_[i].part > 0 &&
            (one.own & (index_.things() | index_.events()) & ~index_.soft()).none();
        // Of which whole a share is only the sums tell.
        bool const is_share = std::find(shares_.begin(), shares_.end(), i) != shares_.end();
        one.unsure = column.said.unsure || said_.unsure || lines_[i].unclear || may_be_of_other ||
                     is_share || is_a_kind();
        one.unknown = said_.unknown + column.said.unknown + rest_said.unknown;
        one.bound = quantity.bound;
        apply(quantity, column.unit, row_unit, (one.all() & index_.things()).any());
        if (!quantity.number.percent) one.apart = column.apart;
        // "Nhiệm vụ kế hoạch" beside a column of plans: this one is of what was done.
        if (column.apart.none() && (one.own & planned_).any()) one.unsettled = true;
        bool const names_deed = (one.own & index_.dimensions_of(done_)).any();
        bool const of_plan = (planned_.any() && (column.done || quantity.number.percent)) ||
                             (rows_planned_ && begins_ahead(label_, index_.head_words("done")));
        if (!names_deed && of_plan) cell.done = done_;
        cell.quantity = std::move(quantity);
        cell.line = i;
        cell.text = text;
        cell.label = label_;
        cells_.push_back(std::move(cell));
    }

    /// The nearest unit that is named: the cell's own, its column's, its row's, the caption's.
    void apply(Quantity& quantity, std::optional<TableUnit> const& column,
               std::optional<TableUnit> const& row, bool counts_things) const {
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
    TableFrame const& frame_;
    TableWords words_;
    std::size_t first_, data_;
    std::vector<Line const*> heads_;
    HeadedColumns columns_;
    std::optional<TableUnit> caption_unit_;
    std::vector<Parent> parents_;
    std::string label_;
    TableSaid said_;
    TraitSet over_, before_;
    TraitSet event_, event_things_;  ///< of the nearest row above that names one
    TraitSet planned_;               ///< what parts other columns from the plain ones
    TraitSet done_;                  ///< what a column beside those says was done
    bool over_elsewhere_ = false;
    bool rows_of_others_ = false;
    TraitSet const handling_ = words_.handled();
    bool handled_ = false;             ///< a row above says what was dealt with
    bool rows_planned_ = false;        ///< plans stand in a row of their own
    std::vector<std::size_t> shares_;  ///< rows that say but "%"
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
    TableFrame const frame;
    return TableWords(index, reader, frame).has_number(row);
}

}  // namespace report
