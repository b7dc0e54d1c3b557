// SPDX-License-Identifier: MPL-2.0
#include "core/tables/unit_rows.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Of all texts of a column, one in so many has to name a unit.
constexpr std::size_t good_part = 3;

bool begins_with(std::string_view text, std::string_view wanted) {
    return text.substr(0, wanted.size()) == wanted &&
           (text.size() == wanted.size() || text[wanted.size()] == ' ');
}

/// A word of a name begins with a capital: "Xã Kon Braih", not "xã hội".
bool is_name(std::string_view text) {
    auto const first = beginning(text, 4);
    auto const codes = to_code_points(first);
    if (codes.empty()) return false;
    auto const letter = to_utf8(codes.substr(0, 1));
    bool const is_digit = letter >= "0" && letter <= "9";
    return is_digit || to_lower(letter) != letter;
}

class UnitColumn {
public:
    UnitColumn(ReportKind const& kind, Report const& report)
        : own_(fold(collapse_blanks(to_nfc(report.agency.unit_name)))) {
        for (auto const& unit : kind.unit_kinds) kinds_.push_back(fold(unit.label));
        for (auto const& words : kind.reading.opening) fronts_.push_back(fold(words));
    }

    /// The name behind the kind of a unit, folded; empty: the text names none.
    std::string named(std::string const& text) const {
        auto shown = std::string_view(text);
        for (auto const& front : fronts_)
            if (auto const rest = behind(shown, front); !rest.empty()) {
                shown = rest;
                break;
            }
        for (auto const& kind : kinds_) {
            auto const rest = behind(shown, kind);
            if (rest.empty() || !is_name(rest)) continue;
            // "BẢO TRỢ XÃ HỘI" does not begin with its "XÃ"; "XÃ HỘI" alone would.
            return fold(rest);
        }
        return {};
    }

    bool is_own(std::string const& text) const {
        return !own_.empty() && (named(text) == own_ || fold(text) == own_);
    }

    bool is_head(std::string const& text) const {
        auto const key = label_key(text);
        return std::any_of(kinds_.begin(), kinds_.end(), [&](std::string const& kind) {
            return (" " + key + " ").find(" " + kind + " ") != std::string::npos;
        });
    }

private:
    /// What stands behind these words at the beginning, compared folded.
    static std::string_view behind(std::string_view text, std::string const& words) {
        auto const count =
            static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
        std::size_t end = 0;
        for (std::size_t i = 0; i < count && end != std::string_view::npos; ++i)
            end = text.find(' ', i == 0 ? 0 : end + 1);
        if (end == std::string_view::npos) return {};
        return begins_with(fold(text.substr(0, end)), words) ? text.substr(end + 1)
                                                             : std::string_view();
    }

    std::string own_;
    std::vector<std::string> kinds_, fronts_;
};

}  // namespace

UnitRows unit_rows(ReportKind const& kind, Report const& report, Sheet const& sheet,
                   std::size_t first_row) {
    UnitColumn const units(kind, report);
    auto const text = [&](std::size_t row, std::size_t column) {
        return collapse_blanks(to_nfc(sheet.at(row, column).text));
    };
    for (std::size_t column = 0; column < sheet.columns(); ++column) {
        UnitRows found;
        std::set<std::string> names;
        std::size_t texts = 0, named = 0;
        for (auto row = first_row; row < sheet.rows.size(); ++row) {
            auto const& cell = sheet.at(row, column);
            if (cell.text.empty() || cell.number) continue;
            auto const here = text(row, column);
            ++texts;
            if (auto name = units.named(here); !name.empty()) {
                ++named;
                names.insert(std::move(name));
            }
            if (units.is_own(here)) found.own.insert(row);
        }
        bool headed = false;
        for (std::size_t row = 0; row < std::min(first_row, sheet.rows.size()); ++row)
            headed = headed ||
                     (sheet.at(row, column).column_span == 1 && units.is_head(text(row, column)));
        found.lists_units = (names.size() > 1 && named * good_part >= texts) ||
                            (headed && !found.own.empty() && texts > 2);
        if (found.lists_units) return found;
    }
    return {};
}

}  // namespace report
