// SPDX-License-Identifier: MPL-2.0
#include "core/tables/take_in.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/report/figures.hpp"
#include "core/report/period.hpp"
#include "core/report/typed_value.hpp"
#include "core/tables/cell_text.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/head_words.hpp"
#include "core/tables/sheet_rows.hpp"
#include "core/tables/sheet_words.hpp"
#include "core/tables/unit_rows.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = IntakeNote::Kind;
using Texts = std::vector<std::string>;

constexpr auto none = static_cast<std::size_t>(-1);

bool is_row_number(TableColumn const& column) {
    return column.derive && column.derive->rule == CellRule::Rule::row_number;
}

/// A row of the table's own, and what it shows when nobody entered anything.
struct OwnRow {
    FixedRow const* fixed = nullptr;
    Texts texts;
    std::vector<std::optional<Value>> values;
    bool seen = false;
};

/// Rows of the list that the table shows by itself.
std::vector<Row> listed_rows(Grid const& grid) {
    std::vector<Row> rows;
    for (auto const& row : grid.body)
        if (row.listed) rows.push_back(row.entered.cells);
    return rows;
}

class Intaker {
public:
    Intaker(ReportKind const& kind, Report const& report, TableDefinition const& table,
            Sheet const& sheet, ColumnMapping const& mapping)
        : kind_(kind), report_(report), table_(table), sheet_(sheet), mapping_(mapping) {
        for (auto const& column : table.columns) {
            auto const found = mapping.columns.find(column.id);
            columns_.push_back(found == mapping.columns.end() ? none : found->second);
        }
        result_.rows.switches = rows_of(report, table).switches;
    }

    Result<Intake> run() {
        if (!has_typed_column()) return Problem{"import.no_columns", {}, sheet_.name};
        auto const time = time_of_sheet(kind_, report_, sheet_, mapping_.first_row);
        auto const answer = mapping_.answers.find("time");
        bool const is_allowed = answer != mapping_.answers.end() && answer->second == "take";
        if (time.time == SaidTime::other && time.by_name && !is_allowed)
            result_.notes.push_back(
                {Kind::unclear, 0, 0,
                 Problem{"import.name_of_other_time",
                         {{"said", time.words}, {"period", period_phrase(kind_, report_.period)}},
                         sheet_.name}});
        if (time.time == SaidTime::other && !time.by_name && !is_allowed)
            return Problem{"import.other_time",
                           {{"said", time.words}, {"period", period_phrase(kind_, report_.period)}},
                           sheet_.name};
        find_own_rows();
        find_label_columns();
        find_near_rows();
        find_senses();
        find_groups();
        find_rows();
        if (table_.free_rows) units_ = unit_rows(kind_, report_, sheet_, mapping_.first_row);
        if (units_.lists_units && units_.own.empty())
            return Problem{"import.other_units",
                           {{"unit", fill_circumstances(kind_, report_, "{unit}")}},
                           sheet_.name};
        say_columns();
        for (auto row = mapping_.first_row; row < sheet_.rows.size(); ++row)
            if (!sheet_.rows[row].empty()) read_row(row);
        keep_list();
        check_total();
        return std::move(result_);
    }

private:
    // Columns.

    bool has_typed_column() const {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (is_typed(i)) return true;
        return false;
    }

    bool is_typed(std::size_t column) const {
        return columns_[column] != none && !table_.columns[column].derive;
    }

    SheetCell const& cell(std::size_t row, std::size_t column) const {
        static SheetCell const empty;
        return columns_[column] == none ? empty : sheet_.at(row, columns_[column]);
    }

    std::string text(std::size_t row, std::size_t column) const {
        return collapse_blanks(to_nfc(cell(row, column).text));
    }

    std::string head(std::size_t column) const {
        return fill_circumstances(kind_, report_, table_.columns[column].heads.back());
    }

