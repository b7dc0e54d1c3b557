// SPDX-License-Identifier: MPL-2.0
#include "office/writer/charts.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartAxisPosition.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextEmbeddedObjectsSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "core/json/json.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/places.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Texts = css::uno::Sequence<rtl::OUString>;
using Numbers = css::uno::Sequence<css::uno::Sequence<double>>;

constexpr char const* chart_class = "12dcae26-281f-416f-a234-c3086127382e";
constexpr char const* bars = "com.sun.star.chart.BarDiagram";
constexpr char const* font = "Times New Roman";
constexpr float title_size = 13, text_size = 12;
/// Heights in 1/100 mm.
constexpr sal_Int32 standing_height = 7500, lying_head = 3000, lying_bar = 800;
/// Dark beside light, told apart in a print without colours.
constexpr std::array<sal_Int32, 4> shades{0x808080, 0xD9D9D9, 0x404040, 0xF2F2F2};

Any get(Reference<css::uno::XInterface> const& object, char const* name) {
    return Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->getPropertyValue(rtl::OUString::createFromAscii(name));
}

void set_font(Reference<css::uno::XInterface> const& object, float size) {
    set_property(object, "CharFontName", Any(rtl::OUString::createFromAscii(font)));
    set_property(object, "CharHeight", Any(size));
}

// Its data: rows are categories, columns series.

/// The chart wants numbers of this kind; the exact ones stay with the report.
double to_chart(ChartNumber const& number) {
    auto value = static_cast<double>(number.digits);
    for (int i = 0; i < number.decimals; ++i) value /= 10;
    return value;
}

/// `missing` is how the chart says that there is no number.
Numbers numbers_of(ChartData const& data, double missing) {
    Numbers rows(static_cast<sal_Int32>(data.categories.size()));
    for (std::size_t i = 0; i < data.categories.size(); ++i) {
        auto& row = rows[static_cast<sal_Int32>(i)];
        row.realloc(static_cast<sal_Int32>(data.series.size()));
        for (std::size_t k = 0; k < data.series.size(); ++k) {
            auto const& number = data.series[k].numbers[i];
            row[static_cast<sal_Int32>(k)] = number ? to_chart(*number) : missing;
        }
    }
    return rows;
}

