// SPDX-License-Identifier: MPL-2.0
#include "core/report/typed_value.hpp"

#include <string_view>

#include "core/text/letters.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

TypedFault fault_of(NumberFault fault) {
    switch (fault) {
        case NumberFault::none:
            return TypedFault::none;
        case NumberFault::negative:
            return TypedFault::negative;
        case NumberFault::not_whole:
        case NumberFault::english_decimal:
            return TypedFault::not_whole;
        case NumberFault::too_large:
            return TypedFault::too_large;
        default:
            return TypedFault::not_a_number;
    }
}

/// "trên 600" without what the kind calls a lower bound in front of a number; none where nothing
/// such stands there.
std::optional<std::string> without_bound(ReportKind const& kind, std::string_view typed) {
    auto const text = fold(typed);
    auto const behind = [&](std::string const& bound) {
        bool const begins = !bound.empty() && text.compare(0, bound.size(), bound) == 0;
        return begins ? std::optional(trim(text.substr(bound.size()))) : std::nullopt;
    };
    if (auto rest = behind(fold(kind.at_least))) return rest;
    for (auto const& word : kind.reading.at_least)
        if (auto rest = behind(fold(word) + " ")) return rest;
    return std::nullopt;
}

/// "1 234" as "1.234", as office programs write it; anything else as it is.
std::string with_dotted_groups(std::string const& typed) {
    std::string dotted;
    std::size_t in_group = 0;
    bool is_first = true;
    for (char const c : collapse_blanks(typed)) {
        bool const is_blank = c == ' ';
        if (!is_blank && (c < '0' || c > '9')) return typed;
        bool const is_whole = is_first ? in_group > 0 && in_group <= 3 : in_group == 3;
        if (is_blank && (!is_whole || dotted[0] == '0')) return typed;
        if (is_blank) is_first = false;
        in_group = is_blank ? 0 : in_group + 1;
        dotted += is_blank ? '.' : c;
    }
    return is_first || in_group == 3 ? dotted : typed;
}

TypedValue read_amount(ReportKind const& kind, bool lower_bound, std::string_view typed) {
    auto const rest = lower_bound ? without_bound(kind, typed) : std::nullopt;
    auto const read = read_whole(with_dotted_groups(rest ? *rest : std::string(typed)));
    if (read.fault != NumberFault::none) return {std::nullopt, fault_of(read.fault)};
    return {Amount{read.value, rest.has_value()}, TypedFault::none};
}

TypedValue read_rate(std::string const& typed) {
    auto const read = read_percent(typed);
    if (read.fault == NumberFault::none) return {Percent{read.value}, TypedFault::none};
    return {std::nullopt,
            read.fault == NumberFault::negative ? TypedFault::negative : TypedFault::not_percent};
}

TypedValue read_choice(std::vector<Choice> const& choices, std::string const& typed) {
    for (auto const& one : choices)
        if (one.id == typed || fold(one.label) == fold(typed)) return {one.id, TypedFault::none};
    return {std::nullopt, TypedFault::no_such_choice};
}

}  // namespace

TypedValue read_typed(ReportKind const& kind, Wanted const& wanted, std::string const& text) {
    auto const typed = trim(to_nfc(without_invisible(text)));
    if (typed.empty()) return {};
    switch (wanted.kind) {
        case FigureKind::count:
        case FigureKind::money:
            return read_amount(kind, wanted.lower_bound, typed);
        case FigureKind::percent:
            return read_rate(typed);
        case FigureKind::date:
            if (auto const date = parse_date(typed)) return {*date, TypedFault::none};
            return {std::nullopt, TypedFault::no_such_day};
        case FigureKind::choice:
            return read_choice(wanted.choices, typed);
        case FigureKind::text:
            break;
    }
    auto clean = trim(to_nfc(clean_text(text)));
    if (clean.empty()) return {};
    return {std::move(clean), TypedFault::none, unfit_letters(text)};
}

std::string labels_of(std::vector<Choice> const& choices) {
    std::string all;
    for (auto const& one : choices) all += (all.empty() ? "" : "; ") + one.label;
    return all;
}

}  // namespace report
