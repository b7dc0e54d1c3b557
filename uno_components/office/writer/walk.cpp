// SPDX-License-Identifier: MPL-2.0
#include "office/writer/walk.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XEndnotesSupplier.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <string_view>

#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Properties = Reference<css::beans::XPropertySet>;

bool is_set(Properties const& properties, rtl::OUString const& name) {
    bool value = false;
    if (properties.is() && properties->getPropertySetInfo()->hasPropertyByName(name))
        properties->getPropertyValue(name) >>= value;
    return value;
}

/// Marks between letters that have no width: a letter may go on behind them.
bool is_mark(std::string_view type) {
    constexpr std::array<std::string_view, 8> marks{
        "Bookmark", "SoftPageBreak", "ReferenceMark", "DocumentIndexMark",
        "Redline",  "Annotation",    "AnnotationEnd", "Ruby"};
    return std::find(marks.begin(), marks.end(), type) != marks.end();
}

constexpr int deepest = 50;  ///< tables in tables, groups in groups; a file may be made to harm

class TextWalker {
public:
    using Visit = std::function<void(WholeText const&, TextPlace)>;
    TextWalker(Reference<css::frame::XModel> const& model, Visit const& visit)
        : model_(model), visit_(visit) {}

    void run() {
        visit({Reference<css::text::XTextDocument>(model_, UNO_QUERY_THROW)->getText(), UNO_QUERY},
              TextPlace::body);
        visit_page_styles();
        Reference<css::container::XIndexAccess> const frames(
            Reference<css::text::XTextFramesSupplier>(model_, UNO_QUERY_THROW)->getTextFrames(),
            UNO_QUERY_THROW);
        visit_each(frames, TextPlace::frame);
        auto const pages =
            Reference<css::drawing::XDrawPagesSupplier>(model_, UNO_QUERY_THROW)->getDrawPages();
        for (sal_Int32 i = 0; i < pages->getCount(); ++i)
            visit_shapes({pages->getByIndex(i), UNO_QUERY_THROW});
        visit_each(
            Reference<css::text::XFootnotesSupplier>(model_, UNO_QUERY_THROW)->getFootnotes(),
            TextPlace::note);
        visit_each(Reference<css::text::XEndnotesSupplier>(model_, UNO_QUERY_THROW)->getEndnotes(),
                   TextPlace::note);
    }

private:
    void visit(WholeText const& text, TextPlace place) const {
        if (text.is()) visit_(text, place);
    }

    void visit_each(Reference<css::container::XIndexAccess> const& texts, TextPlace place) const {
        for (sal_Int32 i = 0; i < texts->getCount(); ++i)
            visit({texts->getByIndex(i), UNO_QUERY}, place);
    }

    void visit_page_styles() const {
        Reference<css::container::XNameAccess> const styles(
            Reference<css::style::XStyleFamiliesSupplier>(model_, UNO_QUERY_THROW)
                ->getStyleFamilies()
                ->getByName("PageStyles"),
            UNO_QUERY_THROW);
        for (auto const& name : styles->getElementNames()) {
            Properties const style(styles->getByName(name), UNO_QUERY_THROW);
            visit_edge(style, "Header", TextPlace::header);
            visit_edge(style, "Footer", TextPlace::footer);
        }
    }

    /// Pages that share their header have only one text.
    void visit_edge(Properties const& style, rtl::OUString const& edge, TextPlace place) const {
        if (!is_set(style, edge + "IsOn")) return;
        visit({style->getPropertyValue(edge + "Text"), UNO_QUERY}, place);
        if (!is_set(style, edge + "IsShared"))
            visit({style->getPropertyValue(edge + "TextLeft"), UNO_QUERY}, place);
        if (!is_set(style, "FirstIsShared"))
            visit({style->getPropertyValue(edge + "TextFirst"), UNO_QUERY}, place);
    }

