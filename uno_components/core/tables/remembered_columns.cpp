// SPDX-License-Identifier: MPL-2.0
#include "core/tables/remembered_columns.hpp"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/catalogue/report_kind.hpp"
#include "core/json/json.hpp"
#include "core/support/latest.hpp"

namespace report {

namespace {

constexpr std::size_t most_remembered = 100;

std::optional<std::size_t> place(boost::json::value const& column) {
    if (!column.is_int64() || column.as_int64() < 0 ||
        column.as_int64() >= static_cast<std::int64_t>(most_columns))
        return std::nullopt;
    return static_cast<std::size_t>(column.as_int64());
}

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
            if (auto const at = place(column)) one.columns[std::string(id)] = *at;
        if (auto const* added = reader.find("added"); added && added->is_object())
            for (auto const& [id, more] : added->as_object()) {
                if (!more.is_array()) continue;
                for (auto const& column : more.as_array())
                    if (auto const at = place(column)) one.added[std::string(id)].push_back(*at);
            }
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
        boost::json::object layout{{"key", one.key}, {"columns", columns}};
        if (!one.added.empty()) {
            boost::json::object added;
            for (auto const& [id, more] : one.added) {
                boost::json::array places;
                for (auto const column : more) places.emplace_back(column);
                added[id] = std::move(places);
            }
            layout["added"] = std::move(added);
        }
        layouts.emplace_back(std::move(layout));
    }
    return boost::json::serialize(boost::json::object{{"layouts", layouts}});
}

void RememberedColumns::use(TableDefinition const& table, SheetLayout& layout) const {
    auto const known = std::find_if(all_.begin(), all_.end(),
                                    [&](One const& one) { return one.key == layout.key; });
    if (known == all_.end()) return;
    layout.mapping.columns.clear();
    layout.mapping.added.clear();
    layout.mapping.rivals.clear();
    layout.guesses.clear();
    for (auto const& [id, column] : known->columns)
        if (table.column(id) && column < layout.heads.size()) layout.mapping.columns[id] = column;
    for (auto const& [id, more] : known->added)
        if (layout.mapping.columns.count(id) > 0 &&
            std::all_of(more.begin(), more.end(),
                        [&](std::size_t column) { return column < layout.heads.size(); }))
            layout.mapping.added[id] = more;
    layout.remembered = true;
    layout.unsure.clear();
    auto& unmatched = layout.unmatched;
    unmatched.clear();
    for (auto const& column : table.columns)
        if (!column.derive && layout.mapping.columns.count(column.id) == 0)
            unmatched.push_back(column.id);
}

void RememberedColumns::remember(SheetLayout const& found, ColumnMapping const& by_hand) {
    auto const same = [&](One const& one) { return one.key == found.key; };
    // Of two columns that say the same somebody may have chosen the one that was found.
    if (by_hand.columns == found.mapping.columns && by_hand.added == found.mapping.added &&
        by_hand.rivals == found.mapping.rivals)
        forget(found);
    else
        put_latest(all_, {found.key, by_hand.columns, by_hand.added}, most_remembered, same);
}

void RememberedColumns::forget(SheetLayout const& layout) {
    all_.erase(std::remove_if(all_.begin(), all_.end(),
                              [&](One const& one) { return one.key == layout.key; }),
               all_.end());
}

}  // namespace report
