// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <set>
#include <utility>

#include "core/check/each_table.hpp"
#include "core/check/functions.hpp"
#include "core/reader/envelope_text.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Wide = boost::multiprecision::int128_t;

/// A cell as a column that is added up sees it.
struct Cell {
    std::string text;
    std::size_t paragraph = 0;  ///< its first one
    std::optional<std::int64_t> value;
    bool other = false;  ///< words, a percentage, a range: no number to be added
};

struct SeenRow {
    std::vector<Cell> cells;
    std::string label;  ///< the first words among its cells
    Depth depth = Depth::unmarked;
    int number = 0;  ///< "3" in its first cell
    bool total = false;
    bool data = false;  ///< has a number besides its own
};

Cell read_cell(std::string const& text, std::size_t paragraph, QuantityWords const& words) {
    Cell cell{trim(text), paragraph, std::nullopt, false};
    if (cell.text.empty() || cell.text == "-") return cell;
    auto const quantity = read_quantity(cell.text, words);
    using Bound = Quantity::Bound;
    if (quantity && quantity->value && !quantity->number.percent && !quantity->other &&
        quantity->bound == Bound::exact)
        cell.value = *quantity->value;
    else
        cell.other = true;
    return cell;
}

/// The rows of one table of data.
std::vector<SeenRow> rows_of(Matter const& matter, PlainTable const& table, std::size_t first) {
    std::vector<SeenRow> rows;
    auto const& reading = matter.kind().reading;
    std::set<std::string> totals;
    for (auto const& word : reading.totals) totals.insert(fold(word));
    auto paragraph = first;
    for (auto const& row : table.rows) {
        SeenRow one;
        for (auto const& cell : row) {
            std::string text;
            for (auto const& part : cell)
                text += (text.empty() ? "" : " ") + trim(to_nfc(part.text));
            one.cells.push_back(read_cell(text, paragraph, matter.quantities()));
            paragraph += cell.size();
        }
        constexpr std::size_t label_cells = 3;
        for (std::size_t c = 0; c < std::min(label_cells, one.cells.size()); ++c) {
            auto const& text = one.cells[c].text;
            if (one.cells[c].value || text.empty()) continue;
            if (one.label.empty()) one.label = text;
            auto const folded = fold(text.back() == ':' ? text.substr(0, text.size() - 1) : text);
            one.total = one.total || totals.count(folded) > 0;
        }
        if (!one.cells.empty()) {
            auto const& text = one.cells[0].text;
            one.depth = label_of(text + ". x", reading).depth;
            if (one.depth == Depth::unmarked) one.depth = label_of(text + " x", reading).depth;
            if (one.cells[0].value && *one.cells[0].value < 1000)
                one.number = static_cast<int>(*one.cells[0].value);
        }
        for (std::size_t c = 1; c < one.cells.size(); ++c)
            one.data = one.data || one.cells[c].value.has_value();
        rows.push_back(std::move(one));
    }
    return rows;
}

/// "1", "2", "3", ... in the row below the heads.
bool numbers_columns(SeenRow const& row) {
    std::size_t fits = 0, filled = 0;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        auto text = row.cells[c].text;
        if (text.empty()) continue;
        ++filled;
        text.erase(std::remove_if(
                       text.begin(), text.end(),
                       [](char letter) { return letter == '(' || letter == ')' || letter == ' '; }),
                   text.end());
        // "(3)=(4)+(5)" too.
        fits += text.substr(0, text.find('=')).size() <= 2 && !text.empty() && text[0] >= '0' &&
                        text[0] <= '9'
                    ? 1U
                    : 0U;
    }
    return filled > 2 && fits == filled;
}

/// The one row without a number among rows that are numbered one by one: put in later, it counts
/// like them, unless its words make it a part (`parts`) of the row above.
std::optional<std::size_t> unnumbered(std::vector<SeenRow> const& rows,
                                      std::vector<std::size_t> const& data, Phrases const& parts) {
    constexpr int fewest = 3;
    std::optional<std::size_t> one;
    int numbered = 0;
    for (auto const r : data) {
        auto const& row = rows[r];
        if (row.number == numbered + 1) {
            ++numbered;
            continue;
        }
        bool const is_bare = !row.cells[0].value && !row.label.empty() &&
                             row.label.find_first_of("-+*") != 0 &&
                             !parts.any(tokens_of({{}, row.label, false, {}}));
        if (one || !is_bare) return std::nullopt;
        one = r;
    }
    return numbered >= fewest ? one : std::nullopt;
}

