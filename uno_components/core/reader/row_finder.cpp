// SPDX-License-Identifier: MPL-2.0
#include "core/reader/row_finder.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/report/typed_value.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// A mention of a document is no longer.
constexpr std::size_t longest_citation = 1200;
constexpr std::size_t longest_unit = 8;     ///< tokens of a count and what it counts
constexpr std::ptrdiff_t longest_name = 9;  ///< blanks in it

std::vector<Phrase> phrases_of(std::vector<std::string> const& texts) {
    std::vector<Phrase> phrases;
    phrases.reserve(texts.size());
    for (auto const& text : texts) phrases.push_back(phrase_of(text, false));
    return phrases;
}

/// Number of tokens of the longest of the phrases at `at`.
std::size_t longest(std::vector<Token> const& tokens, std::size_t at,
                    std::vector<Phrase> const& phrases) {
    std::size_t used = 0;
    for (auto const& phrase : phrases) used = std::max(used, match_phrase(tokens, at, phrase));
    return used;
}

/// Where a document is mentioned: its kind, and close behind it its number.
bool begins_mention(std::vector<Token> const& tokens, std::size_t behind_kind) {
    for (auto at = behind_kind; at < tokens.size() && at < behind_kind + 3; ++at)
        if (tokens[at].kind == Token::Kind::code) return true;
    return false;
}

/// Without its usual words in between, a subject falls into the place of the issuer. Such a cell is
/// dropped; says whether one was.
bool drop_swallowed(ListDefinition const& list, Row& row) {
    bool dropped = false;
    for (std::size_t c = 0; c + 1 < list.columns.size(); ++c) {
        auto const cell = row.find(list.columns[c].id);
        if (cell == row.end() || !std::holds_alternative<std::string>(cell->second)) continue;
        auto const& text = std::get<std::string>(cell->second);
        if (std::count(text.begin(), text.end(), ' ') < longest_name) continue;
        row.erase(cell);
        dropped = true;
    }
    return dropped;
}

/// The subject of a document ends where the sentence about it goes on.
std::string without_clause(std::string const& text, std::vector<Phrase> const& clauses,
                           std::vector<Phrase> const& joins) {
    auto const tokens = tokens_of({{}, text, false, {}});
    for (std::size_t at = 1; at < tokens.size(); ++at) {
        if (longest(tokens, at, clauses) == 0) continue;
        for (auto const& join : joins)
            if (at > join.size() && match_phrase(tokens, at - join.size(), join) > 0)
                return trim(text.substr(0, tokens[at - join.size()].from));
        if (tokens[at - 1].kind == Token::Kind::mark && tokens[at - 1].text == ",")
            return trim(text.substr(0, tokens[at - 1].from));
    }
    return text;
}

/// Without the marks at its end, "./." among them, which closes a whole text.
std::string without_end(std::string text) {
    constexpr std::string_view marks = ";.,:", closing = "./.";
    text = trim(text);
    while (!text.empty() && marks.find(text.back()) != std::string_view::npos) {
        auto const from = text.size() - std::min(text.size(), closing.size());
        bool const closes = text.compare(from, std::string::npos, closing) == 0;
        text = trim(std::string_view(text).substr(0, closes ? from : text.size() - 1));
    }
    return text;
}

}  // namespace

RowFinder::RowFinder(ReportKind const& kind, ReadingWords const& reader,
                     FigureReader const& figures)
    : kind_(kind),
      reader_(reader),
      figures_(figures),
      documents_(phrases_of(kind.reading.documents)),
      joins_(phrases_of(kind.reading.joins)),
      issues_(phrases_of(kind.reading.issues)),
      superiors_(phrases_of(kind.reading.superiors)),
      clauses_(phrases_of(kind.reading.clauses)),
      count_links_(phrases_of(kind.reading.count_links)) {
    for (auto const& unit : kind.unit_kinds) units_.push_back(phrase_of(unit.label, false));
}

std::vector<FoundRow> RowFinder::rows(ListDefinition const& list,
                                      std::vector<BodyLine const*> const& lines,
                                      std::vector<BodyLine const*> const& own) const {
    switch (list.find.rows) {
        case RowSearch::Rows::none:
            break;
        case RowSearch::Rows::citations:
            return citations(list, lines);
        case RowSearch::Rows::lines:
            return written_lines(list, lines, own);
        case RowSearch::Rows::paragraphs:
            return paragraphs(list, lines);
    }
    return {};
}

