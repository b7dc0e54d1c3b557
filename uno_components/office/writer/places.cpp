// SPDX-License-Identifier: MPL-2.0
#include "office/writer/places.hpp"

#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/SetVariableType.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XDependentTextField.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <functional>
#include <optional>
#include <utility>

#include "core/compose/place_extent.hpp"
#include "core/json/json.hpp"
#include "core/text/unicode.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr std::string_view shown_prefix = "cchc.show.";

constexpr char const* counting_field = "com.sun.star.text.TextField.SetExpression";
/// The sequence that Writer and Word both have for captions of tables.
constexpr char const* table_sequence = "com.sun.star.text.FieldMaster.SetExpression.Table";
constexpr char const* table_formula = "Table+1";

/// What counts the captions of tables.
struct Counting {
    Reference<css::beans::XPropertySet> master;
    rtl::OUString formula;
};

using FieldVisit = std::function<void(Reference<css::text::XDependentTextField> const& field,
                                      Reference<css::beans::XPropertySet> const& properties)>;

/// Calls `visit` with every field that counts by a sequence.
void each_counting_field(Reference<css::text::XTextFieldsSupplier> const& document,
                         FieldVisit const& visit) {
    auto const fields = document->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
        Reference<css::text::XDependentTextField> const field(fields->nextElement(), UNO_QUERY);
        Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY);
        if (!info.is() || !info->supportsService(rtl::OUString::createFromAscii(counting_field)))
            continue;
        sal_Int16 kind = 0;
        field->getTextFieldMaster()->getPropertyValue("SubType") >>= kind;
        if (kind == css::text::SetVariableType::SEQUENCE) visit(field, {field, UNO_QUERY_THROW});
    }
}

/// The sequence by which captions of this style are counted already: a file of Word keeps the name
/// that it has in the language of the office that wrote it ("Bảng"), and two sequences would both
/// begin with 1. Found by its fields, since by name an office may know two of them.
std::optional<Counting> counting_of(Reference<css::text::XTextFieldsSupplier> const& document,
                                    std::string const& style) {
    std::optional<Counting> found;
    each_counting_field(document, [&](auto const& field, auto const& properties) {
        if (found) return;
        rtl::OUString of_paragraph, formula;
        Reference<css::beans::XPropertySet>(field->getAnchor(), UNO_QUERY_THROW)
            ->getPropertyValue("ParaStyleName") >>= of_paragraph;
        properties->getPropertyValue("Content") >>= formula;
        if (from_office(of_paragraph) == style && !formula.isEmpty())
            found = Counting{field->getTextFieldMaster(), formula};
    });
    return found;
}

bool ends_with(std::string_view text, std::string_view suffix) {
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

/// True where a cursor gets from one mark to the other, which stands behind it: not after somebody
/// moved paragraphs about, into a table perhaps.
bool is_in_order(Reference<css::text::XTextRange> const& first,
                 Reference<css::text::XTextRange> const& last) {
    Reference<css::text::XTextRangeCompare> const order(first->getText(), UNO_QUERY_THROW);
    try {
        if (order->compareRegionStarts(first, last) < 0) return false;
        first->getText()->createTextCursorByRange(first->getStart())->gotoRange(last, true);
        return true;
    } catch (css::lang::IllegalArgumentException const&) {
        return false;  // in another text
    } catch (css::uno::RuntimeException const&) {
        return false;  // in a cell of a table, where Writer compares but does not go
    }
}

/// Where the marks end: at the last mark if that really stands behind the first in the same text.
Reference<css::text::XTextRange> end_of(PlaceMarks const& marks) {
    auto const first = marks.first->getAnchor();
    if (!marks.last.is()) return first->getEnd();
    auto const last = marks.last->getAnchor();
    return is_in_order(first, last) ? last->getEnd() : first->getEnd();
}

/// "{hs_tong}" for a field that shows a figure, "{#}" for one that counts, else what the field
/// shows.
std::string field_text(Reference<css::beans::XPropertySet> const& portion) {
    Reference<css::beans::XPropertySet> field;
    portion->getPropertyValue("TextField") >>= field;
    Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY);
    if (info.is() && info->supportsService(rtl::OUString::createFromAscii(counting_field)))
        return std::string(table_number_mark);
    if (field.is() && field->getPropertySetInfo()->hasPropertyByName("Name")) {
        rtl::OUString name;
        field->getPropertyValue("Name") >>= name;
        if (auto const known = from_office(name); starts_with(known, shown_prefix))
            return "{" + known.substr(shown_prefix.size()) + "}";
    }
    return from_office(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString());
}

