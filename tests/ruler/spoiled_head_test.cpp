// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "spoil.hpp"

namespace report::ruler {
namespace {

TEST(SpoiledPage, IsNamed) {
    expect_named(check_page,
                 {{"F01", [](auto& m) { m.page.width = 215.9; }},
                  {"F01", [](auto& m) { m.pages[1].height = 279.4; }},
                  {"F02", [](auto& m) { m.page.top = 15; }},
                  {"F02", [](auto& m) { m.page.bottom = 26; }},
                  {"F02", [](auto& m) { m.national_name.lines[0].top = 12; }},
                  {"F02", [](auto& m) { m.body.back().lines.back().bottom = 282; }},
                  {"F03", [](auto& m) { m.page.left = 29; }},
                  {"F03", [](auto& m) { m.body[0].lines[1].left = 25; }},
                  {"F04", [](auto& m) { m.page.right = 14; }},
                  {"F04", [](auto& m) { m.body[0].lines[0].right = 197; }},
                  {"F05", [](auto& m) { m.body[3].runs[0].face.font = "Arial"; }},
                  {"F05", [](auto& m) { m.fonts.emplace_back("DejaVuSans"); }},
                  {"F06", [](auto& m) { m.motto.runs[0].face.colour = "#ff0000"; }},
                  {"F06", [](auto& m) { m.colours.emplace_back("rgb(80%,0%,0%)"); }},
                  {"F07", [](auto& m) { m.signer.runs[0].face.font = ".VnTime"; }},
                  {"F90",
                   [](auto& m) {
                       m.pages[0].words.push_back({"1", 109, 111, 10, 15.6, 1});
                   }},
                  {"F90", [](auto& m) { m.pages[1].words.erase(m.pages[1].words.begin()); }},
                  {"F90", [](auto& m) { m.pages[1].words.front().text = "Trang"; }},
                  {"F90", [](auto& m) { m.pages[1].words.front().left += 40; }},
                  {"F90", [](auto& m) { m.page.first_head_empty = false; }},
                  {"F90", [](auto& m) { set_size(m.page.head, 12); }},
                  {"F90", [](auto& m) { set_italic(m.page.head, true); }}});
}

TEST(SpoiledLetterhead, IsNamed) {
    expect_named(
        check_letterhead,
        {{"F10", [](auto& m) { set_text(m.national_name, "CỘNG HÒA XHCN VIỆT NAM"); }},
         {"F11", [](auto& m) { set_size(m.national_name, 14); }},
         {"F11", [](auto& m) { set_bold(m.national_name, false); }},
         {"F11", [](auto& m) { m.national_name.lines.push_back(m.national_name.lines[0]); }},
         {"F12", [](auto& m) { set_text(m.motto, "Độc lập-Tự do-Hạnh phúc"); }},
         {"F13", [](auto& m) { set_size(m.motto, 12); }},
         {"F13", [](auto& m) { set_italic(m.motto, true); }},
         {"F13", [](auto& m) { m.motto.lines[0].points = 12; }},
         {"F14", [](auto& m) { remove_rule_under(m, m.motto); }},
         {"F14", [](auto& m) { rule_under(m, m.motto).right -= 8; }},
         {"F14", [](auto& m) { rule_under(m, m.motto).solid = false; }},
         {"F14", [](auto& m) { m.motto.runs[0].face.underlined = true; }},
         {"F20", [](auto& m) { set_text(m.agency[1], "Phường Phổ An"); }},
         {"F20", [](auto& m) { set_bold(m.agency[0], false); }},
         {"F20", [](auto& m) { m.agency[0].lines[0].right = 95; }},
         {"F21", [](auto& m) { remove_rule_under(m, m.agency.back()); }},
         {"F21", [](auto& m) { rule_under(m, m.agency.back()).right += 15; }},
         {"F21", [](auto& m) { m.agency.back().runs[0].text += "\n______"; }},
         {"F22", [](auto& m) { set_bold(m.agency[0], true); }, "phong"},
         {"F23", [](auto& m) { set_text(m.agency[0], "UBND TỈNH QUẢNG NGÃI"); }}});
}

TEST(SpoiledNumber, IsNamed) {
    auto const number = [](char const* text) {
        return [text](Measured& m) { set_text(m.number, text); };
    };
    expect_named(check_number, {{"F30", number("96/BC-UBND")},
                                {"F30", number("Số:96/BC-UBND")},
                                {"F30", number("Số: 97/BC-UBND")},
                                {"F30", number("Số: 96/BC-UB")},
                                {"F31", number("Số: 096/BC-UBND")},
                                {"F31", number("Số: 5/BC-UBND"), "so-nho-thang-hai"},
                                {"F32", number("Số: 96 /BC-UBND")},
                                {"F32", number("Số: 96/BC - UBND")},
                                {"F33", number("Số: 96/bc-UBND")},
                                {"F33", [](auto& m) { set_size(m.number, 14); }},
                                {"F33", [](auto& m) { set_italic(m.number, true); }},
                                {"F33", [](auto& m) { m.number.lines[0].right += 9; }},
                                {"F34", number("Số:      /BC-UBND")},
                                {"F35", number("Số: 96/2025/BC-UBND")},
                                {"F36", number("Số: 96/KH-UBND")}});
}

TEST(SpoiledPlaceAndDate, IsNamed) {
    auto const date = [](char const* text) {
        return [text](Measured& m) { set_text(m.place_date, text); };
    };
    expect_named(check_place_date, {{"F40", date("Phổ An ngày 16 tháng 9 năm 2025")},
                                    {"F40", date("Phổ An, ngày    tháng 9 năm 2025")},
                                    {"F40", date("Phổ An, ngày 31 tháng 9 năm 2025")},
                                    {"F41", date("Phổ An, ngày 5 tháng 9 năm 2025")},
                                    {"F41", date("Phổ An, ngày 05 tháng 2 năm 2025")},
                                    {"F42", date("Phổ An, ngày 05 tháng 09 năm 2025")},
                                    {"F43", [](auto& m) { set_italic(m.place_date, false); }},
                                    {"F43", [](auto& m) { set_size(m.place_date, 12); }},
                                    {"F43", [](auto& m) { m.place_date.lines[0].bottom += 2; }},
                                    {"F44", date("Đức Phổ, ngày 16 tháng 9 năm 2025")}});
}

TEST(SpoiledTitle, IsNamed) {
    expect_named(check_title,
                 {{"F50", [](auto& m) { set_text(m.type_name, "Báo cáo"); }},
                  {"F50", [](auto& m) { set_bold(m.type_name, false); }},
                  {"F50", [](auto& m) { m.type_name.align = "start"; }},
                  {"F50", [](auto& m) { m.type_name.lines[0].left -= 30; }},
                  {"F51", [](auto& m) { set_bold(m.subject, false); }},
                  {"F51", [](auto& m) { set_size(m.subject, 12); }},
                  {"F51", [](auto& m) { m.subject.lines[0].top += 6; }},
                  {"F52", [](auto& m) { set_text(m.subject, "V/v cải cách hành chính"); }},
                  {"F53", [](auto& m) { remove_rule_under(m, m.subject); }},
                  {"F53", [](auto& m) { rule_under(m, m.subject).left -= 40; }},
                  {"F53", [](auto& m) { m.subject.runs[0].face.underlined = true; }}});
}

}  // namespace
}  // namespace report::ruler
