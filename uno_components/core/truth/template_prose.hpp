// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace report {

struct TemplateParagraph {
    std::string text;     ///< canonical
    std::string heading;  ///< id of the section or group whose heading it is; empty: of none
};

/// The fixed prose of a kind's template, from its content as ODF: each paragraph that is no place
/// and not empty, headings among them. Nothing of what is no XML.
std::vector<TemplateParagraph> prose_of_template(std::string_view xml);

}  // namespace report
