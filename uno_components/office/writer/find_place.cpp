// SPDX-License-Identifier: MPL-2.0
#include "office/writer/find_place.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <optional>
#include <utility>

#include "core/compose/place_extent.hpp"
#include "core/text/unicode.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/paragraph_text.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

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
            // What a hand dragged there may begin or end with a table, which is nobody's line.
            bool const has_ends =
                !lines.empty() && lines.front().range.is() && lines.back().range.is();
            if (has_ends && marks_agree(texts_of(lines), all, was_))
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
               stand_in_order(marks_.first->getAnchor(), marks_.last->getAnchor());
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
        return own_mark(line.has_first)->getAnchor()->getStart();
    }
    Reference<css::text::XTextRange> end_of_line(Line const& line) const {
        if (!line.line.is_barrier) return line.range->getEnd();
        return own_mark(!line.has_last)->getAnchor()->getEnd();
    }
    /// One of the two may be gone.
    Reference<css::text::XTextContent> const& own_mark(bool first) const {
        return (first && marks_.first.is()) || !marks_.last.is() ? marks_.first : marks_.last;
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

}  // namespace

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

}  // namespace report::office
