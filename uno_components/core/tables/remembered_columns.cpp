// SPDX-License-Identifier: MPL-2.0
#include "core/tables/remembered_columns.hpp"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include "core/catalogue/report_kind.hpp"
#include "core/json/json.hpp"
#include "core/support/latest.hpp"

namespace report {

namespace {

constexpr std::size_t most_remembered = 100;

}  // namespace

RememberedColumns RememberedColumns::read(std::string_view text) try {
    RememberedColumns result;
    if (text.empty()) return result;
    auto const value = parse_json(text, "columns");
    ObjectReader whole(value, "columns");
    for (auto const& item : whole.array("layouts")) {
        ObjectReader reader(item, "columns");
        One one;
        one.key = reader.text("key");
        auto const& columns = reader.need("columns");
        if (!columns.is_object()) continue;
        for (auto const& [id, column] : columns.as_object())
            if (column.is_int64() && column.as_int64() >= 0 &&
                column.as_int64() < static_cast<std::int64_t>(most_columns))
                one.columns[std::string(id)] = static_cast<std::size_t>(column.as_int64());
        if (result.all_.size() < most_remembered) result.all_.push_back(std::move(one));
    }
    return result;
} catch (ProblemError const&) {
    return {};
}

std::string RememberedColumns::json() const {
    boost::json::array layouts;
    for (auto const& one : all_) {
        boost::json::object columns;
        for (auto const& [id, column] : one.columns) columns[id] = column;
        layouts.emplace_back(boost::json::object{{"key", one.key}, {"columns", columns}});
    }
    return boost::json::serialize(boost::json::object{{"layouts", layouts}});
}

void RememberedColumns::use(TableDefinition const& table, SheetLayout& layout) const {
    auto const known = std::find_if(all_.begin(), all_.end(),
                                    [&](One const& one) { return one.key == layout.key; });
    if (known == all_.end()) return;
    layout.mapping.columns.clear();
    layout.mapping.added.clear();
    layout.guesses.clear();
    for (auto const& [id, column] : known->columns)
        if (table.column(id) && column < layout.heads.size()) layout.mapping.columns[id] = column;
    auto& unmatched = layout.unmatched;
    unmatched.clear();
    for (auto const& column : table.columns)
        if (!column.derive && layout.mapping.columns.count(column.id) == 0)
            unmatched.push_back(column.id);
}

void RememberedColumns::remember(SheetLayout const& found, ColumnMapping const& by_hand) {
    auto const same = [&](One const& one) { return one.key == found.key; };
    if (by_hand.columns == found.mapping.columns)
        all_.erase(std::remove_if(all_.begin(), all_.end(), same), all_.end());
    else
        put_latest(all_, {found.key, by_hand.columns}, most_remembered, same);
}

}  // namespace report
