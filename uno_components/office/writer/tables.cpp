// SPDX-License-Identifier: MPL-2.0
#include "office/writer/tables.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <set>

#include "core/json/json.hpp"
#include "core/text/unicode.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/places.hpp"
#include "office/writer/seen_text.hpp"
#include "office/writer/table_cells.hpp"
#include "office/writer/table_rows.hpp"
#include "office/writer/table_setter.hpp"
#include "office/writer/table_spot.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::container::XNameAccess> bookmarks_of(Reference<css::frame::XModel> const& model) {
    return Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
}

/// Which cell of its row a head's cell is once the head is merged.
std::size_t head_column(Grid const& grid, GridCell const& cell) {
    return static_cast<std::size_t>(
        std::count_if(grid.head.begin(), grid.head.end(), [&](GridCell const& one) {
            return one.column < cell.column && one.row <= cell.row &&
                   cell.row < one.row + one.row_span;
        }));
}

/// Puts paragraphs and tables behind a paragraph of the body, one after another.
class Builder {
public:
    Builder(Reference<css::frame::XModel> const& model,
            Reference<css::text::XTextCursor> const& cursor)
        : model_(model), cursor_(cursor), range_(cursor, UNO_QUERY_THROW) {}

    void add_places(std::vector<FilledPlace> const& places) {
        for (auto const& one : places) {
            need_paragraph();
            if (one.place.empty())
                dress(one.paragraphs.front());
            else
                mark_place(model_, cursor_, one.place);
            unused_ = false;
        }
    }

    /// A table stands before the paragraph into which it is put, which is then the next.
    Reference<css::text::XTextTable> add_table(std::size_t columns, std::size_t rows,
                                               rtl::OUString const& name) {
        need_paragraph();
        Reference<css::text::XTextTable> const table(
            Reference<css::lang::XMultiServiceFactory>(model_, UNO_QUERY_THROW)
                ->createInstance("com.sun.star.text.TextTable"),
            UNO_QUERY_THROW);
        table->initialize(static_cast<sal_Int32>(rows), static_cast<sal_Int32>(columns));
        if (!name.isEmpty())
            Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->setName(name);
        cursor_->getText()->insertTextContent(
            range_, Reference<css::text::XTextContent>(table, UNO_QUERY_THROW), false);
        return table;
    }

    /// The next paragraph begins a page of this style, numbered from 1.
    void begin_page(std::string const& style) {
        need_paragraph();
        set_property(cursor_, "PageDescName", Any(to_office(style)));
        set_property(cursor_, "PageNumberOffset", Any(sal_Int16{1}));
    }

private:
    void dress(Paragraph const& paragraph) {
        set_property(cursor_, "ParaStyleName", Any(to_office(paragraph.style)));
        if (!paragraph.indents) return;
        set_property(cursor_, "ParaLeftMargin",
                     Any(static_cast<sal_Int32>(paragraph.indents->left)));
        set_property(cursor_, "ParaRightMargin",
                     Any(static_cast<sal_Int32>(paragraph.indents->right)));
    }

    void need_paragraph() {
        if (unused_) return;
        append_paragraph(cursor_);
        unused_ = true;
    }

    Reference<css::frame::XModel> model_;
    Reference<css::text::XTextCursor> cursor_;
    Reference<css::text::XTextRange> range_;
    bool unused_ = false;
};

void mark_cell(Reference<css::frame::XModel> const& model, Reference<css::text::XText> const& cell,
               std::string const& place) {
    mark_place(model, cell->createTextCursor(), place);
}

void add_form(Reference<css::frame::XModel> const& model, Builder& builder,
              std::vector<FilledPlace> const& cells) {
    if (cells.empty()) return;
    auto const table = builder.add_table(cells.size(), 1, {});
    auto const relative = relative_width(table);
    set_property(
        table, "TableColumnSeparators",
        Any(sequence<css::text::TableColumnSeparator>(
            {{static_cast<sal_Int16>(relative * form_left / 100), true},
             {static_cast<sal_Int16>(relative * (form_left + form_centre) / 100), true}})));
    set_property(table, "TableBorder", Any(borders(0, 0)));
    for (std::size_t i = 0; i < cells.size(); ++i)
        mark_cell(model, cell_at(table, i, 0), cells[i].place);
}

