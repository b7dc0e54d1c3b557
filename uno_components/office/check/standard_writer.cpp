// SPDX-License-Identifier: MPL-2.0
#include "office/check/standard_writer.hpp"

#include <algorithm>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/style/CaseMap.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "core/compose/letterhead.hpp"
#include "core/json/json.hpp"
#include "core/text/unicode.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/fill_place.hpp"
#include "office/writer/places.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using What = StandardBlock::What;
using Range = Reference<css::text::XTextRange>;

/// The template's prose: what stands between the addressees and the table of the signature.
struct ProseRange {
    Range first, last;
};

ProseRange prose_of(Reference<css::frame::XModel> const& model) {
    auto const places = find_places(model);
    auto const addressees = places.find("addressees");
    if (addressees == places.end()) fail("standardise.no_place", {}, {});
    auto const before = place_range(addressees->second);
    auto const end = before->getEnd();
    ProseRange prose;
    Range last;
    bool behind = false;
    auto const all =
        Reference<css::container::XEnumerationAccess>(
            Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText(), UNO_QUERY_THROW)
            ->createEnumeration();
    Reference<css::text::XTextRangeCompare> const order(
        Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText(), UNO_QUERY_THROW);
    while (all->hasMoreElements()) {
        auto const one = all->nextElement();
        if (Reference<css::text::XTextTable>(one, UNO_QUERY).is()) {
            if (behind) prose.last = last;
            continue;
        }
        Range const paragraph(one, UNO_QUERY_THROW);
        if (behind && !prose.first.is()) prose.first = paragraph;
        last = paragraph;
        behind = behind || order->compareRegionEnds(paragraph, end) == 0;
    }
    if (!prose.first.is() || !prose.last.is()) fail("standardise.no_place", {}, {});
    return prose;
}

class BlockWriter {
public:
    BlockWriter(Reference<css::frame::XModel> const& model, ReportKind const& kind,
                PlainDocument const& document, StandardNotes& notes, Range const& at)
        : factory_(model, UNO_QUERY_THROW),
          kind_(kind),
          document_(document),
          notes_(notes),
          text_(at->getText()),
          cursor_(text_->createTextCursorByRange(at->getStart())) {}

    /// The paragraph at the cursor is empty and may be used. `last`: style of the last text.
    void write(std::vector<StandardBlock> const& blocks, std::string const& last) {
        for (auto const& block : blocks) {
            if (block.what == What::table) {
                if (used_) begin_paragraph();
                write_table(*document_.blocks[block.table].table);
                continue;
            }
            if (used_) begin_paragraph();
            used_ = true;
            bool const closes = &block == &blocks.back() && block.what == What::text;
            set("ParaStyleName", Any(to_office(closes && !last.empty() ? last : style_of(block))));
            if (block.what == What::appendix_label) begin_appendix();
            if (block.typed) {
                set("NumberingStyleName", Any(rtl::OUString()));
                // The indent went with the number.
                set("ParaFirstLineIndent", Any(first_line_of_text()));
            }
            write_text(block, &block == &blocks.back() ? nullptr : &block + 1);
            bool const is_large = block.what == What::part_title ||
                                  block.what == What::lettered_part ||
                                  (block.what == What::heading && block.level == 1);
            if (is_large) show_in_capitals(block);
        }
        if (!used_) set("ParaStyleName", Any(to_office(kind_.styles.at("empty"))));
    }

    /// With the notes that hang on its words: on those of a title behind it.
    void write_text(StandardBlock const& block, StandardBlock const* next) {
        auto const found = notes_.find(block.paragraph);
        auto const until = next && next->paragraph == block.paragraph && next->what == What::text
                               ? next->from
                               : std::string::npos;
        std::size_t written = 0;
        if (found != notes_.end())
            for (auto& note : found->second) {
                if (note.placed || note.at >= until) continue;
                auto at = block.text.size();
                if (block.what == What::text && note.at >= block.from)
                    at = std::min(at, note.at - block.from + block.mark);
                at = std::max(at, written);
                while (at < block.text.size() &&
                       (static_cast<unsigned char>(block.text[at]) & 0xC0U) == 0x80U)
                    ++at;
                insert(block.text.substr(written, at - written));
                written = at;
                insert_note(note.text);
                note.placed = true;
            }
        insert(block.text.substr(written));
    }

