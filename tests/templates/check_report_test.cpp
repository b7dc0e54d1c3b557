// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "core/check/check.hpp"
#include "core/report/period.hpp"
#include "core/text/unicode.hpp"
#include "template_file.hpp"

namespace report {
namespace {

struct Shipped {
    ReportKind kind = test::shipped_kind("cchc_xa");
    Rules rules =
        load_rules(kind, test::kind_files(test::source_folder() / "templates/cchc_xa")).value();
};

Shipped const& shipped() {
    static Shipped const one;
    return one;
}

std::string file(std::string const& name) {
    return test::read_file(test::source_folder() / "tests/templates/checked" / name);
}

/// A paragraph a line; lines that begin with "|" are rows of a table.
CheckedDocument document_of(std::string const& text) {
    CheckedDocument document;
    std::istringstream lines(text);
    bool in_table = false;
    for (std::string line; std::getline(lines, line);) {
        bool const row = !line.empty() && line[0] == '|';
        if (!row || !in_table) document.text.blocks.emplace_back();
        auto& block = document.text.blocks.back();
        in_table = row;
        if (!row) {
            block.paragraph.text = line;
            continue;
        }
        if (!block.table) block.table.emplace();
        auto& cells = block.table->rows.emplace_back();
        std::istringstream parts(line.substr(1));
        for (std::string cell; std::getline(parts, cell, '|');) {
            PlainParagraph paragraph;
            paragraph.text = cell;
            cells.push_back({paragraph});
        }
    }
    return document;
}

CheckReport checked(CheckedDocument const& document, CheckContext const& context = {}) {
    return check(shipped().kind, shipped().rules, document, context).value();
}

std::set<std::string> fired(CheckReport const& report) {
    std::set<std::string> rules;
    for (auto const& finding : report.findings) rules.insert(finding.rule);
    return rules;
}

Outcome outcome_of(CheckReport const& report, std::string const& rule) {
    auto const found = std::find_if(report.rules.begin(), report.rules.end(),
                                    [&](auto const& one) { return one.rule == rule; });
    return found == report.rules.end() ? Outcome::not_applicable : found->outcome;
}

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

struct Broken {
    std::string rule, from, to;
    friend std::ostream& operator<<(std::ostream& out, Broken const& one) {
        return out << one.rule << ": " << one.to;
    }
};

std::vector<Broken> broken_reports() {
    std::vector<Broken> all;
    std::istringstream lines(file("broken.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        for (std::size_t at; (at = line.find("\\n")) != std::string::npos;)
            line.replace(at, 2, "\n");
        std::istringstream parts(line);
        Broken one;
        std::getline(parts, one.rule, '\t');
        std::getline(parts, one.from, '\t');
        std::getline(parts, one.to, '\0');
        all.push_back(one);
    }
    return all;
}

TEST(CheckReportTest, NothingIsSaidOfALawfulReport) {
    auto const report = checked(document_of(file("lawful.txt")));
    for (auto const& finding : report.findings)
        ADD_FAILURE() << finding.rule << " " << finding.message << " [" << finding.excerpt << "]";
    EXPECT_GT(counts(report).passed, 70U);
}

/// Manners that other offices write in, each of which a rule once took for a fault.
TEST(CheckReportTest, NothingIsSaidOfOtherLawfulManners) {
    std::istringstream lines(file("lawful_ways.tsv"));
    std::size_t tried = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        for (std::size_t at; (at = line.find("\\n")) != std::string::npos;)
            line.replace(at, 2, "\n");
        auto const tab = line.find('\t');
        SCOPED_TRACE(line.substr(tab + 1));
        ++tried;
        auto const text = replaced(file("lawful.txt"), line.substr(0, tab), line.substr(tab + 1));
        for (auto const& finding : checked(document_of(text)).findings)
            ADD_FAILURE() << finding.rule << " " << finding.message << " [" << finding.excerpt
                          << "]";
    }
    EXPECT_GT(tried, 8U);
}

TEST(CheckReportTest, AllIsNeverRightWhileOneRuleIsNotEvaluated) {
    auto const report = checked(document_of(file("lawful.txt")));
    auto const all = counts(report);
    EXPECT_GT(all.not_evaluated, 0U);
    EXPECT_FALSE(all.all_right());
    EXPECT_EQ(all.passed + all.failed + all.not_applicable + all.not_evaluated + all.needs_look,
              shipped().rules.rules.size());
    for (auto const& rule : report.rules) {
        if (rule.outcome == Outcome::not_evaluated) {
            EXPECT_FALSE(rule.reason.empty()) << rule.rule;
        }
    }
}

/// Of all rules just the one, and those its row says fire along with it.
void expect_told(Broken const& broken) {
    auto const* rule = shipped().rules.find(broken.rule);
    ASSERT_NE(rule, nullptr);
    auto const report = checked(document_of(replaced(file("lawful.txt"), broken.from, broken.to)));
    EXPECT_EQ(fired(report).count(broken.rule), 1U) << word_of(outcome_of(report, broken.rule));
    for (auto const& finding : report.findings) {
        bool const implied = std::find(rule->implies.begin(), rule->implies.end(), finding.rule) !=
                             rule->implies.end();
        EXPECT_TRUE(finding.rule == broken.rule || implied)
            << finding.rule << " " << finding.message << " [" << finding.excerpt << "]";
        EXPECT_EQ(finding.message.find_first_of("{}"), std::string::npos) << finding.message;
        EXPECT_FALSE(finding.source.empty());
    }
}

TEST(CheckReportTest, EachDefectIsToldByItsRuleAndNoOther) {
    for (auto const& broken : broken_reports()) {
        SCOPED_TRACE(broken);
        expect_told(broken);
    }
}

/// Those whose row has a fix.
std::vector<Broken> fixable_reports() {
    auto all = broken_reports();
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](Broken const& one) {
                                 auto const* rule = shipped().rules.find(one.rule);
                                 return !rule || !rule->fix;
                             }),
              all.end());
    return all;
}

