// SPDX-License-Identifier: MPL-2.0
#include "core/tables/matching.hpp"

#include <algorithm>

#include "core/catalogue/figure_kinds.hpp"
#include "core/report/figures.hpp"
#include "core/tables/cell_text.hpp"
#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t rows_looked_at = 200;
constexpr std::int64_t most_figure = std::int64_t{1} << 56U;

std::map<std::string, std::vector<std::size_t>> index_of(Matching::Heads const& heads,
                                                         HeadKeys ColumnHead::*keys,
                                                         std::size_t way) {
    std::map<std::string, std::vector<std::size_t>> index;
    for (std::size_t i = 0; i < heads.size(); ++i)
        if (auto const& key = (heads[i].*keys)[way]; !key.empty()) index[key].push_back(i);
    return index;
}

/// None for a head that is no sum.
std::optional<SumOfHeads> sum_of_heads(std::string const& text) {
    auto const slash = text.find(" / ");
    if (slash == std::string::npos || text.find(" + ", slash) == std::string::npos)
        return std::nullopt;
    SumOfHeads sum{text.substr(0, slash), {}, {}};
    auto* to = &sum.parts;
    for (auto at = slash + 3; at < text.size();) {
        auto const end = std::min({text.find(" + ", at), text.find(" - ", at), text.size()});
        to->push_back(text.substr(at, end - at));
        if (text.compare(end, 3, " - ") == 0) to = &sum.others;
        at = end + 3;
    }
    return sum;
}

HeadPath parted(std::string const& path) {
    HeadPath parts;
    for (std::size_t at = 0; at <= path.size();) {
        auto const end = std::min(path.find(" / ", at), path.size());
        parts.push_back(path.substr(at, end - at));
        at = end + 3;
    }
    return parts;
}

}  // namespace

Matching::Matching(ReportKind const& its_kind, Report const& its_report,
                   TableDefinition const& its_table, Sheet const& its_sheet)
    : kind(its_kind),
      report(its_report),
      table(its_table),
      sheet(its_sheet),
      width(its_sheet.columns()),
      words(its_kind.sheets),
      legend(its_sheet) {
    for (auto const& column : table.columns) {
        HeadPath path;
        for (auto const& text : column.heads)
            path.push_back(fill_circumstances(kind, report, text));
        wanted.push_back(column_head(path));
        std::vector<HeadPath> ways{path};
        auto& its_sums = sums.emplace_back();
        for (auto const& also : column.also)
            if (auto sum = sum_of_heads(also))
                its_sums.push_back(std::move(*sum));
            else
                ways.push_back(parted(also));
        named.push_back(std::move(ways));
    }
}

Matching::Heads Matching::heads_of(std::size_t first, std::size_t rows) const {
    HeadBlock const block(sheet, first, rows, width);
    Heads result;
    for (std::size_t column = 0; column < width; ++column) {
        auto const path = block.path(column);
        auto& head = result.emplace_back(column_head(path, &keys_));
        if (legend.is_empty() && (path.empty() || path.back().find('(') == std::string::npos))
            continue;
        auto shown = std::move(head.shown);
        head = column_head(spelled_out(path));
        head.shown = std::move(shown);
    }
    return result;
}

/// Row numbers may be headed by letters that are short for something else in the other heads.
HeadPath Matching::spelled_out(HeadPath path) const {
    auto const numbers_rows = [&](std::string const& text) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (auto const& rule = table.columns[i].derive;
                rule && rule->rule == CellRule::Rule::row_number &&
                label_key(text) == wanted[i].own[0])
                return true;
        return false;
    };
    if (path.size() == 1 && numbers_rows(path[0])) return path;
    for (auto& text : path) text = legend.spelled_out(text);
    // "Đã số hóa (tỷ lệ)" has the share behind the count.
    if (!path.empty())
        if (auto const open = path.back().find('('); open != std::string::npos && open > 0) {
            auto const remark = label_key(path.back().substr(open));
            auto const& rates = kind.sheets.other_times;
            if (std::any_of(rates.begin(), rates.end(),
                            [&](std::string const& word) { return label_key(word) == remark; }))
                path.back() = trim(path.back().substr(0, open));
        }
    return path;
}

Matching::Found Matching::match(Heads const& there, std::size_t& by_path) const {
    Found result;
    std::vector<bool> used(there.size());
    for (auto const keys : {&ColumnHead::path, &ColumnHead::own}) {
        for (std::size_t way = 0; way < head_ways; ++way) {
            auto const ours = index_of(wanted, keys, way), theirs = index_of(there, keys, way);
            for (auto const& [key, columns] : ours) {
                auto const at = theirs.find(key);
                if (columns.size() != 1 || at == theirs.end() || at->second.size() != 1) continue;
                auto const column = at->second.front();
                if (used[column] || is_of_others(columns.front(), there[column]) ||
                    !result.emplace(columns.front(), column).second)
                    continue;
                used[column] = true;
            }
        }
        if (keys == &ColumnHead::path) by_path = result.size();
    }
    return result;
}

