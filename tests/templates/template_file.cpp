// SPDX-License-Identifier: MPL-2.0
#include "template_file.hpp"

#include <fstream>
#include <pugixml.hpp>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace report::test {

namespace fs = std::filesystem;

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

fs::path source_folder() {
    return CCHC_SOURCE_DIR;
}

std::string read_file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> shipped_kinds() {
    std::vector<std::string> kinds;
    for (auto const& entry : fs::directory_iterator(source_folder() / "templates"))
        if (fs::exists(entry.path() / "report.json"))
            kinds.push_back(entry.path().filename().string());
    return kinds;
}

KindFiles kind_files(fs::path const& folder) {
    KindFiles files;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".json")
            files[fs::relative(entry.path(), folder).generic_string()] = read_file(entry.path());
    return files;
}

ReportKind shipped_kind(std::string const& id) {
    return load_report_kind(kind_files(source_folder() / "templates" / id)).value();
}

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
    collect_styles(root, file);
    return file;
}

}  // namespace report::test
