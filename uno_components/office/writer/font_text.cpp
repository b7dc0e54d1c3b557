// SPDX-License-Identifier: MPL-2.0
#include "office/writer/font_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <utility>

#include "office/uno/strings.hpp"
#include "office/writer/places.hpp"
#include "office/writer/walk.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Properties = Reference<css::beans::XPropertySet>;

rtl::OUString const font_name{"CharFontName"};

bool holds(Properties const& paragraph, char const* container, char const* protection) {
    auto const name = rtl::OUString::createFromAscii(container);
    if (!paragraph->getPropertySetInfo()->hasPropertyByName(name)) return false;
    Properties const around(paragraph->getPropertyValue(name), UNO_QUERY);
    bool is_protected = false;
    if (around.is())
        around->getPropertyValue(rtl::OUString::createFromAscii(protection)) >>= is_protected;
    return is_protected;
}

/// Why nothing may be written into the paragraph.
std::optional<Problem> lock_of(MetParagraph const& paragraph) {
    if (paragraph.place == TextPlace::drawing) return std::nullopt;
    if (auto closed = closed_section(paragraph.range)) return closed;
    Properties const properties(paragraph.range, UNO_QUERY_THROW);
    if (!holds(properties, "Cell", "IsProtected") &&
        !holds(properties, "TextFrame", "ContentProtected"))
        return std::nullopt;
    return Problem{
        "command.protected_text", {{"text", from_office(paragraph.range->getString())}}, {}};
}

/// New text goes in between the old letters, for there it is formatted as they are, and bookmarks
/// at both ends stay round it.
void replace(Reference<css::text::XTextRange> const& range, rtl::OUString const& text) {
    auto const owner = range->getText();
    auto const first = owner->createTextCursorByRange(range->getStart());
    first->goRight(1, true);
    auto const rest = owner->createTextCursorByRange(first->getEnd());
    rest->gotoRange(range->getEnd(), true);
    bool const has_rest = !rest->isCollapsed();
    rest->collapseToStart();
    owner->insertString(rest->getStart(), text, false);
    if (has_rest) {
        rest->gotoRange(range->getEnd(), true);
        rest->setString(rtl::OUString());
    }
    first->gotoRange(range->getStart(), false);
    first->goRight(1, true);
    first->setString(rtl::OUString());
}

void set_font(Properties const& properties, std::string const& font) {
    rtl::OUString now;
    properties->getPropertyValue(font_name) >>= now;
    // What its style gave it already needs no formatting of its own.
    if (now != to_office(font)) properties->setPropertyValue(font_name, Any(to_office(font)));
}

void change_style(OldFonts const& fonts, Properties const& style) {
    rtl::OUString now;
    style->getPropertyValue(font_name) >>= now;
    if (auto const font = new_font(fonts, from_office(now)))
        style->setPropertyValue(font_name, Any(to_office(*font)));
}

void change_styles(Reference<css::frame::XModel> const& model, OldFonts const& fonts) {
    change_style(fonts, {Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
                             ->createInstance("com.sun.star.text.Defaults"),
                         UNO_QUERY_THROW});
    auto const families =
        Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)->getStyleFamilies();
    for (auto const* family : {"ParagraphStyles", "CharacterStyles"}) {
        Reference<css::container::XNameAccess> const styles(
            families->getByName(rtl::OUString::createFromAscii(family)), UNO_QUERY_THROW);
        for (auto const& name : styles->getElementNames()) {
            Reference<css::beans::XPropertyState> const state(styles->getByName(name),
                                                              UNO_QUERY_THROW);
            // What it has from its parent changes there.
            if (state->getPropertyState(font_name) == css::beans::PropertyState_DIRECT_VALUE)
                change_style(fonts, {state, UNO_QUERY_THROW});
        }
    }
}

}  // namespace

std::vector<WrittenParagraph> read_fonts(Reference<css::frame::XModel> const& model) {
    std::vector<WrittenParagraph> paragraphs;
    walk_paragraphs(model, [&](MetParagraph const& one) {
        paragraphs.push_back({one.place, one.portions, lock_of(one)});
    });
    return paragraphs;
}

void write_conversion(Reference<css::frame::XModel> const& model, OldFonts const& fonts,
                      FontConversion const& conversion) {
    change_styles(model, fonts);
    std::size_t index = 0;
    walk_paragraphs(model, [&](MetParagraph const& one) {
        auto const found = conversion.changes.find(index++);
        if (found == conversion.changes.end()) return;
        for (auto const& [portion, change] : found->second) {
            auto const& range = one.ranges.at(portion);
            if (change.text) replace(range, to_office(*change.text));
            if (change.font) set_font({range, UNO_QUERY_THROW}, *change.font);
        }
    });
}

}  // namespace report::office
