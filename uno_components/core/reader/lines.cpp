// SPDX-License-Identifier: MPL-2.0
#include "core/reader/lines.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/reader/prose_columns.hpp"
#include "core/reader/tables_abreast.hpp"
#include "core/reader/text_columns.hpp"
#include "core/text/number_letters.hpp"
#include "core/text/number_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// NFC, and the hyphen at which no line breaks (Ctrl+Shift+- in Writer and Word) as a hyphen:
/// "KH\u2011UBND" is the symbol that it looks like.
std::string composed(std::string const& text) {
    constexpr std::string_view unbroken = "\u2011";
    auto result = to_nfc(text);
    for (auto at = result.find(unbroken); at != std::string::npos; at = result.find(unbroken, at))
        result.replace(at, unbroken.size(), "-");
    return result;
}

constexpr std::size_t longest_heading = 120;  ///< bytes

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_blank(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\t' ||
           text.substr(at, 2) == "\u00A0";
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text, at))
        at += text[at] == ' ' || text[at] == '\t' ? std::size_t{1} : std::size_t{2};
    return at;
}

/// "1.", "2.5.", "2.5", "1)": at most two digits a step, so that "1.146" is none.
Label number_label(std::string_view text) {
    std::size_t at = 0, steps = 0;
    bool marked = false;
    while (at < text.size() && is_digit(text[at])) {
        auto const begin = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        if (at - begin > 2) return {};
        ++steps;
        marked = at < text.size() && (text[at] == '.' || text[at] == ')' || text[at] == '/' ||
                                      (text[at] == '-' && is_blank(text, at + 1)));
        if (!marked) break;
        ++at;
        if (text[at - 1] != '.') break;
    }
    bool const parted =
        is_blank(text, at) || (marked && (at == text.size() || !is_digit(text[at])));
    if (steps == 0 || !parted || (steps == 1 && !marked)) return {};
    auto const depth = steps == 1 ? Depth::number : steps == 2 ? Depth::decimal : Depth::deeper;
    return {depth, behind_blanks(text, at)};
}

/// "II.", "A.", "a)", "a1)".
Label letter_label(std::string_view text) {
    auto const end = text.find_first_not_of("IVX");
    bool const roman = end != std::string_view::npos && end > 0 && end <= 5;
    // The one letter of the alphabet's first ones that is no ASCII.
    constexpr std::string_view small = "đ", large = "Đ";
    auto const first = text.substr(0, small.size());
    auto at = roman ? end : first == small || first == large ? small.size() : 1;
    auto const letters = at;
    bool const point = first == small || (!text.empty() && text[0] >= 'a' && text[0] <= 'z');
    while (point && at < letters + 2 && at < text.size() && is_digit(text[at])) ++at;
    if (at >= text.size() || std::string_view(".)/-").find(text[at]) == std::string_view::npos ||
        !(is_blank(text, at + 1) || (text[at] == '.' && at == letters)))
        return {};
    if (roman) return {Depth::roman, behind_blanks(text, at + 1)};
    if (first == large || (text[0] >= 'A' && text[0] <= 'H'))
        return {Depth::part, behind_blanks(text, at + 1)};
    if (first == small || (text[0] >= 'a' && text[0] <= 'z'))
        return {Depth::deeper, behind_blanks(text, at + 1)};
    return {};
}

/// "(1)", "(12)", "(a)", "(iv)" before words.
Label bracket_label(std::string_view text) {
    constexpr std::string_view digits = "0123456789", romans = "ivx";
    if (text.empty() || text[0] != '(') return {};
    auto const close = text.find(')');
    if (close == std::string_view::npos || close < 2 || !is_blank(text, close + 1)) return {};
    auto const inside = text.substr(1, close - 1);
    auto const all_of = [&](std::string_view letters, std::size_t most) {
        return inside.size() <= most && inside.find_first_not_of(letters) == std::string_view::npos;
    };
    bool const letter = inside.size() == 1 && inside[0] >= 'a' && inside[0] <= 'z';
    if (!letter && !all_of(digits, 2) && !all_of(romans, 4)) return {};
    return {Depth::deeper, behind_blanks(text, close + 1)};
}

