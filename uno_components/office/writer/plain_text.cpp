// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <deque>
#include <set>
#include <utility>

#include "core/json/json.hpp"
#include "core/reader/column_places.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/old_document.hpp"
#include "office/writer/plain_walk.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Object = AnyObject;
using Table = Reference<css::text::XTextTable>;

/// Name of a cell taken apart: "B3"; "A1.2.1" stands within "A1".
struct CellPlace {
    std::size_t row = 0, column = 0;
};

std::optional<CellPlace> cell_place(std::string const& name) {
    constexpr std::size_t letters = 26, most_rows = 1'000'000;
    CellPlace place;
    std::size_t at = 0, column = 0;
    for (; at < name.size() && name[at] >= 'A'; ++at) {
        bool const small = name[at] >= 'a';
        auto const letter = static_cast<std::size_t>(name[at] - (small ? 'a' : 'A'));
        column = column * 2 * letters + letter + (small ? letters : 0) + 1;
    }
    for (; at < name.size() && name[at] >= '0' && name[at] <= '9' && place.row < most_rows; ++at)
        place.row = place.row * 10 + static_cast<std::size_t>(name[at] - '0');
    if (column == 0 || place.row == 0 || place.row > most_rows) return std::nullopt;
    return CellPlace{place.row - 1, column - 1};
}

class PlainText {
public:
    PlainText(Reference<css::frame::XModel> const& model, OldFonts const& fonts,
              ReadingLimits const& limits, ReadingWatcher* watcher)
        : model_(model),
          limits_(limits),
          watcher_(watcher),
          reader_(fonts, hooks()),
          deadline_(std::chrono::steady_clock::now() + limits.time) {}

    PlainDocument run() {
        find_on_pages();
        flush();
        read_text({Reference<css::text::XTextDocument>(model_, UNO_QUERY_THROW)->getText(),
                   UNO_QUERY_THROW},
                  PlainBlock::Place::body);
        return std::move(document_);
    }

private:
    ParagraphReader::Hooks hooks() {
        ParagraphReader::Hooks hooks{
            [this](Reference<css::container::XContentEnumerationAccess> const& of) {
                hang_all(of);
            },
            [this](std::size_t bytes) { bytes_ += bytes; },
            {},
            {}};
        // Who watches is told of the notes and does with them what has to be done.
        if (watcher_)
            hooks.read = [this](ReadParagraph&& read) { watcher_->paragraph(std::move(read)); };
        else
            hooks.note = [this](Enumerable const& note) { notes_.push_back(note); };
        return hooks;
    }

    /// Frames and shapes that hang on a page and not on a text.
    void find_on_pages() {
        auto const on_page = [](Object const& one) {
            auto type = css::text::TextContentAnchorType_AT_PARAGRAPH;
            optional_property(one, "AnchorType") >>= type;
            return type == css::text::TextContentAnchorType_AT_PAGE;
        };
        Reference<css::container::XIndexAccess> const frames(
            Reference<css::text::XTextFramesSupplier>(model_, UNO_QUERY_THROW)->getTextFrames(),
            UNO_QUERY_THROW);
        Reference<css::container::XIndexAccess> const shapes(
            Reference<css::drawing::XDrawPagesSupplier>(model_, UNO_QUERY_THROW)
                ->getDrawPages()
                ->getByIndex(0),
            UNO_QUERY_THROW);
        has_hung_ = frames->getCount() > 0 || shapes->getCount() > 0;
        for (auto const& all : {frames, shapes})
            for (sal_Int32 i = 0; i < all->getCount(); ++i)
                if (Object const one(all->getByIndex(i), UNO_QUERY); on_page(one)) {
                    if (watcher_) watcher_->shape(one);
                    hang(one);
                }
    }

    void hang(Object const& one, int depth = 0) {
        if (Reference<css::drawing::XShapes> const group(one, UNO_QUERY);
            group.is() && depth < deepest_nesting) {
            for (sal_Int32 i = 0; i < group->getCount(); ++i)
                hang(Object(group->getByIndex(i), UNO_QUERY), depth + 1);
            return;
        }
        // The frames of a document are on its drawing page, too, once it has been laid out.
        if (Enumerable const text(one, UNO_QUERY); text.is() && known_.insert(text).second)
            hung_.push_back(text);
    }

    void hang_all(Reference<css::container::XContentEnumerationAccess> const& of) {
        if (!has_hung_ || !of.is()) return;
        each_of(of->createContentEnumeration("com.sun.star.text.TextContent"),
                [this](Object const& one) {
                    if (watcher_) watcher_->shape(one);
                    hang(one);
                });
    }

    /// The texts of what was hung up, which may have something hung up in turn.
    void flush() {
        while (!hung_.empty()) {
            auto const text = hung_.front();
            hung_.pop_front();
            read_text(text, PlainBlock::Place::frame);
        }
    }

    /// The notes of what was just read. A note has none itself.
    void take_notes() {
        auto const notes = std::move(notes_);
        notes_.clear();
        for (auto const& note : notes)
            if (note.is()) read_text(note, PlainBlock::Place::note);
    }

