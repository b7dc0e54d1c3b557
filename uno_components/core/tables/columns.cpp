// SPDX-License-Identifier: MPL-2.0
#include "core/tables/columns.hpp"

#include <algorithm>
#include <array>
#include <boost/crc.hpp>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/catalogue/report_kind.hpp"
#include "core/report/figures.hpp"
#include "core/tables/cell_text.hpp"
#include "core/tables/head_block.hpp"
#include "core/tables/head_words.hpp"
#include "core/tables/sheet_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t rows_searched = 40;
constexpr std::size_t deepest_head = 4;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

using Heads = std::vector<ColumnHead>;
using Path = HeadPath;

std::map<std::string, std::vector<std::size_t>> index_of(Heads const& heads,
                                                         HeadKeys ColumnHead::*keys,
                                                         std::size_t way) {
    std::map<std::string, std::vector<std::size_t>> index;
    for (std::size_t i = 0; i < heads.size(); ++i)
        if (auto const& key = (heads[i].*keys)[way]; !key.empty()) index[key].push_back(i);
    return index;
}

class Matcher {
public:
    Matcher(ReportKind const& kind, Report const& report, TableDefinition const& table,
            Sheet const& sheet)
        : kind_(kind),
          report_(report),
          table_(table),
          sheet_(sheet),
          width_(sheet.columns()),
          words_(kind.sheets) {
        for (auto const& column : table.columns) {
            Path path;
            for (auto const& text : column.heads)
                path.push_back(fill_circumstances(kind, report, text));
            wanted_.push_back(column_head(path));
            std::vector<Path> named{path};
            for (auto const& also : column.also) named.push_back(parted(also));
            named_.push_back(std::move(named));
        }
    }

    SheetLayout run() {
        find_head();
        if (found_.size() * 2 < table_.columns.size()) find_near_head();
        if (found_.empty() && head_rows_ == 0) plain_head();
        take_whole_head();
        auto first = head_row_ + head_rows_;
        auto const numbers = number_row(first);
        first_ = first;
        heads_ = heads(head_row_, head_rows_);
        leave_out_other_times();
        drop_groups_of_our_time();
        drop_own_times();
        use_numbers(numbers);
        drop_unfit();
        join_parts();
        take_named();
        find_near();
        use_more_numbers(numbers);
        find_near();
        find_sums_of_groups();
        find_by_balance();
        find_row_numbers();
        find_labels();
        SheetLayout layout;
        layout.mapping.first_row = first;
        for (auto const& [column, at] : found_)
            layout.mapping.columns[table_.columns[column].id] = at;
        for (auto const& [column, more] : added_)
            layout.mapping.added[table_.columns[column].id] = more;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (!table_.columns[i].derive && found_.count(i) == 0)
                layout.unmatched.push_back(table_.columns[i].id);
        for (auto const& [column, at] : guesses_)
            if (found_.count(column) == 0) layout.guesses[table_.columns[column].id] = at;
        for (auto const& head : heads_) layout.heads.push_back(head.shown);
        layout.key = key(layout.heads);
        return layout;
    }

private:
    /// Table's column -> sheet's column.
    using Found = std::map<std::size_t, std::size_t>;

    Heads heads(std::size_t first, std::size_t rows) const {
        HeadBlock const block(sheet_, first, rows, width_);
        Heads heads;
        for (std::size_t column = 0; column < width_; ++column)
            heads.push_back(column_head(block.path(column)));
        return heads;
    }

    /// Whole paths before own heads, exact before loose; only what is there once on both sides.
    /// `by_path` gets how many of them were told by their whole paths.
    Found match(Heads const& heads, std::size_t& by_path) const {
        Found found;
        std::vector<bool> used(heads.size());
        for (auto const keys : {&ColumnHead::path, &ColumnHead::own}) {
            for (std::size_t way = 0; way < head_ways; ++way) {
                auto const wanted = index_of(wanted_, keys, way),
                           there = index_of(heads, keys, way);
                for (auto const& [key, columns] : wanted) {
                    auto const at = there.find(key);
                    if (columns.size() != 1 || at == there.end() || at->second.size() != 1)
                        continue;
                    auto const column = at->second.front();
                    if (used[column] || !found.emplace(columns.front(), column).second) continue;
                    used[column] = true;
                }
            }
            if (keys == &ColumnHead::path) by_path = found.size();
        }
        return found;
    }

    void find_head() {
        auto const last = std::min(sheet_.rows.size(), rows_searched);
        std::size_t best_by_path = 0;
        for (std::size_t row = 0; row < last; ++row)
            for (std::size_t rows = 1; rows <= deepest_head && row + rows <= last; ++rows) {
                std::size_t by_path = 0;
                auto found = match(heads(row, rows), by_path);
                if (std::pair(found.size(), by_path) <= std::pair(found_.size(), best_by_path))
                    continue;
                found_ = std::move(found);
                best_by_path = by_path;
                head_row_ = row;
                head_rows_ = rows;
            }
        // One word in common is chance: a title, or a cell of the data.
        if (found_.size() < std::min<std::size_t>(2, table_.columns.size())) found_.clear();
    }