Row RowFinder::row_of(ListDefinition const& list, std::vector<std::string> const& cells) const {
    Row row;
    for (std::size_t c = 0; c < list.columns.size(); ++c) {
        auto const& column = list.columns[c];
        auto const read =
            read_typed(kind_, {column.kind, column.lower_bound, column.choices}, cells[c]);
        if (read.value) row[column.id] = *read.value;
    }
    return row;
}

/// "UBND xã", "Ủy ban nhân dân phường Nghĩa Lộ": names the unit itself, and none above it.
bool RowFinder::is_own(std::string const& issuer) const {
    auto const tokens = tokens_of({{}, issuer, false, {}});
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (auto const used = longest(tokens, at, superiors_); used > 0) {
            at += used - 1;
            continue;
        }
        if (longest(tokens, at, units_) > 0) return true;
    }
    return false;
}

/// "Ngày 02/02/2023, UBND xã ban hành Quyết định số 13/QĐ-UBND": the date stands in front, in the
/// same sentence and behind no other document.
void RowFinder::add_date_before(ListDefinition const& list, std::vector<Token> const& tokens,
                                std::size_t begin, Row& row) const {
    auto const column =
        std::find_if(list.columns.begin(), list.columns.end(),
                     [](Column const& one) { return one.kind == FigureKind::date; });
    if (column == list.columns.end() || row.count(column->id) > 0) return;
    for (auto at = begin; at-- > 0;) {
        auto const& token = tokens[at];
        if (token.ends_clause || token.kind == Token::Kind::code || token.in_citation) return;
        if (!token.date) continue;
        bool const begins = at == 0 || (at == 1 && tokens[0].kind == Token::Kind::word) ||
                            tokens[at - 1].ends_clause || (at >= 2 && tokens[at - 2].ends_clause);
        if (begins) row[column->id] = *token.date;
        return;
    }
}

void RowFinder::cited_in(ListDefinition const& list, CitationReader const& reader,
                         BodyLine const& line, std::vector<FoundRow>& rows) const {
    auto const text = line.line->text.substr(line.from);
    // Every document has one of these in its code.
    if (text.find_first_of("/-") == std::string::npos) return;
    auto const tokens = tokens_of({{}, text, false, {}});
    bool inside = false, issued = false;
    std::size_t begin = 0;
    auto const finish = [&](std::size_t end) {
        if (!inside || end <= begin) return;
        inside = false;
        auto const from = tokens[begin].from, until = tokens[end - 1].until;
        if (until - from > longest_citation) return;
        auto const mention = without_end(text.substr(from, until - from));
        auto const cells = reader.read(without_end(without_clause(mention, clauses_, joins_)));
        if (!cells) return;
        auto row = row_of(list, *cells);
        add_date_before(list, tokens, begin, row);
        for (auto const& column : list.columns)
            if (column.required && row.find(column.id) == row.end()) return;
        std::string issuer;
        for (std::size_t c = 0; c < list.columns.size(); ++c)
            if (!list.columns[c].code && list.columns[c].kind == FigureKind::text &&
                is_own((*cells)[c]))
                issuer = (*cells)[c];
        bool const own = !issuer.empty() || issued;
        if (list.find.issuer != RowSearch::Issuer::any &&
            own != (list.find.issuer == RowSearch::Issuer::own))
            return;
        rows.push_back({std::move(row), mention, line.index, false});
        rows.back().doubtful = drop_swallowed(list, rows.back().cells);
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const& token = tokens[at];
        if (token.kind == Token::Kind::mark) {
            bool const closes = token.ends_clause || token.text == ")";
            if (closes) finish(at);
            if (token.ends_clause && token.text != ";") issued = false;
            continue;
        }
        if (!inside && longest(tokens, at, issues_) > 0) issued = true;
        auto const used = longest(tokens, at, documents_);
        if (used == 0 || !begins_mention(tokens, at + used)) continue;
        bool joined = false;
        for (auto const& join : joins_)
            joined =
                joined || (at >= join.size() && match_phrase(tokens, at - join.size(), join) > 0);
        bool const apart = at > 0 && tokens[at - 1].kind == Token::Kind::mark;
        // A document named inside the subject of another one is part of that subject.
        if (inside && !joined && !apart) continue;
        finish(joined ? at - 1 : at);
        inside = true;
        begin = at;
        at += used - 1;
    }
    finish(tokens.size());
}

