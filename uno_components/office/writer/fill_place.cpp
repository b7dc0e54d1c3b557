// SPDX-License-Identifier: MPL-2.0
#include "office/writer/fill_place.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <string>
#include <string_view>

#include "core/compose/shown.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/caption_numbers.hpp"
#include "office/writer/find_place.hpp"
#include "office/writer/marks.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

class PlaceWriter {
public:
    PlaceWriter(Reference<css::frame::XModel> const& model,
                Reference<css::text::XTextCursor> const& cursor)
        : factory_(model, UNO_QUERY_THROW),
          text_(cursor->getText()),
          range_(cursor, UNO_QUERY_THROW),
          properties_(cursor, UNO_QUERY_THROW),
          defaults_(cursor, UNO_QUERY_THROW) {}

    void write(Paragraph const& paragraph) {
        properties_->setPropertyValue("ParaStyleName", Any(to_office(paragraph.style)));
        for (auto const* own : {"ParaLeftMargin", "ParaRightMargin", "ParaIsNumberingRestart"})
            defaults_->setPropertyToDefault(rtl::OUString::createFromAscii(own));
        if (paragraph.indents) {
            set_hundredths("ParaLeftMargin", paragraph.indents->left);
            set_hundredths("ParaRightMargin", paragraph.indents->right);
        }
        if (paragraph.restart_numbering)
            properties_->setPropertyValue("ParaIsNumberingRestart", Any(true));
        for (auto const& run : paragraph.runs)
            if (run.table_number)
                write_caption_number(factory_, range_, paragraph.style);
            else
                run.field.empty() ? write_text(run.text) : write_field(run.field);
    }

    void break_paragraph() {
        text_->insertControlCharacter(range_, css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    }

private:
    void set_hundredths(char const* name, std::int64_t value) {
        properties_->setPropertyValue(rtl::OUString::createFromAscii(name),
                                      Any(static_cast<sal_Int32>(value)));
    }

    void write_text(std::string_view text) {
        for (;;) {
            auto const end = text.find('\n');
            text_->insertString(range_, to_office(text.substr(0, end)), false);
            if (end == std::string_view::npos) return;
            text_->insertControlCharacter(range_, css::text::ControlCharacter::LINE_BREAK, false);
            text.remove_prefix(end + 1);
        }
    }

    void write_field(std::string const& name) {
        Reference<css::beans::XPropertySet> const field(
            factory_->createInstance("com.sun.star.text.textfield.docinfo.Custom"),
            UNO_QUERY_THROW);
        field->setPropertyValue("Name", Any(to_office(std::string(shown_prefix) + name)));
        text_->insertTextContent(range_, Reference<css::text::XTextContent>(field, UNO_QUERY_THROW),
                                 false);
    }

    Reference<css::lang::XMultiServiceFactory> factory_;
    Reference<css::text::XText> text_;
    Reference<css::text::XTextRange> range_;
    Reference<css::beans::XPropertySet> properties_;
    Reference<css::beans::XPropertyState> defaults_;
};

/// Gives the empty text at the cursor a paragraph of its own when others stand in its
/// paragraph, which keep theirs.
void stand_alone(Reference<css::text::XTextCursor> const& cursor) {
    auto const text = cursor->getText();
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    auto const part = [&] {
        text->insertControlCharacter(Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW),
                                     css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    };
    if (!walker->isEndOfParagraph()) {
        part();
        cursor->goLeft(1, false);
    }
    if (!walker->isStartOfParagraph()) part();
}

}  // namespace

void insert_paragraphs(Reference<css::frame::XModel> const& model,
                       Reference<css::text::XTextRange> const& before,
                       std::vector<Paragraph> const& paragraphs) {
    auto const cursor = before->getText()->createTextCursorByRange(before->getEnd());
    PlaceWriter writer(model, cursor);
    for (auto const& paragraph : paragraphs) {
        writer.break_paragraph();
        writer.write(paragraph);
    }
}

void fill_place(Reference<css::frame::XModel> const& model, PlaceMarks const& marks,
                FillPlace const& step) {
    auto const cursor = find_place(marks, step.place, step.was).range;
    auto const text = cursor->getText();
    for (auto const& mark : {marks.first, marks.last})
        if (mark.is()) mark->getAnchor()->getText()->removeTextContent(mark);
    cursor->setString(rtl::OUString());
    stand_alone(cursor);

    PlaceWriter writer(model, cursor);
    for (auto const& paragraph : step.paragraphs) {
        if (&paragraph != &step.paragraphs.front()) writer.break_paragraph();
        writer.write(paragraph);
    }

    if (step.paragraphs.size() > 1)
        mark_place(model, cursor, step.place + std::string(last_suffix));
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    for (std::size_t i = 1; i < step.paragraphs.size(); ++i) walker->gotoPreviousParagraph(false);
    mark_place(model, cursor, step.place);
}

}  // namespace report::office
