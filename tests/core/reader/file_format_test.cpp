// SPDX-License-Identifier: MPL-2.0
#include "core/reader/file_format.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace report {
namespace {

struct Entry {
    std::string name;
    std::size_t unpacked = 10;
};

std::string number(std::size_t value, std::size_t size) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(value >> 8U * i & 0xFFU);
    return bytes;
}

/// As much of a package as its kind is told by.
std::string package(std::vector<Entry> const& entries, std::string const& mimetype = {}) {
    std::string content = "PK\x03\x04" + std::string(26, '\0');
    if (!mimetype.empty()) content += "mimetype" + mimetype;
    auto const begin = content.size();
    for (auto const& entry : entries)
        content += "PK\x01\x02" + std::string(20, '\0') + number(entry.unpacked, 4) +
                   number(entry.name.size(), 2) + std::string(16, '\0') + entry.name;
    auto const size = content.size() - begin;
    return content + "PK\x05\x06" + std::string(4, '\0') + number(entries.size(), 2) +
           number(entries.size(), 2) + number(size, 4) + number(begin, 4) + number(0, 2);
}

/// A compound file with one entry in its directory.
std::string compound(std::string const& stream) {
    std::string content = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');
    for (char const c : stream) content += {c, '\0'};
    return content + std::string(128, '\0');
}

std::string problem(std::string const& content) {
    auto const format = format_of(content);
    return format ? "none" : format.error().code;
}

std::vector<Entry> const of_odf{{"mimetype"}, {"content.xml"}, {"styles.xml"}};
std::vector<Entry> const of_word{{"[Content_Types].xml"}, {"word/document.xml"}};
std::string const odf = "application/vnd.oasis.opendocument.";

TEST(FileFormat, IsToldByWhatIsInTheFile) {
    EXPECT_EQ(format_of(package(of_odf, odf + "text")).value(), FileFormat::odf);
    EXPECT_EQ(format_of(package(of_odf, odf + "text-template")).value(), FileFormat::odf);
    EXPECT_EQ(format_of(package(of_word)).value(), FileFormat::ooxml);
    EXPECT_EQ(format_of(compound("WordDocument")).value(), FileFormat::word_97);
    EXPECT_EQ(format_of("{\\rtf1 x}").value(), FileFormat::rtf);
    EXPECT_EQ(
        format_of("<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"" + odf + "text\"/>")
            .value(),
        FileFormat::flat_odf);
    EXPECT_EQ(format_of("\xEF\xBB\xBF"
                        "Báo cáo\r\n")
                  .value(),
              FileFormat::utf8_text);
    EXPECT_EQ(format_of(std::string("\xFF\xFE"
                                    "B\0",
                                    4))
                  .value(),
              FileFormat::utf16_text);
    EXPECT_EQ(format_of("B\xB8o c\xB8o").value(), FileFormat::old_text);
}

/// An office that goes by the name opens a web page called .doc, and fetches what is in it.
TEST(FileFormat, WhatIsNoDocumentOfWriterIsRefused) {
    for (auto const& content :
         {std::string("<html><img src='http://example.invalid/x'></html>"), std::string("%PDF-1.7"),
          package(of_odf, odf + "spreadsheet"), package({{"xl/workbook.xml"}}),
          package({{"a.jpg"}}), compound("Workbook"), std::string("\x89PNG\r\n\x1A\n\0", 9),
          std::string("MZ\x90\0\x03", 5)})
        EXPECT_EQ(problem(content), "old_file.not_writer") << content.substr(0, 20);
}

TEST(FileFormat, AnEmptyFileIsSaidToBeEmpty) {
    for (auto const* content : {"", " \r\n\t\n", "\xEF\xBB\xBF"})
        EXPECT_EQ(problem(content), "old_file.empty");
}

TEST(FileFormat, APackageCutOffIsBroken) {
    auto const whole = package(of_word);
    EXPECT_EQ(problem(whole.substr(0, whole.size() - 10)), "old_file.broken");
    EXPECT_EQ(problem("PK\x03\x04"), "old_file.broken");
    auto lying = whole;
    lying[whole.size() - 6] = '\x7F';  // where the directory is said to begin
    EXPECT_EQ(problem(lying), "old_file.broken");
}

TEST(FileFormat, APackageThatBecomesTooLargeIsNotOpened) {
    auto entries = of_word;
    entries.push_back({"word/styles.xml", std::size_t{100} << 20U});
    EXPECT_EQ(problem(package(entries)), "old_file.too_large");
    entries.back() = {"word/media/anh.bmp", std::size_t{100} << 20U};
    EXPECT_EQ(problem(package(entries)), "none");
    entries.back().unpacked = std::size_t{1} << 30U;
    EXPECT_EQ(problem(package(entries)), "old_file.too_large");
    entries.resize(20'000);
    EXPECT_EQ(problem(package(entries)), "clean.too_many_parts");
}

TEST(FileFormat, APasswordIsSeenBeforeTheOfficeAsksForIt) {
    EXPECT_EQ(problem(compound("EncryptedPackage")), "old_file.password");
    // As offices from 24.8 on store an ODT with a password; it was "no document of Writer".
    EXPECT_EQ(problem(package({{"mimetype"}, {"encrypted-package"}, {"META-INF/manifest.xml"}})),
              "old_file.password");
}

}  // namespace
}  // namespace report
