// SPDX-License-Identifier: MPL-2.0
#include "core/reader/number_context.hpp"

#include <algorithm>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = ReadingWord::Kind;

constexpr std::size_t longest_sentence = 400;  ///< words to either side
constexpr std::size_t most_lines_above = 60;   ///< among which a lead-in or a head is looked for
constexpr std::size_t longest_key = 2000;      ///< bytes
constexpr std::size_t telling_words = 2;
constexpr auto this_number = " #";
constexpr auto other_number = " 0";
constexpr auto since_january = " ~";
constexpr auto other_time = " !";

/// The words `from` to `until` with the number at `at`; `count`: how many of them say something.
std::string key_of(std::vector<ReadingWord> const& words, std::size_t from, std::size_t until,
                   std::size_t at, TraitIndex const& index, std::size_t& count) {
    std::vector<ReadingWord> const piece(words.begin() + static_cast<std::ptrdiff_t>(from),
                                         words.begin() + static_cast<std::ptrdiff_t>(until));
    std::vector<bool> silent(piece.size());
    for (auto const& tag : index.tags(piece))
        if (tag.is_weightless())
            std::fill(silent.begin() + static_cast<std::ptrdiff_t>(tag.from),
                      silent.begin() + static_cast<std::ptrdiff_t>(tag.until), true);
    std::string key;
    count = 0;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        auto const& word = piece[i];
        if (from + i == at) {
            key += this_number;
        } else if (word.kind == Kind::number) {
            if (!word.cited) key += other_number;
        } else if (word.kind == Kind::time) {
            if (word.scope == ReadingWord::Scope::to_date) key += since_january;
            if (word.scope == ReadingWord::Scope::other) key += other_time;
        } else if (word.kind == Kind::word && !word.cited && !silent[i]) {
            key += " " + word.text;
            ++count;
        }
    }
    return key;
}

/// What a line stands under: the nearest line above that is less deep, or that leads on.
std::size_t lead_of(std::vector<Line> const& lines, std::size_t at) {
    auto const& line = lines[at];
    auto const least = at > most_lines_above ? at - most_lines_above : 0;
    for (auto i = at; i-- > least;) {
        auto const& above = lines[i];
        if (above.from.in_table || above.from.place != line.from.place) return at;
        bool const leads_on = !above.text.empty() && above.text.back() == ':';
        bool const is_deeper = line.depth != Depth::unmarked &&
                               (above.depth == Depth::unmarked || above.depth < line.depth);
        if (leads_on || is_deeper) return i;
        if (line.depth == Depth::unmarked) return at;
    }
    return at;
}

bool has_digit(std::string const& text) {
    return text.find_first_of("0123456789") != std::string::npos;
}

std::string words_without_digits(std::string const& text) {
    auto folded = fold(text);
    folded.erase(
        std::remove_if(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; }),
        folded.end());
    return folded;
}

/// Row and column of a cell, by what stands in the row and above the cell.
std::string cell_key(FigureReading const& reading, std::vector<Line> const& lines) {
    auto const& row = lines[reading.line];
    auto const end =
        row.text.begin() + static_cast<std::ptrdiff_t>(std::min(reading.from, row.text.size()));
    auto const column = static_cast<std::size_t>(std::count(row.text.begin(), end, '\t'));
    std::string key = " |" + std::to_string(column);
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        if (!has_digit(row.cells[c])) key += "|" + fold(row.cells[c]);
    auto const least = reading.line > most_lines_above ? reading.line - most_lines_above : 0;
    for (auto i = reading.line; i-- > least;) {
        auto const& above = lines[i];
        if (!above.from.in_table || above.from.block != row.from.block) break;
        if (column < above.cells.size() && !has_digit(above.cells[column]))
            key += "/" + words_without_digits(above.cells[column]);
    }
    return key;
}

}  // namespace

NumberContext context_of(FigureReading const& reading, std::vector<Line> const& lines,
                         TraitIndex const& index, std::string const& heading) {
    NumberContext context;
    if (!reading.value || reading.statement.denied || reading.line >= lines.size()) return context;
    auto const& line = lines[reading.line];
    if (reading.statement.in_table) {
        context.sentence = heading + cell_key(reading, lines);
        if (context.sentence.size() > longest_key) context = {};
        return context;
    }
    auto const& words = line.words;
    auto const number = std::lower_bound(
        words.begin(), words.end(), reading.from,
        [](ReadingWord const& word, std::size_t from) { return word.from < from; });
    if (number == words.end() || number->kind != Kind::number || number->from != reading.from)
        return context;
    auto const at = static_cast<std::size_t>(number - words.begin());
    auto from = at, until = at + 1;
    auto const least = at > longest_sentence ? at - longest_sentence : 0;
    auto const most = std::min(words.size(), at + longest_sentence);
    while (from > least && !words[from - 1].ends_sentence) --from;
    while (until < most && !words[until - 1].ends_sentence) ++until;
    std::size_t count = 0;
    auto const sentence = key_of(words, from, until, at, index, count);
    if (count == 0) return context;
    context.sentence = heading + sentence;
    if (auto const lead = lead_of(lines, reading.line); lead != reading.line) {
        auto const& above = lines[lead].words;
        std::size_t unused = 0;
        context.sentence += " <" + key_of(above, 0, std::min(above.size(), longest_sentence),
                                          above.size(), index, unused);
    }
    if (context.sentence.size() > longest_key) return {};
    auto const& statement = reading.statement;
    if (statement.from <= at && at < statement.until && statement.until <= words.size()) {
        auto const clause = key_of(words, statement.from, statement.until, at, index, count);
        if (count >= telling_words) context.clause = heading + clause;
    }
    return context;
}

}  // namespace report