void put(CheckedDocument& document, TextSpan const& place, std::string const& words) {
    std::size_t number = 0;
    for (auto& block : document.text.blocks) {
        if (block.table) {
            for (auto const& row : block.table->rows)
                for (auto const& cell : row) number += cell.size();
            continue;
        }
        if (number++ != place.paragraph) continue;
        auto& text = block.paragraph.text;
        auto const until = std::min(place.until, text.size());
        text.replace(place.from, until - place.from, words);
    }
}

/// What the fix says, put in the place of what was found, makes the rule fall silent.
void expect_fixed(Broken const& broken) {
    auto document = document_of(replaced(file("lawful.txt"), broken.from, broken.to));
    auto const report = checked(document);
    bool any = false;
    // From behind, so that the places in front stay where they are.
    for (auto one = report.findings.rbegin(); one != report.findings.rend(); ++one) {
        if (one->rule != broken.rule || one->fixes.empty()) continue;
        any = true;
        for (auto fix = one->fixes.rbegin(); fix != one->fixes.rend(); ++fix)
            put(document, one->places.at(fix->place), fix->words);
    }
    EXPECT_TRUE(any) << "no fix";
    EXPECT_EQ(fired(checked(document)).count(broken.rule), 0U);
}

TEST(CheckReportTest, EachDefectIsGoneOnceItsFixIsMade) {
    auto const all = fixable_reports();
    EXPECT_GT(all.size(), 25U);
    for (auto const& broken : all) {
        SCOPED_TRACE(broken);
        expect_fixed(broken);
    }
}

/// "Xem" marked nothing, or the whole heading.
TEST(CheckReportTest, OfAHeadingThatEndsOtherwiseItsLastWordIsShown) {
    auto const report =
        checked(document_of(replaced(file("lawful.txt"), "2. Công tác kiểm tra cải cách hành chính",
                                     "2. Công tác kiểm tra cải cách hành chính:")));
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings.front().rule, "C07");
    EXPECT_EQ(report.findings.front().excerpt, "chính:");
}

/// So that what matters is not lost among them.
TEST(CheckReportTest, SmallThingsOfOneKindAreToldOnceWithEveryPlaceAndFix) {
    auto const text = replaced(replaced(file("lawful.txt"), "Đại học: 08/09", "Đại học: 08/9"),
                               "Trung cấp: 01/09", "Trung cấp: 01/9");
    auto document = document_of(text);
    auto const report = checked(document);
    ASSERT_EQ(fired(report), std::set<std::string>{"N09"});
    ASSERT_EQ(report.findings.size(), 1U);
    auto const& finding = report.findings.front();
    EXPECT_EQ(finding.places.size(), 2U);
    ASSERT_EQ(finding.fixes.size(), 2U);
    EXPECT_EQ(finding.fixes[1].place, 1U);
    EXPECT_EQ(finding.excerpt, "08/9; 01/9");
    EXPECT_NE(finding.message.find("“01/9”"), std::string::npos) << finding.message;
    for (auto fix = finding.fixes.rbegin(); fix != finding.fixes.rend(); ++fix)
        put(document, finding.places.at(fix->place), fix->words);
    EXPECT_TRUE(fired(checked(document)).empty());
}

