// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "core/check/check.hpp"
#include "kind_folder.hpp"
#include "laid_report.hpp"

namespace report {
namespace {

using test::body;
using test::centred;
using test::LaidReport;
using test::layout_mutations;
using test::portion;
using test::rule;
using test::set_text;
using test::Typed;

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

CheckReport checked(LaidReport const& report) {
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
    LaidReport report;
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
    auto document = LaidReport().made();
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
    LaidReport report;
    for (auto* all : {&report.recipients, &report.signature})
        for (auto& one : *all) one.layout.unsplit = true, one.layout.page.reset();
    report.text.back().layout.keeps_next = true;
    EXPECT_EQ(outcome(checked(report), "F74"), Outcome::passed);
    EXPECT_FALSE(waits_for_pages(shipped().rules, checked(report)));
    report.text.back().layout.keeps_next = false;
    EXPECT_EQ(outcome(checked(report), "F74"), Outcome::not_evaluated);
    EXPECT_TRUE(waits_for_pages(shipped().rules, checked(report)));
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
            LaidReport report;
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
        LaidReport report;
        auto cell = test::typed("Số hồ sơ", {});
        cell.in_table = true;
        cell.layout.page = 2;
        std::vector<test::Typed> lines;
        auto const add = [&](std::string const& text) {
            auto line = test::typed(text, {110, false, true, ParagraphLayout::Align::right});
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
        LaidReport report;
        report.national[0].layout.spacing = ParagraphLayout::Spacing::proportional;
        report.national[0].layout.line = line;
        EXPECT_EQ(shown(fired(checked(report))), told) << line;
    }
}

/// A blank line above it, and blanks within, make no mark of the line that names the unit.
TEST(LayoutRules, ALineThatNamesAUnitIsTheAgencysHoweverItIsTyped) {
    LaidReport report;
    report.agency = {centred("ỦY BAN NHÂN DÂN", 130, true), centred("", 130, false),
                     centred("XÃ BÌNH  MINH", 130, true), rule(2500)};
    EXPECT_EQ(fired(checked(report)).count("F20"), 0U);
    portion(report.agency[2]).bold = false;
    EXPECT_EQ(fired(checked(report)).count("F20"), 1U);
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
        LaidReport report;
        report.text.insert(report.text.end() - 1, plain(said));
        report.text.insert(report.text.end() - 1, plain("2. Chế độ báo cáo được thực hiện tốt."));
        EXPECT_EQ(shown(fired(checked(report))), "") << said;
    }
    // With its text below it is one.
    LaidReport report;
    report.text.insert(report.text.end() - 1, plain("1. Cải cách thể chế"));
    report.text.insert(report.text.end() - 1, plain("Xã đã rà soát các văn bản."));
    EXPECT_EQ(shown(fired(checked(report))), "F67");
}

TEST(LayoutRules, AnAgencyAndTheNationBesideEachOtherInALineAreTwo) {
    for (std::size_t const blanks : {4U, 7U, 20U}) {
        LaidReport report;
        report.letterhead_in_table = false;
        std::string const room(blanks, ' ');
        report.agency = {
            centred("ỦY BAN NHÂN DÂN" + room + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 130, true),
            centred("XÃ BÌNH MINH" + room + "Độc lập - Tự do - Hạnh phúc", 130, true)};
        report.national = {rule(6000)};
        report.number = centred("Số: 05/BC-UBND" + room + "Bình Minh, ngày    05 tháng 02 năm 2024",
                                130, false);
        report.date = centred("", 130, false);
        auto const found = fired(checked(report));
        for (auto const* id : {"F10", "F12", "F15", "F19", "F99a", "F99b", "F99c", "F99e"})
            EXPECT_EQ(found.count(id), 0U) << id << " " << blanks;
    }
}

TEST(LayoutRules, WhatATabPlacesIsNotHeldAgainstItsAlignment) {
    auto const signed_by = [](std::string const& text) {
        LaidReport report;
        auto& last = report.signature.back();
        auto const page = last.layout.page;
        last = test::typed(text, {140, true, false, test::Align::left});
        last.layout.page = page;
        return shown(fired(checked(report)));
    };
    for (auto const* front : {"\t", "\t\t", "            "})
        EXPECT_EQ(signed_by(std::string(front) + "Nguyễn Văn A"), "") << front;
    EXPECT_EQ(signed_by("Nguyễn Văn A"), "F73t");
}

/// A title of 199 mm was held against its rule as if it stood in one line.
TEST(LayoutRules, ARuleUnderATitleOfTwoLinesIsMeasuredByEither) {
    auto const with = [](Hundredths wide, Hundredths length) {
        LaidReport report;
        report.title[1].layout.widths = {wide};
        report.title[2] = rule(length);
        return shown(fired(checked(report)));
    };
    EXPECT_EQ(with(19900, 4580), "");
    EXPECT_EQ(with(19900, 7900), "");
    EXPECT_EQ(with(19900, 9000), "F53d");
    EXPECT_EQ(with(19900, 1000), "F53d");
    EXPECT_EQ(with(15900, 4580), "F53d");
}

TEST(LayoutRules, AnAppendixOfAnotherDayOrNumberIsTold) {
    for (auto const* said :
         {"(Kèm theo Báo cáo số 05/BC-UBND ngày 06 tháng 02 năm 2024 của Ủy ban nhân dân xã)",
          "(Kèm theo Báo cáo số 05/BC-UBND ngày 05/3/2024 của Ủy ban nhân dân xã)",
          "(Kèm theo Báo cáo số 50/BC-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân xã)",
          "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2023 của Ủy ban nhân dân xã)"}) {
        LaidReport report;
        report.with_appendix();
        report.context.medium.reset();
        set_text(report.appendix[2], said);
        EXPECT_EQ(shown(fired(checked(report))), "F93") << said;
    }
    // Room that is left says nothing.
    LaidReport report;
    report.with_appendix();
    report.context.medium.reset();
    set_text(report.appendix[2], "(Kèm theo Báo cáo số      /BC-UBND ngày      tháng 02 năm 2024)");
    EXPECT_EQ(shown(fired(checked(report))), "");
}

/// Some put their appendix between the last line of the report and the recipients.
TEST(LayoutRules, AnAppendixInFrontOfTheRecipientsIsNoRunningText) {
    LaidReport report;
    report.with_appendix();
    auto inside = report.appendix;
    inside.push_back(
        test::typed("Tổng số hồ sơ tiếp nhận trong kỳ của các lĩnh vực, theo sổ theo "
                    "dõi của Bộ phận Tiếp nhận và Trả kết quả của xã: 120 hồ sơ",
                    {110, false, true, test::Align::left}));
    for (auto& one : inside) one.layout.page = 2;
    report.text.insert(report.text.end(), inside.begin(), inside.end());
    report.appendix.clear();
    EXPECT_EQ(shown(fired(checked(report))), "");
    // Its own parts are looked at all the same.
    portion(report.text[report.text.size() - 2]).italic = false;
    EXPECT_EQ(shown(fired(checked(report))), "F98");
}

TEST(LayoutRules, ADeputyInTheSameLineIsThere) {
    LaidReport report;
    report.signature = {centred("TM. ỦY BAN NHÂN DÂN", 140, true),
                        centred("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", 140, true),
                        centred("Nguyễn Văn A", 140, true)};
    EXPECT_EQ(fired(checked(report)).count("F71"), 0U);
    set_text(report.signature[1], "KT. CHỦ TỊCH, CHỦ TỊCH");
    EXPECT_EQ(fired(checked(report)).count("F71"), 1U);
}

TEST(LayoutRules, EachFiresAloneOnTheOneThingItSpeaksOf) {
    for (auto const& mutation : layout_mutations()) {
        LaidReport report;
        mutation.make(report);
        EXPECT_EQ(shown(fired(checked(report))), mutation.rules);
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
    using Align = ParagraphLayout::Align;
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
    for (auto const& mutation : layout_mutations()) {
        LaidReport report;
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
