// SPDX-License-Identifier: MPL-2.0
#include "core/tables/summed_rows.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/head_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr double sure = 0.75;

class SummedRows {
public:
    SummedRows(IntakeView const& view, RowLabels const& labels, SheetRows& rows)
        : v_(view), labels_(labels), rows_(rows), words_(view.kind.sheets) {}

    void take() {
        if (labels_.label_column() == IntakeView::none || !head_names_details()) return;
        find_rows();
        if (order_.size() < 3 || columns_.empty() || !part()) return;
        for (auto const row : details_) rows_.roles[row] = RowRole::detail;
        for (auto const row : wholes_) rows_.roles[row] = RowRole::data;
    }

private:
    /// The lowest text over a column of the sheet.
    std::string head_of(std::size_t column) const {
        for (auto row = std::min(v_.mapping.first_row, v_.sheet.rows.size()); row-- > 0;) {
            auto text = collapse_blanks(to_nfc(v_.sheet.at(row, column).text));
            if (to_lower(text) != to_upper(text)) return text;
        }
        return {};
    }

    /// "Tên thủ tục", which the table's own labels may be headed by, too.
    bool names_details(std::string const& text) const {
        auto const& column = v_.table.columns[labels_.label_column()];
        return std::any_of(column.also.begin(), column.also.end(), [&](std::string const& also) {
            return words_.likeness({also}, {text}) >= sure;
        });
    }

    /// "Lĩnh vực / Tên thủ tục": what rows of the table are called, and then something else.
    bool head_names_details() const {
        auto const head = head_of(v_.columns[labels_.label_column()]);
        auto const parted = head.find_first_of("/,(");
        auto const own = v_.head(labels_.label_column());
        return parted != std::string::npos && names_details(trim(head.substr(parted + 1))) &&
               label_key(head.substr(0, parted)) == label_key(own.substr(0, own.find(',')));
    }

    /// Rows with figures but the total, and the columns that can be read in all of them.
    void find_rows() {
        for (auto row = v_.mapping.first_row; row < rows_.roles.size(); ++row) {
            auto const role = rows_.roles[row];
            bool const may_count =
                role == RowRole::data || role == RowRole::part_total || role == RowRole::doubtful;
            auto const& figures = rows_.figures[row];
            if (may_count && std::any_of(figures.begin(), figures.end(),
                                         [](RowFigure const& one) { return one.written; }))
                order_.push_back(row);
        }
        for (std::size_t i = 0; i < v_.columns.size(); ++i) {
            bool const is_read = std::all_of(order_.begin(), order_.end(), [&](std::size_t row) {
                return !rows_.figures[row][i].written || rows_.figures[row][i].value;
            });
            bool const is_there = std::any_of(order_.begin(), order_.end(), [&](std::size_t row) {
                return rows_.figures[row][i].value.has_value();
            });
            if (is_read && is_there) columns_.push_back(i);
        }
    }

    using Sums = std::vector<std::int64_t>;
    Sums values(std::size_t row) const {
        Sums sums;
        for (auto const i : columns_) sums.push_back(rows_.figures[row][i].value.value_or(0));
        return sums;
    }

    static bool is_nothing(Sums const& sums) {
        return std::all_of(sums.begin(), sums.end(), [](std::int64_t one) { return one == 0; });
    }

    /// Each whole, and behind it as many rows as it comes to: nothing is left over.
    bool part() {
        std::size_t with_several = 0;
        for (std::size_t at = 0; at < order_.size();) {
            auto rest = values(order_[at]);
            wholes_.push_back(order_[at++]);
            std::size_t parts = 0;
            while (at < order_.size() && (!is_nothing(rest) || is_nothing(values(order_[at])))) {
                auto const part = values(order_[at]);
                for (std::size_t i = 0; i < rest.size(); ++i) {
                    if (part[i] > rest[i]) return false;
                    rest[i] -= part[i];
                }
                details_.push_back(order_[at++]);
                ++parts;
            }
            if (!is_nothing(rest)) return false;
            with_several += parts > 1 ? 1U : 0U;
        }
        return with_several > 0;
    }

    IntakeView const& v_;
    RowLabels const& labels_;
    SheetRows& rows_;
    HeadWords words_;
    std::vector<std::size_t> order_, columns_, wholes_, details_;
};

}  // namespace

void take_summed_rows(IntakeView const& view, RowLabels const& labels, SheetRows& rows) {
    SummedRows(view, labels, rows).take();
}

}  // namespace report
