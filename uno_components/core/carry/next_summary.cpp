// SPDX-License-Identifier: MPL-2.0
#include "core/carry/next_summary.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include "core/report/data_file.hpp"

namespace report {

namespace json = boost::json;

namespace {

json::array to_json(std::vector<std::string> const& texts) {
    json::array array;
    for (auto const& text : texts) array.emplace_back(text);
    return array;
}

json::object to_json(LeftOverItem const& item) {
    json::object object{{"group", group_word(item.found.group)},
                        {"section", item.where},
                        {"text", item.found.text},
                        {"context", item.context}};
    if (!item.found.replacement.empty()) object["replacement"] = item.found.replacement;
    if (item.found.unsure) object["unsure"] = true;
    if (!item.found.figures.empty()) object["figures"] = to_json(item.found.figures);
    return object;
}

}  // namespace

std::string next_summary(ReportKind const& kind, Report const& next,
                         std::vector<std::string> const& kept,
                         std::vector<LeftOverItem> const& items) {
    json::array left, moved;
    for (auto const& item : items) (item.is_moved ? moved : left).push_back(to_json(item));
    return json::serialize(json::object{{"report", json::parse(write_data(kind, next))},
                                        {"kept", to_json(kept)},
                                        {"left_over", std::move(left)},
                                        {"moved", std::move(moved)}});
}

}  // namespace report
