// SPDX-License-Identifier: MPL-2.0
#include "stored_inputs.hpp"

#include <utility>

#include "described.hpp"

namespace report {

BOOST_DESCRIBE_STRUCT(Date, (), (year, month, day))
BOOST_DESCRIBE_STRUCT(PlainParagraph, (), (text, label, outline, bold, source))
BOOST_DESCRIBE_STRUCT(PlainTable, (), (rows))
BOOST_DESCRIBE_STRUCT(PlainBlock, (), (place, paragraph, table))
BOOST_DESCRIBE_STRUCT(PlainDocument, (), (blocks))
BOOST_DESCRIBE_STRUCT(LaidPortion, (),
                      (from, until, font, tenths, colour, bold, italic, underlined, capitals))
BOOST_DESCRIBE_STRUCT(ParagraphLayout, (),
                      (portions, style, align, first_line, left, right, above, below, spacing, line,
                       keeps_next, unsplit, border_above, border_below, rule, drawn, widths, room,
                       in_list, begins_pages, begins_at, page))
BOOST_DESCRIBE_STRUCT(PageLayout, (),
                      (measured, style, width, height, top, bottom, left, right, landscape,
                       numbered, first_numbered, number_elsewhere, number_font, number_tenths,
                       number_bold, number_italic, number_arabic, number_bare, first_number, others,
                       missing_fonts))
BOOST_DESCRIBE_STRUCT(CheckedDocument, (), (text, layout, page))
BOOST_DESCRIBE_STRUCT(SheetCell, (),
                      (text, number, error, row_span, column_span, kind, date, shown_smaller,
                       computed, cleaned))
BOOST_DESCRIBE_STRUCT(TableBeside, (), (name, place, label, alike))
BOOST_DESCRIBE_STRUCT(Sheet, (),
                      (name, rows, hidden_rows, filtered_rows, hidden_columns, turned_below,
                       part_of, rows_above, beside))

}  // namespace report

namespace report::test {

namespace {

namespace json = boost::json;

/// An array of arrays with each of the inner ones' elements in a line.
std::string in_lines(json::object const& all) {
    std::string text = "{";
    for (auto const& [key, value] : all) {
        text += (text.size() > 1 ? ",\n" : "\n") + json::serialize(json::string(key)) + ": ";
        if (!value.is_array() || value.as_array().empty()) {
            text += json::serialize(value);
            continue;
        }
        char const* parted = "[\n";
        for (auto const& one : value.as_array())
            text += std::exchange(parted, ",\n") + json::serialize(one);
        text += "]";
    }
    return text + "\n}\n";
}

}  // namespace

std::string stored_document(CheckedDocument const& document) {
    json::object all;
    all["blocks"] = to_stored(document.text.blocks);
    all["layout"] = to_stored(document.layout);
    all["page"] = to_stored(document.page);
    return in_lines(all);
}

CheckedDocument document_from(std::string const& stored) {
    auto const all = json::parse(stored).as_object();
    CheckedDocument document;
    document.text.blocks = from_stored<std::vector<PlainBlock>>(all.at("blocks"));
    document.layout = from_stored<std::vector<ParagraphLayout>>(all.at("layout"));
    document.page = from_stored<PageLayout>(all.at("page"));
    return document;
}

std::string stored_sheets(std::vector<OfferedSheet> const& sheets) {
    json::object all;
    for (auto const& one : sheets)
        if (!one.fault) all[std::to_string(all.size())] = json::array{to_stored(one.sheet)};
    return in_lines(all);
}

std::vector<OfferedSheet> sheets_from(std::string const& stored) {
    std::vector<OfferedSheet> sheets;
    auto const all = json::parse(stored);
    for (auto const& [number, sheet] : all.as_object())
        sheets.push_back({from_stored<Sheet>(sheet.at(0)), {}, {}});
    return sheets;
}

}  // namespace report::test