/// Calls `visit` with each paragraph of a range or a text, without one for a table.
template <class Visit>
void each_paragraph(Reference<css::uno::XInterface> const& range, Visit const& visit) {
    auto const paragraphs =
        Reference<css::container::XEnumerationAccess>(range, UNO_QUERY_THROW)->createEnumeration();
    while (paragraphs->hasMoreElements())
        visit(Reference<css::container::XEnumerationAccess>(paragraphs->nextElement(), UNO_QUERY));
}

/// Calls `visit` with each portion of a paragraph and its type.
template <class Visit>
void each_portion(Reference<css::container::XEnumerationAccess> const& paragraph,
                  Visit const& visit) {
    auto const portions = paragraph->createEnumeration();
    while (portions->hasMoreElements()) {
        Reference<css::beans::XPropertySet> const portion(portions->nextElement(), UNO_QUERY_THROW);
        rtl::OUString type;
        portion->getPropertyValue("TextPortionType") >>= type;
        visit(portion, type);
    }
}

std::string portion_text(Reference<css::beans::XPropertySet> const& portion,
                         rtl::OUString const& type) {
    if (type == "TextField") return field_text(portion);
    if (type != "Text") return {};
    return from_office(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString());
}

std::string paragraph_text(Reference<css::container::XEnumerationAccess> const& paragraph) {
    std::string text;
    each_portion(paragraph,
                 [&](Reference<css::beans::XPropertySet> const& portion,
                     rtl::OUString const& type) { text += portion_text(portion, type); });
    return text;
}

/// The name without what the office puts behind it when a bookmark is pasted once more
/// ("cchc_x Copy 1", in DOCX "cchc_x_Copy_1").
std::string_view original_mark(std::string_view name) {
    for (auto const copy : {std::string_view(" Copy "), std::string_view("_Copy_")})
        if (auto const at = name.rfind(copy); at != std::string_view::npos)
            return name.substr(0, at);
    return name;
}

/// A paragraph, or what stands there instead, with what asks whether a place may run over it.
struct Line {
    TextLine line;
    Reference<css::text::XTextRange> range;  ///< none for a table
    bool has_first = false;
    bool has_last = false;
};

/// Finds the text of one place.
class PlaceFinder {
public:
    PlaceFinder(PlaceMarks const& marks, std::string const& place,
                std::vector<std::string> const& was)
        : marks_(marks),
          first_name_(place_mark(place)),
          last_name_(first_name_ + std::string(last_suffix)),
          was_(was) {}

    FoundPlace find() const {
        if (marks_.first.is() && in_order()) {
            auto const lines = lines_of(place_range(marks_));
            auto const all =
                MarkedLines{0, marks_.last.is() ? std::optional(lines.size() - 1) : std::nullopt};
            if (marks_agree(texts_of(lines), all, was_))
                return found(lines, {0, lines.size()}, false);
        }
        auto const& anchor = marks_.first.is() ? marks_.first : marks_.last;
        auto const lines = lines_of(anchor->getAnchor()->getText());
        MarkedLines at;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].has_first && !at.first) at.first = i;
            if (lines[i].has_last) at.last = i;
        }
        if (!at.first && !at.last) {
            // In a field or a note of a paragraph: the mark alone.
            auto const range =
                anchor->getAnchor()->getText()->createTextCursorByRange(anchor->getAnchor());
            return {range, from_office(range->getString()), true};
        }
        auto const texts = texts_of(lines);
        auto const range = lines_of_place(texts, at, was_);
        auto const outside = [&](std::optional<std::size_t> const& mark) {
            return mark && (*mark < range.begin || *mark >= range.end);
        };
        return found(lines, range, outside(at.first) || outside(at.last));
    }

