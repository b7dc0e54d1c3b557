// SPDX-License-Identifier: MPL-2.0
#include "core/form/outgoing.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

Texts const& words() {
    static Texts const texts({{"check_panel.error", "Lỗi: {message}"},
                              {"check_panel.warning", "Lưu ý: {message}"},
                              {"check_panel.look", "Cần xem: {message}"},
                              {"outgoing.found", "Còn {count} chỗ:"},
                              {"outgoing.comments", "{count} ghi chú"},
                              {"outgoing.changes", "{count} sửa đổi"},
                              {"outgoing.carried", "{count} số giống kỳ trước: {list}"},
                              {"outgoing.more", "và {count} chỗ nữa"},
                              {"outgoing.question", "Vẫn phát hành?"}});
    return texts;
}

Finding finding(Severity severity, std::string message) {
    Finding one;
    one.rule = "A";
    one.severity = severity;
    one.message = std::move(message);
    one.excerpt = one.message;
    return one;
}

using Sentences = std::vector<std::string>;

TEST(Outgoing, HintsAndWhatIsIgnoredAreLeftOutAndTheGravestStandsFirst) {
    CheckReport const found{{finding(Severity::warning, "hai"), finding(Severity::info, "ba"),
                             finding(Severity::error, "một"), finding(Severity::error, "bốn")},
                            {}};
    EXPECT_EQ(before_it_goes_out(test::small_kind(), found, {{"A", "", "bốn", "đã xem"}}, {}, {},
                                 words()),
              (Sentences{"Lỗi: một", "Lưu ý: hai"}));
}

TEST(Outgoing, CommentsAndTrackedChangesThatReadersLeftAreNamedWithTheirNumber) {
    EXPECT_EQ(before_it_goes_out(test::small_kind(), {}, {}, {}, {2, 3}, words()),
              (Sentences{"2 ghi chú", "3 sửa đổi"}));
    EXPECT_EQ(before_it_goes_out(test::small_kind(), {}, {}, {}, {2, 0}, words()),
              (Sentences{"2 ghi chú"}));
}

TEST(Outgoing, OnlySomeAreShownAndTheRestIsCounted) {
    Sentences const many(11, "sai");
    auto const text = outgoing_question(many, words());
    EXPECT_NE(text.find("Còn 11 chỗ:\n- sai\n"), std::string::npos) << text;
    EXPECT_NE(text.find("và 3 chỗ nữa\nVẫn phát hành?"), std::string::npos) << text;
}

TEST(Outgoing, WhatWasSeenIsRememberedLineByLine) {
    EXPECT_EQ(remembered({"một", "hai"}), "một\nhai");
    EXPECT_NE(remembered({"một"}), remembered({"một", "hai"}));
}

TEST(Outgoing, FiguresThatAreThoseOfLastPeriodAreNamed) {
    auto const kind = test::small_kind();
    auto const said = [&](std::map<std::string, Value> const& now,
                          std::map<std::string, Value> const& then) {
        Report report;
        for (auto const& [id, value] : now) report.values[id] = value;
        for (auto const& [id, value] : then) report.last[id] = value;
        return before_it_goes_out(kind, {}, {}, report, {}, words());
    };
    auto const count = [](std::int64_t value) { return Value(Amount{value, false}); };
    EXPECT_EQ(said({{"mang", count(20)}}, {{"mang", count(20)}}),
              (Sentences{"1 số giống kỳ trước: Trực tuyến"}));
    EXPECT_EQ(said({{"mang", count(19)}}, {{"mang", count(19)}}), Sentences())
        << "so few by chance";
    EXPECT_EQ(said({{"mang", count(20)}}, {{"mang", count(21)}}), Sentences());
    EXPECT_EQ(said({{"mang", count(20)}}, {}), Sentences());
    EXPECT_EQ(said({}, {{"mang", count(20)}}), Sentences());
    EXPECT_EQ(said({{"dat", Percent{9000}}}, {{"dat", Percent{9000}}}), Sentences());
    EXPECT_EQ(said({{"tong", count(20)}}, {{"tong", count(20)}}), Sentences()) << "it follows";
}

TEST(Outgoing, OfManyFiguresLikeLastPeriodFiveAreNamed) {
    auto const kind = test::small_kind();
    auto const said = [&](std::vector<char const*> const& ids) {
        Report report;
        for (auto const* id : ids) report.values[id] = report.last[id] = Amount{100, false};
        return before_it_goes_out(kind, {}, {}, report, {}, words()).at(0);
    };
    EXPECT_EQ(said({"mang", "giay", "cu", "muon", "tien"}),
              "5 số giống kỳ trước: Kỳ trước; Trực tuyến; Trực tiếp; Quá hạn; Tiền");
}

}  // namespace
}  // namespace report
