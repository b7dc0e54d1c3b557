// SPDX-License-Identifier: MPL-2.0
#include "packing/whole_template.hpp"

#include <set>
#include <stdexcept>

#include "core/text/pattern.hpp"

namespace report::packing {

namespace {

constexpr char const* shown_prefix = "cchc.show.";
constexpr char const* bare_facet = "__so";
/// Properties that the record of a report of usual length takes.
constexpr int room = 60;

[[noreturn]] void lack(std::string const& what) {
    throw std::runtime_error("the template has no " + what);
}

/// From where `begins` stands to behind the next `ends`; empty when it does not stand there.
std::string piece(std::string const& xml, std::string const& begins, std::string const& ends) {
    auto const from = xml.find(begins);
    if (from == std::string::npos) return {};
    auto const until = xml.find(ends, from);
    return until == std::string::npos ? std::string()
                                      : xml.substr(from, until + ends.size() - from);
}

void insert_before(std::string& xml, std::string const& mark, std::string const& text) {
    auto const at = xml.find(mark);
    if (at == std::string::npos) lack(mark);
    xml.insert(at, text);
}

void take_parts(std::string& xml, std::string const& base) {
    for (auto const* part : {"office:settings", "office:font-face-decls", "office:styles",
                             "office:automatic-styles", "office:master-styles"}) {
        auto const begins = "<" + std::string(part) + ">";
        if (xml.find(begins) != std::string::npos) continue;
        auto const taken = piece(base, begins, "</" + std::string(part) + ">");
        if (taken.empty()) lack(part);
        insert_before(xml, "<office:body>", taken + "\n");
    }
}

void take_tables(std::string& xml, std::string const& base) {
    std::string const begins = "<?cchc table ", ends = "?>";
    for (auto at = xml.find(begins); at != std::string::npos; at = xml.find(begins, at)) {
        auto const until = xml.find(ends, at);
        if (until == std::string::npos) lack(ends);
        auto const name = xml.substr(at + begins.size(), until - at - begins.size());
        auto const table =
            piece(base, "<table:table table:name=\"" + name + "\"", "</table:table>");
        if (table.empty()) lack("table " + name);
        xml.replace(at, until + ends.size() - at, table);
    }
}

std::set<std::string> shown_names(std::string const& xml, ReportKind const& kind) {
    std::set<std::string> names;
    std::string const field = "<text:user-defined text:name=\"" + std::string(shown_prefix);
    for (auto at = xml.find(field); at != std::string::npos; at = xml.find(field, at)) {
        at += field.size();
        names.insert(xml.substr(at, xml.find('"', at) - at));
    }
    // What a hand may pick in the window of fields: every figure, counts also bare.
    for (auto const& text : kind.shown) names.insert(text.id);
    kind.each_figure([&](Figure const& figure) {
        names.insert(figure.id);
        if (figure.kind == FigureKind::count) names.insert(figure.id + bare_facet);
    });
    kind.each_prose_pattern([&](std::string const& text) {
        if (auto const pattern = parse_pattern(text))
            for (auto const& place : pattern->places()) names.insert(place);
    });
    return names;
}

void declare(std::string& xml, ReportKind const& kind) {
    std::string declared;
    auto const add = [&](std::string const& name, std::string const& text) {
        auto const begins = "    <meta:user-defined meta:name=\"" + name + "\"";
        if (xml.find(begins) == std::string::npos)
            declared += begins + " meta:value-type=\"string\">" + text + "</meta:user-defined>\n";
    };
    for (auto const& name : shown_names(xml, kind)) add(shown_prefix + name, "«" + name + "»");
    add("cchc.data", {});
    for (int i = 1; i <= room; ++i) {
        auto const number = std::to_string(i);
        add("cchc.data." + std::string(3 - number.size(), '0') + number, {});
    }
    insert_before(xml, "</office:meta>", declared);
}

}  // namespace

std::string whole_template(std::string own, std::string const& base, ReportKind const& kind) {
    take_parts(own, base);
    take_tables(own, base);
    declare(own, kind);
    return own;
}

}  // namespace report::packing
