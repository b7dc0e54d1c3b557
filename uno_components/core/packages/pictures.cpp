// SPDX-License-Identifier: MPL-2.0
#include "core/packages/pictures.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/json/json.hpp"

namespace report {

namespace {

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size, bool low_first) {
    if (at > bytes.size() || bytes.size() - at < size) return UINT64_MAX;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i) {
        auto const k = low_first ? size - 1 - i : i;
        number = number << 8U | static_cast<unsigned char>(bytes[at + k]);
    }
    return number;
}

std::uint64_t high(std::string_view bytes, std::size_t at, std::size_t size) {
    return number_at(bytes, at, size, false);
}
std::uint64_t low(std::string_view bytes, std::size_t at, std::size_t size) {
    return number_at(bytes, at, size, true);
}

bool begins(std::string_view bytes, std::string_view start) {
    return bytes.substr(0, start.size()) == start;
}

/// Points of a picture; none when it is not one of a kind that is opened.
using Points = std::optional<std::uint64_t>;

std::uint64_t area(std::uint64_t width, std::uint64_t height) {
    constexpr std::uint64_t side = 1U << 20U;
    return width > side || height > side ? UINT64_MAX : width * height;
}

Points points_of_jpeg(std::string_view bytes) {
    std::size_t at = 2;
    while (at + 9 < bytes.size()) {
        if (bytes[at] != '\xFF') return std::nullopt;
        auto const mark = static_cast<unsigned char>(bytes[at + 1]);
        if (mark == 0xFF) {
            ++at;
            continue;
        }
        bool const is_frame =
            mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
        if (is_frame) return area(high(bytes, at + 7, 2), high(bytes, at + 5, 2));
        at += 2 + static_cast<std::size_t>(high(bytes, at + 2, 2));
    }
    return std::nullopt;
}

Points points_of_bitmap(std::string_view bytes) {
    auto const head = low(bytes, 14, 4);
    if (head == 12) return area(low(bytes, 18, 2), low(bytes, 20, 2));
    auto const height = static_cast<std::int32_t>(low(bytes, 22, 4));
    return area(low(bytes, 18, 4), static_cast<std::uint64_t>(std::abs(std::int64_t(height))));
}

/// Of the first directory; a picture of several pages is shown by its first.
Points points_of_tiff(std::string_view bytes) {
    bool const low_first = bytes[0] == 'I';
    auto const number = [&](std::size_t at, std::size_t size) {
        return number_at(bytes, at, size, low_first);
    };
    auto const directory = number(4, 4);
    if (directory > bytes.size()) return std::nullopt;
    auto const at = static_cast<std::size_t>(directory);
    auto const count = number(at, 2);
    constexpr std::uint64_t most = 1000;
    std::uint64_t width = UINT64_MAX, height = UINT64_MAX;
    for (std::size_t i = 0; i < std::min(count, most); ++i) {
        auto const entry = at + 2 + 12 * i;
        constexpr std::uint64_t tag_width = 256, tag_height = 257, is_short = 3;
        auto const tag = number(entry, 2);
        auto const value = number(entry + 8, number(entry + 2, 2) == is_short ? 2 : 4);
        if (tag == tag_width) width = value;
        if (tag == tag_height) height = value;
    }
    return area(width, height);
}

Points points_of(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (begins(bytes, "\x89PNG\r\n\x1A\n")) return area(high(bytes, 16, 4), high(bytes, 20, 4));
    if (begins(bytes, "\xFF\xD8\xFF")) return points_of_jpeg(bytes);
    if (begins(bytes, "GIF8")) return area(low(bytes, 6, 2), low(bytes, 8, 2));
    if (begins(bytes, "BM") && bytes.size() > 30) return points_of_bitmap(bytes);
    if (begins(bytes, "II*\0"sv) || begins(bytes, "MM\0*"sv)) return points_of_tiff(bytes);
    return std::nullopt;
}

