// SPDX-License-Identifier: MPL-2.0
#include "office/writer/carried.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <optional>
#include <string>

#include "core/catalogue/outline.hpp"
#include "core/compose/plan.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/body.hpp"
#include "office/writer/fill_place.hpp"
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

std::vector<CarriedProse> insert_prose(Reference<css::frame::XModel> const& model,
                                       ReportKind const& kind,
                                       std::vector<CarriedProse> const& prose) {
    using Place = CarriedProse::Place;
    auto const body = body_of(model);
    std::vector<CarriedProse> beside;
    for (auto const& part : prose) {
        auto const at = part.place == Place::section
                            ? paragraph_for(body, part.heading, body.size())
                            : std::nullopt;
        if (at) {
            insert_paragraphs(model, body[*at].range,
                              styled(part.paragraphs, kind.styles.at("body")));
            continue;
        }
        beside.push_back(part);
        if (part.place == Place::section) beside.back().place = Place::rest;
    }
    return beside;
}

std::size_t count_waiting(std::vector<CarriedProse> const& beside) {
    std::size_t count = 0;
    for (auto const& part : beside)
        if (part.place != CarriedProse::Place::said) count += part.paragraphs.size();
    return count;
}

Reference<css::frame::XModel> beside_document(Reference<css::uno::XComponentContext> const& context,
                                              ReportKind const& kind,
                                              std::vector<CarriedProse> const& beside,
                                              std::string const& intro, std::string const& said,
                                              bool hidden) {
    auto const desktop = css::frame::Desktop::create(context);
    css::beans::PropertyValue hide;
    hide.Name = "Hidden";
    hide.Value <<= hidden;
    Reference<css::frame::XModel> const model(
        desktop->loadComponentFromURL("private:factory/swriter", "_blank", 0,
                                      css::uno::Sequence<css::beans::PropertyValue>(&hide, 1)),
        css::uno::UNO_QUERY_THROW);
    auto const text =
        Reference<css::text::XTextDocument>(model, css::uno::UNO_QUERY_THROW)->getText();
    auto const cursor = text->createTextCursor();
    Reference<css::text::XTextRange> const end(cursor, css::uno::UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const look(cursor, css::uno::UNO_QUERY_THROW);
    auto const write = [&](std::string const& paragraph, bool bold) {
        look->setPropertyValue("CharWeight", css::uno::Any(bold ? css::awt::FontWeight::BOLD
                                                                : css::awt::FontWeight::NORMAL));
        text->insertString(end, to_office(paragraph), false);
        text->insertControlCharacter(end, css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    };
    write(intro, true);
    auto const headings = outline(kind);
    auto const write_all = [&](CarriedProse::Place place, std::string const& title) {
        bool titled = false;
        for (auto const& part : beside) {
            if (part.place != place) continue;
            if (!titled) write(title, true);
            titled = true;
            if (auto const* heading = find_heading(headings, part.heading))
                write(numbered_title(*heading), true);
            for (auto const& paragraph : part.paragraphs) write(paragraph, false);
        }
    };
    write_all(CarriedProse::Place::rest, kind.wording.at("rest"));
    write_all(CarriedProse::Place::replaced, kind.wording.at("replaced"));
    write_all(CarriedProse::Place::said, said);
    return model;
}

}  // namespace report::office
