// SPDX-License-Identifier: MPL-2.0
#include "core/tables/cell_senses.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/catalogue/figure_kinds.hpp"
#include "core/tables/sheet_units.hpp"
#include "core/tables/total_labels.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = IntakeNote::Kind;

class Senses {
public:
    Senses(IntakeView const& view, IntakeNotes& notes) : v_(view), notes_(notes) {}

    /// How cells are written that could be read in two ways.
    std::vector<CellSense> run() {
        senses_.resize(v_.columns.size());
        bool english = false;
        for (std::size_t i = 0; i < v_.columns.size(); ++i) {
            auto const kind = v_.table.columns[i].kind;
            auto const& rule = v_.table.columns[i].derive;
            // "2.1" numbers a row.
            bool const is_row_number = rule && rule->rule == CellRule::Rule::row_number;
            if (v_.columns[i] == IntakeView::none || kind == FigureKind::text ||
                kind == FigureKind::choice || is_row_number)
                continue;
            for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row) {
                auto const& one = v_.cell(row, i);
                if (one.number || one.text.empty()) continue;
                if (kind != FigureKind::date)
                    english = english || is_only_english(collapse_blanks(one.text));
                else
                    senses_[i].month_first =
                        senses_[i].month_first || is_month_first(collapse_blanks(one.text));
            }
        }
        for (auto& sense : senses_) sense.english = english;
        if (!has_commas()) return with_units();
        if (adds_up_with_commas() || is_written_english() || totals_hold_with_commas())
            for (auto& sense : senses_) sense.comma_groups = true;
        return with_units();
    }

private:
    std::vector<CellSense> with_units() {
        for (std::size_t i = 0; i < v_.columns.size(); ++i)
            if (v_.is_typed(i)) find_unit(i);
        return std::move(senses_);
    }

    /// In texts: those of number cells are what the cells hold.
    bool has_commas() const {
        for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row)
            for (auto const& one : v_.sheet.rows[row])
                if (!one.number && one.text.find(',') != std::string::npos) return true;
        return false;
    }

    /// A count as it is when commas part thousands; `any`: one does.
    std::optional<std::int64_t> figure(std::size_t row, std::size_t column, bool& any) const {
        CellSense const sense{0, false, false, true, false};
        std::vector<Choice> const no_choices;
        auto const& one = v_.cell(row, column);
        any = any || (!one.number && one.text.find(',') != std::string::npos);
        if (one.text.empty() && !one.number) return 0;
        auto const read =
            read_cell(v_.kind, v_.table, {FigureKind::count, false, &no_choices}, one, sense);
        auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
        constexpr std::int64_t most = std::int64_t{1} << 40U;
        return amount && amount->value <= most ? std::optional(amount->value) : std::nullopt;
    }

    /// "1,166" in a count is no part of a whole thing: it is read when the sheet's own sums hold
    /// with it, and IntakeView::none is against it.
    bool adds_up_with_commas() const {
        std::size_t yes = 0;
        for (std::size_t i = 0; i < v_.columns.size(); ++i) {
            auto const& rule = v_.table.columns[i].derive;
            if (v_.columns[i] == IntakeView::none || !rule || rule->rule != CellRule::Rule::sum_of)
                continue;
            for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row) {
                bool any = false, known = true;
                auto const whole = figure(row, i, any);
                std::int64_t sum = 0;
                for (auto const& id : rule->of) {
                    auto const at = v_.index(id);
                    auto const part =
                        v_.columns[at] == IntakeView::none ? std::nullopt : figure(row, at, any);
                    known = known && part;
                    sum += part.value_or(0);
                }
                if (!any || !known || !whole) continue;
                if (*whole != sum) return false;
                ++yes;
            }
        }
        return yes > 1;
    }

    /// Other texts of the sheet are written the English way ("98.9%"), and none the Vietnamese one.
    bool is_written_english() const {
        bool english = false;
        for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row)
            for (auto const& one : v_.sheet.rows[row]) {
                if (one.number || one.text.empty()) continue;
                auto const text = collapse_blanks(one.text);
                if (is_only_vietnamese(text)) return false;
                // "1,234,567" cannot speak for itself.
                english = english || (text.find('.') != std::string::npos && is_only_english(text));
            }
        return english;
    }

    /// The sheet's total row comes to the rows above it when commas part thousands.
    bool totals_hold_with_commas() const {
        auto const total = total_row();
        if (!total) return false;
        std::size_t commas = 0;
        for (std::size_t i = 0; i < v_.columns.size(); ++i) {
            if (v_.columns[i] == IntakeView::none || v_.table.columns[i].kind != FigureKind::count)
                continue;
            bool any = false, known = true;
            std::size_t with = 0;
            std::int64_t sum = 0;
            for (auto row = v_.mapping.first_row; row <= *total; ++row) {
                bool comma = false;
                auto const one = figure(row, i, comma);
                known = known && one;
                with += comma ? 1U : 0U;
                any = any || comma;
                sum += row < *total ? one.value_or(0) : -one.value_or(0);
            }
            if (any && known && sum == 0) commas += with;
        }
        constexpr std::size_t enough = 3;
        return commas >= enough;
    }

    std::optional<std::size_t> total_row() const {
        TotalLabels const totals(v_.kind, v_.table);
        for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row)
            if (totals.has(v_.first_text(row))) return row;
        return std::nullopt;
    }

    /// In which units the numbers of a column are: as the sheet says, or as somebody said.
    void find_unit(std::size_t i) {
        auto const kind = v_.table.columns[i].kind;
        if (!is_amount(kind)) return;
        auto const said =
            unit_of_column(v_.kind.sheets, v_.sheet, v_.mapping.first_row, v_.columns[i]);
        auto& sense = senses_[i];
        auto const answer = v_.mapping.answers.find("unit");
        if (kind == FigureKind::money && answer != v_.mapping.answers.end() &&
            (answer->second == "0" || answer->second == "3" || answer->second == "6" ||
             answer->second == "9")) {
            sense.unit = answer->second[0] - '0';
            return;
        }
        bool const concerns = said.unit && (kind == FigureKind::money || !said.unit->is_money);
        if (said.doubtful && kind == FigureKind::money)
            sense.no_unit = true;
        else if (concerns)
            sense.unit = said.unit->power;
        else if (kind == FigureKind::money && !said.unit)
            sense.no_unit = is_too_small(i);
        if (concerns && sense.unit > 0)
            notes_.add(Kind::skipped, v_.mapping.first_row, v_.columns[i], "import.unit_scaled",
                       {{"column", v_.head(i)}, {"times", format_whole(power_of_ten(sense.unit))}});
    }

    /// Money in đồng has more digits than this; in triệu it has not.
    bool is_too_small(std::size_t i) const {
        constexpr std::int64_t least = 100'000;
        std::int64_t most = 0;
        CellType const type{FigureKind::money, false, &v_.table.columns[i].choices};
        for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row) {
            auto const read = read_cell(v_.kind, v_.table, type, v_.cell(row, i), senses_[i]);
            auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
            if (amount) most = std::max(most, amount->value);
        }
        return most > 0 && most < least;
    }

    IntakeView const& v_;
    IntakeNotes& notes_;
    std::vector<CellSense> senses_;
};

}  // namespace

std::vector<CellSense> cell_senses(IntakeView const& view, IntakeNotes& notes) {
    return Senses(view, notes).run();
}

}  // namespace report
