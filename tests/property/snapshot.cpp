// SPDX-License-Identifier: MPL-2.0
#include "snapshot.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <set>
#include <stdexcept>
#include <string_view>

namespace report::test {

namespace {

using Styles = std::map<std::string, std::string>;

bool starts_with(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

/// Attributes that change from one storing to the next though nothing was done.
bool says_nothing(std::string_view attribute) {
    static std::set<std::string_view> const names{"officeooo:rsid",
                                                  "officeooo:paragraph-rsid",
                                                  "xml:id",
                                                  "text:id",
                                                  "text:continue-list",
                                                  "text:change-id",
                                                  "office:name",
                                                  "loext:resolved",
                                                  "style:name",
                                                  "style:parent-style-name",
                                                  "style:family",
                                                  "text:continue-numbering",
                                                  "style:list-style-name"};
    return names.count(attribute) > 0;
}

std::string attributes(pugi::xml_node const& node) {
    std::map<std::string, std::string> sorted;
    for (auto const& one : node.attributes())
        if (!says_nothing(one.name())) sorted[one.name()] = one.value();
    std::string text;
    for (auto const& [name, value] : sorted) text += " " + name + "=" + value;
    return text;
}

std::string all_of(pugi::xml_node const& node) {
    std::string text;
    for (auto const& child : node.children()) {
        auto const inner = attributes(child) + all_of(child);
        if (!inner.empty()) text += std::string("(") + child.name() + inner + ")";
    }
    return text;
}

/// Automatic styles by name as what they say: their names are given anew at each storing.
Styles automatic_styles(pugi::xml_node const& document) {
    Styles styles;
    for (auto const& style : document.child("office:automatic-styles").children("style:style"))
        styles[style.attribute("style:name").value()] =
            std::string(style.attribute("style:parent-style-name").value()) + attributes(style) +
            all_of(style);
    return styles;
}

/// Writes the elements of a text as lines, one a paragraph.
class Lines {
public:
    Lines(Styles const& styles, std::vector<std::string>& lines, std::vector<ShownField>* fields)
        : styles_(styles), lines_(lines), fields_(fields) {}

    void add(pugi::xml_node const& node) {
        for (auto const& child : node.children()) add_child(child);
    }
    void end_line() {
        flush();
        if (!line_.empty()) lines_.push_back(line_);
        line_.clear();
    }

private:
    void add_child(pugi::xml_node const& child) {
        std::string_view const name = child.name();
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            say(child.value());
        else if (name == "text:tracked-changes" || name == "text:sequence-decls" ||
                 name == "office:forms" || name == "text:soft-page-break" || name == "dc:date" ||
                 name == "dc:creator" || name == "meta:creator-initials")
            return;
        else if (name == "text:span")
            span(child);
        else if (name == "text:s")
            say(std::string(std::max(1U, child.attribute("text:c").as_uint(1)), ' '));
        else if (name == "text:p" || name == "text:h")
            paragraph(child);
        else if (name == "text:user-defined")
            field(child);
        else
            element(child);
    }

    std::string style_of(pugi::xml_node const& node) const {
        std::string const name = node.attribute("text:style-name").value();
        auto const known = styles_.find(name);
        return known == styles_.end() ? name : known->second;
    }

    void paragraph(pugi::xml_node const& node) {
        // Inside a comment or a footnote a paragraph stands in another one.
        auto const outer = span_;
        if (line_.empty()) span_.clear();
        mark("¶" + style_of(node) + "|");
        ++in_paragraphs_;
        add(node);
        flush();
        --in_paragraphs_;
        if (std::string_view(node.parent().name()) != "office:annotation" &&
            std::string_view(node.parent().name()) != "text:note-body")
            end_line();
        span_ = outer;
    }

    void span(pugi::xml_node const& node) {
        auto const outer = span_;
        if (auto const style = style_of(node); !style.empty()) span_ = style;
        add(node);
        span_ = outer;
    }

    void field(pugi::xml_node const& node) {
        std::string const name = node.attribute("text:name").value();
        std::string const shown = node.child_value();
        if (fields_ && starts_with(name, "cchc.show.")) fields_->push_back({name, shown});
        say("{" + name + "=" + shown + "}");
    }

    void element(pugi::xml_node const& node) {
        // A list has no name of its own that lasts.
        auto const plain = starts_with(node.name(), "text:list");
        mark(std::string("<") + node.name() + (plain ? "" : attributes_with_styles(node)) + ">");
        add(node);
        mark(std::string("</>"));
    }

    std::string attributes_with_styles(pugi::xml_node const& node) const {
        if (starts_with(node.name(), "table:") || starts_with(node.name(), "text:change"))
            return {};
        return attributes(node);
    }

    void say(std::string const& text) {
        // Outside of paragraphs only the file's own layout stands.
        if (text.empty() || in_paragraphs_ == 0) return;
        if (span_ != run_style_) flush();
        run_style_ = span_;
        run_ += text;
    }
    void mark(std::string const& text) {
        flush();
        line_ += text;
    }
    void flush() {
        if (!run_.empty()) line_ += run_style_.empty() ? run_ : "[" + run_style_ + "|" + run_ + "]";
        run_.clear();
        run_style_.clear();
    }

    Styles const& styles_;
    std::vector<std::string>& lines_;
    std::vector<ShownField>* fields_;
    std::string line_, span_, run_, run_style_;
    int in_paragraphs_ = 0;
};

bool any_has(std::vector<std::string> const& lines, std::string const& text) {
    return std::any_of(lines.begin(), lines.end(), [&](std::string const& line) {
        return line.find(text) != std::string::npos;
    });
}

std::string first_difference(std::vector<std::string> const& expected,
                             std::vector<std::string> const& found) {
    auto const [one, other] =
        std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
    if (one == expected.end() && other == found.end()) return {};
    auto const text = [](auto at, auto end) { return at == end ? std::string("(the end)") : *at; };
    return "expected: " + text(one, expected.end()) + "\n   found: " + text(other, found.end());
}

}  // namespace

bool Snapshot::shows(std::string const& text) const {
    return any_has(lines, text);
}
bool Snapshot::has_struck(std::string const& text) const {
    return any_has(struck, text);
}

Snapshot read_snapshot(std::filesystem::path const& flat_odf) {
    pugi::xml_document file;
    auto const parsed = file.load_file(flat_odf.c_str(), pugi::parse_full | pugi::parse_ws_pcdata);
    if (!parsed) throw std::runtime_error(flat_odf.string() + ": " + parsed.description());
    auto const document = file.child("office:document");
    Snapshot snapshot;
    auto const meta = document.child("office:meta");
    snapshot.title = meta.child_value("dc:title");
    for (auto const& property : meta.children("meta:user-defined")) {
        std::string const name = property.attribute("meta:name").value();
        std::string const text = property.child_value();
        // The template declares empty parts, which count as absent.
        if (!starts_with(name, "cchc.") || (text.empty() && starts_with(name, "cchc.data")))
            continue;
        snapshot.properties[name] = text;
    }
    auto const styles = automatic_styles(document);
    auto const text = document.child("office:body").child("office:text");
    Lines lines(styles, snapshot.lines, &snapshot.fields);
    lines.add(text);
    lines.end_line();
    Lines struck(styles, snapshot.struck, nullptr);
    for (auto const& region : text.child("text:tracked-changes").children())
        for (auto const& deletion : region.children("text:deletion")) struck.add(deletion);
    struck.end_line();
    return snapshot;
}

Snapshot without_bookmarks(Snapshot snapshot) {
    constexpr std::string_view end = "</>";
    for (auto& line : snapshot.lines)
        for (auto at = line.find("<text:bookmark"); at != std::string::npos;
             at = line.find("<text:bookmark", at))
            line.erase(at, line.find(end, at) + end.size() - at);
    return snapshot;
}

std::string difference(Snapshot const& expected, Snapshot const& found) {
    if (auto text = first_difference(expected.lines, found.lines); !text.empty())
        return "the text differs\n" + text;
    if (auto text = first_difference(expected.struck, found.struck); !text.empty())
        return "what tracked changes deleted differs\n" + text;
    if (expected.title != found.title)
        return "the title differs\nexpected: " + expected.title + "\n   found: " + found.title;
    auto const listed = [](Snapshot const& snapshot) {
        std::vector<std::string> all;
        for (auto const& [name, text] : snapshot.properties) all.push_back(name + " = " + text);
        return all;
    };
    if (auto text = first_difference(listed(expected), listed(found)); !text.empty())
        return "the properties differ\n" + text;
    return {};
}

}  // namespace report::test
