// SPDX-License-Identifier: MPL-2.0
#include "core/packages/zip.hpp"

#include <gtest/gtest.h>

#include "packages/packed.hpp"

namespace report {
namespace {

std::string code(std::string const& bytes) {
    auto const reader = ZipReader::open(bytes);
    if (!reader) return reader.error().code;
    for (auto const& name : reader->names())
        if (auto const part = reader->unpack(name, 1000); !part) return part.error().code;
    return "";
}

std::string changed(std::string bytes, std::size_t at, std::string const& with) {
    return bytes.replace(at, with.size(), with);
}

/// A hundred thousand letters, packed by another program; the directory says that they are ten.
std::string const small_by_its_directory(
    "\x50\x4B\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00\x21\x00\x71\x11\x07\xFE\x72\x00"
    "\x00\x00\x0A\x00\x00\x00\x01\x00\x00\x00\x61\xED\xC1\x31\x01\x00\x00\x00\xC2\xA0"
    "\xDA\x8B\x6F\x0D\x0F\xA0\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x80\x57\x03\x50\x4B\x01\x02\x14\x00\x14\x00\x00\x00\x08\x00\x00\x00\x21"
    "\x00\x71\x11\x07\xFE\x72\x00\x00\x00\x0A\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x61\x50\x4B\x05\x06\x00\x00\x00\x00"
    "\x01\x00\x01\x00\x2F\x00\x00\x00\x91\x00\x00\x00\x00\x00",
    214);

TEST(Zip, WhatIsPackedIsFoundAgain) {
    auto const bytes = test::packed({{"mimetype", "text"}, {"a/b.xml", "<a/>"}, {"rong", ""}});
    auto const reader = ZipReader::open(bytes).value();
    EXPECT_EQ(reader.names(), (std::vector<std::string>{"a/b.xml", "mimetype", "rong"}));
    EXPECT_EQ(reader.unpack("a/b.xml", 4).value(), "<a/>");
    EXPECT_EQ(reader.unpack("rong", 0).value(), "");
    EXPECT_EQ(reader.unpack("khong-co", 9).error().code, "clean.broken");
}

TEST(Zip, APartIsUnpackedOnlyAsFarAsAllowedWhateverItsDirectorySays) {
    auto const reader = ZipReader::open(small_by_its_directory).value();
    EXPECT_EQ(reader.unpack("a", 99'999).error().code, "clean.too_large");
    EXPECT_EQ(reader.unpack("a", 100'000).value(), std::string(100'000, 'x'));
    auto const stored = test::packed({{"a", std::string(1000, 'x')}});
    EXPECT_EQ(ZipReader::open(stored)->unpack("a", 999).error().code, "clean.too_large");
    // A letter of it changed, or its end missing.
    auto damaged = small_by_its_directory;
    damaged[40] ^= 1;
    EXPECT_EQ(ZipReader::open(damaged)->unpack("a", 200'000).error().code, "clean.broken");
}

TEST(Zip, ADirectoryThatLiesIsBroken) {
    auto const whole = test::packed({{"a.xml", "<a/>"}, {"b.xml", "<b/>"}});
    auto const first = whole.find("PK\x01\x02"), second = whole.find("PK\x01\x02", first + 1);
    EXPECT_EQ(code(whole), "");
    EXPECT_EQ(code(whole.substr(0, whole.size() - 5)), "clean.broken") << "cut off";
    EXPECT_EQ(code(changed(whole, second + 42, std::string(4, '\0'))), "clean.broken")
        << "two parts in one place";
    EXPECT_EQ(code(changed(whole, second + 46, "a")), "clean.broken") << "a name twice";
    EXPECT_EQ(code(changed(whole, first + 46, "c")), "clean.broken") << "two names for one part";
    EXPECT_EQ(code(changed(whole, first + 20, std::string("\xFF\xFF\xFF\xFF"))), "clean.broken")
        << "a size that stands elsewhere";
    EXPECT_EQ(code(changed(whole, first + 20, std::string("\x01\0\0\0", 4))), "clean.broken")
        << "a size that is not true";
    EXPECT_EQ(code(changed(whole, first + 10, std::string("\x0C\0", 2))), "clean.broken")
        << "a way of packing that nobody uses";
    EXPECT_EQ(code(changed(whole, first + 8, std::string("\x01\0", 2))), "clean.password");
    EXPECT_EQ(code(changed(whole, whole.size() - 6, "\x7F")), "clean.broken");
}

TEST(Zip, APartThatIsThereTwiceIsBrokenAFolderIsNot) {
    EXPECT_EQ(code(test::packed({{"content.xml", "<a/>"}, {"content.xml", "<b/>"}})),
              "clean.broken")
        << "one program would show the first, another one the second";
    EXPECT_EQ(code(test::packed({{"Pictures/", ""}, {"Pictures/", ""}, {"content.xml", "<a/>"}})),
              "");
}

TEST(Zip, MorePartsThanAnyDocumentHasAreRefusedByTheirNumber) {
    test::Parts parts;
    for (int i = 0; i < 11; ++i) parts.emplace_back(std::to_string(i), "");
    PackageLimits limits;
    limits.parts = 10;
    auto const bytes = test::packed(parts);
    auto const problem = ZipReader::open(bytes, limits).error();
    EXPECT_EQ(problem.code, "clean.too_many_parts");
    EXPECT_EQ(problem.arguments.at(0).second, "11");
}

}  // namespace
}  // namespace report