    /// Paragraphs and tables as blocks. What hangs on one goes before it, tables within a table
    /// behind that. Within a frame both wait until it is read.
    void read_text(Enumerable const& text, PlainBlock::Place place) {
        bool const is_frame = place == PlainBlock::Place::frame;
        ParagraphWalk walk;
        std::deque<Table> tables;
        each_of(text->createEnumeration(), [&](Object const& one) {
            if (Table const table(one, UNO_QUERY); table.is()) {
                for (tables.push_back(table); !tables.empty();) {
                    auto const next = tables.front();
                    tables.pop_front();
                    PlainBlock block{place, {}, {}};
                    if (walk.is_seen()) block.table = read_table(next, tables);
                    if (!is_frame) flush();
                    if (block.table) document_.blocks.push_back(std::move(block));
                    take_notes();
                }
                return;
            }
            auto paragraph = read_paragraph(one, walk);
            if (!is_frame) flush();
            if (paragraph) document_.blocks.push_back({place, std::move(*paragraph), {}});
            if (paragraph) take_notes();
        });
        if (auto rest = reader_.left_of(walk))
            document_.blocks.push_back({place, std::move(*rest), {}});
        take_notes();
    }

    PlainTable read_table(Table const& table, std::deque<Table>& within) {
        std::vector<PlainRow> rows;
        for (auto const& name : table->getCellNames()) {
            auto const place = cell_place(from_office(name));
            if (!place) continue;
            if (place->row >= rows.size()) rows.resize(place->row + 1);
            auto& row = rows[place->row];
            if (place->column >= row.size()) row.resize(place->column + 1);
            Enumerable const text(table->getCellByName(name), UNO_QUERY);
            if (watcher_) watcher_->cell(table, name);
            if (text.is()) read_cell(text, row[place->column], within);
        }
        if (watcher_) watcher_->cell({}, {});
        return {set_in_columns(table, std::move(rows))};
    }

    void read_cell(Enumerable const& text, PlainCell& cell, std::deque<Table>& within) {
        ParagraphWalk walk;
        each_of(text->createEnumeration(), [&](Object const& one) {
            if (Table const table(one, UNO_QUERY); table.is())
                within.push_back(table);
            else if (auto paragraph = read_paragraph(one, walk))
                cell.push_back(std::move(*paragraph));
        });
        if (auto rest = reader_.left_of(walk)) cell.push_back(std::move(*rest));
    }

    /// Cells under the columns in which they begin.
    static std::vector<PlainRow> set_in_columns(Table const& table, std::vector<PlainRow> rows) {
        auto const width =
            value_of<sal_Int16>(optional_property(table, "TableColumnRelativeSum"), 0);
        Reference<css::container::XIndexAccess> const lines(table->getRows(), UNO_QUERY_THROW);
        std::vector<std::vector<int>> edges;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            css::uno::Sequence<css::text::TableColumnSeparator> separators;
            if (static_cast<sal_Int32>(i) < lines->getCount())
                optional_property(Object(lines->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY),
                                  "TableColumnSeparators") >>= separators;
            auto& row = edges.emplace_back(std::vector<int>{0});
            for (auto const& one : separators)
                if (one.IsVisible && width > 0) row.push_back(one.Position * 10'000 / width);
            if (row.size() < rows[i].size()) return rows;
            rows[i].resize(row.size());
        }
        auto const places = column_places(edges);
        std::size_t columns = 0;
        for (auto const& row : places)
            if (!row.empty()) columns = std::max(columns, row.back() + 1);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            PlainRow row(columns);
            for (std::size_t cell = 0; cell < rows[i].size(); ++cell)
                row[places[i][cell]] = std::move(rows[i][cell]);
            rows[i] = std::move(row);
        }
        return rows;
    }

    std::optional<PlainParagraph> read_paragraph(Object const& one, ParagraphWalk& walk) {
        count();
        return reader_.read(one, walk);
    }

    /// Limits are looked at while reading: a document may be made to take for ever.
    void count() {
        if (++paragraphs_ > limits_.document.paragraphs || bytes_ > limits_.document.bytes)
            fail("reader.too_large", {}, {});
        if (std::chrono::steady_clock::now() > deadline_) fail("reader.too_slow", {}, {});
    }

    Reference<css::frame::XModel> model_;
    ReadingLimits const& limits_;
    ReadingWatcher* watcher_;
    ParagraphReader reader_;
    std::chrono::steady_clock::time_point deadline_;
    PlainDocument document_;
    std::deque<Enumerable> hung_;
    std::vector<Enumerable> notes_;
    std::set<Enumerable> known_;
    std::size_t paragraphs_ = 0;
    std::size_t bytes_ = 0;
    bool has_hung_ = false;
};

}  // namespace

Result<PlainDocument> plain_document(Reference<css::frame::XModel> const& model,
                                     OldFonts const& fonts, ReadingLimits const& limits,
                                     ReadingWatcher* watcher) try {
    return PlainText(model, fonts, limits, watcher).run();
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report::office