    /// Labels stand in the widest column of texts; a number of the row in the first of its kind.
    void find_label_columns() {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const& column = table_.columns[i];
            if (is_row_number(column) && columns_[i] != none) number_ = i;
            if (column.kind != FigureKind::text || !is_typed(i)) continue;
            if (label_ == none || column.width > table_.columns[label_].width) label_ = i;
        }
        for (auto& [id, own] : own_)
            if (label_ != none && !own.texts.empty())
                by_label_[label_key(own.texts[label_])].push_back(&own);
    }

    /// How cells are written that could be read in two ways.
    void find_senses() {
        senses_.resize(columns_.size());
        bool english = false;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const kind = table_.columns[i].kind;
            if (columns_[i] == none || kind == FigureKind::text || kind == FigureKind::choice)
                continue;
            for (auto row = mapping_.first_row; row < sheet_.rows.size(); ++row) {
                auto const& one = cell(row, i);
                if (one.number || one.text.empty()) continue;
                if (kind != FigureKind::date)
                    english = english || is_only_english(collapse_blanks(one.text));
                else
                    senses_[i].month_first =
                        senses_[i].month_first || is_month_first(collapse_blanks(one.text));
            }
        }
        for (auto& sense : senses_) sense.english = english;
        if (adds_up_with_commas())
            for (auto& sense : senses_) sense.comma_groups = true;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (is_typed(i)) find_unit(i);
    }

    /// "1,166" in a count is no part of a whole thing: it is read when the sheet's own sums hold
    /// with it, and none is against it.
    bool adds_up_with_commas() const {
        CellSense const sense{0, false, false, true, false};
        std::vector<Choice> const no_choices;
        auto const figure = [&](std::size_t row, std::size_t column, bool& any) {
            auto const& one = cell(row, column);
            any = any || (!one.number && one.text.find(',') != std::string::npos);
            if (one.text.empty() && !one.number) return std::optional<std::int64_t>(0);
            auto const read =
                read_cell(kind_, table_, {FigureKind::count, false, &no_choices}, one, sense);
            auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
            constexpr std::int64_t most = std::int64_t{1} << 56U;
            return amount && amount->value <= most ? std::optional(amount->value) : std::nullopt;
        };
        std::size_t yes = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const& rule = table_.columns[i].derive;
            if (columns_[i] == none || !rule || rule->rule != CellRule::Rule::sum_of) continue;
            for (auto row = mapping_.first_row; row < sheet_.rows.size(); ++row) {
                bool any = false, known = true;
                auto const whole = figure(row, i, any);
                std::int64_t sum = 0;
                for (auto const& id : rule->of) {
                    auto const at =
                        static_cast<std::size_t>(table_.column(id) - table_.columns.data());
                    auto const part = columns_[at] == none ? std::nullopt : figure(row, at, any);
                    known = known && part;
                    sum += part.value_or(0);
                }
                if (!any || !known || !whole) continue;
                if (*whole != sum) return false;
                ++yes;
            }
        }
        return yes > 1;
    }

    /// In which units the numbers of a column are: as the sheet says, or as somebody said.
    void find_unit(std::size_t i) {
        auto const kind = table_.columns[i].kind;
        if (kind != FigureKind::money && kind != FigureKind::count) return;
        auto const said = unit_of_column(kind_.sheets, sheet_, mapping_.first_row, columns_[i]);
        auto& sense = senses_[i];
        auto const answer = mapping_.answers.find("unit");
        if (kind == FigureKind::money && answer != mapping_.answers.end() &&
            (answer->second == "0" || answer->second == "3" || answer->second == "6" ||
             answer->second == "9")) {
            sense.unit = answer->second[0] - '0';
            return;
        }
        bool const concerns = said.unit && (kind == FigureKind::money || !said.unit->is_money);
        if (said.doubtful && kind == FigureKind::money)
            sense.no_unit = true;
        else if (concerns)
            sense.unit = said.unit->power;
        else if (kind == FigureKind::money && !said.unit)
            sense.no_unit = is_too_small(i);
        if (concerns && sense.unit > 0)
            note(Kind::skipped, mapping_.first_row, columns_[i], "import.unit_scaled",
                 {{"column", head(i)}, {"times", format_whole(power_of_ten(sense.unit))}});
    }

    static std::int64_t power_of_ten(int power) {
        std::int64_t value = 1;
        while (power-- > 0) value *= 10;
        return value;
    }

    /// Money in đồng has more digits than this; in triệu it has not.
    bool is_too_small(std::size_t i) const {
        constexpr std::int64_t least = 100'000;
        std::int64_t most = 0;
        CellType const type{FigureKind::money, false, &table_.columns[i].choices};
        for (auto row = mapping_.first_row; row < sheet_.rows.size(); ++row) {
            auto const read = read_cell(kind_, table_, type, cell(row, i), senses_[i]);
            auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
            if (amount) most = std::max(most, amount->value);
        }
        return most > 0 && most < least;
    }

    void find_rows() {
        RowClues clues{kind_,  table_,  sheet_, columns_, senses_, mapping_.first_row,
                       label_, number_, {},     {}};
        for (std::size_t row = 0; row < sheet_.rows.size(); ++row) {
            bool const is_row = row >= mapping_.first_row && !sheet_.rows[row].empty();
            clues.own.push_back(is_row && own_row(row));
            clues.groups.push_back(is_row && label_ != none && is_group(row));
        }
        rows_ = rows_of_sheet(clues);
        find_hidden();
        find_last_figures();
    }

    /// A heading stands over rows; a text below all of them is a note.
    void find_last_figures() {
        for (auto row = mapping_.first_row; row < rows_.figures.size(); ++row) {
            if (rows_.roles[row] != RowRole::data) continue;
            auto const& figures = rows_.figures[row];
            if (std::any_of(figures.begin(), figures.end(),
                            [](RowFigure const& one) { return one.written; }))
                last_figures_ = row;
        }
    }

    /// Whether rows that nobody sees count: as somebody said, else as the sheet's own total does.
    void find_hidden() {
        std::vector<std::size_t> hidden;
        for (auto const row : sheet_.hidden_rows)
            if (row >= mapping_.first_row && row < sheet_.rows.size() &&
                rows_.roles[row] == RowRole::data && !sheet_.rows[row].empty())
                hidden.push_back(row);
        if (hidden.empty()) return;
        auto const answer = mapping_.answers.find("hidden");
        bool const said = answer != mapping_.answers.end();
        bool const with = adds_up(true), without = adds_up(false);
        bool const taken = said ? answer->second == "take" : with && !without;
        bool const sure = said || with != without;
        for (auto const row : hidden) {
            bool const filtered = sheet_.filtered_rows.count(row) > 0;
            note(sure ? Kind::skipped : Kind::unclear, row, 0,
                 taken      ? "import.row_hidden_taken"
                 : filtered ? "import.row_filtered"
                            : "import.row_hidden",
                 {{"label", label(row)}});
            if (!taken) rows_.roles[row] = RowRole::hidden;
        }
    }

    /// Whether all rows come to the sheet's own total, with hidden ones or without.
    bool adds_up(bool with_hidden) const {
        if (!rows_.total || !table_.total) return false;
        std::size_t equal = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const said = rows_.figures[*rows_.total][i].value;
            if (!said || !is_added(i)) continue;
            std::int64_t sum = 0;
            for (auto row = mapping_.first_row; row < sheet_.rows.size(); ++row) {
                bool const counts = rows_.roles[row] == RowRole::data && !is_group(row) &&
                                    (with_hidden || sheet_.hidden_rows.count(row) == 0);
                if (counts && i < rows_.figures[row].size())
                    sum += rows_.figures[row][i].value.value_or(0);
            }
            if (sum != *said) return false;
            ++equal;
        }
        return equal > 0;
    }

    void say_columns() {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i] == none && !table_.columns[i].derive)
                result_.notes.push_back(
                    {Kind::unclear, mapping_.first_row, 0,
                     Problem{"import.column_missing", {{"column", head(i)}}, sheet_.name}});
        std::vector<bool> used(sheet_.columns());
        for (auto const column : columns_)
            if (column < used.size()) used[column] = true;
        for (auto const& [id, more] : mapping_.added)
            for (auto const column : more)
                if (column < used.size()) used[column] = true;
        for (auto row = mapping_.first_row; row < sheet_.rows.size(); ++row)
            for (std::size_t i = 0; i < sheet_.rows[row].size(); ++i) {
                if (used[i] || sheet_.rows[row][i].text.empty()) continue;
                used[i] = true;
                note(Kind::skipped, row, i, "import.column_unused",
                     {{"value", sheet_head(i).value_or(sheet_.rows[row][i].text)}});
            }
    }

    /// The lowest text over a column of the sheet that is no number.
    std::optional<std::string> sheet_head(std::size_t column) const {
        for (auto row = std::min(mapping_.first_row, sheet_.rows.size()); row-- > 0;) {
            auto const text = collapse_blanks(to_nfc(sheet_.at(row, column).text));
            if (to_lower(text) != to_upper(text)) return text;
        }
        return std::nullopt;
    }

    // Rows.

    void find_own_rows() {
        TableRows rows = result_.rows;
        for (auto const& fixed : table_.fixed) {
            rows.rows.emplace_back();
            rows.rows.back().fixed = fixed.id;
            own_[fixed.id].fixed = &fixed;
        }
        by_itself_ = grid(kind_, report_, table_, rows);
        for (auto const& row : by_itself_.body) {
            auto const found = own_.find(row.entered.fixed);
            if (found == own_.end()) continue;
            found->second.texts.resize(table_.columns.size());
            found->second.values.resize(table_.columns.size());
            for (auto const& one : row.cells) {
                found->second.texts[one.column] = collapse_blanks(one.text);
                found->second.values[one.column] = one.value;
            }
        }
    }

    std::string first_text(std::size_t row) const {
        for (auto const& one : sheet_.rows[row])
            if (!one.text.empty()) return collapse_blanks(one.text);
        return {};
    }

    std::string label(std::size_t row) const {
        auto const here = label_ == none ? std::string() : text(row, label_);
        return here.empty() ? first_text(row) : here;
    }

    /// Rows of the table that the sheet words otherwise ("Tổng thu"): where one row of either is
    /// like no other one.
    void find_near_rows() {
        if (label_ == none) return;
        constexpr double sure = 0.75;
        HeadWords const words(kind_.sheets);
        std::set<OwnRow const*> said;
        for (auto row = mapping_.first_row; row < sheet_.rows.size(); ++row)
            if (auto const exact = by_label_.find(label_key(text(row, label_)));
                exact != by_label_.end())
                said.insert(exact->second.begin(), exact->second.end());
        std::map<OwnRow*, std::vector<std::size_t>> near;
        constexpr std::size_t most = 200;
        auto const end = std::min(sheet_.rows.size(), mapping_.first_row + most);
        for (auto row = mapping_.first_row; row < end; ++row) {
            auto const here = text(row, label_);
            if (here.empty() || by_label_.count(label_key(here)) > 0) continue;
            std::vector<OwnRow*> alike;
            for (auto& [id, own] : own_)
                if (!own.texts.empty() && !own.fixed->alone && !own.fixed->heading &&
                    said.count(&own) == 0 && words.likeness({own.texts[label_]}, {here}) >= sure)
                    alike.push_back(&own);
            if (alike.size() == 1) near[alike[0]].push_back(row);
        }
        for (auto const& [own, rows] : near)
            if (rows.size() == 1) near_rows_[rows[0]] = own;
    }

    OwnRow* own_row(std::size_t row) {
        if (label_ == none) return nullptr;
        auto const found = by_label_.find(label_key(text(row, label_)));
        if (found == by_label_.end() || found->first.empty()) {
            auto const near = near_rows_.find(row);
            return near == near_rows_.end() ? nullptr : near->second;
        }
        auto& rows = found->second;
        for (auto const exact : {true, false})
            for (auto* own : rows)
                if (!own->seen && (!exact || rows.size() == 1 || has_texts_of(*own, row)))
                    return own;
        return rows.front();
    }

    /// Every text that the table's row has by itself stands in the sheet's row too.
    bool has_texts_of(OwnRow const& own, std::size_t row) const {
        for (auto const& one : own.fixed->cells) {
            if (one.text.empty()) continue;
            auto const column =
                static_cast<std::size_t>(table_.column(one.column) - table_.columns.data());
            if (columns_[column] != none &&
                label_key(own.texts[column]) != label_key(text(row, column)))
                return false;
        }
        return true;
    }

    /// The heads of the table itself, printed again.
    bool is_head(std::size_t row) const {
        std::size_t same = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const here = label_key(text(row, i));
            if (here.empty()) continue;
            auto const& heads = table_.columns[i].heads;
            bool const is_one = std::any_of(heads.begin(), heads.end(), [&](std::string const& h) {
                return label_key(fill_circumstances(kind_, report_, h)) == here;
            });
            if (!is_one) return false;
            ++same;
        }
        return same > 1;
    }

    bool is_total(std::size_t row) const {
        auto const here = label_ == none ? std::string() : text(row, label_);
        return is_total_label(kind_, table_, first_text(row)) ||
               is_total_label(kind_, table_, here);
    }

    /// What a row is numbered by: the row's number, or what its label begins with.
    std::string numbering(std::size_t row) const {
        if (number_ != none)
            if (auto number = text(row, number_); !number.empty()) return numbering_of(number);
        return numbering_of(label(row));
    }

    /// Rows with rows of their own under them ("I" over "1", "1" over "1.1") sum these up.
    void find_groups() {
        for (auto row = mapping_.first_row; row < sheet_.rows.size(); ++row) {
            if (sheet_.rows[row].empty() || is_total(row) || is_number_row(sheet_, row)) continue;
            auto const number = numbering(row);
            plain_rows_ = plain_rows_ || is_plain(row, number);
            for (auto dot = number.find('.'); dot != std::string::npos;
                 dot = number.find('.', dot + 1))
                parents_.insert(number.substr(0, dot));
        }
    }

    /// Numbered, but not as a group; or a row of several cells where nothing is numbered.
    bool is_plain(std::size_t row, std::string const& number) const {
        if (!number.empty()) return !is_group_sign(number);
        auto const& cells = sheet_.rows[row];
        return (number_ == none || text(row, number_).empty()) &&
               std::count_if(cells.begin(), cells.end(),
                             [](SheetCell const& one) { return !one.text.empty(); }) > 1;
    }

    bool is_group(std::size_t row) const {
        auto const number = numbering(row);
        return (plain_rows_ && is_group_sign(number)) || parents_.count(number) > 0;
    }

    /// One text and nothing else, where other rows have a number or the text reaches over cells.
    bool is_heading(std::size_t row) const {
        std::size_t filled = 0;
        bool wide = false;
        for (auto const& one : sheet_.rows[row]) {
            if (one.text.empty()) continue;
            ++filled;
            wide = wide || one.column_span > 1;
        }
        auto const number = number_ == none ? std::string() : text(row, number_);
        if (filled == 1 && (wide || (number_ != none && columns_.size() > 2)))
            return label_key(label(row)).find_first_not_of("0123456789 ") != std::string::npos;
        return filled == 2 && is_group_sign(numbering_of(number)) && !number.empty() &&
               label(row) != number;
    }

    void read_row(std::size_t row) {
        auto* own = own_row(row);
        if (own)
            read_own(*own, row);
        else if (!leave_out(row))
            read_data(row);
    }

    /// True for what is no row of the table, which was said then.
    bool leave_out(std::size_t row) {
        auto const role = rows_.roles[row];
        if (role == RowRole::blank || role == RowRole::hidden) return true;
        if (role == RowRole::head || is_head(row))
            note(Kind::skipped, row, 0, "import.row_head", {{"label", first_text(row)}});
        else if (role == RowRole::total || (role == RowRole::part_total && is_total(row)))
            note(Kind::skipped, row, 0, "import.row_total", {{"label", first_text(row)}});
        else if (role == RowRole::part_total)
            note(Kind::skipped, row, 0, "import.row_part_total", {{"label", label(row)}});
        else if (role == RowRole::struck)
            note(Kind::skipped, row, 0, "import.row_struck", {});
        else if (role == RowRole::behind)
            note(Kind::skipped, row, 0, "import.row_behind", {{"label", first_text(row)}});
        else if (role == RowRole::other_time)
            note(Kind::unclear, row, 0, "import.row_other_time", {{"label", label(row)}});
        else if (units_.lists_units && units_.own.count(row) == 0)
            note(Kind::skipped, row, 0, "import.row_other_unit", {{"label", unit_label(row)}});
        else if (role == RowRole::doubtful)
            note(Kind::unclear, row, 0, "import.row_doubtful", {{"label", label(row)}});
        else
            return false;
        return true;
    }

    /// The longest text of the row: the label column may be none of the table's.
    std::string unit_label(std::size_t row) const {
        std::string longest;
        for (auto const& one : sheet_.rows[row])
            if (!one.number && one.text.size() > longest.size()) longest = one.text;
        return collapse_blanks(longest);
    }

    void read_data(std::size_t row) {
        if (!table_.free_rows)
            note(Kind::skipped, row, 0, "import.row_unknown", {{"label", label(row)}});
        else if (label_ != none && is_heading(row) && row > last_figures_)
            note(Kind::skipped, row, 0, "import.row_behind", {{"label", first_text(row)}});
        else if (label_ != none && (is_group(row) || is_heading(row)))
            read_heading(row);
        else
            read_free(row);
    }

    void read_own(OwnRow& own, std::size_t row) {
        if (own.seen) {
            note(Kind::unclear, row, 0, "import.row_twice", {{"label", label(row)}});
            return;
        }
        own.seen = true;
        TableRow entered;
        entered.fixed = own.fixed->id;
        if (!own.fixed->heading) entered.cells = read_cells(row, &own, entered.gaps);
        if (!own.fixed->alone) after_ = own.fixed->id;
        if (!own.fixed->heading) taken_.push_back(row);
        if (!entered.cells.empty() || !own.fixed->usual)
            result_.rows.rows.push_back(std::move(entered));
        note(Kind::taken, row, 0, "import.row_taken", {{"label", label(row)}});
    }

    void read_heading(std::size_t row) {
        TableRow heading;
        heading.after = after_;
        heading.heading = true;
        heading.cells[table_.columns[label_].id] = label(row);
        result_.rows.rows.push_back(std::move(heading));
        for (std::size_t i = 0; i < columns_.size() && rows_.proved.count(row) == 0; ++i)
            if (is_typed(i) && i != label_ && !cell(row, i).text.empty()) {
                note(Kind::unclear, row, columns_[i], "import.row_group", {{"label", label(row)}});
                return;
            }
        note(Kind::taken, row, 0, "import.row_heading", {{"label", label(row)}});
    }

    /// What the sheet has no column for is not known, and nothing may be added up from it.
    void mark_absent(std::set<std::string>& gaps) const {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const& column = table_.columns[i];
            bool const is_number = column.kind == FigureKind::count ||
                                   column.kind == FigureKind::money ||
                                   column.kind == FigureKind::percent;
            if (is_number && !column.derive && columns_[i] == none) gaps.insert(column.id);
        }
    }

    void read_free(std::size_t row) {
        TableRow entered;
        entered.after = after_;
        entered.cells = read_cells(row, nullptr, entered.gaps);
        if (!entered.cells.empty()) mark_absent(entered.gaps);
        if (entered.cells.empty()) {
            note(Kind::skipped, row, 0, "import.row_empty", {{"label", label(row)}});
            return;
        }
        result_.rows.rows.push_back(std::move(entered));
        taken_.push_back(row);
        check_row(row);
        note(Kind::taken, row, 0, "import.row_taken", {{"label", label(row)}});
    }

    // What the sheet says of itself.

    /// What its parts come to; none where one of them is not read.
    std::optional<std::int64_t> sum_of(std::size_t row,
                                       std::vector<std::string> const& parts) const {
        std::int64_t sum = 0;
        for (auto const& id : parts) {
            auto const at = static_cast<std::size_t>(table_.column(id) - table_.columns.data());
            auto const& figure = rows_.figures[row][at];
            if (columns_[at] == none || (figure.written && !figure.value)) return std::nullopt;
            constexpr std::int64_t most = std::int64_t{1} << 56U;
            if (figure.value.value_or(0) > most) return std::nullopt;
            sum += figure.value.value_or(0);
        }
        return sum;
    }

    void check_sum(std::size_t row, std::size_t whole, std::vector<std::string> const& parts) {
        if (columns_[whole] == none) return;
        auto const said = rows_.figures[row][whole].value;
        auto const sum = sum_of(row, parts);
        if (!said || !sum || *said == *sum) return;
        note(Kind::unclear, row, columns_[whole], "import.row_sum_differs",
             {{"label", label(row)},
              {"column", head(whole)},
              {"said", format_whole(*said)},
              {"sum", format_whole(*sum)}});
    }

    /// Sums that the sheet itself states beside the parts.
    void check_row(std::size_t row) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const& rule = table_.columns[i].derive;
            if (rule && rule->rule == CellRule::Rule::sum_of) check_sum(row, i, rule->of);
        }
        for (auto const& balance : table_.balances) {
            auto const whole =
                static_cast<std::size_t>(table_.column(balance.whole) - table_.columns.data());
            check_sum(row, whole, balance.parts);
        }
    }

    /// What was taken, against the sheet's own total row.
    void check_total() {
        // The total of a province is not the commune's.
        if (!rows_.total || !table_.total || units_.lists_units) return;
        auto const total = *rows_.total;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const said = rows_.figures[total][i].value;
            if (!said || !is_added(i)) continue;
            std::int64_t sum = 0;
            bool known = true;
            for (auto const row : taken_) {
                auto const& figure = rows_.figures[row][i];
                known = known && (!figure.written || figure.value);
                sum += figure.value.value_or(0);
            }
            if (!known || sum == *said) continue;
            note(Kind::unclear, total, columns_[i], "import.total_differs",
                 {{"column", head(i)}, {"said", format_whole(*said)}, {"sum", format_whole(sum)}});
        }
    }

    bool is_added(std::size_t column) const {
        auto const& add = table_.total->add;
        auto const& rule = table_.columns[column].derive;
        return (rule && rule->rule == CellRule::Rule::sum_of) ||
               std::find(add.begin(), add.end(), table_.columns[column].id) != add.end();
    }

    // Cells.

    Row read_cells(std::size_t row, OwnRow const* own, std::set<std::string>& gaps) {
        Row cells;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (!is_typed(i)) continue;
            auto const here = text(row, i);
            // What the row shows by itself goes on following the report.
            if (own && (here == own->texts[i] || i == label_)) continue;
            auto const type = cell_type(kind_, own ? own->fixed : nullptr, table_.columns[i]);
            auto read = read_cell(kind_, table_, type, cell(row, i), senses_[i]);
            if (read.value && !(own && own->values[i] == read.value))
                cells[table_.columns[i].id] = std::move(*read.value);
            if (cell(row, i).cleaned && !read.fault)
                note(Kind::skipped, row, columns_[i], "import.cell_cleaned", {{"value", here}});
            if (read.fault) gaps.insert(table_.columns[i].id);
            if (read.fault)
                note(Kind::unclear, row, columns_[i], read.fault,
                     {{"column", head(i)},
                      {"value", here},
                      {"choices", type.choices ? labels_of(*type.choices) : std::string()}});
        }
        return cells;
    }

    void note(Kind kind, std::size_t row, std::size_t column, char const* code,
              std::vector<std::pair<std::string, std::string>> arguments) {
        result_.notes.push_back(
            {kind, row, column,
             Problem{code, std::move(arguments), sheet_.name + " " + cell_name(row, column)}});
    }

    /// Rows that are those of the list go on following it; a row that stands for all others
    /// cannot stand beside them.
    void keep_list() {
        auto& rows = result_.rows.rows;
        std::vector<Row> own;
        for (auto const& row : rows)
            if (row.fixed.empty()) own.push_back(row.cells);
        bool const is_list = !own.empty() && own == listed_rows(by_itself_);
        rows.erase(std::remove_if(rows.begin(), rows.end(),
                                  [&](TableRow const& row) {
                                      auto const* fixed = table_.fixed_row(row.fixed);
                                      return fixed ? fixed->alone && !own.empty() : is_list;
                                  }),
                   rows.end());
        if (own.empty()) return;
        for (auto const& [id, one] : own_)
            if (one.fixed->alone && one.seen)
                result_.notes.push_back(
                    {Kind::unclear, mapping_.first_row, 0,
                     Problem{"import.row_alone", {{"label", one.texts[label_]}}, sheet_.name}});
    }

    ReportKind const& kind_;
    Report const& report_;
    TableDefinition const& table_;
    Sheet const& sheet_;
    ColumnMapping const& mapping_;
    std::vector<std::size_t> columns_;  ///< of the sheet, for each of the table
    std::size_t label_ = none;
    std::size_t number_ = none;
    std::map<std::string, OwnRow> own_;
    std::unordered_map<std::string, std::vector<OwnRow*>> by_label_;
    std::map<std::size_t, OwnRow*> near_rows_;  ///< by the sheet's rows
    std::set<std::string> parents_;
    std::vector<CellSense> senses_;
    SheetRows rows_;
    std::vector<std::size_t> taken_;  ///< rows of the sheet that became rows of the clerk
    bool plain_rows_ = false;
    UnitRows units_;
    std::size_t last_figures_ = 0;  ///< last row of data that has any
    std::string after_;
    Grid by_itself_;
    Intake result_;
};