    /// A shape's text is the drawing's, which Writer's undo does not know, or a text box of Writer.
    void visit_shapes(Reference<css::container::XIndexAccess> const& shapes, int depth = 0) const {
        for (sal_Int32 i = 0; i < shapes->getCount(); ++i) {
            auto const one = shapes->getByIndex(i);
            if (Reference<css::text::XTextFrame>(one, UNO_QUERY).is()) continue;
            if (Reference<css::drawing::XShapes> const group(one, UNO_QUERY); group.is()) {
                if (depth < deepest) visit_shapes({group, UNO_QUERY_THROW}, depth + 1);
                continue;
            }
            Reference<css::text::XText> const text(one, UNO_QUERY);
            bool const is_box = is_set({one, UNO_QUERY}, "TextBox");
            visit({text, UNO_QUERY}, is_box ? TextPlace::frame : TextPlace::drawing);
        }
    }

    Reference<css::frame::XModel> model_;
    Visit const& visit_;
};

class Walker {
public:
    explicit Walker(std::function<void(MetParagraph const&)> const& visit) : visit_(visit) {}

    void walk(WholeText const& text, TextPlace place) {
        if (!text.is() || depth_ == deepest) return;
        ++depth_;
        auto const all = text->createEnumeration();
        while (all->hasMoreElements()) {
            auto const one = all->nextElement();
            if (Reference<css::text::XTextTable> const table(one, UNO_QUERY); table.is())
                walk_table(table);
            else
                meet({one, UNO_QUERY}, place);
        }
        --depth_;
    }

private:
    void walk_table(Reference<css::text::XTextTable> const& table) {
        for (auto const& name : table->getCellNames())
            walk({table->getCellByName(name), UNO_QUERY}, TextPlace::table);
    }

    void meet(Reference<css::text::XTextRange> const& range, TextPlace place) {
        if (!range.is()) return;
        MetParagraph paragraph{range, place, {}, {}};
        add_portions({range, UNO_QUERY_THROW}, paragraph);
        visit_(paragraph);
    }

    void add_portions(WholeText const& of, MetParagraph& paragraph) {
        auto const all = of->createEnumeration();
        while (all->hasMoreElements()) {
            Properties const portion(all->nextElement(), UNO_QUERY_THROW);
            rtl::OUString type;
            portion->getPropertyValue("TextPortionType") >>= type;
            if (type == "InContentMetadata" || type == "ContentControl") {
                WholeText const inner(portion->getPropertyValue(type), UNO_QUERY);
                if (inner.is()) add_portions(inner, paragraph);
            } else if (!is_mark(from_office(type))) {
                add_portion(portion, type, paragraph);
            }
        }
    }

    /// Fields are shown with a text of their own; notes and pictures part what stands beside them.
    static void add_portion(Properties const& portion, rtl::OUString const& type,
                            MetParagraph& paragraph) {
        Reference<css::text::XTextRange> const range(portion, UNO_QUERY_THROW);
        WrittenPortion written;
        if (type == "Text" || type == "TextField") {
            rtl::OUString font;
            portion->getPropertyValue("CharFontName") >>= font;
            written.text = from_office(range->getString());
            written.font = from_office(font);
        }
        written.is_fixed = type != "Text" || paragraph.place == TextPlace::drawing;
        paragraph.portions.push_back(std::move(written));
        paragraph.ranges.push_back(range);
    }

    std::function<void(MetParagraph const&)> const& visit_;
    int depth_ = 0;
};

}  // namespace

void walk_texts(Reference<css::frame::XModel> const& model,
                std::function<void(WholeText const&, TextPlace)> const& visit) {
    TextWalker(model, visit).run();
}

void walk_paragraphs(Reference<css::frame::XModel> const& model,
                     std::function<void(MetParagraph const&)> const& visit) {
    Walker walker(visit);
    walk_texts(model, [&](WholeText const& text, TextPlace place) { walker.walk(text, place); });
}

}  // namespace report::office
