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

}  // namespace report::office