    void begin_paragraph() {
        text_->insertControlCharacter(range(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        Reference<css::beans::XMultiPropertyStates>(cursor_, UNO_QUERY_THROW)
            ->setAllPropertiesToDefault();
        used_ = false;
    }

private:
    /// What stands at the first level, and the title of a part, stands in capitals; its words stay
    /// as somebody typed them.
    void show_in_capitals(StandardBlock const& block) {
        if (to_upper(block.text) == block.text) return;
        auto const whole = text_->createTextCursorByRange(range());
        Reference<css::text::XParagraphCursor> const paragraph(whole, UNO_QUERY_THROW);
        paragraph->gotoStartOfParagraph(false);
        paragraph->gotoEndOfParagraph(true);
        set_property(whole, "CharCaseMap", Any(css::style::CaseMap::UPPERCASE));
    }

    void insert(std::string const& text) {
        if (!text.empty()) text_->insertString(range(), to_office(text), false);
    }

    void insert_note(std::string const& text) {
        Reference<css::text::XTextContent> const note(
            factory_->createInstance("com.sun.star.text.Footnote"), UNO_QUERY_THROW);
        text_->insertTextContent(range(), note, false);
        Reference<css::text::XText>(note, UNO_QUERY_THROW)->setString(to_office(text));
    }

    Range range() const { return {cursor_, UNO_QUERY_THROW}; }

    void set(char const* name, Any const& value) { set_property(cursor_, name, value); }

    sal_Int32 first_line_of_text() const {
        Reference<css::style::XStyleFamiliesSupplier> const supplier(factory_, UNO_QUERY_THROW);
        Reference<css::container::XNameAccess> const styles(
            supplier->getStyleFamilies()->getByName("ParagraphStyles"), UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet> const body(
            styles->getByName(to_office(kind_.styles.at("body"))), UNO_QUERY_THROW);
        sal_Int32 length = 0;
        body->getPropertyValue("ParaFirstLineIndent") >>= length;
        return length;
    }

    std::string style_of(StandardBlock const& block) const {
        auto const style = [&](char const* role) {
            auto const found = kind_.styles.find(role);
            return found == kind_.styles.end() ? kind_.styles.at("body") : found->second;
        };
        switch (block.what) {
            case What::heading:
                return "Heading " + std::to_string(block.level);
            case What::part:
            case What::lettered_part:
                return style("part");
            case What::part_title:
                return style("part_title");
            case What::appendix_label:
                return style("appendix");
            case What::appendix_title:
                return style("appendix_title");
            case What::appendix_reference:
                return style("appendix_reference");
            case What::text:
            case What::table:
                break;
        }
        return style("body");
    }

    /// Pages of its own, counted from one.
    void begin_appendix() {
        auto const page = kind_.pages.find("appendix");
        if (page == kind_.pages.end()) return;
        set("PageDescName", Any(to_office(page->second)));
        set("PageNumberOffset", Any(sal_Int16{1}));
    }

    static std::string text_of(PlainCell const& cell) {
        std::string text;
        for (auto const& paragraph : cell) {
            if (&paragraph != &cell.front()) text += "\n";
            if (!paragraph.label.empty()) text += paragraph.label + " ";
            text += paragraph.text;
        }
        return text;
    }

    /// Rows and cells with their words; cells that were merged over others stand where they begin.
    void write_table(PlainTable const& plain) {
        std::size_t columns = 0;
        for (auto const& row : plain.rows) columns = std::max(columns, row.size());
        if (plain.rows.empty() || columns == 0) return;
        auto const count = static_cast<sal_Int32>(columns);
        auto const rows = static_cast<sal_Int32>(plain.rows.size());
        Reference<css::text::XTextTable> const table(
            factory_->createInstance("com.sun.star.text.TextTable"), UNO_QUERY_THROW);
        table->initialize(rows, count);
        text_->insertTextContent(range(),
                                 Reference<css::text::XTextContent>(table, UNO_QUERY_THROW), false);
        css::uno::Sequence<css::uno::Sequence<Any>> data(rows);
        // Room for the margins of a cell, and for a short word on one line.
        constexpr std::size_t margins = 3, most = 40;
        std::vector<std::size_t> longest(columns, margins + 3);
        for (sal_Int32 r = 0; r < rows; ++r) {
            auto const& row = plain.rows[static_cast<std::size_t>(r)];
            css::uno::Sequence<Any> cells(count);
            for (std::size_t c = 0; c < columns; ++c) {
                auto const text = c < row.size() ? text_of(row[c]) : std::string();
                cells[static_cast<sal_Int32>(c)] <<= to_office(text);
                longest[c] = std::max(longest[c], margins + std::min(letters(text), most));
            }
            data[r] = cells;
        }
        Reference<css::sheet::XCellRangeData>(table, UNO_QUERY_THROW)->setDataArray(data);
        set_widths(table, longest);
        set_styles(table, plain, rows, count);
        set_property(table, "RepeatHeadline", Any(rows > 1));
    }

    static std::size_t letters(std::string const& text) { return to_code_points(text).size(); }

    static void set_widths(Reference<css::text::XTextTable> const& table,
                           std::vector<std::size_t> const& longest) {
        css::uno::Sequence<css::text::TableColumnSeparator> separators;
        auto const properties = Reference<css::beans::XPropertySet>(table, UNO_QUERY_THROW);
        properties->getPropertyValue("TableColumnSeparators") >>= separators;
        auto const all = std::size_t{
            static_cast<std::size_t>(property_of<sal_Int16>(table, "TableColumnRelativeSum"))};
        if (separators.getLength() + 1 != static_cast<sal_Int32>(longest.size())) return;
        std::size_t sum = 0, so_far = 0;
        for (auto const one : longest) sum += one;
        for (sal_Int32 i = 0; i < separators.getLength(); ++i) {
            so_far += longest[static_cast<std::size_t>(i)];
            separators[i].Position = static_cast<sal_Int16>(so_far * all / sum);
        }
        properties->setPropertyValue("TableColumnSeparators", Any(separators));
    }

    void set_styles(Reference<css::text::XTextTable> const& table, PlainTable const& plain,
                    sal_Int32 rows, sal_Int32 columns) const {
        auto const style = [&](char const* role) {
            auto const found = kind_.styles.find(role);
            return found == kind_.styles.end() ? kind_.styles.at("body") : found->second;
        };
        auto const head = style("table_head"), left = style("table_left"),
                   right = style("table_right");
        std::vector<bool> numbers;
        numbers.reserve(static_cast<std::size_t>(columns));
        for (sal_Int32 c = 0; c < columns; ++c)
            numbers.push_back(is_of_numbers(plain, static_cast<std::size_t>(c)));
        Reference<css::table::XCellRange> const cells(table, UNO_QUERY_THROW);
        for (sal_Int32 r = 0; r < rows; ++r)
            for (sal_Int32 c = 0; c < columns; ++c) {
                Reference<css::text::XText> const cell(cells->getCellByPosition(c, r),
                                                       UNO_QUERY_THROW);
                auto const all = cell->createTextCursor();
                all->gotoEnd(true);
                bool const is_number = numbers[static_cast<std::size_t>(c)];
                auto const& name = r == 0 && rows > 1 ? head : is_number ? right : left;
                set_property(all, "ParaStyleName", Any(to_office(name)));
            }
    }

    static bool is_of_numbers(PlainTable const& plain, std::size_t column) {
        bool any = false;
        for (std::size_t r = 1; r < plain.rows.size(); ++r) {
            if (column >= plain.rows[r].size()) continue;
            auto const text = trim(text_of(plain.rows[r][column]));
            if (text.empty()) continue;
            any = true;
            if (text.find_first_not_of("0123456789.,%/ -") != std::string::npos) return false;
        }
        return any;
    }

    Reference<css::lang::XMultiServiceFactory> factory_;
    ReportKind const& kind_;
    PlainDocument const& document_;
    StandardNotes& notes_;
    Reference<css::text::XText> text_;
    Reference<css::text::XTextCursor> cursor_;
    bool used_ = false;
};

std::vector<Paragraph> signature(ReportKind const& kind, StandardLayout const& layout,
                                 MeasureText const& measure) {
    if (layout.signature.empty()) return signature_lines(kind, layout.report, measure);
    std::vector<Paragraph> lines;
    for (auto const& text : layout.signature) {
        bool const is_name = &text == &layout.signature.back() && to_upper(text) != text;
        Paragraph line;
        line.style = kind.styles.at(is_name ? "signer" : "authority");
        line.runs.push_back({text, {}});
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

void write_standard(Reference<css::frame::XModel> const& model, ReportKind const& kind,
                    PlainDocument const& document, StandardLayout const& layout,
                    StandardNotes& notes, MeasureText const& measure) {
    auto const& report = layout.report;
    auto const prose = prose_of(model);
    auto const fill = [&](char const* place, std::vector<Paragraph> paragraphs) {
        auto const places = find_places(model);
        auto const found = places.find(place);
        if (found == places.end()) fail("standardise.no_place", {}, {});
        fill_place(model, found->second, {place, std::move(paragraphs), {}});
    };
    auto const closing = from_office(property_of<rtl::OUString>(prose.last, "ParaStyleName"));
    auto const cursor = prose.first->getText()->createTextCursorByRange(prose.first->getStart());
    cursor->gotoRange(prose.last->getEnd(), true);
    cursor->setString({});
    Reference<css::beans::XMultiPropertyStates>(cursor, UNO_QUERY_THROW)
        ->setAllPropertiesToDefault();
    BlockWriter(model, kind, document, notes, {cursor, UNO_QUERY_THROW})
        .write(layout.body, closing);
    if (!layout.behind.empty()) {
        auto const text = Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
        BlockWriter writer(model, kind, document, notes, text->getEnd());
        writer.begin_paragraph();
        writer.write(layout.behind, {});
    }
    fill("agency", layout.agency.empty() ? agency_lines(kind, report, measure)
                                         : agency_lines_as_named(kind, layout.agency, measure));
    fill("number", number_line(kind, report));
    fill("place_date", place_and_date(kind, report));
    fill("subject", subject_lines(kind, report, measure));
    fill("addressees", addressee_lines(kind, report));
    fill("recipients", recipient_lines(kind, report));
    fill("signature", signature(kind, layout, measure));
}

}  // namespace report::office