/// A sign that begins a row and nothing else: arrows, shapes and dingbats, and those that fonts of
/// signs have in the private use area.
bool is_row_sign(char32_t letter) {
    return letter == U'•' || letter == U'‣' || letter == U'·' || letter == U'⁃' ||
           (letter >= 0x2190 && letter <= 0x21FF) || (letter >= 0x25A0 && letter <= 0x2BFF) ||
           (letter >= 0xE000 && letter <= 0xF8FF);
}

/// "-", "+", "- +", "•", "➢": the last mark counts.
Label mark_label(std::string_view text) {
    Label label;
    for (std::size_t at = 0; at < text.size();) {
        auto const mark = letter_at(text, at);
        if (mark.empty() || text.substr(at, 2) == "**") break;  // bold in a plain text
        bool const plus = mark == "+";
        bool const dash = mark == "-" || mark == "–" || mark == "—" || mark == "*";
        bool const sign = mark.size() > 1 && !dash && is_row_sign(to_code_points(mark).front());
        if (!plus && !dash && !sign) break;
        label.depth = plus ? Depth::plus : Depth::dash;
        at += mark.size();
        label.length = at = behind_blanks(text, at);
    }
    return label;
}

/// Labels that stand together without a blank, "I.1.", "II.2.3.", "A.I.", "1.a)": the last and
/// deepest counts, all of them are the label.
Label joined_label(std::string_view text, Label label) {
    while (label.length > 0 && label.length < text.size() && text[label.length - 1] == '.') {
        auto const behind = text.substr(label.length);
        auto next = number_label(behind);
        if (next.depth == Depth::unmarked) next = letter_label(behind);
        // "I.1 Chỉ đạo": behind another label a bare number is one.
        auto const digits = behind.find_first_not_of("0123456789");
        if (next.depth == Depth::unmarked && (digits == 1 || digits == 2) &&
            is_blank(behind, digits))
            next = {Depth::number, behind_blanks(behind, digits)};
        if (next.depth == Depth::unmarked || next.depth <= label.depth) break;
        label = {next.depth, label.length + next.length};
    }
    return label;
}

/// How many tokens say a small number in words, before a mark: "một.", "mười hai:".
std::size_t ordinal_in_words(std::string_view text, std::vector<Token> const& tokens,
                             std::size_t at) {
    constexpr int most = 20;
    for (int number = 1; number <= most; ++number) {
        auto const used = match_phrase(tokens, at, phrase_of(number_in_words(number), false));
        if (used == 0) continue;
        auto const end = tokens[at + used - 1].until;
        if (end < text.size() && (text[end] == '.' || text[end] == ':')) return used;
    }
    return 0;
}

bool is_mark_or_break(char letter) {
    return std::string_view(".:-\n").find(letter) != std::string_view::npos;
}

/// "II", "2", "B", "nhất": what a part is counted by. "Phần lớn hồ sơ ..." begins a sentence.
bool counts_part(std::string_view text, std::vector<Token> const& tokens, std::size_t at,
                 Reading const& reading) {
    auto const& token = tokens[at];
    if (token.kind == Token::Kind::number) return small_value(token) > 0 && !token.date;
    bool const is_capital = token.shown == to_upper(token.shown);
    bool const is_letter =
        token.shown.size() == 1 && token.shown[0] >= 'A' && token.shown[0] <= 'H';
    if (is_letter || (is_capital && roman_value(token.text) > 0)) return true;
    if (reading.ordinals.count(token.text) > 0) return true;
    constexpr int most = 20;
    for (int number = 1; number <= most; ++number) {
        auto const used = match_phrase(tokens, at, phrase_of(number_in_words(number), false));
        if (used == 0) continue;
        // Behind one such word nothing goes on but the title: "Phần hai bên đường" is none.
        auto const end = tokens[at + used - 1].until;
        if (at > 1 || end >= text.size() || is_mark_or_break(text[end])) return true;
    }
    return false;
}

