// SPDX-License-Identifier: MPL-2.0
#include "office/writer/standing_text.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XDocumentIndex.hpp>
#include <com/sun/star/text/XDocumentIndexesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextSectionsSupplier.hpp>
#include <set>
#include <string>
#include <string_view>

#include "core/compose/plan.hpp"
#include "core/compose/shown.hpp"
#include "core/text/unicode.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/places.hpp"
#include "office/writer/properties.hpp"

namespace report::office {

using css::container::XEnumerationAccess;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

/// A portion of a paragraph that has text, in bytes of the paragraph's.
struct Part {
    ByteRange at;
    Reference<css::text::XTextRange> range;
    std::string text;
    bool is_field = false;   ///< nobody can stand in its midst
    bool is_pasted = false;  ///< a field of ours that shows another report's number
};

struct Parts {
    std::string text;
    std::vector<Part> parts;
    std::vector<std::string> marks;
    std::vector<std::size_t> by_hand;  ///< where comments, notes and the like stand
    bool is_tracked = false;
    bool is_hidden = false;  ///< a field of ours is
    bool has_field = false;  ///< of ours
};

using Shown = std::map<std::string, std::string>;

class PartReader {
public:
    explicit PartReader(Shown const& properties) : properties_(properties) {}

    Parts read(Reference<XEnumerationAccess> const& paragraph) {
        auto const portions = paragraph->createEnumeration();
        while (portions->hasMoreElements()) take({portions->nextElement(), UNO_QUERY_THROW});
        return std::move(result_);
    }

private:
    void take(Reference<css::beans::XPropertySet> const& portion) {
        rtl::OUString type;
        portion->getPropertyValue("TextPortionType") >>= type;
        if (type == "Text" || type == "TextField")
            take_text(portion, type == "TextField");
        else if (type == "Bookmark")
            take_mark(portion);
        else if (type == "Redline")
            take_change(portion);
        else if (type != "SoftPageBreak")
            result_.by_hand.push_back(result_.text.size());
    }
    void take_text(Reference<css::beans::XPropertySet> const& portion, bool is_field) {
        if (deleted_) return;
        Part part;
        part.range.set(portion, UNO_QUERY_THROW);
        part.text = from_office(part.range->getString());
        part.is_field = is_field;
        if (is_field) take_field(portion, part);
        if (part.text.empty()) return;
        part.at = {result_.text.size(), result_.text.size() + part.text.size()};
        result_.text += part.text;
        result_.parts.push_back(std::move(part));
    }
    /// The field's own name, "{tin}"; else what it shows.
    void take_field(Reference<css::beans::XPropertySet> const& portion, Part& part) {
        Reference<css::beans::XPropertySet> field;
        portion->getPropertyValue("TextField") >>= field;
        Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY);
        if (!info.is()) return;
        // Nearly every field of a report is one of these.
        if (!info->supportsService("com.sun.star.text.TextField.DocInfo.Custom")) {
            if (info->supportsService("com.sun.star.text.TextField.SetExpression"))
                part.text = table_number_mark;
            return;
        }
        rtl::OUString name;
        field->getPropertyValue("Name") >>= name;
        auto const known = from_office(name);
        if (!starts_with(known, shown_prefix)) return;
        result_.has_field = true;
        if (property_of<bool>(portion, "CharHidden")) result_.is_hidden = true;
        bool is_fixed = false;
        field->getPropertyValue("IsFixed") >>= is_fixed;
        auto const wanted = properties_.find(known);
        part.is_pasted = is_fixed && !part.text.empty() && wanted != properties_.end() &&
                         wanted->second != part.text;
        if (!part.is_pasted) part.text = "{" + known.substr(shown_prefix.size()) + "}";
    }
    void take_mark(Reference<css::beans::XPropertySet> const& portion) {
        Reference<css::container::XNamed> mark;
        portion->getPropertyValue("Bookmark") >>= mark;
        if (mark.is()) result_.marks.push_back(from_office(mark->getName()));
    }
    void take_change(Reference<css::beans::XPropertySet> const& portion) {
        result_.is_tracked = true;
        rtl::OUString type;
        portion->getPropertyValue("RedlineType") >>= type;
        if (type == "Delete") portion->getPropertyValue("IsStart") >>= deleted_;
    }

    Shown const& properties_;
    Parts result_;
    bool deleted_ = false;
};

Parts parts_of(Reference<css::text::XTextRange> const& paragraph, Shown const& properties) {
    return PartReader(properties).read({paragraph, UNO_QUERY_THROW});
}

