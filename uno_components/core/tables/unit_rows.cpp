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
    /// Folded; `count`: how many they are.
    struct Words {
        explicit Words(std::string const& plain)
            : text(fold(plain)),
              count(static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1) {}
        std::string text;
        std::size_t count;
    };

public:
    UnitColumn(ReportKind const& kind, Report const& report)
        : own_(fold(collapse_blanks(to_nfc(report.agency.unit_name)))) {
        for (auto const& unit : kind.unit_kinds) kinds_.emplace_back(unit.label);
        for (auto const& words : kind.reading.opening) fronts_.emplace_back(words);
    }

    /// The name behind the kind of a unit, folded; empty: the text names none.
    std::string named(std::string const& text) const {
        auto shown = std::string_view(text);
        Beginnings beginnings(shown);
        for (auto const& front : fronts_)
            if (auto const rest = beginnings.behind(front); !rest.empty()) {
                shown = rest;
                beginnings = Beginnings(shown);
                break;
            }
        for (auto const& kind : kinds_) {
            auto const rest = beginnings.behind(kind);
            if (rest.empty() || !is_name(rest)) continue;
            // "BẢO TRỢ XÃ HỘI" does not begin with its "XÃ"; "XÃ HỘI" alone would.
            return fold(rest);
        }
        return {};
    }

    /// `name`: what `named` says of the text.
    bool is_own(std::string const& text, std::string const& name) const {
        // Folding changes no letter's length that stands in names of communes.
        return !own_.empty() &&
               (name == own_ || (text.size() == own_.size() && fold(text) == own_));
    }

    bool is_head(std::string const& text) const {
        auto const key = label_key(text);
        return std::any_of(kinds_.begin(), kinds_.end(), [&](Words const& kind) {
            return (" " + key + " ").find(" " + kind.text + " ") != std::string::npos;
        });
    }

private:
    /// The first words of a text, folded once for all that ask for them.
    class Beginnings {
    public:
        explicit Beginnings(std::string_view text) : text_(text) {}

        /// What stands behind these words at the beginning, compared folded.
        std::string_view behind(Words const& words) {
            while (folded_.size() < words.count) {
                auto const end = text_.find(' ', ends_.empty() ? 0 : ends_.back() + 1);
                if (end == std::string_view::npos) return {};
                ends_.push_back(end);
                folded_.push_back(fold(text_.substr(0, end)));
            }
            auto const last = words.count - 1;
            return begins_with(folded_[last], words.text) ? text_.substr(ends_[last] + 1)
                                                          : std::string_view();
        }

    private:
        std::string_view text_;
        std::vector<std::size_t> ends_;
        std::vector<std::string> folded_;  ///< up to each of these ends
    };

    std::string own_;
    std::vector<Words> kinds_, fronts_;
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
            auto name = units.named(here);
            if (units.is_own(here, name)) found.own.insert(row);
            if (name.empty()) continue;
            ++named;
            names.insert(std::move(name));
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