std::vector<FoundRow> RowFinder::citations(ListDefinition const& list,
                                           std::vector<BodyLine const*> const& lines) const {
    CitationReader const reader(kind_, list);
    std::vector<FoundRow> rows;
    for (auto const* line : lines) cited_in(list, reader, *line, rows);
    return rows;
}

std::vector<FoundRow> RowFinder::written_lines(ListDefinition const& list,
                                               std::vector<BodyLine const*> const& lines,
                                               std::vector<BodyLine const*> const& own) const {
    CitationReader const reader(kind_, list);
    std::vector<FoundRow> rows;
    for (auto const* line : lines) {
        auto const text = without_end(line->line->text.substr(line->from));
        auto const known = rows.size();
        // A form such as "name: number" fits anything elsewhere.
        bool const is_own = std::binary_search(own.begin(), own.end(), line);
        if (is_own && line->is_led && text.size() <= longest_citation)
            if (auto const cells = reader.read(text)) {
                auto row = row_of(list, *cells);
                bool const whole = std::all_of(
                    list.columns.begin(), list.columns.end(), [&](Column const& column) {
                        return !column.required || row.count(column.id) > 0;
                    });
                if (whole) rows.push_back({std::move(row), text, line->index, false});
            }
        if (rows.size() == known) named_rows(list, *line, rows);
    }
    return rows;
}

/// A text without the counts that its row says in cells of their own: from the first of them on
/// where they end it, else only they and their units.
std::string RowFinder::without_counts(std::string const& text,
                                      std::vector<std::string> const& counts) const {
    auto const tokens = tokens_of({{}, text, false, {}});
    std::vector<std::size_t> at;
    for (auto const& count : counts)
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens[i].kind == Token::Kind::number &&
                count.find(tokens[i].shown) != std::string::npos &&
                std::find(at.begin(), at.end(), i) == at.end()) {
                at.push_back(i);
                break;
            }
    if (at.size() < counts.size() || at.empty()) return text;
    std::sort(at.begin(), at.end());
    // Without what leads on to the count.
    auto const begin_of = [&](std::size_t count) {
        auto begin = count;
        for (bool again = true; again && begin > 0;) {
            again = false;
            if (tokens[begin - 1].kind == Token::Kind::mark && !tokens[begin - 1].ends_clause &&
                tokens[begin - 1].text != ")") {
                --begin;
                again = true;
                continue;
            }
            for (auto const& link : count_links_)
                if (begin > link.size() && match_phrase(tokens, begin - link.size(), link) > 0) {
                    begin -= link.size();
                    again = true;
                    break;
                }
        }
        return begin;
    };
    std::string result;
    if (tokens.size() - at.back() <= longest_unit) {
        auto const begin = begin_of(at.front());
        result = begin > 0 ? text.substr(0, tokens[begin - 1].until) : std::string();
    } else {
        std::size_t from = 0;
        for (auto const count : at) {
            auto const begin = begin_of(count);
            result += text.substr(from, (begin > 0 ? tokens[begin - 1].until : 0) - from);
            from = count + 1 < tokens.size() ? tokens[count + 1].until : text.size();
        }
        result += text.substr(from);
    }
    result = without_end(result);
    return result.empty() ? text : result;
}

/// "Chủ tịch 01, Phó Chủ tịch 02": a number behind a name that says what the list is of.
void RowFinder::named_rows(ListDefinition const& list, BodyLine const& line,
                           std::vector<FoundRow>& rows) const {
    auto const name = std::find_if(list.columns.begin(), list.columns.end(),
                                   [](Column const& c) { return c.kind == FigureKind::text; });
    if (list.find.cells.empty() || name == list.columns.end()) return;
    auto const& [column, meanings] = *list.find.cells.begin();
    auto const& words = line.line->words;
    for (auto const& one : line.statements) {
        if (one.denied || one.elsewhere || one.word <= one.from || !figures_.means(one, meanings))
            continue;
        auto const& quantity = *words[one.word].quantity;
        if (!quantity.value || quantity.number.percent) continue;
        auto const from = words[one.from].from;
        auto ten = without_end(line.line->text.substr(from, words[one.word].from - from));
        Row row;
        row[name->id] = ten;
        row[column] = Amount{*quantity.value, false};
        rows.push_back({std::move(row),
                        line.line->text.substr(from, words[one.until - 1].until - from), line.index,
                        false});
    }
}

