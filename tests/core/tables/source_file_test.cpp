// SPDX-License-Identifier: MPL-2.0
#include "core/tables/source_file.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace report {
namespace {

std::string code(std::string const& bytes, std::string const& name) {
    auto const kind = source_kind(bytes, name);
    return kind ? "" : kind.error().code;
}

std::string number(std::size_t value, std::size_t size) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) {
        bytes += static_cast<char>(value & 0xFFU);
        value >>= 8U;
    }
    return bytes;
}

/// A zip file of files that hold this type, `size` bytes each by its directory.
std::string zip(std::vector<std::string> const& names, std::size_t size = 10, std::size_t flags = 0,
                std::string const& type = {}) {
    std::string bytes, directory;
    for (auto const& name : names) {
        auto const at = bytes.size();
        bytes += "PK\x03\x04" + std::string(22, '\0') + number(name.size(), 2) + number(0, 2) +
                 name + type;
        directory += "PK\x01\x02" + number(0, 4) + number(flags, 2) + std::string(14, '\0') +
                     number(size, 4) + number(name.size(), 2) + std::string(12, '\0') +
                     number(at, 4) + name;
    }
    auto const start = bytes.size();
    return bytes + directory + "PK\x05\x06" + std::string(6, '\0') + number(names.size(), 2) +
           std::string(4, '\0') + number(start, 4) + number(0, 2);
}

/// A compound file whose directory names these streams.
std::string compound(std::vector<std::string> const& streams) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    bytes.resize(512);
    for (auto const& name : streams) {
        std::string entry;
        for (char const c : name) entry += {c, '\0'};
        entry.resize(128);
        bytes += entry;
    }
    return bytes;
}

TEST(SourceFile, IsWhatItsBytesSay) {
    EXPECT_EQ(source_kind(zip({"[Content_Types].xml", "xl/workbook.xml"}), "a.xlsx").value(),
              SourceKind::xlsx);
    EXPECT_EQ(source_kind(zip({"word/document.xml"}), "A.DOCX").value(), SourceKind::docx);
    auto const type = std::string("application/vnd.oasis.opendocument.");
    EXPECT_EQ(source_kind(zip({"mimetype"}, 10, 0, type + "spreadsheet"), "a.ods").value(),
              SourceKind::ods);
    EXPECT_EQ(source_kind(zip({"mimetype"}, 10, 0, type + "text"), "a.odt").value(),
              SourceKind::odt);
    EXPECT_EQ(source_kind(compound({"Root Entry", "Workbook"}), "a.xls").value(), SourceKind::xls);
    EXPECT_EQ(source_kind(compound({"Root Entry", "1Table", "WordDocument"}), "a.doc").value(),
              SourceKind::doc);
    EXPECT_EQ(source_kind("TT;Tên\n1;a\n", "so liệu.csv").value(), SourceKind::text);
    EXPECT_EQ(source_kind(std::string("\xFF\xFE"
                                      "a\0",
                                      4),
                          "a.txt")
                  .value(),
              SourceKind::text);
}

TEST(SourceFile, ThatIsCalledSomethingElseIsNamedByBoth) {
    auto const said = [](std::string const& bytes, std::string const& name) {
        auto const problem = source_kind(bytes, name).error();
        EXPECT_EQ(problem.where, name);
        return problem.code + " " + problem.arguments.at(0).second + " " +
               problem.arguments.at(1).second;
    };
    EXPECT_EQ(said("<html><table><tr><td>1", "a.ods"), "import.wrong_suffix .ods .html");
    EXPECT_EQ(said(zip({"xl/workbook.xml"}), "a.csv"), "import.wrong_suffix .csv .xlsx");
    EXPECT_EQ(said(compound({"WordDocument", "Workbook"}), "a.xls"),
              "import.wrong_suffix .xls .doc");
    EXPECT_EQ(said("%PDF-1.7", "a.docx"), "import.wrong_suffix .docx .pdf");
    EXPECT_EQ(said("\xEF\xBB\xBF<?xml version='1.0'?><Workbook/>", "a.xls"),
              "import.wrong_suffix .xls .xml");
}

TEST(SourceFile, OfAPortalIsReadUnderTheNameThatThePortalGivesIt) {
    auto const said = [](std::string const& bytes, std::string const& name) {
        auto const kind = source_kind(bytes, name).value();
        auto const doubt = source_doubt(kind, name);
        return doubt ? doubt->arguments.at(0).second + " " + doubt->arguments.at(1).second : "";
    };
    EXPECT_EQ(said("<html><table><tr><td>1", "a.xls"), ".xls .html");
    EXPECT_EQ(said("\xEF\xBB\xBF<meta charset=utf-8><table><tr><td>1", "a.xls"), ".xls .html");
    EXPECT_EQ(said("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:"
                   "spreadsheet\"></Workbook>",
                   "a.xls"),
              ".xls .xml");
    EXPECT_EQ(said("TT\tTên\n", "a.xls"), ".xls .csv");
    EXPECT_EQ(said(zip({"xl/workbook.xml"}), "a.xls"), ".xls .xlsx");
    EXPECT_EQ(said(compound({"Workbook"}), "a.xlsx"), ".xlsx .xls");
    EXPECT_EQ(said("<table><tr><td>1</table>", "a.html"), "");
    EXPECT_EQ(said(zip({"xl/workbook.bin"}), "a.xlsb"), "");
}

