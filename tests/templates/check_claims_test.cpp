// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <set>

#include "checked_report.hpp"

namespace report {
namespace {

using test::checked;
using test::document_of;
using test::fired;
using test::lawful;
using test::replaced;

TEST(CheckClaimsTest, ASumIsToldThoughOneOfItsFiguresHasTwoValuesOfWhichNoneFits) {
    auto text = replaced(lawful(), "+ Trả quá hạn: 10 hồ sơ.", "+ Trả quá hạn: 12 hồ sơ.");
    text = replaced(text, "- Còn hồ sơ trễ hạn.", "- Số hồ sơ trả quá hạn là 14 hồ sơ.");
    EXPECT_EQ(fired(checked(document_of(text))).count("S04"), 1U);
    text = replaced(text, "quá hạn là 14 hồ sơ.", "quá hạn là 10 hồ sơ.");
    EXPECT_EQ(fired(checked(document_of(text))).count("S04"), 0U);
}

TEST(CheckClaimsTest, ARateThatIsRoundedElsewhereIsNoOtherRate) {
    auto const say = [](std::string const& rate) {
        return fired(checked(document_of(
            replaced(lawful(), "- Còn hồ sơ trễ hạn.",
                     "- Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt " + rate + "."))));
    };
    EXPECT_EQ(say("99,5%"), std::set<std::string>{"P08"});
}

std::set<std::string> failed_in(std::string const& from, std::string const& to,
                                Outcome wanted = Outcome::failed) {
    std::set<std::string> rules;
    for (auto const& one : checked(document_of(replaced(lawful(), from, to))).findings)
        if (one.outcome == wanted) rules.insert(one.rule);
    return rules;
}

/// Days of delay, theory that somebody learnt, what stands in the section of other things: where
/// the words may be of something else, a person is asked and nobody is accused.
TEST(CheckClaimsTest, ASumOfWhatWasReadInDoubtNeedsALookAndIsNoError) {
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

TEST(CheckClaimsTest, AClaimOfWhatIsOpenIsHeldAgainstWhatIsOpen) {
    std::string const open =
        "- Hồ sơ đang giải quyết: 20 hồ sơ. Trong đó:\n"
        "+ Đang giải quyết trong hạn: 18 hồ sơ.\n"
        "+ Đang giải quyết quá hạn: 02 hồ sơ.";
    for (auto const* said :
         {"- Đang giải quyết 20 hồ sơ, không có hồ sơ quá hạn.",
          "- Đang giải quyết hai mươi (20) hồ sơ, không có hồ sơ nào trễ hạn.",
          "- Hồ sơ đang giải quyết: 20 hồ sơ, không có hồ sơ quá hạn.",
          "- Hồ sơ đang giải quyết: 20 hồ sơ; không có hồ sơ nào đang xử lý bị quá hạn."})
        EXPECT_EQ(fired(checked(document_of(replaced(lawful(), open, said)))).count("M01"), 0U)
            << said;
    EXPECT_EQ(
        failed_in("Duy trì các mô hình đã có.", "Hồ sơ đang giải quyết không có hồ sơ quá hạn."),
        std::set<std::string>{"M01"});
    EXPECT_EQ(failed_in("Duy trì các mô hình đã có.",
                        "Trong kỳ đã giải quyết hồ sơ kịp thời, không có hồ sơ quá hạn."),
              std::set<std::string>{"M01"});
}

/// A table of results and of what is to come.
TEST(CheckClaimsTest, WhatStandsInAColumnOfAimsIsNoClaim) {
    for (auto const* head : {"Chỉ tiêu 6 tháng cuối năm", "Mục tiêu", "6 tháng cuối năm 2024",
                             "Phương hướng", "Kế hoạch năm 2025", "Dự kiến quý III"}) {
        auto const table = std::string("Duy trì các mô hình đã có.\n|Nội dung|Kết quả|") + head +
                           "\n|Báo cáo|Gửi chậm 01 báo cáo|Không có báo cáo gửi chậm";
        auto const rules = failed_in("Duy trì các mô hình đã có.", table);
        EXPECT_EQ(rules.count("M05") + rules.count("M06"), 0U) << head;
    }
}

/// II denies what III speaks of.
TEST(CheckClaimsTest, WhatIsDeniedWhereItIsCountedIsNoneInTheEvaluation) {
    auto text =
        replaced(lawful(),
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

TEST(CheckClaimsTest, TheWholeBehindAPlaceThatIsNotFilledIsNoPart) {
    for (auto const* blank : {"……/10", "…/10", "___/10"}) {
        SCOPED_TRACE(blank);
        auto const text =
            replaced(lawful(), "Trung cấp: 01/10", std::string("Trung cấp: ") + blank);
        auto const all = fired(checked(document_of(text)));
        EXPECT_EQ(all.count("C05"), 1U);
        EXPECT_EQ(all.count("N04"), 0U);
    }
}

/// "trong đó" over one part alone does not say that the parts come to the whole.
TEST(CheckClaimsTest, PartsOfAnotherFigureAreToldOnlyWhereAllOfThemStandThere) {
    std::string const all = "2.098 hồ sơ. Trong đó:";
    auto const said = [&](std::string const& words) {
        return fired(checked(document_of(replaced(lawful(), all, words)))).count("S03");
    };
    std::string const both =
        "trực tuyến: 909 hồ sơ; trực tiếp, dịch vụ bưu chính: 1.146 hồ sơ. Cụ thể:";
    EXPECT_EQ(said("2.098 hồ sơ, trong đó " + both), 1U);
    EXPECT_EQ(said("2.098 hồ sơ, trong đó trực tuyến: 909 hồ sơ. Cụ thể:"), 0U);
    EXPECT_EQ(said("2.098 hồ sơ. Hồ sơ " + both), 0U) << "behind a full stop";
    EXPECT_EQ(said("2.098 hồ sơ, trong đó mới tiếp nhận 2.055 hồ sơ, gồm " + both), 0U)
        << "what they come to stands between";
    EXPECT_EQ(said("2.098 hồ sơ, trong đó kỳ trước chuyển qua 43; " + both), 0U)
        << "with what they lack";
}

/// Where the number that would fit stands in the same sentence, the reading may be wrong.
TEST(CheckClaimsTest, ASumThatAnotherNumberOfItsLineWouldMakeRightNeedsALook) {
    auto const outcome = [](std::string const& line) {
        return test::outcome_of(
            checked(document_of(replaced(lawful(), "+ Trả đúng hạn: 300 hồ sơ.", line))), "S04");
    };
    EXPECT_EQ(outcome("+ Trả đúng hạn: 330 hồ sơ."), Outcome::failed);
    EXPECT_EQ(outcome("+ Trả đúng hạn: 330 hồ sơ, có 300 lượt."), Outcome::needs_look);
    EXPECT_EQ(outcome("+ Trả đúng hạn: 330 hồ sơ, có 301 lượt."), Outcome::failed);
    EXPECT_EQ(outcome("+ Trả đúng hạn: 330 hồ sơ. Có 300 lượt."), Outcome::failed)
        << "another sentence";
}

}  // namespace
}  // namespace report
