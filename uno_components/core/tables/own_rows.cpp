// SPDX-License-Identifier: MPL-2.0
#include "core/tables/own_rows.hpp"

#include <algorithm>
#include <set>

#include "core/tables/columns.hpp"
#include "core/tables/head_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

OwnRows::OwnRows(IntakeView const& view, RowLabels const& labels)
    : v_(view), labels_(labels), label_(labels.label_column()) {
    find_own_rows();
    for (auto& [id, own] : all_)
        if (label_ != IntakeView::none && !own.texts.empty())
            by_label_[label_key(own.texts[label_])].push_back(&own);
    find_near_rows();
}

void OwnRows::find_own_rows() {
    TableRows rows;
    rows.switches = rows_of(v_.report, v_.table).switches;
    for (auto const& fixed : v_.table.fixed) {
        rows.rows.emplace_back();
        rows.rows.back().fixed = fixed.id;
        all_[fixed.id].fixed = &fixed;
    }
    by_itself_ = grid(v_.kind, v_.report, v_.table, rows);
    for (auto const& row : by_itself_.body) {
        auto const found = all_.find(row.entered.fixed);
        if (found == all_.end()) continue;
        found->second.texts.resize(v_.table.columns.size());
        found->second.values.resize(v_.table.columns.size());
        for (auto const& one : row.cells) {
            found->second.texts[one.column] = collapse_blanks(one.text);
            found->second.values[one.column] = one.value;
        }
    }
}

void OwnRows::find_near_rows() {
    if (label_ == IntakeView::none) return;
    constexpr double sure = 0.75;
    HeadWords const words(v_.kind.sheets);
    std::set<OwnRow const*> said;
    for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row)
        if (auto const exact = by_label_.find(labels_.own_key(row)); exact != by_label_.end())
            said.insert(exact->second.begin(), exact->second.end());
    std::map<OwnRow*, std::vector<std::size_t>> near;
    constexpr std::size_t most = 200;
    auto const end = std::min(v_.sheet.rows.size(), v_.mapping.first_row + most);
    for (auto row = v_.mapping.first_row; row < end; ++row) {
        auto const here = v_.text(row, label_);
        if (here.empty() || by_label_.count(labels_.own_key(row)) > 0) continue;
        std::vector<OwnRow*> alike;
        for (auto& [id, own] : all_)
            if (!own.texts.empty() && !own.fixed->alone && !own.fixed->heading &&
                said.count(&own) == 0 && words.likeness({own.texts[label_]}, {here}) >= sure)
                alike.push_back(&own);
        if (alike.size() == 1) near[alike[0]].push_back(row);
    }
    for (auto const& [own, rows] : near)
        if (rows.size() == 1) near_rows_[rows[0]] = own;
}

bool OwnRows::has_texts_of(OwnRow const& own, std::size_t row) const {
    for (auto const& one : own.fixed->cells) {
        if (one.text.empty()) continue;
        auto const column = v_.index(one.column);
        if (v_.columns[column] != IntakeView::none &&
            label_key(own.texts[column]) != label_key(v_.text(row, column)))
            return false;
    }
    return true;
}

OwnRow* OwnRows::of(std::size_t row) {
    if (label_ == IntakeView::none) return nullptr;
    auto const found = by_label_.find(labels_.own_key(row));
    if (found == by_label_.end() || found->first.empty()) {
        auto const near = near_rows_.find(row);
        return near == near_rows_.end() ? nullptr : near->second;
    }
    auto& rows = found->second;
    for (auto const exact : {true, false})
        for (auto* own : rows)
            if (!own->seen && (!exact || rows.size() == 1 || has_texts_of(*own, row))) return own;
    return rows.front();
}

}  // namespace report
