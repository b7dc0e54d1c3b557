// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XTolerantMultiPropertySet.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <deque>
#include <map>
#include <set>
#include <utility>

#include "core/reader/column_places.hpp"
#include "core/support/json.hpp"
#include "core/text/unicode.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/old_document.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Enumerable = Reference<css::container::XEnumerationAccess>;
using Object = Reference<css::uno::XInterface>;
using Properties = Reference<css::beans::XPropertySet>;
using Table = Reference<css::text::XTextTable>;

/// Controls within controls, groups within groups: what is deeper was made to be a burden.
constexpr int deepest = 16;

template <class T>
T value_of(Any const& any, T fallback = {}) {
    any >>= fallback;
    return fallback;
}

/// A property that not every such object has; void then.
Any property_of(Object const& of, rtl::OUString const& name) {
    Properties const properties(of, UNO_QUERY);
    if (!properties.is() || !properties->getPropertySetInfo()->hasPropertyByName(name)) return {};
    return properties->getPropertyValue(name);
}

/// Several of them, in alphabetical order as the interface wants it.
css::uno::Sequence<Any> properties_of(Object const& of,
                                      css::uno::Sequence<rtl::OUString> const& names) {
    css::uno::Sequence<Any> values(names.getLength());
    Reference<css::beans::XTolerantMultiPropertySet> const all(of, UNO_QUERY);
    auto const results = all.is() ? all->getPropertyValuesTolerant(names)
                                  : decltype(all->getPropertyValuesTolerant(names))();
    for (sal_Int32 i = 0; i < names.getLength(); ++i)
        values[i] = all.is() ? results[i].Value : property_of(of, names[i]);
    return values;
}

template <class Visit>
void each(Reference<css::container::XEnumeration> const& all, Visit const& visit) {
    while (all.is() && all->hasMoreElements()) visit(Object(all->nextElement(), UNO_QUERY));
}

/// What of a paragraph is seen.
struct Seen {
    std::vector<FontPortion> portions;
    bool has_letters = false;
    bool bold = true;
};

/// One text as it is walked through: what began in one paragraph may end in another.
struct Walk {
    int deletions = 0;
    std::vector<bool> commands;  ///< of the fields that are open: still in what makes the field
    Seen seen;                   ///< of paragraphs that a deletion has joined

