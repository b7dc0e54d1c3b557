// SPDX-License-Identifier: MPL-2.0
#include "core/text/decode.hpp"

#include <gtest/gtest.h>

#include "fonts/old_writing.hpp"

namespace report {
namespace {

using namespace test;

TEST(Decode, DecodesUnicodeFiles) {
    for (std::string const mark : {"", "\xEF\xBB\xBF"}) {
        auto const read = decode_bytes(mark + to_nfd(motto));
        EXPECT_EQ(read.text, motto);
        EXPECT_EQ(read.encoding, FileEncoding::utf8);
        EXPECT_EQ(read.confidence, 100);
    }
    std::string little = "\xFF\xFE", big = "\xFE\xFF";
    for (auto const letter : to_code_points(motto)) {
        auto const low = static_cast<char>(letter & 0xFFU), high = static_cast<char>(letter >> 8U);
        little += {low, high};
        big += {high, low};
    }
    EXPECT_EQ(decode_bytes(little).text, motto);
    EXPECT_EQ(decode_bytes(little).encoding, FileEncoding::utf16_le);
    EXPECT_EQ(decode_bytes(big).text, motto);
    EXPECT_EQ(decode_bytes(big).encoding, FileEncoding::utf16_be);
    EXPECT_EQ(decode_bytes(std::string("\xFF\xFE\x3D\xD8\xC4\xDC", 6)).text, "\U0001F4C4");
    EXPECT_EQ(decode_bytes(std::string("\xFF\xFE\x3D\xD8", 4)).confidence, 0);
    EXPECT_EQ(decode_bytes("\xFF\xFE\x41").confidence, 0);
    EXPECT_EQ(decode_bytes("").confidence, 100);
}

TEST(Decode, DecodesOldFilesWithAConfidence) {
    auto const tcvn3 = decode_bytes(in_bytes(in_tcvn3(country)));
    EXPECT_EQ(tcvn3.text, country);
    EXPECT_EQ(tcvn3.encoding, FileEncoding::tcvn3);
    EXPECT_EQ(tcvn3.confidence, 100);
    auto const vni = decode_bytes(in_bytes(in_vni(country)));
    EXPECT_EQ(vni.text, country);
    EXPECT_EQ(vni.encoding, FileEncoding::vni);
    // "cộng hòa xã hội chủ nghĩa đường" as Windows-1258 has it: letter, then tone.
    auto const windows = decode_bytes(
        "c\xF4\xF2ng ho\xCC"
        "a xa\xDE h\xF4\xF2i chu\xD2 \xF0\xFD\xF5\xCCng");
    EXPECT_EQ(windows.text, "cộng hòa xã hội chủ đường");
    EXPECT_EQ(windows.encoding, FileEncoding::windows_1258);
}

TEST(Decode, DoesNotGuessWhereNothingIsSure) {
    for (auto const* bytes : {"caf\xE9 d\xE9j\xE0 vu", "x\xB7",
                              "\xEF\xBB\xBF"
                              "b\xE1o",
                              "\x80\x81\x82\x83",
                              "Stra\xDF"
                              "e gr\xFC\xDF"
                              "en f\xFCr"}) {
        auto const read = decode_bytes(bytes);
        EXPECT_EQ(read.encoding, FileEncoding::unknown) << read.text;
        EXPECT_EQ(read.confidence, 0);
        EXPECT_TRUE(is_utf8(read.text));
    }
}

TEST(Decode, TheFirstAndTheLastLettersOfTwoUnitsAreRead) {
    EXPECT_EQ(decode_bytes(std::string("\xFF\xFE\x00\xD8\x00\xDC", 6)).text, "\U00010000");
    EXPECT_EQ(decode_bytes(std::string("\xFF\xFE\xFF\xDB\xFD\xDF", 6)).text, "\U0010FFFD");
    EXPECT_EQ(decode_bytes(std::string("\xFF\xFE\x00\xDC\x00\xD8", 6)).confidence, 0);
}

}  // namespace
}  // namespace report
