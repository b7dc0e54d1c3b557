// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <stdexcept>

#include "spoil.hpp"

namespace report::ruler {
namespace {

/// Points a), b) ... in place of the first paragraphs of the body.
void set_points(Measured& report, std::vector<std::string> const& letters) {
    for (std::size_t i = 0; i < letters.size(); ++i)
        set_text(report.body[i], letters[i] + ") Nội dung;");
}

Paragraph& item(Measured& report) {
    for (auto& one : report.body)
        if (one.numbered && one.level == 0) return one;
    throw std::runtime_error("no numbered paragraph");
}

TEST(SpoiledParagraphs, AreNamed) {
    expect_named(check_paragraphs, {{"F60", [](auto& m) { long_text(m).align = "start"; }},
                                    {"F60", [](auto& m) { long_text(m).lines[0].right -= 5; }},
                                    {"F60", [](auto& m) { long_text(m).lines[1].left += 5; }},
                                    {"F61", [](auto& m) { set_size(long_text(m), 12); }},
                                    {"F61", [](auto& m) { long_text(m).lines[1].points = 15; }},
                                    {"F61", [](auto& m) { set_italic(long_text(m), true); }},
                                    {"F62", [](auto& m) { long_text(m).indent = 15; }},
                                    {"F62", [](auto& m) { long_text(m).lines[0].left -= 12.7; }},
                                    {"F62",
                                     [](auto& m) {
                                         long_text(m).indent =
                                             10;  // allowed, but the others have 12.7
                                     }},
                                    {"F63", [](auto& m) { long_text(m).above = 3; }},
                                    {"F63", [](auto& m) { m.body[1].lines[0].top -= 1; }},
                                    {"F64", [](auto& m) { long_text(m).spacing = 1.6; }},
                                    {"F64", [](auto& m) { long_text(m).lines[1].top += 4; }}});
}

TEST(SpoiledOutline, IsNamed) {
    expect_named(check_outline,
                 {{"F65", [](auto& m) { set_text(m.body.back(), "Trên đây là báo cáo."); }},
                  {"F65", [](auto& m) { m.body[0].runs[0].text += "./."; }},
                  {"F66", [](auto& m) { set_text(heading(m, 1), "Đánh giá chung"); }},
                  {"F66", [](auto& m) { set_bold(heading(m, 1), false); }},
                  {"F67", [](auto& m) { set_bold(heading(m, 2), false); }},
                  {"F67", [](auto& m) { set_italic(heading(m, 3), true); }},
                  {"F67", [](auto& m) { set_bold(item(m), true); }},
                  {"F68", [](auto& m) { heading(m, 1).label = "II."; }},
                  {"F68", [](auto& m) { heading(m, 3).label = "1.2."; }},
                  {"F68", [](auto& m) { item(m).label = ""; }},
                  {"F69",
                   [](auto& m) {
                       set_points(m, {"a", "c"});
                   }},
                  {"F69", [](auto& m) { set_points(m, {"b"}); }}});
}

TEST(SpoiledOutline, LettersFollowTheVietnameseAlphabet) {
    expect_named(check_outline, {{"F69", [](auto& m) {
                                      auto good = m;
                                      good.body.assign(8, long_text(m));
                                      set_points(good, {"a", "b", "c", "d", "đ", "e", "g", "h"});
                                      EXPECT_FALSE(names(check_outline(good), "F69"));
                                      set_points(good, {"a", "b", "c", "d", "e"});
                                      m = good;
                                  }}});
}

TEST(SpoiledSignature, IsNamed) {
    auto const first = [](char const* text) {
        return [text](Measured& m) { set_text(m.authority[0], text); };
    };
    auto const name = [](char const* text) {
        return [text](Measured& m) { set_text(m.signer, text); };
    };
    auto const page_after = [](Paragraph& paragraph) {
        for (auto& line : paragraph.lines) ++line.page;
    };
    expect_named(check_signature,
                 {{"F70", first("T/M ỦY BAN NHÂN DÂN")},
                  {"F70", first("TM ỦY BAN NHÂN DÂN")},
                  {"F70", first("TM. Ủy ban nhân dân")},
                  {"F70", [](auto& m) { set_bold(m.authority[1], false); }},
                  {"F70", [](auto& m) { set_size(m.authority[1], 12); }},
                  {"F71", [](auto& m) { set_text(m.authority[2], "CHỦ TỊCH"); }, "ky-pho_chu_tich"},
                  {"F71", [](auto& m) { m.authority.pop_back(); }, "ky-kt_chu_tich_rieng"},
                  {"F72", name("ThS. Nguyễn Minh Hà")},
                  {"F72", name("Ông Nguyễn Minh Hà")},
                  {"F73", name("NGUYỄN MINH HÀ")},
                  {"F73", name("Nguyễn minh Hà")},
                  {"F73", [](auto& m) { set_bold(m.signer, false); }},
                  {"F73", [](auto& m) { m.signer.lines[0].left += 10; }},
                  {"F74", [&](auto& m) { page_after(m.signer); }},
                  {"F74",
                   [&](auto& m) {
                       page_after(m.recipients_head);
                       for (auto* list : {&m.recipients, &m.authority})
                           for (auto& one : *list) page_after(one);
                       page_after(m.signer);
                   }},
                  {"F74", [&](auto& m) { page_after(m.recipients.back()); }}});
}

TEST(SpoiledAddressees, AreNamed) {
    expect_named(
        check_addressees,
        {{"F80", [](auto& m) { m.addressees.clear(); }},
         {"F80", [](auto& m) { m.facts.upward = false; }},
         {"F80", [](auto& m) { set_text(m.addressees[0], "Gửi: Sở Nội vụ"); }},
         {"F80", [](auto& m) { set_bold(m.addressees[0], true); }},
         {"F80", [](auto& m) { m.addressees.pop_back(); }, "ba-noi-gui"},
         {"F80", [](auto& m) { m.addressees[2].lines[0].left += 2; }, "ba-noi-gui"},
         {"F80", [](auto& m) { set_text(m.addressees[3], "- Sở Nội vụ;"); }, "ba-noi-gui"}});
}

TEST(SpoiledRecipients, AreNamed) {
    auto const first = [](char const* text) {
        return [text](Measured& m) { set_text(m.recipients[0], text); };
    };
    auto const last = [](char const* text) {
        return [text](Measured& m) { set_text(m.recipients.back(), text); };
    };
    expect_named(check_recipients, {{"F81", first("- Sở Nội vụ;")},
                                    {"F81", first("- Như trên;"), "khong-gui-len"},
                                    {"F82", [](auto& m) { set_italic(m.recipients_head, false); }},
                                    {"F82", [](auto& m) { set_size(m.recipients_head, 13); }},
                                    {"F82", [](auto& m) { set_size(m.recipients[1], 12); }},
                                    {"F82", [](auto& m) { m.recipients[1].lines[0].left += 5; }},
                                    {"F82", [](auto& m) { m.recipients_head.lines[0].top += 6; }},
                                    {"F83", first("- Như trên.")},
                                    {"F83", first("Như trên;")},
                                    {"F83", last("- Lưu: VT;")},
                                    {"F84", last("- Lưu VT.")},
                                    {"F84", [](auto& m) { m.recipients.pop_back(); }}});
}

}  // namespace
}  // namespace report::ruler