/// "Phần thứ nhất", "Phần II": two words behind the longest of the words at most. "mục:2" in the
/// data is a word in front of the number of a deeper heading, "Mục 1", "Mục một.".
Label part_label(std::string_view text, Reading const& reading) {
    auto const tokens = tokens_of({{}, std::string(beginning(text, 80)), false, {}});
    std::size_t count = 0;
    bool deeper = false;
    for (auto const& word : reading.part_words) {
        auto const colon = word.find(':');
        auto const used = match_phrase(tokens, 0, phrase_of(word.substr(0, colon), false));
        if (used > count) deeper = colon != std::string::npos;
        count = std::max(count, used);
    }
    if (count == 0 || count >= tokens.size()) return {};
    if (!deeper && !counts_part(text, tokens, count, reading)) return {};
    auto at = tokens[count].until;
    if (deeper && tokens[count].kind != Token::Kind::number) {
        auto const words = ordinal_in_words(text, tokens, count);
        if (words == 0) return {};
        at = tokens[count + words - 1].until;
    }
    if (at < text.size() && std::string_view(".:").find(text[at]) != std::string_view::npos) ++at;
    return {deeper ? Depth::number : Depth::part, behind_blanks(text, at)};
}

class LineReader {
public:
    explicit LineReader(Reading const& reading) : reading_(reading) {}

    /// A report pasted from the web has line breaks where paragraphs should be.
    void take(PlainParagraph const& paragraph, LineOrigin const& from) {
        auto const broken = broken_at_ends(paragraph.text);
        if (broken.size() < 2) return take_one(paragraph, from);
        for (auto const& text : broken) {
            auto one = paragraph;
            one.text = text;
            if (&text != &broken.front()) one.label.clear();
            take_one(one, from);
        }
    }

    void take_one(PlainParagraph const& paragraph, LineOrigin const& from) {
        Line line;
        line.from = from;
        line.text = composed(paragraph.text);
        if (trim(line.text).empty() && trim(paragraph.label).empty()) return;
        line.bold = paragraph.bold;
        line.outline = paragraph.outline;
        line.body = behind_blanks(line.text, 0);
        auto typed = label_of(std::string_view(line.text).substr(line.body), reading_);
        line.label = trim(line.text.substr(line.body, typed.length));
        line.depth = typed.depth;
        line.body += typed.length;
        if (auto const shown = trim(to_nfc(paragraph.label)); !shown.empty()) {
            auto const listed = label_of(shown + " x", reading_);
            line.depth = listed.depth == Depth::unmarked ? Depth::dash : listed.depth;
            line.label = shown;
        }
        finish(std::move(line));
    }

    /// The stretches of a text that end with a line break and a thought: before a number or mark,
    /// behind a stop, round a heading. Others are only broken to the width of a page.
    std::vector<std::string> broken_at_ends(std::string const& text) const {
        std::vector<std::string> parts;
        for (std::size_t from = 0; from <= text.size();) {
            auto const end = std::min(text.find('\n', from), text.size());
            auto part = trim(std::string_view(text).substr(from, end - from));
            from = end + 1;
            if (part.empty()) continue;
            if (parts.empty() || ends_between(parts.back(), part))
                parts.push_back(std::move(part));
            else
                parts.back() += "\n" + part;
        }
        return parts;
    }

    bool ends_between(std::string const& before, std::string const& behind) const {
        if (may_be_row(before) || may_be_row(behind)) return true;
        if (label_of(behind, reading_).depth != Depth::unmarked) return true;
        if (std::string_view(".;:!?").find(before.back()) != std::string_view::npos) return true;
        auto const in_capitals = [](std::string const& text) {
            return has_letters(text) && to_upper(text) == text;
        };
        if (in_capitals(before) != in_capitals(behind)) return true;
        bool const labelled = label_of(before, reading_).depth != Depth::unmarked;
        auto const first = beginning(behind, 4);
        bool const begins = capitalise(behind) == behind && to_lower(first) != first;
        return labelled && begins && before.size() <= longest_heading;
    }

