// SPDX-License-Identifier: MPL-2.0
#include "office/writer/report_texts.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <set>
#include <string_view>
#include <utility>

#include "core/report/record.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/find_place.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/places.hpp"
#include "office/writer/walk.hpp"

namespace report::office {

namespace {

using css::container::XEnumerationAccess;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

bool ends_with(std::string_view text, std::string_view suffix) {
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

/// A piece of a paragraph that shows something, or stands for it.
struct Piece {
    Reference<css::text::XTextRange> range;
    Stretch at;             ///< in the paragraph's text
    bool is_field = false;  ///< no letters of its own: a field, a picture, the sign of a note
};

struct Pieces {
    std::string text;
    std::vector<Piece> pieces;
    std::vector<std::string> marks;
};

/// Walks along the portions of a paragraph.
class PieceReader {
public:
    Pieces read(Reference<XEnumerationAccess> const& paragraph) {
        auto const portions = paragraph->createEnumeration();
        while (portions->hasMoreElements()) take({portions->nextElement(), UNO_QUERY_THROW});
        return std::move(result_);
    }

private:
    void take(Reference<css::beans::XPropertySet> const& portion) {
        rtl::OUString type;
        portion->getPropertyValue("TextPortionType") >>= type;
        if (type == "Bookmark")
            take_mark(portion);
        else if (type == "Redline")
            take_change(portion);
        else if (!deleted_ && (type == "Text" || type == "TextField"))
            take_text({portion, UNO_QUERY_THROW}, type == "TextField");
        else if (type == "Footnote" || type == "Frame")
            result_.pieces.push_back({{portion, UNO_QUERY_THROW}, {units_, 0}, true});
    }

    void take_text(Reference<css::text::XTextRange> const& range, bool is_field) {
        auto const text = range->getString();
        auto const length = static_cast<std::size_t>(text.getLength());
        if (length == 0) return;
        result_.pieces.push_back({range, {units_, length}, is_field});
        result_.text += from_office(text);
        units_ += length;
    }

    void take_mark(Reference<css::beans::XPropertySet> const& portion) {
        Reference<css::container::XNamed> mark;
        portion->getPropertyValue("Bookmark") >>= mark;
        if (mark.is()) result_.marks.push_back(from_office(mark->getName()));
    }

    void take_change(Reference<css::beans::XPropertySet> const& portion) {
        rtl::OUString type;
        portion->getPropertyValue("RedlineType") >>= type;
        if (type == "Delete") portion->getPropertyValue("IsStart") >>= deleted_;
    }

    Pieces result_;
    std::size_t units_ = 0;
    bool deleted_ = false;
};

/// Names of places that read as the program wrote them.
std::set<std::string> untouched_places(Reference<css::frame::XModel> const& model,
                                       Report const& report, std::set<std::string>& long_ones) {
    std::set<std::string> untouched;
    for (auto const& [name, marks] : find_places(model)) {
        if (marks.last.is()) long_ones.insert(name);
        auto const written = report.written.find(name);
        if (written != report.written.end() && checksum(read_place(marks)) == written->second)
            untouched.insert(name);
    }
    return untouched;
}

class TextReader {
public:
    TextReader(Reference<css::frame::XModel> const& model, Report const& report)
        : untouched_(untouched_places(model, report, long_ones_)) {}

    void read(Reference<XEnumerationAccess> const& text) {
        auto const contents = text->createEnumeration();
        while (contents->hasMoreElements()) {
            auto const content = contents->nextElement();
            if (Reference<css::text::XTextTable> const table(content, UNO_QUERY); table.is())
                for (auto const& cell : table->getCellNames())
                    read({table->getCellByName(cell), UNO_QUERY_THROW});
            else
                read_paragraph({content, UNO_QUERY_THROW}, {content, UNO_QUERY_THROW});
        }
    }

    /// One that is in no section.
    void read_apart(Reference<XEnumerationAccess> const& text) {
        heading_.clear();
        open_place_.clear();
        read(text);
    }

    std::vector<ReportText> take() { return std::move(texts_); }

private:
    void read_paragraph(Reference<XEnumerationAccess> const& paragraph,
                        Reference<css::text::XTextRange> const& range) {
        auto pieces = PieceReader().read(paragraph);
        auto const place = own_place(pieces.marks);
        if (pieces.text.empty()) return;
        TextParagraph text{heading_, std::move(pieces.text), !place.empty(), {}};
        for (auto const& piece : pieces.pieces)
            if (piece.is_field && piece.at.length > 0) text.fields.push_back(piece.at);
        texts_.push_back({std::move(text), place, range});
    }

    /// Follows headings and places by their marks. The place in which the paragraph stands, if that
    /// reads as the program wrote it.
    std::string own_place(std::vector<std::string> const& marks) {
        auto place = open_place_;
        for (auto const& mark : marks) {
            if (!starts_with(mark, place_prefix)) continue;
            if (is_heading_mark(mark)) {
                heading_ = mark.substr(heading_prefix.size());
                continue;
            }
            auto const name = mark.substr(place_prefix.size());
            // A mark stands at both its ends, so the last one is met twice.
            if (ends_with(name, last_suffix)) {
                open_place_.clear();
                continue;
            }
            place = name;
            if (long_ones_.count(name) > 0) open_place_ = name;
        }
        return untouched_.count(place) > 0 ? place : std::string();
    }

    std::set<std::string> long_ones_;  ///< places of several paragraphs
    std::set<std::string> untouched_;
    std::string heading_;
    std::string open_place_;
    std::vector<ReportText> texts_;
};

/// How much two texts have in common at their beginnings.
sal_Int32 common_start(rtl::OUString const& a, rtl::OUString const& b) {
    sal_Int32 const most = std::min(a.getLength(), b.getLength());
    sal_Int32 same = 0;
    while (same < most && a[same] == b[same]) ++same;
    return same;
}

sal_Int32 common_end(rtl::OUString const& a, rtl::OUString const& b, sal_Int32 start) {
    sal_Int32 const most = std::min(a.getLength(), b.getLength()) - start;
    sal_Int32 same = 0;
    while (same < most && a[a.getLength() - 1 - same] == b[b.getLength() - 1 - same]) ++same;
    return same;
}

}  // namespace

std::vector<ReportText> report_texts(Reference<css::frame::XModel> const& model,
                                     Report const& report) {
    TextReader reader(model, report);
    // What a drawing says cannot be changed within an undo step of Writer's.
    walk_texts(model, [&](WholeText const& text, TextPlace place) {
        if (place == TextPlace::body)
            reader.read(text);
        else if (place != TextPlace::drawing)
            reader.read_apart(text);
    });
    return reader.take();
}

std::vector<TextParagraph> paragraphs_of(std::vector<ReportText> const& texts) {
    std::vector<TextParagraph> paragraphs;
    paragraphs.reserve(texts.size());
    for (auto const& text : texts) paragraphs.push_back(text.paragraph);
    return paragraphs;
}

Reference<css::text::XTextRange> words_in(Reference<css::text::XTextRange> const& paragraph,
                                          Stretch const& at) {
    auto const pieces = PieceReader().read({paragraph, UNO_QUERY_THROW}).pieces;
    Reference<css::text::XTextCursor> cursor;
    for (auto const& piece : pieces) {
        if (piece.at.end() <= at.offset || piece.at.offset >= at.end()) continue;
        if (piece.is_field) return {};
        if (!cursor.is()) {
            cursor = paragraph->getText()->createTextCursorByRange(piece.range->getStart());
            cursor->goRight(static_cast<sal_Int16>(at.offset - piece.at.offset), false);
        }
        auto const end = paragraph->getText()->createTextCursorByRange(piece.range->getStart());
        end->goRight(static_cast<sal_Int16>(std::min(at.end(), piece.at.end()) - piece.at.offset),
                     false);
        cursor->gotoRange({end, UNO_QUERY_THROW}, true);
    }
    return {cursor, UNO_QUERY};
}

void select_words(Reference<css::frame::XModel> const& model,
                  Reference<css::text::XTextRange> const& words) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is() || !words.is()) return;
    view->getViewCursor()->gotoRange(words, false);
}

