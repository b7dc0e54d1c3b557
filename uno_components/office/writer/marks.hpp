// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace report::office {

/// Bookmarks of ours: `cchc_<place>`, of headings `cchc_muc_<section or group>`.
constexpr std::string_view place_prefix = "cchc_";
constexpr std::string_view heading_prefix = "cchc_muc_";

/// Ends the name of the second bookmark of a place of several paragraphs.
constexpr std::string_view last_suffix = "__last";

inline bool starts_with(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

inline std::string place_mark(std::string const& place) {
    return std::string(place_prefix) + place;
}

inline std::string heading_mark(std::string const& id) {
    return std::string(heading_prefix) + id;
}

inline bool is_heading_mark(std::string_view name) {
    return starts_with(name, heading_prefix);
}

/// The name without what the office puts behind it when a bookmark is pasted once more
/// ("cchc_x Copy 1", in DOCX "cchc_x_Copy_1").
inline std::string_view original_mark(std::string_view name) {
    for (auto const copy : {std::string_view(" Copy "), std::string_view("_Copy_")})
        if (auto const at = name.rfind(copy); at != std::string_view::npos)
            return name.substr(0, at);
    return name;
}

}  // namespace report::office