void hold_column(Matter const& matter, Verdicts& verdicts, std::vector<SeenRow> const& rows,
                 std::vector<std::size_t> const& parts, SeenRow const& total, std::size_t column,
                 std::string const& head, std::optional<std::size_t> alone) {
    auto const& whole = total.cells[column];
    if (!whole.value) return;
    Wide all = 0, top = 0;
    bool flat = true;
    std::size_t numbers = 0;
    auto least = Depth::unmarked;
    for (auto const r : parts) least = std::min(least, rows[r].depth);
    int expected = 1;
    for (auto const r : parts) {
        auto const& row = rows[r];
        if (column >= row.cells.size() || row.cells[column].other) return;
        flat = flat && row.number == expected++;
        auto const value = row.cells[column].value.value_or(0);
        numbers += row.cells[column].value ? 1U : 0U;
        all += value;
        if (row.depth == least) top += value;
    }
    if (numbers < 2) return;
    verdicts.passed();
    bool const leaves_out = alone && rows[*alone].cells[column].value.value_or(0) != 0;
    if (all == *whole.value || (top == *whole.value && !leaves_out)) return;
    std::vector<TextSpan> places{matter.span(matter.paragraphs()[whole.paragraph])};
    // Rows that are numbered one by one are all parts; of others nobody knows.
    verdicts.failed(
        std::move(places),
        {{"column", head},
         {"sum", all.str().size() <= 18 ? format_whole(all.convert_to<std::int64_t>()) : all.str()},
         {"whole", whole.text}},
        !flat);
}

/// A table with rows to be added up and one row that says what they come to.
/// A total row whose first cells are one: its numbers belong under the last columns.
void widen_total(SeenRow& total, std::size_t width) {
    if (total.cells.size() >= width || total.cells.empty()) return;
    total.cells.insert(total.cells.begin() + 1, width - total.cells.size(), Cell());
}

struct Totalled {
    std::vector<SeenRow> rows;
    std::vector<std::size_t> data;
    std::size_t total = 0;

    SeenRow const& totals() const { return rows[total]; }
    /// What stands above a column; empty: nothing does.
    std::string head(std::size_t column) const {
        std::string head;
        for (std::size_t r = 0; r < std::min(total, data.front()); ++r)
            if (column < rows[r].cells.size() && !rows[r].cells[column].text.empty() &&
                !numbers_columns(rows[r]))
                head = rows[r].cells[column].text;
        return head;
    }
};

std::optional<Totalled> totalled(Matter const& matter, PlainTable const& table, std::size_t first) {
    Totalled one;
    one.rows = rows_of(matter, table, first);
    std::optional<std::size_t> total;
    for (std::size_t r = 0; r < one.rows.size(); ++r) {
        if (!one.rows[r].data || numbers_columns(one.rows[r])) continue;
        if (one.rows[r].total && total) return std::nullopt;
        if (one.rows[r].total)
            total = r;
        else
            one.data.push_back(r);
    }
    // In the middle it adds up nobody knows what.
    if (!total || one.data.size() < 2 || (*total > one.data.front() && *total < one.data.back()))
        return std::nullopt;
    one.total = *total;
    std::size_t width = 0;
    for (auto const r : one.data) width = std::max(width, one.rows[r].cells.size());
    for (auto const r : one.data)
        if (one.rows[r].cells.size() != width) return std::nullopt;
    // Where a cell in the middle is joined, too, nobody knows what stands under what.
    if (one.rows[*total].cells.size() > width) return std::nullopt;
    widen_total(one.rows[*total], width);
    return one;
}

