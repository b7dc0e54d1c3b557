// SPDX-License-Identifier: MPL-2.0
#include "made_sheets.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>

#include "core/packages/zip.hpp"
#include "core/tables/sheet.hpp"
#include "core/text/unicode.hpp"

namespace report::test {

namespace {

std::string const prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
std::string const kinds = "http://schemas.openxmlformats.org/package/2006/content-types";
std::string const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
std::string const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
std::string const main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

std::string escaped(std::string const& text) {
    std::string result;
    for (char const c : text)
        result += c == '&'   ? "&amp;"
                  : c == '<' ? "&lt;"
                  : c == '>' ? "&gt;"
                  : c == '"' ? "&quot;"
                             : std::string(1, c);
    return result;
}

/// Formats and struck cells as styles of the workbook, the first for all others.
class Styles {
public:
    explicit Styles(RawSheet const& sheet) {
        index({}, false);
        for (auto const& row : sheet.rows)
            for (auto const& cell : row) index(cell.format, cell.struck);
    }
    std::size_t index(std::string const& format, bool struck) {
        return indices_.emplace(std::pair(format, struck), indices_.size()).first->second;
    }
    std::string xml() const {
        std::vector<std::pair<std::string, bool>> all(indices_.size());
        for (auto const& [style, at] : indices_) all[at] = style;
        std::string formats, cells;
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto const& [format, struck] = all[i];
            auto const is_number = format.find_first_not_of("0123456789") == std::string::npos;
            auto const id = format.empty() ? "0" : is_number ? format : std::to_string(200 + i);
            if (!is_number && !format.empty())
                formats +=
                    "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(format) + "\"/>";
            cells += "<xf numFmtId=\"" + id + "\" fontId=\"" + (struck ? "1" : "0") +
                     "\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
                     "applyFont=\"1\"/>";
        }
        return prolog + "<styleSheet xmlns=\"" + main_space + "\">" +
               (formats.empty() ? "" : "<numFmts>" + formats + "</numFmts>") +
               "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font>"
               "<font><strike/><sz val=\"11\"/><name val=\"Times New Roman\"/></font></fonts>"
               "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
               "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf "
               "numFmtId=\"0\" "
               "fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"" +
               std::to_string(all.size()) + "\">" + cells + "</cellXfs></styleSheet>";
    }

private:
    std::map<std::pair<std::string, bool>, std::size_t> indices_;
};

std::string cell_xml(RawCell const& cell, std::string const& name, std::size_t style) {
    auto const start = "<c r=\"" + name + "\" s=\"" + std::to_string(style) + "\"";
    auto const formula = cell.formula.empty() ? "" : "<f>" + escaped(cell.formula) + "</f>";
    if (cell.type == "s")
        return start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell.value) +
               "</t></is></c>";
    if (cell.type == "rich") return start + " t=\"inlineStr\"><is>" + cell.value + "</is></c>";
    auto const type = cell.type.empty() ? "" : " t=\"" + cell.type + "\"";
    if (cell.value.empty() && formula.empty()) return start + "/>";
    return start + type + ">" + formula +
           (cell.value.empty() ? "" : "<v>" + escaped(cell.value) + "</v>") + "</c>";
}

std::string sheet_xml(RawSheet const& sheet, Styles& styles) {
    auto const is_in = [](std::vector<std::size_t> const& all, std::size_t row) {
        return std::find(all.begin(), all.end(), row) != all.end();
    };
    std::string rows;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        bool const hidden = is_in(sheet.hidden, row) || is_in(sheet.filtered, row);
        rows +=
            "<row r=\"" + std::to_string(row + 1) + "\"" + (hidden ? " hidden=\"1\"" : "") + ">";
        for (std::size_t i = 0; i < sheet.rows[row].size(); ++i) {
            auto const& cell = sheet.rows[row][i];
            rows += cell_xml(cell, cell_name(row, i), styles.index(cell.format, cell.struck));
        }
        rows += "</row>";
    }
    std::string merged;
    for (auto const& range : sheet.merged) merged += "<mergeCell ref=\"" + range + "\"/>";
    return prolog + "<worksheet xmlns=\"" + main_space + "\"><sheetData>" + rows + "</sheetData>" +
           (merged.empty() ? "" : "<mergeCells>" + merged + "</mergeCells>") + "</worksheet>";
}

