// SPDX-License-Identifier: MPL-2.0
#include "core/tables/rival_columns.hpp"

#include "core/catalogue/figure_kinds.hpp"
#include "core/tables/matching.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// All words of both; "Trực tuyến một phần" is a part of what "Trực tuyến" says.
constexpr double same_likeness = 0.95;

bool is_figure(TableColumn const& column) {
    return !column.derive && is_number(column.kind);
}

/// In some row both have a number, and not the same one.
bool differ(Matching const& m, std::size_t one, std::size_t other) {
    for (auto row = m.first_row; row < m.sheet.rows.size(); ++row) {
        auto const &a = m.sheet.at(row, one), &b = m.sheet.at(row, other);
        if (a.text.empty() || b.text.empty() || a.text == b.text) continue;
        auto const ours = m.figure(row, one), theirs = m.figure(row, other);
        if (ours && theirs ? *ours != *theirs : a.number && b.number && *a.number != *b.number)
            return true;
    }
    return false;
}

}  // namespace

std::map<std::string, std::vector<std::size_t>> rivals_of_columns(Matching const& m) {
    std::map<std::string, std::vector<std::size_t>> rivals;
    for (auto const& [column, at] : m.found) {
        if (!is_figure(m.table.columns[column]) || m.added.count(column) > 0) continue;
        for (std::size_t other = 0; other < m.width; ++other)
            if (other < m.heads.size() && !m.heads[other].texts.empty() &&
                m.sheet.hidden_columns.count(other) == 0 && m.is_free(column, other) &&
                m.likeness(column, m.heads[other]) >= same_likeness &&
                !m.is_like_another(column, other) && differ(m, at, other))
                rivals[m.table.columns[column].id].push_back(other);
    }
    return rivals;
}

std::map<std::size_t, std::vector<std::size_t>> alike_places(Matching const& m) {
    std::map<std::size_t, std::vector<std::size_t>> places;
    for (std::size_t column = 0; column < m.table.columns.size(); ++column) {
        if (!is_figure(m.table.columns[column]) || m.found.count(column) > 0 ||
            m.guesses.count(column) > 0)
            continue;
        for (std::size_t at = 0; at < m.width; ++at)
            if (at < m.heads.size() && !m.heads[at].texts.empty() &&
                m.sheet.hidden_columns.count(at) == 0 && m.is_free(column, at) &&
                m.likeness(column, m.heads[at]) >= sure_likeness &&
                !m.is_like_another(column, at) &&
                // One of a group is not all that the group counts.
                (m.heads[at].texts.size() == 1 || m.wanted[column].texts.size() > 1))
                places[column].push_back(at);
    }
    return places;
}

}  // namespace report
