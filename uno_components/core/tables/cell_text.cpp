// SPDX-License-Identifier: MPL-2.0
#include "core/tables/cell_text.hpp"

#include <algorithm>
#include <array>

#include "core/catalogue/figure_kinds.hpp"
#include "core/catalogue/quantity_words.hpp"
#include "core/report/typed_value.hpp"
#include "core/tables/columns.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

bool is_dash(std::string const& text) {
    return text == "-" || text == "–" || text == "—" || text == "/";
}

bool is_dots(std::string const& text) {
    std::size_t at = 0;
    while (at < text.size())
        if (text[at] == '.')
            ++at;
        else if (text.compare(at, 3, "…") == 0)
            at += 3;
        else
            return false;
    return !text.empty();
}

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

/// Rounded half up to a whole number of so many powers of ten less; "-" stays.
std::optional<std::string> rounded(std::string_view exact, int places) {
    auto moved = shifted(exact, places);
    if (!moved) return std::nullopt;
    auto const point = moved->find('.');
    if (point == std::string::npos) return moved;
    auto digits = moved->substr(0, point);
    if ((*moved)[point + 1] < '5') return digits;
    auto at = digits.size();
    while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
    if (at > 0 && digits[at - 1] != '-')
        ++digits[at - 1];
    else
        digits.insert(at, "1");
    return digits;
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

/// Why a number is none that may be counted, by what its format makes of it.
char const* fault_of(SheetCell::Kind kind) {
    switch (kind) {
        case SheetCell::Kind::date:
            return "import.cell_is_date";
        case SheetCell::Kind::time:
            return "import.cell_is_time";
        case SheetCell::Kind::boolean:
            return "import.cell_is_boolean";
        case SheetCell::Kind::currency:
            return "import.cell_is_currency";
        case SheetCell::Kind::unseen:
            return "import.cell_unseen";
        default:
            return nullptr;
    }
}

ReadCell whole_of(std::string const& digits) {
    auto const read = read_whole(digits);
    if (read.fault != NumberFault::none) return {std::nullopt, code_of(read.fault)};
    return {Amount{read.value, false}, nullptr};
}

ReadCell read_share(SheetCell const& cell) {
    bool const is_percent = cell.kind == SheetCell::Kind::percent;
    bool const is_zero = *cell.number == "0";
    // 0.9766 without its sign may be 97,66% or 0,98%; so may 1.
    bool const is_small = (*cell.number)[0] == '0' || *cell.number == "1";
    if (!is_percent && is_small && !is_zero) return {std::nullopt, "import.cell_share"};
    auto const digits = rounded(*cell.number, is_percent ? 4 : 2);
    if (!digits) return {std::nullopt, "import.cell_not_a_number"};
    auto const read = read_whole(*digits);
    if (read.fault != NumberFault::none) return {std::nullopt, code_of(read.fault)};
    return {Percent{read.value}, nullptr};
}

/// A number in units of ten to this power, to the last of them.
ReadCell read_exact(std::string const& number, int unit) {
    // Nearly every number of a sheet: none of them is too large.
    constexpr std::size_t most_digits = 15;
    if (unit == 0 && number.size() <= most_digits && all_digits(number)) {
        std::int64_t value = 0;
        for (char const c : number) value = value * 10 + (c - '0');
        return {Amount{value, false}, nullptr};
    }
    auto const exact = shifted(number, unit);
    if (!exact) return {std::nullopt, "import.cell_not_a_number"};
    if (!is_whole(*exact)) return {std::nullopt, "import.cell_not_whole"};
    return whole_of(*exact);
}

ReadCell read_number(CellType const& type, SheetCell const& cell, CellSense const& sense) {
    if (type.kind == FigureKind::money && sense.no_unit && *cell.number != "0")
        return {std::nullopt, "import.cell_no_unit"};
    if (auto const* fault = fault_of(cell.kind); fault && !is_shown_as_date(cell))
        return {std::nullopt, fault};
    if (type.kind == FigureKind::percent) return read_share(cell);
    if (cell.kind == SheetCell::Kind::percent) return {std::nullopt, "import.cell_is_share"};
    // The unit that is said is that of what is seen.
    return read_exact(*cell.number, sense.unit != 0 ? sense.unit - cell.shown_smaller : 0);
}

}  // namespace

bool is_shown_as_date(SheetCell const& cell) {
    constexpr std::size_t most_digits = 4;
    constexpr std::string_view first_of_1914 = "5115";
    if (cell.kind != SheetCell::Kind::date || !cell.number || !all_digits(*cell.number))
        return false;
    auto const& days = *cell.number;
    return days.size() < most_digits || (days.size() == most_digits && days < first_of_1914);
}

