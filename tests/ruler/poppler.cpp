// SPDX-License-Identifier: MPL-2.0
#include "poppler.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "core/text/unicode.hpp"
#include "process.hpp"

namespace report::ruler {

namespace {

constexpr double mm_per_point = 25.4 / 72;
/// Height of a word's box in pdftotext to its font size. Measured once at sizes set by hand; the
/// same for the four cuts of Liberation Serif as the office embeds it.
constexpr double box_to_size = 1.3;
/// A line of Times New Roman or Liberation Serif is 1.15 of its size.
constexpr double line_to_size = 1.15;
/// Words whose middles are nearer stand on one line.
constexpr double same_line = 1.2;

pugi::xml_document load(std::string const& xml) {
    pugi::xml_document document;
    if (auto const parsed = document.load_buffer(xml.data(), xml.size()); !parsed)
        throw std::runtime_error(parsed.description());
    return document;
}

double mm(pugi::xml_node node, char const* attribute) {
    return node.attribute(attribute).as_double() * mm_per_point;
}

void in_reading_order(std::vector<Word>& words) {
    std::stable_sort(words.begin(), words.end(),
                     [](Word const& a, Word const& b) { return a.middle() < b.middle(); });
    for (auto from = words.begin(); from != words.end();) {
        auto const until = std::find_if(from, words.end(), [&](Word const& word) {
            return word.middle() - from->middle() > same_line;
        });
        std::stable_sort(from, until, [](Word const& a, Word const& b) { return a.left < b.left; });
        from = until;
    }
}

std::string declared(std::string const& style, std::string const& name) {
    auto const at = style.find(name + ":");
    if (at == std::string::npos) return {};
    auto const from = at + name.size() + 1;
    return style.substr(from, style.find(';', from) - from);
}

std::string run(std::vector<std::string> words) {
    words.insert(words.begin(), "/usr/bin/env");
    auto const ended = test::run_program(words);
    if (ended.code != 0) throw std::runtime_error(words[1] + ": " + ended.err);
    return ended.out;
}

}  // namespace

double points_of(Word const& word) {
    return (word.bottom - word.top) / mm_per_point / line_to_size;
}

std::vector<PrintedPage> read_words(std::string const& xhtml) {
    auto const document = load(xhtml);
    std::vector<PrintedPage> pages;
    for (auto const& found : document.select_nodes("//page")) {
        PrintedPage page;
        page.width = mm(found.node(), "width");
        page.height = mm(found.node(), "height");
        int const number = static_cast<int>(pages.size()) + 1;
        for (auto const& one : found.node().select_nodes(".//word")) {
            auto const node = one.node();
            Word word{to_nfc(node.child_value()), mm(node, "xMin"), mm(node, "xMax"),
                      mm(node, "yMin"),           mm(node, "yMax"), number};
            // The box reaches below the line; the line's own foot is what margins are kept by.
            word.bottom = word.top + (word.bottom - word.top) / box_to_size * line_to_size;
            page.words.push_back(word);
        }
        in_reading_order(page.words);
        pages.push_back(std::move(page));
    }
    return pages;
}

std::vector<std::string> read_fonts(std::string const& table) {
    std::vector<std::string> fonts;
    std::istringstream lines(table);
    std::string line;
    for (int at = 0; std::getline(lines, line); ++at) {
        if (at < 2 || line.empty()) continue;
        auto name = line.substr(0, line.find(' '));
        if (auto const plus = name.find('+'); plus != std::string::npos) name.erase(0, plus + 1);
        fonts.push_back(name);
    }
    return fonts;
}

std::vector<Rule> read_rules(std::string const& svg) {
    auto const document = load(svg);
    std::vector<Rule> rules;
    for (auto const& found : document.select_nodes("//path")) {
        std::string const style = found.node().attribute("style").value();
        std::string const path = found.node().attribute("d").value();
        std::string const transform = found.node().attribute("transform").value();
        if (auto const stroke = declared(style, "stroke"); stroke.empty() || stroke == "none")
            continue;
        double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
        if (std::sscanf(path.c_str(), "M %lf %lf L %lf %lf", &x1, &y1, &x2, &y2) != 4) continue;
        double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
        std::sscanf(transform.c_str(), "matrix(%lf,%lf,%lf,%lf,%lf,%lf)", &a, &b, &c, &d, &e, &f);
        if (std::abs(d * (y2 - y1)) > 0.1) continue;
        auto const left = (a * std::min(x1, x2) + e) * mm_per_point;
        auto const right = (a * std::max(x1, x2) + e) * mm_per_point;
        rules.push_back({left, right, (d * y1 + f) * mm_per_point,
                         declared(style, "stroke-dasharray").empty()});
    }
    return rules;
}

std::vector<std::string> read_colours(std::string const& svg) {
    auto const document = load(svg);
    std::set<std::string> colours;
    for (auto const& found : document.select_nodes("//*[@style]"))
        for (auto const* use : {"fill", "stroke"}) {
            auto const colour = declared(found.node().attribute("style").value(), use);
            if (colour.rfind("rgb", 0) == 0) colours.insert(colour);
        }
    return {colours.begin(), colours.end()};
}

void read_pdf(std::string const& pdf, Measured& report) {
    report.pages = read_words(run({"pdftotext", "-bbox-layout", pdf, "-"}));
    report.fonts = read_fonts(run({"pdffonts", pdf}));
    auto const svg =
        run({"pdftocairo", "-svg", "-noshrink", "-nocenter", "-f", "1", "-l", "1", pdf, "-"});
    report.rules = read_rules(svg);
    report.colours = read_colours(svg);
}

}  // namespace report::ruler
