// SPDX-License-Identifier: MPL-2.0
// Pictures at the edge of what goes into a text.
#include <gtest/gtest.h>

#include <string>

#include "core/packages/pictures.hpp"

namespace report {
namespace {

class PictureBounds : public testing::Test {
protected:
    bool goes_in(std::string bytes) {
        Budget budget(limits_);
        return is_bounded_picture(bytes, budget);
    }
    static std::string number(std::uint64_t value, std::size_t size, bool low_first) {
        std::string bytes(size, '\0');
        for (std::size_t i = 0; i < size; ++i)
            bytes[low_first ? i : size - 1 - i] = static_cast<char>(value >> (8 * i) & 0xFFU);
        return bytes;
    }
    PackageLimits limits_;
};

TEST_F(PictureBounds, ABitmapHasItsHeadAndSomethingBehindIt) {
    auto const bitmap = [](std::size_t size, std::uint64_t height = 4) {
        auto bytes = "BM" + std::string(12, '\0') + number(40, 4, true) + number(4, 4, true) +
                     number(height, 4, true);
        bytes.resize(size);
        return bytes;
    };
    EXPECT_FALSE(goes_in(bitmap(30)));
    EXPECT_TRUE(goes_in(bitmap(31)));
    limits_.points = 16;
    EXPECT_TRUE(goes_in(bitmap(40)));
    EXPECT_TRUE(goes_in(bitmap(40, 0xFFFFFFFC))) << "upside down";
    EXPECT_FALSE(goes_in(bitmap(40, 5)));
    auto const old = [](std::uint64_t width) {
        return "BM" + std::string(12, '\0') + number(12, 4, true) + number(width, 2, true) +
               number(4, 2, true) + std::string(20, '\0');
    };
    EXPECT_TRUE(goes_in(old(4)));
    EXPECT_FALSE(goes_in(old(5)));
}

TEST_F(PictureBounds, AJpegIsMeasuredByItsFrame) {
    limits_.points = 16;
    auto const jpeg = [](std::string const& marks, char frame) {
        return std::string("\xFF\xD8\xFF\xE0") + number(2, 2, false) + marks + "\xFF" + frame +
               number(17, 2, false) + "\x08" + number(4, 2, false) + number(4, 2, false) +
               std::string(4, '\0');
    };
    for (char const frame : {'\xC0', '\xC1', '\xC2', '\xCF'}) EXPECT_TRUE(goes_in(jpeg("", frame)));
    for (char const other : {'\xC4', '\xC8', '\xCC', '\xBF', '\xD0', '\xE1'})
        EXPECT_FALSE(goes_in(jpeg("", other)));
    EXPECT_TRUE(goes_in(jpeg("\xFF\xFF", '\xC0'))) << "filled up";
    EXPECT_FALSE(goes_in(jpeg("x", '\xC0')));
    limits_.points = 15;
    EXPECT_FALSE(goes_in(jpeg("", '\xC0')));
}

TEST_F(PictureBounds, ATiffIsMeasuredByItsFirstDirectoryOfEitherOrder) {
    limits_.points = 16;
    auto const tiff = [](bool low, std::uint64_t type, std::uint64_t at = 8) {
        auto const entry = [&](std::uint64_t tag) {
            return number(tag, 2, low) + number(type, 2, low) + number(1, 4, low) +
                   (type == 3 ? number(4, 2, low) + "\xFF\xFF" : number(4, 4, low));
        };
        return std::string(low ? "II*" : "MM") + std::string(low ? "\0" : "\0*", low ? 1 : 2) +
               number(at, 4, low) + number(2, 2, low) + entry(256) + entry(257);
    };
    for (bool const low : {false, true})
        for (std::uint64_t const type : {3U, 4U})
            EXPECT_TRUE(goes_in(tiff(low, type))) << low << type;
    EXPECT_FALSE(goes_in(tiff(true, 4, 999)));
    limits_.points = 15;
    EXPECT_FALSE(goes_in(tiff(true, 4)));
}

TEST_F(PictureBounds, SidesArePointsOnlyUpToAMillion) {
    auto const png = [](std::uint64_t width, std::uint64_t height) {
        return "\x89PNG\r\n\x1A\n" + number(13, 4, false) + "IHDR" + number(width, 4, false) +
               number(height, 4, false);
    };
    limits_.points = limits_.all_points = std::size_t(1) << 40U;
    EXPECT_TRUE(goes_in(png(1U << 20U, 1U << 20U)));
    EXPECT_FALSE(goes_in(png((1U << 20U) + 1, 1)));
    EXPECT_FALSE(goes_in(png(1, (1U << 20U) + 1)));
    limits_.picture = 24;
    EXPECT_TRUE(goes_in(png(1, 1)));
    limits_.picture = 23;
    EXPECT_FALSE(goes_in(png(1, 1)));
}

TEST_F(PictureBounds, DrawingsOfEveryKindAreKnown) {
    using namespace std::string_literals;
    auto emf = "\1\0\0\0"s + std::string(36, '\0') + " EMF";
    EXPECT_FALSE(goes_in(emf)) << "nothing but its head";
    EXPECT_TRUE(goes_in(emf + " "));
    EXPECT_FALSE(goes_in("\1\0\0\0"s + std::string(36, '\0') + " EMX    "));
    EXPECT_TRUE(goes_in("\xD7\xCD\xC6\x9A"s));
    EXPECT_TRUE(goes_in("\1\0\x09\0\0"s));
    EXPECT_TRUE(goes_in("VCLMTF"));
    EXPECT_FALSE(goes_in("\1\0\x09\0\1"s));
}

TEST_F(PictureBounds, MarkupKeepsOnlyShapesThatReachNowhere) {
    auto const left = [&](std::string const& attribute) {
        auto bytes = "<svg xmlns=\"s\"><rect " + attribute + "/></svg>";
        Budget budget(limits_);
        EXPECT_TRUE(is_bounded_picture(bytes, budget)) << attribute;
        return bytes.find('=', bytes.find("<rect")) != std::string::npos;
    };
    for (auto const* kept : {"fill=\"url(#a)\"", "fill=\"url ( '#a')\"", "fill=\"red\"",
                             "fill=\"curly\"", "fill=\"url\""})
        EXPECT_TRUE(left(kept)) << kept;
    for (auto const* gone :
         {"fill=\"url(x)\"", "fill=\"url()\"", "fill=\"url(#a) url(x)\"", "href=\"#a\"",
          "fill=\"@x\"", "fill=\"\\75rl(x)\"", "stroke-dasharray=\"1\"",
          "style=\"stroke-dasharray:1\"", "fill=\"url(\""})
        EXPECT_FALSE(left(gone)) << gone;
    EXPECT_TRUE(goes_in("\xEF\xBB\xBF \n<svg/>"));
    EXPECT_FALSE(goes_in("  "));
    auto const shapes = [](int count) {
        std::string all = "<svg>";
        for (int i = 1; i < count; ++i) all += "<g/>";
        return all + "</svg>";
    };
    EXPECT_TRUE(goes_in(shapes(20'000)));
    EXPECT_FALSE(goes_in(shapes(20'001)));
}

}  // namespace
}  // namespace report
