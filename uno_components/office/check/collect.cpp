// SPDX-License-Identifier: MPL-2.0
#include "office/check/collect.hpp"

#include <algorithm>
#include <cmath>
#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/style/CaseMap.hpp>
#include <com/sun/star/style/LineSpacing.hpp>
#include <com/sun/star/style/LineSpacingMode.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/text/HoriOrientation.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XPageCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <map>
#include <set>
#include <utility>

#include "core/text/measure.hpp"
#include "office/check/page_styles.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/measure.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Align = ParagraphLayout::Align;
using Spacing = ParagraphLayout::Spacing;
using Table = Reference<css::text::XTextTable>;

/// Drawn lines are looked for among what is no higher and no shorter (1/100 mm).
constexpr sal_Int32 most_line_height = 60, least_line_width = 300;
/// The letterhead and the title stand among so many paragraphs; only their widths are measured.
constexpr std::size_t measured_paragraphs = 60, measured_bytes = 200;
/// A table with more rows than this lays out nothing: its cells need no width.
constexpr std::size_t rows_of_layout = 8;

template <class T>
T get(AnyObject const& of, char const* name, T fallback = {}) {
    return value_of<T>(optional_property(of, rtl::OUString::createFromAscii(name)), fallback);
}

bool is_drawn(Any const& border) {
    css::table::BorderLine2 line;
    if (border >>= line) return line.OuterLineWidth > 0 || line.LineWidth > 0;
    return false;
}

Align align_of(sal_Int16 adjust) {
    switch (static_cast<css::style::ParagraphAdjust>(adjust)) {
        case css::style::ParagraphAdjust_RIGHT:
            return Align::right;
        case css::style::ParagraphAdjust_CENTER:
            return Align::centre;
        case css::style::ParagraphAdjust_BLOCK:
        case css::style::ParagraphAdjust_STRETCH:
            return Align::justified;
        default:
            return Align::left;
    }
}

void set_spacing(css::style::LineSpacing const& spacing, ParagraphLayout& layout) {
    namespace mode = css::style::LineSpacingMode;
    layout.line = spacing.Height;
    layout.spacing = spacing.Mode == mode::FIX       ? Spacing::exact
                     : spacing.Mode == mode::MINIMUM ? Spacing::at_least
                     : spacing.Mode == mode::LEADING ? Spacing::leading
                                                     : Spacing::proportional;
}

/// Width of each cell of a table that may lay out, and whether a rule is drawn under it alone.
class CellRooms {
public:
    void enter(Table const& table, rtl::OUString const& name, Hundredths page_room) {
        table_ = table;
        name_ = name;
        page_room_ = page_room;
    }

    bool in_table() const { return table_.is(); }

    Hundredths room() {
        if (!table_.is()) return page_room_;
        auto const [known, is_new] = rooms_.try_emplace({table_, name_});
        if (is_new) known->second = read();
        return known->second;
    }

    /// Length of a rule that the cell's lower border is; 0: there is none, or it is a frame's.
    Hundredths lower_border() {
        if (!table_.is() || !is_small()) return 0;
        AnyObject const cell(table_->getCellByName(name_), UNO_QUERY);
        auto const drawn = [&](char const* side) {
            return is_drawn(optional_property(cell, rtl::OUString::createFromAscii(side)));
        };
        bool const alone = drawn("BottomBorder") && !drawn("TopBorder") && !drawn("LeftBorder") &&
                           !drawn("RightBorder");
        return alone ? room() : 0;
    }

    /// Whether the row of the cell stays on one page.
    bool is_unsplit() const {
        if (!table_.is() || !is_small()) return false;
        if (!get<bool>(table_, "Split", true)) return true;
        sal_Int32 row = 0;
        for (sal_Int32 at = 0; at < name_.getLength(); ++at)
            if (name_[at] >= '0' && name_[at] <= '9') row = row * 10 + (name_[at] - '0');
        auto const rows = table_->getRows();
        return row >= 1 && row <= rows->getCount() &&
               !get<bool>(AnyObject(rows->getByIndex(row - 1), UNO_QUERY), "IsSplitAllowed", true);
    }

private:
    bool is_small() const {
        return static_cast<std::size_t>(table_->getRows()->getCount()) <= rows_of_layout;
    }