Texts to_texts(std::vector<std::string> const& lines) {
    Texts texts(static_cast<sal_Int32>(lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i)
        texts[static_cast<sal_Int32>(i)] = to_office(lines[i]);
    return texts;
}

Texts names_of(ChartData const& data) {
    std::vector<std::string> names;
    for (auto const& series : data.series) names.push_back(series.name);
    return to_texts(names);
}

Reference<css::chart::XChartDataArray> data_of(Reference<css::chart::XChartDocument> const& chart) {
    return {chart->getData(), UNO_QUERY_THROW};
}

/// Texts as they stand, those of the program as they are to be.
Texts kept_or_new(Texts const& now, Texts const& before, Texts const& after) {
    Texts wanted(after);
    for (sal_Int32 i = 0; i < wanted.getLength() && i < now.getLength(); ++i)
        if (i >= before.getLength() || now[i] != before[i]) wanted[i] = now[i];
    return wanted;
}

// Its looks.

/// Shades belong to the series alone.
void unfill(Reference<css::uno::XInterface> const& area) {
    set_property(area, "FillStyle", Any(css::drawing::FillStyle_NONE));
    set_property(area, "LineStyle", Any(css::drawing::LineStyle_NONE));
}

void dress_axis(Reference<css::beans::XPropertySet> const& axis, sal_Int32 format) {
    set_font(axis, text_size);
    if (format < 0) return;
    set_property(axis, "NumberFormat", Any(format));
    set_property(axis, "LinkNumberFormatToSource", Any(false));
}

/// The Vietnamese format, whatever the office's language is.
sal_Int32 number_format(Reference<css::chart::XChartDocument> const& chart, int decimals) {
    auto const formats =
        Reference<css::util::XNumberFormatsSupplier>(chart, UNO_QUERY_THROW)->getNumberFormats();
    css::lang::Locale const vietnamese("vi", "VN", "");
    auto const code =
        decimals == 0 ? rtl::OUString("#.##0")
                      : to_office("#.##0," + std::string(static_cast<std::size_t>(decimals), '0'));
    auto const known = formats->queryKey(code, vietnamese, false);
    return known >= 0 ? known : formats->addNew(code, vietnamese);
}

void dress_series(Reference<css::chart::XDiagram> const& diagram, sal_Int32 index,
                  sal_Int32 format) {
    auto const series = diagram->getDataRowProperties(index);
    set_property(series, "FillStyle", Any(css::drawing::FillStyle_SOLID));
    set_property(series, "FillColor", Any(shades[static_cast<std::size_t>(index) % shades.size()]));
    set_property(series, "LineStyle", Any(css::drawing::LineStyle_SOLID));
    set_property(series, "LineColor", Any(sal_Int32{0}));
    set_property(series, "DataCaption", Any(css::chart::ChartDataCaption::VALUE));
    set_property(series, "NumberFormat", Any(format));
    set_property(series, "LinkNumberFormatToSource", Any(false));
    set_font(series, text_size);
}

/// Lying bars begin at the bottom by themselves, and reading begins at the top.
void read_downwards(Reference<css::chart::XDiagram> const& diagram) {
    set_property(Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis(),
                 "ReverseDirection", Any(true));
    set_property(Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYAxis(),
                 "CrossoverPosition", Any(css::chart::ChartAxisPosition_END));
}

void dress(Reference<css::chart::XChartDocument> const& chart, ChartData const& data) {
    set_property(chart, "HasMainTitle", Any(true));
    set_property(chart->getTitle(), "String", Any(to_office(data.title)));
    set_font(chart->getTitle(), title_size);
    set_property(chart, "HasLegend", Any(data.series.size() > 1));
    set_property(chart->getLegend(), "Alignment", Any(css::chart::ChartLegendPosition_BOTTOM));
    set_font(chart->getLegend(), text_size);
    unfill(chart->getLegend());

    auto const diagram = chart->getDiagram();
    set_property(diagram, "Vertical", Any(data.lying));
    if (Reference<css::chart::X3DDisplay> const walls(diagram, UNO_QUERY); walls.is())
        unfill(walls->getWall());
    auto const format = number_format(chart, data.decimals);
    dress_axis(Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis(), -1);
    if (data.lying) read_downwards(diagram);
    Reference<css::chart::XAxisYSupplier> const values(diagram, UNO_QUERY_THROW);
    dress_axis(values->getYAxis(), format);
    if (!data.unit.empty()) {
        set_property(diagram, "HasYAxisTitle", Any(true));
        set_property(values->getYAxisTitle(), "String", Any(to_office(data.unit)));
        set_font(values->getYAxisTitle(), text_size);
    }
    for (sal_Int32 i = 0; i < static_cast<sal_Int32>(data.series.size()); ++i)
        dress_series(diagram, i, format);
}

// Where it stands.

Reference<css::chart::XChartDocument> chart_of(Reference<css::uno::XInterface> const& object) {
    return {get(object, "Model"), UNO_QUERY};
}

bool is_within(Reference<css::text::XTextRange> const& inner,
               Reference<css::text::XTextRange> const& outer) {
    Reference<css::text::XTextRangeCompare> const order(outer->getText(), UNO_QUERY_THROW);
    try {
        return order->compareRegionStarts(outer, inner) >= 0 &&
               order->compareRegionEnds(inner, outer) >= 0;
    } catch (css::lang::IllegalArgumentException const&) {
        return false;  // Not in the same text.
    }
}

sal_Int32 height_of(ChartData const& data) {
    if (!data.lying) return standing_height;
    return lying_head +
           lying_bar * static_cast<sal_Int32>(data.categories.size() * data.series.size());
}

/// What stands for the chart where pictures are not seen.
void describe(Reference<css::uno::XInterface> const& object, ChartData const& data) {
    set_property(object, "Title", Any(to_office(data.title)));
    set_property(object, "Description", Any(to_office(chart_lines(data))));
}

/// The end of an axis that the chart finds by itself; setting it would fix it.
bool is_automatic(Reference<css::beans::XPropertySet> const& part, rtl::OUString const& name) {
    bool automatic = false;
    auto const by_itself = "Auto" + name;
    return part->getPropertySetInfo()->hasPropertyByName(by_itself) &&
           (part->getPropertyValue(by_itself) >>= automatic) && automatic;
}

/// Copies what can be set of a part, as far as both have it. Numbers of formats belong to one
/// chart.
void copy_looks(Reference<css::uno::XInterface> const& from,
                Reference<css::uno::XInterface> const& to) {
    Reference<css::beans::XPropertySet> const old(from, UNO_QUERY);
    Reference<css::beans::XPropertySet> const fresh(to, UNO_QUERY);
    if (!old.is() || !fresh.is()) return;
    auto const known = fresh->getPropertySetInfo();
    for (auto const& property : old->getPropertySetInfo()->getProperties()) {
        if ((property.Attributes & css::beans::PropertyAttribute::READONLY) != 0 ||
            property.Name == "NumberFormat" || !known->hasPropertyByName(property.Name) ||
            is_automatic(old, property.Name))
            continue;
        try {
            auto const value = old->getPropertyValue(property.Name);
            if (value.hasValue() && value != fresh->getPropertyValue(property.Name))
                fresh->setPropertyValue(property.Name, value);
        } catch (css::uno::Exception const&) {
            // Not for this sort of diagram.
        }
    }
}

void copy_axes(Reference<css::chart::XDiagram> const& from,
               Reference<css::chart::XDiagram> const& to) {
    Reference<css::chart::XAxisXSupplier> const old_x(from, UNO_QUERY), x(to, UNO_QUERY);
    Reference<css::chart::XAxisYSupplier> const old_y(from, UNO_QUERY), y(to, UNO_QUERY);
    if (!old_x.is() || !x.is() || !old_y.is() || !y.is()) return;
    copy_looks(old_x->getXAxis(), x->getXAxis());
    copy_looks(old_x->getXAxisTitle(), x->getXAxisTitle());
    copy_looks(old_y->getYAxis(), y->getYAxis());
    copy_looks(old_y->getYAxisTitle(), y->getYAxisTitle());
}

/// All that a hand may have changed about a chart but its data.
void copy_looks_of_chart(Reference<css::chart::XChartDocument> const& from,
                         Reference<css::chart::XChartDocument> const& to) {
    auto const old = from->getDiagram();
    auto const fresh = to->getDiagram();
    copy_looks(from, to);
    copy_looks(from->getArea(), to->getArea());
    copy_looks(from->getTitle(), to->getTitle());
    copy_looks(from->getLegend(), to->getLegend());
    copy_looks(old, fresh);
    copy_axes(old, fresh);
    auto const count = [](auto const& chart) { return data_of(chart)->getColumnDescriptions(); };
    auto const series = std::min(count(from).getLength(), count(to).getLength());
    for (sal_Int32 i = 0; i < series; ++i)
        copy_looks(old->getDataRowProperties(i), fresh->getDataRowProperties(i));
}

Reference<css::text::XTextContent> new_object(Reference<css::frame::XModel> const& model,
                                              Reference<css::text::XTextRange> const& at,
                                              css::awt::Size const& size) {
    Reference<css::text::XTextContent> const object(
        Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextEmbeddedObject"),
        UNO_QUERY_THROW);
    set_property(object, "CLSID", Any(rtl::OUString::createFromAscii(chart_class)));
    set_property(object, "AnchorType", Any(css::text::TextContentAnchorType_AS_CHARACTER));
    at->getText()->insertTextContent(at, object, false);
    if (!chart_of(object).is()) fail("chart.no_program", {}, {});
    Reference<css::drawing::XShape>(object, UNO_QUERY_THROW)->setSize(size);
    return object;
}

/// Bars unless a hand chose another sort of chart.
Reference<css::chart::XDiagram> new_diagram(Reference<css::chart::XChartDocument> const& chart,
                                            rtl::OUString const& type) {
    return {
        Reference<css::lang::XMultiServiceFactory>(chart, UNO_QUERY_THROW)->createInstance(type),
        UNO_QUERY_THROW};
}

void set_data(Reference<css::chart::XChartDocument> const& chart, ChartData const& data,
              Texts const& categories, Texts const& series) {
    auto const numbers = data_of(chart);
    numbers->setData(numbers_of(data, numbers->getNotANumber()));
    numbers->setRowDescriptions(categories);
    numbers->setColumnDescriptions(series);
}

}  // namespace