    bool is_seen() const {
        return deletions == 0 &&
               std::find(commands.begin(), commands.end(), true) == commands.end();
    }
};

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
              ReadingLimits const& limits)
        : model_(model),
          fonts_(fonts),
          limits_(limits),
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
    /// Frames and shapes that hang on a page and not on a text.
    void find_on_pages() {
        auto const on_page = [](Object const& one) {
            auto type = css::text::TextContentAnchorType_AT_PARAGRAPH;
            property_of(one, "AnchorType") >>= type;
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
                if (Object const one(all->getByIndex(i), UNO_QUERY); on_page(one)) hang(one);
    }

    void hang(Object const& one, int depth = 0) {
        if (Reference<css::drawing::XShapes> const group(one, UNO_QUERY);
            group.is() && depth < deepest) {
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
        each(of->createContentEnumeration("com.sun.star.text.TextContent"),
             [this](Object const& one) { hang(one); });
    }

    /// The texts of what was hung up, which may have something hung up in turn.
    void flush() {
        while (!hung_.empty()) {
            auto const text = hung_.front();
            hung_.pop_front();
            read_text(text, PlainBlock::Place::frame);
        }
    }

    /// Paragraphs and tables as blocks. What hangs on one goes before it, tables within a table
    /// behind that. Within a frame both wait until it is read.
    void read_text(Enumerable const& text, PlainBlock::Place place) {
        bool const is_frame = place == PlainBlock::Place::frame;
        Walk walk;
        std::deque<Table> tables;
        each(text->createEnumeration(), [&](Object const& one) {
            if (Table const table(one, UNO_QUERY); table.is()) {
                for (tables.push_back(table); !tables.empty();) {
                    auto const next = tables.front();
                    tables.pop_front();
                    PlainBlock block{place, {}, {}};
                    if (walk.is_seen()) block.table = read_table(next, tables);
                    if (!is_frame) flush();
                    if (block.table) document_.blocks.push_back(std::move(block));
                }
                return;
            }
            auto paragraph = read_paragraph(one, walk);
            if (!is_frame) flush();
            if (paragraph) document_.blocks.push_back({place, std::move(*paragraph), {}});
        });
        if (auto rest = left_of(walk)) document_.blocks.push_back({place, std::move(*rest), {}});
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
            if (text.is()) read_cell(text, row[place->column], within);
        }
        return {set_in_columns(table, std::move(rows))};
    }

    void read_cell(Enumerable const& text, PlainCell& cell, std::deque<Table>& within) {
        Walk walk;
        each(text->createEnumeration(), [&](Object const& one) {
            if (Table const table(one, UNO_QUERY); table.is())
                within.push_back(table);
            else if (auto paragraph = read_paragraph(one, walk))
                cell.push_back(std::move(*paragraph));
        });
        if (auto rest = left_of(walk)) cell.push_back(std::move(*rest));
    }

    /// Cells under the columns in which they begin.
    static std::vector<PlainRow> set_in_columns(Table const& table, std::vector<PlainRow> rows) {
        auto const width = value_of<sal_Int16>(property_of(table, "TableColumnRelativeSum"), 0);
        Reference<css::container::XIndexAccess> const lines(table->getRows(), UNO_QUERY_THROW);
        std::vector<std::vector<int>> edges;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            css::uno::Sequence<css::text::TableColumnSeparator> separators;
            if (static_cast<sal_Int32>(i) < lines->getCount())
                property_of(Object(lines->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY),
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

    /// None where it is hidden, or goes on in the next one once changes are accepted.
    std::optional<PlainParagraph> read_paragraph(Object const& one, Walk& walk) {
        count();
        static auto const names =
            sequence<rtl::OUString>({"ListLabelString", "NumberingLevel", "NumberingStyleName",
                                     "OutlineLevel", "TextSection"});
        auto const values = properties_of(one, names);
        if (!is_visible(values[4])) return std::nullopt;
        if (Reference<css::container::XContentEnumerationAccess> const hung(one, UNO_QUERY);
            hung.is())
            hang_all(hung);
        read_portions({one, UNO_QUERY}, walk, 0);
        // What makes a field ends with its paragraph, even where a file forgets to say so.
        walk.commands.assign(walk.commands.size(), false);
        if (walk.deletions > 0) return std::nullopt;
        auto paragraph = taken(walk);
        paragraph.outline = value_of<sal_Int16>(values[3], 0);
        paragraph.label = from_office(value_of<rtl::OUString>(values[0]));
        if (paragraph.label.empty())
            paragraph.label = bullet_of(one, value_of<rtl::OUString>(values[2]),
                                        value_of<sal_Int16>(values[1], 0));
        return paragraph;
    }

    PlainParagraph taken(Walk& walk) const {
        auto const seen = std::exchange(walk.seen, {});
        PlainParagraph paragraph;
        for (auto const& portion : to_unicode(fonts_, seen.portions))
            paragraph.text += portion.text;
        paragraph.bold = seen.bold && seen.has_letters;
        return paragraph;
    }

    /// What was seen before a deletion that does not end in this text.
    std::optional<PlainParagraph> left_of(Walk& walk) const {
        if (walk.seen.portions.empty()) return std::nullopt;
        return taken(walk);
    }

    /// Limits are looked at while reading: a document may be made to take for ever.
    void count() {
        if (++paragraphs_ > limits_.document.paragraphs || bytes_ > limits_.document.bytes)
            fail("reader.too_large", {}, {});
        if (std::chrono::steady_clock::now() > deadline_) fail("reader.too_slow", {}, {});
    }

    /// Not in a section that is hidden, nor in an index, which says everything twice.
    bool is_visible(Any const& innermost) {
        auto const section = value_of<Reference<css::text::XTextSection>>(innermost);
        if (!section.is()) return true;
        auto const known = sections_.find(section);
        if (known != sections_.end()) return known->second;
        bool visible = true;
        for (auto one = section; one.is(); one = one->getParentSection())
            visible = visible && value_of<bool>(property_of(one, "IsVisible"), true) &&
                      !value_of<Object>(property_of(one, "DocumentIndex")).is();
        return sections_[section] = visible;
    }

    /// The mark of a list that has no numbers; it is no label to the office.
    std::string bullet_of(Object const& paragraph, rtl::OUString const& style, sal_Int16 level) {
        if (style.isEmpty() || !value_of<bool>(property_of(paragraph, "NumberingIsNumber"), false))
            return {};
        auto const [known, is_new] = bullets_.try_emplace({style, level});
        if (!is_new) return known->second;
        auto const rules = value_of<Reference<css::container::XIndexAccess>>(
            property_of(paragraph, "NumberingRules"));
        css::uno::Sequence<css::beans::PropertyValue> rule;
        if (rules.is() && level >= 0 && level < rules->getCount())
            rules->getByIndex(level) >>= rule;
        rtl::OUString bullet;
        for (auto const& value : rule)
            if (value.Name == "BulletChar") value.Value >>= bullet;
        return known->second = from_office(bullet);
    }

    void read_portions(Enumerable const& of, Walk& walk, int depth) {
        if (!of.is() || depth > deepest) return;
        static auto const names = sequence<rtl::OUString>(
            {"CharFontName", "CharHidden", "CharWeight", "TextPortionType"});
        each(of->createEnumeration(), [&](Object const& portion) {
            auto const values = properties_of(portion, names);
            auto const type = value_of<rtl::OUString>(values[3]);
            if (type == "Text" || type == "TextField") {
                if (!walk.is_seen() || value_of<bool>(values[1], false)) return;
                if (type == "TextField" && is_comment(portion)) return;
                see(walk.seen, portion, value_of<rtl::OUString>(values[0]),
                    value_of<float>(values[2], 0));
            } else if (type == "Redline") {
                mark_change(portion, walk);
            } else if (type == "Frame") {
                hang_all({portion, UNO_QUERY});
            } else if (type == "TextFieldStart") {
                walk.commands.push_back(true);
            } else if (type == "TextFieldSeparator" && !walk.commands.empty()) {
                walk.commands.back() = false;
            } else if (type == "TextFieldEnd" && !walk.commands.empty()) {
                walk.commands.pop_back();
            } else if (type == "InContentMetadata" || type == "ContentControl") {
                read_portions({value_of<Object>(property_of(portion, type)), UNO_QUERY}, walk,
                              depth + 1);
            } else if (type == "LineBreak" && walk.is_seen()) {
                walk.seen.portions.push_back({"\n", {}});
            }
        });
    }

    static bool is_comment(Object const& portion) {
        auto const field =
            value_of<Reference<css::lang::XServiceInfo>>(property_of(portion, "TextField"));
        return field.is() && field->supportsService("com.sun.star.text.textfield.Annotation");
    }

    /// A tracked change knows its own properties one by one only.
    static void mark_change(Object const& portion, Walk& walk) {
        if (value_of<rtl::OUString>(property_of(portion, "RedlineType")) != "Delete" ||
            value_of<bool>(property_of(portion, "IsCollapsed"), false))
            return;
        auto const step = value_of<bool>(property_of(portion, "IsStart"), false) ? 1 : -1;
        walk.deletions = std::max(0, walk.deletions + step);
    }

    void see(Seen& seen, Object const& portion, rtl::OUString const& font, float weight) {
        auto text =
            from_office(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString());
        if (text.empty()) return;
        bytes_ += text.size();
        if (!trim(text).empty()) {
            seen.has_letters = true;
            seen.bold = seen.bold && weight >= css::awt::FontWeight::SEMIBOLD;
        }
        auto name = from_office(font);
        if (!seen.portions.empty() && seen.portions.back().font == name)
            seen.portions.back().text += text;
        else
            seen.portions.push_back({std::move(text), std::move(name)});
    }

    Reference<css::frame::XModel> model_;
    OldFonts const& fonts_;
    ReadingLimits const& limits_;
    std::chrono::steady_clock::time_point deadline_;
    PlainDocument document_;
    std::deque<Enumerable> hung_;
    std::set<Enumerable> known_;
    std::map<Reference<css::text::XTextSection>, bool> sections_;
    std::map<std::pair<rtl::OUString, sal_Int16>, std::string> bullets_;
    std::size_t paragraphs_ = 0;
    std::size_t bytes_ = 0;
    bool has_hung_ = false;
};

}  // namespace

Result<PlainDocument> plain_document(Reference<css::frame::XModel> const& model,
                                     OldFonts const& fonts, ReadingLimits const& limits) try {
    return PlainText(model, fonts, limits).run();
} catch (ProblemError const& error) {
    return error.problem;
}

Result<OldReport> read_old(Reference<css::frame::XModel> const& model, ReportKind const& kind,
                           OldFonts const& fonts, ReadingLimits const& limits) {
    auto const document = plain_document(model, fonts, limits);
    if (!document) return document.error();
    return read_document(kind, *document, limits.document);
}

}  // namespace report::office
