// SPDX-License-Identifier: MPL-2.0
#include "core/tables/detail_rows.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool has_figures(SheetRows const& rows, std::size_t row) {
    auto const& figures = rows.figures[row];
    return std::any_of(figures.begin(), figures.end(),
                       [](RowFigure const& one) { return one.written; });
}

bool is_dashed(std::string_view label) {
    for (std::string_view const mark : {"-", "–", "—", "+", "•", "*"})
        if (label.size() > mark.size() && label.substr(0, mark.size()) == mark) return true;
    return false;
}

class Details {
public:
    Details(RowClues const& clues, RowLabels const& labels, SheetRows& rows)
        : clues_(clues), labels_(labels), rows_(rows), words_(words_of_parts(clues.kind)) {}

    void leave_out() {
        std::vector<std::size_t> parts;
        auto whole = rows_.roles.size();
        auto const settle = [&] {
            if (whole < rows_.roles.size() && are_within(whole, parts))
                for (auto const part : parts) rows_.roles[part] = RowRole::detail;
            parts.clear();
        };
        bool is_under_word = false;
        for (auto row = clues_.first_row; row < rows_.roles.size(); ++row) {
            auto const role = rows_.roles[row];
            bool const may_be = (role == RowRole::data || role == RowRole::doubtful) &&
                                !is(clues_.own, row) && !is(clues_.groups, row);
            if (may_be && !has_figures(rows_, row)) {
                // "Trong đó:" in a line of its own.
                is_under_word = is_under_word || begins_with_word(row);
                continue;
            }
            auto const label = labels_.label(row);
            bool const is_part = may_be && (is_dashed(label) || begins_with_word(row) ||
                                            (is_under_word && role == RowRole::doubtful));
            is_under_word = is_part && (is_under_word || begins_with_word(row));
            if (is_part) {
                parts.push_back(row);
                continue;
            }
            settle();
            whole = may_be ? row : rows_.roles.size();
        }
        settle();
    }

private:
    static bool is(std::vector<bool> const& all, std::size_t row) {
        return row < all.size() && all[row];
    }

    bool begins_with_word(std::size_t row) const { return words_.stand_in(labels_.key(row)); }

    bool are_within(std::size_t whole, std::vector<std::size_t> const& parts) const {
        auto const& of_whole = rows_.figures[whole];
        for (std::size_t i = 0; i < of_whole.size(); ++i) {
            std::int64_t sum = 0;
            for (auto const part : parts) {
                auto const value = rows_.figures[part][i].value.value_or(0);
                constexpr std::int64_t most = std::int64_t{1} << 48U;
                if (value > most) return false;
                sum += value;
            }
            if (of_whole[i].value ? sum > *of_whole[i].value : sum > 0 && !of_whole[i].written)
                return false;
        }
        return !parts.empty();
    }

    RowClues const& clues_;
    RowLabels const& labels_;
    SheetRows& rows_;
    Beginnings words_;
};

}  // namespace

std::vector<std::string> words_of_parts(ReportKind const& kind) {
    std::vector<std::string> words;
    for (auto const& phrase : kind.words.parts)
        if (auto const ways = written_out(phrase))
            words.insert(words.end(), ways->begin(), ways->end());
    return words;
}

void leave_out_details(RowClues const& clues, RowLabels const& labels, SheetRows& rows) {
    Details(clues, labels, rows).leave_out();
}

}  // namespace report