std::vector<DocumentChart> find_charts(Reference<css::frame::XModel> const& model,
                                       ReportKind const& kind) {
    std::vector<DocumentChart> charts;
    auto const objects = Reference<css::text::XTextEmbeddedObjectsSupplier>(model, UNO_QUERY_THROW)
                             ->getEmbeddedObjects();
    auto const names = objects->getElementNames();
    if (names.getLength() == 0) return charts;
    for (auto const& [place, marks] : find_places(model)) {
        if (!find_chart(kind, place).second) continue;
        Reference<css::text::XTextRange> const range(place_range(marks), UNO_QUERY_THROW);
        for (auto const& name : names) {
            Reference<css::text::XTextContent> const object(objects->getByName(name),
                                                            UNO_QUERY_THROW);
            if (!is_within(object->getAnchor(), range)) continue;
            if (auto const chart = chart_of(object); chart.is())
                charts.push_back({place, object, chart});
            break;
        }
    }
    return charts;
}

void insert_chart(Reference<css::frame::XModel> const& model,
                  Reference<css::text::XTextCursor> const& behind, std::string const& style,
                  std::int64_t width, std::string const& id, ChartData const& data) {
    append_paragraph(behind);
    set_property(behind, "ParaStyleName", Any(to_office(style)));
    auto const object = new_object(model, {behind, UNO_QUERY_THROW},
                                   {static_cast<sal_Int32>(width), height_of(data)});
    describe(object, data);
    auto const chart = chart_of(object);
    chart->setDiagram(new_diagram(chart, rtl::OUString::createFromAscii(bars)));
    set_data(chart, data, to_texts(data.categories), names_of(data));
    dress(chart, data);
    mark_place(model, behind, id);
}