    /// The first row of several texts without numbers; else there is no head.
    void plain_head() {
        head_row_ = head_rows_ = 0;
        for (std::size_t row = 0; row < std::min(sheet_.rows.size(), rows_searched); ++row) {
            auto const& cells = sheet_.rows[row];
            auto const texts = std::count_if(cells.begin(), cells.end(), [](SheetCell const& c) {
                return !c.text.empty() && !c.number && !is_digit(c.text[0]) && c.text[0] != '(';
            });
            auto const filled = std::count_if(cells.begin(), cells.end(),
                                              [](SheetCell const& c) { return !c.text.empty(); });
            if (texts < 2 || texts != filled) continue;
            head_row_ = row;
            head_rows_ = 1;
            return;
        }
    }

    /// Rows above may hold the groups, which tell columns of the same name apart.
    void take_whole_head() {
        if (head_rows_ == 0) return;
        auto const whole = whole_head(sheet_, {head_row_, head_rows_});
        if (whole.first == head_row_ && whole.count == head_rows_) return;
        head_row_ = whole.first;
        head_rows_ = whole.count;
        std::size_t by_path = 0;
        auto found = match(heads(head_row_, head_rows_), by_path);
        if (found.size() >= std::min<std::size_t>(2, found_.size())) found_ = std::move(found);
    }

    bool has_numbers(std::size_t row) const {
        if (row >= sheet_.rows.size()) return false;
        auto const& cells = sheet_.rows[row];
        return std::any_of(cells.begin(), cells.end(), [](SheetCell const& cell) {
            return cell.number || (!cell.text.empty() && is_digit(cell.text[0]) &&
                                   to_lower(cell.text) == to_upper(cell.text));
        });
    }

    /// The number row under the head, perhaps under lines that the head reaches down to; `first`
    /// goes behind it.
    std::map<std::size_t, std::size_t> number_row(std::size_t& first) const {
        constexpr std::size_t lines_between = 3;
        auto const last = head_rows_ == 0 ? rows_searched : first + lines_between;
        for (auto row = first; row < last; ++row) {
            auto numbers = column_numbers(sheet_, row);
            if (!numbers.empty() || is_number_row(sheet_, row)) {
                first = row + 1;
                return numbers;
            }
            if (head_rows_ > 0 && has_numbers(row)) break;
        }
        return {};
    }

    /// Numbers count when the sheet has as many columns as the form, and no text says otherwise.
    void use_numbers(std::map<std::size_t, std::size_t> const& numbers) {
        if (!table_.number_row || numbers.size() != table_.columns.size()) return;
        Found by_number;
        for (auto const& [column, number] : numbers) by_number[number - 1] = column;
        bool const agree = std::all_of(found_.begin(), found_.end(), [&](auto const& one) {
            return by_number[one.first] == one.second;
        });
        if (!agree) return;
        // Older forms number other columns the same.
        for (auto const& [column, at] : by_number)
            if (!is_like_another(column, at)) found_[column] = at;
    }

    static Path parted(std::string const& path) {
        Path parts;
        for (std::size_t at = 0; at <= path.size();) {
            auto const end = std::min(path.find(" / ", at), path.size());
            parts.push_back(path.substr(at, end - at));
            at = end + 3;
        }
        return parts;
    }

    // Columns of other times.

    enum class Time { unsaid, ours, other };

    /// The nearest head that names a time decides: "Tháng 9" under "Thực hiện 9 tháng đầu năm".
    Time time_of(ColumnHead const& head) const {
        auto time = Time::unsaid;
        for (auto const& text : head.texts)
            if (auto const said = time_of(text); said != Time::unsaid) time = said;
        return time;
    }

    Time time_of(std::string const& text) const {
        auto const said = said_time(kind_, report_, text);
        if (said == SaidTime::same) return Time::ours;
        auto const key = label_key(text);
        bool const from_january =
            std::any_of(kind_.sheets.cumulative.begin(), kind_.sheets.cumulative.end(),
                        [&](std::string const& word) {
                            auto const wanted = label_key(word);
                            return key.find(wanted) != std::string::npos ||
                                   key.find(accent_free(wanted)) != std::string::npos;
                        });
        if (from_january) return is_cumulative(kind_, report_) ? Time::ours : Time::other;
        return said == SaidTime::other ? Time::other : Time::unsaid;
    }