TEST(SourceFile, ThatCannotBeReadSaysWhy) {
    EXPECT_EQ(code("", "a.xlsx"), "import.empty");
    EXPECT_EQ(code("1;2", "a.png"), "import.unknown_suffix");
    EXPECT_EQ(code("1;2", "a.d/png"), "import.unknown_suffix");
    EXPECT_EQ(code(std::string("\x01\0\x02", 3), "a.csv"), "import.unknown_contents");
    EXPECT_EQ(code(zip({"a.txt"}), "a.xlsx"), "import.unknown_contents");
    EXPECT_EQ(code("PK\x03\x04", "a.xlsx"), "import.unknown_contents");
    EXPECT_EQ(code("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xls"), "import.unknown_contents");
    EXPECT_EQ(code(compound({"EncryptedPackage"}), "a.xlsx"), "import.password");
    EXPECT_EQ(code(zip({"xl/workbook.xml"}, 10, 1), "a.xlsx"), "import.password");
    EXPECT_EQ(code(zip({"mimetype", "encrypted-package"}), "a.ods"), "import.password");
    EXPECT_EQ(code(zip({"xl/workbook.xml"}, most_unpacked_bytes + 1), "a.xlsx"),
              "import.unpacks_too_large");
    EXPECT_EQ(code(std::string(most_file_bytes + 1, 'a'), "a.csv"), "import.file_too_large");
}

TEST(SourceFile, WhatABrowserOrAnotherProgramWroteIsKnownByItsBegin) {
    EXPECT_EQ(source_kind("<html><table>", "a.xls").value(), SourceKind::html);
    EXPECT_EQ(source_kind("  \n<!DOCTYPE HTML><p>", "a.xls").value(), SourceKind::html);
    EXPECT_EQ(source_kind("<TABLE><tr>", "a.html").value(), SourceKind::html);
    EXPECT_EQ(source_kind("<div><table>", "a.doc").value(), SourceKind::html);
    EXPECT_EQ(source_kind("\xEF\xBB\xBF<table>", "a.html").value(), SourceKind::html);
    for (auto const& order : {std::string("\xFF\xFE", 2), std::string("\xFE\xFF", 2)}) {
        auto wide = order;
        for (char const c : std::string("<table>"))
            wide += order[0] == '\xFF' ? std::string{c, '\0'} : std::string{'\0', c};
        EXPECT_EQ(source_kind(wide, "a.html").value(), SourceKind::html);
    }
    std::string const book =
        "<?xml?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
    EXPECT_EQ(source_kind(book, "a.xls").value(), SourceKind::xml);
    EXPECT_EQ(source_kind(book, "a.xml").value(), SourceKind::xml);
    EXPECT_EQ(
        source_kind("<?xml?><html urn:schemas-microsoft-com:office:spreadsheet>", "a.xls").value(),
        SourceKind::html)
        << "a page that Excel reads";
    EXPECT_EQ(code("<?xml?><a/>", "a.xls"), "import.wrong_suffix");
    EXPECT_EQ(code("{\\rtf1 a}", "a.doc"), "import.wrong_suffix");
    EXPECT_EQ(code("%PDF-1.4", "a.xls"), "import.wrong_suffix");
    EXPECT_EQ(code("<table>", "a.csv"), "import.wrong_suffix");
    EXPECT_EQ(code("a;b\n1;2\n", "a.odt"), "import.wrong_suffix");
    EXPECT_EQ(source_kind("a;b\n1;2\n", "a.xls").value(), SourceKind::text);
    EXPECT_EQ(code(std::string("a\0b", 3), "a.csv"), "import.unknown_contents");
    EXPECT_EQ(code("a", "b/a"), "import.unknown_suffix");
    EXPECT_EQ(code("a", "b.csv/a"), "import.unknown_suffix");
    EXPECT_EQ(code("a", "b.csv\\a"), "import.unknown_suffix");
}

TEST(SourceFile, PathsInALineArePartedAndJoined) {
    EXPECT_EQ(joined_paths({}), "");
    EXPECT_EQ(joined_paths({"a.csv"}), "a.csv");
    EXPECT_EQ(joined_paths({"a.csv", "b c.csv"}), "a.csv; b c.csv");
    EXPECT_EQ(parted_paths("a.csv; b c.csv"), (std::vector<std::string>{"a.csv", "b c.csv"}));
    EXPECT_EQ(parted_paths(";a.csv;;"), std::vector<std::string>{"a.csv"});
    EXPECT_TRUE(parted_paths("").empty());
    EXPECT_TRUE(parted_paths(" ; ").empty());
}

}  // namespace
}  // namespace report
