// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/text/unicode.hpp"
#include "judge.hpp"
#include "poppler.hpp"

namespace report::ruler {

namespace {

constexpr double stored = 0.05;   ///< rounding of stored lengths (mm)
constexpr double on_paper = 0.5;  ///< overhang of letters and rounding in the PDF (mm)
constexpr double gap = 2.12;      ///< space above a paragraph that may begin a page (mm)

void page_size(Measured const& report, Judge& judge) {
    auto const a4 = [&](double width, double height, std::string const& what) {
        judge.within(width, 209, 211, "F01", what + " width");
        judge.within(height, 296, 298, "F01", what + " height");
    };
    a4(report.page.width, report.page.height, "stored page");
    for (auto const& page : report.pages) a4(page.width, page.height, "printed page");
}

void margins(Measured const& report, Judge& judge) {
    judge.within(report.page.top, 20 - stored, 25 + stored, "F02", "top margin");
    judge.within(report.page.bottom, 20 - stored, 25 + stored, "F02", "bottom margin");
    judge.within(report.page.left, 30 - stored, 35 + stored, "F03", "left margin");
    judge.within(report.page.right, 15 - stored, 20 + stored, "F04", "right margin");

    std::vector<double> first(report.pages.size(), 1000), last(report.pages.size(), 0);
    double left = 1000, right = 0;
    each_paragraph(report, [&](Paragraph const& paragraph) {
        for (auto const& line : paragraph.lines) {
            auto const page = static_cast<std::size_t>(line.page) - 1;
            first[page] = std::min(first[page], line.top);
            last[page] = std::max(last[page], line.bottom);
            left = std::min(left, line.left);
            right = std::max(right, line.right);
        }
    });
    for (std::size_t page = 0; page < first.size(); ++page) {
        auto const which = " of page " + std::to_string(page + 1);
        judge.within(first[page], 20 - on_paper, 25 + gap + on_paper, "F02", "first line" + which);
        judge.within(report.page.height - last[page], 20 - on_paper, report.page.height, "F02",
                     "room under the last line" + which);
    }
    judge.within(left, 30 - on_paper, 35 + on_paper, "F03", "left edge of the text");
    judge.within(report.page.width - right, 15 - on_paper, 20 + on_paper, "F04",
                 "room right of the text");
}

void fonts(Measured const& report, Judge& judge) {
    auto const look = [&](Paragraph const& paragraph) {
        for (auto const& run : paragraph.runs) {
            if (trim(run.text).empty()) continue;
            auto const& font = run.face.font;
            judge.want(font == "Times New Roman", "F05", "'" + run.text + "' in '" + font + "'");
            judge.want(font.rfind(".Vn", 0) != 0 && font.rfind("VNI-", 0) != 0, "F07",
                       "'" + run.text + "' in '" + font + "'");
            judge.want(run.face.colour == "#000000" || run.face.colour == "auto", "F06",
                       "'" + run.text + "' is " + run.face.colour);
        }
    };
    each_paragraph(report, look);
    look(report.page.head);
    // Without Times New Roman on the machine its metric twin is embedded.
    for (auto const& font : report.fonts)
        judge.want(font.rfind("TimesNewRoman", 0) == 0 || font.rfind("LiberationSerif", 0) == 0,
                   "F05", "font in the PDF: " + font);
    judge.want(!report.fonts.empty(), "F05", "no font in the PDF");
    for (auto const& colour : report.colours)
        judge.want(colour == "rgb(0%,0%,0%)", "F06", "colour in the PDF: " + colour);
}

void page_numbers(Measured const& report, Judge& judge) {
    judge.want(report.page.first_head_empty, "F90", "the header of page 1 is not empty");
    judge.want(report.page.head.align == "center", "F90", "the page number is not centred");
    judge.want(!report.page.head.runs.empty(), "F90", "no page number in the header");
    for (auto const& run : report.page.head.runs) {
        judge.within(run.face.points, 13, 14, "F90", "size of the page number");
        judge.want(!run.face.bold && !run.face.italic, "F90", "page number not plain");
    }
    for (std::size_t at = 0; at < report.pages.size(); ++at) {
        std::vector<Word> head;
        for (auto const& word : report.pages[at].words)
            if (word.bottom < report.head_until()) head.push_back(word);
        auto const page = std::to_string(at + 1);
        judge.want(head.size() == (at == 0 ? 0U : 1U), "F90",
                   std::to_string(head.size()) + " words in the head of page " + page);
        for (auto const& word : head) {
            judge.want(word.text == page, "F90", "'" + word.text + "' on page " + page);
            judge.within(word.centre(), report.text_centre() - 1, report.text_centre() + 1, "F90",
                         "middle of the number of page " + page);
            judge.within(points_of(word), 12.7, 14.3, "F90", "printed size on page " + page);
        }
    }
}

}  // namespace

Violations check_page(Measured const& report) {
    Judge judge;
    page_size(report, judge);
    margins(report, judge);
    fonts(report, judge);
    page_numbers(report, judge);
    return judge.violations();
}

}  // namespace report::ruler
