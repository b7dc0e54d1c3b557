// SPDX-License-Identifier: MPL-2.0
#include "core/tables/cell_senses.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/tables/sheet_words.hpp"
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
            if (v_.columns[i] == IntakeView::none || kind == FigureKind::text ||
                kind == FigureKind::choice)
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
        if (adds_up_with_commas())
            for (auto& sense : senses_) sense.comma_groups = true;
        for (std::size_t i = 0; i < v_.columns.size(); ++i)
            if (v_.is_typed(i)) find_unit(i);
        return std::move(senses_);
    }

private:
    /// "1,166" in a count is no part of a whole thing: it is read when the sheet's own sums hold
    /// with it, and IntakeView::none is against it.
    bool adds_up_with_commas() const {
        CellSense const sense{0, false, false, true, false};
        std::vector<Choice> const no_choices;
        auto const figure = [&](std::size_t row, std::size_t column, bool& any) {
            auto const& one = v_.cell(row, column);
            any = any || (!one.number && one.text.find(',') != std::string::npos);
            if (one.text.empty() && !one.number) return std::optional<std::int64_t>(0);
            auto const read =
                read_cell(v_.kind, v_.table, {FigureKind::count, false, &no_choices}, one, sense);
            auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
            constexpr std::int64_t most = std::int64_t{1} << 56U;
            return amount && amount->value <= most ? std::optional(amount->value) : std::nullopt;
        };
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

    /// In which units the numbers of a column are: as the sheet says, or as somebody said.
    void find_unit(std::size_t i) {
        auto const kind = v_.table.columns[i].kind;
        if (kind != FigureKind::money && kind != FigureKind::count) return;
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

    static std::int64_t power_of_ten(int power) {
        std::int64_t value = 1;
        while (power-- > 0) value *= 10;
        return value;
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
