// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace report {

struct ReportKind;
struct TableDefinition;

/// Labels of total rows: the table's own, and the words of the kind's `total_words`, with or
/// without numerals behind them ("Cộng (I + II)"). Made once for a sheet, of which every row is
/// asked, most of them more than once.
class TotalLabels {
public:
    TotalLabels(ReportKind const& kind, TableDefinition const& table);
    bool has(std::string_view label) const;
    /// Of a row by its first text and its label; `key`: the label's label_key.
    bool is_total(std::string_view first, std::string_view label, std::string const& key) const;
    /// "Tổng: 05 lớp": what a row begins with where it says how many rows there are.
    bool has_count(std::string_view first) const;

private:
    bool has(std::string_view label, std::string const& key) const;
    bool has_key(std::string const& key) const;

    std::vector<std::string> marked_, bare_;
};

/// What a label begins with as its number, without dots and brackets at the end: "I", "2", "1.1",
/// "a"; empty when there is none.
std::string numbering_of(std::string_view label);

/// True for numerals that number groups: Roman ones and single capitals.
bool is_group_sign(std::string_view numbering);

}  // namespace report
