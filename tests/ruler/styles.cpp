// SPDX-License-Identifier: MPL-2.0
#include "styles.hpp"

#include <cstdlib>
#include <string_view>

namespace report::ruler {

namespace {

constexpr double mm_per_inch = 25.4;
constexpr double pt_per_inch = 72;

std::string unquoted(std::string text) {
    if (text.size() > 1 && text.front() == '\'' && text.back() == '\'')
        text = text.substr(1, text.size() - 2);
    return text;
}

}  // namespace

double millimetres(std::string const& text) {
    char* end = nullptr;
    double const number = std::strtod(text.c_str(), &end);
    std::string_view const unit = end;
    if (unit == "mm") return number;
    if (unit == "cm") return number * 10;
    if (unit == "in") return number * mm_per_inch;
    if (unit == "pt") return number * mm_per_inch / pt_per_inch;
    return 0;
}

double points(std::string const& text) {
    return millimetres(text) * pt_per_inch / mm_per_inch;
}

pugi::xml_node Styles::style(std::string const& family, std::string const& name) const {
    for (auto const& root : roots_)
        for (auto const* group : {"office:automatic-styles", "office:styles"})
            for (auto const& style : root.child(group).children("style:style"))
                if (name == style.attribute("style:name").value() &&
                    family == style.attribute("style:family").value())
                    return style;
    return {};
}

std::string Styles::value(std::string const& family, std::string const& name,
                          char const* properties, char const* attribute) const {
    for (auto one = style(family, name); one;
         one = style(family, one.attribute("style:parent-style-name").value()))
        if (auto const found = one.child(properties).attribute(attribute)) return found.value();
    for (auto const& root : roots_)
        for (auto const& fallback : root.child("office:styles").children("style:default-style"))
            if (family == fallback.attribute("style:family").value())
                return fallback.child(properties).attribute(attribute).value();
    return {};
}

std::string Styles::font_family(std::string const& face_name) const {
    for (auto const& root : roots_)
        for (auto const& face : root.child("office:font-face-decls").children("style:font-face"))
            if (face_name == face.attribute("style:name").value())
                return unquoted(face.attribute("svg:font-family").value());
    return face_name;
}

Paragraph Styles::paragraph(std::string const& name) const {
    auto const of = [&](char const* attribute) {
        return value("paragraph", name, "style:paragraph-properties", attribute);
    };
    Paragraph result;
    result.align = of("fo:text-align");
    result.indent = millimetres(of("fo:text-indent"));
    result.above = points(of("fo:margin-top"));
    result.below = points(of("fo:margin-bottom"));
    result.keeps_next = of("fo:keep-with-next") == "always";
    auto const border = of("fo:border-top");
    result.is_rule = !border.empty() && border != "none";
    auto const height = of("fo:line-height");
    if (!height.empty() && height.back() == '%')
        result.spacing = std::strtod(height.c_str(), nullptr) / 100;
    else if (auto const exact = points(height); exact > 0)
        // A single line of the report's font is 1.15 of its size.
        result.spacing = exact / (1.15 * face(name, {}).points);
    return result;
}

Face Styles::face(std::string const& paragraph_style, std::vector<std::string> const& spans) const {
    auto const of = [&](char const* attribute) {
        for (auto span = spans.rbegin(); span != spans.rend(); ++span)
            for (auto one = style("text", *span); one;
                 one = style("text", one.attribute("style:parent-style-name").value()))
                if (auto const found = one.child("style:text-properties").attribute(attribute))
                    return std::string(found.value());
        return value("paragraph", paragraph_style, "style:text-properties", attribute);
    };
    Face face;
    face.font = font_family(of("style:font-name"));
    if (auto const family = of("fo:font-family"); !family.empty() && face.font.empty())
        face.font = unquoted(family);
    face.colour = of("style:use-window-font-color") == "true" ? "auto" : of("fo:color");
    face.points = points(of("fo:font-size"));
    face.bold = of("fo:font-weight") == "bold";
    face.italic = of("fo:font-style") == "italic";
    face.capitals = of("fo:text-transform") == "uppercase";
    auto const line = of("style:text-underline-style");
    face.underlined = !line.empty() && line != "none";
    return face;
}

double Styles::column_width(std::string const& style) const {
    return millimetres(
        value("table-column", style, "style:table-column-properties", "style:column-width"));
}

std::string Styles::master_page_of(std::string const& family, std::string const& name) const {
    for (auto one = style(family, name); one;
         one = style(family, one.attribute("style:parent-style-name").value()))
        if (auto const found = one.attribute("style:master-page-name"); found && *found.value())
            return found.value();
    return "Standard";
}

pugi::xml_node Styles::master_page(std::string const& name) const {
    for (auto const& root : roots_)
        if (auto const found =
                root.child("office:master-styles")
                    .find_child_by_attribute("style:master-page", "style:name", name.c_str()))
            return found;
    return {};
}

pugi::xml_node Styles::page_layout(std::string const& name) const {
    for (auto const& root : roots_)
        if (auto const found =
                root.child("office:automatic-styles")
                    .find_child_by_attribute("style:page-layout", "style:name", name.c_str()))
            return found;
    return {};
}

}  // namespace report::ruler