void update_chart(Reference<css::frame::XModel> const& model, DocumentChart const& chart,
                  ChartData const& before, ChartData const& after) {
    auto const now = data_of(chart.chart);
    auto const numbers = numbers_of(after, now->getNotANumber());
    auto const rows = kept_or_new(now->getRowDescriptions(), to_texts(before.categories),
                                  to_texts(after.categories));
    auto const names = kept_or_new(now->getColumnDescriptions(), names_of(before), names_of(after));
    rtl::OUString title;
    bool has_title = false;
    get(chart.chart, "HasMainTitle") >>= has_title;
    if (has_title) get(chart.chart->getTitle(), "String") >>= title;
    bool const new_title = title == to_office(before.title) && title != to_office(after.title);
    if (!new_title && now->getData() == numbers && now->getRowDescriptions() == rows &&
        now->getColumnDescriptions() == names)
        return;
    check_open(chart.object->getAnchor());
    // A chart that was painted once goes on being painted with its old numbers, and its own changes
    // are no steps of the document: so another one takes its place.
    auto const object =
        new_object(model, chart.object->getAnchor()->getEnd(),
                   Reference<css::drawing::XShape>(chart.object, UNO_QUERY_THROW)->getSize());
    describe(object, after);
    auto const fresh = chart_of(object);
    fresh->setDiagram(new_diagram(fresh, chart.chart->getDiagram()->getDiagramType()));
    set_data(fresh, after, rows, names);
    dress(fresh, after);
    copy_looks_of_chart(chart.chart, fresh);
    if (new_title) set_property(fresh->getTitle(), "String", Any(to_office(after.title)));
    chart.object->getAnchor()->getText()->removeTextContent(chart.object);
}

void remove_chart(DocumentChart const& chart) {
    auto const anchor = chart.object->getAnchor();
    check_open(anchor);
    auto const text = anchor->getText();
    auto const cursor = text->createTextCursorByRange(anchor);
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    text->removeTextContent(chart.object);
    walker->gotoStartOfParagraph(false);
    walker->gotoEndOfParagraph(true);
    if (!cursor->getString().isEmpty()) return;
    Reference<css::container::XEnumerationAccess> const paragraph(cursor, UNO_QUERY_THROW);
    Reference<css::lang::XComponent>(paragraph->createEnumeration()->nextElement(), UNO_QUERY_THROW)
        ->dispose();
}

}  // namespace report::office