private:
    /// True where the last mark, if any, stands behind the first in the same text.
    bool in_order() const {
        return !marks_.last.is() ||
               is_in_order(marks_.first->getAnchor(), marks_.last->getAnchor());
    }

    std::vector<Line> lines_of(Reference<css::uno::XInterface> const& range) const {
        std::vector<Line> lines;
        each_paragraph(range, [&](Reference<css::container::XEnumerationAccess> const& paragraph) {
            Line line;
            line.line.is_barrier = !paragraph.is();
            if (paragraph.is()) read(paragraph, line);
            lines.push_back(std::move(line));
        });
        return lines;
    }
    void read(Reference<css::container::XEnumerationAccess> const& paragraph, Line& line) const {
        line.range.set(paragraph, UNO_QUERY_THROW);
        sal_Int16 level = 0;
        Reference<css::beans::XPropertySet>(paragraph, UNO_QUERY_THROW)
            ->getPropertyValue("OutlineLevel") >>= level;
        line.line.is_barrier = level > 0;
        each_portion(paragraph, [&](Reference<css::beans::XPropertySet> const& portion,
                                    rtl::OUString const& type) {
            if (type == "Bookmark")
                read_mark(portion, line);
            else
                line.line.text += portion_text(portion, type);
        });
        line.line.text = to_nfc(line.line.text);
    }
    void read_mark(Reference<css::beans::XPropertySet> const& portion, Line& line) const {
        Reference<css::container::XNamed> mark;
        portion->getPropertyValue("Bookmark") >>= mark;
        auto const name = mark.is() ? from_office(mark->getName()) : std::string();
        if (name == first_name_)
            line.has_first = true;
        else if (name == last_name_)
            line.has_last = true;
        else if (auto const of = original_mark(name);
                 starts_with(of, place_prefix) && of != first_name_ && of != last_name_)
            line.line.is_barrier = true;
    }

    static std::vector<TextLine> texts_of(std::vector<Line> const& lines) {
        std::vector<TextLine> texts;
        texts.reserve(lines.size());
        for (auto const& line : lines) texts.push_back(line.line);
        return texts;
    }

    /// The mark's own end of a marked line to which something has been joined, else the line's.
    Reference<css::text::XTextRange> begin_of(Line const& line) const {
        if (!line.line.is_barrier) return line.range->getStart();
        return (line.has_first ? marks_.first : marks_.last)->getAnchor()->getStart();
    }
    Reference<css::text::XTextRange> end_of_line(Line const& line) const {
        if (!line.line.is_barrier) return line.range->getEnd();
        return (line.has_last ? marks_.last : marks_.first)->getAnchor()->getEnd();
    }

    FoundPlace found(std::vector<Line> const& lines, LineRange const& at, bool parted) const {
        auto const& first = lines[at.begin];
        auto const& last = lines[at.end - 1];
        auto const begin = begin_of(first);
        auto const cursor = begin->getText()->createTextCursorByRange(begin);
        cursor->gotoRange(end_of_line(last), true);
        FoundPlace place{cursor, {}, parted};
        if (first.line.is_barrier || last.line.is_barrier) {
            bool begun = false;
            each_paragraph(cursor,
                           [&](Reference<css::container::XEnumerationAccess> const& paragraph) {
                               if (std::exchange(begun, true)) place.text += '\n';
                               if (paragraph.is()) place.text += paragraph_text(paragraph);
                           });
            place.text = to_nfc(place.text);
            return place;
        }
        for (auto i = at.begin; i < at.end; ++i)
            place.text += (i == at.begin ? "" : "\n") + lines[i].line.text;
        return place;
    }

    PlaceMarks const& marks_;
    std::string const first_name_;
    std::string const last_name_;
    std::vector<std::string> const& was_;
};