void replace_words(Reference<css::text::XTextRange> const& words, std::string const& with) {
    auto const before = words->getString(), after = to_office(with);
    if (before == after) return;
    auto start = common_start(before, after);
    auto const kept_end = common_end(before, after, start);
    auto end = before.getLength() - kept_end, new_end = after.getLength() - kept_end;
    auto const text = words->getText();
    auto const cursor = text->createTextCursorByRange(words->getStart());
    // Letters that come amid the old ones take nothing away: a mark at the beginning would go with
    // the first letter.
    if (start == end && start > 0 && end < before.getLength()) {
        cursor->goRight(static_cast<sal_Int16>(start), false);
        text->insertString({cursor, UNO_QUERY_THROW}, after.copy(start, new_end - start), false);
        return;
    }
    while (end - start < 2 && start > 0) --start;
    while (end - start < 2 && end < before.getLength()) ++end, ++new_end;
    auto const remove = [&](sal_Int32 letters) {
        cursor->goRight(static_cast<sal_Int16>(letters), true);
        cursor->setString({});
    };
    // Behind the first of the old letters: there new ones get its formatting, and stand inside
    // every mark that the old words stood in, which does not grow at its ends.
    cursor->goRight(static_cast<sal_Int16>(start + 1), false);
    text->insertString({cursor, UNO_QUERY_THROW}, after.copy(start, new_end - start), false);
    cursor->collapseToEnd();
    remove(end - start - 1);
    cursor->gotoRange(words->getStart(), false);
    cursor->goRight(static_cast<sal_Int16>(start), false);
    remove(1);
}

}  // namespace report::office