/// "-3", "+2", "(3)": with its sign.
std::optional<std::int64_t> signed_value(Cell const& cell) {
    if (cell.value) return cell.value;
    auto text = cell.text;
    bool const minus =
        text.rfind('-', 0) == 0 || text.rfind("–", 0) == 0 || text.rfind("−", 0) == 0;
    auto const digits = text.find_first_of("0123456789");
    if (digits == std::string::npos || digits > 4 ||
        text.find_first_not_of("0123456789", digits) != std::string::npos)
        return std::nullopt;
    auto const number = small_number(text.substr(digits), 99'999);
    if (!number) return std::nullopt;
    return minus ? -std::int64_t{*number} : std::int64_t{*number};
}

template <class Visit>
void each_totalled(Matter const& matter, Visit const& visit) {
    each_table(matter, [&](PlainTable const& table, std::size_t first) {
        if (auto const one = totalled(matter, table, first)) visit(*one);
    });
}

/// Rows of a table against its total row, column by column. S11.
Evaluate make_table_totals(Parameters& in) {
    auto const parts = in.phrases("parts");
    return [=](Matter const& matter, Verdicts& verdicts) {
        each_totalled(matter, [&](Totalled const& table) {
            auto const alone = unnumbered(table.rows, table.data, parts);
            for (std::size_t c = 1; c < table.totals().cells.size(); ++c) {
                auto const head = table.head(c);
                hold_column(matter, verdicts, table.rows, table.data, table.totals(), c,
                            head.empty() ? std::to_string(c + 1) : head, alone);
            }
        });
    };
}

/// Rows whose column of differences is not what two others come to. S17.
Evaluate make_table_difference(Parameters& in) {
    auto const more = in.phrases("more"), less = in.phrases("less"), heads = in.phrases("heads"),
               unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        each_table(matter, [&](PlainTable const& table, std::size_t first) {
            auto const rows = rows_of(matter, table, first);
            std::size_t data = 0;
            while (data < rows.size() && (!rows[data].data || numbers_columns(rows[data]))) ++data;
            if (data == 0 || data >= rows.size()) return;
            // The one column of each kind.
            auto const only = [&](Phrases const& phrases) {
                std::optional<std::size_t> column;
                auto const& head = rows[0].cells;
                for (std::size_t c = 0; c < head.size(); ++c) {
                    auto const tokens = tokens_of({{}, head[c].text, false, {}});
                    if (!phrases.any(tokens) || unless.any(tokens)) continue;
                    if (column) return std::optional<std::size_t>();
                    column = c;
                }
                return column;
            };
            auto const a = only(more), b = only(less), d = only(heads);
            if (!a || !b || !d || *a == *b || *a == *d || *b == *d) return;
            for (auto r = data; r < rows.size(); ++r) {
                auto const& cells = rows[r].cells;
                if (cells.size() != rows[0].cells.size() || !cells[*a].value || !cells[*b].value)
                    continue;
                auto const said = signed_value(cells[*d]);
                if (!said) continue;
                verdicts.passed();
                auto const off = *cells[*a].value - *cells[*b].value;
                // "-3" and "3" both say that three are missing.
                if (*said == off || *said == -off) continue;
                verdicts.failed({matter.span(matter.paragraphs()[cells[*d].paragraph]),
                                 matter.span(matter.paragraphs()[cells[*a].paragraph]),
                                 matter.span(matter.paragraphs()[cells[*b].paragraph])},
                                {{"column", rows[0].cells[*d].text},
                                 {"said", cells[*d].text},
                                 {"a", cells[*a].text},
                                 {"b", cells[*b].text},
                                 {"right", format_whole(off < 0 ? -off : off)}});
            }
        });
    };
}

/// What a column comes to against what the text says of it. M07b. A table of another scope has
/// another number, and that lies further away.
Evaluate make_total_in_text(Parameters& in) {
    auto const heads = in.phrases("heads");
    auto const figures = in.figures("figures");
    auto const near = in.whole("near", 2);
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::vector<SeenValue const*> said;
        for (auto const& id : figures)
            for (auto const& one : matter.seen(id))
                if (one.sure && !one.in_table && !one.denied && !one.at_least) said.push_back(&one);
        if (said.empty()) return;
        each_totalled(matter, [&](Totalled const& table) {
            for (std::size_t c = 1; c < table.totals().cells.size(); ++c) {
                auto const& cell = table.totals().cells[c];
                auto const head = table.head(c);
                if (!cell.value || !heads.any(tokens_of({{}, head, false, {}}))) continue;
                auto const off = [&](SeenValue const* one) {
                    return one->value < *cell.value ? *cell.value - one->value
                                                    : one->value - *cell.value;
                };
                auto const next = *std::min_element(
                    said.begin(), said.end(),
                    [&](auto const* a, auto const* b) { return off(a) < off(b); });
                verdicts.passed();
                if (off(next) == 0 || off(next) > near) continue;
                verdicts.failed({next->at, matter.span(matter.paragraphs()[cell.paragraph])},
                                {{"column", head}, {"whole", cell.text}, {"said", next->text}},
                                true);
            }
        });
    };
}

}  // namespace

std::vector<CheckFunction> table_functions() {
    return {{"table_totals", {"column", "sum", "whole"}, make_table_totals},
            {"table_difference", {"column", "said", "a", "b", "right"}, make_table_difference},
            {"total_in_text", {"column", "whole", "said"}, make_total_in_text}};
}

}  // namespace report