    /// A group that only says the report's own time is no group of the form.
    void drop_groups_of_our_time() {
        bool changed = false;
        for (auto& head : heads_) {
            while (head.texts.size() > 1 && time_of(head.texts.front()) == Time::ours &&
                   begins_with_time(head.texts.front())) {
                auto const shown = head.shown;
                head = column_head({head.texts.begin() + 1, head.texts.end()});
                head.shown = shown;
                changed = true;
            }
        }
        std::size_t by_path = 0;
        if (changed) found_ = match(heads_, by_path);
    }

    /// "Thực hiện / Lũy kế 9 tháng" is "Thực hiện" where that is the report's time.
    void drop_own_times() {
        bool changed = false;
        for (auto& head : heads_) {
            auto const& texts = head.texts;
            if (texts.size() < 2 || time_of(texts.back()) != Time::ours ||
                !begins_with_time(texts.back()) || is_named(head))
                continue;
            auto const shown = head.shown;
            head = column_head({texts.begin(), texts.end() - 1});
            head.shown = shown;
            changed = true;
        }
        std::size_t by_path = 0;
        if (changed) found_ = match(heads_, by_path);
    }

    /// "Tháng 6/2023", not "Dự toán năm 2023".
    bool begins_with_time(std::string const& head) const {
        auto const key = label_key(head);
        auto const first = key.substr(0, key.find(' '));
        auto const is_first = [&](std::string const& words) {
            auto const wanted = label_key(words);
            auto const word = wanted.substr(0, wanted.find(' '));
            return word == first || accent_free(word) == first;
        };
        for (auto const& period : kind_.periods) {
            if (is_first(period.phrase)) return true;
            if (std::any_of(period.said.begin(), period.said.end(), is_first)) return true;
        }
        return std::any_of(kind_.sheets.cumulative.begin(), kind_.sheets.cumulative.end(),
                           is_first);
    }

    /// A column of the table is headed so: "Kỳ trước chuyển qua".
    bool is_named(ColumnHead const& head) const {
        auto const own = column_head({head.texts.back()});
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (likeness(i, own) >= sure_likeness) return true;
        return false;
    }

    /// A month beside the months up to it: where some columns are of the report's time, or of none
    /// that is said, those of another are none of the table's.
    void leave_out_other_times() {
        std::vector<Time> times;
        for (auto const& head : heads_) times.push_back(time_of(head));
        auto const some = [&](Time time) {
            return std::find(times.begin(), times.end(), time) != times.end();
        };
        if (!some(Time::other) && !time_of_sheet(kind_, report_, sheet_, first_).by_columns) return;
        // A cumulative report takes the cumulative columns, not those of which nothing is said.
        bool const ours_said = some(Time::ours);
        std::map<std::string, std::size_t> alike;
        for (auto const& head : heads_)
            if (!head.texts.empty()) ++alike[head.own[0]];
        // Under the title of a longer time what says none is of that.
        bool const longer = time_of_sheet(kind_, report_, sheet_, first_).by_columns;
        bool changed = false;
        for (std::size_t i = 0; i < heads_.size(); ++i) {
            if (heads_[i].texts.empty()) continue;
            bool const unsaid = times[i] == Time::unsaid && longer && !is_of_texts(i);
            bool const twin = unsaid || alike[heads_[i].own[0]] > 1;
            if (!twin && (!begins_with_time(heads_[i].texts.back()) || is_named(heads_[i])))
                continue;
            if (times[i] != Time::other && !(ours_said && twin && times[i] == Time::unsaid))
                continue;
            auto const shown = heads_[i].shown;
            heads_[i] = {};
            heads_[i].shown = shown;
            other_times_.insert(i);
            changed = true;
        }
        if (!changed) return;
        std::size_t by_path = 0;
        found_ = match(heads_, by_path);
    }

    // Near matches.

    double likeness(std::size_t column, ColumnHead const& head) const {
        double most = 0;
        for (auto const& path : named_[column])
            most = std::max(most, words_.likeness(path, head.texts));
        return most;
    }

    /// Where the heads are worded otherwise: the rows in which most columns have one like theirs.
    void find_near_head() {
        auto const last = std::min(sheet_.rows.size(), rows_searched);
        std::size_t most = 0, most_exact = 0;
        for (std::size_t row = 0; row < last; ++row)
            for (std::size_t rows = 1; rows <= deepest_head && row + rows <= last; ++rows) {
                if (has_numbers(row + rows - 1)) break;
                auto const block = heads(row, rows);
                std::size_t by_path = 0;
                auto const exact = match(block, by_path);
                auto const near = count_near(block);
                if (std::pair(near, exact.size()) <= std::pair(most, most_exact)) continue;
                most = near;
                most_exact = exact.size();
                found_ = exact;
                head_row_ = row;
                head_rows_ = rows;
            }
        if (most < std::min<std::size_t>(2, table_.columns.size())) {
            found_.clear();
            head_row_ = head_rows_ = 0;
        }
    }