/// Looks for what only a hand makes.
class HandSearch {
public:
    explicit HandSearch(Reference<css::frame::XModel> const& model)
        : styles_(Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)
                      ->getStyleFamilies()
                      ->getByName("ParagraphStyles"),
                  UNO_QUERY_THROW) {}

    bool finds_in(Reference<css::container::XEnumerationAccess> const& paragraph) const {
        auto const plain = formatting_of_style(paragraph);
        bool found = false;
        each_portion(paragraph, [&](Reference<css::beans::XPropertySet> const& portion,
                                    rtl::OUString const& type) {
            found = found || is_by_hand(portion, type, plain);
        });
        // Pictures and frames that hang on the paragraph itself.
        Reference<css::container::XContentEnumerationAccess> const hung(paragraph, UNO_QUERY);
        return found ||
               (hung.is() &&
                hung->createContentEnumeration("com.sun.star.text.TextContent")->hasMoreElements());
    }

private:
    using Formatting = css::uno::Sequence<Any>;

    static bool is_by_hand(Reference<css::beans::XPropertySet> const& portion,
                           rtl::OUString const& type, Formatting const& plain) {
        if (type == "Bookmark") return !is_own_mark(portion);
        // A comment, a note, a tracked change; not where a page happens to end.
        if (type != "Text" && type != "TextField") return type != "SoftPageBreak";
        return is_comment(portion) ||
               (!portion_text(portion, type).empty() && formatting(portion) != plain);
    }

    static bool is_own_mark(Reference<css::beans::XPropertySet> const& portion) {
        Reference<css::container::XNamed> mark;
        portion->getPropertyValue("Bookmark") >>= mark;
        auto const name = mark.is() ? from_office(mark->getName()) : std::string();
        // Word marks where it stopped with "_GoBack" and the like.
        return starts_with(name, place_prefix) || starts_with(name, "_");
    }

    static bool is_comment(Reference<css::beans::XPropertySet> const& portion) {
        Reference<css::lang::XServiceInfo> field;
        if (portion->getPropertySetInfo()->hasPropertyByName("TextField"))
            portion->getPropertyValue("TextField") >>= field;
        return field.is() && field->supportsService("com.sun.star.text.textfield.Annotation");
    }

    /// What somebody sees of a text, as opposed to what a trip through Word writes out besides.
    static Formatting formatting(Reference<css::uno::XInterface> const& of) {
        // In alphabetical order, as the interface wants it.
        static auto const names = sequence<rtl::OUString>(
            {"CharBackColor", "CharColor", "CharFontName", "CharHeight", "CharPosture",
             "CharStrikeout", "CharUnderline", "CharWeight", "ParaAdjust", "ParaBackColor"});
        return Reference<css::beans::XMultiPropertySet>(of, UNO_QUERY_THROW)
            ->getPropertyValues(names);
    }

    Formatting formatting_of_style(Reference<css::uno::XInterface> const& paragraph) const {
        rtl::OUString style;
        Reference<css::beans::XPropertySet>(paragraph, UNO_QUERY_THROW)
            ->getPropertyValue("ParaStyleName") >>= style;
        return formatting(
            Reference<css::uno::XInterface>(styles_->getByName(style), UNO_QUERY_THROW));
    }

    Reference<css::container::XNameAccess> styles_;
};

class PlaceWriter {
public:
    PlaceWriter(Reference<css::frame::XModel> const& model,
                Reference<css::text::XTextCursor> const& cursor)
        : factory_(model, UNO_QUERY_THROW),
          text_(cursor->getText()),
          cursor_(cursor),
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
                write_table_number(paragraph.style);
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

