// SPDX-License-Identifier: MPL-2.0
#include "core/reader/prose_columns.hpp"

#include <algorithm>
#include <string_view>

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t longest_head = 160;  ///< bytes

bool counts(Line const& line) {
    return std::any_of(line.words.begin(), line.words.end(), [](ReadingWord const& word) {
        return word.kind == ReadingWord::Kind::number;
    });
}

bool is_of_another_time(Line const& line) {
    bool own = false, other = false;
    for (auto const& word : line.words) {
        if (word.kind != ReadingWord::Kind::time) continue;
        own = own || word.scope == ReadingWord::Scope::own;
        other = other || word.scope == ReadingWord::Scope::other;
    }
    return other && !own;
}

/// Whether what is reported stands in this column as sentences, and nothing but labels beside it.
/// `ended`: only what ends as a sentence does is one.
bool is_of_prose(PlainTable const& table, ProseTable const& prose, bool ended) {
    auto const column = prose.column;
    constexpr std::size_t least_rows = 3, least_words = 5;
    std::size_t sentences = 0, filled = 0;
    for (auto const& row : table.rows) {
        if (row.size() < 2) continue;
        // Numbers of their own in the other columns are a table of figures with notes beside it.
        for (std::size_t c = 1; c < row.size(); ++c)
            for (auto const& paragraph : row[c])
                if (c != column && !prose.is_apart(c) && !trim(paragraph.text).empty() &&
                    !has_letters(paragraph.text))
                    return false;
        if (column >= row.size()) continue;
        std::size_t words = 0;
        bool counts = false, ends = !ended;
        for (auto const& paragraph : row[column]) {
            auto const text = trim(paragraph.text);
            ends = ends || (!text.empty() && text.back() == '.');
            for (auto const& token : tokens_of({{}, paragraph.text, false, {}})) {
                words += token.kind == Token::Kind::word ? 1U : 0U;
                counts = counts || token.kind == Token::Kind::number;
            }
        }
        if (words == 0 && !counts) continue;
        ++filled;
        if (words >= least_words && counts && ends) ++sentences;
    }
    return sentences >= least_rows && sentences * 2 >= filled;
}

/// The heads of a table from line `first` on: its first row that fills several cells, unless it
/// counts something. The line behind them.
std::pair<std::size_t, std::size_t> heads_of(std::vector<Line> const& lines, std::size_t first,
                                             std::size_t end) {
    for (auto i = first; i < end;) {
        auto last = i;
        while (last < end && lines[last].from.row == lines[i].from.row) ++last;
        bool const heads = std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(i),
                                        lines.begin() + static_cast<std::ptrdiff_t>(last), counts);
        if (lines[last - 1].from.cell > lines[i].from.cell)
            return heads ? std::pair{i, last} : std::pair{i, i};
        i = last;
    }
    return {end, end};
}

}  // namespace

bool begins_ahead(std::string const& head, std::vector<std::string> const& ahead) {
    auto const text = fold(trim(head));
    return std::any_of(ahead.begin(), ahead.end(), [&](std::string const& words) {
        auto const wanted = fold(words);
        return text.rfind(wanted, 0) == 0 &&
               (text.size() == wanted.size() ||
                std::string_view(" ,.:;/()-").find(text[wanted.size()]) != std::string_view::npos);
    });
}

std::optional<ProseTable> prose_table(PlainTable const& table,
                                      std::vector<std::string> const& apart) {
    ProseTable prose;
    std::size_t columns = 0;
    for (auto const& row : table.rows) columns = std::max(columns, row.size());
    if (columns == 0) return std::nullopt;
    auto const& heads = table.rows.front();
    for (std::size_t c = 1; c < heads.size(); ++c)
        if (!heads[c].empty() && begins_ahead(heads[c].front().text, apart))
            prose.apart.push_back(c);
    for (prose.column = columns; prose.column-- > 1;)
        if (!prose.is_apart(prose.column) && is_of_prose(table, prose, prose.column + 1 < columns))
            return prose;
    return std::nullopt;
}

ColumnsElsewhere columns_elsewhere(std::vector<Line> const& lines,
                                   std::vector<std::string> const& ahead) {
    ColumnsElsewhere columns;
    for (std::size_t first = 0; first < lines.size();) {
        auto end = first + 1;
        auto const block = lines[first].from.block;
        auto const is_of_it = [&](Line const& line) {
            return line.from.in_cell && line.from.block == block;
        };
        if (!is_of_it(lines[first])) {
            first = end;
            continue;
        }
        while (end < lines.size() && is_of_it(lines[end])) ++end;
        auto const heads = heads_of(lines, first, end);
        auto subjects = lines[first].from.cell;
        if (heads.second < end) {
            subjects = lines[heads.second].from.cell;
            for (auto i = heads.second; i < end; ++i)
                subjects = std::min(subjects, lines[i].from.cell);
        }
        for (auto i = heads.first; i < heads.second; ++i) {
            auto const& head = lines[i];
            if (head.from.cell <= subjects || head.text.size() > longest_head) continue;
            if (is_of_another_time(head) ||
                begins_ahead(head.text.substr(std::min(head.body, head.text.size())), ahead))
                columns.emplace(std::pair{block, head.from.cell}, i);
        }
        first = end;
    }
    return columns;
}

}  // namespace report