/// Before anything is done: what the document has to have for this table.
void check_styles(Reference<css::frame::XModel> const& model, ReportKind const& kind,
                  std::string const& page) {
    auto const families =
        Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)->getStyleFamilies();
    auto const need = [&](char const* family, std::string const& style) {
        Reference<css::container::XNameAccess> const styles(
            families->getByName(rtl::OUString::createFromAscii(family)), UNO_QUERY_THROW);
        if (!styles->hasByName(to_office(style))) fail("table.no_style", {{"style", style}}, {});
    };
    for (auto const& [role, style] : kind.styles) need("ParagraphStyles", style);
    if (!page.empty()) need("PageStyles", page);
}

Reference<css::text::XTextCursor> find_spot(Reference<css::frame::XModel> const& model,
                                            TableDefinition const& table, Grid const& grid,
                                            TableSpot spot, std::string const& next) {
    if (spot == TableSpot::appendix) return behind_appendices(model, next);
    // A page turned in the middle of a report would begin with an unnumbered page of its own.
    if (table.landscape) fail("table.too_wide", {{"table", grid.caption}}, {});
    if (spot == TableSpot::cursor) return behind_cursor(model);
    auto const cursor = behind_section(model, table.section);
    if (!cursor.is()) fail("table.no_section", {{"table", grid.caption}}, {});
    return cursor;
}

// What stands in it.

Reference<css::text::XTextRange> start_of(DocumentTable const& table) {
    return {cell_at(table.table, 0, 0)->createTextCursor(), UNO_QUERY_THROW};
}

std::string text_of(Reference<css::text::XText> const& cell) {
    return cell.is() ? seen_text(cell).plain() : std::string();
}

/// Sets the text of a cell and keeps the table's own bookmark, if it was in it.
void set_text(Reference<css::text::XText> const& cell, std::string const& text) {
    if (cell.is() && text_of(cell) != text) set_seen_text(cell, text);
}

/// Setting the style that a cell has would take its formatting away.
void wear_style(Reference<css::text::XText> const& cell, std::string const& style) {
    auto const cursor = cell->createTextCursor();
    if (from_office(property_of<rtl::OUString>(cursor, "ParaStyleName")) != style)
        set_property(cursor, "ParaStyleName", Any(to_office(style)));
}

std::string style_of(Reference<css::uno::XInterface> const& paragraph) {
    rtl::OUString style;
    Reference<css::beans::XPropertySet>(paragraph, UNO_QUERY_THROW)
        ->getPropertyValue("ParaStyleName") >>= style;
    return from_office(style);
}

/// The empty paragraphs that were set before and behind a table without being places.
std::vector<Reference<css::lang::XComponent>> unmarked_beside(
    Reference<css::frame::XModel> const& model, ReportKind const& kind,
    Reference<css::text::XTextTable> const& table) {
    auto const& styles = kind.styles;
    std::vector<Reference<css::lang::XComponent>> found;
    bool behind = false;
    auto const contents =
        Reference<css::container::XEnumerationAccess>(
            Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText(), UNO_QUERY_THROW)
            ->createEnumeration();
    while (contents->hasMoreElements()) {
        Reference<css::uno::XInterface> const one(contents->nextElement(), UNO_QUERY_THROW);
        Reference<css::text::XTextRange> const paragraph(one, UNO_QUERY);
        if (!paragraph.is()) {
            behind = behind || Reference<css::text::XTextTable>(one, UNO_QUERY) == table;
            continue;
        }
        auto const style = style_of(one);
        bool const empty = paragraph->getString().isEmpty() &&
                           (style == styles.at("rule") || style == styles.at("empty") ||
                            style == styles.at("table_unit"));
        if (!behind && !empty && style != styles.at("table_unit")) found.clear();
        if (empty) found.emplace_back(one, UNO_QUERY_THROW);
        if (behind) break;
    }
    return found;
}

}  // namespace

BodyTexts read_body(DocumentTable const& table, std::size_t head_rows, BodyRows* rows) {
    struct Line {
        std::vector<std::string> texts;
        bool cleaned = false;
    };
    std::vector<Line> lines;
    for (auto const& name : table.table->getCellNames()) {
        auto const row = place_of_cell(name).row;
        if (row < head_rows) continue;
        if (lines.size() <= row - head_rows) lines.resize(row - head_rows + 1);
        auto& line = lines[row - head_rows];
        Reference<css::text::XText> const cell(table.table->getCellByName(name), UNO_QUERY);
        auto const seen = cell.is() ? seen_text(cell) : SeenText{};
        line.texts.push_back(seen.plain());
        line.cleaned = line.cleaned || seen.cleaned;
    }
    BodyTexts texts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        bool const is_empty = std::all_of(lines[i].texts.begin(), lines[i].texts.end(),
                                          [](std::string const& text) { return text.empty(); });
        if (is_empty && lines[i].cleaned) continue;
        texts.push_back(std::move(lines[i].texts));
        if (rows) rows->push_back(i);
    }
    return texts;
}

