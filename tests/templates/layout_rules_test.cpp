// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "core/check/check.hpp"
#include "kind_folder.hpp"

namespace report {
namespace {

using Align = ParagraphLayout::Align;

/// How a line is formatted.
struct Look {
    std::int64_t tenths = 140;
    bool bold = false, italic = false;
    Align align = Align::justified;
};

struct Typed {
    PlainParagraph paragraph;
    ParagraphLayout layout;
    bool in_table = false;  ///< of the body, a table of this cell alone
};

Typed typed(std::string const& text, Look const& look) {
    Typed one;
    one.paragraph.text = text;
    one.paragraph.bold = look.bold;
    if (!text.empty())
        one.layout.portions.push_back(
            {0, text.size(), "Times New Roman", look.tenths, 0, look.bold, look.italic, false});
    one.layout.align = look.align;
    one.layout.room = 16000;
    one.layout.page = 1;
    return one;
}

Typed centred(std::string const& text, std::int64_t tenths, bool bold, bool italic = false) {
    auto one = typed(text, {tenths, bold, italic, Align::centre});
    one.layout.widths = {6000};
    return one;
}

Typed body(std::string const& text) {
    auto one = typed(text, {});
    one.layout.first_line = 1270;
    one.layout.above = 212;
    return one;
}

Typed heading(std::string const& label, std::string const& text, int level) {
    auto one = typed(text, {140, true, false, Align::justified});
    one.paragraph.label = label;
    one.paragraph.outline = level;
    one.layout.in_list = true;
    one.layout.above = 212;
    return one;
}

Typed rule(Hundredths length) {
    auto one = typed({}, {});
    one.layout.border_above = true;
    one.layout.rule = length;
    return one;
}

/// A report of a commune as the decree wants it, part by part; a test breaks one thing of it.
struct Report1 {
    std::vector<Typed> agency{centred("ỦY BAN NHÂN DÂN", 130, true),
                              centred("XÃ BÌNH MINH", 130, true), rule(2500)};
    std::vector<Typed> national{centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 130, true),
                                centred("Độc lập - Tự do - Hạnh phúc", 140, true), rule(6000)};
    Typed number = centred("Số: 05/BC-UBND", 130, false);
    Typed date = centred("Bình Minh, ngày 05 tháng 02 năm 2024", 130, false, true);
    std::vector<Typed> title{centred("BÁO CÁO", 140, true),
                             centred("Công tác cải cách hành chính tháng 01 năm 2024", 140, true),
                             rule(2500)};
    std::vector<Typed> addressee{typed("Kính gửi: Phòng Nội vụ huyện Đông Hòa", {})};
    std::vector<Typed> text{
        body("Thực hiện kế hoạch của huyện, Ủy ban nhân dân xã Bình Minh báo cáo kết quả công tác "
             "cải cách hành chính tháng 01 năm 2024 như sau:"),
        heading("I.", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", 1),
        heading("1.", "Công tác tuyên truyền cải cách hành chính", 2),
        body("Đài truyền thanh của xã đã phát các bài về cải cách hành chính, nội dung ngắn gọn, "
             "dễ nghe, được nhân dân đồng tình hưởng ứng và thực hiện tốt. (Chi tiết tại Phụ lục "
             "kèm theo.)"),
        heading("2.", "Công tác kiểm tra cải cách hành chính", 2),
        body("a) Đã kiểm tra các bộ phận."),
        body("b) Đã nhắc nhở các bộ phận."),
        heading("II.", "KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH", 1),
        body("Trên đây là báo cáo công tác cải cách hành chính tháng 01 năm 2024 của Ủy ban nhân "
             "dân xã Bình Minh./.")};
    std::vector<Typed> recipients{typed("Nơi nhận:", {120, true, true, Align::left}),
                                  typed("- Như trên;", {110, false, false, Align::left}),
                                  typed("- TT. Đảng ủy xã;", {110, false, false, Align::left}),
                                  typed("- Lưu: VT.", {110, false, false, Align::left})};
    std::vector<Typed> signature{centred("TM. ỦY BAN NHÂN DÂN", 140, true),
                                 centred("CHỦ TỊCH", 140, true),
                                 centred("Nguyễn Văn A", 140, true)};
    std::vector<Typed> appendix;
    bool letterhead_in_table = true;
    bool ended = true;
    PageLayout page;
    CheckContext context;

    Report1() {
        page.measured = true;
        page.style = "Trang";
        page.width = 21000, page.height = 29700;
        page.top = page.bottom = page.right = 2000;
        page.left = 3000;
        page.numbered = true;
        page.number_tenths = 140;
        page.number_font = "Times New Roman";
        context.upward = true;
        context.medium = Medium::paper;
        context.state = State::issued;
        // A second page, so that the report has numbers of pages.
        text[5].layout.page = 2;
        for (auto* all : {&recipients, &signature})
            for (auto& one : *all) one.layout.page = 2;
        text.back().layout.page = 2;
    }

    void with_appendix() {
        appendix = {centred("Phụ lục", 140, true), centred("SỐ LIỆU CHI TIẾT", 140, true),
                    centred("(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2024 của Ủy ban "
                            "nhân dân xã Bình Minh)",
                            140, false, true)};
        appendix[0].layout.begins_pages = "Phụ lục";
        appendix[0].layout.begins_at = 1;
    }

    CheckedDocument made() const {
        CheckedDocument document;
        document.page = page;
        auto const paragraph = [&](Typed const& one) {
            PlainBlock block;
            block.paragraph = one.paragraph;
            document.text.blocks.push_back(std::move(block));
            document.layout.push_back(one.layout);
        };
        using Cells = std::vector<std::vector<Typed>>;
        auto const table = [&](std::vector<Cells> const& rows) {
            PlainBlock block;
            block.table.emplace();
            for (auto const& cells : rows) {
                auto& row = block.table->rows.emplace_back();
                for (auto const& cell : cells) {
                    auto& paragraphs = row.emplace_back();
                    for (auto const& one : cell) {
                        paragraphs.push_back(one.paragraph);
                        document.layout.push_back(one.layout);
                    }
                }
            }
            document.text.blocks.push_back(std::move(block));
        };
        if (letterhead_in_table) {
            table({{agency, national}, {{number}, {date}}});
        } else {
            for (auto const* all : {&agency, &national})
                for (auto const& one : *all) paragraph(one);
            paragraph(number);
            paragraph(date);
        }
        for (auto const* all : {&title, &addressee, &text})
            for (auto const& one : *all) {
                if (one.in_table)
                    table({{{one}}});
                else
                    paragraph(one);
            }
        if (ended) table({{recipients, signature}});
        for (auto const& one : appendix) paragraph(one);
        return document;
    }
};

/// The rules of the layout alone: the others have tests of their own.
Rules layout_rules(ReportKind const& kind) {
    auto rules =
        load_rules(kind, test::kind_files(test::source_folder() / "templates/cchc_xa")).value();
    rules.rules.erase(std::remove_if(rules.rules.begin(), rules.rules.end(),
                                     [](Rule const& rule) { return rule.id[0] != 'F'; }),
                      rules.rules.end());
    return rules;
}

struct Shipped {
    ReportKind kind = test::shipped_kind("cchc_xa");
    Rules rules = layout_rules(kind);
};

Shipped const& shipped() {
    static Shipped const one;
    return one;
}

CheckReport checked(Report1 const& report) {
    auto result = check(shipped().kind, shipped().rules, report.made(), report.context);
    EXPECT_TRUE(result);
    return result ? *result : CheckReport();
}

std::set<std::string> fired(CheckReport const& report) {
    std::set<std::string> ids;
    for (auto const& finding : report.findings)
        if (finding.rule[0] == 'F') ids.insert(finding.rule);
    return ids;
}

std::string shown(std::set<std::string> const& ids) {
    std::string text;
    for (auto const& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

Outcome outcome(CheckReport const& report, std::string const& id) {
    for (auto const& rule : report.rules)
        if (rule.rule == id) return rule.outcome;
    return Outcome::needs_look;
}

TEST(LayoutRules, ALawfulReportHasNoFinding) {
    Report1 report;
    EXPECT_EQ(shown(fired(checked(report))), "");
    report.with_appendix();
    auto const result = checked(report);
    EXPECT_EQ(shown(fired(result)), "");
    for (auto const& rule : result.rules)
        if (rule.rule[0] == 'F') {
            EXPECT_NE(rule.outcome, Outcome::not_evaluated) << rule.rule;
        }
}

TEST(LayoutRules, WithoutMeasuredLayoutNothingIsHeldAgainstIt) {
    auto document = Report1().made();
    document.layout.clear();
    document.page = {};
    auto const result = check(shipped().kind, shipped().rules, document).value();
    EXPECT_EQ(shown(fired(result)), "");
    for (auto const& rule : result.rules)
        if (rule.rule[0] == 'F') {
            EXPECT_EQ(rule.outcome, Outcome::not_evaluated) << rule.rule;
        }
}

TEST(LayoutRules, ASignatureThatNothingCanPartNeedsNoMeasuring) {
    Report1 report;
    for (auto* all : {&report.recipients, &report.signature})
        for (auto& one : *all) one.layout.unsplit = true, one.layout.page.reset();
    report.text.back().layout.keeps_next = true;
    EXPECT_EQ(outcome(checked(report), "F74"), Outcome::passed);
    report.text.back().layout.keeps_next = false;
    EXPECT_EQ(outcome(checked(report), "F74"), Outcome::not_evaluated);
}

struct Mutation {
    char const* rule;  ///< and those that follow from it
    std::function<void(Report1&)> make;
};

void set_text(Typed& one, std::string const& text) {
    one.paragraph.text = text;
    one.layout.portions.at(0).until = text.size();
}

LaidPortion& portion(Typed& one) {
    return one.layout.portions.at(0);
}

/// The lines behind the first are title, not what the report is addressed to.
TEST(LayoutRules, ATitleOfSeveralParagraphsIsATitle) {
    using Lines = std::vector<std::string>;
    for (auto const& lines :
         {Lines{"Công tác cải cách hành chính tháng 01 năm 2024",
                "và phương hướng, nhiệm vụ tháng 02 năm 2024"},
          Lines{"Công tác cải cách hành chính tháng 01 năm 2024",
                "Phương hướng, nhiệm vụ tháng 02 năm 2024"},
          Lines{"CÔNG TÁC CẢI CÁCH HÀNH CHÍNH THÁNG 01 NĂM 2024",
                "VÀ NHIỆM VỤ TRỌNG TÂM THÁNG 02 NĂM 2024"},
          Lines{"Kết quả công tác cải cách hành chính tháng 01,", "đánh giá chung",
                "và nhiệm vụ tháng 02 năm 2024"},
          Lines{"Công tác cải cách hành chính tháng 01 năm 2024", "kiến nghị, đề xuất"}})
        for (bool const addressed : {true, false}) {
            Report1 report;
            report.title = {centred("BÁO CÁO", 140, true)};
            for (auto const& line : lines) report.title.push_back(centred(line, 140, true));
            report.title.push_back(rule(2500));
            if (!addressed) {
                report.addressee.clear();
                report.context.upward = false;
                report.recipients.erase(report.recipients.begin() + 1);
            }
            EXPECT_EQ(shown(fired(checked(report))), "") << lines.back() << addressed;
            // What is wrong in its last line is told of the title.
            portion(report.title[lines.size()]).bold = false;
            EXPECT_EQ(shown(fired(checked(report))), "F51") << lines.back() << addressed;
        }
}

/// "Đơn vị tính: hồ sơ" above a table and its source below it were told to be justified, of
/// size 14.
TEST(LayoutRules, WhatStandsRoundATableHasTheLookThatItsWriterGaveIt) {
    auto const noted = [](std::vector<std::string> const& above,
                          std::vector<std::string> const& below) {
        Report1 report;
        auto cell = typed("Số hồ sơ", {});
        cell.in_table = true;
        cell.layout.page = 2;
        std::vector<Typed> lines;
        auto const add = [&](std::string const& text) {
            auto line = typed(text, {110, false, true, Align::right});
            line.layout.page = 2;
            lines.push_back(line);
        };
        for (auto const& text : above) add(text);
        lines.push_back(cell);
        for (auto const& text : below) add(text);
        report.text.insert(report.text.end() - 1, lines.begin(), lines.end());
        return report;
    };
    EXPECT_EQ(shown(fired(checked(noted({}, {"Nguồn: Bộ phận Một cửa"})))), "");
    EXPECT_EQ(shown(fired(checked(noted({"Đơn vị tính: hồ sơ"}, {})))), "");
    EXPECT_EQ(shown(fired(checked(noted({"Bảng 1", "Đơn vị tính: hồ sơ"}, {"Nguồn: Một cửa"})))),
              "");
    // The third line away is text again.
    EXPECT_NE(shown(fired(checked(noted({"Dòng một", "Dòng hai", "Dòng ba"}, {})))), "");
    EXPECT_NE(shown(fired(checked(noted({}, {"Dòng một", "Dòng hai", "Dòng ba"})))), "");
}

TEST(LayoutRules, LinesOfTheHeadMayBeAsFarApartAsOneLineIs) {
    for (auto const& [line, told] :
         {std::pair<std::int64_t, char const*>{100, ""}, {116, ""}, {117, "F16"}, {150, "F16"}}) {
        Report1 report;
        report.national[0].layout.spacing = ParagraphLayout::Spacing::proportional;
        report.national[0].layout.line = line;
        EXPECT_EQ(shown(fired(checked(report))), told) << line;
    }
}

TEST(LayoutRules, ANumberedSentenceIsNoTitle) {
    auto const plain = [](std::string const& text) {
        auto one = body(text);
        one.layout.page = 2;
        return one;
    };
    for (auto const* said :
         {"1. Kế hoạch cải cách hành chính đề ra 36 nhiệm vụ; đã hoàn thành 15 nhiệm vụ.",
          "1. Công tác kiểm tra: đã kiểm tra 04 bộ phận, phát hiện 05 tồn tại.",
          "1. Công tác tuyên truyền cải cách hành chính được thực hiện thường xuyên bằng nhiều "
          "hình "
          "thức ngắn gọn, dễ nhớ.",
          "1. Kế hoạch cải cách hành chính có 36 nhiệm vụ.",
          "1. Chế độ thông tin, báo cáo: gửi 08 báo cáo; đúng hạn 08 báo cáo",
          "1. Công tác tuyên truyền được quan tâm."}) {
        Report1 report;
        report.text.insert(report.text.end() - 1, plain(said));
        report.text.insert(report.text.end() - 1, plain("2. Chế độ báo cáo được thực hiện tốt."));
        EXPECT_EQ(shown(fired(checked(report))), "") << said;
    }
    // With its text below it is one.
    Report1 report;
    report.text.insert(report.text.end() - 1, plain("1. Cải cách thể chế"));
    report.text.insert(report.text.end() - 1, plain("Xã đã rà soát các văn bản."));
    EXPECT_EQ(shown(fired(checked(report))), "F67");
}

TEST(LayoutRules, AnAppendixOfAnotherDayOrNumberIsTold) {
    for (auto const* said :
         {"(Kèm theo Báo cáo số 05/BC-UBND ngày 06 tháng 02 năm 2024 của Ủy ban nhân dân xã)",
          "(Kèm theo Báo cáo số 05/BC-UBND ngày 05/3/2024 của Ủy ban nhân dân xã)",
          "(Kèm theo Báo cáo số 50/BC-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân xã)",
          "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2023 của Ủy ban nhân dân xã)"}) {
        Report1 report;
        report.with_appendix();
        report.context.medium.reset();
        set_text(report.appendix[2], said);
        EXPECT_EQ(shown(fired(checked(report))), "F93b") << said;
    }
    // Room that is left says nothing.
    Report1 report;
    report.with_appendix();
    report.context.medium.reset();
    set_text(report.appendix[2], "(Kèm theo Báo cáo số      /BC-UBND ngày      tháng 02 năm 2024)");
    EXPECT_EQ(shown(fired(checked(report))), "");
}

TEST(LayoutRules, ADeputyInTheSameLineIsThere) {
    Report1 report;
    report.signature = {centred("TM. ỦY BAN NHÂN DÂN", 140, true),
                        centred("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", 140, true),
                        centred("Nguyễn Văn A", 140, true)};
    EXPECT_EQ(fired(checked(report)).count("F71"), 0U);
    set_text(report.signature[1], "KT. CHỦ TỊCH, CHỦ TỊCH");
    EXPECT_EQ(fired(checked(report)).count("F71"), 1U);
}

std::vector<Mutation> mutations() {
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
        {"F22 F23",
         [](auto& r) {
             r.agency.insert(r.agency.begin(), centred("UBND HUYỆN ĐÔNG HÒA", 130, true));
         }},
        {"F23",
         [](auto& r) {
             r.agency.insert(r.agency.begin(), centred("UBND HUYỆN ĐÔNG HÒA", 130, false));
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
        {"F58", [](auto& r) { r.title[2] = centred("__________", 140, false); }},
        {"F60", [](auto& r) { r.text[3].layout.align = Align::left; }},
        {"F61", [](auto& r) { portion(r.text[3]).tenths = 120; }},
        {"F61n", [](auto& r) { portion(r.text[3]).italic = true; }},
        {"F62", [](auto& r) { r.text[3].layout.first_line = 500; }},
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
        {"F76", [](auto& r) { r.agency.push_back(centred("KHẨN CẤP", 130, true)); }},
        {"F77", [](auto& r) { r.agency.push_back(centred("MẬT", 130, true)); }},
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
        {"F99d", [](auto& r) { r.number = centred("", 130, false); }},
        {"F99e", [](auto& r) { r.date = centred("", 130, false); }},
        {"F99i", [](auto& r) { r.recipients.clear(); }},
    };
}

TEST(LayoutRules, EachFiresAloneOnTheOneThingItSpeaksOf) {
    for (auto const& mutation : mutations()) {
        Report1 report;
        mutation.make(report);
        EXPECT_EQ(shown(fired(checked(report))), mutation.rule);
    }
}

/// What the office does to a document for a fix.
void mend(CheckedDocument& document, Finding const& finding) {
    auto const& fix = finding.fixes.front();
    if (fix.what.empty()) {
        auto const& at = finding.places.front();
        std::size_t number = 0;
        auto const change = [&](PlainParagraph& paragraph) {
            if (number++ != at.paragraph) return;
            auto const until = std::min(at.until, paragraph.text.size());
            paragraph.text.replace(at.from, until - at.from, fix.words);
            document.layout[at.paragraph].portions.at(0).until = paragraph.text.size();
        };
        for (auto& block : document.text.blocks) {
            if (!block.table) change(block.paragraph);
            if (!block.table) continue;
            for (auto& row : block.table->rows)
                for (auto& cell : row)
                    for (auto& paragraph : cell) change(paragraph);
        }
        return;
    }
    std::map<std::string, Align> const aligns{{"left", Align::left},
                                              {"right", Align::right},
                                              {"centre", Align::centre},
                                              {"justified", Align::justified}};
    for (auto const& place : finding.places) {
        auto& layout = document.layout[place.paragraph];
        for (auto& one : layout.portions) {
            if (fix.what == "font") one.font = fix.words;
            if (fix.what == "colour") one.colour = std::stoi(fix.words);
        }
        if (fix.what != "format") continue;
        std::istringstream in(fix.words);
        for (std::string word; in >> word;) {
            auto const key = word.substr(0, word.find('=')), value = word.substr(key.size() + 1);
            auto const number = aligns.count(value) > 0 ? 0 : std::stoi(value);
            for (auto& one : layout.portions) {
                if (key == "size") one.tenths = number;
                if (key == "bold") one.bold = number != 0;
                if (key == "italic") one.italic = number != 0;
                if (key == "underline") one.underlined = number != 0;
            }
            if (key == "align") layout.align = aligns.at(value);
            if (key == "first_line") layout.first_line = number;
            if (key == "left") layout.left = number;
            if (key == "above") layout.above = number;
            if (key == "below") layout.below = number;
            if (key == "line") {
                layout.line = number;
                layout.spacing = ParagraphLayout::Spacing::proportional;
            }
        }
    }
}

TEST(LayoutRules, AFixLeavesNothingForItsRule) {
    std::set<std::string> mended;
    for (auto const& mutation : mutations()) {
        Report1 report;
        mutation.make(report);
        auto document = report.made();
        auto const before =
            check(shipped().kind, shipped().rules, document, report.context).value();
        std::set<std::string> rules;
        for (auto const& finding : before.findings)
            if (finding.rule[0] == 'F' && !finding.fixes.empty()) {
                mend(document, finding);
                rules.insert(finding.rule);
            }
        if (rules.empty()) continue;
        auto const after =
            fired(check(shipped().kind, shipped().rules, document, report.context).value());
        for (auto const& rule : rules) EXPECT_EQ(after.count(rule), 0U) << rule;
        mended.insert(rules.begin(), rules.end());
    }
    EXPECT_GE(mended.size(), 40U) << shown(mended);
}

}  // namespace
}  // namespace report
