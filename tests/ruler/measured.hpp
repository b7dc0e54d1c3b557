// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace report::ruler {

/// A face as the stored document names it, styles resolved.
struct Face {
    std::string font;
    std::string colour;  ///< "#000000", "auto"
    double points = 0;
    bool bold = false;
    bool italic = false;
    bool underlined = false;
    bool capitals = false;
};

struct Run {
    std::string text;  ///< as it is shown
    Face face;
};

/// A line of a paragraph on paper; mm from the upper left corner of its page.
struct Line {
    int page = 1;
    double left = 0, right = 0, top = 0, bottom = 0;
    double points = 0;  ///< font size, from the height of the box

    double width() const { return right - left; }
    double centre() const { return (left + right) / 2; }
};

/// A paragraph as it is stored and as it is printed.
struct Paragraph {
    std::vector<Run> runs;
    std::string align;        ///< "justify", "center", "start"
    double indent = 0;        ///< mm, first line
    double above = 0;         ///< pt
    double below = 0;         ///< pt
    double spacing = 1;       ///< in single lines
    int level = 0;            ///< of a heading; 0 for text
    bool numbered = false;    ///< its number is given by Writer
    bool keeps_next = false;  ///< stays on the page of the next paragraph
    bool is_rule = false;     ///< an empty line with a border above
    std::string label;        ///< number printed before the text
    std::vector<Line> lines;

    std::string text() const {
        std::string all;
        for (auto const& run : runs) all += run.text;
        return all;
    }
};

/// A rule drawn on page 1, mm.
struct Rule {
    double left = 0, right = 0, y = 0;
    bool solid = true;

    double length() const { return right - left; }
    double centre() const { return (left + right) / 2; }
};

struct Word {
    std::string text;
    double left = 0, right = 0, top = 0, bottom = 0;
    int page = 1;

    double middle() const { return (top + bottom) / 2; }
    double centre() const { return (left + right) / 2; }
};

struct PrintedPage {
    double width = 0, height = 0;
    std::vector<Word> words;
};

/// The page style of the report, mm. `top` is where the text begins, header included.
struct PageSetup {
    double width = 0, height = 0;
    double top = 0, bottom = 0, left = 0, right = 0;
    double header_from = 0;  ///< where the header begins
    Paragraph head;          ///< header of the pages after the first
    bool first_head_empty = false;
};

/// What the data file asked for.
struct Facts {
    bool issued = false;
    bool upward = true;
    bool department = false;  ///< a department issues it, not the Committee
    bool signed_by_name = true;
    int number = 0;  ///< 0: none yet
    std::size_t addressees = 0;
    std::string symbol;
    std::vector<std::string> places;  ///< names of the place that may stand before the date
};

/// One report, part by part.
struct Measured {
    std::string name;  ///< of the variant
    std::string file;  ///< the ODT
    Facts facts;
    PageSetup page;
    std::vector<PrintedPage> pages;
    std::vector<std::string> fonts;    ///< in the PDF
    std::vector<std::string> colours;  ///< in the PDF
    std::vector<Rule> rules;

    std::vector<Paragraph> agency;  ///< superior line first, where there is one
    Paragraph national_name, motto, number, place_date;
    Paragraph type_name, subject;
    std::vector<Paragraph> addressees;
    std::vector<Paragraph> body;
    Paragraph recipients_head;
    std::vector<Paragraph> recipients;
    std::vector<Paragraph> authority;
    Paragraph signer;
    double letterhead_left = 0;  ///< width of the left column of the letterhead, mm
    double signature_left = 0;   ///< the same of the table with the signature

    double text_left() const { return page.left; }
    double text_right() const { return page.width - page.right; }
    double text_centre() const { return (text_left() + text_right()) / 2; }
    /// Above this stands the page number, even when the margin itself is wrong.
    double head_until() const { return std::clamp(page.top, 20.0, 25.0); }
};

template <class Report, class Visit>
void each_paragraph(Report& report, Visit const& visit) {
    auto const each = [&](auto& list) {
        for (auto& paragraph : list) visit(paragraph);
    };
    each(report.agency);
    for (auto* one : {&report.national_name, &report.motto, &report.number, &report.place_date,
                      &report.type_name, &report.subject})
        visit(*one);
    each(report.addressees);
    each(report.body);
    visit(report.recipients_head);
    each(report.recipients);
    each(report.authority);
    visit(report.signer);
}

}  // namespace report::ruler
