// SPDX-License-Identifier: MPL-2.0
#include "office/writer/carried.hpp"

#include <map>
#include <optional>
#include <string>

#include "core/compose/plan.hpp"
#include "office/writer/body.hpp"
#include "office/writer/places.hpp"

namespace report::office {

namespace {

using css::uno::Reference;

std::vector<Paragraph> styled(std::vector<std::string> const& texts, std::string const& style) {
    std::vector<Paragraph> paragraphs;
    paragraphs.reserve(texts.size());
    for (auto const& text : texts) paragraphs.push_back({style, {{text, {}}}, {}, false});
    return paragraphs;
}

}  // namespace

void insert_prose(Reference<css::frame::XModel> const& model, ReportKind const& kind,
                  std::vector<CarriedProse> const& prose) {
    using Place = CarriedProse::Place;
    auto const body = body_of(model);
    std::map<Place, std::vector<std::string>> apart;
    for (auto const& part : prose) {
        auto const at = part.place == Place::section
                            ? paragraph_for(body, part.heading, body.size())
                            : std::nullopt;
        if (at) {
            insert_paragraphs(model, body[*at].range,
                              styled(part.paragraphs, kind.styles.at("body")));
            continue;
        }
        auto& texts = apart[part.place == Place::replaced ? Place::replaced : Place::rest];
        texts.insert(texts.end(), part.paragraphs.begin(), part.paragraphs.end());
    }
    std::vector<Paragraph> end;
    for (auto const& [place, texts] : apart) {
        auto const* word = place == Place::rest ? "rest" : "replaced";
        auto const title = styled({kind.wording.at(word)}, kind.styles.at("rest_title"));
        auto const paragraphs = styled(texts, kind.styles.at("rest"));
        end.insert(end.end(), title.begin(), title.end());
        end.insert(end.end(), paragraphs.begin(), paragraphs.end());
    }
    if (!end.empty()) insert_paragraphs(model, body.back().range, end);
}

}  // namespace report::office