/// Puts the sum of several columns where the first of them stands. What cannot be read stays as it
/// is, to be named.
void add_columns(ReportKind const& kind, TableDefinition const& table, ColumnMapping const& mapping,
                 Sheet& sheet) {
    std::vector<Choice> const no_choices;
    for (auto const& [id, more] : mapping.added) {
        auto const first = mapping.columns.find(id);
        if (first == mapping.columns.end()) continue;
        for (auto row = mapping.first_row; row < sheet.rows.size(); ++row) {
            std::optional<SheetCell> sum;
            std::int64_t added = 0;
            auto columns = more;
            columns.insert(columns.begin(), first->second);
            for (auto const column : columns) {
                auto const& one = sheet.at(row, column);
                if (one.text.empty() && !one.number) continue;
                auto const read =
                    read_cell(kind, table, {FigureKind::count, false, &no_choices}, one);
                auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
                constexpr std::int64_t most = std::int64_t{1} << 56U;
                if (!amount || amount->value > most || added > most) {
                    sum = one;
                    break;
                }
                added += amount->value;
                sum = SheetCell{format_whole(added), std::to_string(added)};
            }
            if (!sum) continue;
            if (sheet.rows[row].size() <= first->second) sheet.rows[row].resize(first->second + 1);
            sheet.rows[row][first->second] = std::move(*sum);
        }
    }
}

}  // namespace

Result<Intake> take_in(ReportKind const& kind, Report const& report, TableDefinition const& table,
                       Sheet const& sheet, ColumnMapping const& mapping) {
    auto trimmed = trimmed_sheet(sheet);
    if (!trimmed) return trimmed.error();
    add_columns(kind, table, mapping, *trimmed);
    return Intaker(kind, report, table, *trimmed, mapping).run();
}

}  // namespace report