double Matching::likeness(std::size_t column, ColumnHead const& head) const {
    auto& known = likenesses_[head.texts];
    known.resize(table.columns.size());
    auto& its = known[column];
    if (!its) its = is_of_others(column, head) ? 0 : likeness_of(column, head.texts);
    return *its;
}

double Matching::likeness_of(std::size_t column, HeadPath const& texts) const {
    double most = 0;
    for (auto const& path : named[column]) most = std::max(most, words.likeness(path, texts));
    return most;
}

bool Matching::is_of_others(std::size_t column, ColumnHead const& head) const {
    if (head.texts.size() < 2 || wanted[column].texts.size() < 2) return false;
    HeadPath const theirs(head.texts.begin(), head.texts.end() - 1);
    auto const [known, is_new] = groups_.try_emplace(theirs);
    auto& likes = known->second;
    if (is_new)
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            auto& like = likes.emplace_back(0);
            for (auto const& path : named[i])
                for (auto const& group : theirs)
                    like = std::max(like, words.likeness({path.front()}, {group}));
        }
    auto const own = likes[column];
    if (own >= sure_likeness) return false;
    auto const ours = group_of_table(column);
    for (std::size_t i = 0; i < likes.size(); ++i)
        if (likes[i] >= std::max(sure_likeness, own + sure_lead) && group_of_table(i) != ours)
            return true;
    return false;
}

bool Matching::is_rate(std::string const& head) {
    return head.find('%') != std::string::npos;
}

bool Matching::fits(std::size_t column, std::size_t at) const {
    auto const its_kind = table.columns[column].kind;
    bool const counts = is_amount(its_kind);
    if (counts && is_rate(heads[at].shown)) return false;
    std::size_t figures = 0, texts = 0, rates = 0;
    auto const last = std::min(sheet.rows.size(), first_row + rows_looked_at);
    for (auto row = first_row; row < last; ++row) {
        auto const& cell = sheet.at(row, at);
        if (cell.number) {
            ++figures;
            rates += cell.kind == SheetCell::Kind::percent ? 1U : 0U;
        } else if (!cell.text.empty() && !cell.error) {
            bool const is_figure = to_lower(cell.text) == to_upper(cell.text) ||
                                   is_bound(column, cell) || (counts && is_counted(row, at));
            ++(is_figure ? figures : texts);
        }
    }
    if (counts) return texts <= figures && rates * 2 <= figures;
    if (its_kind == FigureKind::text) return figures <= texts || figures + texts == 0;
    return true;
}

bool Matching::is_counted(std::size_t row, std::size_t at) const {
    auto const first = sheet.at(row, at).text.front();
    return first >= '0' && first <= '9' && own_figure(row, at).has_value();
}

bool Matching::is_bound(std::size_t column, SheetCell const& cell) const {
    auto const& its = table.columns[column];
    return its.lower_bound &&
           read_cell(kind, table, {its.kind, true, &its.choices}, cell).value.has_value();
}

bool Matching::counts_rows(std::size_t at) const {
    std::int64_t last = 0;
    auto const end = std::min(sheet.rows.size(), first_row + rows_looked_at);
    std::size_t steps = 0, jumps = 0;
    for (auto row = first_row; row < end; ++row) {
        auto const one = sheet.at(row, at).text.empty() ? std::nullopt : figure(row, at);
        if (!one) continue;
        if (last == 0 && *one != 1) return false;
        ++(*one == last + 1 || *one == 1 ? steps : jumps);
        last = *one;
    }
    return jumps <= steps;
}

bool Matching::is_used(std::size_t at) const {
    auto const holds = [at](auto const& one) {
        return std::find(one.second.begin(), one.second.end(), at) != one.second.end();
    };
    return std::any_of(found.begin(), found.end(),
                       [at](auto const& one) { return one.second == at; }) ||
           std::any_of(added.begin(), added.end(), holds);
}

Matching::Found Matching::sole_claims(
    std::function<bool(std::size_t)> const& may_be,
    std::function<bool(std::size_t, std::size_t)> const& claims) const {
    std::map<std::size_t, std::vector<std::size_t>> places;
    for (std::size_t at = 0; at < width; ++at) {
        if (is_used(at) || other_times.count(at) > 0 || !may_be(at)) continue;
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (found.count(i) == 0 && fits(i, at) && claims(i, at)) columns.push_back(i);
        if (columns.size() == 1) places[columns.front()].push_back(at);
    }
    Found sole;
    for (auto const& [column, there] : places)
        if (there.size() == 1) sole[column] = there.front();
    return sole;
}

