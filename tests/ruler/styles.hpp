// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "measured.hpp"

namespace report::ruler {

/// A length of ODF ("0.5in", "14pt", "2cm") in mm; 0 for what is no length.
double millimetres(std::string const& text);
double points(std::string const& text);

/// Styles of one document: what a style says, its parents and the default included.
class Styles {
public:
    Styles(pugi::xml_node styles, pugi::xml_node content) : roots_{content, styles} {}

    /// Layout of a paragraph with this style, without its runs.
    Paragraph paragraph(std::string const& style) const;
    Face face(std::string const& paragraph_style, std::vector<std::string> const& spans) const;

    /// Width of a table's column, mm.
    double column_width(std::string const& style) const;

    /// Page style named by a table or paragraph style.
    std::string master_page_of(std::string const& family, std::string const& style) const;
    pugi::xml_node master_page(std::string const& name) const;
    pugi::xml_node page_layout(std::string const& name) const;

private:
    pugi::xml_node style(std::string const& family, std::string const& name) const;
    std::string value(std::string const& family, std::string const& name, char const* properties,
                      char const* attribute) const;
    std::string font_family(std::string const& face_name) const;

    std::vector<pugi::xml_node> roots_;
};

}  // namespace report::ruler
