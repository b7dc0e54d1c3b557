// SPDX-License-Identifier: MPL-2.0
#include "office/writer/carried.hpp"

#include "core/compose/plan.hpp"
#include "office/writer/body.hpp"
#include "office/writer/places.hpp"

namespace report::office {

namespace {

using css::uno::Reference;

/// Behind this paragraph, in their order.
void insert_all(Reference<css::frame::XModel> const& model, BodyParagraph const& before,
                std::vector<std::string> const& texts, std::string const& style) {
    for (auto text = texts.rbegin(); text != texts.rend(); ++text)
        insert_paragraph(model, before.range, {style, {{*text, {}}}, {}, false});
}

}  // namespace

void insert_prose(Reference<css::frame::XModel> const& model, ReportKind const& kind,
                  std::vector<CarriedProse> const& prose) {
    auto const body = body_of(model);
    std::vector<std::string> rest;
    for (auto const& part : prose) {
        auto const at = part.heading.empty() ? std::optional<std::size_t>()
                                             : paragraph_for(body, part.heading, body.size());
        if (at)
            insert_all(model, body[*at], part.paragraphs, kind.styles.at("body"));
        else
            rest.insert(rest.end(), part.paragraphs.begin(), part.paragraphs.end());
    }
    if (rest.empty()) return;
    insert_all(model, body.back(), rest, kind.styles.at("rest"));
    insert_all(model, body.back(), {kind.wording.at("rest")}, kind.styles.at("rest_title"));
}

}  // namespace report::office
