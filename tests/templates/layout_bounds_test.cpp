// SPDX-License-Identifier: MPL-2.0
// Pages, letters and lines at the edge of what the decree allows: what is still right, and
// what no longer is.
#include "layout_edges.hpp"

namespace report {
namespace {

using test::Align;
using test::body;
using test::hold;
using test::LaidReport;
using test::portion;
using test::set_text;
using test::typed;
using Spacing = ParagraphLayout::Spacing;

TEST(LayoutBounds, PaperAndMarginsMayBeOffByTheirTolerance) {
    hold({{"", [](auto& r) { r.page.width = 21100; }},
          {"F01", [](auto& r) { r.page.width = 21101; }},
          {"", [](auto& r) { r.page.width = 20900; }},
          {"F01", [](auto& r) { r.page.width = 20899; }},
          {"", [](auto& r) { r.page.height = 29800; }},
          {"F01", [](auto& r) { r.page.height = 29801; }},
          {"F01", [](auto& r) { r.page.height = 29599; }},
          {"", [](auto& r) { r.page.top = 1980; }},
          {"F02", [](auto& r) { r.page.top = 1979; }},
          {"", [](auto& r) { r.page.top = 2520; }},
          {"F02", [](auto& r) { r.page.top = 2521; }},
          {"", [](auto& r) { r.page.bottom = 2520; }},
          {"F02b", [](auto& r) { r.page.bottom = 1979; }},
          {"", [](auto& r) { r.page.left = 3520; }},
          {"F03", [](auto& r) { r.page.left = 3521; }},
          {"", [](auto& r) { r.page.right = 1480; }},
          {"F04", [](auto& r) { r.page.right = 1479; }},
          {"F04", [](auto& r) { r.page.right = 2021; }}});
}

TEST(LayoutBounds, PagesOfOtherStylesAreMeasuredToo) {
    auto const other = [](auto const& change) {
        return [change](LaidReport& report) {
            auto page = report.page;
            page.style = "Khác";
            change(page);
            report.page.others.push_back(page);
        };
    };
    hold({{"", other([](auto&) {})},
          {"F03", other([](auto& p) { p.left = 1000; })},
          {"", other([](auto& p) { p.left = 1000, p.measured = false; })},
          {"", other([](auto& p) { p.left = 1000, p.landscape = true; })},
          {"F01", other([](auto& p) { p.width = 1000; })}});
}

TEST(LayoutBounds, ALandscapePageIsForATable) {
    auto const wide = [](bool table, std::size_t from) {
        return [table, from](LaidReport& report) {
            auto page = report.page;
            page.style = "Ngang";
            page.landscape = true;
            std::swap(page.width, page.height);
            report.page.others.push_back(page);
            report.text.insert(report.text.begin() + static_cast<std::ptrdiff_t>(from),
                               body("Số liệu."));
            report.text[from].in_table = table;
            report.text[from].layout.begins_pages = "Ngang";
        };
    };
    hold({{"F08", wide(false, 4)}, {"", wide(true, 4)}});
}

TEST(LayoutBounds, LettersAreBlackAndOfTheFontOfTheDecree) {
    hold({{"", [](auto& r) { portion(r.text[3]).font = "times new roman;Arial"; }},
          {"F05", [](auto& r) { portion(r.text[3]).font = "Arial;Times New Roman"; }},
          {"", [](auto& r) { portion(r.text[3]).font.clear(); }},
          {"", [](auto& r) { portion(r.text[3]).colour = -1; }},
          {"", [](auto& r) { portion(r.text[3]).colour = 0; }},
          {"F06", [](auto& r) { portion(r.text[3]).colour = 1; }},
          {"F06", [](auto& r) { portion(r.text[3]).colour = 0x000100; }},
          {"F06", [](auto& r) { portion(r.text[3]).colour = 0x010000; }},
          {"", [](auto& r) { r.page.missing_fonts = {"times new roman;x"}; }},
          {"F09", [](auto& r) { r.page.missing_fonts = {"Arial"}; }},
          {"F07", [](auto& r) { portion(r.text[3]).font = "VNI-Times"; }}});
}

TEST(LayoutBounds, NumbersOfPagesStandFromTheSecondPageOn) {
    auto const single = [](LaidReport& r) {
        for (auto* all : {&r.text, &r.recipients, &r.signature})
            for (auto& one : *all) one.layout.page = 1;
        r.page.numbered = false;
    };
    hold({{"", single},
          {"", [](auto& r) { r.page.number_tenths = 130; }},
          {"F90c", [](auto& r) { r.page.number_tenths = 129; }},
          {"F90c", [](auto& r) { r.page.number_tenths = 141; }},
          {"F90k", [](auto& r) { r.page.number_bold = true; }},
          {"F90k", [](auto& r) { r.page.number_italic = true; }},
          {"F90k", [](auto& r) { r.page.number_arabic = false; }},
          {"", [](auto& r) { r.page.number_elsewhere = true; }}});
}

TEST(LayoutBounds, SizesOfLettersHaveTheirLeastAndMost) {
    auto const sized = [](std::int64_t tenths) {
        return [tenths](LaidReport& r) { portion(r.text[3]).tenths = tenths; };
    };
    hold({{"", sized(130)},
          {"F61", sized(129)},
          {"", sized(140)},
          {"F61", sized(141)},
          {"", sized(0)},
          {"", [](auto& r) { portion(r.national[0]).tenths = 120; }},
          {"F11", [](auto& r) { portion(r.national[0]).tenths = 119; }},
          {"F11", [](auto& r) { portion(r.national[0]).tenths = 131; }},
          {"F13", [](auto& r) { portion(r.national[1]).tenths = 129; }},
          {"F50", [](auto& r) { portion(r.title[0]).tenths = 141; }},
          {"F50", [](auto& r) { portion(r.title[0]).italic = true; }},
          {"F50", [](auto& r) { set_text(r.title[0], "Báo cáo"); }},
          {"F82", [](auto& r) { portion(r.recipients[0]).tenths = 119; }},
          {"F82d", [](auto& r) { portion(r.recipients[1]).tenths = 111; }},
          {"F73t", [](auto& r) { portion(r.signature[2]).tenths = 129; }}});
}

TEST(LayoutBounds, PartOfALineMayBeInItalicsAndAllOfItMayNot) {
    auto const halves = [](bool first, bool second) {
        return [first, second](LaidReport& r) {
            auto& portions = r.text[3].layout.portions;
            portions.push_back(portions[0]);
            portions[0].until = portions[1].from = 30;
            portions[0].italic = first;
            portions[1].italic = second;
        };
    };
    hold({{"", halves(false, false)},
          {"", halves(true, false)},
          {"", halves(false, true)},
          {"F61n", halves(true, true)}});
}

TEST(LayoutBounds, RoomInTheHeadIsSmall) {
    hold(
        {{"", [](auto& r) { r.national[1].layout.above = 20; }},
         {"F16", [](auto& r) { r.national[1].layout.above = 21; }},
         {"F16", [](auto& r) { r.national[0].layout.below = 21; }},
         {"F16", [](auto& r) { r.national[0].layout.below = 10, r.national[1].layout.above = 11; }},
         {"", [](auto& r) { r.national[0].layout.line = 116; }},
         {"F16", [](auto& r) { r.national[0].layout.line = 117; }},
         {"",
          [](auto& r) {
              r.national[0].layout.line = 400, r.national[0].layout.spacing = Spacing::exact;
          }},
         {"", [](auto& r) { r.agency[1].layout.above = 20; }},
         {"F26", [](auto& r) { r.agency[1].layout.above = 21; }}});
}

TEST(LayoutBounds, TheLineUnderAPartIsAsLongAsItShouldBe) {
    auto const motto = [](Hundredths length) {
        return [length](LaidReport& r) { r.national[2].layout.rule = length; };
    };
    auto const agency = [](Hundredths length) {
        return [length](LaidReport& r) { r.agency[2].layout.rule = length; };
    };
    hold({{"", motto(5520)},
          {"F14d", motto(5519)},
          {"", motto(6480)},
          {"F14d", motto(6481)},
          {"", motto(0)},
          {"", agency(1800)},
          {"F21d", agency(1799)},
          {"", agency(3180)},
          {"F21d", agency(3181)},
          {"",
           [](auto& r) {
               r.agency[2].layout.border_above = false, r.agency[2].layout.border_below = true;
           }},
          {"",
           [](auto& r) {
               r.agency.pop_back(), r.agency[1].layout.border_below = true,
                                    r.agency[1].layout.rule = 2500;
           }},
          {"", [](auto& r) { r.agency.pop_back(), r.agency[1].layout.drawn = {2500}; }},
          {"F21d", [](auto& r) { r.agency.pop_back(), r.agency[1].layout.drawn = {600}; }},
          {"",
           [](auto& r) {
               r.agency[2].layout.border_above = false, r.agency[2].layout.drawn = {2500};
           }},
          {"", [](auto& r) { r.agency.insert(r.agency.begin() + 2, typed({}, {})); }},
          {"F21", [](auto& r) { r.agency.insert(r.agency.begin() + 2, 2, typed({}, {})); }},
          {"", [](auto& r) { r.agency.pop_back(), r.title[0].layout.drawn = {2500}; }}});
}

TEST(LayoutBounds, TextIsIndentedAsTheDecreeSays) {
    auto const indented = [](Hundredths first, Hundredths left = 0) {
        return [first, left](LaidReport& r) {
            r.text[3].layout.first_line = first;
            r.text[3].layout.left = left;
        };
    };
    hold({{"", indented(975)},
          {"F62", indented(974)},
          {"", indented(1025)},
          {"F62b", indented(1026)},
          {"F62b", indented(1244)},
          {"", indented(1245)},
          {"", indented(1295)},
          {"F62", indented(1296)},
          {"", indented(270, 1000)},
          {"F62", indented(0, 0)},
          {"", [](auto& r) { r.text[3].layout.first_line = 0, r.text[3].layout.in_list = true; }}});
}

TEST(LayoutBounds, LinesAndParagraphsAreAsFarApartAsTheDecreeSays) {
    auto const line = [](std::int64_t height, Spacing spacing = Spacing::proportional) {
        return [height, spacing](LaidReport& r) {
            r.text[3].layout.line = height;
            r.text[3].layout.spacing = spacing;
        };
    };
    auto const gap = [](Hundredths above, Hundredths below) {
        return [above, below](LaidReport& r) {
            r.text[3].layout.above = above;
            r.text[2].layout.below = below;
        };
    };
    hold({{"", line(98)},
          {"F64", line(97)},
          {"", line(152)},
          {"F64", line(153)},
          {"", line(568, Spacing::exact)},
          {"F64", line(500, Spacing::exact)},
          {"F64", line(900, Spacing::exact)},
          {"", line(100, Spacing::at_least)},
          {"F64", line(900, Spacing::at_least)},
          {"", line(900, Spacing::leading)},
          {"", gap(208, 0)},
          {"F63", gap(207, 0)},
          {"", gap(100, 108)},
          {"F63", gap(100, 107)}});
}

}  // namespace
}  // namespace report
