// SPDX-License-Identifier: MPL-2.0
#include "core/packages/pictures.hpp"

#include <gtest/gtest.h>

#include <string>

namespace report {
namespace {

std::string number(std::uint64_t value, std::size_t size, bool low_first) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        bytes[low_first ? i : size - 1 - i] = static_cast<char>(value >> (8 * i) & 0xFFU);
    return bytes;
}
std::string png(std::uint64_t width, std::uint64_t height) {
    return "\x89PNG\r\n\x1A\n" + number(13, 4, false) + "IHDR" + number(width, 4, false) +
           number(height, 4, false);
}
std::string gif(std::uint64_t width, std::uint64_t height) {
    return "GIF89a" + number(width, 2, true) + number(height, 2, true);
}
std::string bitmap(std::uint64_t width, std::uint64_t height) {
    return "BM" + std::string(12, '\0') + number(40, 4, true) + number(width, 4, true) +
           number(height, 4, true) + std::string(10, '\0');
}
std::string jpeg(std::uint64_t width, std::uint64_t height) {
    return std::string("\xFF\xD8\xFF\xE0") + number(4, 2, false) + "ab" + "\xFF\xC0" +
           number(17, 2, false) + "\x08" + number(height, 2, false) + number(width, 2, false) +
           std::string(8, '\1');
}
std::string tiff(std::uint64_t width, std::uint64_t height) {
    auto const entry = [](std::uint64_t tag, std::uint64_t value) {
        return number(tag, 2, true) + number(4, 2, true) + number(1, 4, true) +
               number(value, 4, true);
    };
    return std::string("II*\0", 4) + number(8, 4, true) + number(2, 2, true) + entry(256, width) +
           entry(257, height);
}
/// A drawing in commands of this many bytes.
std::string emf(std::size_t size, std::string const& inside = {}) {
    auto bytes = std::string("\1\0\0\0", 4) + std::string(36, '\0') + " EMF" + inside;
    bytes.resize(size, '\0');
    return bytes;
}

class Pictures : public testing::Test {
protected:
    bool goes_in(std::string bytes) {
        Budget budget(limits_);
        return is_bounded_picture(bytes, budget);
    }
    PackageLimits limits_;
};

TEST_F(Pictures, OfATiffHaveThePointsThatItsDirectorySays) {
    limits_.points = 1000;
    auto const behind = number(256, 2, true) + number(4, 2, true) + number(1, 4, true);
    EXPECT_TRUE(goes_in(tiff(40, 25) + behind + number(41, 4, true))) << "no entry of it";
    EXPECT_FALSE(goes_in(tiff(41, 25)));
}

TEST_F(Pictures, OfEveryKindAreBoundedByTheirPoints) {
    limits_.points = 1000;
    for (auto* make : {&png, &gif, &bitmap, &jpeg, &tiff}) {
        EXPECT_TRUE(goes_in(make(40, 25)));
        EXPECT_FALSE(goes_in(make(40, 26)));
        EXPECT_FALSE(goes_in(make(1001, 1)));
        EXPECT_TRUE(goes_in(make(1000, 1)));
    }
    EXPECT_FALSE(goes_in(png(0xFFFFFFFF, 0xFFFFFFFF)))
        << "the product of the two is a small number";
    EXPECT_FALSE(goes_in("GIF8"));
    EXPECT_FALSE(goes_in("\xFF\xD8\xFF"));
    EXPECT_FALSE(goes_in("a text"));
    EXPECT_FALSE(goes_in(""));
}

TEST_F(Pictures, TogetherAreBoundedToo) {
    limits_.all_points = 2000;
    Budget budget(limits_);
    for (int i = 0; i < 2; ++i) {
        auto one = png(40, 25);
        EXPECT_TRUE(is_bounded_picture(one, budget)) << i;
    }
    auto more = png(1, 1);
    EXPECT_FALSE(is_bounded_picture(more, budget));
}

TEST_F(Pictures, DrawingsInCommandsAreBoundedByTheirBytesAndByThePicturesInThem) {
    limits_.drawing = 500;
    limits_.points = 1000;
    EXPECT_TRUE(goes_in(emf(500)));
    EXPECT_FALSE(goes_in(emf(501)));
    EXPECT_TRUE(goes_in(emf(500, png(40, 25))));
    EXPECT_FALSE(goes_in(emf(500, png(40, 25) + png(1, 1))));
    EXPECT_FALSE(goes_in(emf(500, "xyz" + png(40, 26))));
}

TEST_F(Pictures, DrawingsInMarkupAreMadeAnewWithinTheSameBytes) {
    std::string const begin = "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"1\"/>";
    limits_.drawing = 100;
    auto const padded = [&](std::size_t size) {
        return begin + std::string(size - begin.size() - 6, ' ') + "</svg>";
    };
    EXPECT_TRUE(goes_in(padded(100)));
    EXPECT_FALSE(goes_in(padded(101)));
    EXPECT_FALSE(goes_in("<svg"));
}

}  // namespace
}  // namespace report