std::string relation(std::string const& id, std::string const& type, std::string const& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" +
           target + "\"/>";
}

}  // namespace

RawCell text(std::string const& value) {
    return {value, value.empty() ? "" : "s", {}, {}, false};
}

RawCell number(std::string const& value, std::string const& format) {
    return {value, "", format, {}, false};
}

std::string as_xlsx(RawSheet const& sheet) {
    auto const part = [](std::string const& name, std::string const& type) {
        return "<Override PartName=\"" + name +
               "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." +
               type + "+xml\"/>";
    };
    Styles styles(sheet);
    ZipWriter zip;
    zip.add("[Content_Types].xml",
            prolog + "<Types xmlns=\"" + kinds +
                "\"><Default Extension=\"rels\" "
                "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
                part("/xl/workbook.xml", "sheet.main") +
                part("/xl/worksheets/sheet1.xml", "worksheet") + part("/xl/styles.xml", "styles") +
                "</Types>");
    zip.add("_rels/.rels", prolog + "<Relationships xmlns=\"" + relations + "\">" +
                               relation("rId1", "officeDocument", "xl/workbook.xml") +
                               "</Relationships>");
    zip.add("xl/workbook.xml",
            prolog + "<workbook xmlns=\"" + main_space + "\" xmlns:r=\"" + office + "\">" +
                (sheet.from_1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets><sheet name=\"" +
                escaped(sheet.name) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets>" +
                (sheet.stale ? "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>" : "") +
                "</workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
            prolog + "<Relationships xmlns=\"" + relations + "\">" +
                relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                relation("rId2", "styles", "styles.xml") + "</Relationships>");
    zip.add("xl/worksheets/sheet1.xml", sheet_xml(sheet, styles));
    zip.add("xl/styles.xml", styles.xml());
    return zip.finish();
}

namespace {

/// Records of [MS-XLSB]: their number and length in groups of seven bits, little ends first.
class BinaryRecords {
public:
    void add(unsigned number, std::string const& data = {}) {
        constexpr unsigned group = 0x80, bits = 7;
        if (number < group)
            bytes_ += static_cast<char>(number);
        else
            bytes_ +=
                {static_cast<char>(number % group | group), static_cast<char>(number >> bits)};
        auto length = data.size();
        do {
            auto const more = length >= group ? group : 0U;
            bytes_ += static_cast<char>(length % group | more);
            length /= group;
        } while (length > 0);
        bytes_ += data;
    }
    std::string const& bytes() const { return bytes_; }

    static std::string whole(std::uint64_t value, std::size_t bytes) {
        std::string text;
        for (std::size_t i = 0; i < bytes; ++i, value >>= 8U)
            text += static_cast<char>(value & 0xFFU);
        return text;
    }
    static std::string wide(std::string const& text) {
        std::string units;
        auto const letters = to_code_points(text);
        for (auto const letter : letters) units += whole(letter, 2);
        return whole(letters.size(), 4) + units;
    }

private:
    std::string bytes_;
};

enum Record : unsigned {
    row_head = 0,
    real_cell = 5,
    text_cell = 6,
    book_begin = 131,
    book_end = 132,
    sheet_begin = 129,
    sheet_end = 130,
    sheets_begin = 143,
    sheets_end = 144,
    data_begin = 145,
    data_end = 146,
    sheet_entry = 156
};

std::string binary_sheet(RawSheet const& sheet) {
    BinaryRecords out;
    auto const whole = BinaryRecords::whole;
    out.add(sheet_begin);
    out.add(data_begin);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        out.add(row_head, whole(row, 4) + whole(0, 4) + whole(300, 2) + whole(0, 7));
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            auto const& cell = sheet.rows[row][column];
            auto const place = whole(column, 4) + whole(0, 4);
            if (cell.value.empty()) continue;
            if (cell.type == "s") {
                out.add(text_cell, place + BinaryRecords::wide(cell.value));
                continue;
            }
            double const number = std::stod(cell.value);
            std::uint64_t bits = 0;
            std::memcpy(&bits, &number, sizeof bits);
            out.add(real_cell, place + whole(bits, 8));
        }
    }
    out.add(data_end);
    out.add(sheet_end);
    return out.bytes();
}

}  // namespace