    void write_table_number(std::string const& style) {
        Reference<css::text::XTextFieldsSupplier> const document(factory_, UNO_QUERY_THROW);
        auto counting = counting_of(document, style);
        if (!counting)
            counting = Counting{Reference<css::beans::XPropertySet>(
                                    document->getTextFieldMasters()->getByName(
                                        rtl::OUString::createFromAscii(table_sequence)),
                                    UNO_QUERY_THROW),
                                rtl::OUString::createFromAscii(table_formula)};
        Reference<css::text::XDependentTextField> const field(
            factory_->createInstance(rtl::OUString::createFromAscii(counting_field)),
            UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet> const properties(field, UNO_QUERY_THROW);
        field->attachTextFieldMaster(counting->master);
        properties->setPropertyValue("NumberingType", Any(css::style::NumberingType::ARABIC));
        text_->insertTextContent(range_, Reference<css::text::XTextContent>(field, UNO_QUERY_THROW),
                                 false);
        // Only in a field that stands in the text the office puts its own word for the sequence; a
        // formula set before would have a Vietnamese office look for a "Table" that it calls
        // otherwise, and the number stay empty.
        properties->setPropertyValue("Content", Any(counting->formula));
    }

    Reference<css::lang::XMultiServiceFactory> factory_;
    Reference<css::text::XText> text_;
    Reference<css::text::XTextCursor> cursor_;
    Reference<css::text::XTextRange> range_;
    Reference<css::beans::XPropertySet> properties_;
    Reference<css::beans::XPropertyState> defaults_;
};

/// Lays a bookmark round the paragraph in which the cursor stands.
void mark_paragraph(Reference<css::frame::XModel> const& model,
                    Reference<css::text::XTextCursor> const& cursor, rtl::OUString const& name) {
    Reference<css::text::XTextContent> const mark(
        Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.Bookmark"),
        UNO_QUERY_THROW);
    Reference<css::container::XNamed>(mark, UNO_QUERY_THROW)->setName(name);
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    walker->gotoStartOfParagraph(false);
    walker->gotoEndOfParagraph(true);
    cursor->getText()->insertTextContent(Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW),
                                         mark, true);
    cursor->collapseToEnd();
}

}  // namespace

namespace {

/// Gives the empty text at the cursor a paragraph of its own when others stand in its paragraph,
/// which keep theirs.
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

Reference<css::text::XTextCursor> place_range(PlaceMarks const& marks) {
    auto const anchor = marks.first->getAnchor();
    auto const cursor = anchor->getText()->createTextCursorByRange(anchor->getStart());
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    walker->gotoStartOfParagraph(false);
    cursor->gotoRange(end_of(marks), true);
    walker->gotoEndOfParagraph(true);
    return cursor;
}

void append_paragraph(Reference<css::text::XTextCursor> const& cursor) {
    // A break would move the bookmark of an empty paragraph along; this leaves it where it is, and
    // the cursor stands in the new paragraph.
    cursor->getText()->insertControlCharacter(
        Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW),
        css::text::ControlCharacter::APPEND_PARAGRAPH, false);
    Reference<css::beans::XMultiPropertyStates>(cursor, UNO_QUERY_THROW)
        ->setAllPropertiesToDefault();
}

void mark_place(Reference<css::frame::XModel> const& model,
                Reference<css::text::XTextCursor> const& cursor, std::string const& place) {
    mark_paragraph(model, cursor, to_office(place_mark(place)));
}

void mark_place(Reference<css::frame::XModel> const& model,
                Reference<css::text::XTextRange> const& first,
                Reference<css::text::XTextRange> const& last, std::string const& place) {
    auto const mark = [&](Reference<css::text::XTextRange> const& paragraph,
                          std::string const& name) {
        mark_paragraph(model, paragraph->getText()->createTextCursorByRange(paragraph->getStart()),
                       to_office(name));
    };
    mark(first, place_mark(place));
    if (first != last) mark(last, place_mark(place) + std::string(last_suffix));
}

