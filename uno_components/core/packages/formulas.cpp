// SPDX-License-Identifier: MPL-2.0
#include "core/packages/formulas.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace report {

namespace {

constexpr std::array<std::string_view, 58> functions{
    "ABS",     "AND",      "AVERAGE", "AVERAGEIF",   "CEILING", "CHAR",     "CHOOSE",     "CLEAN",
    "CODE",    "COLUMN",   "COLUMNS", "CONCATENATE", "COUNT",   "COUNTA",   "COUNTBLANK", "COUNTIF",
    "DATE",    "DAY",      "EXACT",   "FALSE",       "FIND",    "FLOOR",    "HLOOKUP",    "IF",
    "IFERROR", "INDEX",    "INT",     "ISBLANK",     "ISERROR", "ISNUMBER", "ISTEXT",     "LEFT",
    "LEN",     "LOWER",    "MATCH",   "MAX",         "MID",     "MIN",      "MOD",        "MONTH",
    "NOT",     "OR",       "PRODUCT", "PROPER",      "RIGHT",   "ROUND",    "ROUNDDOWN",  "ROUNDUP",
    "ROW",     "SUBTOTAL", "SUM",     "SUMIF",       "TEXT",    "TRIM",     "TRUE",       "TRUNC",
    "UPPER",   "VLOOKUP"};

bool is_word(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

/// "$B$12", "B:B" in its parts, "12" as a number or a row.
bool is_cell_or_number(std::string_view word) {
    std::size_t letters = 0, digits = 0, dots = 0;
    for (char const c : word) {
        if (c == '$') continue;
        if (c == '.')
            ++dots;
        else if (c >= '0' && c <= '9')
            ++digits;
        else if (((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) && digits == 0)
            ++letters;
        else
            return false;
    }
    constexpr std::size_t widest = 3;
    return letters <= widest && dots <= 1 && letters + digits > 0 && (letters == 0 || dots == 0);
}

bool is_function(std::string_view word) {
    std::string upper(word);
    for (auto& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return std::find(functions.begin(), functions.end(), upper) != functions.end();
}

/// Behind a text that begins at `at` with this quote; npos when it does not end.
std::size_t behind_quoted(std::string_view text, std::size_t at, char quote) {
    for (++at; at < text.size(); ++at) {
        if (text[at] != quote) continue;
        if (at + 1 == text.size() || text[at + 1] != quote) return at + 1;
        ++at;
    }
    return std::string_view::npos;
}

class Reader {
public:
    Reader(std::string_view formula, FormulaStyle style) : rest_(formula), style_(style) {}

    bool run() {
        std::size_t at = 0;
        while (at < rest_.size()) {
            char const c = rest_[at];
            if (c == '"')
                at = behind_quoted(rest_, at, c);
            else if (c == '\'')
                at = behind_sheet(at);
            else if (c == '[')
                at = behind_reference(at);
            else if (is_word(c))
                at = behind_word(at);
            else if (std::string_view(" \t\r\n+-*/^&=<>(),;:%{}").find(c) != std::string_view::npos)
                ++at;
            else
                return false;
            if (at == std::string_view::npos) return false;
        }
        return true;
    }

private:
    bool excel() const { return style_ == FormulaStyle::excel; }

    /// "'Sheet one'!": a name in quotes is that of a sheet, and only of a sheet.
    std::size_t behind_sheet(std::size_t at) const {
        auto const end = behind_quoted(rest_, at, '\'');
        if (!excel() || end == std::string_view::npos || end >= rest_.size() || rest_[end] != '!' ||
            rest_.substr(at, end - at).find_first_of("[]:\\/|#") != std::string_view::npos)
            return std::string_view::npos;
        return end + 1;
    }

    /// "[.A1:.B2]", "[$Sheet.A1]", "[$'Sheet one'.A1]". In Excel's style this names another file.
    std::size_t behind_reference(std::size_t at) const {
        if (excel()) return std::string_view::npos;
        for (++at; at < rest_.size(); ++at) {
            char const c = rest_[at];
            if (c == ']') return at + 1;
            if (c == '\'') {
                auto const end = behind_quoted(rest_, at, c);
                if (end == std::string_view::npos || end >= rest_.size() || rest_[end] != '.' ||
                    rest_.substr(at, end - at).find_first_of("[]:\\/|#") != std::string_view::npos)
                    return std::string_view::npos;
                at = end;
            } else if (!is_word(c) && c != ':') {
                return std::string_view::npos;
            }
        }
        return std::string_view::npos;
    }

    std::size_t behind_word(std::size_t at) const {
        auto end = at;
        while (end < rest_.size() && is_word(rest_[end])) ++end;
        auto const word = rest_.substr(at, end - at);
        if (end < rest_.size() && rest_[end] == '(')
            return is_function(word) ? end : std::string_view::npos;
        if (end < rest_.size() && rest_[end] == '!')
            return excel() && word.find('.') == std::string_view::npos ? end + 1
                                                                       : std::string_view::npos;
        return is_cell_or_number(word) || is_exponent(word) || is_function(word)
                   ? end
                   : std::string_view::npos;
    }

    static bool is_exponent(std::string_view word) {
        auto const e = word.find_first_of("eE");
        return e != std::string_view::npos && e > 0 &&
               word.substr(0, e).find_first_not_of("0123456789.") == std::string_view::npos &&
               word.substr(e + 1).find_first_not_of("0123456789") == std::string_view::npos;
    }

    std::string_view rest_;
    FormulaStyle style_;
};

}  // namespace

bool is_plain_formula(std::string_view formula, FormulaStyle style) {
    constexpr std::size_t longest = 8192;
    if (formula.size() > longest) return false;
    if (style == FormulaStyle::opendocument) {
        // "of:=", "oooc:=" or "=": the dialects differ in what is not let through here anyway.
        auto const equals = formula.find('=');
        if (equals == std::string_view::npos || equals > 8) return false;
        auto const dialect = formula.substr(0, equals);
        if (!dialect.empty() && dialect != "of:" && dialect != "oooc:") return false;
        formula.remove_prefix(equals + 1);
    }
    return Reader(formula, style).run();
}

}  // namespace report
