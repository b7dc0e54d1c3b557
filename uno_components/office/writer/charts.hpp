// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <string>
#include <vector>

#include "core/tables/chart.hpp"

namespace report::office {

/// A chart in the document: a native one, which people edit in Writer. It is known by the bookmark
/// `cchc_<id>` round its paragraph: DOCX and DOC lose the names of objects.
struct DocumentChart {
    std::string id;
    css::uno::Reference<css::text::XTextContent> object;
    css::uno::Reference<css::chart::XChartDocument> chart;
};

/// The charts of the kind that stand in the document.
std::vector<DocumentChart> find_charts(css::uno::Reference<css::frame::XModel> const& model,
                                       ReportKind const& kind);

/// Sets a chart into a new paragraph of this style behind the one in which the cursor stands.
/// Throws ProblemError chart.no_program before it has done anything.
void insert_chart(css::uno::Reference<css::frame::XModel> const& model,
                  css::uno::Reference<css::text::XTextCursor> const& behind,
                  std::string const& style, std::int64_t width, std::string const& id,
                  ChartData const& data);

/// Makes a chart show `after`. What a hand changed about it stays, titles and names too: those are
/// set anew only where they still read as in `before`.
void update_chart(css::uno::Reference<css::frame::XModel> const& model, DocumentChart const& chart,
                  ChartData const& before, ChartData const& after);

/// Takes a chart away with its paragraph, or alone where something else stands beside it.
void remove_chart(DocumentChart const& chart);

}  // namespace report::office
