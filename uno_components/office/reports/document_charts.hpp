// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/writer/charts.hpp"
#include "office/writer/tables.hpp"

namespace report::office {

/// The charts of a document on their way to what a report says. Nothing is written before `write`.
class DocumentCharts {
public:
    DocumentCharts(css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind,
                   Report stored);

    std::vector<std::string> standing() const;
    bool stands(std::string const& chart) const;

    void remove(std::string const& chart);
    /// A chart that stands elsewhere moves.
    void insert(TableChart const& chart, TableSpot spot);

    void write(Report const& report) const;
    /// True when no chart stands there and none is to come.
    bool is_empty() const { return standing_.empty() && !inserted_.second; }

private:
    void set_new(Report const& report) const;

    css::uno::Reference<css::frame::XModel> model_;
    ReportKind const& kind_;
    Report stored_;
    std::vector<DocumentChart> standing_;
    std::string removed_;
    TableChart inserted_{};
    TableSpot spot_ = TableSpot::section;
};

}  // namespace report::office