    /// A row of a table that holds data, or its cells from one to another. Its first cell may be
    /// its number.
    void take(PlainRow const& row, LineOrigin const& from, TablePart const& part,
              std::size_t number) {
        Line line;
        line.from = from;
        line.part = number;
        bool bold = true;
        for (auto c = part.first_column; c < std::min(part.end_column, row.size()); ++c) {
            std::string text;
            for (auto const& paragraph : row[c]) {
                auto const piece = trim(composed(paragraph.text));
                if (piece.empty()) continue;
                text += (text.empty() ? "" : " ") + piece;
                bold = bold && paragraph.bold;
            }
            std::replace(text.begin(), text.end(), '\t', ' ');
            std::replace(text.begin(), text.end(), '\n', ' ');
            line.text += (line.cells.empty() ? "" : "\t") + text;
            line.cells.push_back(std::move(text));
        }
        if (trim(line.text).empty()) return;
        line.bold = bold;
        number_row(line);
        number_heading(line);
        finish(std::move(line));
    }

    /// The rows of a table of data: of several that stand abreast one after the other.
    void take_rows(PlainTable const& table, LineOrigin from) {
        auto parts = tables_abreast(table, reading_);
        bool const abreast = !parts.empty();
        if (!abreast)
            parts.push_back({0, table.rows.size(), 0, std::numeric_limits<std::size_t>::max()});
        for (std::size_t p = 0; p < parts.size(); ++p)
            for (from.row = parts[p].first_row; from.row < parts[p].end_row; ++from.row)
                take(table.rows[from.row], from, parts[p], abreast ? p + 1 : 0);
    }

    /// "A. Chỉ đạo, điều hành" over all columns: its number is typed in front of its words.
    void number_heading(Line& line) const {
        bool const alone = line.cells.size() > 1 && !line.cells[0].empty() &&
                           std::all_of(line.cells.begin() + 1, line.cells.end(),
                                       [](std::string const& cell) { return cell.empty(); });
        if (!alone || line.depth != Depth::unmarked) return;
        auto const typed = label_of(line.cells[0], reading_);
        if (typed.depth == Depth::unmarked || typed.length >= line.cells[0].size()) return;
        line.depth = typed.depth;
        line.label = trim(line.cells[0].substr(0, typed.length));
        line.body = typed.length;
    }

    /// A row whose first cell is but its number stands as deep as that says.
    void number_row(Line& line) const {
        if (line.cells.size() < 2) return;
        auto const& cell = line.cells[0];
        // "(1)" numbers the columns.
        if (!cell.empty() && cell[0] == '(') return;
        auto depth = Depth::unmarked;
        for (auto const* behind : {" x", ". x"}) {
            auto const label = label_of(cell + behind, reading_);
            if (depth == Depth::unmarked && label.length >= cell.size()) depth = label.depth;
        }
        if (depth == Depth::unmarked) depth = lettered(cell);
        if (depth == Depth::unmarked) return;
        line.depth = depth;
        line.label = cell;
        line.body = cell.size() + 1;
    }

    /// "13a", "2.1b)": a step below the number in front of its letter.
    Depth lettered(std::string const& cell) const {
        auto number = trim(cell);
        while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.pop_back();
        if (number.size() < 2 || number.back() < 'a' || number.back() > 'z') return Depth::unmarked;
        number.pop_back();
        if (!is_digit(number.back())) return Depth::unmarked;
        auto const label = label_of(number + ". x", reading_);
        if (label.length < number.size()) return Depth::unmarked;
        if (label.depth == Depth::number) return Depth::decimal;
        return label.depth == Depth::decimal ? Depth::deeper : Depth::unmarked;
    }