std::vector<std::size_t> rewrite_table(Reference<css::frame::XModel> const& model,
                                       ReportKind const& kind, DocumentTable const& table,
                                       TableUpdate const& update, BodyTexts const& now,
                                       BodyRows rows) {
    auto const& after = update.after;
    check_open(start_of(table));
    for (std::size_t i = 0; i < after.head.size() && i < update.before.head.size(); ++i) {
        auto const& was = update.before.head[i];
        auto const& cell = after.head[i];
        if (was.text == cell.text) continue;
        auto const there = cell_at(table.table, head_column(after, cell), cell.row);
        if (text_of(there) == was.text) set_text(there, cell.text);
    }
    std::set<std::size_t> kept;
    for (auto const& cell : update.kept) kept.insert(cell.first);
    auto const fitted = fit_rows(model, table.table, after, now, std::move(rows), kept);
    for (std::size_t row = 0; row < after.body.size(); ++row) {
        auto const& was = fitted.rows[row].was;
        for (std::size_t i = 0; i < after.body[row].cells.size(); ++i) {
            auto const& cell = after.body[row].cells[i];
            if (was && update.kept.count({*was, cell.column}) > 0) continue;
            if (was && now[*was].size() > i && now[*was][i] == cell.text) continue;
            auto const there = cell_at(table.table, i, after.head_rows + fitted.rows[row].place);
            set_text(there, cell.text);
            if (!was && there.is()) wear_style(there, cell_style(kind, cell));
        }
    }
    // A text set into the first cell takes the bookmark with it.
    if (!bookmarks_of(model)->hasByName(to_office(place_mark(table.id))))
        mark_cell(model, cell_at(table.table, 0, 0), table.id);
    return fitted.left_hand;
}

void insert_table(Reference<css::frame::XModel> const& model, ReportKind const& kind,
                  TableDefinition const& table, Grid const& grid, TableLayout const& layout,
                  TableSpot spot, std::string const& next) {
    bool const appendix = spot == TableSpot::appendix;
    auto const page =
        appendix ? kind.pages.at(table.landscape ? "appendix_landscape" : "appendix") : "";
    check_styles(model, kind, page);
    auto const at = find_spot(model, table, grid, spot, next);
    check_open(Reference<css::text::XTextRange>(at, UNO_QUERY_THROW));
    if (appendix) {
        if (auto const section = behind_section(model, table.section); section.is()) {
            check_open(Reference<css::text::XTextRange>(section, UNO_QUERY_THROW));
            Builder(model, section).add_places(layout.mention);
        }
    }
    Builder builder(model, at);
    if (appendix) builder.begin_page(page);
    builder.add_places(layout.above);
    add_form(model, builder, layout.form);
    builder.add_places(layout.close);
    auto const made =
        builder.add_table(grid.widths.size(), rows_at_first(grid), to_office(place_mark(table.id)));
    set_table(kind, grid, made);
    mark_cell(model, cell_at(made, 0, 0), table.id);
    builder.add_places(layout.below);
}

void remove_table(Reference<css::frame::XModel> const& model, ReportKind const& kind,
                  DocumentTable const& table) {
    check_open(start_of(table));
    auto const unmarked = unmarked_beside(model, kind, table.table);
    std::vector<Reference<css::text::XTextTable>> tables{table.table};
    std::vector<Reference<css::text::XTextCursor>> paragraphs;
    for (auto const& [name, marks] : find_places(model)) {
        if (name.rfind(table.id + "__", 0) != 0) continue;
        auto const in = table_of(marks.first);
        if (!in.is())
            paragraphs.push_back(place_range(marks));
        else if (std::find(tables.begin(), tables.end(), in) == tables.end())
            tables.push_back(in);
    }
    for (auto const& one : tables)
        Reference<css::lang::XComponent>(one, UNO_QUERY_THROW)->dispose();
    for (auto const& one : unmarked) one->dispose();
    for (auto const& one : paragraphs) {
        auto const contents = Reference<css::container::XEnumerationAccess>(one, UNO_QUERY_THROW)
                                  ->createEnumeration();
        std::vector<Reference<css::lang::XComponent>> all;
        while (contents->hasMoreElements())
            all.emplace_back(contents->nextElement(), UNO_QUERY_THROW);
        for (auto const& paragraph : all) paragraph->dispose();
    }
}

}  // namespace report::office
