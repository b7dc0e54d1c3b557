// SPDX-License-Identifier: MPL-2.0
#include "core/reader/found_json.hpp"

#include <array>
#include <boost/json/serialize.hpp>

#include "core/report/agency_json.hpp"
#include "core/report/value_json.hpp"

namespace report {
namespace json = boost::json;

namespace {

constexpr std::array role_words{"letterhead", "title",      "addressee", "heading",
                                "body",       "recipients", "signature", "rest"};

json::value optional_number(std::optional<int> const& number) {
    return number ? json::value(*number) : json::value(nullptr);
}

json::object period_json(Period const& period) {
    return {{"kind", period.kind},
            {"n", period.ordinal},
            {"year", period.year},
            {"from", format_iso(period.from)},
            {"to", format_iso(period.to)}};
}

/// With what it may be as well, where the report leaves that open.
json::value period_json(Envelope const& envelope) {
    if (!envelope.period) return nullptr;
    auto period = period_json(*envelope.period);
    json::array others;
    for (auto const& other : envelope.other_periods) others.push_back(period_json(other));
    period["confidence"] = others.empty() ? "sure" : "doubtful";
    if (!others.empty()) period["others"] = std::move(others);
    return period;
}

json::object letterhead_json(Envelope const& envelope) {
    return {{"superior_lines", to_json(envelope.superior_lines)},
            {"agency", to_json(envelope.agency_lines)},
            {"unit_kind", envelope.unit_kind},
            {"unit_name", envelope.unit_name},
            {"superior", envelope.superior.empty() ? envelope.province : envelope.superior},
            {"province", envelope.province},
            {"number", optional_number(envelope.number)},
            {"symbol", envelope.symbol},
            {"place", envelope.place},
            {"day", optional_number(envelope.issue.day)},
            {"month", optional_number(envelope.issue.month)},
            {"year", envelope.issue.year},
            {"subject", envelope.subject}};
}

json::object sighting_json(Sighting const& sighting) {
    return {
        {"value", to_data(sighting.value)}, {"text", sighting.text}, {"source", sighting.source}};
}

json::object figure_json(FoundFigure const& figure) {
    auto result = sighting_json(figure.sightings.front());
    result["id"] = figure.id;
    result["confidence"] = figure.contradictory ? "contradictory"
                           : figure.doubtful    ? "doubtful"
                                                : "sure";
    if (figure.derived) result["derived"] = true;
    if (!figure.sightings.front().own_words.empty()) result["own_words"] = true;
    if (figure.contradictory) result["value"] = nullptr;
    if (figure.sightings.size() == 1) return result;
    json::array all;
    for (auto const& sighting : figure.sightings) all.push_back(sighting_json(sighting));
    result["found"] = std::move(all);
    return result;
}

json::array rows_json(FoundList const& list) {
    json::array rows;
    for (auto const& found : list.rows) {
        json::object cells;
        for (auto const& [column, value] : found.cells) cells[column] = to_data(value);
        rows.push_back(json::object{{"cells", std::move(cells)},
                                    {"source", found.source},
                                    {"confidence", found.doubtful ? "doubtful" : "sure"}});
    }
    return rows;
}

}  // namespace

std::string found_json(ReportKind const& kind, OldReport const& old) {
    auto const& envelope = old.envelope;
    json::array figures, texts;
    for (auto const& figure : old.figures) figures.push_back(figure_json(figure));
    json::array unread;
    for (auto const& number : old.unread) {
        json::object one{
            {"text", number.text}, {"source", number.source}, {"heading", number.heading}};
        if (number.value) one["value"] = to_data(*number.value);
        unread.push_back(std::move(one));
    }
    json::object lists;
    for (auto const& list : old.lists) lists[list.id] = rows_json(list);
    for (auto const& text : old.texts) {
        json::object one{{"role", role_words.at(static_cast<std::size_t>(text.role))},
                         {"heading", text.heading},
                         {"text", text.text}};
        if (!text.also.empty()) one["also"] = to_json(text.also);
        if (!text.sure) one["confidence"] = "doubtful";
        texts.push_back(std::move(one));
    }
    return json::serialize(json::object{{"kind", kind.id},
                                        {"period", period_json(envelope)},
                                        {"letterhead", letterhead_json(envelope)},
                                        {"addressees", to_json(envelope.addressees)},
                                        {"recipients", to_json(envelope.recipients)},
                                        {"signer", to_json(envelope.signer)},
                                        {"figures", std::move(figures)},
                                        {"lists", std::move(lists)},
                                        {"unread", std::move(unread)},
                                        {"texts", std::move(texts)}});
}

}  // namespace report