/// The numbers of a line, one row for each time that they begin anew.
void RowFinder::rows_in(ListDefinition const& list, BodyLine const& line,
                        std::vector<FoundRow>& rows) const {
    auto const text_column =
        std::find_if(list.columns.begin(), list.columns.end(),
                     [](Column const& column) { return column.kind == FigureKind::text; });
    auto const& words = line.line->words;
    auto const& text = line.line->text;
    struct Found {
        Row cells;
        std::size_t from = 0, until = 0;
        bool doubtful = false;
        std::vector<std::string> counts;
    };
    std::vector<Found> found;
    for (auto const& one : line.statements) {
        if (one.denied || one.elsewhere || one.foreign_thing) continue;
        auto const& quantity = *words[one.word].quantity;
        if (!quantity.value || quantity.number.percent || quantity.money) continue;
        for (auto const& [column, meanings] : list.find.cells) {
            if (!figures_.means(one, meanings)) continue;
            using Bound = Quantity::Bound;
            if (one.bound == Bound::about || one.bound == Bound::at_most) break;
            bool const sentence_between =
                !found.empty() &&
                std::any_of(words.begin() + static_cast<std::ptrdiff_t>(found.back().until),
                            words.begin() +
                                static_cast<std::ptrdiff_t>(std::max(found.back().until, one.from)),
                            [](ReadingWord const& word) { return word.ends_sentence; });
            if (found.empty() || sentence_between || found.back().cells.count(column) > 0)
                found.push_back({{}, one.from, one.until, false, {}});
            auto& row = found.back();
            row.cells[column] = Amount{*quantity.value, one.bound == Bound::at_least};
            row.until = std::max(row.until, one.until);
            row.doubtful = row.doubtful || one.unsure;
            row.counts.push_back(
                text.substr(words[one.word].from, words[one.word].until - words[one.word].from));
            break;
        }
    }
    for (auto& row : found) {
        // One row is the whole line: its words are what the row is about.
        bool const only = found.size() == 1;
        auto const from = only ? line.from : words[row.from].from;
        auto const until = only ? text.size() : words[row.until - 1].until;
        auto const said = trim(text.substr(from, until - from));
        if (text_column != list.columns.end())
            row.cells[text_column->id] = without_counts(without_end(said), row.counts);
        rows.push_back({std::move(row.cells), said, line.index, row.doubtful});
    }
}

std::vector<FoundRow> RowFinder::paragraphs(ListDefinition const& list,
                                            std::vector<BodyLine const*> const& lines) const {
    auto const text_column =
        std::find_if(list.columns.begin(), list.columns.end(),
                     [](Column const& column) { return column.kind == FigureKind::text; });
    std::vector<FoundRow> rows;
    if (text_column == list.columns.end()) return rows;
    for (auto const* line : lines) {
        if (line->line->from.in_table) continue;
        auto text = trim(line->line->text.substr(line->from));
        if (text.empty() || text.back() == ':') continue;
        if (!list.find.cells.empty()) {
            rows_in(list, *line, rows);
            continue;
        }
        Row cells;
        // A paragraph that begins in the middle of a sentence goes on with the one before.
        bool const goes_on = !rows.empty() && line->line->depth == Depth::unmarked &&
                             rows.back().line + 1 == line->index && capitalise(text) != text;
        auto bare = without_end(text);
        if (goes_on) {
            auto& last = rows.back();
            last.cells[text_column->id] =
                std::get<std::string>(last.cells[text_column->id]) + " " + bare;
            last.source += "\n" + text;
            last.line = line->index;
            continue;
        }
        // Behind the name of its section a sentence begins small ("Tồn tại: trang thiết bị còn
        // ...").
        if (line->from > 0) bare = capitalise(bare);
        cells[text_column->id] = bare;
        rows.push_back({std::move(cells), text, line->index, false});
    }
    return rows;
}

}  // namespace report
