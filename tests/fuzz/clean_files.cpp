// SPDX-License-Identifier: MPL-2.0
#include "core/packages/clean.hpp"
#include "core/packages/plain_file.hpp"
#include "packages/packed.hpp"
#include "support.hpp"
#include "targets.hpp"

namespace report::fuzz {

namespace {

struct Way {
    CleanFormat format;
    CleanFor purpose;
};
constexpr Way ways[] = {
    {CleanFormat::text_odf, CleanFor::reading},    {CleanFormat::text_odf, CleanFor::copying},
    {CleanFormat::sheet_odf, CleanFor::figures},   {CleanFormat::flat_odf, CleanFor::copying},
    {CleanFormat::text_ooxml, CleanFor::reading},  {CleanFormat::text_ooxml, CleanFor::copying},
    {CleanFormat::sheet_ooxml, CleanFor::figures}, {CleanFormat::word_97, CleanFor::copying},
    {CleanFormat::excel_97, CleanFor::figures},    {CleanFormat::rich_text, CleanFor::copying}};

/// Small ones, so that what is beyond them is met.
PackageLimits limits() {
    PackageLimits small;
    small.parts = 100;
    small.markup = std::size_t(1) << 20U;
    small.elements = 20'000;
    small.cells = small.paragraphs = 2'000;
    return small;
}

void clean(std::string_view bytes, Way const& way) {
    auto const once = clean_file(bytes, way.format, way.purpose, limits());
    if (!once) return;
    bool const is_97 = way.format == CleanFormat::word_97 || way.format == CleanFormat::excel_97;
    auto const again = clean_file(once->bytes, way.format, way.purpose, limits());
    require(bool(again), "what was made can be taken apart");
    require(again->bytes == once->bytes, "there is nothing left to clean");
    if (is_97) return require(once->bytes.size() == bytes.size(), "nothing in it moves");
    if (way.format == CleanFormat::rich_text) return;
    for (auto const* fetched : {"<draw:plugin", "<draw:object-ole", "<text:section-source"})
        require(once->bytes.find(fetched) == std::string::npos, "what fetches is gone");
}

}  // namespace

void clean_files(std::string_view bytes) {
    for (auto const& way : ways) clean(bytes, way);
    too_much_text(bytes);
}

std::vector<std::string> file_seeds() {
    auto const link = std::string(" xlink:href=\"http://may.invalid/x\"");
    auto const body = "<text:h>I</text:h><text:p>a<text:s text:c=\"2\"/><draw:frame><draw:image" +
                      link + "/></draw:frame><draw:frame><draw:plugin" + link +
                      "/></draw:frame></text:p><table:table><table:table-row><table:table-cell "
                      "table:formula=\"of:=[.A1]\" office:value-type=\"float\" office:value=\"1\"/>"
                      "</table:table-row></table:table>";
    auto field = test::word(
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>INCLUDETEXT "
        "\"http://may.invalid\""
        "</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>x</w:t><w:fldChar "
        "w:fldCharType=\"end\"/></w:r></w:p>",
        test::relationship("rId1", "image", "http://may.invalid", true));
    std::vector<std::string> seeds{
        test::odf(body),
        test::odf(body, {{"Pictures/a.png", test::png()},
                         {"Pictures/a.svg", "<svg><rect style=\"fill:url(#a)\"/></svg>"},
                         {"Basic/a.xml", "<a/>"},
                         {"META-INF/manifest.xml", "<m><file-entry full-path=\"/\"/></m>"}}),
        test::odf(body, {}, "spreadsheet"),
        "<?xml version=\"1.0\"?><office:document" + test::odf_names +
            " office:mimetype=\"application/"
            "vnd.oasis.opendocument.text\"><office:body><office:text>" +
            body + "</office:text></office:body></office:document>",
        field.bytes(),
        test::excel(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><f>WEBSERVICE(\"http://may.invalid\")</f><v>0</v></c>"
            "<c><f>A1+1</f></c></row>",
            "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
            .bytes(),
        "{\\rtf1 a\\par{\\field{\\*\\fldinst INCLUDETEXT x}{\\fldrslt y}}\\bin4 abcd}"};
    // A compound file: its head, a table, a directory of two entries, and a stream.
    for (auto const* name : {"WordDocument", "Workbook"}) {
        std::string file(512 * 12, '\0');
        auto const put = [&](std::size_t at, std::size_t value, std::size_t size) {
            for (std::size_t i = 0; i < size; ++i)
                file[at + i] = static_cast<char>(static_cast<unsigned char>(value >> 8U * i));
        };
        file.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        put(30, 9, 2);
        put(32, 6, 2);
        put(44, 1, 4);
        put(48, 1, 4);
        put(56, 4096, 4);
        put(60, 0xFFFFFFFE, 4);
        put(68, 0xFFFFFFFE, 4);
        for (std::size_t i = 0; i < 109; ++i) put(76 + 4 * i, i == 0 ? 0 : 0xFFFFFFFF, 4);
        for (std::size_t i = 0; i < 128; ++i)
            put(512 + 4 * i, i < 10 && i > 1 ? i + 1 : 0xFFFFFFFE, 4);
        put(512, 0xFFFFFFFD, 4);
        auto const entry = [&](std::size_t at, std::string const& called, unsigned type,
                               std::size_t first, std::size_t size) {
            for (std::size_t i = 0; i < called.size(); ++i) file[at + 2 * i] = called[i];
            put(at + 64, 2 * called.size() + 2, 2);
            put(at + 66, type, 1);
            put(at + 116, first, 4);
            put(at + 120, size, 4);
        };
        entry(1024, "Root Entry", 5, 0xFFFFFFFE, 0);
        entry(1152, name, 2, 2, 4096);
        entry(1280, "0Table", 2, 2, 4096);
        put(1536 + 2, 0xC1, 2);
        if (std::string_view(name) == "Workbook") {
            std::size_t at = 1536;
            for (auto const& [id, size] : std::vector<std::pair<unsigned, std::size_t>>{
                     {0x809, 8}, {6, 22}, {0x207, 9}, {0xEC, 20}, {0xE5, 10}, {0x0A, 0}}) {
                put(at, id, 2);
                put(at + 2, size, 2);
                if (id == 6) put(at + 4 + 12, 0xFFFF, 2);
                at += 4 + size;
            }
        }
        seeds.push_back(file);
    }
    return seeds;
}

}  // namespace report::fuzz
