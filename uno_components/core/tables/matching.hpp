// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"
#include "core/tables/head_block.hpp"
#include "core/tables/head_words.hpp"
#include "core/tables/legend.hpp"
#include "core/tables/sheet.hpp"

namespace report {

/// Two heads are taken for the same from the first on, proposed from the second; the best one has
/// to be so far before the next.
constexpr double sure_likeness = 0.75, guessed_likeness = 0.4, sure_lead = 0.12;

/// "LLCT / Cao cấp + Trung cấp - Sơ cấp": heads under one group that a column is made of, as far as
/// they are there, and those beside them that do not count.
struct SumOfHeads {
    std::string group;
    std::vector<std::string> parts, others;
};

/// What is known of the columns of a sheet while they are told, one way of telling after the other:
/// `find_head`, `tell_times`, `find_near`, `find_by_balance` and others. Columns of the table and
/// of the sheet are numbers.
struct Matching {
    /// Table's column -> sheet's column.
    using Found = std::map<std::size_t, std::size_t>;
    using Heads = std::vector<ColumnHead>;

    Matching(ReportKind const& kind, Report const& report, TableDefinition const& table,
             Sheet const& sheet);

    /// With the words for short forms that the sheet explains.
    Heads heads_of(std::size_t first, std::size_t rows) const;
    /// Whole paths before own heads, exact before loose; only what is there once on both sides.
    /// `by_path` gets how many of them were told by their whole paths.
    Found match(Heads const& there, std::size_t& by_path) const;
    double likeness(std::size_t column, ColumnHead const& head) const;
    bool is_like_another(std::size_t column, std::size_t at) const;
    /// Whether a column of the sheet can be that of the table, by its unit and by what stands in
    /// it.
    bool fits(std::size_t column, std::size_t at) const;
    /// Numbers of rows go up by one; "TT" may be short for something else.
    bool counts_rows(std::size_t at) const;
    bool is_used(std::size_t at) const;
    bool is_free(std::size_t column, std::size_t at) const;
    /// Free places with `may_be(place)` that one free column only claims, and that column no other.
    Found sole_claims(std::function<bool(std::size_t)> const& may_be,
                      std::function<bool(std::size_t, std::size_t)> const& claims) const;
    std::string group_of_table(std::size_t column) const;
    std::string group_of_sheet(std::size_t at) const;
    /// With the columns that are added to it.
    std::optional<std::int64_t> figure(std::size_t row, std::size_t at) const;
    /// In how many rows both sides come to the same, and in how many they do not.
    std::pair<std::size_t, std::size_t> adds_up(std::vector<std::size_t> const& one,
                                                std::vector<std::size_t> const& other) const;
    /// Zeros add up with anything.
    bool is_all_zero(std::size_t at) const;
    bool is_of_texts(std::size_t at) const;
    static bool is_rate(std::string const& head);

    ReportKind const& kind;
    Report const& report;
    TableDefinition const& table;
    Sheet const& sheet;
    std::size_t width;
    HeadWords words;
    Legend legend;
    std::vector<std::vector<HeadPath>> named;   ///< every way in which a column is headed
    std::vector<std::vector<SumOfHeads>> sums;  ///< columns of a group that it may stand in
    Heads wanted;
    Heads heads;
    Found found;
    Found guesses;
    std::map<std::size_t, std::vector<std::size_t>>
        added;                          ///< table's column -> more of the sheet's
    std::set<std::size_t> near;         ///< columns found by likeness alone
    std::set<std::size_t> other_times;  ///< of the sheet
    std::set<std::pair<std::size_t, std::size_t>> wrong;
    std::size_t first_row = 0;  ///< under the head

private:
    /// Whether the group of a place is of other columns of the table than this one.
    bool is_of_others(std::size_t column, ColumnHead const& head) const;
    double likeness_of(std::size_t column, HeadPath const& texts) const;
    HeadPath spelled_out(HeadPath path) const;
    std::optional<std::int64_t> sum(std::size_t row, std::vector<std::size_t> const& places) const;
    /// "trên 400" is a figure where the column takes such.
    bool is_bound(std::size_t column, SheetCell const& cell) const;
    /// "14 hồ sơ".
    bool is_counted(std::size_t row, std::size_t at) const;
    std::optional<std::int64_t> own_figure(std::size_t row, std::size_t at) const;

    std::vector<Choice> no_choices_;
    /// Of heads and groups that were compared before: they stand over many columns, and are tried
    /// as parts of several heads.
    mutable std::map<HeadPath, std::vector<std::optional<double>>> likenesses_;
    mutable std::map<HeadPath, std::vector<double>> groups_;
    mutable KnownKeys keys_;
    /// By row and place: nothing, or what was read there once.
    mutable std::vector<std::optional<std::optional<std::int64_t>>> figures_;
};

}  // namespace report