/// Follows places by their marks.
class PlaceFollower {
public:
    explicit PlaceFollower(Reference<css::frame::XModel> const& model) {
        for (auto const& [name, marks] : find_marks(model).places)
            if (marks.first.is() && marks.last.is()) long_ones_.insert(name);
    }

    std::string place(std::vector<std::string> const& marks) {
        auto place = open_;
        for (auto const& mark : marks) {
            if (!starts_with(mark, place_prefix) || is_heading_mark(mark)) continue;
            auto const name = mark.substr(place_prefix.size());
            // A mark stands at both its ends, so the last one is met twice.
            if (name.size() > last_suffix.size() &&
                name.compare(name.size() - last_suffix.size(), last_suffix.size(), last_suffix) ==
                    0) {
                open_.clear();
                continue;
            }
            place = name;
            if (long_ones_.count(name) > 0) open_ = name;
        }
        return place;
    }

private:
    std::set<std::string> long_ones_;  ///< places of several paragraphs
    std::string open_;
};

/// A cursor at a byte of the paragraph. `behind`: at a border of two portions behind the first.
Reference<css::text::XTextCursor> cursor_at(Reference<css::text::XTextRange> const& paragraph,
                                            Parts const& parts, std::size_t byte) {
    auto const text = paragraph->getText();
    for (auto const& part : parts.parts) {
        if (byte < part.at.from || byte >= part.at.until) continue;
        auto const cursor = text->createTextCursorByRange(part.range->getStart());
        if (!part.is_field && byte > part.at.from)
            cursor->goRight(static_cast<sal_Int16>(utf16_length(
                                std::string_view(part.text).substr(0, byte - part.at.from))),
                            false);
        return cursor;
    }
    return text->createTextCursorByRange(parts.parts.empty() ? paragraph->getStart()
                                                             : parts.parts.back().range->getEnd());
}

void remove(Reference<css::text::XTextRange> const& paragraph, Parts const& parts,
            ByteRange const& at) {
    auto const cursor = cursor_at(paragraph, parts, at.from);
    cursor->gotoRange(
        Reference<css::text::XTextRange>(cursor_at(paragraph, parts, at.until), UNO_QUERY_THROW),
        true);
    cursor->setString({});
}

/// Bytes of the letter that begins there.
std::size_t letter_at(std::string const& text, std::size_t at) {
    auto until = at + 1;
    while (until < text.size() && (static_cast<unsigned char>(text[until]) & 0xC0U) == 0x80U)
        ++until;
    return until - at;
}

}  // namespace

namespace {

bool is_heading(Reference<css::text::XTextRange> const& paragraph) {
    return property_of<sal_Int16>(paragraph, "OutlineLevel") > 0;
}

/// Parts of a document whose paragraphs are not the text of its writer, or are not seen.
class Sections {
public:
    explicit Sections(Reference<css::frame::XModel> const& model) {
        Reference<css::text::XDocumentIndexesSupplier> const indexes(model, UNO_QUERY);
        has_indexes_ = indexes.is() && indexes->getDocumentIndexes()->getCount() > 0;
        Reference<css::text::XTextSectionsSupplier> const all(model, UNO_QUERY);
        if (!all.is()) return;
        Reference<css::container::XIndexAccess> const sections(all->getTextSections(),
                                                               UNO_QUERY_THROW);
        for (sal_Int32 i = 0; i < sections->getCount(); ++i) {
            Reference<css::text::XTextSection> const one(sections->getByIndex(i), UNO_QUERY);
            if (one.is() && !property_of<bool>(one, "IsVisible")) hidden_.push_back(one);
        }
    }

    /// A table of contents repeats headings with their numbers and pages.
    bool is_index(Reference<css::text::XTextRange> const& paragraph) const {
        return has_indexes_ &&
               property_of<Reference<css::text::XDocumentIndex>>(paragraph, "DocumentIndex").is();
    }

    /// Whether it is the first asked about of a hidden section, which so is told once.
    bool begins_hidden(Reference<css::text::XTextRange> const& paragraph) {
        if (hidden_.empty()) return false;
        for (auto section =
                 property_of<Reference<css::text::XTextSection>>(paragraph, "TextSection");
             section.is(); section = section->getParentSection()) {
            auto const found = std::find(hidden_.begin(), hidden_.end(), section);
            if (found == hidden_.end()) continue;
            hidden_.erase(found);
            return true;
        }
        return false;
    }

private:
    bool has_indexes_ = false;
    std::vector<Reference<css::text::XTextSection>> hidden_;
};

class TextStanding {
public:
    explicit TextStanding(Reference<css::frame::XModel> const& model)
        : places_(model), sections_(model) {
        all_.properties = read_properties(model).texts;
    }