std::string as_xlsb(RawSheet const& sheet) {
    BinaryRecords book;
    book.add(book_begin);
    book.add(sheets_begin);
    book.add(sheet_entry, BinaryRecords::whole(0, 4) + BinaryRecords::whole(1, 4) +
                              BinaryRecords::wide("rId1") + BinaryRecords::wide(sheet.name));
    book.add(sheets_end);
    book.add(book_end);
    std::string const types = "application/vnd.ms-excel.";
    auto const relation = [&](char const* type, char const* target) {
        return prolog + "<Relationships xmlns=\"" + relations +
               "\"><Relationship Id=\"rId1\" Type=\"" + office + "/" + type + "\" Target=\"" +
               target + "\"/></Relationships>";
    };
    ZipWriter zip;
    zip.add("[Content_Types].xml",
            prolog +
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                "<Default Extension=\"rels\" ContentType=\"application/"
                "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" "
                "ContentType=\"" +
                types + "sheet.binary.macroEnabled.main\"/><Override PartName=\"/xl/worksheets/" +
                "sheet1.bin\" ContentType=\"" + types + "worksheet\"/></Types>");
    zip.add("_rels/.rels", relation("officeDocument", "xl/workbook.bin"));
    zip.add("xl/_rels/workbook.bin.rels", relation("worksheet", "worksheets/sheet1.bin"));
    zip.add("xl/workbook.bin", book.bytes());
    zip.add("xl/worksheets/sheet1.bin", binary_sheet(sheet));
    return zip.finish();
}

std::string as_html(RawSheet const& sheet) {
    std::string html =
        "<html><head><meta charset=\"utf-8\"><style>td {color: red}</style></head>"
        "<body><table border=1>";
    for (auto const& row : sheet.rows) {
        html += "<tr>";
        for (auto const& cell : row) html += "<td>" + escaped(cell.value) + "</td>";
        html += "</tr>\n";
    }
    return html + "</table></body></html>";
}

std::string as_spreadsheet_xml(RawSheet const& sheet) {
    std::string xml =
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
        "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet "
        "ss:Name=\"" +
        escaped(sheet.name) + "\"><Table>";
    for (auto const& row : sheet.rows) {
        xml += "<Row>";
        for (auto const& cell : row)
            xml += cell.value.empty() ? "<Cell/>"
                                      : std::string("<Cell><Data ss:Type=\"") +
                                            (cell.type.empty() ? "Number" : "String") + "\">" +
                                            escaped(cell.value) + "</Data></Cell>";
        xml += "</Row>";
    }
    return xml + "</Table></Worksheet></Workbook>";
}

std::string as_csv(RawSheet const& sheet, char separator) {
    std::string csv;
    for (auto const& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            csv += (i > 0 ? std::string(1, separator) : "") + "\"" + row[i].value + "\"";
        csv += "\r\n";
    }
    return csv;
}

std::string as_docx(std::string const& body, std::string const& footnotes) {
    std::string const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    auto const part = [](std::string const& name, std::string const& type) {
        return "<Override PartName=\"" + name +
               "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." +
               type + "+xml\"/>";
    };
    ZipWriter zip;
    zip.add("[Content_Types].xml",
            prolog + "<Types xmlns=\"" + kinds +
                "\"><Default Extension=\"rels\" "
                "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
                part("/word/document.xml", "document.main") +
                part("/word/footnotes.xml", "footnotes") + "</Types>");
    zip.add("_rels/.rels", prolog + "<Relationships xmlns=\"" + relations + "\">" +
                               relation("rId1", "officeDocument", "word/document.xml") +
                               "</Relationships>");
    zip.add("word/_rels/document.xml.rels", prolog + "<Relationships xmlns=\"" + relations + "\">" +
                                                relation("rId1", "footnotes", "footnotes.xml") +
                                                "</Relationships>");
    zip.add("word/document.xml", prolog + "<w:document xmlns:w=\"" + word + "\"><w:body>" + body +
                                     "<w:p/><w:sectPr/></w:body></w:document>");
    zip.add("word/footnotes.xml",
            prolog + "<w:footnotes xmlns:w=\"" + word + "\">" + footnotes + "</w:footnotes>");
    return zip.finish();
}

}  // namespace report::test
