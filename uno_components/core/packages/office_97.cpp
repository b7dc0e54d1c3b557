// SPDX-License-Identifier: MPL-2.0
#include "core/packages/office_97.hpp"

#include <algorithm>
#include <array>

#include "core/json/json.hpp"

namespace report {

std::uint64_t number_in(std::string const& bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || bytes.size() - at < size) fail("clean.broken", {}, {});
    std::uint64_t value = 0;
    for (auto i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::size_t forget_named_pictures(std::string& stream) {
    // Lists of a drawing's properties: "count and version, kind, length", and six bytes for each.
    constexpr std::string_view kinds("\x0B\xF0\x21\xF1\x22\xF1", 6);
    constexpr std::size_t head = 8, property = 6;
    constexpr std::uint64_t name_of_picture = 0x105, name_of_fill = 0x187, name_of_line = 0x1C7;
    // Numbers among those of their kind that mean nothing.
    constexpr std::uint64_t no_picture = 0x130, no_fill = 0x1B0, no_line = 0x1F0;
    std::size_t found = 0;
    for (std::size_t at = 2; at + 6 <= stream.size(); ++at) {
        bool is_list = false;
        for (std::size_t i = 0; i < kinds.size(); i += 2)
            is_list = is_list || (stream[at] == kinds[i] && stream[at + 1] == kinds[i + 1]);
        if (!is_list) continue;
        auto const count = static_cast<std::size_t>(number_in(stream, at - 2, 2) >> 4U);
        for (std::size_t i = 0; i < count; ++i) {
            auto const entry = at - 2 + head + property * i;
            if (entry + property > stream.size()) break;
            auto const id = number_in(stream, entry, 2);
            auto other = id & 0x3FFFU;
            if (other == name_of_picture)
                other = no_picture;
            else if (other == name_of_fill)
                other = no_fill;
            else if (other == name_of_line)
                other = no_line;
            else
                continue;
            auto const changed = (id & 0xC000U) | other;
            stream[entry] = static_cast<char>(static_cast<unsigned char>(changed));
            stream[entry + 1] = static_cast<char>(static_cast<unsigned char>(changed >> 8U));
            if (number_in(stream, entry + 2, 4) > 2) ++found;
        }
    }
    return found;
}

void hide_macros(CompoundFile& file, Budget& budget) {
    for (auto const& entry : file.entries()) {
        bool const is_macro = entry.name == "Macros" || entry.name == "_VBA_PROJECT_CUR" ||
                              entry.name == "VBA" || entry.name == "_VBA_PROJECT";
        if (!is_macro) continue;
        file.hide(entry);
        ++budget.left_out.macros;
    }
}

namespace {

/// The folder of an object in the pool: "_" and a number.
bool is_of_object(std::string const& name) {
    return name.size() > 1 && name[0] == '_' &&
           name.find_first_not_of("0123456789", 1) == std::string::npos;
}

/// Charts of LibreOffice, of Microsoft Graph and of Excel, as a folder names who made it.
bool is_chart(std::string const& maker) {
    static std::array<std::string, 3> const makers{
        std::string("\x26\xAE\xDC\x12\x1F\x28\x6F\x41\xA2\x34\xC3\x08\x61\x27\x38\x2E", 16),
        std::string("\x03\x08\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16),
        std::string("\x21\x08\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16)};
    return std::find(makers.begin(), makers.end(), maker) != makers.end();
}

}  // namespace

void hide_objects(CompoundFile& file, Budget& budget) {
    constexpr unsigned folder = 1;
    for (auto const& entry : file.entries()) {
        if (entry.type != folder || !is_of_object(entry.name) || is_chart(entry.maker)) continue;
        file.hide(entry);
        ++budget.left_out.objects;
    }
}

}  // namespace report
