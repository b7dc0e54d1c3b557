// SPDX-License-Identifier: MPL-2.0
#include "template_file.hpp"

#include <pugixml.hpp>
#include <stdexcept>
#include <string_view>

namespace report::test {

namespace {

constexpr std::string_view shown_prefix = "cchc.show.";

std::string field_name(pugi::xml_node const& node) {
    std::string const name = node.attribute("text:name").value();
    return name.rfind(shown_prefix, 0) == 0 ? name.substr(shown_prefix.size()) : std::string();
}

void collect_text(pugi::xml_node const& node, std::string& text) {
    for (auto const& child : node.children()) {
        std::string_view const name = child.name();
        if (child.type() == pugi::node_pcdata)
            text += child.value();
        else if (name == "text:user-defined")
            text += "{" + field_name(child) + "}";
        else if (name == "text:s")
            text += ' ';
        else
            collect_text(child, text);
    }
}

void walk(pugi::xml_node const& node, TemplateFile& file) {
    for (auto const& child : node.children()) {
        std::string_view const name = child.name();
        if (name == "text:user-defined")
            if (auto const field = field_name(child); !field.empty()) file.fields.insert(field);
        if (name == "text:bookmark-start" || name == "text:bookmark") {
            std::string const mark = child.attribute("text:name").value();
            file.bookmarks.push_back(mark);
            auto const parent = child.parent();
            if (std::string_view(parent.name()) == "text:h") {
                auto& heading = file.headings[mark];
                heading.level = parent.attribute("text:outline-level").as_int();
                collect_text(parent, heading.text);
            }
        }
        walk(child, file);
    }
}

bool in_place(pugi::xml_node const& paragraph) {
    for (auto const& child : paragraph.children()) {
        std::string_view const name = child.name(), mark = child.attribute("text:name").value();
        if (name.rfind("text:bookmark", 0) == 0 && mark.rfind("cchc_", 0) == 0 &&
            mark.rfind("cchc_muc_", 0) != 0)
            return true;
    }
    return false;
}

void collect_fixed(pugi::xml_node const& node, std::vector<std::string>& fixed) {
    for (auto const& child : node.children()) {
        if (std::string_view(child.name()) != "text:p") {
            collect_fixed(child, fixed);
        } else if (std::string text; !in_place(child)) {
            collect_text(child, text);
            fixed.push_back(text);
        }
    }
}

void collect_styles(pugi::xml_node const& node, TemplateFile& file) {
    for (auto const& child : node.children()) {
        std::string_view const name = child.name();
        std::string const style = child.attribute("style:name").value();
        if (name == "style:style" &&
            std::string_view(child.attribute("style:family").value()) == "paragraph") {
            std::string const display = child.attribute("style:display-name").value();
            file.styles.insert(display.empty() ? style : display);
        }
        if (name == "style:text-properties")
            for (auto const* attribute : {"style:font-name", "style:font-name-asian",
                                          "style:font-name-complex", "fo:font-family"})
                if (auto const font = child.attribute(attribute))
                    file.fonts[font.value()].insert(child.parent().attribute("style:name").value());
        collect_styles(child, file);
    }
}

}  // namespace

TemplateFile read_template(std::string const& xml) {
    pugi::xml_document document;
    if (auto const parsed = document.load_buffer(xml.data(), xml.size(),
                                                 pugi::parse_default | pugi::parse_ws_pcdata);
        !parsed)
        throw std::runtime_error(parsed.description());
    TemplateFile file;
    auto const root = document.child("office:document");
    auto const text = root.child("office:body").child("office:text");
    walk(text, file);
    collect_text(text, file.body);
    collect_fixed(text, file.fixed);
    for (auto const& property : root.child("office:meta").children("meta:user-defined"))
        file.properties.insert(property.attribute("meta:name").value());
    collect_styles(root, file);
    return file;
}

}  // namespace report::test
