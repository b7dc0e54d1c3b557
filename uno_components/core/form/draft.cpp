// SPDX-License-Identifier: MPL-2.0
#include "core/form/draft.hpp"

#include <boost/json/serialize.hpp>

#include "core/report/agency_json.hpp"
#include "core/report/record.hpp"
#include "core/support/json.hpp"
#include "core/text/dates.hpp"

namespace report {
namespace json = boost::json;

namespace {

json::object to_json(ListEntry const& entry) {
    json::array rows;
    for (auto const& row : entry.rows) rows.push_back(report::to_json(row));
    return {{"none", entry.none}, {"rows", std::move(rows)}};
}

ListEntry list_entry(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    ListEntry entry;
    entry.none = in.flag_or("none", false);
    for (auto const& row : in.array("rows")) {
        if (!row.is_array()) fail("json.not_list", {{"key", "rows"}}, where);
        auto& cells = entry.rows.emplace_back();
        for (auto const& cell : row.get_array()) {
            if (!cell.is_string()) fail("json.not_text", {{"key", "rows"}}, where);
            cells.emplace_back(cell.get_string());
        }
    }
    in.finish();
    return entry;
}

json::object const& object(ObjectReader& in, char const* key) {
    auto const& value = in.need(key);
    if (!value.is_object()) fail("json.not_object", {}, in.where());
    return value.get_object();
}

}  // namespace

std::string write_draft(Entries const& entries) {
    json::object figures, lists;
    for (auto const& [id, text] : entries.figures) figures[id] = text;
    for (auto const& [id, entry] : entries.lists) lists[id] = to_json(entry);
    return json::serialize(
        json::object{{"figures", std::move(figures)}, {"lists", std::move(lists)}});
}

Result<Entries> read_draft(std::string_view text) try {
    std::string const where = "draft";
    auto const value = parse_json(text, where);
    ObjectReader in(value, where);
    Entries entries;
    for (auto const& [id, one] : object(in, "figures")) {
        if (!one.is_string()) fail("json.not_text", {{"key", std::string(id)}}, where);
        entries.figures[std::string(id)] = std::string(one.get_string());
    }
    for (auto const& [id, one] : object(in, "lists"))
        entries.lists[std::string(id)] = list_entry(one, where);
    in.finish();
    return entries;
} catch (ProblemError const& error) {
    return error.problem;
}

std::string draft_name(Report const& report) {
    auto const& period = report.period;
    auto const key = report.kind + '\n' + period.kind + '\n' + std::to_string(period.ordinal) +
                     '\n' + std::to_string(period.year) + '\n' + format_iso(period.from) + '\n' +
                     format_iso(period.to) + '\n' + report.agency.unit_kind + '\n' +
                     report.agency.unit_name + '\n' + report.agency.department;
    return "draft-" + std::to_string(checksum(key)) + ".json";
}

Entries with_draft(Entries entries, Entries const& draft) {
    for (auto const& [id, text] : draft.figures) entries.figures[id] = text;
    for (auto const& [id, entry] : draft.lists) entries.lists[id] = entry;
    return entries;
}

}  // namespace report