    void read(Reference<XEnumerationAccess> const& text) {
        auto const contents = text->createEnumeration();
        while (contents->hasMoreElements()) {
            auto const content = contents->nextElement();
            if (Reference<css::text::XTextTable> const table(content, UNO_QUERY); table.is())
                read_table(table);
            else
                read_paragraph({content, UNO_QUERY_THROW});
        }
    }

    StandingText take() { return std::move(all_); }

private:
    void read_table(Reference<css::text::XTextTable> const& table) {
        constexpr sal_Int32 most_cells = 4;
        auto const cells = table->getCellNames();
        if (cells.getLength() > most_cells) {
            all_.tables.push_back(table);
            return;
        }
        for (auto const& cell : cells) read({table->getCellByName(cell), UNO_QUERY_THROW});
    }
    void read_paragraph(Reference<css::text::XTextRange> const& range) {
        auto parts = parts_of(range, all_.properties);
        for (auto const& part : parts.parts)
            if (part.is_pasted) all_.pasted[all_.ranges.size()].push_back(part.at);
        if (parts.is_hidden || (parts.has_field && sections_.begins_hidden(range)))
            all_.hidden.insert(all_.ranges.size());
        auto place = places_.place(parts.marks);
        if (sections_.is_index(range))
            all_.paragraphs.push_back({{}, std::move(place), false});
        else
            all_.paragraphs.push_back({std::move(parts.text), std::move(place), is_heading(range)});
        all_.ranges.push_back(range);
    }

    PlaceFollower places_;
    Sections sections_;
    StandingText all_;
};

}  // namespace

StandingText standing_text(Reference<css::frame::XModel> const& model) {
    TextStanding text(model);
    text.read(
        {Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText(), UNO_QUERY_THROW});
    return text.take();
}

bool can_put_back(StandingText const& text, TypedText const& typed) {
    auto const& paragraph = text.ranges[typed.paragraph];
    auto const parts = parts_of(paragraph, text.properties);
    if (parts.is_tracked || closed_section(paragraph)) return false;
    return std::none_of(typed.removed.begin(), typed.removed.end(), [&](ByteRange const& range) {
        return std::any_of(parts.by_hand.begin(), parts.by_hand.end(),
                           [&](std::size_t at) { return range.from <= at && at <= range.until; }) ||
               std::any_of(parts.parts.begin(), parts.parts.end(), [&](Part const& part) {
                   return part.is_field && !(part.is_pasted && part.at == range) &&
                          part.at.from < range.until && range.from < part.at.until;
               });
    });
}

void put_back(Reference<css::frame::XModel> const& model, StandingText const& standing,
              TypedText const& typed) {
    auto const& paragraph = standing.ranges[typed.paragraph];
    auto const now = [&] { return parts_of(paragraph, standing.properties); };
    if (typed.has_field) {
        for (auto range = typed.removed.rbegin(); range != typed.removed.rend(); ++range)
            remove(paragraph, now(), *range);
        return;
    }
    // The field comes behind the first of the typed letters: there it gets their formatting, and
    // stands inside every mark that they stood in.
    auto const parts = now();
    bool const has_letters = !typed.removed.empty();
    auto const at = has_letters ? typed.removed.front().from : typed.field_comes_at;
    bool const is_pasted =
        std::any_of(parts.parts.begin(), parts.parts.end(),
                    [&](Part const& part) { return part.is_pasted && part.at.from == at; });
    auto const first = has_letters && !is_pasted ? letter_at(parts.text, at) : 0;
    if (has_letters && at + first < typed.removed.front().until)
        remove(paragraph, parts, {at + first, typed.removed.front().until});
    auto const cursor = cursor_at(paragraph, now(), at + first);
    auto const text = cursor->getText();
    Reference<css::text::XTextRange> const here(cursor, UNO_QUERY_THROW);
    if (typed.blank_before) text->insertString(here, " ", false);
    Reference<css::beans::XPropertySet> const field(
        Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.textfield.docinfo.Custom"),
        UNO_QUERY_THROW);
    field->setPropertyValue("Name", Any(to_office(std::string(shown_prefix) + typed.field)));
    text->insertTextContent(here, Reference<css::text::XTextContent>(field, UNO_QUERY_THROW),
                            false);
    if (typed.blank_after) text->insertString(here, " ", false);
    if (first > 0) remove(paragraph, now(), {at, at + first});
}

}  // namespace report::office