bool Matching::is_free(std::size_t column, std::size_t at) const {
    return !is_used(at) && other_times.count(at) == 0 && wrong.count({column, at}) == 0 &&
           fits(column, at);
}

bool Matching::is_like_another(std::size_t column, std::size_t at) const {
    auto const own = likeness(column, heads[at]);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (i != column && likeness(i, heads[at]) > std::max(own, guessed_likeness)) return true;
    return false;
}

std::string Matching::group_of_table(std::size_t column) const {
    auto const& texts = wanted[column].texts;
    return texts.size() > 1 ? label_key(texts.front()) : std::string();
}

std::string Matching::group_of_sheet(std::size_t at) const {
    auto const& texts = heads[at].texts;
    return texts.size() > 1 ? label_key(texts.front()) : std::string();
}

std::optional<std::int64_t> Matching::figure(std::size_t row, std::size_t at) const {
    auto sum = own_figure(row, at);
    for (auto const& [column, more] : added) {
        auto const place = found.find(column);
        if (place == found.end() || place->second != at) continue;
        for (auto const one : more) {
            auto const further = own_figure(row, one);
            sum = sum && further && *sum <= most_figure && *further <= most_figure
                      ? std::optional(*sum + *further)
                      : std::nullopt;
        }
    }
    return sum;
}

namespace {

/// "1,406": only sums are tried with it, which would not hold if it were a fraction.
std::optional<std::int64_t> english_count(std::string const& text) {
    constexpr std::size_t group = 3, most_digits = 15;
    std::int64_t value = 0;
    std::size_t digits = 0, in_group = 0;
    bool grouped = false;
    for (char const c : text) {
        if (c == ',') {
            if (in_group == 0 || in_group > group || (grouped && in_group != group))
                return std::nullopt;
            grouped = true;
            in_group = 0;
        } else if (c >= '0' && c <= '9' && ++digits <= most_digits) {
            value = value * 10 + (c - '0');
            ++in_group;
        } else {
            return std::nullopt;
        }
    }
    return grouped && in_group == group ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> Matching::own_figure(std::size_t row, std::size_t at) const {
    auto const& cell = sheet.at(row, at);
    if (cell.text.empty() && !cell.number) return 0;
    auto const place = row * width + at;
    figures_.resize(std::max(figures_.size(), place + 1));
    auto& known = figures_[place];
    if (known) return *known;
    auto const read = read_cell(kind, table, {FigureKind::count, false, &no_choices_}, cell);
    auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
    known.emplace(amount ? std::optional(amount->value) : english_count(cell.text));
    return *known;
}

std::optional<std::int64_t> Matching::sum(std::size_t row,
                                          std::vector<std::size_t> const& places) const {
    std::int64_t all = 0;
    for (auto const at : places) {
        auto const one = figure(row, at);
        if (!one || *one > most_figure) return std::nullopt;
        all += *one;
    }
    return all;
}

std::pair<std::size_t, std::size_t> Matching::adds_up(std::vector<std::size_t> const& one,
                                                      std::vector<std::size_t> const& other) const {
    std::size_t yes = 0, no = 0;
    auto const last = std::min(sheet.rows.size(), first_row + rows_looked_at);
    for (auto row = first_row; row < last; ++row) {
        auto const ours = sum(row, one);
        auto const theirs = ours ? sum(row, other) : std::nullopt;
        if (!ours || !theirs || (*ours == 0 && *theirs == 0)) continue;
        ++(*ours == *theirs ? yes : no);
    }
    return {yes, no};
}

bool Matching::is_all_zero(std::size_t at) const {
    auto const last = std::min(sheet.rows.size(), first_row + rows_looked_at);
    for (auto row = first_row; row < last; ++row)
        if (auto const one = figure(row, at); one && *one != 0) return false;
    return true;
}

bool Matching::is_of_texts(std::size_t at) const {
    std::size_t texts = 0, others = 0;
    auto const last = std::min(sheet.rows.size(), first_row + rows_looked_at);
    for (auto row = first_row; row < last; ++row) {
        auto const& cell = sheet.at(row, at);
        if (cell.text.empty()) continue;
        bool const is_text = !cell.number && to_lower(cell.text) != to_upper(cell.text);
        ++(is_text ? texts : others);
    }
    return texts > 1 && texts > 4 * others;
}

}  // namespace report
