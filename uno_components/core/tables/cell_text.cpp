// SPDX-License-Identifier: MPL-2.0
#include "core/tables/cell_text.hpp"

#include <algorithm>
#include <array>

#include "core/report/typed_value.hpp"
#include "core/tables/columns.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Digits in groups of three behind the first one: "2,098" with ','.
bool is_grouped(std::string_view text, char mark) {
    auto end = text.find(mark);
    if (end == std::string_view::npos || end > 3 || !all_digits(text.substr(0, end))) return false;
    while (end < text.size()) {
        if (text[end] != mark || text.size() - end < 4 || !all_digits(text.substr(end + 1, 3)))
            return false;
        end += 4;
    }
    return true;
}

/// "2,098", "1,234.5", "97.66": written the English way, or so that nobody can tell.
bool is_english(std::string_view text) {
    if (!text.empty() && text.back() == '%') text.remove_suffix(1);
    auto const dot = text.rfind('.');
    auto const decimals = dot == std::string_view::npos ? std::string_view() : text.substr(dot + 1);
    auto const whole = text.substr(0, dot);
    if (is_grouped(whole, ',')) return decimals.empty() || all_digits(decimals);
    return all_digits(whole) && all_digits(decimals) && decimals.size() != 3;
}

bool is_error_text(std::string_view text) {
    constexpr std::array<std::string_view, 9> errors{
        "#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NUM!", "#NULL!", "#VALUE!", "#####", "Err:"};
    return std::any_of(errors.begin(), errors.end(), [&](std::string_view error) {
        return text.substr(0, error.size()) == error;
    });
}

/// An exact decimal "-12.345" with its point `places` to the right, rounded half up; "-" stays.
/// None when it is no such number.
std::optional<std::string> scaled(std::string_view exact, std::size_t places) {
    bool const negative = !exact.empty() && exact[0] == '-';
    if (negative) exact.remove_prefix(1);
    auto const point = exact.find('.');
    std::string digits(exact.substr(0, point));
    std::string decimals(point == std::string_view::npos ? std::string_view()
                                                         : exact.substr(point + 1));
    if (!all_digits(digits) || (!decimals.empty() && !all_digits(decimals))) return std::nullopt;
    if (decimals.size() < places) decimals.resize(places, '0');
    digits += decimals.substr(0, places);
    bool const up = decimals.size() > places && decimals[places] >= '5';
    if (up) {
        auto at = digits.size();
        while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
        if (at > 0)
            ++digits[at - 1];
        else
            digits.insert(0, "1");
    }
    return (negative ? "-" : "") + digits;
}

bool is_whole(std::string_view exact) {
    auto const point = exact.find('.');
    return point == std::string_view::npos ||
           exact.find_first_not_of('0', point + 1) == std::string_view::npos;
}

char const* code_of(NumberFault fault) {
    switch (fault) {
        case NumberFault::negative:
            return "import.cell_negative";
        case NumberFault::too_large:
            return "import.cell_too_large";
        case NumberFault::not_whole:
            return "import.cell_not_whole";
        default:
            return "import.cell_not_a_number";
    }
}

char const* code_of(TypedFault fault) {
    switch (fault) {
        case TypedFault::negative:
            return "import.cell_negative";
        case TypedFault::not_whole:
            return "import.cell_not_whole";
        case TypedFault::too_large:
            return "import.cell_too_large";
        case TypedFault::not_percent:
            return "import.cell_percent";
        case TypedFault::no_such_day:
            return "import.cell_date";
        case TypedFault::no_such_choice:
            return "import.cell_choice";
        default:
            return "import.cell_not_a_number";
    }
}

ReadCell read_exact(CellType const& type, SheetCell const& cell) {
    bool const is_percent = type.kind == FigureKind::percent;
    if (!is_percent && !is_whole(*cell.number)) return {std::nullopt, "import.cell_not_whole"};
    bool const is_fraction = !cell.text.empty() && cell.text.back() == '%';
    auto const digits = scaled(*cell.number, !is_percent ? 0 : is_fraction ? 4 : 2);
    if (!digits) return {std::nullopt, "import.cell_not_a_number"};
    auto const read = read_whole(*digits);
    if (read.fault != NumberFault::none) return {std::nullopt, code_of(read.fault)};
    if (is_percent) return {Percent{read.value}, nullptr};
    return {Amount{read.value, false}, nullptr};
}

