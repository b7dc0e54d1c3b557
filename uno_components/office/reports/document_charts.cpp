// SPDX-License-Identifier: MPL-2.0
#include "office/reports/document_charts.hpp"

#include <algorithm>
#include <utility>

#include "core/json/json.hpp"
#include "office/writer/places.hpp"
#include "office/writer/table_spot.hpp"

namespace report::office {

DocumentCharts::DocumentCharts(css::uno::Reference<css::frame::XModel> const& model,
                               ReportKind const& kind, Report stored)
    : model_(model), kind_(kind), stored_(std::move(stored)), standing_(find_charts(model, kind)) {}

std::vector<std::string> DocumentCharts::standing() const {
    std::vector<std::string> ids;
    for (auto const& one : standing_) ids.push_back(one.id);
    return ids;
}

bool DocumentCharts::stands(std::string const& chart) const {
    return std::any_of(standing_.begin(), standing_.end(),
                       [&](DocumentChart const& one) { return one.id == chart; });
}

void DocumentCharts::remove(std::string const& chart) {
    removed_ = chart;
}

void DocumentCharts::insert(TableChart const& chart, TableSpot spot) {
    remove(chart.second->id);
    inserted_ = chart;
    spot_ = spot;
}

void DocumentCharts::write(Report const& report) const {
    for (auto const& one : standing_) {
        auto const chart = find_chart(kind_, one.id);
        if (one.id == removed_)
            remove_chart(one);
        else
            update_chart(model_, one, chart_data(kind_, stored_, chart),
                         chart_data(kind_, report, chart));
    }
    if (inserted_.second) set_new(report);
}

void DocumentCharts::set_new(Report const& report) const {
    auto const data = chart_data(kind_, report, inserted_);
    if (data.categories.empty()) fail("chart.empty", {{"title", data.title}}, {});
    auto const at = spot_ == TableSpot::cursor ? behind_cursor(model_)
                                               : behind_section(model_, inserted_.first->section);
    if (!at.is()) fail("table.no_section", {{"table", data.title}}, {});
    check_open(css::uno::Reference<css::text::XTextRange>(at, css::uno::UNO_QUERY_THROW));
    insert_chart(model_, at, kind_.styles.at("table_centre"), kind_.frame.text_width,
                 inserted_.second->id, data);
}

}  // namespace report::office
