// SPDX-License-Identifier: MPL-2.0
#include "core/form/draft.hpp"

#include <boost/json/serialize.hpp>

#include "core/json/json.hpp"
#include "core/report/agency_json.hpp"
#include "core/report/record.hpp"
#include "core/text/dates.hpp"

namespace report {
namespace json = boost::json;

namespace {

/// Before the id of a list, whose value is JSON.
constexpr std::string_view list_prefix = "list:";

std::string write_list(ListEntry const& entry) {
    json::array rows;
    for (auto const& row : entry.rows) rows.push_back(report::to_json(row));
    return json::serialize(json::object{{"none", entry.none}, {"rows", std::move(rows)}});
}

ListEntry read_list(std::string const& text) {
    std::string const where = "draft";
    auto const value = parse_json(text, where);
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

Typed read_typed_boxes(ObjectReader& in) {
    auto const& value = in.need("typed");
    if (!value.is_object()) fail("json.not_object", {}, in.where());
    Typed typed;
    for (auto const& [box, text] : value.get_object()) {
        if (!text.is_string()) fail("json.not_text", {{"key", std::string(box)}}, in.where());
        typed[std::string(box)] = std::string(text.get_string());
    }
    return typed;
}

}  // namespace

std::string write_draft(Draft const& draft) {
    json::object typed;
    for (auto const& [box, text] : draft.typed) typed[box] = text;
    return json::serialize(json::object{{"window", draft.window},
                                        {"document", draft.document},
                                        {"report", draft.report},
                                        {"base", draft.base},
                                        {"typed", std::move(typed)}});
}

Result<Draft> read_draft(std::string_view text) try {
    std::string const where = "draft";
    auto const value = parse_json(text, where);
    ObjectReader in(value, where);
    Draft draft;
    draft.window = in.text("window");
    draft.document = in.text_or("document", "");
    draft.report = in.text_or("report", "");
    draft.base = in.text_or("base", "");
    draft.typed = read_typed_boxes(in);
    in.finish();
    return draft;
} catch (ProblemError const& error) {
    return error.problem;
}

std::string report_key(Report const& report) {
    auto const& period = report.period;
    return report.kind + '\n' + period.kind + '\n' + std::to_string(period.ordinal) + '\n' +
           std::to_string(period.year) + '\n' + format_iso(period.from) + '\n' +
           format_iso(period.to) + '\n' + report.agency.unit_kind + '\n' + report.agency.unit_name +
           '\n' + report.agency.department;
}

std::string draft_begin(std::string const& window) {
    return "draft-" + window + "-";
}

std::string draft_name(Draft const& draft) {
    auto const& owner = draft.document.empty() ? draft.report : draft.document;
    return draft_begin(draft.window) + std::to_string(checksum(owner)) + ".json";
}

bool belongs_to(Draft const& draft, Draft const& window, bool is_there) {
    if (draft.window != window.window) return false;
    if (!draft.document.empty() && draft.document == window.document) return true;
    if (draft.report != window.report) return false;
    bool const is_copy = !draft.base.empty() && draft.base == window.base;
    return draft.document.empty() || window.document.empty() || !is_there || is_copy;
}

Typed merged(Typed earlier, Typed const& later) {
    for (auto const& [box, text] : later) earlier[box] = text;
    return earlier;
}

Typed typed_since(Entries const& before, Entries const& now) {
    Typed typed;
    for (auto const& [id, text] : now.figures)
        if (auto const was = before.figures.find(id);
            was == before.figures.end() ? !text.empty() : was->second != text)
            typed[id] = text;
    for (auto const& [id, entry] : now.lists)
        if (auto const was = before.lists.find(id);
            !((was == before.lists.end() ? ListEntry() : was->second) == entry))
            typed[std::string(list_prefix) + id] = write_list(entry);
    return typed;
}

Entries with_typed(Entries entries, Typed const& typed) {
    for (auto const& [box, text] : typed) {
        if (box.compare(0, list_prefix.size(), list_prefix) != 0) {
            entries.figures[box] = text;
            continue;
        }
        try {
            entries.lists[box.substr(list_prefix.size())] = read_list(text);
        } catch (ProblemError const&) {
            continue;  // the other boxes are worth having all the same
        }
    }
    return entries;
}

}  // namespace report