    /// Lines of text that are rows of a table become such.
    void find_text_tables() {
        std::vector<std::string> texts;
        for (auto const& line : lines_) {
            bool const is_text = !line.from.in_table && line.from.place == PlainBlock::Place::body;
            texts.push_back(is_text ? line.text : std::string());
        }
        auto rows = text_rows(texts);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto& line = lines_[i];
            if (rows[i].cells.empty()) continue;
            line.cells = std::move(rows[i].cells);
            line.text_table = rows[i].table;
            line.unclear = rows[i].unclear;
            line.label.clear();
            line.depth = Depth::unmarked;
            line.body = 0;
            number_row(line);
        }
    }

    /// A row of a table that holds running text: its number is the label of what follows, and its
    /// subject the heading of what is reported of it.
    void take_prose(PlainRow const& row, ProseTable const& table, LineOrigin from) {
        std::string number = row.empty() ? "" : only_label(row.front());
        auto const reported = std::min(last_with_text(row), table.column);
        from.in_cell = true;
        for (from.cell = number.empty() ? 0 : 1; from.cell < row.size(); ++from.cell)
            for (from.paragraph = 0; from.paragraph < row[from.cell].size(); ++from.paragraph) {
                auto paragraph = row[from.cell][from.paragraph];
                if (trim(paragraph.text).empty()) continue;
                from.beside = from.cell > table.column || table.is_apart(from.cell);
                if (!number.empty()) paragraph.label = std::exchange(number, {});
                paragraph.bold = paragraph.bold || from.cell < reported;
                take(paragraph, from);
            }
        if (number.empty()) return;
        from.cell = from.paragraph = 0;
        from.beside = false;
        for (auto const& paragraph : row.front()) take(paragraph, from);
    }

    std::vector<Line> done() {
        find_text_tables();
        return std::move(lines_);
    }

private:
    /// The number that a cell consists of, as a list would show it; empty for any other cell.
    std::string only_label(PlainCell const& cell) const {
        std::string text;
        for (auto const& paragraph : cell) text += trim(composed(paragraph.label + paragraph.text));
        for (auto const& label : {text, text + "."})
            if (auto const found = label_of(label + " x", reading_);
                found.depth < Depth::dash && found.length > label.size())
                return label;
        return {};
    }

    static std::size_t last_with_text(PlainRow const& row) {
        for (auto c = row.size(); c-- > 0;)
            for (auto const& paragraph : row[c])
                if (!trim(paragraph.text).empty()) return c;
        return 0;
    }

    void finish(Line line) {
        auto const body = line.text.substr(line.body);
        line.capitals = has_letters(body) && to_upper(body) == body;
        lines_.push_back(std::move(line));
    }

    Reading const& reading_;
    std::vector<Line> lines_;
};

}  // namespace

Label label_of(std::string_view text, Reading const& reading) {
    if (text.empty()) return {};
    for (auto const& label : {number_label(text), letter_label(text), bracket_label(text)})
        if (label.depth != Depth::unmarked) return joined_label(text, label);
    if (auto const label = mark_label(text); label.depth != Depth::unmarked) return label;
    return part_label(text, reading);
}

bool of_one_table(Line const& a, Line const& b) {
    if (a.cells.empty() || b.cells.empty() || a.text_table != b.text_table || a.part != b.part)
        return false;
    return a.text_table > 0 || (a.from.in_table && b.from.in_table && a.from.block == b.from.block);
}

std::vector<Line> lines_of(PlainDocument const& document, Reading const& reading,
                           std::vector<bool> const& lays_out,
                           std::vector<std::string> const& apart) {
    LineReader reader(reading);
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        auto const& block = document.blocks[b];
        LineOrigin from{b, false, false, 0, 0, 0, block.place, false};
        if (!block.table) {
            reader.take(block.paragraph, from);
            continue;
        }
        from.in_table = true;
        auto const prose = lays_out[b] ? std::nullopt : prose_table(*block.table, apart);
        from.in_cell = lays_out[b];
        if (!prose && !lays_out[b]) {
            reader.take_rows(*block.table, from);
            continue;
        }
        for (auto const& row : block.table->rows) {
            if (prose) reader.take_prose(row, *prose, from);
            for (from.cell = 0; lays_out[b] && from.cell < row.size(); ++from.cell)
                for (from.paragraph = 0; from.paragraph < row[from.cell].size(); ++from.paragraph)
                    reader.take(row[from.cell][from.paragraph], from);
            from.cell = from.paragraph = 0;
            ++from.row;
        }
    }
    return reader.done();
}

}  // namespace report