TEST(CheckReportTest, ASumIsToldThoughOneOfItsFiguresHasTwoValuesOfWhichNoneFits) {
    auto text =
        replaced(file("lawful.txt"), "+ Trả quá hạn: 10 hồ sơ.", "+ Trả quá hạn: 12 hồ sơ.");
    text = replaced(text, "- Còn hồ sơ trễ hạn.", "- Số hồ sơ trả quá hạn là 14 hồ sơ.");
    EXPECT_EQ(fired(checked(document_of(text))).count("S04"), 1U);
    text = replaced(text, "quá hạn là 14 hồ sơ.", "quá hạn là 10 hồ sơ.");
    EXPECT_EQ(fired(checked(document_of(text))).count("S04"), 0U);
}

TEST(CheckReportTest, ARateThatIsRoundedElsewhereIsNoOtherRate) {
    auto const say = [](std::string const& rate) {
        return fired(checked(document_of(
            replaced(file("lawful.txt"), "- Còn hồ sơ trễ hạn.",
                     "- Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt " + rate + "."))));
    };
    EXPECT_EQ(say("99,5%"), std::set<std::string>{"P08"});
}

/// The report that the rules were drawn up from: every rule that should speak of it does, and none
/// of the others about figures, structure and time (docs/checks.md).
TEST(CheckReportTest, TheSeedIsToldWhatItContradicts) {
    auto const report = checked(document_of(test::read_file(
        test::source_folder() / "tests/templates/old_reports/pho-an-7-thang-2023.txt")));
    auto const found = fired(report);
    for (auto const* rule : {"S03", "S07",  "S10", "P02", "P05", "P06", "N05", "N09", "N10", "B01b",
                             "B03", "B05",  "M01", "M02", "M03", "M04", "T03", "T06", "T07", "C01",
                             "C04", "C05b", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C14"})
        EXPECT_EQ(found.count(rule), 1U) << rule;
    for (auto const* rule :
         {"S01", "S02", "S04", "S05", "S06", "S09",  "S12", "S13", "P01",  "P03", "P04",
          "P07", "P08", "P09", "N01", "N02", "N02b", "N03", "N04", "N04b", "N06", "N07",
          "N08", "B01", "B02", "B04", "B06", "B08",  "M05", "M06", "M07",  "M08", "M08b",
          "T01", "T02", "T04", "T05", "T08", "C02",  "C03", "C13"})
        EXPECT_EQ(found.count(rule), 0U) << rule;
    auto const times = [&](std::string const& rule) {
        return std::count_if(report.findings.begin(), report.findings.end(),
                             [&](Finding const& one) { return one.rule == rule; });
    };
    EXPECT_EQ(times("M01"), 3);
    EXPECT_EQ(times("C06"), 3);
    EXPECT_EQ(times("T07"), 3);
    for (auto const& finding : report.findings) {
        bool const whole = finding.rule == "C04";
        EXPECT_EQ(finding.places.empty(), whole) << finding.rule;
    }
}

Report period_before() {
    Report before;
    before.kind = "cchc_xa";
    before.period = make_period(shipped().kind, "k_thang", 5, 2024).value();
    before.values = {{"hs_ky_truoc", Amount{43, false}}, {"hs_truc_tuyen", Amount{700, false}}};
    return before;
}

TEST(CheckReportTest, FiguresAreHeldAgainstThoseOfThePeriodBefore) {
    auto before = period_before();
    CheckContext context;
    context.previous = &before;
    auto const document = document_of(file("lawful.txt"));
    EXPECT_TRUE(fired(checked(document, context)).empty());
    before.values["hs_ky_truoc"] = Amount{40, false};
    EXPECT_EQ(fired(checked(document, context)), std::set<std::string>{"S08"});
    before.values["hs_ky_truoc"] = Amount{43, false};
    before.values["hs_truc_tuyen"] = Amount{1000, false};
    EXPECT_EQ(fired(checked(document, context)), std::set<std::string>{"S14"});
    EXPECT_EQ(outcome_of(checked(document), "S14"), Outcome::not_evaluated);
}

TEST(CheckReportTest, WhatStillSpeaksOfThePeriodBeforeIsTold) {
    auto const before = period_before();
    CheckContext context;
    context.previous = &before;
    auto const document =
        document_of(replaced(file("lawful.txt"), "Duy trì các mô hình đã có.",
                             "Duy trì các mô hình đã có từ 5 tháng đầu năm 2024."));
    EXPECT_EQ(fired(checked(document, context)), std::set<std::string>{"T09"});
}

TEST(CheckReportTest, TheTextIsHeldAgainstWhatWasEntered) {
    Report record;
    record.kind = "cchc_xa";
    record.period = make_period(shipped().kind, "sau_thang", 0, 2024).value();
    record.issue = {18, 6, 2024};
    record.number = 27;
    record.agency.unit_kind = "xa";
    record.agency.unit_name = "Phổ An";
    record.values = {{"hs_truc_tuyen", Amount{909, false}}, {"hs_rut", Amount{29, false}}};
    CheckContext context;
    context.record = &record;
    auto const document = document_of(file("lawful.txt"));
    EXPECT_EQ(fired(checked(document, context)).count("M09"), 0U);
    record.values["hs_rut"] = Amount{31, false};
    EXPECT_EQ(fired(checked(document, context)).count("M09"), 1U);
}

TEST(CheckReportTest, AnIssuedReportHasItsNumber) {
    auto const document =
        document_of(replaced(file("lawful.txt"), "Số: 27/BC-UBND", "Số:     /BC-UBND"));
    CheckContext context;
    context.state = State::issued;
    EXPECT_EQ(fired(checked(document, context)), std::set<std::string>{"C05c"});
    EXPECT_EQ(outcome_of(checked(document), "C05c"), Outcome::not_evaluated);
    // With another symbol than a report's it has one all the same.
    EXPECT_EQ(fired(checked(document_of(replaced(file("lawful.txt"), "27/BC-UBND", "27/KH-UBND"))))
                  .count("C05b"),
              0U);
}

/// The same words are lawful until the districts are gone.
TEST(CheckReportTest, TermsAreJudgedByTheDateOfTheReport) {
    std::string const said = "UBND huyện đã hỗ trợ máy móc.";
    auto text = replaced(file("lawful.txt"), "Duy trì các mô hình đã có.", said);
    EXPECT_TRUE(fired(checked(document_of(text))).empty());
    for (std::size_t at; (at = text.find("2024")) != std::string::npos;)
        text.replace(at, 4, "2026");
    EXPECT_EQ(fired(checked(document_of(text))).count("C10b"), 1U);
}

std::set<std::string> fired_in_2026(std::string const& said) {
    auto text = replaced(file("lawful.txt"), "Duy trì các mô hình đã có.", said);
    constexpr std::string_view abolished = "Phòng Nội vụ thị xã Đức Phổ";
    for (std::size_t at; (at = text.find(abolished)) != std::string::npos;)
        text.replace(at, abolished.size(), "Sở Nội vụ tỉnh");
    for (std::size_t at; (at = text.find("2024")) != std::string::npos;)
        text.replace(at, 4, "2026");
    return fired(checked(document_of(text)));
}

/// What other documents are called is not ours to change.
TEST(CheckReportTest, OldTermsInTheTitleOfAnotherDocumentAreItsOwn) {
    std::string const act = "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ ";
    for (auto const* said :
         {"về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một "
          "cửa và Cổng Dịch vụ công quốc gia.",
          "quy định về cơ chế một cửa, việc của Bộ phận một cửa.",
          "về tổ chức, hoạt động của thị trấn và xã."})
        EXPECT_EQ(fired_in_2026("Thực hiện " + act + said).count("C10b"), 0U) << said;
    for (auto const* said :
         {"Xã học tập mô hình “Bộ phận một cửa thân thiện”.",
          "Đã sơ kết Đề án “Chuyển đổi số tại thị trấn giai đoạn 2021 - 2025”.",
          "Đã sơ kết Kế hoạch \"Nâng cao chất lượng bộ phận một cửa giai đoạn 2021 - 2025\"."})
        EXPECT_EQ(fired_in_2026(said).count("C10b"), 0U) << said;
    for (auto const& said :
         {"Thực hiện " + act + "về cơ chế một cửa, bộ phận một cửa đã tiếp nhận hồ sơ.",
          "Thực hiện " + act + "về cơ chế một cửa; bộ phận một cửa làm việc nghiêm túc.",
          std::string("Bộ phận một cửa làm việc nghiêm túc, đúng giờ.")})
        EXPECT_EQ(fired_in_2026(said).count("C10b"), 1U) << said;
}

std::set<std::string> failed_in(std::string const& from, std::string const& to,
                                Outcome wanted = Outcome::failed) {
    std::set<std::string> rules;
    for (auto const& one : checked(document_of(replaced(file("lawful.txt"), from, to))).findings)
        if (one.outcome == wanted) rules.insert(one.rule);
    return rules;
}

/// Days of delay, theory that somebody learnt, what stands in the section of other things: where
/// the words may be of something else, a person is asked and nobody is accused.
TEST(CheckReportTest, ASumOfWhatWasReadInDoubtNeedsALookAndIsNoError) {
    std::string const reports = "phải gửi trong kỳ: 08; gửi đúng thời hạn: 07; gửi chậm: 01.";
    for (auto const* said :
         {"phải gửi trong kỳ: 08, gửi đúng thời hạn 07 báo cáo, có 01 báo cáo gửi muộn so với quy "
          "định 02 ngày.",
          "phải gửi trong kỳ: 08, gửi đúng thời hạn 07 báo cáo, 01 báo cáo gửi chậm 03 ngày.",
          "phải gửi trong kỳ: 08, gửi đúng thời hạn 07 báo cáo, 01 báo cáo gửi chậm 05 giờ."})
        EXPECT_TRUE(failed_in(reports, said).empty()) << said;
    for (auto const* said : {"- Về công chức: Đại học: 09/09; Trung cấp lý luận chính trị: 07/09.",
                             "- Về công chức: Đại học: 09/09; Trung cấp lý luận trở lên: 08/09."})
        EXPECT_EQ(
            failed_in("- Về công chức: Đại học: 08/09; Trung cấp: 01/09.", said).count("N04b"), 0U)
            << said;
    // Surely read ones are errors as before.
    EXPECT_EQ(failed_in(reports, "phải gửi trong kỳ: 08; gửi đúng thời hạn: 07; gửi chậm: 02."),
              std::set<std::string>{"S16"});
}

TEST(CheckReportTest, AClaimOfWhatIsOpenIsHeldAgainstWhatIsOpen) {
    std::string const open =
        "- Hồ sơ đang giải quyết: 20 hồ sơ. Trong đó:\n"
        "+ Đang giải quyết trong hạn: 18 hồ sơ.\n"
        "+ Đang giải quyết quá hạn: 02 hồ sơ.";
    for (auto const* said :
         {"- Đang giải quyết 20 hồ sơ, không có hồ sơ quá hạn.",
          "- Đang giải quyết hai mươi (20) hồ sơ, không có hồ sơ nào trễ hạn.",
          "- Hồ sơ đang giải quyết: 20 hồ sơ, không có hồ sơ quá hạn.",
          "- Hồ sơ đang giải quyết: 20 hồ sơ; không có hồ sơ nào đang xử lý bị quá hạn."})
        EXPECT_EQ(
            fired(checked(document_of(replaced(file("lawful.txt"), open, said)))).count("M01"), 0U)
            << said;
    EXPECT_EQ(
        failed_in("Duy trì các mô hình đã có.", "Hồ sơ đang giải quyết không có hồ sơ quá hạn."),
        std::set<std::string>{"M01"});
    EXPECT_EQ(failed_in("Duy trì các mô hình đã có.",
                        "Trong kỳ đã giải quyết hồ sơ kịp thời, không có hồ sơ quá hạn."),
              std::set<std::string>{"M01"});
}

/// A table of results and of what is to come.
TEST(CheckReportTest, WhatStandsInAColumnOfAimsIsNoClaim) {
    for (auto const* head : {"Chỉ tiêu 6 tháng cuối năm", "Mục tiêu", "6 tháng cuối năm 2024",
                             "Phương hướng", "Kế hoạch năm 2025", "Dự kiến quý III"}) {
        auto const table = std::string("Duy trì các mô hình đã có.\n|Nội dung|Kết quả|") + head +
                           "\n|Báo cáo|Gửi chậm 01 báo cáo|Không có báo cáo gửi chậm";
        auto const rules = failed_in("Duy trì các mô hình đã có.", table);
        EXPECT_EQ(rules.count("M05") + rules.count("M06"), 0U) << head;
    }
}

/// II denies what III speaks of.
TEST(CheckReportTest, WhatIsDeniedWhereItIsCountedIsNoneInTheEvaluation) {
    auto text =
        replaced(file("lawful.txt"),
                 "- Kết quả giải quyết: 2.049 hồ sơ. Trong đó:\n+ Trả trước hạn: 1.739 hồ sơ.\n"
                 "+ Trả đúng hạn: 300 hồ sơ.\n+ Trả quá hạn: 10 hồ sơ.",
                 "- Đã giải quyết 2.049 hồ sơ (trước hạn 1.749 hồ sơ, đúng hạn 300 hồ sơ), "
                 "không có hồ sơ quá hạn.");
    text = replaced(text,
                    "+ Đang giải quyết trong hạn: 18 hồ sơ.\n+ Đang giải quyết quá hạn: 02 hồ sơ.",
                    "+ Đang giải quyết trong hạn: 20 hồ sơ.");
    text = replaced(text, "đạt 99,51%; tỷ lệ hồ sơ giải quyết quá hạn là 0,49%.", "đạt 100%.");
    text = replaced(text, "- Còn hồ sơ trễ hạn.", "- Cơ sở vật chất còn thiếu.");
    EXPECT_EQ(fired(checked(document_of(text))).count("M07d"), 0U);
    for (auto const* said : {"- Xã còn 02 hồ sơ quá hạn.", "- Còn 02 hồ sơ giải quyết quá hạn.",
                             "- Trong kỳ có 03 hồ sơ trễ hạn."})
        EXPECT_EQ(fired(checked(document_of(replaced(text, "- Cơ sở vật chất còn thiếu.", said))))
                      .count("M07d"),
                  1U)
            << said;
}

TEST(CheckReportTest, AReportOfTwoLevelsIsAddressedToWhatThereIs) {
    auto const addressed = [](std::string const& to) {
        auto text = replaced(file("lawful.txt"), "Phòng Nội vụ thị xã Đức Phổ\nThực hiện",
                             to + "\nThực hiện");
        for (std::size_t at; (at = text.find("2024")) != std::string::npos;)
            text.replace(at, 4, "2026");
        return fired(checked(document_of(text))).count("C10c");
    };
    for (auto const* gone : {"Ủy ban nhân dân thị xã Đức Phổ", "UBND huyện Mộ Đức",
                             "Phòng Nội vụ thành phố Quảng Ngãi", "UBND thành phố Quảng Ngãi",
                             "Huyện ủy Mộ Đức", "Ủy ban nhân dân quận Sơn Trà"})
        EXPECT_EQ(addressed(gone), 1U) << gone;
    for (auto const* there : {"Sở Nội vụ tỉnh Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi",
                              "Ủy ban nhân dân thành phố Đà Nẵng", "Sở Nội vụ thành phố Huế"})
        EXPECT_EQ(addressed(there), 0U) << there;
}

TEST(CheckReportTest, DataIsHeldAgainstItselfBeforeItIsADocument) {
    Report record;
    record.kind = "cchc_xa";
    record.period = make_period(shipped().kind, "sau_thang", 0, 2024).value();
    record.values = {{"ns_thu", Amount{100000000, false}}, {"ns_chi", Amount{200000000, false}}};
    auto const report = check_record(shipped().kind, shipped().rules, record);
    EXPECT_EQ(fired(report), std::set<std::string>{"B02"});
    EXPECT_TRUE(report.findings.front().places.empty());
}

TEST(CheckReportTest, LettersThatAreTakenApartAreFoundWhereTheyStand) {
    auto const text = replaced(file("lawful.txt"), "thuộc xã Phổ An", "thuộc xã Phở An");
    auto const report = checked(document_of(to_nfd(text)));
    ASSERT_EQ(fired(report), std::set<std::string>{"C06"});
    auto const& finding = report.findings.front();
    std::size_t number = 0;
    std::string said;
    each_paragraph(document_of(to_nfd(text)).text,
                   [&](std::size_t n, std::size_t, PlainParagraph const& paragraph) {
                       auto const& place = finding.places.front();
                       if (n == place.paragraph)
                           said = paragraph.text.substr(place.from, place.until - place.from);
                       ++number;
                   });
    EXPECT_EQ(to_nfc(said), "Phở An");
}

}  // namespace
}  // namespace report