bool is_number(FigureKind kind) {
    return kind == FigureKind::count || kind == FigureKind::money || kind == FigureKind::percent;
}

/// Without what spreadsheets put into numbers that they hold as texts.
std::string plain_number(std::string text) {
    if (text.size() > 1 && text[0] == '\'') text.erase(0, 1);
    if (is_grouped(text, ' ')) text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

bool is_blank(ReportKind const& kind, TableDefinition const& table, std::string const& text) {
    constexpr std::array<std::string_view, 4> dashes{"", "-", "–", "—"};
    return std::find(dashes.begin(), dashes.end(), text) != dashes.end() || text == kind.missing ||
           text == table.missing;
}

bool is_roman(std::string_view text) {
    return !text.empty() && text.find_first_not_of("IVX") == std::string_view::npos;
}

/// A word, perhaps typed without its marks, and nothing but numerals behind it.
bool begins_with_word(std::string_view key, std::string wanted) {
    bool const has_marks = accent_free(key) != key;
    if (!has_marks) wanted = accent_free(wanted);
    if (wanted.empty() || key.substr(0, wanted.size()) != wanted) return false;
    auto const rest = key.substr(wanted.size());
    return rest.empty() ||
           (rest[0] == ' ' && rest.find_first_not_of(" 0123456789ivx") == rest.npos);
}

bool is_total_key(ReportKind const& kind, TableDefinition const& table, std::string_view key) {
    if (table.total && begins_with_word(key, label_key(table.total->label))) return true;
    return std::any_of(
        kind.total_words.begin(), kind.total_words.end(),
        [&](std::string const& word) { return begins_with_word(key, label_key(word)); });
}

}  // namespace

ReadCell read_cell(ReportKind const& kind, TableDefinition const& table, CellType const& type,
                   SheetCell const& cell) {
    auto text = collapse_blanks(to_nfc(cell.text));
    if (cell.error || is_error_text(text)) return {std::nullopt, "import.cell_error"};
    if (is_number(type.kind)) {
        if (cell.number) return read_exact(type, cell);
        if (is_blank(kind, table, text)) return {};
        text = plain_number(std::move(text));
        if (is_english(text)) return {std::nullopt, "import.cell_english"};
    }
    auto read = read_typed(kind, {type.kind, type.lower_bound, *type.choices}, text);
    if (read.fault != TypedFault::none) return {std::nullopt, code_of(read.fault)};
    return {std::move(read.value), nullptr};
}

bool is_total_label(ReportKind const& kind, TableDefinition const& table, std::string_view label) {
    return is_total_key(kind, table, label_key(label)) ||
           is_total_key(kind, table, label_key(label, true));
}

std::string numbering_of(std::string_view label) {
    auto const end = std::min(label.find_first_of(" )"), label.size());
    auto number = label.substr(0, end);
    bool const is_closed = end < label.size() ? label[end] == ')' : true;
    bool const has_dot = !number.empty() && number.back() == '.';
    while (!number.empty() && number.back() == '.') number.remove_suffix(1);
    bool const is_number = !number.empty() && is_digit(number[0]) &&
                           number.find_first_not_of("0123456789.") == number.npos;
    bool const is_sign = is_roman(number) || number.size() == 1;
    // A word alone is no number: "A" of "A Lưới" is followed by neither dot nor bracket.
    return (is_number || is_sign) && (is_closed || has_dot) ? std::string(number) : std::string();
}

bool is_group_sign(std::string_view numbering) {
    return is_roman(numbering) ||
           (numbering.size() == 1 && numbering[0] >= 'A' && numbering[0] <= 'Z');
}

}  // namespace report