    /// How many columns of the table have a head like theirs that is like no other's.
    std::size_t count_near(Heads const& block) const {
        std::set<std::size_t> taken;
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            auto best = block.size();
            double most = sure_likeness;
            for (std::size_t i = 0; i < block.size(); ++i)
                if (auto const like = likeness(column, block[i]);
                    like >= most && taken.count(i) == 0) {
                    if (like == most && best < block.size()) continue;
                    most = like;
                    best = i;
                }
            if (best < block.size()) taken.insert(best);
        }
        return taken.size();
    }

    static bool is_rate(std::string const& head) { return head.find('%') != std::string::npos; }

    /// Whether a column of the sheet can be that of the table, by its unit and by what stands in
    /// it.
    bool fits(std::size_t column, std::size_t at) const {
        auto const kind = table_.columns[column].kind;
        bool const counts = kind == FigureKind::count || kind == FigureKind::money;
        if (counts && is_rate(heads_[at].shown)) return false;
        std::size_t figures = 0, texts = 0, rates = 0;
        auto const last = std::min(sheet_.rows.size(), first_ + rows_looked_at);
        for (auto row = first_; row < last; ++row) {
            auto const& cell = sheet_.at(row, at);
            if (cell.number) {
                ++figures;
                rates += cell.kind == SheetCell::Kind::percent ? 1U : 0U;
            } else if (!cell.text.empty() && !cell.error) {
                ++(to_lower(cell.text) == to_upper(cell.text) || is_bound(column, cell) ? figures
                                                                                        : texts);
            }
        }
        if (counts) return texts <= figures && rates * 2 <= figures;
        if (kind == FigureKind::text) return figures <= texts || figures + texts == 0;
        return true;
    }

    /// "trên 400" is a figure where the column takes such.
    bool is_bound(std::size_t column, SheetCell const& cell) const {
        auto const& its = table_.columns[column];
        return its.lower_bound &&
               read_cell(kind_, table_, {its.kind, true, &its.choices}, cell).value.has_value();
    }

    /// Heads may say the same and mean another thing: "Quá hạn (%)".
    void drop_unfit() {
        for (auto one = found_.begin(); one != found_.end();) {
            auto const kind = table_.columns[one->first].kind;
            bool const counts = kind == FigureKind::count || kind == FigureKind::money;
            auto const& rule = table_.columns[one->first].derive;
            bool const counted =
                !rule || rule->rule != CellRule::Rule::row_number || counts_rows(one->second);
            bool const rate =
                counts && one->second < heads_.size() &&
                is_rate(heads_[one->second].texts.empty() ? std::string()
                                                          : heads_[one->second].texts.back());
            one = rate || !counted ? found_.erase(one) : std::next(one);
        }
    }

    /// Numbers of rows go up by one; "TT" may be short for something else.
    bool counts_rows(std::size_t at) const {
        std::int64_t last = 0;
        auto const end = std::min(sheet_.rows.size(), first_ + rows_looked_at);
        std::size_t steps = 0, jumps = 0;
        for (auto row = first_; row < end; ++row) {
            auto const one = sheet_.at(row, at).text.empty() ? std::nullopt : figure(row, at);
            if (!one) continue;
            if (last == 0 && *one != 1) return false;
            ++(*one == last + 1 || *one == 1 ? steps : jumps);
            last = *one;
        }
        return jumps <= steps;
    }

    /// Heads that are letter by letter another name of one column ("ĐH" beside "Trên ĐH").
    void take_named() {
        std::map<std::size_t, std::vector<std::size_t>> places;
        for (std::size_t at = 0; at < width_; ++at) {
            if (is_used(at) || other_times_.count(at) > 0 || heads_[at].texts.empty()) continue;
            std::vector<std::size_t> columns;
            for (std::size_t i = 0; i < table_.columns.size(); ++i) {
                if (found_.count(i) > 0 || !fits(i, at)) continue;
                auto const& also = table_.columns[i].also;
                if (std::any_of(also.begin(), also.end(), [&](std::string const& name) {
                        return label_key(name) == heads_[at].own[0];
                    }))
                    columns.push_back(i);
            }
            if (columns.size() == 1) places[columns.front()].push_back(at);
        }
        for (auto const& [column, there] : places) {
            if (there.size() != 1) continue;
            found_[column] = there.front();
            near_.insert(column);
        }
    }

    bool is_used(std::size_t at) const {
        auto const holds = [at](auto const& one) {
            return std::find(one.second.begin(), one.second.end(), at) != one.second.end();
        };
        return std::any_of(found_.begin(), found_.end(),
                           [at](auto const& one) { return one.second == at; }) ||
               std::any_of(added_.begin(), added_.end(), holds);
    }

    std::string group_of_table(std::size_t column) const {
        auto const& texts = wanted_[column].texts;
        return texts.size() > 1 ? label_key(texts.front()) : std::string();
    }

    std::string group_of_sheet(std::size_t at) const {
        auto const& texts = heads_[at].texts;
        return texts.size() > 1 ? label_key(texts.front()) : std::string();
    }

    /// What the groups that are known by their members say of a pair: above 0 for, below against.
    double by_groups(std::size_t column, std::size_t at) const {
        auto const ours = group_of_table(column), theirs = group_of_sheet(at);
        if (ours.empty() || theirs.empty()) return 0;
        std::size_t together = 0, apart = 0;
        for (auto const& [known, where] : found_) {
            bool const same_here = group_of_table(known) == ours;
            bool const same_there = group_of_sheet(where) == theirs;
            if (same_here && same_there) ++together;
            if (same_here != same_there && !group_of_table(known).empty() &&
                !group_of_sheet(where).empty())
                ++apart;
        }
        constexpr double weight = 0.2;
        return together > 0 ? weight : apart > 1 ? -weight : 0;
    }

    /// Pairs that are more like one another than like anything else, the most alike first. What is
    /// only rather alike is proposed.
    void find_near() {
        for (bool more = true; more;) {
            more = false;
            auto const scores = all_scores();
            Score const* best = nullptr;
            for (auto const& score : scores) {
                if (score.like < sure_likeness || score.lead < sure_lead) continue;
                if (!best || score.like + score.lead > best->like + best->lead) best = &score;
            }
            if (best) {
                found_[best->column] = best->at;
                near_.insert(best->column);
                more = true;
                continue;
            }
            guesses_.clear();
            for (auto const& score : scores)
                if (score.like >= guessed_likeness && score.lead > 0)
                    guesses_[score.column] = score.at;
        }
    }

    // Sums of groups.

    bool is_total_word(std::string const& head) const {
        auto const key = label_key(head);
        return std::any_of(kind_.total_words.begin(), kind_.total_words.end(),
                           [&](std::string const& word) { return label_key(word) == key; });
    }

    /// "Biên chế giao / Cộng" is "Biên chế giao" when it is the sum of what stands beside it there.
    void find_sums_of_groups() {
        std::map<std::size_t, std::vector<std::size_t>> places;
        for (std::size_t at = 0; at < width_; ++at) {
            auto const& texts = heads_[at].texts;
            if (is_used(at) || other_times_.count(at) > 0 || texts.size() < 2 ||
                !is_total_word(texts.back()) || !is_sum_of_group(at))
                continue;
            std::vector<std::size_t> columns;
            auto const group = column_head({texts.begin(), texts.end() - 1});
            for (std::size_t i = 0; i < table_.columns.size(); ++i)
                if (found_.count(i) == 0 && likeness(i, group) >= sure_likeness && fits(i, at))
                    columns.push_back(i);
            if (columns.size() == 1) places[columns.front()].push_back(at);
        }
        for (auto const& [column, there] : places) {
            if (there.size() != 1) continue;
            found_[column] = there.front();
            guesses_.erase(column);
        }
    }

    /// Of the columns before it in its group, or of those behind it, in every row that has figures.
    bool is_sum_of_group(std::size_t at) const {
        auto const is_member = [&](std::size_t other) {
            auto const &a = heads_[at].texts, &b = heads_[other].texts;
            return a.size() == b.size() && std::equal(a.begin(), a.end() - 1, b.begin());
        };
        std::vector<std::size_t> before, behind;
        for (auto i = at; i-- > 0 && is_member(i);) before.push_back(i);
        for (auto i = at + 1; i < width_ && is_member(i); ++i) behind.push_back(i);
        auto const used = [this](std::size_t i) { return is_used(i); };
        // A group of which members are known is one of the form, and so is its sum.
        if (std::any_of(before.begin(), before.end(), used) ||
            std::any_of(behind.begin(), behind.end(), used))
            return false;
        return is_sum(at, before) || is_sum(at, behind);
    }

    bool is_sum(std::size_t at, std::vector<std::size_t> const& parts) const {
        if (parts.size() < 2) return false;
        auto const [yes, no] = adds_up(at, parts);
        return yes > 1 && no == 0;
    }

    struct Score {
        std::size_t column = 0;
        std::size_t at = 0;
        double like = 0;
        double lead = 0;  ///< before the next best of either side
    };

    /// The best place of each column that has none yet.
    std::vector<Score> all_scores() const {
        std::vector<std::size_t> free_columns, free_places;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (found_.count(i) == 0) free_columns.push_back(i);
        for (std::size_t at = 0; at < width_; ++at)
            if (!is_used(at) && other_times_.count(at) == 0 && !heads_[at].texts.empty())
                free_places.push_back(at);
        std::vector<std::vector<double>> likes;
        for (auto const column : free_columns) {
            auto& row = likes.emplace_back();
            for (auto const at : free_places) {
                auto like = likeness(column, heads_[at]);
                if (like > 0) like += by_groups(column, at);
                if (sheet_.hidden_columns.count(at) > 0) like -= sure_lead;
                row.push_back(like >= guessed_likeness && fits(column, at) ? like : 0);
            }
        }
        std::vector<Score> scores;
        for (std::size_t i = 0; i < free_columns.size(); ++i) {
            auto const best = std::max_element(likes[i].begin(), likes[i].end());
            if (best == likes[i].end() || *best <= 0) continue;
            auto const j = static_cast<std::size_t>(best - likes[i].begin());
            double next = 0;
            for (std::size_t k = 0; k < free_places.size(); ++k)
                if (k != j) next = std::max(next, likes[i][k]);
            for (std::size_t k = 0; k < free_columns.size(); ++k)
                if (k != i) next = std::max(next, likes[k][j]);
            scores.push_back({free_columns[i], free_places[j], *best, *best - next});
        }
        return scores;
    }

    /// A sheet with more columns than the form may begin with those of the form; so may one whose
    /// heads are worded otherwise. Heads that are more like another column's say no.
    void use_more_numbers(std::map<std::size_t, std::size_t> const& numbers) {
        if (!table_.number_row || numbers.size() < table_.columns.size() || found_.size() < 3)
            return;
        Found by_number;
        for (auto const& [at, number] : numbers)
            if (number <= table_.columns.size()) by_number[number - 1] = at;
        bool const agree = std::all_of(found_.begin(), found_.end(), [&](auto const& one) {
            return by_number[one.first] == one.second;
        });
        if (!agree) return;
        for (auto const& [column, at] : by_number)
            if (found_.count(column) == 0 && !is_like_another(column, at) && fits(column, at))
                found_[column] = at;
    }

    bool is_like_another(std::size_t column, std::size_t at) const {
        auto const own = likeness(column, heads_[at]);
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (i != column && likeness(i, heads_[at]) > std::max(own, guessed_likeness))
                return true;
        return false;
    }

    // Sums.

    /// With the columns that are added to it.
    std::optional<std::int64_t> figure(std::size_t row, std::size_t at) const {
        auto sum = own_figure(row, at);
        for (auto const& [column, more] : added_) {
            auto const found = found_.find(column);
            if (found == found_.end() || found->second != at) continue;
            for (auto const one : more) {
                auto const further = own_figure(row, one);
                sum = sum && further && *sum <= most_figure && *further <= most_figure
                          ? std::optional(*sum + *further)
                          : std::nullopt;
            }
        }
        return sum;
    }

    std::optional<std::int64_t> own_figure(std::size_t row, std::size_t at) const {
        auto const& cell = sheet_.at(row, at);
        if (cell.text.empty() && !cell.number) return 0;
        auto const read = read_cell(kind_, table_, {FigureKind::count, false, &no_choices_}, cell);
        auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
        return amount ? std::optional(amount->value) : std::nullopt;
    }

    struct Balance {
        std::size_t whole;
        std::vector<std::size_t> parts;
    };

    std::vector<Balance> balances() const {
        auto const index = [&](std::string const& id) {
            return static_cast<std::size_t>(table_.column(id) - table_.columns.data());
        };
        std::vector<Balance> all;
        auto const add = [&](std::size_t whole, std::vector<std::string> const& parts) {
            Balance balance{whole, {}};
            for (auto const& part : parts) balance.parts.push_back(index(part));
            all.push_back(std::move(balance));
        };
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (auto const& rule = table_.columns[i].derive;
                rule && rule->rule == CellRule::Rule::sum_of)
                add(i, rule->of);
        for (auto const& balance : table_.balances) add(index(balance.whole), balance.parts);
        return all;
    }

    /// How many rows the columns add up in, and in how many they do not.
    std::pair<std::size_t, std::size_t> adds_up(std::size_t whole,
                                                std::vector<std::size_t> const& parts) const {
        std::size_t yes = 0, no = 0;
        auto const last = std::min(sheet_.rows.size(), first_ + rows_looked_at);
        for (auto row = first_; row < last; ++row) {
            auto const sum = figure(row, whole);
            std::int64_t added = 0;
            bool known = sum.has_value(), all_zero = sum == 0;
            for (auto const part : parts) {
                auto const one = figure(row, part);
                known = known && one;
                if (!one || *one > most_figure) known = false;
                if (!known) break;
                added += *one;
                all_zero = all_zero && *one == 0;
            }
            if (!known || all_zero) continue;
            ++(added == *sum ? yes : no);
        }
        return {yes, no};
    }

    /// A near match that makes sums wrong is none; a column without a name is told by its sums.
    void find_by_balance() {
        for (bool more = true; more;) {
            more = false;
            for (auto const& balance : balances())
                more = drop_wrong(balance) || find_part(balance) || more;
        }
    }

    bool drop_wrong(Balance const& balance) {
        std::vector<std::size_t> places;
        auto all = balance.parts;
        all.push_back(balance.whole);
        bool any_near = false;
        for (auto const column : all) {
            auto const found = found_.find(column);
            if (found == found_.end()) return false;
            places.push_back(found->second);
            any_near = any_near || near_.count(column) > 0;
        }
        if (!any_near) return false;
        auto const whole = places.back();
        places.pop_back();
        auto const [yes, no] = adds_up(whole, places);
        if (no <= yes) return false;
        for (auto const column : all) {
            if (near_.erase(column) == 0) continue;
            guesses_[column] = found_[column];
            wrong_.insert({column, found_[column]});
            found_.erase(column);
        }
        return true;
    }

    /// The one column of the sheet that makes the sum right.
    bool find_part(Balance const& balance) {
        auto all = balance.parts;
        all.push_back(balance.whole);
        std::vector<std::size_t> missing;
        for (auto const column : all)
            if (found_.count(column) == 0) missing.push_back(column);
        if (missing.size() == 2) return find_two(balance, missing);
        if (missing.size() != 1) return false;
        std::vector<std::size_t> fitting;
        for (std::size_t at = 0; at < width_; ++at) {
            if (is_used(at) || other_times_.count(at) > 0 || wrong_.count({missing[0], at}) > 0 ||
                !fits(missing[0], at))
                continue;
            std::vector<std::size_t> parts;
            for (auto const part : balance.parts)
                parts.push_back(part == missing[0] ? at : found_.at(part));
            auto const whole = balance.whole == missing[0] ? at : found_.at(balance.whole);
            auto const [yes, no] = adds_up(whole, parts);
            if (no == 0 && yes >= 3) fitting.push_back(at);
        }
        if (fitting.size() != 1 || is_all_zero(fitting[0])) return false;
        found_[missing[0]] = fitting[0];
        return true;
    }

    bool is_free(std::size_t column, std::size_t at) const {
        return !is_used(at) && other_times_.count(at) == 0 && wrong_.count({column, at}) == 0 &&
               fits(column, at);
    }

    /// Two columns of which one is proposed: where that and one other make the sum right, both are.
    bool find_two(Balance const& balance, std::vector<std::size_t> const& missing) {
        std::vector<Found> fitting;
        for (auto const guessed : missing) {
            auto const other = missing[guessed == missing[0] ? 1 : 0];
            auto const guess = guesses_.find(guessed);
            if (guess == guesses_.end() || !is_free(guessed, guess->second)) continue;
            for (std::size_t at = 0; at < width_; ++at) {
                if (at == guess->second || !is_free(other, at) || is_all_zero(at)) continue;
                Found two{{guessed, guess->second}, {other, at}};
                auto const place = [&](std::size_t column) {
                    auto const one = two.find(column);
                    return one == two.end() ? found_.at(column) : one->second;
                };
                std::vector<std::size_t> parts;
                for (auto const part : balance.parts) parts.push_back(place(part));
                auto const [yes, no] = adds_up(place(balance.whole), parts);
                if (no == 0 && yes >= 3 &&
                    std::find(fitting.begin(), fitting.end(), two) == fitting.end())
                    fitting.push_back(std::move(two));
            }
        }
        if (fitting.size() != 1) return false;
        found_.insert(fitting[0].begin(), fitting[0].end());
        return true;
    }

    // What is told by what stands in it.

    /// The first column, when it goes 1, 2, 3 whatever its head is.
    void find_row_numbers() {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            auto const& rule = table_.columns[i].derive;
            if (found_.empty() || !rule || rule->rule != CellRule::Rule::row_number ||
                found_.count(i) > 0)
                continue;
            if (width_ > 0 && !is_used(0) && figure(first_, 0) == 1 && counts_rows(0))
                found_[i] = 0;
        }
    }

    /// The only column of texts is the label's, when its head says nothing else.
    void find_labels() {
        std::vector<std::size_t> wanted, there;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (table_.columns[i].kind == FigureKind::text && !table_.columns[i].derive)
                wanted.push_back(i);
        if (wanted.size() != 1 || found_.count(wanted[0]) > 0) return;
        for (std::size_t at = 0; at < width_; ++at)
            if (!is_used(at) && other_times_.count(at) == 0 && is_of_texts(at)) there.push_back(at);
        if (there.size() != 1) return;
        if (likeness(wanted[0], heads_[there[0]]) > 0)
            found_[wanted[0]] = there[0];
        else
            guesses_[wanted[0]] = there[0];
    }

    bool is_of_texts(std::size_t at) const {
        std::size_t texts = 0, others = 0;
        auto const last = std::min(sheet_.rows.size(), first_ + rows_looked_at);
        for (auto row = first_; row < last; ++row) {
            auto const& cell = sheet_.at(row, at);
            if (cell.text.empty()) continue;
            bool const is_text = !cell.number && to_lower(cell.text) != to_upper(cell.text);
            ++(is_text ? texts : others);
        }
        return texts > 1 && texts > 4 * others;
    }

    /// "Trực tiếp, dịch vụ bưu chính" may stand in two columns that are added up.
    void join_parts() {
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            auto const kind = table_.columns[column].kind;
            if (table_.columns[column].derive || found_.count(column) > 0 ||
                (kind != FigureKind::count && kind != FigureKind::money))
                continue;
            for (auto const& path : named_[column]) {
                auto const places = places_of_parts(column, path);
                if (places.size() < 2) continue;
                found_[column] = places[0];
                added_[column] = {places.begin() + 1, places.end()};
                break;
            }
        }
    }

    /// One column of the sheet for each part of the head, all under one group; else none.
    std::vector<std::size_t> places_of_parts(std::size_t column, Path const& path) const {
        std::vector<std::size_t> places;
        auto const parts = listed_parts(path.back());
        if (parts.size() < 2) return places;
        for (auto const& part : parts) {
            std::vector<std::size_t> alike;
            for (std::size_t at = 0; at < width_; ++at)
                if (!heads_[at].texts.empty() && is_free(column, at) &&
                    words_.likeness({part}, {heads_[at].texts.back()}) >= sure_likeness)
                    alike.push_back(at);
            if (alike.size() != 1) return {};
            places.push_back(alike[0]);
        }
        bool const apart =
            std::set<std::size_t>(places.begin(), places.end()).size() == places.size();
        bool const together = std::all_of(places.begin(), places.end(), [&](std::size_t at) {
            return group_of_sheet(at) == group_of_sheet(places[0]);
        });
        return apart && together ? places : std::vector<std::size_t>();
    }

    static std::vector<std::string> listed_parts(std::string const& head) {
        std::vector<std::string> parts;
        for (std::size_t at = 0; at <= head.size();) {
            auto const end = std::min(head.find(',', at), head.size());
            parts.push_back(head.substr(at, end - at));
            at = end + 1;
        }
        return parts;
    }

    /// Zeros add up with anything.
    bool is_all_zero(std::size_t at) const {
        auto const last = std::min(sheet_.rows.size(), first_ + rows_looked_at);
        for (auto row = first_; row < last; ++row)
            if (auto const one = figure(row, at); one && *one != 0) return false;
        return true;
    }

    std::string key(Path const& heads) const {
        boost::crc_32_type crc;
        auto const add = [&](std::string_view text) {
            crc.process_bytes(text.data(), text.size());
        };
        add(table_.id);
        for (auto const& head : heads) {
            auto text = label_key(head);
            text.erase(std::remove_if(text.begin(), text.end(), is_digit), text.end());
            add("\n" + text);
        }
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (int shift = 28; shift >= 0; shift -= 4) text += digits[crc.checksum() >> shift & 15U];
        return text;
    }

    static constexpr double sure_likeness = 0.75, guessed_likeness = 0.4, sure_lead = 0.12;
    static constexpr std::size_t rows_looked_at = 200;
    static constexpr std::int64_t most_figure = std::int64_t{1} << 56U;

    ReportKind const& kind_;
    Report const& report_;
    TableDefinition const& table_;
    Sheet const& sheet_;
    std::size_t width_;
    HeadWords words_;
    std::vector<std::vector<Path>> named_;  ///< every way in which a column is headed
    std::vector<Choice> no_choices_;
    Heads wanted_;
    Heads heads_;
    Found found_;
    Found guesses_;
    std::map<std::size_t, std::vector<std::size_t>>
        added_;                          ///< table's column -> more of the sheet's
    std::set<std::size_t> near_;         ///< columns found by likeness alone
    std::set<std::size_t> other_times_;  ///< of the sheet
    std::set<std::pair<std::size_t, std::size_t>> wrong_;
    std::size_t first_ = 0;
    std::size_t head_row_ = 0;
    std::size_t head_rows_ = 0;
};

}  // namespace

SheetLayout match_columns(ReportKind const& kind, Report const& report,
                          TableDefinition const& table, Sheet const& sheet) {
    return Matcher(kind, report, table, sheet).run();
}

}  // namespace report
