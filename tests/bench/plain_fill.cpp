// SPDX-License-Identifier: MPL-2.0
#include "plain_fill.hpp"

#include <boost/json/array.hpp>

#include "core/catalogue/report_kind.hpp"
#include "core/compose/compose.hpp"
#include "core/json/json.hpp"
#include "core/report/data_file.hpp"
#include "office/writer/measure.hpp"
#include "office/writer/writer_document.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

namespace json = boost::json;

json::object as_json(Paragraph const& paragraph) {
    json::array runs;
    for (auto const& run : paragraph.runs)
        runs.push_back(json::object{{"text", run.text}, {"field", run.field}});
    json::object result{{"style", paragraph.style},
                        {"restart", paragraph.restart_numbering},
                        {"runs", std::move(runs)}};
    if (paragraph.indents) {
        result["left"] = paragraph.indents->left;
        result["right"] = paragraph.indents->right;
    }
    return result;
}

json::object as_json(DocumentPlan const& plan) {
    json::object properties;
    json::array places;
    json::string title;
    for (auto const& step : plan.steps) {
        if (auto const* set = std::get_if<SetProperties>(&step)) {
            for (auto const& [name, text] : set->texts) properties[name] = text;
        } else if (auto const* fill = std::get_if<FillPlace>(&step)) {
            json::array paragraphs;
            for (auto const& paragraph : fill->paragraphs) paragraphs.push_back(as_json(paragraph));
            places.push_back(
                json::object{{"place", fill->place}, {"paragraphs", std::move(paragraphs)}});
        } else if (auto const* set_title = std::get_if<SetTitle>(&step)) {
            title = set_title->title;
        }
    }
    return {{"properties", std::move(properties)},
            {"places", std::move(places)},
            {"title", std::move(title)}};
}

}  // namespace

json::object plain_plan(session::Context const& context, std::string const& data) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const report = read_data(kind, data, "sample");
    if (!report) throw ProblemError(report.error());
    auto const model =
        session::load(context, test::built_folder() / "templates/cchc_xa/report.ott");
    auto const plan = compose(kind, *report, office::WriterDocument(model).state_of_template(),
                              office::make_measure(context));
    session::close(model);
    return as_json(plan);
}

}  // namespace report::bench