    Hundredths read() const {
        if (!is_small()) return 0;
        bool const full = get<sal_Int16>(table_, "HoriOrient") == css::text::HoriOrientation::FULL;
        // Word names widths in percent of the page's; then the width in lengths says nothing.
        auto const percent = get<bool>(table_, "IsWidthRelative")
                                 ? Hundredths{get<sal_Int16>(table_, "RelativeWidth")}
                                 : Hundredths{0};
        constexpr Hundredths whole = 100;
        auto const all = full          ? page_room_
                         : percent > 0 ? page_room_ * percent / whole
                                       : Hundredths{get<sal_Int32>(table_, "Width")};
        auto const sum = get<sal_Int16>(table_, "TableColumnRelativeSum");
        if (sum <= 0) return 0;
        // "B2": the second cell of the second row.
        sal_Int32 row = 0, column = 0;
        sal_Int32 at = 0;
        for (; at < name_.getLength() && name_[at] >= 'A' && name_[at] <= 'Z'; ++at)
            column = column * 26 + (name_[at] - 'A') + 1;
        for (; at < name_.getLength() && name_[at] >= '0' && name_[at] <= '9'; ++at)
            row = row * 10 + (name_[at] - '0');
        if (at < name_.getLength() || row < 1 || column < 1) return 0;
        auto const rows = table_->getRows();
        if (row > rows->getCount()) return 0;
        css::uno::Sequence<css::text::TableColumnSeparator> separators;
        optional_property(AnyObject(rows->getByIndex(row - 1), UNO_QUERY),
                          "TableColumnSeparators") >>= separators;
        std::vector<sal_Int32> edges{0};
        for (auto const& one : separators)
            if (one.IsVisible) edges.push_back(one.Position);
        edges.push_back(sum);
        if (column >= static_cast<sal_Int32>(edges.size())) return 0;
        auto const index = static_cast<std::size_t>(column);
        return all * (edges[index] - edges[index - 1]) / sum;
    }

    Table table_;
    rtl::OUString name_;
    Hundredths page_room_ = 0;
    std::map<std::pair<Table, rtl::OUString>, Hundredths> rooms_;
};

class Collector : public ReadingWatcher {
public:
    Collector(Reference<css::uno::XComponentContext> const& context, Hundredths page_room)
        : measure_(make_measure(context)), page_room_(page_room) {
        cells_.enter({}, {}, page_room);
    }

    void cell(Table const& table, rtl::OUString const& name) override {
        end_cell();
        cells_.enter(table, name, page_room_);
        if (table.is()) first_of_table(table);
    }

    void shape(AnyObject const& shape) override {
        Reference<css::drawing::XShape> const drawn(shape, UNO_QUERY);
        if (!drawn.is()) return;
        auto const size = drawn->getSize();
        if (size.Height <= most_line_height && size.Width >= least_line_width)
            drawn_.push_back(size.Width);
    }

    void paragraph(ReadParagraph&& read) override {
        ParagraphLayout layout;
        if (!read.paragraphs.empty()) take_paragraph(read.paragraphs.front(), layout);
        for (auto const& portion : read.portions) {
            layout.portions.push_back(portion_of(portion));
            fonts_.insert(layout.portions.back().font);
        }
        layout.drawn = std::exchange(drawn_, {});
        if (layouts_.size() < measured_paragraphs) measure(read, layout);
        layouts_.push_back(std::move(layout));
        origins_.push_back({std::move(read.paragraphs), read.deletions});
    }

    void finish() { end_cell(); }

    std::vector<ParagraphLayout>& layouts() { return layouts_; }
    std::vector<CollectedDocument::Origin>& origins() { return origins_; }
    std::set<std::string> const& fonts() const { return fonts_; }
    std::set<std::string> const& pages() const { return pages_; }

private:
    void end_cell() {
        if (cells_.in_table() && !layouts_.empty() && layouts_.size() > cell_begin_) {
            if (auto const rule = cells_.lower_border(); rule > 0) {
                layouts_.back().border_below = true;
                layouts_.back().rule = rule;
            }
        }
        cell_begin_ = layouts_.size();
    }

