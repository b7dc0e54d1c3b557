// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/packages/clean.hpp"
#include "core/packages/zip.hpp"

namespace report::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::string packed(Parts const& parts) {
    ZipWriter writer;
    for (auto const& [name, content] : parts) writer.add(name, content);
    return writer.finish();
}

/// The namespaces that the tests write with.
inline std::string const odf_names =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\""
    " xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
    " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\"";

inline std::string odf_content(std::string const& body, std::string const& kind = "text",
                               std::string const& before = {}) {
    return "<?xml version=\"1.0\"?><office:document-content" + odf_names + ">" + before +
           "<office:body><office:" + kind + ">" + body + "</office:" + kind +
           "></office:body></office:document-content>";
}

/// A text, or a workbook ("spreadsheet"), with further parts.
inline std::string odf(std::string const& body, Parts const& more = {},
                       std::string const& kind = "text", std::string const& before = {}) {
    Parts parts{{"mimetype", "application/vnd.oasis.opendocument." + kind},
                {"content.xml", odf_content(body, kind, before)}};
    parts.insert(parts.end(), more.begin(), more.end());
    return packed(parts);
}

inline std::string const relationship_start =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

inline std::string relationship(std::string const& id, std::string const& type,
                                std::string const& target, bool outside = false) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + relationship_start + type + "\" Target=\"" +
           target + "\"" + (outside ? " TargetMode=\"External\"/>" : "/>");
}

inline std::string relationships(std::string const& all) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           all + "</Relationships>";
}

struct Ooxml {
    std::string main_name, main_type, main;
    std::string main_relationships = {};
    Parts more = {};
    std::string more_types = {};

    std::string bytes() const {
        auto const slash = main_name.rfind('/') + 1;
        Parts parts{
            {"[Content_Types].xml",
             "<Types "
             "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
             "Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" "
             "ContentType=\"image/png\"/><Override PartName=\"/" +
                 main_name + "\" ContentType=\"" + main_type + "\"/>" + more_types + "</Types>"},
            {"_rels/.rels", relationships(relationship("rId1", "officeDocument", main_name))},
            {main_name, main}};
        if (!main_relationships.empty())
            parts.emplace_back(
                main_name.substr(0, slash) + "_rels/" + main_name.substr(slash) + ".rels",
                relationships(main_relationships));
        parts.insert(parts.end(), more.begin(), more.end());
        return packed(parts);
    }
};

inline std::string const word_names =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    "xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

inline Ooxml word(std::string const& body, std::string const& main_relationships = {}) {
    return {"word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "<w:document" + word_names + "><w:body>" + body + "</w:body></w:document>",
            main_relationships,
            {},
            {}};
}

/// A workbook of one sheet of these rows.
inline Ooxml excel(std::string const& rows, std::string const& after = {}) {
    Ooxml book{"xl/workbook.xml",
               "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
               "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
               "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
               "<sheets><sheet name=\"S1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
               relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
               {},
               {}};
    book.more = {{"xl/worksheets/sheet1.xml",
                  "<worksheet "
                  "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                  "<sheetData>" +
                      rows + "</sheetData>" + after + "</worksheet>"}};
    return book;
}

inline std::string part_of(std::string const& package, std::string const& name) {
    auto const reader = ZipReader::open(package);
    if (!reader || !reader->has(name)) return {};
    return reader->unpack(name, std::size_t(1) << 26U).value();
}

/// All parts after each other, with their names.
inline std::string all_of(std::string const& package) {
    auto const reader = ZipReader::open(package);
    std::string all;
    if (!reader) return all;
    for (auto const& name : reader->names()) all += name + "\n" + part_of(package, name) + "\n";
    return all;
}

inline std::string code_of(Result<CleanFile> const& clean) {
    return clean ? "" : clean.error().code;
}

/// A picture of this many points, of which there is only the head.
inline std::string png(unsigned width = 4, unsigned height = 4) {
    std::string bytes("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16);
    for (auto const number : {width, height})
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>(static_cast<unsigned char>(number >> shift));
    return bytes + std::string("\x08\x06\0\0\0", 5);
}

}  // namespace report::test
