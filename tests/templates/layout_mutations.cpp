// SPDX-License-Identifier: MPL-2.0
#include <utility>

#include "laid_report.hpp"

namespace report::test {

namespace {

/// With fewer parts nobody would take it for a report without its title.
void with_third_part(LaidReport& report) {
    auto third = heading("III.", "ĐÁNH GIÁ CHUNG", 1);
    third.layout.page = 2;
    report.text.insert(report.text.end() - 1, third);
}

}  // namespace

std::vector<Mutation> layout_mutations() {
    return {
        {"F01", [](auto& r) { r.page.width = 21590, r.page.height = 27940; }},
        {"F02", [](auto& r) { r.page.top = 1500; }},
        {"F02b", [](auto& r) { r.page.bottom = 2600; }},
        {"F03", [](auto& r) { r.page.left = 2500; }},
        {"F04", [](auto& r) { r.page.right = 1000; }},
        {"F05", [](auto& r) { portion(r.text[3]).font = "Arial"; }},
        {"F06", [](auto& r) { portion(r.text[3]).colour = 0x0000ff; }},
        {"F07", [](auto& r) { portion(r.text[3]).font = ".VnTime"; }},
        {"F08", [](auto& r) { std::swap(r.page.width, r.page.height), r.page.landscape = true; }},
        {"F09",
         [](auto& r) {
             r.page.missing_fonts = {"Times New Roman", "Garamond"};
         }},
        {"F10", [](auto& r) { set_text(r.national[0], "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM"); }},
        {"F11", [](auto& r) { portion(r.national[0]).tenths = 140; }},
        {"F12", [](auto& r) { set_text(r.national[1], "Độc lập – Tự do – Hạnh phúc"); }},
        {"F13", [](auto& r) { portion(r.national[1]).italic = true; }},
        {"F14", [](auto& r) { r.national.pop_back(); }},
        {"F14d", [](auto& r) { r.national[2].layout.rule = 3000; }},
        {"F15", [](auto& r) { std::swap(r.agency, r.national); }},
        {"F16", [](auto& r) { r.national[1].layout.above = 212; }},
        {"F17",
         [](auto& r) {
             r.national.pop_back();
             portion(r.national[1]).underlined = true;
         }},
        {"F18", [](auto& r) { r.national[2] = centred("________________________", 140, false); }},
        {"F19", [](auto& r) { r.national[1].layout.align = Align::left; }},
        {"F20", [](auto& r) { portion(r.agency[0]).bold = false; }},
        {"F20", [](auto& r) { set_text(r.agency[1], "Xã Bình Minh"); }},
        {"F21", [](auto& r) { r.agency.pop_back(); }},
        {"F21d", [](auto& r) { r.agency[2].layout.rule = 6000; }},
        // However it looks, it is not to stand there: F23 keeps F22 silent.
        {"F23",
         [](auto& r) {
             r.agency.insert(r.agency.begin(), centred("UBND HUYỆN ĐÔNG HÒA", 130, true));
         }},
        {"F23",
         [](auto& r) {
             r.agency.insert(r.agency.begin(), centred("UBND HUYỆN ĐÔNG HÒA", 130, false));
         }},
        {"F22",
         [](auto& r) {
             r.agency = {centred("UBND XÃ BÌNH MINH", 130, true),
                         centred("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", 130, true), rule(2500)};
         }},
        {"F24", [](auto& r) { set_text(r.agency[0], "UBND"); }},
        {"F25", [](auto& r) { r.agency[0].layout.align = Align::left; }},
        {"F26", [](auto& r) { r.agency[1].layout.above = 300; }},
        {"F27",
         [](auto& r) {
             r.agency.pop_back();
             portion(r.agency[1]).underlined = true;
         }},
        {"F28", [](auto& r) { r.agency[2] = centred("__________", 130, false); }},
        {"F30", [](auto& r) { set_text(r.number, "Số 15/BC-UBND"); }},
        {"F31", [](auto& r) { set_text(r.number, "Số: 5/BC-UBND"); }},
        {"F31", [](auto& r) { set_text(r.number, "Số: 015/BC-UBND"); }},
        {"F32", [](auto& r) { set_text(r.number, "Số: 05 / BC - UBND"); }},
        {"F33", [](auto& r) { portion(r.number).tenths = 140; }},
        {"F33", [](auto& r) { portion(r.number).bold = true; }},
        {"F34", [](auto& r) { set_text(r.number, "Số:     /BC-UBND"); }},
        {"F35", [](auto& r) { set_text(r.number, "Số: 05/2024/BC-UBND"); }},
        {"F36", [](auto& r) { set_text(r.number, "Số: 05/KH-UBND"); }},
        {"F37", [](auto& r) { r.number.layout.align = Align::left; }},
        {"F38",
         [](auto& r) {
             r.agency[0] = centred("UBND XÃ BÌNH MINH", 130, false);
             r.agency[1] = centred("BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH", 130, true);
         }},
        {"F40", [](auto& r) { set_text(r.date, "Bình Minh ngày 05 tháng 02 năm 2024"); }},
        {"F40", [](auto& r) { set_text(r.date, "Bình minh, ngày 05 tháng 02 năm 2024"); }},
        {"F40", [](auto& r) { set_text(r.date, "Bình Minh, ngày 30 tháng 02 năm 2024"); }},
        {"F41", [](auto& r) { set_text(r.date, "Bình Minh, ngày 5 tháng 02 năm 2024"); }},
        {"F41", [](auto& r) { set_text(r.date, "Bình Minh, ngày 05 tháng 2 năm 2024"); }},
        {"F42", [](auto& r) { set_text(r.date, "Bình Minh, ngày 05 tháng 03 năm 2024"); }},
        {"F43", [](auto& r) { portion(r.date).italic = false; }},
        {"F44", [](auto& r) { set_text(r.date, "Đông Hòa, ngày 05 tháng 02 năm 2024"); }},
        {"F45", [](auto& r) { r.date_below = true; }},
        {"F50", [](auto& r) { portion(r.title[0]).bold = false; }},
        {"F51", [](auto& r) { r.title[1].layout.align = Align::left; }},
        {"F52",
         [](auto& r) {
             set_text(r.title[1], "V/v công tác cải cách hành chính tháng 01 năm 2024");
         }},
        {"F53", [](auto& r) { r.title.pop_back(); }},
        {"F53d", [](auto& r) { r.title[2].layout.rule = 600; }},
        {"F54",
         [](auto& r) {
             r.text.insert(r.text.begin(), body("Căn cứ Luật Tổ chức chính quyền địa phương;"));
         }},
        {"F56",
         [](auto& r) {
             r.title.pop_back();
             portion(r.title[1]).underlined = true;
         }},
        {"F57",
         [](auto& r) {
             r.text[7].paragraph.label.clear();
             set_text(r.text[7], "II.");
         }},
        {"F58", [](auto& r) { r.title[2] = centred("__________", 140, false); }},
        {"F60", [](auto& r) { r.text[3].layout.align = Align::left; }},
        {"F61", [](auto& r) { portion(r.text[3]).tenths = 120; }},
        {"F61n", [](auto& r) { portion(r.text[3]).italic = true; }},
        {"F62", [](auto& r) { r.text[3].layout.first_line = 500; }},
        {"F62b", [](auto& r) { r.text[3].layout.first_line = 1130; }},
        {"F63", [](auto& r) { r.text[3].layout.above = 0; }},
        {"F64", [](auto& r) { r.text[3].layout.line = 200; }},
        {"F64",
         [](auto& r) {
             r.text[3].layout.spacing = ParagraphLayout::Spacing::exact;
             r.text[3].layout.line = 400;
         }},
        {"F65",
         [](auto& r) {
             auto& last = r.text.back();
             set_text(last, last.paragraph.text.substr(0, last.paragraph.text.size() - 2));
         }},
        {"F66", [](auto& r) { portion(r.text[1]).bold = false; }},
        {"F66", [](auto& r) { set_text(r.text[7], "Kết quả thực hiện cải cách hành chính"); }},
        {"F67", [](auto& r) { portion(r.text[2]).italic = true; }},
        {"F68", [](auto& r) { r.text[7].paragraph.label = "III."; }},
        {"F68", [](auto& r) { r.text[4].paragraph.label = "3."; }},
        {"F69", [](auto& r) { set_text(r.text[6], "c) Đã nhắc nhở các bộ phận."); }},
        {"F70", [](auto& r) { set_text(r.signature[0], "T/M ỦY BAN NHÂN DÂN"); }},
        {"F70", [](auto& r) { set_text(r.signature[0], "TM.ỦY BAN NHÂN DÂN"); }},
        {"F70t", [](auto& r) { portion(r.signature[1]).tenths = 120; }},
        {"F71", [](auto& r) { set_text(r.signature[1], "KT. CHỦ TỊCH"); }},
        {"F72", [](auto& r) { set_text(r.signature[2], "ThS. Nguyễn Văn A"); }},
        {"F73", [](auto& r) { set_text(r.signature[2], "NGUYỄN VĂN A"); }},
        {"F73t", [](auto& r) { portion(r.signature[2]).bold = false; }},
        {"F74", [](auto& r) { r.signature[2].layout.page = 3; }},
        {"F74",
         [](auto& r) {
             for (auto* all : {&r.recipients, &r.signature})
                 for (auto& one : *all) one.layout.page = 3;
         }},
        {"F74",
         [](auto& r) {
             // Not measured, and what could part it is not held together.
             for (auto* all : {&r.recipients, &r.signature})
                 for (auto& one : *all) one.layout.unsplit = true, one.layout.page = 3;
         }},
        {"F75",
         [](auto& r) {
             r.agency = {centred("UBND XÃ BÌNH MINH", 130, false), centred("VĂN PHÒNG", 130, true),
                         rule(2500)};
             r.signature = {centred("TL. CHỦ TỊCH", 140, true),
                            centred("CHÁNH VĂN PHÒNG", 140, true),
                            centred("Nguyễn Văn A", 140, true)};
             for (auto& one : r.signature) one.layout.page = 2;
         }},
        {"F76", [](auto& r) { r.agency.push_back(centred("KHẨN CẤP", 130, true)); }},
        {"F77", [](auto& r) { r.agency.push_back(centred("MẬT", 130, true)); }},
        {"F79", [](auto& r) { set_text(r.signature[1], "TỔ TRƯỞNG"); }},
        {"F80",
         [](auto& r) {
             r.addressee.clear();
             r.recipients.erase(r.recipients.begin() + 1);
         }},
        {"F80k",
         [](auto& r) {
             r.addressee.clear();
             r.recipients.erase(r.recipients.begin() + 1);
             r.context.upward.reset();
         }},
        {"F81", [](auto& r) { r.recipients.erase(r.recipients.begin() + 1); }},
        {"F82", [](auto& r) { portion(r.recipients[0]).bold = false; }},
        {"F82d", [](auto& r) { portion(r.recipients[2]).tenths = 120; }},
        {"F83", [](auto& r) { set_text(r.recipients[2], "- TT. Đảng ủy xã."); }},
        {"F83", [](auto& r) { set_text(r.recipients[3], "- Lưu: VT;"); }},
        {"F83b", [](auto& r) { set_text(r.recipients[2], "- Như trên;"); }},
        {"F84", [](auto& r) { set_text(r.recipients[3], "- Lưu VT."); }},
        {"F85", [](auto& r) { portion(r.addressee[0]).bold = true; }},
        {"F86",
         [](auto& r) {
             r.addressee = {typed("Kính gửi:", {}), typed("- Phòng Nội vụ huyện Đông Hòa", {}),
                            typed("- Văn phòng huyện Đông Hòa.", {})};
         }},
        {"F90", [](auto& r) { r.page.numbered = false; }},
        {"F90v", [](auto& r) { r.page.numbered = false, r.page.number_elsewhere = true; }},
        {"F90t", [](auto& r) { r.page.first_numbered = true; }},
        {"F90c", [](auto& r) { r.page.number_tenths = 110; }},
        {"F90k", [](auto& r) { r.page.number_bare = false; }},
        {"F91",
         [](auto& r) {
             r.with_appendix();
             set_text(r.text[3], r.text[3].paragraph.text.substr(0, 200));
         }},
        {"F92",
         [](auto& r) {
             r.with_appendix();
             set_text(r.appendix[0], "Phụ lục 1");
         }},
        {"F93",
         [](auto& r) {
             r.with_appendix();
             set_text(r.appendix[2], "(Kèm theo Báo cáo số 06/BC-UBND ngày 05 tháng 02 năm 2024)");
         }},
        {"F94", [](auto& r) { r.with_appendix(), r.appendix.pop_back(); }},
        {"F95", [](auto& r) { r.with_appendix(), r.appendix[0].layout.begins_at.reset(); }},
        {"F96", [](auto& r) { r.with_appendix(), portion(r.appendix[0]).tenths = 130; }},
        {"F97", [](auto& r) { r.with_appendix(), set_text(r.appendix[1], "Số liệu chi tiết"); }},
        {"F98", [](auto& r) { r.with_appendix(), portion(r.appendix[2]).italic = false; }},
        {"F99a", [](auto& r) { r.national.erase(r.national.begin()); }},
        {"F99b", [](auto& r) { r.national.erase(r.national.begin() + 1, r.national.end()); }},
        {"F93b",
         [](auto& r) {
             r.with_appendix();
             set_text(r.appendix[2], "(Kèm theo Báo cáo số 05/BC-UBND)");
         }},
        {"F99c", [](auto& r) { r.agency.clear(); }},
        {"F99d", [](auto& r) { r.number = centred("", 130, false); }},
        {"F99e", [](auto& r) { r.date = centred("", 130, false); }},
        {"F99f", [](auto& r) { with_third_part(r), r.title.erase(r.title.begin()); }},
        {"F99g",
         [](auto& r) { with_third_part(r), r.title.erase(r.title.begin() + 1, r.title.end()); }},
        {"F99h", [](auto& r) { r.signature.erase(r.signature.begin(), r.signature.begin() + 2); }},
        {"F99i", [](auto& r) { r.recipients.clear(); }},
    };
}

}  // namespace report::test