    /// A table may begin pages of a style, which its first paragraph is said to do.
    void first_of_table(Table const& table) {
        if (table == last_table_) return;
        last_table_ = table;
        table_page_ = from_office(get<rtl::OUString>(table, "PageDescName"));
        table_number_ = number_of(optional_property(table, "PageNumberOffset"));
    }

    static std::optional<int> number_of(Any const& offset) {
        sal_Int16 number = 0;
        if ((offset >>= number) && number > 0) return number;
        return std::nullopt;
    }

    void take_paragraph(AnyObject const& one, ParagraphLayout& layout) {
        static auto const names = sequence<rtl::OUString>(
            {"BottomBorder", "NumberingIsNumber", "NumberingStyleName", "PageDescName",
             "PageNumberOffset", "ParaAdjust", "ParaBottomMargin", "ParaFirstLineIndent",
             "ParaKeepTogether", "ParaLeftMargin", "ParaLineSpacing", "ParaRightMargin",
             "ParaStyleName", "ParaTopMargin", "TopBorder"});
        auto const values = optional_properties(one, names);
        auto const length = [&](sal_Int32 i) { return Hundredths{value_of<sal_Int32>(values[i])}; };
        layout.border_below = is_drawn(values[0]);
        layout.in_list = value_of<bool>(values[1]) && !value_of<rtl::OUString>(values[2]).isEmpty();
        layout.begins_pages = from_office(value_of<rtl::OUString>(values[3]));
        layout.begins_at = number_of(values[4]);
        layout.align = align_of(value_of<sal_Int16>(values[5]));
        layout.below = length(6);
        layout.first_line = length(7);
        layout.keeps_next = value_of<bool>(values[8]);
        layout.unsplit = cells_.is_unsplit();
        layout.left = length(9);
        set_spacing(value_of<css::style::LineSpacing>(values[10]), layout);
        layout.right = length(11);
        layout.style = from_office(value_of<rtl::OUString>(values[12]));
        layout.above = length(13);
        layout.border_above = is_drawn(values[14]);
        layout.room = cells_.room();
        if (layout.border_above || layout.border_below)
            layout.rule = std::max<Hundredths>(0, layout.room - layout.left - layout.right);
        if (auto page = std::exchange(table_page_, {}); !page.empty())
            layout.begins_pages = std::move(page);
        if (auto const number = std::exchange(table_number_, {})) layout.begins_at = number;
        if (!layout.begins_pages.empty()) pages_.insert(layout.begins_pages);
    }

    static LaidPortion portion_of(ReadPortion const& read) {
        static auto const names =
            sequence<rtl::OUString>({"CharCaseMap", "CharColor", "CharFontName", "CharHeight",
                                     "CharPosture", "CharUnderline", "CharWeight"});
        auto const values = optional_properties(read.range, names);
        LaidPortion portion;
        portion.from = read.from;
        portion.until = read.until;
        portion.capitals = value_of<sal_Int16>(values[0]) == css::style::CaseMap::UPPERCASE;
        portion.colour = value_of<sal_Int32>(values[1], -1);
        portion.font = from_office(value_of<rtl::OUString>(values[2]));
        portion.tenths = std::lround(value_of<float>(values[3]) * 10);
        portion.italic = value_of<css::awt::FontSlant>(values[4]) != css::awt::FontSlant_NONE;
        portion.underlined = value_of<sal_Int16>(values[5]) != css::awt::FontUnderline::NONE &&
                             value_of<sal_Int16>(values[5]) != css::awt::FontUnderline::DONTKNOW;
        portion.bold = value_of<float>(values[6]) >= css::awt::FontWeight::SEMIBOLD;
        return portion;
    }