/// Drawings made of commands: EMF, WMF with and without the head that places it, the office's own.
bool is_drawing(std::string_view bytes) {
    using namespace std::string_view_literals;
    bool const is_emf =
        begins(bytes, "\1\0\0\0"sv) && bytes.size() > 44 && bytes.substr(40, 4) == " EMF";
    bool const is_wmf = begins(bytes, "\xD7\xCD\xC6\x9A"sv) || begins(bytes, "\1\0\x09\0\0"sv);
    return is_emf || is_wmf || begins(bytes, "VCLMTF");
}

/// Pictures of points within a drawing, wherever they stand.
std::uint64_t points_within(std::string_view bytes) {
    std::uint64_t all = 0;
    for (std::string_view const mark :
         {std::string_view("\x89PNG\r\n\x1A\n"), std::string_view("\xFF\xD8\xFF")})
        for (auto at = bytes.find(mark); at != std::string_view::npos;
             at = bytes.find(mark, at + 1)) {
            auto const points = points_of(bytes.substr(at));
            if (points) all = *points > UINT64_MAX - all ? UINT64_MAX : all + *points;
        }
    return all;
}

/// Shapes and text only: nothing that fetches, repeats, filters or moves.
class PlainDrawing : public XmlPolicy {
public:
    Fate start(XmlElement& element, std::string&) override {
        constexpr std::array<std::string_view, 18> known{
            "svg",  "g",        "path",    "rect",     "circle",         "ellipse",
            "line", "polyline", "polygon", "text",     "tspan",          "title",
            "desc", "defs",     "stop",    "clipPath", "linearGradient", "radialGradient"};
        if (std::find(known.begin(), known.end(), element.local) == known.end()) return Fate::drop;
        constexpr std::size_t most = 20'000;
        if (++count_ > most) fail("clean.broken", {}, {});
        for (auto& attribute : element.attributes) {
            auto const& value = attribute.value;
            bool const reaches_out = attribute.local == "href" ||
                                     attribute.local == "stroke-dasharray" ||
                                     value.find("dasharray") != std::string::npos ||
                                     value.find('\\') != std::string::npos ||
                                     value.find('@') != std::string::npos || addresses(value);
            if (attribute.name.substr(0, 5) != "xmlns" && reaches_out) attribute.dropped = true;
        }
        return Fate::keep;
    }
    void end(std::string_view, std::string&) override {}
    void text(std::string_view, std::string&) override {}

private:
    static bool addresses(std::string const& value) {
        for (auto at = value.find("url"); at != std::string::npos; at = value.find("url", at + 1)) {
            auto const open = value.find_first_not_of(" \t\r\n", at + 3);
            if (open == std::string::npos || value[open] != '(') continue;
            auto const target = value.find_first_not_of(" \t\r\n'\"", open + 1);
            if (target == std::string::npos || value[target] != '#') return true;
        }
        return false;
    }
    std::size_t count_ = 0;
};

bool is_markup(std::string_view bytes) {
    if (begins(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    auto const first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '<';
}

bool made_anew(std::string& bytes, Budget& budget) {
    PlainDrawing policy;
    try {
        bytes = rewrite_xml(bytes, policy, budget.use, budget.limits);
        return true;
    } catch (ProblemError const&) {
        return false;
    }
}

}  // namespace

bool is_bounded_picture(std::string& bytes, Budget& budget) {
    auto const& limits = budget.limits;
    if (bytes.size() > limits.picture) return false;
    budget.add_picture(bytes.size());
    if (is_markup(bytes)) return bytes.size() <= limits.drawing && made_anew(bytes, budget);
    bool const drawing = is_drawing(bytes);
    if (drawing && bytes.size() > limits.drawing) return false;
    auto const points = drawing ? Points(points_within(bytes)) : points_of(bytes);
    if (!points || *points > limits.points || budget.points + *points > limits.all_points)
        return false;
    budget.points += static_cast<std::size_t>(*points);
    return true;
}

}  // namespace report