namespace {

/// "1.020 (92,06%)": a portal writes the share behind the count.
std::string without_share(std::string text, bool& english) {
    auto const open = text.find('(');
    if (open == std::string::npos || open == 0 || text.back() != ')') return text;
    auto inside = text.substr(open + 1, text.size() - open - 2);
    inside.erase(std::remove(inside.begin(), inside.end(), ' '), inside.end());
    bool const is_share = inside.size() > 1 && inside.back() == '%' &&
                          inside.find_first_not_of("0123456789.,%") == std::string::npos &&
                          is_digit(inside.front());
    if (!is_share) return text;
    // "1,020 (92.06%)": who writes the point that way parts thousands by commas.
    english = inside.find('.') != std::string::npos && inside.find(',') == std::string::npos;
    text.erase(open);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

/// Without what spreadsheets put into numbers that they hold as texts.
std::string plain_number(std::string text) {
    if (text.size() > 1 && text[0] == '\'') text.erase(0, 1);
    if (is_grouped(text, ' ')) text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

bool is_blank(ReportKind const& kind, TableDefinition const& table, std::string const& text) {
    return text.empty() || is_dash(text) || text == kind.missing || text == table.missing;
}

/// "7.722,4" as an exact decimal, the Vietnamese way.
std::optional<std::string> decimal_of(std::string const& text) {
    auto const comma = text.find(',');
    auto whole = text.substr(0, comma);
    auto const decimals = comma == std::string::npos ? std::string() : text.substr(comma + 1);
    if (is_grouped(whole, '.'))
        whole.erase(std::remove(whole.begin(), whole.end(), '.'), whole.end());
    if (!all_digits(whole) || (comma != std::string::npos && !all_digits(decimals)))
        return std::nullopt;
    return shifted(decimals.empty() ? whole : whole + "." + decimals, 0);
}

/// Words behind a number that only say what the table counts: "14 hồ sơ".
bool is_counted(SheetWords const& sheets, TableDefinition const& table, std::string const& words) {
    auto key = " " + label_key(words) + " ";
    // "hs" is "hồ sơ".
    if (auto const known = sheets.alike.find(to_lower(words));
        known != sheets.alike.end() && !known->second.empty())
        key = " " + label_key(known->second) + " ";
    auto const says = [&](std::string const& text) {
        return (" " + label_key(text) + " ").find(key) != std::string::npos;
    };
    if (words.empty() || says(table.unit)) return true;
    return std::any_of(table.columns.begin(), table.columns.end(), [&](TableColumn const& one) {
        return std::any_of(one.heads.begin(), one.heads.end(), says) ||
               std::any_of(one.also.begin(), one.also.end(), says);
    });
}

/// "hơn 1.215 lượt", "48.600.000.000 đ", "5 tỷ 373 triệu đồng": as texts write amounts.
std::optional<Amount> read_amount(ReportKind const& kind, TableDefinition const& table,
                                  CellType const& type, std::string const& text,
                                  CellSense const& sense) {
    if (std::none_of(text.begin(), text.end(), is_digit)) return std::nullopt;
    auto const read = read_quantity(text, quantity_words(kind));
    using Bound = Quantity::Bound;
    if (!read || !read->value || read->other || read->number.percent || read->number.english ||
        read->number.loose || read->number.joined_next)
        return std::nullopt;
    bool const is_bound = read->bound == Bound::at_least;
    if (read->bound != Bound::exact && !(is_bound && type.lower_bound)) return std::nullopt;
    bool const is_money = type.kind == FigureKind::money;
    // A cell that says its own unit under a head that says another one says two things.
    bool const two_units = is_money && sense.unit > 0 && read->size != power_of_ten(sense.unit);
    if (is_money != read->money || two_units) return std::nullopt;
    if (is_money ? !read->rest.empty()
                 : sense.unit > 0 || !is_counted(kind.sheets, table, read->rest))
        return std::nullopt;
    return Amount{*read->value, is_bound};
}

ReadCell read_written(ReportKind const& kind, TableDefinition const& table, CellType const& type,
                      std::string text, CellSense const& sense) {
    bool const counts = is_amount(type.kind);
    // As official statistics write it: "-" is none of it, "…" is not known.
    if (counts && is_dash(text)) return {Amount{}, nullptr};
    if (is_blank(kind, table, text)) return {};
    bool share_is_english = false;
    if (counts) text = without_share(std::move(text), share_is_english);
    text = plain_number(std::move(text));
    if ((sense.comma_groups || share_is_english) && type.kind == FigureKind::count &&
        is_grouped(text, ','))
        text.erase(std::remove(text.begin(), text.end(), ','), text.end());
    bool const single_dot = is_grouped(text, '.') && text.find('.') == text.rfind('.') &&
                            text.find('.') != std::string::npos;
    if (is_english(text) || (sense.english && single_dot))
        return {std::nullopt, "import.cell_english"};
    auto const& none = kind.reading.none;
    bool const is_none = std::any_of(none.begin(), none.end(), [&](std::string const& word) {
        return fold(word) == fold(text);
    });
    if (type.kind == FigureKind::money && sense.no_unit && text != "0")
        return {std::nullopt, "import.cell_no_unit"};
    bool const is_small = text.rfind("0,", 0) == 0 && text.back() != '%';
    if (type.kind == FigureKind::percent && (is_small || text == "1"))
        return {std::nullopt, "import.cell_share"};
    if (is_none && type.kind != FigureKind::percent) return {Amount{}, nullptr};
    if (sense.unit != 0 && type.kind != FigureKind::percent)
        if (auto const exact = decimal_of(text)) return read_exact(*exact, sense.unit);
    auto read = read_typed(kind, {type.kind, type.lower_bound, *type.choices}, text);
    if (counts && read.fault == TypedFault::not_a_number)
        if (auto const amount = read_amount(kind, table, type, text, sense))
            return {*amount, nullptr};
    if (read.fault != TypedFault::none) return {std::nullopt, code_of(read.fault)};
    if (sense.unit != 0 && type.kind != FigureKind::percent)
        return {std::nullopt, "import.cell_not_a_number"};
    return {std::move(read.value), nullptr};
}

/// The two numbers in front of a year, "7/25/2023"; none when the text is no such date.
std::optional<std::pair<int, int>> numbers_of_date(std::string_view text) {
    auto const first = text.find_first_of("/-.");
    if (first == std::string_view::npos) return std::nullopt;
    auto const second = text.find(text[first], first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    auto const a = text.substr(0, first), b = text.substr(first + 1, second - first - 1);
    if (!all_digits(a) || !all_digits(b) || a.size() > 2 || b.size() > 2) return std::nullopt;
    return std::pair(std::stoi(std::string(a)), std::stoi(std::string(b)));
}

/// "2023-07-25" and "25/07/2023 08:30": a portal writes the time behind.
ReadCell read_day(std::string const& text, CellSense const& sense) {
    if (text.empty()) return {};
    auto const end = text.find_first_of(" T");
    auto const is_time = [](std::string_view rest) {
        return rest.find(':') != std::string_view::npos &&
               rest.find_first_not_of("0123456789:. ZAPM") == std::string_view::npos;
    };
    auto const day = end != std::string::npos && is_time(std::string_view(text).substr(end + 1))
                         ? text.substr(0, end)
                         : text;
    if (auto const date = parse_iso(day)) return {*date, nullptr};
    if (sense.month_first && numbers_of_date(day)) return {std::nullopt, "import.cell_date_order"};
    if (auto const date = parse_date(day)) return {*date, nullptr};
    if (auto const date = parse_long_date(text)) return {*date, nullptr};
    return {std::nullopt, "import.cell_date"};
}

}  // namespace

bool is_only_english(std::string_view text) {
    if (!is_english(text)) return false;
    auto const comma = text.find(',');
    // "2,098" alone may be a Vietnamese decimal, too.
    return comma == std::string_view::npos || comma != text.rfind(',') ||
           text.find('.') != std::string_view::npos;
}

bool is_only_vietnamese(std::string_view text) {
    if (!text.empty() && text.back() == '%') text.remove_suffix(1);
    auto const comma = text.rfind(',');
    auto const whole = text.substr(0, comma);
    bool const dots = is_grouped(whole, '.') && whole.find('.') != std::string_view::npos;
    if (comma == std::string_view::npos) return dots && whole.find('.') != whole.rfind('.');
    auto const decimals = text.substr(comma + 1);
    return all_digits(decimals) && (dots || (all_digits(whole) && decimals.size() != 3));
}

bool is_month_first(std::string_view text) {
    auto const numbers = numbers_of_date(text);
    return numbers && numbers->second > 12 && numbers->first <= 12;
}

ReadCell read_cell(ReportKind const& kind, TableDefinition const& table, CellType const& type,
                   SheetCell const& cell, CellSense const& sense) {
    if (cell.error) return {std::nullopt, "import.cell_error"};
    if (cell.computed) return {std::nullopt, "import.cell_stale"};
    if (is_number(type.kind) && cell.number) return read_number(type, cell, sense);
    auto const text = collapse_blanks(to_nfc(cell.text));
    if (is_error_text(text)) return {std::nullopt, "import.cell_error"};
    if (cell.cleaned && text.empty()) return {std::nullopt, "import.cell_struck"};
    if (is_number(type.kind)) return read_written(kind, table, type, text, sense);
    if (type.kind == FigureKind::date) {
        if (cell.date) return {*cell.date, nullptr};
        if (cell.number) return {std::nullopt, "import.cell_date"};
        return read_day(text, sense);
    }
    auto read = read_typed(kind, {type.kind, type.lower_bound, *type.choices}, text);
    if (read.fault != TypedFault::none) return {std::nullopt, code_of(read.fault)};
    return {std::move(read.value), nullptr};
}

}  // namespace report