    /// Lines as line breaks part them.
    void measure(ReadParagraph const& read, ParagraphLayout& layout) {
        if (layout.align != Align::centre || layout.portions.empty() ||
            layout.portions.back().until > measured_bytes)
            return;
        constexpr int points = 100;
        std::vector<Hundredths> widths{0};
        for (std::size_t i = 0; i < read.portions.size(); ++i) {
            auto const& laid = layout.portions[i];
            auto rest = from_office(read.portions[i].range->getString());
            for (;;) {
                auto const end = rest.find('\n');
                auto const line = rest.substr(0, end);
                if (!line.empty())
                    widths.back() += measure_(line, {points, laid.bold, laid.italic}) *
                                     laid.tenths / (std::int64_t{points} * 10);
                if (end == std::string::npos) break;
                widths.push_back(0);
                rest = rest.substr(end + 1);
            }
        }
        layout.widths = std::move(widths);
    }

    MeasureText measure_;
    Hundredths page_room_;
    CellRooms cells_;
    Table last_table_;
    std::string table_page_;
    std::optional<int> table_number_;
    std::size_t cell_begin_ = 0;
    std::vector<Hundredths> drawn_;
    std::vector<ParagraphLayout> layouts_;
    std::vector<CollectedDocument::Origin> origins_;
    std::set<std::string> fonts_, pages_;
};

/// Style of the document's first page.
std::string first_page(Reference<css::frame::XModel> const& model) {
    std::string name;
    Enumerable const text(Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText(),
                          UNO_QUERY_THROW);
    auto const all = text->createEnumeration();
    if (!all->hasMoreElements()) return name;
    AnyObject const one(all->nextElement(), UNO_QUERY);
    name = from_office(get<rtl::OUString>(one, "PageDescName"));
    return name.empty() ? from_office(get<rtl::OUString>(one, "PageStyleName")) : name;
}

/// Those that this machine does not have.
std::vector<std::string> missing(Reference<css::uno::XComponentContext> const& context,
                                 std::set<std::string> const& fonts) {
    std::set<std::string> known;
    auto const device = css::awt::Toolkit::create(context)->createScreenCompatibleDevice(1, 1);
    for (auto const& one : device->getFontDescriptors()) known.insert(from_office(one.Name));
    std::vector<std::string> all;
    for (auto const& font : fonts)
        if (!font.empty() && known.count(font.substr(0, font.find(';'))) == 0) all.push_back(font);
    return all;
}

}  // namespace

Result<CollectedDocument> collect_document(Reference<css::uno::XComponentContext> const& context,
                                           Reference<css::frame::XModel> const& model,
                                           OldFonts const& fonts, ReadingLimits const& limits) {
    auto const first = first_page(model);
    auto const page = read_pages(model, first, {});
    Collector collector(context, page.width - page.left - page.right);
    auto text = plain_document(model, fonts, limits, &collector);
    if (!text) return text.error();
    collector.finish();
    CollectedDocument collected;
    collected.checked.text = std::move(*text);
    auto& layouts = collector.layouts();
    auto& origins = collector.origins();
    each_paragraph(collected.checked.text,
                   [&](std::size_t, std::size_t, PlainParagraph const& paragraph) {
                       auto const source = paragraph.source;
                       collected.checked.layout.push_back(std::move(layouts.at(source)));
                       collected.origins.push_back(std::move(origins.at(source)));
                   });
    collected.checked.page = read_pages(model, first, collector.pages());
    collected.checked.page.missing_fonts = missing(context, collector.fonts());
    return collected;
}

void measure_pages(Reference<css::frame::XModel> const& hidden, CollectedDocument& collected) {
    Reference<css::text::XTextViewCursorSupplier> const view(hidden->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is()) return;
    auto const cursor = view->getViewCursor();
    Reference<css::text::XPageCursor> const pages(cursor, UNO_QUERY);
    if (!pages.is()) return;
    for (std::size_t i = 0; i < collected.origins.size(); ++i) {
        auto const& origin = collected.origins[i];
        if (origin.paragraphs.empty()) continue;
        Reference<css::text::XTextRange> const range(origin.paragraphs.back(), UNO_QUERY);
        if (!range.is()) continue;
        try {
            cursor->gotoRange(range->getEnd(), false);
            collected.checked.layout[i].page = pages->getPage();
        } catch (css::uno::RuntimeException const&) {
            // Text of a drawing: the cursor does not go there.
            continue;
        }
    }
}

}  // namespace report::office