MarkedPlaces find_marks(Reference<css::frame::XModel> const& model) {
    auto const bookmarks =
        Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
    MarkedPlaces found;
    for (auto const& name : bookmarks->getElementNames()) {
        auto const known = from_office(name);
        if (!starts_with(known, place_prefix)) continue;
        auto const original = original_mark(known);
        if (is_heading_mark(known)) {
            found.headings.insert(known.substr(heading_prefix.size()));
            continue;
        }
        auto place = std::string(original.substr(place_prefix.size()));
        bool const is_last = ends_with(place, last_suffix);
        if (is_last) place.resize(place.size() - last_suffix.size());
        if (original.size() < known.size()) {
            found.copied.insert(place);
            continue;
        }
        Reference<css::text::XTextContent> const mark(bookmarks->getByName(name), UNO_QUERY_THROW);
        (is_last ? found.places[place].last : found.places[place].first) = mark;
    }
    return found;
}

std::map<std::string, PlaceMarks> find_places(Reference<css::frame::XModel> const& model) {
    auto places = find_marks(model).places;
    for (auto place = places.begin(); place != places.end();)
        place = place->second.first.is() ? std::next(place) : places.erase(place);
    return places;
}

void count_anew(Reference<css::frame::XModel> const& model) {
    Reference<css::text::XTextFieldsSupplier> const document(model, UNO_QUERY_THROW);
    // A file of Word brings formulas with the English name of the sequence, which an office of
    // another language counts only after they were set again (see write_table_number).
    each_counting_field(document, [](auto const&, auto const& properties) {
        properties->setPropertyValue("Content", properties->getPropertyValue("Content"));
    });
    Reference<css::util::XRefreshable>(document->getTextFields(), UNO_QUERY_THROW)->refresh();
}

FoundPlace find_place(PlaceMarks const& marks, std::string const& place,
                      std::vector<std::string> const& was) {
    return PlaceFinder(marks, place, was).find();
}

std::string read_place(PlaceMarks const& marks) {
    std::string text;
    bool first = true;
    each_paragraph(place_range(marks),
                   [&](Reference<css::container::XEnumerationAccess> const& paragraph) {
                       if (!std::exchange(first, false)) text += '\n';
                       if (paragraph.is()) text += paragraph_text(paragraph);
                   });
    return to_nfc(text);
}

bool has_hand(Reference<css::frame::XModel> const& model,
              Reference<css::text::XTextCursor> const& range) {
    HandSearch const search(model);
    bool found = false;
    each_paragraph(range, [&](Reference<css::container::XEnumerationAccess> const& paragraph) {
        found = found || (paragraph.is() && search.finds_in(paragraph));
    });
    return found;
}

std::optional<Problem> closed_section(Reference<css::text::XTextRange> const& range) {
    Reference<css::text::XTextSection> section;
    Reference<css::beans::XPropertySet>(range, UNO_QUERY_THROW)->getPropertyValue("TextSection") >>=
        section;
    for (; section.is(); section = section->getParentSection()) {
        Reference<css::beans::XPropertySet> const properties(section, UNO_QUERY_THROW);
        bool is_protected = false;
        properties->getPropertyValue("IsProtected") >>= is_protected;
        if (is_protected && !properties->getPropertyValue("DocumentIndex").hasValue()) {
            auto const name =
                Reference<css::container::XNamed>(section, UNO_QUERY_THROW)->getName();
            return Problem{"command.protected_section", {{"section", from_office(name)}}, {}};
        }
    }
    return std::nullopt;
}

void check_open(Reference<css::text::XTextRange> const& range) {
    if (auto const problem = closed_section(range)) throw ProblemError(*problem);
}

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

    auto const name = to_office(place_mark(step.place));
    if (step.paragraphs.size() > 1) mark_paragraph(model, cursor, name + to_office(last_suffix));
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    for (std::size_t i = 1; i < step.paragraphs.size(); ++i) walker->gotoPreviousParagraph(false);
    mark_paragraph(model, cursor, name);
}

}  // namespace report::office
